"""What must not stand in one sum: mixed periods, calendars, categories, units of measure, plans, kinds of time."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from baocong.counting.combining import list_names, name_of, show_category, show_value
from baocong.counting.indicator import Indicator
from baocong.counting.observation import Observation
from baocong.counting.refusal import Refusal, RefusalCode, refuse

_TIMES = {
    "flow": "trong kỳ",
    "cumulative": "lũy kế từ đầu năm",
    "total_to_date": "lũy kế đến nay",
    "stock": "hiện có",
}
_CUTOFFS = {"administrative": "kỳ hành chính", "statistical": "kỳ thống kê"}

_Trait = Callable[[Observation], str | None]


def time_of(observation: Observation, indicator: Indicator) -> str:
    """Return how a figure relates to its period: as it says itself, otherwise as its indicator does."""
    return observation.time or indicator.time


def find_mixture(
    indicator: Indicator,
    observations: Sequence[Observation],
    names: Mapping[str, str],
    periods: bool = True,
) -> Refusal | None:
    """Return the refusal for the first trait in which the stated figures differ, None when they belong together.

    `periods` is false where figures of several periods are wanted. A cut-off that is not known differs from none.
    """
    traits: list[tuple[RefusalCode, _Trait]] = [
        ("mixed_indicators", lambda one: one.indicator),
        ("mixed_units_of_measure", lambda one: _folded(one.unit_of_measure or indicator.unit_of_measure)),
        ("mixed_plans", lambda one: "kế hoạch" if one.planned else "đã thực hiện"),
        ("mixed_times", lambda one: _TIMES[time_of(one, indicator)]),
        ("mixed_categories", lambda one: show_category(one.category)),
    ]
    if periods:
        traits.append(("mixed_periods", lambda one: one.period.name_vi()))
    traits.append(("mixed_cutoffs", lambda one: _CUTOFFS.get(one.period.cutoff)))
    for code, trait in traits:
        groups = _grouped(observations, trait)
        wanted = {
            "mixed_indicators": indicator.code,
            "mixed_units_of_measure": _folded(indicator.unit_of_measure),
        }.get(code)
        if len(groups) > 1 or (wanted is not None and groups and list(groups) != [wanted]):
            return _refusal(code, indicator, groups, names)
    return _same_days(indicator, observations, names) if periods else None


def conflict(indicator: Indicator, observations: Sequence[Observation], names: Mapping[str, str]) -> Refusal:
    """Return the refusal that names two figures of one unit for the same thing, each with where it stands."""
    shown = "; ".join(_with_sentence(one) for one in observations)
    unit = name_of(observations[0].unit, names)
    return refuse("conflicting_values", tuple(observations), name=indicator.name, unit=unit, found=shown)


def _with_sentence(one: Observation) -> str:
    value = show_value(one)
    return f"{value} [{one.source.sentence}]" if one.source.sentence else value


def _folded(unit_of_measure: str) -> str:
    return " ".join(unit_of_measure.split()).casefold()


def _grouped(observations: Iterable[Observation], trait: _Trait) -> dict[str, list[Observation]]:
    groups: dict[str, list[Observation]] = {}
    for one in observations:
        value = trait(one)
        if value is not None:
            groups.setdefault(value, []).append(one)
    return groups


def _refusal(
    code: RefusalCode, indicator: Indicator, groups: Mapping[str, list[Observation]], names: Mapping[str, str]
) -> Refusal:
    shown = "; ".join(
        f"{value} ({list_names(dict.fromkeys(one.unit for one in group), names)})"
        for value, group in groups.items()
    )
    named = tuple(one for group in groups.values() for one in group)
    return refuse(
        code,
        named,
        name=indicator.name,
        indicator=indicator.code,
        unit_of_measure=indicator.unit_of_measure,
        found=shown,
    )


def _same_days(
    indicator: Indicator, observations: Sequence[Observation], names: Mapping[str, str]
) -> Refusal | None:
    """Refuse periods of one code and one known calendar whose days still differ (a regime's own bounds)."""
    known = [one for one in observations if one.period.cutoff != "unknown"]
    groups = _grouped(known, lambda one: f"{one.period.start} – {one.period.last_day}")
    return _refusal("mixed_periods", indicator, groups, names) if len(groups) > 1 else None
