"""Money in a table: a row of đồng is shown in triệu đồng where not a single digit is lost by it."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from baocong.compiling.wording import figure_text
from baocong.counting.indicator import Indicator

MILLION: Final = Decimal(1_000_000)
MOST_DECIMALS: Final = 3


@dataclass(frozen=True, slots=True)
class Scale:
    """How a row's values are shown: divided by `step`, in `unit_of_measure`."""

    kind: str
    unit_of_measure: str
    step: Decimal = Decimal(1)

    def shown(self, value: Decimal) -> str:
        """Return a value as the row shows it."""
        return figure_text(value / self.step, self.kind)


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
