"""Typed readers of environment variables: a wrong value stops the start with a sentence, never with a guess."""

import os
import re
from collections.abc import Container, Iterable, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

_TRUE = frozenset({"1", "true", "yes", "on"})
_FALSE = frozenset({"0", "false", "no", "off"})
_ENGINES = {"postgres": "postgresql", "postgresql": "postgresql", "sqlite": "sqlite3"}


def read_text(name: str, default: str | None = None) -> str:
    """Return the value of a variable. *Errors*: ImproperlyConfigured when it is not set and has no default."""
    value = os.environ.get(name, "").strip()
    if value:
        return value
    if default is None:
        raise ImproperlyConfigured(f"Thiếu biến môi trường {name}. Hãy đặt giá trị rồi khởi động lại.")
    return default


def read_flag(name: str, default: bool) -> bool:
    """Return a yes or no. *Errors*: ImproperlyConfigured for any other word."""
    value = read_text(name, str(default)).casefold()
    if value not in _TRUE | _FALSE:
        raise ImproperlyConfigured(f"{name}={value!r}: chỉ nhận true hoặc false.")
    return value in _TRUE


def read_number(name: str, default: int, at_least: int = 0) -> int:
    """Return a whole number. *Errors*: ImproperlyConfigured for what is none or is too small."""
    value = read_text(name, str(default))
    if not value.isascii() or not value.isdecimal() or int(value) < at_least:
        raise ImproperlyConfigured(f"{name}={value!r}: cần một số nguyên không nhỏ hơn {at_least}.")
    return int(value)


def read_list(name: str, default: Sequence[str] = ()) -> list[str]:
    """Return the parts of a value that commas divide."""
    return [part.strip() for part in read_text(name, ",".join(default)).split(",") if part.strip()]


def read_slug(name: str, default: str, at_most: int) -> str:
    """Return a short name of lower-case ASCII letters, digits and hyphens. *Errors*: ImproperlyConfigured for others."""
    value = read_text(name, default)
    if len(value) > at_most or not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value):
        raise ImproperlyConfigured(
            f"{name}={value!r}: cần tên ngắn, tối đa {at_most} ký tự, chỉ gồm chữ thường không dấu, số và gạch nối."
        )
    return value


def read_choices(name: str, allowed: Container[str]) -> list[str]:
    """Return the parts of a value, each one of those allowed. *Errors*: ImproperlyConfigured that names a wrong one."""
    chosen = read_list(name)
    for one in chosen:
        if one not in allowed:
            legal = ", ".join(allowed) if isinstance(allowed, Iterable) else ""
            raise ImproperlyConfigured(f"{name}: không có “{one}”. Được dùng: {legal}.")
    return chosen


def read_folder(name: str, default: Path) -> Path:
    """Return a folder, absolute; it need not exist yet."""
    return Path(read_text(name, str(default))).expanduser().resolve()


def read_database(name: str, default_file: Path) -> dict[str, object]:
    """Return Django's settings for the database that an address names; without one, SQLite in `default_file`.

    *Errors*: ImproperlyConfigured for another engine or an address without a database.
    *Example*: postgresql://user:password@host:5432/baocong, sqlite:////var/lib/baocong/baocong.sqlite3
    """
    address = os.environ.get(name, "").strip()
    if not address:
        return sqlite_settings(default_file)
    parts = urlsplit(address)
    engine = _ENGINES.get(parts.scheme)
    if engine is None:
        allowed = ", ".join(f"{scheme}://" for scheme in _ENGINES)
        raise ImproperlyConfigured(f"{name}: không nhận “{parts.scheme}://”. Được dùng: {allowed}.")
    if engine == "sqlite3":
        return sqlite_settings(Path(unquote(parts.path[1:])))
    if not parts.path.strip("/"):
        raise ImproperlyConfigured(f"{name}: thiếu tên cơ sở dữ liệu ở cuối địa chỉ.")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        # Compiling a statement costs seconds where running it costs milliseconds: totals have long statements.
        "OPTIONS": {"options": "-c jit=off"},
    }


def sqlite_settings(file: Path) -> dict[str, object]:
    """Return Django's settings for one SQLite file: one writer at a time from the start, nothing lost on power loss."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(file),
        "CONN_MAX_AGE": 600,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
        },
    }


def read_secret(name: str, file: Path) -> str:
    """Return the secret key from a variable, otherwise from the file that `baocong serve` made at its first start.

    *Errors*: ImproperlyConfigured when there is neither, or the key has fewer than 32 characters.
    """
    value = os.environ.get(name, "").strip()
    if not value and file.is_file():
        value = file.read_text(encoding="ascii").strip()
    if len(value) < 32:
        raise ImproperlyConfigured(
            f"Chưa có khóa bí mật: đặt {name} (ít nhất 32 ký tự), hoặc chạy “baocong serve” để tạo tệp khóa."
        )
    return value
