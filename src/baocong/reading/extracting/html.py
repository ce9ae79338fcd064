"""Text of a web page (.html), also one that calls itself .doc or .xls: blocks as lines, table rows as tabbed lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from baocong.reading.extracted import Extracted, Place
from baocong.reading.extracting.layout_tables import lays_out
from baocong.reading.extracting.lines import LineWriter
from baocong.reading.extracting.refusal import ExtractionRefusal
from baocong.vietnamese.legacy_encodings import guess_encoding, to_unicode

BYTES_LIMIT: Final = 30 * 1024 * 1024
_START: Final = re.compile(rb"<!doctype\s+html|<html[\s>]", re.I)
_CHARSET: Final = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.I)
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")
_SKIPPED: Final = frozenset(
    {"script", "style", "head", "title", "noscript", "template", "svg", "object", "iframe", "select"}
)
_BLOCKS: Final = frozenset(
    {
        "p",
        "div",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "ul",
        "ol",
        "br",
        "hr",
        "table",
        "tr",
        "blockquote",
        "pre",
    }
    | {
        "section",
        "article",
        "header",
        "footer",
        "address",
        "dl",
        "dt",
        "dd",
        "center",
        "form",
        "body",
        "caption",
    }
)
_CELLS: Final = frozenset({"td", "th"})
_SPAN_LIMIT: Final = 200


def is_html(data: bytes) -> bool:
    """Return whether bytes are a web page, whatever their file is called."""
    head = data[:4096].decode("utf-16", "ignore").encode() if data.startswith(_UTF16) else data[:2048]
    return _START.search(head) is not None and head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")


def extract_html(data: bytes) -> Extracted:
    """Return the text of a web page; scripts, styles and comments are left out, nothing is fetched.

    *Errors*: ExtractionRefusal `too_large` above 30 MB, `damaged` where there is no page in it.
    """
    if len(data) > BYTES_LIMIT:
        raise ExtractionRefusal(
            "too_large", "Trang web lớn hơn 30 MB. Hãy lưu phần cần đọc thành .docx rồi gửi lại."
        )
    if data.startswith(_UTF16):
        data = b"\xef\xbb\xbf" + data.decode("utf-16", "replace").encode()
    parser = etree.HTMLParser(
        encoding=_encoding(data), no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise ExtractionRefusal(
            "damaged", "Trang web không đọc được. Hãy lưu lại thành .docx rồi gửi lại."
        ) from error
    if root is None:
        raise ExtractionRefusal("damaged", "Trang web không có chữ. Hãy lưu lại thành .docx rồi gửi lại.")
    page = _Page()
    page.walk(root)
    page.end_line()
    text = page.out.text()
    legacy = None if "đ" in text else guess_encoding(text)
    if legacy is not None and legacy.single:
        remark = "Trang dùng phông cũ (.VnTime), đã đổi sang Unicode. Hãy xem lại vài dòng trước khi dùng."
        return Extracted(to_unicode(text, legacy), "html", "lxml", None, page.out.pieces(), (remark,))
    return Extracted(text, "html", "lxml", None, page.out.pieces())


def _encoding(data: bytes) -> str:
    if data.startswith(b"\xef\xbb\xbf"):
        return "utf-8"
    named = _CHARSET.search(data[:4096])
    name = named[1].decode("ascii", "replace").lower() if named else "utf-8"
    try:
        data[:200_000].decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start < min(len(data), 200_000) - 4:
            return name if name != "utf-8" else "windows-1258"
    return "utf-8" if name in {"utf-8", "utf8", "iso-8859-1", "windows-1252", "us-ascii"} else name


@dataclass(slots=True)
class _Cell:
    lines: list[str] = field(default_factory=list)
    columns: int = 1
    rows: int = 1


@dataclass(slots=True)
class _Page:
    """Walks the events of a page without recursion, so that no nesting is too deep."""

    out: LineWriter = field(default_factory=LineWriter)
    tables: int = 0
    _line: list[str] = field(default_factory=list)
    _skipping: int = 0
    _nested: int = 0
    _rows: list[list[_Cell]] = field(default_factory=list)

    def walk(self, root: etree._Element) -> None:
        for event, element in etree.iterwalk(root, events=("start", "end")):
            name = element.tag if isinstance(element.tag, str) else ""
            if event == "start":
                self._start(element, name)
            else:
                self._end(name)
                if not self._skipping and element.tail:
                    self._line.append(element.tail)

    def _start(self, element: etree._Element, name: str) -> None:
        if name in _SKIPPED:
            self._skipping += 1
        if self._skipping:
            return
        if name in _BLOCKS or name in _CELLS:
            self.end_line()
        if name == "table":
            self._nested += 1
        elif self._nested == 1 and name == "tr":
            self._rows.append([])
        elif self._nested == 1 and name in _CELLS and self._rows:
            self._rows[-1].append(_Cell([], _span(element, "colspan"), _span(element, "rowspan")))
        if element.text:
            self._line.append(element.text)

    def _end(self, name: str) -> None:
        if name in _SKIPPED:
            self._skipping -= 1
            return
        if self._skipping:
            return
        if name in _BLOCKS or name in _CELLS:
            self.end_line()
        if name == "table" and self._nested:
            self._nested -= 1
            if not self._nested:
                self._write_table()

    def end_line(self) -> None:
        line = " ".join("".join(self._line).split())
        self._line.clear()
        if not line:
            return
        if self._nested and self._rows and self._rows[-1]:
            self._rows[-1][-1].lines.append(line)
        else:
            self.out.write(f"{line}\n")

    def _write_table(self) -> None:
        rows, self._rows = self._rows, []
        lines = "\n".join(line for row in rows for cell in row for line in cell.lines)
        if lays_out(lines, len(rows), max((len(row) for row in rows), default=0)):
            for column in range(max((len(row) for row in rows), default=0)):
                for row in rows:
                    for line in row[column].lines if column < len(row) else ():
                        self.out.write(f"{line}\n")
            return
        for number, texts in enumerate(_grid(rows)):
            for column, text in enumerate(texts):
                self.out.write("\t" if column else "")
                self.out.write(text, Place(table=self.tables, row=number, column=column))
            self.out.write("\n" if any(texts) else "")
        self.tables += 1


def _grid(rows: Sequence[Sequence[_Cell]]) -> Iterator[list[str]]:
    """The texts of each row by grid position, a merged cell once."""
    hanging: dict[int, int] = {}
    for row in rows:
        texts: list[str] = []
        below = {column: left - 1 for column, left in hanging.items() if left > 1}
        for cell in row:
            while len(texts) in hanging:
                texts.append("")
            for place in range(cell.columns):
                if cell.rows > 1:
                    below[len(texts)] = cell.rows - 1
                texts.append(" ".join(cell.lines) if place == 0 else "")
        while len(texts) in hanging:
            texts.append("")
        hanging = below
        yield texts


def _span(element: etree._Element, name: str) -> int:
    value = element.get(name, "1").strip()
    return min(max(int(value), 1), _SPAN_LIMIT) if value.isdecimal() and len(value) < 6 else 1
