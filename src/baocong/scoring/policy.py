"""How a cluster ranks: what is compared, which tie-breaks in which order, how a shared rank is counted."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Counting = Literal["dense", "competition"]
Measure = Literal["total", "share_of_base"]
TieBreakKind = Literal[
    "higher_criterion",
    "higher_standard",
    "more_bonus",
    "fewer_deductions",
    "earlier_dossier",
    "council_decision",
]


@dataclass(frozen=True, slots=True)
class TieBreak:
    """One rule that separates units of the same total; `criterion` is the code for kind higher_criterion.

    *Source*: no national rule exists; each cluster writes its own list. Usual ones: higher points in the group of main
    tasks, fewer deductions, more bonus, earlier complete dossier, decision of the council.
    """

    kind: TieBreakKind
    criterion: str = ""


@dataclass(frozen=True, slots=True)
class CouncilDecision:
    """A council's decision on units that stayed equal: the order it chose, why, and in which document."""

    order: tuple[str, ...]
    reason: str
    document: str = ""


@dataclass(frozen=True, slots=True)
class RankingPolicy:
    """The rule of a ranking.

    `tie_breaks` are tried in their order; what they leave equal shares a rank, counted dense (5, 5, 6) or competition
    (5, 5, 7). `measure` is the total, or the total over the unit's own base when some criteria do not apply to all.
    `unit_order` is the order of the decision that names the members: it orders equals on paper and is the list of who
    must appear, with a score or without.
    """

    counting: Counting = "dense"
    tie_breaks: tuple[TieBreak, ...] = ()
    decisions: tuple[CouncilDecision, ...] = ()
    measure: Measure = "total"
    unit_order: tuple[str, ...] = ()


def paper_order(policy: RankingPolicy) -> Callable[[str], tuple[int, str]]:
    """Return the sorting key of units on paper: the order of the decision, then by code."""
    order = {unit: at for at, unit in enumerate(policy.unit_order)}
    return lambda unit: (order.get(unit, len(order)), unit)
