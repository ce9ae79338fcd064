"""The ladder of a ranking: totals from the top, the tiers on each, and the place that a given number of points takes."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import accumulate

from baocong.scoring.points import ZERO
from baocong.scoring.policy import RankingPolicy, paper_order
from baocong.scoring.tie_breaks import Tier, tiers
from baocong.scoring.unit_score import UnitScore


@dataclass(frozen=True, slots=True)
class Landing:
    """One tier with its rank; `equals` are all units of the same measure, tie-breaks apart, in the order of paper."""

    rank: int
    tier: Tier
    equals: tuple[str, ...]

    @property
    def units(self) -> tuple[str, ...]:
        """The units that share this rank, in the order of paper."""
        return tuple(member.unit for member in self.tier.members)

    def others(self, unit: str) -> tuple[str, ...]:
        """Return the units that share this rank with `unit`."""
        return tuple(other for other in self.units if other != unit)


@dataclass(frozen=True, slots=True)
class _Rung:
    """All units of one measure, as landings in their order."""

    measure: Fraction
    landings: tuple[Landing, ...]


class Ladder:
    """The landings of a ranking, best first; scores may come in any order, each unit once."""

    def __init__(self, scores: Iterable[UnitScore], policy: RankingPolicy) -> None:
        """Sort the scores into landings under the policy."""
        self._policy = policy
        self._order = paper_order(policy)
        groups: dict[Fraction, list[UnitScore]] = {}
        for score in scores:
            groups.setdefault(measure_of(score, policy), []).append(score)
        best_first = sorted(groups, reverse=True)
        by_rung = [self._tiers(groups[measure]) for measure in best_first]
        ranks = accumulate((self._height(found) for found in by_rung), initial=1)
        self._rungs = [
            _Rung(measure, self._landings(found, first))
            for measure, found, first in zip(best_first, by_rung, ranks, strict=False)
        ]
        self._downwards = [-rung.measure for rung in self._rungs]

    @property
    def landings(self) -> tuple[Landing, ...]:
        """One landing for each tier, best first."""
        return tuple(landing for rung in self._rungs for landing in rung.landings)

    def with_points(self, score: UnitScore, points: int) -> Landing:
        """Return where a unit of the ladder would land with at least one more point, all others as they are.

        The points count for the total alone: what tie-breaks look at stays as it is.
        """
        raised = replace(score, cut=score.cut - points)
        measure = measure_of(raised, self._policy)
        rung = self._rungs[bisect_left(self._downwards, -measure)]
        equal = [m for x in rung.landings for m in x.tier.members] if rung.measure == measure else []
        found = self._tiers([*equal, raised])
        landings = self._landings(found, rung.landings[0].rank)
        return next(landing for landing in landings if score.unit in landing.units)

    def _tiers(self, group: list[UnitScore]) -> tuple[Tier, ...]:
        return tiers(tuple(sorted(group, key=lambda score: self._order(score.unit))), self._policy)

    def _landings(self, found: tuple[Tier, ...], first_rank: int) -> tuple[Landing, ...]:
        equals = tuple(sorted((m.unit for tier in found for m in tier.members), key=self._order))
        ranks = accumulate((self._height((tier,)) for tier in found), initial=first_rank)
        return tuple(Landing(rank, tier, equals) for rank, tier in zip(ranks, found, strict=False))

    def _height(self, found: tuple[Tier, ...]) -> int:
        """How many ranks tiers take: one each when counted dense, one a unit when counted by competition."""
        return len(found) if self._policy.counting == "dense" else sum(len(tier.members) for tier in found)


def measure_of(score: UnitScore, policy: RankingPolicy) -> Fraction:
    """Return what the policy compares: the total, or the total over the unit's own base.

    A base of zero or an unknown one leaves the total as it is; `ranking` sets such a score apart before.
    """
    total = Fraction(score.total)
    if policy.measure == "share_of_base" and score.base is not None and score.base > ZERO:
        return total / Fraction(score.base)
    return total
