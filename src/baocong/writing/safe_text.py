"""Text from outside made fit to be printed: nothing in it can break a file, and nothing can pretend to be something else."""

import re
import unicodedata

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_BREAKS = re.compile(r"\r\n|[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]")
_FORBIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]|[\U0001fffe\U0001ffff]")
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def printable(text: str) -> str:
    """Return the text in NFC without what XML forbids; breaks become spaces, direction overrides a visible mark.

    A direction override could show 123 as 321, so it is replaced by U+FFFD rather than dropped: the reader sees that
    something stood there.

    *Example*:
    >>> printable("số\\x00 12\\n34")
    'số 12 34'
    >>> printable("1\\u202e23") == "1" + REPLACEMENT + "23"
    True
    """
    text = _BREAKS.sub(" ", text)
    text = _FORBIDDEN.sub("", text)
    text = _DIRECTION.sub(REPLACEMENT, text)
    return unicodedata.normalize("NFC", text)
