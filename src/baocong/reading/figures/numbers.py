"""From the number tokens of one sentence to drafts: what each counts or measures."""

from decimal import Decimal

from baocong.reading.figures.approximations import approximation_before
from baocong.reading.figures.candidates import in_brackets, is_marker
from baocong.reading.figures.draft import Candidate, Draft
from baocong.reading.figures.leads import lead_before
from baocong.reading.figures.measures_after import Measure, measure_after, scale_after
from baocong.reading.figures.names import is_band, is_commemorated, is_duration, is_name, is_rank
from baocong.reading.figures.nouns import Noun, noun_after
from baocong.reading.figures.scope import Scope

_DAY_WORDS = frozenset(
    [
        "ngày",
        "lễ",
        "dịp",
        "từ",
        "đến",
        "tới",
        "sáng",
        "chiều",
        "tối",
        "nghỉ",
        "mừng",
        "hết",
        "trước",
        "sau",
        "hôm",
        "quốc tế",
        "và",
        "nữ",
        "thương binh",
    ]
)
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


def drafts_of(scope: Scope, line_start: int) -> list[Draft]:
    """Return the figures of a sentence, in order, without what only its context tells."""
    drafts: list[Draft] = []
    for candidate in scope.candidates:
        if draft := _draft(scope, candidate, drafts, line_start):
            drafts.append(draft)
    return drafts


def _draft(scope: Scope, candidate: Candidate, done: list[Draft], line_start: int) -> Draft | None:
    if is_marker(scope.text, line_start, candidate) or is_commemorated(scope, candidate):
        return None
    if is_rank(scope, candidate):
        return _rank(scope, candidate)
    if is_band(scope, candidate):
        return None
    factor, end = scale_after(scope.low, candidate.end, scope.end)
    is_fraction = candidate.denominator is not None
    measure = measure_after(scope.low, candidate.start, candidate.end, scope.end, is_fraction)
    if measure:
        return None if is_name(scope, candidate, False, True) else _measured(scope, candidate, measure)
    noun = noun_after(scope.low, end, scope.end)
    if is_name(scope, candidate, noun is not None and noun.known, False) or is_duration(scope, candidate):
        return None
    if noun:
        return _counted(scope, candidate, noun, factor)
    return _unnamed(scope, candidate, done, factor)


def _new(scope: Scope, candidate: Candidate, kind: str, rule: str, scale: Decimal = Decimal(1)) -> Draft:
    """Return a draft with its value and approximation."""
    word, left, estimate = approximation_before(scope.low, candidate.start, scope.start)
    return Draft(
        candidate.start,
        candidate.end,
        candidate.value * scale,
        kind,
        rule,
        denominator=candidate.denominator,
        alternatives=tuple(other * scale for other in candidate.alternatives),
        approximation=word,
        left=left,
        nature="estimate" if estimate else "final",
    )


def _rank(scope: Scope, candidate: Candidate) -> Draft:
    draft = _new(scope, candidate, "rank", "rank")
    draft.unit = "hạng"
    draft.unit_start = draft.unit_end = candidate.end
    return draft


def _measured(scope: Scope, candidate: Candidate, measure: Measure) -> Draft:
    draft = _new(scope, candidate, measure.kind, measure.kind, measure.scale)
    draft.unit = (
        scope.text[measure.start : measure.end].strip()
        if measure.kind not in {"percent", "money"}
        else measure.unit
    )
    draft.unit_start, draft.unit_end = measure.start, measure.end
    return draft


def _counted(scope: Scope, candidate: Candidate, noun: Noun, factor: Decimal) -> Draft | None:
    if candidate.denominator is not None and not noun.known and _is_day(scope, candidate):
        return None
    kind = "ratio" if candidate.denominator is not None else "count"
    draft = _new(scope, candidate, kind, "fraction" if kind == "ratio" else "count-noun", factor)
    draft.unit = scope.text[noun.start : noun.end]
    draft.unit_start, draft.unit_end = noun.start, noun.end
    return draft


def _is_day(scope: Scope, candidate: Candidate) -> bool:
    """Answer whether a fraction is a day and month: "30/4", "lễ 2/9"."""
    day, month = candidate.value, candidate.denominator
    if month is None or month > 12 or day > 31 or day < 1 or month < 1:
        return False
    words = scope.before(candidate.start, 1)
    return day > month or (bool(words) and words[-1] in _DAY_WORDS)


def _unnamed(scope: Scope, candidate: Candidate, done: list[Draft], factor: Decimal) -> Draft | None:
    """Return the figure whose noun stands before it, or is inherited from the figure before."""
    if _is_day(scope, candidate) or scope.low.startswith(" phút", candidate.end):
        return None
    kind = "ratio" if candidate.denominator is not None else "count"
    left = approximation_before(scope.low, candidate.start, scope.start)[1]
    previous = done[-1] if done else None
    limit = previous.unit_end or previous.end if previous else scope.start
    limit = max(limit, previous.end) if previous else limit
    lead = None if in_brackets(scope.text, candidate) else lead_before(scope.low, candidate.start, limit)
    if lead and scope.low[lead.noun_start : lead.end].strip() not in _NO_LEAD:
        draft = _new(scope, candidate, kind, "noun-count", factor)
        if kind == "ratio":
            draft.rule = "fraction"
        draft.unit = scope.text[lead.noun_start : lead.end]
        draft.lead = (lead.start, lead.end)
        draft.unit_start = draft.unit_end = candidate.end
        return draft
    if previous and previous.kind in {"count", "ratio"} and _goes_on(scope, previous, left):
        draft = _new(scope, candidate, kind, "inherited-noun", factor)
        draft.unit = previous.unit
        draft.unit_start = draft.unit_end = candidate.end
        return draft
    return None


_NO_LEAD = frozenset({"", "số", "ngày", "tháng", "năm", "điện thoại", "đt"})


def _goes_on(scope: Scope, previous: Draft, left: int) -> bool:
    """Answer whether the number follows the figure before in a list: "12.045 trực tiếp, 1.020 trực tuyến"."""
    if left - previous.end > 90:
        return False
    words = scope.before(left, 1)
    return bool(words) and words[-1] in _JOINERS
