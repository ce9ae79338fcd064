"""Prose with single spaces: page breaks and justified lines leave runs of spaces that cut words apart."""

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from baocong.reading.model import Comparison, Figure

_RUN = re.compile(r"  +(?=\S)")


@dataclass(frozen=True, slots=True)
class Squeezed:
    """A text whose runs of spaces became one, and the way to the offsets of the text before and back.

    *Shapes*: from `here[i]` on, the squeezed text runs in step with the text before from `there[i]` on.
    """

    text: str
    here: tuple[int, ...]
    there: tuple[int, ...]

    def before(self, offset: int) -> int:
        """Return where the character at `offset` stood before."""
        index = bisect_right(self.here, offset) - 1
        return self.there[index] + offset - self.here[index]

    def after(self, offset: int) -> int:
        """Return where the character that stood at `offset` stands now; one that was dropped gives its neighbour."""
        index = bisect_right(self.there, offset) - 1
        moved = self.here[index] + offset - self.there[index]
        return min(moved, self.here[index + 1]) if index + 1 < len(self.here) else moved


def squeeze(text: str) -> Squeezed | None:
    """Return `text` with single spaces inside its lines, None where it has no others.

    *Example*:

    >>> squeezed = squeeze("12   cán  bộ")
    >>> squeezed.text, squeezed.before(7), squeezed.after(10)
    ('12 cán bộ', 10, 7)
    """
    parts: list[str] = []
    here, there = [0], [0]
    done = length = 0
    for run in _RUN.finditer(text):
        if not run.start() or text[run.start() - 1].isspace():
            continue
        parts.append(text[done : run.start() + 1])
        length += run.start() + 1 - done
        done = run.end()
        here.append(length)
        there.append(done)
    if not parts:
        return None
    parts.append(text[done:])
    return Squeezed("".join(parts), tuple(here), tuple(there))


def moved_back(figure: Figure, squeezed: Squeezed, text: str) -> Figure:
    """Return the figure at the offsets of `text`, the text before it was squeezed."""
    start, end = squeezed.before(figure.start), squeezed.before(figure.end - 1) + 1
    comparison = figure.comparison
    if comparison and comparison.start is not None and comparison.end is not None:
        comparison = _moved(comparison, comparison.start, comparison.end, squeezed)
    return replace(figure, start=start, end=end, text=text[start:end], comparison=comparison)


def _moved(comparison: Comparison, start: int, end: int, squeezed: Squeezed) -> Comparison:
    return replace(comparison, start=squeezed.before(start), end=squeezed.before(end - 1) + 1)
