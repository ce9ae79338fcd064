"""Whether this machine can recognise letters: tesseract with Vietnamese."""

import functools
import shutil
import subprocess


@functools.cache
def can_recognise() -> bool:
    """Return whether this machine has tesseract with Vietnamese."""
    program = shutil.which("tesseract")
    if program is None:
        return False
    try:
        listed = subprocess.run([program, "--list-langs"], capture_output=True, timeout=20, check=False)  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return False
    return b"vie" in listed.stdout.split()
