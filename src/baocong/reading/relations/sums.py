"""Totals and their parts in running text: "18 văn bản, trong đó gồm: 05 quyết định; 11 kế hoạch và 02 công văn"."""

import re

from baocong.reading.model import Relation
from baocong.reading.relations.arithmetic import bound_of, sum_of
from baocong.reading.relations.enumerations import overlaps
from baocong.reading.relations.ground import Ground
from baocong.reading.relations.groups import Group, read_cued
from baocong.reading.relations.layouts import read_laid_out
from baocong.reading.relations.operands import can_be_part, same_noun, sort_of, unit_of

_ADDED = frozenset({"count", "money", "score"})
_AVERAGE = re.compile(r"\b(?:bình quân|trung bình|mật độ|tỷ lệ|tỉ lệ)\b")


def read_groups(ground: Ground) -> list[Group]:
    """Return every whole with the list of its parts, in the order of the text."""
    groups = [*read_cued(ground), *read_laid_out(ground)]
    groups.sort(key=lambda group: ground.figures[group.whole].start)
    return groups


def read_sums(ground: Ground, groups: list[Group]) -> list[Relation]:
    """Return what the groups claim: a sum where all the parts are listed, a bound where only some are."""
    return [relation for group in groups for relation in _claims(ground, group)]


def _claims(ground: Ground, group: Group) -> list[Relation]:
    parts = group.parts.figures
    whole = ground.figures[group.whole]
    pairs = whole.denominator is None and any(ground.figures[part].denominator is not None for part in parts)
    if sort_of(whole) not in _ADDED or pairs:
        return []
    unit = unit_of(whole)
    last = group.parts.items[-1]
    closed = "còn lại" in ground.lower[last.start : last.end]
    partial = (group.examples and not closed) or group.parts.open or group.parts.gaps
    if partial or len(parts) < 2 or overlaps(ground, group.parts.items):
        return [
            bound_of(ground, part, group.whole)
            for part in parts
            if same_noun(unit_of(ground.figures[part]), unit)
        ]
    if _AVERAGE.search(ground.lower[max(0, whole.start - 30) : whole.start]):
        return []
    fitting = all(can_be_part(ground.noun_of(part), unit) for part in parts)
    if (group.complete or closed) and fitting:
        rule = "sum-complete"
    elif group.complete or group.listed:
        rule = "sum-listed"
    elif fitting:
        rule = "sum-loose"
    else:
        return []
    return [sum_of(ground, parts, group.whole, rule)]
