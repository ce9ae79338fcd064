"""Totals with the lists of their parts, found by brackets, colons and bullets without a word between them."""

import re
from collections.abc import Iterator

from baocong.reading.relations.enumerations import Enumeration, flat, read_bullets, read_inline
from baocong.reading.relations.ground import Ground
from baocong.reading.relations.groups import Group
from baocong.reading.relations.operands import can_be_part, sort_of, unit_of
from baocong.reading.relations.wording import EXAMPLE_WORDS, TOTAL_WORDS

_BRACKET_REACH = 60
_CUES_INSIDE = ("trong đó", "gồm", "chia ra", "cụ thể")
# A bracket that begins so explains or compares the amount before it.
_NO_PARTS = re.compile(
    r"\s*(?:từ|so|cùng kỳ|năm (?:trước|\d{4}\s*(?:là|đạt|có))|kỳ trước (?:là|đạt|có)|tháng trước (?:là|đạt|có)|tăng|giảm|bình quân|mỗi"
    r"|trung bình|tương (?:đương|ứng)|bằng|vượt|kế hoạch|chỉ tiêu|mục tiêu|tính|theo|\d{1,2} tháng|lũy kế|luỹ kế|cộng dồn|cả năm|quý|tháng|đến nay|hiện (?:có|nay))\b"
)


def read_laid_out(ground: Ground) -> Iterator[Group]:
    """Yield the groups that only the layout sets off."""
    yield from _bracketed(ground)
    yield from _announced(ground)
    yield from _headed(ground)
    yield from _closed(ground)


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
        parts = read_inline(ground, opening + 1, closing, sort_of(figure), "bracket")
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
    return all((bool(part) and part in noun) or can_be_part(part, unit) for part in units)


def _headed(ground: Ground) -> Iterator[Group]:
    """Yield a bulleted total ("- Tổng số thuê bao: 100") with the deeper bullets right under it."""
    lines = ground.lines
    for position, line in enumerate(lines[:-1]):
        below = lines[position + 1].marker
        if not below or below == line.marker:
            continue
        figures = flat(ground, line.body, line.end)[0] if ground.within(line.body, line.end) else []
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
