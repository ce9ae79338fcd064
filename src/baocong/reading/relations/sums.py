"""Totals and their parts in running text: "18 văn bản, trong đó gồm: 05 quyết định; 11 kế hoạch và 02 công văn"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from baocong.reading.model import Relation
from baocong.reading.relations.arithmetic import bound_of, sum_of
from baocong.reading.relations.enumerations import (
    Enumeration,
    flat,
    overlaps,
    read_bullets,
    read_columns,
    read_inline,
)
from baocong.reading.relations.ground import Ground
from baocong.reading.relations.operands import fits, is_people, same_noun, sort_of, unit_of
from baocong.reading.relations.wording import ALL, ENUMERATING, EXAMPLE_WORDS, OBJECT_WORDS, SOME, TOTAL_WORDS

_ADDED = frozenset({"count", "money", "score"})
_BRACKET_REACH = 60
_MOST_CANDIDATES = 20
# A bracket that begins so explains or compares the amount before it.
_NO_PARTS = re.compile(
    r"\s*(?:từ|so|cùng kỳ|năm (?:trước|\d{4}\s*(?:là|đạt|có))|kỳ trước (?:là|đạt|có)|tháng trước (?:là|đạt|có)|tăng|giảm|bình quân|mỗi"
    r"|trung bình|tương (?:đương|ứng)|bằng|vượt|kế hoạch|chỉ tiêu|mục tiêu|tính|theo)\b"
)
_CUES_INSIDE = ("trong đó", "gồm", "chia ra", "cụ thể")
_ANNOUNCING = re.compile(
    r"\A(?:[\s,]|có|là|như sau|gồm|các|loại|cụ thể|bao gồm|chia ra|theo|lĩnh vực|số lượng)*\Z"
)
_AVERAGE = re.compile(r"\b(?:bình quân|trung bình|mật độ|tỷ lệ|tỉ lệ)\b")


@dataclass(frozen=True, slots=True)
class Cue:
    """Words `[start, end)` between a whole and its parts, and whether they promise all, some, or leave it open."""

    start: int
    end: int
    promise: str


@dataclass(frozen=True, slots=True)
class Group:
    """A whole and the list behind it."""

    whole: int
    parts: Enumeration
    complete: bool
    listed: bool
    examples: bool = False


def read_groups(ground: Ground) -> list[Group]:
    """Return every whole with the list of its parts, in the order of the text."""
    groups = [*_cued(ground), *_bracketed(ground), *_announced(ground), *_headed(ground), *_closed(ground)]
    groups.sort(key=lambda group: ground.figures[group.whole].start)
    return groups


def read_sums(ground: Ground, groups: list[Group]) -> list[Relation]:
    """Return what the groups claim: a sum where all the parts are listed, a bound where only some are."""
    return [relation for group in groups for relation in _claims(ground, group)]


def cues(ground: Ground) -> list[Cue]:
    """Return the words that stand between wholes and parts, the longest where several begin together."""
    found: list[Cue] = []
    taken: set[int] = set()
    for words, promise in ENUMERATING:
        for at in ground.places_of(words):
            if not any(k in taken for k in (at, at + len(words) - 1)):
                taken.update(range(at, at + len(words)))
                found.append(Cue(at, at + len(words), promise))
    return sorted(found, key=lambda cue: cue.start)


def _cued(ground: Ground) -> Iterator[Group]:
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
            yield Group(whole, enumeration, cue.promise == ALL, listed, some)


def _side_by_side(ground: Ground, cue: Cue, following: int) -> Iterator[Group]:
    """Yield "15 tập thể, 32 cá nhân, trong đó Bộ tặng 01 tập thể, 02 cá nhân; tỉnh tặng 14 tập thể, 30 cá nhân"."""
    start, end = ground.sentence(cue.start)
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
    listed = colon >= 0 and not ground.within(start, colon) and not _is_label(ground, start, colon)
    head = text[start : colon if listed else start + 25]
    if listed:
        start = colon + 1
    if not ground.within(start, line_end) and not text[start:line_end].strip(" .:;*_"):
        bullets = read_bullets(ground, line + 1, ground.lines[line].marker)
        return (bullets, True, bool(EXAMPLE_WORDS.search(head))) if bullets else None
    end = sentence_end if sentence_end > start else ground.sentence(start)[1]
    if following < end:
        end = following
    enumeration = read_inline(ground, start, end)
    if enumeration is None:
        return None
    first = ground.figures[enumeration.items[0].figure].start
    return enumeration, listed, bool(EXAMPLE_WORDS.search(head[: max(0, first - cue.end)]))


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
    if ground.text[first:end].strip(" -+*_•(\t,"):
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
    figures, _, _ = flat(ground, start, end)
    first = ground.figures[parts.items[0].figure]
    people = all(is_people(ground.said_behind(i) or unit_of(ground.figures[i])) for i in parts.figures)
    candidates = [
        index
        for index in figures
        if sort_of(ground.figures[index]) == sort_of(first)
        and not (people and unit_of(ground.figures[index]) and not is_people(unit_of(ground.figures[index])))
    ]
    if not candidates:
        return None
    candidates = candidates[-_MOST_CANDIDATES:]
    units = {unit_of(ground.figures[i]) for i in parts.figures} - {""}

    def rank(index: int) -> tuple[bool, bool, bool, bool, int]:
        figure = ground.figures[index]
        before = ground.lower[max(start, figure.start - 70) : figure.start]
        return (
            any(same_noun(unit_of(figure), unit) for unit in units),
            bool(unit_of(figure)) and any(fits(unit, unit_of(figure)) for unit in units),
            bool(TOTAL_WORDS.search(before)),
            not OBJECT_WORDS.search(before),
            figure.start,
        )

    return max(candidates, key=rank)


def _bracketed(ground: Ground) -> Iterator[Group]:
    """Yield "18 văn bản (05 quyết định, 11 kế hoạch, 02 công văn)"."""
    text = ground.text
    for index in ground.order:
        figure = ground.figures[index]
        counted = figure.end + 1 + len(figure.unit_of_measure or "")
        start = counted if text[figure.end + 1 : counted] == figure.unit_of_measure else figure.end
        opening = text.find("(", start, start + _BRACKET_REACH)
        if opening < 0 or any(c in text[start:opening] for c in ",;.:)\n") or ground.within(start, opening):
            continue
        closing = text.find(")", opening, ground.sentence(figure.start)[1])
        if closing < 0:
            continue
        if any(cue in ground.lower[opening:closing] for cue in _CUES_INSIDE):
            continue
        if _NO_PARTS.match(ground.lower, opening + 1):
            continue
        parts = read_inline(ground, opening + 1, closing, sort_of(figure), enclosed=True)
        noun = text[figure.end : opening].lower()
        if parts is not None and _belongs(ground, index, parts, noun):
            yield Group(index, parts, False, False, bool(EXAMPLE_WORDS.search(text[opening : opening + 15])))


def _announced(ground: Ground) -> Iterator[Group]:
    """Yield "09 thành viên: 01 chủ tịch, 02 phó chủ tịch và 06 ủy viên": a total, a colon, its parts."""
    text = ground.text
    for index in ground.order:
        figure = ground.figures[index]
        colon = text.find(":", figure.end, figure.end + _BRACKET_REACH)
        if (
            colon < 0
            or any(c in text[figure.end : colon] for c in ";.()\n")
            or ground.within(figure.end, colon)
        ):
            continue
        noun = ground.lower[figure.end : colon]
        if "," in noun.replace(unit_of(figure), "") or any(cue in noun for cue in _CUES_INSIDE):
            continue
        parts = read_inline(ground, colon + 1, ground.sentence(figure.start)[1], sort_of(figure))
        if parts is None or len(parts.items) < 2 or not _belongs(ground, index, parts, noun):
            continue
        first = ground.figures[parts.figures[0]]
        examples = bool(EXAMPLE_WORDS.search(ground.lower[colon + 1 : first.start][:15]))
        yield Group(index, parts, False, True, examples)


def _belongs(ground: Ground, whole: int, parts: Enumeration, noun: str = "") -> bool:
    """Return whether all parts can be parts of the whole, whose words in the text are `noun`."""
    unit = unit_of(ground.figures[whole])
    units = {ground.noun_of(i) for i in parts.figures}
    return all((bool(part) and part in noun) or _fits(part, unit) for part in units)


def _headed(ground: Ground) -> Iterator[Group]:
    """Yield a bulleted total ("- Tổng số thuê bao: 100") with the deeper bullets right under it."""
    lines = ground.lines
    for position, line in enumerate(lines[:-1]):
        below = lines[position + 1].marker
        if not below or below == line.marker:
            continue
        figures, _, _ = flat(ground, line.body, line.end)
        if not figures or any(words in ground.lower[line.start : line.end] for words in ("trong đó", "gồm")):
            continue
        whole = figures[0]
        colon = ground.text[line.end - 1] == ":"
        total = bool(TOTAL_WORDS.search(ground.lower[line.start : ground.figures[whole].start]))
        if not (total or (colon and len(figures) == 1)):
            continue
        parts = read_bullets(ground, position + 1, line.marker, sort_of(ground.figures[whole]))
        if parts is not None and not parts.gaps and _belongs(ground, whole, parts):
            yield Group(whole, parts, False, total)


def _closed(ground: Ground) -> Iterator[Group]:
    """Yield "05 quyết định, 11 kế hoạch và 02 công văn, tổng cộng 18 văn bản": the total behind its parts."""
    for words in ("tổng cộng", "tổng số là", "tổng là", "cộng là"):
        for at in ground.places_of(words):
            start = ground.sentence(at)[0]
            behind = ground.within(at, at + 40)
            if not behind or ground.text[at - 2 : at - 1] not in ",;:(":
                continue
            first = ground.within(start, at)
            if len(first) < 2:
                continue
            sort = sort_of(ground.figures[behind[0]])
            for begin in (ground.figures[first[0]].start, start):
                parts = read_inline(ground, begin, at - 1, sort)
                if parts is not None and len(parts.items) > 1 and _belongs(ground, behind[0], parts):
                    yield Group(behind[0], parts, False, True)
                    break


def _fits(part: str, whole: str) -> bool:
    """Return whether one noun can be part of the other; people are part of people only."""
    return is_people(part) and is_people(whole) if is_people(part) else fits(part, whole)


def _claims(ground: Ground, group: Group) -> list[Relation]:
    parts = group.parts.figures
    whole = ground.figures[group.whole]
    pairs = whole.denominator is None and any(ground.figures[part].denominator is not None for part in parts)
    if sort_of(whole) not in _ADDED or pairs:
        return []
    unit = unit_of(whole)
    last = group.parts.items[-1]
    closed = "còn lại" in ground.lower[last.start : last.end]
    partial = (group.examples and not closed) or group.parts.open or group.parts.gaps
    if partial or len(parts) < 2 or overlaps(ground, group.parts.items):
        return [
            bound_of(ground, part, group.whole)
            for part in parts
            if same_noun(unit_of(ground.figures[part]), unit)
        ]
    if _AVERAGE.search(ground.lower[max(0, whole.start - 30) : whole.start]):
        return []
    fitting = all(_fits(ground.noun_of(part), unit) for part in parts)
    if (group.complete or closed) and fitting:
        rule = "sum-complete"
    elif group.complete or group.listed:
        rule = "sum-listed"
    elif fitting:
        rule = "sum-loose"
    else:
        return []
    return [sum_of(ground, parts, group.whole, rule)]
