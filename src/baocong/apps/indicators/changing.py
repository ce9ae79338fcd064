"""Changing many rows in one statement; on both engines some ten times as quick as a CASE for every field."""

from collections.abc import Iterable, Sequence
from typing import Any, cast

from django.db import connection
from django.db.models import Field, Model

_ROWS_A_STATEMENT = 500


def change_rows(rows: Iterable[Model], fields: Sequence[str]) -> None:
    """Write these fields of rows of one model, found by their primary key; other columns stay as they are."""
    rows = list(rows)
    for at in range(0, len(rows), _ROWS_A_STATEMENT):
        _change(rows[at : at + _ROWS_A_STATEMENT], fields)


def _change(rows: Sequence[Model], fields: Sequence[str]) -> None:
    meta = rows[0]._meta
    columns = [cast("Field[Any, Any]", meta.get_field(one)) for one in fields]
    name = connection.ops.quote_name
    table, key = name(meta.db_table), name(str(meta.pk.column))
    given = ", ".join(["k", *(f"c{at}" for at in range(len(columns)))])
    one_row = f"({', '.join(['%s'] * (len(columns) + 1))})"
    sets = ", ".join(
        f"{name(str(one.column))} = {_typed(f'v.c{at}', one.db_type(connection) or '')}"
        for at, one in enumerate(columns)
    )
    statement = (
        f"WITH v({given}) AS (VALUES {', '.join([one_row] * len(rows))}) "  # noqa: S608 - names of our own columns
        f"UPDATE {table} SET {sets} FROM v WHERE {table}.{key} = v.k"
    )
    values = [
        value
        for row in rows
        for value in (
            row.pk,
            *(one.get_db_prep_save(getattr(row, one.attname), connection) for one in columns),
        )
    ]
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def _typed(value: str, db_type: str) -> str:
    """Return a value with its type: PostgreSQL takes a column of empty values for text."""
    return f"CAST({value} AS {db_type})" if connection.vendor == "postgresql" else value
