"""Scoring of candidates: which indicators the words around a figure speak for."""

from baocong.counting.indicator import Indicator
from baocong.matching.candidate import Candidate
from baocong.matching.context import HERE, NEAR, Surroundings, Weight
from baocong.matching.index import Index, Phrase, states
from baocong.matching.units import KINDS
from baocong.reading.model import Figure

_ENOUGH, _ENOUGH_HERE = 0.7, 0.5
_UNIT_FITS, _UNIT_STRANGE = 1.5, 0.35
_AREA, _TIME, _BASE_FITS = 0.7, 0.4, 1.2
_PART, _PART_OF_CATEGORY, _SHARE = 1.0, 4.5, 1.5


def candidates_of(figure: Figure, scene: Surroundings, index: Index) -> list[Candidate]:
    """Return the indicators that may be meant, the likeliest first. *Shapes*: one entry for each indicator."""
    best: dict[str, Candidate] = {}
    kinds = KINDS.get(figure.kind, frozenset())
    if figure.kind == "percent" and figure.value == 100:
        scene.weigh(("100",), Weight.BEHIND)
    for anchor in scene.weights:
        for phrase in index.phrases.get(anchor, ()):
            indicator = index.catalogue.indicators[phrase.code]
            if indicator.kind not in kinds:
                continue
            found = _candidate(phrase, indicator, scene, index)
            if found and (phrase.code not in best or best[phrase.code].score < found.score):
                best[phrase.code] = found
    for one in best.values():
        _finish(one, figure, scene, index)
    return ranked(list(best.values()))


def ranked(candidates: list[Candidate]) -> list[Candidate]:
    """Return the candidates, the likeliest first."""
    return sorted(candidates, key=lambda one: -one.score)


def _candidate(phrase: Phrase, indicator: Indicator, scene: Surroundings, index: Index) -> Candidate | None:
    present = strength = near = here = 0.0
    for word in phrase.words:
        weight = scene.weights.get(word, 0.0)
        if weight:
            tells = index.weights[word]
            present += tells
            strength += tells * weight
            near += tells if weight >= NEAR else 0.0
            here += tells if weight >= HERE else 0.0
    coverage = present / phrase.mass
    if coverage < _ENOUGH or here < _ENOUGH_HERE * phrase.mass:
        return None
    quality = strength / phrase.mass
    return Candidate(indicator, phrase, strength * quality * quality, coverage, near / present)


def _finish(candidate: Candidate, figure: Figure, scene: Surroundings, index: Index) -> None:
    """Add what the unit of measure and the section say."""
    code = candidate.indicator.code
    if candidate.indicator.kind not in {"percent", "money"} and scene.unit:
        candidate.unit_fits = fits_unit(code, scene, index)
        if candidate.unit_fits:
            candidate.score += _UNIT_FITS
        else:
            candidate.score *= _UNIT_STRANGE
    if candidate.indicator.kind == "percent" and scene.base:
        candidate.score += _BASE_FITS if scene.base in index.bases[code] else 0.0
    if candidate.indicator.time == figure.time:
        candidate.score += _TIME
    title = area_heading(candidate.indicator.area, scene, index)
    if title:
        candidate.heading = title
        candidate.score += _AREA


def fits_unit(code: str, scene: Surroundings, index: Index) -> bool:
    """Answer whether the noun that the figure counts is one with which the indicator is counted."""
    return not scene.unit or scene.unit[0] in index.units[code]


def area_heading(area: str, scene: Surroundings, index: Index) -> str | None:
    """Return the title of the innermost section that speaks of the area."""
    for words, title in zip(scene.headings, scene.titles, strict=True):
        if any(set(heading) <= set(words) for heading in index.headings.get(area, ())):
            return title
    return None


def inherit_part(
    candidates: list[Candidate], whole: Candidate, figure: Figure, scene: Surroundings, index: Index
) -> list[Candidate]:
    """Return the candidates of a part after its whole has spoken for the whole's own indicator."""
    code = whole.indicator.code
    if whole.indicator.kind not in KINDS.get(figure.kind, ()) or not fits_unit(code, scene, index):
        return candidates
    own = scene.own()
    is_category = any(states(wording, own) for wording in index.wordings[code])
    return _raised(candidates, whole, _PART_OF_CATEGORY if is_category else _PART, is_category)


def inherit_share(candidates: list[Candidate], count: Candidate, index: Index) -> list[Candidate]:
    """Return the candidates of a percentage after the count beside it has spoken for the shares made of it."""
    known = {one.indicator.code for one in candidates}
    for code in index.shares.get(count.indicator.code, ()):
        if known and code not in known:
            continue
        share = Candidate(index.catalogue.indicators[code], None, count.score / 2)
        candidates = _raised(candidates, share, _SHARE, True)
    return candidates


def _raised(
    candidates: list[Candidate], source: Candidate, bonus: float, is_telling: bool
) -> list[Candidate]:
    known = next((one for one in candidates if one.indicator.code == source.indicator.code), None)
    if known:
        known.score += bonus
    elif is_telling:
        known = Candidate(source.indicator, None, max(source.score * 0.6, bonus) + bonus / 2)
        candidates = [*candidates, known]
    if known and is_telling:
        known.inherited = source.indicator.name
    return ranked(candidates)
