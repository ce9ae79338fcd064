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
_NUMBERED = re.compile(r"(?:\A|[,;:.(]|\bvà)\s*(?:tổng )?số (?P<words>(?:[^\W\d_]+ ?){1,6}) \Z")
_COUNTING_HEADER = re.compile(r"[\s\-+*•]*(?:tổng )?số (?P<words>[^:;,.\d]{2,40}):")
_PART = re.compile(r"[:,;]\s*(?:và )?(?P<words>(?:[^\W\d_]+ ?){1,4}) \Z")
_IS_ITS_FRACTION = re.compile(r"\s*\(=?\s*")
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


def _bare_lead(scope: Scope, candidate: Candidate, limit: int) -> Found | None:
    """Return the noun of "số phiếu phát ra 24," and of a header that counts: "Số thuê bao: di động 24; cố định 3"."""
    if candidate.denominator is not None or not _ENDS.match(scope.low, candidate.end):
        return None
    lead = _NUMBERED.search(scope.low, max(limit, candidate.start - 60), candidate.start)
    if lead is None and (header := _COUNTING_HEADER.match(scope.low, scope.start, candidate.start)):
        part = _PART.search(scope.low, header.end() - 1, candidate.start)
        noun = noun_after(scope.low, header.start("words") - 1, header.end("words"))
        if part and noun and noun.known:
            span = (part.start("words"), part.end("words"))
            return Found(scope.text[noun.start : noun.end], "noun-count", span)
    if lead is None:
        return None
    noun = noun_after(scope.low, lead.start("words") - 1, lead.end("words"))
    if noun is None or not noun.known:
        return None
    return Found(scope.text[noun.start : noun.end], "noun-count", (lead.start("words"), lead.end("words")))


def _is_bare(scope: Scope, number: Candidate | Draft) -> bool:
    """Answer whether a number of thousands is printed without marks, as codes and years are."""
    return number.value >= 1000 and scope.text[number.start : number.end].isdigit()


def noun_elsewhere(scope: Scope, candidate: Candidate, previous: Draft | None) -> Found | None:
    """Return what a number without a noun counts, None where nothing tells."""
    left = approximation_before(scope.low, candidate.start, scope.start)[1]
    limit = max(scope.near(left), previous.unit_end, previous.end) if previous else scope.near(left)
    if not in_brackets(scope.text, candidate):
        lead = lead_before(scope.low, candidate.start, limit)
        if lead and scope.low[lead.noun_start : lead.end].strip() not in _NO_LEAD:
            return _from_lead(scope, lead, previous)
        if bare := _bare_lead(scope, candidate, limit):
            return bare
    if (
        previous
        and previous.kind == "percent"
        and _IS_ITS_FRACTION.fullmatch(scope.low, previous.unit_end, left)
    ):
        return Found(None, "fraction") if candidate.denominator is not None else None
    if previous is None or previous.kind not in {"count", "ratio"} or left - previous.end > _FAR:
        return None
    if scope.before(left, 1)[-1:] and scope.before(left, 1)[-1] in _JOINERS:
        return Found(previous.unit, "inherited-noun")
    beside = _BESIDE.search(scope.low, limit, left)
    is_bare = _is_bare(scope, candidate) and not _is_bare(scope, previous)
    is_label = scope.low.startswith(":", candidate.end)
    if beside and not (is_bare or is_label) and _ENDS.match(scope.low, candidate.end):
        words = (beside.start("words"), beside.end("words") - 1)
        return Found(previous.unit, "inherited-noun", words)
    return None
