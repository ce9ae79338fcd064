"""`baocong serve`, and the front page alone on one's own machine: settings are checked loudly before anything listens."""

import argparse
import os
import secrets
import socket
import subprocess
import sys
import threading
import time
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Final, TextIO

from django.core.exceptions import ImproperlyConfigured

from baocong.project.setup import SetupRefusal, make_home, make_secret_key, set_up_django

LOOPBACK: Final = "127.0.0.1"
DEFAULT_PORT: Final = 8000
_LOCAL: Final = {
    "BAOCONG_LOCAL_ONLY": "true",
    "BAOCONG_FRONT_PAGE": "true",
    "BAOCONG_HOSTS": f"{LOOPBACK},localhost",
    "BAOCONG_HTTPS": "false",
    "BAOCONG_DEBUG": "false",
    "BAOCONG_DEMO": "false",
}
"""What the front page on one's own machine is set to, whatever is set for a server there."""
_THREADS: Final = 8
"""Threads of a worker: a check holds one while its process works."""
_START_SECONDS: Final = 30
_STOP_SECONDS: Final = 10


@dataclass(frozen=True, slots=True)
class Serving:
    """Where to listen, with how many worker processes, and what the caller allows."""

    host: str = LOOPBACK
    port: int = DEFAULT_PORT
    workers: int = 1
    migrate: bool = False
    demo: bool = False

    @property
    def is_loopback(self) -> bool:
        """Whether only this machine can reach it."""
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return self.host == "localhost"

    @property
    def address(self) -> str:
        """The address as a person types it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}/"


def run_serve(arguments: argparse.Namespace) -> int:
    """Run the command `serve`. Exit status 2: it was not started."""
    serving = Serving(arguments.host, arguments.port, arguments.workers, arguments.migrate)
    try:
        start(serving)
    except ImproperlyConfigured as refusal:
        say(str(refusal), sys.stderr)
        return 2
    return 0


def start(serving: Serving) -> None:
    """Check everything, then listen until stopped. *Errors*: SetupRefusal.

    Side effects, in order: makes the home folder and the secret key; brings an SQLite database up to date, PostgreSQL only
    with `migrate`; prints the address; listens.
    """
    home = make_home()
    made = make_secret_key(home)
    if made:
        say(f"Đã tạo khóa bí mật: {made} (chỉ người chạy chương trình đọc được).")
    set_up_django()
    # Django's parts can only be imported once it is set up.
    from baocong.project.readiness import demand_ready

    for remark in demand_ready(serving):
        say(remark)
    demand_free(serving)
    say(f"Báo Công chạy ở {serving.address}  (Ctrl-C để dừng)")
    listen(serving)


def run_local(arguments: argparse.Namespace) -> int:
    """Open the front page alone on this machine: a free port, no database, nothing stored. Exit status 2: not started."""
    del arguments
    # The import waits for the command; the module itself needs no Django.
    from baocong.apps.portal.front.scratch import scratch_folder

    with scratch_folder() as home:
        os.environ |= _LOCAL | {"BAOCONG_SECRET_KEY": secrets.token_urlsafe(48), "BAOCONG_HOME": str(home)}
        os.environ.setdefault("BAOCONG_FRONT_PAGE_MEGABYTES", "200")
        os.environ.setdefault("BAOCONG_FRONT_PAGE_SECONDS", "600")
        try:
            set_up_django()
            serving = Serving(port=free_port())
            say(f"Mở trang này bằng trình duyệt: {serving.address}")
            say("Mọi việc làm trên máy này, không lưu lại gì. Ctrl-C để dừng.")
            threading.Thread(target=_open_browser, args=(serving,), daemon=True).start()
            listen(serving)
        except ImproperlyConfigured as refusal:
            say(str(refusal), sys.stderr)
            return 2
    return 0


def listen(serving: Serving) -> None:
    """Serve the application until stopped."""
    # The import waits: checking settings needs no server.
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    os.environ.setdefault("PYTHONUTF8", "1")
    Granian(
        "baocong.project.wsgi:application",
        address=serving.host,
        port=serving.port,
        interface=Interfaces.WSGI,
        workers=serving.workers,
        blocking_threads=_THREADS,
        websockets=False,
        log_level=LogLevels.error,
        respawn_failed_workers=True,
        workers_kill_timeout=_STOP_SECONDS,
    ).serve()


def start_worker() -> subprocess.Popen[bytes]:
    """Start `baocong work` beside the server; whoever starts it ends it."""
    return subprocess.Popen([sys.executable, "-m", "baocong.cli.main", "work"])


@contextmanager
def server_beside(serving: Serving) -> Iterator[None]:
    """Run the server in a process of its own while the block runs; it answers when the block begins.

    *Errors*: SetupRefusal when it does not answer in time.
    """
    command = f"from baocong.project.serving import Serving, listen; listen(Serving({serving.host!r}, {serving.port}))"
    process = subprocess.Popen([sys.executable, "-c", command])  # noqa: S603 - our own program
    try:
        if not _answers(serving):
            raise SetupRefusal(f"Máy chủ không trả lời ở {serving.address} sau {_START_SECONDS} giây.")
        yield
    finally:
        process.terminate()
        process.wait(timeout=2 * _STOP_SECONDS)


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as one:
        one.bind((LOOPBACK, 0))
        return int(one.getsockname()[1])


def demand_free(serving: Serving) -> None:
    """Refuse a port that is taken or may not be used. *Errors*: SetupRefusal."""
    family = socket.AF_INET6 if ":" in serving.host else socket.AF_INET
    with socket.socket(family) as one:
        one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            one.bind((serving.host, serving.port))
        except OSError as error:
            raise SetupRefusal(
                f"Không mở được {serving.address}: {error.strerror}. Hãy chọn cổng khác bằng --port, hoặc dừng chương trình đang dùng "
                "cổng này."
            ) from error


def _open_browser(serving: Serving) -> None:
    """Open the page once it answers; where there is no browser, the printed address is enough."""
    if _answers(serving):
        with suppress(webbrowser.Error):
            webbrowser.open(serving.address)


def _answers(serving: Serving) -> bool:
    """Wait until the server takes connections; return whether it did in time."""
    until = time.monotonic() + _START_SECONDS
    while time.monotonic() < until:
        with suppress(OSError), socket.create_connection((serving.host, serving.port), timeout=1):
            return True
        time.sleep(0.1)
    return False


def say(text: str, stream: TextIO | None = None) -> None:
    """Print one line at once."""
    print(text, file=stream or sys.stdout, flush=True)
