"""Tables of figures as Excel sheets, column by column as they stand on the screen. Pure."""

from collections.abc import Sequence

from baocong.apps.indicators.grid_rows import GridRow, by_area
from baocong.vietnamese.numerals import NumberError, parse_number
from baocong.writing.xlsx import Cell, Column, Sheet, Value

TABLE_COLUMNS = (
    Column("STT", 6),
    Column("Chỉ tiêu", 44),
    Column("Đơn vị tính", 14),
    Column("Kế hoạch", 14),
    Column("Cùng kỳ", 14),
    Column("Kỳ trước", 14),
    Column("Kỳ này", 14),
    Column("Lũy kế", 16),
    Column("% kế hoạch", 13),
    Column("% cùng kỳ", 13),
    Column("Ghi chú", 30),
)


def sheet_of_rows(rows: tuple[GridRow, ...], title: str, notes: Sequence[str]) -> Sheet:
    """Return the table of a unit and period: the annex that leaders read, in landscape."""
    lines: list[list[Value | Cell]] = []
    number = 0
    for area, held in by_area(rows):
        lines.append([Cell(None, "group"), Cell(area, "group"), *(Cell(None, "group") for _ in range(9))])
        for row in held:
            number += not row.depth
            lines.append(_line(row, number))
    return Sheet("Số liệu", TABLE_COLUMNS, lines, title, tuple(notes), frozen=2)


def _line(row: GridRow, number: int) -> list[Value | Cell]:
    said = row.note or " ".join(row.remarks)
    return [
        None if row.depth else number,
        f"    {row.label}" if row.depth else row.label,
        "" if row.depth else row.unit_of_measure,
        *(number_or_words(one) for one in (row.plan, row.same, row.previous)),
        number_or_words(row.text or row.state),
        *(number_or_words(one) for one in (row.cumulative, row.of_plan, row.of_same)),
        said,
    ]


def number_or_words(text: str) -> Value | Cell:
    """Return a number for a text that is one, so that Excel can go on counting; words as soft text."""
    try:
        return parse_number(text) if text else None
    except NumberError:
        return Cell(text, "muted")


def sheet_of_texts(name: str, columns: Sequence[tuple[str, float]], rows: Sequence[Sequence[Value | Cell]], title: str = "") -> Sheet:  # fmt: skip
    """Return any table of the screen: heads with their widths, and rows of what stands in the cells."""
    heads = tuple(Column(head, width) for head, width in columns)
    return Sheet(name, heads, [list(row) for row in rows], title, with_filter=True)
