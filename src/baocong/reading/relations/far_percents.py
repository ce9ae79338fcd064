"""Percentages whose base stands farther away: a budget named earlier, a total in a bracket, a fraction with much between."""

import re

from baocong.reading.model import Figure, Relation
from baocong.reading.relations.ground import Ground
from baocong.reading.relations.operands import same_noun, sort_of, unit_of
from baocong.reading.relations.shares import percent_of
from baocong.reading.relations.wording import OTHER_BASE

_FAR, _MOST_AMOUNTS = 160, 6
_BARE_SHARE = re.compile(
    r"\A[^.;:()\n]+,\s*(?:đạt|chiếm|đạt tỷ lệ|chiếm tỷ lệ|tỷ lệ|bằng)\s*(?:tỷ lệ )?(?:gần|trên|hơn|khoảng)?\s*\Z"
)
_OWN_SUBJECT = re.compile(
    r",\s*(?:số|tổng|mức|tỷ lệ|tỉ lệ|tỷ trọng|chỉ số|doanh thu|sản lượng|kinh phí|năng suất|chất lượng|độ|diện tích|giá trị|thu(?! nhập)|chi(?! tiết)"
    r"|kết quả|điểm|tiến độ|công suất|trong đó|trong số|riêng|còn)\b"
)
# "Dự toán được giao 28.450 triệu đồng; đã giải ngân 15.932 triệu đồng, đạt 56% dự toán" names the plan that is meant.
_PLAN = re.compile(
    r"(?:\A|[;,:]|\b(?:theo|với|tổng|có|trong))\s*(?P<plan>dự toán|kế hoạch|chỉ tiêu|mục tiêu)\b(?:[^;.,()\d]|năm \d{4}){0,70}\Z"
)
_OF_THE_PLAN = re.compile(
    r"\s*%?\s*(?:so với )?(?P<plan>dự toán|kế hoạch|chỉ tiêu|mục tiêu)(?: (?:vốn|được giao|giao|đề ra|năm))*\s*(?:[.,;)]|\Z)"
)
_TO_SHARE = re.compile(
    r"\s*(?:nghìn|ngàn|triệu|tỷ|tỉ)?\s*(?:(?:[^\W\d_]+\s+){0,4}[^\W\d_]+\s*,)?,?\s*(?:đạt|bằng|chiếm)(?: tỷ lệ| tỷ trọng)?\s*"
)
_TOTAL_IN_BRACKET = re.compile(
    r"\s*%?\s*(?:trên |trong |so với )?tổng (?:số )?[^;.,()\d]{0,40}\(\s*(?:là |gồm |có )?"
)


def says_more(ground: Ground, fraction: int, percent: Figure) -> bool:
    """Return whether commas stand between a fraction and ", đạt 99%", which has no subject of its own.

    "412/416 văn bản được gửi, nhận trên mạng, đạt 99,04%" measures the fraction; a clause that begins with another
    measure in between does not.
    """
    start = ground.figures[fraction].end
    if percent.start - start > _FAR:
        return False
    gap = ground.lower[start : percent.start]
    return (
        bool(_BARE_SHARE.match(gap))
        and not _OWN_SUBJECT.search(gap)
        and not OTHER_BASE.match(ground.lower[percent.end : percent.end + 30])
    )


def with_the_plan(ground: Ground, position: int) -> Relation | None:
    """Return the percentage "of the plan" whose plan is an amount of its own earlier in the sentence."""
    index = ground.order[position]
    percent = ground.figures[index]
    named = _OF_THE_PLAN.match(ground.lower, percent.end)
    amount = ground.order[position - 1] if position > 0 else None
    if amount is None or not _reaches(ground, amount, percent):
        return None
    if named is None:
        return _of_a_bracket(ground, position, amount)
    start = ground.sentence(percent.start)[0]
    for base in reversed(ground.within(start, ground.figures[amount].start)):
        figure = ground.figures[base]
        said = _PLAN.search(ground.lower[max(start, figure.start - 90) : figure.start].lstrip(" -+*"))
        if said is not None and said["plan"] == named["plan"] and _same_kind(ground, base, amount):
            return _of_any(ground, index, (amount, base))
    return None


def _of_any(ground: Ground, percent: int, ends: tuple[int, int]) -> Relation | None:
    """Return the percentage of a plan for the nearest amount, or for one between that it fits: "thu 90, lũy kế 700"."""
    amount, base = ends
    between = ground.within(ground.figures[base].end, ground.figures[amount].start)
    amounts = [amount, *(i for i in reversed(between) if _same_kind(ground, i, amount))]
    claims = [percent_of(ground, percent, one, base, "percent-near") for one in amounts[:_MOST_AMOUNTS]]
    return next((claim for claim in claims if claim is not None and claim.holds), claims[0])


def _of_a_bracket(ground: Ground, position: int, amount: int) -> Relation | None:
    """Return the percentage "of the total" that a bracket behind it tells: "chiếm 4% tổng số hộ (25.000 hộ)"."""
    if position + 1 == len(ground.order):
        return None
    index, base = ground.order[position], ground.order[position + 1]
    between = ground.lower[ground.figures[index].end : ground.figures[base].start]
    if not _TOTAL_IN_BRACKET.fullmatch(between) or not _same_kind(ground, base, amount):
        return None
    return percent_of(ground, index, amount, base, "percent-near")


def _reaches(ground: Ground, amount: int, percent: Figure) -> bool:
    """Return whether ", đạt" or "bằng" leads straight from an amount to the percentage."""
    figure = ground.figures[amount]
    behind = ground.lower[figure.end : percent.start].strip()
    words = behind.replace(unit_of(figure), "", 1) if unit_of(figure) else behind
    return figure.denominator is None and bool(_TO_SHARE.fullmatch(words))


def _same_kind(ground: Ground, base: int, amount: int) -> bool:
    one, other = ground.figures[base], ground.figures[amount]
    if one.denominator is not None or sort_of(one) != sort_of(other):
        return False
    return sort_of(one) == "money" or same_noun(unit_of(one), unit_of(other))
