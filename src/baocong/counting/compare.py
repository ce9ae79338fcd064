"""Comparing a figure with the same period, the period before, a plan or a cumulative figure."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from baocong.counting.exact import HUNDRED, exact_sum, percentage, to_decimal
from baocong.counting.indicator import Indicator
from baocong.counting.observation import Observation
from baocong.counting.period import Period

ComparisonKind = Literal["same_period", "previous", "plan", "cumulative"]
"""Cùng kỳ, kỳ trước, kế hoạch, and the cumulative figure of the same months last year."""
Outcome = Literal["compared", "equal", "base_zero", "both_zero", "base_missing", "current_missing"]

SMALL_BASE = Decimal(10)
"""Counts below this base are compared in numbers, not in percent. *Source*: docs/rules/comparing.md, part 3."""

_LEVELS = frozenset({"count", "ratio", "money", "rate", "score"})


@dataclass(frozen=True, slots=True)
class Compared:
    """How a figure stands against its base.

    *Units*: `level` is current / base in percent, `change_percent` = level - 100, `change` = current - base in the
    indicator's unit of measure; `points` are percentage points (for percentages), `steps` rank steps, positive when the
    rank got better (for ranks). What does not apply is None: percentages and ranks have no level, a base of 0 or below
    has none either.
    *Shapes*: `small_base` says that the base is a count too small for a percentage to mean anything.
    """

    kind: ComparisonKind
    measure: str
    current: Decimal | None
    base: Decimal | None
    outcome: Outcome
    level: Decimal | None = None
    change: Decimal | None = None
    change_percent: Decimal | None = None
    points: Decimal | None = None
    steps: Decimal | None = None
    small_base: bool = False
    period: Period | None = None
    base_period: Period | None = None
    unit_of_measure: str = ""


def compare(
    current: Decimal | None,
    base: Decimal | None,
    kind: ComparisonKind,
    measure: str = "count",
    small_base: Decimal = SMALL_BASE,
) -> Compared:
    """Return how `current` stands against `base`; `measure` is the kind of the indicator (count, percent, rank …).

    *Source*: docs/rules/comparing.md.
    *Example*:
    >>> compare(Decimal(1049), Decimal(1000), "same_period").level
    Decimal('104.9')
    >>> compare(Decimal("88.5"), Decimal("85.2"), "previous", "percent").points
    Decimal('3.3')
    """
    if current is None or base is None:
        outcome: Outcome = "current_missing" if current is None else "base_missing"
        return Compared(kind, measure, current, base, outcome)
    change, level = exact_sum((current, base.copy_negate())), _level(current, base, measure)
    return Compared(
        kind,
        measure,
        current,
        base,
        _outcome(current, base, measure),
        level=level,
        change=change,
        change_percent=None if level is None else exact_sum((level, -HUNDRED)),
        points=change if measure == "percent" else None,
        steps=change.copy_negate() if measure == "rank" else None,
        small_base=measure in {"count", "ratio"} and 0 < base < small_base,
    )


def _outcome(current: Decimal, base: Decimal, measure: str) -> Outcome:
    if measure not in {"percent", "rank"} and base == 0:
        return "both_zero" if current == 0 else "base_zero"
    return "equal" if current == base else "compared"


def _level(current: Decimal, base: Decimal, measure: str) -> Decimal | None:
    """Return current / base in percent where that means something."""
    return to_decimal(percentage(current, base)) if measure in _LEVELS and base > 0 else None


def compare_observations(
    indicator: Indicator,
    current: Observation,
    base: Observation | None,
    kind: ComparisonKind,
    small_base: Decimal = SMALL_BASE,
) -> Compared:
    """Return how one figure stands against another that must be its base.

    A missing or silent base is a missing base, never 0. A plan may be that of a longer period, such as the year.
    *Errors*: ValueError when `base` is no base of this kind for
    `current`: another indicator, unit, category, calendar, time relation, or the wrong period.
    """
    if base is not None:
        _demand_base(indicator, current, base, kind)
    compared = compare(current.value, base.value if base else None, kind, indicator.kind, small_base)
    return replace(
        compared,
        period=current.period,
        base_period=base.period if base else None,
        unit_of_measure=indicator.unit_of_measure,
    )


def base_period(period: Period, kind: ComparisonKind) -> Period:
    """Return the period that a figure of `period` is compared with."""
    if kind in {"same_period", "cumulative"}:
        return period.same_period_last_year()
    return period.previous() if kind == "previous" else period


def _demand_base(indicator: Indicator, current: Observation, base: Observation, kind: ComparisonKind) -> None:
    """Raise ValueError, naming the trait, unless the two figures may be compared."""
    wanted = base_period(current.period, kind)
    if kind == "plan" and base.period.contains(wanted):
        wanted = base.period
    traits = {
        "indicator": (indicator.code, base.indicator),
        "unit": (current.unit, base.unit),
        "category": (current.category, base.category),
        "time": (current.time or indicator.time, base.time or indicator.time),
        "unit of measure": (current.unit_of_measure or indicator.unit_of_measure,
                            base.unit_of_measure or indicator.unit_of_measure),
        "period": (wanted.code, base.period.code),
        "planned": (kind == "plan" or current.planned, base.planned),
    }  # fmt: skip
    for trait, (expected, found) in traits.items():
        if expected != found:
            raise ValueError(
                f"{current.indicator} against {kind}: {trait} must be {expected!r}, not {found!r}"
            )
    if {current.period.cutoff, base.period.cutoff} == {"administrative", "statistical"}:
        raise ValueError(f"{current.indicator} against {kind}: an administrative and a statistical period")
