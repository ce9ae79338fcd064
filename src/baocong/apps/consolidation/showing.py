"""The rows of a table as the page draws them: texts and addresses, made once so that the template only places them."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.http import urlencode

from baocong.apps.consolidation.addresses import Asked
from baocong.apps.consolidation.figures import Figure, Recipe
from baocong.apps.consolidation.table import Row, Table
from baocong.apps.consolidation.words import of, shown
from baocong.apps.indicators.queries import Names
from baocong.counting.compare import Compared
from baocong.counting.consolidate import way_of_adding
from baocong.counting.exact import round_half_up
from baocong.vietnamese.numerals import format_number


@dataclass(frozen=True, slots=True)
class ShownCell:
    """A number as printed, where it leads, k/n below it; `is_word` for words in place of a number."""

    text: str
    address: str = ""
    of: str = ""
    is_word: bool = False
    tag: str = ""


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row: name with unit of measure, the cells of the columns, the total, the base and how it compares."""

    name: str
    unit_of_measure: str
    is_part: bool
    cells: Sequence[ShownCell]
    total: ShownCell
    base: str = ""
    change: str = ""
    change_words: str = ""


def shown_rows(asked: Asked, made: Table, names: Names) -> list[tuple[str, list[ShownRow]]]:
    """Return the rows by area, in the order of the areas."""
    heads = [_head(asked, node.unit.key) for node in made.columns]
    own = _head(asked, made.question.unit.key)
    tail = _tail(asked)
    groups: dict[str, list[ShownRow]] = {}
    for row in made.rows:
        groups.setdefault(row.version.area, []).append(_shown_row(row, own, heads, tail, names))
    ordered = sorted(groups, key=names.place_of_area)
    return [(names.area(one), groups[one]) for one in ordered]


def _head(asked: Asked, unit: str) -> str:
    """Return the beginning of the addresses of one unit's figures."""
    whole = asked.table().partition("?")[0]
    own, period = asked.args
    return whole.replace(f"/{own}/{period}/", f"/{unit}/{period}/") if unit != own else whole


def _tail(asked: Asked) -> dict[str, str]:
    return {
        name: value
        for name, value in asked.conditions.items()
        if name not in {"cot", "so-sanh", "linh-vuc", "phan-to"}
    }


def _shown_row(row: Row, own: str, heads: Sequence[str], tail: dict[str, str], names: Names) -> ShownRow:
    recipe = Recipe(row.version)
    way = way_of_adding(recipe.indicator)
    query = urlencode({**tail, "nhom": row.category_key} if row.category_key else tail)
    end = f"chi-tieu/{row.version.indicator.code}/" + (f"?{query}" if query else "")
    is_part = bool(row.category_key)
    total = _cell(row.total, way, row.version.scale, own + end)
    return ShownRow(
        names.category(row.category_key) if is_part else row.version.name,
        "" if is_part else row.version.unit_of_measure,
        is_part,
        [_cell(one, way, row.version.scale, head + end) for one, head in zip(row.cells, heads, strict=True)],
        total,
        *(_compared(row.compared) if row.compared else ()),
    )


def _cell(figure: Figure, way: str, scale: int, address: str) -> ShownCell:
    if figure.state == "none":
        return ShownCell(shown(figure, way, scale), is_word=True)
    tag = "ước" if figure.estimated else ""
    return ShownCell(shown(figure, way, scale), address, of(figure), figure.state != "value", tag)


def _compared(one: Compared) -> tuple[str, str, str]:
    """Return base, change and its words; a small base is compared in numbers, never in percent."""
    if one.base is None:
        return "chưa có số", "", ""
    base = format_number(one.base if one.measure != "percent" else round_half_up(one.base, 1))
    if one.current is None or one.outcome == "base_zero":
        return base, "", "kỳ gốc không phát sinh" if one.outcome == "base_zero" else ""
    if one.points is not None:
        return base, _signed(round_half_up(one.points, 2)), "điểm phần trăm"
    if one.level is None or one.small_base:
        return base, _signed(one.change) if one.change is not None else "", ""
    return base, f"{format_number(round_half_up(one.level, 1))}%", ""


def _signed(value: Decimal) -> str:
    return f"+{format_number(value)}" if value > 0 else format_number(value)
