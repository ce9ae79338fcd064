"""Numbers without a noun behind them: the noun stands before, or is that of the figure before."""

import re
from dataclasses import dataclass

from baocong.reading.figures.approximations import approximation_before
from baocong.reading.figures.candidates import in_brackets
from baocong.reading.figures.draft import Candidate, Draft
from baocong.reading.figures.leads import Lead, lead_before
from baocong.reading.figures.nouns import noun_after, phrase_of
from baocong.reading.figures.scope import Scope

_NO_LEAD = frozenset({"", "số", "ngày", "tháng", "năm", "điện thoại", "đt", "từ", "khoảng", "mức"})
_JOINERS = frozenset(
    {
        ",",
        ";",
        "và",
        "(",
        "-",
        "hoặc",
        ":",
        "gồm",
        "còn",
        "có",
        "đó",
        "với",
        "là",
        "đạt",
        "được",
        "đến",
        "trên",
        "gần",
        "hơn",
    }
)
_BESIDE = re.compile(r"[(,;:]\s*(?:(?:và|còn|trong đó|gồm|có)\s+)?(?P<words>(?:[^\W\d_]+ ){1,6})\Z")
_ENDS = re.compile(r"\s*(?:[,;).:]|\Z|\n|và\b)")
_QUANTITY = re.compile(r"(?:tổng |số |lượng )")
_FAR = 90


@dataclass(frozen=True, slots=True)
class Found:
    """A noun found elsewhere: as printed, by which rule, and the subject `[start, end)` where one stands before."""

    unit: str | None
    rule: str
    lead: tuple[int, int] | None = None


def _from_lead(scope: Scope, lead: Lead, previous: Draft | None) -> Found:
    """Return the noun of a subject; "thu hồi: 15" names an action, whose noun is that of the figure before."""
    noun = noun_after(scope.low, lead.noun_start, lead.end)
    is_counted = lead.noun_start > lead.start and _QUANTITY.match(scope.low, lead.start) is not None
    if previous and previous.kind in {"count", "ratio"} and not is_counted and not (noun and noun.known):
        return Found(previous.unit, "inherited-noun", (lead.start, lead.end))
    end = phrase_of(scope.low, lead.noun_start, lead.end) if noun else lead.end
    return Found(scope.text[lead.noun_start : end], "noun-count", (lead.start, lead.end))


def noun_elsewhere(scope: Scope, candidate: Candidate, previous: Draft | None) -> Found | None:
    """Return what a number without a noun counts, None where nothing tells."""
    left = approximation_before(scope.low, candidate.start, scope.start)[1]
    limit = max(scope.near(left), previous.unit_end, previous.end) if previous else scope.near(left)
    if not in_brackets(scope.text, candidate):
        lead = lead_before(scope.low, candidate.start, limit)
        if lead and scope.low[lead.noun_start : lead.end].strip() not in _NO_LEAD:
            return _from_lead(scope, lead, previous)
    if previous is None or previous.kind not in {"count", "ratio"} or left - previous.end > _FAR:
        return None
    if scope.before(left, 1)[-1:] and scope.before(left, 1)[-1] in _JOINERS:
        return Found(previous.unit, "inherited-noun")
    beside = _BESIDE.search(scope.low, limit, left)
    is_bare = candidate.value >= 1000 and scope.text[candidate.start : candidate.end].isdigit()
    is_label = scope.low.startswith(":", candidate.end)
    if beside and not (is_bare or is_label) and _ENDS.match(scope.low, candidate.end):
        words = (beside.start("words"), beside.end("words") - 1)
        return Found(previous.unit, "inherited-noun", words)
    return None
