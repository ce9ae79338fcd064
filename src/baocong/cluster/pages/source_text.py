"""The lines of a source text as blocks: headings, paragraphs, tables, page marks."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from baocong.cluster.pages.marking import MarkedText
from baocong.reading.extracted import Extracted
from baocong.reading.model import Reading, Section

_HEADING_TAGS = {0: "h2", 1: "h2", 2: "h3", 3: "h4", 4: "h4"}
_LONGEST_HEADING = 300
_LONGEST_TITLE = 110
_LOOSE_END = 2


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
    is_row: bool


@dataclass(frozen=True, slots=True)
class _Layout:
    """What tells lines apart: the sections by where they begin, and where the first of them does."""

    reading: Reading
    headings: Mapping[int, Section]
    first_heading: int


def source_blocks(reading: Reading, extracted: Extracted | None, marked: MarkedText) -> list[Block]:
    """Return the blocks of a text in its order; each line of it is printed once."""
    headings = {one.start: one for one in reading.sections}
    layout = _Layout(reading, headings, min(headings, default=0))
    blocks: list[Block] = []
    page: int | None = None
    for is_row, group in groupby(_lines(reading.text, extracted), key=lambda one: one.is_row):
        lines = list(group)
        for number, line in enumerate(lines):
            if (
                line.page is not None
                and page is not None
                and line.page != page
                and (number == 0 or not is_row)
            ):
                blocks.append(Block("page", Markup("Trang {}").format(line.page)))
            page = page if line.page is None else line.page
            if not is_row:
                blocks.append(_paragraph(layout, line, marked))
        if is_row:
            blocks.append(_table(layout, lines, marked))
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
            yield _Line(start, end, page, "\t" in text[start:end])
        at = end + 1


def _paragraph(layout: _Layout, line: _Line, marked: MarkedText) -> Block:
    text = layout.reading.text[line.start : line.end]
    section = next(
        (layout.headings[at] for at in range(line.start, line.start + 3) if at in layout.headings), None
    )
    if section is not None:
        tag = _HEADING_TAGS.get(section.level, "h4")
        if line.end - section.heading_end <= _LOOSE_END and len(text) <= _LONGEST_HEADING:
            return Block(tag, marked.stretch(line.start, line.end))
        if line.start < section.heading_end < line.end:
            lead = marked.stretch(line.start, section.heading_end)
            rest = marked.stretch(section.heading_end, line.end)
            return Block("p", Markup("<b>{}</b>{}").format(lead, rest))
    content = marked.stretch(line.start, line.end)
    if line.start < layout.first_heading and len(text) <= _LONGEST_TITLE:
        return Block("p", content, "head strong" if text.isupper() else "head")
    return Block("p", content)


def _table(layout: _Layout, rows: Sequence[_Line], marked: MarkedText) -> Block:
    """A table: the lines before the body that was read are its header; one above the first heading only lays out."""
    tables = [one for one in layout.reading.tables if rows[0].start <= one.start < rows[-1].end]
    body = next((one.rows[0][0].start for one in tables if one.rows and one.rows[0]), 0)
    header: list[tuple[Markup, ...]] = []
    lines: list[tuple[Markup, ...]] = []
    for line in rows:
        cells = tuple(_cells(layout.reading.text, line, marked))
        (header if line.end <= body else lines).append(cells)
    width = max(len(one) for one in [*header, *lines])
    look = "plain" if not tables and rows[0].start < layout.first_heading else ""
    return Block("table", look=look, header=_even(header, width), rows=_even(lines, width))


def _even(rows: Sequence[tuple[Markup, ...]], width: int) -> tuple[tuple[Markup, ...], ...]:
    return tuple(one + (Markup(""),) * (width - len(one)) for one in rows)


def _cells(text: str, line: _Line, marked: MarkedText) -> Iterator[Markup]:
    at = line.start
    while at <= line.end:
        end = text.find("\t", at, line.end)
        end = line.end if end < 0 else end
        yield marked.stretch(at, end)
        at = end + 1
