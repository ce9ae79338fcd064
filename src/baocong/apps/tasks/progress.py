"""What a running job knows and reports. Reports go through the fence: a job that was cancelled or handed to another
worker may say nothing more."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.db.models.functions import Now

from baocong.apps.rights.actors import Actor
from baocong.apps.tasks.models import Job, JobState

_REST_SECONDS = 0.5
"""Progress is written at most this often, so that a job of a million steps does not write a million times."""


class Stopped(Exception):
    """The job was cancelled, or another worker has taken it over; the function must end without further writes."""


@dataclass(slots=True)
class JobRun:
    """One attempt of one job. `actor` is who asked for it, with the rights of this moment."""

    job_id: int
    result_id: UUID
    attempt: int
    arguments: Mapping[str, Any]
    actor: Actor
    _reported_at: float = field(default=0.0, repr=False)

    def report_progress(self, done: int, whole: int = 0, message: str = "") -> None:
        """Say how far the job is: `done` of `whole` steps (0: unknown) and a Vietnamese sentence for the page.

        Cheap to call at every step: only some calls write. Inside a transaction others see it at its commit, so long
        work should be cut into steps that commit. *Errors*: Stopped when the job was cancelled or taken over.
        """
        now = time.monotonic()
        if now - self._reported_at < _REST_SECONDS and done != whole:
            return
        self._reported_at = now
        fields: dict[str, Any] = {"done": done, "whole": whole, "message": message[:500], "changed_at": Now()}
        if not attempt_of(self).update(**fields):
            raise Stopped

    def stop_if_cancelled(self) -> None:
        """*Errors*: Stopped when the job was cancelled or taken over; ask before a step that cannot be undone."""
        if not attempt_of(self).exists():
            raise Stopped


def attempt_of(run: JobRun) -> QuerySet[Job]:
    """Return the job as a queryset that is empty once this attempt no longer counts."""
    return Job.objects.filter(pk=run.job_id, result_id=run.result_id, state=JobState.RUNNING)
