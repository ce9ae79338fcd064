"""A match: which indicator of a pack a figure means, with the evidence for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Match:
    """What one figure of a reading is taken to mean.

    *Shapes*: `figure` is the index in `Reading.figures`; `indicator` a code of the catalogue, None where none fits;
    `category` holds only what the text states, {} for the whole; `confidence` lies in [0, 1]; `evidence` says in
    Vietnamese, in order of weight, what spoke for it; `alternatives` are other codes that came near.
    """

    figure: int
    indicator: str | None
    category: Mapping[str, str] = field(default_factory=dict)
    time: str | None = None
    confidence: float = 0.0
    accepted: bool = False
    evidence: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()
