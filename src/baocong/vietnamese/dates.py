"""Dates and stretches of time in every printed form, from "ngày 07/4/2014" to "giai đoạn 2021-2025"."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from baocong.vietnamese.date_scanning import DateKind, Written, scan_written
from baocong.vietnamese.errors import TextError

DateStyle = Literal["slashes", "words", "iso"]


class DateError(TextError):
    """Codes `date.malformed` (no date at all) and `date.impossible` (31/02/2022)."""


@dataclass(frozen=True, slots=True)
class DateMention:
    """A printed date or stretch of time `[start, end)`, with the word that announces it.

    *Shapes*: `first_date` and `last_date` are the first and the last day meant, both inside; None where the text leaves
    the year out or the date is impossible (`possible` is false then). `day`, `month`, `year` are those of the last
    date as printed, None where the text leaves them out ("ngày    tháng 6 năm 2022" is a `partial_day`).
    `period_code` is written as reports name periods (2022-06, 2022-Q2, 2022-H1, 2022-9M, 2022), else None.
    """

    start: int
    end: int
    text: str
    kind: DateKind
    first_date: date | None = None
    last_date: date | None = None
    period_code: str | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    possible: bool = True

    @property
    def iso(self) -> str | None:
        """The day as 2022-06-07, or the month as 2022-06 where the day was left blank; None for anything else."""
        if self.kind == "day" and self.first_date is not None:
            return self.first_date.isoformat()
        if self.kind == "partial_day" and self.year is not None and self.month is not None:
            return f"{self.year:04d}-{self.month:02d}"
        return None


def scan_dates(text: str) -> list[DateMention]:
    """Return the dates and stretches of time that `text` names, in order, none inside another.

    A bare "5/2015" or "2021" is no date: a word must say so ("tháng 5/2015", "năm 2021"). "30/4" needs "ngày".

    *Example*:

    >>> [(m.text, m.iso or m.period_code) for m in scan_dates("Kế hoạch ngày 07/4/2022 cho quý II/2022, đạt 05/12")]
    [('ngày 07/4/2022', '2022-04-07'), ('quý II/2022', '2022-Q2')]
    >>> scan_dates("từ ngày 15/12/2021 đến ngày 14/6/2022")[0].first_date
    datetime.date(2021, 12, 15)
    >>> scan_dates("ngày 31/02/2022")[0].possible
    False
    """
    return [_mention(text, written) for written in scan_written(text)]


def parse_date(text: str) -> date:
    """Return the day that the whole of `text` names, in any printed form.

    *Errors*: `DateError`. *Example*:

    >>> parse_date("ngày 03 tháng 02 năm 2020"), parse_date("20.7.2021")
    (datetime.date(2020, 2, 3), datetime.date(2021, 7, 20))
    """
    stripped = text.strip()
    mentions = scan_dates(stripped)
    if len(mentions) != 1 or mentions[0].text != stripped or mentions[0].kind != "day":
        raise DateError(
            "date.malformed",
            f"“{text}” không phải là một ngày. Viết đủ ngày, tháng, năm, ví dụ 07/4/2014.",
            {"text": text},
        )
    if mentions[0].first_date is None:
        raise DateError(
            "date.impossible",
            f"Không có ngày “{text}” trong lịch. Kiểm tra lại ngày, tháng và năm.",
            {"text": text},
        )
    return mentions[0].first_date


def format_date(day: date, style: DateStyle = "slashes") -> str:
    """Return `day` as state papers print it: days below 10 and the months 1 and 2 take a leading zero.

    *Source*: Decree 30/2020/NĐ-CP, annex I, place and time. *Example*:

    >>> format_date(date(2014, 4, 7)), format_date(date(2020, 2, 3), "words")
    ('07/4/2014', 'ngày 03 tháng 02 năm 2020')
    """
    if style == "iso":
        return day.isoformat()
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
    if style == "words":
        return f"ngày {day.day:02d} tháng {month} năm {day.year:04d}"
    return f"{day.day:02d}/{month}/{day.year:04d}"


def _mention(text: str, written: Written) -> DateMention:
    """Return the mention with its days worked out; impossible dates keep what they print."""
    first, last, possible = _days(written)
    return DateMention(
        written.start,
        written.end,
        text[written.start : written.end],
        written.kind,
        first,
        last,
        _period_code(written, first, last),
        written.day,
        written.month,
        written.year,
        possible,
    )


def _days(written: Written) -> tuple[date | None, date | None, bool]:
    """Return the first and the last day, and whether such days exist."""
    if not 1 <= (written.first_month or 1) <= 12 or not 1 <= (written.month or 1) <= 12:
        return None, None, False
    if written.year is None:
        return None, None, _fits_some_year(written)
    last_month = written.month or 12
    first_month = written.first_month or written.month or 1
    try:
        last = (
            _last_of_month(written.year, last_month)
            if written.day is None
            else date(written.year, last_month, written.day)
        )
        first_day = written.first_day or written.day or 1
        first = date(written.first_year or written.year, first_month, first_day)
        if first > last and written.first_year is None and first_month > last_month:
            first = date(written.year - 1, first_month, first_day)
    except ValueError:
        return None, None, False
    return (first, last, True) if first <= last else (None, None, False)


def _fits_some_year(written: Written) -> bool:
    if written.day is None or written.month is None:
        return True
    try:
        return bool(date(2024, written.month, written.day))
    except ValueError:
        return False


def _last_of_month(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


_MONTHS_CODE = {
    (1, 3): "-Q1",
    (4, 6): "-Q2",
    (7, 9): "-Q3",
    (10, 12): "-Q4",
    (1, 6): "-H1",
    (7, 12): "-H2",
    (1, 12): "",
}


def _period_code(written: Written, first: date | None, last: date | None) -> str | None:
    """Return the code of the period, None for a day, a blank day and what has no year."""
    if first is None or last is None or written.kind in {"day", "partial_day"}:
        return None
    if written.kind == "stage":
        return f"{first.year}/{last.year}" if first.year < last.year else str(first.year)
    if written.day is not None or first.year != last.year:
        return f"{first}/{last}"
    if written.kind == "month":
        return f"{first.year}-{first.month:02d}"
    if (span := (first.month, last.month)) in _MONTHS_CODE:
        return f"{first.year}{_MONTHS_CODE[span]}"
    return f"{first.year}-{last.month}M" if first.month == 1 else f"{first}/{last}"
