"""The workbook of a unit: only the cells it owes, all else protected, checks in words; a hidden sheet for the way back. Pure."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO
from itertools import groupby
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from baocong.apps.indicators.grid_rows import GridRow, by_area
from baocong.vietnamese.numerals import NumberError, parse_number
from baocong.writing.layout import FONT
from baocong.writing.xlsx import cell_text, open_workbook

SCHEMA = "baocong.unit-workbook/1"
SHEET, MACHINE = "Biểu nhập", "_baocong"
FIRST_ROW = 6
"""The first row below the heads, counted from 0."""
PREVIOUS, VALUE, NOTE, CHECK = 3, 4, 5, 6
_HEADS = (
    ("STT", 6),
    ("Chỉ tiêu", 46),
    ("Đơn vị tính", 14),
    ("Kỳ trước", 15),
    ("Kỳ này", 17),
    ("Ghi chú", 28),
    ("Kiểm tra", 40),
)
_GUIDE = (
    "Chỉ điền cột “Kỳ này” và “Ghi chú” (ô vàng). Không phát sinh: ghi 0. Không áp dụng: ghi “không áp dụng”. "
    "Chưa có số: để trống. Không thêm, xóa dòng. Điền xong, nạp tệp này lại đúng nơi đã tải."
)


@dataclass(frozen=True, slots=True)
class WorkbookHead:
    """What a workbook is of. `stamp` tells one version of the form from another (`stamp_of`)."""

    unit: str
    unit_name: str
    period: str
    period_name: str
    nature: int
    nature_name: str
    made_at: str = ""


def stamp_of(rows: tuple[GridRow, ...]) -> str:
    """Return what tells one version of the form from another: which rows, with which units of measure and kinds."""
    said = [(one.name, one.label, one.unit_of_measure, one.kind, one.scale) for one in rows]
    return hashlib.sha256(repr(said).encode("utf-8")).hexdigest()[:24]


def write_unit_workbook(rows: tuple[GridRow, ...], head: WorkbookHead) -> bytes:
    """Return the workbook of a unit and period."""
    out = BytesIO()
    with open_workbook(out) as book:
        book.set_properties({"title": f"{head.unit_name}, {head.period_name}"})
        page = _Page(book, book.add_worksheet(SHEET))
        places = page.write(rows, head)
        _write_machine(book, rows, head, places)
    return out.getvalue()


def _write_machine(
    book: xlsxwriter.Workbook, rows: tuple[GridRow, ...], head: WorkbookHead, places: dict[str, int]
) -> None:
    """Write the hidden sheet: what the workbook is of, then a line for each cell: row, name, base, label, text."""
    sheet = book.add_worksheet(MACHINE)
    facts = (SCHEMA, head.unit, head.period, str(head.nature), stamp_of(rows), head.made_at)
    for column, fact in enumerate(facts):
        sheet.write_string(0, column, fact)
    for line, row in enumerate((one for one in rows if not one.is_computed), start=1):
        said = (str(places[row.name]), row.name, str(row.number), row.label, row.text, row.note)
        for column, text in enumerate(said):
            sheet.write_string(line, column, cell_text(text))
    sheet.very_hidden()


class _Page:
    """The sheet that people see."""

    def __init__(self, book: xlsxwriter.Workbook, sheet: Worksheet) -> None:
        self.book, self.sheet = book, sheet
        self.formats: dict[str, Format] = {}

    def write(self, rows: tuple[GridRow, ...], head: WorkbookHead) -> dict[str, int]:
        """Write the form; return the row of every cell's name, counted from 0."""
        self._write_head(head)
        places: dict[str, int] = {}
        at, number = FIRST_ROW, 0
        for area, held in by_area(rows):
            self.sheet.merge_range(at, 0, at, CHECK, cell_text(area), self._look("group"))
            at += 1
            for row in held:
                number += not row.depth
                places[row.name] = at
                self._write_row(at, row, number)
                at += 1
        self._write_checks(rows, places)
        self._protect_and_print(at)
        return places

    def _write_head(self, head: WorkbookHead) -> None:
        self.sheet.write_string(0, 0, cell_text(head.unit_name), self._look("title"))
        said = f"Số liệu {head.period_name} · {head.nature_name}"
        self.sheet.write_string(1, 0, cell_text(said), self._look("plain"))
        self.sheet.merge_range(3, 0, 3, CHECK, _GUIDE, self._look("guide"))
        self.sheet.set_row(3, 36)
        for column, (title, width) in enumerate(_HEADS):
            self.sheet.set_column(column, column, width)
            self.sheet.write_string(FIRST_ROW - 1, column, title, self._look("head"))

    def _write_row(self, at: int, row: GridRow, number: int) -> None:
        sheet, look = self.sheet, self._look
        if row.depth:
            sheet.write_blank(at, 0, None, look("text"))
        else:
            sheet.write_number(at, 0, number, look("text"))
        sheet.write_string(at, 1, cell_text(f"    {row.label}" if row.depth else row.label), look("text"))
        unit = row.unit_of_measure + (f" ({row.hint})" if row.hint else "")
        sheet.write_string(at, 2, cell_text(unit), look("text"))
        self._write_text(at, PREVIOUS, row.previous, "number")
        if row.is_computed:
            return
        self._write_text(at, VALUE, row.text, "input" if row.scale == 0 else "input_decimal")
        sheet.write_string(at, NOTE, cell_text(row.note), look("note"))

    def _write_text(self, at: int, column: int, text: str, look: str) -> None:
        number = exact_number(text)
        if number is not None:
            self.sheet.write_number(at, column, float(number), self._look(look))
        elif text:
            self.sheet.write_string(at, column, cell_text(text), self._look(look))
        else:
            self.sheet.write_blank(at, column, None, self._look(look))

    def _write_checks(self, rows: tuple[GridRow, ...], places: dict[str, int]) -> None:
        wholes = {one.indicator: places[one.name] for one in rows if not one.depth}
        for row in rows:
            at = places[row.name]
            if row.parts:
                above, below = (f"{_column(VALUE)}{places[one] + 1}" for one in row.parts)
                share = f'=IF(N({below})=0,"",ROUND(N({above})/N({below})*100,2))'
                self.sheet.write_formula(
                    at,
                    VALUE,
                    share,
                    self._look("computed"),
                    row.text and float(exact_number(row.text) or 0) or "",
                )
                self.sheet.write_blank(at, NOTE, None, self._look("text"))
                check = f'=IF(N({above})>N({below}),"Tử số lớn hơn mẫu số","")'
            else:
                groups = [] if row.depth else list(_groups(row, rows, places))
                check = _check_of(row, at, groups, wholes[row.indicator])
            self.sheet.write_formula(at, CHECK, check, self._look("check"), "")

    def _protect_and_print(self, end: int) -> None:
        sheet = self.sheet
        sheet.protect(
            "",
            {"format_cells": True, "format_columns": True, "format_rows": True, "select_locked_cells": True},
        )
        sheet.freeze_panes(FIRST_ROW, 2)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(FIRST_ROW - 1)
        sheet.set_margins(left=0.6, right=0.6, top=0.8, bottom=0.8)
        sheet.set_footer("&C&P/&N")
        sheet.print_area(0, 0, max(end - 1, FIRST_ROW), CHECK)

    def _look(self, name: str) -> Format:
        if name not in self.formats:
            self.formats[name] = self.book.add_format(_LOOKS[name])
        return self.formats[name]


def _check_of(row: GridRow, at: int, groups: list[tuple[int, int]], whole: int) -> str:
    """Return the formula that says in words what is wrong with a cell; nothing when it is right."""
    cell = f"{_column(VALUE)}{at + 1}"
    tests = [(f"ISTEXT({cell})", '""'), (f'{cell}=""', '"chưa có số"')]
    if row.kind not in {"score", "rate"}:
        tests.append((f"{cell}<0", '"Số âm"'))
    if row.scale == 0:
        tests.append((f"{cell}<>INT({cell})", '"Phải là số nguyên"'))
    if row.range_of:
        tests.append((f"OR({cell}<1,{cell}>{row.range_of})", f'"Chỉ nhận từ 1 đến {row.range_of}"'))
    if row.depth:
        above = f"{_column(VALUE)}{whole + 1}"
        tests.append((f"AND(ISNUMBER({above}),{cell}>{above})", '"Lớn hơn số chung"'))
    for first, last in groups:
        block = f"{_column(VALUE)}{first + 1}:{_column(VALUE)}{last + 1}"
        words = f'"Phân tổ cộng lại "&SUM({block})&", số chung "&{cell}'
        full = last - first + 1
        tests.append((f"OR(SUM({block})>{cell},AND(COUNT({block})={full},SUM({block})<>{cell}))", words))
    formula = '""'
    for test, words in reversed(tests):
        formula = f"IF({test},{words},{formula})"
    return f"={formula}"


def _groups(whole: GridRow, rows: tuple[GridRow, ...], places: dict[str, int]) -> Iterator[tuple[int, int]]:
    """Yield first and last row of every breakdown whose categories add up to the whole."""
    if whole.kind not in {"count", "money", "ratio"}:
        return
    own = [one for one in rows if one.indicator == whole.indicator and one.depth and not one.overlaps]
    for _, held in groupby(own, key=lambda one: one.category.partition("=")[0]):
        lines = [places[one.name] for one in held if ";" not in one.category]
        if lines:
            yield lines[0], lines[-1]


def exact_number(text: str) -> Decimal | None:
    """Return the number that a text is; None for words and for more digits than Excel keeps."""
    try:
        number = parse_number(text) if text else None
    except NumberError:
        return None
    if number is None or len(number.normalize().as_tuple().digits) > 15:
        return None
    return number


def _column(number: int) -> str:
    return "ABCDEFGH"[number]


_BASE: dict[str, Any] = {
    "font_name": FONT,
    "font_size": 12,
    "valign": "vcenter",
    "border": 1,
    "border_color": "#bdb7aa",
    "text_wrap": True,
}
_NUMBER = {**_BASE, "align": "right", "num_format": "#,##0.###"}
_LOOKS: dict[str, dict[str, Any]] = {
    "title": {"font_name": FONT, "font_size": 14, "bold": True},
    "plain": {"font_name": FONT, "font_size": 12},
    "guide": {"font_name": FONT, "font_size": 11, "italic": True, "text_wrap": True, "valign": "vcenter"},
    "head": {**_BASE, "bold": True, "align": "center", "bg_color": "#f3f1ec"},
    "group": {**_BASE, "bold": True, "bg_color": "#f3f1ec"},
    "text": _BASE,
    "number": {**_NUMBER, "num_format": "#,##0.0#########"},
    "input": {**_NUMBER, "num_format": "#,##0", "bg_color": "#fffdf0", "locked": False},
    "input_decimal": {**_NUMBER, "num_format": "#,##0.0##", "bg_color": "#fffdf0", "locked": False},
    "computed": {**_NUMBER, "num_format": "#,##0.0#", "bg_color": "#f5f4ef"},
    "note": {**_BASE, "num_format": "@", "bg_color": "#fffdf0", "locked": False},
    "check": {**_BASE, "font_color": "#a8201a", "italic": True},
}
