"""What a growth number says: "tăng 69", "bằng 104,9% so với cùng kỳ", "đạt 88,5% kế hoạch", "gấp 4,8 lần"."""

import re
from dataclasses import dataclass

from baocong.reading.figures.draft import Draft
from baocong.reading.figures.scope import Scope
from baocong.reading.model import Comparison

_UP = r"tăng trưởng|tăng thêm|tăng|vượt|cao hơn|nhiều hơn|lớn hơn|cải thiện"
_DOWN = r"(?<!cắt )giảm|hụt|thấp hơn|ít hơn|tụt"
_CHANGE = re.compile(
    rf"(?P<word>\b(?:{_UP}|{_DOWN}))(?: (?:thêm|được|nhẹ|mạnh|lên|tới|đến|khoảng|gần|trên|hơn|ước|bình quân|tương ứng|là|tương đương))*[ :(]*\Z"
)
_LAST_OF_CHANGE = (
    "trưởng", "thêm", "tăng", "vượt", "hơn", "thiện", "giảm", "hụt", "tụt", "được", "nhẹ", "mạnh", "lên", "tới",
    "đến", "khoảng", "gần", "trên", "ước", "quân", "ứng", "là", "đương",
)  # fmt: skip
_LEVEL = re.compile(r"\b(?:bằng|đạt|tương đương|=)(?: (?:khoảng|gần|trên|hơn|tỷ lệ))*[ :(]*\Z")
_TIMES = re.compile(r"\b(?:gấp|tăng gấp|bằng|tăng)(?: (?:khoảng|gần|trên|hơn))?[ ]*\Z")
_BASE = re.compile(
    r"(?P<same>(?:so )?(?:với )?(?:so )?(?:cùng kỳ|ck\b))|(?P<plan>(?:so với )?(?:kế hoạch|chỉ tiêu|dự toán|kh năm|kh\b))"
    r"|(?P<previous>(?:so với |so |với )(?:cuối )?(?:tháng|quý|năm|kỳ|tuần|6 tháng|9 tháng)\b(?: \S+){0,3})|(?P<since>so với|so )"
)
_BASE_AHEAD = re.compile(
    rf"\bso (?:với )?(?:cùng kỳ|kỳ trước|(?:tháng|quý|năm) (?:trước|\d{{4}}))(?: năm (?:trước|\d{{4}}))?,? (?P<word>{_UP}|{_DOWN}) *\Z"
)
_CLAUSE_END = re.compile(r"[;)]|\.\s|, (?:trong đó|đạt|tăng|giảm|bằng|với|lũy|luỹ)")
_TIED = re.compile(r"\d[^;.]{0,80}[,(]\s*(?:đã )?(?:tăng|giảm|vượt)[^,(;]{0,20}\Z")
_LEADS_ON = re.compile(r"\s?%?\s*[,(]?\s*(?:chỉ còn|xuống còn|còn|lên mức|lên|xuống)(?: là| khoảng)?\s*")
_YEAR = re.compile(r"\bnăm (\d{4})")
_WINDOW = 70
_BESIDE = re.compile(r"\s?%?\s*(?:của |tổng )*")


@dataclass(frozen=True, slots=True)
class Growth:
    """A comparison, whether its number stays a figure of its own, and whether it names what it compares with."""

    comparison: Comparison
    stays: bool = False
    based: bool = True


def growth_of(scope: Scope, draft: Draft, following: int, home_year: int | None) -> Growth | None:
    """Return the comparison that a number states, None where it is a result. `following` is where the next begins."""
    if (
        draft.kind not in {"percent", "count", "money", "other", "score", "rate"}
        or draft.denominator is not None
    ):
        return None
    opening = max(scope.start, draft.start - 50)
    before = scope.low[opening : draft.start]
    change = _CHANGE.search(before) if before.rstrip(" :(").endswith(_LAST_OF_CHANGE) else None
    if not change and draft.kind != "percent" and draft.unit != "lần" and "so " not in before:
        return None
    after_end = _clause_end(scope, draft.end, following)
    after = scope.low[draft.end : after_end]
    base = _BASE.search(after)
    kind = _kind(base, after, home_year)
    if (
        base is None
        and draft.kind == "count"
        and "so " in before
        and (ahead := _BASE_AHEAD.search(scope.slice(draft.start - 80, draft.start)))
    ):
        sign = -1 if re.match(_DOWN, ahead["word"]) else 1
        start = max(scope.start, draft.start - 80) + ahead.start()
        return Growth(
            _change(draft, sign, _kind(_BASE.search(ahead[0]), ahead[0], home_year), (start, draft.unit_end))
        )
    if draft.unit == "lần" and base and _TIMES.search(before):
        return Growth(Comparison(kind, "level", draft.value * 100, None, draft.start, after_end))
    if change:
        if not base and not (
            _TIED.search(scope.slice(draft.start - 120, draft.start)) or leads_on(scope, draft, following)
        ):
            return None
        end = after_end if base else max(draft.end, draft.unit_end)
        sign = -1 if re.match(_DOWN, change["word"]) else 1
        return Growth(_change(draft, sign, kind, (opening + change.start(), end)), False, base is not None)
    if (
        draft.kind == "percent"
        and base
        and _BESIDE.fullmatch(after, 0, base.start())
        and _LEVEL.search(before)
    ):
        return Growth(Comparison(kind, "level", draft.value, None, draft.start, after_end), kind == "plan")
    return None


def share_beside(
    scope: Scope, change: Comparison, draft: Draft, following: int, home_year: int | None
) -> Comparison:
    """Return a change with its percentage, which stands in brackets behind it: "tăng 24 hồ sơ (8,3%) so với"."""
    end = _clause_end(scope, draft.end + len("%)"), following)
    after = scope.low[draft.end : end]
    base = _BASE.search(after)
    percent = draft.value if (change.delta or 0) >= 0 else -draft.value
    kind = _kind(base, after, home_year) if base else change.kind
    return Comparison(kind, "change", percent, change.delta, change.start, end)


def leads_on(scope: Scope, draft: Draft, following: int) -> bool:
    """Answer whether the value that is left or reached follows its change: "giảm 1,5%, còn 3,4%"."""
    return _LEADS_ON.fullmatch(scope.low, max(draft.end, draft.unit_end), following) is not None


def is_changed(scope: Scope, draft: Draft) -> bool:
    """Answer whether "tăng" or "giảm" stands right before a figure that was kept as a result."""
    before = scope.slice(draft.start - 50, draft.start)
    return before.rstrip(" :(").endswith(_LAST_OF_CHANGE) and _CHANGE.search(before) is not None


def joined(first: Comparison | None, second: Comparison) -> Comparison:
    """Return one comparison where a figure has its change both as a number and as a percentage or level."""
    if first is None:
        return second
    if first.delta is not None and first.percent is None and second.percent is not None:
        kind = second.kind if first.kind == "previous" else first.kind
        return Comparison(kind, second.mode, second.percent, first.delta, first.start, second.end)
    if (
        first.mode == "change"
        and second.mode == "change"
        and first.delta is None
        and second.delta is not None
    ):
        kind = second.kind if first.kind == "previous" else first.kind
        return Comparison(kind, "change", first.percent, second.delta, first.start, second.end)
    return first


def _clause_end(scope: Scope, start: int, limit: int) -> int:
    window = min(limit, start + _WINDOW)
    found = _CLAUSE_END.search(scope.low, start, window)
    end = found.start() if found else window
    return start + len(scope.low[start:end].rstrip(" ,(:."))


def _change(draft: Draft, sign: int, kind: str, span: tuple[int, int]) -> Comparison:
    """Return a change in percent, or a difference in the unit of what has grown: percentages differ by points."""
    value, is_share = draft.value * sign, draft.kind == "percent" and draft.unit == "%"
    return Comparison(kind, "change", value if is_share else None, None if is_share else value, *span)


def _kind(base: re.Match[str] | None, after: str, home_year: int | None) -> str:
    if base is None:
        return "previous"
    if base["same"] or "cùng kỳ" in after or after.endswith((" ck", " cùng kì")):
        return "same_period"
    if base["plan"] or "kế hoạch" in after or "chỉ tiêu" in after:
        return "plan"
    year = _YEAR.search(after)
    if year and home_year is not None and int(year[1]) < home_year - 1:
        return "since"
    return "previous" if base["previous"] or year else "since"
