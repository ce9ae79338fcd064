"""Visual lines to paragraphs: a full line runs on into the next one that is not indented, also over a page end."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from baocong.reading.extracting.pdf_lines import VisualLine
from baocong.reading.extracting.pdf_page import PageLine

_NEW_ITEM = re.compile(
    r"(?:[-+*•–]|\d{1,2}(?:\.\d{1,2})*[.)]|[IVX]{1,5}\.|[a-zđ]\)|Phần|PHẦN|Phụ lục|PHỤ LỤC)\s"
)


@dataclass(frozen=True, slots=True)
class Margins:
    """Left and right edge of the running text of a document."""

    left: float
    right: float


def margins(lines: Sequence[VisualLine]) -> Margins:
    """Return where running text begins and ends: the edges that most lines share."""
    single = [one for one in lines if len(one.segments) == 1] or list(lines)
    lefts = sorted(one.left for one in single)
    rights = sorted(one.right for one in single)
    return Margins(lefts[len(lefts) // 10], rights[min(len(rights) - 1, int(len(rights) * 0.93))])


def paragraphs(lines: Sequence[PageLine], edges: Margins) -> list[list[PageLine]]:
    """Group the lines of a document into paragraphs."""
    groups: list[list[PageLine]] = []
    for line in lines:
        if groups and _runs_on(groups[-1][-1], line, edges):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _first_word(line: VisualLine) -> float:
    """Width of the first word with its space: had it fitted, the line above would not have ended."""
    letters = len(line.text.partition(" ")[0]) + 1
    return letters * (line.right - line.left) / max(len(line.text), 1)


def _runs_on(before: PageLine, after: PageLine, edges: Margins) -> bool:
    first, second = before.line, after.line
    if first is None or second is None or before.column or after.column:
        return False
    if len(first.segments) > 1 or len(second.segments) > 1:
        return False
    width = max(edges.right - edges.left, 1.0)
    if first.right + _first_word(second) < edges.right - 0.01 * width or _NEW_ITEM.match(after.text):
        return False
    if before.page == after.page and first.middle - second.middle > 2.3 * max(first.size, second.size):
        return False
    return second.left <= edges.left + 0.02 * width or after.text[:1].islower()
