"""The secret of a backup: a passphrase, stretched by scrypt, or a key file."""

import base64
import hashlib
import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from baocong.apps.backups.refusal import BackupRefusal

SHORTEST_PASSPHRASE = 12
_COST = 2**17
"""scrypt's n with r = 8, p = 1: 128 MB and about half a second for one try. *Source*: OWASP, Password Storage."""
_LARGEST_COST = 2**20
_KEY_LINE = "baocong-backup-key-1:"


@dataclass(frozen=True, slots=True)
class Secret:
    """What opens a backup; `is_key` for the random bytes of a key file, which need no stretching."""

    value: bytes
    is_key: bool = False


def passphrase_secret(text: str) -> Secret:
    """Return a passphrase as a secret. *Errors*: BackupRefusal `weak_secret` for fewer than 12 letters."""
    if len(text) < SHORTEST_PASSPHRASE:
        raise BackupRefusal(
            "weak_secret",
            f"Mật khẩu sao lưu có {len(text)} ký tự; cần ít nhất {SHORTEST_PASSPHRASE}. Nên dùng một câu dễ nhớ.",
        )
    return Secret(text.encode("utf-8"))


def read_key_file(path: Path) -> Secret:
    """Return the secret of a key file. *Errors*: BackupRefusal `no_secret` for a file that is none."""
    try:
        line = path.read_text(encoding="ascii").strip()
        value = base64.b64decode(line.removeprefix(_KEY_LINE), validate=True)
    except (OSError, ValueError) as error:
        raise BackupRefusal("no_secret", f"Không đọc được tệp khóa “{path}”: {error}.") from error
    if not line.startswith(_KEY_LINE) or len(value) != 32:
        raise BackupRefusal(
            "no_secret",
            f"“{path}” không phải tệp khóa sao lưu. Tạo tệp khóa: baocong backup --make-key {path}",
        )
    return Secret(value, is_key=True)


def make_key_file(path: Path) -> None:
    """Write a new random key, readable by the owner only. *Errors*: BackupRefusal `file_exists`; OSError."""
    if path.exists():
        raise BackupRefusal("file_exists", f"“{path}” đã có; khóa cũ không bị ghi đè. Hãy chọn tên khác.")
    path.touch(mode=0o600)
    path.write_text(f"{_KEY_LINE}{base64.b64encode(secrets.token_bytes(32)).decode()}\n", encoding="ascii")


def new_derivation(secret: Secret) -> dict[str, Any]:
    """Return how the key of a new file is to be made from the secret: kept in the file's head."""
    salt = secrets.token_hex(16)
    return {"kdf": "hkdf", "salt": salt} if secret.is_key else {"kdf": "scrypt", "salt": salt, "n": _COST}


def derive_key(secret: Secret, how: Mapping[str, Any]) -> bytes:
    """Return the 32 bytes that a file was encrypted with.

    *Errors*: BackupRefusal `wrong_secret` for a passphrase where a key file is needed or the reverse, `not_a_backup`
    for a derivation that would eat the machine.
    """
    kind = how.get("kdf")
    if kind not in ("hkdf", "scrypt"):
        raise BackupRefusal(
            "not_a_backup", "Tệp sao lưu ghi cách tạo khóa lạ; tệp bị sửa hoặc do bản mới hơn làm."
        )
    if (kind == "hkdf") is not secret.is_key:
        needed = "tệp khóa (--key-file)" if kind == "hkdf" else "mật khẩu"
        raise BackupRefusal("wrong_secret", f"Bản sao lưu này mở bằng {needed}.")
    salt = bytes.fromhex(str(how["salt"]))
    if kind == "hkdf":
        return HKDF(algorithm=SHA256(), length=32, salt=salt, info=b"baocong backup").derive(secret.value)
    cost = int(how["n"])
    if not 2**10 <= cost <= _LARGEST_COST or cost & (cost - 1):
        raise BackupRefusal("not_a_backup", "Đầu tệp sao lưu bị sửa: tham số tạo khóa ngoài mức cho phép.")
    return Scrypt(salt=salt, length=32, n=cost, r=8, p=1).derive(secret.value)


def key_check(key: bytes) -> str:
    """Return what tells a wrong secret from an altered file, without telling the key."""
    return hmac.new(key, b"baocong backup check", hashlib.sha256).hexdigest()[:16]
