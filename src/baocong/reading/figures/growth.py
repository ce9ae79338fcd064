"""Which figure a growth belongs to: it carries the comparison, and the growth is no figure of its own."""

import re

from baocong.reading.figures.comparisons import Growth, growth_of, is_changed, joined, leads_on, share_beside
from baocong.reading.figures.draft import Draft
from baocong.reading.figures.scope import Scope
from baocong.reading.model import Comparison

_ANNOUNCED = re.compile(
    r"(?:,|\()\s*(?:doanh thu |tổng số |số [^\W\d]+ )?(?:đạt|với|lên|là|ước đạt|còn|xếp|đứng)\b[^,;]*\Z"
)
_STEPS = frozenset({"bậc", "điểm phần trăm", "điểm", "lần"})
_MODIFIER = re.compile(r" (?P<word>[^\W\d_]+)")
_FAR = 220


def take_growth(scope: Scope, drafts: list[Draft], home_year: int | None) -> list[Draft]:
    """Return the drafts without those that only say how another has grown; that one carries the comparison.

    A growth whose figure follows ("tăng 12%, đạt 950 tỷ đồng") is given to it; one without any stays a figure.
    """
    kept: list[Draft] = []
    waiting: Comparison | None = None
    grown: Draft | None = None
    changed_at = 0
    for index, draft in enumerate(drafts):
        following = drafts[index + 1] if index + 1 < len(drafts) else None
        limit = following.left if following else scope.end
        if grown and grown.comparison and draft.kind == "percent" and _is_bracketed(scope, changed_at, draft):
            grown.comparison = share_beside(scope, grown.comparison, draft, limit, home_year)
            grown = None
            continue
        grown = None
        growth = growth_of(scope, draft, limit, home_year)
        if growth and following and not growth.based and _passes_on(scope, draft, following):
            waiting = growth.comparison
            continue
        main = _main(kept, draft, scope) if growth else None
        if growth is None or (main is not None and not _fits(scope, growth, draft, main)):
            draft.comparison = draft.comparison or waiting
            waiting = None
            kept.append(draft)
        elif main is not None:
            is_first = main.comparison is None and growth.comparison.delta is not None
            main.comparison = joined(main.comparison, growth.comparison)
            grown, changed_at = (main, max(draft.end, draft.unit_end)) if is_first else (None, 0)
            if growth.stays:
                kept.append(draft)
        elif following is not None and not growth.stays and _announces(scope, draft, following):
            waiting = growth.comparison
        else:
            draft.comparison = None if growth.stays else growth.comparison
            kept.append(draft)
    return kept


def _main(kept: list[Draft], growth: Draft, scope: Scope) -> Draft | None:
    """Return the figure that a growth explains: the nearest before it that no closed bracket hides."""
    for main in _nearest(scope, kept[-6:], growth):
        if growth.start - main.end > _FAR:
            return None
        gap = scope.low[main.end : growth.start]
        if ". " in gap:
            return None
        if gap.count(")") > gap.count("("):
            continue
        is_share = main.kind == "percent" and main.comparison is not None
        if not is_share:
            return main
    return None


def _nearest(scope: Scope, kept: list[Draft], growth: Draft) -> list[Draft]:
    """Return the figures a growth may explain, nearest first, those that count the same things before all others."""
    nearest = list(reversed(kept[-4:]))
    if growth.kind != "count" or not growth.unit or growth.unit in _STEPS:
        return nearest
    same = [one for one in reversed(kept) if one.unit and one.unit.split()[0] == growth.unit.split()[0]]
    modifier = _MODIFIER.match(scope.low, growth.unit_end, scope.end)
    if modifier and len(same) > 1:
        same.sort(key=lambda one: modifier["word"] not in scope.slice(one.start - 20, one.unit_end + 20))
    return same + [one for one in nearest if one not in same]


def _fits(scope: Scope, growth: Growth, draft: Draft, main: Draft) -> bool:
    """Answer whether a growth that names no base speaks of the figure before it: same unit, percent or steps."""
    if growth.based:
        return True
    if is_changed(scope, main) and main.comparison is None:
        return False
    return draft.kind == "percent" or draft.unit == main.unit or draft.unit in _STEPS


def _is_bracketed(scope: Scope, changed_at: int, draft: Draft) -> bool:
    """Answer whether a percentage stands alone in brackets right behind a change."""
    return (
        scope.low[changed_at : draft.start].strip() == "(" and scope.low[draft.end :][:3].strip()[:2] == "%)"
    )


def _passes_on(scope: Scope, growth: Draft, following: Draft) -> bool:
    """Answer whether a change without a base belongs to the value behind it: "giảm 12 vụ, còn 40 vụ"."""
    is_same = following.kind == growth.kind and (growth.kind == "percent" or following.unit == growth.unit)
    return is_same and leads_on(scope, growth, following.left)


def _announces(scope: Scope, growth: Draft, following: Draft) -> bool:
    """Answer whether the value itself follows its growth: "tăng 12% so với cùng kỳ, đạt 950 tỷ đồng"."""
    return _ANNOUNCED.search(scope.low, growth.end, following.left) is not None
