"""A stream of sealed chunks: each is authenticated with its number, and the last one says that it is the last.

*Shapes*: magic line · four bytes with the length of the head · head (JSON) · chunks of `CHUNK` bytes of text, each
followed by the 16 bytes of its seal. The nonce is the chunk's number and one byte that is 1 for the last chunk; every
file has a key of its own, made with a random salt. *Source*: the STREAM construction (Hoang, Reyhanitabar, Rogaway,
Vizár 2015).
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Any, BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from baocong.apps.backups.refusal import BackupRefusal
from baocong.apps.backups.secret import Secret, derive_key, key_check, new_derivation

MAGIC = b"BAOCONG-BACKUP\n"
CHUNK = 256 * 1024
_SEAL = 16
_LONGEST_HEAD = 4096


class Encryptor:
    """Writes bytes as sealed chunks; without `close` the file counts as cut off."""

    def __init__(self, out: BinaryIO, secret: Secret) -> None:
        how = new_derivation(secret)
        key = derive_key(secret, how)
        head = json.dumps({"format": 1, "cipher": "aes-256-gcm", **how, "check": key_check(key)}).encode()
        out.write(MAGIC + len(head).to_bytes(4, "big") + head)
        self._out, self._cipher = out, AESGCM(key)
        self._bound = hashlib.sha256(head).digest()
        self._buffer, self._number = bytearray(), 0

    def write(self, data: bytes) -> None:
        """Add bytes."""
        self._buffer += data
        # The last full chunk is held back: only `close` knows whether it is the last.
        while len(self._buffer) > CHUNK:
            self._seal(bytes(self._buffer[:CHUNK]), last=False)
            del self._buffer[:CHUNK]

    def close(self) -> None:
        """Seal the last chunk."""
        self._seal(bytes(self._buffer), last=True)
        self._buffer.clear()

    def _seal(self, data: bytes, *, last: bool) -> None:
        self._out.write(self._cipher.encrypt(_nonce(self._number, last=last), data, self._bound))
        self._number += 1


class Decryptor:
    """Reads what `Encryptor` wrote. *Errors*: BackupRefusal for another file, a wrong secret, a changed or cut file."""

    def __init__(self, source: BinaryIO, secret: Secret) -> None:
        raw = _read_head(source)
        head = _parse_head(raw)
        try:
            key = derive_key(secret, head)
        except (KeyError, ValueError) as error:
            raise _altered() from error
        if key_check(key) != head.get("check"):
            raise BackupRefusal(
                "wrong_secret",
                "Mật khẩu hoặc tệp khóa không đúng với bản sao lưu này. Chưa có gì bị thay đổi.",
            )
        self._source, self._cipher = source, AESGCM(key)
        self._bound = hashlib.sha256(raw).digest()
        self._number, self._done = 0, False
        self._ahead = source.read(CHUNK + _SEAL)
        self._text = b""

    def read(self, size: int) -> bytes:
        """Return `size` bytes, fewer only at the end."""
        parts = []
        while size and (self._text or not self._done):
            if not self._text:
                self._text = self._open_next()
                continue
            part, self._text = self._text[:size], self._text[size:]
            parts.append(part)
            size -= len(part)
        return b"".join(parts)

    def _open_next(self) -> bytes:
        sealed, self._ahead = self._ahead, self._source.read(CHUNK + _SEAL)
        self._done = not self._ahead
        try:
            text = self._cipher.decrypt(_nonce(self._number, last=self._done), sealed, self._bound)
        except InvalidTag as error:
            raise self._why(sealed) from error
        self._number += 1
        return text

    def _why(self, sealed: bytes) -> BackupRefusal:
        """A last chunk that opens as one in the middle was followed by others once."""
        if self._done:
            try:
                self._cipher.decrypt(_nonce(self._number, last=False), sealed, self._bound)
            except InvalidTag:
                return _altered()
            return BackupRefusal(
                "file_cut", "Tệp sao lưu bị thiếu phần cuối: chép chưa hết hoặc bị cắt. Hãy chép lại tệp gốc."
            )
        return _altered()


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])


def _read_head(source: BinaryIO) -> bytes:
    if source.read(len(MAGIC)) != MAGIC:
        raise BackupRefusal("not_a_backup", "Tệp này không phải bản sao lưu của Báo Công.")
    length = int.from_bytes(source.read(4), "big")
    if not 0 < length <= _LONGEST_HEAD:
        raise _altered()
    return source.read(length)


def _parse_head(raw: bytes) -> Mapping[str, Any]:
    try:
        head = json.loads(raw)
    except ValueError as error:
        raise _altered() from error
    if not isinstance(head, dict):
        raise _altered()
    if head.get("format") != 1 or head.get("cipher") != "aes-256-gcm":
        raise BackupRefusal(
            "newer_version",
            "Tệp sao lưu có định dạng mới hơn phiên bản đang chạy. Hãy nâng cấp rồi khôi phục.",
        )
    return head


def _altered() -> BackupRefusal:
    return BackupRefusal(
        "file_altered",
        "Tệp sao lưu đã bị thay đổi hoặc hỏng: dấu niêm phong không khớp. Hãy dùng bản sao khác.",
    )
