"""Which period a report is about, and of what kind that makes it: from title, opening or closing, in that order."""

import re
from datetime import date

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
    "mười một": 11,
    "mười hai": 12,
}
_PERIOD = re.compile(
    rf"""
      (?P<half>(?:0?6|sáu)\ tháng\ (?P<which>đầu|cuối)(?:\ năm)? | (?:0?6|sáu)\ tháng(?=\ năm\ {_YEAR}|/{_YEAR}))
    | (?P<nine>(?:0?9|chín)\ tháng(?:\ đầu)?(?:\ năm)?(?!\w))
    | (?P<three>(?:0?3|ba)\ tháng\ đầu(?:\ năm)?)
    | (?P<first>(?<![\d/])(?P<n>0?[24578]|1[01]|hai|bốn|năm|bảy|tám|mười(?:\ một)?)\ tháng(?:\ đầu(?:\ năm)?|\ năm)(?!\w))
    | (?P<quarter>quý\ (?:thứ\ )?(?P<q>iv|i{{1,3}}|[1-4]|một|hai|ba|tư|bốn))(?!\w)
    | (?P<days>từ\ (?:ngày\ )?(?P<d1>\d{{1,2}})[/.-](?P<m1>\d{{1,2}})(?:[/.-](?P<y1>{_YEAR}))?\ (?:đến|-)\ (?:hết\ )?(?:ngày\ )?
        (?P<d2>\d{{1,2}})[/.-](?P<m2>\d{{1,2}})[/.-](?P<y2>{_YEAR}))
    | (?P<week>(?:(?:báo\ cáo|công\ tác|kết\ quả|tình\ hình)\ )?tuần\ (?:thứ\ )?(?P<w>\d{{1,2}})|(?:báo\ cáo|công\ tác|kết\ quả|tình\ hình)\ tuần)(?!\w)
    | (?P<month>tháng\ (?P<m>1[0-2]|0?[1-9](?!\d)|giêng|một|hai|ba|tư|năm(?!\ {_YEAR})|sáu|bảy|tám|chín|mười\ (?:một|hai)|mười)
        (?![\d.]))
    | (?P<span>giai\ đoạn|nhiệm\ kỳ)\ {_YEAR}
    | (?P<year>(?:cả\ )?năm\ (?P<y>{_YEAR}))(?!\s*-\s*\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PLANNED = re.compile(
    r"(?:(?<!thực hiện )(?<!kết quả )nhiệm vụ|phương hướng|(?<!thực hiện )kế hoạch|(?<!thực hiện )chương trình|dự kiến|giải pháp)"
    r"(?! số)(?:(?!kết quả|tình hình|sơ kết|tổng kết)[^;,.]){0,60}\Z",
    re.IGNORECASE,
)
"""Words before a period that is to come; a document cited by its number plans nothing."""
_FOLLOWING_YEAR = re.compile(rf"(?<![\d-]){_YEAR}(?![\d-])")
_THEMATIC = re.compile(
    r"chuyên đề|(?:\d+|năm|mười) năm thực hiện|việc thực hiện|kết quả thực hiện (?:Nghị|Chỉ|Quyết|Kế|Chương)",
    re.IGNORECASE,
)
_AD_HOC = re.compile(r"đột xuất|báo cáo nhanh|giải trình|sự cố", re.IGNORECASE)
_LONGEST_WEEK = 8
_PLAN_REACH = 120
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4}


def find_period(opening: Opening, closing: Closing) -> tuple[str | None, str | None]:
    """Return the kind of the report and the code of its period ("half_year", "2022-H1"); None where nothing says so.

    The first period named counts that is not one to come: a report on June also names the tasks of July. The first months
    of a year other than 3, 6 and 9 have a code but no kind.
    """
    year = _year(opening, closing)
    title = opening.title or ""
    for words in (title, opening.paragraph, closing.paragraph):
        found = _reported(words)
        if found and (words is title or not _THEMATIC.search(title)):
            return _coded(found, words, year)
    if _AD_HOC.search(title):
        return "ad_hoc", None
    return ("thematic" if title else None), None


def _reported(words: str) -> re.Match[str] | None:
    """Return the first period that is reported on; where all are to come, the first of them."""
    all_found = [found for found in _PERIOD.finditer(words) if found.lastgroup != "span"]
    done = (
        found
        for found in all_found
        if not _PLANNED.search(words, max(0, found.start() - _PLAN_REACH), found.start())
    )
    return next(done, all_found[0] if all_found else None)


def _year(opening: Opening, closing: Closing) -> str | None:
    """Return the year that a period named without one belongs to."""
    for words in (opening.title or "", opening.paragraph, closing.paragraph):
        found = _FOLLOWING_YEAR.search(words)
        if found:
            return found[0]
    return opening.date[:4] if opening.date else None


def _coded(found: re.Match[str], words: str, fallback: str | None) -> tuple[str | None, str | None]:
    if found["year"]:
        return "annual", found["y"]
    if found["days"]:
        return _days(found)
    year = _year_of(found, words) or fallback
    if found["week"]:
        days = next((later for later in _PERIOD.finditer(words, found.end()) if later["days"]), None)
        if days:
            return "weekly", _days(days)[1]
        return "weekly", f"{year}-W{int(found['w']):02d}" if year and found["w"] and 1 <= int(
            found["w"]
        ) <= 53 else None
    kind, suffix = _suffix(found)
    return kind, f"{year}-{suffix}" if year else None


def _days(found: re.Match[str]) -> tuple[str | None, str | None]:
    """Return the kind and code of "từ ngày … đến ngày …": up to eight days are a week."""
    try:
        last = date(int(found["y2"]), int(found["m2"]), int(found["d2"]))
        first = date(int(found["y1"] or found["y2"]), int(found["m1"]), int(found["d1"]))
    except ValueError:
        return None, None
    if first > last and not found["y1"]:
        first = first.replace(year=last.year - 1) if (first.month, first.day) != (2, 29) else last
    length = (last - first).days + 1
    if length < 1:
        return None, None
    return ("weekly" if length <= _LONGEST_WEEK else None), f"{first.isoformat()}/{last.isoformat()}"


def _year_of(found: re.Match[str], words: str) -> str | None:
    """Return the year that the words behind a period give it: "tháng 12, nhiệm vụ tháng 01 năm 2023" means 2022."""
    following = _FOLLOWING_YEAR.search(words, found.start())
    if not following:
        return None
    between = [later for later in _PERIOD.finditer(words, found.end(), following.end()) if not later["year"]]
    turned = any(_begins(later) < _begins(found) for later in between if later.lastgroup != "span")
    return str(int(following[0]) - turned)


def _begins(found: re.Match[str]) -> int:
    """Return the month with which a period begins."""
    if found["month"]:
        return _number(found["m"])
    if found["quarter"]:
        return 3 * _quarter(found["q"]) - 2
    return 7 if found["half"] and (found["which"] or "").lower() == "cuối" else 1


def _suffix(found: re.Match[str]) -> tuple[str | None, str]:
    if found["half"]:
        return "half_year", "H2" if (found["which"] or "").lower() == "cuối" else "H1"
    if found["nine"]:
        return "nine_months", "9M"
    if found["three"]:
        return "quarterly", "Q1"
    if found["first"]:
        return None, f"{_number(found['n'])}M"
    if found["quarter"]:
        return "quarterly", f"Q{_quarter(found['q'])}"
    return "monthly", f"{_number(found['m']):02d}"


def _quarter(word: str) -> int:
    return _QUARTERS.get(word.lower()) or int(word)


def _number(word: str) -> int:
    small = word.lower()
    return int(small) if small.isdigit() else 1 if small == "giêng" else _MONTHS[small]
