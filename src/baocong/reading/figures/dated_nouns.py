"""Years that belong to what is measured: the edition of an index, the year of a budget or plan."""

import re

from baocong.reading.figures.draft import Draft

_INDEX = re.compile(
    r"\b(?:chỉ số|bộ chỉ số|dti|papi|pci|sipas|par index|ict index|pii)\b[^.;\d]{0,80}?\bnăm (?P<year>\d{4})\b"
)
_BUDGET = re.compile(
    r"\b(?:dự toán|ngân sách|kinh phí|vốn|kế hoạch)\b[^.;,\d]{0,50}\bnăm (?P<year>\d{4})\b[^.;\d]{0,30}\Z"
)
_PLAN = re.compile(r"\bkế hoạch(?: cả)?(?: năm| giao)?(?: là|:)? *\Z")
_NEAR = 200


def year_of_noun(low: str, start: int, draft: Draft) -> str | None:
    """Return the year that the words from `start` to the figure give to what it measures, None where they give none."""
    before = low[max(start, draft.left - _NEAR) : draft.left]
    if draft.kind not in {"rank", "score", "money"} or "năm" not in before:
        return None
    if draft.kind != "money":
        years = [found["year"] for found in _INDEX.finditer(before)]
        return years[-1] if years else None
    budget = _BUDGET.search(before)
    return budget["year"] if budget else None


def is_plan_of_year(low: str, start: int, draft: Draft) -> bool:
    """Answer whether the figure is the plan that another is measured by: "đạt 66% kế hoạch năm (kế hoạch 360 tỷ"."""
    before = low[max(start, draft.left - _NEAR) : draft.left]
    if "kế hoạch" not in before[-24:]:
        return False
    return _PLAN.search(before, len(before) - 24) is not None and (
        "kế hoạch năm" in before or "kế hoạch cả năm" in before
    )
