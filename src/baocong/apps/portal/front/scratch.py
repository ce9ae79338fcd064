"""Folders for the programs that convert and recognise: one a check, always removed, also after a crash."""

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

_PREFIX: Final = "baocong-soat-"
_OLDEST_SECONDS: Final = 2 * 3600


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """Give a folder that only this user may enter, and remove it with all it holds."""
    folder = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def remove_leftovers() -> list[Path]:
    """Remove the folders of processes that a crash or a power cut ended; return them. Others' folders stay."""
    gone = [one for one in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*") if _is_left(one)]
    for folder in gone:
        shutil.rmtree(folder, ignore_errors=True)
    return gone


def _is_left(folder: Path) -> bool:
    try:
        state = folder.lstat()
    except OSError:
        return False
    if folder.is_symlink() or (hasattr(os, "getuid") and state.st_uid != os.getuid()):
        return False
    number = folder.name.removeprefix(_PREFIX).partition("-")[0]
    is_old = time.time() - state.st_mtime > _OLDEST_SECONDS
    return is_old or (number.isdecimal() and _has_ended(int(number)))


def _has_ended(process: int) -> bool:
    if sys.platform == "win32":  # there, signal 0 would end the process
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except (PermissionError, OverflowError):
        return False
    return False
