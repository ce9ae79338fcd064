"""A job runs once, says how far it is, is tried again within limits, and can be cancelled."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from baocong.apps.rights.actors import Stranger, System
from baocong.apps.rights.answers import Refused, Rejected
from baocong.apps.tasks.kinds import KINDS, JobKind, Outcome
from baocong.apps.tasks.models import Job, JobState
from baocong.apps.tasks.operations import cancel_job, retry_job, start_job
from baocong.apps.tasks.progress import JobRun
from baocong.apps.tasks.worker import run_waiting
from tests.apps.conftest import Grant, Tree

pytestmark = pytest.mark.django_db
SYSTEM = System("kiểm thử")
Calls = list[tuple[str, int]]


def test_a_job_runs_with_the_name_and_rights_of_who_asked(tree: Tree, with_role: Grant, kinds: Calls) -> None:
    officer = with_role("officer", tree["a1"])
    job = start_job(actor=officer, kind="test.count", title="Đếm hồ sơ")
    assert (job.state, job.title) == (JobState.WAITING, "Đếm hồ sơ")
    run_waiting()
    job.refresh_from_db()
    assert (job.state, job.done, job.whole, job.attempts) == (JobState.DONE, 3, 3, 1)
    assert job.message == f"Đã đếm 3 việc cho {officer.name}."
    assert kinds == [("test.count", 1)]


def test_a_job_of_a_transaction_that_failed_never_runs(kinds: Calls) -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        start_job(actor=SYSTEM, kind="test.count")
        raise ZeroDivisionError
    run_waiting()
    assert not kinds
    assert not DBTaskResult.objects.exists()


def test_a_failing_job_is_tried_again_until_its_limit(kinds: Calls) -> None:
    job = start_job(actor=SYSTEM, kind="test.fail")
    run_waiting()
    job.refresh_from_db()
    assert kinds == [("test.fail", 1), ("test.fail", 2), ("test.fail", 3)]
    assert job.state == JobState.FAILED
    assert "Đã thử 3 lần" in job.message


def test_attempts_wait_longer_each_time(kinds: Calls) -> None:
    job = start_job(actor=SYSTEM, kind="test.slow_fail")
    waits = []
    for _ in range(2):
        before = timezone.now()
        run_waiting()
        job.refresh_from_db()
        assert job.run_after is not None
        waits.append(round((job.run_after - before) / timedelta(seconds=60)))
        DBTaskResult.objects.filter(pk=job.result_id).update(run_after=before)
    assert waits == [1, 2]
    assert len(kinds) == 2


def test_what_cannot_be_done_is_not_tried_again(kinds: Calls) -> None:
    job = start_job(actor=SYSTEM, kind="test.reject")
    run_waiting()
    job.refresh_from_db()
    assert (job.state, job.message) == (
        JobState.FAILED,
        "Kỳ này chưa có số liệu. Hãy nhập số liệu trước.",
    )
    assert kinds == [("test.reject", 1)]


def test_a_cancelled_job_does_not_run(kinds: Calls) -> None:
    job = start_job(actor=SYSTEM, kind="test.count")
    cancel_job(actor=SYSTEM, job=job)
    run_waiting()
    job.refresh_from_db()
    assert job.state == JobState.CANCELLED
    assert not kinds


def test_a_running_job_stops_at_its_next_report(monkeypatch: pytest.MonkeyPatch) -> None:
    reached: list[str] = []

    def cancel_itself(run: JobRun) -> Outcome:
        cancel_job(actor=SYSTEM, job=Job.objects.get(pk=run.job_id))
        reached.append("before")
        run.report_progress(1, 2)
        reached.append("after")
        return None

    monkeypatch.setitem(KINDS, "test.cancel", JobKind("test.cancel", "Tự hủy", cancel_itself))
    job = start_job(actor=SYSTEM, kind="test.cancel")
    run_waiting()
    job.refresh_from_db()
    assert (job.state, reached) == (JobState.CANCELLED, ["before"])


def test_an_attempt_that_was_taken_over_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def lose_itself(run: JobRun) -> Outcome:
        Job.objects.filter(pk=run.job_id).update(result_id=None)
        return {"message": "không được giữ"}

    monkeypatch.setitem(KINDS, "test.lost", JobKind("test.lost", "Bị giành", lose_itself))
    job = start_job(actor=SYSTEM, kind="test.lost")
    run_waiting()
    job.refresh_from_db()
    assert (job.state, job.message) == (JobState.RUNNING, "")


def test_a_failed_job_can_be_run_again_with_all_attempts(kinds: Calls) -> None:
    job = start_job(actor=SYSTEM, kind="test.reject")
    run_waiting()
    job.refresh_from_db()
    retry_job(actor=SYSTEM, job=job)
    run_waiting()
    assert kinds == [("test.reject", 1), ("test.reject", 1)]


@pytest.mark.parametrize("change", [cancel_job, retry_job])
def test_only_the_owner_and_administrators_change_a_job(change, tree: Tree, with_role: Grant) -> None:  # type: ignore[no-untyped-def]
    owner = with_role("officer", tree["a1"])
    job = start_job(actor=owner, kind="test.count")
    for other in (with_role("officer", tree["b1"]), with_role("leader"), Stranger()):
        with pytest.raises(Refused):
            change(actor=other, job=job)
    cancel_job(actor=with_role("administrator"), job=job)
    job.refresh_from_db()
    assert "Người hủy: Mẫu administrator-office" in job.message
    retry_job(actor=owner, job=job)


def test_a_finished_job_is_neither_cancelled_nor_run_again(kinds: Calls) -> None:
    job = start_job(actor=SYSTEM, kind="test.count")
    run_waiting()
    for change, code in ((cancel_job, "job_finished"), (retry_job, "job_not_failed")):
        with pytest.raises(Rejected) as rejected:
            change(actor=SYSTEM, job=job)
        assert rejected.value.code == code
    assert len(kinds) == 1


def test_a_person_whose_account_was_closed_runs_nothing(tree: Tree, with_role: Grant, kinds: Calls) -> None:
    officer = with_role("officer", tree["a1"])
    job = start_job(actor=officer, kind="test.count")
    assert job.person is not None
    job.person.is_active = False
    job.person.save()
    run_waiting()
    job.refresh_from_db()
    assert job.state == JobState.FAILED
    assert "đã bị khóa" in job.message
    assert not kinds


def test_an_unknown_kind_is_refused_at_once() -> None:
    with pytest.raises(ValueError, match="Unknown kind of job"):
        start_job(actor=SYSTEM, kind="test.nothing")
