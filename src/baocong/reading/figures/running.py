"""Stretches that run from the beginning of the year: "lũy kế 8 tháng", "từ đầu năm đến nay"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from baocong.counting.period import Period
from baocong.vietnamese.word_search import matches_at

_RUNNING = re.compile(
    r"\b(?:(?:lũy kế|luỹ kế|cộng dồn|tính chung)(?: (?:kết quả|thực hiện|trong|cả|số liệu))*,? (?P<months>1?\d) tháng(?: đầu)?(?: năm(?: (?P<year>\d{4}))?)?(?! (?:cuối|tới))"
    r"|(?<!ngay )từ đầu năm(?! \d{4}-)(?: (?P<since>\d{4}))?(?: (?:đến|tới) (?:nay|hết|thời điểm|ngày|tháng))?)"
)
_OPENINGS = ("lũy kế", "luỹ kế", "cộng dồn", "tính chung", "từ đầu năm")


@dataclass(frozen=True, slots=True)
class Run:
    """The words `[start, end)` and the period they name, None where the report's own is not known."""

    start: int
    end: int
    period: str | None


def runs(low: str, home: str | None) -> Iterator[Run]:
    """Yield the stretches from January on that a text names; without a year they are of the report's."""
    for found in matches_at(_RUNNING, low, _OPENINGS):
        yield Run(found.start(), found.end(), _period(found, home))


def _period(found: re.Match[str], home: str | None) -> str | None:
    year = found["year"] or found["since"] or (home[:4] if home else None)
    months = int(found["months"]) if found["months"] else _months_of(home)
    if year is None or not year.isdigit() or months is None or not 1 <= months <= 12:
        return home
    return str(Period.parse(f"{year}-{months}M"))


def _months_of(home: str | None) -> int | None:
    """Return the month that ends the report's own period."""
    if home is None:
        return None
    try:
        return Period.parse(home, "administrative").last_day.month
    except ValueError:
        return None
