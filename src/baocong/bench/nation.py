"""The synthetic nation: units on two maps, a reorganisation between them, indicators of one class of reporters each."""

from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from django.db import transaction

from baocong.apps.indicators.models import Category, FigureSource, Indicator, IndicatorVersion
from baocong.apps.indicators.operations import open_period
from baocong.apps.units.models import (
    Map,
    MapNode,
    MapVersion,
    Reorganisation,
    Succession,
    Unit,
    UnitClass,
)
from baocong.apps.units.naming import fold_names
from baocong.apps.units.nesting import nest
from baocong.bench.size import CATEGORIES, Size

FIRST_DAY = date(2020, 1, 1)
_KINDS = (
    ("count", "flow"), ("count", "flow"), ("count", "stock"), ("count", "flow"), ("money", "flow"),
    ("count", "flow"), ("count", "cumulative"), ("count", "flow"), ("count", "stock"), ("count", "flow"),
)  # fmt: skip


@dataclass
class Nation:
    """What was made, with what the stream of figures needs.

    *Shapes*: `reporters` lists (unit id, class) for the old and the new map; `owed` gives each class its figures of a
    month as (indicator id, version id, category id, in both cut-offs).
    """

    size: Size
    old: MapVersion
    new: MapVersion
    top: Unit
    provinces: list[Unit]
    reporters: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    owed: dict[int, list[tuple[int, int, int, bool]]] = field(default_factory=dict)
    periods: list[tuple[int, int]] = field(default_factory=list)
    """For each month the ids of its statistical and its administrative period."""
    source: int = 0


@dataclass
class _Drawing:
    """Both maps while they are drawn: parents by key, and what becomes of what."""

    old: dict[str, str | None] = field(default_factory=lambda: {"n": None})
    new: dict[str, str | None] = field(default_factory=lambda: {"n": None})
    kinds: dict[str, str] = field(default_factory=lambda: {"n": "nation"})
    names: dict[str, str] = field(default_factory=lambda: {"n": "Cả nước (số liệu minh họa)"})
    links: list[tuple[str, str, Fraction]] = field(default_factory=list)


@transaction.atomic
def make_nation(size: Size) -> Nation:
    """Make units, maps, the reorganisation, indicators and periods in an empty database."""
    drawing = _draw(size)
    classes = _classes(size)
    units = _units(drawing, classes, size)
    chart = Map.objects.create(code="administrative", name="Hành chính (minh họa)")
    old = MapVersion.objects.create(map=chart, valid_from=FIRST_DAY, valid_until=size.event_day)
    new = MapVersion.objects.create(map=chart, valid_from=size.event_day)
    for version, parents in ((old, drawing.old), (new, drawing.new)):
        _place(version, parents, units)
    _reorganise(size, drawing, units)
    nation = Nation(
        size, old, new, units["n"], [units[key] for key in drawing.new if drawing.kinds[key] == "province"]
    )
    for name, parents in (("old", drawing.old), ("new", drawing.new)):
        nation.reporters[name] = [(units[key].pk, units[key].unit_class_id) for key in parents if key != "n"]
    _indicators(nation, classes)
    nation.periods = [
        (
            _period(size.month(number).code, "statistical"),
            _period(size.month(number).code, "administrative"),
        )
        for number in range(1, size.months + 1)
    ]
    nation.source = FigureSource.objects.create(kind="imported", document="Số liệu minh họa").pk
    return nation


def _draw(size: Size) -> _Drawing:
    """Draw the nation: two pairs of provinces merge; of the communes 5 % merge, 1 % divide, 1 % get another name."""
    drawing = _Drawing()
    merged = min(2, size.provinces // 3)
    for at in range(size.provinces):
        _draw_province(drawing, size, at, at < merged)
    for at in range(size.communes):
        _draw_commune(drawing, size, at, merged)
    return drawing


def _draw_province(drawing: _Drawing, size: Size, at: int, is_merged: bool) -> None:
    key = f"p{at:02d}"
    olds = [f"{key}a", f"{key}b"] if is_merged else [key]
    _add(drawing, "new", key, "n", "province", f"Tỉnh mẫu {at + 1:02d}")
    for old in olds:
        _add(
            drawing,
            "old",
            old,
            "n",
            "province",
            f"Tỉnh mẫu {old[1:]}" if is_merged else f"Tỉnh mẫu {at + 1:02d}",
        )
        if is_merged:
            drawing.links.append((old, key, Fraction(1)))
    for number in range(size.departments):
        _add(
            drawing,
            "new",
            f"{key}s{number:02d}",
            key,
            f"department-{number:02d}",
            f"Sở mẫu {number + 1:02d}, tỉnh {at + 1:02d}",
        )
        for old in olds:
            name = f"{old}s{number:02d}"
            _add(
                drawing,
                "old",
                name,
                old,
                f"department-{number:02d}",
                f"Sở mẫu {number + 1:02d}, tỉnh {old[1:]}",
            )
            if is_merged:
                drawing.links.append((name, f"{key}s{number:02d}", Fraction(1)))


def _draw_commune(drawing: _Drawing, size: Size, at: int, merged: int) -> None:
    home = at % size.provinces
    province = f"p{home:02d}"
    before = f"{province}{'ab'[(at // size.provinces) % 2]}" if home < merged else province
    key, name, fate = (
        f"x{at:04d}",
        f"Xã mẫu {home + 1:02d}.{at // size.provinces + 1:03d}",
        at // size.provinces % 100,
    )
    _add(drawing, "new", key, province, "commune", name)
    if fate < 5:
        for half in "ab":
            _add(drawing, "old", key + half, before, "commune", f"{name}{half}")
            drawing.links.append((key + half, key, Fraction(1)))
    elif fate == 5:
        _add(drawing, "old", f"{key}t", before, "commune", f"{name} (cũ)")
        drawing.links.append((f"{key}t", key, Fraction(1)))
    elif fate == 6:
        twin = f"{key}d"
        _add(drawing, "new", twin, province, "commune", f"{name} (tách)")
        _add(drawing, "old", f"{key}o", before, "commune", f"{name} (chưa tách)")
        drawing.links += [(f"{key}o", key, Fraction(2, 3)), (f"{key}o", twin, Fraction(1, 3))]
    else:
        _add(drawing, "old", key, before, "commune", name)


def _add(drawing: _Drawing, side: str, key: str, parent: str, kind: str, name: str) -> None:
    parents = drawing.old if side == "old" else drawing.new
    parents[key] = parent
    drawing.kinds[key] = kind
    drawing.names.setdefault(key, name)


def _classes(size: Size) -> dict[str, UnitClass]:
    rows = [("nation", "Cả nước", 0), ("province", "Tỉnh, thành phố", 1), ("commune", "Xã, phường", 2)]
    rows += [(f"department-{at:02d}", f"Sở {at + 1:02d}", 2) for at in range(size.departments)]
    return {code: UnitClass.objects.create(code=code, name=name, level=level) for code, name, level in rows}


def _units(drawing: _Drawing, classes: dict[str, UnitClass], size: Size) -> dict[str, Unit]:
    rows = [
        Unit(
            key=key,
            name=drawing.names[key],
            folded_name=fold_names(drawing.names[key]),
            unit_class=classes[kind],
            valid_from=None if key in drawing.old else size.event_day,
            valid_until=None if key in drawing.new else size.event_day,
            is_sample=True,
        )
        for key, kind in drawing.kinds.items()
    ]
    return {one.key: one for one in Unit.objects.bulk_create(rows, batch_size=500)}


def _place(version: MapVersion, parents: dict[str, str | None], units: dict[str, Unit]) -> None:
    MapNode.objects.bulk_create(
        (
            MapNode(
                map_version=version,
                unit=units[one.unit],
                parent=units[one.parent] if one.parent else None,
                left=one.left,
                right=one.right,
                depth=one.depth,
            )
            for one in nest(parents)
        ),
        batch_size=500,
    )


def _reorganise(size: Size, drawing: _Drawing, units: dict[str, Unit]) -> None:
    event = Reorganisation.objects.create(
        effective_date=size.event_day, basis="Nghị quyết mẫu (minh họa)", kind="merge"
    )
    Succession.objects.bulk_create(
        (
            Succession(
                reorganisation=event,
                predecessor=units[old],
                successor=units[new],
                share_numerator=share.numerator,
                share_denominator=share.denominator,
            )
            for old, new, share in drawing.links
        ),
        batch_size=500,
    )


def _indicators(nation: Nation, classes: dict[str, UnitClass]) -> None:
    size = nation.size
    whole = Category.objects.create(key="").pk
    parts = [Category.objects.create(key=f"channel=k{at}").pk for at in range(1, CATEGORIES + 1)]
    wanted = [("commune", size.communal), ("province", size.provincial)]
    wanted += [(f"department-{at:02d}", size.departmental) for at in range(size.departments)]
    count = 0
    for kind, number in wanted:
        owed = nation.owed.setdefault(classes[kind].pk, [])
        for at in range(number):
            version = _indicator(f"{kind}.{at:02d}", count, classes[kind])
            is_twice = count % 10 == 3
            owed.append((version.indicator_id, version.pk, whole, is_twice))
            if count % 5 == 0:
                owed += [(version.indicator_id, version.pk, part, is_twice) for part in parts]
            count += 1
    for at in range(size.shares):
        _share(at, classes["commune"])


def _indicator(code: str, count: int, reporters: UnitClass) -> IndicatorVersion:
    kind, time = _KINDS[count % len(_KINDS)]
    return IndicatorVersion.objects.create(
        indicator=Indicator.objects.create(code=code),
        number=1,
        area=f"Lĩnh vực mẫu {count % 8 + 1}",
        name=f"Chỉ tiêu mẫu {count + 1:03d} ({reporters.name.lower()})",
        folded_name=f"chi tieu mau {count + 1:03d}",
        unit_of_measure="triệu đồng" if kind == "money" else "hồ sơ",
        kind=kind,
        time=time,
        adds_over_units=True,
        recast="sum",
        counts="occurrences",
        breakdowns={"channel": [f"k{at}" for at in range(1, CATEGORIES + 1)]} if count % 5 == 0 else {},
        scale=2 if kind == "money" else 0,
        reporters=reporters,
    )


def _share(at: int, reporters: UnitClass) -> None:
    IndicatorVersion.objects.create(
        indicator=Indicator.objects.create(code=f"share.{at:02d}"),
        number=1,
        area="Lĩnh vực mẫu 9",
        name=f"Tỷ lệ mẫu {at + 1:02d}",
        folded_name=f"ty le mau {at + 1:02d}",
        unit_of_measure="%",
        kind="percent",
        time="flow",
        adds_over_units=False,
        recast="break",
        counts="none",
        numerator=f"commune.{at * 3 % 7:02d}",
        denominator=f"commune.{at * 3 % 7 + 1:02d}",
        scale=1,
        reporters=reporters,
    )


def _period(code: str, cutoff: str) -> int:
    return open_period(code, cutoff).pk
