"""Tables laid on a grid: each cell gets its column, spans stay inside the table, and no grid place is empty."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from baocong.compiling.tree import Inline, TreeCell, TreeTable
from baocong.writing.composed import Cell, Run, Table
from baocong.writing.layout import TABLE, TWIPS_PER_POINT, twips
from baocong.writing.safe_text import printable

Rows = Sequence[Sequence[TreeCell]]
MOST_COLUMNS = 63
"""Word opens no table with more columns."""
Composer = Callable[[Iterable[Inline]], tuple[Run, ...]]


def compose_table(table: TreeTable, compose_runs: Composer, width: float) -> Table:
    """Return the table with cells placed on the grid and widths in points that fill `width` exactly.

    Rows that are too short are filled with empty cells; spans that leave the table are cut; cells for which no place
    is left join the last cell of their row, so that no text is lost.
    """
    all_rows = (*table.header, *table.rows)
    columns = max([1, len(table.widths), *(len(row) for row in all_rows)])
    if not table.widths:
        columns = min(
            max([columns, *(sum(max(one.colspan, 1) for one in row) for row in all_rows)]), MOST_COLUMNS
        )
    relative = [*table.widths, *([1.0] * (columns - len(table.widths)))]
    return Table(
        table.key,
        printable(table.title),
        _widths(relative, width),
        _placed(table.header, columns, compose_runs),
        _placed(table.rows, columns, compose_runs),
        dense=columns >= TABLE.dense_from,
    )


def _widths(relative: Sequence[float], width: float) -> tuple[float, ...]:
    """Share the width in whole twips by running totals, so that the parts add up to the whole."""
    usable = [max(one, 0.0) for one in relative]
    total = sum(usable) or 1.0
    edges = [round(twips(width) * sum(usable[:at]) / total) for at in range(len(usable) + 1)]
    return tuple((after - before) / TWIPS_PER_POINT for before, after in zip(edges, edges[1:], strict=False))


def _placed(rows: Rows, columns: int, compose_runs: Composer) -> tuple[tuple[Cell, ...], ...]:
    taken: list[int] = [0] * columns
    """For each column, how many further rows a cell from above still covers."""
    placed = []
    for at, row in enumerate(rows):
        cells = _placed_row(row, taken, len(rows) - at, compose_runs)
        placed.append(tuple(cells))
        taken = [max(one - 1, 0) for one in taken]
    return tuple(placed)


def _placed_row(
    row: Sequence[TreeCell], taken: list[int], rows_left: int, compose_runs: Composer
) -> list[Cell]:
    waiting = list(reversed(row))
    cells = []
    column = 0
    while column < len(taken):
        if taken[column]:
            column += 1
            continue
        given = waiting.pop() if waiting else TreeCell()
        room = next((n for n, one in enumerate(taken[column:]) if one), len(taken) - column)
        colspan = min(max(given.colspan, 1), room)
        rowspan = min(max(given.rowspan, 1), rows_left)
        cells.append(Cell(column, compose_runs(given.inlines), colspan, rowspan, given.align, given.bold))
        taken[column : column + colspan] = [rowspan] * colspan
        column += colspan
    if waiting and cells:
        rest = (run for one in reversed(waiting) for run in (Run(" "), *compose_runs(one.inlines)))
        cells[-1] = replace(cells[-1], runs=(*cells[-1].runs, *rest))
    return cells
