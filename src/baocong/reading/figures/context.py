"""What surrounds a figure decides its period, time, measure and unit: this adds them to the drafts of a sentence."""

import re
from dataclasses import dataclass

from baocong.reading.figures.dated_nouns import is_plan_of_year, year_of_noun
from baocong.reading.figures.draft import Draft
from baocong.reading.figures.measures import action_in, measure_of, rates_previous
from baocong.reading.figures.periods import Calendar, Setting, is_planned
from baocong.reading.figures.scope import REACH, Scope
from baocong.reading.figures.subjects import Issuer, about
from baocong.reading.figures.times import time_of

_NOTHING = Setting(-1)
_THINGS = ("count", "ratio")
_GOES_ON = re.compile(r"[\s\-+*(]*(?:trong đó|cụ thể|bao gồm|gồm|trong số đó|số còn lại)\b")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What holds for the whole text."""

    calendar: Calendar
    issuer: Issuer


def goes_on(scope: Scope) -> bool:
    """Answer whether a sentence goes on with the one before it: "Trong đó: …"."""
    return _GOES_ON.match(scope.low, scope.start) is not None


def complete(
    scope: Scope, drafts: list[Draft], around: Surroundings, line: int, carried: Draft | None = None
) -> None:
    """Fill in period, time, planned, measure and about of the drafts of one sentence, in place.

    `line` is where the line begins; `carried` is the last figure of the sentence before in it: "Trong đó: …" goes on
    with its period.
    """
    before = carried if carried and goes_on(scope) else None
    setting = around.calendar.setting(scope.start) or _NOTHING
    opening = action_in(scope, scope.start, drafts[0].left) if drafts else ""
    for index, draft in enumerate(drafts):
        previous = drafts[index - 1] if index else None
        following = drafts[index + 1] if index + 1 < len(drafts) else None
        start, end = _clause(scope, draft)
        draft.planned = is_planned(scope.low, scope.start, start, draft.start) or setting.planned
        if not _date(scope, draft, (start, following), setting, around.calendar) and before:
            draft.period, draft.as_at = before.period, before.as_at
        limit = min(following.left, end) if following else end
        draft.time = _time(scope, draft, drafts[:index], (start, limit), setting.stock)
        draft.measure = measure_of(scope, draft, previous, following, opening) or None
        draft.about = about(scope, draft, (start, scope.start, line), around.issuer)


def _time(
    scope: Scope, draft: Draft, before: list[Draft], clause: tuple[int, int], stock_header: bool
) -> str:
    """Return the time of a figure; a percentage that rates the figure before it shares its time.

    A figure without a verb of its own goes on with the last one before it that counts likewise. A planned sum is none
    of what has added up.
    """
    previous = before[-1] if before else None
    if previous and previous.time and draft.kind == "percent" and rates_previous(scope, previous, draft):
        return previous.time
    kin = _kin(before, draft)
    own = time_of(scope.low, draft, clause, stock_header, kin)
    if own == "cumulative" and draft.planned:
        return "flow"
    return own or (kin.time if kin else None) or "flow"


def _kin(before: list[Draft], draft: Draft) -> Draft | None:
    """Return the last figure that counts likewise: things as things and fractions, else only the same kind."""
    kinds = _THINGS if draft.kind in _THINGS else (draft.kind,)
    for one in reversed(before):
        if one.kind in kinds:
            return one
    return None


def _clause(scope: Scope, draft: Draft) -> tuple[int, int]:
    """Return the part of the sentence between semicolons that holds the figure."""
    limit = min(scope.end, draft.end + REACH)
    end = scope.low.find(";", draft.end, limit)
    return _clause_start(scope, draft.start), end if end >= 0 else limit


def _clause_start(scope: Scope, offset: int) -> int:
    """Return where the part between semicolons that holds `offset` begins; those inside closed brackets count not."""
    start = scope.near(offset)
    at = scope.low.rfind(";", start, offset)
    while at >= 0:
        gap = scope.low[at:offset]
        if gap.count(")") <= gap.count("("):
            return at + 1
        at = scope.low.rfind(";", start, at)
    return start


def _date(
    scope: Scope, draft: Draft, beside: tuple[int, Draft | None], setting: Setting, calendar: Calendar
) -> bool:
    """Give the figure its period: its own sentence first, then the header above it, then the report.

    `beside` is where its clause begins, and the figure behind it. Return whether its own sentence names a period.
    """
    start, following = beside
    if calendar.same_period_before(scope.start, draft.left):
        draft.period = calendar.year_before()
        return True
    limit = min(following.left if following else scope.end, draft.end + REACH)
    named, period, as_at = calendar.adverb(start, draft.left)
    if not named and start > scope.near(draft.left):
        named, period, as_at = calendar.adverb(scope.near(draft.left), draft.left)
    if not named and (later := calendar.later(draft.end, limit, draft.planned)):
        named, period = True, later
    if not named and draft.planned and not setting.planned:
        period = calendar.year_in(scope.near(draft.left), draft.left)
        named = period is not None
    if not named and (year := year_of_noun(scope.low, scope.start, draft)):
        named, period, as_at = True, year, None
    if is_plan_of_year(scope.low, start, draft) and calendar.home:
        draft.planned, named, period = True, True, calendar.home[:4]
    draft.period = period if named else setting.period or calendar.home
    draft.as_at = as_at if named else setting.as_at
    draft.planned = draft.planned or (named and calendar.is_future(period))
    return named
