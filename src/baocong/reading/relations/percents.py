"""Percentages and what they are a percentage of: "5,3% (01/40 hồ sơ)", "20/20 cơ quan (đạt 100%)", "1.102 … 88,5%"."""

import re
from dataclasses import replace
from decimal import Decimal

from baocong.reading.model import Figure, Relation
from baocong.reading.relations.far_percents import says_more, with_the_plan
from baocong.reading.relations.ground import Ground
from baocong.reading.relations.groups import Group
from baocong.reading.relations.operands import is_people, same_noun, slack_of, sort_of, unit_of
from baocong.reading.relations.shares import percent_of
from baocong.reading.relations.wording import OTHER_BASE, PERCENT_LINK

_HUNDRED = Decimal(100)
_REACH = 110
_OUT_OF = re.compile(
    r"\b(?:trên|trong)(?: tổng số| tổng| số)\b[^.;,()]{0,30}\Z|\A[^.;,()]{0,40}\btrên(?: tổng)?\b[^.;,()]{0,25}\Z"
)
_BEHIND = re.compile(
    r"\A\s*%?\s*[^.;:()\n]{0,80}?\(\s*(?:tương ứng|tương đương|tức|với|đạt|là|gồm|có|=|\s)*\Z"
)
# "giải quyết 480 hồ sơ, đúng hạn đạt 98%" and "24 vụ, tỷ lệ điều tra đạt 98%" say what else the share measures.
_OWN_MEASURE = re.compile(r"\bt[ỷỉ] (?:lệ|trọng)\b")
_GREW = re.compile(r"\b(?:tăng|giảm)(?: thêm)?\s+\Z")
_LABEL = 60
_OF_PLAN = re.compile(r"%\s*(?:so với )?(?:kế hoạch|dự toán|chỉ tiêu|kh\b)")
_REACHED = re.compile(r"\b(?:đạt|bằng)\b")
_PLACE = re.compile(
    r"\b(?:huyện|xã|phường|thị trấn|thị xã|thành phố|TP\.?|quận|tỉnh|Sở|Phòng|Chi cục|Trung tâm|Công ty|Bưu điện|Viễn thông"
    r"|[Tt]rường|bệnh viện|Bệnh viện)\s+(?P<name>[^\W\d_])"
)
_EQUALS = re.compile(r"\A\s*%?\s*[,=]?\s*(?:tương ứng|tương đương|tức|bằng|=)\s*(?:với|là)?\s*\Z")


def read_percents(ground: Ground, groups: list[Group]) -> list[Relation]:
    """Return the percentages whose base the text names.

    *Shapes*: the whole is the base, what 100 % is: the figure with the denominator, or a total of its own; the parts
    are the percentage and, where it is a figure of its own, the amount that the percentage measures.
    """
    part_of = {part: group.whole for group in groups for part in group.parts.figures}
    relations: list[Relation] = []
    for position, index in enumerate(ground.order):
        if ground.figures[index].kind != "percent":
            continue
        found = (
            _with_fraction(ground, position)
            or _with_amounts(ground, position, part_of)
            or with_the_plan(ground, position)
        )
        if found is not None:
            relations.append(found)
    return relations


def _with_fraction(ground: Ground, position: int) -> Relation | None:
    """Return the percentage beside a fraction, the fraction right before or right behind it."""
    index = ground.order[position]
    percent = ground.figures[index]
    if position + 1 < len(ground.order):
        behind = ground.figures[ground.order[position + 1]]
        gap = ground.text[percent.end : behind.start] if behind.start - percent.end < _REACH else "."
        if _is_fraction(ground, ground.order[position + 1]) and (_BEHIND.match(gap) or _EQUALS.match(gap)):
            return percent_of(ground, index, None, ground.order[position + 1], "percent-fraction")
    before = _last_other(ground, position)
    if before is None or not _is_fraction(ground, before):
        return None
    if _links(ground, before, percent):
        return percent_of(ground, index, None, before, "percent-fraction")
    if says_more(ground, before, percent):
        return percent_of(ground, index, None, before, "percent-near")
    return None


def _with_amounts(ground: Ground, position: int, part_of: dict[int, int]) -> Relation | None:
    """Return the percentage behind an amount whose total stands in the same claim."""
    index = ground.order[position]
    percent = ground.figures[index]
    before = _last_other(ground, position)
    if before is None or not _links(ground, before, percent):
        return None
    amount = ground.figures[before]
    if sort_of(amount) not in ("count", "money", "score") or amount.denominator is not None:
        return None
    if _has_own_base(ground, before, percent) or _GREW.search(
        ground.lower, max(0, amount.start - 12), amount.start
    ):
        return None
    if before in part_of:
        if _measures_a_plan(ground, before, percent, part_of[before]):
            return None
        return percent_of(ground, index, before, part_of[before], "percent-part")
    total = _last_other(ground, position - 1)
    if total is None or sort_of(ground.figures[total]) != sort_of(amount):
        return None
    if ground.figures[total].start < ground.sentence(percent.start)[0]:
        return None
    gap = ground.lower[ground.figures[total].end : amount.start]
    if _OUT_OF.search(gap):
        return percent_of(ground, index, total, before, "percent-part")
    if same_noun(unit_of(amount), unit_of(ground.figures[total])) and not re.search(r"[.:]\s", gap):
        return _nearest_base(ground, index, before, total)
    return None


def _measures_a_plan(ground: Ground, amount: int, percent: Figure, whole: int) -> bool:
    """Return whether "đạt" leads from a part to a share of its own plan: sums of money, and wholes measured so too."""
    figure, total = ground.figures[amount], ground.figures[whole]
    if not _REACHED.search(ground.lower[figure.end : percent.start]):
        return False
    comparison = total.comparison
    planned = comparison is not None and comparison.kind == "plan"
    return (
        planned or sort_of(figure) == "money" or bool(_OF_PLAN.search(ground.lower, total.end, figure.start))
    )


def _has_own_base(ground: Ground, amount: int, percent: Figure) -> bool:
    """Return whether a place or body is named for the amount and "đạt" leads to the share: it has its own total."""
    figure = ground.figures[amount]
    if not _REACHED.search(ground.lower[figure.end : percent.start]):
        return False
    start = max(ground.sentence(figure.start)[0], figure.start - _LABEL)
    label = re.split(r"[,;:()]", ground.text[start : figure.start])[-1]
    behind = re.split(r"[,;:()]", ground.text[figure.end : percent.start], maxsplit=1)[0]
    return any(found["name"].isupper() for words in (label, behind) for found in _PLACE.finditer(words))


def _nearest_base(ground: Ground, percent: int, amount: int, total: int) -> Relation | None:
    """Return the percentage of the total before the amount, or of another amount of the sentence that it fits.

    The sentence does not say which is the base, so that the claim fails only when none makes it right.
    """
    start, end = ground.sentence(ground.figures[percent].start)
    nouns = set(unit_of(ground.figures[amount]).split())
    bases = [total] + [
        index
        for index in ground.within(start, end)
        if index not in (amount, total)
        and ground.figures[index].denominator is None
        and sort_of(ground.figures[index]) == sort_of(ground.figures[amount])
        and not nouns.isdisjoint(unit_of(ground.figures[index]).split())
    ]
    if ground.figures[percent].value <= _HUNDRED:
        # A share of up to 100 % is taken of something larger, or the amount itself is wrong.
        own = ground.figures[amount].value
        bases.sort(key=lambda i: (value := ground.figures[i].value) < own and own - value)
    claims = [percent_of(ground, percent, amount, base, "percent-near") for base in bases]
    found = next((claim for claim in claims if claim is not None and claim.holds), claims[0])
    if found is None or found.holds or len(bases) < 2:
        return found
    # "thụ lý 624 vụ mới, 89 vụ chuyển sang, giải quyết 260 vụ, đạt 36,5%": the base may be their sum.
    together = sum((ground.figures[base].value for base in bases), Decimal(0))
    exact = ground.figures[amount].value * _HUNDRED / together if together else Decimal(0)
    figure = ground.figures[percent]
    return replace(found, holds=abs(exact - figure.value) <= (slack_of(figure) or Decimal("0.5")))


def _is_fraction(ground: Ground, index: int) -> bool:
    """Return whether a figure is n of m; "70 vụ/103 bị can" counts two things side by side."""
    figure = ground.figures[index]
    if not figure.denominator or figure.kind == "rate" or figure.value > figure.denominator:
        return False
    noun = figure.text.partition("/")[0].lstrip("0123456789., ")
    return not noun or is_people(noun) == is_people(ground.said_behind(index))


def _last_other(ground: Ground, position: int) -> int | None:
    return ground.order[position - 1] if position > 0 else None


def _links(ground: Ground, before: int, percent: Figure) -> bool:
    """Return whether the words from an amount to a percentage say that one measures the other."""
    start = ground.figures[before].end
    if percent.start - start > _REACH:
        return False
    gap = ground.text[start : percent.start]
    found = PERCENT_LINK.match(gap)
    if not found:
        return False
    noun = found["noun"].replace(ground.figures[before].unit_of_measure or ",", "")
    if any(len(piece.split()) > 1 for piece in noun.split(",")[1:]) or _OWN_MEASURE.search(noun.lower()):
        return False
    if not found["verb"].strip() and not found["link"].strip().endswith(("(", "[")):
        return False
    behind = ground.lower[percent.end : percent.end + 30]
    return not OTHER_BASE.match(behind)
