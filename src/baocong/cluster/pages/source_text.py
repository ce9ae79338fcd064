"""The lines of a source text as blocks: headings, paragraphs, tables, page marks."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from baocong.cluster.pages.marking import MarkedText
from baocong.reading.extracted import Extracted
from baocong.reading.model import Reading

_HEADING_TAGS = {0: "h2", 1: "h2", 2: "h3", 3: "h4", 4: "h4"}
_LONGEST_HEADING = 300


@dataclass(frozen=True, slots=True)
class Block:
    """A block of the page: `tag` p, h2, h3, h4, table or page; a table has rows of cells instead of content."""

    tag: str
    content: Markup = Markup("")
    look: str = ""
    header: tuple[tuple[Markup, ...], ...] = ()
    rows: tuple[tuple[Markup, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    page: int | None


def source_blocks(reading: Reading, extracted: Extracted | None, marked: MarkedText) -> list[Block]:
    """Return the blocks of a text in its order; each line of it is printed once."""
    blocks: list[Block] = []
    headings = {one.start: one.level for one in reading.sections}
    first_heading = min(headings, default=len(reading.text))
    page: int | None = None
    rows: list[_Line] = []
    for line in [*_lines(reading.text, extracted), None]:
        is_row = line is not None and "\t" in reading.text[line.start : line.end]
        if rows and not is_row:
            blocks.append(_table(reading, rows, marked))
            rows = []
        if line is None:
            break
        if line.page is not None and line.page != page:
            if page is not None:
                blocks.append(Block("page", Markup("Trang {}").format(line.page)))
            page = line.page
        if is_row:
            rows.append(line)
        else:
            blocks.append(_paragraph(reading, line, headings, first_heading, marked))
    return blocks


def _lines(text: str, extracted: Extracted | None) -> Iterator[_Line]:
    """Lines that hold something, with their page where the file has pages."""
    pieces = extracted.pieces if extracted else ()
    starts = [one.start for one in pieces]
    at = 0
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        start = at + len(text[at:end]) - len(text[at:end].lstrip(" \r"))
        if text[start:end].strip():
            number = bisect_right(starts, start) - 1
            page = pieces[number].place.page if number >= 0 else None
            yield _Line(start, end, page)
        at = end + 1


def _paragraph(
    reading: Reading, line: _Line, headings: dict[int, int], first_heading: int, marked: MarkedText
) -> Block:
    content = marked.stretch(line.start, line.end)
    text = reading.text[line.start : line.end]
    level = next((headings[at] for at in range(line.start, line.start + 3) if at in headings), None)
    if level is not None and len(text) <= _LONGEST_HEADING:
        return Block(_HEADING_TAGS.get(level, "h4"), content)
    if line.start < first_heading:
        return Block("p", content, "head strong" if text.isupper() else "head")
    return Block("p", content)


def _table(reading: Reading, rows: Sequence[_Line], marked: MarkedText) -> Block:
    """A table: the lines before the body that was read are its header."""
    body = next(
        (
            one.rows[0][0].start
            for one in reading.tables
            if one.rows and one.rows[0] and rows[0].start <= one.start < rows[-1].end
        ),
        0,
    )
    header: list[tuple[Markup, ...]] = []
    lines: list[tuple[Markup, ...]] = []
    for line in rows:
        cells = tuple(_cells(reading.text, line, marked))
        (header if line.end <= body else lines).append(cells)
    width = max(len(one) for one in [*header, *lines])
    return Block("table", header=_even(header, width), rows=_even(lines, width))


def _even(rows: Sequence[tuple[Markup, ...]], width: int) -> tuple[tuple[Markup, ...], ...]:
    return tuple(one + (Markup(""),) * (width - len(one)) for one in rows)


def _cells(text: str, line: _Line, marked: MarkedText) -> Iterator[Markup]:
    at = line.start
    while at <= line.end:
        end = text.find("\t", at, line.end)
        end = line.end if end < 0 else end
        yield marked.stretch(at, end)
        at = end + 1
