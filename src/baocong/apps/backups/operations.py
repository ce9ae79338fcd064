"""Making a backup and restoring one; the command line asks for both. Nothing here runs on a page."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader
from django.utils import timezone

from baocong import __version__
from baocong.apps.audit.marks import Mark
from baocong.apps.backups.container import ContainerReader, ContainerWriter
from baocong.apps.backups.files import FilesLoading, has_files, write_files
from baocong.apps.backups.postgresql import PostgresqlStore
from baocong.apps.backups.refusal import BackupRefusal
from baocong.apps.backups.secret import Secret
from baocong.apps.backups.sqlite import SqliteStore
from baocong.apps.inspection.verifying import Report, verify


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that was made. `size` in bytes, `head` of the log inside."""

    path: Path
    size: int
    files: int
    head: Mark


@dataclass(frozen=True, slots=True)
class Restored:
    """A backup that was restored: what verifying said, what was saved before, where the old files are."""

    manifest: dict[str, Any]
    report: Report
    files: int
    safety_copy: Path | None = None
    old_files: Path | None = None


def make_backup(path: Path, secret: Secret) -> Made:
    """Write the whole house into one encrypted file while it is used.

    Side effects in order: a part file beside `path`, for its owner only · renamed when it is whole and on the disk.
    *Errors*: BackupRefusal; no half file stays.
    """
    if path.exists():
        raise BackupRefusal("file_exists", f"“{path}” đã có; bản sao lưu không ghi đè. Hãy chọn tên khác.")
    part = path.with_name(f"{path.name}.part")
    with _told(path):
        try:
            with open(part, "xb", opener=_private) as out:
                head, files = _write(out, secret)
                out.flush()
                os.fsync(out.fileno())
            part.rename(path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    return Made(path, path.stat().st_size, files, head)


def restore_backup(path: Path, secret: Secret, *, replace: bool = False) -> Restored:
    """Put a backup into the database and the folder of the settings, then verify the log.

    Side effects in order: with `replace` a safety copy of what stands, with the same secret · the database, in one
    transaction · the files · later migrations · verifying. *Errors*: BackupRefusal `not_empty` without `replace` where
    somebody has worked; a refusal before the database was taken over changes nothing.
    """
    store, folder = _store(), _folder()
    if not path.is_file():
        raise BackupRefusal("no_file", f"Không có tệp “{path}”.")
    with _told(path), path.open("rb") as source:
        reader = ContainerReader(source, secret)
        _demand_fitting(reader.manifest, store.engine)
        safety_copy = _demand_free(store, folder, secret, replace)
        files = FilesLoading(folder, _stamp())
        try:
            with store.loading(reader.manifest) as database:
                for name, pieces in reader.members():
                    if not database.take(name, pieces) and not files.take(name, pieces):
                        raise BackupRefusal("file_altered", f"Bản sao lưu có phần lạ: {name[:80]!r}.")
        except BaseException:
            files.give_up()
            raise
        old_files = files.put_in_place()
    connection.close()
    call_command("migrate", verbosity=0, interactive=False)
    head = Mark(reader.manifest["head"]["seq"], reader.manifest["head"]["digest"], "bản kê của bản sao lưu")
    return Restored(reader.manifest, verify([head]), files.count, safety_copy, old_files)


def _write(out: Any, secret: Secret) -> tuple[Mark, int]:
    store = _store()
    container = ContainerWriter(out, secret)
    about = {
        "format": 1,
        "program": __version__,
        "engine": store.engine,
        "office": settings.OFFICE_NAME,
        "made_at": timezone.now().isoformat(),
    }
    manifest = store.write_to(container, about)
    files = write_files(container, _folder())
    container.close()
    return Mark(manifest["head"]["seq"], manifest["head"]["digest"]), files


def _demand_fitting(manifest: dict[str, Any], engine: str) -> None:
    if manifest["engine"] != engine:
        names = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
        raise BackupRefusal(
            "other_engine",
            f"Bản sao lưu của {names.get(manifest['engine'])} không khôi phục vào {names[engine]} được. "
            "Hãy đặt DATABASE_URL theo đúng loại cơ sở dữ liệu rồi chạy lại.",
        )
    known = MigrationLoader(None, ignore_no_migrations=True).disk_migrations
    unknown = [f"{app}.{name}" for app, name in manifest["migrations"] if (app, name) not in known]
    if unknown:
        raise BackupRefusal(
            "newer_version",
            f"Bản sao lưu do phiên bản {manifest['program']} làm, bản đang chạy ({__version__}) không biết cấu trúc ấy "
            f"({unknown[0]}). Hãy cài phiên bản {manifest['program']} trở lên rồi khôi phục.",
        )


def _demand_free(
    store: SqliteStore | PostgresqlStore, folder: Path, secret: Secret, replace: bool
) -> Path | None:
    """Return the safety copy of what stands; None where nobody has worked."""
    if store.is_empty() and not has_files(folder):
        return None
    if not replace:
        raise BackupRefusal(
            "not_empty",
            "Nơi khôi phục đã có dữ liệu nên không ghi đè. Dùng --into NƠI_MỚI để khôi phục sang nơi khác, "
            "hoặc --replace để thay dữ liệu đang có (chương trình sao lưu nó trước).",
        )
    home = Path(settings.HOME)
    home.mkdir(parents=True, exist_ok=True)
    return make_backup(home / f"truoc-khi-khoi-phuc-{_stamp()}.bcbk", secret).path


def _store() -> SqliteStore | PostgresqlStore:
    if connection.vendor == "postgresql":
        return PostgresqlStore()
    return SqliteStore(Path(str(connection.settings_dict["NAME"])))


def _folder() -> Path:
    return Path(default_storage.path(""))


def _stamp() -> str:
    return f"{datetime.now():%Y%m%d-%H%M%S-%f}"  # noqa: DTZ005 - a name for people, by the clock on their wall


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turn what machines say into sentences."""
    try:
        yield
    except OSError as error:
        if error.errno == errno.ENOSPC:
            message = (
                f"Đĩa chứa “{path.parent}” đã đầy. Không để lại tệp dở dang; hãy dọn đĩa hoặc chọn nơi khác."
            )
            raise BackupRefusal("disk_full", message) from error
        raise BackupRefusal("no_file", f"Không đọc, ghi được “{path}”: {error.strerror}.") from error
    except (sqlite3.Error, DatabaseError) as error:
        message = f"Cơ sở dữ liệu không trả lời hoặc đang bận ({error}). Hãy dừng “baocong serve” và “baocong work” rồi chạy lại."
        raise BackupRefusal("database_busy", message) from error
