"""Growth whose base the text prints: "74 giấy phép, tăng 23,3% so với cùng kỳ (60 giấy phép)"."""

import re
from decimal import Decimal

from baocong.reading.model import Comparison, Figure, Literal, Relation
from baocong.reading.relations.ground import Ground
from baocong.reading.relations.operands import plain, same_noun, slack_of, sort_of, unit_of

_BASE_BEHIND = re.compile(
    r"\A[^.;()\n]{0,30}\(\s*(?:(?:số liệu )?(?:cùng kỳ|kỳ trước|năm trước|tháng trước|quý trước|năm \d{4}|đầu năm|kế hoạch|chỉ tiêu|dự toán|kh\b|ct\b)"
    r"[^()\d]{0,25}|là|đạt|:|hạng|xếp|thứ|\s)*\Z"
)
_BASE_IS = re.compile(
    r"(?:cùng kỳ|kỳ trước|năm trước|tháng trước|quý trước)[^();.\d]{0,25}\Z|năm \d{4}\s*(?:là|:|đạt)?\s*\Z"
)
_FROM = re.compile(r"\btừ\s*\Z")
_TO = re.compile(r"\b(?:lên|xuống|còn|đến|thành)\b")
_BRACKET = re.compile(r"\([^()]*\)")
_GREW = re.compile(r"\b(?:tăng|giảm)(?: thêm)?\s+\Z")
_VERB = re.compile(r"\s*(?:đã|đạt|bằng|và|tương đương|tương ứng|với|\s)*\Z")
_OTHER = re.compile(r"[;:]|\.\s")
_REACH, _NOUN = 90, 60
_HUNDRED = Decimal(100)


def read_growth(ground: Ground) -> list[Relation]:
    """Return the growth claims whose base is a figure of the same sentence."""
    relations = []
    for position, index in enumerate(ground.order):
        comparison = ground.figures[index].comparison
        if comparison is None or comparison.start is None or comparison.end is None:
            continue
        pair = _pair(ground, position, comparison.end)
        if pair is not None and not any(_is_growth_itself(ground, one) for one in pair):
            relation = _claim(ground, *pair, comparison)
            if relation is not None:
                relations.append(relation)
    return relations


def _is_growth_itself(ground: Ground, index: int) -> bool:
    """Return whether a percentage is a growth: "tăng 3,2% so với tháng trước và tăng 9,8% so với cùng kỳ"."""
    start = ground.figures[index].start
    return ground.figures[index].kind == "percent" and bool(
        _GREW.search(ground.lower, max(0, start - 12), start)
    )


def _pair(ground: Ground, position: int, end: int) -> tuple[int, int] | None:
    """Return the figure that grew and its base."""
    index = ground.order[position]
    figure = ground.figures[index]
    before = ground.order[position - 1] if position else None
    if before is not None and _alike(ground.figures[before], figure):
        gap = ground.lower[ground.figures[before].end : figure.start]
        lead = ground.lower[max(0, ground.figures[before].start - 20) : ground.figures[before].start]
        if len(gap) < 60 and _BASE_IS.search(gap):
            return before, index
        if len(gap) < 60 and _FROM.search(lead) and _TO.search(gap):
            return index, before
    behind = next(iter(ground.within(end, end + _REACH)), None)
    if behind is not None and _alike(ground.figures[behind], figure):
        gap = ground.lower[end : ground.figures[behind].start]
        if _BASE_BEHIND.match(gap) and _is_direct(ground, figure):
            return index, behind
    return None


def _is_direct(ground: Ground, figure: Figure) -> bool:
    """Return whether the growth follows its figure with nothing between but the noun and brackets."""
    start = figure.comparison.start if figure.comparison is not None else None
    if start is None:
        return False
    if start < figure.end:
        return True
    gap = _BRACKET.sub("", ground.text[figure.end : start])
    if gap.replace(figure.unit_of_measure or " ", "").count(",") > 1:
        return False
    noun, _, rest = gap.replace(figure.unit_of_measure or " ", "").partition(",")
    return len(noun) < _NOUN and not _OTHER.search(noun) and bool(_VERB.match(rest))


def _alike(one: Figure, other: Figure) -> bool:
    if sort_of(one) != sort_of(other) or one.denominator is not None or other.denominator is not None:
        return False
    return not unit_of(one) or not unit_of(other) or same_noun(unit_of(one), unit_of(other))


def _claim(ground: Ground, index: int, base: int, comparison: Comparison) -> Relation | None:
    figure, before = ground.figures[index], ground.figures[base]
    said = figure.approximation or before.approximation
    if comparison.delta is not None:
        change = figure.value - before.value
        if sort_of(figure) == "rank":
            change = -change
        slack = slack_of(figure) + slack_of(before)
        holds = said is not None or abs(change - comparison.delta) <= slack
        whole = Literal(comparison.delta, comparison.start, comparison.end)
        return Relation("difference", (index, base), whole, holds, plain(change), "growth")
    if comparison.percent is None or not before.value:
        return None
    level = figure.value * _HUNDRED / before.value
    exact = level if comparison.mode == "level" else level - _HUNDRED
    exponent = comparison.percent.as_tuple().exponent
    step = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    meant = [exact, figure.value - before.value] if figure.kind == "percent" else [exact]
    holds = said is not None or any(abs(value - comparison.percent) <= step / 2 for value in meant)
    literal = Literal(comparison.percent, comparison.start, comparison.end)
    computed = plain(exact.quantize(min(step, Decimal("0.1"))))
    rule = "growth-level" if comparison.mode == "level" else "growth"
    return Relation("percent", (literal, index), base, holds, computed, rule)
