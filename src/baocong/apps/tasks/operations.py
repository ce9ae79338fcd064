"""Starting, cancelling and repeating jobs. Jobs are derived data: they leave no audit entry, what they do leaves its own."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from baocong.apps.people.actors import givers_of
from baocong.apps.people.models import Person
from baocong.apps.rights.actors import OFFICE, Actor, demand
from baocong.apps.rights.answers import Answer, Refused, Rejected
from baocong.apps.tasks.kinds import KINDS
from baocong.apps.tasks.models import FINISHED, Job, JobState, Schedule
from baocong.apps.tasks.running import enqueue


def start_job(*, actor: Actor, kind: str, arguments: Mapping[str, Any] | None = None, title: str = "") -> Job:
    """Put a job into the queue; it runs after the surrounding transaction commits, and not at all if that fails.

    The caller has checked the right to what the job does; the function checks again with the rights of its moment.
    Side effects in order: the job · its row in the queue, in the same transaction (a process that dies right after
    the commit loses neither). *Errors*: ValueError for a kind that nobody entered.
    """
    if kind not in KINDS:
        raise ValueError(
            f"Unknown kind of job {kind!r}; enter it with @job_kind in the module jobs of its app."
        )
    with transaction.atomic():
        job = Job.objects.create(
            kind=kind,
            title=title or KINDS[kind].title,
            person_id=actor.person_id,
            giver=_giver(actor),
            queue=settings.QUEUE,
            arguments=dict(arguments or {}),
        )
        enqueue(job)
    return job


def cancel_job(*, actor: Actor, job: Job) -> None:
    """Cancel a job that waits or runs; a running one stops at its next report of progress.

    *Errors*: Refused for another person's job, Rejected when it is finished.
    """
    _demand_job(actor, job)
    whose = "" if job.person_id == actor.person_id else f" Người hủy: {actor.name}."
    cancelled = Job.objects.filter(pk=job.pk).exclude(state__in=FINISHED)
    message = f"Đã hủy.{whose} Những bước đã lưu vẫn còn."
    if not cancelled.update(state=JobState.CANCELLED, message=message, finished_at=timezone.now()):
        raise Rejected("job_finished", "Việc này đã kết thúc nên không hủy được nữa. Hãy tải lại trang.")


def retry_job(*, actor: Actor, job: Job) -> None:
    """Run a failed or cancelled job once more from the start, with all its attempts before it.

    *Errors*: Refused for another person's job, Rejected when it is not finished or this version does not know it.
    """
    _demand_job(actor, job)
    if job.kind not in KINDS:
        raise Rejected("job_unknown", "Phiên bản đang chạy không còn loại việc này. Hãy lập việc mới.")
    with transaction.atomic():
        again = Job.objects.select_for_update().filter(
            pk=job.pk, state__in=(JobState.FAILED, JobState.CANCELLED)
        )
        found = again.first()
        if found is None:
            raise Rejected(
                "job_not_failed", "Chỉ chạy lại được việc không xong hoặc đã hủy. Hãy tải lại trang."
            )
        found.state, found.attempts, found.message, found.queue = JobState.WAITING, 0, "", settings.QUEUE
        found.done = found.whole = 0
        found.outcome, found.finished_at = None, None
        found.save()
        enqueue(found)


def set_schedule(*, actor: Actor, schedule: Schedule, is_active: bool) -> None:
    """Switch a schedule on or off; switched on, it waits for its next slot. *Errors*: Refused."""
    demand(actor, "tasks.change", OFFICE)
    schedule.is_active = is_active
    schedule.last_started_at = timezone.now()
    schedule.save(update_fields=["is_active", "last_started_at"])


def _demand_job(actor: Actor, job: Job) -> None:
    if job.person_id is not None and job.person_id == actor.person_id:
        return
    answer = actor.answer("tasks.change", OFFICE)
    if not answer:
        mine = "Chỉ người đã yêu cầu việc này hoặc người quản trị được hủy, chạy lại nó."
        raise Refused(answer if answer.rule == "not_signed_in" else Answer(False, answer.rule, mine))


def _giver(actor: Actor) -> Person | None:
    if not actor.on_behalf_of or actor.person_id is None:
        return None
    givers = givers_of(Person.objects.get(pk=actor.person_id))
    return next((one for one in givers if one.full_name == actor.on_behalf_of), None)
