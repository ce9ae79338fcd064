"""Small random nations for the property tests: units on two maps with an event between, indicators, figures."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from hypothesis import strategies as st

from baocong.apps.indicators.models import (
    Category,
    FigureSource,
    Indicator,
    IndicatorVersion,
    Observation,
    Period,
)
from baocong.apps.indicators.operations import open_period
from baocong.apps.indicators.queries import as_indicator, as_observation
from baocong.apps.indicators.saving import _mark_firmest
from baocong.apps.units.models import (
    Map,
    MapNode,
    MapVersion,
    Reorganisation,
    Succession,
    Unit,
    UnitClass,
)
from baocong.apps.units.nesting import nest
from baocong.counting.observation import Observation as PureObservation

EVENT = date(2025, 7, 1)
_INDICATORS = {
    "count": {"kind": "count", "breakdowns": {"channel": ["online", "paper"]}},
    "whole": {"kind": "count"},
    "money": {"kind": "money", "scale": 2},
    "stock": {"kind": "count", "time": "stock"},
    "cumulative": {"kind": "count", "time": "cumulative"},
    "people": {"kind": "count", "counts": "distinct"},
    "share": {"kind": "percent", "adds": False, "numerator": "count", "denominator": "whole"},
    "own_share": {"kind": "percent", "adds": False, "numerator": "count", "denominator": "count"},
    "mean": {"kind": "score", "adds": False, "recast": "plain_mean", "scale": 1},
    "rank": {"kind": "rank", "adds": False, "recast": "break"},
    "weighted": {"kind": "score", "adds": False, "recast": "weighted_mean"},
}
CATEGORIES = ("", "channel=online", "channel=paper")
WORDS = ("", "", "", "", "gần", "trên", "hơn", "khoảng", "ước", "ít nhất")


@dataclass
class Drawn:
    """One figure as Hypothesis drew it."""

    unit: int
    indicator: str
    category: str
    period: int
    nature: int
    planned: bool
    value: int | None
    absence: int | None
    word: str


@st.composite
def figures(draw: st.DrawFn, units: int = 6, periods: int = 1) -> list[Drawn]:
    """Figures of some units, at most one of a nature for one key."""
    one = st.builds(
        Drawn,
        unit=st.integers(0, units - 1),
        indicator=st.sampled_from(sorted(_INDICATORS)),
        category=st.sampled_from(CATEGORIES),
        period=st.integers(0, periods - 1),
        nature=st.integers(1, 3),
        planned=st.sampled_from([False, False, False, True]),
        value=st.one_of(st.none(), st.integers(-5, 40), st.integers(-(10**18), 10**18)),
        absence=st.integers(1, 2),
        word=st.sampled_from(WORDS),
    )
    key = lambda it: (it.unit, it.indicator, it.category, it.period, it.nature, it.planned)  # noqa: E731
    drawn = draw(st.lists(one, max_size=40, unique_by=key))
    for it in drawn:
        if it.indicator != "count":
            it.category = ""
        if it.value is not None:
            it.absence = None
        else:
            it.word = ""
    return list({key(it): it for it in drawn}.values())


@dataclass
class World:
    """What was made in the database."""

    old: MapVersion
    new: MapVersion
    units: list[Unit]
    leaves: list[Unit]
    later: list[Unit]
    periods: list[Period]
    versions: dict[str, IndicatorVersion] = field(default_factory=dict)

    def save(self, drawn: Iterable[Drawn]) -> None:
        """Save figures with the mark of the firmest as saving keeps it."""
        source = FigureSource.objects.create(kind="entered")
        categories = {key: Category.objects.get_or_create(key=key)[0] for key in CATEGORIES}
        rows = []
        for it in drawn:
            version = self.versions[it.indicator]
            units = self.leaves if self.periods[it.period].end <= EVENT else self.later
            rows.append(
                Observation(
                    indicator_id=version.indicator_id,
                    version=version,
                    unit=units[it.unit % len(units)],
                    period=self.periods[it.period],
                    category=categories[it.category],
                    nature=it.nature,
                    planned=it.planned,
                    value=it.value,
                    absence=it.absence,
                    qualifier=it.word,
                    source=source,
                )
            )
        groups: dict[tuple[int, int], list[Observation]] = {}
        seen = {}
        for row in rows:
            key = (row.unit_id, row.period_id, row.indicator_id, row.category_id, row.planned, row.nature)
            seen[key] = row
        for row in seen.values():
            groups.setdefault((row.unit_id, row.period_id), []).append(row)
        for group in groups.values():
            _mark_firmest(group, {(one.indicator_id, one.category_id, one.planned) for one in group})
        Observation.objects.bulk_create(seen.values())

    def pure(self, code: str, category: str, period: Period, planned: bool) -> list[PureObservation]:
        """Return the figures of one key as the pure rules know them."""
        rows = Observation.objects.filter(
            indicator__code=code, category__key=category, period=period, planned=planned
        ).select_related("indicator", "period", "category", "source", "unit")
        return [as_observation(one, one, one.unit.key, self.versions[code].scale) for one in rows]

    def indicator(self, code: str):  # type: ignore[no-untyped-def]
        """Return the pure indicator."""
        return as_indicator(self.versions[code])


def make_world(months: int = 1) -> World:
    """Make a nation of two provinces with three communes each; on 1 July 2025 communes merge, divide and are renamed."""
    classes = {
        code: UnitClass.objects.create(code=code, name=code, level=level)
        for code, level in (("nation", 0), ("province", 1), ("commune", 2))
    }

    def unit(key: str, kind: str) -> Unit:
        return Unit.objects.create(key=key, name=key.upper(), unit_class=classes[kind])

    nation = unit("n", "nation")
    provinces = [unit("p", "province"), unit("q", "province")]
    leaves = [unit(f"c{at}", "commune") for at in range(6)]
    merged, first, second, renamed = (unit(key, "commune") for key in ("m", "d1", "d2", "r"))
    chart = Map.objects.create(code="administrative", name="Hành chính")
    old = MapVersion.objects.create(map=chart, valid_from=date(2020, 1, 1), valid_until=EVENT)
    new = MapVersion.objects.create(map=chart, valid_from=EVENT)
    top = {nation.pk: None, provinces[0].pk: nation.pk, provinces[1].pk: nation.pk}
    _place(old, {**top, **{one.pk: provinces[at // 3].pk for at, one in enumerate(leaves)}})
    # c0 + c1 + half of c2 -> m; the rest of c2 is divided between d1 and d2; c3 is renamed; c4, c5 stay.
    later = [merged, first, second, renamed, leaves[4], leaves[5]]
    _place(new, {**top, **{one.pk: provinces[0 if at < 3 else 1].pk for at, one in enumerate(later)}})
    event = Reorganisation.objects.create(effective_date=EVENT, basis="Nghị quyết mẫu", kind="split")
    for giver, target, share, family in (
        (leaves[0], merged, Fraction(1), ""),
        (leaves[1], merged, Fraction(1), ""),
        (leaves[2], merged, Fraction(1, 2), ""),
        (leaves[2], first, Fraction(1, 3), ""),
        (leaves[2], second, Fraction(1, 6), ""),
        (leaves[2], second, Fraction(1), "money"),
        (leaves[3], renamed, Fraction(1), ""),
    ):
        Succession.objects.create(
            reorganisation=event,
            predecessor=giver,
            successor=target,
            family=family,
            share_numerator=share.numerator,
            share_denominator=share.denominator,
        )
    periods = [open_period(f"2025-{month:02d}", "statistical") for month in range(1, months + 1)]
    world = World(old, new, [nation, *provinces], leaves, later, periods)
    for code, fields in _INDICATORS.items():
        more = dict(fields)
        world.versions[code] = IndicatorVersion.objects.create(
            indicator=Indicator.objects.create(code=code),
            number=1,
            area="mẫu",
            name=f"Chỉ tiêu {code}",
            folded_name=code,
            unit_of_measure="việc",
            adds_over_units=more.pop("adds", True),
            recast=more.pop("recast", "sum"),
            counts=more.pop("counts", "occurrences"),
            time=more.pop("time", "flow"),
            reporters=classes["commune"],
            **more,
        )
    return world


def _place(version: MapVersion, parents: dict[int, int | None]) -> None:
    MapNode.objects.bulk_create(
        MapNode(
            map_version=version,
            unit_id=one.unit,
            parent_id=one.parent,
            left=one.left,
            right=one.right,
            depth=one.depth,
        )
        for one in nest(parents)
    )
