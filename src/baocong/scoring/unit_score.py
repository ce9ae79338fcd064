"""The score of one unit as a ranking sees it, whatever sheet it came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from baocong.scoring.points import ZERO
from baocong.scoring.problem import Problem


@dataclass(frozen=True, slots=True)
class CriterionPoints:
    """The points of one criterion or group in the three columns of a score sheet; a deduction is a positive number."""

    standard: Decimal = ZERO
    bonus: Decimal = ZERO
    deduction: Decimal = ZERO

    @property
    def net(self) -> Decimal:
        """Standard plus bonus minus deduction."""
        return self.standard + self.bonus - self.deduction


@dataclass(frozen=True, slots=True)
class UnitScore:
    """What one unit scored: three columns, and what stands in the way of a place.

    `cut` are points that a cap on the total took away. `base` is the highest standard total the unit could reach, less
    than the table's when some criteria do not apply to it; None when the sheet does not say. `disqualified` and
    `unsettled` hold full sentences: a unit with one of the former is not ranked, one with any of the latter has no
    settled score yet. `problems` may be there without standing in the way (a stated total that differs).
    `adjustments` are sentences on sums that are not simply the sum of their parts (a cap, a criterion that does not apply).
    """

    unit: str
    standard: Decimal = ZERO
    bonus: Decimal = ZERO
    deduction: Decimal = ZERO
    cut: Decimal = ZERO
    base: Decimal | None = None
    by_criterion: Mapping[str, CriterionPoints] = field(default_factory=dict)
    dossier_date: date | None = None
    disqualified: tuple[str, ...] = ()
    unsettled: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    adjustments: tuple[str, ...] = ()

    @property
    def total(self) -> Decimal:
        """Standard plus bonus minus deduction minus what a cap took."""
        return self.standard + self.bonus - self.deduction - self.cut


def unscored(unit: str, reason: str) -> UnitScore:
    """Return the score of a unit that has none, with the reason as a full sentence; a ranking lists it."""
    return UnitScore(unit=unit, unsettled=(reason,))
