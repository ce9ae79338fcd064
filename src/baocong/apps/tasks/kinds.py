"""The kinds of jobs: which function runs under which name. An app lists its own in its module `jobs`.

*Example*: in `apps/inspection/jobs.py`
    @job_kind("audit.verify", "Kiểm tra nhật ký", attempts=2)
    def verify(run: JobRun) -> Outcome: ...
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from baocong.apps.tasks.progress import JobRun

Outcome = Mapping[str, Any] | None
"""What a job gives: plain JSON; `message` and `address` are shown on its page."""
JobFunction = Callable[[JobRun], Outcome]


@dataclass(frozen=True, slots=True)
class JobKind:
    """A kind of job. Its function must bear being run again from the start: a worker may die at any line.

    *Units*: `back_off_seconds` is the wait before the second attempt, doubled for each further one; `every_minutes`
    and `offset_minutes` say when a scheduled kind is due (0: only when asked for); `keep_days` is how long finished
    jobs stay in the list.
    """

    code: str
    title: str
    function: JobFunction
    attempts: int = 3
    back_off_seconds: int = 30
    every_minutes: int = 0
    offset_minutes: int = 0
    keep_days: int = 90


KINDS: dict[str, JobKind] = {}
"""Every kind this deployment knows; filled when the apps are ready."""


def job_kind(code: str, title: str, **fields: int) -> Callable[[JobFunction], JobFunction]:
    """Enter a function into the table of kinds. *Errors*: ValueError when another function has the code."""

    def enter(function: JobFunction) -> JobFunction:
        known = KINDS.get(code)
        if known and known.function is not function:
            raise ValueError(f"Two functions for the kind of job {code!r}.")
        KINDS[code] = JobKind(code, title, function, **fields)
        return function

    return enter


def title_of(code: str) -> str:
    """Return the name of a kind for a page; of one that only another deployment knows, its code."""
    return KINDS[code].title if code in KINDS else code
