"""The graph of a sound criteria set: who feeds whom, from the leaves up."""

from dataclasses import dataclass
from fractions import Fraction
from graphlib import CycleError, TopologicalSorter

from baocong.scoring.criteria import CriteriaSet, Criterion, CriterionKind


@dataclass(frozen=True, slots=True)
class Graph:
    """`by_code` in the table's order, `children` with their weights, `upwards` with every criterion after its children."""

    by_code: dict[str, Criterion]
    children: dict[str, tuple[tuple[Criterion, Fraction], ...]]
    upwards: tuple[Criterion, ...]

    def of_kind(self, code: str, kind: CriterionKind) -> tuple[tuple[Criterion, Fraction], ...]:
        """Return the children of a criterion that have this kind, with their weights."""
        return tuple((child, weight) for child, weight in self.children[code] if child.kind == kind)


def graph_of(criteria: CriteriaSet) -> Graph:
    """Return the graph of a criteria set.

    *Errors*: ValueError for duplicate codes, unknown parents or cycles; `validation.validate` names each of them.
    """
    by_code = {criterion.code: criterion for criterion in criteria.criteria}
    if len(by_code) != len(criteria.criteria):
        raise ValueError(f"{criteria.name}: duplicate codes; validate the criteria set first")
    children: dict[str, list[tuple[Criterion, Fraction]]] = {code: [] for code in by_code}
    for criterion in criteria.criteria:
        for feed in criterion.feeds:
            if feed.parent not in by_code:
                raise ValueError(
                    f"{criteria.name}: unknown parent {feed.parent}; validate the criteria set first"
                )
            children[feed.parent].append((criterion, feed.weight))
    sorter = TopologicalSorter({code: [c.code for c, _ in found] for code, found in children.items()})
    try:
        upwards = tuple(by_code[code] for code in sorter.static_order())
    except CycleError as error:
        raise ValueError(f"{criteria.name}: a cycle of criteria; validate the criteria set first") from error
    return Graph(by_code, {code: tuple(found) for code, found in children.items()}, upwards)


def top_criteria(criteria: CriteriaSet) -> tuple[Criterion, ...]:
    """Return the criteria whose points make the table: `total_of`, else what feeds nothing; bonus and deduction likewise.

    *Shapes*: in the table's order, without disqualifiers.
    """
    return tuple(c for c in criteria.criteria if c.kind != "disqualifier" and _is_top(c, criteria.total_of))


def _is_top(criterion: Criterion, total_of: tuple[str, ...]) -> bool:
    if total_of and criterion.kind == "standard":
        return criterion.code in total_of
    return not criterion.feeds
