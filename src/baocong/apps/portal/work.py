"""My work: what I owe and by when, who owes me, what waits for me, what changed after it was sent.

*Source*: facts of practice, "the first page"; so far figures, imports, jobs and delegations are known.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, OuterRef, Q, Subquery

from baocong.apps.exchange.models import ImportBatch
from baocong.apps.exchange.queries import waiting_batches_in
from baocong.apps.indicators.models import ObservationRevision, Period, Submission
from baocong.apps.indicators.periods import period_slug, running_month
from baocong.apps.indicators.queries.figures import as_period, period_as_kept
from baocong.apps.indicators.queries.overview import UnitState, states_of
from baocong.apps.rights.actors import Actor, Scope
from baocong.apps.tasks.models import FINISHED, Job
from baocong.apps.units.models import MapNode, Unit
from baocong.apps.units.queries.maps import map_versions_at
from baocong.apps.units.queries.scopes import units_in
from baocong.counting.period import Period as PurePeriod

SHOWN = 12
SOON_DAYS = 7


@dataclass(frozen=True, slots=True)
class Due:
    """Figures of one unit and period that are still to be sent."""

    state: UnitState
    name: str
    slug: str
    last_day: date
    days_left: int

    @property
    def left(self) -> str:
        """Return how much time is left, in words."""
        if self.days_left < 0:
            return f"trễ {-self.days_left} ngày"
        return "hôm nay" if self.days_left == 0 else f"còn {self.days_left} ngày"

    @property
    def tone(self) -> str:
        """Return how pressing it is."""
        return "bad" if self.days_left <= 0 else "warn" if self.days_left <= SOON_DAYS else "info"


@dataclass(frozen=True, slots=True)
class Owing:
    """The units below mine in one period: who has sent, who has not, and a reminder ready to be copied."""

    name: str
    slug: str
    sent: int
    whole: int
    waiting: tuple[UnitState, ...]
    reminder: str

    @property
    def more(self) -> int:
        """Return how many of those who have not sent are not shown."""
        return self.whole - self.sent - len(self.waiting)


@dataclass(frozen=True, slots=True)
class Changed:
    """A unit and period whose figures changed after they were sent, and how many."""

    unit: Unit
    name: str
    slug: str
    figures: int


@dataclass(frozen=True, slots=True)
class Work:
    """Everything that the first page shows."""

    due: tuple[Due, ...]
    owing: Owing | None
    changed: tuple[Changed, ...]
    batches: tuple[ImportBatch, ...]
    jobs: tuple[Job, ...]

    @property
    def is_empty(self) -> bool:
        """Return whether nothing is to be done."""
        return not (self.due or self.owing or self.changed or self.batches or self.jobs)


def work_of(actor: Actor, today: date) -> Work:
    """Return a person's work on a day; the number of queries does not depend on how much it is."""
    own = _own_units(actor.scope("figures.enter"))
    running = running_month(today)
    return Work(
        tuple(_due(own, (running.previous(), running), today)),
        _owing(actor, own, running.previous()),
        tuple(_changed(own)),
        tuple(waiting_batches_in(actor.scope("figures.import"), SHOWN)),
        tuple(_jobs(actor)),
    )


def _own_units(scope: Scope) -> list[Unit]:
    """Return the units at which a person holds a role by name, not those that only lie below."""
    return list(Unit.objects.filter(pk__in=scope.roots | scope.units).select_related("unit_class"))


def _due(own: Sequence[Unit], periods: Iterable[PurePeriod], today: date) -> Iterable[Due]:
    for pure in periods:
        for state in states_of(list(own), period_as_kept(pure)):
            lived = state.unit.valid_from is None or state.unit.valid_from < pure.end
            if state.submission is None and state.owed and lived:
                slug = period_slug(pure.code, pure.cutoff)
                yield Due(state, pure.name_vi(), slug, pure.last_day, (pure.last_day - today).days)


def _owing(actor: Actor, own: Sequence[Unit], pure: PurePeriod) -> Owing | None:
    """Return who below my units has not sent the period that ended; None for whoever has nobody below."""
    if not actor.scope("figures.send"):
        return None
    nodes = MapNode.objects.filter(unit__in=own, map_version__in=map_versions_at())
    inside = Q()
    for one in nodes:
        inside |= Q(map_version=one.map_version_id, left__gt=one.left, right__lt=one.right)
    if not inside:
        return None
    ids = MapNode.objects.filter(inside).values("unit")
    units = list(units_in(actor.scope("figures.read")).filter(pk__in=ids).select_related("unit_class"))
    states = [one for one in states_of(units, period_as_kept(pure)) if one.owed]
    if not states:
        return None
    waiting = [one for one in states if one.submission is None]
    sent = len(states) - len(waiting)
    slug = period_slug(pure.code, pure.cutoff)
    return Owing(pure.name_vi(), slug, sent, len(states), tuple(waiting[:SHOWN]), _reminder(waiting, pure))


def _reminder(waiting: Sequence[UnitState], pure: PurePeriod) -> str:
    names = ", ".join(str(one.unit) for one in waiting)
    return (
        f"Đề nghị các đơn vị chưa gửi số liệu {pure.name_vi()} (hạn {pure.last_day:%d/%m/%Y}) nhập và gửi ngay: {names}. "
        "Số nào không phát sinh thì ghi 0."
    )


def _changed(own: Sequence[Unit]) -> Iterable[Changed]:
    """Yield the sent periods of my units in which a figure has a revision after the sending."""
    sent = Submission.objects.filter(
        unit=OuterRef("observation__unit"), period=OuterRef("observation__period"), withdrawn_seq__isnull=True
    )
    rows = (
        ObservationRevision.objects.filter(observation__unit__in=own, seq_to__isnull=True)
        .annotate(sent_seq=Subquery(sent.values("seq")[:1]))
        .filter(sent_seq__isnull=False, seq_from__gt=F("sent_seq"))
        .values("observation__unit", "observation__period")
        .annotate(figures=Count("id"))
        .order_by("-observation__period")[:SHOWN]
    )
    found = list(rows)
    periods = Period.objects.in_bulk([one["observation__period"] for one in found])
    units = {one.pk: one for one in own}
    for one in found:
        period = periods[one["observation__period"]]
        name = as_period(period).name_vi()
        slug = period_slug(period.code, period.cutoff)
        yield Changed(units[one["observation__unit"]], name, slug, one["figures"])


def _jobs(actor: Actor) -> Iterable[Job]:
    if actor.person_id is None:
        return ()
    failed = Q(state="failed") | ~Q(state__in=FINISHED)
    return Job.objects.filter(failed, person=actor.person_id).order_by("-id")[:SHOWN]
