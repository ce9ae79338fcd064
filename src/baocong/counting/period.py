"""Periods (kỳ) of reports, in the two calendars of Decree 09/2019 and the statistical one. Half-open inside."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import total_ordering
from typing import Literal

from baocong.counting.period_code import (
    Cutoff,
    PeriodKind,
    Shape,
    months_shape,
    parse_code,
    range_shape,
    shape_code,
    shape_days,
    stage_shape,
    week_shape,
)

__all__ = ["Cutoff", "PartSize", "Period", "PeriodKind"]

PartSize = Literal["month", "quarter", "half", "year"]

_PART_MONTHS: dict[PartSize, int] = {"month": 1, "quarter": 3, "half": 6, "year": 12}
_USUAL_PARTS: dict[PeriodKind, PartSize] = {
    "month": "month",
    "quarter": "month",
    "half": "quarter",
    "first_months": "month",
    "year": "quarter",
    "stage": "year",
}
_ROMAN = ("", "I", "II", "III", "IV")


@total_ordering
@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time `[start, end)` with the code a person writes.

    *Shapes*: the codes are 2022-W05 (ISO week), 2022-06, 2022-Q2, 2022-H1, 2022-9M (first n months), 2022, 2021/2025
    (giai đoạn) and 2022-01-15/2022-06-14 (both days included). One stretch of months has one code: 2022-6M is read as
    2022-H1, 2022-3M as 2022-Q1. Periods are ordered by their first day, then by their last.
    *Errors*: ValueError when the end does not come after the start.
    *Source*: Decree 09/2019/NĐ-CP, Article 12; docs/rules/periods.md.
    *Example*:
    >>> july = Period.parse("2025-07", "administrative")
    >>> july.start, july.last_day
    (datetime.date(2025, 6, 15), datetime.date(2025, 7, 14))
    >>> july.straddles(date(2025, 7, 1)), july.straddles(date(2025, 6, 15))
    (True, False)
    """

    code: str
    start: date
    end: date
    cutoff: Cutoff = "unknown"

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise ValueError(f"{self.code}: the period must end after {self.start}")

    @classmethod
    def parse(cls, code: str, cutoff: Cutoff = "unknown") -> "Period":
        """Return the period that `code` names. *Errors*: ValueError for what is not a period."""
        return cls._of(parse_code(code), cutoff)

    @classmethod
    def between(cls, first_day: date, last_day: date) -> "Period":
        """Return the period of these days, both included: a named one with its cut-off where one fits.

        *Example*: 15/12/2021 to 14/06/2022 is the administrative 2022-H1; 01/01 to 30/06 the statistical one.
        """
        found = range_shape(first_day, last_day)
        for cutoff in _KNOWN_CUTOFFS:
            for shape in _candidates(last_day):
                if shape_days(shape, cutoff) == found.days:
                    return cls._of(shape, cutoff)
        return cls._of(found, "unknown")

    @classmethod
    def _of(cls, shape: Shape, cutoff: Cutoff) -> "Period":
        start, end = shape_days(shape, cutoff)
        return cls(shape_code(shape), start, end, cutoff)

    def __str__(self) -> str:
        return self.code

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Period):
            return NotImplemented
        return self._order < other._order

    @property
    def _order(self) -> tuple[date, date, str, str]:
        return self.start, self.end, self.code, self.cutoff

    @property
    def _shape(self) -> Shape:
        return parse_code(self.code)

    @property
    def kind(self) -> PeriodKind:
        """Return week, month, quarter, half, first_months, year, stage or range."""
        return self._shape.kind

    @property
    def last_day(self) -> date:
        """Return the last day that belongs to the period."""
        return self.end - timedelta(days=1)

    @property
    def days(self) -> int:
        """Return how many days the period has."""
        return (self.end - self.start).days

    @property
    def months(self) -> int | None:
        """Return how many whole months the period has; None for weeks and for ranges of other lengths."""
        shape = self._shape
        if shape.months:
            return shape.months
        if shape.kind == "range" and self.start.day == self.end.day:
            return 12 * (self.end.year - self.start.year) + self.end.month - self.start.month
        return None

    def with_cutoff(self, cutoff: Cutoff) -> "Period":
        """Return the period of the same code in another calendar; weeks and ranges keep their days."""
        return Period._of(self._shape, cutoff)

    def contains(self, other: "date | Period") -> bool:
        """Return whether a day, or every day of another period, lies in this one."""
        if isinstance(other, Period):
            return self.start <= other.start and other.end <= self.end
        return self.start <= other < self.end

    def overlaps(self, other: "Period") -> bool:
        """Return whether the two periods share a day."""
        return self.start < other.end and other.start < self.end

    def straddles(self, moment: date) -> bool:
        """Return whether the period has days before `moment` and days from it on."""
        return self.start < moment < self.end

    def previous(self) -> "Period":
        """Return the period of the same kind just before; first n months and ranges as `next` says."""
        return self._moved(-1)

    def next(self) -> "Period":
        """Return the period of the same kind just after.

        First n months go to the first n months of the next year; a range goes on by its number of days.
        """
        return self._moved(1)

    def _moved(self, steps: int) -> "Period":
        shape = self._shape
        if shape.days:
            gap = timedelta(days=steps * self.days)
            return Period._of(range_shape(self.start + gap, self.last_day + gap), self.cutoff)
        if shape.kind == "week":
            year, number, _ = (self.start + timedelta(days=7 * steps)).isocalendar()
            return Period._of(week_shape(year, number), self.cutoff)
        step = 12 if shape.kind == "first_months" else shape.months
        year, month = divmod(12 * shape.year + shape.first - 1 + steps * step, 12)
        return Period._of(replace(shape, year=year, first=month + 1), self.cutoff)

    def same_period_last_year(self) -> "Period":
        """Return the same period of the year before.

        Week 53 goes to the last week of a year that has only 52; a range ending on the last day of February ends there
        too. *Errors*: ValueError for a stage, which has none.
        """
        shape = self._shape
        if shape.kind == "stage":
            raise ValueError(f"{self.code}: a stage has no same period last year; use previous()")
        if shape.days:
            start, end = _year_before(self.start, 28), _year_before(self.end, 29)
            return Period._of(range_shape(start, end - timedelta(days=1)), self.cutoff)
        if shape.kind == "week":
            last = date(shape.year - 1, 12, 28).isocalendar().week
            return Period._of(week_shape(shape.year - 1, min(shape.number, last)), self.cutoff)
        return Period._of(replace(shape, year=shape.year - 1), self.cutoff)

    def parts(self, size: PartSize | None = None) -> tuple["Period", ...]:
        """Return the periods of one size that make up this one, in order.

        Without a size a stage gives years, a year or half quarters, the others months.
        *Errors*: ValueError where the size does not divide the period, and for weeks and ranges.
        """
        shape = self._shape
        size = size or _USUAL_PARTS.get(shape.kind)
        if size is None or not shape.months or shape.months % _PART_MONTHS[size]:
            raise ValueError(f"{self.code} cannot be divided into whole periods of size {size}")
        step = _PART_MONTHS[size]
        starts = (12 * shape.year + shape.first - 1 + offset for offset in range(0, shape.months, step))
        return tuple(Period._of(months_shape(at // 12, at % 12 + 1, step), self.cutoff) for at in starts)

    def name_vi(self) -> str:
        """Return the name that a report prints: "6 tháng đầu năm 2022", "quý II năm 2022"."""
        shape = self._shape
        if shape.days:
            return f"từ ngày {_day_vi(self.start)} đến ngày {_day_vi(self.last_day)}"
        if shape.kind == "stage":
            return f"giai đoạn {self.code.replace('/', '-')}"
        half = "đầu" if shape.first == 1 else "cuối"
        names: dict[PeriodKind, str] = {
            "week": f"tuần {shape.number:02d} ",
            "month": f"tháng {shape.first} ",
            "quarter": f"quý {_ROMAN[(shape.first + 2) // 3]} ",
            "half": f"6 tháng {half} ",
            "first_months": f"{shape.months} tháng đầu ",
            "year": "",
        }
        return f"{names[shape.kind]}năm {shape.year}"


_KNOWN_CUTOFFS: tuple[Cutoff, ...] = ("administrative", "statistical")


def _candidates(last_day: date) -> list[Shape]:
    """Return the named shapes that could end on a day: by month, quarter, half, first months, year and stage."""
    year, month = last_day.year, last_day.month
    shapes = [months_shape(year, month, 1), months_shape(year, 1, month)]
    shapes += [months_shape(year, month - size + 1, size) for size in (3, 6) if month % size == 0]
    return shapes + [stage_shape(year - 4, year)] if month == 12 else shapes


def _year_before(day: date, leap_day: int) -> date:
    """Return the same day a year earlier; 29 February becomes 28 February, or 1 March when it ends a range."""
    if (day.month, day.day) != (2, 29):
        return day.replace(year=day.year - 1)
    return date(day.year - 1, 2, 28) if leap_day == 28 else date(day.year - 1, 3, 1)


def _day_vi(day: date) -> str:
    """Return a day as official letters print it: a zero before days below 10 and before months 1 and 2."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"{day.day:02d}/{month}/{day.year}"
