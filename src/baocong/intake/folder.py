"""Opens a folder as units really send it: files flat or in subfolders, archives, junk, links, names of any spelling."""

import hashlib
import os
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from baocong.intake.archive import open_archive
from baocong.intake.left_out import LeftOut

FILE_LIMIT: Final = 200 * 1024 * 1024
FILES_LIMIT: Final = 5000
DEPTH_LIMIT: Final = 6
JUNK_NAMES: Final = frozenset({"thumbs.db", ".ds_store", "desktop.ini", "__macosx", ".git", ".svn"})
_ADVICE: Final = {
    ".rar": "Tệp nén .rar không mở được ở đây. Hãy giải nén rồi chép các tệp bên trong vào thư mục này.",
    ".7z": "Tệp nén .7z không mở được ở đây. Hãy giải nén rồi chép các tệp bên trong vào thư mục này.",
    ".msg": "Thư Outlook không mở được ở đây. Hãy lưu các tệp đính kèm vào thư mục này.",
    ".eml": "Thư điện tử không mở được ở đây. Hãy lưu các tệp đính kèm vào thư mục này.",
    ".exe": "Chương trình không được mở. Hãy xóa tệp này và báo lại đơn vị gửi.",
}


@dataclass(frozen=True, slots=True)
class SentFile:
    """One file that a unit sent, with its bytes. `label` is its path inside the folder, in NFC, with "/"."""

    label: str
    data: bytes
    sha256: str

    @property
    def name(self) -> str:
        """The file's own name."""
        return self.label.rsplit("/", 1)[-1]

    @property
    def subfolder(self) -> str:
        """The first subfolder it lies in, "" when it lies at the top."""
        return self.label.partition("/")[0] if "/" in self.label else ""


@dataclass(frozen=True, slots=True)
class FolderContents:
    """What a folder holds: files to read, what was left out with its reason, and how much junk was passed over."""

    files: tuple[SentFile, ...]
    left_out: tuple[LeftOut, ...] = ()
    junk: int = 0


@dataclass(slots=True)
class _Collected:
    files: list[SentFile] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    junk: int = 0


def is_junk(name: str) -> bool:
    """Return whether a name belongs to the system or an editor, not to a unit's report.

    *Example*:

    >>> is_junk("~$bao cao.docx"), is_junk("Thumbs.db"), is_junk("BC nam.docx")
    (True, True, False)
    """
    folded = name.casefold()
    return (
        folded in JUNK_NAMES
        or folded.startswith(("~$", "._", ".~lock", "."))
        or folded.endswith((".tmp", ".lnk"))
    )


def open_folder(folder: Path, own_names: frozenset[str] = frozenset()) -> FolderContents:
    """Return the files of a folder in the order of their names.

    `own_names` are names at the top that belong to the program and not to a unit (its workbook, its results). Links are
    never followed, so nothing outside the folder is read. *Errors*: NotADirectoryError when there is no such folder.
    """
    if not folder.is_dir():
        raise NotADirectoryError(str(folder))
    found = _Collected()
    for path, label in _walk(folder, own_names, found):
        if len(found.files) >= FILES_LIMIT:
            found.left_out.append(
                LeftOut(label, "too_many", f"Thư mục có hơn {FILES_LIMIT} tệp; tệp này chưa được đọc.")
            )
            continue
        _take(path, label, found)
    return FolderContents(tuple(found.files), tuple(found.left_out), found.junk)


def collect_files(files: Iterable[tuple[str, bytes]]) -> FolderContents:
    """Return files that are already in memory as the files of a folder: archives opened, junk passed over.

    *Shapes*: each file is its path inside the folder, with "/", and its bytes; nothing is written. Two files of one path
    both stay, told apart by a number.
    """
    found = _Collected()
    taken: set[str] = set()
    for path, data in files:
        label = unicodedata.normalize("NFC", path)
        if any(is_junk(part) for part in label.split("/")):
            found.junk += 1
            continue
        label = _free_label(label, taken)
        taken.add(label)
        _open(label, data, found)
    return FolderContents(tuple(found.files), tuple(found.left_out), found.junk)


def _free_label(label: str, taken: set[str]) -> str:
    stem, suffix = os.path.splitext(label)  # noqa: PTH122 - a label is not a path of this machine
    free, number = label, 2
    while free in taken:
        free, number = f"{stem} [{number}]{suffix}", number + 1
    return free


def _walk(folder: Path, own_names: frozenset[str], found: _Collected) -> Iterator[tuple[Path, str]]:
    pending: list[tuple[Path, str, int]] = [(folder, "", 0)]
    while pending:
        here, prefix, depth = pending.pop()
        deeper: list[tuple[Path, str, int]] = []
        for entry in _entries(here, prefix, found):
            name = unicodedata.normalize("NFC", entry.name)
            label = f"{prefix}{name}"
            if depth == 0 and name.casefold() in own_names:
                continue
            if is_junk(name):
                found.junk += 1
            elif entry.is_symlink() or getattr(entry, "is_junction", bool)():
                found.left_out.append(
                    LeftOut(
                        label,
                        "link",
                        "Đây là liên kết tới nơi khác nên không được mở. Hãy chép tệp thật vào thư mục.",
                    )
                )
            elif entry.is_dir(follow_symlinks=False):
                if depth < DEPTH_LIMIT:
                    deeper.append((Path(entry.path), f"{label}/", depth + 1))
                else:
                    found.left_out.append(
                        LeftOut(label, "too_deep", "Thư mục lồng quá sâu. Hãy chép tệp ra ngoài.")
                    )
            elif entry.is_file(follow_symlinks=False):
                yield Path(entry.path), label
        pending.extend(reversed(deeper))


def _entries(here: Path, prefix: str, found: _Collected) -> list[os.DirEntry[str]]:
    """The entries of a folder in the order of their names; a folder that may not be opened is named."""
    try:
        return sorted(os.scandir(here), key=lambda one: unicodedata.normalize("NFC", one.name).casefold())
    except OSError:
        message = "Không có quyền mở thư mục này. Hãy xin quyền đọc hoặc chép các tệp ra ngoài."
        found.left_out.append(LeftOut(prefix.rstrip("/") or here.name, "locked", message))
        return []


def _take(path: Path, label: str, found: _Collected) -> None:
    suffix = path.suffix.casefold()
    if suffix in _ADVICE:
        found.left_out.append(LeftOut(label, "not_opened", _ADVICE[suffix]))
        return
    try:
        if path.stat().st_size > FILE_LIMIT:
            found.left_out.append(
                LeftOut(label, "too_large", "Tệp lớn hơn 200 MB. Hãy bỏ ảnh hoặc chia nhỏ rồi gửi lại.")
            )
            return
        data = path.read_bytes()
    except OSError:
        found.left_out.append(
            LeftOut(
                label,
                "locked",
                "Tệp đang mở ở chương trình khác hoặc không có quyền đọc. Hãy đóng tệp rồi chạy lại.",
            )
        )
        return
    _open(label, data, found)


def _open(label: str, data: bytes, found: _Collected) -> None:
    """Add a file, or what an archive holds."""
    if label.casefold().endswith(".zip") and data.startswith(b"PK"):
        members, refused = open_archive(data, label)
        found.left_out.extend(refused)
        for name, inner in members:
            if is_junk(name.rsplit("/", 1)[-1]) or any(is_junk(part) for part in name.split("/")):
                found.junk += 1
            else:
                _add(f"{label}/{name}", inner, found)
        return
    _add(label, data, found)


def _add(label: str, data: bytes, found: _Collected) -> None:
    suffix = os.path.splitext(label)[1].casefold()  # noqa: PTH122 - a label is not a path of this machine
    if suffix in _ADVICE:
        found.left_out.append(LeftOut(label, "not_opened", _ADVICE[suffix]))
        return
    found.files.append(SentFile(label, data, hashlib.sha256(data).hexdigest()))
