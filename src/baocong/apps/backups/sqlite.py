"""Copying a SQLite database while it is used, and putting a copy in its place."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from baocong.apps.backups.container import ContainerWriter
from baocong.apps.backups.files import pieces_of
from baocong.apps.backups.refusal import BackupRefusal
from baocong.apps.backups.state import Fetch, head_of, is_empty, is_ours, migrations_of

MEMBER = "database.sqlite3"
_WAIT_SECONDS = 30


class SqliteStore:
    """One database file."""

    engine = "sqlite"

    def __init__(self, file: Path) -> None:
        self._file = file

    def write_to(self, container: ContainerWriter, manifest: dict[str, Any]) -> dict[str, Any]:
        """Write manifest and database as of one moment; people may go on writing. Return the manifest.

        One step of SQLite's backup reads everything under one snapshot of the write-ahead log.
        """
        with self._scratch() as folder:
            copy = folder / MEMBER
            with closing(self._connect(self._file)) as source, closing(sqlite3.connect(copy)) as target:
                source.backup(target)
                target.execute("PRAGMA journal_mode=DELETE")
            with closing(sqlite3.connect(copy)) as frozen:
                fetch = _fetch(frozen)
                manifest = {**manifest, "migrations": migrations_of(fetch), "head": head_of(fetch)}
            container.manifest(manifest)
            with copy.open("rb") as content:
                container.member(MEMBER, pieces_of(content))
        return manifest

    def is_empty(self) -> bool:
        """Return whether nobody has worked here. *Errors*: BackupRefusal `not_ours` for another program's file."""
        if not self._file.exists() or not self._file.stat().st_size:
            return True
        with closing(self._connect(self._file)) as existing:
            fetch = _fetch(existing)
            tables = [str(name) for (name,) in fetch("SELECT name FROM sqlite_master WHERE type = 'table'")]
            if not is_ours(tables):
                raise BackupRefusal(
                    "not_ours", f"“{self._file}” là cơ sở dữ liệu của chương trình khác; không ghi vào đó."
                )
            return is_empty(fetch, tables)

    @contextmanager
    def loading(self, manifest: dict[str, Any]) -> Iterator["SqliteLoading"]:
        """Take the database member, and put it in place when the block ends well; else nothing changes."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        with self._scratch() as folder:
            loading = SqliteLoading(folder / MEMBER)
            yield loading
            loading.check(manifest)
            # SQLite's own backup replaces the content in one transaction, also under programs that have it open.
            with (
                closing(sqlite3.connect(loading.file)) as source,
                closing(self._connect(self._file)) as target,
            ):
                source.backup(target)
            self._file.chmod(0o600)

    def _connect(self, file: Path) -> sqlite3.Connection:
        return sqlite3.connect(file, timeout=_WAIT_SECONDS)

    @contextmanager
    def _scratch(self) -> Iterator[Path]:
        """A folder beside the database, for its owner only: copies stand there unencrypted for a moment."""
        with TemporaryDirectory(prefix=".sao-luu-", dir=self._file.parent) as folder:
            yield Path(folder)


class SqliteLoading:
    """A database that is being read from a backup."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def take(self, name: str, pieces: Iterable[bytes]) -> bool:
        """Write a member; False when it is not part of the database."""
        if name != MEMBER:
            return False
        with self.file.open("wb") as out:
            for piece in pieces:
                out.write(piece)
        return True

    def check(self, manifest: dict[str, Any]) -> None:
        """*Errors*: BackupRefusal when the file is damaged or is not what the manifest says."""
        if not self.file.exists():
            raise BackupRefusal("file_altered", "Tệp sao lưu không có cơ sở dữ liệu bên trong.")
        with closing(sqlite3.connect(self.file)) as frozen:
            fetch = _fetch(frozen)
            sound = fetch("PRAGMA quick_check(1)") == [("ok",)]
            if not sound or head_of(fetch) != manifest["head"]:
                raise BackupRefusal(
                    "file_altered", "Cơ sở dữ liệu trong bản sao lưu hỏng. Hãy dùng bản sao khác."
                )


def _fetch(database: sqlite3.Connection) -> Fetch:
    return lambda sql: database.execute(sql).fetchall()
