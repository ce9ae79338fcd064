"""`baocong bench national`: makes the nation, measures, and writes the page. Stopped and started again it goes on."""

import argparse
import os
import platform
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from baocong.apps.consolidation.models import ConsolidatedValue
from baocong.apps.consolidation.refresh import keep_current_maps
from baocong.apps.indicators.models import Observation, ObservationRevision
from baocong.bench.deadline import Deadline, run_deadline
from baocong.bench.loading import is_empty, load
from baocong.bench.measures import Measured, measure_as_of, measure_pages, measure_plain, measure_refresh
from baocong.bench.nation import make_nation
from baocong.bench.page import write_page
from baocong.bench.size import Size
from baocong.bench.state import State

STAGES = (1, 6, 12, 24)
"""After so many months everything is measured, to see how it grows."""


def run(parsed: argparse.Namespace) -> int:
    """Run the steps that are not done yet; 2 when the database holds anything else."""
    size = Size(
        communal=parsed.communal, departmental=parsed.departmental, provincial=parsed.provincial,
        months=parsed.months, event_month=parsed.months // 2, seed=parsed.seed,
    ).scaled(parsed.scale)  # fmt: skip
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "localhost"]
    call_command("migrate", verbosity=0)
    state = State(Path(parsed.state), size)
    if not state.has("nation"):
        if not is_empty():
            _say(
                "Cơ sở dữ liệu này đã có đơn vị hoặc số liệu. Hãy dùng một cơ sở dữ liệu trống (DATABASE_URL)."
            )
            return 2
        state.keep("machine", _machine())
        start = time.perf_counter()
        state.keep_nation(make_nation(size))
        _say(f"Đã lập đơn vị, bản đồ, chỉ tiêu: {time.perf_counter() - start:.1f} giây")
    stages = sorted({one for one in STAGES if one < size.months} | {size.months})
    for stage in stages:
        _stage(state, stage, parsed.rounds)
    if not state.has("deadline") and parsed.deadline_units:
        _say("Phút hạn chót…")
        deadline = Deadline(
            parsed.deadline_units, parsed.deadline_values, parsed.deadline_seconds, parsed.workers
        )
        state.keep("deadline", run_deadline(state.nation(), deadline))
    state.keep("rows", _rows())
    for file in write_page(state, Path(parsed.page)):
        _say(f"-> {file}")
    return 0


def _stage(state: State, months: int, rounds: int) -> None:
    """Load up to a number of months, build the totals, measure."""
    nation = state.nation()
    before = state.results.get("months", 0)
    if before < months:
        loaded = load(nation, before, months, _say)
        state.results["months"] = months
        state.keep(f"loading_{months}", {name: getattr(loaded, name) for name in loaded.__slots__})
    at = Measured(nation, months, rounds)
    steps: dict[str, Callable[[], Any]] = {
        "totals": _build_totals,
        "pages": lambda: measure_pages(at),
        "plain": lambda: measure_plain(at),
        "refresh": lambda: measure_refresh(at),
        "as_of": lambda: measure_as_of(at),
    }
    for name, step in steps.items():
        key = f"{name}_{months}"
        if not state.has(key):
            start = time.perf_counter()
            state.keep(key, step())
            _say(f"  {months} tháng · {name}: {time.perf_counter() - start:.1f} giây")


def _build_totals() -> dict[str, Any]:
    start = time.perf_counter()
    built = keep_current_maps()
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM (ANALYZE) consolidation_consolidatedvalue")
    return {
        "periods": built,
        "seconds": time.perf_counter() - start,
        "rows": ConsolidatedValue.objects.count(),
    }


def _rows() -> dict[str, Any]:
    with connection.cursor() as cursor:
        megabytes = None
        if connection.vendor == "postgresql":
            cursor.execute("SELECT pg_database_size(current_database())")
            megabytes = cursor.fetchone()[0] / 2**20
    return {
        "observations": Observation.objects.count(),
        "revisions": ObservationRevision.objects.count(),
        "totals": ConsolidatedValue.objects.count(),
        "megabytes": megabytes,
    }


def _machine() -> dict[str, Any]:
    with connection.cursor() as cursor:
        engine, shared = f"SQLite {platform.python_version()}", ""
        if connection.vendor == "postgresql":
            cursor.execute("SHOW server_version")
            engine = f"PostgreSQL {cursor.fetchone()[0].split()[0]}"
            cursor.execute("SHOW shared_buffers")
            shared = str(cursor.fetchone()[0])
    return {
        "engine": engine,
        "shared_buffers": shared,
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "load": os.getloadavg()[0],
    }


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)
