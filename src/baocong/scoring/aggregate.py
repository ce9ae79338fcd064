"""Imported aggregate sheets: one row a unit with standard, bonus, deduction and the total somebody wrote beside them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from baocong.scoring.points import ZERO, format_points
from baocong.scoring.problem import Problem
from baocong.scoring.unit_score import UnitScore


@dataclass(frozen=True, slots=True)
class AggregateScore:
    """One row of a score table as a cluster prints it.

    *Units*: points. A deduction counts by its size: tables print "-1,5" and "1,5" for the same thing. `stated_total`
    is the total the table prints, None where the cell is empty; `source` says where the row stands. *Errors*: ValueError for points that
    are not a finite number.
    """

    unit: str
    standard: Decimal
    bonus: Decimal = ZERO
    deduction: Decimal = ZERO
    stated_total: Decimal | None = None
    dossier_date: date | None = None
    source: str = ""

    def __post_init__(self) -> None:
        for points in (self.standard, self.bonus, self.deduction, self.stated_total):
            if points is not None and not points.is_finite():
                raise ValueError(f"{self.unit}: {points} is not a number of points")

    @property
    def total(self) -> Decimal:
        """The total that follows from the row's own parts. *Example*: 100 + 18 − 0,5 = 117,5."""
        return self.standard + self.bonus - abs(self.deduction)


def check_aggregate(score: AggregateScore) -> tuple[Problem, ...]:
    """Return the problem of a row whose stated total is not the sum of its parts, if there is one.

    *Errors*: `sheet.stated_total_differs`.
    """
    if score.stated_total is None or score.stated_total == score.total:
        return ()
    message = (
        f"Tổng điểm ghi là {format_points(score.stated_total)} nhưng {_sum_in_words(score)} = "
        f"{format_points(score.total)}. Xếp hạng dùng tổng tính lại; đề nghị kiểm tra điểm thành phần hoặc sửa tổng."
    )
    return (Problem("sheet.stated_total_differs", message, item=score.unit, part="stated_total"),)


def settle_aggregate(score: AggregateScore) -> UnitScore:
    """Return the unit's score from its row; the total is computed again, a differing stated total is a problem."""
    return UnitScore(
        unit=score.unit,
        standard=score.standard,
        bonus=score.bonus,
        deduction=abs(score.deduction),
        dossier_date=score.dossier_date,
        problems=check_aggregate(score),
    )


def _sum_in_words(score: AggregateScore) -> str:
    words = f"{format_points(score.standard)} + {format_points(score.bonus)}"
    return f"{words} − {format_points(abs(score.deduction))}" if score.deduction else words
