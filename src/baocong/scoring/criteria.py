"""Criteria sets (bảng tiêu chí): a graph of criteria with maximum points, rules for the leaves, caps and disqualifiers."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from baocong.scoring.points import HALF_POINT, Rounding
from baocong.scoring.rules import Rule

CriterionKind = Literal["standard", "bonus", "deduction", "disqualifier"]
NotApplicableChoice = Literal["redistribute", "reduce_base", "full_points"]
CAP_SCOPES = ("standard", "bonus", "deduction", "total")


@dataclass(frozen=True, slots=True)
class Feed:
    """An edge of the graph: the criterion counts in `parent`, with a weight."""

    parent: str
    weight: Fraction = Fraction(1)


@dataclass(frozen=True, slots=True)
class Criterion:
    """One line of a criteria set: a leaf with a rule, or a group that adds up what feeds it.

    `kind` says which column its points go to. `max_points` of a standard criterion is what it can reach; of a bonus or
    deduction (leaf or group) it is a ceiling that cuts, None for no ceiling. A criterion may feed several groups.
    `applies_to` is a trait that a unit must have (empty: all units). A standard leaf may itself be fed by bonuses and
    deductions, which stay in their own columns.
    """

    code: str
    title: str
    max_points: Decimal | None = None
    kind: CriterionKind = "standard"
    feeds: tuple[Feed, ...] = ()
    rule: Rule | None = None
    applies_to: str = ""


@dataclass(frozen=True, slots=True)
class Cap:
    """A ceiling (điểm khống chế) on a column, on the total or on one criterion.

    `scope` is standard, bonus, deduction, total or a criterion's code. With an `event` it holds only for units for which
    such a confirmed event is recorded ("đơn vị chậm nộp báo cáo không quá 90 điểm").
    """

    code: str
    title: str
    scope: str
    limit: Decimal
    event: str = ""


@dataclass(frozen=True, slots=True)
class CriteriaSet:
    """A whole criteria set, of one year, with the document it comes from.

    `total` is the table's declared total of standard points. `total_of` names the criteria whose standard points make
    it; empty means those that feed nothing, else the groups above them are only views of the same points (three pillars
    over common leaves). `step` is the smallest step of points, to which formulas are rounded. `not_applicable` is the
    declared choice: redistribute (the group's maximum falls to the criteria that apply), reduce_base (points stay, the
    base shrinks) or full_points. `counted_from` and `counted_until` bound the dates of events, `[from, until)`;
    `in_force_from` and `in_force_until` bound the rule itself.
    """

    name: str
    year: int
    total: Decimal
    criteria: tuple[Criterion, ...]
    caps: tuple[Cap, ...] = ()
    total_of: tuple[str, ...] = ()
    step: Decimal = HALF_POINT
    rounding: Rounding = "half_up"
    not_applicable: NotApplicableChoice = "redistribute"
    illustration: bool = False
    source: str = ""
    article: str = ""
    in_force_from: date | None = None
    in_force_until: date | None = None
    counted_from: date | None = None
    counted_until: date | None = None
