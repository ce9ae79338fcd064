"""Offset-keeping normalisation: what readers read, and the way back to the text as it was given."""

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from baocong.vietnamese.folding import DAMAGED

_HIDDEN = "\u00ad\u200b-\u200f\u2060\ufeff"
_MARKS = "\u0300-\u036f"
_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_DASHES = "\u2010-\u2015\u2212\ufe58\ufe63\uff0d"

_UNCLEAN = re.compile(
    f"(?P<cluster>[^{_MARKS}{_HIDDEN}](?:[{_HIDDEN}]*[{_MARKS}])+)"
    f"|(?P<hidden>[{_HIDDEN}]+)"
    f"|(?P<grouping>(?<=[0-9])[\u00a0\u202f](?=[0-9]{{3}}(?![0-9])))"
    f"|(?P<space>[{_SPACES}])"
    f"|(?P<dash>[{_DASHES}])"
    f"|(?P<damaged>[{''.join(DAMAGED)}])"
)
_SUSPECT = re.compile(f"[{_MARKS}{_HIDDEN}{_SPACES}{_DASHES}{''.join(DAMAGED)}]")
_DROPPED = re.compile(f"[{_HIDDEN}]+")
_MEND = str.maketrans(DAMAGED)


@dataclass(frozen=True, slots=True)
class Normalised:
    """A normalised text and where each of its positions stands in the given one.

    *Shapes*: `origin[i]` is where character `i` begins in the given text, `origin[len(text)]` the given text's end;
    `ends[i]` is where character `i` ends there. Both are ranges when nothing moved.
    """

    text: str
    origin: Sequence[int]
    ends: Sequence[int]

    def to_original(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the given text that `[start, end)` of the normalised text stands for."""
        begin = self.origin[start]
        return begin, (self.ends[end - 1] if end > start else begin)

    def from_original(self, position: int) -> int:
        """Return the position of the normalised text at which `position` of the given text stands."""
        place = bisect_right(self.origin, position) - 1
        return min(max(place, 0), len(self.text))


def normalise(text: str) -> Normalised:
    """Return `text` with composed letters, plain spaces and dashes, mended glyphs and no hidden characters.

    A no-break space between the groups of a number stays (as U+00A0), since it holds the number together. Everything
    else, line breaks and stray markup among it, stays as it is.

    *Example*:

    >>> kept = normalise("Thông tƣ\\u00a005/KH–STTTT")
    >>> kept.text
    'Thông tư 05/KH-STTTT'
    >>> soft = normalise("ban\\u00ad hành 05")
    >>> soft.text, soft.to_original(9, 11)
    ('ban hành 05', (10, 12))
    """
    if text.isascii() or not _SUSPECT.search(text):
        return Normalised(text, range(len(text) + 1), range(1, len(text) + 1))
    pieces: list[str] = []
    origin, ends = array("l"), array("l")
    done = 0
    for found in _UNCLEAN.finditer(text):
        start, end = found.span()
        clean = _clean(found)
        pieces += (text[done:start], clean)
        origin.extend(range(done, start))
        ends.extend(range(done + 1, start + 1))
        origin.extend([start] * len(clean))
        ends.extend([end] * len(clean))
        done = end
    pieces.append(text[done:])
    origin.extend(range(done, len(text) + 1))
    ends.extend(range(done + 1, len(text) + 1))
    return Normalised("".join(pieces), origin, ends)


def _clean(found: re.Match[str]) -> str:
    """Return what stands in the normalised text for one unclean stretch."""
    match found.lastgroup:
        case "cluster":
            return unicodedata.normalize("NFC", _DROPPED.sub("", found[0]).translate(_MEND))
        case "hidden":
            return ""
        case "grouping":
            return "\u00a0"
        case "space":
            return " "
        case "dash":
            return "-"
        case _:
            return found[0].translate(_MEND)
