"""Which period a report is about, and of what kind that makes it: from title, opening or closing, in that order."""

import re
from datetime import date

from baocong.reading.closing import Closing
from baocong.reading.opening import Opening
from baocong.vietnamese.dates import DateMention, scan_dates

_YEAR = re.compile(r"(?<![\d-])(?:19|20)\d\d(?![\d-])")
_WEEK = re.compile(r"(?<!\w)tuần(?: lễ)?(?: (?:thứ |số )?(?P<week>\d{1,2})(?!\w))?(?! lễ)", re.IGNORECASE)
_WEEKLY = re.compile(r"(?:báo cáo|công tác|kết quả|tình hình|nhiệm vụ) tuần(?!\w)", re.IGNORECASE)
_PLANNED = re.compile(
    r"(?:(?<!thực hiện )(?<!kết quả )nhiệm vụ|phương hướng|(?<!thực hiện )kế hoạch|(?<!thực hiện )chương trình|dự kiến|giải pháp)"
    r"(?! số)(?:(?!kết quả|tình hình|sơ kết|tổng kết)[^;,.]){0,60}\Z",
    re.IGNORECASE,
)
"""Words before a period that is to come; a document cited by its number plans nothing."""
_THEMATIC = re.compile(
    r"chuyên đề|(?:\d+|năm|mười) năm thực hiện|việc thực hiện|kết quả thực hiện (?:Nghị|Chỉ|Quyết|Kế|Chương)",
    re.IGNORECASE,
)
_AD_HOC = re.compile(r"đột xuất|báo cáo nhanh|giải trình|sự cố", re.IGNORECASE)
_KINDS = {"month": "monthly", "quarter": "quarterly", "half_year": "half_year", "year": "annual"}
_KINDS_OF_MONTHS = {3: "quarterly", 6: "half_year", 9: "nine_months", 12: "annual"}
_LONGEST_WEEK = 8
_WEEKS_IN_A_YEAR = 53
_PLAN_REACH = 120

_Found = tuple[str | None, str | None]


def find_period(opening: Opening, closing: Closing) -> _Found:
    """Return the kind of the report and the code of its period ("half_year", "2022-H1"); None where nothing says so.

    The first period named counts that is not one to come: a report on June also names the tasks of July. The first months
    of a year other than 3, 6 and 9, and stretches longer than a week, have a code but no kind.
    """
    year = _year(opening, closing)
    title = opening.title or ""
    for words in (title, opening.paragraph, closing.paragraph):
        found = _reported(words, year)
        if found and (words is title or not _THEMATIC.search(title)):
            return found
    if _AD_HOC.search(title):
        return "ad_hoc", None
    return ("thematic" if title else None), None


def _year(opening: Opening, closing: Closing) -> int | None:
    """Return the year that a period named without one belongs to."""
    for words in (opening.title or "", opening.paragraph, closing.paragraph):
        found = _YEAR.search(words)
        if found:
            return int(found[0])
    return int(opening.date[:4]) if opening.date else None


def _reported(words: str, year: int | None) -> _Found | None:
    """Return the first period of some words that is reported on; where all are to come, the first of them."""
    mentions = [one for one in scan_dates(words) if one.kind in (*_KINDS, "months", "span")]
    if week := _week(words, mentions, year):
        return week
    named = [one for one in mentions if one.kind != "span"] or mentions
    done = [one for one in named if not _is_planned(words, one)] or named
    return _coded(done[0], mentions, year) if done else None


def _is_planned(words: str, mention: DateMention) -> bool:
    return bool(_PLANNED.search(words, max(0, mention.start - _PLAN_REACH), mention.start))


def _week(words: str, mentions: list[DateMention], year: int | None) -> _Found | None:
    """Return the week that the words report on: by its days, by its number, or without either."""
    days = next((code for one in mentions if (code := _days(one)) and code[0]), None)
    found = _WEEK.search(words)
    before_others = found and all(found.start() < one.start for one in mentions if one.kind != "year")
    if not found or not (before_others or days) or not (found["week"] or days or _WEEKLY.search(words)):
        return days if days and len(mentions) == 1 else None
    if days or not found["week"]:
        return days or ("weekly", None)
    stated = next((one.year for one in mentions if one.year), year)
    number = int(found["week"])
    return "weekly", f"{stated}-W{number:02d}" if stated and 1 <= number <= _WEEKS_IN_A_YEAR else None


def _days(mention: DateMention) -> _Found | None:
    """Return the kind and code of "từ ngày … đến ngày …": up to eight days are a week."""
    if mention.kind != "span" or mention.first_date is None or mention.last_date is None:
        return None
    length = (mention.last_date - mention.first_date).days + 1
    return ("weekly" if length <= _LONGEST_WEEK else None), mention.period_code


def _coded(mention: DateMention, mentions: list[DateMention], fallback: int | None) -> _Found:
    if mention.kind == "span":
        return _days(mention) or (None, None)
    kind = _KINDS.get(mention.kind) or _kind_of_months(mention)
    if mention.period_code:
        return kind, mention.period_code
    year = _year_behind(mention, mentions) or fallback
    return kind, f"{year}-{_suffix(mention)}" if year and mention.month else None


def _kind_of_months(mention: DateMention) -> str | None:
    """Return the kind of "9 tháng đầu năm"; months that do not begin with January are of none but the last three."""
    first: date | None = mention.first_date
    if first is not None and first.month != 1:
        return "quarterly" if (mention.period_code or "").endswith("Q4") else None
    return _KINDS_OF_MONTHS.get(mention.month or 0)


def _year_behind(mention: DateMention, mentions: list[DateMention]) -> int | None:
    """Return the year that the next period gives this one: "tháng 12, nhiệm vụ tháng 01 năm 2023" means 2022."""
    following = next((one for one in mentions if one.start > mention.start and one.year), None)
    if following is None or following.year is None:
        return None
    turned = following.kind == mention.kind and mention.month and (following.month or 12) < mention.month
    return following.year - bool(turned)


def _suffix(mention: DateMention) -> str:
    """Return what stands behind the year in the code of a period whose year the text leaves out."""
    month = mention.month or 0
    if mention.kind == "half_year":
        return "H1" if month == 6 else "H2"
    if mention.kind == "quarter":
        return f"Q{(month + 2) // 3}"
    if mention.kind == "months":
        return {3: "Q1", 6: "H1"}.get(month, f"{month}M")
    return f"{month:02d}"
