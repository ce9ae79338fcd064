"""Text of a Word file (.docx): paragraphs, tables, text boxes and notes in reading order, generated numbers included."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from baocong.reading.extracted import Extracted, Place
from baocong.reading.extracting.layout_tables import lays_out
from baocong.reading.extracting.legacy_runs import read_fonts
from baocong.reading.extracting.lines import LineWriter
from baocong.reading.extracting.numbering import Numbering, read_numbering, small_integer
from baocong.reading.extracting.package import Package
from baocong.reading.extracting.refusal import ExtractionRefusal
from baocong.reading.extracting.secrecy import refuse_secret_lines
from baocong.reading.extracting.word_paragraph import (
    W,
    on_one_line,
    paragraph_text,
    show_note_numbers,
    text_boxes,
)

_MAIN: Final = "word/document.xml"
_MARGIN: Final = re.compile(r"word/(?:header|footer)\d*\.xml")
_TEXT_PATH: Final = "{urn:schemas-microsoft-com:vml}textpath"
_SUPERSCRIPT: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def extract_docx(data: bytes) -> Extracted:
    """Return the text of a .docx.

    *Shapes*: one line a paragraph; a table row is one line of tab-separated cells, a merged cell once; tables that only
    lay out the heading block or the signature come as plain lines, column after column; footnotes stand at the end,
    each behind its raised mark; `Place.paragraph` counts the paragraphs (w:p) of the body in document order.
    *Errors*: ExtractionRefusal for files that are damaged, encrypted, hostile or not Word.
    """
    package = Package(data)
    root = package.xml(_MAIN)
    body = None if root is None else root.find(f"{W}body")
    if body is None:
        raise ExtractionRefusal(
            "not_word", "Tệp không phải văn bản Word (.docx). Hãy kiểm tra lại phần mở rộng của tệp."
        )
    styles = package.xml("word/styles.xml")
    fonts = read_fonts(styles)
    mended = [fonts.mend(body)]
    refuse_secret_lines(_around_the_text(package, body))
    walk = _Walk(read_numbering(package.xml("word/numbering.xml"), styles))
    walk.number_paragraphs(body)
    walk.number_notes(body)
    walk.blocks(body)
    for kind in ("footnotes", "endnotes"):
        notes = package.xml(f"word/{kind}.xml")
        mended += [] if notes is None else [fonts.mend(notes)]
        walk.notes(notes, kind[:-1])
    remarks = []
    if root is not None and next(root.iter(f"{W}ins", f"{W}del"), None) is not None:
        remarks.append("Tệp còn vết sửa (Track Changes): đã đọc như khi chấp nhận hết các sửa đổi.")
    if any(mended):
        remarks.append(
            "Một phần tệp dùng phông cũ (.VnTime hoặc VNI), đã đổi sang Unicode. Hãy xem lại vài dòng trước khi dùng."
        )
    return Extracted(walk.out.text(), "docx", "docx", None, walk.out.pieces(), tuple(remarks))


def _around_the_text(package: Package, body: etree._Element) -> Iterator[str]:
    """What a page shows beside its text: heads, feet, watermarks, lines of a cell. Looked at for stamps and not kept."""
    for cell in body.iter(f"{W}tc"):
        lines = cell.findall(f"{W}p")
        if len(lines) > 1:
            yield "\n".join(map(paragraph_text, lines))
    yield "\n".join(one.get("string", "") for one in body.iter(_TEXT_PATH))
    for name in package.names():
        if _MARGIN.fullmatch(name):
            root = package.xml(name)
            if root is not None:
                yield "\n".join(paragraph_text(one) for one in root.iter(f"{W}p"))
                yield "\n".join(one.get("string", "") for one in root.iter(_TEXT_PATH))


@dataclass(slots=True)
class _Walk:
    numbering: Numbering
    out: LineWriter = field(default_factory=LineWriter)
    tables: int = 0
    _index: dict[etree._Element, int] = field(default_factory=dict)
    _shown: dict[tuple[str, str], str] = field(default_factory=dict)

    def number_paragraphs(self, body: etree._Element) -> None:
        self._index = {paragraph: number for number, paragraph in enumerate(body.iter(f"{W}p"))}

    def number_notes(self, body: etree._Element) -> None:
        self._shown = show_note_numbers(body)

    def blocks(self, parent: etree._Element) -> None:
        for block in _flat_blocks(parent):
            if block.tag == f"{W}p":
                self.paragraph(block)
            elif _is_layout(block):
                self.layout_table(block)
            else:
                self.table(block)

    def paragraph(self, paragraph: etree._Element) -> None:
        self.line(paragraph, Place(paragraph=self._index.get(paragraph)), "\n")
        self.out.write("\n")
        for box in text_boxes(paragraph):
            self.blocks(box)

    def line(self, paragraph: etree._Element, place: Place, inner_break: str) -> None:
        label = self.label(paragraph)
        text = paragraph_text(paragraph)
        if inner_break != "\n":
            text = on_one_line(text)
        if label and text.strip():
            synthetic = Place(
                place.paragraph, table=place.table, row=place.row, column=place.column, synthetic=True
            )
            self.out.write(f"{label} ", synthetic)
        self.out.write(text, place)

    def label(self, paragraph: etree._Element) -> str:
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            return ""
        own = properties.find(f"{W}numPr")
        style = properties.find(f"{W}pStyle")
        list_id, depth = self.numbering.style_lists.get(
            "" if style is None else style.get(f"{W}val", ""), ("", 0)
        )
        if own is not None:
            number, level = own.find(f"{W}numId"), own.find(f"{W}ilvl")
            list_id = list_id if number is None else number.get(f"{W}val", "")
            depth = depth if level is None else small_integer(level.get(f"{W}val", ""))
        return self.numbering.label(list_id, depth) if list_id and list_id != "0" else ""

    def layout_table(self, table: etree._Element) -> None:
        rows = [list(row.iterfind(f"{W}tc")) for row in table.iterfind(f"{W}tr")]
        for column in range(max((len(row) for row in rows), default=0)):
            for row in rows:
                if column < len(row):
                    self.blocks(row[column])

    def table(self, table: etree._Element) -> None:
        number = self.tables
        self.tables += 1
        for row_number, row in enumerate(_rows(table)):
            for column, cell in enumerate(_grid(row)):
                if column:
                    self.out.write("\t")
                if cell is not None:
                    self.cell(cell, Place(table=number, row=row_number, column=column))
            self.out.write("\n")

    def cell(self, cell: etree._Element, place: Place) -> None:
        wrote = False
        for paragraph in cell.iter(f"{W}p"):
            if wrote and paragraph_text(paragraph).strip():
                self.out.write(" ")
            own = Place(self._index.get(paragraph), table=place.table, row=place.row, column=place.column)
            self.line(paragraph, own, " ")
            wrote = wrote or bool(paragraph_text(paragraph).strip())

    def notes(self, root: etree._Element | None, kind: str) -> None:
        if root is None:
            return
        for note in root.iterfind(f"{W}{kind}"):
            text = " ".join(filter(None, (paragraph_text(one).strip() for one in note.iter(f"{W}p"))))
            shown = self._shown.get((kind, note.get(f"{W}id", "")))
            if text and shown:
                self.out.write(shown.translate(_SUPERSCRIPT) + " ", Place(synthetic=True))
                self.out.write(on_one_line(text) + "\n")


def _flat_blocks(parent: etree._Element) -> Iterator[etree._Element]:
    """Paragraphs and tables of a body, a cell or a text box, content controls and insertions opened."""
    for child in parent:
        if child.tag in {f"{W}p", f"{W}tbl"}:
            yield child
        elif child.tag in {
            f"{W}sdt",
            f"{W}sdtContent",
            f"{W}ins",
            f"{W}customXml",
            f"{W}smartTag",
            f"{W}moveTo",
        }:
            yield from _flat_blocks(child)


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if child.tag == f"{W}tr":
            if child.find(f"{W}trPr/{W}del") is None:
                yield child
        elif child.tag in {f"{W}sdt", f"{W}sdtContent", f"{W}ins"}:
            yield from _rows(child)


def _grid(row: etree._Element) -> list[etree._Element | None]:
    """Cells of a row by grid column; positions that a merged cell covers are None."""
    before = row.find(f"{W}trPr/{W}gridBefore")
    grid: list[etree._Element | None] = [None] * (0 if before is None else _integer(before))
    for cell in row.iter(f"{W}tc"):
        if cell.getparent() is not row and cell.getparent().getparent().getparent() is not row:  # type: ignore[union-attr]
            continue
        properties = cell.find(f"{W}tcPr")
        merge = None if properties is None else properties.find(f"{W}vMerge")
        span = None if properties is None else properties.find(f"{W}gridSpan")
        covered = merge is not None and merge.get(f"{W}val") != "restart"
        grid.append(None if covered else cell)
        grid.extend([None] * (0 if span is None else _integer(span) - 1))
    return grid


def _integer(element: etree._Element) -> int:
    return min(small_integer(element.get(f"{W}val", "")), 200)


def _is_layout(table: etree._Element) -> bool:
    """True for tables that only place the heading block or the signature side by side."""
    rows = list(table.iterfind(f"{W}tr"))
    columns = max((len(row.findall(f"{W}tc")) for row in rows), default=0)
    if columns > 3 or len(rows) > 6:
        return False
    text = "\n".join(paragraph_text(one) for one in table.iter(f"{W}p"))
    return lays_out(text, len(rows), columns)
