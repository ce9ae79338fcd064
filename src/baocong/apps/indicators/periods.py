"""Periods in addresses and on screen: "2026-11" is November by the administrative calendar, "2026-11.tk" by the statistical one."""

from dataclasses import dataclass
from datetime import date

from baocong.counting.period import Cutoff
from baocong.counting.period import Period as PurePeriod

CUTOFFS: dict[str, Cutoff] = {"": "administrative", "tk": "statistical", "kr": "unknown"}
"""What stands behind the point of an address, and the calendar that it means."""
CUTOFF_NAMES: dict[str, str] = {
    "administrative": "chốt ngày 14",
    "statistical": "theo tháng dương lịch",
    "unknown": "chưa rõ ngày chốt",
}
_MARKS = {cutoff: mark for mark, cutoff in CUTOFFS.items()}


def period_slug(code: str, cutoff: str) -> str:
    """Return how an address names a period; the stroke of a stage or range of days becomes "_".

    *Example*:
    >>> period_slug("2026-11", "administrative"), period_slug("2021/2025", "statistical")
    ('2026-11', '2021_2025.tk')
    """
    mark = _MARKS[cutoff]  # type: ignore[index]
    return code.replace("/", "_") + (f".{mark}" if mark else "")


def parse_slug(slug: str) -> PurePeriod:
    """Return the period that an address names. *Errors*: ValueError for what is none."""
    code, _, mark = slug.partition(".")
    if mark not in CUTOFFS or slug.endswith("."):
        raise ValueError(f"no calendar: {mark!r}")
    return PurePeriod.parse(code.replace("_", "/"), CUTOFFS[mark])


def running_month(day: date) -> PurePeriod:
    """Return the administrative month that holds a day: it ends on the 14th.

    *Source*: Decree 09/2019/NĐ-CP, Article 12.
    """
    code = f"{day.year:04d}-{day.month:02d}"
    found = PurePeriod.parse(code, "administrative")
    return found if found.contains(day) else found.next()


@dataclass(frozen=True, slots=True)
class Around:
    """The periods that a figure is compared with; None where there is none."""

    this: PurePeriod
    previous: PurePeriod | None
    same: PurePeriod | None
    year: PurePeriod
    until_now: PurePeriod
    """From the beginning of the year to the end of this period."""


def periods_around(this: PurePeriod) -> Around:
    """Return what a period is compared with: the one before, the same of last year, its year, the year so far."""
    year = PurePeriod.parse(this.code[:4], this.cutoff)
    same = None if this.kind == "stage" else this.same_period_last_year()
    until = this
    if this.kind in {"month", "quarter", "half"} and year.contains(this):
        months = (this.last_day.year - year.last_day.year) * 12 + this.last_day.month
        until = PurePeriod.parse(f"{this.code[:4]}-{months}M", this.cutoff)
    return Around(this, this.previous(), same, year, until)
