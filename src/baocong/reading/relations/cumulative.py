"""What grows: an increment beside its cumulative total is never more than it."""

import re

from baocong.reading.model import Relation
from baocong.reading.relations.arithmetic import bound_of
from baocong.reading.relations.ground import Ground
from baocong.reading.relations.operands import same_noun, sort_of, unit_of

_WORDS = ("nâng tổng số", "nâng tổng", "lũy kế", "luỹ kế", "cộng dồn")
_REACH = 90


def read_cumulative(ground: Ground) -> list[Relation]:
    """Return the bounds of increments by "nâng tổng số … lên" and "lũy kế" in one sentence."""
    relations: list[Relation] = []
    done: set[tuple[int, int]] = set()
    for words in _WORDS:
        for at in ground.places_of(words):
            start, _ = ground.sentence(at)
            before, behind = ground.within(start, at), ground.within(at, at + _REACH)
            if not before or not behind:
                continue
            whole = behind[0]
            gap = ground.text[at : ground.figures[whole].start]
            part = _increment(ground, before, whole)
            if part is None or (part, whole) in done or re.search(r"[;.:]", gap):
                continue
            done.add((part, whole))
            relations.append(bound_of(ground, part, whole))
    return relations


def _increment(ground: Ground, before: list[int], whole: int) -> int | None:
    """Return the nearest amount of the same noun; among several the text does not say which, so that one must fit."""
    alike = [i for i in reversed(before) if _alike(ground, i, whole)]
    total = ground.figures[whole].value
    return next((i for i in alike if ground.figures[i].value <= total), alike[0] if alike else None)


def _alike(ground: Ground, one: int, other: int) -> bool:
    a, b = ground.figures[one], ground.figures[other]
    return sort_of(a) == sort_of(b) and same_noun(unit_of(a), unit_of(b))
