"""Which period a report is about, and of what kind that makes it: from title, opening or closing, in that order."""

import re

from baocong.reading.closing import Closing
from baocong.reading.opening import Opening

_YEAR = r"(?:19|20)\d\d"
_MONTHS = {
    "một": 1,
    "hai": 2,
    "ba": 3,
    "tư": 4,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
}
_PERIOD = re.compile(
    rf"""
      (?P<half>(?:0?6|sáu)\ tháng\ (?P<which>đầu|cuối)(?:\ năm)?)
    | (?P<nine>(?:0?9|chín)\ tháng(?:\ đầu)?(?:\ năm)?(?!\w))
    | (?P<three>(?:0?3|ba)\ tháng\ đầu(?:\ năm)?)
    | (?P<quarter>quý\ (?:thứ\ )?(?P<q>iv|i{{1,3}}|[1-4]|một|hai|ba|tư|bốn))(?!\w)
    | (?P<week>tuần\ (?:thứ\ )?\d{{1,2}}|(?:báo\ cáo|công\ tác|kết\ quả)\ tuần)(?!\w)
    | (?P<month>tháng\ (?P<m>1[0-2]|0?[1-9](?!\d)|giêng|một|hai|ba|tư|năm(?!\ {_YEAR})|sáu|bảy|tám|chín|mười)(?![\d.]))
    | (?P<span>giai\ đoạn|nhiệm\ kỳ)\ {_YEAR}
    | (?P<year>(?:cả\ )?năm\ (?P<y>{_YEAR}))(?!\s*-\s*\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FOLLOWING_YEAR = re.compile(rf"(?<![\d-]){_YEAR}(?![\d-])")
_THEMATIC = re.compile(
    r"chuyên đề|(?:\d+|năm|mười) năm thực hiện|việc thực hiện|kết quả thực hiện (?:Nghị|Chỉ|Quyết|Kế|Chương)",
    re.IGNORECASE,
)
_AD_HOC = re.compile(r"đột xuất|báo cáo nhanh|giải trình|sự cố", re.IGNORECASE)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4}


def find_period(opening: Opening, closing: Closing) -> tuple[str | None, str | None]:
    """Return the kind of the report and the code of its period ("half_year", "2022-H1"); None where nothing says so.

    The first period named counts: a half-year report also names the half-year to come.
    """
    year = _year(opening, closing)
    title = opening.title or ""
    for words in (title, opening.paragraph, closing.paragraph):
        found = _PERIOD.search(words)
        while found and found.lastgroup == "span":
            found = _PERIOD.search(words, found.end())
        if found:
            kind, code = _coded(found, words, year)
            if words is title or not _THEMATIC.search(title):
                return kind, code
    if _AD_HOC.search(title):
        return "ad_hoc", None
    return ("thematic" if title else None), None


def _year(opening: Opening, closing: Closing) -> str | None:
    """Return the year that a period named without one belongs to."""
    for words in (opening.title or "", opening.paragraph, closing.paragraph):
        found = _FOLLOWING_YEAR.search(words)
        if found:
            return found[0]
    return opening.date[:4] if opening.date else None


def _coded(found: re.Match[str], words: str, fallback: str | None) -> tuple[str, str | None]:
    following = _FOLLOWING_YEAR.search(words, found.start())
    year = following[0] if following else fallback
    if found["week"]:
        return "weekly", None
    if found["year"]:
        return "annual", found["y"]
    kind, suffix = _suffix(found)
    return kind, f"{year}-{suffix}" if year else None


def _suffix(found: re.Match[str]) -> tuple[str, str]:
    if found["half"]:
        return "half_year", "H1" if found["which"].lower() == "đầu" else "H2"
    if found["nine"]:
        return "nine_months", "9M"
    if found["three"]:
        return "quarterly", "Q1"
    if found["quarter"]:
        q = found["q"].lower()
        return "quarterly", f"Q{_QUARTERS.get(q) or q}"
    month = found["m"].lower()
    number = int(month) if month.isdigit() else 1 if month == "giêng" else _MONTHS[month]
    return "monthly", f"{number:02d}"
