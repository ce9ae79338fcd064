"""Family K: words for another period than the report's, and the period in title and closing."""

import re
from collections.abc import Iterator

from baocong.checking.finding import Finding
from baocong.checking.scene import Scene
from baocong.vietnamese.normalising import normalise

# Words for a period that a report of this kind does not cover as a whole.
FOREIGN: dict[str, tuple[str, ...]] = {
    "weekly": ("trong tháng", "trong quý", "trong năm"),
    "monthly": ("trong tuần", "trong quý", "trong năm"),
    "quarterly": ("trong tuần", "trong tháng", "trong năm"),
    "half_year": ("trong tuần", "trong tháng", "trong quý", "trong năm"),
    "nine_months": ("trong tuần", "trong tháng", "trong quý", "trong năm"),
    "annual": ("trong tuần", "trong tháng", "trong quý", "6 tháng qua"),
}
NAMES = {
    "weekly": "tuần",
    "monthly": "tháng",
    "quarterly": "quý",
    "half_year": "6 tháng",
    "nine_months": "9 tháng",
    "annual": "năm",
}
# The word stands bare when the sentence goes on behind it: with a mark, a body's name, a verb, or words of quantity. Any
# other word says which one: "trong quý IV", "trong tháng 6/2021", "trong tháng cao điểm", "trong năm học".
_BARE = re.compile(
    r"\s*(?:[,;.:)]|\Z|\n)|\s+(?:đã|có|là|đạt|tăng|giảm|được|và|với|các|những|số|tổng|không|chưa|toàn|vừa|lực lượng|đơn vị|cơ quan|phòng|ngành|tỉnh"
    r"|công tác|phục vụ|tiếp nhận|giải quyết|ban hành|tổ chức|xảy ra|phát sinh|thực hiện|triển khai|phát hiện|xử lý|cấp"
    r"|hoàn thành|tham mưu)\b"
)
_ROMAN = re.compile(r"[IVX]+\b")
# Words before it that make it a rate, a habit, a plan, or a part of something.
_MEASURING = re.compile(
    r"\b(?:mỗi|định kỳ|hằng|hàng|ít nhất|tối thiểu|tối đa|không quá|lịch|dự kiến|phấn đấu|sẽ|kế hoạch|chỉ tiêu|mục tiêu|được giao|cần|tới"
    r"|tiếp theo|cũng|ngay)\b|\b(?:ngày|tuần|tháng|quý|lần|kỳ|thời điểm|buổi|phiên)\s+\Z"
)
_NAMED = {
    "trong tuần": re.compile(r"\btuần (?:thứ |lễ )?\d|\btuần lễ\b"),
    "trong tháng": re.compile(r"\btháng (?:\d|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|giêng|chạp)"),
    "trong quý": re.compile(r"\bquý (?:\d|[ivx]+\b)"),
    "trong năm": re.compile(r"\bnăm (?:\d{4}|học)"),
}
_ROUND_BEFORE, _ROUND_BEHIND = 160, 30
_RESULTS = re.compile(r"kết quả|tình hình|đánh giá|thực trạng|sơ kết|tổng kết")
_PLANS = re.compile(
    r"phương hướng|nhiệm vụ (?:trọng tâm|công tác|6 tháng|năm|quý|tháng)|kế hoạch|giải pháp|kiến nghị|đề xuất"
)
_PERIOD = re.compile(
    r"(?P<months>\d{1,2}) tháng (?P<half>đầu|cuối) năm|quý (?P<quarter>[IVX]+|\d)\b|tháng (?P<month>\d{1,2})\b"
    r"|năm (?P<year>(?:19|20)\d\d)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:năm |/)((?:19|20)\d\d)")


def check_periods(scene: Scene) -> Iterator[Finding]:
    """Yield words of another period, and a closing that names another period than the title."""
    yield from _foreign_words(scene)
    yield from _closing(scene)


def _foreign_words(scene: Scene) -> Iterator[Finding]:
    kind = scene.reading.document.kind or ""
    for words in FOREIGN.get(kind, ()):
        places = [at for at in _places(scene, words) if not _is_plan(scene, scene.place(at, at + 1)[0])]
        if not places:
            continue
        more = f" ({len(places)} chỗ)" if len(places) > 1 else ""
        first, end = places[0], places[0] + len(words)
        message = f"Báo cáo {NAMES[kind]} nhưng viết “{scene.plain[first:end]}”{more}: không rõ số liệu thuộc kỳ nào."
        yield scene.worded("K01", message, first, end)


def _places(scene: Scene, words: str) -> Iterator[int]:
    """Yield where the words stand and nothing around them says which period, or which habit, they speak of."""
    lower = scene.lower
    at = lower.find(words)
    while at >= 0:
        end = at + len(words)
        alone = not lower[at - 1 : at].isalnum() and not lower[end : end + 1].isalnum()
        if alone and _is_bare(scene.plain[end : end + _ROUND_BEHIND]) and not _is_bound(lower, at, words):
            yield at
        at = lower.find(words, end)


def _is_bare(behind: str) -> bool:
    word = behind.lstrip()
    return bool(_BARE.match(behind)) or (word[:1].isupper() and not _ROMAN.match(word))


def _is_bound(lower: str, at: int, words: str) -> bool:
    line = lower.rfind("\n", 0, at) + 1
    before = lower[max(line, at - _ROUND_BEFORE) : at]
    clause = re.split(r"[.;:]\s", before)[-1]
    named = _NAMED.get(words)
    return bool(_MEASURING.search(clause)) or (named is not None and bool(named.search(before)))


def _is_plan(scene: Scene, offset: int) -> bool:
    """Return whether the words stand in a section of tasks to come."""
    return any(
        section.start <= offset < section.end
        and _PLANS.search(title := (section.title or "").lower())
        and not _RESULTS.search(title)
        for section in scene.reading.sections
    )


def _closing(scene: Scene) -> Iterator[Finding]:
    title = normalise(scene.reading.document.title or "").text
    at = scene.plain.rfind("Trên đây là")
    if not title or at < 0:
        return
    end = scene.plain.find("\n", at)
    closing = scene.plain[at : end if end >= 0 else len(scene.plain)]
    first, last = _reported(title), _reported(closing)
    if first is None or last is None:
        return
    years, closing_years = set(_YEAR.findall(title)), set(_YEAR.findall(closing))
    if _same_part(first, last) and not (years and closing_years and not years & closing_years):
        return
    said, wanted = _said(last, closing_years), _said(first, years)
    message = f"Tiêu đề nói “{wanted}” nhưng phần kết nói “{said}”."
    yield scene.worded("K02", message, at + last.start(), at + last.end(), said)


def _reported(words: str) -> re.Match[str] | None:
    """Return the period that is reported on: the first that no words of plans stand before, else the first of all."""
    found = list(_PERIOD.finditer(words))
    done = 0
    for one in found:
        if not _PLANS.search(words.lower(), done, one.start()) or _RESULTS.search(
            words.lower(), done, one.start()
        ):
            return one
        done = one.end()
    return found[0] if found else None


def _said(period: re.Match[str], years: set[str]) -> str:
    return " ".join(filter(None, (period[0], *(year for year in sorted(years) if year not in period[0]))))


def _same_part(first: re.Match[str], last: re.Match[str]) -> bool:
    """Return whether two period names speak of the same months, quarter or half, as far as both say it."""
    both = [k for k in ("months", "quarter", "month", "half") if first[k] and last[k]]
    return all(first[k].lower().lstrip("0") == last[k].lower().lstrip("0") for k in both)
