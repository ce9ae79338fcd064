"""The category of a figure among its neighbours: what they state for it, and where it is set against them."""

from collections.abc import Sequence

from baocong.matching.candidate import Candidate
from baocong.matching.categories import categories_of, needed_dimension, zones_of
from baocong.matching.context import forms
from baocong.matching.ground import Ground
from baocong.matching.index import AWARD, states
from baocong.matching.kinship import award_of, is_parallel
from baocong.reading.model import AwardMention

TOTAL, REST = ("part", "total"), ("part", "standard")
EXTRAS = frozenset({("part", "bonus"), ("part", "deduction")})
"""What a score table names beside its total; the columns that remain hold the points of the criteria."""


def category_of(ground: Ground, number: int) -> dict[str, str]:
    """Return the category of a figure; a whole has none that one of its parts states for itself."""
    category = dict(stated_category(ground, number))
    best = ground.best(number)
    parts = ground.alike(ground.parts_of.get(number, ()), best) if best else []
    if category and parts:
        own = [_own_category(ground, one) for one in parts]
        nouns = ground.index.nouns[best.indicator.code] if best else frozenset()
        needed = needed_dimension(best.indicator) if best else None
        category = {
            key: value
            for key, value in category.items()
            if key in nouns or key == needed or value not in {one.get(key) for one in own}
        }
    for dimension in repeated_names(ground, number, category):
        del category[dimension]
    return category


def _own_category(ground: Ground, number: int) -> dict[str, str]:
    """Return the category that a figure's own words state, without those of its neighbours."""
    best = ground.best(number)
    if best is None:
        return {}
    return categories_of(best, ground.scenes[number], ground.index, award_of(ground, number, best))


def repeated_names(ground: Ground, number: int, category: dict[str, str]) -> list[str]:
    """Return the dimensions whose category only repeats the indicator's name, with no figure nearby set against it."""
    best = ground.best(number)
    plain = ground.index.plain[best.indicator.code] if best else frozenset()
    pairs = [pair for pair in category.items() if pair in plain]
    if not pairs or best is None:
        return []
    titles = ground.scenes[number].titles[:1]
    section = [other for other, scene in enumerate(ground.scenes) if scene.titles[:1] == titles]
    around = [stated_category(ground, one) for one in ground.alike(section, best)]
    return [key for key, value in pairs if all(one.get(key, value) == value for one in around)]


def stated_category(ground: Ground, number: int) -> dict[str, str]:
    """Return the category that the words state for a figure, its own or those of its neighbours."""
    best = ground.best(number)
    if number not in ground.stated and best:
        mention = award_of(ground, number, best)
        shared = _shared(ground, number, best, mention)
        found = categories_of(best, ground.scenes[number], ground.index, mention, shared)
        if mention is None and _is_next_recipient(ground, number, best):
            award = stated_category(ground, ground.scenes[number].previous).get(AWARD)
            found = {**found, AWARD: award} if award else found
        ground.stated[number] = found | _of_its_whole(ground, number, best, found)
    return ground.stated.get(number, {})


def _of_its_whole(ground: Ground, number: int, best: Candidate, found: dict[str, str]) -> dict[str, str]:
    """Return what a part of points or ranks takes from its whole, and what remains of a total beside bonus and deduction."""
    if best.indicator.recast != "break":
        return {}
    whole = ground.families.whole_of.get(number)
    theirs = ground.best(whole)
    if whole is not None and whole != number and theirs and theirs.indicator is best.indicator:
        whole_category = stated_category(ground, whole)
        if TOTAL not in whole_category.items():
            return {key: value for key, value in whole_category.items() if key not in found}
    if REST[0] in found or REST[0] not in best.indicator.breakdowns:
        return {}
    return dict([REST]) if _is_rest_of_total(ground, number, best) else {}


def _is_rest_of_total(ground: Ground, number: int, best: Candidate) -> bool:
    """Answer whether a sum of the table adds this to a total in which other columns are bonus or deduction."""
    for relation in ground.reading.relations:
        if relation.kind != "sum" or number not in relation.parts or not isinstance(relation.whole, int):
            continue
        others = [one for one in relation.parts if isinstance(one, int) and one != number]
        if ground.figure(number).table is None or not ground.alike([relation.whole], best):
            continue
        stated = [_own_category(ground, one).items() for one in ground.alike(others, best)]
        if TOTAL in _own_category(ground, relation.whole).items() and any(EXTRAS & one for one in stated):
            return True
    return False


def _shared(
    ground: Ground, number: int, best: Candidate, mention: AwardMention | None
) -> Sequence[Sequence[str]]:
    """Return the phrases of neighbours whose qualifiers hold for this figure: its whole, its percentage, its pair."""
    families, scenes = ground.families, ground.scenes
    partner = families.count_of.get(number, ground.percent_of.get(number))
    zones: list[Sequence[str]] = []
    for other in (partner, families.whole_of.get(number)):
        theirs = ground.best(other)
        if other is not None and theirs and _holds_for_both(theirs, best):
            zones += zones_of(theirs, scenes[other])
    kind, previous = ground.figure(number).kind, scenes[number].previous
    if previous >= 0 and (kind == "money" or (kind == "rank" and is_parallel(ground, number))):
        zones.append(scenes[families.whole_of.get(previous, previous)].own())
    following = number + 1
    is_pair = following < len(scenes) and scenes[following].previous == number
    if mention and is_pair and ground.awards.get(following) is mention:
        zones.append(forms(scenes[following].behind))
    return zones


def _is_next_recipient(ground: Ground, number: int, best: Candidate) -> bool:
    """Answer whether a figure is the next recipient of the award named before: "… 01 tập thể, 03 cá nhân"."""
    scene = ground.scenes[number]
    before = ground.best(scene.previous)
    is_award = best.indicator in ground.index.awards
    names_award = any(
        one.dimension == AWARD and states(one, [*scene.unit, *forms(scene.behind)])
        for one in ground.index.wordings[best.indicator.code]
    )
    is_same = before is not None and before.indicator is best.indicator
    return is_award and scene.is_item and is_same and not names_award


def _holds_for_both(other: Candidate, best: Candidate) -> bool:
    """Answer whether qualifiers of one figure hold for the other: the same indicator, or a share and its count."""
    if best.indicator.kind == "percent" or other.indicator.kind == "percent":
        return other.indicator.area == best.indicator.area
    return other.indicator is best.indicator
