"""Loading the synthetic nation: COPY on PostgreSQL, many rows at a time on SQLite; indexes are made afterwards."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC
from itertools import islice
from typing import Any

from django.db import connection, transaction
from django.db.models import Max

from baocong.apps.audit.models import AuditEntry
from baocong.apps.indicators.models import FigureSource, Observation, ObservationRevision, Submission
from baocong.apps.units.models import Unit
from baocong.bench.nation import Nation
from baocong.bench.stream import Month, Row, is_missing, months_of, rows_of

_OBSERVATION = (
    "indicators_observation (id, version_id, value, absence, qualifier, as_at, source_id, indicator_id, unit_id, "
    "period_id, category_id, nature, planned, number, is_firmest)"
)
_REVISION = (
    "indicators_observationrevision (id, version_id, value, absence, qualifier, as_at, source_id, observation_id, "
    "number, seq_from, seq_to, person_id, digest)"
)
_ENTRY = (
    "audit_auditentry (seq, at, code, actor_id, actor_name, on_behalf_of, about, unit_id, payload_digest, "
    "revisions_digest, previous_digest, digest)"
)
_SUBMISSION = "indicators_submission (id, unit_id, period_id, sent_at, seq, withdrawn_seq, person_id)"
_BIG = ("indicators_observation", "indicators_observationrevision")
MARK = "Số liệu minh họa"
NULL = "\\N"
_DIGEST = "\\\\x" + "00" * 32
_CELLS: dict[str, Any] = {NULL: None, "t": True, "f": False, _DIGEST: bytes(32)}
"""What a cell of COPY text is as a parameter of SQLite, which makes numbers of the other texts by itself."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What loading made, and how long each part took in seconds."""

    observations: int
    revisions: int
    rows_seconds: float
    index_seconds: float


def is_empty() -> bool:
    """Return whether nobody has put units or figures into this database."""
    return not Unit.objects.exists() and not Observation.objects.exists()


def is_ours() -> bool:
    """Return whether the figures of this database were made here."""
    return FigureSource.objects.filter(kind="imported", document=MARK).exists()


@dataclass(slots=True)
class Place:
    """The ids and the number of the audit entry that come next."""

    observation: int
    revision: int
    submission: int
    seq: int

    @classmethod
    def now(cls) -> "Place":
        """Return what comes next in this database: measuring between two loads saves figures too."""
        models = (Observation, ObservationRevision, Submission, AuditEntry)
        return cls(*((one.objects.aggregate(last=Max("pk"))["last"] or 0) + 1 for one in models))


def load(nation: Nation, after: int, until: int, say: Callable[[str], None]) -> Loaded:
    """Load the months after month `after` up to `until`; stopped in between, nothing of it stays.

    Foreign keys are not checked row by row, as the rows are made from the keys themselves.
    """
    start = time.perf_counter()
    is_postgresql = connection.vendor == "postgresql"
    writer = _copying if is_postgresql else _inserting
    place = Place.now()
    first = replace(place)
    with writer() as write:
        again = _taken_away() if is_postgresql else []
        _load_months(nation, place, (after, until), write, say)
        rows_seconds = time.perf_counter() - start
        _make_again(again)
    if is_postgresql:
        _count_and_analyse()
    return Loaded(
        place.observation - first.observation,
        place.revision - first.revision,
        rows_seconds,
        time.perf_counter() - start - rows_seconds,
    )


_Write = Callable[[str, str], None]
"""Writes lines of COPY text into a table with its columns."""


def _load_months(
    nation: Nation, place: Place, between: tuple[int, int], write: _Write, say: Callable[[str], None]
) -> None:
    for month in months_of(nation, *between, place.seq):
        write(_ENTRY, _entries(month))
        sent = [one for one in month.reporters if not is_missing(one[0], month.number)]
        write(_SUBMISSION, _submissions(month, sent, place.submission))
        place.submission += len(sent)
        rows = rows_of(nation, month, place.observation)
        while chunk := list(islice(rows, 20_000)):
            place.observation = chunk[-1].pk + 1
            write(_OBSERVATION, "".join([_observation(one, nation.source) for one in chunk]))
            lines = []
            for one in chunk:
                lines.append(_revisions(one, nation.source, place.revision))
                place.revision += 2 if one.is_revised else 1
            write(_REVISION, "".join(lines))
        say(f"  tháng {month.number}: {place.observation - 1:,} số liệu".replace(",", "."))


def _observation(one: Row, source: int) -> str:
    """Return a figure as a line of COPY text: f-strings are four times as quick as joining cells."""
    value = NULL if one.value is None else one.value
    absence = NULL if one.absence is None else one.absence
    return (
        f"{one.pk}\t{one.version}\t{value}\t{absence}\t{one.qualifier}\t{NULL}\t{source}\t{one.indicator}\t{one.unit}\t"
        f"{one.period}\t{one.category}\t{one.nature}\tf\t{2 if one.is_revised else 1}\t{'t' if one.is_firmest else 'f'}\n"
    )


def _revisions(one: Row, source: int, pk: int) -> str:
    """Return what a figure said, first and after its revision, as one or two lines."""
    first = NULL if one.first_value is None else one.first_value
    absence = NULL if one.absence is None else one.absence
    end = one.seq_revised if one.is_revised else NULL
    line = (
        f"{pk}\t{one.version}\t{first}\t{absence}\t{one.qualifier}\t{NULL}\t{source}\t{one.pk}\t1\t{one.seq}\t{end}"
        f"\t{NULL}\t{_DIGEST}\n"
    )
    if not one.is_revised:
        return line
    return (
        f"{line}{pk + 1}\t{one.version}\t{one.value}\t{absence}\t{one.qualifier}\t{NULL}\t{source}\t{one.pk}\t2\t"
        f"{one.seq_revised}\t{NULL}\t{NULL}\t{_DIGEST}\n"
    )


def _entries(month: Month) -> str:
    """Return the audit entries of a month: not sealed, since nobody verifies a chain of sample data."""
    none, lines = "0" * 64, []
    for first, at in ((month.seq, month.saved_at), (month.seq_revised, month.revised_at)):
        for number, (unit, _) in enumerate(month.reporters):
            moment = f"{at.astimezone(UTC):%Y-%m-%d %H:%M:%S}"
            lines.append(
                f"{first + number}\t{moment}\tfigures.enter\t{NULL}\t{MARK}\t\tunit:{unit}\t{unit}\t{none}\t\t{none}\t{none}\n"
            )
    return "".join(lines)


def _submissions(month: Month, sent: list[tuple[int, int]], first: int) -> str:
    moment = f"{month.saved_at.astimezone(UTC):%Y-%m-%d %H:%M:%S}"
    return "".join(
        f"{first + at}\t{unit}\t{month.ids[0]}\t{moment}\t{month.seq + at}\t{NULL}\t{NULL}\n"
        for at, (unit, _) in enumerate(sent)
    )


@contextmanager
def _copying() -> Iterator[_Write]:
    """Write by COPY; constraints between tables rest while it runs, where the role may do that."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
        if cursor.fetchone()[0]:
            cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("SET LOCAL TIME ZONE 'UTC'")

        def write(table: str, lines: str) -> None:
            with cursor.copy(f"COPY {table} FROM STDIN") as copy:
                copy.write(lines)

        yield write


@contextmanager
def _inserting() -> Iterator[_Write]:
    """Write the same lines by INSERT, for SQLite."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA foreign_keys = OFF")
        with transaction.atomic():

            def write(table: str, lines: str) -> None:
                marks = ", ".join(["%s"] * (table.count(",") + 1))
                rows = ([_CELLS.get(cell, cell) for cell in line.split("\t")] for line in lines.splitlines())
                cursor.executemany(f"INSERT INTO {table} VALUES ({marks})", list(rows))

            yield write
        cursor.execute("PRAGMA foreign_keys = ON")


def _make_again(statements: list[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _count_and_analyse() -> None:
    """Move the counters of ids beyond what was loaded, and let the planner know the tables."""
    with connection.cursor() as cursor:
        for table in (*_BIG, "indicators_submission"):
            cursor.execute(
                f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT MAX(id) FROM {table}))"
            )
        for table in (*_BIG, "audit_auditentry", "indicators_submission", "units_mapnode", "units_unit"):
            cursor.execute(f"VACUUM (ANALYZE) {table}")


def _taken_away() -> list[str]:
    """Drop keys and indexes of the two big tables, all but primary keys; return what makes them again."""
    with connection.cursor() as cursor:
        return [statement for table in _BIG for statement in _taken_from(cursor, table)]


def _taken_from(cursor: Any, table: str) -> list[str]:
    cursor.execute(
        "SELECT conname, pg_get_constraintdef(oid), contype FROM pg_constraint "
        "WHERE conrelid = %s::regclass AND contype IN ('u', 'f')",
        [table],
    )
    constraints = cursor.fetchall()
    cursor.execute(
        "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = %s AND indexname NOT IN "
        "(SELECT conname FROM pg_constraint WHERE contype IN ('u', 'p'))",
        [table],
    )
    indexes = cursor.fetchall()
    for name, _, _ in constraints:
        cursor.execute(f'ALTER TABLE {table} DROP CONSTRAINT "{name}"')
    for name, _ in indexes:
        cursor.execute(f'DROP INDEX "{name}"')
    return [
        *(
            f'ALTER TABLE {table} ADD CONSTRAINT "{name}" {text}'
            for name, text, kind in constraints
            if kind != "f"
        ),
        *(text for _, text in indexes),
        *(
            f'ALTER TABLE {table} ADD CONSTRAINT "{name}" {text} NOT VALID'
            for name, text, kind in constraints
            if kind == "f"
        ),
    ]
