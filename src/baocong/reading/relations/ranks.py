"""Score tables: order, ties and rank numbers; and the points of the criteria in the text against the table."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from decimal import Decimal

from baocong.reading.model import Literal, Relation, Table
from baocong.reading.relations.ground import Ground
from baocong.reading.relations.headers import Columns, columns_of, last_of
from baocong.reading.relations.operands import plain, sort_of
from baocong.reading.relations.rows import figure_at

_NUMBER = re.compile(r"\A(\d{1,2})\.?\Z")


@dataclass(frozen=True, slots=True)
class _Points:
    """Points that the text gives: the figure, the words before it, and the number of the criterion it stands under."""

    figure: int
    before: str
    criterion: int


def read_ranks(ground: Ground) -> list[Relation]:
    """Return what the rank numbers claim about the totals, and what the criteria claim about the table."""
    relations: list[Relation] = []
    points: list[_Points] | None = None
    for table in ground.tables:
        columns = columns_of(table)
        if columns.total is None:
            continue
        relations += _order(ground, table, columns)
        if columns.standard:
            points = _points(ground) if points is None else points
            relations += _criteria(ground, table, columns.standard[0], points)
    return relations


def _ranked(ground: Ground, table: Table, columns: Columns) -> list[tuple[int, int]]:
    """Return (rank, total) of each row, best rank first: of a rank column, or of a numbering that has ties."""
    column = columns.rank if columns.rank is not None else columns.order
    if column is None or columns.total is None:
        return []
    rows = []
    for row in range(len(table.rows)):
        rank, total = figure_at(table, row, column), figure_at(table, row, columns.total)
        if total is None:
            continue
        if rank is None:
            return []
        rows.append((rank, total))
    values = [ground.figures[rank].value for rank, _ in rows]
    if columns.rank is None and len(set(values)) == len(values):
        return []
    return sorted(rows, key=lambda pair: ground.figures[pair[0]].value)


def _order(ground: Ground, table: Table, columns: Columns) -> list[Relation]:
    rows = _ranked(ground, table, columns)
    relations: list[Relation] = []
    for (rank, total), (next_rank, next_total) in zip(rows, rows[1:], strict=False):
        above, below = ground.figures[total].value, ground.figures[next_total].value
        tied = ground.figures[rank].value == ground.figures[next_rank].value
        rule = "rank-tie" if tied or above == below else "rank-order"
        holds = (above == below) if tied else above > below
        relations.append(Relation("max", (next_total,), total, holds, plain(above), rule, "implied"))
    return relations + _steps(ground, rows)


def _steps(ground: Ground, rows: list[tuple[int, int]]) -> list[Relation]:
    """Return that rank numbers run on without a hole: 1, 2, 2, 3 or 1, 2, 2, 4."""
    relations = []
    for position in range(1, len(rows)):
        before = ground.figures[rows[position - 1][0]].value
        rank = ground.figures[rows[position][0]].value
        if rank == before:
            continue
        allowed = {before + 1, Decimal(position + 1)}
        step = Relation(
            "equal",
            (Literal(before + 1),),
            rows[position][0],
            rank in allowed,
            before + 1,
            "rank-step",
            "implied",
        )
        relations.append(step)
    return relations


def _points(ground: Ground) -> list[_Points]:
    """Return the points of running text that stand under a numbered criterion."""
    starts, criteria = _criteria_of(ground)
    found: list[_Points] = []
    for index in ground.order:
        figure = ground.figures[index]
        if sort_of(figure) != "score":
            continue
        at = bisect_right(starts, figure.start) - 1
        if at >= 0 and figure.start < criteria[at][0]:
            before = ground.lower[max(0, figure.start - 40) : figure.start].rstrip(" :")
            found.append(_Points(index, before, criteria[at][1]))
    return found


def _criteria(ground: Ground, table: Table, column: int, points: list[_Points]) -> list[Relation]:
    """Return the full points of consecutive numbered criteria against the highest standard points of the table."""
    word = last_of(table.columns[column])
    cells = [i for row in range(len(table.rows)) if (i := figure_at(table, row, column)) is not None]
    if not cells:
        return []
    best: dict[int, int] = {}
    for one in points:
        if one.before.endswith(word):
            known = best.get(one.criterion)
            if known is None or _full(ground, one.figure) > _full(ground, known):
                best[one.criterion] = one.figure
    if len(best) < 3 or sorted(best) != list(range(1, len(best) + 1)):
        return []
    parts = tuple(best[number] for number in sorted(best))
    total = sum((_full(ground, index) for index in parts), Decimal(0))
    whole = max(cells, key=lambda index: ground.figures[index].value)
    holds = total == ground.figures[whole].value
    return [Relation("sum", parts, whole, holds, plain(total), "criteria-total", "implied")]


def _full(ground: Ground, index: int) -> Decimal:
    figure = ground.figures[index]
    return figure.denominator if figure.denominator is not None else figure.value


def _criteria_of(ground: Ground) -> tuple[list[int], list[tuple[int, int]]]:
    """Return where the outermost sections with a plain number begin, and their ends with their numbers."""
    starts: list[int] = []
    found: list[tuple[int, int]] = []
    for section in sorted(ground.sections, key=lambda one: (one.start, one.level)):
        number = _NUMBER.match(section.number or "")
        if number and (not found or section.start >= found[-1][0]):
            starts.append(section.start)
            found.append((section.end, int(number[1])))
    return starts, found
