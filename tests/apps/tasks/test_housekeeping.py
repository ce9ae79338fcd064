"""Workers look after each other's jobs: what died is run again, what another deployment owns is left alone."""

import threading
from datetime import UTC, datetime, timedelta

import pytest
from django.conf import settings
from django.db import connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from baocong.apps.rights.actors import System
from baocong.apps.tasks.housekeeping import beat, prune, sweep
from baocong.apps.tasks.models import Job, JobState, Schedule, Worker
from baocong.apps.tasks.operations import start_job
from baocong.apps.tasks.schedules import ensure_schedules, missed_slots, slot_before, start_due
from baocong.apps.tasks.worker import run_waiting

pytestmark = pytest.mark.django_db
SYSTEM = System("kiểm thử")
Calls = list[tuple[str, int]]


def _die_while_running(job: Job, worker: str) -> None:
    """Leave rows as a worker does that was killed in the middle of a job."""
    row = DBTaskResult.objects.get(pk=job.result_id)
    row.claim(worker)
    Job.objects.filter(pk=job.pk).update(state=JobState.RUNNING, worker_id=worker, attempts=1)


def _stop_beating(worker: str) -> None:
    Worker.objects.filter(worker_id=worker).update(seen_at=timezone.now() - timedelta(hours=1))


def test_the_job_of_a_dead_worker_runs_again(kinds: Calls) -> None:
    job = start_job(actor=SYSTEM, kind="test.fail")
    beat("w1", "máy 1", 1)
    _die_while_running(job, "w1")
    assert sweep() == 0
    _stop_beating("w1")
    assert sweep() == 1
    job.refresh_from_db()
    assert (job.state, job.message) == (
        JobState.WAITING,
        "Máy chạy việc này đã dừng giữa chừng. Sẽ tự chạy lại, lần 2/3.",
    )
    run_waiting()
    assert kinds == [("test.fail", 2), ("test.fail", 3)]


def test_a_job_that_kills_its_workers_ends_at_its_limit(kinds: Calls) -> None:
    job = start_job(actor=SYSTEM, kind="test.count")
    _die_while_running(job, "w1")
    Job.objects.filter(pk=job.pk).update(attempts=3)
    sweep()
    job.refresh_from_db()
    assert (job.state, job.message) == (
        JobState.FAILED,
        "Máy chạy việc này đã dừng giữa chừng. Đã thử 3 lần.",
    )
    assert not kinds


def test_a_job_whose_worker_died_between_claim_and_start_runs(kinds: Calls) -> None:
    job = start_job(actor=SYSTEM, kind="test.count")
    DBTaskResult.objects.get(pk=job.result_id).claim("w1")
    sweep()
    DBTaskResult.objects.update(run_after=timezone.now())
    run_waiting()
    job.refresh_from_db()
    assert (job.state, kinds) == (JobState.DONE, [("test.count", 1)])


def test_a_job_whose_row_is_gone_runs(kinds: Calls) -> None:
    job = start_job(actor=SYSTEM, kind="test.count")
    DBTaskResult.objects.all().delete()
    assert sweep() == 1
    DBTaskResult.objects.update(run_after=timezone.now())
    run_waiting()
    job.refresh_from_db()
    assert job.state == JobState.DONE


def _move_to_queue(job: Job, queue: str) -> None:
    DBTaskResult.objects.filter(pk=job.result_id).update(queue_name=queue)
    Job.objects.filter(pk=job.pk).update(queue=queue)


@pytest.mark.parametrize(
    ("queue", "is_served", "taken"),
    [
        pytest.param("other-2026.1.0", False, False, id="another deployment, nobody there"),
        pytest.param(f"{settings.DEPLOYMENT}-2020.1.0", True, False, id="earlier version, still served"),
        pytest.param(f"{settings.DEPLOYMENT}-2020.1.0", False, True, id="earlier version, nobody there"),
    ],
)
def test_rows_of_other_queues(queue: str, is_served: bool, taken: bool, kinds: Calls) -> None:
    job = start_job(actor=SYSTEM, kind="test.count")
    _move_to_queue(job, queue)
    if is_served:
        beat("w9", "máy 9", 9)
        Worker.objects.update(queue=queue)
    sweep()
    run_waiting()
    assert bool(kinds) is taken


def test_only_known_kinds_are_taken_over(kinds: Calls) -> None:
    job = start_job(actor=SYSTEM, kind="test.count")
    _move_to_queue(job, f"{settings.DEPLOYMENT}-2020.1.0")
    Job.objects.update(kind="old.kind")
    assert sweep() == 0


def _at(text: str) -> datetime:
    return datetime.fromisoformat(f"{text}+07:00")


@pytest.mark.parametrize(
    ("now", "every", "offset", "slot"),
    [
        pytest.param("2026-11-20T08:14", 60, 15, "2026-11-20T07:15", id="hourly at a quarter past"),
        pytest.param("2026-11-20T08:15", 60, 15, "2026-11-20T08:15", id="on the moment"),
        pytest.param("2026-11-20T00:10", 60, 15, "2026-11-19T23:15", id="before the first of the day"),
        pytest.param("2026-11-20T06:59", 1440, 420, "2026-11-19T07:00", id="daily at seven, before"),
        pytest.param("2026-11-20T23:00", 1440, 420, "2026-11-20T07:00", id="daily at seven, after"),
        pytest.param("2026-11-20T12:00", 10080, 420, "2026-11-15T07:00", id="weekly"),
    ],
)
def test_slots_are_counted_from_midnight(now: str, every: int, offset: int, slot: str) -> None:
    assert slot_before(_at(now), every, offset) == _at(slot)


def test_missed_slots_are_counted() -> None:
    assert missed_slots(_at("2026-11-20T07:15"), _at("2026-11-20T10:15"), 60) == 2
    assert missed_slots(_at("2026-11-20T07:15"), _at("2026-11-20T08:15"), 60) == 0


def _hourly(last: datetime) -> Schedule:
    ensure_schedules()
    Schedule.objects.exclude(kind="test.hourly").delete()
    schedule = Schedule.objects.get(kind="test.hourly")
    schedule.last_started_at = last
    schedule.save()
    return schedule


def test_a_schedule_starts_once_in_a_slot_and_catches_up_once(kinds: Calls) -> None:
    _hourly(_at("2026-11-20T05:15"))
    started = start_due(_at("2026-11-20T08:20"))
    assert [(job.kind, job.arguments) for job in started] == [("test.hourly", {"missed": 2})]
    assert not start_due(_at("2026-11-20T08:21"))
    run_waiting()
    assert not start_due(_at("2026-11-20T09:14"))
    assert len(start_due(_at("2026-11-20T09:16"))) == 1


@pytest.mark.postgresql
@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite lets one transaction write at a time")
@pytest.mark.django_db(transaction=True)
def test_of_many_workers_one_starts_what_is_due() -> None:
    _hourly(_at("2026-11-20T05:15"))
    at_once = threading.Barrier(4, timeout=30)
    started: list[Job] = []

    def look() -> None:
        try:
            at_once.wait()
            started.extend(start_due(_at("2026-11-20T08:20")))
        finally:
            connection.close()

    threads = [threading.Thread(target=look) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert len(started) == 1


def test_a_schedule_waits_for_its_last_job(kinds: Calls) -> None:
    _hourly(_at("2026-11-20T05:15"))
    assert start_due(_at("2026-11-20T08:20"))
    assert not start_due(_at("2026-11-20T09:20"))
    run_waiting()
    assert start_due(_at("2026-11-20T09:21"))


def test_a_schedule_survives_a_clock_that_was_years_ahead(kinds: Calls) -> None:
    _hourly(_at("2031-01-01T00:15"))
    assert start_due(_at("2026-11-20T08:20"))
    assert not start_due(_at("2026-11-20T08:21"))


def test_a_schedule_that_was_switched_off_stays_off(kinds: Calls) -> None:
    schedule = _hourly(_at("2026-11-20T05:15"))
    schedule.is_active = False
    schedule.save()
    ensure_schedules()
    assert schedule.kind not in {job.kind for job in start_due(_at("2026-11-20T08:20"))}


def test_old_jobs_are_pruned_and_fresh_ones_kept() -> None:
    for days, kind in ((1, "test.count"), (89, "test.count"), (91, "test.count"), (91, "gone.kind")):
        Job.objects.create(
            kind=kind,
            title="cũ",
            state=JobState.DONE,
            finished_at=datetime.now(UTC) - timedelta(days=days),
        )
    waiting = start_job(actor=SYSTEM, kind="test.count")
    assert prune() == 2
    assert Job.objects.count() == 3
    assert Job.objects.filter(pk=waiting.pk).exists()
