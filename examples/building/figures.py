"""The figures of the twelve sample reports: one table, and the ways in which units print numbers.

All of them are invented. Sums, shares and growth are computed here, so that a report is wrong only where an error was
planted on purpose (see planted.py).
"""

import csv
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

TABLE = Path(__file__).with_name("figures.csv")

SUMS = {
    "advised": ("advised_decisions", "advised_plans", "advised_letters"),
    "received": ("online", "in_person", "post"),
    "settled": ("settled_early", "settled_on_time", "settled_late"),
    "in_time": ("settled_early", "settled_on_time"),
    "services": ("level3", "level4"),
    "certificates": ("certificates_bodies", "certificates_people"),
    "subscribers": ("mobile", "fixed"),
    "inspections": ("inspections_planned", "inspections_extra"),
    "certs": ("cert_collectives", "cert_people"),
}


@dataclass(frozen=True)
class Style:
    """How a unit prints numbers: the sign between thousands, the decimal sign, and whether 5 is printed 05."""

    thousands: str = "."
    decimal: str = ","
    leading_zero: bool = True


def half_up(value: Decimal, places: int) -> Decimal:
    """Round as people do on paper."""
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


class Figures:
    """One unit's figures, printed in its style. A key that the unit is silent on may not be asked for."""

    def __init__(self, unit: str, style: Style = Style()) -> None:
        self.style = style
        with TABLE.open(encoding="utf-8", newline="") as file:
            self._values = {row["key"]: int(row[unit]) for row in csv.DictReader(file) if row[unit]}

    def value(self, key: str | int) -> int:
        """Return the value of a key or of a sum of keys; a number stands for itself."""
        if isinstance(key, int):
            return key
        if key == "open":
            return self.value("carried_over") + self.value("received") - self.value("settled")
        if key in SUMS:
            return sum(self._values.get(part, 0) for part in SUMS[key])
        return self._values[key]

    def n(self, key: str | int) -> str:
        """Print a number of running text."""
        value = self.value(key)
        if self.style.leading_zero and value < 10:
            return f"{value:02d}"
        return self.t(value)

    def t(self, key: str | int) -> str:
        """Print a number of a table."""
        return f"{self.value(key):,}".replace(",", self.style.thousands)

    def d(self, value: Decimal, places: int) -> str:
        """Print a decimal number; zeros at the end stay."""
        whole, _, rest = f"{half_up(value, places):f}".partition(".")
        grouped = f"{int(whole):,}".replace(",", self.style.thousands)
        return f"{grouped}{self.style.decimal}{rest}" if rest else grouped

    def share(self, part: str | int, whole: str | int, places: int = 1) -> str:
        """Print a percentage; a full hundred stands without decimals."""
        value = Decimal(self.value(part)) * 100 / Decimal(self.value(whole))
        return "100%" if value == 100 else f"{self.d(value, places)}%"

    def fraction(self, part: str | int, whole: str | int) -> str:
        """Print part and whole with a stroke."""
        return f"{self.t(part)}/{self.t(whole)}"

    def growth(self, now: str | int, before: str | int, places: int = 1) -> str:
        """Print "tăng 8,2%" or "giảm 1,2%"."""
        old = Decimal(self.value(before))
        change = (Decimal(self.value(now)) - old) * 100 / old
        return f"{'tăng' if change >= 0 else 'giảm'} {self.d(abs(change), places)}%"

    def level(self, now: str | int, before: str | int, places: int = 1) -> str:
        """Print now as a percentage of before."""
        return self.share(now, before, places)

    def dong(self, key: str | int) -> str:
        """Print an amount in đồng, in full."""
        return f"{self.value(key):,}".replace(",", ".") + " đồng"

    def million(self, key: str | int, places: int = 1) -> str:
        """Print an amount in millions of đồng."""
        return f"{self.d(Decimal(self.value(key)) / 1_000_000, places)} triệu đồng"
