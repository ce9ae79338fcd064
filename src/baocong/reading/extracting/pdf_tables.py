"""Tables of a PDF page from their ruling lines. Pure geometry, in points, y growing upwards."""

from collections.abc import Sequence
from dataclasses import dataclass

from baocong.reading.extracting.pdf_lines import Glyph, lines_of, segments

Box = tuple[float, float, float, float]
_THIN = 3.0
_NEAR = 3.5


@dataclass(frozen=True, slots=True)
class RuledTable:
    """A table found by its rules. `rows` hold the text of each grid position; covered positions are None."""

    box: Box
    rows: tuple[tuple[str | None, ...], ...]


def ruled_tables(rules: Sequence[Box], glyphs: Sequence[Glyph], size: float) -> list[RuledTable]:
    """Return the tables of a page from top to bottom.

    *Shapes*: `rules` are boxes (left, bottom, right, top) of drawn lines and cell frames; a table has at least two rows
    and two columns.
    """
    across, down = _strokes(rules)
    return [
        table
        for group in _groups(across, down)
        if (table := _table(group, across, down, glyphs, size)) is not None
    ]


def _strokes(rules: Sequence[Box]) -> tuple[list[Box], list[Box]]:
    """Horizontal and vertical strokes; a frame gives its four edges."""
    across: list[Box] = []
    down: list[Box] = []
    for left, bottom, right, top in rules:
        wide, high = right - left, top - bottom
        if high <= _THIN < wide:
            across.append((left, (bottom + top) / 2, right, (bottom + top) / 2))
        elif wide <= _THIN < high:
            down.append(((left + right) / 2, bottom, (left + right) / 2, top))
        elif wide > _THIN and high > _THIN:
            across += [(left, bottom, right, bottom), (left, top, right, top)]
            down += [(left, bottom, left, top), (right, bottom, right, top)]
    return across, down


def _groups(across: Sequence[Box], down: Sequence[Box]) -> list[Box]:
    """Boxes around strokes that touch each other and run both ways, from top to bottom."""
    boxes: list[Box] = []
    for stroke in sorted([*across, *down], key=lambda one: -one[3]):
        box = stroke
        rest = []
        for other in boxes:
            if _touch(box, other):
                box = (
                    min(box[0], other[0]),
                    min(box[1], other[1]),
                    max(box[2], other[2]),
                    max(box[3], other[3]),
                )
            else:
                rest.append(other)
        boxes = [*rest, box]
    return sorted(
        (one for one in boxes if one[2] - one[0] > 30 and one[3] - one[1] > 15), key=lambda one: -one[3]
    )


def _touch(one: Box, other: Box) -> bool:
    return (
        one[0] <= other[2] + _NEAR
        and other[0] <= one[2] + _NEAR
        and one[1] <= other[3] + _NEAR
        and other[1] <= one[3] + _NEAR
    )


def _inside(box: Box, stroke: Box) -> bool:
    return (
        box[0] - _NEAR <= stroke[0]
        and stroke[2] <= box[2] + _NEAR
        and box[1] - _NEAR <= stroke[1]
        and stroke[3] <= box[3] + _NEAR
    )


def _cuts(values: Sequence[float]) -> list[float]:
    cuts: list[float] = []
    for value in sorted(values):
        if not cuts or value - cuts[-1] > _NEAR:
            cuts.append(value)
    return cuts


def _table(
    box: Box, across: Sequence[Box], down: Sequence[Box], glyphs: Sequence[Glyph], size: float
) -> RuledTable | None:
    flat = [one for one in across if _inside(box, one)]
    upright = [one for one in down if _inside(box, one)]
    xs = _cuts([one[0] for one in upright])
    ys = _cuts([one[1] for one in flat])[::-1]
    if len(xs) < 3 or len(ys) < 3:
        return None
    own = [one for one in glyphs if one.right <= one.left or _holds(box, one)]
    covered: set[tuple[int, int]] = set()
    rows: list[tuple[str | None, ...]] = []
    for row in range(len(ys) - 1):
        cells: list[str | None] = []
        for column in range(len(xs) - 1):
            if (row, column) in covered:
                cells.append(None)
                continue
            last_row, last_column = _extent(row, column, xs, ys, (flat, upright))
            covered |= {(r, c) for r in range(row, last_row + 1) for c in range(column, last_column + 1)}
            area = (xs[column], ys[last_row + 1], xs[last_column + 1], ys[row])
            cells.append(_cell_text(own, area, size))
        rows.append(tuple(cells))
    return RuledTable(box, tuple(rows))


def _extent(
    row: int, column: int, xs: Sequence[float], ys: Sequence[float], strokes: tuple[list[Box], list[Box]]
) -> tuple[int, int]:
    """Last row and column of the cell that begins at a position: it grows while no rule parts it."""
    flat, upright = strokes
    last_column = column
    middle = (ys[row] + ys[row + 1]) / 2
    while last_column + 2 < len(xs) and not _crosses_down(upright, xs[last_column + 1], middle):
        last_column += 1
    last_row = row
    centre = (xs[column] + xs[column + 1]) / 2
    while last_row + 2 < len(ys) and not _crosses_across(flat, ys[last_row + 1], centre):
        last_row += 1
    return last_row, last_column


def _crosses_down(strokes: Sequence[Box], x: float, y: float) -> bool:
    return any(abs(one[0] - x) <= _NEAR and one[1] <= y <= one[3] for one in strokes)


def _crosses_across(strokes: Sequence[Box], y: float, x: float) -> bool:
    return any(abs(one[1] - y) <= _NEAR and one[0] <= x <= one[2] for one in strokes)


def _holds(box: Box, glyph: Glyph) -> bool:
    return (
        box[0] - 1 <= (glyph.left + glyph.right) / 2 <= box[2] + 1
        and box[1] - 1 <= glyph.middle <= box[3] + 1
    )


def _cell_text(glyphs: Sequence[Glyph], area: Box, size: float) -> str:
    own: list[Glyph] = []
    outside = False
    for glyph in glyphs:
        if glyph.right <= glyph.left:
            own.append(Glyph(" "))
        elif _holds(area, glyph):
            if outside:
                own.append(Glyph("\n"))
            own.append(glyph)
            outside = False
        else:
            outside = True
    return " ".join(line.text.replace("\t", " ") for line in lines_of(segments(own, size), size))
