"""Writing a run: whole or not at all, never through a link, and with a sentence for whatever the disk refuses."""

import errno
import os
import shutil
import time
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryFile
from typing import Final

WORKBOOK: Final = "cum.xlsx"
NEW_WORKBOOK: Final = "cum-moi.xlsx"
RESULTS: Final = "out"
_TRIES: Final = 5
_WAIT_SECONDS: Final = 0.2


class FolderRefusal(ValueError):
    """The folder cannot be consolidated; the message says what to do."""


def demand_writable(folder: Path) -> None:
    """Refuse a folder that cannot be written before a minute is spent on reading it. *Errors*: FolderRefusal."""
    try:
        with TemporaryFile(dir=folder, prefix=".baocong-"):
            return
    except OSError as error:
        raise FolderRefusal(_refusal(folder, error)) from error


def read_workbook(folder: Path) -> bytes | None:
    """Return the bytes of cum.xlsx, None before the first run. *Errors*: FolderRefusal."""
    path = folder / WORKBOOK
    if path.is_symlink():
        raise FolderRefusal(
            f"“{path}” là liên kết tới nơi khác nên không đọc, không ghi. Hãy chép tệp thật vào thư mục rồi chạy lại."
        )
    if not path.exists():
        return None
    try:
        return path.read_bytes()
    except OSError as error:
        raise FolderRefusal(
            f"Không đọc được “{path}”: tệp đang bị chương trình khác khóa hoặc không có quyền đọc. Hãy đóng tệp rồi chạy lại."
        ) from error


def save_run(folder: Path, now: datetime, outputs: Mapping[str, bytes], workbook: bytes) -> tuple[Path, bool]:
    """Write all files of a run into a new folder and replace cum.xlsx; return the folder and whether cum.xlsx was open.

    Everything is written under a temporary name first: a run that is cut off, or that the disk refuses, leaves the folder
    as it was. *Errors*: FolderRefusal.
    """
    results = folder / RESULTS
    if results.is_symlink() or getattr(results, "is_junction", bool)():
        raise FolderRefusal(
            f"“{results}” là liên kết tới nơi khác nên không ghi vào đó. Hãy xóa liên kết rồi chạy lại."
        )
    try:
        return _save(folder, results, now.strftime("%Y-%m-%d-%H%M"), {**outputs}, workbook)
    except OSError as error:
        raise FolderRefusal(_refusal(folder, error)) from error


def _save(
    folder: Path, results: Path, name: str, outputs: dict[str, bytes], workbook: bytes
) -> tuple[Path, bool]:
    made_here = not results.exists()
    results.mkdir(exist_ok=True)
    target = _free(results, name)
    draft = results / f".{target.name}.tmp"
    shutil.rmtree(draft, ignore_errors=True)
    try:
        for path, content in outputs.items():
            _write(draft, path, content)
        _rename(draft, target)
        was_open = not _replace_workbook(folder / WORKBOOK, workbook)
        if was_open:
            _write(target, NEW_WORKBOOK, workbook)
    except BaseException:
        for made in (draft, target):
            shutil.rmtree(made, ignore_errors=True)
        if made_here:
            with suppress(OSError):
                results.rmdir()
        raise
    return target, was_open


def _write(draft: Path, name: str, content: bytes) -> None:
    path = draft / name
    if not path.resolve().is_relative_to(draft.resolve()):
        raise FolderRefusal(f"Tên tệp kết quả “{name}” chỉ ra ngoài thư mục nên không ghi.")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _rename(draft: Path, target: Path) -> None:
    """Give the folder its name; on Windows a virus scanner or a file window may hold it for a moment."""
    for left in reversed(range(_TRIES)):
        try:
            draft.rename(target)
        except PermissionError:
            if not left:
                raise
            time.sleep(_WAIT_SECONDS)
        else:
            return


def _free(results: Path, name: str) -> Path:
    """The first name that is not taken: two runs in one minute keep both."""
    candidate, number = results / name, 2
    while candidate.exists():
        candidate, number = results / f"{name}-{number}", number + 1
    return candidate


def _replace_workbook(path: Path, content: bytes) -> bool:
    """Replace cum.xlsx in one step; False when another program holds it open and it stays as it is."""
    locks = (path.with_name(f"~${path.name}"), path.with_name(f".~lock.{path.name}#"))
    if any(one.exists() for one in locks):
        return False
    draft = path.with_name(f".{path.name}.tmp")
    try:
        draft.write_bytes(content)
        os.replace(draft, path)  # noqa: PTH105 - the one call that replaces on Windows too
    except PermissionError:
        with suppress(OSError):
            draft.unlink()
        return False
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise
    return True


def _refusal(folder: Path, error: OSError) -> str:
    """Return in Vietnamese what the disk refused and what to do; nothing was changed."""
    kept = "Thư mục vẫn như trước khi chạy."
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return f"Đĩa đã đầy nên không ghi được kết quả vào “{folder}”. {kept} Hãy giải phóng chỗ trống rồi chạy lại."
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return (
            f"Không có quyền ghi vào “{folder}”. {kept} Hãy chép thư mục về máy (không chạy ngay trên đĩa CD, tệp nén hoặc thư "
            "mục chỉ đọc), đóng các tệp kết quả đang mở rồi chạy lại."
        )
    if error.errno == errno.ENAMETOOLONG or getattr(error, "winerror", 0) == 206:
        return f"Đường dẫn tới “{folder}” quá dài. {kept} Hãy chuyển thư mục ra nơi có đường dẫn ngắn hơn rồi chạy lại."
    return f"Không ghi được kết quả vào “{folder}”: {error.strerror or error}. {kept}"
