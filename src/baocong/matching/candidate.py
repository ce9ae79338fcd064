"""A candidate: one indicator that a figure may mean, and how much speaks for it."""

from dataclasses import dataclass

from baocong.counting.indicator import Indicator
from baocong.matching.index import Phrase


@dataclass(slots=True)
class Candidate:
    """One indicator that a figure may mean. `near` is the share of the phrase that stands at the figure itself."""

    indicator: Indicator
    phrase: Phrase | None
    score: float
    coverage: float = 1.0
    near: float = 1.0
    unit_fits: bool = True
    heading: str | None = None
    inherited: str = ""
