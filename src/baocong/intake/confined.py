"""Programs of the machine, run on other people's files: time and memory limited, no network, a folder of their own."""

import functools
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_GIGABYTE: Final = 1024**3
_NOWHERE: Final = "http://127.0.0.1:9"
_KEPT: Final = (
    "PATH",
    "SYSTEMROOT",
    "WINDIR",
    "COMSPEC",
    "TESSDATA_PREFIX",
    "LD_LIBRARY_PATH",
    "FONTCONFIG_PATH",
)


@dataclass(frozen=True, slots=True)
class Limits:
    """What a program may use. Memory, file size and processor time are held where the system has `prlimit`."""

    seconds: int = 90
    memory: int = 4 * _GIGABYTE
    file_size: int = _GIGABYTE


def run_confined(
    command: Sequence[str], folder: Path, limits: Limits, environment: Mapping[str, str] | None = None
) -> bytes | None:
    """Run a program in `folder`, which is its home too, and return its standard output; None where it fails or is late.

    On Linux it gets no network where the system allows to take it away; everywhere its proxies point nowhere. All
    processes that it started end with it.
    """
    full = [*_without_network(), *_within(limits), *command]
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    own = {
        "HOME": str(folder),
        "TMPDIR": str(folder),
        "TEMP": str(folder),
        "TMP": str(folder),
        "LC_ALL": "C.UTF-8",
    }
    proxies = dict.fromkeys(("http_proxy", "https_proxy", "ftp_proxy", "all_proxy"), _NOWHERE)
    try:
        process = subprocess.Popen(  # noqa: S603
            full,
            cwd=folder,
            env={**kept, **own, **proxies, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        return None
    try:
        output, _ = process.communicate(timeout=limits.seconds)
    except subprocess.TimeoutExpired:
        _end(process)
        return None
    except BaseException:
        _end(process)
        raise
    return output if process.returncode == 0 else None


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End a program and what it started."""
    if sys.platform == "win32":
        process.kill()
    else:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            process.kill()
    process.communicate()


def _within(limits: Limits) -> list[str]:
    program = shutil.which("prlimit")
    if program is None:
        return []
    return [
        program,
        f"--as={limits.memory}",
        f"--fsize={limits.file_size}",
        f"--cpu={2 * limits.seconds}",
        "--core=0",
    ]


@functools.cache
def _without_network() -> tuple[str, ...]:
    """How this machine starts a program without a network: nothing where it has no way that works."""
    program = shutil.which("unshare") if sys.platform.startswith("linux") else None
    if program is None:
        return ()
    for way in ((program, "-n"), (program, "-r", "-n")):
        try:
            tried = subprocess.run([*way, "true"], capture_output=True, timeout=10, check=False)  # noqa: S603
        except (OSError, subprocess.SubprocessError):
            continue
        if tried.returncode == 0:
            return (*way, "--")
    return ()
