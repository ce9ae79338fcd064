"""The few words in which the two engines' SQL differs: lists as parameters, distinct words, locks."""

import json
from collections.abc import Iterable, Sequence

from django.db import connection

_LOCK = 0x746F6E67
"""The first half of the advisory locks of periods that are being refreshed ("tong" in ASCII)."""


def is_postgresql() -> bool:
    """Return whether the database is PostgreSQL; otherwise it is SQLite."""
    return connection.vendor == "postgresql"


def rows_from(columns: Sequence[str]) -> str:
    """Return a SELECT over one parameter made by `as_parameter`: rows of whole numbers with these column names."""
    if is_postgresql():
        cells = ", ".join(f"(e->>{at})::bigint AS {name}" for at, name in enumerate(columns))
        return f"SELECT {cells} FROM jsonb_array_elements(%s::jsonb) AS e"
    cells = ", ".join(f"json_extract(e.value, '$[{at}]') AS {name}" for at, name in enumerate(columns))
    return f"SELECT {cells} FROM json_each(%s) AS e"


def as_parameter(rows: Iterable[Sequence[int | None]]) -> str:
    """Return rows as the one parameter that `rows_from` reads."""
    return json.dumps([list(row) for row in rows])


def numbers(values: Iterable[int]) -> list[int] | str:
    """Return whole numbers as the one parameter that `in_numbers` reads."""
    return list(values) if is_postgresql() else json.dumps(list(values))


def in_numbers() -> str:
    """Return the text after a column that holds when it is one of the numbers of one parameter."""
    return "= ANY(%s)" if is_postgresql() else "IN (SELECT value FROM json_each(%s))"


def distinct_words(expression: str, condition: str) -> str:
    """Return the aggregate that joins the distinct texts of an expression by commas, NULL for none."""
    if is_postgresql():
        return f"STRING_AGG(DISTINCT {expression}, ',') FILTER (WHERE {condition})"
    return f"GROUP_CONCAT(DISTINCT {expression}) FILTER (WHERE {condition})"


def exact_total(column: str, condition: str = "TRUE") -> str:
    """Return the aggregate that adds 64-bit numbers exactly; NULL for none, and where 64 bits do not hold the sum.

    Added in two halves, because SQLite stops the whole statement when a sum runs over.
    """
    high = f"SUM({column} / 1000000000) FILTER (WHERE {condition})"
    low = f"SUM({column} - {column} / 1000000000 * 1000000000) FILTER (WHERE {condition})"
    total = f"CASE WHEN ABS({high}) < 9000000000 AND ABS({low}) < 200000000000000000 THEN {high} * 1000000000 + {low} END"
    return f"CAST({total} AS bigint)"


def take_period(period: int) -> bool:
    """Take the lock under which totals of a period are refreshed; False when another worker has it now.

    Held until the transaction ends. SQLite has one writer anyway.
    """
    if not is_postgresql():
        return True
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s, %s)", [_LOCK, period % 2**31])
        return bool(cursor.fetchone()[0])


def wait_for_period(period: int) -> None:
    """Take the lock of a period, after whoever has it now."""
    if is_postgresql():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [_LOCK, period % 2**31])


def commit_lazily() -> None:
    """Let this transaction commit without waiting for the disk: should a crash take it, its stale rows come back with it."""
    if is_postgresql():
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL synchronous_commit = off")
            # One core is enough for what nobody waits for; the others belong to people who save.
            cursor.execute("SET LOCAL max_parallel_workers_per_gather = 0")
