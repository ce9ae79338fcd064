"""The words around a place in a text, short enough to stand beside a remark."""

from dataclasses import dataclass
from typing import Final

from baocong.writing.safe_text import printable

_LONGEST: Final = 240


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A place in its line: the words before it, itself, the words behind it. `line` counts from 1."""

    line: int
    before: str
    marked: str
    after: str


def excerpt(text: str, start: int, end: int, reach: int = 60) -> Excerpt:
    """Return a place with up to `reach` characters on either side of it, never beyond its line, cut between words.

    *Example*:

    >>> excerpt("Một\\nCó 12 xã đạt chuẩn", 7, 9, 4)
    Excerpt(line=2, before='Có ', marked='12', after=' xã…')
    """
    start = max(0, min(start, len(text)))
    end = max(start, min(end, len(text)))
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", start)
    last = len(text) if last < 0 else last
    end = min(end, max(start, last))
    marked = text[start:end]
    if len(marked) > _LONGEST:
        marked = f"{marked[:_LONGEST].rpartition(' ')[0]}…"
    return Excerpt(
        text.count("\n", 0, start) + 1,
        _tail(printable(text[first:start]), reach),
        printable(marked),
        _head(printable(text[end : max(end, last)]), reach),
    )


def _tail(text: str, reach: int) -> str:
    if len(text) <= reach:
        return text.lstrip()
    return f"…{text[-reach:].partition(' ')[2] or text[-reach:]}"


def _head(text: str, reach: int) -> str:
    if len(text) <= reach:
        return text.rstrip()
    return f"{text[:reach].rpartition(' ')[0] or text[:reach]}…"
