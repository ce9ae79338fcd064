"""Blocks that an official paper sets in two columns: the heading and the signature, read column after column."""

import re
from collections.abc import Sequence
from typing import Final

from baocong.reading.extracting.pdf_lines import Segment, VisualLine
from baocong.reading.extracting.pdf_page import Page, PageLine

_NATION: Final = re.compile(r"CỘNG\s+H[ÒO]A?\s*À?\s*XÃ", re.I)
_MOTTO: Final = re.compile(r"Độc lập\s*[-–—]\s*Tự do", re.I)
_PLACE_AND_DATE: Final = re.compile(r"[^,\d]{2,40},\s*ngày\b.*\btháng\b.*\bnăm\b", re.I)
_RECIPIENTS: Final = re.compile(r"Nơi nhận\s*:?", re.I)
_HEADING_LINES: Final = 14
_NEAR: Final = 3.0


def set_columns_apart(page: Page) -> None:
    """Put the heading block and the signature block of a page in reading order: left column, then right column."""
    _heading(page)
    _signature(page)


def _heading(page: Page) -> None:
    top = page.lines[:_HEADING_LINES]
    right = [
        one for line in top for one in _segments(line) if _NATION.match(one.text) or _MOTTO.match(one.text)
    ]
    if not right or all(len(_segments(line)) < 2 for line in top):
        return
    date = [one.left for line in top for one in _segments(line)[1:] if _PLACE_AND_DATE.match(one.text)]
    split = min([one.left for one in right] + date)
    if split <= min(one.left for line in top for one in _segments(line)) + 40:
        return
    first = next(
        (at for at, line in enumerate(top) if any(one.left >= split - _NEAR for one in _segments(line))), 0
    )
    # A line above the two columns that lies in the left one belongs to it, such as the issuing body's superior.
    while first and _lies_apart(top[first - 1], split):
        first -= 1
    last = first
    while last < len(top) and _lies_apart(top[last], split):
        last += 1
    while (
        last > first
        and all(one.left < split - _NEAR for one in _segments(top[last - 1]))
        and _far(page, last)
    ):
        last -= 1
    page.lines[first:last] = _in_columns(page.lines[first:last], split)


def _far(page: Page, last: int) -> bool:
    """Whether the last line of the block stands well below the one before it (a first line of the text, not of the block)."""
    upper, lower = page.lines[last - 2].line, page.lines[last - 1].line
    return (
        last >= 2
        and upper is not None
        and lower is not None
        and upper.middle - lower.middle > 2.2 * lower.size
    )


def _signature(page: Page) -> None:
    for at, line in enumerate(page.lines):
        mark = next((one for one in _segments(line) if _RECIPIENTS.match(one.text)), None)
        if mark is None or line.line is None:
            continue
        below = page.lines[at:]
        others = [one for each in below for one in _segments(each) if one.left > mark.left + 150]
        if not others:
            return
        split = min(one.left for one in others)
        last = 0
        while last < len(below) and _lies_apart(below[last], split):
            last += 1
        page.lines[at : at + last] = _in_columns(below[:last], split)
        return


def _segments(line: PageLine) -> tuple[Segment, ...]:
    return () if line.line is None else line.line.segments


def _lies_apart(line: PageLine, split: float) -> bool:
    own = _segments(line)
    return bool(own) and all(one.right <= split + _NEAR or one.left >= split - _NEAR for one in own)


def _in_columns(lines: Sequence[PageLine], split: float) -> list[PageLine]:
    left: list[PageLine] = []
    right: list[PageLine] = []
    for line in lines:
        for one in _segments(line):
            side = left if one.left < split - _NEAR else right
            side.append(PageLine(one.text, line.page, VisualLine((one,)), column=1 if side is left else 2))
    return left + right
