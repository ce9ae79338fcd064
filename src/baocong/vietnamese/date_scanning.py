"""Finding printed dates: which parts of a date stand where, before anybody asks whether such a day exists."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from baocong.vietnamese import date_patterns as patterns
from baocong.vietnamese.word_search import matches_at, occurrences

DateKind = Literal["day", "partial_day", "month", "months", "quarter", "half_year", "year", "stage", "span"]

_NEAR, _FAR = 28, 72
"""How many characters to the left of a number a word that announces it, or the beginning of a stretch, may stand."""


_OPENERS = ("từ", "Từ", "TỪ", "ngày", "Ngày", "NGÀY", "giai đoạn", "Giai đoạn", "GIAI ĐOẠN")
_QUARTERS = ("quý", "Quý", "QUÝ")
_JOINTS = ("đến", "tới", "hết", "ĐẾN", "HẾT", "-", "\u2013")


class Written(NamedTuple):
    """Where a date stands and which parts of it are printed; `first_…` belong to the beginning of a stretch."""

    start: int
    end: int
    kind: DateKind
    day: int | None = None
    month: int | None = None
    year: int | None = None
    first_day: int | None = None
    first_month: int | None = None
    first_year: int | None = None


def scan_written(text: str) -> list[Written]:
    """Return what `text` prints of dates, in order, none inside another."""
    kept: list[Written] = []
    position = 0
    while found := patterns.CORE.search(text, position):
        written = None if _counts(text, found) else _read(text, found, kept[-1] if kept else None)
        if written is None:
            position = found.end("head")
            continue
        while kept and kept[-1].end > written.start:
            kept.pop()
        if kept and _is_listed(text, kept[-1], written):
            kept[-1] = kept[-1]._replace(month=kept[-1].month or written.month, year=written.year)
        kept.append(written)
        position = written.end
    others = [*_quarters(text), *_named_months(text)]
    if not others:
        return kept
    return _without_overlaps(kept + others)


def _without_overlaps(found: list[Written]) -> list[Written]:
    """Return the mentions in order; of two that overlap the longer one stays."""
    kept: list[Written] = []
    for written in sorted(found, key=lambda each: (each.start, -each.end)):
        if kept and written.start < kept[-1].end:
            if written.end - written.start <= kept[-1].end - kept[-1].start:
                continue
            kept.pop()
        kept.append(written)
    return kept


def _counts(text: str, found: re.Match[str]) -> bool:
    """Answer whether a core is a bare number of days or months without "ngày", "tháng" before it, as most numbers are."""
    start, end = found.span()
    return end - start < 4 and found.lastgroup == "head" and (start < 2 or text[start - 2] not in "gGyY")


def _read(text: str, found: re.Match[str], previous: Written | None) -> Written | None:
    """Return the date of which `found` is the core; None where the words around it say nothing of a date."""
    start = found.start()
    if start and (text[start - 1].isalnum() and text[start - 1] != "T"):
        return None
    group = found.lastgroup
    if group == "head" or (group == "of_year" and len(found["head"]) == 4):
        return _lone_number(text, found, previous)
    if start > 1 and text[start - 1] in "/.,-" and text[start - 2].isalnum():
        joined = previous is not None and previous.end == start - 1
        return _month(text, found, previous) if joined and group in {"of_year", "in_year"} else None
    match group:
        case "iso_day":
            return _whole_day(text, found, (found["iso_day"], found["iso_month"], found["head"]))
        case "to_year":
            return _joined_days(text, found)
        case "year":
            return _whole_day(text, found, (found["head"], found["month"], found["year"]))
        case "word_month" | "word_year" | "slash_year":
            year = found["word_year"] or found["slash_year"]
            return _whole_day(text, found, (found["head"], found["word_month"], year))
        case "range_month" | "range_year":
            return _day_range(text, found)
        case "last_year":
            return _stage(text, found)
        case "of_year" | "in_year":
            return _month(text, found, previous)
        case "short_month":
            return _day_without_year(text, found)
        case _:
            return _months_of_year(found)


def _left(text: str, pattern: re.Pattern[str], position: int) -> re.Match[str] | None:
    """Return what of `pattern` stands directly before `position`."""
    return pattern.search(text, max(0, position - _NEAR), position)


def _opening(text: str, pattern: re.Pattern[str], position: int) -> re.Match[str] | None:
    """Return the beginning of a stretch ("từ … đến") that stands directly before `position`."""
    if not text[max(0, position - 6) : position].rstrip().endswith(_JOINTS):
        return None
    low = max(0, position - _FAR)
    for word in _OPENERS:
        begin = text.find(word, low, position)
        if begin >= 0 and (found := pattern.search(text, begin, position)):
            return found
    return None


def _is_listed(text: str, bare: Written, full: Written) -> bool:
    """Answer whether `bare` takes its missing parts from `full`: "ngày 12 và 13/5/2021", "tháng 8, tháng 9/2021"."""
    if bare.kind != full.kind or bare.year is not None or full.year is None:
        return False
    if full.kind == "day":
        return bare.month is None and patterns.LIST.fullmatch(text, bare.end, full.start) is not None
    return full.kind == "month" and patterns.MONTH_LIST.fullmatch(text, bare.end, full.start) is not None


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _whole_day(text: str, found: re.Match[str], parts: tuple[str, str, str | None]) -> Written | None:
    """A day with month and mostly year. Without the word "ngày" it must look like a real day of our times."""
    day, month, year = int(parts[0]), int(parts[1]), _number(parts[2])
    announced = _left(text, patterns.DAY_BEFORE, found.start())
    if year is not None and len(parts[2] or "") == 2:
        if announced is None:
            return None
        year += 2000
    if not announced and not _plausible(day, month, year):
        return None
    start = announced.start() if announced else found.start()
    return _span(text, Written(start, found.end(), "day", day, month, year))


def _plausible(day: int, month: int, year: int | None) -> bool:
    return 1 <= day <= 31 and 1 <= month <= 12 and (year is None or 1900 <= year <= 2100)


def _span(text: str, last: Written) -> Written:
    """Return the stretch "từ … đến <last>" if the words before `last` open one, else `last` itself."""
    opened = _opening(text, patterns.SPAN_BEFORE, last.start)
    if opened is None:
        return last
    return last._replace(
        start=opened.start(),
        kind="span",
        first_day=int(opened["day"]),
        first_month=_number(opened["month"] or opened["word_month"]) or last.month,
        first_year=_number(opened["year"] or opened["slash_year"] or opened["word_year"]),
    )


def _day_range(text: str, found: re.Match[str]) -> Written | None:
    """Days of one month, "ngày 20-21/6/2022"."""
    announced = _left(text, patterns.DAY_BEFORE, found.start())
    if announced is None:
        return None
    return Written(
        announced.start(),
        found.end(),
        "span",
        int(found["last_day"]),
        int(found["range_month"]),
        _number(found["range_year"]),
        first_day=int(found["head"]),
    )


def _joined_days(text: str, found: re.Match[str]) -> Written | None:
    """Two days joined by a hyphen, "15/12/2021 - 14/6/2022" or "15/5-14/6/2022"."""
    first_day, first_month = int(found["head"]), int(found["from_month"])
    day, month, year = int(found["to_day"]), int(found["to_month"]), int(found["to_year"])
    announced = _left(text, patterns.FROM_DAY_BEFORE, found.start())
    if not announced and not (_plausible(first_day, first_month, None) and _plausible(day, month, year)):
        return None
    start = announced.start() if announced else found.start()
    first_year = _number(found["from_year"])
    return Written(start, found.end(), "span", day, month, year, first_day, first_month, first_year)


def _day_without_year(text: str, found: re.Match[str]) -> Written | None:
    announced = _left(text, patterns.DAY_BEFORE, found.start())
    if announced is None:
        return None
    day, month = int(found["head"]), int(found["short_month"])
    return _span(text, Written(announced.start(), found.end(), "day", day, month))


def _month(text: str, found: re.Match[str], previous: Written | None) -> Written | None:
    """A month with its year, announced by "tháng", or by "ngày" with a blank before it."""
    month, year = int(found["head"]), int(found["of_year"] or found["in_year"])
    if len(found["head"]) > 2:
        return None
    if blank := _left(text, patterns.BLANK_DAY_BEFORE, found.start()):
        return Written(blank.start(), found.end(), "partial_day", None, month, year)
    announced = _left(text, patterns.MONTH_BEFORE, found.start())
    if announced is None:
        listed = Written(found.start(), found.end(), "month", None, month, year)
        return listed if previous is not None and _is_listed(text, previous, listed) else None
    if opened := _opening(text, patterns.MONTHS_BEFORE, announced.start()):
        first_year = _number(opened["year"] or opened["word_year"])
        return Written(
            opened.start(), found.end(), "months", None, month, year, None, int(opened["month"]), first_year
        )
    return Written(announced.start(), found.end(), "month", None, month, year)


def _months_of_year(found: re.Match[str]) -> Written | None:
    """ "6 tháng đầu năm 2022", "9 tháng năm 2021"."""
    year = _number(found["part_year"] or found["months_year"])
    return _first_months(found.start(), found.end(), int(found["head"]), found["part"], year)


def _first_months(start: int, end: int, count: int, part: str | None, year: int | None) -> Written | None:
    if not 1 <= count <= 12:
        return None
    kind: DateKind = "half_year" if count == 6 else "months"
    if part is not None and part.casefold() == "cuối":
        return Written(start, end, kind, None, 12, year, None, 13 - count)
    return Written(start, end, kind, None, count, year, None, 1)


def _stage(text: str, found: re.Match[str]) -> Written | None:
    """Years joined by a hyphen, "giai đoạn 2021-2025"; the hyphen alone is enough where the years rise."""
    first, last = int(found["head"]), int(found["last_year"])
    announced = _left(text, patterns.STAGE_BEFORE, found.start())
    if len(found["head"]) != 4 or (announced is None and not 1900 <= first < last):
        return None
    start = announced.start() if announced else found.start()
    return Written(start, found.end(), "stage", None, None, last, first_year=first)


def _lone_number(text: str, found: re.Match[str], previous: Written | None) -> Written | None:
    """A number that only the word before it makes a year, a month or a day."""
    start, head = found.span("head")
    if start < 2:
        return None
    if len(found["head"]) == 4:
        return _year(text, start, head, previous)
    if len(found["head"]) > 2 or not text[start - 1].isspace():
        return None
    value = int(found["head"])
    letter = text[start - 2]
    if letter in "gG" and 1 <= value <= 12 and (announced := _left(text, patterns.MONTH_BEFORE, start)):
        if text[head : head + 1] in {"/", "."} and text[head + 1 : head + 2].isdigit():
            return None
        return Written(announced.start(), head, "month", None, value, None)
    if letter in "yY" and 1 <= value <= 31 and (announced := _left(text, patterns.DAY_BEFORE, start)):
        return Written(announced.start(), head, "day", value)
    return None


def _year(text: str, start: int, end: int, previous: Written | None) -> Written | None:
    year = int(text[start:end])
    if not 1900 <= year <= 2100:
        return None
    if text[start - 2] not in "mM":
        return _listed_year(text, start, end, previous)
    if blank := _left(text, patterns.BLANK_MONTH_BEFORE, start):
        return Written(blank.start(), end, "partial_day", None, None, year)
    announced = _left(text, patterns.YEAR_BEFORE, start)
    if announced is None:
        return None
    if opened := _opening(text, patterns.YEARS_BEFORE, announced.start()):
        return Written(opened.start(), end, "stage", None, None, year, first_year=int(opened["year"]))
    return Written(announced.start(), end, "year", None, None, year)


def _listed_year(text: str, start: int, end: int, previous: Written | None) -> Written | None:
    """The second year of "năm 2020, 2021", or the end of "giai đoạn 2016 đến 2020"."""
    if opened := _opening(text, patterns.YEARS_BEFORE, start):
        return Written(
            opened.start(), end, "stage", None, None, int(text[start:end]), first_year=int(opened["year"])
        )
    if previous is None or previous.kind != "year":
        return None
    if patterns.LIST.fullmatch(text, previous.end, start) is None:
        return None
    return Written(start, end, "year", None, None, int(text[start:end]))


def _quarters(text: str) -> Iterator[Written]:
    for found in matches_at(patterns.QUARTER, text, _QUARTERS):
        listed = [_quarter(found, found.start())]
        end = found.end()
        while following := patterns.NEXT_QUARTER.match(text, end):
            listed.append(_quarter(following, following.start("quarter")))
            end = following.end()
        for each in listed:
            yield each._replace(year=each.year or listed[-1].year)


def _quarter(found: re.Match[str], start: int) -> Written:
    roman = found["quarter"]
    quarter = patterns.ROMAN_QUARTERS.get(roman) or int(roman)
    year = _number(found["year"] or found["word_year"])
    return Written(start, found.end(), "quarter", None, 3 * quarter, year, None, 3 * quarter - 2)


def _named_months(text: str) -> Iterator[Written]:
    """Months by their names with a capital, "tháng Tám năm 2021", and months counted in words, "sáu tháng đầu năm"."""
    for at in occurrences(text, ("tháng", "Tháng", "THÁNG")):
        if named := patterns.NAMED_MONTH.match(text, at):
            month = patterns.MONTH_NAMES[" ".join(named["month"].lower().split())]
            yield Written(*named.span(), "month", None, month, _number(named["year"]))
        elif (part := patterns.WORD_MONTHS.match(text, at)) and (written := _counted_months(text, part)):
            yield written


def _counted_months(text: str, found: re.Match[str]) -> Written | None:
    count = _left(text, patterns.WORD_COUNT_BEFORE, found.start())
    if count is None:
        return None
    months = patterns.WORD_COUNTS[count["count"].lower()]
    return _first_months(count.start(), found.end(), months, found["part"], _number(found["year"]))
