"""From one version of a map to another: where the figures of each unit go, event by event, as rows for SQL."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from baocong.apps.indicators.models import IndicatorVersion, Period
from baocong.apps.indicators.queries import as_indicator
from baocong.apps.units.models import MapVersion, Unit
from baocong.apps.units.queries import events_between
from baocong.counting.indicator import Indicator
from baocong.counting.reorganisation import Reorganisation, Side

NOWHERE = 0
"""The target of a unit for which an event gives no share: no unit has this id, so its figures stand in no total."""
_FlowRow = tuple[int, int, int, int, int, int, int]


@dataclass(frozen=True, slots=True)
class Step:
    """One event as rows (family, giver, target, numerator, denominator, order, givers of the target).

    `families` gives each indicator the number of its family of shares in this event.
    """

    day: date
    flows: tuple[_FlowRow, ...]
    families: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Carry:
    """The way of figures from the map version on which they were reported to another; no steps for the same one."""

    to: Side = "new"
    events: tuple[Reorganisation, ...] = ()
    steps: tuple[Step, ...] = ()

    def straddled(self, period: Period) -> date | None:
        """Return the day of an event that lies inside a period, whose figures then belong wholly to neither map."""
        days = (one.effective_date for one in self.events)
        return next((day for day in days if period.start < day < period.end), None)


STAY = Carry()


def carry_between(own: MapVersion, target: MapVersion, versions: Iterable[IndicatorVersion]) -> Carry:
    """Return the way from a period's own map version to another one of the same map. Three queries."""
    if own.pk == target.pk or own.valid_from == target.valid_from:
        return STAY
    to: Side = "new" if own.valid_from < target.valid_from else "old"
    earlier, later = sorted((own.valid_from, target.valid_from))
    events = events_between(earlier, later)
    events = tuple(sorted(events, key=lambda one: one.effective_date, reverse=to == "old"))
    keys = {unit for one in events for unit in one.predecessors | one.successors}
    ids = dict(Unit.objects.filter(key__in=keys).values_list("key", "pk"))
    indicators = {one.indicator_id: as_indicator(one) for one in versions}
    return Carry(to, events, tuple(_step(one, to, ids, indicators) for one in events))


def _step(event: Reorganisation, to: Side, ids: dict[str, int], indicators: dict[int, Indicator]) -> Step:
    known: dict[tuple[_FlowRow, ...], int] = {}
    families: list[tuple[int, int]] = []
    asked: dict[frozenset[str], tuple[_FlowRow, ...]] = {}
    names = {one.family for one in event.successions}
    for pk, indicator in indicators.items():
        fitting = frozenset(name for name in names if fits(name, indicator))
        if fitting not in asked:
            asked[fitting] = _rows(event, to, ids, indicator)
        families.append((pk, known.setdefault(asked[fitting], len(known))))
    flows = tuple((family, *row[1:]) for rows, family in known.items() for row in rows)
    return Step(event.effective_date, flows, tuple(families))


def fits(family: str, indicator: Indicator) -> bool:
    """Return whether a family of shares speaks of an indicator, as `counting.reorganisation` decides it."""
    return family in {"", indicator.code, indicator.area} or indicator.code.startswith(f"{family}.")


def _rows(event: Reorganisation, to: Side, ids: dict[str, int], indicator: Indicator) -> tuple[_FlowRow, ...]:
    flows = event.flows(indicator, to)
    givers: dict[str, int] = {}
    for own in flows.values():
        for target, _ in own:
            givers[target] = givers.get(target, 0) + 1
    rows: list[_FlowRow] = []
    for unit, own in flows.items():
        if not own:
            rows.append((0, ids[unit], NOWHERE, 1, 1, 0, 1))
        for order, (target, share) in enumerate(own):
            rows.append(
                (0, ids[unit], ids[target], share.numerator, share.denominator, order, givers[target])
            )
    return tuple(rows)


def periods_by_own(
    periods: Sequence[Period], versions: Sequence[MapVersion]
) -> list[tuple[MapVersion, list[Period]]]:
    """Return periods with the map version of each: the one that counts on the last day, otherwise the nearest."""
    ordered = sorted(versions, key=lambda one: one.valid_from)
    groups: dict[int, tuple[MapVersion, list[Period]]] = {}
    for period in periods:
        own = next((one for one in reversed(ordered) if one.valid_from < period.end), ordered[0])
        groups.setdefault(own.pk, (own, []))[1].append(period)
    return list(groups.values())
