"""What table and panels of the figures page share: the rows of each figure by unit, names, printed values."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from baocong.cluster.model import FigureRow
from baocong.cluster.pages.quoting import Sources
from baocong.cluster.result import ClusterRun
from baocong.cluster.settling import COUNTED
from baocong.compiling.material import FigureKey
from baocong.compiling.wording import figure_text, measured, stated_text
from baocong.counting.consolidated import Consolidated
from baocong.counting.indicator import Indicator
from baocong.counting.observation import Category, Observation

WAITING = "chờ xác nhận"
EDITED = ("corrected", "entered")


@dataclass(frozen=True, slots=True)
class FigureMaterial:
    """A run with its figure rows sorted: by figure, then by unit; only counted and pending ones."""

    run: ClusterRun
    sources: Sources
    grouped: Mapping[FigureKey, Mapping[str, Sequence[FigureRow]]]

    @classmethod
    def of(cls, run: ClusterRun, sources: Sources) -> "FigureMaterial":
        """Sort the rows of a run."""
        grouped: dict[FigureKey, dict[str, list[FigureRow]]] = defaultdict(lambda: defaultdict(list))
        for one in run.rows:
            if one.indicator and one.unit and (one.state in COUNTED or one.state == "pending"):
                grouped[one.indicator, tuple(sorted(one.category.items()))][one.unit].append(one)
        return cls(run, sources, grouped)

    def counted(self, key: FigureKey, unit: str) -> list[FigureRow]:
        """Return the rows that a unit's value is made of."""
        return [one for one in self.grouped.get(key, {}).get(unit, ()) if one.state in COUNTED]

    def pending(self, key: FigureKey, unit: str) -> list[FigureRow]:
        """Return the rows of a unit that wait for a person."""
        return [one for one in self.grouped.get(key, {}).get(unit, ()) if one.state == "pending"]

    def label(self, key: FigureKey) -> str:
        """Return the printed name of a figure with its categories."""
        names = self.categories(key[1])
        name = self.run.catalogue.indicators[key[0]].name
        return f"{name} ({names})" if names else name

    def categories(self, category: Category) -> str:
        """Return the names of the categories."""
        known = self.run.catalogue.categories
        return ", ".join(known[pair].name if pair in known else pair[1] for pair in category)

    def parts(self, key: FigureKey, unit: str) -> list[FigureRow]:
        """Return the rows of a figure's categories: what a whole is added from that the report does not state."""
        found = [self.counted(one, unit) for one in self.grouped if one[0] == key[0] and one[1]]
        return [row for rows in found for row in rows]


def total_in_words(one: Consolidated) -> str:
    """Return a total with its qualifier and unit of measure, "" for none."""
    if one.value is None:
        return ""
    return measured(
        qualified(figure_text(one.value, one.indicator.kind), one.qualifier), one.indicator.unit_of_measure
    )


def stated_in_words(one: Observation, indicator: Indicator) -> str:
    """Return what a unit stated, with its qualifier and unit of measure."""
    if one.value is None:
        return ""
    return measured(qualified(stated_text(one.value), one.qualifier), indicator.unit_of_measure)


def qualified(text: str, qualifier: str | None) -> str:
    """Return a printed number behind its qualifier: "trên 1.200"."""
    return f"{qualifier} {text}" if qualifier else text
