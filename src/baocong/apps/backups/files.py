"""The folder of uploaded files: into a container, and out of it beside the folder that stands."""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from baocong.apps.backups.container import ContainerWriter
from baocong.apps.backups.refusal import BackupRefusal

_PREFIX = "files/"
_PIECE = 256 * 1024


def write_files(container: ContainerWriter, folder: Path) -> int:
    """Write every file of a folder; return how many. A file that vanishes meanwhile was named by no row any more.

    Call it after the database was written: what a row names was there before the row.
    """
    count = 0
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        if path.is_symlink() or not path.is_file():
            continue
        with suppress(FileNotFoundError), path.open("rb") as source:
            container.member(_PREFIX + path.relative_to(folder).as_posix(), pieces_of(source))
            count += 1
    return count


def pieces_of(source: BinaryIO) -> Iterator[bytes]:
    """Return the bytes of an open file, piece by piece."""
    while piece := source.read(_PIECE):
        yield piece


class FilesLoading:
    """Files that are being read from a backup into a folder beside the one that stands."""

    def __init__(self, folder: Path, stamp: str) -> None:
        self._folder = folder
        self._new = folder.with_name(f"{folder.name}.dang-khoi-phuc-{stamp}")
        self._old = folder.with_name(f"{folder.name}.truoc-{stamp}")
        self.count = 0

    def take(self, name: str, pieces: Iterable[bytes]) -> bool:
        """Write a member; False when it is no file. *Errors*: BackupRefusal for a name that leads elsewhere."""
        if not name.startswith(_PREFIX):
            return False
        inner = PurePosixPath(name.removeprefix(_PREFIX))
        if (
            inner.is_absolute()
            or not inner.parts
            or set(inner.parts) & {"..", "."}
            or "\\" in name
            or ":" in name
        ):
            raise BackupRefusal(
                "file_altered", "Bản sao lưu có tên tệp dẫn ra ngoài thư mục; không khôi phục."
            )
        path = self._new / inner
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as out:
            for piece in pieces:
                out.write(piece)
        self.count += 1
        return True

    def put_in_place(self) -> Path | None:
        """Put the new folder where the old one stood; return where the old files are now, None when there were none."""
        kept = None
        if self._folder.is_dir() and any(self._folder.iterdir()):
            self._folder.rename(self._old)
            kept = self._old
        if self._new.is_dir():
            if self._folder.is_dir():
                self._folder.rmdir()
            self._new.rename(self._folder)
        return kept

    def give_up(self) -> None:
        """Remove what was written."""
        shutil.rmtree(self._new, ignore_errors=True)


def has_files(folder: Path) -> bool:
    """Return whether a folder holds anything."""
    return folder.is_dir() and any(_walk(folder))


def _walk(folder: Path) -> Iterator[Path]:
    return (one for one in folder.rglob("*") if one.is_file())
