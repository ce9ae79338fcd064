"""Tiers: which tie-break put which units behind which."""

from decimal import Decimal

from baocong.scoring.policy import RankingPolicy, TieBreak
from baocong.scoring.tie_breaks import Separation, tiers
from baocong.scoring.unit_score import UnitScore

DEDUCTIONS, BONUS = TieBreak("fewer_deductions"), TieBreak("more_bonus")


def equal(unit: str, bonus: int, deduction: int) -> UnitScore:
    return UnitScore(unit, Decimal(90 - bonus + deduction), Decimal(bonus), Decimal(deduction))


def test_each_tier_names_the_tie_break_that_separated_it_from_the_one_before() -> None:
    group = (equal("A", 1, 0), equal("B", 2, 0), equal("C", 1, 3), equal("D", 2, 3), equal("E", 2, 3))
    found = tiers(group, RankingPolicy(tie_breaks=(DEDUCTIONS, BONUS)))
    assert [(tuple(score.unit for score in tier.members), tier.separated_by) for tier in found] == [
        (("B",), None),
        (("A",), Separation(BONUS)),
        (("D", "E"), Separation(DEDUCTIONS)),
        (("C",), Separation(BONUS)),
    ]
