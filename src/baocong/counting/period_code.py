"""The codes of periods (2022-06, 2022-Q2, 2022-9M …) and the days each of them covers in either calendar."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Cutoff = Literal["administrative", "statistical", "unknown"]
PeriodKind = Literal["week", "month", "quarter", "half", "first_months", "year", "stage", "range"]
Days = tuple[date, date]
"""The first day and the day after the last one: half-open."""

CUTOFF_DAY = 15
"""The day on which an administrative month begins. *Source*: Decree 09/2019/NĐ-CP, Article 12."""

_YEAR = r"[12]\d{3}"
_DAY = rf"{_YEAR}-\d{{2}}-\d{{2}}"
_CODE = re.compile(
    rf"""(?P<first_day>{_DAY})/(?P<last_day>{_DAY})
      | (?P<first_year>{_YEAR})/(?P<last_year>{_YEAR})
      | (?P<year>{_YEAR})
        (?: -(?P<month>0[1-9]|1[0-2])
          | -Q(?P<quarter>[1-4])
          | -H(?P<half>[12])
          | -(?P<months>[1-9]|1[0-2])M
          | -W(?P<week>0[1-9]|[1-4]\d|5[0-3])
        )?""",
    re.VERBOSE | re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Shape:
    """What a code names, apart from the calendar.

    *Units*: `first` and `months` count calendar months of `year` (1 is January); `number` is the number of the week.
    *Shapes*: `days` is filled for a range only, whose days are the same in both calendars.
    """

    kind: PeriodKind
    year: int = 0
    first: int = 1
    months: int = 0
    number: int = 0
    days: Days | None = None


def parse_code(code: str) -> Shape:
    """Return the shape that `code` names. *Errors*: ValueError for what is not the code of a period."""
    found = _CODE.fullmatch(code)
    if not found:
        raise ValueError(
            f"not a period: {code!r}; allowed are 2022-W05, 2022-06, 2022-Q2, 2022-H1, 2022-9M, 2022, "
            "2021/2025 and 2022-01-15/2022-06-14"
        )
    part = found.groupdict()
    if part["first_day"]:
        return range_shape(date.fromisoformat(part["first_day"]), date.fromisoformat(part["last_day"]))
    if part["first_year"]:
        return stage_shape(int(part["first_year"]), int(part["last_year"]))
    year = int(part["year"])
    if part["week"]:
        return week_shape(year, int(part["week"]))
    if part["month"]:
        return months_shape(year, int(part["month"]), 1)
    if part["quarter"]:
        return months_shape(year, 3 * int(part["quarter"]) - 2, 3)
    if part["half"]:
        return months_shape(year, 6 * int(part["half"]) - 5, 6)
    return months_shape(year, 1, int(part["months"] or 12))


def months_shape(year: int, first: int, months: int) -> Shape:
    """Return the month, quarter, half, first months or year of `months` months from month `first`."""
    kinds: dict[int, PeriodKind] = {1: "month", 3: "quarter", 6: "half", 12: "year"}
    return Shape(kinds.get(months, "first_months"), year, first, months)


def stage_shape(first_year: int, last_year: int) -> Shape:
    """Return the stage (giai đoạn) of whole years. *Errors*: ValueError unless it has two years or more."""
    if last_year <= first_year:
        raise ValueError(f"not a stage: {first_year}/{last_year} must end in a later year than it begins")
    return Shape("stage", first_year, 1, 12 * (last_year - first_year + 1))


def week_shape(year: int, number: int) -> Shape:
    """Return an ISO week. *Errors*: ValueError when the year has no such week."""
    date.fromisocalendar(year, number, 1)
    return Shape("week", year, number=number)


def range_shape(first_day: date, last_day: date) -> Shape:
    """Return a range of days, both included. *Errors*: ValueError when it ends before it begins."""
    if last_day < first_day:
        raise ValueError(f"not a period: {last_day} comes before {first_day}")
    return Shape("range", first_day.year, days=(first_day, last_day + timedelta(days=1)))


def shape_code(shape: Shape) -> str:
    """Return the one code of a shape; `parse_code` gives the shape back."""
    year = f"{shape.year:04d}"
    if shape.days:
        return f"{shape.days[0]}/{shape.days[1] - timedelta(days=1)}"
    codes: dict[PeriodKind, str] = {
        "week": f"{year}-W{shape.number:02d}",
        "month": f"{year}-{shape.first:02d}",
        "quarter": f"{year}-Q{(shape.first + 2) // 3}",
        "half": f"{year}-H{(shape.first + 5) // 6}",
        "first_months": f"{year}-{shape.months}M",
        "year": year,
        "stage": f"{year}/{shape.year + shape.months // 12 - 1:04d}",
    }
    return codes[shape.kind]


def shape_days(shape: Shape, cutoff: Cutoff) -> Days:
    """Return the days of a shape, half-open; an unknown cut-off is laid on the calendar months."""
    if shape.days:
        return shape.days
    if shape.kind == "week":
        monday = date.fromisocalendar(shape.year, shape.number, 1)
        return monday, monday + timedelta(days=7)
    if cutoff == "administrative":
        return (
            month_day(shape.year, shape.first - 1, CUTOFF_DAY),
            month_day(shape.year, shape.first - 1 + shape.months, CUTOFF_DAY),
        )
    return month_day(shape.year, shape.first, 1), month_day(shape.year, shape.first + shape.months, 1)


def month_day(year: int, month: int, day: int) -> date:
    """Return a day of the month that stands `month` months into `year`; 0 is December of the year before."""
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, day)
