"""From a sheet to a score: adding up, caps on the total, floors, the stated total."""

from collections.abc import Iterator
from decimal import Decimal

from baocong.scoring.adding_up import AddingUp
from baocong.scoring.criteria import Cap, CriteriaSet
from baocong.scoring.graph import graph_of
from baocong.scoring.points import ZERO, format_points, rounded_to_step
from baocong.scoring.problem import Problem
from baocong.scoring.rules import DisqualifyingFloor
from baocong.scoring.sheet import ScoreSheet
from baocong.scoring.sheet_check import REFUSED, check_sheet
from baocong.scoring.unit_score import CriterionPoints, UnitScore

_UNSETTLED = REFUSED | {"sheet.points_lacking"}


def settle_sheet(criteria: CriteriaSet, sheet: ScoreSheet) -> UnitScore:
    """Return the unit's score from its sheet: totals computed exactly, groups by weight, caps and floors applied.

    Points that `check_sheet` refuses are not counted, and the unit has no settled score until they are mended; the same
    for standard criteria without points. Sums are rounded to the set's step only where weights or criteria that do not
    apply make them uneven. *Errors*: ValueError when the criteria set's graph is not sound.
    """
    problems = check_sheet(criteria, sheet)
    refused = {problem.item for problem in problems if problem.code in REFUSED}
    lines = {line.criterion: line for line in sheet.lines if line.criterion not in refused}
    caps = tuple(cap for cap in criteria.caps if not cap.event or cap.code in sheet.capped_by)
    added = AddingUp(criteria, graph_of(criteria), lines, caps)
    points, base = added.table()
    cut, cut_sentences = _cut(points, caps)
    total = points.net - cut
    unsettled = tuple(problem.message for problem in problems if problem.code in _UNSETTLED)
    if criteria.total > 0 and base == 0 and not unsettled:
        unsettled = ("Không tiêu chí nào của bảng áp dụng cho đơn vị.",)
    floors = () if unsettled else tuple(_floors(criteria, added.points, total))
    return UnitScore(
        unit=sheet.unit,
        standard=points.standard,
        bonus=points.bonus,
        deduction=points.deduction,
        cut=cut,
        base=rounded_to_step(base, criteria.step),
        by_criterion=added.points,
        dossier_date=sheet.dossier_date,
        disqualified=(*sheet.disqualified, *floors),
        unsettled=unsettled,
        problems=(*problems, *_stated(sheet, total)),
        adjustments=(*added.adjustments, *cut_sentences),
    )


def _cut(points: CriterionPoints, caps: tuple[Cap, ...]) -> tuple[Decimal, tuple[str, ...]]:
    """What the lowest cap on the total takes away, and the sentence that says so."""
    on_total = [cap for cap in caps if cap.scope == "total" and cap.limit < points.net]
    if not on_total:
        return ZERO, ()
    lowest = min(on_total, key=lambda cap: (cap.limit, cap.code))
    sentence = (
        f"Tổng điểm {format_points(points.net)} chỉ tính {format_points(lowest.limit)} theo mức khống chế "
        f"{lowest.code} “{lowest.title}”."
    )
    return points.net - lowest.limit, (sentence,)


def _floors(criteria: CriteriaSet, by_criterion: dict[str, CriterionPoints], total: Decimal) -> Iterator[str]:
    for criterion in criteria.criteria:
        rule = criterion.rule
        if not isinstance(rule, DisqualifyingFloor):
            continue
        reached = total if rule.scope == "total" else by_criterion[rule.scope].net
        if reached < rule.least:
            where = "Tổng điểm" if rule.scope == "total" else f"Điểm của {rule.scope}"
            yield (
                f"{where} là {format_points(reached)}, dưới mức tối thiểu {format_points(rule.least)} "
                f"({criterion.code} “{criterion.title}”)."
            )


def _stated(sheet: ScoreSheet, total: Decimal) -> Iterator[Problem]:
    if sheet.stated_total is not None and sheet.stated_total != total:
        message = (
            f"Tổng điểm ghi trên phiếu là {format_points(sheet.stated_total)} nhưng các dòng cộng lại là "
            f"{format_points(total)}. Xếp hạng dùng tổng tính lại; đề nghị kiểm tra các dòng hoặc sửa tổng."
        )
        yield Problem("sheet.stated_total_differs", message, item=sheet.unit, part="stated_total")
