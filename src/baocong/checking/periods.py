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
_OWN_DATE = re.compile(
    r"\A(?:\s+(?:năm|tháng|quý)?\s*(?:\d|[IVX]+\b)|\s+(?:qua|tới|sau|đó|này|học|ngày|lương|trước))"
)
_RESULTS = re.compile(r"kết quả|tình hình|đánh giá|thực trạng|sơ kết|tổng kết")
_PLANS = re.compile(
    r"phương hướng|nhiệm vụ (?:trọng tâm|công tác|6 tháng|năm|quý|tháng)|kế hoạch|giải pháp|kiến nghị|đề xuất"
)
_PERIOD = re.compile(
    r"(?P<months>\d{1,2}) tháng (?P<half>đầu|cuối) năm|quý (?P<quarter>[IVX]+|\d)\b|tháng (?P<month>\d{1,2})(?=[/ ])"
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
        places = [at for at in _places(scene.lower, words) if not _is_plan(scene, scene.place(at, at + 1)[0])]
        if not places:
            continue
        more = f" ({len(places)} chỗ)" if len(places) > 1 else ""
        first, end = places[0], places[0] + len(words)
        message = f"Báo cáo {NAMES[kind]} nhưng viết “{scene.plain[first:end]}”{more}: không rõ số liệu thuộc kỳ nào."
        yield scene.worded("K01", message, first, end)


def _places(lower: str, words: str) -> Iterator[int]:
    at = lower.find(words)
    while at >= 0:
        end = at + len(words)
        alone = not lower[at - 1 : at].isalnum() and not lower[end : end + 1].isalnum()
        if alone and not _OWN_DATE.match(lower[end : end + 14]):
            yield at
        at = lower.find(words, end)


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
    first, last = _PERIOD.search(title), _PERIOD.search(closing)
    if first is None or last is None:
        return
    years, closing_years = set(_YEAR.findall(title)), set(_YEAR.findall(closing))
    if _same_part(first, last) and not (years and closing_years and not years & closing_years):
        return
    said = " ".join(filter(None, (last[0], *sorted(closing_years))))
    wanted = " ".join(filter(None, (first[0], *sorted(years))))
    message = f"Tiêu đề nói “{wanted}” nhưng phần kết nói “{said}”."
    yield scene.worded("K02", message, at + last.start(), at + last.end(), said)


def _same_part(first: re.Match[str], last: re.Match[str]) -> bool:
    """Return whether two period names speak of the same months, quarter or half, as far as both say it."""
    both = [k for k in ("months", "quarter", "month", "half") if first[k] and last[k]]
    return all(first[k].lower().lstrip("0") == last[k].lower().lstrip("0") for k in both)
