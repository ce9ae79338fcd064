"""What points are computed from: figures, points a person gave, events, national ranks, traits of units."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from baocong.counting.observation import Observation


@dataclass(frozen=True, slots=True)
class GivenScore:
    """Points that a person gave one unit for one criterion, with evidence and reason."""

    unit: str
    criterion: str
    points: Decimal
    evidence: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ScoredEvent:
    """Something that happened and gives or costs points: a commended model, a late report.

    `times` counts how often. `confirmed_by` is who confirmed it: an event that costs points or bars a unit counts only
    when a person confirmed it; a finding alone never costs anything.
    """

    unit: str
    event: str
    happened_on: date | None = None
    times: int = 1
    description: str = ""
    evidence: tuple[str, ...] = ()
    confirmed_by: str = ""


@dataclass(frozen=True, slots=True)
class NationalRank:
    """The rank of a unit in a published index, of an edition: ("DTI", "2021", 12)."""

    unit: str
    index: str
    edition: str
    rank: int
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """A decision that a criterion does not apply to a unit, with its reason."""

    unit: str
    criterion: str
    reason: str


@dataclass(frozen=True, slots=True)
class ScoringInputs:
    """Everything that one computation looks at, of all units together. `traits` are the traits of each unit by code."""

    observations: tuple[Observation, ...] = ()
    given: tuple[GivenScore, ...] = ()
    events: tuple[ScoredEvent, ...] = ()
    national_ranks: tuple[NationalRank, ...] = ()
    not_applicable: tuple[NotApplicable, ...] = ()
    traits: Mapping[str, frozenset[str]] = field(default_factory=dict)
