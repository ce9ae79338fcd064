"""Results of an earlier period that lie in the folder (its tong-hop.json): totals are compared only over the same units."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from baocong.compiling.material import FigureKey, ReportingUnit, Total
from baocong.compiling.scale import scale_of
from baocong.counting.compare import Compared, ComparisonKind, compare
from baocong.counting.period import Period
from baocong.counting.phrase import phrase
from baocong.vietnamese.folding import fold

SCHEMA: Final = "baocong.cluster/1"
_MARK: Final = b'"baocong.cluster/1"'
_HEAD: Final = 200


@dataclass(frozen=True, slots=True)
class EarlierTotal:
    """A total of an earlier period: its value and the names of the units that it rests on."""

    value: Decimal
    units: frozenset[str]
    exact: bool


@dataclass(frozen=True, slots=True)
class EarlierResult:
    """What a former run found for its period."""

    label: str
    period: Period
    totals: Mapping[FigureKey, EarlierTotal]


def is_earlier_result(name: str, data: bytes) -> bool:
    """Return whether a file is the result of a run and not a report of a unit."""
    return name.casefold().endswith(".json") and _MARK in data[:_HEAD]


def parse_earlier(label: str, data: bytes) -> EarlierResult | None:
    """Return the earlier result that a file holds, None where it is broken or no such file."""
    try:
        content = json.loads(data)
        if content["schema"] != SCHEMA:
            return None
        names = {str(one["code"]): fold(str(one["name"])) for one in content["units"]}
        totals = {
            _key(one): _total(one, names)
            for one in content["totals"]
            if one["value"] is not None and one["refusal"] is None
        }
        return EarlierResult(label, Period.parse(str(content["period"])), totals)
    except (ValueError, KeyError, TypeError, AttributeError, InvalidOperation, RecursionError):
        return None


def _key(one: Mapping[str, Any]) -> FigureKey:
    category = sorted((str(key), str(value)) for key, value in one["category"].items())
    return str(one["indicator"]), tuple(category)


def _total(one: Mapping[str, Any], names: Mapping[str, str]) -> EarlierTotal:
    value = Decimal(str(one["value"]))
    if not value.is_finite():
        raise ValueError("a total that is no number")
    stated = [str(code) for code, addend in one["addends"].items() if addend["value"] is not None]
    plain = not one["qualifier"] and one["nature"] == "final" and one["reported"] == len(stated)
    return EarlierTotal(value, frozenset(names[code] for code in stated), plain)


def kind_of(period: Period, earlier: Period) -> ComparisonKind | None:
    """Return what an earlier period is to this one; None where the two are not compared.

    *Example*:

    >>> kind_of(Period.parse("2022-H1"), Period.parse("2021-H1")), kind_of(Period.parse("2022"), Period.parse("2021"))
    ('same_period', 'previous')
    """
    if earlier.code == period.previous().code:
        return "previous"
    if period.kind == "stage":
        return None
    return "same_period" if earlier.code == period.same_period_last_year().code else None


def with_comparisons(
    totals: Mapping[FigureKey, Total],
    units: Sequence[ReportingUnit],
    period: Period,
    earlier: Sequence[EarlierResult],
) -> dict[FigureKey, Total]:
    """Return the totals with a phrase for each earlier result that rests on the same units; elsewhere nothing is said."""
    names = {one.code: fold(one.name) for one in units}
    compared = dict(totals)
    for result in sorted(earlier, key=lambda one: one.period.start, reverse=True):
        kind = kind_of(period, result.period)
        for key, before in result.totals.items() if kind else ():
            total = compared.get(key)
            if total is not None and _comparable(total, before, names):
                compared[key] = _compared(total, before, result, kind or "previous", period)
    return compared


def _comparable(total: Total, before: EarlierTotal, names: Mapping[str, str]) -> bool:
    now = total.consolidated
    stated = frozenset(names.get(code, code) for code, one in total.values.items() if one.value is not None)
    exact = not now.qualifier and now.nature == "final" and now.reported == len(stated)
    return now.value is not None and exact and before.exact and bool(stated) and stated == before.units


def _compared(
    total: Total, before: EarlierTotal, result: EarlierResult, kind: ComparisonKind, period: Period
) -> Total:
    indicator = total.consolidated.indicator
    found: Compared = replace(
        compare(total.consolidated.value, before.value, kind, indicator.kind),
        period=period,
        base_period=result.period,
    )
    scale = scale_of(indicator, [before.value])
    basis = f"{result.period.name_vi()}: {scale.measured(scale.shown(before.value))} (cùng các đơn vị; tệp {result.label})."
    basis = basis[:1].upper() + basis[1:]
    return replace(
        total,
        comparisons=(*total.comparisons, phrase(found, unit_of_measure=indicator.unit_of_measure)),
        bases=(*total.bases, basis),
    )


def notes_on_earlier(period: Period, earlier: Sequence[EarlierResult]) -> list[str]:
    """Return what was not compared and why."""
    return [
        f"{one.label}: kết quả {one.period.name_vi()} không phải kỳ trước hay cùng kỳ của {period.name_vi()} nên không so sánh."
        for one in earlier
        if kind_of(period, one.period) is None
    ]
