"""What kind of thing a figure counts, and whether two figures can stand in one addition."""

import re
from decimal import Decimal
from functools import lru_cache

from baocong.reading.model import Figure
from baocong.reading.relations.wording import PEOPLE

# A word for many kinds of thing, and the kinds that officials list under it.
KINDS_UNDER: dict[str, re.Pattern[str]] = {
    word: re.compile(rf"\A(?:{kinds})\b")
    for word, kinds in {
        "văn bản": (
            "quyết định|kế hoạch|công văn|báo cáo|tờ trình|nghị quyết|chỉ thị|thông báo|hướng dẫn|giấy mời|chương trình"
            "|đề án|quy chế|quy định|thông tư|nghị định|luật|kết luận|công điện|phương án|dự thảo|đề cương|giấy"
            "|văn bản|biên bản|quy chế|thư|phiếu"
        ),
        "nhiệm vụ": "nhiệm vụ|nội dung|việc|công việc|kết luận|chỉ đạo",
        "đơn vị": "sở|phòng|ban|trung tâm|đơn vị|cơ quan|huyện|xã|phường|thị trấn|thành phố|thị xã|văn phòng|chi cục|"
        "cục|doanh nghiệp|trường|bệnh viện|tỉnh|đài|báo|chi nhánh",
        "cơ quan": "sở|phòng|ban|trung tâm|đơn vị|cơ quan|báo|đài|tạp chí|văn phòng|chi cục",
        "đơn vị hành chính": "xã|phường|thị trấn|huyện|thành phố|thị xã|quận",
        "hồ sơ": "hồ sơ|trường hợp|đơn|thủ tục",
        "quyết định": "vụ|vụ việc|trường hợp|tổ chức|cá nhân|quyết định|doanh nghiệp|hành vi",
        "vụ": "vụ|vụ việc|trường hợp|tổ chức|cá nhân|hành vi",
        "cuộc": "cuộc|đoàn|lượt|kỳ|hội nghị|buổi|đợt|vụ",
        "đơn": "đơn|khiếu nại|tố cáo|kiến nghị|phản ánh|vụ",
        "đơn thư": "đơn|khiếu nại|tố cáo|kiến nghị|phản ánh|vụ",
        "tin, bài": "tin|bài|phóng sự|ảnh|chuyên mục|tác phẩm|video",
        "tác phẩm": "tin|bài|phóng sự|ảnh|chuyên mục|tác phẩm|video",
        "cơ sở": "cơ sở|đại lý|doanh nghiệp|hộ|cửa hàng|điểm",
        "trường hợp": "tổ chức|cá nhân|tập thể|trường hợp|người|vụ",
        "danh hiệu": "tập thể|cá nhân|danh hiệu|bằng khen|giấy khen|cờ",
        "lượt": "tập thể|cá nhân|lượt|người",
        "hộ": "hộ",
        "người": "hợp đồng|biên chế|suất|trường hợp|trẻ em|hộ",
        "đối tượng": "trẻ em|trường hợp|cơ sở|tổ chức",
        "thành viên": "trưởng|phó|chủ tịch|ủy viên|uỷ viên|thư ký|tổ trưởng|thành viên|người|đồng chí",
        "giải": "giải|huy chương|khuyến khích",
        "chỉ tiêu": "chỉ tiêu|tiêu chí",
        "lớp": "lớp|khóa",
        "biên chế": "công chức|viên chức|cán bộ|hợp đồng|nhân viên|người",
        "dịch vụ": "dịch vụ|thủ tục|tthc",
        "thủ tục": "dịch vụ|thủ tục|tthc",
    }.items()
}


_DECIMALS = re.compile(r"(?:,\d+|\.\d{1,2})\Z")
_MONEY = re.compile(r"\A(?:đồng|đ|vnđ|vnd)\Z", re.IGNORECASE)
_POINTS = re.compile(r"\Ađiểm (?:thưởng|chuẩn|trừ|cộng|tối đa)\Z", re.IGNORECASE)


# Measures that add up: areas, lengths, weights, volumes, energy; not times, temperatures or yields.
MEASURES = frozenset(
    {"ha", "m2", "m²", "km2", "km²", "km", "m", "m3", "m³", "tấn", "tạ", "kg", "lít", "kwh", "mw", "gb", "tb"}
)


def sort_of(figure: Figure) -> str:
    """Return the sort of amount: figures of different sorts never stand in one addition."""
    return _sort(figure.kind, figure.unit_of_measure or "")


@lru_cache(maxsize=4096)
def _sort(kind: str, unit: str) -> str:
    if kind == "other" and (measure := _noun(unit)) in MEASURES:
        return f"measure {measure}"
    if kind in ("count", "ratio"):
        if _MONEY.match(unit):
            return "money"
        if _POINTS.match(unit):
            return "score"
        return "rate" if "/" in unit else "count"
    return kind


def unit_of(figure: Figure) -> str:
    """Return the counted noun in small letters, or "" where there is none or it runs over a colon."""
    return _noun(figure.unit_of_measure or "")


def _noun(unit: str) -> str:
    return "" if ":" in unit or ";" in unit else unit.lower().strip()


@lru_cache(maxsize=4096)
def is_people(words: str) -> bool:
    """Return whether `words` name people."""
    return bool(PEOPLE.search(words.lower()))


@lru_cache(maxsize=4096)
def fits(part: str, whole: str) -> bool:
    """Return whether things called `part` can be parts of things called `whole`; "" is never in the way.

    *Example*:

    >>> fits("kế hoạch", "văn bản"), fits("thuê bao", "thuê bao điện thoại"), fits("học viên", "lớp")
    (True, True, False)
    """
    if not part or not whole or part.split()[0] == whole.split()[0]:
        return True
    if part.startswith(whole) or whole.startswith(part):
        return True
    nouns = [noun.strip() for noun in re.split(r",|\bvà\b|\bhoặc\b", whole)]
    return any(part.startswith(noun) for noun in nouns if noun) or any(
        noun == word or noun.startswith(word + " ")
        for word, kinds in KINDS_UNDER.items()
        if kinds.match(part)
        for noun in (whole, *nouns)
    )


def can_be_part(part: str, whole: str) -> bool:
    """Return whether one noun can be part of the other; people are part of people only."""
    return is_people(part) and is_people(whole) if is_people(part) else fits(part, whole)


def same_noun(one: str, other: str) -> bool:
    """Return whether two counted nouns are the same, one perhaps with a word more."""
    if not one or not other:
        return False
    return one == other or one.startswith(other + " ") or other.startswith(one + " ")


def slack_of(figure: Figure) -> Decimal:
    """Return how far the exact amount may lie from the printed one: half a step of the last decimal, 0 without any.

    Counts and scores are never rounded when they are printed; "43,5 tỷ" may stand for 50 million more or less.
    """
    found = _DECIMALS.search(figure.text.rstrip("% "))
    if found is None or not figure.value or sort_of(figure) in ("score", "rank"):
        return Decimal(0)
    digits = "".join(c for c in figure.text if c.isdecimal()).lstrip("0")
    return abs(figure.value) / int(digits) / 2


def plain(value: Decimal) -> Decimal:
    """Return `value` without trailing zeros and without an exponent."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
