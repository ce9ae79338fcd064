"""The commands that look after the platform: the worker, the log, backups."""

import argparse
import getpass
import json
import os
import secrets
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from baocong.cli.console import say

if TYPE_CHECKING:
    from baocong.apps.backups.secret import Secret

PASSPHRASE = "BAOCONG_BACKUP_PASSPHRASE"  # noqa: S105 - the name of the variable, not the secret
_REFUSED, _FAULTY = 2, 1


def run_work(arguments: argparse.Namespace) -> int:
    """Run jobs until stopped, or once through the queue. Exit status 0; 2 when the settings are wrong."""

    def run() -> int:
        from baocong.apps.tasks.worker import work

        say("Đang chạy các việc nền. Dừng: Ctrl+C (việc đang chạy được làm nốt).", sys.stderr)
        work(once=arguments.once)
        return 0

    return with_django(run)


def run_audit(arguments: argparse.Namespace) -> int:
    """Verify the log, or print its head. Exit status 0 everything agrees, 1 something does not, 2 not verified."""
    return with_django(lambda: _head() if arguments.action == "head" else _verify(arguments))


def run_backup(arguments: argparse.Namespace) -> int:
    """Make a backup, or a key file for backups. Exit status 0; 2 refused."""
    if arguments.make_key:
        return _refusing(lambda: _make_key(Path(arguments.make_key)))
    if not arguments.file:
        say("Thiếu TỆP: nơi ghi bản sao lưu. Xem cách dùng: baocong backup --help", sys.stderr)
        return _REFUSED
    return with_django(lambda: _refusing(lambda: _backup(arguments)))


def run_restore(arguments: argparse.Namespace) -> int:
    """Restore a backup and verify it. Exit status 0; 1 restored, but its log does not agree; 2 refused."""
    if arguments.into and not _aim(arguments.into):
        return _REFUSED
    # Restoring needs no secret key of the web; a new place has none yet.
    os.environ.setdefault("BAOCONG_SECRET_KEY", secrets.token_urlsafe(48))
    return with_django(lambda: _refusing(lambda: _restore(arguments)))


def _verify(arguments: argparse.Namespace) -> int:
    from baocong.apps.audit.marks import find_marks, parse_mark
    from baocong.apps.inspection.verifying import head_words, verify

    try:
        marks = [parse_mark(one, "mốc nhập vào") for one in arguments.head]
        for file in arguments.marks:
            found = find_marks(Path(file).read_text(encoding="utf-8", errors="replace"), Path(file).name)
            if not found:
                raise ValueError(f"Tệp “{file}” không có mốc nào dạng SỐ:DẤU.")
            marks += found
    except (OSError, ValueError) as error:
        say(str(error), sys.stderr)
        return _REFUSED
    report = verify(marks, progress=_counter() if sys.stderr.isatty() and not arguments.json else None)
    if arguments.json:
        say(json.dumps(report.as_json(), ensure_ascii=False, indent=1))
    else:
        for fault in report.faults:
            say(f"- {fault.message}")
        if report.total > len(report.faults):
            say(f"- … và {report.total - len(report.faults)} chỗ nữa.")
        say(report.summary)
        say(head_words(report))
    return 0 if report.is_whole else _FAULTY


def _head() -> int:
    from baocong.apps.audit.queries import head

    seq, digest = head()
    say(f"{seq}:{digest}")
    return 0


def _counter() -> Callable[[int, int], None]:
    def count(done: int, whole: int) -> None:
        print(f"\r{done}/{whole}", end="\n" if done == whole else "", file=sys.stderr, flush=True)

    return count


def _backup(arguments: argparse.Namespace) -> int:
    from baocong.apps.backups.operations import make_backup

    made = make_backup(Path(arguments.file), _secret(arguments, is_new=True))
    say(f"Đã sao lưu vào {made.path} ({_size(made.size)}, {made.files} tệp đính kèm).")
    say(f"Đầu chuỗi nhật ký trong bản sao lưu: {made.head}")
    say("Hãy cất mật khẩu hoặc tệp khóa ở nơi khác với bản sao lưu: không có nó thì không ai mở được.")
    return 0


def _restore(arguments: argparse.Namespace) -> int:
    from baocong.apps.backups.operations import restore_backup
    from baocong.apps.inspection.verifying import head_words

    done = restore_backup(Path(arguments.file), _secret(arguments), replace=arguments.replace)
    say(
        f"Đã khôi phục bản sao lưu lúc {done.manifest['made_at'][:16].replace('T', ' ')} (giờ quốc tế), {done.files} tệp đính kèm."
    )
    if done.safety_copy:
        say(f"Dữ liệu trước đó được sao lưu ở {done.safety_copy} (cùng mật khẩu hoặc tệp khóa).")
    if done.old_files:
        say(f"Tệp đính kèm trước đó còn ở {done.old_files}.")
    for fault in done.report.faults:
        say(f"- {fault.message}")
    say(done.report.summary)
    say(head_words(done.report))
    if done.report.is_whole:
        return 0
    say("Dữ liệu đã khôi phục nhưng nhật ký trong bản sao lưu có chỗ không khớp như trên.", sys.stderr)
    return _FAULTY


def _make_key(path: Path) -> int:
    from baocong.apps.backups.secret import make_key_file

    make_key_file(path)
    say(f"Đã tạo tệp khóa {path}. Cất một bản ở nơi an toàn, khác nơi để bản sao lưu.")
    return 0


def _secret(arguments: argparse.Namespace, *, is_new: bool = False) -> "Secret":
    from baocong.apps.backups.refusal import BackupRefusal
    from baocong.apps.backups.secret import passphrase_secret, read_key_file

    if arguments.key_file:
        return read_key_file(Path(arguments.key_file))
    if arguments.passphrase_file:
        try:
            text = Path(arguments.passphrase_file).read_text(encoding="utf-8").rstrip("\r\n")
        except (OSError, ValueError) as error:
            raise BackupRefusal("no_secret", f"Không đọc được tệp mật khẩu: {error}.") from error
        return passphrase_secret(text)
    if os.environ.get(PASSPHRASE):
        return passphrase_secret(os.environ[PASSPHRASE])
    if not sys.stdin.isatty():
        raise BackupRefusal(
            "no_secret",
            f"Chưa có mật khẩu sao lưu. Đặt {PASSPHRASE}, hoặc dùng --passphrase-file TỆP, --key-file TỆP.",
        )
    text = getpass.getpass("Mật khẩu sao lưu: ")
    if is_new and getpass.getpass("Nhập lại mật khẩu: ") != text:
        raise BackupRefusal("no_secret", "Hai lần nhập không giống nhau. Chưa ghi gì.")
    return passphrase_secret(text)


def _aim(place: str) -> bool:
    """Let the settings point to the new place: a folder, or the address of an empty PostgreSQL database."""
    if "://" in place:
        os.environ["DATABASE_URL"] = place
        return True
    folder = Path(place).expanduser()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        say(f"“{place}” đã có và không trống. Hãy nêu một thư mục mới hoặc trống.", sys.stderr)
        return False
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["BAOCONG_HOME"] = str(folder)
    os.environ.pop("DATABASE_URL", None)
    return True


def with_django(run: Callable[[], int]) -> int:
    from django.core.exceptions import ImproperlyConfigured
    from django.db import OperationalError, ProgrammingError

    from baocong.project.setup import set_up_django

    try:
        set_up_django()
        return run()
    except ImproperlyConfigured as error:
        say(str(error), sys.stderr)
    except (OperationalError, ProgrammingError) as error:
        say(
            f"Không dùng được cơ sở dữ liệu: {str(error).strip()}. Nếu mới cài, hãy chạy “baocong serve” một lần để lập.",
            sys.stderr,
        )
    return _REFUSED


def _refusing(run: Callable[[], int]) -> int:
    from baocong.apps.backups.refusal import BackupRefusal

    try:
        return run()
    except BackupRefusal as refusal:
        say(refusal.message, sys.stderr)
        return _REFUSED


def _size(size: int) -> str:
    megabytes = f"{size / 2**20:.1f}".replace(".", ",")
    return f"{megabytes} MB" if size >= 2**20 else f"{max(1, size // 1024)} KB"
