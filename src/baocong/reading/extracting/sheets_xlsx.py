"""Sheets of an .xlsx, cell by cell as it is shown: number formats, formulas without values, old fonts."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Final

from lxml import etree

from baocong.reading.extracting.number_formats import NumberFormat, number_format, show_number
from baocong.reading.extracting.numbering import small_integer
from baocong.reading.extracting.package import Package, refuse_declarations
from baocong.reading.extracting.refusal import ExtractionRefusal
from baocong.reading.extracting.sheet_rows import CELLS_LIMIT, LETTERS_LIMIT, SheetRows
from baocong.vietnamese.legacy_encodings import encoding_of_font, to_unicode

_RELATION: Final = re.compile(r"\{.*/officeDocument/(?:2006/)?relationships\}id|\{.*relationships\}id")
_CELL: Final = re.compile(r"([A-Z]{1,3})(\d{1,7})")


@dataclass(frozen=True, slots=True)
class _Style:
    shows: NumberFormat
    font: str


@dataclass(slots=True)
class _Book:
    strings: list[list[tuple[str, str]]] = field(default_factory=list)
    styles: list[_Style] = field(default_factory=list)
    since_1904: bool = False


def read_xlsx(package: Package) -> tuple[list[SheetRows], list[str]]:
    """Return the visible sheets of an .xlsx in their order, and the names of the hidden ones.

    *Errors*: ExtractionRefusal `damaged` for broken parts, `too_large` above 400,000 cells.
    """
    workbook = package.xml("xl/workbook.xml")
    if workbook is None or workbook.find("{*}sheets/{*}sheet") is None:
        raise ExtractionRefusal(
            "not_workbook", "Tệp bảng tính không có trang tính nào. Hãy mở bằng Excel, lưu lại rồi gửi lại."
        )
    book = _Book(_strings(package), _styles(package.xml("xl/styles.xml")), _is_1904(workbook))
    targets = _targets(package)
    sheets: list[SheetRows] = []
    hidden: list[str] = []
    cells = letters = 0
    for one in workbook.iterfind("{*}sheets/{*}sheet"):
        name = one.get("name", "")
        kind, target = targets.get(_relation_id(one), ("", ""))
        if not kind.endswith("/worksheet"):
            continue
        if one.get("state") in {"hidden", "veryHidden"}:
            hidden.append(name)
            continue
        sheet = SheetRows(name)
        for element in _cells(package, target):
            cells += 1
            if cells > CELLS_LIMIT:
                raise ExtractionRefusal(
                    "too_large",
                    f"Bảng tính có hơn {CELLS_LIMIT // 1000} nghìn ô. Hãy giữ lại vùng có số liệu rồi gửi lại.",
                )
            letters += _take(element, sheet, book)
            if letters > LETTERS_LIMIT:
                raise ExtractionRefusal(
                    "too_long", "Bảng tính có hơn 20 triệu chữ. Hãy giữ lại vùng có số liệu rồi gửi lại."
                )
        sheets.append(sheet)
    return sheets, hidden


def _damaged() -> ExtractionRefusal:
    return ExtractionRefusal(
        "damaged", "Bảng tính bị hỏng ở bên trong. Hãy mở bằng Excel, lưu lại rồi gửi lại."
    )


def _relation_id(element: etree._Element) -> str:
    return next((str(value) for key, value in element.attrib.items() if _RELATION.fullmatch(str(key))), "")


def _targets(package: Package) -> dict[str, tuple[str, str]]:
    root = package.xml("xl/_rels/workbook.xml.rels")
    if root is None:
        return {}
    return {
        one.get("Id", ""): (
            one.get("Type", ""),
            posixpath.normpath(posixpath.join("/xl", one.get("Target", "")))[1:],
        )
        for one in root
        if isinstance(one.tag, str)
    }


def _is_1904(workbook: etree._Element) -> bool:
    properties = workbook.find("{*}workbookPr")
    return properties is not None and properties.get("date1904") in {"1", "true"}


def _strings(package: Package) -> list[list[tuple[str, str]]]:
    """The shared strings, each as stretches of text with the font they name ("" where they name none)."""
    data = package.read("xl/sharedStrings.xml")
    return [] if data is None else [_stretches(one) for one in _elements(data, "si")]


def _stretches(item: etree._Element) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for child in item:
        name = etree.QName(child).localname if isinstance(child.tag, str) else ""
        if name == "t":
            found.append((child.text or "", ""))
        elif name == "r":
            font = child.find("{*}rPr/{*}rFont")
            text = child.find("{*}t")
            found.append(
                ("" if text is None else text.text or "", "" if font is None else font.get("val", ""))
            )
    return found


def _styles(root: etree._Element | None) -> list[_Style]:
    if root is None:
        return []
    codes = {
        one.get("numFmtId", ""): one.get("formatCode", "") for one in root.iterfind("{*}numFmts/{*}numFmt")
    }
    fonts = [_font_name(one) for one in root.iterfind("{*}fonts/{*}font")]
    styles = []
    for one in root.iterfind("{*}cellXfs/{*}xf"):
        identifier, font = one.get("numFmtId", "0"), one.get("fontId", "0")
        shows = number_format(codes.get(identifier, ""), small_integer(identifier))
        place = small_integer(font)
        styles.append(_Style(shows, fonts[place] if place < len(fonts) else ""))
    return styles


def _font_name(font: etree._Element) -> str:
    name = font.find("{*}name")
    return "" if name is None else name.get("val", "")


def _cells(package: Package, target: str) -> Iterator[etree._Element]:
    data = package.read(target)
    return iter(()) if data is None else _elements(data, "c")


def _elements(data: bytes, name: str) -> Iterator[etree._Element]:
    """Elements of a large part, one at a time, each forgotten when the next one is asked for."""
    refuse_declarations(data)
    try:
        for _, element in etree.iterparse(
            BytesIO(data),
            events=("end",),
            tag=f"{{*}}{name}",
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
        ):
            yield element
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _damaged() from error


def _take(element: etree._Element, sheet: SheetRows, book: _Book) -> int:
    place = _CELL.fullmatch(element.get("r", ""))
    if place is None:
        return 0
    row, column = int(place[2]) - 1, _column(place[1])
    text = _shown(element, sheet, book, (row, column))
    if text:
        sheet.rows.setdefault(row, {})[column] = text
    return len(text)


def _shown(element: etree._Element, sheet: SheetRows, book: _Book, at: tuple[int, int]) -> str:
    value = element.find("{*}v")
    stored = "" if value is None else (value.text or "").strip()
    kind = element.get("t", "n")
    style = _style(element, book)
    if not stored and kind != "inlineStr":
        if element.find("{*}f") is not None and kind != "str":
            sheet.mark("uncounted", *at)
        return ""
    if kind == "s":
        stretches = (
            book.strings[int(stored)]
            if stored.isdecimal() and len(stored) < 9 and int(stored) < len(book.strings)
            else []
        )
        return _text(stretches, style)
    if kind == "inlineStr":
        inline = element.find("{*}is")
        return "" if inline is None else _text(_stretches(inline), style)
    if kind == "str":
        return _text([(stored, "")], style)
    if kind == "e":
        sheet.mark("error", *at)
        return stored
    if kind == "b":
        return "có" if stored == "1" else "không"
    if kind == "d":
        return "/".join(stored[:10].split("-")[::-1])
    shows = style.shows if style else NumberFormat()
    if shows.kind == "day_and_month":
        sheet.mark("day_and_month", *at)
    return show_number(stored, shows, book.since_1904)


def _style(element: etree._Element, book: _Book) -> _Style | None:
    place = element.get("s", "0")
    number = small_integer(place, len(book.styles))
    return book.styles[number] if number < len(book.styles) else None


def _text(stretches: list[tuple[str, str]], style: _Style | None) -> str:
    parts = []
    for text, font in stretches:
        encoding = encoding_of_font(font or (style.font if style else ""))
        is_old = encoding is not None and not any("\u0100" <= one <= "\u1eff" for one in text)
        parts.append(to_unicode(text, encoding) if encoding is not None and is_old else text)
    return " ".join("".join(parts).split())


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
