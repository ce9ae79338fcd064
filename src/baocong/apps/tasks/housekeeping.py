"""What workers do for each other: signs of life, jobs of dead workers, rows that an upgrade left behind, old results."""

import logging
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import F, QuerySet
from django.db.models.functions import Now
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from baocong.apps.tasks.kinds import KINDS
from baocong.apps.tasks.models import FINISHED, UNFINISHED, Job, Worker
from baocong.apps.tasks.running import requeue, run_job

logger = logging.getLogger("baocong.tasks")

LOST = "Máy chạy việc này đã dừng giữa chừng."
_KEEP_RESULTS_DAYS = 7
_KEEP_SCHEDULED_DAYS = 2


def beat(worker_id: str, host: str, process: int) -> None:
    """Record a sign of life, by the clock of the database on PostgreSQL, so that machines need not agree."""
    Worker.objects.update_or_create(
        worker_id=worker_id,
        defaults={"queue": settings.QUEUE, "host": host, "process": process, "seen_at": Now()},
    )


def live_workers() -> QuerySet[Worker]:
    """Return the workers that gave a sign of life within the lease."""
    return Worker.objects.filter(seen_at__gt=Now() - timedelta(seconds=settings.WORKER_LEASE_SECONDS))


def sweep() -> int:
    """Put right what dead workers left; return the number of jobs that were touched. Many workers may call it at once.

    In order: rows they were running · jobs whose row is gone or ended without them · rows of earlier versions of
    this deployment that no worker serves any more.
    """
    touched = sum(_free(row) for row in _abandoned_rows())
    touched += sum(_revive(job.pk) for job in _jobs_without_row())
    return touched + _adopt()


def prune() -> int:
    """Delete old finished jobs, results and dead workers; return how many jobs went."""
    now = timezone.now()
    DBTaskResult.objects.finished().filter(finished_at__lt=now - timedelta(days=_KEEP_RESULTS_DAYS)).delete()
    Worker.objects.filter(seen_at__lt=now - timedelta(days=1)).delete()
    gone = 0
    for code in Job.objects.filter(state__in=FINISHED).values_list("kind", flat=True).distinct():
        keep = timedelta(days=KINDS[code].keep_days if code in KINDS else 90)
        old = Job.objects.filter(kind=code, state__in=FINISHED, finished_at__lt=now - keep)
        gone += old.delete()[0]
    routine = Job.objects.filter(
        schedule__isnull=False, state="done", finished_at__lt=now - timedelta(days=_KEEP_SCHEDULED_DAYS)
    )
    return gone + routine.delete()[0]


def _abandoned_rows() -> list[UUID]:
    live = set(live_workers().values_list("worker_id", flat=True))
    running = DBTaskResult.objects.running().filter(task_path=run_job.module_path)
    return [row.pk for row in running if not row.worker_ids or row.worker_ids[-1] not in live]


def _free(row_id: UUID) -> bool:
    with transaction.atomic():
        rows = DBTaskResult.objects.select_for_update(skip_locked=True).filter(
            pk=row_id, status=TaskResultStatus.RUNNING
        )
        row = rows.first()
        if row is None:
            return False
        row.status, row.finished_at = TaskResultStatus.FAILED, timezone.now()
        row.exception_class_path = "baocong.apps.tasks.housekeeping.WorkerLost"
        row.save(update_fields=["status", "finished_at", "exception_class_path"])
        job = Job.objects.select_for_update().filter(result_id=row_id, state__in=UNFINISHED).first()
        if job is None:
            return False
        logger.warning("Job %s lost its worker %s.", job.pk, job.worker_id or row.worker_ids)
        requeue(job, why=LOST)
    return True


def _jobs_without_row() -> list[Job]:
    alive = (TaskResultStatus.READY, TaskResultStatus.RUNNING)
    unfinished = list(Job.objects.filter(state__in=UNFINISHED).order_by("id")[:1000])
    ids = [job.result_id for job in unfinished if job.result_id]
    rows = set(DBTaskResult.objects.filter(pk__in=ids, status__in=alive).values_list("pk", flat=True))
    return [job for job in unfinished if job.result_id not in rows]


def _revive(job_id: int) -> bool:
    """The row is read again under the job's lock: between the two lists the job may have ended or moved on."""
    with transaction.atomic():
        found = Job.objects.select_for_update(skip_locked=True).filter(pk=job_id, state__in=UNFINISHED)
        job = found.first()
        alive = (TaskResultStatus.READY, TaskResultStatus.RUNNING)
        if job is None:
            return False
        if job.result_id and DBTaskResult.objects.filter(pk=job.result_id, status__in=alive).exists():
            return False
        requeue(job, why=LOST)
    return True


def _adopt() -> int:
    """Take over what earlier versions of this deployment left, once no worker of theirs lives; never from others."""
    served = set(live_workers().values_list("queue", flat=True)) | {settings.QUEUE}
    prefix = f"{settings.DEPLOYMENT}-"
    ready = DBTaskResult.objects.filter(
        status=TaskResultStatus.READY, task_path=run_job.module_path, queue_name__startswith=prefix
    )
    orphans = ready.exclude(queue_name__in=served).values_list("pk", "queue_name")
    jobs = dict(Job.objects.filter(state="waiting", kind__in=KINDS).values_list("result_id", "pk"))
    adopted = 0
    for row, queue in list(orphans):
        if row in jobs and ready.filter(pk=row, queue_name=queue).update(queue_name=settings.QUEUE):
            Job.objects.filter(pk=jobs[row]).update(queue=settings.QUEUE, changed_at=F("changed_at"))
            adopted += 1
    return adopted
