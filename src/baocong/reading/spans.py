"""Ordered stretches of a text, found by offset in logarithmic time."""

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
        return self._spans[max(bisect_right(self._starts, offset) - 1, 0)]

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
