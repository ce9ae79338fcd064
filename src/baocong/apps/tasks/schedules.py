"""What runs by schedule: one starter among many workers, one catch-up after any number of missed runs."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from baocong.apps.rights.actors import System
from baocong.apps.tasks.kinds import KINDS
from baocong.apps.tasks.models import UNFINISHED, Job, Schedule
from baocong.apps.tasks.operations import start_job


def slot_before(now: datetime, every_minutes: int, offset_minutes: int = 0) -> datetime:
    """Return the last moment, at or before now, at which a schedule was due; counted from local midnight.

    *Units*: minutes; a schedule of several days counts whole days, the same ones on every machine.
    """
    local = timezone.localtime(now)
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    days = max(1, every_minutes // 1440)
    day = midnight - timedelta(days=midnight.date().toordinal() % days) if every_minutes > 1440 else midnight
    first = day + timedelta(minutes=offset_minutes)
    if local < first:
        first -= timedelta(minutes=every_minutes if every_minutes > 1440 else 1440)
    step = timedelta(minutes=every_minutes)
    return first + step * ((local - first) // step)


def missed_slots(last: datetime, slot: datetime, every_minutes: int) -> int:
    """Return how many slots passed unused between the last one started and this one."""
    return max(0, round((slot - last) / timedelta(minutes=every_minutes)) - 1)


def ensure_schedules() -> None:
    """Enter the schedules of all known kinds; what an administrator switched stays as it is."""
    now = timezone.now()
    for kind in KINDS.values():
        if kind.every_minutes:
            times = {"every_minutes": kind.every_minutes, "offset_minutes": kind.offset_minutes}
            schedule, made = Schedule.objects.get_or_create(
                kind=kind.code, defaults={**times, "last_started_at": now}
            )
            if not made and (schedule.every_minutes, schedule.offset_minutes) != tuple(times.values()):
                Schedule.objects.filter(pk=schedule.pk).update(**times)


def start_due(now: datetime | None = None) -> list[Job]:
    """Start a job for every schedule that is due and whose last job is finished; many workers may call it at once."""
    now = now or timezone.now()
    due = [one for one in Schedule.objects.filter(is_active=True, kind__in=KINDS) if _is_due(one, now)]
    return [job for one in due if (job := _start(one.pk, now))]


def _start(schedule_id: int, now: datetime) -> Job | None:
    with transaction.atomic():
        locked = Schedule.objects.select_for_update(skip_locked=True)
        schedule = locked.filter(pk=schedule_id, is_active=True).first()
        if schedule is None or not _is_due(schedule, now):
            return None
        if schedule.jobs.filter(state__in=UNFINISHED).exists():
            return None
        slot = slot_before(now, schedule.every_minutes, schedule.offset_minutes)
        missed = missed_slots(schedule.last_started_at, slot, schedule.every_minutes)
        job = start_job(
            actor=System("lịch chạy"), kind=schedule.kind, arguments={"missed": missed} if missed else None
        )
        job.schedule = schedule
        job.save(update_fields=["schedule"])
        schedule.last_started_at = slot
        schedule.save(update_fields=["last_started_at"])
    return job


def _is_due(schedule: Schedule, now: datetime) -> bool:
    """A last start far in the future comes from a clock that was wrong; waiting for it could take years."""
    if schedule.last_started_at > now + timedelta(minutes=schedule.every_minutes):
        return True
    return slot_before(now, schedule.every_minutes, schedule.offset_minutes) > schedule.last_started_at
