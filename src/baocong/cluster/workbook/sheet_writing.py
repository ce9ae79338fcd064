"""A sheet written afresh: what to do, header, rows, and columns that people added; dressed so that it can be worked in."""

import re
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from math import ceil
from typing import Any, Final

from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from baocong.cluster.workbook.sheet import SheetColumn, SheetForm, SheetRow

_FORBIDDEN: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_LINE: Final = Side(style="thin", color="E0DCD2")
_HEAD: Final = PatternFill("solid", fgColor="F3F1EA")
_OWN: Final = PatternFill("solid", fgColor="FFF9E5")
_LONGEST_CELL: Final = 30_000
_LINE_HEIGHT: Final = 15.0
_FACE: Final = "Times New Roman"
_MOST_LINES: Final = 8
_AS_TEXT: Final = "@"


def write_rows(sheet: Worksheet, form: SheetForm, rows: Iterable[SheetRow]) -> None:
    """Write a sheet afresh: intro, header, rows; columns that people added stand on the right.

    Every text is written as a string, never as a formula.
    """
    rows = list(rows)
    own_headers = list(dict.fromkeys(header for row in rows for header in row.own))
    _clear(sheet)
    for number, line in enumerate(form.intro, start=1):
        put(sheet.cell(number, 1), line).font = Font(name=_FACE, italic=True, color="5A6273")
    header = len(form.intro) + 1
    _write_header(sheet, header, form, own_headers)
    styles: dict[bool, Any] = {}
    for number, row in enumerate(rows, start=header + 1):
        _write_row(sheet, number, (form.columns, row.values), styles)
        for at, name in enumerate(own_headers, start=len(form.columns) + 1):
            put(sheet.cell(number, at), row.own.get(name))
    _dress(sheet, header, form, len(rows))


def _clear(sheet: Worksheet) -> None:
    """Take everything out; a filter or a hidden row left over would hide figures from the person."""
    if sheet.max_row > 1 or sheet.max_column > 1:
        sheet.delete_rows(1, sheet.max_row)
    sheet.row_dimensions.clear()
    sheet.auto_filter.filterColumn.clear()
    sheet.auto_filter.sortState = None
    sheet.data_validations.dataValidation.clear()


def _write_header(sheet: Worksheet, header: int, form: SheetForm, own_headers: Sequence[str]) -> None:
    for at, column in enumerate(form.columns, start=1):
        cell = put(sheet.cell(header, at), column.header)
        cell.font = Font(name=_FACE, bold=True)
        cell.fill = _OWN if column.editable else _HEAD
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        cell.border = Border(bottom=_LINE, top=_LINE)
    for at, name in enumerate(own_headers, start=len(form.columns) + 1):
        put(sheet.cell(header, at), name).font = Font(name=_FACE, bold=True)


def _height(columns: Sequence[SheetColumn], values: Mapping[str, str]) -> float:
    """Points that the longest text of a row needs: a program that does not measure wrapped text must not overprint it."""
    shown = [one for one in columns if not one.hidden]
    lines = max((ceil(len(values.get(one.key) or "") * 1.15 / one.width) for one in shown), default=1)
    return _LINE_HEIGHT * min(max(lines, 1), _MOST_LINES)


def _write_row(
    sheet: Worksheet,
    number: int,
    content: tuple[Sequence[SheetColumn], Mapping[str, str]],
    styles: dict[bool, Any],
) -> None:
    """Write one row; the style of its two kinds of cells is made once, because making it is most of the work."""
    columns, values = content
    sheet.row_dimensions[number].height = _height(columns, values)
    for at, column in enumerate(columns, start=1):
        cell = put(sheet.cell(number, at), values.get(column.key) or None)
        if column.editable not in styles:
            _dress_cell(cell, column.editable)
            styles[column.editable] = cell._style  # type: ignore[attr-defined]
        else:
            cell._style = copy(styles[column.editable])  # type: ignore[attr-defined]


def _dress_cell(cell: Cell, editable: bool) -> None:
    cell.font = Font(name=_FACE)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    cell.border = Border(bottom=_LINE)
    if editable:
        cell.fill = _OWN
        # As text: a spreadsheet would make 5/7 and 2022-06 dates, and read 1.234 by the language it is set to.
        cell.number_format = _AS_TEXT
        cell.protection = Protection(locked=False)


def put(cell: Any, value: object) -> Cell:
    """Write a value into a cell; a text is always a string, also when it begins like a formula."""
    if isinstance(value, str):
        cell.value = _FORBIDDEN.sub("", value)[:_LONGEST_CELL]
        cell.data_type = "s"
    else:
        cell.value = value
    return cell  # type: ignore[no-any-return]


def _dress(sheet: Worksheet, header: int, form: SheetForm, count: int) -> None:
    sheet.freeze_panes = f"A{header + 1}"
    last = get_column_letter(len(form.columns))
    sheet.auto_filter.ref = f"A{header}:{last}{header + max(count, 1)}"
    for at, column in enumerate(form.columns, start=1):
        letter = get_column_letter(at)
        sheet.column_dimensions[letter].width = column.width
        sheet.column_dimensions[letter].hidden = column.hidden
        if column.editable:
            sheet.column_dimensions[letter].number_format = _AS_TEXT
        if column.choices:
            rule = DataValidation(type="list", formula1=f'"{",".join(column.choices)}"', allow_blank=True)
            rule.showErrorMessage = False
            sheet.add_data_validation(rule)
            rule.add(f"{letter}{header + 1}:{letter}{header + max(count, 1) + 500}")
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{header}:{header}"
