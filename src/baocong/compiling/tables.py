"""The tables of a report: header cells merged by their paths, rows by the kind of table."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from math import ceil
from typing import Final

from baocong.compiling.evidence import addend_of, category_names, unit_key
from baocong.compiling.material import FigureKey, Material, ReportingUnit, Total
from baocong.compiling.outline import OutlineColumn, OutlineTable, fill
from baocong.compiling.scale import scale_for
from baocong.compiling.totals import bound
from baocong.compiling.tree import BoundFigure, Evidence, Inline, Text, TreeCell, TreeTable
from baocong.compiling.wording import absence_words, names_in_words
from baocong.scoring.points import format_points
from baocong.scoring.ranking import Place, Ranking, Unplaced

NOT_ADDED: Final = "không cộng"


MOST_UNITS: Final = 13
"""More columns of units than these cannot be read on a landscape page."""
_ONCE: Final = frozenset({"total", "reported", "note"})


def build_tables(material: Material, table: OutlineTable, evidence: dict[str, Evidence]) -> list[TreeTable]:
    """Return a table of the outline filled from the material: none where nothing is there to fill it.

    A table with a column for each unit is parted where the units are too many for one page; the totals stand in the
    last part.
    """
    parts = _parts_of_units(material.units) if any(one.key == "units" for one in table.columns) else [()]
    return [
        built
        for at, units in enumerate(parts, start=1)
        if (built := _build(material, _part(table, (at, len(parts)), units), units, evidence)) is not None
    ]


def _parts_of_units(units: Sequence[ReportingUnit]) -> list[tuple[ReportingUnit, ...]]:
    """Parts of nearly equal size, in order."""
    count = max(1, ceil(len(units) / MOST_UNITS))
    bounds = [round(len(units) * at / count) for at in range(count + 1)]
    return [tuple(units[start:end]) for start, end in pairwise(bounds)]


def _part(table: OutlineTable, place: tuple[int, int], units: Sequence[ReportingUnit]) -> OutlineTable:
    at, count = place
    if count == 1:
        return table
    last = at == count
    title = f"{table.title} ({at}/{count}: {units[0].short} – {units[-1].short})"
    columns = tuple(one for one in table.columns if last or one.key not in _ONCE)
    return replace(
        table, key=f"{table.key}-{at}", title=title, columns=columns, note=table.note if last else ""
    )


def _build(
    material: Material,
    table: OutlineTable,
    units: Sequence[ReportingUnit],
    evidence: dict[str, Evidence],
) -> TreeTable | None:
    columns = _spread(table.columns, units)
    rows = _rows(material, table, columns, evidence)
    if not rows:
        return None
    return TreeTable(
        table.key,
        fill(table.title, material.values),
        tuple(one.width for one in columns),
        header_rows([one.header for one in columns]),
        tuple(rows),
        _note(material, table),
    )


def header_rows(paths: Sequence[tuple[str, ...]]) -> tuple[tuple[TreeCell, ...], ...]:
    """Return header rows with merged cells: equal neighbours share a cell, a short path reaches down.

    *Example*:

    >>> rows = header_rows([("TT",), ("Năm", "2020"), ("Năm", "2021")])
    >>> [[(cell.inlines[0].text, cell.colspan, cell.rowspan) for cell in row] for row in rows]
    [[('TT', 1, 2), ('Năm', 2, 1)], [('2020', 1, 1), ('2021', 1, 1)]]
    """
    depth = max((len(path) for path in paths), default=1)
    rows = []
    for level in range(depth):
        cells = []
        for _, group in groupby(enumerate(paths), key=lambda pair: _header_mark(pair, level)):
            members = [path for _, path in group]
            path = members[0]
            if level < len(path):
                rowspan = depth - level if level == len(path) - 1 else 1
                text = (Text(path[level], bold=True),)
                cells.append(TreeCell(text, len(members), rowspan, "centre", bold=True))
        rows.append(tuple(cells))
    return tuple(rows)


def _header_mark(pair: tuple[int, tuple[str, ...]], level: int) -> tuple[object, ...]:
    """Equal for neighbours that share a header cell at a level: same path so far and more to come below."""
    number, path = pair
    return ("", *path[: level + 1]) if level < len(path) - 1 else (number,)


def _spread(columns: Iterable[OutlineColumn], units: Sequence[ReportingUnit]) -> list[OutlineColumn]:
    """Replace the column `units` by one column a unit."""
    spread: list[OutlineColumn] = []
    for one in columns:
        if one.key == "units":
            spread += [
                OutlineColumn(f"unit:{unit.code}", (*one.header, unit.short), one.width) for unit in units
            ]
        else:
            spread.append(one)
    return spread


_Row = tuple[TreeCell, ...]


def _rows(
    material: Material, table: OutlineTable, columns: Sequence[OutlineColumn], evidence: dict[str, Evidence]
) -> list[_Row]:
    if table.kind in {"indicators_by_unit", "indicators"}:
        return list(_figure_rows(material, table, columns, evidence))
    if table.kind == "ranking" and material.ranking is not None:
        return list(_ranking_rows(material, material.ranking, columns))
    if table.kind == "criteria_by_unit":
        return [
            _criterion_row(material, columns, number, one) for number, one in enumerate(material.criteria, 1)
        ]
    kept = material.rows.get(table.key, ())
    return [
        tuple(
            _text_cell(row.get(column.key, str(number) if column.key == "number" else ""))
            for column in columns
        )
        for number, row in enumerate(kept, start=1)
    ]


def _figure_rows(
    material: Material, table: OutlineTable, columns: Sequence[OutlineColumn], evidence: dict[str, Evidence]
) -> Iterable[_Row]:
    """Rows of indicators, with a full-width row for each area and a row for each category below its indicator."""
    codes = table.indicators or tuple(material.catalogue.indicators)
    number = 0
    area = ""
    for code in codes:
        indicator = material.catalogue.indicators[code]
        keys = [key for key in material.totals if key[0] == code]
        if not keys:
            continue
        if indicator.area != area:
            area = indicator.area
            name = material.catalogue.areas[area].name if area in material.catalogue.areas else area
            yield (TreeCell((Text(name, bold=True),), colspan=len(columns), bold=True),)
        number += 1
        ordered = sorted(keys, key=lambda one: _category_order(material, one))
        for at, key in enumerate(ordered):
            label = "" if at else str(number)
            yield tuple(
                _figure_cell(material, material.totals[key], column.key, label, evidence)
                for column in columns
            )


def _category_order(material: Material, key: FigureKey) -> tuple[object, ...]:
    breakdowns = material.catalogue.indicators[key[0]].breakdowns
    return tuple(
        (list(breakdowns).index(dimension), list(breakdowns[dimension]).index(value))
        if value in breakdowns.get(dimension, ())
        else (99, 0)
        for dimension, value in key[1]
    )


def _figure_cell(
    material: Material, total: Total, column: str, number: str, evidence: dict[str, Evidence]
) -> TreeCell:
    consolidated = total.consolidated
    if column.startswith("unit:"):
        return _unit_cell(material, total, column.removeprefix("unit:"), evidence)
    if column in {"total", "this_period"}:
        return _total_cell(material, total, evidence)
    if column == "indicator":
        return _text_cell(_row_name(material, total))
    texts = {
        "number": number,
        "unit_of_measure": scale_for(total).unit_of_measure,
        "reported": f"{consolidated.reported}/{consolidated.expected}",
        "note": consolidated.refusal.message if consolidated.refusal else "",
    }
    align = "centre" if column in {"number", "unit_of_measure", "reported"} else "left"
    return _text_cell(texts.get(column, ""), align)


def _row_name(material: Material, total: Total) -> str:
    """The indicator's name; a category below its whole stands behind a dash, one without a whole names both."""
    indicator = total.consolidated.indicator
    names = ", ".join(category_names(material, total.consolidated.category))
    if not names:
        return indicator.name
    return f"– {names}" if (indicator.code, ()) in material.totals else f"{indicator.name}: {names}"


def _total_cell(material: Material, total: Total, evidence: dict[str, Evidence]) -> TreeCell:
    consolidated = total.consolidated
    if consolidated.value is None:
        return _text_cell(NOT_ADDED, "right")
    inlines: tuple[Inline, ...] = tuple(bound(material, total, evidence, in_prose=False))
    if consolidated.qualifier:
        inlines = (Text(f"{consolidated.qualifier} "), *inlines)
    if consolidated.partial:
        inlines = (*inlines, Text(f" ({consolidated.reported}/{consolidated.expected})", italic=True))
    return TreeCell(inlines, align="right", bold=True)


def _unit_cell(material: Material, total: Total, unit: str, evidence: dict[str, Evidence]) -> TreeCell:
    one = total.values.get(unit)
    if one is None or one.value is None:
        (owner,) = [each for each in material.units if each.code == unit]
        return _text_cell(absence_words(total, owner), "right", italic=True)
    indicator = total.consolidated.indicator
    scale = scale_for(total)
    key = unit_key(total.key, unit)
    addend = addend_of(material, one, scale)
    evidence[key] = Evidence(
        f"{indicator.name}: {addend.unit}", addend.value, (addend,), 1, 1, rule="Số liệu do đơn vị báo cáo."
    )
    inlines: tuple[Inline, ...] = (BoundFigure(scale.stated(one.value), key),)
    if one.qualifier:
        inlines = (Text(f"{one.qualifier} "), *inlines)
    return TreeCell(inlines, align="right")


def _ranking_rows(material: Material, ranking: Ranking, columns: Sequence[OutlineColumn]) -> Iterable[_Row]:
    names = {one.code: one.name for one in material.units}
    for place in ranking.places:
        yield tuple(_place_cell(place, names, column.key) for column in columns)
    for apart in ranking.unplaced:
        yield tuple(_unplaced_cell(apart, names, column.key) for column in columns)


def _place_cell(place: Place, names: Mapping[str, str], column: str) -> TreeCell:
    score = place.score
    values: dict[str, Callable[[], str]] = {
        "rank": lambda: str(place.rank),
        "unit": lambda: names.get(place.unit, place.unit),
        "standard": lambda: format_points(score.standard),
        "bonus": lambda: f"+{format_points(score.bonus)}" if score.bonus else "",
        "deduction": lambda: f"-{format_points(score.deduction)}" if score.deduction else "",
        "total": lambda: format_points(score.total),
        "reason": lambda: place.text,
    }
    align = {"unit": "left", "reason": "left", "rank": "centre"}.get(column, "right")
    return _text_cell(values[column]() if column in values else "", align, bold=column == "total")


def _unplaced_cell(apart: Unplaced, names: Mapping[str, str], column: str) -> TreeCell:
    texts = {"rank": "–", "unit": names.get(apart.unit, apart.unit), "reason": apart.text}
    return _text_cell(texts.get(column, ""), "centre" if column == "rank" else "left")


def _criterion_row(
    material: Material, columns: Sequence[OutlineColumn], number: int, criterion: tuple[str, str, str]
) -> _Row:
    code, title, maximum = criterion
    points = material.criteria_scores.get(code, {})
    cells = []
    for column in columns:
        if column.key.startswith("unit:"):
            cells.append(_text_cell(points.get(column.key.removeprefix("unit:"), ""), "right"))
        else:
            text = {"number": str(number), "criterion": title, "max_points": maximum}.get(column.key, "")
            cells.append(_text_cell(text, "left" if column.key == "criterion" else "centre"))
    return tuple(cells)


def _text_cell(text: str, align: str = "left", bold: bool = False, italic: bool = False) -> TreeCell:
    return TreeCell((Text(text, bold=bold, italic=italic),) if text else (), align=align, bold=bold)


def _note(material: Material, table: OutlineTable) -> str:
    """The table's own note, and who has not sent a report."""
    note = fill(table.note, material.values)
    if not table.kind.startswith("indicators"):
        return note
    unsent = [one.short for one in material.units if one.state == "missing"]
    unread = [one.short for one in material.units if one.state == "unreadable"]
    parts = [note] if note else []
    if unsent or unread:
        read = len(material.units) - len(unsent) - len(unread)
        parts.append(f"Tổng hợp từ {read}/{len(material.units)} đơn vị.")
    if unsent:
        parts.append(f"{names_in_words(unsent)} chưa gửi báo cáo.")
    if unread:
        parts.append(f"{names_in_words(unread)} đã gửi nhưng chưa đọc được.")
    return " ".join(parts)
