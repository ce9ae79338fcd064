"""Units that follow a number directly: percent, money, scale words, rates and points."""

import re
from dataclasses import dataclass
from decimal import Decimal

from baocong.reading.figures.draft import Candidate
from baocong.reading.figures.scope import Scope
from baocong.vietnamese.money import MoneyMention

_SCALES = {
    "chục": 10,
    "trăm": 100,
    "nghìn": 10**3,
    "ngàn": 10**3,
    "vạn": 10**4,
    "triệu": 10**6,
    "tr": 10**6,
    "tỷ": 10**9,
    "tỉ": 10**9,
    "nghìn tỷ": 10**12,
    "ngàn tỷ": 10**12,
    "trăm triệu": 10**8,
    "trăm tỷ": 10**11,
    "chục triệu": 10**7,
}
_SCALE = r"(?:nghìn tỷ|ngàn tỷ|trăm triệu|trăm tỷ|chục triệu|chục|trăm|nghìn|ngàn|vạn|triệu|tr|tỷ|tỉ)"
_OPEN_SCALE = ("chục", "trăm", "nghìn", "ngàn", "vạn", "tr", "tỷ", "tỉ")
_ONE = Decimal(1)
_PERCENT = re.compile(r"\s?(?:%|phần trăm\b|o/o)")
_POINTS_OF_PERCENT = re.compile(r"\s?(?:điểm phần trăm|điểm %|điểm\s?%)")
_NOT_RATE = re.compile(r"(?:xã|huyện|thôn|hộ|cơ quan|trường|máy|đơn vị|lớp|bản|bưu cục|điểm|trạm)/")
_SCALED = re.compile(rf"\s(?P<scale>{_SCALE})(?!\w)")
_PER = (
    r"(?:1(?:0|\.000)* ?)?(?:điểm|dân|vạn dân|nghìn dân|ngàn dân|triệu dân|người dân|người|hộ|hộ dân|xã|huyện|thôn|bản|km2|km²|ngày|tháng|năm|tuần|giờ|phút|giây|kỳ|quý|máy|đơn vị"
    r"|cán bộ|cbcc|cbccvc|công chức|vụ|bưu cục|trạm|thuê bao|lượt|cơ quan|phòng|lớp|lần|m2|ha|đầu người|ccvc|chỉ tiêu|bài|trường|cuộc|buổi|chương trình|hồ sơ|ca|nhóm|suất|s)"
)
_MONEY_BEFORE = re.compile(
    r"\b(?:tiền|vốn|kinh phí|thu|chi|doanh thu|ngân sách|giá trị|phạt|dự toán|đồng|mức đầu tư|quyết toán|nộp|giải ngân|hỗ trợ|bố trí|lợi nhuận)\b"
)
_PER_HEAD = re.compile(r"\s?/\s?[^\W\d_]+(?:/[^\W\d_]+)?")
_RATE = re.compile(rf"\s?(?P<unit>[^\W\d_][^\W_]*(?: [^\W\d_]+){{0,3}}\s?/\s?{_PER})(?![\w/])")
_PHYSICAL = re.compile(
    r"\s?(?P<unit>km²|km2|m²|m2|m3|km|ha|kg|tấn|tạ|gb|tb|mb|mbps|gbps|kbps|mhz|ghz|khz|gwh|mwh|kwh|mw|kw|mva|kva|lít|mét|ki lô mét|héc ta|m|w)(?![\w²])(?! [/])"
)
_OPEN_PERCENT, _OPEN_PHYSICAL = frozenset("%po"), frozenset("kmhtglw")
"""The letters that such units begin with: most numbers are followed by another, and need no pattern."""
_SCORE = re.compile(
    r"\s?(?P<unit>điểm)(?P<after> (?:thưởng|chuẩn|trừ|cộng|phạt|tối đa|trung bình|đánh giá|khống chế)\b|\s*(?:[.,;:)\n]|\Z|\((?!có|trong)|đối với|và xếp|xếp))"
)
_SCORED = re.compile(
    r"\b(?:chấm điểm|điểm chuẩn|(?:số|tổng) điểm(?! (?:phục|bưu|giao|cầu|truy|trường|nóng|dân|du|sạc|bán|đấu))|thang điểm)\b"
)
_SCORE_BEFORE = re.compile(
    r"(?:điểm chuẩn|điểm thưởng|điểm trừ|điểm cộng|số điểm|tổng điểm|chấm|thang điểm|điểm số|điểm trung bình|thưởng|bị trừ|trừ|cộng|mức điểm|đạt điểm|điểm đạt|xếp loại|điểm|đạt|được|là)"
    r"(?: (?:là|đạt|được|tối đa|đạt được|trên|gần|hơn|khoảng|số|:)){0,2}:? ?\Z"
)


@dataclass(frozen=True, slots=True)
class Measure:
    """What follows a number: its kind, its unit of measure `[start, end)` as printed, and the sum where it is money."""

    kind: str
    start: int
    end: int
    unit: str
    money: MoneyMention | None = None


def measure_after(scope: Scope, candidate: Candidate, end: int) -> Measure | None:
    """Return the unit that follows the number at `end`, None when an ordinary noun or nothing follows."""
    window = scope.low[end : min(scope.end, end + 40)]
    first = window[1:2] if window[:1].isspace() else window[:1]
    if first == "đ" and (found := _POINTS_OF_PERCENT.match(window)):
        return Measure("percent", end, end + found.end(), "điểm phần trăm")
    if first in _OPEN_PERCENT and (found := _PERCENT.match(window)):
        return Measure("percent", end, end + found.end(), "%")
    mention = scope.money.get(end)
    if mention and (money := _money(scope, mention)):
        return money
    if "/" in window and (found := _RATE.match(window)) and not _NOT_RATE.match(found["unit"]):
        return Measure("rate", end + found.start("unit"), end + found.end("unit"), found["unit"])
    if first in _OPEN_PHYSICAL and (found := _PHYSICAL.match(window)):
        return Measure("other", end + found.start("unit"), end + found.end("unit"), found["unit"])
    found = _SCORE.match(window) if first == "đ" else None
    if found and _is_score(scope, candidate, found["after"].strip()):
        return Measure("score", end + found.start("unit"), end + found.end("unit"), "điểm")
    return None


def _is_score(scope: Scope, candidate: Candidate, after: str) -> bool:
    """Answer whether "điểm" means points, not places: "5 điểm thưởng", "18/20 điểm", "đạt 92 điểm."."""
    if after.isalpha() or candidate.denominator is not None or candidate.value % 1:
        return True
    if _SCORED.search(scope.slice(candidate.start - 200, candidate.start)):
        return True
    return _SCORE_BEFORE.search(scope.slice(candidate.start - 40, candidate.start)) is not None


def _money(scope: Scope, mention: MoneyMention) -> Measure | None:
    """Return money; "95 đ" without thousands may be points and is left to the other readers."""
    shown = scope.text[mention.number_end : mention.end].split()
    unit = "đồng" if mention.currency == "VND" else mention.currency
    if shown and (mention.currency != "VND" or shown[-1][:1].lower() in "đv"):
        unit = shown[-1]
    if unit == "đ" and not mention.certain:
        return None
    is_implied = not shown or shown[-1][:1].lower() not in "đvude"
    if is_implied and not _MONEY_BEFORE.search(scope.slice(mention.number_start - 60, mention.number_start)):
        return None
    per = _PER_HEAD.match(scope.low, mention.end, scope.end)
    kind = "rate" if per else "money"
    return Measure(
        kind,
        mention.end - len(unit),
        per.end() if per else mention.end,
        unit + (per[0] if per else ""),
        mention,
    )


def money_scale(sum_of_money: MoneyMention) -> Decimal:
    """Return what one in the number of a sum is worth: a million in "10 triệu đồng"."""
    words = sum_of_money.text[sum_of_money.number_end - sum_of_money.start :].lower()
    scale = Decimal(1)
    for word in re.findall(r"nghìn|ngàn|triệu|tr\b|tỷ|tỉ", words):
        scale *= _SCALES[word]
    return scale


def scale_after(low: str, end: int, limit: int) -> tuple[Decimal, int]:
    """Return the factor that a scale word behind a number gives it ("1,2 triệu thuê bao"), and where the word ends."""
    found = _SCALED.match(low, end, limit) if low.startswith(_OPEN_SCALE, end + 1) else None
    if not found:
        return _ONE, end
    return Decimal(_SCALES[found["scale"]]), found.end()
