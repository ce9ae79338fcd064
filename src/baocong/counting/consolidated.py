"""What adding up gives: a value with everything it rests on, or the reason why there is none."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from baocong.counting.catalogue import Catalogue
from baocong.counting.combining import common_date
from baocong.counting.indicator import Indicator
from baocong.counting.observation import Category, Nature, Observation, ObservationSource, TimeRelation
from baocong.counting.period import Period
from baocong.counting.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Terms:
    """Under which terms figures are added.

    `sent` are the units whose report came: one of them without a figure is silent, any other is missing. `weights` are
    for weighted means, in `weight_name`. `names` are the names of units for sentences,
    `catalogue` those of indicators and categories.
    """

    sent: frozenset[str] = frozenset()
    estimates: Literal["allow", "refuse"] = "allow"
    weights: Mapping[str, Decimal] = field(default_factory=dict)
    weight_name: str = "trọng số"
    names: Mapping[str, str] = field(default_factory=dict)
    catalogue: Catalogue = field(default_factory=Catalogue)


@dataclass(frozen=True, slots=True)
class Consolidated:
    """A total over units that says what it rests on.

    *Units*: `value` in the indicator's unit of measure; None without any stated value, or when refused.
    *Shapes*: `addends` are the figures used and `silent`, `missing`, `not_applicable` the units without one, all in
    the order of the expected units. `set_aside` are figures that a firmer or equal one replaced, `outside` those of
    units that are not expected. `rule` says in Vietnamese how the value came about, `remarks` what to know about it.
    For a share `parts` holds the totals of numerator and denominator over the same units.
    *Source*: DESIGN truth 3; docs/rules/adding-up.md.
    """

    indicator: Indicator
    value: Decimal | None = None
    period: Period | None = None
    category: Category = ()
    expected: int = 0
    addends: tuple[Observation, ...] = ()
    silent: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    not_applicable: tuple[str, ...] = ()
    qualifier: str | None = None
    nature: Nature = "final"
    planned: bool = False
    time: TimeRelation | None = None
    refusal: Refusal | None = None
    rule: str = ""
    remarks: tuple[str, ...] = ()
    set_aside: tuple[Observation, ...] = ()
    outside: tuple[Observation, ...] = ()
    parts: tuple[Decimal, Decimal] | None = None

    @property
    def reported(self) -> int:
        """Return how many units stated the figure: the k of k/n, where `expected` is the n."""
        return len({one.unit for one in self.addends})

    @property
    def partial(self) -> bool:
        """Return whether a unit is missing or silent: such a total is printed with k/n and their names."""
        return bool(self.silent or self.missing)

    def as_observation(self, unit: str) -> Observation | None:
        """Return the total as a figure of the unit above, or None when there is no value."""
        if self.value is None or self.period is None:
            return None
        return Observation(
            self.indicator.code,
            unit,
            self.period,
            self.value,
            category=self.category,
            as_at=common_date(self.addends),
            qualifier=self.qualifier,
            nature=self.nature,
            planned=self.planned,
            source=ObservationSource("computed", reason=self.rule),
            time=self.time,
        )


@dataclass(frozen=True, slots=True)
class ConsolidatedOverTime:
    """A figure of one unit over a longer period, made of its figures over shorter ones.

    *Shapes*: `addends` are the figures used, in order of time; `gaps` are the stretches of `period` that no stated
    figure covers. A stock, a cumulative figure or a total to date has its last value as the only addend.
    *Source*: docs/rules/adding-over-time.md.
    """

    indicator: Indicator
    period: Period
    unit: str = ""
    value: Decimal | None = None
    category: Category = ()
    addends: tuple[Observation, ...] = ()
    gaps: tuple[Period, ...] = ()
    qualifier: str | None = None
    nature: Nature = "final"
    planned: bool = False
    time: TimeRelation | None = None
    refusal: Refusal | None = None
    rule: str = ""
    remarks: tuple[str, ...] = ()

    @property
    def partial(self) -> bool:
        """Return whether part of the period is not covered."""
        return bool(self.gaps)

    def as_observation(self) -> Observation | None:
        """Return the figure of the longer period; what covers only part of it says so in its source, else None."""
        if self.value is None:
            return None
        return Observation(
            self.indicator.code,
            self.unit,
            self.period,
            self.value,
            category=self.category,
            as_at=common_date(self.addends[-1:]),
            qualifier=self.qualifier,
            nature=self.nature,
            planned=self.planned,
            source=ObservationSource("computed", reason=self.rule),
            time=self.time,
        )
