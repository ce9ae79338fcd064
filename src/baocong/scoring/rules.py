"""How a leaf of a criteria set gets its points: kinds with parameters, no formulas as text.

A rule is pure data that a pack writes; `apply_rules` carries it out and `validation` proves that it fits its criterion.
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from baocong.counting.observation import Category

Basis = Literal["value", "share_of_plan"]


@dataclass(frozen=True, slots=True)
class IndicatorInput:
    """Which figure a rule looks at: an indicator, its category, the period and whether against its plan.

    `period` is a period code ("2022-H1"); empty means the year of the criteria set. With `share_of_plan` the rule sees
    done / planned as a fraction (0.75 for 75 %), both from observations of the same period. `name` is the indicator's
    name as sheets print it; without one they print the code.
    """

    indicator: str
    basis: Basis = "value"
    category: Category = ()
    period: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A point of a straight line: at this value the rule gives these points."""

    at: Decimal
    points: Decimal


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of values that gives the same points; None is open.

    *Shapes*: `[low, high)` for an indicator; for a rank whole numbers, both ends included (1 to 10, then 11 to 20).
    """

    low: Decimal | None
    high: Decimal | None
    points: Decimal


@dataclass(frozen=True, slots=True)
class GivenPoints:
    """A person gives the points, from zero to the criterion's maximum."""


@dataclass(frozen=True, slots=True)
class LinearPoints:
    """Points on straight lines between marks in rising order.

    Above the last mark the last points stay. Below the first mark the first points stay, unless `below` says otherwise
    (usually zero: under the threshold nothing is given).
    """

    source: IndicatorInput
    marks: tuple[Mark, ...]
    below: Decimal | None = None


@dataclass(frozen=True, slots=True)
class BandPoints:
    """Points by the band in which an indicator lies; a value outside all bands gives none."""

    source: IndicatorInput
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class RankPoints:
    """Points by the band of a national rank, of a stated edition.

    *Source*: practice: a report on 2022 uses the edition 2021 of an index, since the next one is published later.
    """

    index: str
    edition: str
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class EventPoints:
    """So many points for each recorded event, up to the criterion's maximum: a bonus, or a deduction."""

    event: str
    points_each: Decimal


@dataclass(frozen=True, slots=True)
class DisqualifyingEvent:
    """A unit with such a confirmed event is not ranked (không xét, không xếp hạng)."""

    event: str


@dataclass(frozen=True, slots=True)
class DisqualifyingFloor:
    """A unit with fewer points than `least` is not ranked; `scope` is a criterion's code, or total."""

    scope: str
    least: Decimal


Rule = (
    GivenPoints
    | LinearPoints
    | BandPoints
    | RankPoints
    | EventPoints
    | DisqualifyingEvent
    | DisqualifyingFloor
)
"""Any rule of a leaf."""


def band_of(value: Fraction, bands: tuple[Band, ...], *, whole_numbers: bool) -> Band | None:
    """Return the first band in which `value` lies, None when it lies in none.

    *Example*: of the bands 1 to 10 and 11 to 20 in whole numbers, 10 lies in the first; as `[1, 10)` it would not.
    """
    for band in bands:
        if band.low is not None and value < Fraction(band.low):
            continue
        high = None if band.high is None else Fraction(band.high)
        if high is None or value < high or (whole_numbers and value == high):
            return band
    return None


def most_points(rule: Rule) -> Decimal | None:
    """Return the most that one use of a rule gives, None when only the criterion's maximum limits it."""
    if isinstance(rule, LinearPoints):
        below = () if rule.below is None else (rule.below,)
        return max((*(mark.points for mark in rule.marks), *below), default=Decimal(0))
    if isinstance(rule, BandPoints | RankPoints):
        return max((band.points for band in rule.bands), default=Decimal(0))
    return rule.points_each if isinstance(rule, EventPoints) else None
