"""Ruling lines of tables in a scanned page: long dark runs that are thin."""

import re
from typing import Final

from baocong.reading.extracting.pdf_tables import Box

_DARK: Final = bytes(range(130))
_ACROSS_POINTS: Final = 60
_DOWN_POINTS: Final = 26
_RUNS_LIMIT: Final = 3000


def find_rules(pixels: bytes, size: tuple[int, int], stride: int, scale: float) -> list[Box]:
    """Return the thin dark lines of a grey picture as boxes (left, bottom, right, top).

    *Units*: points, y growing upwards; `size` is (width, height) in pixels, `scale` points a pixel. *Shapes*: a page that
    is dark all over gives none.
    """
    width, height = size
    thick = max(3, round(2.5 / scale))
    across = _runs(
        [pixels[y * stride : y * stride + width] for y in range(height)], _ACROSS_POINTS / scale, thick
    )
    down = _runs([pixels[x : height * stride : stride] for x in range(width)], _DOWN_POINTS / scale, thick)
    if len(across) + len(down) > _RUNS_LIMIT:
        return []
    flat = [(a * scale, (height - y) * scale, b * scale, (height - y) * scale) for y, a, b in across]
    return flat + [(x * scale, (height - b) * scale, x * scale, (height - a) * scale) for x, a, b in down]


def _runs(lines: list[bytes], shortest: float, thick: int) -> list[tuple[int, int, int]]:
    """Dark runs (line, first, last) of at least `shortest` pixels, light on both sides within `thick` lines."""
    pattern = re.compile(b"[" + re.escape(_DARK) + b"]{%d,}" % max(2, round(shortest)))
    found = []
    for number, line in enumerate(lines):
        for run in pattern.finditer(line):
            if _is_thin(lines, number, run.span(), thick):
                found.append((number, run.start(), run.end()))
        if len(found) > _RUNS_LIMIT:
            break
    return found


def _is_thin(lines: list[bytes], number: int, run: tuple[int, int], thick: int) -> bool:
    """Whether it is light beside most of a run; where other rules cross it, it is dark."""
    beside = [lines[at] for at in (number - thick, number + thick) if 0 <= at < len(lines)]
    step = max(1, (run[1] - run[0]) // 11)
    places = range(run[0] + step // 2, run[1], step)
    light = sum(all(line[at] not in _DARK for line in beside) for at in places)
    return bool(beside) and light > 0.6 * len(places)
