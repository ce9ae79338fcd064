"""Django set up for a command: the key of this machine made at first use, wrong settings said in one sentence."""

import os
import secrets
from pathlib import Path

import django
from django.core.exceptions import ImproperlyConfigured

from baocong.project.environment import read_folder

SETTINGS = "baocong.project.settings"
HOME_VARIABLE, KEY_VARIABLE = "BAOCONG_HOME", "BAOCONG_SECRET_KEY"
DEFAULT_HOME = Path("~/.local/share/baocong")


class SetupRefusal(ImproperlyConfigured):
    """The project cannot be started as it is set up; the text says what to do."""


def set_up_django() -> None:
    """Make models usable. *Errors*: ImproperlyConfigured, in Vietnamese, for settings that are wrong or missing."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    django.setup()


def make_home() -> Path:
    """Make the folder of this installation, for its owner alone, and return it. *Errors*: SetupRefusal."""
    home = read_folder(HOME_VARIABLE, DEFAULT_HOME)
    try:
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise SetupRefusal(
            f"Không tạo được thư mục “{home}”: {error.strerror}. Hãy đặt {HOME_VARIABLE} tới một thư mục ghi được."
        ) from error
    return home


def make_secret_key(home: Path) -> Path | None:
    """Make the file of the secret key at the first start, readable by its owner alone; return it if it was made now.

    *Errors*: SetupRefusal when it cannot be written, or when others may read the one that is there.
    """
    file = home / "secret-key"
    if os.environ.get(KEY_VARIABLE, "").strip():
        return None
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        _demand_private(file)
        return None
    except OSError as error:
        raise SetupRefusal(
            f"Không ghi được khóa bí mật “{file}”: {error.strerror}. Hãy cấp quyền ghi, hoặc đặt {KEY_VARIABLE}."
        ) from error
    with os.fdopen(handle, "w", encoding="ascii") as out:
        out.write(f"{secrets.token_urlsafe(48)}\n")
    return file


def _demand_private(file: Path) -> None:
    if os.name == "posix" and file.stat().st_mode & 0o077:
        raise SetupRefusal(
            f"Người khác đọc được khóa bí mật “{file}”. Hãy chạy “chmod 600 {file}” rồi khởi động lại; nếu nghi đã lộ thì xóa "
            "tệp để tạo khóa mới (mọi người phải đăng nhập lại)."
        )
