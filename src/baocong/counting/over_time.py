"""Adding up over time: flows add over periods that follow each other, stocks and cumulative figures take the last."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from baocong.counting.combining import combine_qualifiers, firmness, show_value, weakest_nature
from baocong.counting.consolidated import ConsolidatedOverTime, Terms
from baocong.counting.exact import exact_sum
from baocong.counting.indicator import Indicator
from baocong.counting.mixing import conflict, find_mixture, time_of
from baocong.counting.observation import Observation
from baocong.counting.period import Period
from baocong.counting.refusal import Refusal, RefusalCode, refuse

_NO_TERMS = Terms()
_LAST_IS_TAKEN = {
    "stock": "số hiện có ở cuối kỳ",
    "cumulative": "số lũy kế từ đầu năm của kỳ cuối",
    "total_to_date": "số lũy kế đến nay của kỳ cuối",
}


def consolidate_over_time(
    indicator: Indicator, observations: Iterable[Observation], whole: Period, terms: Terms = _NO_TERMS
) -> ConsolidatedOverTime:
    """Return one unit's figure over `whole` from its figures over shorter periods.

    A flow is the sum of periods that do not overlap, and names the stretches that no figure covers. A stock, a
    cumulative figure and a total to date take the value of the last period, never a sum. Distinct counts, percentages,
    ranks, scores and rates are not added over time.
    *Errors*: none raised; `refusal` holds a code and a sentence, and `value` is None then.
    *Source*: docs/rules/adding-over-time.md.
    """
    stated = sorted((one for one in observations if one.is_stated), key=lambda one: one.period)
    result = ConsolidatedOverTime(indicator, whole, gaps=(whole,))
    if not stated:
        return replace(result, refusal=refuse("no_observations", name=indicator.name))
    first = stated[0]
    result = replace(result, unit=first.unit, category=first.category, planned=first.planned, time=first.time)
    chosen = _choose(indicator, stated, whole, terms)
    if isinstance(chosen, Refusal):
        return replace(result, refusal=chosen)
    time = time_of(first, indicator)
    return _added(result, chosen) if time == "flow" else _last(result, chosen, time)


def _choose(
    indicator: Indicator, stated: Sequence[Observation], whole: Period, terms: Terms
) -> list[Observation] | Refusal:
    """Return one figure for each period, or why the figures cannot be taken together."""
    if len({one.unit for one in stated}) > 1:
        units = ", ".join(dict.fromkeys(terms.names.get(one.unit, one.unit) for one in stated))
        return refuse("several_units", tuple(stated), name=indicator.name, found=units)
    mixture = find_mixture(indicator, stated, terms, periods=False)
    if mixture:
        return mixture
    beyond = [one for one in stated if not whole.contains(one.period)]
    if beyond:
        return _refuse("outside_the_period", indicator, beyond, whole)
    by_period: dict[Period, list[Observation]] = {}
    for one in stated:
        by_period.setdefault(one.period, []).append(one)
    chosen: list[Observation] = []
    for figures in by_period.values():
        best = max(firmness(one) for one in figures)
        firmest = [one for one in figures if firmness(one) == best]
        if len({one.value for one in firmest}) > 1:
            return conflict(indicator, firmest, terms)
        chosen.append(firmest[0])
    return chosen


def _added(result: ConsolidatedOverTime, chosen: Sequence[Observation]) -> ConsolidatedOverTime:
    """Return the sum of a flow over its periods, or the refusal."""
    indicator, whole = result.indicator, result.period
    if len(chosen) > 1:
        refusal = _refuse_sum(indicator, chosen, whole)
        if refusal:
            return replace(result, refusal=refusal)
    total = exact_sum(one.value for one in chosen if one.value is not None)
    gaps = _gaps(chosen, whole)
    rule = f"Tổng số liệu của {len(chosen)} kỳ trong {whole.name_vi()}."
    remark = f"Chưa có số liệu {'; '.join(gap.name_vi() for gap in gaps)}." if gaps else ""
    return replace(
        _inherited(result, chosen),
        value=total,
        gaps=gaps,
        rule=f"{rule} {remark}".strip(),
        remarks=(remark,) if remark else (),
    )


def _refuse_sum(indicator: Indicator, chosen: Sequence[Observation], whole: Period) -> Refusal | None:
    if indicator.counts == "distinct":
        return _refuse("distinct_over_time", indicator, chosen, whole)
    if indicator.kind not in {"count", "money", "ratio"}:
        return _refuse("not_additive_over_time", indicator, chosen, whole)
    for earlier, later in zip(chosen, chosen[1:], strict=False):
        if later.period.start < earlier.period.end:
            return _refuse("overlapping_periods", indicator, (earlier, later), whole)
    return None


def _last(result: ConsolidatedOverTime, chosen: Sequence[Observation], time: str) -> ConsolidatedOverTime:
    """Return the figure that stands at the end: the one of the period that ends last."""
    whole = result.period
    if time == "cumulative" and whole.start not in _year_starts(whole.last_day.year):
        return replace(result, refusal=_refuse("cumulative_since_january", result.indicator, chosen, whole))
    last = max(chosen, key=lambda one: (one.period.end, one.as_at or date.min, one.period.start))
    gaps = _gaps([last], whole) if last.period.end < whole.end else ()
    late = tuple(gap for gap in gaps if gap.start >= last.period.end)
    rule = f"Lấy {_LAST_IS_TAKEN[time]}: {last.period.name_vi()}."
    return replace(_inherited(result, [last]), value=last.value, gaps=late, rule=rule)


def _year_starts(year: int) -> set[date]:
    """Return the first day of a year in either calendar."""
    return {Period.parse(str(year), cutoff).start for cutoff in ("administrative", "statistical")}


def _inherited(result: ConsolidatedOverTime, addends: Sequence[Observation]) -> ConsolidatedOverTime:
    return replace(
        result,
        addends=tuple(addends),
        qualifier=combine_qualifiers(one.qualifier for one in addends),
        nature=weakest_nature(addends),
    )


def _gaps(chosen: Sequence[Observation], whole: Period) -> tuple[Period, ...]:
    """Return the stretches of `whole` outside the periods, which are in order and do not overlap."""
    gaps: list[Period] = []
    covered = whole.start
    for start, end in [*((one.period.start, one.period.end) for one in chosen), (whole.end, whole.end)]:
        if covered < start:
            gaps.append(_stretch(covered, start, whole))
        covered = max(covered, end)
    return tuple(gaps)


def _stretch(start: date, end: date, whole: Period) -> Period:
    """Return the named period of some days where there is one in the calendar of `whole`."""
    last_day = end - timedelta(days=1)
    named = Period.between(start, last_day)
    if whole.cutoff == "unknown" and named.cutoff == "statistical":
        return named.with_cutoff("unknown")
    return named


def _refuse(code: RefusalCode, indicator: Indicator, named: Sequence[Observation], whole: Period) -> Refusal:
    shown = "; ".join(f"{one.period.name_vi()}: {show_value(one)}" for one in named)
    return refuse(code, tuple(named), name=indicator.name, found=shown, whole=whole.name_vi())
