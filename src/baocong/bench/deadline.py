"""The minute before a deadline: many units save whole sheets at once, over real HTTP, against granian."""

import http.client
import json
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.db import connection, connections
from django.db.models import Count, Sum

from baocong.apps.consolidation.refresh import refresh_totals
from baocong.apps.indicators.models import Category, Indicator, IndicatorVersion, Observation, Period
from baocong.apps.indicators.operations import open_period
from baocong.apps.indicators.periods import period_slug
from baocong.apps.people.models import Person, RoleGrant
from baocong.apps.units.models import Unit, UnitClass
from baocong.bench.nation import Nation
from baocong.bench.timing import spread

_BACKEND = "django.contrib.auth.backends.ModelBackend"
_TOKEN = "b" * 32
_SENDERS = 24


@dataclass(frozen=True, slots=True)
class Deadline:
    """So many units save so many values each within so many seconds, evenly; `workers` processes serve them."""

    units: int = 500
    values: int = 200
    seconds: float = 60
    workers: int = 2


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What one unit sends: address, cookies, body, and what it must add up to."""

    address: str
    cookies: str
    body: bytes
    total: int


def run_deadline(nation: Nation, deadline: Deadline) -> dict[str, Any]:
    """Let the units send, count what arrived, and refresh the totals once in the middle and once after."""
    period = _month_after(nation)
    sheets = _sheets(nation, deadline, period)
    with _serving(deadline.workers) as (port, server):
        results, seconds = _send(sheets, port, deadline.seconds)
        memory = _peak_megabytes(server.pid)
    start = time.perf_counter()
    stale = refresh_totals()
    refresh_seconds = time.perf_counter() - start
    rows = Observation.objects.filter(period=period)
    arrived = rows.aggregate(values=Count("value"), total=Sum("value"))
    statuses: dict[str, int] = {}
    for status, _ in results:
        statuses[str(status)] = statuses.get(str(status), 0) + 1
    return {
        "sent": len(sheets) * deadline.values,
        "arrived": arrived["values"],
        "lost": len(sheets) * deadline.values - (arrived["values"] or 0),
        "sums_agree": sum(one.total for one in sheets) == (arrived["total"] or 0),
        "statuses": statuses,
        "seconds": seconds,
        "late_refresh_seconds": refresh_seconds,
        "stale_after": stale,
        "megabytes": memory,
        "workers": deadline.workers,
        **spread([took for _, took in results]),
    }


def _month_after(nation: Nation) -> Period:
    month = nation.size.month(nation.size.months + 1)
    return open_period(month.code, month.cutoff)


def _sheets(nation: Nation, deadline: Deadline, period: Period) -> list[_Sheet]:
    """Make people, sessions and bodies; indicators are added until a commune owes as many values as wanted."""
    commune = UnitClass.objects.get(code="commune")
    owed = _owed(nation, commune, deadline.values, period)
    units = list(
        Unit.objects.filter(unit_class=commune, nodes__map_version=nation.new).order_by("pk")[
            : deadline.units
        ]
    )
    people = _people(units)
    slug = period_slug(period.code, period.cutoff)
    return [
        _sheet(unit, person, owed, slug, number)
        for number, (unit, person) in enumerate(zip(units, people, strict=True))
    ]


def _people(units: list[Unit]) -> list[Person]:
    """Return an officer for each unit; those of an earlier run stay."""
    logins = [f"deadline-{one.pk}" for one in units]
    known = set(Person.objects.filter(login__in=logins).values_list("login", flat=True))
    new = [Person(login=one, full_name="Mẫu hạn chót", password="!") for one in logins if one not in known]
    Person.objects.bulk_create(new)
    people = {one.login: one for one in Person.objects.filter(login__in=logins)}
    fresh = {one.login for one in new}
    RoleGrant.objects.bulk_create(
        RoleGrant(person=people[login], role="officer", unit=unit)
        for login, unit in zip(logins, units, strict=True)
        if login in fresh
    )
    return [people[login] for login in logins]


def _owed(nation: Nation, commune: UnitClass, values: int, period: Period) -> list[tuple[str, int]]:
    """Return the cells that a commune owes as (name, scale)."""
    scales = dict(IndicatorVersion.objects.values_list("indicator_id", "scale"))
    keys = dict(Category.objects.values_list("pk", "key"))
    cells = [(f"{one[0]}:{keys[one[2]]}", scales[one[0]]) for one in nation.owed[commune.pk]]
    number = 0
    while len(cells) < values:
        indicator, is_new = Indicator.objects.get_or_create(code=f"deadline.{number:03d}")
        if is_new:
            IndicatorVersion.objects.create(
                indicator=indicator, number=1, area="Mẫu biểu hạn chót", name=f"Chỉ tiêu hạn chót {number + 1:03d}",
                folded_name=f"chi tieu han chot {number + 1:03d}", unit_of_measure="hồ sơ", kind="count", time="flow",
                adds_over_units=True, recast="sum", counts="occurrences", reporters=commune, valid_from=period.start,
            )  # fmt: skip
        cells.append((f"{indicator.pk}:", 0))
        number += 1
    return cells[:values]


def _sheet(unit: Unit, person: Person, owed: list[tuple[str, int]], slug: str, number: int) -> _Sheet:
    session = SessionStore()
    session[SESSION_KEY] = str(person.pk)
    session[BACKEND_SESSION_KEY] = _BACKEND
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    session.save()
    numbers = [(number * 131 + at * 17) % 4000 for at in range(len(owed))]
    cells = [
        {"name": name, "text": str(value), "base": 0} for (name, _), value in zip(owed, numbers, strict=True)
    ]
    body = {"key": f"deadline-{unit.pk}", "nature": 3, "cells": cells, "notes": {}}
    total = sum(value * 10**scale for (_, scale), value in zip(owed, numbers, strict=True))
    cookies = f"{settings.SESSION_COOKIE_NAME}={session.session_key}; {settings.CSRF_COOKIE_NAME}={_TOKEN}"
    return _Sheet(f"/so-lieu/{unit.key}/{slug}/nhap/luu/", cookies, json.dumps(body).encode(), total)


@contextmanager
def _serving(workers: int) -> Iterator[tuple[int, "subprocess.Popen[bytes]"]]:
    """Start granian on a free port of this machine, and stop it afterwards."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port),
        "--workers", str(workers), "--blocking-threads", "4", "--no-access-log", "--log-level", "warning",
        "baocong.project.wsgi:application",
    ]  # fmt: skip
    environment = {**os.environ, "BAOCONG_HOSTS": "127.0.0.1,localhost", "BAOCONG_HTTPS": "false"}
    environment["DJANGO_SETTINGS_MODULE"] = "baocong.project.settings"
    environment.setdefault("BAOCONG_SECRET_KEY", settings.SECRET_KEY)
    server = subprocess.Popen(command, env=environment)
    try:
        _wait_for(port, server)
        yield port, server
    finally:
        server.terminate()
        server.wait(timeout=30)


def _wait_for(port: int, server: "subprocess.Popen[bytes]") -> None:
    for _ in range(600):
        if server.poll() is not None:
            raise RuntimeError("granian ended before it listened")
        try:
            connected = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            connected.request("GET", "/viec-cua-toi/")
            connected.getresponse().read()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("granian does not answer")


def _send(sheets: list[_Sheet], port: int, seconds: float) -> tuple[list[tuple[int, float]], float]:
    """Send each sheet at its moment; a time counts from that moment, so that waiting for a sender counts too."""
    connections.close_all()
    begin = time.perf_counter() + 0.5

    def send(number: int) -> tuple[int, float]:
        due = begin + number * seconds / len(sheets)
        time.sleep(max(0.0, due - time.perf_counter()))
        one = sheets[number]
        headers = {"Cookie": one.cookies, "X-CSRFToken": _TOKEN, "Content-Type": "application/json"}
        connected = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        try:
            connected.request("POST", one.address, one.body, headers)
            answer = connected.getresponse()
            said = json.loads(answer.read())
            saved = answer.status == 200 and all(cell["state"] == "saved" for cell in said["answers"])
            status = answer.status if saved or answer.status != 200 else 299
        except (OSError, ValueError, http.client.HTTPException):
            status = 599
        finally:
            connected.close()
        return status, time.perf_counter() - due

    refresher = threading.Timer(0.5 + seconds / 2, _refresh_aside)
    refresher.start()
    with ThreadPoolExecutor(_SENDERS) as pool:
        results = list(pool.map(send, range(len(sheets))))
    took = time.perf_counter() - begin
    refresher.join()
    return results, took


def _refresh_aside() -> None:
    """Refresh as the worker does once a minute, beside the saves."""
    try:
        refresh_totals()
    finally:
        connection.close()


def _peak_megabytes(pid: int) -> dict[str, float]:
    """Return the greatest resident memory so far of the server's worker processes, the greatest and the sum."""
    peaks = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            status = (folder / "status").read_text()
        except OSError:
            continue
        fields = dict(line.split(":\t", 1) for line in status.splitlines() if ":\t" in line)
        if fields.get("PPid", "").strip() == str(pid) and "VmHWM" in fields:
            peaks.append(int(fields["VmHWM"].split()[0]) / 1024)
    return {"worker": max(peaks, default=0.0), "count": float(len(peaks))}
