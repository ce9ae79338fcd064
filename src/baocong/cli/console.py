"""Printing Vietnamese on any console, also one that speaks cp1252, in colours where it takes them."""

import os
import sys
from datetime import datetime
from typing import Final, TextIO

_STYLES: Final = {
    "error": "1;31",
    "warning": "1;33",
    "note": "1",
    "held": "32",
    "strong": "1",
    "soft": "2",
    "marked": "4",
}


def use_utf8() -> None:
    """Let standard output and error take every letter: as UTF-8, or with replacements where a console cannot."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def say(text: str, stream: TextIO | None = None) -> None:
    """Print one line."""
    print(text, file=stream or sys.stdout, flush=True)


def reader_left() -> int:
    """Give up printing because who read the output left (`| head`), and return the exit status that a shell gives it."""
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - stays open until the end
    return 141


def today() -> str:
    """Return today's date here, ISO."""
    return datetime.now().astimezone().date().isoformat()


def takes_colours(stream: TextIO) -> bool:
    """Return whether a stream is a terminal that shows colours and nobody asked for none (no-color.org)."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or not stream.isatty():
        return False
    # An old Windows console prints the codes themselves; those that understand them say so in one of these.
    return sys.platform != "win32" or any(one in os.environ for one in ("WT_SESSION", "ANSICON", "TERM"))


class Paint:
    """Puts colours around words, or nothing where the stream takes none. Colours never carry meaning alone."""

    def __init__(self, *, coloured: bool) -> None:
        self._coloured = coloured

    def __call__(self, style: str, text: str) -> str:
        """Return a text in a style: error, warning, note, held, strong, soft or marked."""
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self._coloured and text else text
