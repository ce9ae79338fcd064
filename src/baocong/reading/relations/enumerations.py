"""A list of amounts behind "trong đó", "gồm" or a bracket: which figures are its items, in one sentence or in bullets."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from baocong.reading.relations.ground import LETTERED, Ground
from baocong.reading.relations.operands import sort_of
from baocong.reading.relations.walking import Joint, Walker, stretches
from baocong.reading.relations.wording import OPEN_END, OVERLAPPING, REST_UNSAID
from baocong.reading.spans import Spans

_JOINT = re.compile(r"[()\[\];,]|v(?<=\sv)à(?=\s)|c(?<=\sc)ùng(?=\s)")
_MOST_ITEMS = 80
_LIKE = re.compile(r"\b(?:như|ví dụ|về)\b")
_FAR = 120
_BRACKET = re.compile(r"\([^()]*\)?")
_AMOUNT = re.compile(r"(?<![\w/.,-])\d+(?:\.\d{3})*")
_CLOSES = re.compile(r"\s*(?:[,;).](?!\d)|và\b|\Z)")
# Words before a number that names something and counts nothing: "mức độ 4", "tháng 6", "khu vực 2".
_NAMED = re.compile(
    r"\b(?:mức độ|mức|cấp|cấp độ|số|năm|tháng|quý|ngày|loại|nhóm|hạng|chương trình|khu vực|khoản|điều|mục|bảng|phần|lần|khóa"
    r"|lớp|phụ lục|biểu|giai đoạn|đợt|kỳ|thứ|quận|phường|khối|quốc lộ|zone|đến|-)\s*\Z"
)


class Item(NamedTuple):
    """One item: its main figure, and its words `[start, end)`."""

    figure: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Enumeration:
    """The items of a list. `open` says that the list itself tells that it goes on; `end` is where it ends.

    *Shapes*: `doubtful` are amounts behind the items that the sentence joins so loosely that the list may end before
    them; `closed` says that "và" brought in the last item.
    """

    items: tuple[Item, ...]
    end: int
    open: bool = False
    bulleted: bool = False
    gaps: bool = False
    closed: bool = False
    doubtful: tuple[Item, ...] = ()

    @property
    def figures(self) -> tuple[int, ...]:
        """The main figures of the items."""
        return tuple(item.figure for item in self.items)


def flat(ground: Ground, start: int, end: int) -> tuple[list[int], list[Joint], int]:
    """Return figures and joints of `[start, end)` outside inner brackets, and where it ends: at an unopened bracket."""
    depth = 0
    if ground.text[start - 1 : start] in ("", "\n", "\t") and (
        marker := LETTERED.match(ground.text, start, end)
    ):
        start = marker.end()  # The bracket of "b)" closes nothing.
    joints: list[Joint] = []
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
            joints.append(Joint(found.start(), found.end(), mark))
    if depth:
        inside.append((opened, end))
    figures = ground.within(start, end)
    if inside:
        brackets = Spans(inside)
        figures = [index for index in figures if not brackets.covers(ground.figures[index].start)]
    return figures, joints, end


def read_inline(
    ground: Ground,
    start: int,
    end: int,
    sort: str | None = None,
    setting: str = "",
) -> Enumeration | None:
    """Return the list that begins at `start` inside one sentence, of amounts of one sort.

    *Shapes*: the `setting` is "bracket", "colon" behind words that promise all the parts, "bare" behind a mere
    "trong đó", or "".
    """
    figures, joints, end = flat(ground, start, end)
    if sort is None and figures:
        sort = sort_of(ground.figures[figures[0]])
    same = [index for index in figures[:_MOST_ITEMS] if sort_of(ground.figures[index]) == sort]
    if not same or (
        setting != "bracket" and any(j.mark == ";" for j in joints if j.at < ground.figures[same[0]].start)
    ):
        return None  # Behind a semicolon another clause begins, and nobody read the amounts before it.
    walker = Walker(ground, start, same[0], enclosed=setting in ("bracket", "colon"), bare=setting == "bare")
    for index in same[1:]:
        if not walker.take(index, joints):
            break
    return _walked(ground, walker, end, joints)


def _walked(ground: Ground, walker: Walker, end: int, joints: list[Joint]) -> Enumeration:
    """Return the list that was walked."""
    items = tuple(Item(*one) for one in stretches(ground, walker.taken, joints, end))
    doubtful = (
        tuple(Item(*one) for one in stretches(ground, walker.doubt, joints, end)) if walker.doubt else ()
    )
    last = ground.figures[items[-1].figure].end
    tail = ground.text[last : min(end + 3, last + 160)]
    more = OPEN_END.search(tail)
    is_open = (
        bool(REST_UNSAID.search(tail.lower()))
        or bool(more)
        and not _LIKE.search(tail[: more.start()] if more else "")
    )
    closing = (j.at for j in joints if j.at >= last and j.mark == ";" and walker.major != ";")
    close = next(closing, end)
    gaps = _unread(ground, items[0], min(close, last + _FAR))
    return Enumeration(items, items[-1].end, is_open, gaps=gaps, closed=walker.closed, doubtful=doubtful)


def _unread(ground: Ground, first: Item, end: int) -> bool:
    """Return whether a number stands where an item's amount would, yet nobody read it as a figure."""
    noun = ground.noun_of(first.figure)
    for found in _AMOUNT.finditer(ground.text, first.start, end):
        at, behind = found.span()
        stands_alone = _CLOSES.match(ground.text, behind)
        if not (stands_alone or (noun and ground.lower.startswith(noun, behind + 1))) or ground.known(at):
            continue
        if not _NAMED.search(ground.lower, max(first.start, at - 24), at):
            return True
    return False


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
    words = (ground.lower[item.start : min(item.end, item.start + 160)] for item in items)
    return go_together([_BRACKET.sub(" ", said) for said in words])


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
