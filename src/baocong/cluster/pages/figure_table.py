"""The rows of the figures table: a number in each cell, or words for why there is none."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from baocong.cluster.model import STATE_NAMES
from baocong.cluster.pages.figure_material import EDITED, WAITING, FigureMaterial, qualified
from baocong.compiling.evidence import total_key, unit_key
from baocong.compiling.material import FigureKey, ReportingUnit, Total
from baocong.compiling.scale import Scale, scale_of
from baocong.compiling.tables import NOT_ADDED
from baocong.compiling.wording import absence_words
from baocong.writing.web.report_view import anchor

NAME_WIDTH = 204
NARROWEST, WIDEST = 70, 170


@dataclass(frozen=True, slots=True)
class TableCell:
    """What a cell shows: a number, or words for why there is none; `href` opens its sentence."""

    text: str
    is_number: bool = False
    href: str = ""
    remark: str = ""
    tone: str = ""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of the table: an area's name over all columns, or a figure. `part` rows are categories of the one above."""

    label: str
    area: bool = False
    part: bool = False
    unit_of_measure: str = ""
    cells: tuple[TableCell, ...] = ()
    total: TableCell | None = None
    anchor: str = ""


def table_rows(material: FigureMaterial) -> Iterator[TableRow]:
    """Yield the rows in the catalogue's order, a row with the area's name before the first figure of each."""
    area = ""
    for key, total in material.run.totals.items():
        indicator = total.consolidated.indicator
        if indicator.area != area:
            area = indicator.area
            known = material.run.catalogue.areas.get(area)
            yield TableRow(known.name if known else area, area=True)
        yield _row(material, key, total)


def row_anchor(key: FigureKey) -> str:
    """Return the place of a figure's row, to which its panel leads back."""
    return anchor(f"hang-{total_key(key)}")


def column_widths(rows: Sequence[TableRow], units: Sequence[ReportingUnit]) -> tuple[int, ...]:
    """Return the pixels of each column: room for the longest number and word of each; names first, the total last."""
    figures = [one for one in rows if not one.area]
    columns = [
        _width([one.cells[at].text for one in figures if one.cells[at].is_number], unit.short)
        for at, unit in enumerate(units)
    ]
    total = _width([one.total.text for one in figures if one.total], "") + 10
    return (NAME_WIDTH, *columns, total)


def width_rules(widths: Sequence[int]) -> str:
    """Return rules of style for columns of these widths; they hold numbers only."""
    rules = [f".figures col:nth-child({at}){{width:{width}px}}" for at, width in enumerate(widths, start=1)]
    return "".join([f".figures table{{min-width:{sum(widths)}px}}", *rules])


def _width(numbers: Sequence[str], name: str) -> int:
    """Pixels for a column: digits at 8 each, separators at 4, letters of its head at 8.5, with their margins."""
    longest = max((sum(4 if sign in ",." else 8 for sign in one) for one in numbers), default=0)
    word = max((len(one) for one in name.split()), default=0)
    return int(min(max(NARROWEST, longest + 12, 8.5 * word + 12), WIDEST))


def _row(material: FigureMaterial, key: FigureKey, total: Total) -> TableRow:
    consolidated = total.consolidated
    indicator = consolidated.indicator
    stated = [one.value for one in total.values.values() if one.value is not None]
    scale = scale_of(indicator, [*stated, *([] if consolidated.value is None else [consolidated.value])])
    names = material.categories(key[1])
    part = bool(names) and (key[0], ()) in material.run.totals
    return TableRow(
        names if part else material.label(key),
        part=part,
        unit_of_measure=scale.unit_of_measure,
        cells=tuple(_unit_cell(material, key, one, (total, scale)) for one in material.run.units),
        total=_total_cell(total, scale),
        anchor=row_anchor(key),
    )


def _unit_cell(
    material: FigureMaterial, key: FigureKey, unit: ReportingUnit, row: tuple[Total, Scale]
) -> TableCell:
    total, scale = row
    one = total.values.get(unit.code)
    href = anchor(unit_key(key, unit.code))
    if one is not None and one.value is not None:
        counted = material.counted(key, unit.code)
        edited = next((STATE_NAMES[found.state] for found in counted if found.state in EDITED), "")
        return TableCell(qualified(scale.stated(one.value), one.qualifier), True, href, edited)
    if material.pending(key, unit.code):
        return TableCell(WAITING, href=href, tone="warn")
    return TableCell(absence_words(total, unit))


def _total_cell(total: Total, scale: Scale) -> TableCell:
    one = total.consolidated
    href = anchor(total_key(total.key))
    if one.value is None:
        return TableCell(NOT_ADDED, href=href)
    of = f"{one.reported}/{one.expected}" if one.partial else ""
    return TableCell(qualified(scale.shown(one.value), one.qualifier), True, href, of)
