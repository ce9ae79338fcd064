"""A sheet of the workbook as a list of rows: columns known by their headers, what people added beside them is kept."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import Any, Final

from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from baocong.vietnamese.folding import fold

_FORBIDDEN: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_LINE: Final = Side(style="thin", color="E0DCD2")
_HEAD: Final = PatternFill("solid", fgColor="F3F1EA")
_OWN: Final = PatternFill("solid", fgColor="FFF9E5")
_LONGEST_CELL: Final = 30_000
_LINE_HEIGHT: Final = 15.0
_FACE: Final = "Times New Roman"
_MOST_LINES: Final = 8
_AS_TEXT: Final = "@"


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column: its key in the program, its header on the sheet, and whether people write in it."""

    key: str
    header: str
    width: float = 14
    editable: bool = False
    choices: tuple[str, ...] = ()
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class SheetForm:
    """A sheet: its title, the lines that say how to use it, its columns; the first column is the row's key."""

    title: str
    intro: tuple[str, ...]
    columns: tuple[SheetColumn, ...]


@dataclass(slots=True)
class SheetRow:
    """One row: texts by column key, and what people keep in columns of their own, by header.

    `was` is the key under which the row stood before, when its source has changed since.
    """

    values: dict[str, str]
    own: dict[str, Any] = field(default_factory=dict)
    was: str = ""

    def get(self, key: str) -> str:
        """Return a cell's text without white space around it, "" for an empty one."""
        return self.values.get(key, "").strip()


class HeaderMissing(ValueError):  # noqa: N818 - named as the thing that is wrong
    """A sheet holds rows but no header row, so nobody can say what its cells mean."""


def has_header(sheet: Worksheet, form: SheetForm) -> bool:
    """Return whether a sheet has the header row of a form."""
    return any(_layout(cells, form) is not None for cells in sheet.iter_rows(values_only=True))


def missing_headers(sheet: Worksheet, form: SheetForm) -> list[str]:
    """Return the headers of people's columns that a sheet lacks: deleted, or renamed with what was written below."""
    for cells in sheet.iter_rows(values_only=True):
        layout = _layout(cells, form)
        if layout is not None:
            kept = {key for key, _ in layout.values()}
            return [one.header for one in form.columns if one.editable and one.key not in kept]
    return []


def read_rows(sheet: Worksheet, form: SheetForm) -> list[SheetRow]:
    """Return the rows of a sheet below its header; empty rows are passed over.

    *Shapes*: the header is the first row that holds at least half of the form's headers, wherever it was moved to.
    *Errors*: HeaderMissing for a sheet with rows and no header.
    """
    found: list[SheetRow] = []
    layout: dict[int, tuple[str | None, str]] | None = None
    filled = 0
    for row_cells in sheet.iter_rows():
        cells = [shown_value(one) for one in row_cells]
        if layout is None:
            filled += any(cell is not None for cell in cells)
            layout = _layout(cells, form)
            continue
        row = _row(cells, layout)
        if any(text.strip() for text in row.values.values()) or row.own:
            found.append(row)
    if layout is None and filled:
        raise HeaderMissing(sheet.title)
    return found


def _layout(cells: Sequence[object], form: SheetForm) -> dict[int, tuple[str | None, str]] | None:
    """What stands in each column of a header row, None for a row that is none."""
    by_header = {fold(column.header): column.key for column in form.columns}
    texts = [cell_text(value).strip() for value in cells]
    if sum(fold(text) in by_header for text in texts) * 2 < len(form.columns):
        return None
    return {number: (by_header.get(fold(text)), text) for number, text in enumerate(texts) if text}


def _row(cells: Sequence[object], layout: Mapping[int, tuple[str | None, str]]) -> SheetRow:
    row = SheetRow({})
    for number, (key, header) in layout.items():
        if number < len(cells) and cells[number] is not None:
            if key is None:
                row.own[header] = cells[number]
            else:
                row.values[key] = cell_text(cells[number])
    return row


def shown_value(cell: Any) -> object:
    """Return a cell's value as the person sees it: 0.95 under a percent format is 95."""
    value = cell.value
    if isinstance(value, int | float) and not isinstance(value, bool) and "%" in str(cell.number_format):
        return round(value * 100, 10)
    return value


def cell_text(value: object) -> str:
    """Return what a cell shows: numbers without a trailing .0, truth values in Vietnamese, None as ""."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, float):
        return f"{value:.15g}".replace(".", ",")
    return str(value)


def write_rows(sheet: Worksheet, form: SheetForm, rows: Iterable[SheetRow]) -> None:
    """Write a sheet afresh: intro, header, rows; columns that people added stand on the right.

    Every text is written as a string, never as a formula.
    """
    rows = list(rows)
    own_headers = list(dict.fromkeys(header for row in rows for header in row.own))
    if sheet.max_row > 1 or sheet.max_column > 1:
        sheet.delete_rows(1, sheet.max_row)
    sheet.data_validations.dataValidation.clear()
    for number, line in enumerate(form.intro, start=1):
        put(sheet.cell(number, 1), line).font = Font(name=_FACE, italic=True, color="5A6273")
    header = len(form.intro) + 1
    _write_header(sheet, header, form, own_headers)
    for number, row in enumerate(rows, start=header + 1):
        _write_row(sheet, number, form.columns, row.values)
        for at, name in enumerate(own_headers, start=len(form.columns) + 1):
            put(sheet.cell(number, at), row.own.get(name))
    _dress(sheet, header, form, len(rows))


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
    sheet: Worksheet, number: int, columns: Sequence[SheetColumn], values: Mapping[str, str]
) -> None:
    sheet.row_dimensions[number].height = _height(columns, values)
    for at, column in enumerate(columns, start=1):
        cell = put(sheet.cell(number, at), values.get(column.key) or None)
        cell.font = Font(name=_FACE)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cell.border = Border(bottom=_LINE)
        if column.editable:
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
