"""Growth against another period or a plan: "tăng 69", "bằng 104,9% so với cùng kỳ", "đạt 88,5% kế hoạch"."""

import re

from baocong.reading.figures.draft import Draft
from baocong.reading.figures.scope import Scope
from baocong.reading.model import Comparison

_UP = r"tăng trưởng|tăng thêm|tăng|vượt|cao hơn|nhiều hơn|lớn hơn|cải thiện|nâng"
_DOWN = r"giảm|hụt|thấp hơn|ít hơn|giảm còn|tụt"
_CHANGE = re.compile(
    rf"(?P<word>\b(?:{_UP}|{_DOWN}))(?: (?:thêm|được|nhẹ|mạnh|lên|tới|đến|khoảng|gần|trên|hơn|ước|bình quân|tương ứng|là|tương đương))*[ :(]*\Z"
)
_LEVEL = re.compile(r"\b(?:bằng|đạt|tương đương|=)(?: (?:khoảng|gần|trên|hơn|tỷ lệ))*[ :(]*\Z")
_FROM = re.compile(r"\btừ (?:\d[\d.,]*(?: [^\W\d]+){0,4} )?(?:lên|xuống|còn)?[ ]*\Z")
_BASE = re.compile(
    r"(?P<same>(?:so )?(?:với )?(?:so )?cùng kỳ)|(?P<plan>(?:so với )?(?:kế hoạch|chỉ tiêu|dự toán|kh năm|kh\b))|(?P<previous>(?:so với |so |với )(?:cuối )?(?:tháng|quý|năm|kỳ|tuần|6 tháng|9 tháng)\b(?: \S+){0,3})|(?P<since>so với|so )"
)
_TIMES = re.compile(r"\b(?:gấp|tăng gấp|bằng|tăng)(?: (?:khoảng|gần|trên|hơn))?[ ]*\Z")
_CLAUSE_END = re.compile(r"[;)]|\.\s|, (?:trong đó|đạt|tăng|giảm|bằng|với|lũy|luỹ)")
_WINDOW = 70


def take_growth(scope: Scope, drafts: list[Draft], home_year: int | None) -> list[Draft]:
    """Return the drafts without those that only say how another has grown; that one carries the comparison."""
    kept: list[Draft] = []
    waiting: list[tuple[Draft, Comparison]] = []
    for index, draft in enumerate(drafts):
        following = drafts[index + 1].left if index + 1 < len(drafts) else scope.end
        made = _comparison(scope, draft, following, home_year)
        if made is None:
            kept.append(draft)
            if waiting and draft.comparison is None:
                draft.comparison = waiting.pop()[1]
            waiting.clear()
            continue
        comparison, stays = made
        main = _main(kept, draft, scope)
        if main is not None:
            main.comparison = _joined(main.comparison, comparison)
            if stays:
                kept.append(draft)
        elif stays or index + 1 == len(drafts) or not _announces(scope, draft, drafts[index + 1]):
            draft.comparison = comparison if not stays else draft.comparison
            kept.append(draft)
        else:
            waiting.append((draft, comparison))
    return kept


def _main(kept: list[Draft], growth: Draft, scope: Scope) -> Draft | None:
    """Return the figure that a growth explains: the nearest before it in the same clause group."""
    if not kept:
        return None
    main = kept[-1]
    if main.comparison is not None and main.kind == "percent" and len(kept) > 1:
        main = kept[-2]
    gap = scope.low[main.end : growth.start]
    if growth.start - main.end > 220 or ". " in gap:
        return None
    return main


def _announces(scope: Scope, growth: Draft, following: Draft) -> bool:
    """Answer whether the value itself follows its growth: "tăng 12% so với cùng kỳ, đạt 950 tỷ đồng"."""
    gap = scope.low[growth.end : following.left]
    return (
        re.search(
            r"(?:,|\()\s*(?:doanh thu |tổng số |số [^\W\d]+ )?(?:đạt|với|lên|là|ước đạt|còn)\b[^,;]*\Z", gap
        )
        is not None
    )


def _comparison(
    scope: Scope, draft: Draft, following: int, home_year: int | None
) -> tuple[Comparison, bool] | None:
    """Return the comparison that a draft states, and whether it stays a figure of its own."""
    before = scope.slice(draft.start - 50, draft.start)
    if (
        draft.kind not in {"percent", "count", "money", "other", "score", "ratio"}
        or draft.denominator is not None
    ):
        return None
    after_end = _clause_end(scope, draft.end, following)
    after = scope.low[draft.end : after_end]
    base = _BASE.search(after)
    change = _CHANGE.search(before)
    if draft.unit == "lần" and base and _TIMES.search(before):
        return Comparison(
            _kind(base, after, home_year), "level", draft.value * 100, None, draft.start, after_end
        ), False
    if change:
        if not base and not _follows_main(scope, draft):
            return None
        sign = -1 if re.match(_DOWN, change["word"]) else 1
        start = max(scope.start, draft.start - 50) + change.start()
        end = draft.end + (after_end - draft.end if base else max(0, draft.unit_end - draft.end))
        return _change(draft, sign, _kind(base, after, home_year), (start, end)), False
    if draft.kind == "percent" and base and _LEVEL.search(before):
        kind = _kind(base, after, home_year)
        start = draft.start
        level = Comparison(kind, "level", draft.value, None, start, after_end)
        return level, kind == "plan"
    return None


def _follows_main(scope: Scope, draft: Draft) -> bool:
    """Answer whether a comma or bracket ties "tăng 69" to a figure before it."""
    return (
        re.search(
            r"\d[^;.]{0,80}[,(]\s*(?:đã )?(?:tăng|giảm|vượt)[^,(;]{0,20}\Z",
            scope.slice(draft.start - 120, draft.start),
        )
        is not None
    )


def _clause_end(scope: Scope, start: int, limit: int) -> int:
    window = min(limit, start + _WINDOW)
    found = _CLAUSE_END.search(scope.low, start, window)
    end = found.start() if found else window
    return start + len(scope.low[start:end].rstrip(" ,(:"))


def _change(draft: Draft, sign: int, kind: str, span: tuple[int, int]) -> Comparison:
    percent = draft.value * sign if draft.kind == "percent" else None
    delta = None if draft.kind == "percent" else draft.value * sign
    return Comparison(kind, "change", percent, delta, *span)


def _joined(first: Comparison | None, second: Comparison) -> Comparison:
    """Return one comparison where a figure has its change both as a number and as a percentage."""
    if first is None:
        return second
    if (
        {first.mode, second.mode} == {"level", "change"}
        and first.delta is not None
        and second.percent is not None
    ):
        return Comparison(second.kind, "level", second.percent, first.delta, first.start, second.end)
    if first.mode == second.mode == "change" and (first.percent is None) != (second.percent is None):
        return Comparison(
            second.kind if first.kind == "previous" else first.kind,
            "change",
            first.percent if first.percent is not None else second.percent,
            first.delta if first.delta is not None else second.delta,
            first.start,
            second.end,
        )
    return first


def _kind(base: re.Match[str] | None, after: str, home_year: int | None) -> str:
    if base is None:
        return "previous"
    if base["same"] or "cùng kỳ" in after:
        return "same_period"
    if base["plan"] or "kế hoạch" in after or "chỉ tiêu" in after:
        return "plan"
    year = re.search(r"\bnăm (\d{4})", after)
    if year and home_year is not None and int(year[1]) < home_year - 1:
        return "since"
    return "previous" if base["previous"] or year else "since"
