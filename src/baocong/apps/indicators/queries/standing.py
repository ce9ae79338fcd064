"""The figures of units in periods, as they stand now or stood after an audit entry: one query each."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from baocong.apps.indicators.cells import NO_FIGURE, show_figure
from baocong.apps.indicators.models import Observation
from baocong.apps.indicators.queries.figures import revisions_as_of
from baocong.apps.indicators.values import value_of

SILENT = 2
_KEY = ("indicator_id", "unit_id", "period_id", "category__key", "nature", "planned")
_SAID = ("value", "absence", "qualifier", "as_at", "number", "version__scale")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure under its key, and what it says. `number` is its revision's; `observation` its id."""

    observation: int
    indicator: int
    unit: int
    period: int
    category: str
    nature: int
    planned: bool
    value: Decimal | None
    absence: int | None
    qualifier: str
    as_at: date | None
    number: int

    def show(self, kind: str = "count") -> str:
        """Return the figure in words and Vietnamese digits, "không có số liệu" for one that was taken back."""
        return show_figure(self.value, self.absence, self.qualifier, kind)

    def text(self, kind: str = "count") -> str:
        """Return what stands in the cell for a person to change; empty for one that was taken back."""
        shown = self.show(kind)
        return "" if shown == NO_FIGURE else shown


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which figures: of which units, periods and indicators (none named: all), as of which entry (None: now)."""

    units: Collection[int]
    periods: Collection[int]
    indicators: Collection[int] | None = None
    seq: int | None = None


def figures_of(wanted: Wanted) -> list[Figure]:
    """Return the figures that stand or stood, in no particular order."""
    key: dict[str, object] = {"unit__in": wanted.units, "period__in": wanted.periods}
    if wanted.indicators is not None:
        key["indicator__in"] = wanted.indicators
    if wanted.seq is None:
        return [_figure(one) for one in Observation.objects.filter(**key).values_list("id", *_KEY, *_SAID)]
    standing = {f"observation__{one}": at for one, at in key.items()}
    columns = ("observation_id", *(f"observation__{one}" for one in _KEY), *_SAID)
    return [_figure(one) for one in revisions_as_of(wanted.seq).filter(**standing).values_list(*columns)]


def firmest(figures: Collection[Figure]) -> Figure | None:
    """Return the figure that totals take: one with a value before one without, final before estimate."""
    return max(figures, key=lambda one: (one.value is not None, one.nature), default=None)


def _figure(row: tuple[Any, ...]) -> Figure:
    observation, indicator, unit, period, category, nature, planned, scaled, *said, scale = row
    absence, qualifier, as_at, number = said
    value = value_of(scaled, scale)
    return Figure(
        observation,
        indicator,
        unit,
        period,
        category,
        nature,
        planned,
        value,
        absence,
        qualifier,
        as_at,
        number,
    )
