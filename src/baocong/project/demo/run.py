"""`baocong demo`: make the demo database anew, print the accounts and the address, serve it on this machine alone."""

import argparse
import os
import shutil
import sys
import urllib.request
from datetime import date
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from baocong.project.serving import Serving, free_port, listen, say, server_beside, start_worker
from baocong.project.setup import SetupRefusal, make_home, make_secret_key, set_up_django

_ANSWER_SECONDS = 20


def run_demo(arguments: argparse.Namespace) -> int:
    """Make and serve the demo. Exit status 2: it could not be made."""
    try:
        _set_environment(Path(arguments.folder).resolve())
        _make(date.today())  # noqa: DTZ011 - figures up to this month, wherever the demo runs
        if arguments.serve and sys.stdout.isatty():
            _serve()
        elif arguments.serve:
            _probe()
    except ImproperlyConfigured as refusal:
        say(str(refusal), sys.stderr)
        return 2
    return 0


def _set_environment(home: Path) -> None:
    """Point everything at the demo's own folder, which is emptied; a folder of something else is refused."""
    marker = home / "SO-LIEU-MINH-HOA.txt"
    if home.exists() and any(home.iterdir()) and not marker.exists():
        raise SetupRefusal(
            f"Thư mục “{home}” không phải của bản mẫu nên không bị xóa. Hãy chọn thư mục khác."
        )
    shutil.rmtree(home, ignore_errors=True)
    os.environ.pop("DATABASE_URL", None)
    os.environ["BAOCONG_HOME"] = str(home)
    os.environ["BAOCONG_DEMO"] = "true"
    os.environ["BAOCONG_HTTPS"] = "false"
    os.environ["BAOCONG_HOSTS"] = "127.0.0.1,localhost"
    os.environ["BAOCONG_MAIL_BACKEND"] = "django.core.mail.backends.dummy.EmailBackend"
    make_home()
    marker.write_text("Thư mục này do “baocong demo” tạo và sẽ bị xóa ở lần chạy sau.\n", encoding="utf-8")
    make_secret_key(home)


def _make(today: date) -> None:
    set_up_django()
    # Django's parts can only be imported once it is set up.
    from django.core.management import call_command

    from baocong.project.demo.making import make_demo

    call_command("migrate", verbosity=0, interactive=False)
    accounts = make_demo(today)
    say("\nBản mẫu: SỐ LIỆU MINH HỌA. Tài khoản của lần chạy này:\n")
    for one in accounts:
        say(f"  {one.login:<11} {one.password:<19} {one.role}, {one.place}")


def _probe() -> None:
    """Where nobody sits at a terminal: start the server, see that it answers, stop it."""
    serving = Serving(port=free_port(), demo=True)
    ours = serving.address
    with server_beside(serving), urllib.request.urlopen(ours, timeout=_ANSWER_SECONDS) as answer:  # noqa: S310
        status = answer.status
    say(
        f"\nMáy chủ đã trả lời ở {serving.address} (mã {status}) rồi dừng. Chạy “baocong demo” ở cửa sổ lệnh để dùng."
    )


def _serve() -> None:
    """Listen on a free port of this machine, with a worker beside, until stopped."""
    serving = Serving(port=free_port(), demo=True)
    say(f"\nMở {serving.address} bằng trình duyệt rồi đăng nhập. Ctrl-C để dừng.")
    worker = start_worker()
    try:
        listen(serving)
    finally:
        worker.terminate()
        worker.wait(timeout=20)
