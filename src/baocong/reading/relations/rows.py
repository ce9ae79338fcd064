"""Tables: rows whose header says chuẩn, thưởng, trừ, tổng; total columns and total rows."""

from collections.abc import Iterator
from decimal import Decimal

from baocong.reading.model import Relation, Table
from baocong.reading.relations.arithmetic import sum_of
from baocong.reading.relations.enumerations import go_together
from baocong.reading.relations.ground import Ground
from baocong.reading.relations.headers import (
    PAIRS,
    PLAIN_TOTALS,
    TOTAL_ROW,
    Columns,
    adds_up,
    columns_of,
    is_among,
    last_of,
)
from baocong.reading.relations.operands import plain


def read_tables(ground: Ground) -> list[Relation]:
    """Return the sums that the headers and the total rows of the tables claim."""
    relations: list[Relation] = []
    for table in ground.tables:
        columns = columns_of(table)
        if columns.is_score:
            relations += _score_rows(ground, table, columns)
        else:
            relations += _total_column(ground, table)
        relations += _total_row(ground, table)
    return relations


def figure_at(table: Table, row: int, column: int) -> int | None:
    """Return the figure of a cell that states just one."""
    cells = table.rows[row]
    if column >= len(cells) or len(cells[column].figures) != 1:
        return None
    return cells[column].figures[0]


def signed(ground: Ground, index: int, deduction: bool) -> Decimal:
    """Return the value as it enters the sum: a deduction lowers it, printed with its sign or without."""
    value = ground.figures[index].value
    return -abs(value) if deduction else value


def _score_rows(ground: Ground, table: Table, columns: Columns) -> list[Relation]:
    relations = []
    for row in range(len(table.rows)):
        whole = figure_at(table, row, columns.total) if columns.total is not None else None
        if whole is None:
            continue
        plus = [figure_at(table, row, c) for c in (*columns.standard, *columns.bonus)]
        minus = [figure_at(table, row, c) for c in columns.deduction]
        parts = [i for i in (*plus, *minus) if i is not None]
        if (
            len(parts) < 2
            or plus[0] is None
            or any(figure_at(table, row, c) is not None for c in columns.others)
        ):
            continue
        total = sum((signed(ground, i, i in minus) for i in parts), Decimal(0))
        holds = total == ground.figures[whole].value
        relations.append(Relation("sum", tuple(parts), whole, holds, plain(total), "score-row"))
    return relations


def _total_column(ground: Ground, table: Table) -> list[Relation]:
    """Return rows whose total stands beside the columns of its parts."""
    relations = []
    for total, parts, open_ in _column_groups(table):
        for row in range(len(table.rows)):
            whole = figure_at(table, row, total)
            figures = [i for column in parts if (i := figure_at(table, row, column)) is not None]
            if whole is None or len(figures) < 2:
                continue
            rule = "total-column-open" if open_ else "total-column"
            if not _all_read(table, [(row, column) for column in parts]):
                rule = "total-column-gaps"
            relations.append(sum_of(ground, figures, whole, rule))
    return relations


def _column_groups(table: Table) -> Iterator[tuple[int, list[int], bool]]:
    """Yield total columns with the columns of their parts; True where "trong đó" may leave some out."""
    among = [at for at, path in enumerate(table.columns) if is_among(path)]
    for first in among:
        if first - 1 in among:
            continue
        parts = [at for at in range(first, len(table.columns)) if _same_run(among, first, at)]
        titles = [last_of(table.columns[at]) for at in parts]
        if first and len(parts) > 1 and all(map(adds_up, titles)) and not go_together(titles):
            yield first - 1, parts, True
    for at, path in enumerate(table.columns):
        if at in among or last_of(path) not in PLAIN_TOTALS or at + 1 in among:
            continue
        parts = _columns_of_total(table, at)
        if len(parts) > 1:
            yield at, parts, False


def _same_run(among: list[int], first: int, at: int) -> bool:
    return all(k in among for k in range(first, at + 1))


def _columns_of_total(table: Table, total: int) -> list[int]:
    """Return the columns that the total column adds: of its own header group, a pair behind it, or all before it."""
    path = table.columns[total]
    if len(path) > 1:
        return [
            at
            for at, other in enumerate(table.columns)
            if at != total and other[:-1] == path[:-1] and adds_up(last_of(other))
        ]
    beside = list(range(total + 1, min(total + 3, len(table.columns))))
    if frozenset(last_of(table.columns[at]) for at in beside) in PAIRS:
        return beside
    if total + 1 < len(table.columns) and adds_up(last_of(table.columns[total + 1])):
        return []
    before: list[int] = []
    for at in range(total - 1, 0, -1):
        filled = any(figure_at(table, row, at) is not None for row in range(len(table.rows)))
        if not filled or not adds_up(last_of(table.columns[at])):
            break
        before.append(at)
    return before[::-1]


def _total_row(ground: Ground, table: Table) -> list[Relation]:
    """Return the columns whose last or first row is "Tổng cộng"; tables with subtotals are left alone."""
    totals = [row for row, cells in enumerate(table.rows) if _is_total(cells)]
    if len(totals) != 1 or totals[0] not in (0, len(table.rows) - 1) or len(table.rows) < 3:
        return []
    if _has_levels(table):
        return []
    rows = [row for row in range(len(table.rows)) if row != totals[0]]
    relations = []
    for at, path in enumerate(table.columns):
        if not all(adds_up(title.lower()) for title in path) or last_of(path) in ("tt", "stt"):
            continue
        whole = figure_at(table, totals[0], at)
        figures = [i for row in rows if (i := figure_at(table, row, at)) is not None]
        if whole is None or len(figures) < 2 or ground.figures[whole].kind in ("percent", "rank", "rate"):
            continue
        rule = "total-row" if _all_read(table, [(row, at) for row in rows]) else "total-row-gaps"
        relations.append(sum_of(ground, figures, whole, rule))
    return relations


def _all_read(table: Table, cells: list[tuple[int, int]]) -> bool:
    """Return whether each cell states one figure or is empty or struck out."""
    for row, column in cells:
        if column >= len(table.rows[row]):
            continue
        cell = table.rows[row][column]
        if len(cell.figures) != 1 and cell.text.strip(" -–/.") not in ("", "0", "x", "X"):
            return False
    return True


def _is_total(cells: tuple[object, ...]) -> bool:
    texts = [getattr(cell, "text", "").strip().lower() for cell in cells[:3]]
    return any(TOTAL_ROW.match(text) for text in texts if text)


def _has_levels(table: Table) -> bool:
    """Return whether the first column numbers rows on two levels, such as I, 1, 2, II or 1, 1.1."""
    marks = [cells[0].text.strip().rstrip(".") for cells in table.rows if cells]
    kinds = {
        "roman"
        if mark and set(mark) <= set("IVXLC")
        else "dotted"
        if "." in mark
        else "letter"
        if mark.isalpha()
        else ""
        for mark in marks
        if mark and not TOTAL_ROW.match(mark.lower())
    }
    return bool(kinds & {"roman", "dotted"}) or kinds == {"letter", ""}
