"""Values between the database (scaled integers) and the pure rules (decimals), with nothing rounded in silence."""

from decimal import Decimal

GREATEST = 2**63 - 1
"""The greatest scaled integer that both engines hold."""


def value_of(scaled: int | None, scale: int) -> Decimal | None:
    """Return the number that a scaled integer stands for; None for none.

    *Example*:
    >>> value_of(9950, 2)
    Decimal('99.50')
    """
    return None if scaled is None else Decimal(scaled).scaleb(-scale)


def scaled_of(value: Decimal, scale: int) -> int:
    """Return a number as a scaled integer.

    *Errors*: ValueError when it has more decimals than the indicator keeps, or is too great for the database.
    *Example*:
    >>> scaled_of(Decimal("99.5"), 2)
    9950
    """
    if not value.is_finite() or value.adjusted() > 18:
        raise ValueError("too great")
    scaled = value.scaleb(scale)
    whole = int(scaled)
    if whole != scaled:
        raise ValueError("too many decimals")
    if abs(whole) > GREATEST:
        raise ValueError("too great")
    return whole
