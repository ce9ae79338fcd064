"""Copying a PostgreSQL database in one snapshot, and loading a copy in one transaction.

Rows travel by COPY; the schema is made by the migrations that the manifest names. So no program but this one is
needed, the log's head belongs to the same snapshot as the rows, and nothing lies unencrypted on a disk.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from typing import Any

import psycopg
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor
from psycopg import sql

from baocong.apps.backups.container import ContainerWriter
from baocong.apps.backups.refusal import BackupRefusal
from baocong.apps.backups.state import Fetch, head_of, is_empty, is_ours, migrations_of

_PREFIX = "tables/"
_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename"
_COLUMNS = """SELECT table_name, column_name FROM information_schema.columns
    WHERE table_schema = current_schema() AND is_generated = 'NEVER' ORDER BY table_name, ordinal_position"""
_SEQUENCES = """SELECT sequencename, last_value FROM pg_sequences
    WHERE schemaname = current_schema() AND last_value IS NOT NULL ORDER BY sequencename"""
_LOCK_WAIT = "30s"


class PostgresqlStore:
    """The database of the default connection."""

    engine = "postgresql"

    def write_to(self, container: ContainerWriter, manifest: dict[str, Any]) -> dict[str, Any]:
        """Write manifest and rows as of one moment; people may go on writing. Return the manifest."""
        with self._snapshot() as database, database.cursor() as cursor:
            fetch = _fetch(cursor)
            tables: dict[str, list[str]] = {name: [] for (name,) in fetch(_TABLES)}
            for table, column in fetch(_COLUMNS):
                if table in tables:
                    tables[table].append(column)
            manifest = {
                **manifest,
                "migrations": migrations_of(fetch),
                "head": head_of(fetch),
                "tables": tables,
                "sequences": {str(row[0]): row[1] for row in fetch(_SEQUENCES)},
            }
            container.manifest(manifest)
            for table, columns in tables.items():
                with cursor.copy(_copy(table, columns, "TO STDOUT")) as rows:
                    container.member(_PREFIX + table, rows)
        return manifest

    def is_empty(self) -> bool:
        """Return whether nobody has worked here. *Errors*: BackupRefusal `not_ours` for another program's database."""
        with connection.cursor() as cursor:
            fetch = _fetch(cursor)
            tables = [str(name) for (name,) in fetch(_TABLES)]
            if not is_ours(tables):
                raise BackupRefusal(
                    "not_ours",
                    "Cơ sở dữ liệu đích đang chứa bảng của chương trình khác; hãy tạo một cơ sở dữ liệu trống.",
                )
            return is_empty(fetch, tables)

    @contextmanager
    def loading(self, manifest: dict[str, Any]) -> Iterator["PostgresqlLoading"]:
        """Make the schema anew, take the rows; all of it in one transaction that is given up when the block fails."""
        with transaction.atomic(durable=not connection.in_atomic_block):
            with connection.cursor() as cursor:
                cursor.execute(f"SET LOCAL lock_timeout = '{_LOCK_WAIT}'")
                is_same = _has_schema(cursor, manifest)
                if not is_same:
                    _drop_all(cursor)
            if not is_same:
                _migrate_to(manifest["migrations"])
            with connection.cursor() as cursor:
                names = [sql.Identifier(name) for (name,) in _fetch(cursor)(_TABLES)]
                cursor.execute(sql.SQL("TRUNCATE {}").format(sql.SQL(", ").join(names)))
                # Tables come in the order of their names; what they name of each other is checked at the commit.
                cursor.execute("SET CONSTRAINTS ALL DEFERRED")
                loading = PostgresqlLoading(cursor, manifest)
                yield loading
                loading.finish()

    @contextmanager
    def _snapshot(self) -> Iterator["psycopg.Connection[Any]"]:
        """A connection of its own whose transaction sees one moment, however long it takes."""
        wrapper = connection.copy()
        wrapper.connect()
        with closing(wrapper):
            raw = wrapper.connection
            raw.autocommit = False
            raw.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
            raw.read_only = True
            yield raw


class PostgresqlLoading:
    """A database that is being read from a backup."""

    def __init__(self, cursor: Any, manifest: Mapping[str, Any]) -> None:
        self._cursor, self._manifest = cursor, manifest
        self._left = set(manifest["tables"])

    def take(self, name: str, pieces: Iterable[bytes]) -> bool:
        """Load the rows of a table; False when the member is none."""
        table = name.removeprefix(_PREFIX)
        if table == name or table not in self._left:
            return False
        self._left.remove(table)
        statement = _copy(table, self._manifest["tables"][table], "FROM STDIN")
        # A cursor of psycopg's own: Django's knows no COPY.
        with connection.connection.cursor() as cursor, cursor.copy(statement) as rows:
            for piece in pieces:
                rows.write(piece)
        return True

    def finish(self) -> None:
        """Set the sequences. *Errors*: BackupRefusal when a table is missing or the head is another."""
        for name, value in self._manifest["sequences"].items():
            self._cursor.execute("SELECT setval(%s::regclass, %s)", [f'"{name}"', value])
        if self._left or head_of(_fetch(self._cursor)) != self._manifest["head"]:
            raise BackupRefusal(
                "file_altered", "Bản sao lưu thiếu bảng hoặc khác bản kê của nó. Hãy dùng bản sao khác."
            )


def _copy(table: str, columns: Iterable[str], direction: str) -> sql.Composed:
    names = sql.SQL(", ").join(sql.Identifier(one) for one in columns)
    return sql.SQL("COPY {} ({}) " + direction).format(sql.Identifier(table), names)


def _has_schema(cursor: Any, manifest: Mapping[str, Any]) -> bool:
    """Return whether the tables here were made by the same migrations, so that only rows need to change."""
    fetch = _fetch(cursor)
    if "django_migrations" not in {name for (name,) in fetch(_TABLES)}:
        return False
    return sorted(migrations_of(fetch)) == sorted(manifest["migrations"])


def _drop_all(cursor: Any) -> None:
    names = [sql.Identifier(name) for (name,) in _fetch(cursor)(_TABLES)]
    if names:
        cursor.execute(sql.SQL("DROP TABLE {} CASCADE").format(sql.SQL(", ").join(names)))


def _migrate_to(applied: Iterable[Iterable[str]]) -> None:
    """Make the tables as they were: the migrations that the backup names, no later ones."""
    executor = MigrationExecutor(connection)
    nodes = {(app, name) for app, name in applied}
    known = executor.loader.graph.nodes
    wanted = [node for node in nodes if node in known]
    known_map = executor.loader.graph.node_map
    targets = [
        node
        for node in wanted
        if not any(child.key in nodes and child.key[0] == node[0] for child in known_map[node].children)
    ]
    # Only the last of each app: naming an earlier one as well would ask to go back to it.
    executor.migrate(targets)


def _fetch(cursor: Any) -> Fetch:
    def fetch(statement: str) -> list[Any]:
        cursor.execute(statement)
        return list(cursor.fetchall())

    return fetch
