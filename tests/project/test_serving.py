"""`baocong serve`: what it makes, what it refuses with which sentence, and that it really answers."""

import os
import signal
import socket
import stat
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from baocong.project.demo_marker import TABLE, is_demo, mark_as_demo
from baocong.project.readiness import demand_ready
from baocong.project.serving import Serving, demand_free, free_port
from baocong.project.setup import SetupRefusal, make_home, make_secret_key
from tests.apps.portal.conftest import report_file

START_SECONDS = 120


def test_secret_key_is_made_once_for_its_owner_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAOCONG_HOME", str(tmp_path / "neu" / "home"))
    monkeypatch.delenv("BAOCONG_SECRET_KEY")
    home = make_home()
    file = make_secret_key(home)
    assert file is not None
    key = file.read_text()
    assert len(key.strip()) >= 32
    if os.name == "posix":
        assert stat.S_IMODE(home.stat().st_mode) == 0o700
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert make_secret_key(home) is None
    assert file.read_text() == key


@pytest.mark.skipif(os.name != "posix", reason="rights of files as POSIX has them")
def test_secret_key_that_others_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BAOCONG_SECRET_KEY")
    (tmp_path / "secret-key").write_text("x" * 40)
    (tmp_path / "secret-key").chmod(0o644)
    with pytest.raises(SetupRefusal, match="chmod 600"):
        make_secret_key(tmp_path)


def test_key_from_the_environment_makes_no_file(tmp_path: Path) -> None:
    assert make_secret_key(tmp_path) is None
    assert list(tmp_path.iterdir()) == []


def test_port_that_is_taken_is_refused() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(SetupRefusal, match="--port"):
            demand_free(Serving(port=taken.getsockname()[1]))
    demand_free(Serving(port=free_port()))


@pytest.mark.parametrize(
    ("host", "is_loopback", "address"),
    [
        ("127.0.0.1", True, "http://127.0.0.1:8000/"),
        ("localhost", True, "http://localhost:8000/"),
        ("::1", True, "http://[::1]:8000/"),
        ("0.0.0.0", False, "http://0.0.0.0:8000/"),
        ("10.1.2.3", False, "http://10.1.2.3:8000/"),
        ("baocong.example", False, "http://baocong.example:8000/"),
    ],
)
def test_address_says_who_can_reach_it(host: str, is_loopback: bool, address: str) -> None:
    serving = Serving(host)
    assert (serving.is_loopback, serving.address) == (is_loopback, address)


@pytest.mark.django_db
def test_settings_that_would_betray_or_shut_out_are_refused(settings: LazySettings) -> None:
    outside = Serving("0.0.0.0")
    settings.ALLOWED_HOSTS = ["localhost", "127.0.0.1"]
    with pytest.raises(SetupRefusal, match="BAOCONG_HOSTS"):
        list(demand_ready(outside))
    settings.ALLOWED_HOSTS = ["baocong.example"]
    settings.DEBUG = True
    with pytest.raises(SetupRefusal, match="BAOCONG_DEBUG"):
        list(demand_ready(outside))
    settings.DEBUG = False
    assert any("không mã hóa" in one for one in demand_ready(outside))
    settings.SECURE = True
    assert list(demand_ready(outside)) == []
    settings.LOCAL_ONLY = True
    with pytest.raises(SetupRefusal, match="BAOCONG_LOCAL_ONLY"):
        list(demand_ready(Serving()))


@pytest.mark.django_db
def test_demo_database_is_refused_unless_the_demo_asks() -> None:
    assert not is_demo()
    mark_as_demo()
    mark_as_demo()
    try:
        assert is_demo()
        with pytest.raises(SetupRefusal, match="cơ sở dữ liệu mẫu"):
            list(demand_ready(Serving()))
        assert list(demand_ready(Serving(demo=True))) == []
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"DROP TABLE {TABLE}")


@pytest.mark.django_db(transaction=True)
def test_waiting_migrations_run_by_themselves_on_sqlite_and_when_asked_on_postgresql() -> None:
    call_command("migrate", "audit", "zero", fake=True, verbosity=0)
    try:
        if connection.vendor == "sqlite":
            refused = ""
        else:
            with pytest.raises(SetupRefusal, match="baocong serve --migrate") as raised:
                list(demand_ready(Serving()))
            refused = str(raised.value)
        assert ("sao lưu" in refused) is (connection.vendor != "sqlite")
    finally:
        call_command("migrate", "audit", fake=True, verbosity=0)
    assert list(demand_ready(Serving())) == []


@pytest.mark.django_db
def test_database_newer_than_the_program_is_refused() -> None:
    MigrationRecorder(connection).record_applied("audit", "9999_from_the_future")
    with pytest.raises(SetupRefusal, match="mới hơn chương trình"):
        list(demand_ready(Serving()))


def clean_environment() -> dict[str, str]:
    """The environment of a person who has set nothing."""
    ours = ("BAOCONG_", "DJANGO_", "DATABASE")
    return {name: value for name, value in os.environ.items() if not name.startswith(ours)}


@contextmanager
def running(*arguments: str, **environment: str) -> Iterator["subprocess.Popen[str]"]:
    """Start the command and end it as Ctrl-C does."""
    process = subprocess.Popen(
        [sys.executable, "-m", "baocong", *arguments],
        env={**clean_environment(), "BROWSER": "true", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        start_new_session=True,
    )
    try:
        yield process
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            raise
        finally:
            assert process.stdout is not None
            process.stdout.close()


def address_of(process: "subprocess.Popen[str]") -> str:
    """Read on until the address is printed."""
    assert process.stdout is not None
    for line in process.stdout:
        found = next((one for one in line.split() if one.startswith("http://")), "")
        if found:
            return found
    raise AssertionError("no address was printed")


def fetch(address: str, data: bytes | None = None, kind: str = "") -> tuple[int, str]:
    """Ask until the server listens."""
    until = time.monotonic() + START_SECONDS
    while True:
        try:
            request = urllib.request.Request(address, data, {"Content-Type": kind} if kind else {})
            with urllib.request.urlopen(request, timeout=60) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()
        except (urllib.error.URLError, ConnectionError):
            if time.monotonic() > until:
                raise
            time.sleep(0.05)


FORM = b'--x\r\nContent-Disposition: form-data; name="report"; filename="BC.docx"\r\n\r\n%b\r\n--x--\r\n'


@pytest.mark.skipif(sys.platform == "win32", reason="signals as POSIX has them")
def test_command_without_a_word_opens_the_front_page_without_a_database(tmp_path: Path) -> None:
    with running(HOME=str(tmp_path), TMPDIR=str(tmp_path)) as process:
        address = address_of(process)
        assert address.startswith("http://127.0.0.1:")
        status, page = fetch(address)
        assert status == 200
        assert "Mọi việc làm ngay trên máy này" in page
        assert "Đăng nhập" not in page
        status, page = fetch(address, FORM % report_file(), "multipart/form-data; boundary=x")
        assert status == 200
        assert "quan hệ số đã kiểm" in page
        assert fetch(f"{address}viec-cua-toi/")[0] == 404
        (home,) = tmp_path.iterdir()
        assert [one.name for one in home.rglob("*") if one.is_file()] in ([], ["0.lock"], ["1.lock"])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="signals as POSIX has them")
def test_server_brings_a_new_sqlite_up_to_date_and_answers(tmp_path: Path) -> None:
    port = free_port()
    home = tmp_path / "home"
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    with running("serve", "--port", str(port), BAOCONG_HOME=str(home), TMPDIR=str(temporary)) as process:
        assert address_of(process) == f"http://127.0.0.1:{port}/"
        address = f"http://127.0.0.1:{port}/"
        assert fetch(address)[0] == 200
        assert fetch(f"{address}viec-cua-toi/")[0] == 200  # the sign-in page, after a redirect
        status, page = fetch(address, FORM % report_file(), "multipart/form-data; boundary=x")
        assert status == 200
        assert "quan hệ số đã kiểm" in page
        assert stat.S_IMODE((home / "secret-key").stat().st_mode) == 0o600
        assert (home / "baocong.sqlite3").is_file()
        again = subprocess.run(
            [sys.executable, "-m", "baocong", "serve", "--port", str(port)],
            env={**clean_environment(), "BAOCONG_HOME": str(home)},
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=START_SECONDS,
            check=False,
        )
        assert again.returncode == 2
        assert "--port" in again.stderr
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize(
    ("environment", "says"),
    [
        ({"BAOCONG_DEBUG": "có"}, "BAOCONG_DEBUG"),
        ({"BAOCONG_SECRET_KEY": "ngắn"}, "32 ký tự"),
        ({"DATABASE_URL": "mysql://a/b"}, "DATABASE_URL"),
        ({"DATABASE_URL": "postgresql://x:y@127.0.0.1:1/none"}, "Không mở được cơ sở dữ liệu"),
    ],
    ids=["flag", "key", "engine", "no-database"],
)
def test_wrong_setting_stops_the_start_with_one_sentence(
    tmp_path: Path, environment: dict[str, str], says: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "baocong", "serve"],
        env={**clean_environment(), "BAOCONG_HOME": str(tmp_path), **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=START_SECONDS,
        check=False,
    )
    assert done.returncode == 2
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_help_needs_neither_django_nor_time() -> None:
    code = (
        "import sys\nfrom baocong.cli.main import main\n"
        "try: main(['--help'])\nexcept SystemExit: pass\n"
        "assert not {'django', 'granian', 'lxml', 'baocong.reading'} & set(sys.modules)\n"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, capture_output=True).returncode == 0
