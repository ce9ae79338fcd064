"""How large the synthetic nation is: the numbers of the issue, and smaller ones for a quick run."""

from dataclasses import dataclass, replace
from datetime import date

from baocong.counting.period import Period

FIRST_MONTH = Period.parse("2024-11", "statistical")
CATEGORIES = 5
"""Categories of the one breakdown that a fifth of the indicators have."""


@dataclass(frozen=True, slots=True)
class Size:
    """The measures of a nation.

    *Units*: units on the map after the reorganisation; `departments` in each province, each of a class of its own.
    *Shapes*: indicators by class of reporters: `communal`, `departmental` (for each of the department classes) and
    `provincial`. A fifth of them has five categories, a tenth is reported for both cut-offs. `shares` are computed only.
    `event_month` is the last month on the old map.
    """

    provinces: int = 34
    communes: int = 3321
    departments: int = 14
    communal: int = 40
    departmental: int = 10
    provincial: int = 20
    shares: int = 10
    months: int = 24
    event_month: int = 12
    seed: int = 2026

    @property
    def indicators(self) -> int:
        """How many indicators are reported, shares apart."""
        return self.communal + self.departments * self.departmental + self.provincial

    def scaled(self, scale: float) -> "Size":
        """Return a smaller nation with the same proportions, but never fewer than two units of a kind."""
        if scale >= 1:
            return self
        return replace(
            self,
            provinces=max(3, round(self.provinces * scale**0.5)),
            communes=max(12, round(self.communes * scale)),
        )

    def month(self, number: int) -> Period:
        """Return month 1, 2, …"""
        period = FIRST_MONTH
        for _ in range(number - 1):
            period = period.next()
        return period

    @property
    def event_day(self) -> date:
        """The day of the reorganisation: the first day after its month."""
        return self.month(self.event_month).end
