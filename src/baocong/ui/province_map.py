"""The map of today's provinces as SVG: classes by colour and pattern, a legend in words, and the same in a table.

*Source*: outlines of the territory pack. Hoàng Sa and Trường Sa are drawn where they lie, as parts of Đà Nẵng and Khánh
Hòa; islands too small to be seen get a ring.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from math import cos, radians

from baocong.packs.territory_pack import load_territory
from baocong.vietnamese.numerals import format_number

WIDTH, HEIGHT = 600, 636
CLASSES = 5
_WEST, _NORTH = 101.9, 23.6
_SCALE = 38.6
_SHRINK = cos(radians(16))
_OFF_SHORE = 109.46

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Outline:
    """The shape of a province: one path, and a ring around each island that is too small to be seen."""

    code: str
    path: str
    rings: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class MapClass:
    """One class of the legend; `number` 0 is for provinces without a figure."""

    number: int
    words: str
    count: int


@dataclass(frozen=True, slots=True)
class MapProvince:
    """A province as drawn and as a row of the table."""

    outline: Outline
    name: str
    written: str
    map_class: int
    address: str = ""


@dataclass(frozen=True, slots=True)
class ProvinceMap:
    """What `components/province_map.html` draws. `by_value` are the provinces from the highest figure down."""

    title: str
    unit_of_measure: str
    drawn: tuple[MapProvince, ...]
    by_value: tuple[MapProvince, ...]
    legend: tuple[MapClass, ...]


def province_map(
    title: str,
    unit_of_measure: str,
    values: Mapping[str, Decimal | int | None],
    *,
    on: date,
    address: Callable[[str], str] = lambda _: "",
    none: str = "chưa gửi",
) -> ProvinceMap:
    """Return the map of figures by province code on a day; `address` gives where a province leads ("" for nowhere).

    Classes hold equal numbers of provinces as far as equal figures allow; a province without a figure is said to have
    none, never drawn as the lowest class.
    """
    known = {code: Decimal(value) for code, value in values.items() if value is not None}
    limits = class_limits(tuple(known.values()))
    names = {place.code: place.name for place in load_territory().provinces(on)}
    drawn = []
    for outline in outlines():
        value = known.get(outline.code)
        written = none if value is None else format_number(value)
        name = names.get(outline.code, outline.code)
        drawn.append(MapProvince(outline, name, written, _class_of(value, limits), address(outline.code)))
    ranked = sorted(drawn, key=lambda one: (one.outline.code not in known, -known.get(one.outline.code, 0)))
    legend = _legend(limits, drawn, none)
    return ProvinceMap(title, unit_of_measure, tuple(drawn), tuple(ranked), legend)


def class_limits(values: Sequence[Decimal]) -> tuple[tuple[Decimal, Decimal], ...]:
    """Return the lowest and highest figure of each class, from the lowest class up; equal figures share a class."""
    ordered = sorted(values)
    if not ordered:
        return ()
    size = -(-len(ordered) // CLASSES)
    classes: list[tuple[Decimal, Decimal]] = []
    start = 0
    while start < len(ordered):
        end = min(start + size, len(ordered)) - 1
        while end + 1 < len(ordered) and ordered[end + 1] == ordered[end]:
            end += 1
        classes.append((ordered[start], ordered[end]))
        start = end + 1
    return tuple(classes)


@lru_cache(maxsize=1)
def outlines() -> tuple[Outline, ...]:
    """Return the outlines of today's provinces in map units, in the order of their codes."""
    return tuple(_outline(one["code"], one["polygons"]) for one in load_territory().outlines()["provinces"])


def _outline(code: str, polygons: Sequence[Sequence[Sequence[float]]]) -> Outline:
    shapes = [[_project(longitude, latitude) for longitude, latitude in polygon] for polygon in polygons]
    off_shore = [polygon for polygon in polygons if min(point[0] for point in polygon) > _OFF_SHORE]
    rings = (_project(*_middle(polygon)) for polygon in off_shore)
    path = "".join(f"M{'L'.join(f'{x:.1f} {y:.1f}' for x, y in shape)}Z" for shape in shapes)
    return Outline(code, path, tuple((f"{x:.1f}", f"{y:.1f}") for x, y in rings))


def _project(longitude: float, latitude: float) -> Point:
    return (longitude - _WEST) * _SHRINK * _SCALE, (_NORTH - latitude) * _SCALE


def _middle(polygon: Sequence[Sequence[float]]) -> Point:
    return (
        sum(point[0] for point in polygon) / len(polygon),
        sum(point[1] for point in polygon) / len(polygon),
    )


def _class_of(value: Decimal | None, limits: Sequence[tuple[Decimal, Decimal]]) -> int:
    if value is None:
        return 0
    return next(number for number, (low, high) in enumerate(limits, 1) if low <= value <= high)


def _legend(
    limits: Sequence[tuple[Decimal, Decimal]], drawn: Sequence[MapProvince], none: str
) -> tuple[MapClass, ...]:
    classes = [MapClass(number, _span(low, high), 0) for number, (low, high) in enumerate(limits, 1)]
    counted = [*reversed(classes), MapClass(0, none, 0)]
    return tuple(
        MapClass(one.number, one.words, count)
        for one in counted
        if (count := sum(province.map_class == one.number for province in drawn))
    )


def _span(low: Decimal, high: Decimal) -> str:
    return format_number(low) if low == high else f"{format_number(low)} đến {format_number(high)}"
