"""Sheets of figures → an Excel workbook. Texts stay texts: nothing in a cell becomes a formula or a link."""

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO
from itertools import groupby
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range_abs
from xlsxwriter.worksheet import Worksheet

from baocong.writing.layout import FONT
from baocong.writing.safe_text import printable

UNDATED = datetime(1980, 1, 1, tzinfo=UTC)
INTEGER, DECIMAL, PERCENT = "#,##0", "#,##0.0#########", '0.0#"%"'
"""Number formats. Excel prints the separators of the reader's own settings: 1.234,5 where they are Vietnamese."""
LONGEST_TEXT = 32_767
LONGEST_NAME = 31
MOST_DIGITS = 15
A4 = 9
LINE_HEIGHT, TALLEST_ROW = 16.5, 408.75
"""Points of a line of 12-point text, and the tallest row that Excel takes."""
LETTERS_PER_WIDTH = 1.25
"""Letters of 12-point serif text that fit one unit of column width, which is a digit of the program's own face."""
LISTS = "_danh_muc"
"""Name of the hidden sheet with the lists of choices: they may hold commas and be longer than Excel takes in place."""
_FORBIDDEN_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
HEADER_FILL, MUTED_INK, LINE_INK = "#f3f1ec", "#5a6273", "#bdb7aa"
STYLES: Mapping[str, Mapping[str, Any]] = {
    "": {},
    "bold": {"bold": True},
    "group": {"bold": True, "bg_color": HEADER_FILL},
    "total": {"bold": True, "bg_color": "#fdfaf2"},
    "muted": {"italic": True, "font_color": MUTED_INK, "align": "right"},
    "warning": {"bg_color": "#fff4d9"},
    "bad": {"bg_color": "#fdecea"},
    "input": {"bg_color": "#fffdf0"},
    "centre": {"align": "center"},
}
"""Looks of a cell by name; colour never stands alone, the text beside it says the same."""

Value = str | int | float | Decimal | None


@dataclass(frozen=True, slots=True)
class Cell:
    """A value with a look of STYLES and a note that opens when the cell is pointed at."""

    value: Value = None
    style: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: title, width in letters, number format. Neighbours with the same `group` share a merged head.

    Without a number format whole numbers are printed whole and others with their decimals: one format for both would
    hide decimals, or leave a separator behind a whole number. `choices` are offered as a list to people who fill the column in.
    """

    title: str
    width: float = 12
    number_format: str = ""
    group: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: title lines, column heads (frozen, repeated in print), rows, notes below.

    *Shapes*: a row holds one value or Cell per column. `frozen` is the number of columns that stay when scrolling.
    """

    name: str
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Value | Cell]]
    title: str = ""
    notes: tuple[str, ...] = ()
    frozen: int = 0
    landscape: bool = True
    with_filter: bool = False


@dataclass(slots=True)
class _Book:
    """A workbook being written, the formats it has so far, and the lists of choices for its hidden sheet."""

    book: xlsxwriter.Workbook
    formats: dict[tuple[str, str, bool], Format] = field(default_factory=dict)
    lists: dict[tuple[str, ...], int] = field(default_factory=dict)

    def format(self, style: str, number_format: str, *, number: bool) -> Format:
        key = (style, number_format, number)
        if key not in self.formats:
            looks = {**_BASE, "align": "right" if number else "left", **STYLES.get(style, {})}
            looks["indent"] = int(looks["align"] == "left")
            self.formats[key] = self.book.add_format(
                {**looks, "num_format": number_format if number else "@"}
            )
        return self.formats[key]

    def list_of(self, choices: tuple[str, ...]) -> str:
        """Return the cells of the hidden sheet that will hold the choices."""
        column = self.lists.setdefault(choices, len(self.lists))
        return str(xl_range_abs(0, column, len(choices) - 1, column))

    def write_lists(self) -> None:
        """Write the hidden sheet, if any column offers choices."""
        if not self.lists:
            return
        page = self.book.add_worksheet(LISTS)
        for choices, column in self.lists.items():
            for row, one in enumerate(choices):
                page.write_string(row, column, cell_text(one))
        page.hide()


_BASE = {
    "font_name": FONT,
    "font_size": 12,
    "valign": "vcenter",
    "border": 1,
    "border_color": LINE_INK,
    "text_wrap": True,
}
_TITLE = {"font_name": FONT, "font_size": 14, "bold": True}
_HEAD = {**_BASE, "bold": True, "align": "center", "bg_color": HEADER_FILL}


def open_workbook(out: BytesIO) -> xlsxwriter.Workbook:
    """Return a new workbook in which a text stays a text: no cell that is given as one becomes a formula, link or number."""
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    return xlsxwriter.Workbook(out, options)


def write_workbook(sheets: Iterable[Sheet], *, title: str = "", made_at: datetime = UNDATED) -> bytes:
    """Return the bytes of an .xlsx with the sheets in their order; the same sheets always give the same bytes."""
    out = BytesIO()
    with open_workbook(out) as book:
        book.set_properties({"title": printable(title), "created": made_at})
        held = _Book(book)
        for sheet, name in _named(sheets):
            _write_sheet(held, sheet, book.add_worksheet(name))
        held.write_lists()
    return out.getvalue()


def _named(sheets: Iterable[Sheet]) -> Iterator[tuple[Sheet, str]]:
    """Give every sheet a name that Excel takes: no forbidden letters, at most 31, no two alike."""
    taken: set[str] = {"history", LISTS.lower()}
    for at, sheet in enumerate(sheets, start=1):
        plain = _FORBIDDEN_IN_NAMES.sub(" ", printable(sheet.name)).strip(" '")
        wanted = _cut(plain, LONGEST_NAME).strip(" '") or f"Bảng {at}"
        name, turn = wanted, 1
        while name.lower() in taken:
            turn += 1
            suffix = f" ({turn})"
            name = _cut(wanted, LONGEST_NAME - len(suffix)) + suffix
        taken.add(name.lower())
        yield sheet, name


def _write_sheet(held: _Book, sheet: Sheet, page: Worksheet) -> None:
    first = _write_head(held, sheet, page)
    for at, row in enumerate(sheet.rows, start=first):
        for column, value in enumerate(row):
            kind = sheet.columns[column].number_format if column < len(sheet.columns) else ""
            _write_cell(held, page, (at, column), value if isinstance(value, Cell) else Cell(value), kind)
        lines = _lines_of(sheet, row)
        if lines > 1:
            page.set_row(at, min(lines * LINE_HEIGHT, TALLEST_ROW))
    end = first + len(sheet.rows)
    plain = held.book.add_format({"font_name": FONT, "font_size": 11, "italic": True})
    for at, note in enumerate(sheet.notes, start=end + 1):
        page.write_string(at, 0, cell_text(note), plain)
    _choices(held, sheet, page, (first, end))
    _print_setup(sheet, page, first)


def _lines_of(sheet: Sheet, row: Sequence[Value | Cell]) -> int:
    """Return how many lines the tallest cell of a row needs: not every program makes room for wrapped text by itself."""
    lines = 1
    for column, value in zip(sheet.columns, row, strict=False):
        text = value.value if isinstance(value, Cell) else value
        if isinstance(text, str):
            fit = max(1.0, column.width * LETTERS_PER_WIDTH - 1)
            lines = max(lines, sum(math.ceil(len(one) / fit) or 1 for one in text.split("\n")))
    return lines


def _write_head(held: _Book, sheet: Sheet, page: Worksheet) -> int:
    """Write title and column heads; return the first row of data."""
    row = 0
    if sheet.title:
        page.write_string(
            0,
            0,
            cell_text(sheet.title),
            held.book.add_format(_TITLE),
        )
        row = 2
    head = held.book.add_format(_HEAD)
    grouped = any(one.group for one in sheet.columns)
    for at, column in enumerate(sheet.columns):
        page.set_column(at, at, column.width)
        if grouped and not column.group:
            page.merge_range(row, at, row + 1, at, "", head)
            page.write_string(row, at, cell_text(column.title), head)
        else:
            page.write_string(row + grouped, at, cell_text(column.title), head)
    lines = _lines_of(sheet, [one.title for one in sheet.columns])
    if lines > 1:
        page.set_row(row + grouped, max(1, lines - grouped) * LINE_HEIGHT + 3)
    if grouped:
        _write_groups(sheet, page, row, head)
    return row + 1 + grouped


def _write_groups(sheet: Sheet, page: Worksheet, row: int, head: Format) -> None:
    for group, members in groupby(range(len(sheet.columns)), key=lambda at: sheet.columns[at].group):
        span = list(members)
        if group and len(span) > 1:
            page.merge_range(row, span[0], row, span[-1], "", head)
        if group:
            page.write_string(row, span[0], cell_text(group), head)


def _write_cell(held: _Book, page: Worksheet, place: tuple[int, int], cell: Cell, number_format: str) -> None:
    value = cell.value
    number = _exact_number(value)
    if number is not None:
        shown = number_format or (INTEGER if number.is_integer() else DECIMAL)
        page.write_number(*place, number, held.format(cell.style, shown, number=True))
    elif value is None:
        page.write_blank(*place, None, held.format(cell.style, number_format, number=False))
    else:
        page.write_string(*place, cell_text(str(value)), held.format(cell.style, number_format, number=False))
    if cell.note:
        page.write_comment(*place, cell_text(cell.note), {"x_scale": 2, "y_scale": 1.6})


def _exact_number(value: Value) -> float | None:
    """Return the value if Excel can keep it to its last digit; others are written as text, never rounded."""
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return None
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    number = Decimal(value)
    exact = number.is_finite() and len(number.normalize().as_tuple().digits) <= MOST_DIGITS
    return float(number) if exact else None


def cell_text(text: str) -> str:
    """Return a text that a cell can hold: printable, its line breaks kept, at most 32,767 letters."""
    lines = "\n".join(printable(one) for one in re.split(r"\r\n|\r|\n", text))
    return lines if _cut(lines, LONGEST_TEXT) == lines else _cut(lines, LONGEST_TEXT - 1) + "…"


def _cut(text: str, most: int) -> str:
    """Return the beginning of a text that fits; Excel counts a letter beyond the first plane as two."""
    return text.encode("utf-16-le")[: 2 * most].decode("utf-16-le", "ignore")


def _choices(held: _Book, sheet: Sheet, page: Worksheet, rows: tuple[int, int]) -> None:
    first, end = rows
    for at, column in enumerate(sheet.columns):
        if column.choices and end > first:
            page.data_validation(
                first,
                at,
                end - 1,
                at,
                {"validate": "list", "source": f"='{LISTS}'!{held.list_of(column.choices)}"},
            )


def _print_setup(sheet: Sheet, page: Worksheet, first: int) -> None:
    page.freeze_panes(first, sheet.frozen)
    page.set_paper(A4)
    if sheet.landscape:
        page.set_landscape()
    page.fit_to_pages(1, 0)
    page.repeat_rows(0 if first < 2 else first - 1 - any(one.group for one in sheet.columns), first - 1)
    page.set_margins(left=0.6, right=0.6, top=0.8, bottom=0.8)
    page.set_header("&C&P/&N")
    if sheet.with_filter and sheet.rows and sheet.columns:
        page.autofilter(first - 1, 0, first - 1 + len(sheet.rows), len(sheet.columns) - 1)
