"""Zip archives opened in memory: no member is ever written, no path leaves the archive, no bomb unfolds."""

import lzma
import struct
import unicodedata
import zlib
from io import BytesIO
from typing import Final
from zipfile import BadZipFile, ZipFile, ZipInfo

from baocong.intake.left_out import LeftOut

MEMBER_LIMIT: Final = 200 * 1024 * 1024
TOTAL_LIMIT: Final = 600 * 1024 * 1024
MEMBERS_LIMIT: Final = 2000
_UNREADABLE: Final = (
    BadZipFile, EOFError, OSError, ValueError, NotImplementedError, RuntimeError, zlib.error, lzma.LZMAError, struct.error,
)  # fmt: skip
_UTF8_FLAG: Final = 0x800


def open_archive(data: bytes, label: str) -> tuple[list[tuple[str, bytes]], list[LeftOut]]:
    """Return the members of a zip archive as (name, bytes), and what of it was left out.

    *Shapes*: names in NFC with "/", never absolute and never with "..".
    """
    try:
        archive = ZipFile(BytesIO(data))
        infos = [one for one in archive.infolist() if not one.is_dir()]
    except _UNREADABLE:
        return [], [LeftOut(label, "damaged", "Tệp nén bị hỏng hoặc tải về chưa đủ. Hãy xin lại tệp gốc.")]
    if len(infos) > MEMBERS_LIMIT or sum(one.file_size for one in infos) > TOTAL_LIMIT:
        return [], [
            LeftOut(
                label, "too_large", "Tệp nén nở ra quá lớn. Hãy giải nén và chỉ chép các báo cáo vào thư mục."
            )
        ]
    members: list[tuple[str, bytes]] = []
    left_out: list[LeftOut] = []
    total = 0
    for info in infos:
        name = _member_name(info)
        if name is None:
            left_out.append(
                LeftOut(
                    f"{label}/{info.filename}"[:200], "outside", "Tên tệp chỉ ra ngoài tệp nén nên bị bỏ."
                )
            )
            continue
        content = _read(archive, info)
        if content is None:
            left_out.append(
                LeftOut(f"{label}/{name}", "damaged", "Tệp trong tệp nén bị hỏng hoặc có mật khẩu.")
            )
            continue
        total += len(content)
        if total > TOTAL_LIMIT:
            left_out.append(
                LeftOut(label, "too_large", "Tệp nén nở ra quá lớn; phần còn lại không được đọc.")
            )
            break
        members.append((name, content))
    return members, left_out


def _member_name(info: ZipInfo) -> str | None:
    name = info.filename
    if not info.flag_bits & _UTF8_FLAG:
        # Windows writes Vietnamese names as raw UTF-8 or in its own code page without saying so.
        raw = name.encode("cp437", errors="replace")
        for encoding in ("utf-8", "cp1258"):
            try:
                name = raw.decode(encoding)
                break
            except UnicodeDecodeError:
                continue
    name = unicodedata.normalize("NFC", name.replace("\\", "/"))
    parts = [part for part in name.split("/") if part not in {"", "."}]
    if name.startswith("/") or ".." in parts or ":" in name.partition("/")[0] or not parts:
        return None
    return "/".join(parts)


def _read(archive: ZipFile, info: ZipInfo) -> bytes | None:
    try:
        with archive.open(info) as stream:
            content = stream.read(MEMBER_LIMIT + 1)
    except _UNREADABLE:
        return None
    return content if len(content) <= MEMBER_LIMIT else None
