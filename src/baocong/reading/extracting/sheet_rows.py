"""What every workbook becomes before it is text: sheets of rows of shown cells, and what is odd about some of them."""

from dataclasses import dataclass, field
from typing import Final

from baocong.reading.extracted import Place
from baocong.reading.extracting.lines import LineWriter

CELLS_LIMIT: Final = 400_000
LETTERS_LIMIT: Final = 20_000_000
_NAMED: Final = 8

ODDITIES: Final = {
    "error": "Ô {cells} có lỗi công thức (#REF!, #DIV/0!, …). Hãy sửa bằng Excel rồi gửi lại.",
    "uncounted": "Ô {cells} có công thức chưa có giá trị. Hãy mở bằng Excel, lưu lại rồi gửi lại.",
    "day_and_month": "Ô {cells} là ngày tháng không có năm, có thể do Excel tự đổi một phân số như 5/7. "
    "Hãy so với bản gốc.",
    "hidden_row": "Dòng hoặc cột chứa ô {cells} đang ẩn nhưng vẫn được đọc.",
}
"""Sentences about cells by the kind of what is odd; `{cells}` are their names."""


@dataclass(slots=True)
class SheetRows:
    """One visible sheet: shown texts by row and column (both from 0), and names of odd cells by kind."""

    name: str
    rows: dict[int, dict[int, str]] = field(default_factory=dict)
    odd: dict[str, list[str]] = field(default_factory=dict)

    def mark(self, kind: str, row: int, column: int) -> None:
        """Note that a cell is odd in the way `kind`, a key of ODDITIES."""
        self.odd.setdefault(kind, []).append(cell_name(row, column))


def cell_name(row: int, column: int) -> str:
    """Return the name of a cell as Excel gives it.

    *Example*:

    >>> cell_name(4, 2), cell_name(0, 27)
    ('C5', 'AB1')
    """
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"


def write_sheets(out: LineWriter, sheets: list[SheetRows]) -> None:
    """Write sheets as lines of cells parted by tabs, one line a row, rows without text left out.

    Two tables with an empty row between them, or on two sheets, must not become one: where the second brings a header
    but no title of its own, a line names it.
    """
    tables = 0
    touches = False
    for sheet in sheets:
        last = None
        for row in sorted(sheet.rows):
            texts = sheet.rows[row]
            filled = [column for column, text in texts.items() if text]
            if not filled:
                continue
            apart = last is None or row > last + 1
            if apart and touches and len(filled) > 1 and not any(texts[one][:1].isdigit() for one in filled):
                tables += 1
                out.write(
                    f"Bảng {tables + 1}, trang tính {sheet.name}\n", Place(sheet=sheet.name, synthetic=True)
                )
            for column in range(max(filled) + 1):
                out.write("\t" if column else "")
                out.write(
                    texts.get(column, ""),
                    Place(sheet=sheet.name, cell=cell_name(row, column), row=row, column=column),
                )
            out.write("\n")
            last, touches = row, len(filled) > 1
        out.write("\n")


def remarks_of(sheets: list[SheetRows]) -> list[str]:
    """Return a sentence for each kind of odd cell of each sheet, naming at most eight of them."""
    remarks = []
    for sheet in sheets:
        for kind, cells in sheet.odd.items():
            more = f" và {len(cells) - _NAMED} ô khác" if len(cells) > _NAMED else ""
            named = f"{', '.join(cells[:_NAMED])}{more} trang tính “{sheet.name}”"
            remarks.append(ODDITIES[kind].format(cells=named))
    return remarks
