"""Characters of a PDF page to visual lines. Pure geometry, in points, y growing upwards."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from baocong.vietnamese.folding import DAMAGED

WIDE_GAP: Final = 1.6
"""A gap wider than this many times the size of the letters parts two columns."""

RAISED: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹"
SUPERSCRIPT: Final = str.maketrans("0123456789", RAISED)
_MEND: Final = str.maketrans(DAMAGED)
_COLUMN_START: Final = re.compile(r"CỘNG\s+H[ÒO]|Độc lập\s*[-–—]|Nơi nhận|NƠI NHẬN")


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character in the order of the file; a space has no box of its own (its edges are all 0)."""

    character: str
    left: float = 0.0
    bottom: float = 0.0
    right: float = 0.0
    top: float = 0.0

    @property
    def middle(self) -> float:
        """Height of its middle."""
        return (self.bottom + self.top) / 2


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of text on one visual line without a wide gap."""

    text: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def middle(self) -> float:
        """Height of its middle."""
        return (self.bottom + self.top) / 2


@dataclass(frozen=True, slots=True)
class VisualLine:
    """All segments at one height, from left to right."""

    segments: tuple[Segment, ...]

    @property
    def left(self) -> float:
        """Left edge."""
        return self.segments[0].left

    @property
    def right(self) -> float:
        """Right edge."""
        return self.segments[-1].right

    @property
    def middle(self) -> float:
        """Height of its middle."""
        return self.segments[0].middle

    @property
    def size(self) -> float:
        """Height of its tallest letters."""
        return max(one.top - one.bottom for one in self.segments)

    @property
    def text(self) -> str:
        """The text, wide gaps as tabs."""
        return "\t".join(one.text for one in self.segments)


def letter_size(glyphs: Sequence[Glyph]) -> float:
    """Return the usual height of the letters, at least 1."""
    heights = [one.top - one.bottom for one in glyphs if one.top > one.bottom]
    return max(median(heights), 1.0) if heights else 1.0


def segments(glyphs: Iterable[Glyph], size: float) -> list[Segment]:
    """Return the runs of text in the order of the file: cut at line ends, at jumps and at wide gaps."""
    found: list[Segment] = []
    run: list[Glyph] = []
    before: Glyph | None = None
    for glyph in glyphs:
        if glyph.character in "\r\n":
            _close(run, found)
            run, before = [], None
        elif glyph.right <= glyph.left:
            if run:
                run.append(glyph)
        else:
            if before is not None and _is_apart(before, glyph, size):
                _close(run, found)
                run = []
            run.append(glyph)
            before = glyph
    _close(run, found)
    return found


def _is_apart(before: Glyph, glyph: Glyph, size: float) -> bool:
    gap = glyph.left - before.right
    return abs(glyph.middle - before.middle) > 0.6 * size or gap > WIDE_GAP * size or gap < -2 * size


def _close(run: Sequence[Glyph], found: list[Segment]) -> None:
    inked = [one for one in run if one.right > one.left]
    if not inked:
        return
    text = " ".join(_shown(run, inked).split())
    found.append(
        Segment(
            unicodedata.normalize("NFC", text.translate(_MEND)),
            min(one.left for one in inked),
            min(one.bottom for one in inked),
            max(one.right for one in inked),
            max(one.top for one in inked),
        )
    )


def _shown(run: Sequence[Glyph], inked: Sequence[Glyph]) -> str:
    """The characters of a run, small raised figures as ¹²³: a note's mark must never grow the number before it."""
    tall = max(one.top - one.bottom for one in inked)
    if all(one.top - one.bottom > 0.8 * tall for one in inked):
        return "".join(one.character for one in run)
    base = median(one.bottom for one in inked if one.top - one.bottom > 0.8 * tall)
    parts: list[str] = []
    for one in run:
        raised = (
            one.character.isdecimal()
            and one.top - one.bottom < 0.8 * tall
            and one.bottom > base + 0.15 * tall
        )
        parts.append(one.character.translate(SUPERSCRIPT) if raised else one.character)
    text = "".join(parts)
    marks = len(text) - len(text.lstrip(RAISED))
    return f"{text[:marks]} {text[marks:]}" if marks else text


def lines_of(runs: Iterable[Segment], size: float) -> list[VisualLine]:
    """Return the visual lines from top to bottom; runs that touch on one line are joined."""
    rows: list[list[Segment]] = []
    for run in sorted(runs, key=lambda one: (-one.middle, one.left)):
        if rows and abs(rows[-1][0].middle - run.middle) < 0.45 * size:
            rows[-1].append(run)
        else:
            rows.append([run])
    return [VisualLine(tuple(_joined(sorted(row, key=lambda one: one.left), size))) for row in rows]


def _joined(row: Sequence[Segment], size: float) -> list[Segment]:
    result = [row[0]]
    for run in row[1:]:
        last = result[-1]
        gap = run.left - last.right
        if gap > WIDE_GAP * size or _COLUMN_START.match(run.text):
            result.append(run)
            continue
        between = " " if gap > 0.12 * size else ""
        result[-1] = Segment(
            last.text + between + _beside(last, run),
            last.left,
            min(last.bottom, run.bottom),
            max(last.right, run.right),
            max(last.top, run.top),
        )
    return result


def _beside(last: Segment, run: Segment) -> str:
    """The text of a run that stands behind another; a small raised number alone is a note's mark."""
    tall = last.top - last.bottom
    small = run.top - run.bottom < 0.8 * tall and run.bottom > last.bottom + 0.15 * tall
    return run.text.translate(SUPERSCRIPT) if small and run.text.isdecimal() else run.text
