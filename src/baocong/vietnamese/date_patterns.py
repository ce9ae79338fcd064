"""Patterns of printed dates. Each core begins with a digit, so that a scan only stops at digits; words to the left
of a core are looked at afterwards. A class of letters leads wherever it can ("[0-9][0-9]*", not "[0-9]+"): the engine
skips to such a class, but not to a repetition of it."""

import re

_YEAR = "(?:19|20)[0-9]{2}"
_DASH = "[-\u2013]"

CORE = re.compile(
    rf"""
    (?P<head>[0-9][0-9]{{0,3}})(?![0-9])
    (?:
      -(?P<iso_month>[0-9]{{2}})-(?P<iso_day>[0-9]{{2}})(?![0-9])
    | \s?/\s?(?P<from_month>[0-9]{{1,2}})(?:\s?/\s?(?P<from_year>[0-9]{{4}}))?\s?{_DASH}\s?
        (?P<to_day>[0-9]{{1,2}})\s?/\s?(?P<to_month>[0-9]{{1,2}})\s?/\s?(?P<to_year>[0-9]{{4}})(?![0-9]|/\w)
    | \s?(?P<sep>[/.\-])\s?(?P<month>[0-9]{{1,2}})\s?(?P=sep)\s?(?P<year>[0-9]{{4}}|[0-9]{{2}})(?![0-9]|/\w)
    | \s?{_DASH}\s?(?P<last_day>[0-9]{{1,2}})/(?P<range_month>[0-9]{{1,2}})(?:/(?P<range_year>[0-9]{{4}}))?(?![0-9]|/\w)
    | \s{{1,6}}tháng\s{{1,6}}(?P<word_month>[0-9]{{1,2}})(?![0-9])
        (?:\s{{0,3}},?\s{{0,3}}năm\s{{0,3}}(?P<word_year>[0-9]{{4}})(?![0-9])|\s?[/.\-]\s?(?P<slash_year>[0-9]{{4}})(?![0-9]))?
    | \s{{1,6}}tháng\s{{1,6}}(?P<part>đầu|cuối)\s{{1,6}}năm(?:\s{{0,3}}(?P<part_year>{_YEAR})(?![0-9]))?
    | \s{{1,6}}tháng(?:\s{{1,6}}năm\s{{0,3}}|\s?/\s?|\s{{1,6}})(?P<months_year>{_YEAR})(?![0-9])
    | \s?{_DASH}\s?(?P<last_year>{_YEAR})(?![0-9])
    | \s?[/.]\s?(?P<of_year>{_YEAR})(?![0-9]|/\w)
    | \s{{0,3}},?\s{{0,3}}năm\s{{0,3}}(?P<in_year>{_YEAR})(?![0-9])
    | \s?/\s?(?P<short_month>[0-9]{{1,2}})(?![0-9/.,]\w|[0-9])
    )?
    """,
    re.VERBOSE | re.IGNORECASE,
)

FROM_DAY_BEFORE = re.compile(r"\b(?:từ\s+(?:ngày\s+)?|ngày\s+)\Z", re.IGNORECASE)
DAY_BEFORE = re.compile(r"\b(?:ngày|mùng|mồng)\s+(?:mùng\s+|mồng\s+)?\Z", re.IGNORECASE)
BLANK_DAY_BEFORE = re.compile(r"\bngày[\s._…]*(?:tháng\s*|/\s?)\Z", re.IGNORECASE)
BLANK_MONTH_BEFORE = re.compile(r"\bngày[\s._…]*tháng[\s._…]*năm\s+\Z", re.IGNORECASE)
MONTH_BEFORE = re.compile(r"\b(?:tháng\s+|T)\Z", re.IGNORECASE)
YEAR_BEFORE = re.compile(r"\bnăm\s+\Z", re.IGNORECASE)
STAGE_BEFORE = re.compile(
    r"\b(?:giai đoạn|nhiệm kỳ|nhiệm kì|năm học|niên độ|các năm|năm)\s+(?:từ\s+)?(?:năm\s+)?\Z", re.IGNORECASE
)

SPAN_BEFORE = re.compile(
    r"""
    \b(?:từ\s+(?:ngày\s+)?|ngày\s+)(?P<day>[0-9]{1,2})
    (?:\s?[/.\-]\s?(?P<month>[0-9]{1,2})(?:\s?[/.\-]\s?(?P<year>[0-9]{4}))?
      |\s+tháng\s+(?P<word_month>[0-9]{1,2})(?:\s?/\s?(?P<slash_year>[0-9]{4})|\s+năm\s+(?P<word_year>[0-9]{4}))?
    )?
    \s*(?:đến|tới|[-\u2013])\s*(?:hết\s+)?\Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
MONTHS_BEFORE = re.compile(
    r"\btừ\s+tháng\s+(?P<month>[0-9]{1,2})(?:\s?/\s?(?P<year>[0-9]{4})|\s+năm\s+(?P<word_year>[0-9]{4}))?"
    r"\s*(?:đến|tới|[-\u2013])\s*(?:hết\s+)?\Z",
    re.IGNORECASE,
)
YEARS_BEFORE = re.compile(
    rf"\b(?:từ\s+|giai đoạn\s+)(?:năm\s+)?(?P<year>{_YEAR})\s+(?:đến|tới)\s+\Z", re.IGNORECASE
)
LIST = re.compile(r"\s{0,3}(?:,|;|và)\s{1,6}")
MONTH_LIST = re.compile(r"\s{0,3}(?:,|;|và|[-\u2013])\s{0,3}")

_QUARTER_YEAR = rf"(?:\s?[/\-]\s?(?P<year>{_YEAR})(?![0-9])|,?\s{{1,6}}(?:năm|Năm|NĂM)\s{{0,3}}(?P<word_year>{_YEAR})(?![0-9]))?"
QUARTER = re.compile(rf"(?:quý|Quý|QUÝ)\s{{1,6}}(?P<quarter>IV|I{{1,3}}|[1-4])(?!\w){_QUARTER_YEAR}")
NEXT_QUARTER = re.compile(
    rf"\s{{0,3}}(?:,|và|-)\s{{0,3}}(?:[Qq]uý\s{{1,6}})?(?P<quarter>IV|I{{1,3}})(?!\w){_QUARTER_YEAR}"
)
NAMED_MONTH = re.compile(
    rf"[Tt]háng\s{{1,6}}(?P<month>Một|Hai|Ba|Tư|Năm|Sáu|Bảy|Tám|Chín|Mười(?:\s(?:một|hai))?)(?!\w)"
    rf"(?:\s{{1,6}}năm\s{{1,6}}(?P<year>{_YEAR})(?![0-9]))?"
)
WORD_MONTHS = re.compile(
    r"(?:tháng|THÁNG)\s{1,6}(?P<part>đầu|cuối|ĐẦU|CUỐI)\s{1,6}(?:năm|NĂM)(?:\s{1,6}(?P<year>(?:19|20)[0-9]{2})(?![0-9]))?"
)
WORD_COUNT_BEFORE = re.compile(r"\b(?P<count>ba|sáu|chín)\s{1,6}\Z", re.IGNORECASE)
WORD_COUNTS = {"ba": 3, "sáu": 6, "chín": 9}
MONTH_NAMES = {
    "một": 1,
    "hai": 2,
    "ba": 3,
    "tư": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
    "mười một": 11,
    "mười hai": 12,
}
ROMAN_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4}
