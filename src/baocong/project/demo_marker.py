"""The mark of a demo database: made up people with printed passwords, never to be served to others."""

from typing import Final

from django.db import connection

TABLE: Final = "baocong_demo_marker"
"""A table of its own, without a model: it exists in no real database, and restoring a backup cannot lose it."""


def mark_as_demo() -> None:
    """Mark the database of this process as a demo."""
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TABLE IF NOT EXISTS {TABLE} (note varchar(200) NOT NULL)")


def is_demo() -> bool:
    """Return whether the database of this process is a demo."""
    return TABLE in connection.introspection.table_names()
