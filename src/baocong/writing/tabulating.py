"""Tables laid on a grid: each cell gets its column, spans stay inside the table, and no grid place is empty."""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from baocong.compiling.tree import Inline, TreeCell, TreeTable
from baocong.writing.composed import Cell, Run, Table
from baocong.writing.layout import LAYOUT, TABLE, TWIPS_PER_POINT, twips
from baocong.writing.metrics import text_length
from baocong.writing.safe_text import printable

Rows = Sequence[Sequence[TreeCell]]
MOST_COLUMNS = 63
"""Word opens no table with more columns."""
ALIGNMENTS = ("left", "right", "centre")
LONGEST_WORD = 14
"""Letters of a word for which a column is widened: the longest numbers and words; symbols and addresses may break."""
SLACK = 1.0
MISSING_SHARE = 1.0
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
    header = _placed(table.header, columns, compose_runs)
    rows = _placed(table.rows, columns, compose_runs)
    dense = columns >= TABLE.dense_from
    size = LAYOUT["dense_table_header" if dense else "table_header"].size
    widths = fitted(relative, _longest_words((*header, *rows), columns, size, TABLE.beside(dense)), width)
    return Table(table.key, printable(table.title), widths, header, rows, dense)


def fitted(relative: Sequence[float], least: Sequence[float], width: float) -> tuple[float, ...]:
    """Share the width by the relative widths, but give every column room for its longest word while there is room.

    *Units*: points in whole twips; the parts add up to `width` exactly.
    *Example*:
    >>> fitted([1, 9], [30, 0], 100)
    (30.0, 70.0)
    >>> fitted([1, 9], [80, 80], 100)
    (10.0, 90.0)
    """
    shares = [one if math.isfinite(one) and one > 0 else MISSING_SHARE for one in relative]
    narrow: set[int] = set()
    if sum(least) <= width:
        while more := {
            at
            for at, one in enumerate(_shared(shares, least, narrow, width))
            if one < least[at] and at not in narrow
        }:
            narrow |= more
    edges = [0.0, *accumulate(_shared(shares, least, narrow, width))]
    exact = [round(twips(width) * one / edges[-1]) for one in edges]
    return tuple((after - before) / TWIPS_PER_POINT for before, after in pairwise(exact))


def _shared(shares: Sequence[float], least: Sequence[float], narrow: set[int], width: float) -> list[float]:
    rest = width - sum(least[at] for at in narrow)
    total = sum(one for at, one in enumerate(shares) if at not in narrow) or 1.0
    return [least[at] if at in narrow else rest * one / total for at, one in enumerate(shares)]


def _longest_words(rows: Sequence[Sequence[Cell]], columns: int, size: float, pad: float) -> list[float]:
    """Return the room that the longest word of each column takes with the cell's paddings; long oddities do not count."""
    words: list[set[str]] = [set() for _ in range(columns)]
    for row in rows:
        for cell in row:
            if cell.colspan == 1:
                words[cell.column].update("".join(run.text for run in cell.runs).split())
    lengths = (
        max((text_length(one, size, bold=True) for one in each if len(one) <= LONGEST_WORD), default=0.0)
        for each in words
    )
    return [length + 2 * pad + SLACK if length else 0.0 for length in lengths]


def _placed(rows: Rows, columns: int, compose_runs: Composer) -> tuple[tuple[Cell, ...], ...]:
    taken = [0] * columns
    """For each column, how many further rows a cell from above still covers."""
    placed: list[list[Cell]] = []
    for at, row in enumerate(rows):
        waiting = list(reversed(row))
        placed.append(_placed_row(waiting, taken, len(rows) - at, compose_runs))
        for left_over in reversed(waiting):
            _join_last(placed, compose_runs(left_over.inlines))
        taken = [max(one - 1, 0) for one in taken]
    return tuple(tuple(one) for one in placed)


def _placed_row(
    waiting: list[TreeCell], taken: list[int], rows_left: int, compose_runs: Composer
) -> list[Cell]:
    """Take cells from the end of `waiting` into the free places of a row; what stays in it found no place."""
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
        align = given.align if given.align in ALIGNMENTS else "left"
        cells.append(Cell(column, compose_runs(given.inlines), colspan, rowspan, align, given.bold))
        taken[column : column + colspan] = [rowspan] * colspan
        column += colspan
    return cells


def _join_last(placed: list[list[Cell]], runs: tuple[Run, ...]) -> None:
    """Put runs at the end of the last cell there is; a row that is covered from above has none of its own."""
    row = next(one for one in reversed(placed) if one)
    row[-1] = replace(row[-1], runs=(*row[-1].runs, Run(" "), *runs))
