"""Adding up over units: a total that says what it rests on, or a refusal that names its rule."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from baocong.counting.combining import (
    ESTIMATED,
    combine_qualifiers,
    firmness,
    indicator_name,
    list_names,
    nature_of,
    weakest_nature,
)
from baocong.counting.consolidated import Consolidated, Terms
from baocong.counting.exact import exact_sum, to_decimal, weighted_mean
from baocong.counting.indicator import Indicator
from baocong.counting.mixing import conflict, find_mixture
from baocong.counting.observation import Observation
from baocong.counting.period import Period
from baocong.counting.refusal import Refusal, refuse

WayOfAdding = Literal["sum", "share", "plain_mean", "weighted_mean", "never"]
"""How an indicator's figures become one figure of several units."""

_NO_TERMS = Terms()
_NEVER_ADDED = frozenset({"percent", "rank"})
"""Kinds that are not added whatever a catalogue says."""


def consolidate(
    indicator: Indicator,
    observations: Iterable[Observation],
    expected_units: Sequence[str],
    terms: Terms = _NO_TERMS,
) -> Consolidated:
    """Return the figure of all expected units together, for one period and one category.

    What adds is added; a weighted mean is taken only with the weights of every unit that states the figure, a plain mean
    only where the indicator's published rule says so; everything else is refused. For shares see `consolidate_share`.
    A unit without a figure is silent when its report came (`terms.sent`, or an absence that says so), missing otherwise.
    *Errors*: none raised; `refusal` holds a code and a sentence, and `value` is None then.
    *Source*: DESIGN truths 1 to 4; docs/rules/adding-up.md.
    """
    roll = _call_roll(observations, tuple(dict.fromkeys(expected_units)))
    counted = Consolidated(
        indicator,
        expected=len(roll.units),
        silent=roll.absent("silent", terms.sent),
        missing=roll.absent("missing", terms.sent),
        not_applicable=roll.absent("not_applicable", terms.sent),
        outside=roll.outside,
    )
    if not roll.units:
        return replace(counted, refusal=refuse("no_units", name=indicator.name))
    stated = [one for unit in roll.units for one in roll.stated.get(unit, ())]
    mixture = find_mixture(indicator, stated, terms)
    if mixture:
        return replace(counted, refusal=mixture)
    chosen = _choose(indicator, roll, terms)
    if isinstance(chosen, Refusal):
        return replace(counted, refusal=chosen)
    used = {id(one) for one in chosen}
    aside = tuple(one for one in stated if id(one) not in used)
    return _computed(replace(counted, addends=chosen, set_aside=aside), terms)


def way_of_adding(indicator: Indicator) -> WayOfAdding:
    """Return how figures of several units become one: added, from the parts of a share, as a mean, or never.

    *Source*: DESIGN truth 2; docs/rules/adding-up.md.
    """
    if indicator.adds_over_units and indicator.kind not in _NEVER_ADDED:
        return "sum"
    if indicator.numerator and indicator.denominator:
        return "share"
    if indicator.recast == "plain_mean":
        return "plain_mean"
    return "weighted_mean" if indicator.recast == "weighted_mean" else "never"


@dataclass(frozen=True, slots=True)
class _Roll:
    """The figures of each expected unit, and what each unit without one said about it."""

    units: tuple[str, ...]
    stated: Mapping[str, list[Observation]]
    absences: Mapping[str, list[Observation]]
    outside: tuple[Observation, ...]

    def absent(self, absence: str, sent: frozenset[str]) -> tuple[str, ...]:
        """Return the units without a value whose reason is `absence`."""
        return tuple(
            unit for unit in self.units if unit not in self.stated and self._reason(unit, sent) == absence
        )

    def _reason(self, unit: str, sent: frozenset[str]) -> str:
        """Return why a unit has no value: what the lead recorded first, then that its report came."""
        reasons = {one.absence for one in self.absences.get(unit, ())}
        if "not_applicable" in reasons:
            return "not_applicable"
        return "silent" if "silent" in reasons or unit in sent else "missing"


def _call_roll(observations: Iterable[Observation], units: tuple[str, ...]) -> _Roll:
    """Sort the figures by unit; an absence counts only for the period and category of the stated figures."""
    stated: dict[str, list[Observation]] = {}
    absent: list[Observation] = []
    outside: list[Observation] = []
    expected = frozenset(units)
    for one in observations:
        if one.unit not in expected:
            outside.append(one)
        elif one.is_stated:
            stated.setdefault(one.unit, []).append(one)
        else:
            absent.append(one)
    wanted = {_key(one) for group in stated.values() for one in group}
    absences: dict[str, list[Observation]] = {}
    for one in absent:
        if wanted and _key(one) not in wanted:
            outside.append(one)
        else:
            absences.setdefault(one.unit, []).append(one)
    return _Roll(units, stated, absences, tuple(outside))


def _key(one: Observation) -> tuple[object, ...]:
    return one.indicator, one.period.code, one.category, one.planned


def _choose(indicator: Indicator, roll: _Roll, terms: Terms) -> tuple[Observation, ...] | Refusal:
    """Return one figure for each unit that states it, or the refusal where a unit states two."""
    chosen: list[Observation] = []
    for unit in roll.units:
        figures = roll.stated.get(unit, [])
        denied = [one for one in roll.absences.get(unit, ()) if one.absence == "not_applicable"]
        if not figures:
            continue
        best = max(firmness(one) for one in figures)
        firmest = [one for one in figures if firmness(one) == best]
        if denied or len({one.value for one in firmest}) > 1:
            return conflict(indicator, [*firmest, *denied], terms)
        chosen.append(next((one for one in firmest if one.qualifier is None), firmest[0]))
    estimates = [one.unit for one in chosen if nature_of(one) == "estimate"]
    if estimates and terms.estimates == "refuse":
        named = tuple(one for one in chosen if one.unit in estimates)
        found = list_names(estimates, terms.names)
        return refuse("estimate_refused", named, name=indicator.name, found=found)
    return tuple(chosen)


def _computed(total: Consolidated, terms: Terms) -> Consolidated:
    """Fill in the value by the indicator's own way of adding up, and what it inherits from its addends."""
    if not total.addends:
        return total
    first = total.addends[0]
    total = replace(
        total,
        period=_common_period(total.addends),
        category=first.category,
        planned=first.planned,
        time=first.time,
        qualifier=combine_qualifiers(one.qualifier for one in total.addends),
        nature=weakest_nature(total.addends),
        remarks=tuple(_remarks(total, terms)),
    )
    if way_of_adding(total.indicator) == "sum":
        return replace(
            total, value=exact_sum(_values(total)), rule=f"Tổng số liệu của {total.reported} đơn vị."
        )
    return _meant(total, terms)


def _meant(total: Consolidated, terms: Terms) -> Consolidated:
    """Return the mean that the indicator's rule allows, or the refusal."""
    indicator = total.indicator
    way = way_of_adding(indicator)
    if way == "share":
        refusal = refuse(
            "share_from_parts",
            name=indicator.name,
            numerator=indicator_name(indicator.numerator or "", terms.catalogue),
            denominator=indicator_name(indicator.denominator or "", terms.catalogue),
        )
        return replace(total, refusal=refusal)
    if way == "plain_mean":
        mean = weighted_mean(_values(total), [Decimal(1)] * len(total.addends))
        rule = f"Trung bình cộng của {total.reported} đơn vị, theo quy tắc công bố của chỉ tiêu."
        return replace(total, value=to_decimal(mean), rule=rule)
    if way == "weighted_mean":
        return _weighted(total, terms)
    return replace(total, refusal=refuse("not_additive", total.addends, name=indicator.name))


def _weighted(total: Consolidated, terms: Terms) -> Consolidated:
    weights = [terms.weights.get(one.unit, Decimal(-1)) for one in total.addends]
    unweighted = [one.unit for one, weight in zip(total.addends, weights, strict=True) if weight < 0]
    if unweighted or not any(weights):
        found = list_names(unweighted or [one.unit for one in total.addends], terms.names)
        return replace(total, refusal=refuse("weights_missing", name=total.indicator.name, found=found))
    mean = weighted_mean(_values(total), weights)
    rule = f"Trung bình có trọng số theo {terms.weight_name} của {total.reported} đơn vị."
    return replace(total, value=to_decimal(mean), rule=rule)


def _values(total: Consolidated) -> list[Decimal]:
    return [one.value for one in total.addends if one.value is not None]


def _common_period(addends: Sequence[Observation]) -> Period:
    """Return the period of the figures; its cut-off is known only where every unit's is."""
    unknown = [one.period for one in addends if one.period.cutoff == "unknown"]
    return unknown[0] if unknown else addends[0].period


def _remarks(total: Consolidated, terms: Terms) -> Iterable[str]:
    """Say what a reader of the total should know: estimates, dates and calendars that differ or are unknown."""
    addends = total.addends
    estimates = [one.unit for one in addends if nature_of(one) == "estimate"]
    if estimates and len(estimates) < len(addends):
        yield f"Có số {ESTIMATED} thực hiện của {list_names(estimates, terms.names)}."
    dates = sorted({one.as_at for one in addends if one.as_at})
    if len(dates) > 1:
        yield f"Số liệu tính đến các ngày khác nhau, từ {dates[0]:%d/%m/%Y} đến {dates[-1]:%d/%m/%Y}."
    unknown = [one.unit for one in addends if one.period.cutoff == "unknown"]
    if unknown and len(unknown) < len(addends):
        yield f"Chưa rõ thời gian chốt số liệu của {list_names(unknown, terms.names)}."
