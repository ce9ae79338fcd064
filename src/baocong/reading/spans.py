"""Ordered stretches of a text, found by offset in logarithmic time."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

Span = tuple[int, int]


class Spans:
    """Spans `[start, end)` in ascending order that do not overlap.

    *Example*:

    >>> spans = Spans([(0, 4), (6, 9)])
    >>> spans.at(7), spans.at(5), spans.covers(5), spans.touches(3, 6)
    ((6, 9), (0, 4), False, True)
    """

    __slots__ = ("_spans", "_starts")

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = tuple(spans)
        self._starts = [start for start, _ in self._spans]

    def __len__(self) -> int:
        return len(self._spans)

    def __iter__(self) -> Iterator[Span]:
        return iter(self._spans)

    def __getitem__(self, index: int) -> Span:
        return self._spans[index]

    def __repr__(self) -> str:
        return f"Spans({self._spans!r})"

    def index_at(self, offset: int) -> int:
        """Return the index of the last span that starts at or before `offset`, -1 before the first."""
        return bisect_right(self._starts, offset) - 1

    def at(self, offset: int) -> Span:
        """Return the last span that starts at or before `offset`; the first when there is none, (0, 0) if empty."""
        if not self._spans:
            return (0, 0)
        return self._spans[max(self.index_at(offset), 0)]

    def covers(self, offset: int) -> bool:
        """Return whether a span holds the character at `offset`."""
        index = self.index_at(offset)
        return index >= 0 and offset < self._spans[index][1]

    def touches(self, start: int, end: int) -> bool:
        """Return whether a span shares a character with `[start, end)`."""
        index = bisect_left(self._starts, end) - 1
        return index >= 0 and start < self._spans[index][1]

    def within(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the spans that start in `[start, end)`."""
        return self._spans[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def merge(spans: Iterable[Span]) -> Spans:
    """Return `spans` in order, with those that overlap or touch made one."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return Spans(merged)


def occurrences(text: str, words: Iterable[str]) -> list[int]:
    """Return the offsets of all `words` in `text`, ascending; much quicker than a pattern of alternatives.

    *Example*:

    >>> occurrences("thông tư, nghị định, thông tư", ("tư", "định"))
    [6, 15, 27]
    """
    found: list[int] = []
    for word in words:
        at = text.find(word)
        while at >= 0:
            found.append(at)
            at = text.find(word, at + 1)
    return sorted(found)


def matches_at(pattern: re.Pattern[str], text: str, openings: Iterable[str]) -> Iterator[re.Match[str]]:
    """Yield what `pattern.finditer(text)` would, for a pattern whose every match begins with one of `openings`.

    *Example*:

    >>> [found[0] for found in matches_at(re.compile(r"(?:quý|tháng) [0-9]+"), "quý 2, tháng 6", ("quý", "tháng"))]
    ['quý 2', 'tháng 6']
    """
    done = 0
    for at in occurrences(text, openings):
        if at >= done and (found := pattern.match(text, at)):
            done = found.end()
            yield found
