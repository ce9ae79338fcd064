"""How many checks run at once on this machine, whichever web process they came to."""

import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from django.conf import settings

PATIENCE_SECONDS: Final = 3.0
"""How long somebody waits for a place before being asked to come back: most checks take less than a second."""
_LOOK_AGAIN_SECONDS: Final = 0.05


class Busy(Exception):
    """Every place is taken."""


@contextmanager
def slot(*, long: bool = False, patience: float | None = None) -> Iterator[None]:
    """Hold one of the places while the block runs. `long` work may only take the first half of them.

    A place is a lock on a file, which the system frees when its process ends, however it ends. *Errors*: Busy.
    """
    most = settings.FRONT_PAGE_AT_ONCE
    # Short checks take the last place first, so that a long consolidation finds the first one free.
    wanted = range(max(1, most // 2)) if long else range(most - 1, -1, -1)
    until = time.monotonic() + (PATIENCE_SECONDS if patience is None else patience)
    with ExitStack() as held:
        while not _taken(wanted, held):
            if time.monotonic() >= until:
                raise Busy
            time.sleep(_LOOK_AGAIN_SECONDS)
        yield


def _taken(wanted: Sequence[int], held: ExitStack) -> bool:
    folder = Path(settings.HOME) / "places"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    for number in wanted:
        file = (folder / f"{number}.lock").open("ab")
        if _lock(file):
            held.callback(file.close)
            return True
        file.close()
    return False


if sys.platform == "win32":
    import msvcrt

    def _lock(file: BinaryIO) -> bool:
        file.seek(0)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(file: BinaryIO) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
