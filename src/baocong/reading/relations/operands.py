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
        "dịch vụ": "dịch vụ|thủ tục|tthc",
    }.items()
}


_POINTS = re.compile(r"\Ađiểm(?: thưởng| chuẩn| trừ| cộng| tối đa)?\Z", re.IGNORECASE)


def sort_of(figure: Figure) -> str:
    """Return the sort of amount: figures of different sorts never stand in one addition."""
    if figure.kind in ("count", "ratio"):
        if _POINTS.match(figure.unit_of_measure or ""):
            return "score"
        return "rate" if figure.unit_of_measure and "/" in figure.unit_of_measure else "count"
    return figure.kind


def unit_of(figure: Figure) -> str:
    """Return the counted noun in small letters, or "" where there is none or it runs over a colon."""
    unit = figure.unit_of_measure or ""
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
    return any(
        whole == word or whole.startswith(word + " ")
        for word, kinds in KINDS_UNDER.items()
        if kinds.match(part)
    )


def same_noun(one: str, other: str) -> bool:
    """Return whether two counted nouns are the same, one perhaps with a word more."""
    if not one or not other:
        return False
    return one == other or one.startswith(other + " ") or other.startswith(one + " ")


def step_of(figure: Figure) -> Decimal:
    """Return the worth of the last printed digit: 0.1 for "5,3", 100000000 for "43,5 tỷ", 1 for "1.245"."""
    digits = "".join(c for c in figure.text.partition("/")[0] if c.isdecimal()).lstrip("0")
    return abs(figure.value) / int(digits) if digits and figure.value else Decimal(1)


def slack_of(figure: Figure) -> Decimal:
    """Return how far the exact amount may lie from the printed one: 0 for counts and scores, else half a step."""
    step = step_of(figure)
    return Decimal(0) if step == 1 or sort_of(figure) in ("score", "rank") else step / 2


def plain(value: Decimal) -> Decimal:
    """Return `value` without trailing zeros and without an exponent."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
