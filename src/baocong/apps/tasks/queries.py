"""Reading jobs: one's own, or all of them for who looks after the house."""

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone

from baocong.apps.rights.actors import OFFICE, Actor
from baocong.apps.tasks.housekeeping import live_workers
from baocong.apps.tasks.kinds import title_of
from baocong.apps.tasks.models import UNFINISHED, Job, JobState, Schedule
from baocong.apps.tasks.schedules import slot_before


@dataclass(frozen=True, slots=True)
class ScheduleRow:
    """A schedule as the page shows it."""

    schedule: Schedule
    title: str
    next_text: str


def jobs_for_user(actor: Actor) -> QuerySet[Job]:
    """Return the jobs that an actor may see: the own ones, all with the right `tasks.read` in the whole office."""
    jobs = Job.objects.select_related("person")
    if actor.answer("tasks.read", OFFICE):
        return jobs
    return jobs.filter(person=actor.person_id) if actor.person_id is not None else jobs.none()


def waits_without_worker(jobs: QuerySet[Job]) -> bool:
    """Return whether some of these jobs wait in a queue that no live worker serves."""
    long_ago = timezone.now() - timedelta(seconds=settings.WORKER_LEASE_SECONDS)
    waiting = jobs.filter(state=JobState.WAITING, created_at__lt=long_ago)
    return waiting.exclude(queue__in=live_workers().values("queue")).exists()


def has_unfinished(jobs: QuerySet[Job]) -> bool:
    """Return whether some of these jobs still move."""
    return jobs.filter(state__in=UNFINISHED).exists()


def schedule_rows() -> list[ScheduleRow]:
    """Return all schedules with the moment they are due next."""
    return [ScheduleRow(one, title_of(one.kind), _next(one)) for one in Schedule.objects.all()]


def _next(schedule: Schedule) -> str:
    if not schedule.is_active:
        return ""
    now = timezone.now()
    slot = slot_before(now, schedule.every_minutes, schedule.offset_minutes)
    if slot <= schedule.last_started_at:
        slot += timedelta(minutes=schedule.every_minutes)
    return timezone.localtime(max(slot, now)).strftime("%H:%M %d/%m/%Y")


def jobs_of_kinds(*kinds: str) -> QuerySet[Job]:
    """Return all jobs of these kinds, newest first, for an app that shows them by rights of its own."""
    return Job.objects.filter(kind__in=kinds).select_related("person")
