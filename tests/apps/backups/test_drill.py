"""The drill: back up while people write, restore elsewhere, and the log agrees to the last entry.

On both engines with the engine of the run; the other place is another file or another database of the same server.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from django.conf import settings
from django.db import connection
from psycopg import sql

from baocong.apps.audit.models import AuditEntry
from baocong.apps.audit.operation import operation
from baocong.apps.audit.queries import head
from baocong.apps.backups.operations import make_backup, restore_backup
from baocong.apps.backups.refusal import BackupRefusal
from baocong.apps.backups.secret import Secret, passphrase_secret
from baocong.apps.indicators.models import Observation, ObservationRevision, Period
from baocong.apps.inspection.verifying import verify
from baocong.apps.people.models import Person
from baocong.apps.rights.actors import System
from tests.apps.conftest import Grant, Tree
from tests.apps.indicators.conftest import Catalogue, Enter

pytestmark = pytest.mark.django_db(transaction=True)
SYSTEM = System("kiểm thử")


@pytest.fixture
def house(tree: Tree, with_role: Grant, enter: Enter, catalogue: Catalogue, november: Period) -> None:
    """Some figures with revisions, by people."""
    officer = with_role("officer", tree["a1"])
    enter(officer, tree["a1"], "files.received", 12)
    enter(officer, tree["a1"], "files.received", 15, base=1)
    enter(officer, tree["a1"], "fines.amount", "1500.25")


@contextmanager
def another_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Let the settings point to an empty place, as `restore --into` does in its own process."""
    folder = tmp_path / "elsewhere" / "files"
    folder.parent.mkdir()
    monkeypatch.setattr("baocong.apps.backups.operations._folder", lambda: folder)
    monkeypatch.setattr(settings, "HOME", folder.parent)
    before = connection.settings_dict["NAME"]
    connection.close()
    try:
        with _empty_database(folder.parent) as name:
            connection.settings_dict["NAME"] = name
            yield folder
            connection.close()
    finally:
        connection.close()
        connection.settings_dict["NAME"] = before


@contextmanager
def _empty_database(folder: Path) -> Iterator[str]:
    if connection.vendor == "sqlite":
        yield str(folder / "baocong.sqlite3")
        return
    known = connection.settings_dict
    with psycopg.connect(
        host=known["HOST"],
        port=known["PORT"],
        user=known["USER"],
        password=known["PASSWORD"],
        dbname="postgres",
        autocommit=True,
    ) as server:
        name = f"{known['NAME']}_restored"
        server.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
        server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        try:
            yield name
        finally:
            server.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


@contextmanager
def people_writing() -> Iterator[Callable[[], int]]:
    """Write entries from another connection until the block ends; the callable says how many so far."""
    stop, first, written = threading.Event(), threading.Event(), [0]

    def write() -> None:
        try:
            while not stop.is_set():
                with operation("units.change", SYSTEM) as running:
                    running.payload = {"name": "x" * 2000}
                written[0] += 1
                first.set()
        finally:
            connection.close()

    thread = threading.Thread(target=write)
    thread.start()
    try:
        assert first.wait(20)
        yield lambda: written[0]
    finally:
        stop.set()
        thread.join(20)


@pytest.fixture
def file_database(tmp_path: Path) -> Iterator[None]:
    """On SQLite the database of the tests lives in memory; copy it into a file, as an office has it."""
    if connection.vendor != "sqlite":
        yield
        return
    before = connection.settings_dict["NAME"]
    file = tmp_path / "home" / "baocong.sqlite3"
    file.parent.mkdir(exist_ok=True)
    connection.ensure_connection()
    memory = connection.connection
    connection.connection = None
    connection.settings_dict["NAME"] = str(file)
    connection.ensure_connection()
    memory.backup(connection.connection)
    connection.connection.execute("PRAGMA journal_mode=WAL")
    yield
    connection.close()
    connection.settings_dict["NAME"] = before
    connection.connection = memory


@pytest.mark.usefixtures("house", "file_database")
def test_a_backup_made_while_people_write_restores_elsewhere(
    tmp_path: Path, files: Path, secret: Secret, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = tmp_path / "house.bcbk"
    with people_writing() as written:
        made = make_backup(backup, secret)
        after = written()
    assert made.head.seq <= head()[0]
    assert after >= 1
    sealed = dict(AuditEntry.objects.values_list("seq", "digest"))
    assert sealed[made.head.seq] == made.head.digest
    with another_place(tmp_path, monkeypatch) as folder:
        done = restore_backup(backup, secret)
        assert done.report.is_whole, done.report.faults
        assert head() == (made.head.seq, made.head.digest)
        assert done.report.marks_held == 1
        assert ObservationRevision.objects.count() == 3
        assert Observation.objects.get(number=2).value == 15
        assert Person.objects.count() == 1
        assert (folder / "báo cáo" / "tháng 11.docx").read_bytes() == b"noi dung " * 100_000
        assert done.files == 2
        with operation("units.change", SYSTEM):
            """The restored house can be worked in at once: numbers go on where they were."""
        Person.objects.create_user("sau-khoi-phuc")
        assert head()[0] == made.head.seq + 1
        assert verify([made.head]).is_whole


@pytest.mark.usefixtures("house", "file_database")
def test_a_place_where_somebody_worked_is_not_overwritten(
    tmp_path: Path, files: Path, secret: Secret
) -> None:
    make_backup(tmp_path / "house.bcbk", secret)
    with operation("units.change", SYSTEM):
        """Work after the backup."""
    before = head()
    with pytest.raises(BackupRefusal) as refused:
        restore_backup(tmp_path / "house.bcbk", secret)
    assert refused.value.code == "not_empty"
    assert "--replace" in refused.value.message
    assert head() == before


@pytest.mark.usefixtures("house", "file_database")
def test_replacing_keeps_a_safety_copy(
    tmp_path: Path, files: Path, secret: Secret, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "HOME", tmp_path / "home")
    made = make_backup(tmp_path / "house.bcbk", secret)
    with operation("units.change", SYSTEM):
        """Work after the backup."""
    later = head()
    (files / "mới.txt").write_text("sau khi sao lưu", encoding="utf-8")
    done = restore_backup(tmp_path / "house.bcbk", secret, replace=True)
    assert head() == (made.head.seq, made.head.digest)
    assert not (files / "mới.txt").exists()
    assert done.old_files
    assert (done.old_files / "mới.txt").exists()
    assert done.safety_copy
    restore_backup(done.safety_copy, secret, replace=True)
    assert head() == later
    assert (files / "mới.txt").exists()


@pytest.mark.usefixtures("house", "file_database")
@pytest.mark.parametrize("harm", ["cut", "changed", "wrong secret"])
def test_a_harmed_backup_changes_nothing(harm: str, tmp_path: Path, files: Path, secret: Secret) -> None:
    path = tmp_path / "house.bcbk"
    make_backup(path, secret)
    data = path.read_bytes()
    if harm == "cut":
        path.write_bytes(data[:-20_000])
    if harm == "changed":
        path.write_bytes(data[:-20_000] + b"\0" + data[-19_999:])
    used = passphrase_secret("không phải câu ấy") if harm == "wrong secret" else secret
    before = head(), sorted(files.rglob("*"))
    with pytest.raises(BackupRefusal):
        restore_backup(path, used, replace=True)
    assert (head(), sorted(files.rglob("*"))) == before
    assert not [one for one in files.parent.iterdir() if "dang-khoi-phuc" in one.name]
    assert verify().is_whole


@pytest.mark.usefixtures("house", "file_database")
def test_a_backup_never_overwrites_and_leaves_no_half_file(
    tmp_path: Path, files: Path, secret: Secret, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "house.bcbk"
    make_backup(path, secret)
    assert path.stat().st_mode & 0o077 == 0
    with pytest.raises(BackupRefusal) as refused:
        make_backup(path, secret)
    assert refused.value.code == "file_exists"

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("baocong.apps.backups.operations.write_files", full)
    with pytest.raises(BackupRefusal) as refused:
        make_backup(tmp_path / "other.bcbk", secret)
    assert refused.value.code == "disk_full"
    assert not list(tmp_path.glob("other*"))


@pytest.mark.usefixtures("house", "file_database")
def test_a_backup_of_a_newer_program_is_refused(
    tmp_path: Path, files: Path, secret: Secret, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "house.bcbk"
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('units', '9999_future', CURRENT_TIMESTAMP)"
        )
    make_backup(path, secret)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE name = '9999_future'")
    with another_place(tmp_path, monkeypatch), pytest.raises(BackupRefusal) as refused:
        restore_backup(path, secret)
    assert refused.value.code == "newer_version"
    assert "units.9999_future" in refused.value.message
