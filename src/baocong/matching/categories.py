"""Which category of an indicator a figure means: only what the text states."""

from collections.abc import Sequence

from baocong.counting.indicator import Indicator
from baocong.matching.award_matching import RECIPIENT, award_category, implied_recipient
from baocong.matching.candidate import Candidate
from baocong.matching.context import Surroundings, forms
from baocong.matching.index import AWARD, Index, Wording, place_in
from baocong.reading.model import AwardMention

OF_SECTIONS = frozenset({"movement"})
"""Dimensions whose category a section title states for everything in the section: a movement has its own section."""

Zones = Sequence[Sequence[str]]
_BEHIND, _AFTER, _SHORT = 10, 3, 8
_CLOSE, _AT_FIGURE = 2, 3
"""How many of the zones stand at the figure itself; what is counted is named there or nowhere. The third is the words
before the figure; they are those of the figure before it where nothing divides the two."""


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
        if place == _CLOSE and scene.is_shared and found.keys() - {AWARD}:
            continue
        closed = set(found) | (index.nouns[code] - {AWARD} if place >= _AT_FIGURE else set())
        found.update(_stated(index.wordings[code], zone, closed))
    if AWARD in found and not mention:
        found[AWARD] = _award_of_recipient(index.wordings[code], found[AWARD], scene.unit)
    if AWARD in found and RECIPIENT not in found:
        found.update(implied_recipient(found[AWARD], index.wordings[code]))
    found.update(_needed(candidate, scene, index, found))
    for heading in scene.headings[:1]:
        closed = {one for one in candidate.indicator.breakdowns if one not in OF_SECTIONS or one in found}
        found.update(_stated(index.wordings[code], heading, closed))
    order = list(candidate.indicator.breakdowns)
    return {dimension: found[dimension] for dimension in order if found.get(dimension)}


def needed_dimension(indicator: Indicator) -> str | None:
    """Return the dimension without which a rank, points or a target mean nothing: there is no whole above its kinds."""
    return next(iter(indicator.breakdowns), None) if indicator.recast == "break" else None


def _needed(candidate: Candidate, scene: Surroundings, index: Index, found: dict[str, str]) -> dict[str, str]:
    """Return the kind without which a rank means nothing, from anywhere in the words that lead up to it."""
    if candidate.indicator.kind != "rank":
        return {}
    needed = {needed_dimension(candidate.indicator)} - set(found)
    closed = set(candidate.indicator.breakdowns) - needed
    for zone in (scene.before, scene.opening):
        stated = _stated(index.wordings[candidate.indicator.code], forms(zone), closed)
        if any(stated.values()):
            return stated
    return {}


def _award_of_recipient(wordings: Sequence[Wording], award: str, unit: tuple[str, ...]) -> str:
    """Return the award as it is called for this recipient: "Lao động tiên tiến" of a collective is another title."""
    plain = {one.words for one in wordings if one.dimension == AWARD and one.value == award}
    for one in wordings:
        if one.dimension == AWARD and one.words[:1] == unit[:1] and one.words[1:] in plain:
            return one.value
    return award


def _stated(wordings: Sequence[Wording], zone: Sequence[str], closed: set[str]) -> dict[str, str]:
    """Return the categories that one stretch states, "" where it names two of one dimension side by side."""
    spots: dict[str, tuple[str, int, int]] = {}
    found: dict[str, str] = {}
    present = frozenset(zone)
    for wording in wordings:
        if wording.dimension in closed or wording.words[0] not in present:
            continue
        at = place_in(wording.words, zone)
        if at < 0:
            continue
        value, start, end = spots.setdefault(wording.dimension, (wording.value, at, at + len(wording.words)))
        found.setdefault(wording.dimension, value)
        if wording.value != value and (at == end or at + len(wording.words) == start):
            found[wording.dimension] = ""
    return found


def zones_of(candidate: Candidate, scene: Surroundings) -> list[Sequence[str]]:
    """Return the stretches in which a category may be stated, the most trusted first."""
    behind = forms(scene.behind)
    here: list[Sequence[str]] = [scene.unit, [*scene.unit, *behind[:_BEHIND]]]
    if not scene.has_unit_here:
        here = [behind[:_BEHIND], scene.unit]
    zones = [*here, forms(scene.close)]
    words = set(candidate.phrase.words) if candidate.phrase else set()
    for part in (scene.before, [] if scene.is_new_clause else scene.opening, scene.lead_in):
        zone = forms(part)
        places = [at for at, form in enumerate(zone) if form in words]
        if places:
            zones.append(zone[max(0, places[0] - 1) : places[-1] + 1 + _AFTER])
    if scene.previous < 0 and len(scene.opening) <= _SHORT:
        zones.append(forms(scene.opening))
    if len(scene.before) <= _SHORT and not scene.is_shared:
        zones.append(forms(scene.before))
    return zones
