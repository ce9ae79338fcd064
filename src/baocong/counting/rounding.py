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

    *Source*: docs/rules/rounding.md.
    *Example*:
    >>> Interval.of(Decimal("5.3")).holds(Fraction(200, 38)), Interval.of(Decimal("5.3")).holds(Decimal("2.5"))
    (True, False)
    """

    low: Fraction
    high: Fraction

    @classmethod
    def of(cls, stated: Decimal, decimals: int | None = None) -> "Interval":
        """Return the interval `[x - half a unit, x + half a unit]` of the last stated place.

        *Units*: `decimals` counts places after the comma, -9 for a number printed in whole tỷ; None takes the places
        that `stated` itself has.
        """
        half, x = _unit(stated, decimals) / 2, Fraction(stated)
        return cls(x - half, x + half)

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
    """Return whether a printed number is a rounding of the computed one, or with `truncation` has its digits cut off.

    *Units*: `decimals` as in `Interval.of`. *Source*: docs/rules/rounding.md.
    *Example*:
    >>> agrees(Decimal("72.2"), Fraction(100 * 146, 199)), agrees(Decimal("73.4"), Fraction(100 * 146, 199))
    (False, True)
    """
    if Interval.of(stated, decimals).holds(computed):
        return True
    beyond = Fraction(computed) - Fraction(stated) if computed >= 0 else Fraction(stated) - Fraction(computed)
    return truncation and 0 <= beyond < _unit(stated, decimals)


def sum_agrees(whole: Decimal, parts: Iterable[Decimal]) -> bool:
    """Return whether rounded parts can add up to the rounded whole; exact counts must add up exactly.

    *Example*: three thirds printed as 33,3% do make 100,0%; three counts of 33 do not make 100.
    >>> sum_agrees(Decimal("100.0"), [Decimal("33.3")] * 3), sum_agrees(Decimal("100"), [Decimal("33")] * 3)
    (True, False)
    """
    return _of_printed(whole).meets(sum(map(_of_printed, parts), Interval(Fraction(0), Fraction(0))))


def _unit(stated: Decimal, decimals: int | None) -> Fraction:
    return Fraction(10) ** -(-exponent_of(stated) if decimals is None else decimals)


def _of_printed(stated: Decimal) -> Interval:
    """Return the interval of a number with decimals; a whole number is taken as exact."""
    return Interval.of(stated) if exponent_of(stated) < 0 else Interval(Fraction(stated), Fraction(stated))
