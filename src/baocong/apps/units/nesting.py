"""Nested sets from parent links, and changes to them: pure, any hashable key of a unit."""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)


class NestingError(ValueError):
    """Links that are no hierarchy; `code` is map.cycle or map.unknown_parent, `unit` the key that it is about."""

    def __init__(self, code: str, unit: object) -> None:
        super().__init__(f"{code}: {unit}")
        self.code = code
        self.unit = unit


@dataclass(frozen=True, slots=True)
class Nested(Generic[K]):
    """A unit's place: what lies below it has `left` between its `left` and `right`."""

    unit: K
    parent: K | None
    left: int
    right: int
    depth: int


@dataclass(frozen=True, slots=True)
class Change(Generic[K]):
    """What is different from one shape of a map to the next.

    *Shapes*: `placed` gives units a (new) parent, None for the top; `removed` leave the map, and what lies below them
    must be placed elsewhere; `in_place_of` gives a new unit the place of an old one in the order of siblings.
    """

    placed: Mapping[K, K | None] = field(default_factory=dict)
    removed: frozenset[K] = frozenset()
    in_place_of: Mapping[K, K] = field(default_factory=dict)


def nest(parents: Mapping[K, K | None]) -> list[Nested[K]]:
    """Return the nested set of parent links; siblings stay in the order of the mapping.

    *Errors*: NestingError for a parent that is no unit of the map, and for a unit that lies below itself.
    *Example*:
    >>> [(one.unit, one.left, one.right, one.depth) for one in nest({"A": None, "B": "A", "C": "A"})]
    [('A', 1, 6, 0), ('B', 2, 3, 1), ('C', 4, 5, 1)]
    """
    children: dict[K | None, list[K]] = {}
    for unit, parent in parents.items():
        if parent is not None and parent not in parents:
            raise NestingError("map.unknown_parent", unit)
        children.setdefault(parent, []).append(unit)
    left: dict[K, int] = {}
    nodes: dict[K, Nested[K]] = {}
    depth = dict.fromkeys(children.get(None, ()), 0)
    at = 0
    waiting: list[tuple[K, bool]] = [(unit, False) for unit in reversed(children.get(None, []))]
    while waiting:
        unit, is_leaving = waiting.pop()
        at += 1
        if is_leaving:
            nodes[unit] = Nested(unit, parents[unit], left[unit], at, depth[unit])
            continue
        left[unit] = at
        waiting.append((unit, True))
        for child in reversed(children.get(unit, [])):
            depth[child] = depth[unit] + 1
            waiting.append((child, False))
    for unit in parents:
        if unit not in nodes:
            raise NestingError("map.cycle", unit)
    return sorted(nodes.values(), key=lambda one: one.left)


def change(parents: Mapping[K, K | None], wanted: Change[K]) -> dict[K, K | None]:
    """Return the links after a change; units that are not there are not removed, new ones come last or in place.

    *Errors*: NestingError map.unknown_parent when something would hang below a unit that left, through `nest`.
    *Example*:
    >>> change({"N": None, "A": "N", "B": "N"}, Change({"S": "N"}, frozenset({"A", "B"}), {"S": "A"}))
    {'N': None, 'S': 'N'}
    """
    return dict(_changed(parents, wanted))


def _changed(parents: Mapping[K, K | None], wanted: Change[K]) -> Iterator[tuple[K, K | None]]:
    taking: dict[K, list[K]] = {}
    for new, old in wanted.in_place_of.items():
        if old in parents and new not in parents and new in wanted.placed:
            taking.setdefault(old, []).append(new)
    seated = {new for news in taking.values() for new in news}
    for unit, parent in parents.items():
        for new in taking.get(unit, ()):
            yield new, wanted.placed[new]
        if unit not in wanted.removed:
            yield unit, wanted.placed.get(unit, parent)
    for unit, parent in wanted.placed.items():
        if unit not in parents and unit not in seated:
            yield unit, parent
