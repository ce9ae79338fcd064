"""Totals and their parts in running text: "18 văn bản, trong đó gồm: 05 quyết định; 11 kế hoạch và 02 công văn"."""

import re
from dataclasses import replace
from decimal import Decimal

from baocong.reading.model import Relation
from baocong.reading.relations.arithmetic import bound_of, sum_of
from baocong.reading.relations.enumerations import overlaps
from baocong.reading.relations.ground import Ground
from baocong.reading.relations.groups import Group, read_cued
from baocong.reading.relations.layouts import read_laid_out
from baocong.reading.relations.operands import can_be_part, same_noun, sort_of, unit_of
from baocong.reading.relations.wording import CONTAINERS, exhausts

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
    """Return a sum, a bound for the sum of some parts, or a bound for each part."""
    whole = ground.figures[group.whole]
    parts, doubtful = _fitting(ground, group)
    pairs = whole.denominator is None and any(ground.figures[part].denominator is not None for part in parts)
    if not _adds_up(sort_of(whole)) or pairs:
        return []
    last = group.parts.items[-1]
    ends = "còn lại" in ground.lower[last.start : last.end]
    partial = (group.examples and not ends) or group.parts.open or group.parts.gaps
    if partial or len(parts) + len(doubtful) < 2 or overlaps(ground, group.parts.items):
        return _bounds(ground, parts, group.whole)
    if _AVERAGE.search(ground.lower[max(0, whole.start - 30) : whole.start]):
        return []
    rule = _rule(ground, group, parts, ends=ends)
    if rule is None:
        return []
    return _sums(ground, group, parts, doubtful, rule)


def _adds_up(sort: str) -> bool:
    return sort in _ADDED or sort.startswith("measure ")


def _fitting(ground: Ground, group: Group) -> tuple[list[int], list[int]]:
    """Return the parts up to the first that cannot be part of the whole, and those that may or may not follow."""
    unit = unit_of(ground.figures[group.whole])
    parts = list(group.parts.figures)
    doubtful = [item.figure for item in group.parts.doubtful]
    fit = [can_be_part(ground.noun_of(part), unit) for part in parts]
    if fit[0] and not all(fit) and not group.parts.bulleted:
        end = fit.index(False)
        return parts[:end], parts[end:] + doubtful
    fit = [can_be_part(ground.noun_of(part), unit) for part in doubtful]
    return parts, doubtful[: fit.index(False) if False in fit else None]


def _bounds(ground: Ground, parts: list[int], whole: int) -> list[Relation]:
    unit = unit_of(ground.figures[whole])
    return [bound_of(ground, part, whole) for part in parts if same_noun(unit_of(ground.figures[part]), unit)]


def _rule(ground: Ground, group: Group, parts: list[int], *, ends: bool) -> str | None:
    """Return how certain the words make the sum, None where the parts cannot be parts of the whole."""
    unit = unit_of(ground.figures[group.whole])
    nouns = [ground.noun_of(part) for part in parts]
    fitting = all(can_be_part(noun, unit) for noun in nouns)
    if not fitting and _counts_another_thing(nouns, unit):
        return None
    if (group.complete or ends) and fitting:
        return "sum-complete"
    if group.complete or group.listed:
        return "sum-listed"
    return "sum-loose" if fitting else None


def _counts_another_thing(nouns: list[str], unit: str) -> bool:
    """Return whether the parts have one noun of their own: "04 nhóm hộ, gồm 312 hộ nghèo, 185 hộ cận nghèo"."""
    firsts = {noun.split(" ")[0] for noun in nouns}
    if len(nouns) < 2 or len(firsts) > 1 or "" in firsts:
        return False
    return bool(CONTAINERS.match(unit)) or firsts.isdisjoint(unit.split())


def _sums(ground: Ground, group: Group, parts: list[int], doubtful: list[int], rule: str) -> list[Relation]:
    """Return the sum of the parts, with those behind them where only so it comes right.

    The sentence does not say where such a list ends, so that it is wrong only when no end makes it right.
    """
    ends = range(len(parts), len(parts) + len(doubtful) + 1)
    every = [*parts, *doubtful]
    sums = [sum_of(ground, every[:end], group.whole, rule) for end in ends if end > 1]
    right = next((one for one in sums if one.holds), None)
    if right is not None:
        return [right]
    if len(parts) < 2:
        return _bounds(ground, parts, group.whole)
    if group.bare and not exhausts(_words(ground, group)):
        return [_share(sums[0], ground.figures[group.whole].value)]
    if len(sums) == 1 or group.parts.closed:
        return sums[:1]
    return [replace(sums[-1], rule="sum-open")]


def _words(ground: Ground, group: Group) -> list[str]:
    return [ground.lower[item.start : min(item.end, item.start + 160)] for item in group.parts.items]


def _share(failed: Relation, whole: Decimal) -> Relation:
    """Return the claim of a list that may leave parts out: together they are not more than the whole."""
    holds = failed.computed is not None and failed.computed <= whole
    return replace(failed, kind="max", holds=holds, rule="parts-bound")
