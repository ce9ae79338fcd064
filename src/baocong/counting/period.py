"""Periods (kỳ) of reports, in the two calendars of Decree 09/2019 and the statistical one. Half-open inside."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

Cutoff = Literal["administrative", "statistical", "unknown"]

_CODE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])|-Q([1-4])|-H([12])|-(9M))?")


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time `[start, end)` with the code a person writes: 2022-06, 2022-Q2, 2022-H1, 2022-9M, 2022."""

    code: str
    start: date
    end: date
    cutoff: Cutoff = "unknown"

    @classmethod
    def parse(cls, code: str, cutoff: Cutoff = "unknown") -> "Period":
        """Return the period that `code` names. *Errors*: ValueError for what is not a period."""
        found = _CODE.fullmatch(code)
        if not found:
            raise ValueError(f"not a period: {code!r}")
        year = int(found[1])
        first, months = 1, 12
        if found[2]:
            first, months = int(found[2]), 1
        elif found[3]:
            first, months = 3 * int(found[3]) - 2, 3
        elif found[4]:
            first, months = 6 * int(found[4]) - 5, 6
        elif found[5]:
            months = 9
        last = first + months - 1
        return cls(code, date(year, first, 1), date(year + last // 12, last % 12 + 1, 1), cutoff)

    def __str__(self) -> str:
        return self.code
