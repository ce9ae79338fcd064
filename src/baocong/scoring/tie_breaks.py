"""Separating units of the same total, one declared rule after the other."""

from dataclasses import dataclass, replace
from decimal import Decimal

from baocong.scoring.labels import Labels
from baocong.scoring.points import format_points
from baocong.scoring.policy import CouncilDecision, RankingPolicy, TieBreak
from baocong.scoring.unit_score import UnitScore


@dataclass(frozen=True, slots=True)
class SkippedTieBreak:
    """A tie-break that could not be used because some units lack what it looks at."""

    tie_break: TieBreak
    lacking: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Separation:
    """The tie-break that separated two tiers of the same total, and the council's decision where that was it."""

    tie_break: TieBreak
    decision: CouncilDecision | None = None


@dataclass(frozen=True, slots=True)
class Tier:
    """Units that stay equal. `separated_by` is what put them behind the tier before, None for the first.

    `skipped` are tie-breaks that were tried in vain on these units.
    """

    members: tuple[UnitScore, ...]
    separated_by: Separation | None = None
    skipped: tuple[SkippedTieBreak, ...] = ()


def tiers(group: tuple[UnitScore, ...], policy: RankingPolicy) -> tuple[Tier, ...]:
    """Return units of the same total as tiers, best first.

    A tie-break is used on units that stay equal only when each of them has what it looks at: a lacking date is never
    read as a late one. The order of `group` does not matter.
    """
    return _split(group, policy.tie_breaks, policy.decisions)


def tie_break_name(tie_break: TieBreak, labels: Labels) -> str:
    """Return the tie-break as a person says it. *Example*: "điểm trừ ít hơn"."""
    if tie_break.kind == "higher_criterion":
        return f"điểm “{labels.criterion(tie_break.criterion)}” cao hơn"
    return {
        "higher_standard": "điểm chuẩn cao hơn",
        "more_bonus": "điểm thưởng nhiều hơn",
        "fewer_deductions": "điểm trừ ít hơn",
        "earlier_dossier": "nộp đủ hồ sơ sớm hơn",
        "council_decision": "quyết định của hội đồng",
    }[tie_break.kind]


def tie_break_value(tie_break: TieBreak, score: UnitScore) -> str:
    """Return what the tie-break looks at in one unit, as printed; empty for a decision of the council."""
    if tie_break.kind == "earlier_dossier":
        return score.dossier_date.strftime("%d/%m/%Y") if score.dossier_date else ""
    points = _points(tie_break, score)
    return "" if points is None else format_points(points)


def _split(
    group: tuple[UnitScore, ...], tie_breaks: tuple[TieBreak, ...], decisions: tuple[CouncilDecision, ...]
) -> tuple[Tier, ...]:
    if len(group) == 1 or not tie_breaks:
        return (Tier(group),)
    tie_break, rest = tie_breaks[0], tie_breaks[1:]
    decision = _decision_for(group, decisions) if tie_break.kind == "council_decision" else None
    keys = _keys(group, tie_break, decision)
    lacking = tuple(sorted(unit for unit, key in keys.items() if key is None))
    if lacking:
        skipped = SkippedTieBreak(tie_break, lacking)
        return tuple(
            replace(tier, skipped=(skipped, *tier.skipped)) for tier in _split(group, rest, decisions)
        )
    separation = Separation(tie_break, decision)
    result: list[Tier] = []
    for key in sorted({key for key in keys.values() if key is not None}):
        equal = tuple(score for score in group if keys[score.unit] == key)
        first, *others = _split(equal, rest, decisions)
        result += [replace(first, separated_by=separation) if result else first, *others]
    return tuple(result)


def _decision_for(
    group: tuple[UnitScore, ...], decisions: tuple[CouncilDecision, ...]
) -> CouncilDecision | None:
    """The first decision that names every unit of the group."""
    units = {score.unit for score in group}
    return next((decision for decision in decisions if units <= set(decision.order)), None)


def _keys(
    group: tuple[UnitScore, ...], tie_break: TieBreak, decision: CouncilDecision | None
) -> dict[str, Decimal | None]:
    """Smaller is better; None where the unit lacks what the tie-break looks at."""
    if tie_break.kind == "council_decision":
        return {s.unit: Decimal(decision.order.index(s.unit)) if decision else None for s in group}
    if tie_break.kind == "earlier_dossier":
        return {s.unit: Decimal(s.dossier_date.toordinal()) if s.dossier_date else None for s in group}
    sign = 1 if tie_break.kind == "fewer_deductions" else -1
    points = {score.unit: _points(tie_break, score) for score in group}
    return {unit: None if value is None else sign * value for unit, value in points.items()}


def _points(tie_break: TieBreak, score: UnitScore) -> Decimal | None:
    if tie_break.kind == "higher_criterion":
        found = score.by_criterion.get(tie_break.criterion)
        return None if found is None else found.standard
    if tie_break.kind == "higher_standard":
        return score.standard
    if tie_break.kind == "more_bonus":
        return score.bonus
    if tie_break.kind == "fewer_deductions":
        return score.deduction
    return None
