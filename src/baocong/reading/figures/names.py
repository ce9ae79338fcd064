"""Numbers that only name something: "mức độ 4", "tổ 7", "năm 2022", "kỷ niệm 75 năm", "hạng 10 đến 20"."""

import re

from baocong.reading.figures.candidates import is_year
from baocong.reading.figures.draft import Candidate
from baocong.reading.figures.lexicon import DURATIONS, NAME_WORDS, SURE_NAME_WORDS
from baocong.reading.figures.scope import Scope

_SURE_PAIRS = frozenset(
    [
        "chỉ đạo",
        "công tác",
        "đề án",
        "dự án",
        "chương trình",
        "bcđ",
        "khoa học",
        "thời kỳ",
        "nhiệm kỳ",
        "giai đoạn",
        "học kỳ",
        "cấp độ",
        "mức độ",
        "tổng đài",
        "đầu số",
        "cách mạng",
        "hiệp định",
        "covid -",
        "phiên bản",
        "nghị quyết",
        "nghị định",
        "thông tư",
        "chỉ thị",
        "quyết định",
        "công văn",
        "kết luận",
        "luật số",
        "quốc lộ",
        "tỉnh lộ",
        "thế kỷ",
        "thế hệ",
        "công nghệ",
        "tiêu chuẩn",
        "chi bộ",
        "cụm thi",
        "thi đua",
        "khu phố",
        "tổ dân",
        "dân phố",
        "tiểu đoàn",
        "trung đoàn",
        "sư đoàn",
        "quân khu",
        "vùng biển",
        "lữ đoàn",
        "ngày thứ",
        "lần thứ",
        "phụ lục",
        "biểu số",
        "biểu mẫu",
        "điện thoại",
        "mã số",
        "quý i",
    ]
)
_TOTAL_BEFORE = frozenset({"tổng", "trong", "trên", "tổng cộng", "một", "hệ"})
_AGE = re.compile(
    r"\s?năm (?:ngày|thành lập|xây dựng|truyền thống|giải phóng|sinh|phong trào|chiến thắng|tuyển|quốc khánh|cách mạng|thực hiện|thi hành|triển khai|tái lập|kỷ niệm|qua|gần|liên|liền|tới|tiếp|sau|trước|trở|đầu|đổi mới|ra đời|công tác|giai)"
)
_DURATION = re.compile(
    r"\s?(?P<unit>ngày|tháng|năm|quý|tuần|giờ|phút|giây|tiếng đồng hồ|tiếng|tuổi|đêm|kỳ|thế kỷ|thập kỷ|mùa|vụ mùa)(?!\w)"
)
_SHORTENED = re.compile(
    r"(?:giảm|rút ngắn|cắt giảm|tiết kiệm|tăng|thời lượng|phát sóng|bình quân|trung bình)\b"
)
_BAND = re.compile(r"\s?(?:đến|-|tới) (?:hạng |thứ |vị trí )?\d")
_BAND_BEFORE = re.compile(r"(?:hạng|thứ|vị trí)(?: từ)? \d+ (?:đến|-|tới)(?: hạng| thứ)? ?\Z")
_RANK_WORDS = frozenset({"thứ", "hạng", "trí"})
_RANK_BEFORE = re.compile(
    r"(?:(?:đứng|xếp|xếp hạng|xếp vị|đạt|ở|giữ|vươn lên|lên|vị|thuộc) (?:thứ hạng |vị trí |ở |vị )?(?:thứ|hạng|vị trí|vị thứ|thứ hạng)|xếp hạng|vị trí thứ|thứ hạng|xếp thứ|đứng thứ|hạng thứ)"
    r"(?: chung| toàn quốc| cả nước)?(?: là| đạt|:)? ?(?:thứ |hạng )?\Z"
)
_BAND_LIST = re.compile(r"bảng xếp hạng (?:từ )?(?:\d+ (?:đến|-|tới) ?)?\Z")
_COMMEMORATED = re.compile(r"(?:kỷ niệm|chào mừng|nhân dịp|lễ kỷ niệm|mừng)[^,;.]{0,30}\Z")


def is_rank(scope: Scope, candidate: Candidate) -> bool:
    """Answer whether the number is a place in a ranking, not one end of a band of places."""
    before = scope.slice(candidate.start - 40, candidate.start)
    if not _RANK_BEFORE.search(before) or _BAND_LIST.search(before):
        return False
    if _BAND.match(scope.low, candidate.end):
        return False
    return not before.rstrip().endswith(("lần thứ", "ngày thứ", "phiên thứ", "kỳ thứ"))


def is_band(scope: Scope, candidate: Candidate) -> bool:
    """Answer whether the number is one end of a band of ranks: "từ hạng 1 đến 10"."""
    before = scope.slice(candidate.start - 40, candidate.start)
    if _BAND_BEFORE.search(before) or _BAND_LIST.search(before):
        return True
    return (
        before.rstrip().endswith(("hạng", "thứ", "vị trí"))
        and _BAND.match(scope.low, candidate.end) is not None
    )


def is_duration(scope: Scope, candidate: Candidate) -> bool:
    """Answer whether the number measures a term, an age or a period instead of a result."""
    found = _DURATION.match(scope.low, candidate.end)
    return found is not None


def is_name(scope: Scope, candidate: Candidate, is_counted: bool, is_measured: bool) -> bool:
    """Answer whether the words before the number make it part of a name.

    `is_counted`: a noun of the lexicon follows; `is_measured`: a percent sign, money or another unit follows.
    """
    words = scope.before(candidate.start, 4)
    if not words:
        return False
    last = words[-1]
    if last == "-" and len(words) > 1 and words[-2] in {"covid", "sars"}:
        return True
    if is_measured:
        return False
    if is_year(scope.text, candidate) and (last in {"năm", "tết", "xuân", "/"} or not is_counted):
        return True
    if last in {"năm", "quý", "tháng", "tuần"} and is_counted and _free_of_calendar(scope, candidate, words):
        return False
    pair = " ".join(words[-2:])
    if last == "số" and len(words) > 1 and words[-2] in _TOTAL_BEFORE:
        return False
    if last in SURE_NAME_WORDS:
        return not (last == "thứ" and is_rank(scope, candidate))
    if pair in _SURE_PAIRS:
        return True
    if last in NAME_WORDS:
        return not is_counted
    return False


def _free_of_calendar(scope: Scope, candidate: Candidate, words: list[str]) -> bool:
    """Answer whether "trong năm 12 cuộc" counts: the number is no year, month or quarter."""
    raw = scope.text[candidate.start : candidate.end]
    if words[-1] == "năm":
        return candidate.value < 1900
    if words[-1] == "tháng":
        return candidate.value > 12 or (
            len(words) > 1 and words[-2] in {"trong", "đầu", "cuối"} and raw[0] == "0"
        )
    return candidate.value > 4


_DAY_WORDS = frozenset(
    [
        "ngày",
        "lễ",
        "dịp",
        "từ",
        "đến",
        "tới",
        "sáng",
        "chiều",
        "tối",
        "nghỉ",
        "mừng",
        "hết",
        "trước",
        "sau",
        "hôm",
        "tế",
        "và",
        "nữ",
        "binh",
        "khánh",
        "động",
        "niên",
        "nam",
    ]
)


def is_day(scope: Scope, candidate: Candidate) -> bool:
    """Answer whether a fraction is a day and month: "30/4", "lễ 2/9"."""
    day, month = candidate.value, candidate.denominator
    if month is None or month > 12 or day > 31 or day < 1 or month < 1 or candidate.noun:
        return False
    words = scope.before(candidate.start, 1)
    return day > month or (bool(words) and words[-1] in _DAY_WORDS)


def is_saved_time(scope: Scope, candidate: Candidate) -> str | None:
    """Return the measure of time where the words before say that it was cut, used or broadcast."""
    found = _DURATION.match(scope.low, candidate.end)
    if found and _SHORTENED.search(scope.slice(candidate.start - 50, candidate.start)):
        return found["unit"]
    return None


def is_commemorated(scope: Scope, candidate: Candidate) -> bool:
    """Answer whether the number is an anniversary: "kỷ niệm 75 năm", "75 năm Ngày thành lập"."""
    if _AGE.match(scope.low, candidate.end):
        return True
    return (
        DURATIONS.__contains__("năm")
        and scope.low.startswith(" năm", candidate.end)
        and bool(_COMMEMORATED.search(scope.slice(candidate.start - 40, candidate.start)))
    )
