"""Numbers that were rounded before they were printed: which exact values they stand for."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from baocong.counting.exact import exponent_of

Number = Decimal | Fraction | int


@dataclass(frozen=True, slots=True)
class Interval:
    """The exact values that a printed number can stand for, `low` and `high` included.

    *Source*: docs/rules/lam-tron.md.
    *Example*:
    >>> Interval.of(Decimal("5.3")).holds(Fraction(200, 38)), Interval.of(Decimal("5.3")).holds(Decimal("2.5"))
    (True, False)
    """

    low: Fraction
    high: Fraction

    @classmethod
    def of(cls, stated: Decimal, decimals: int | None = None, *, truncation: bool = False) -> "Interval":
        """Return the interval `[x - half a unit, x + half a unit]` of the last stated place.

        *Units*: `decimals` counts places after the comma, -9 for a number printed in whole tỷ; None takes the places
        that `stated` itself has. With `truncation` digits may also have been cut off, so the interval reaches a whole
        unit away from zero.
        """
        places = -exponent_of(stated) if decimals is None else decimals
        unit, x = Fraction(10) ** -places, Fraction(stated)
        low, high = x - unit / 2, x + unit / 2
        if truncation:
            low, high = (low, x + unit) if x >= 0 else (x - unit, high)
        return cls(low, high)

    def holds(self, value: Number) -> bool:
        """Return whether the exact value lies in the interval."""
        return self.low <= Fraction(value) <= self.high

    def meets(self, other: "Interval") -> bool:
        """Return whether some exact value lies in both intervals."""
        return self.low <= other.high and other.low <= self.high

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(self.low + other.low, self.high + other.high)


def agrees(
    stated: Decimal, computed: Number, decimals: int | None = None, *, truncation: bool = False
) -> bool:
    """Return whether a printed number is a rounding of the computed one.

    *Units*: `decimals` as in `Interval.of`. *Source*: docs/rules/lam-tron.md.
    *Example*:
    >>> agrees(Decimal("72.2"), Fraction(100 * 146, 199)), agrees(Decimal("73.4"), Fraction(100 * 146, 199))
    (False, True)
    """
    return Interval.of(stated, decimals, truncation=truncation).holds(computed)


def sum_agrees(whole: Decimal, parts: Iterable[Decimal], *, truncation: bool = False) -> bool:
    """Return whether rounded parts can add up to the rounded whole; exact counts must add up exactly.

    *Example*: three thirds printed as 33,3% do make 100,0%; three counts of 33 do not make 100.
    >>> sum_agrees(Decimal("100.0"), [Decimal("33.3")] * 3), sum_agrees(Decimal("100"), [Decimal("33")] * 3)
    (True, False)
    """
    reach = Interval(Fraction(0), Fraction(0))
    for part in parts:
        reach += _of_printed(part, truncation)
    return _of_printed(whole, truncation).meets(reach)


def _of_printed(stated: Decimal, truncation: bool) -> Interval:
    """Return the interval of a number with decimals; a whole number is taken as exact."""
    if exponent_of(stated) >= 0:
        return Interval(Fraction(stated), Fraction(stated))
    return Interval.of(stated, truncation=truncation)
