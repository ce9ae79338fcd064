"""Scoring of candidates: which indicators the words around a figure speak for."""

from baocong.counting.indicator import Indicator
from baocong.matching.candidate import Candidate
from baocong.matching.context import HERE, NEAR, Surroundings, Weight, forms
from baocong.matching.index import Index, Phrase, states
from baocong.matching.units import KINDS
from baocong.reading.model import Figure

_ENOUGH, _ENOUGH_HERE = 0.7, 0.5
_UNIT_FITS, _UNIT_WHOLE, _UNIT_STRANGE = 0.8, 0.8, 0.35
_CATEGORY, _CATEGORY_WORDS = 0.6, 4
_SPEAKS_ITSELF, _OTHER_AREA = 0.9, 0.4
_NO_EVENT, _NEW_TOTAL = 0.8, 0.85
_AREA, _TIME, _BASE_FITS, _BASE_STRANGE = 0.7, 0.4, 1.2, 0.7
_PART, _PART_OF_CATEGORY, _ITEM, _SHARE = 1.0, 6.0, 4.0, 1.5
_AMOUNT, _ROW, _PARALLEL, _ITEM_OF_NOUN = 2.5, 2.0, 4.0, 6.0


def candidates_of(figure: Figure, scene: Surroundings, index: Index) -> list[Candidate]:
    """Return the indicators that may be meant, the likeliest first. *Shapes*: one entry for each indicator."""
    best: dict[str, Candidate] = {}
    kinds = KINDS.get(figure.kind, frozenset())
    if figure.kind == "percent" and figure.value == 100:
        scene.weigh(("100",), Weight.BEHIND)
    for anchor in scene.weights:
        for phrase in index.phrases.get(anchor, ()):
            indicator = index.catalogue.indicators[phrase.code]
            if indicator.kind not in kinds or not _counts_points(figure, indicator):
                continue
            found = _candidate(phrase, indicator, scene, index)
            if found and (phrase.code not in best or best[phrase.code].score < found.score):
                best[phrase.code] = found
    for one in best.values():
        _finish(one, figure, scene, index)
    return ranked(list(best.values()))


def _counts_points(figure: Figure, indicator: Indicator) -> bool:
    """Answer whether a figure in "điểm" may state the indicator: points, or places that are counted in the same word."""
    if figure.kind != "score" or indicator.kind == "score":
        return True
    return indicator.unit_of_measure == figure.unit_of_measure


def ranked(candidates: list[Candidate]) -> list[Candidate]:
    """Return the candidates, the likeliest first."""
    return sorted(candidates, key=lambda one: -one.score)


def _candidate(phrase: Phrase, indicator: Indicator, scene: Surroundings, index: Index) -> Candidate | None:
    told: dict[str, float] = {}
    present = near = here = 0.0
    for word in phrase.words:
        weight = scene.weights.get(word, 0.0)
        if weight:
            tells = index.weights[word]
            present += tells
            told[word] = tells * weight
            near += tells if weight >= NEAR else 0.0
            here += tells if weight >= HERE else 0.0
    coverage = present / phrase.mass
    if coverage < _ENOUGH or here < _ENOUGH_HERE * phrase.mass:
        return None
    strength = sum(told.values())
    quality = strength / phrase.mass
    return Candidate(indicator, phrase, strength * quality * quality, coverage, near / present, told=told)


def _finish(candidate: Candidate, figure: Figure, scene: Surroundings, index: Index) -> None:
    """Add what the unit of measure and the section say."""
    code = candidate.indicator.code
    if candidate.indicator.kind not in {"percent", "money"} and scene.unit:
        candidate.unit_fits = fits_unit(code, scene, index)
        if candidate.unit_fits:
            _add_unit(candidate, scene, index)
        else:
            candidate.score *= _UNIT_STRANGE
    if candidate.indicator.kind == "percent" and scene.base:
        if scene.base in index.bases[code]:
            candidate.score += _BASE_FITS
        elif any(scene.base in nouns for nouns in index.bases.values()):
            candidate.score *= _BASE_STRANGE
    if scene.is_total and candidate.indicator.time == "flow":
        candidate.score *= _NEW_TOTAL
    candidate.score += _time(candidate, figure, scene)
    own = [*scene.unit, *forms(scene.behind)]
    longest = max((len(one.words) for one in index.wordings[code] if states(one, own)), default=0)
    candidate.score += _CATEGORY * min(longest, _CATEGORY_WORDS)
    if figure.kind in {"money", "rate"} and names_other_area(candidate.indicator.area, scene, index):
        candidate.score *= _OTHER_AREA
    title = area_heading(candidate.indicator.area, scene, index)
    if title:
        candidate.heading = title
        candidate.score += _AREA


def _time(candidate: Candidate, figure: Figure, scene: Surroundings) -> float:
    """Return what the time of the figure says: a holding is no event, a new total no growth."""
    is_holding = scene.is_total or figure.time in {"stock", "total_to_date"}
    if is_holding == (candidate.indicator.time in {"stock", "total_to_date"}):
        return _TIME
    return -_NO_EVENT if is_holding else 0.0


def _add_unit(candidate: Candidate, scene: Surroundings, index: Index) -> None:
    """Add what the noun that is counted tells: the fewer indicators are counted with it, the more."""
    tells = max((index.unit_weights.get(one, 0.0) for one in scene.nouns()), default=0.0)
    candidate.score += _UNIT_FITS + tells
    if len(scene.unit) > 1 and candidate.phrase and set(scene.unit) <= set(candidate.phrase.words):
        candidate.score += _UNIT_WHOLE
    told = sum(candidate.told.values())
    candidate.near = (candidate.near * told + tells) / (told + tells) if told else candidate.near


def fits_unit(code: str, scene: Surroundings, index: Index) -> bool:
    """Answer whether the noun that the figure counts is one with which the indicator is counted."""
    nouns = scene.nouns()
    return not nouns or any(one in index.units[code] for one in nouns)


def names_other_area(area: str, scene: Surroundings, index: Index) -> bool:
    """Answer whether the figure's own words name another area and not this one ("doanh thu bưu chính")."""
    own = {*forms(scene.behind), *forms(scene.close)}
    return not own & index.areas.get(area, frozenset()) and any(own & words for words in index.areas.values())


def area_heading(area: str, scene: Surroundings, index: Index) -> str | None:
    """Return the title of the innermost section that speaks of the area."""
    for words, title in zip(scene.headings, scene.titles, strict=True):
        if area in index.areas_of_heading(words):
            return title
    return None


def inherit_part(
    candidates: list[Candidate], whole: Candidate, figure: Figure, scene: Surroundings, index: Index
) -> list[Candidate]:
    """Return the candidates of a part after its whole has spoken for the whole's own indicator."""
    code = whole.indicator.code
    if whole.indicator.kind not in KINDS.get(figure.kind, ()) or not fits_unit(code, scene, index):
        return candidates
    added = [one for one in candidates if _is_addition(one, code, scene, index)]
    if added:
        return _raised(candidates, added[0], _PART_OF_CATEGORY, True)
    own = scene.own()
    is_category = any(states(wording, own) for wording in index.wordings[code])
    return _raised(candidates, whole, _PART_OF_CATEGORY if is_category else _PART, is_category)


def _is_addition(candidate: Candidate, code: str, scene: Surroundings, index: Index) -> bool:
    """Answer whether the figure's own words make it an addition to the whole: "phát triển mới 36 trạm" of all stations."""
    if candidate.phrase is None or not candidate.indicator.code.startswith(f"{code}."):
        return False
    telling = {*candidate.phrase.words} - index.vocabulary[code]
    return bool(telling) and telling <= {*scene.unit, *forms(scene.behind), *forms(scene.before)}


def inherit_item(
    candidates: list[Candidate], before: Candidate, figure: Figure, scene: Surroundings, index: Index
) -> list[Candidate]:
    """Return the candidates of an item after the item before it has spoken, where both count things of one kind."""
    code = before.indicator.code
    if before.indicator.kind not in KINDS.get(figure.kind, ()) or not fits_unit(code, scene, index):
        return candidates
    if scene.is_total and before.indicator.time == "flow":
        return candidates
    stated = [one for one in index.wordings[code] if states(one, [*scene.unit, *forms(scene.behind)])]
    is_noun = any(one.dimension in index.nouns[code] and one.words[0] in scene.unit for one in stated)
    speaks_itself = candidates and candidates[0].coverage == 1.0 and candidates[0].near > _SPEAKS_ITSELF
    if not stated or (speaks_itself and not is_noun):
        return candidates
    return _raised(candidates, before, _ITEM_OF_NOUN if is_noun else _ITEM, True)


def inherit_qualified(
    candidates: list[Candidate], before: Candidate, scene: Surroundings, index: Index
) -> list[Candidate]:
    """Return the candidates of a figure of which only a category is said, after the one before it: "cấp huyện đạt 85%"."""
    own = [one for one in scene.own() if one in index.weights or one in index.category_words]
    stated = [one for one in index.wordings[before.indicator.code] if states(one, own)]
    if not stated or not set(own) <= {word for one in stated for word in one.words}:
        return candidates
    return _raised(candidates, before, _PARALLEL, True)


def inherit_amount(candidates: list[Candidate], count: Candidate, index: Index) -> list[Candidate]:
    """Return the candidates of a sum of money after the count before it has spoken for the money of its own area."""
    area = [one for one in index.catalogue.indicators.values() if one.area == count.indicator.area]
    money = [one for one in area if one.kind == "money"]
    if len(money) != 1:
        return candidates
    return _raised(candidates, Candidate(money[0], None, count.score / 2), _AMOUNT, True)


def inherit_row(candidates: list[Candidate], mate: Candidate) -> list[Candidate]:
    """Return the candidates of a rank in a table after a score in its row has spoken for the ranks of its own area."""
    for one in candidates:
        if one.indicator.area == mate.indicator.area:
            one.score += _ROW
            one.kin += _ROW
    return ranked(candidates)


def inherit_parallel(candidates: list[Candidate], before: Candidate) -> list[Candidate]:
    """Return the candidates of a figure in a sentence of the same build after the figure before it has spoken."""
    return _raised(candidates, before, _PARALLEL, True)


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
    if known:
        known.kin += bonus
    if known and is_telling:
        known.inherited = source.indicator.name
    return ranked(candidates)
