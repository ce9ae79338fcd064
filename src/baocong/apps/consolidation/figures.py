"""From sums to figures that people see: the pure rules' verdicts over sums, over time, and k of n.

Held to `counting.consolidate`, `counting.shares` and `counting.over_time` by tests/apps/consolidation/test_agreement.py.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property, lru_cache
from typing import Literal

from baocong.apps.consolidation.asking import Sum
from baocong.apps.consolidation.catalogue import Rules
from baocong.apps.indicators.models import IndicatorVersion
from baocong.apps.indicators.queries import as_indicator
from baocong.apps.indicators.values import value_of
from baocong.counting.combining import combine_qualifiers
from baocong.counting.consolidate import WayOfAdding, way_of_adding
from baocong.counting.exact import percentage, to_decimal
from baocong.counting.indicator import Indicator
from baocong.counting.period import Period
from baocong.counting.refusal import RefusalCode

Policy = Literal["firmest", "final"]
"""Official values, estimates where those are lacking; or official values only."""
FigureState = Literal["value", "none", "refused", "judge"]
"""A value; nothing stated; a rule refuses; the pure rules must judge the figures one by one."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A total as a page shows it.

    *Shapes*: `reported` of `expected` reports state it (units, or units times months for a flow over several);
    `not_applicable` of them said that it does not apply. `expected` None: any unit may report, nobody must.
    `periods` are the ids of the periods that it rests on, `gaps` those of the wanted ones without a value.
    """

    state: FigureState
    value: Decimal | None = None
    refusal: RefusalCode | None = None
    qualifier: str | None = None
    reported: int = 0
    expected: int | None = 0
    not_applicable: int = 0
    estimated: int = 0
    periods: tuple[int, ...] = ()
    gaps: tuple[int, ...] = ()
    parts: tuple[Decimal, Decimal] | None = None

    @property
    def is_partial(self) -> bool:
        """Return whether k/n must stand below the total."""
        return self.expected is not None and self.reported + self.not_applicable < self.expected


@dataclass(frozen=True)
class Recipe:
    """What the rules say of one indicator version, worked out once for a whole table."""

    version: IndicatorVersion
    parts: tuple[IndicatorVersion, IndicatorVersion] | None = None

    @cached_property
    def indicator(self) -> Indicator:
        """The indicator as the pure rules know it."""
        return as_indicator(self.version)

    @cached_property
    def way(self) -> WayOfAdding:
        """How units become one figure."""
        return way_of_adding(self.indicator)


def recipes_of(rules: Rules) -> dict[int, Recipe]:
    """Return the recipe of every indicator."""
    return {pk: Recipe(one, rules.parts(one)) for pk, one in rules.versions.items()}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Over which stretch, in which periods (in order of time) and under which policy figures are made.

    `carried` are the periods whose figures were reported on another map: there a mean is judged by the pure rules.
    """

    whole: Period
    periods: Sequence[int]
    policy: Policy = "firmest"
    carried: frozenset[int] = frozenset()


def figure_of(
    recipe: Recipe, sums: Mapping[int, Sum], wanted: Wanted, expected: int | None, odd_parts: bool = False
) -> Figure:
    """Return the figure of one node, indicator and category from its sums by period.

    `odd_parts` says that the figures of a share's parts must be judged. A single period needs no rule of time.
    """
    is_final = wanted.policy == "final"
    stated: list[tuple[int, Sum]] = []
    gaps: list[int] = []
    absent, is_odd = 0, odd_parts
    for at in wanted.periods:
        one = sums.get(at)
        if one is None or not (one.n_final if is_final else one.n_reported):
            gaps.append(at)
        else:
            stated.append((at, one))
        if one is not None:
            absent, is_odd = max(absent, one.n_not_applicable), is_odd or one.n_odd > 0
    if is_odd:
        return Figure("judge", expected=expected)
    if not stated:
        return Figure("none", expected=expected, not_applicable=absent, gaps=tuple(gaps))
    if recipe.way == "plain_mean" and wanted.carried.intersection(at for at, _ in stated):
        return Figure("judge", expected=expected)
    refused = _refusal_over_units(recipe)
    if refused:
        return Figure("refused", refusal=refused, expected=expected, gaps=tuple(gaps))
    return _over_time(recipe, stated, wanted, expected, tuple(gaps))


def _reported(one: Sum, policy: Policy) -> int:
    return one.n_reported if policy == "firmest" else one.n_final


def _refusal_over_units(recipe: Recipe) -> RefusalCode | None:
    if recipe.way == "weighted_mean":
        return "weights_missing"
    if recipe.way == "never":
        return "not_additive"
    if recipe.way == "share":
        if recipe.parts is None:
            return "share_from_parts"
        upper, lower = recipe.parts
        return "different_totals" if upper.reporters_id != lower.reporters_id else None
    return None


def _over_time(
    recipe: Recipe,
    stated: list[tuple[int, Sum]],
    wanted: Wanted,
    expected: int | None,
    gaps: tuple[int, ...],
) -> Figure:
    upper = recipe.parts[0] if recipe.way == "share" and recipe.parts else recipe.version
    used = _used(upper, stated, wanted)
    if isinstance(used, str):
        return Figure("refused", refusal=used, expected=expected, gaps=gaps)
    value = _value([one for _, one in used], wanted.policy, recipe, upper)
    if value is None:
        return Figure("judge", expected=expected)
    parts = None
    words = [one.qualifiers if wanted.policy == "firmest" else one.final_qualifiers for _, one in used]
    if recipe.way == "share" and recipe.parts:
        lower = _used(recipe.parts[1], stated, wanted)
        if isinstance(lower, str):
            return Figure("refused", refusal=lower, expected=expected, gaps=gaps)
        base = _scaled([_base(one, wanted.policy) for _, one in lower], recipe.parts[1].scale)
        if base is None:
            return Figure("judge", expected=expected)
        if base == 0:
            return Figure("refused", refusal="zero_denominator", expected=expected, gaps=gaps)
        parts, value = (value, base), to_decimal(percentage(value, base))
    times = len(wanted.periods) if len(wanted.periods) > 1 and upper.time == "flow" else 1
    return Figure(
        "value",
        value,
        qualifier=combine_qualifiers(word for text in words for word in text.split(","))
        if any(words)
        else None,
        reported=sum(_reported(one, wanted.policy) for _, one in used),
        expected=None if expected is None else expected * times,
        not_applicable=sum(one.n_not_applicable for _, one in used),
        estimated=sum(one.n_estimated for _, one in used) if wanted.policy == "firmest" else 0,
        periods=tuple(at for at, _ in used),
        gaps=gaps if upper.time == "flow" else _late(used[-1][0], wanted.periods),
        parts=parts,
    )


def _late(last: int, periods: Sequence[int]) -> tuple[int, ...]:
    return tuple(periods[list(periods).index(last) + 1 :])


def _used(
    version: IndicatorVersion, stated: list[tuple[int, Sum]], wanted: Wanted
) -> list[tuple[int, Sum]] | RefusalCode:
    """Return the sums that make the figure over the whole stretch, by the version's rule of time, or the refusal."""
    if len(wanted.periods) == 1:
        return stated
    if version.time != "flow":
        return (
            stated[-1:]
            if version.time != "cumulative" or _begins_a_year(wanted.whole)
            else "cumulative_since_january"
        )
    if len(stated) > 1 and version.counts == "distinct":
        return "distinct_over_time"
    if len(stated) > 1 and version.kind not in {"count", "money", "ratio"}:
        return "not_additive_over_time"
    return stated


@lru_cache(maxsize=256)
def _begins_a_year(whole: Period) -> bool:
    year = str(whole.last_day.year)
    return whole.start in {
        Period.parse(year, "administrative").start,
        Period.parse(year, "statistical").start,
    }


def _value(sums: Sequence[Sum], policy: Policy, recipe: Recipe, version: IndicatorVersion) -> Decimal | None:
    """Return the sum of sums, or the mean of the only one; None when one of them was too great for 64 bits."""
    value = _scaled([one.value if policy == "firmest" else one.final_value for one in sums], version.scale)
    if value is None or recipe.way != "plain_mean":
        return value
    return to_decimal(Fraction(value) / _reported(sums[0], policy))


def _scaled(values: Sequence[int | None], scale: int) -> Decimal | None:
    total = 0
    for value in values:
        if value is None:
            return None
        total += value
    return value_of(total, scale)


def _base(one: Sum, policy: Policy) -> int | None:
    return one.base if policy == "firmest" else one.final_base


def by_key(sums: Iterable[Sum]) -> dict[tuple[int, int, int], dict[int, Sum]]:
    """Return sums by (node, indicator, category), then by period."""
    found: dict[tuple[int, int, int], dict[int, Sum]] = {}
    for one in sums:
        found.setdefault((one.node, one.indicator, one.category), {})[one.period] = one
    return found
