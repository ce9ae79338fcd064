"""A sheet of the workbook as a list of rows: columns known by their headers, what people added beside them is kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from openpyxl.worksheet.worksheet import Worksheet

from baocong.vietnamese.folding import fold


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


class HeaderMissing(ValueError):
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
