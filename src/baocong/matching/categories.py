"""Which category of an indicator a figure means: only what the text states."""

from collections.abc import Sequence

from baocong.matching.award_matching import AWARD, award_category
from baocong.matching.context import Surroundings
from baocong.matching.index import Index, Wording
from baocong.matching.tokens import Word
from baocong.reading.model import AwardMention

Zones = Sequence[Sequence[str]]


def categories_of(
    code: str, scene: Surroundings, index: Index, mention: AwardMention | None = None, shared: Zones = ()
) -> dict[str, str]:
    """Return the categories that the words of the figure's own phrase state, else those of the opening of its list.

    `shared` are phrases of neighbours whose qualifiers hold for this figure too.
    """
    own = [*scene.unit, *forms(scene.behind)]
    found: dict[str, str] = {}
    if mention:
        award = award_category(mention, scene.unit, code, index)
        if award:
            found[AWARD] = award
    for zone in (own, forms(scene.before), *shared, forms(scene.lead_in)):
        for wording in index.wordings[code]:
            if wording.dimension not in found and states(wording, zone):
                found[wording.dimension] = wording.value
    order = list(index.catalogue.indicators[code].breakdowns)
    return {dimension: found[dimension] for dimension in order if dimension in found}


def forms(words: Sequence[Word]) -> list[str]:
    """Return the canonical forms of words."""
    return [one.form for one in words]


def states(wording: Wording, zone: Sequence[str]) -> bool:
    """Answer whether the words of a wording stand together in `zone`."""
    size = len(wording.words)
    first = wording.words[0]
    return any(form == first and tuple(zone[at : at + size]) == wording.words for at, form in enumerate(zone))
