"""The walk along a list in one sentence: which amounts are its items, and where it ends."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from baocong.reading.relations.ground import Ground
from baocong.reading.relations.operands import is_people
from baocong.reading.relations.wording import RESULT_VERBS, exhausts

_FILLER = re.compile(r"\A[\s:*_-]*(?:(?:là|có|gần|trên|hơn|khoảng|ước|đạt|được|được là|số|:)[\s:*_]*)*\Z")


@dataclass(slots=True)
class Joint:
    """A mark or "và" `[at, end)` between amounts."""

    at: int
    end: int
    mark: str


def _place(joint: Joint) -> int:
    return joint.at


class Walker:
    """Goes from figure to figure of a sentence and tells whether the next is an item, a part of one, or the end.

    `enclosed` lists stand in a bracket, where nothing but the list can stand; `bare` ones hang on a mere "trong đó" in
    mid-sentence, where a semicolon rather closes the clause than parts its items. An amount in `doubt` may be an item.
    """

    def __init__(
        self, ground: Ground, start: int, first: int, *, enclosed: bool = False, bare: bool = False
    ) -> None:
        self.ground = ground
        self.text = ground.text
        self.taken = [(first, start)]
        self.doubt: list[tuple[int, int]] = []
        self.last = first
        self.major = ""
        self.closed = False
        self.strict = bare
        lead = self.text[start : ground.figures[first].start]
        self.bare = bool(_FILLER.match(lead))
        self.active = enclosed or bool(RESULT_VERBS.match(lead.lower()))
        self.people = self._is_people(first)
        self.is_fraction = self._is_fraction(first)
        self.noun = ground.noun_of(first)

    def _is_people(self, index: int) -> bool:
        said = self.ground.said_behind(index)
        return is_people(said or self.ground.figures[index].unit_of_measure or "")

    def _is_fraction(self, index: int) -> bool:
        return self.ground.figures[index].denominator is not None

    def take(self, index: int, joints: Sequence[Joint]) -> bool:
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
            (self.doubt or self.taken).append((index, joint.at))
        elif step == "doubt":
            self.doubt.append((index, joint.at))
        if step != "end":
            self.last = index
        return step != "end"

    def _joint(self, gap: Sequence[Joint], start: int) -> Joint:
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

    def _step(self, marks: set[str], joint: Joint, lead: str, index: int) -> str:
        if "còn lại" in lead:
            return "item"
        if self.is_fraction != self._is_fraction(index):
            return "end" if ";" in marks else "part"
        bare = bool(_FILLER.match(lead))
        if not self.active and RESULT_VERBS.match(lead.lower()):
            return self._behind_a_verb(marks, index)
        if bare and self.bare and self.people != self._is_people(index):
            return "end" if ";" in marks or self.closed else "doubt"
        if bare and not self.bare and self.noun and self.ground.noun_of(index) not in ("", self.noun):
            return "part"
        if ";" in marks:
            return self._behind_a_semicolon(joint, bare, index)
        if joint.mark not in ",;":
            self.closed = self.closed or self.major != ";"
            return "item"
        if self.major == ";":
            return "part"
        if self.closed or (self.bare and not bare):
            return "end"
        self.major = ","
        return "item"

    def _behind_a_verb(self, marks: set[str], index: int) -> str:
        """A new verb opens a new result; behind semicolons it may still name an item of the same noun."""
        same = bool(self.noun) and self.ground.noun_of(index) == self.noun
        return "doubt" if same and ";" in marks and self.major != "," and not self.closed else "end"

    def _behind_a_semicolon(self, joint: Joint, bare: bool, index: int) -> str:
        """A semicolon parts items, or closes the clause: surely so where commas or "và" part the items before it."""
        like = bare == self.bare
        if self.major == "," or self.closed:
            return "doubt" if like and bare and not self.strict else "end"
        first = self.major == ""
        if first and self.strict and not self._opposes(joint, index):
            return "doubt"
        self.major = ";"
        return "item" if like else "doubt"

    def _opposes(self, joint: Joint, index: int) -> bool:
        """Return whether the amount and the first item are the two sides of one whole."""
        first = self.ground.lower[self.taken[0][1] : joint.at]
        end = self.ground.figures[index].end
        return exhausts([first, self.ground.lower[joint.end : end + 40]])


def stretches(
    ground: Ground, taken: Sequence[tuple[int, int]], joints: Sequence[Joint], end: int
) -> list[tuple[int, int, int]]:
    """Return (figure, start, end) of each item that was taken, the last up to the next joint or `end`."""
    starts = [start for _, start in taken]
    last = ground.figures[taken[-1][0]].end
    stop = next((j.at for j in joints if j.at >= last), end)
    return [(i, a, b) for (i, a), b in zip(taken, [*starts[1:], stop], strict=True)]
