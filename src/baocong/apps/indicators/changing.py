"""Adding and changing many rows in one statement, some times as quick as an ORM that asks every field of every row."""

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


def add_rows(rows: Sequence[Model]) -> None:
    """Insert rows of one model; they get no primary key, so only rows that nobody goes on with. Made for work under a lock."""
    if not rows:
        return
    if connection.vendor != "postgresql":
        type(rows[0])._default_manager.bulk_create(rows, batch_size=_ROWS_A_STATEMENT)
        return
    meta = rows[0]._meta
    columns = [one for one in meta.concrete_fields if not one.primary_key]
    name = connection.ops.quote_name
    given = ", ".join(name(str(one.column)) for one in columns)
    source = ", ".join(f"%s::{_array_type(one)}[]" for one in columns)
    values = [[one.get_prep_value(getattr(row, one.attname)) for row in rows] for one in columns]
    with connection.cursor() as cursor:
        statement = f"INSERT INTO {name(meta.db_table)} ({given}) SELECT * FROM unnest({source})"  # noqa: S608
        cursor.execute(statement, values)


def _change(rows: Sequence[Model], fields: Sequence[str]) -> None:
    meta = rows[0]._meta
    columns = [cast("Field[Any, Any]", meta.get_field(one)) for one in fields]
    name = connection.ops.quote_name
    table, key = name(meta.db_table), name(str(meta.pk.column))
    sets = ", ".join(f"{name(str(one.column))} = v.c{at}" for at, one in enumerate(columns))
    given = ", ".join(["k", *(f"c{at}" for at in range(len(columns)))])
    lines = [
        (row.pk, *(one.get_db_prep_save(getattr(row, one.attname), connection) for one in columns))
        for row in rows
    ]
    if connection.vendor == "postgresql":
        types = ["bigint", *(_array_type(one) for one in columns)]
        source = f"unnest({', '.join(f'%s::{one}[]' for one in types)}) AS v({given})"
        values: list[Any] = [list(column) for column in zip(*lines, strict=True)]
        statement = f"UPDATE {table} SET {sets} FROM {source} WHERE {table}.{key} = v.k"  # noqa: S608 - own columns
    else:
        line = f"({', '.join(['%s'] * (len(columns) + 1))})"
        source = f"WITH v({given}) AS (VALUES {', '.join([line] * len(lines))})"
        values = [value for one in lines for value in one]
        statement = f"{source} UPDATE {table} SET {sets} FROM v WHERE {table}.{key} = v.k"  # noqa: S608 - own columns
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def _array_type(column: "Field[Any, Any]") -> str:
    """Return the type of a column's values, without the checks that belong to the column: "varchar", "smallint"."""
    return str(column.rel_db_type(connection) if column.is_relation else column.db_type(connection))
