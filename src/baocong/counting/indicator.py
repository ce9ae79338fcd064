"""Indicators (chỉ tiêu thống kê): what is measured and how its values may be added."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator of a pack.

    `kind` is count, money, ratio, percent, rank, score or rate; `time` is flow, cumulative, total_to_date or stock;
    `recast` says how it is recast when units merge (sum, weighted_mean, plain_mean, break); `counts` is occurrences,
    distinct or none; `numerator` and `denominator` are indicator codes for a share (equal codes mean: the same
    indicator with the category over the whole); `breakdowns` maps each dimension to its categories in order, and
    `overlapping` names the dimensions whose categories may overlap, so that they never add up to the whole.
    """

    code: str
    area: str
    name: str
    unit_of_measure: str
    kind: str
    time: str
    adds_over_units: bool
    recast: str = "sum"
    counts: str = "occurrences"
    numerator: str | None = None
    denominator: str | None = None
    breakdowns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    direction: str = "none"
    aliases: tuple[str, ...] = ()
    overlapping: tuple[str, ...] = ()
