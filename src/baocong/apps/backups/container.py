"""What is inside the encrypted stream: a manifest, then named members of any length, compressed on the way.

*Shapes*: records of one letter, four bytes of length, content: M manifest, F name of a member, D a piece of it, E its
end with the SHA-256 of its bytes, Z the end with the number of members.
"""

import hashlib
import json
import zlib
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from baocong.apps.backups.encryption import Decryptor, Encryptor
from baocong.apps.backups.refusal import BackupRefusal
from baocong.apps.backups.secret import Secret

_LONGEST_RECORD = 64 * 1024 * 1024
_PIECE = 256 * 1024


class ContainerWriter:
    """Writes one container."""

    def __init__(self, out: BinaryIO, secret: Secret) -> None:
        self._sealed = Encryptor(out, secret)
        self._squeeze = zlib.compressobj(3)
        self._members = 0

    def manifest(self, data: dict[str, Any]) -> None:
        """Write the manifest, before any member."""
        self._record(b"M", json.dumps(data, ensure_ascii=False).encode())

    def member(self, name: str, pieces: Iterable[bytes | bytearray | memoryview]) -> None:
        """Write one member."""
        self._record(b"F", name.encode())
        digest = hashlib.sha256()
        for piece in pieces:
            digest.update(piece)
            self._record(b"D", bytes(piece))
        self._record(b"E", digest.digest())
        self._members += 1

    def close(self) -> None:
        """Write the end."""
        self._record(b"Z", str(self._members).encode())
        self._sealed.write(self._squeeze.flush())
        self._sealed.close()

    def _record(self, kind: bytes, data: bytes) -> None:
        self._sealed.write(self._squeeze.compress(kind + len(data).to_bytes(4, "big") + data))


class ContainerReader:
    """Reads one container: `manifest` first, then `members` in their order, each to its end."""

    def __init__(self, source: BinaryIO, secret: Secret) -> None:
        self._sealed = Decryptor(source, secret)
        self._unsqueeze = zlib.decompressobj()
        self._plain = b""
        kind, data = self._record()
        if kind != b"M":
            raise _broken()
        self.manifest: dict[str, Any] = json.loads(data)

    def members(self) -> Iterator[tuple[str, Iterator[bytes]]]:
        """Return name and content of every member. *Errors*: BackupRefusal when something is missing or differs."""
        count = 0
        while True:
            kind, data = self._record()
            if kind == b"Z":
                if int(data) != count:
                    raise _broken()
                self._drain()
                return
            if kind != b"F":
                raise _broken()
            pieces = self._pieces()
            yield data.decode(), pieces
            for _ in pieces:
                """What the caller left unread is read past, and checked."""
            count += 1

    def _pieces(self) -> Iterator[bytes]:
        digest = hashlib.sha256()
        while True:
            kind, data = self._record()
            if kind == b"E":
                if data != digest.digest():
                    raise _broken()
                return
            if kind != b"D":
                raise _broken()
            digest.update(data)
            yield data

    def _record(self) -> tuple[bytes, bytes]:
        head = self._take(5)
        length = int.from_bytes(head[1:], "big")
        if length > _LONGEST_RECORD:
            raise _broken()
        return head[:1], self._take(length)

    def _take(self, size: int) -> bytes:
        parts, missing = [], size
        while missing:
            if not self._plain:
                self._plain = self._more()
            part, self._plain = self._plain[:missing], self._plain[missing:]
            parts.append(part)
            missing -= len(part)
        return b"".join(parts)

    def _more(self) -> bytes:
        while True:
            raw = self._unsqueeze.unconsumed_tail or self._sealed.read(_PIECE)
            if not raw:
                raise _broken()
            text = self._unsqueeze.decompress(raw, 4 * _PIECE)
            if text:
                return text

    def _drain(self) -> None:
        """Read to the last seal: only there a cut file shows itself."""
        while self._sealed.read(_PIECE):
            """Nothing may follow but what the compression left."""


def _broken() -> BackupRefusal:
    return BackupRefusal(
        "file_altered", "Tệp sao lưu hỏng: nội dung bên trong không khớp. Hãy dùng bản sao khác."
    )
