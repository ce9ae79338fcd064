"""A house of real processes: `baocong serve` and `baocong work` on a database of their own, killed without warning."""

import http.client
import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg

ROOT = Path(__file__).parents[3]
_START_SECONDS = 60
_TOKEN = "a" * 32


@dataclass(slots=True)
class House:
    """One installation: where it lives, what it knows, the processes that run."""

    environment: dict[str, str]
    log: Path
    facts: dict[str, Any] = field(default_factory=dict)
    running: list["subprocess.Popen[bytes]"] = field(default_factory=list)
    port: int = 0

    def ask(self, *arguments: str, **environment: str) -> dict[str, Any]:
        """Run a command of the site and return its answer."""
        done = subprocess.run(
            [sys.executable, "-W", "ignore", "-m", "tests.apps.faults.site", *arguments],
            env={**self.environment, **environment},
            cwd=ROOT,
            capture_output=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, done.stderr.decode()[-4000:]
        answer: dict[str, Any] = json.loads(done.stdout)
        return answer

    def unfinished(self) -> int:
        """Return how many jobs that were asked for still wait or run; schedules start others meanwhile."""
        address = self.environment.get("DATABASE_URL", "")
        asked = (
            "SELECT count(*) FROM tasks_job WHERE state IN ('waiting', 'running') AND kind LIKE 'faults.%'"
        )
        if address:
            with psycopg.connect(address) as server:
                return int(server.execute(asked).fetchall()[0][0])
        with closing(sqlite3.connect(Path(self.environment["BAOCONG_HOME"]) / "baocong.sqlite3")) as file:
            return int(file.execute(asked).fetchone()[0])

    def serve(self, **environment: str) -> "subprocess.Popen[bytes]":
        """Start the web server and wait until it answers."""
        if not self.port:
            with socket.socket() as one:
                one.bind(("127.0.0.1", 0))
                self.port = one.getsockname()[1]
        process = self._start("serve", "--port", str(self.port), **environment)
        deadline = time.monotonic() + _START_SECONDS
        while True:
            if self._answers():
                return process
            assert process.poll() is None, self.log.read_text(encoding="utf-8")[-4000:]
            assert time.monotonic() < deadline, "the server did not start"
            time.sleep(0.05)

    def _answers(self) -> bool:
        """Return whether a page comes: the port alone is open before anybody serves it."""
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)) as probe:
            try:
                probe.request("GET", "/tai-khoan/login/")
                return probe.getresponse().status < 500
            except (OSError, http.client.HTTPException):
                return False

    def work(self, *arguments: str, **environment: str) -> "subprocess.Popen[bytes]":
        """Start a worker."""
        return self._start("work", *arguments, **environment)

    def kill(self, process: "subprocess.Popen[bytes]") -> None:
        """End a process and everything it started as a power cut would: no signal that can be caught."""
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(30)
        self.running.remove(process)

    def close(self) -> None:
        """End whatever runs."""
        for process in list(self.running):
            self.kill(process)

    def _start(self, *arguments: str, **environment: str) -> "subprocess.Popen[bytes]":
        with self.log.open("ab") as log:
            process = subprocess.Popen(
                [sys.executable, "-W", "ignore", "-m", "baocong.cli.main", *arguments],
                env={**self.environment, **environment},
                cwd=ROOT,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self.running.append(process)
        return process


class Browser:
    """Sends cells as the script of the grid does, on one connection, as one person."""

    def __init__(self, port: int, session: str, unit: str) -> None:
        self._port, self._session, self._unit = port, session, unit
        self._connection: http.client.HTTPConnection | None = None

    def __enter__(self) -> "Browser":
        return self

    def __exit__(self, *_: object) -> None:
        if self._connection:
            self._connection.close()

    def send(self, cell: str, text: str, base: int, key: str) -> tuple[int, dict[str, Any]]:
        """Return status and answer of one save. *Errors*: OSError, HTTPException when no answer came."""
        body = json.dumps({"key": key, "nature": 3, "cells": [{"name": cell, "text": text, "base": base}]})
        headers = {
            "Content-Type": "application/json",
            "Cookie": f"sessionid={self._session}; csrftoken={_TOKEN}",
            "X-CSRFToken": _TOKEN,
        }
        if self._connection is None:
            self._connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=30)
        try:
            self._connection.request("POST", f"/so-lieu/{self._unit}/2026-11/nhap/luu/", body, headers)
            answer = self._connection.getresponse()
            return answer.status, json.loads(answer.read() or b"{}")
        except (OSError, http.client.HTTPException, ValueError):
            self._connection.close()
            self._connection = None
            raise

    def send_until_answered(self, cell: str, text: str, base: int, key: str) -> tuple[int, dict[str, Any]]:
        """As the script does: the same save with the same key, until somebody answers."""
        deadline = time.monotonic() + _START_SECONDS
        while True:
            try:
                return self.send(cell, text, base, key)
            except (OSError, http.client.HTTPException, ValueError):
                assert time.monotonic() < deadline, "nobody answers"
                time.sleep(0.02)


@contextmanager
def database(folder: Path, template: str = "") -> Iterator[str]:
    """Return the address of a new database of the engine that the tests run on; "" for SQLite in the folder.

    It is empty, or a copy of the one at the address `template`.
    """
    address = os.environ.get("DATABASE_URL", "")
    if not address.startswith("postgres"):
        yield ""
        return
    name = f"faults_{os.getpid()}_{abs(hash(str(folder))) % 10**6}"
    more = f'TEMPLATE "{template.rpartition("/")[2]}"' if template else ""
    with postgresql_database(address, name, more) as made:
        yield made


@contextmanager
def postgresql_database(address: str, name: str, more: str = "") -> Iterator[str]:
    """Return the address of a new database on the server of an address."""
    with psycopg.connect(address, autocommit=True) as server:
        server.execute(f'CREATE DATABASE "{name}" {more}')  # type: ignore[call-overload]
        try:
            yield f"{address.rpartition('/')[0]}/{name}"
        finally:
            server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')  # type: ignore[call-overload]


def environment_of(folder: Path, address: str) -> dict[str, str]:
    """Return the environment of a house in a folder."""
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith(("BAOCONG", "DATABASE"))
    }
    return {
        **environment,
        "DJANGO_SETTINGS_MODULE": "tests.apps.faults.site.settings",
        "BAOCONG_HOME": str(folder),
        "BAOCONG_SECRET_KEY": "only-for-tests-" * 4,
        "BAOCONG_WORKER_LEASE_SECONDS": "2",
        "PYTHONPATH": str(ROOT),
        **({"DATABASE_URL": address} if address else {}),
    }
