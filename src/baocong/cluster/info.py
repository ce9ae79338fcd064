"""The sheet Thông tin: its items, what the first run guesses for them, and how the members are known."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from baocong.cluster.model import ClusterInfo, Member
from baocong.counting.period import Period

INFO_ITEMS: Final[Mapping[str, tuple[str, str]]] = {
    "cluster": ("Tên cụm, khối thi đua", "In ở tiêu đề và mở đầu báo cáo, ví dụ: Cụm thi đua số 8."),
    "period": ("Kỳ báo cáo", "2021 (năm), 2022-H1 (6 tháng đầu năm), 2022-Q2, 2022-9M, 2022-06."),
    "lead_unit": ("Đơn vị cụm trưởng", "Đơn vị ký báo cáo."),
    "lead_post": ("Chức vụ người ký", "Để trống thì theo tên đơn vị cụm trưởng: GIÁM ĐỐC, CHỦ TỊCH, CHÁNH…"),
    "parent": ("Cơ quan chủ quản", "Dòng trên cùng bên trái; để trống nếu cụm ban hành."),
    "superior": ("Cấp trên nhận báo cáo", "In ở Kính gửi và Nơi nhận."),
    "coordinating": ("Cơ quan phối hợp", "In ở Nơi nhận."),
    "decision": ("Căn cứ", "Quyết định hoặc kế hoạch giao nhiệm vụ cho cụm, kèm số, ngày."),
    "symbol": ("Số, ký hiệu", "Để trống thì in chỗ chờ số."),
    "place": ("Địa danh", "In trước ngày tháng."),
    "drafting_unit": ("Đơn vị soạn thảo", "In ở dòng Lưu."),
    "next_lead_unit": ("Đề nghị cụm trưởng năm sau", "Để trống thì in dấu chờ."),
    "outline": (
        "Đề cương",
        "cluster-annual (tổng kết cụm, khối) · cluster-half-year (sơ kết cụm, khối) · year · half-year · month.",
    ),
    "ranking": ("Cách tính hạng", "liền bậc (5, 5, 6) hoặc cách bậc (5, 5, 7)."),
    "tie_breaks": (
        "Tiêu chí phụ khi bằng điểm",
        "Để trống là đồng hạng. Hoặc ghi theo thứ tự, cách nhau dấu chấm phẩy: điểm chuẩn cao hơn; điểm thưởng cao hơn; "
        "điểm trừ ít hơn.",
    ),
    "notice": ("Dòng ghi chú đầu trang", "In ở mọi trang, ví dụ: SỐ LIỆU MINH HỌA."),
}
MEMBER_ITEM: Final = "Thành viên"
KNOWN_MARK: Final = " | "
"""Between the names that a member was known by."""
_DEFAULTS: Final = {"ranking": "liền bậc"}
_WHOLE_YEAR: Final = "cluster-annual"
_OUTLINES: Final[Mapping[str, str]] = {"month": "month", "year": _WHOLE_YEAR}
_CLUSTER = re.compile(r"\b(?:cụm|khối) thi đua(?: số)? (?:\d{1,2}|[IVX]{1,4})\b", re.IGNORECASE)
_NAMED_CLUSTER = re.compile(
    r"\b(?:cụm|khối) thi đua (?!số\b)(?:các )?(?:(?!năm\b|kết quả|báo cáo|gồm|như|theo|do\b|đã\b|về\b|trong\b|"
    r"6 tháng|tháng\b|quý\b|thực hiện)\w+,? ?){1,8}",
    re.IGNORECASE,
)
_NOTICE = re.compile(r"số liệu minh h(?:ọa|oạ)", re.IGNORECASE)


def guess_info(texts: Sequence[str], periods: Iterable[str | None]) -> dict[str, str]:
    """Return what the first run writes into the sheet; what nothing speaks for stays empty."""
    guessed = dict(_DEFAULTS)
    names = Counter(_plain(found) for text in texts for found in _CLUSTER.findall(text))
    if not names:
        # A name without a number ends where nothing marks it: only one that several reports print alike is taken.
        several = Counter(
            _first_upper(found) for text in texts for found in set(_NAMED_CLUSTER.findall(text))
        )
        names = Counter({name: count for name, count in several.items() if count > 1})
    if names:
        guessed["cluster"] = names.most_common(1)[0][0]
    known = Counter(period for period in periods if period)
    if known:
        guessed["period"] = known.most_common(1)[0][0]
    guessed["outline"] = guess_outline(guessed.get("period", ""))
    # One illustration among the sources makes the whole report one: the mark must never be lost on the way.
    if any(_NOTICE.search(text) for text in texts):
        guessed["notice"] = "SỐ LIỆU MINH HỌA"
    return guessed


def guess_outline(period: str) -> str:
    """Return the outline for a period: a month's report, the final review of a year, the interim review of what lies between.

    *Example*:

    >>> guess_outline("2022"), guess_outline("2022-H1"), guess_outline("2022-06")
    ('cluster-annual', 'cluster-half-year', 'month')
    """
    try:
        kind = Period.parse(period).kind
    except ValueError:
        return _WHOLE_YEAR
    return _OUTLINES.get(kind, "cluster-half-year")


def _first_upper(name: str) -> str:
    name = " ".join(name.split()).rstrip(",")
    return name[:1].upper() + (name[1:].lower() if name.isupper() else name[1:])


def _plain(name: str) -> str:
    words = name.lower().split()
    words[0] = words[0].capitalize()
    number = words[-1].upper()
    return " ".join([*words[:-1], str(int(number)) if number.isdigit() else number])


def info_of(values: Mapping[str, str], members: tuple[Member, ...]) -> ClusterInfo:
    """Return the settled information."""
    return ClusterInfo({key: values.get(key, "").strip() for key in INFO_ITEMS}, members)
