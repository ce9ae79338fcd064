"""What must not stand in one sum: mixed periods, calendars, categories, units of measure, plans, kinds of time."""

from collections.abc import Callable, Hashable, Iterable, Sequence

from baocong.counting.combining import indicator_name, list_names, name_of, show_category, show_value
from baocong.counting.consolidated import Terms
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

_Trait = Callable[[Observation], Hashable]


def time_of(observation: Observation, indicator: Indicator) -> str:
    """Return how a figure relates to its period: as it says itself, otherwise as its indicator does."""
    return observation.time or indicator.time


def find_mixture(
    indicator: Indicator,
    observations: Sequence[Observation],
    terms: Terms,
    periods: bool = True,
) -> Refusal | None:
    """Return the refusal for the first trait in which the stated figures differ, None when they belong together.

    `periods` is false where figures of several periods are wanted. A cut-off that is not known differs from none.
    """
    traits: list[tuple[RefusalCode, _Trait]] = [
        ("mixed_indicators", lambda one: one.indicator),
        ("mixed_units_of_measure", lambda one: _folded(one.unit_of_measure or indicator.unit_of_measure)),
        ("mixed_plans", lambda one: one.planned),
        ("mixed_times", lambda one: time_of(one, indicator)),
        ("mixed_categories", lambda one: one.category),
    ]
    if periods:
        traits.append(("mixed_periods", lambda one: one.period.code))
    traits.append(("mixed_cutoffs", lambda one: _CUTOFFS.get(one.period.cutoff)))
    for code, trait in traits:
        groups = _grouped(observations, trait)
        wanted = {
            "mixed_indicators": indicator.code,
            "mixed_units_of_measure": _folded(indicator.unit_of_measure),
        }.get(code)
        if len(groups) > 1 or (wanted is not None and groups and list(groups) != [wanted]):
            labels = (_label(code, group[0], indicator, terms) for group in groups.values())
            return _refusal(code, indicator, zip(labels, groups.values(), strict=True), terms)
    return _same_days(indicator, observations, terms) if periods else None


def conflict(indicator: Indicator, observations: Sequence[Observation], terms: Terms) -> Refusal:
    """Return the refusal that names two figures of one unit for the same thing, each with where it stands."""
    shown = "; ".join(_with_sentence(one) for one in observations)
    unit = name_of(observations[0].unit, terms.names)
    return refuse("conflicting_values", tuple(observations), name=indicator.name, unit=unit, found=shown)


def _with_sentence(one: Observation) -> str:
    value = show_value(one)
    return f"{value} [{one.source.sentence}]" if one.source.sentence else value


def _folded(unit_of_measure: str) -> str:
    return " ".join(unit_of_measure.split()).casefold()


def _grouped(observations: Iterable[Observation], trait: _Trait) -> dict[Hashable, list[Observation]]:
    groups: dict[Hashable, list[Observation]] = {}
    for one in observations:
        value = trait(one)
        if value is not None:
            groups.setdefault(value, []).append(one)
    return groups


def _label(code: RefusalCode, one: Observation, indicator: Indicator, terms: Terms) -> str:
    """Return what a person calls the trait of a figure that is not like the others."""
    labels: dict[RefusalCode, Callable[[], str]] = {
        "mixed_indicators": lambda: indicator_name(one.indicator, terms.catalogue),
        "mixed_units_of_measure": lambda: one.unit_of_measure or indicator.unit_of_measure,
        "mixed_plans": lambda: "kế hoạch" if one.planned else "đã thực hiện",
        "mixed_times": lambda: _TIMES[time_of(one, indicator)],
        "mixed_categories": lambda: show_category(one.category, terms.catalogue),
        "mixed_periods": one.period.name_vi,
        "mixed_cutoffs": lambda: _CUTOFFS[one.period.cutoff],
    }
    return labels[code]()


def _refusal(
    code: RefusalCode,
    indicator: Indicator,
    groups: Iterable[tuple[str, Sequence[Observation]]],
    terms: Terms,
) -> Refusal:
    pairs = tuple(groups)
    shown = "; ".join(
        f"{label} ({list_names(dict.fromkeys(one.unit for one in group), terms.names)})"
        for label, group in pairs
    )
    named = tuple(one for _, group in pairs for one in group)
    return refuse(
        code,
        named,
        name=indicator.name,
        indicator=indicator.code,
        unit_of_measure=indicator.unit_of_measure,
        found=shown,
    )


def _same_days(indicator: Indicator, observations: Sequence[Observation], terms: Terms) -> Refusal | None:
    """Refuse periods of one code and one known calendar whose days still differ (a regime's own bounds)."""
    known = [one for one in observations if one.period.cutoff != "unknown"]
    groups = _grouped(known, lambda one: (one.period.start, one.period.last_day))
    if len(groups) < 2:
        return None
    labels = (f"{group[0].period.start} – {group[0].period.last_day}" for group in groups.values())
    return _refusal("mixed_periods", indicator, zip(labels, groups.values(), strict=True), terms)
