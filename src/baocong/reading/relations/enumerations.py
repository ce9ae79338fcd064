"""A list of amounts behind "trong đó", "gồm" or a bracket: which figures are its items, in one sentence or in bullets."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from baocong.reading.relations.ground import Ground
from baocong.reading.relations.operands import is_people, sort_of
from baocong.reading.relations.wording import OPEN_END, OVERLAPPING, RESULT_VERBS
from baocong.reading.spans import Spans

_JOINT = re.compile(r"[()\[\];,]|(?<=\s)(?:và|cùng)(?=\s)")
_FILLER = re.compile(r"\A[\s:*_-]*(?:(?:là|có|gần|trên|hơn|khoảng|ước|đạt|được|được là|số|:)[\s:*_]*)*\Z")
_MOST_ITEMS = 80
_LIKE = re.compile(r"\b(?:như|ví dụ|về)\b")


@dataclass(frozen=True, slots=True)
class Item:
    """One item: its main figure, and its words `[start, end)`."""

    figure: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Enumeration:
    """The items of a list. `open` says that the list itself tells that it goes on; `end` is where it ends."""

    items: tuple[Item, ...]
    end: int
    open: bool = False
    bulleted: bool = False
    gaps: bool = False

    @property
    def figures(self) -> tuple[int, ...]:
        """The main figures of the items."""
        return tuple(item.figure for item in self.items)


@dataclass(slots=True)
class _Joint:
    at: int
    end: int
    mark: str


def _place(joint: _Joint) -> int:
    return joint.at


def flat(ground: Ground, start: int, end: int) -> tuple[list[int], list[_Joint], int]:
    """Return figures and joints of `[start, end)` outside inner brackets, and where it ends: at an unopened bracket."""
    depth = 0
    joints: list[_Joint] = []
    inside: list[tuple[int, int]] = []
    opened = start
    for found in _JOINT.finditer(ground.text, start, end):
        mark = found[0]
        if mark in "([":
            if depth == 0:
                opened = found.start()
            depth += 1
        elif mark in ")]":
            if depth == 0:
                end = found.start()
                break
            depth -= 1
            if depth == 0:
                inside.append((opened, found.end()))
        elif depth == 0:
            joints.append(_Joint(found.start(), found.end(), mark))
    if depth:
        inside.append((opened, end))
    figures = ground.within(start, end)
    if inside:
        brackets = Spans(inside)
        figures = [index for index in figures if not brackets.covers(ground.figures[index].start)]
    return figures, joints, end


def read_inline(
    ground: Ground, start: int, end: int, sort: str | None = None, *, enclosed: bool = False
) -> Enumeration | None:
    """Return the list that begins at `start` inside one sentence, or `enclosed` in a bracket, of amounts of one sort."""
    figures, joints, end = flat(ground, start, end)
    if sort is None and figures:
        sort = sort_of(ground.figures[figures[0]])
    same = [index for index in figures[:_MOST_ITEMS] if sort_of(ground.figures[index]) == sort]
    if not same:
        return None
    walker = _Walker(ground, start, same[0], enclosed)
    for index in same[1:]:
        if not walker.take(index, joints):
            break
    return walker.finish(end, joints)


def read_columns(ground: Ground, start: int, end: int) -> dict[str, Enumeration]:
    """Return lists side by side: "Bộ tặng 01 tập thể, 02 cá nhân; tỉnh tặng 04 tập thể, 10 cá nhân", one for each noun.

    *Shapes*: empty unless semicolons part at least two segments and the same two nouns or more stand in each.
    """
    figures, joints, end = flat(ground, start, end)
    cuts = [j.at for j in joints if j.mark == ";"]
    if not cuts or len(figures) < 4:
        return {}
    bounds = list(zip([start, *cuts], [*cuts, end], strict=True))
    rows = []
    for low, high in bounds:
        row: dict[str, int] = {}
        for index in figures:
            if low <= ground.figures[index].start < high and sort_of(ground.figures[index]) == "count":
                row.setdefault(ground.noun_of(index), index)
        if row:
            rows.append((row, low, high))
    nouns = (
        [noun for noun in rows[0][0] if noun and all(noun in row for row, _, _ in rows)]
        if len(rows) > 1
        else []
    )
    if len(nouns) < 2:
        return {}
    return {
        noun: Enumeration(tuple(Item(row[noun], low, high) for row, low, high in rows), end) for noun in nouns
    }


class _Walker:
    """Goes from figure to figure of a sentence and tells whether the next is an item, a part of one, or the end."""

    def __init__(self, ground: Ground, start: int, first: int, enclosed: bool) -> None:
        self.ground = ground
        self.text = ground.text
        self.taken = [(first, start)]
        self.last = first
        self.major = ""
        self.closed = False
        lead = self.text[start : ground.figures[first].start]
        self.bare = bool(_FILLER.match(lead))
        # Inside a bracket nothing but the list can stand, so that verbs do not end it.
        self.active = enclosed or bool(RESULT_VERBS.match(lead.lower()))
        self.people = self._is_people(first)
        self.noun = ground.noun_of(first)

    def _is_people(self, index: int) -> bool:
        said = self.ground.said_behind(index)
        return is_people(said or self.ground.figures[index].unit_of_measure or "")

    def take(self, index: int, joints: list[_Joint]) -> bool:
        """Add the figure as an item or pass over it; return False at the end of the list."""
        figure = self.ground.figures[index]
        low = bisect_left(joints, self.ground.figures[self.last].end, key=_place)
        gap = joints[low : bisect_left(joints, figure.start, low, key=_place)]
        if not gap:
            return True
        marks = {j.mark for j in gap}
        joint = self._joint(gap, figure.start)
        lead = self.text[joint.end : figure.start]
        step = self._step(marks, joint, lead, index)
        if step == "item":
            self.taken.append((index, joint.at))
        if step != "end":
            self.last = index
        return step != "end"

    def _joint(self, gap: list[_Joint], start: int) -> _Joint:
        """Return where the item of the figure at `start` begins.

        A bare number begins right behind the last joint. A label can have commas and "và" inside, so that it begins
        behind the first joint after the last semicolon, or after the last other figure of the gap.
        """
        if _FILLER.match(self.text[gap[-1].end : start]):
            return gap[-1]
        between = self.ground.within(gap[0].at, start)
        after = self.ground.figures[between[-1]].end if between else gap[0].at
        semicolon = max((j.at for j in gap if j.mark == ";"), default=gap[0].at)
        behind = [j for j in gap if j.at >= max(after, semicolon)]
        cuts = [j for j in behind if j.mark in ";,"]
        return (cuts or behind or gap[-1:])[0]

    def _step(self, marks: set[str], joint: _Joint, lead: str, index: int) -> str:
        bare = bool(_FILLER.match(lead))
        if "còn lại" in lead:
            return "item"
        same = bool(self.noun) and self.ground.noun_of(index) == self.noun
        if not self.active and not (same and ";" in marks) and RESULT_VERBS.match(lead.lower()):
            return "end"
        if bare and self.bare and self.people != self._is_people(index):
            return "end"
        if bare and not self.bare and self.noun and self.ground.noun_of(index) not in ("", self.noun):
            return "part"
        if ";" in marks:
            if self.major == "," and not (bare and self.bare):
                return "end"
            self.major = self.major or ";"
            return "item"
        if joint.mark not in ",;":
            self.closed = self.closed or self.major != ";"
            return "item"
        if self.major == ";":
            return "part"
        if self.closed or (self.bare and not bare):
            return "end"
        self.major = ","
        return "item"

    def finish(self, end: int, joints: list[_Joint]) -> Enumeration:
        """Return the list that was walked."""
        starts = [start for _, start in self.taken]
        last_figure = self.ground.figures[self.taken[-1][0]].end
        stop = next((j.at for j in joints if j.at >= last_figure), end)
        items = tuple(
            Item(index, start, following)
            for (index, start), following in zip(self.taken, [*starts[1:], stop], strict=True)
        )
        tail = self.text[last_figure : min(end + 3, last_figure + 160)]
        more = OPEN_END.search(tail)
        is_open = bool(more) and not _LIKE.search(tail[: more.start()] if more else "")
        return Enumeration(items, stop, is_open)


def read_bullets(ground: Ground, line: int, parent: str, sort: str | None = None) -> Enumeration | None:
    """Return the list of the bulleted paragraphs from index `line` on, each with its first figure.

    *Shapes*: the marker of the first paragraph is the marker of all items; deeper ones between them are passed over;
    the list ends at `parent`'s marker, at a paragraph without marker, or with the text.
    """
    lines = ground.lines
    if line >= len(lines) or not lines[line].marker or lines[line].marker == parent:
        return None
    marker = lines[line].marker
    items: list[Item] = []
    gaps = False
    end = lines[line].start
    for at in lines[line:]:
        if not at.marker or at.marker == parent:
            break
        end = at.end
        if at.marker != marker:
            continue
        figures, _, _ = flat(ground, at.body, at.end)
        figures = [i for i in figures if sort is None or sort_of(ground.figures[i]) == sort]
        if figures:
            sort = sort or sort_of(ground.figures[figures[0]])
            items.append(Item(figures[0], at.body, at.end))
        else:
            gaps = True
    if not items:
        return None
    return Enumeration(tuple(items), end, open=False, bulleted=True, gaps=gaps)


def overlaps(ground: Ground, items: tuple[Item, ...]) -> bool:
    """Return whether the items are attributes that one thing can have together, such as women and party members."""
    return go_together([ground.lower[item.start : min(item.end, item.start + 160)] for item in items])


def go_together(words: list[str]) -> bool:
    """Return whether one of these attributes stands there without its opposite.

    *Example*:

    >>> go_together(["nữ", "đảng viên"]), go_together(["nữ", "nam"])
    (True, False)
    """
    for attribute, opposite in OVERLAPPING:
        having = [k for k, said in enumerate(words) if attribute in said]
        if not having or len(having) == len(words):
            continue
        others = " ".join(said for k, said in enumerate(words) if k not in having)
        if not re.search(opposite, others):
            return True
    return False
