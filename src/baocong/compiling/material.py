"""What a report is compiled from: units, totals, highlights, ranking, and the words that fill its outline."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from baocong.compiling.highlights import Selection
from baocong.compiling.outline import Outline
from baocong.counting.catalogue import Catalogue
from baocong.counting.consolidated import Consolidated
from baocong.counting.observation import Category, Observation
from baocong.counting.period import Period
from baocong.scoring.ranking import Ranking

FigureKey = tuple[str, Category]
"""Indicator code and category: what a total is looked up by."""


@dataclass(frozen=True, slots=True)
class ReportingUnit:
    """A member that reports. `short` is printed in tables and lists, `name` where the full name stands.

    `state` is read, unreadable (its report came but could not be read yet) or missing.
    """

    code: str
    name: str
    short: str
    state: str = "read"


@dataclass(frozen=True, slots=True)
class Total:
    """A consolidated figure with the values of the same figure that it is compared with.

    `values` holds what each unit stated by unit code, also where nothing may be added; `comparisons` are phrases
    against other periods, as `counting.phrase` words them, `bases` say what each compares with; `pending` are units whose figure waits for a person.
    """

    consolidated: Consolidated
    values: Mapping[str, Observation] = field(default_factory=dict)
    comparisons: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()
    pending: frozenset[str] = frozenset()

    @property
    def key(self) -> FigureKey:
        """Indicator and category."""
        return (self.consolidated.indicator.code, self.consolidated.category)


@dataclass(frozen=True, slots=True)
class Material:
    """Everything a report says, before it is laid out.

    *Shapes*: `units` in the decision's order; `totals` by indicator and category; `rows` gives the rows of tables that
    people keep (tasks, awards, initiatives, nominees) by table key, each a mapping from column key to text; `values`
    fill the outline's placeholders; `links` give, by document name, the address of its reading page.
    """

    outline: Outline
    catalogue: Catalogue
    period: Period
    units: tuple[ReportingUnit, ...]
    totals: Mapping[FigureKey, Total] = field(default_factory=dict)
    highlights: Selection = field(default_factory=lambda: Selection({}, {}))
    highlight_rule: str = ""
    ranking: Ranking | None = None
    ranking_notes: tuple[str, ...] = ()
    criteria_scores: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    criteria: tuple[tuple[str, str, str], ...] = ()
    rows: Mapping[str, tuple[Mapping[str, str], ...]] = field(default_factory=dict)
    values: Mapping[str, str] = field(default_factory=dict)
    links: Mapping[str, str] = field(default_factory=dict)
    issuer: str = ""
    parent: str = ""
    symbol: str = ""
    place_and_date: str = ""
    notice: str = ""
    draft: bool = True

    def unit_names(self) -> dict[str, str]:
        """Return the short name of each unit by its code."""
        return {one.code: one.short for one in self.units}
