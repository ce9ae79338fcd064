"""What surrounds a figure decides its period, time, measure and unit: this adds them to the drafts of a sentence."""

from dataclasses import dataclass

from baocong.reading.figures.draft import Draft
from baocong.reading.figures.measures import action_in, measure_of
from baocong.reading.figures.periods import Calendar, Setting, is_planned
from baocong.reading.figures.scope import Scope
from baocong.reading.figures.subjects import Issuer, about
from baocong.reading.figures.times import time_of

_NOTHING = Setting(-1)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What holds for the whole text."""

    calendar: Calendar
    issuer: Issuer


def complete(scope: Scope, drafts: list[Draft], around: Surroundings) -> None:
    """Fill in period, time, planned, measure and about of the drafts of one sentence, in place."""
    setting = around.calendar.setting(scope.start) or _NOTHING
    opening = action_in(scope, scope.start, drafts[0].left) if drafts else ""
    for index, draft in enumerate(drafts):
        previous = drafts[index - 1] if index else None
        following = drafts[index + 1] if index + 1 < len(drafts) else None
        start, end = _clause(scope, draft)
        draft.planned = is_planned(scope.low, scope.start, draft.start) or setting.planned
        _date(scope, draft, following, setting, around.calendar)
        draft.time = (
            time_of(scope.low, draft, start, following.left if following else end, setting.stock)
            or (previous.time if previous and previous.kind == draft.kind else None)
            or "flow"
        )
        draft.measure = measure_of(scope, draft, previous, following, opening) or None
        draft.about = about(scope.low, scope.text, draft, start, scope.end, around.issuer)


def _clause(scope: Scope, draft: Draft) -> tuple[int, int]:
    """Return the part of the sentence between semicolons that holds the figure."""
    start = scope.low.rfind(";", scope.start, draft.start) + 1
    end = scope.low.find(";", draft.end, scope.end)
    return max(start, scope.start), end if end >= 0 else scope.end


def _date(scope: Scope, draft: Draft, following: Draft | None, setting: Setting, calendar: Calendar) -> None:
    """Give the figure its period: its own sentence first, then the header above it, then the report."""
    limit = following.left if following else scope.end
    start = scope.low.rfind(";", scope.start, draft.start) + 1
    named, period, as_at = calendar.adverb(max(start, scope.start), draft.left)
    if not named and start > scope.start:
        named, period, as_at = calendar.adverb(scope.start, draft.left)
    if not named and (later := calendar.later(draft.end, limit, draft.planned)):
        named, period = True, later
    if not named and draft.planned and not setting.planned:
        period = calendar.year_in(scope.start, draft.left)
        named = period is not None
    if calendar.same_period_before(scope.start, draft.left):
        draft.period, draft.as_at = calendar.year_before(), None
    elif named:
        draft.period, draft.as_at = period, as_at
    else:
        draft.period, draft.as_at = setting.period or calendar.home, setting.as_at
