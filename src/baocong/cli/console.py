"""Printing Vietnamese on any console, also one that speaks cp1252."""

import sys
from typing import TextIO


def use_utf8() -> None:
    """Let standard output and error take every letter: as UTF-8, or with replacements where a console cannot."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def say(text: str, stream: TextIO | None = None) -> None:
    """Print one line."""
    print(text, file=stream or sys.stdout, flush=True)
