"""Which category of an indicator a figure means: only what the text states."""

from collections.abc import Sequence

from baocong.matching.award_matching import AWARD, award_category
from baocong.matching.candidate import Candidate
from baocong.matching.context import Surroundings, forms
from baocong.matching.index import Index, states
from baocong.reading.model import AwardMention

Zones = Sequence[Sequence[str]]
_BEHIND, _AFTER = 10, 3
_AT_FIGURE = 3
"""How many of the zones stand at the figure itself; what is counted is named there or nowhere."""


def categories_of(
    candidate: Candidate,
    scene: Surroundings,
    index: Index,
    mention: AwardMention | None = None,
    shared: Zones = (),
) -> dict[str, str]:
    """Return the categories that the words of the figure's own phrase state, else those where the indicator is named.

    `shared` are phrases of neighbours whose qualifiers hold for this figure too.
    """
    code = candidate.indicator.code
    found: dict[str, str] = {}
    if mention:
        award = award_category(mention, scene.unit, code, index)
        if award:
            found[AWARD] = award
    for place, zone in enumerate((*zones_of(candidate, scene), *shared)):
        closed = index.nouns[code] if place >= _AT_FIGURE else ()
        for wording in index.wordings[code]:
            if wording.dimension not in found and wording.dimension not in closed and states(wording, zone):
                found[wording.dimension] = wording.value
    order = list(candidate.indicator.breakdowns)
    return {dimension: found[dimension] for dimension in order if dimension in found}


def zones_of(candidate: Candidate, scene: Surroundings) -> list[Sequence[str]]:
    """Return the stretches in which a category may be stated, the most trusted first."""
    behind = forms(scene.behind)
    zones: list[Sequence[str]] = [scene.unit, [*scene.unit, *behind[:_BEHIND]], forms(scene.close)]
    words = set(candidate.phrase.words) if candidate.phrase else set()
    for part in (scene.before, scene.opening, scene.lead_in):
        zone = forms(part)
        places = [at for at, form in enumerate(zone) if form in words]
        if places:
            zones.append(zone[max(0, places[0] - 1) : places[-1] + 1 + _AFTER])
    return zones
