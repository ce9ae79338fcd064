"""The worker process behind `baocong work`: takes rows of its own queue, and a thread keeps the house."""

import logging
import os
import secrets
import socket
import threading

from django.conf import settings
from django.db import InterfaceError, OperationalError, connection, connections, transaction
from django_tasks_db.management.commands.db_worker import Worker as RowWorker
from django_tasks_db.models import DBTaskResult

from baocong.apps.tasks.housekeeping import beat, sweep
from baocong.apps.tasks.models import Worker
from baocong.apps.tasks.schedules import ensure_schedules, start_due

logger = logging.getLogger("baocong.tasks")

_LONGEST_WAIT_SECONDS = 30


class Pulse(threading.Thread):
    """Signs of life, the sweep and the schedule, on a connection of its own, while the main thread runs a job."""

    def __init__(self, worker_id: str) -> None:
        super().__init__(name="pulse", daemon=True)
        self._worker_id = worker_id
        self._stop_asked = threading.Event()

    def run(self) -> None:
        while not self._stop_asked.is_set():
            try:
                keep_house(self._worker_id)
            except Exception:  # a worker that runs must not be taken for dead because one round failed
                logger.exception("The worker could not give a sign of life; it tries again.")
                connection.close()
            self._stop_asked.wait(settings.WORKER_LEASE_SECONDS / 4)
        connection.close()

    def stop(self) -> None:
        """End after the round under way."""
        self._stop_asked.set()


def keep_house(worker_id: str) -> None:
    """One round: a sign of life, the jobs of dead workers, what is due."""
    beat(worker_id, socket.gethostname()[:200], os.getpid())
    sweep()
    start_due()


def work(*, once: bool = False) -> None:
    """Run jobs until the process is told to stop (SIGTERM lets the job under way end), or once through the queue.

    Side effects in order: the worker enters itself · schedules are entered · jobs run · the worker leaves the list.
    A database that cannot be reached is waited for, longer each time, up to half a minute.
    """
    worker_id = secrets.token_hex(16)
    keep_house(worker_id)
    ensure_schedules()
    pulse = Pulse(worker_id)
    pulse.start()
    try:
        _serve(worker_id, once)
    finally:
        pulse.stop()
        pulse.join(timeout=settings.WORKER_LEASE_SECONDS)
        Worker.objects.filter(worker_id=worker_id).delete()
        connections.close_all()


def run_waiting() -> None:
    """Run what waits in this process, on this connection and without a sign of life; for tests and the demo."""
    worker = _worker("at-once", once=True)
    while row := _claim(worker.worker_id):
        worker.run_task(row)


def _claim(worker_id: str) -> "DBTaskResult[..., None] | None":
    with transaction.atomic():
        row = DBTaskResult.objects.ready().filter(queue_name=settings.QUEUE).get_locked()
        if row is not None:
            row.claim(worker_id)
    return row


def _serve(worker_id: str, once: bool) -> None:
    worker = _worker(worker_id, once)
    worker.configure_signals()
    wait = 1
    while worker.running:
        try:
            worker.run()
            return
        except (OperationalError, InterfaceError):
            logger.exception("The database cannot be reached; trying again in %s s.", wait)
            connections.close_all()
            threading.Event().wait(wait)
            wait = min(wait * 2, _LONGEST_WAIT_SECONDS)


def _worker(worker_id: str, once: bool) -> RowWorker:
    return RowWorker(
        queue_names=[settings.QUEUE],
        interval=settings.WORKER_INTERVAL_SECONDS,
        batch=once,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=worker_id,
        excluded_queue_names=[],
    )
