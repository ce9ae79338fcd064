"""The checker processes of one web process: started ahead, asked one job at a time, ended when their time is over."""

import os
import subprocess
import sys
import threading
from contextlib import suppress
from typing import BinaryIO, Final, cast

from baocong.apps.portal.front.messages import Broken, Message, read_message, write_message
from baocong.apps.portal.front.scratch import scratch_folder

_COMMAND: Final = (sys.executable, "-m", "baocong.apps.portal.front.checker")
_FAREWELL_SECONDS: Final = 2
_OWN_GROUP: Final[int] = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
"""On Windows, so that Ctrl-C in the console reaches the server only; nothing elsewhere."""
_SECRETS: Final = ("BAOCONG_", "DJANGO_", "DATABASE", "PG")
"""What the names of variables begin with that a process which opens strangers' files must not know."""


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_SECRETS)}
    return {**kept, "PYTHONUTF8": "1"}


class TooSlow(Exception):
    """The work took longer than allowed and was ended."""


class Failed(Exception):
    """The work failed on this file, or its process was ended by the system."""


class Checker:
    """One process. It is asked by one thread at a time."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(  # noqa: S603
            _COMMAND,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,
            creationflags=_OWN_GROUP,
            env=_environment(),
        )

    @property
    def is_alive(self) -> bool:
        """Whether the process still runs."""
        return self._process.poll() is None

    @property
    def number(self) -> int:
        """The number that the system knows the process by."""
        return self._process.pid

    def ask(self, job: Message, seconds: int) -> Message:
        """Return the answer. *Errors*: TooSlow, Failed; after either the process has ended."""
        over = threading.Event()

        def stop() -> None:
            over.set()
            self.end()

        timer = threading.Timer(seconds, stop)
        timer.start()
        try:
            write_message(cast(BinaryIO, self._process.stdin), job)
            answer = read_message(cast(BinaryIO, self._process.stdout))
        except (OSError, Broken, ValueError) as error:
            self.end()
            raise (TooSlow if over.is_set() else Failed) from error
        finally:
            timer.cancel()
        if answer is None:
            self.end()
            raise TooSlow if over.is_set() else Failed
        return answer

    def end(self) -> None:
        """End the process: asked first, so that what it started ends too, then by force."""
        self._process.terminate()
        try:
            self._process.wait(_FAREWELL_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def close(self) -> None:
        """Close the pipes, at whose end the process leaves by itself."""
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                cast(BinaryIO, pipe).close()


class Checkers:
    """Keeps processes that wait for work, so that nobody waits for their start."""

    def __init__(self) -> None:
        self._waiting: list[Checker] = []
        self._lock = threading.Lock()

    def warm_up(self) -> None:
        """Start a process ahead of the first check."""
        with self._lock:
            if not self._waiting:
                self._waiting.append(Checker())

    def ask(self, kind: str, job: Message, seconds: int) -> Message:
        """Have a job done and return its answer. *Errors*: TooSlow, Failed. Nothing of it is left on the disk."""
        checker = self._take()
        is_well = False
        try:
            with scratch_folder() as folder:
                fields = {**job.fields, "kind": kind, "seconds": seconds, "folder": str(folder)}
                answer = checker.ask(Message(fields, job.files), seconds)
            is_well = not answer.fields["leaves"]
        finally:
            if is_well:
                self._give_back(checker)
            else:
                checker.end()
                checker.close()
        if answer.fields["state"] == "failed":
            raise Failed
        return answer

    def end_all(self) -> None:
        """End the processes that wait."""
        with self._lock:
            waiting, self._waiting = self._waiting, []
        for one in waiting:
            one.end()
            one.close()

    def _take(self) -> Checker:
        with self._lock:
            while self._waiting:
                checker = self._waiting.pop()
                if checker.is_alive:
                    return checker
                checker.close()
        return Checker()

    def _give_back(self, checker: Checker) -> None:
        with self._lock:
            self._waiting.append(checker)


checkers: Final = Checkers()
"""Those of this process; none is started before it is needed or `warm_up` is called."""
