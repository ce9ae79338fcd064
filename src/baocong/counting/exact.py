"""Exact arithmetic on decimals, independent of the caller's decimal context, and rounding at the moment of printing."""

from collections.abc import Iterable, Sequence
from decimal import Context, Decimal, localcontext
from fractions import Fraction

HUNDRED = Decimal(100)
_QUOTIENT = Context(prec=50)


def exact_sum(values: Iterable[Decimal]) -> Decimal:
    """Return the sum of finite decimals without losing a digit, however long they are.

    *Example*: the ambient context would round the last digit away here.
    >>> exact_sum([Decimal("1e40"), Decimal("0.1")])
    Decimal('10000000000000000000000000000000000000000.1')
    """
    addends = tuple(values)
    if not addends:
        return Decimal(0)
    exponent = min(0, *(exponent_of(value) for value in addends))
    scaled = sum((Fraction(value) * 10**-exponent for value in addends), Fraction(0))
    return scaled_integer(scaled.numerator, exponent)


def exponent_of(value: Decimal) -> int:
    """Return the exponent of the last digit: -2 for 1.25. *Errors*: ValueError for NaN and infinities."""
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int):
        raise ValueError(f"not a finite number: {value}")
    return exponent


def scaled_integer(digits: int, exponent: int) -> Decimal:
    """Return digits × 10^exponent as a decimal, exactly."""
    sign = 1 if digits < 0 else 0
    return Decimal((sign, Decimal(abs(digits)).as_tuple().digits, exponent))


def to_decimal(value: Fraction | Decimal) -> Decimal:
    """Return a quotient as a decimal: exact where it ends, otherwise to 50 digits.

    *Example*:
    >>> to_decimal(Fraction(72, 1000))
    Decimal('0.072')
    """
    if isinstance(value, Decimal):
        return value
    with localcontext(_QUOTIENT):
        return Decimal(value.numerator) / Decimal(value.denominator)


def percentage(part: Decimal, whole: Decimal) -> Fraction:
    """Return part / whole × 100 exactly. *Errors*: ZeroDivisionError when the whole is 0."""
    return 100 * Fraction(part) / Fraction(whole)


def weighted_mean(values: Sequence[Decimal], weights: Sequence[Decimal]) -> Fraction:
    """Return the mean of values by weights. *Errors*: ZeroDivisionError when the weights add up to 0."""
    pairs = zip(values, weights, strict=True)
    weighted = sum((Fraction(value) * Fraction(weight) for value, weight in pairs), Fraction(0))
    return weighted / sum((Fraction(weight) for weight in weights), Fraction(0))


def round_half_up(value: Decimal | Fraction, decimals: int = 1) -> Decimal:
    """Return a number rounded to `decimals` places, halves away from zero, as reports print it.

    *Example*:
    >>> round_half_up(Decimal("8.25")), round_half_up(Fraction(-1, 40) * 10), round_half_up(Decimal("1449"), -2)
    (Decimal('8.3'), Decimal('-0.3'), Decimal('1.4E+3'))
    """
    scaled = Fraction(value) * Fraction(10) ** decimals
    whole, rest = divmod(abs(scaled), 1)
    digits = int(whole) + (rest >= Fraction(1, 2))
    return scaled_integer(-digits if scaled < 0 else digits, -decimals)
