"""Numbers of days, months and years, dates without a year, and anniversaries: they rarely state a result."""

import re

from baocong.reading.figures.draft import Candidate
from baocong.reading.figures.lexicon import DAY_WORDS
from baocong.reading.figures.scope import Scope

_AGE = re.compile(
    r"\s?năm (?:ngày|thành lập|xây dựng|truyền thống|giải phóng|sinh|phong trào|chiến thắng|tuyển|quốc khánh|cách mạng|thực hiện|thi hành"
    r"|triển khai|tái lập|kỷ niệm|qua|gần|liên|liền|tới|tiếp|sau|trước|trở|đầu|đổi mới|ra đời|công tác|giai)"
)
_DURATION = re.compile(
    r"\s?(?P<unit>ngày|tháng|năm|quý|tuần|giờ|phút|giây|tiếng đồng hồ|tiếng|tuổi|đêm|thế kỷ|thập kỷ|mùa|vụ mùa)(?!\w)"
)
_SAVED = re.compile(
    r"(?:giảm|rút ngắn|cắt giảm|tiết kiệm|tăng|thời lượng|phát sóng|bình quân|trung bình)\b[^,;.]*\Z"
)
_COMMEMORATED = re.compile(r"(?:kỷ niệm|chào mừng|nhân dịp|lễ kỷ niệm|mừng)[^,;.]{0,30}\Z")


def is_day(scope: Scope, candidate: Candidate) -> bool:
    """Answer whether a fraction is a day and month: "30/4", "lễ 2/9"."""
    day, month = candidate.value, candidate.denominator
    if month is None or month > 12 or day > 31 or day < 1 or month < 1 or candidate.noun:
        return False
    words = scope.before(candidate.start, 1)
    return day > month or (bool(words) and words[-1] in DAY_WORDS)


def is_duration(scope: Scope, candidate: Candidate) -> bool:
    """Answer whether the number measures a term, an age or a period instead of a result."""
    return _DURATION.match(scope.low, candidate.reach or candidate.end) is not None


def saved_time(scope: Scope, candidate: Candidate) -> str | None:
    """Return the measure of time where the words before say that it was cut, used or broadcast."""
    found = _DURATION.match(scope.low, candidate.end)
    if found and _SAVED.search(scope.slice(candidate.start - 50, candidate.start)):
        return found["unit"]
    return None


def is_commemorated(scope: Scope, candidate: Candidate) -> bool:
    """Answer whether the number is an anniversary: "kỷ niệm 75 năm", "75 năm Ngày thành lập"."""
    if scope.low.find("năm", candidate.end, candidate.end + len(" năm")) < 0:
        return False
    if _AGE.match(scope.low, candidate.end):
        return True
    if not scope.low.startswith(" năm", candidate.end):
        return False
    return _COMMEMORATED.search(scope.slice(candidate.start - 40, candidate.start)) is not None
