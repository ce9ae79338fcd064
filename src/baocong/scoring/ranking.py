"""Ranking (xếp hạng): scores and a policy become places, each with its explanation; nobody is dropped."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from baocong.scoring.explanation import Explanation, explanations
from baocong.scoring.explanation_text import explanation_text
from baocong.scoring.labels import Labels
from baocong.scoring.ladder import Ladder
from baocong.scoring.points import ZERO
from baocong.scoring.policy import RankingPolicy, paper_order
from baocong.scoring.unit_score import UnitScore, unscored

Standing = Literal["disqualified", "unscored"]


@dataclass(frozen=True, slots=True)
class Place:
    """One unit's place: its rank, whom it shares it with, why it stands there as facts and as Vietnamese sentences."""

    rank: int
    score: UnitScore
    shared_with: tuple[str, ...]
    explanation: Explanation
    text: str

    @property
    def unit(self) -> str:
        """The unit of this place."""
        return self.score.unit


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A unit that stands apart: disqualified, or without a settled score; `reasons` are full sentences."""

    score: UnitScore
    standing: Standing
    reasons: tuple[str, ...]
    text: str

    @property
    def unit(self) -> str:
        """The unit that stands apart."""
        return self.score.unit


@dataclass(frozen=True, slots=True)
class Ranking:
    """Places best first, then those without one. Every unit of the scores and of the policy's order is here once."""

    places: tuple[Place, ...]
    unplaced: tuple[Unplaced, ...]
    policy: RankingPolicy

    def place_of(self, unit: str) -> Place | None:
        """Return the place of a unit, None when it has none."""
        return next((place for place in self.places if place.unit == unit), None)


def rank(scores: Iterable[UnitScore], policy: RankingPolicy, labels: Labels | None = None) -> Ranking:
    """Rank the scores under the policy; the order in which they come does not matter.

    *Shapes*: units of a shared rank stand in the policy's unit order, then by code. Units of the policy's order that
    have no score are listed as unscored; two different scores of one unit are both refused.
    """
    names = labels or Labels()
    one_each = _one_each(scores, policy)
    apart = {score.unit: _unplaced(score, policy, names) for score in one_each}
    ladder = Ladder((score for score in one_each if apart[score.unit] is None), policy)
    order = paper_order(policy)
    places = [
        Place(why.rank, why.score, why.shared_with, why, explanation_text(why, policy, names))
        for why in explanations(ladder, policy, names)
    ]
    unplaced = sorted((x for x in apart.values() if x), key=lambda x: (x.standing, order(x.unit)))
    return Ranking(tuple(places), tuple(unplaced), policy)


def _one_each(scores: Iterable[UnitScore], policy: RankingPolicy) -> list[UnitScore]:
    found: dict[str, UnitScore] = {}
    for score in scores:
        if found.setdefault(score.unit, score) != score:
            found[score.unit] = unscored(
                score.unit, "Đơn vị có hai phiếu điểm khác nhau; đề nghị chọn phiếu đúng rồi xếp hạng lại."
            )
    for unit in policy.unit_order:
        found.setdefault(unit, unscored(unit, "Chưa có phiếu điểm của đơn vị."))
    return list(found.values())


def _unplaced(score: UnitScore, policy: RankingPolicy, labels: Labels) -> Unplaced | None:
    name = labels.unit(score.unit)
    if score.disqualified:
        text = f"{name}: không xếp hạng. {' '.join(score.disqualified)}"
        return Unplaced(score, "disqualified", score.disqualified, text)
    reasons = score.unsettled
    if policy.measure == "share_of_base" and (score.base is None or score.base <= ZERO):
        reasons += ("Phiếu điểm không cho biết tổng điểm tối đa áp dụng nên không tính được tỷ lệ đạt.",)
    if not reasons:
        return None
    return Unplaced(score, "unscored", reasons, f"{name}: chưa xếp hạng được. {' '.join(reasons)}")
