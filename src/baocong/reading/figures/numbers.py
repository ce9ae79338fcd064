"""From the number tokens of one sentence to drafts: what each counts or measures."""

import re
from decimal import Decimal
from typing import NamedTuple

from baocong.reading.figures.approximations import approximation_before
from baocong.reading.figures.candidates import is_enumerator, is_marker
from baocong.reading.figures.draft import Candidate, Draft
from baocong.reading.figures.measures_after import Measure, measure_after, money_scale, scale_after
from baocong.reading.figures.names import is_name
from baocong.reading.figures.nouns import Noun, noun_after
from baocong.reading.figures.ranks import is_band, is_rank, words_of_place
from baocong.reading.figures.scope import Scope
from baocong.reading.figures.time_spans import is_commemorated, is_day, is_duration, saved_time
from baocong.reading.figures.unnamed import noun_elsewhere
from baocong.vietnamese.money import MoneyMention

_AMONG = re.compile(r" (?:trong|trên)(?: tổng)?(?: số)? ")
_SPELLED = re.compile(r" \((?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\b[^()\d]{0,40}\)")
_OF_ALL = re.compile(r" (?:tổng số|số|các)(?= )")
_NO_RESULT = re.compile(
    r"[^,;.\d]{0,14}\btrở (?:lên|xuống)\b| (?:điều|khoản|chương(?! trình)|phụ lục|tiết)\b"
)
_ARTICLES = (" điều", " khoản", " chương", " phụ lục", " tiết")
_NEAR = 17
_REACHED = re.compile(r"\bđạt(?: (?:tỷ lệ|khoảng))* *\Z")
_NAMES_JOINED = frozenset({",", "và", "-", ", và", "hoặc", "/", "&"})


class _Ahead(NamedTuple):
    """What stands behind a number: the factor of a scale word, where that ends, and the noun from there on."""

    scale: Decimal
    end: int
    noun: Noun | None


def drafts_of(scope: Scope, line_start: int, carried: Draft | None = None) -> list[Draft]:
    """Return the figures of a sentence, in order, without what only its context tells.

    `carried` is the figure of the sentence before whose noun this one goes on with: "… 211 hồ sơ. Trong đó: trước hạn 80".
    """
    drafts: list[Draft] = []
    named = -1
    for candidate in scope.candidates:
        if drafts and _rank_among(scope, drafts[-1], candidate):
            continue
        if is_marker(scope.text, line_start, candidate) or is_enumerator(scope.text, candidate):
            continue
        scale, scaled = scale_after(scope.low, candidate.end, scope.end)
        noun = noun_after(scope.low, scaled, scope.end)
        is_known = noun is not None and noun.known
        goes_on = candidate.after_date or (
            named >= 0 and scope.low[named : candidate.start].strip() in _NAMES_JOINED
        )
        if goes_on and not is_known and not _is_measured(scope, candidate):
            named = candidate.end
            continue
        draft = _draft(
            scope, candidate, drafts or ([carried] if carried else []), _Ahead(scale, scaled, noun)
        )
        if draft:
            drafts.append(draft)
        elif is_name(scope, candidate, is_known, False):
            named = candidate.end
    return drafts


def _is_measured(scope: Scope, candidate: Candidate) -> bool:
    """Answer whether a percent sign, money or another unit follows, or a fraction, which no name has."""
    return candidate.denominator is not None or measure_after(scope, candidate, candidate.end) is not None


def _rank_among(scope: Scope, rank: Draft, candidate: Candidate) -> bool:
    """Give a rank the number of those ranked: "vị trí thứ 14 trong 63 tỉnh". Return whether it did."""
    if rank.kind != "rank" or rank.denominator is not None:
        return False
    if not _AMONG.fullmatch(scope.low, rank.end, candidate.start):
        return False
    rank.denominator = candidate.value
    return True


def _draft(scope: Scope, candidate: Candidate, done: list[Draft], ahead: _Ahead) -> Draft | None:
    """Return the figure of a candidate, None where it states no result."""
    if is_commemorated(scope, candidate):
        return None
    if places := words_of_place(scope, candidate):
        if is_rank(scope, candidate, places):
            return _rank(scope, candidate)
        if is_band(scope, candidate, places):
            return None
    if _is_threshold(scope, candidate):
        return None
    reach = candidate.reach or candidate.end
    if candidate.noun:
        reach = candidate.noun[0] - 1
    if scope.low.startswith(" (", reach) and (spelled := _SPELLED.match(scope.low, reach, scope.end)):
        reach = spelled.end()
    factor, end = ahead.scale, ahead.end
    if reach != candidate.end:
        factor, end = scale_after(scope.low, reach, scope.end)
    if measure := measure_after(scope, candidate, reach):
        return None if is_name(scope, candidate, False, True) else _measured(scope, candidate, measure)
    if end > reach and (measure := measure_after(scope, candidate, end)):
        return _measured(scope, candidate, measure, factor)
    if candidate.noun:
        noun: Noun | None = Noun(*candidate.noun, True)
    else:
        noun = ahead.noun if end == ahead.end else noun_after(scope.low, end, scope.end)
    if (
        noun is None
        and candidate.denominator is not None
        and (total := _OF_ALL.match(scope.low, end, scope.end))
    ):
        noun = noun_after(scope.low, total.end(), scope.end)
    if is_name(scope, candidate, noun is not None and noun.known, False):
        return None
    if is_duration(scope, candidate):
        return _saved_time(scope, candidate)
    if noun:
        return _counted(scope, candidate, noun, factor)
    return _unnamed(scope, candidate, done, factor)


def _is_threshold(scope: Scope, candidate: Candidate) -> bool:
    """Answer whether the number is a limit ("90 điểm trở lên") or an article; a share that is reached is a result."""
    low, end = scope.low, candidate.end
    if low.find("trở", end, end + _NEAR) < 0 and not low.startswith(_ARTICLES, end):
        return False
    if not _NO_RESULT.match(low, end, scope.end):
        return False
    is_share = scope.low[candidate.end : candidate.end + 2].lstrip().startswith("%")
    return not (is_share and _REACHED.search(scope.slice(candidate.start - 20, candidate.start)))


def _new(scope: Scope, candidate: Candidate, kind: str, rule: str, scale: Decimal = Decimal(1)) -> Draft:
    """Return a draft with its value and approximation."""
    word, left, estimate = approximation_before(scope.low, candidate.start, scope.start)
    over = candidate.denominator
    return Draft(
        candidate.start,
        candidate.end,
        candidate.value * scale,
        kind,
        rule,
        unit_start=candidate.end,
        unit_end=candidate.end,
        denominator=over,
        alternatives=_scaled(candidate.alternatives, scale),
        approximation=word,
        left=left,
        nature="estimate" if estimate else "final",
    )


def _rank(scope: Scope, candidate: Candidate) -> Draft:
    draft = _new(scope, candidate, "rank", "rank")
    draft.unit = "hạng"
    return draft


def _saved_time(scope: Scope, candidate: Candidate) -> Draft | None:
    """Return a figure for time that was cut, taken or broadcast; other lengths of time state no result."""
    unit = saved_time(scope, candidate)
    if unit is None:
        return None
    draft = _new(scope, candidate, "other", "time-span")
    draft.unit = unit
    draft.unit_end = candidate.end + 1 + len(unit)
    return draft


def _measured(scope: Scope, candidate: Candidate, measure: Measure, scale: Decimal = Decimal(1)) -> Draft:
    draft = _new(scope, candidate, measure.kind, measure.kind, scale)
    if measure.money:
        _pay(draft, candidate, measure.money)
    fixed = measure.kind in {"percent", "money"}
    draft.unit = measure.unit if fixed else scope.text[measure.start : measure.end].strip()
    draft.unit_start, draft.unit_end = measure.start, measure.end
    return draft


def _pay(draft: Draft, candidate: Candidate, sum_of_money: MoneyMention) -> None:
    """Give the draft its sum; the other end of a range and a denominator take the same scale word."""
    if sum_of_money.number_end == candidate.end:
        draft.value, draft.alternatives = sum_of_money.amount, sum_of_money.alternatives
        return
    scale = money_scale(sum_of_money)
    draft.value = candidate.value * scale
    draft.alternatives = _scaled(candidate.alternatives, scale)
    if candidate.denominator is not None:
        draft.denominator = candidate.denominator * scale


def _scaled(values: tuple[Decimal, ...], scale: Decimal) -> tuple[Decimal, ...]:
    return tuple([value * scale for value in values]) if values else ()


def _counted(scope: Scope, candidate: Candidate, noun: Noun, factor: Decimal) -> Draft | None:
    if not noun.known and is_day(scope, candidate):
        return None
    kind = "ratio" if candidate.denominator is not None else "count"
    draft = _new(scope, candidate, kind, "fraction" if kind == "ratio" else "count-noun", factor)
    draft.unit = scope.text[noun.start : noun.end]
    if noun.start >= candidate.end and not candidate.reach:
        draft.unit_start, draft.unit_end = noun.start, noun.end
    return draft


def _unnamed(scope: Scope, candidate: Candidate, done: list[Draft], factor: Decimal) -> Draft | None:
    """Return the figure whose noun stands before it, or is inherited from the figure before."""
    if is_day(scope, candidate):
        return None
    found = noun_elsewhere(scope, candidate, done[-1] if done else None)
    if found is None:
        return None
    kind = "ratio" if candidate.denominator is not None else "count"
    draft = _new(scope, candidate, kind, "fraction" if kind == "ratio" else found.rule, factor)
    draft.unit, draft.lead = found.unit, found.lead
    return draft
