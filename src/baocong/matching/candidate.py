"""A candidate: one indicator that a figure may mean, and how much speaks for it."""

from dataclasses import dataclass, field

from baocong.counting.indicator import Indicator
from baocong.matching.index import Phrase


@dataclass(slots=True)
class Candidate:
    """One indicator that a figure may mean.

    *Shapes*: `near` is the share of the phrase that stands at the figure itself, `told` how much each of its words told,
    `kin` what a whole, a count or an item beside the figure added.
    """

    indicator: Indicator
    phrase: Phrase | None
    score: float
    coverage: float = 1.0
    near: float = 1.0
    unit_fits: bool = True
    heading: str | None = None
    inherited: str = ""
    kin: float = 0.0
    told: dict[str, float] = field(default_factory=dict)
