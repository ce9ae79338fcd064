"""Why a unit stands where it stands, as facts: what decided, how far the neighbours are, what one more point changes."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from baocong.scoring.labels import Labels
from baocong.scoring.ladder import Ladder, Landing, measure_of
from baocong.scoring.policy import RankingPolicy
from baocong.scoring.tie_breaks import Separation, SkippedTieBreak
from baocong.scoring.unit_score import UnitScore

Column = Literal["standard", "bonus", "deduction", "cut"]
COLUMNS: tuple[Column, ...] = ("standard", "bonus", "deduction", "cut")


@dataclass(frozen=True, slots=True)
class Comparison:
    """One unit against the rank just above or just below it.

    `points` is the distance of the totals, never negative; zero when a tie-break decided, which is then given as
    `separation`. `columns` and `criteria` are own minus other, non-zero ones only, and only when the other rank is held
    by one unit; criteria with the largest difference first.
    """

    rank: int
    others: tuple[UnitScore, ...]
    points: Decimal
    separation: Separation | None = None
    columns: tuple[tuple[Column, Decimal], ...] = ()
    criteria: tuple[tuple[str, Decimal], ...] = ()


@dataclass(frozen=True, slots=True)
class OneMorePoint:
    """What one more point would change, all others as they are: the new rank and who would share it.

    `equals` are all other units of the same total there, tie-breaks apart.
    """

    rank: int
    shared_with: tuple[str, ...]
    equals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a unit has its place. `skipped` are tie-breaks that could not be used on the units it shares the rank with.

    `above` and `below` are None at the ends of the ranking; `one_more` is None for a unit that stands first alone.
    """

    rank: int
    score: UnitScore
    shared_with: tuple[str, ...]
    skipped: tuple[SkippedTieBreak, ...]
    above: Comparison | None
    below: Comparison | None
    one_more: OneMorePoint | None


def explanations(ladder: Ladder, policy: RankingPolicy, labels: Labels) -> tuple[Explanation, ...]:
    """Return the explanation of every place of the ladder, best first."""
    landings = ladder.landings
    result = []
    for at, landing in enumerate(landings):
        above = landings[at - 1] if at else None
        below = landings[at + 1] if at + 1 < len(landings) else None
        for member in landing.tier.members:
            result.append(
                Explanation(
                    rank=landing.rank,
                    score=member,
                    shared_with=landing.others(member.unit),
                    skipped=landing.tier.skipped,
                    above=_compare(member, above, landing.tier.separated_by, policy, labels)
                    if above
                    else None,
                    below=_compare(member, below, below.tier.separated_by, policy, labels) if below else None,
                    one_more=_one_more(member, landing, ladder),
                )
            )
    return tuple(result)


def _compare(
    score: UnitScore, other: Landing, separation: Separation | None, policy: RankingPolicy, labels: Labels
) -> Comparison:
    others = other.tier.members
    if measure_of(score, policy) == measure_of(others[0], policy):
        return Comparison(other.rank, others, Decimal(0), separation)
    points = abs(score.total - others[0].total)
    if len(others) > 1:
        return Comparison(other.rank, others, points)
    columns = _columns(score, others[0])
    return Comparison(other.rank, others, points, None, columns, _criteria(score, others[0], labels))


def _columns(score: UnitScore, other: UnitScore) -> tuple[tuple[Column, Decimal], ...]:
    differences = ((column, getattr(score, column) - getattr(other, column)) for column in COLUMNS)
    return tuple((column, difference) for column, difference in differences if difference)


def _criteria(score: UnitScore, other: UnitScore, labels: Labels) -> tuple[tuple[str, Decimal], ...]:
    both = [code for code in labels.criteria if code in score.by_criterion and code in other.by_criterion]
    differences = [(code, score.by_criterion[code].net - other.by_criterion[code].net) for code in both]
    return tuple(sorted((x for x in differences if x[1]), key=lambda x: -abs(x[1])))


def _one_more(score: UnitScore, landing: Landing, ladder: Ladder) -> OneMorePoint | None:
    if landing.rank == 1 and len(landing.units) == 1:
        return None
    there = ladder.with_points(score, 1)
    return OneMorePoint(
        there.rank, there.others(score.unit), tuple(u for u in there.equals if u != score.unit)
    )
