"""How a row's values are shown: what units stated as they stated it, totals rounded as the report prints them."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from baocong.compiling.material import Total
from baocong.compiling.wording import figure_text, measured, stated_text
from baocong.counting.indicator import Indicator

MILLION: Final = Decimal(1_000_000)
MOST_DECIMALS: Final = 3


@dataclass(frozen=True, slots=True)
class Scale:
    """How a row's values are shown: divided by `step`, in `unit_of_measure`."""

    kind: str
    unit_of_measure: str
    step: Decimal = Decimal(1)

    def shown(self, value: Decimal, in_prose: bool = False) -> str:
        """Return a total as the row shows it, rounded where its kind is; prose has leading zeros, not in money."""
        return figure_text(value / self.step, self.kind, in_prose and self.step == 1)

    def stated(self, value: Decimal) -> str:
        """Return a value that a unit stated, to its last digit."""
        return stated_text(value / self.step)

    def measured(self, text: str) -> str:
        """Return a number as shown with its unit of measure: "1.245 hồ sơ", "88,5%"."""
        return measured(text, self.unit_of_measure)

    def number(self, value: Decimal) -> Decimal:
        """Return a total as a number for a workbook, with the digits that `shown` prints."""
        return Decimal(self.shown(value).replace(".", "").replace(",", "."))


def scale_for(total: Total) -> Scale:
    """Return the scale of a total and of the values that stand beside it."""
    values = [one.value for one in total.values.values() if one.value is not None]
    if total.consolidated.value is not None:
        values.append(total.consolidated.value)
    return scale_of(total.consolidated.indicator, values)


def scale_of(indicator: Indicator, values: Iterable[Decimal]) -> Scale:
    """Return the scale of a row.

    *Example*:

    >>> fines = Indicator("fines", "inspection", "Tiền phạt", "đồng", "money", "flow", True)
    >>> scale_of(fines, [Decimal(43_500_000)]).shown(Decimal(43_500_000))
    '43,5'
    >>> scale_of(fines, [Decimal(43_500_001)]).shown(Decimal(43_500_001))
    '43.500.001'
    """
    values = list(values)
    plain = Scale(indicator.kind, indicator.unit_of_measure)
    if indicator.kind != "money" or indicator.unit_of_measure != "đồng" or not any(values):
        return plain
    kept = all((value / MILLION * 10**MOST_DECIMALS) % 1 == 0 for value in values)
    large = max(map(abs, values)) >= MILLION
    return Scale("count", "triệu đồng", MILLION) if kept and large else plain
