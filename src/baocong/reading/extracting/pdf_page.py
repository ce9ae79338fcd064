"""One page of a PDF as lines and table rows, and what belongs to the page instead of the text: heads, feet, notes."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from baocong.reading.extracting.pdf_lines import RAISED, SUPERSCRIPT, VisualLine
from baocong.reading.extracting.pdf_tables import Box

_EDGE_LINES: Final = 4
_NUMBER: Final = re.compile(
    r"([-–—|. ]*)(?:(trang|tr\.|page)\s*)?(\d{1,4})(\s*(?:/|trên|of)\s*\d{1,4})?([-–—|. ]*)", re.I
)
_PLAIN_MARK: Final = re.compile(r"(\d{1,3})\s?(?![\s\d.,)/%])")
_NUMBER_AT_END: Final = re.compile(r"\b(?:trang|page)\s*\d{1,4}(?:\s*(?:/|trên|of)\s*\d{1,4})?\W*\Z", re.I)


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line of a page: free text, or a row of a ruled table (which stands for itself) with its cells. `column` is 1 or 2 in the blocks that a paper sets in two columns, else 0."""

    text: str
    page: int
    line: VisualLine | None = None
    cells: tuple[str | None, ...] = ()
    table: int | None = None
    row: int = 0
    column: int = 0


@dataclass(slots=True)
class Page:
    """The lines of a page from top to bottom. `size` is the usual height of its letters, `rules` its drawn lines."""

    number: int
    lines: list[PageLine]
    size: float
    rules: Sequence[Box] = ()
    notes: list[PageLine] = field(default_factory=list)


def drop_running_lines(pages: Sequence[Page]) -> None:
    """Take heads, feet and page numbers off the pages, outermost lines first.

    A head or foot is the same text at the same height on at least two pages, and on a third of them; a page number
    stands alone and is the page's own, or counts on from page to page.
    """
    for upper in (True, False):
        seen: Counter[tuple[str, int]] = Counter()
        offsets: Counter[int] = Counter()
        for page in pages:
            for one in _edge(page, upper):
                seen.update({(_key(one), round(one.line.middle / 6)) for _ in (1,) if one.line})
                number = _page_number(one.text)
                if number is not None:
                    offsets[number - page.number] += 1
        needed = max(2, len(pages) // 3)
        for page in pages:
            _drop(page, upper, seen, offsets, needed)


def _drop(
    page: Page, upper: bool, seen: Counter[tuple[str, int]], offsets: Counter[int], needed: int
) -> None:
    for one in _edge(page, upper):
        if len(page.lines) < 2 or one.line is None:
            return
        height = round(one.line.middle / 6)
        often = sum(seen[_key(one), near] for near in (height - 1, height, height + 1)) >= needed
        if not (often if _key(one) != "#" else _is_own_number(one, page, offsets)):
            return
        page.lines.remove(one)


def _is_own_number(one: PageLine, page: Page, offsets: Counter[int]) -> bool:
    number = _page_number(one.text)
    found = _NUMBER.fullmatch(one.text.strip())
    if number is None or found is None:
        return False
    dressed = bool(found[2] or found[4] or (found[1].strip() and found[5].strip()))
    return dressed or number == page.number or offsets[number - page.number] >= 2


def _edge(page: Page, upper: bool) -> list[PageLine]:
    """The outermost lines of a page, from its edge inwards, up to the first row of a table."""
    ordered = page.lines[:_EDGE_LINES] if upper else page.lines[: -_EDGE_LINES - 1 : -1]
    edge: list[PageLine] = []
    for one in ordered:
        if one.line is None:
            break
        edge.append(one)
    return edge


def _page_number(text: str) -> int | None:
    found = _NUMBER.fullmatch(text.strip())
    return int(found[3]) if found else None


def _key(one: PageLine) -> str:
    parts = []
    for part in one.text.split("\t"):
        bare = part.strip().casefold()
        parts.append("#" if _NUMBER.fullmatch(bare) else _NUMBER_AT_END.sub("#", bare))
    return "\t".join(parts)


def move_notes(page: Page, body_size: float) -> None:
    """Move the footnotes of a page from its lines to its `notes`, one entry a note.

    A note begins at the foot with a raised mark, in smaller letters than the text or under a short rule.
    """
    first = next((at for at, one in enumerate(page.lines) if _begins_notes(page, at, one, body_size)), None)
    if first is None:
        return
    page.notes = page.lines[first:]
    del page.lines[first:]


def _begins_notes(page: Page, at: int, one: PageLine, body_size: float) -> bool:
    if one.line is None or _note_mark(one.text, page.lines[:at]) is None:
        return False
    below = [each for each in page.lines[at:] if each.line is None or each.line.size > 0.93 * body_size]
    if not below:
        return True
    line = one.line
    return any(
        0 < bottom - line.middle < 2.5 * line.size
        and 20 < right - left < 250
        and top - bottom < 3
        and abs(left - line.left) < 20
        for left, bottom, right, top in page.rules
    )


def _note_mark(text: str, above: Sequence[PageLine]) -> str | None:
    """The raised mark that a note begins with; plain figures count where the page above bears them raised."""
    raised = text[: len(text) - len(text.lstrip(RAISED))]
    if raised:
        return raised
    found = _PLAIN_MARK.match(text)
    mark = found[1].translate(SUPERSCRIPT) if found else ""
    return mark if mark and any(mark in line.text for line in above) else None


def note_texts(page: Page) -> list[tuple[str, PageLine]]:
    """Return the notes of a page, each on one line behind its raised mark, with the first of the lines it stood on."""
    found: list[tuple[str, PageLine]] = []
    for one in page.notes:
        text = one.text.replace("\t", " ")
        mark = _note_mark(text, page.lines)
        if mark:
            found.append((f"{mark} {text[len(mark) :].lstrip()}", one))
        elif found:
            found[-1] = (f"{found[-1][0]} {text}", found[-1][1])
    return found
