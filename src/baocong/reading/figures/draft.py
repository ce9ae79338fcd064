"""A figure while it is being read: what the small readers add to, step by step."""

from dataclasses import dataclass, field
from decimal import Decimal

from baocong.reading.model import Comparison, TableCell


@dataclass(slots=True)
class Candidate:
    """A number token, or two that make a fraction, that may state a result. Offsets are those of the view's text.

    `reach` is where its noun is looked for, behind a second number in "10 đến 20 người"; `after_date` when a date or citation is
    joined to it ("quý 1, 2"); `noun` is the noun that stands
    before the slash in "9 đài/12 xã".
    """

    start: int
    end: int
    value: Decimal
    denominator: Decimal | None = None
    alternatives: tuple[Decimal, ...] = ()
    reach: int = 0
    after_date: bool = False
    noun: tuple[int, int] | None = None


@dataclass(slots=True)
class Draft:
    """A figure on its way: `unit_start`, `unit_end` tell where its counted noun stands (equal when it is inherited)."""

    start: int
    end: int
    value: Decimal
    kind: str
    rule: str
    unit: str | None = None
    unit_start: int = 0
    unit_end: int = 0
    denominator: Decimal | None = None
    alternatives: tuple[Decimal, ...] = ()
    approximation: str | None = None
    left: int = 0
    measure: str | None = None
    about: str | None = None
    period: str | None = None
    as_at: str | None = None
    time: str | None = None
    nature: str = "final"
    planned: bool = False
    comparison: Comparison | None = None
    table: TableCell | None = None
    lead: tuple[int, int] | None = field(default=None)
