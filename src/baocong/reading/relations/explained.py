"""Text that explains a table: "02/12 đơn vị đạt điểm chuẩn 18/20 điểm: A, B" takes two points from the rows of A and B."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from baocong.reading.model import Literal, Relation, Table
from baocong.reading.relations.ground import Ground
from baocong.reading.relations.headers import columns_of, last_of
from baocong.reading.relations.names import read_names
from baocong.reading.relations.operands import plain, sort_of
from baocong.reading.relations.rows import figure_at


@dataclass(frozen=True, slots=True)
class _Lost:
    """Points that the units named in a paragraph miss: 0 for those with full points."""

    points: Decimal
    names: tuple[str, ...]
    start: int
    end: int


def read_explained(ground: Ground) -> list[Relation]:
    """Return the standard points of table rows against the points that the text says their units miss."""
    relations: list[Relation] = []
    for table in ground.tables:
        columns = columns_of(table)
        if columns.total is None or len(columns.standard) != 1:
            continue
        lost = list(_lost(ground, last_of(table.columns[columns.standard[0]])))
        if any(one.points for one in lost) and any(not one.points for one in lost):
            relations += _rows(ground, table, columns.standard[0], lost)
    return relations


def _lost(ground: Ground, word: str) -> Iterator[_Lost]:
    """Yield the paragraphs with a fraction of units, then points "18/20" under the column's own name, then names."""
    for line in ground.lines:
        if not line.marker:
            continue
        figures = ground.within(line.body, line.end)
        if len(figures) < 2 or ground.figures[figures[0]].denominator is None:
            continue
        points = ground.figures[figures[1]]
        before = ground.lower[line.body : points.start].rstrip(" :")
        if sort_of(points) != "score" or points.denominator is None or not before.endswith(word):
            continue
        opening = ground.text.find(":", points.end, line.end)
        names = read_names(ground, opening + 1, line.end) if opening >= 0 else None
        if names is not None:
            said = tuple(ground.lower[a:b].strip(" .*_") for a, b in names.names)
            yield _Lost(points.denominator - points.value, said, points.start, points.end)


def _rows(ground: Ground, table: Table, column: int, lost: list[_Lost]) -> list[Relation]:
    cells = [(row, i) for row in range(len(table.rows)) if (i := figure_at(table, row, column)) is not None]
    if not cells:
        return []
    top = max((i for _, i in cells), key=lambda i: ground.figures[i].value)
    relations = []
    for row, cell in cells:
        unit = max((one.text for one in table.rows[row]), key=len).lower()
        named = [one for one in lost if any(unit.endswith(name) for name in one.names)]
        if not named:
            continue
        points = sum((one.points for one in named), Decimal(0))
        left = ground.figures[top].value - points
        place = next((one for one in named if one.points), named[0])
        part = Literal(points, place.start, place.end)
        holds = left == ground.figures[cell].value
        relations.append(
            Relation("difference", (top, part), cell, holds, plain(left), "points-lost", "implied")
        )
    return relations
