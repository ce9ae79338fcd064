"""A full disk: a clear answer, nothing half saved, and the same save goes through once there is room again.

SQLite is told to grow no further, which gives the very error of a full disk. For PostgreSQL the tables lie on a small
file system in memory, which a test may only mount as root; elsewhere the server itself raises its error 53100 at the
commit.
"""

import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp

import psycopg
import pytest

from tests.apps.faults.house import Browser, House, environment_of, postgresql_database

ADDRESS = os.environ.get("DATABASE_URL", "")
ON_POSTGRESQL = ADDRESS.startswith("postgres")
_MOST_SAVES = 3_000


def _fill(house: House, browser: Browser, start: int = 0) -> tuple[int, dict[str, object], int]:
    """Save until the disk is full; return status and answer of the one that failed, and how many were acknowledged."""
    cells = [one["cell"] for one in house.facts["indicators"]]
    for at in range(start, _MOST_SAVES):
        status, answer = browser.send_until_answered(cells[at % 10], str(at + 1), at // 10, f"s-{at}")
        if status != 200:
            return status, answer, at
    raise AssertionError("the disk was never full")


def _demand_refused(status: int, answer: dict[str, object]) -> None:
    assert (status, answer["code"]) == (507, "disk_full"), answer
    assert "chưa lưu được gì" in str(answer["message"])


def _save_again(house: House, browser: Browser, at: int) -> None:
    """Send the save that was refused once more, with the same key."""
    cell = house.facts["indicators"][at % 10]["cell"]
    status, answer = browser.send_until_answered(cell, str(at + 1), at // 10, f"s-{at}")
    assert (status, answer["answers"][0]["state"]) == (200, "saved"), answer


@pytest.mark.sqlite
@pytest.mark.skipif(ON_POSTGRESQL, reason="the file of SQLite")
def test_sqlite(house: House) -> None:
    size = (Path(house.environment["BAOCONG_HOME"]) / "baocong.sqlite3").stat().st_size
    server = house.serve(FAULTS_PAGES=str(size // 4096 + 12))
    with Browser(house.port, house.facts["sessions"]["so-0"][0], "so-0") as browser:
        status, answer, saved = _fill(house, browser)
        _demand_refused(status, answer)
        state = house.ask("state")
        assert (len(state["revisions"]), state["faults"]) == (saved, [])
    house.kill(server)
    house.serve()
    with Browser(house.port, house.facts["sessions"]["so-0"][0], "so-0") as browser:
        _save_again(house, browser, saved)
    state = house.ask("state")
    assert (len(state["revisions"]), state["faults"]) == (saved + 1, [])


@pytest.fixture
def small_disk() -> Iterator[Path]:
    """A file system of 64 MB that PostgreSQL may write to."""
    folder = Path(mkdtemp(prefix="baocong-dia-nho-", dir="/tmp"))
    try:
        server = pwd.getpwnam("postgres")
        subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", folder], check=True, capture_output=True
        )
    except (KeyError, OSError, subprocess.CalledProcessError):
        folder.rmdir()
        pytest.skip("only root may mount a small disk; the error raised at the commit is tested beside this")
    try:
        place = folder / "pg"
        place.mkdir()
        os.chown(place, server.pw_uid, server.pw_gid)
        folder.chmod(0o755)
        yield place
    finally:
        subprocess.run(["umount", "-l", folder], check=False)
        with suppress(OSError):
            shutil.rmtree(folder)


@contextmanager
def _house_on(address: str, folder: Path) -> Iterator[House]:
    house = House(environment_of(folder, address), folder / "processes.log")
    house.facts = house.ask("prepare")
    try:
        yield house
    finally:
        house.close()


@pytest.mark.postgresql
@pytest.mark.skipif(not ON_POSTGRESQL, reason="a disk of the server of PostgreSQL")
def test_postgresql(tmp_path: Path, small_disk: Path) -> None:
    name = f"faults_disk_{os.getpid()}"
    with psycopg.connect(ADDRESS, autocommit=True) as server:
        server.execute(f"CREATE TABLESPACE {name} LOCATION '{small_disk}'")
    try:
        with (
            postgresql_database(ADDRESS, name, f"TABLESPACE {name}") as address,
            _house_on(address, tmp_path) as house,
        ):
            house.serve()
            ballast = small_disk.parent / "ballast"
            room = os.statvfs(small_disk)
            ballast.write_bytes(b"\0" * (room.f_bavail * room.f_frsize - 128 * 1024))
            with Browser(house.port, house.facts["sessions"]["so-0"][0], "so-0") as browser:
                status, answer, saved = _fill(house, browser)
                _demand_refused(status, answer)
                ballast.unlink()
                state = house.ask("state")
                assert (len(state["revisions"]), state["faults"]) == (saved, [])
                _save_again(house, browser, saved)
            house.close()
    finally:
        with psycopg.connect(ADDRESS, autocommit=True) as server:
            server.execute(f"DROP TABLESPACE IF EXISTS {name}")


@pytest.mark.postgresql
@pytest.mark.skipif(not ON_POSTGRESQL, reason="an error of the server of PostgreSQL")
def test_postgresql_at_the_commit(house: House) -> None:
    """The error comes as late as it can: everything is written, only the commit fails."""
    with psycopg.connect(house.environment["DATABASE_URL"], autocommit=True) as database:
        database.execute(
            """CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$"""
        )
        database.execute(
            """CREATE CONSTRAINT TRIGGER full_disk AFTER INSERT ON audit_auditentry
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION full_disk()"""
        )
        house.serve()
        with Browser(house.port, house.facts["sessions"]["so-0"][0], "so-0") as browser:
            status, answer, saved = _fill(house, browser)
            _demand_refused(status, answer)
            state = house.ask("state")
            assert (saved, state["revisions"], state["entries"]) == (0, [], 0)
            database.execute("DROP TRIGGER full_disk ON audit_auditentry")
            _save_again(house, browser, 0)
        assert len(house.ask("state")["revisions"]) == 1
