"""What is wrong with a score sheet under its criteria set: points above the maximum, lacking lines, unreasoned changes."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from baocong.scoring.criteria import CriteriaSet, Criterion
from baocong.scoring.points import format_points, is_whole_steps
from baocong.scoring.problem import Problem
from baocong.scoring.rules import GivenPoints
from baocong.scoring.sheet import STAGE_NAMES, ScoreLine, ScoreSheet, compare_stages

REFUSED = frozenset(
    {
        "sheet.unknown_criterion",
        "sheet.not_a_leaf",
        "sheet.duplicate_line",
        "sheet.points_above_maximum",
        "sheet.negative_points",
    }
)
"""Problems for which a line's points are not counted."""


def check_sheet(criteria: CriteriaSet, sheet: ScoreSheet) -> tuple[Problem, ...]:
    """Return the problems of a sheet's lines, in the sheet's order, then what it lacks. `item` is the criterion's code.

    The stated total is compared by `settlement.settle_sheet`, which computes the real one.
    """
    by_code = {criterion.code: criterion for criterion in criteria.criteria}
    problems: list[Problem] = []
    for line in sheet.lines:
        criterion = by_code.get(line.criterion)
        problems += [_unknown(line)] if criterion is None else _line(line, criterion, criteria)
    problems += _duplicates(sheet)
    problems += _lacking(criteria, sheet)
    problems += _evidence_twice(sheet)
    problems += _unknown_caps(criteria, sheet)
    return tuple(problems)


def check_changes(earlier: ScoreSheet, later: ScoreSheet) -> tuple[Problem, ...]:
    """Return a problem for each criterion whose points a later stage changed without saying why."""
    problems = []
    for difference in compare_stages(earlier, later):
        if difference.reason:
            continue
        message = (
            f"Tiêu chí {difference.criterion}: {STAGE_NAMES[earlier.stage]} {_points(difference.before)}, "
            f"{STAGE_NAMES[later.stage]} {_points(difference.after)} nhưng chưa ghi lý do; đề nghị bổ sung lý do."
        )
        problems.append(
            Problem("sheet.change_without_reason", message, item=difference.criterion, part="reason")
        )
    return tuple(problems)


def _points(points: Decimal | None) -> str:
    return "chưa có điểm" if points is None else f"{format_points(points)} điểm"


def _unknown(line: ScoreLine) -> Problem:
    message = (
        f"Phiếu chấm tiêu chí “{line.criterion}” không có trong bảng tiêu chí; điểm này không được tính."
    )
    return Problem("sheet.unknown_criterion", message, item=line.criterion, part="criterion")


def _line(line: ScoreLine, criterion: Criterion, criteria: CriteriaSet) -> Iterator[Problem]:
    code, points, most = criterion.code, line.points, criterion.max_points
    if criterion.rule is None or criterion.kind == "disqualifier":
        message = (
            f"“{code}” là nhóm tiêu chí, điểm do các tiêu chí con cộng lại; điểm ghi thẳng không được tính."
        )
        yield Problem("sheet.not_a_leaf", message, item=code, part="criterion")
        return
    if points is None:
        return
    if points < 0:
        message = f"Tiêu chí {code} được chấm {format_points(points)} điểm; điểm phải từ 0 trở lên, điểm trừ cũng ghi số dương."
        yield Problem("sheet.negative_points", message, item=code, part="points")
    elif most is not None and points > most:
        message = (
            f"Tiêu chí {code} “{criterion.title}” được chấm {format_points(points)} điểm, vượt điểm tối đa "
            f"{format_points(most)}{_source(criteria)}; điểm này không được tính, đề nghị chấm lại."
        )
        yield Problem("sheet.points_above_maximum", message, item=code, part="points")
    elif not is_whole_steps(points, criteria.step):
        message = f"Tiêu chí {code} được chấm {format_points(points)} điểm, không theo bước {format_points(criteria.step)}."
        yield Problem("sheet.off_step", message, item=code, part="points", severity="warning")
    if (
        criterion.kind == "bonus"
        and points > 0
        and not line.evidence
        and isinstance(criterion.rule, GivenPoints)
    ):
        message = f"Tiêu chí {code} có {format_points(points)} điểm thưởng nhưng chưa có minh chứng."
        yield Problem("sheet.bonus_without_evidence", message, item=code, part="evidence", severity="warning")


def _source(criteria: CriteriaSet) -> str:
    return f" ({', '.join(part for part in (criteria.article, criteria.source or criteria.name) if part)})"


def _duplicates(sheet: ScoreSheet) -> Iterator[Problem]:
    for code, times in Counter(line.criterion for line in sheet.lines).items():
        if times > 1:
            message = f"Tiêu chí {code} có {times} dòng điểm trong một phiếu; không dòng nào được tính, đề nghị giữ một dòng."
            yield Problem("sheet.duplicate_line", message, item=code, part="criterion")


def _lacking(criteria: CriteriaSet, sheet: ScoreSheet) -> Iterator[Problem]:
    """Only standard leaves must have points: who claims no bonus simply has none."""
    settled = {line.criterion for line in sheet.lines if line.points is not None or line.not_applicable}
    reasons = {line.criterion: line.reason for line in sheet.lines}
    for criterion in criteria.criteria:
        if criterion.rule and criterion.kind == "standard" and criterion.code not in settled:
            why = reasons.get(criterion.code) or "Phiếu không có dòng này."
            message = f"Tiêu chí {criterion.code} “{criterion.title}” chưa có điểm. {why}"
            yield Problem("sheet.points_lacking", message, item=criterion.code, part="points")


def _evidence_twice(sheet: ScoreSheet) -> Iterator[Problem]:
    claimed: dict[str, str] = {}
    for line in sheet.lines:
        for evidence in dict.fromkeys(line.evidence):
            first = claimed.setdefault(evidence, line.criterion)
            if line.points and first != line.criterion:
                message = f"Minh chứng “{evidence}” dùng cho cả tiêu chí {first} và {line.criterion}; đề nghị kiểm tra."
                yield Problem("sheet.evidence_claimed_twice", message, line.criterion, "evidence", "warning")


def _unknown_caps(criteria: CriteriaSet, sheet: ScoreSheet) -> Iterator[Problem]:
    known = {cap.code for cap in criteria.caps}
    for code in sheet.capped_by:
        if code not in known:
            message = (
                f"Phiếu ghi mức khống chế “{code}” không có trong bảng tiêu chí; mức này không được áp dụng."
            )
            yield Problem("sheet.unknown_cap", message, item=code, part="capped_by")
