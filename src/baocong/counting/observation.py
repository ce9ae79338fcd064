"""Observations (số liệu): the value of an indicator for a unit, a period and a category, with its source."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

from baocong.counting.exact import exponent_of
from baocong.counting.period import Period

Absence = Literal["missing", "silent", "not_applicable"]
Nature = Literal["estimate", "provisional", "final"]
"""From the weakest to the firmest: ước thực hiện, sơ bộ, chính thức."""
TimeRelation = Literal["flow", "cumulative", "total_to_date", "stock"]
Category = tuple[tuple[str, str], ...]
"""Dimension and category pairs in alphabetical order of the dimension; () is the whole."""


@dataclass(frozen=True, slots=True)
class ObservationSource:
    """Where a value comes from: `kind` is entered, counted, read, computed or imported.

    For what was read: the document's name, the sentence as printed, the span of the number in the document's text, and
    a place a person understands ("mục II.2.5, đoạn 41", "trang 4"), and where the number stands inside the sentence.
    """

    kind: str
    document: str = ""
    sentence: str = ""
    start: int | None = None
    end: int | None = None
    place: str = ""
    who: str = ""
    reason: str = ""
    highlight: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Observation:
    """A figure that knows itself. `value` is None exactly when `absence` says why; a stated zero is a value.

    *Units*: `value` in `unit_of_measure`; "" stands for the indicator's own. `time` is how the value relates to its
    period where the text says otherwise than the indicator; None stands for the indicator's own.
    *Errors*: ValueError when value and absence are both given or both lacking, or the value is not a finite number.
    """

    indicator: str
    unit: str
    period: Period
    value: Decimal | None = None
    absence: Absence | None = None
    category: Category = ()
    as_at: date | None = None
    qualifier: str | None = None
    nature: Nature = "final"
    planned: bool = False
    source: ObservationSource = field(default_factory=lambda: ObservationSource("entered"))
    unit_of_measure: str = ""
    time: TimeRelation | None = None

    def __post_init__(self) -> None:
        if (self.value is None) == (self.absence is None):
            raise ValueError(
                f"{self.indicator} of {self.unit}: either a value or the reason why there is none"
            )
        if self.value is not None:
            exponent_of(self.value)

    @property
    def is_stated(self) -> bool:
        """Return whether there is a value; a stated zero is one."""
        return self.value is not None
