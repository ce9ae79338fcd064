"""Kinds of jobs that only the tests know."""

from collections.abc import Iterator

import pytest

from baocong.apps.rights.answers import Rejected
from baocong.apps.tasks.kinds import KINDS, JobKind, Outcome
from baocong.apps.tasks.progress import JobRun

CALLS: list[tuple[str, int]] = []
"""What ran: kind and number of the attempt."""


def _count(run: JobRun) -> Outcome:
    CALLS.append(("test.count", run.attempt))
    run.report_progress(3, 3, "Đếm xong")
    return {"message": f"Đã đếm 3 việc cho {run.actor.name}.", "address": "/"}


def _fail(run: JobRun) -> Outcome:
    CALLS.append(("test.fail", run.attempt))
    raise ZeroDivisionError


def _reject(run: JobRun) -> Outcome:
    CALLS.append(("test.reject", run.attempt))
    raise Rejected("no_figures", "Kỳ này chưa có số liệu. Hãy nhập số liệu trước.")


@pytest.fixture(autouse=True)
def kinds(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[str, int]]]:
    """Enter the kinds of the tests; give the list of what ran."""
    for code, function, fields in (
        ("test.count", _count, {}),
        ("test.fail", _fail, {"attempts": 3, "back_off_seconds": 0}),
        ("test.slow_fail", _fail, {"attempts": 3, "back_off_seconds": 60}),
        ("test.reject", _reject, {}),
        ("test.hourly", _count, {"every_minutes": 60, "offset_minutes": 15}),
    ):
        monkeypatch.setitem(KINDS, code, JobKind(code, f"Việc thử {code}", function, **fields))
    CALLS.clear()
    yield CALLS
