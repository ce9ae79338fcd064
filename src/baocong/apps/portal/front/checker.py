"""The process that opens strangers' files: `python -m baocong.apps.portal.front.checker`, one job after the other.

It reads jobs from its standard input and answers on its standard output. It ends when its web process does, when it has
grown, and, whatever it is doing, when its time is over.
"""

import logging
import os
import signal
import sys
import tempfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import FrameType
from typing import BinaryIO, Final

from baocong.apps.portal.front.messages import Message, read_message, write_message
from baocong.reading.extracting.refusal import ExtractionRefusal

KINDS: Final = {
    "report": "baocong.apps.portal.front.report:check_report",
    "cluster": "baocong.apps.portal.front.cluster:consolidate_files",
}
_MEMORY: Final = 3 * 1024**3
_GROWN: Final = 600 * 1024
"""Kilobytes of memory after which a fresh process takes over."""
_GRACE_SECONDS: Final = 5
_LOG = logging.getLogger("baocong.checker")
_WARM_UP: Final = (
    "BÁO CÁO\nBan hành 18 văn bản, gồm: 05 kế hoạch, 11 công văn, 02 quyết định; đạt 38/38 (100%).\n"
)


def main() -> int:
    """Answer jobs until the web process closes its end."""
    jobs, answers = _own_streams()
    signal.signal(signal.SIGTERM, _leave)
    _hold_memory()
    _warm_up()
    while (job := read_message(jobs)) is not None:
        _end_after(job.fields["seconds"] + _GRACE_SECONDS)
        answer = _answer(job)
        _end_after(0)
        grown = _has_grown()
        write_message(answers, Message({**answer.fields, "leaves": grown}, answer.files))
        if grown:
            break
    return 0


def _answer(job: Message) -> Message:
    """Return what a job gives: `state` is done, refused (with `code` and `message`) or failed."""
    # Whatever a converter writes lies in the folder that the web process made and removes.
    tempfile.tempdir = job.fields["folder"]
    try:
        module, function = KINDS[job.fields["kind"]].split(":")
        work: Callable[[Message], Message] = getattr(import_module(module), function)
        done = work(job)
        return Message({**done.fields, "state": "done"}, done.files)
    except ExtractionRefusal as refusal:
        return Message({"state": "refused", "code": refusal.code, "message": refusal.message})
    except MemoryError:
        return Message({"state": "refused", "code": "too_large", "message": _TOO_MUCH})
    except Exception:  # noqa: BLE001 - one odd file must not end the process, and its words must not reach the log
        _LOG.error("a check failed: %s", _where())
        return Message({"state": "failed"})


_TOO_MUCH: Final = "Tệp nở ra quá lớn khi đọc. Hãy bỏ ảnh, chia nhỏ tệp rồi gửi lại."


def _where() -> str:
    """Return the error's class and the last place in the program, without any word of the file."""
    kind, _, trace = sys.exc_info()
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "?"
    return f"{kind.__name__ if kind else '?'} at {place}"


def _own_streams() -> tuple[BinaryIO, BinaryIO]:
    """Keep the two pipes to ourselves: what a library prints goes to standard error."""
    jobs = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(2, 1)
    return jobs, answers


def _leave(number: int, frame: FrameType | None) -> None:
    """Leave in order when asked to: programs that were started end too, and folders are removed."""
    del number, frame
    sys.exit(1)


def _hold_memory() -> None:
    if sys.platform != "win32":
        import resource  # only where the system has it

        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, hard))


def _end_after(seconds: int) -> None:
    """Let the system end this process then, even where it hangs and its web process is gone; 0 takes that back."""
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _has_grown() -> bool:
    if sys.platform == "win32":
        return False
    try:
        # Not the greatest size so far: that one begins with the size of whoever started this process.
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        import resource  # only where the system has it

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss > _GROWN
    return pages * os.sysconf("SC_PAGE_SIZE") // 1024 > _GROWN


def _warm_up() -> None:
    """Import what every check needs and compile its patterns, before the first person waits for it."""
    fields = {"kind": "report", "name": "", "earlier": "", "now": "2022-06-30T08:00:00+07:00", "folder": None}
    _answer(Message(fields, {"report": _WARM_UP.encode()}))


if __name__ == "__main__":
    sys.exit(main())
