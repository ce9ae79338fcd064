"""Points as exact numbers: steps of half a point, rounding as a table declares it, and how they are printed."""

from decimal import Decimal
from fractions import Fraction
from typing import Literal

from baocong.vietnamese.numerals import format_number

Rounding = Literal["half_up", "down"]

ZERO = Decimal(0)
HALF_POINT = Decimal("0.5")


def rounded_to_step(points: Fraction, step: Decimal, rounding: Rounding = "half_up") -> Decimal:
    """Return `points` as a whole number of steps, a half step going up (away from zero) unless `rounding` is down.

    *Errors*: ValueError when the step is not positive. *Example*:

    >>> rounded_to_step(Fraction(29, 4), Decimal("0.5"))
    Decimal('7.5')
    >>> rounded_to_step(Fraction(29, 4), Decimal("0.5"), "down")
    Decimal('7.0')
    """
    if step <= 0:
        raise ValueError(f"a step of points must be positive: {step}")
    steps = abs(points) / Fraction(step)
    whole = int(steps if rounding == "down" else steps + Fraction(1, 2))
    return whole * step if points >= 0 else -whole * step


def is_whole_steps(points: Decimal, step: Decimal) -> bool:
    """Say whether `points` is a whole number of steps. *Example*: 7.5 is, in half points; 7.25 is not."""
    return (Fraction(points) / Fraction(step)).denominator == 1


def format_points(points: Decimal) -> str:
    """Return points as Vietnamese prints them, without idle zeros.

    *Example*:

    >>> format_points(Decimal("117.50")), format_points(Decimal("-0.5")), format_points(Decimal(1000))
    ('117,5', '-0,5', '1.000')
    """
    whole = points == points.to_integral_value()
    return format_number(points.to_integral_value() if whole else points.normalize())
