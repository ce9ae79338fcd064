"""A text with some of its stretches made shorter, and the way to the offsets of the text before and back."""

from bisect import bisect_right
from collections.abc import Iterable

from baocong.reading.spans import Span, Spans

Change = tuple[int, int, str]
"""A stretch `[start, end)` of the text before, and what stands there instead: never more characters than it had."""


class Squeezed:
    """The `source` with its `changes`, which are in ascending order and do not overlap.

    *Example*:

    >>> squeezed = Squeezed("12   cán  bộ", [(3, 5, ""), (9, 10, "")])
    >>> squeezed.text, squeezed.before(7), squeezed.after(10)
    ('12 cán bộ', 10, 7)
    """

    __slots__ = ("_new", "_old", "changed", "source", "text")

    def __init__(self, source: str, changes: Iterable[Change]) -> None:
        self.source = source
        parts: list[str] = []
        # From _new[i] on, the text runs in step with the source from _old[i] on.
        self._old, self._new = [0], [0]
        done = length = 0
        for start, end, instead in changes:
            parts += (source[done:start], instead)
            length += start - done + len(instead)
            self._old.append(end)
            self._new.append(length)
            done = end
        self.changed = bool(parts)
        self.text = "".join((*parts, source[done:])) if parts else source

    def after(self, offset: int) -> int:
        """Return where the character at `offset` of the source stands here; one that was dropped gives its neighbour."""
        at = bisect_right(self._old, offset) - 1
        moved = self._new[at] + offset - self._old[at]
        return moved if at + 1 == len(self._new) else min(moved, self._new[at + 1])

    def before(self, offset: int) -> int:
        """Return where the character at `offset` stood in the source."""
        at = bisect_right(self._new, offset) - 1
        return self._old[at] + offset - self._new[at]

    def span_before(self, start: int, end: int) -> Span:
        """Return where the characters of `[start, end)` stood in the source."""
        return self.before(start), self.before(end - 1) + 1 if end > start else self.before(end)

    def spans_after(self, spans: Iterable[Span]) -> list[Span]:
        """Return where spans of the source, in ascending order, stand here."""
        if not self.changed:
            return list(spans)
        moved: list[Span] = []
        old, new = self._old, self._new
        last = len(old) - 1
        at = 0
        for start, end in spans:
            while at < last and old[at + 1] <= start:
                at += 1
            first = new[at] + start - old[at]
            moved.append((min(first, new[at + 1]) if at < last else first, self.after(end)))
        return moved

    def moved(self, spans: Spans) -> Spans:
        """Return `spans` of the source as spans of this text."""
        return Spans(self.spans_after(spans)) if self.changed else spans
