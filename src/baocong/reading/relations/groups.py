"""Totals with the lists of their parts, found by the words that stand between them ("trong đó", "gồm")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from baocong.reading.relations.enumerations import Enumeration, flat, read_bullets, read_columns, read_inline
from baocong.reading.relations.ground import Ground
from baocong.reading.relations.operands import fits, is_people, same_noun, sort_of, unit_of
from baocong.reading.relations.wording import (
    ALL,
    ENUMERATING,
    EXAMPLE_WORDS,
    OBJECT_WORDS,
    SOME,
    TOTAL_WORDS,
)

_MOST_CANDIDATES = 20
_ANNOUNCING = re.compile(
    r"\A(?:[\s,]|có|là|như sau|gồm|các|loại|cụ thể|bao gồm|chia ra|theo|lĩnh vực|số lượng)*\Z"
)
# "10,4 bác sĩ/vạn dân" is no whole of doctors.
_RATE = re.compile(r"[^,;.()\d]{0,30}/\s*(?:[\d.]+\s*)?(?:vạn|nghìn|ngàn|dân|người|hộ|năm|tháng|ngày|ha)\b")


@dataclass(frozen=True, slots=True)
class Cue:
    """Words `[start, end)` between a whole and its parts, and whether they promise all, some, or leave it open."""

    start: int
    end: int
    promise: str


@dataclass(frozen=True, slots=True)
class Group:
    """A whole and the list behind it.

    `complete` words promise all the parts; `listed` ones are set off by a colon or bullets; behind a `bare` "trong đó"
    only some of the parts may stand.
    """

    whole: int
    parts: Enumeration
    complete: bool
    listed: bool
    examples: bool = False
    bare: bool = False


def cues(ground: Ground) -> list[Cue]:
    """Return the words that stand between wholes and parts, the longest where several begin together."""
    found: list[Cue] = []
    taken: set[int] = set()
    for announced in ground.announcements:
        taken.update(range(*announced.span()))
        found.append(Cue(announced.start(), announced.end(), ALL))
    for words, promise in ENUMERATING:
        for at in ground.places_of(words):
            if not any(k in taken for k in (at, at + len(words) - 1)):
                taken.update(range(at, at + len(words)))
                found.append(Cue(at, at + len(words), promise))
    return sorted(found, key=lambda cue: cue.start)


def read_cued(ground: Ground) -> Iterator[Group]:
    """Yield the groups whose whole and parts have words between them."""
    found = cues(ground)
    for position, cue in enumerate(found):
        following = found[position + 1].start if position + 1 < len(found) else len(ground.text)
        side_by_side = list(_side_by_side(ground, cue, following))
        if side_by_side:
            yield from side_by_side
            continue
        parts = _parts_behind(ground, cue, following)
        if parts is None:
            continue
        enumeration, listed, examples = parts
        whole = _whole_before(ground, cue, enumeration)
        if whole is not None:
            some = examples or cue.promise == SOME
            bare = not listed and ground.lower[cue.start : cue.end] == "trong đó"
            yield Group(whole, enumeration, cue.promise == ALL, listed, some, bare)


def _side_by_side(ground: Ground, cue: Cue, following: int) -> Iterator[Group]:
    """Yield "15 tập thể, 32 cá nhân, trong đó Bộ tặng 01 tập thể, 02 cá nhân; tỉnh tặng 14 tập thể, 30 cá nhân"."""
    start, end = ground.sentence(cue.start)
    if ground.text.find(";", cue.end, min(end, following)) < 0:
        return
    for noun, parts in read_columns(ground, cue.end, min(end, following)).items():
        whole = next(
            (i for i in reversed(ground.within(start, cue.start)) if ground.noun_of(i) == noun), None
        )
        if whole is not None:
            yield Group(whole, parts, cue.promise == ALL, True, cue.promise == SOME)


def _parts_behind(ground: Ground, cue: Cue, following: int) -> tuple[Enumeration, bool, bool] | None:
    """Return the list behind the cue, whether a colon or bullets set it off, and whether it gives examples only."""
    text = ground.text
    start = cue.end
    sentence_end = ground.sentence(cue.start)[1]
    line = ground.line_index(cue.start)
    line_end = ground.lines[line].end if line >= 0 else len(text)
    colon = text.find(":", start, min(start + 25, line_end))
    announced = text[start - 1] == ":"
    listed = announced or (
        colon >= 0 and not ground.within(start, colon) and not _is_label(ground, start, colon)
    )
    head = "" if announced else text[start : colon if listed else start + 25]
    if listed and not announced:
        start = colon + 1
    if not ground.within(start, line_end) and not text[start:line_end].strip(" .:;*_"):
        bullets = read_bullets(ground, line + 1, ground.lines[line].marker)
        return (bullets, True, bool(EXAMPLE_WORDS.search(head))) if bullets else None
    end = sentence_end if sentence_end > start else ground.sentence(start)[1]
    if following < end:
        end = following
    enumeration = read_inline(ground, start, end, setting=_setting(ground, cue, listed=listed))
    if enumeration is None:
        return None
    first = ground.figures[enumeration.items[0].figure].start
    return enumeration, listed, bool(EXAMPLE_WORDS.search(head[: max(0, first - cue.end)]))


def _setting(ground: Ground, cue: Cue, *, listed: bool) -> str:
    if cue.promise == ALL:
        return "colon" if listed else ""
    return "" if listed or _opens(ground, cue) else "bare"


def _opens(ground: Ground, cue: Cue) -> bool:
    """Return whether the cue opens its sentence."""
    return not ground.text[ground.sentence(cue.start)[0] : cue.start].strip(" -+*_•(\t,")


def _is_label(ground: Ground, start: int, colon: int) -> bool:
    """Return whether the colon belongs to the first item ("trong đó mức 1: 85.200 tài khoản"), not to the list."""
    if _ANNOUNCING.match(ground.lower[start:colon]):
        return False
    first = ground.within(colon, colon + 12)
    return bool(first) and not ground.text[colon + 1 : ground.figures[first[0]].start].strip()


def _whole_before(ground: Ground, cue: Cue, parts: Enumeration) -> int | None:
    """Return the figure that the parts belong to: in the sentence, or before it where the cue opens the sentence."""
    start = _opening_bracket(ground, ground.sentence(cue.start)[0], cue.start)
    end = cue.start
    first = ground.sentence(cue.start)[0]
    if start is not None:
        return _choose(ground, first, start, parts)
    if not _opens(ground, cue):
        return _choose(ground, first, end, parts)
    if first == 0:
        return None
    before = ground.sentence(first - 1)
    line = ground.line_index(first)
    if before[0] < ground.lines[line].start and line > 0:
        above = ground.lines[line - 1]
        return _choose(ground, above.start, above.end, parts)
    return _choose(ground, before[0], before[1], parts)


def _opening_bracket(ground: Ground, start: int, end: int) -> int | None:
    """Return where the bracket opens that is still open at `end`, or None."""
    depth = 0
    for at in range(end - 1, start - 1, -1):
        mark = ground.text[at]
        if mark == ")":
            depth += 1
        elif mark == "(":
            if depth == 0:
                return at
            depth -= 1
    return None


def _choose(ground: Ground, start: int, end: int, parts: Enumeration) -> int | None:
    """Return the likeliest whole among the figures of `[start, end)`, by words and place, never by value."""
    figures, joints, _ = flat(ground, start, end)
    first = ground.figures[parts.items[0].figure]
    people = all(is_people(ground.said_behind(i) or unit_of(ground.figures[i])) for i in parts.figures)
    candidates = [
        index
        for index in figures
        if sort_of(ground.figures[index]) == sort_of(first)
        and not _RATE.match(ground.lower, ground.figures[index].end)
        and not (people and unit_of(ground.figures[index]) and not is_people(unit_of(ground.figures[index])))
    ]
    if not candidates:
        return None
    candidates = candidates[-_MOST_CANDIDATES:]
    units = {unit_of(ground.figures[i]) for i in parts.figures} - {""}

    clause = max((j.at for j in joints if j.mark == ";" and ground.text[j.end : end].strip()), default=start)

    def rank(index: int) -> tuple[bool, bool, bool, bool, bool, int]:
        figure = ground.figures[index]
        before = ground.lower[max(start, figure.start - 70) : figure.start]
        same = any(same_noun(unit_of(figure), unit) for unit in units)
        fitting = bool(unit_of(figure)) and any(fits(unit, unit_of(figure)) for unit in units)
        return (
            figure.start >= clause and (same or fitting or not units),
            same,
            fitting,
            bool(TOTAL_WORDS.search(before)),
            not OBJECT_WORDS.search(before),
            figure.start,
        )

    return max(candidates, key=rank)
