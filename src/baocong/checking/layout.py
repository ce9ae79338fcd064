"""Family B: brackets left open and heading numbers that jump. Notes only."""

import re
from collections import defaultdict
from collections.abc import Iterator

from baocong.checking.catalogue import CATALOGUE
from baocong.checking.finding import Finding
from baocong.checking.scene import Scene
from baocong.reading.model import Section

_MARKER = re.compile(r"(?:\A|(?<=[\s*_]))(?:[a-zđ]{1,2}|\d{1,2}|[ivx]{1,4})\)")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_MOST = 3


def check_layout(scene: Scene) -> Iterator[Finding]:
    """Yield paragraphs with unbalanced brackets, and headings whose number does not follow the one before."""
    yield from _brackets(scene)
    yield from _headings(scene)


def _brackets(scene: Scene) -> Iterator[Finding]:
    text = scene.plain
    given = 0
    for start, end in _paragraphs(text):
        line = text[start:end]
        if line.count("(") == line.count(")"):
            continue
        line = _MARKER.sub(lambda m: m[0][:-1] + " ", line)
        opened, closed = line.count("("), line.count(")")
        if opened == closed:
            continue
        at = start + (line.rfind("(") if opened > closed else line.find(")"))
        given += 1
        if given > _MOST:
            return
        what = "mở ngoặc nhưng không đóng" if opened > closed else "đóng ngoặc nhưng không mở"
        yield scene.worded("B01", f"Đoạn này có chỗ {what}.", at, at + 1)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the lines with a bracket; a paragraph that a page break cut goes on in the next line."""
    start = 0
    at = text.find("(")
    other = text.find(")")
    while at >= 0 or other >= 0:
        first = min(k for k in (at, other) if k >= 0)
        start = text.rfind("\n", 0, first) + 1
        end = text.find("\n", first)
        end = len(text) if end < 0 else end
        while end < len(text) and text[start:end].count("(") > text[start:end].count(")"):
            following = end
            while following < len(text) and text[following] == "\n":
                following += 1
            if not text[following : following + 1].islower() or following - end > 3:
                break
            end = text.find("\n", following)
            end = len(text) if end < 0 else end
        yield (start, end)
        at, other = text.find("(", end), text.find(")", end)


def _headings(scene: Scene) -> Iterator[Finding]:
    given = 0
    siblings: dict[tuple[int, int], tuple[int, Section]] = {}
    parents: defaultdict[int, int] = defaultdict(int)
    for position, section in enumerate(scene.reading.sections):
        parents[section.level] = position
        value = _value(section.number)
        if value is None or section.level == 0:
            continue
        above = max((parents[k] for k in parents if k < section.level), default=0)
        known = siblings.get((section.level, above))
        siblings[(section.level, above)] = (value, section)
        if known is None or value in (known[0] + 1, 1):
            continue
        given += 1
        if given > _MOST:
            return
        end = section.start + len(section.number or "")
        message = f"Sau mục {known[1].number} là mục {section.number}; số thứ tự bị nhảy hoặc lặp."
        yield Finding("B02", CATALOGUE["B02"].severity, message, section.start, end, stated=section.number)


def _value(mark: str | None) -> int | None:
    """Return the place of a heading number in its row: the last part of 2.1, a roman number, or None for letters."""
    last = (mark or "").rstrip(".)").rsplit(".", 1)[-1]
    if last.isdecimal():
        return int(last)
    if last and set(last) <= set(_ROMAN):
        numbers = [_ROMAN[c] for c in last]
        return sum(-n if k + 1 < len(numbers) and n < numbers[k + 1] else n for k, n in enumerate(numbers))
    return None
