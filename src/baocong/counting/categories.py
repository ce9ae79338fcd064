"""The whole from its categories: a value when every category is stated, a lower bound when some are not."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from baocong.counting.catalogue import Catalogue
from baocong.counting.combining import (
    AT_LEAST,
    category_name,
    combine_qualifiers,
    common_date,
    firmness,
    show_category,
    show_value,
    weakest_nature,
)
from baocong.counting.consolidated import Terms
from baocong.counting.exact import exact_sum
from baocong.counting.indicator import Indicator
from baocong.counting.mixing import conflict, find_mixture
from baocong.counting.observation import Category, Observation, ObservationSource
from baocong.counting.refusal import Refusal, refuse

_NO_TERMS = Terms()


@dataclass(frozen=True, slots=True)
class WholeFromCategories:
    """The whole of one unit, made of its categories.

    *Shapes*: `observation` is the computed whole (qualifier "ít nhất" for a bound), `covered` and `lacking` the
    categories of `dimension` with and without a figure, in the order of the indicator; `category` is what stays fixed.
    *Source*: docs/rules/categories.md.
    """

    dimension: str = ""
    category: Category = ()
    observation: Observation | None = None
    covered: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    addends: tuple[Observation, ...] = ()
    refusal: Refusal | None = None

    @property
    def is_bound(self) -> bool:
        """Return whether the whole is only known to be at least this much."""
        return bool(self.lacking)


def whole_from_categories(
    indicator: Indicator,
    observations: Iterable[Observation],
    dimension: str | None = None,
    terms: Terms = _NO_TERMS,
) -> WholeFromCategories:
    """Return one unit's whole from its figures by category of one dimension, other dimensions held fixed.

    Only categories that the indicator's breakdown lists count; the sum is a value when all of them are stated (or
    recorded as not applicable), a bound ("ít nhất") otherwise. Without `dimension` the figures must have exactly one.
    *Errors*: none raised; `refusal` says why there is no whole.
    """
    figures = [one for one in observations if one.category]
    dimension = dimension or _only_dimension(figures)
    parts = [one for one in figures if dimension in dict(one.category)]
    stated = [one for one in parts if one.is_stated]
    if dimension is None or not stated:
        return WholeFromCategories(dimension or "", refusal=_no_dimension(indicator, figures))
    fixed = {_without(one.category, dimension) for one in stated}
    category = next(iter(fixed))
    result = WholeFromCategories(dimension, category)
    refusal = _refusal(indicator, stated, dimension, fixed, terms)
    if refusal:
        return WholeFromCategories(dimension, category, refusal=refusal)
    by_value = _by_category(indicator, parts, dimension, terms)
    if isinstance(by_value, Refusal):
        return WholeFromCategories(dimension, category, refusal=by_value)
    return _summed(indicator, result, by_value, terms)


def _summed(
    indicator: Indicator, result: WholeFromCategories, by_value: Mapping[str, Observation], terms: Terms
) -> WholeFromCategories:
    categories = indicator.breakdowns[result.dimension]
    covered = tuple(value for value in categories if value in by_value)
    lacking = tuple(value for value in categories if value not in by_value)
    addends = tuple(by_value[value] for value in covered if by_value[value].is_stated)
    words = [one.qualifier for one in addends] + ([AT_LEAST] if lacking else [])
    first = addends[0]
    whole = Observation(
        indicator.code,
        first.unit,
        first.period,
        exact_sum(one.value for one in addends if one.value is not None),
        category=result.category,
        as_at=common_date(addends),
        qualifier=combine_qualifiers(words),
        nature=weakest_nature(addends),
        planned=first.planned,
        source=ObservationSource(
            "computed", reason=_reason(result.dimension, covered, lacking, terms.catalogue)
        ),
        unit_of_measure=first.unit_of_measure,
        time=first.time,
    )
    return WholeFromCategories(result.dimension, result.category, whole, covered, lacking, addends)


def _reason(dimension: str, covered: Sequence[str], lacking: Sequence[str], catalogue: Catalogue) -> str:
    names = ", ".join(category_name((dimension, value), catalogue) for value in covered)
    by = catalogue.dimensions.get(dimension, dimension)
    if lacking:
        others = ", ".join(category_name((dimension, value), catalogue) for value in lacking)
        return f"Tổng của các phân tổ {names} ({by}); chưa có {others} nên chỉ là mức ít nhất."
    return f"Tổng của đủ {len(covered)} phân tổ {names} ({by})."


def _by_category(
    indicator: Indicator, parts: Sequence[Observation], dimension: str, terms: Terms
) -> dict[str, Observation] | Refusal:
    """Return one figure for each category that has one or is recorded as not applicable."""
    by_value: dict[str, list[Observation]] = {}
    for one in parts:
        if one.is_stated or one.absence == "not_applicable":
            by_value.setdefault(dict(one.category)[dimension], []).append(one)
    chosen: dict[str, Observation] = {}
    for value, figures in by_value.items():
        best = max(firmness(one) for one in figures)
        firmest = [one for one in figures if firmness(one) == best]
        if len({one.value for one in firmest}) > 1:
            return conflict(indicator, firmest, terms)
        chosen[value] = firmest[0]
    return chosen


def _refusal(
    indicator: Indicator, stated: Sequence[Observation], dimension: str, fixed: set[Category], terms: Terms
) -> Refusal | None:
    """Return why these figures make no whole."""
    found = "; ".join(f"{show_category(one.category, terms.catalogue)}: {show_value(one)}" for one in stated)
    if not indicator.adds_over_units:
        return refuse("not_additive_over_categories", tuple(stated), name=indicator.name, found=found)
    units = sorted({one.unit for one in stated})
    if len(units) > 1:
        return refuse("several_units", tuple(stated), name=indicator.name, found=", ".join(units))
    if len(fixed) > 1:
        return refuse("mixed_categories", tuple(stated), name=indicator.name, found=found)
    allowed = indicator.breakdowns.get(dimension, ())
    strangers = [value for one in stated if (value := dict(one.category)[dimension]) not in allowed]
    if strangers:
        listed = ", ".join(category_name((dimension, value), terms.catalogue) for value in allowed)
        return refuse(
            "unknown_category",
            tuple(stated),
            name=indicator.name,
            found=strangers[0],
            allowed=listed or "không có phân tổ nào",
        )
    if dimension in indicator.overlapping:
        return refuse("not_additive_over_categories", tuple(stated), name=indicator.name, found=found)
    bare = [replace(one, category=()) for one in stated]
    return find_mixture(indicator, bare, terms)


def _only_dimension(figures: Sequence[Observation]) -> str | None:
    dimensions = {dimension for one in figures for dimension, _ in one.category}
    return dimensions.pop() if len(dimensions) == 1 else None


def _no_dimension(indicator: Indicator, figures: Sequence[Observation]) -> Refusal:
    dimensions = sorted({dimension for one in figures for dimension, _ in one.category})
    if len(dimensions) > 1:
        return refuse("several_breakdowns", tuple(figures), name=indicator.name, found=", ".join(dimensions))
    return refuse("no_breakdown", name=indicator.name)


def _without(category: Category, dimension: str) -> Category:
    return tuple(pair for pair in category if pair[0] != dimension)


def complete_wholes(
    indicator: Indicator, observations: Iterable[Observation], terms: Terms = _NO_TERMS
) -> tuple[Observation, ...]:
    """Return the wholes that units state, and for a unit that states only categories the whole derived from them.

    A dimension that covers all its categories is preferred; otherwise the highest bound is taken. Figures from which
    no whole follows give none, so that such a unit stays silent.
    """
    figures = tuple(observations)
    wholes = [one for one in figures if not one.category]
    have = {_key(one) for one in wholes if one.absence in (None, "not_applicable")}
    groups: dict[tuple[object, ...], list[Observation]] = {}
    for one in figures:
        if one.category and _key(one) not in have:
            groups.setdefault(_key(one), []).append(one)
    for group in groups.values():
        derived = [
            whole_from_categories(indicator, group, dimension, terms) for dimension in indicator.breakdowns
        ]
        found = [(one.is_bound, one.observation) for one in derived if one.observation and not one.category]
        if found:
            wholes.append(min(found, key=lambda pair: (pair[0], -(pair[1].value or 0)))[1])
    return tuple(wholes)


def _key(one: Observation) -> tuple[object, ...]:
    return one.unit, one.period, one.planned, one.time
