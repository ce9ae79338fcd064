"""The text in one spelling for all readers, with the way back to the characters as they were given."""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

_DAMAGED = {"ƣ": "ư", "Ƣ": "Ư", "ð": "đ", "Ð": "Đ", "Ɖ": "Đ", "ɖ": "đ"}
_SPACES = dict.fromkeys(
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "
)
_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-")
_BREAKS = dict.fromkeys("\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029", "\n")
_SAME_LENGTH = _DAMAGED | _SPACES | _DASHES | _BREAKS
_HIDDEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_MARKS = "\u0300-\u036f"
_ODD = re.compile(f"[{''.join(_SAME_LENGTH)}{_HIDDEN}{_MARKS}]")
_CHANGES_LENGTH = re.compile(f"[{_HIDDEN}]+|[^{_MARKS}][{_MARKS}]+")


@dataclass(frozen=True, slots=True)
class Normalised:
    """A text in one spelling, and where each of its stretches began in the text as given.

    *Shapes*: `here` and `there` are parallel and ascending: from `here[i]` on, the text runs in step with the original
    from `there[i]` on. Both are empty when no offset moved.
    """

    text: str
    here: tuple[int, ...] = ()
    there: tuple[int, ...] = ()

    def origin(self, offset: int) -> int:
        """Return the offset in the text as given of the character at `offset`.

        *Example*:

        >>> normalise("Sơ\\u0301 liệu").origin(1)
        1
        """
        if not self.here:
            return offset
        index = bisect_right(self.here, offset) - 1
        return self.there[index] + offset - self.here[index]

    def origin_end(self, offset: int) -> int:
        """Return the offset in the text as given where a span that ends at `offset` here ends."""
        if not self.here or offset == 0:
            return offset
        before = self.origin(offset - 1) + 1
        after = self.origin(offset)
        index = bisect_right(self.here, offset) - 1
        return after if self.here[index] == offset else before


def normalise(text: str) -> Normalised:
    """Return `text` with composed letters, plain spaces, hyphens and line feeds, and damaged letters mended.

    Hidden characters (soft hyphens, zero width) go. A text that is clean already comes back as the same object.

    *Example*:

    >>> normalise("Thông tƣ số 05\\u2013KH").text
    'Thông tư số 05-KH'
    """
    odd = set(_ODD.findall(text))
    if not odd:
        return Normalised(text)
    for character in odd & _SAME_LENGTH.keys():
        text = text.replace(character, _SAME_LENGTH[character])
    return Normalised(text) if odd <= _SAME_LENGTH.keys() else _shorten(text)


def _shorten(text: str) -> Normalised:
    parts: list[str] = []
    here, there = [0], [0]
    done = length = 0
    for found in _CHANGES_LENGTH.finditer(text):
        start, end = found.span()
        new = "" if found[0][0] in _HIDDEN else unicodedata.normalize("NFC", found[0])
        parts += (text[done:start], new)
        length += start - done
        if new:
            here.append(length)
            there.append(start)
        length += len(new)
        done = end
        here.append(length)
        there.append(end)
    parts.append(text[done:])
    return Normalised("".join(parts), tuple(here), tuple(there))
