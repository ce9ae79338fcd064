"""One attempt of a job: a row of django-tasks that a worker takes; claim the job, call its function, keep the outcome.

Workers of this deployment's version only take rows of its own queue. A failed attempt adds the row of the next one.
"""

import logging
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.db.models.functions import Now
from django.utils import timezone
from django_tasks import TaskContext, task

from baocong.apps.people.actors import actor_of
from baocong.apps.rights.actors import Actor, System
from baocong.apps.rights.answers import Refused, Rejected
from baocong.apps.tasks.kinds import KINDS, JobKind, Outcome
from baocong.apps.tasks.models import Job, JobState
from baocong.apps.tasks.progress import JobRun, Stopped, attempt_of

logger = logging.getLogger("baocong.tasks")

UNEXPECTED = (
    "Chương trình gặp lỗi khi chạy việc này; chi tiết kỹ thuật nằm trong nhật ký máy chủ (việc số {})."
)


@task(queue_name=settings.QUEUE, takes_context=True)
def run_job(context: TaskContext, job_id: int) -> None:
    """Run one attempt of a job."""
    result = context.task_result
    _run_attempt(job_id, UUID(str(result.id)), result.worker_ids[-1] if result.worker_ids else "")


def enqueue(job: Job, run_after: datetime | None = None) -> None:
    """Add a row for the job's next attempt in the current transaction, and name it in the job."""
    result = run_job.using(run_after=run_after, queue_name=settings.QUEUE).enqueue(job.pk)
    job.result_id, job.run_after, job.queue = UUID(str(result.id)), run_after, settings.QUEUE
    job.save(update_fields=["result_id", "run_after", "queue"])


def requeue(job: Job, *, why: str) -> None:
    """Let a job whose attempt failed wait for the next one, or end it when it had them all. Call it under its lock."""
    kind = KINDS.get(job.kind)
    limit = kind.attempts if kind else 1
    if kind is None or job.attempts >= limit:
        job.state, job.finished_at = JobState.FAILED, timezone.now()
        job.message = f"{why} Đã thử {job.attempts} lần."[:500]
        job.save()
        return
    wait = timedelta(seconds=kind.back_off_seconds * 2 ** max(job.attempts - 1, 0))
    job.state, job.worker_id = JobState.WAITING, ""
    job.message = f"{why} Sẽ tự chạy lại, lần {job.attempts + 1}/{limit}."[:500]
    job.save()
    enqueue(job, run_after=timezone.now() + wait if wait else None)


def _run_attempt(job_id: int, result_id: UUID, worker_id: str) -> None:
    """Run one attempt, unless the job was cancelled or another row of the queue carries it now."""
    waiting = Job.objects.filter(pk=job_id, result_id=result_id, state=JobState.WAITING)
    claimed = waiting.update(
        state=JobState.RUNNING,
        attempts=F("attempts") + 1,
        worker_id=worker_id,
        started_at=Now(),
        changed_at=Now(),
    )
    if not claimed:
        return
    job = Job.objects.select_related("person", "giver").get(pk=job_id)
    kind = KINDS.get(job.kind)
    if kind is None:
        _end(job, result_id, JobState.FAILED, "Phiên bản đang chạy không có loại việc này.")
        return
    _call(kind, job, result_id)


def _call(kind: JobKind, job: Job, result_id: UUID) -> None:
    try:
        run = JobRun(job.pk, result_id, job.attempts, job.arguments, _actor(job))
        outcome = kind.function(run)
    except Stopped:
        logger.info("Job %s was stopped.", job.pk)
    except Refused as refused:
        _end(job, result_id, JobState.FAILED, refused.answer.reason)
    except Rejected as rejected:
        _end(job, result_id, JobState.FAILED, rejected.message)
    except Exception:  # whatever a job does, its worker lives on and the person is told
        logger.exception("Job %s (%s) failed in attempt %s.", job.pk, job.kind, job.attempts)
        _try_again(job, result_id)
    else:
        _end(job, result_id, JobState.DONE, str((outcome or {}).get("message", "")), outcome)


def _actor(job: Job) -> Actor:
    if job.person is None:
        return System(job.title)
    if not job.person.is_active:
        raise Rejected(
            "person_inactive", f"Tài khoản của {job.person} đã bị khóa nên việc này không chạy nữa."
        )
    return actor_of(job.person, giver_id=job.giver_id)


def _end(job: Job, result_id: UUID, state: JobState, message: str, outcome: Outcome = None) -> None:
    ours = Job.objects.filter(pk=job.pk, result_id=result_id, state=JobState.RUNNING)
    fields: dict[str, Any] = {"state": state, "message": message[:500], "finished_at": timezone.now()}
    if state == JobState.DONE:
        fields["done"] = F("whole")
    ours.update(**fields, changed_at=Now(), outcome=dict(outcome) if outcome is not None else None)


def _try_again(job: Job, result_id: UUID) -> None:
    with transaction.atomic():
        run = JobRun(job.pk, result_id, job.attempts, {}, System(job.title))
        found = attempt_of(run).select_for_update().first()
        if found is not None:
            requeue(found, why=UNEXPECTED.format(job.pk))
