"""What figures of one sentence, list or row say for each other."""

from baocong.matching.candidate import Candidate
from baocong.matching.candidates import (
    inherit_amount,
    inherit_item,
    inherit_parallel,
    inherit_part,
    inherit_qualified,
    inherit_row,
    inherit_share,
    ranked,
)
from baocong.matching.context import Surroundings, Weight, forms
from baocong.matching.ground import Ground
from baocong.matching.index import AWARD
from baocong.matching.units import KINDS
from baocong.matching.word_sets import AMOUNT_WORDS, BARE_WORDS
from baocong.reading.model import AwardMention

_AWARDED = 4.0


def join_percentages(ground: Ground) -> None:
    """Let each percentage and the count beside it share their words where one of them has none of its own."""
    for percent, count in ground.families.count_of.items():
        one, other = ground.scenes[percent], ground.scenes[count]
        if not _is_bare(one) and not _is_bare(other):
            continue
        words = one.own(), other.own()
        one.weigh(words[1], Weight.SHARED)
        other.weigh(words[0], Weight.SHARED)


def _is_bare(scene: Surroundings) -> bool:
    """Answer whether a figure says nothing of its own but its unit."""
    return {*forms(scene.before), *forms(scene.behind)} - {*scene.unit} <= BARE_WORDS


def inherit(ground: Ground, number: int) -> None:
    """Raise the candidates of a figure by what its whole, the item before it, its count or its award says."""
    figure, scene = ground.figure(number), ground.scenes[number]
    found = ground.found[number]
    whole = ground.best(ground.families.whole_of.get(number))
    if whole:
        found = inherit_part(found, whole, figure, scene, ground.index)
    before = ground.best(scene.previous) if scene.is_item else None
    if before and before.unit_fits:
        found = inherit_item(found, before, figure, scene, ground.index)
    found = _by_kind(ground, number, found)
    count = ground.best(ground.families.count_of.get(number))
    if count:
        found = inherit_share(found, count, ground.index)
    mention = ground.awards.get(number)
    if mention and figure.kind in KINDS["count"]:
        found = _awarded(ground, found, mention)
    ground.found[number] = found


def _by_kind(ground: Ground, number: int, found: list[Candidate]) -> list[Candidate]:
    """Let money take after the count before it, a rank after the scores of its row or the rank before it."""
    figure, scene = ground.figure(number), ground.scenes[number]
    before = ground.best(scene.previous)
    if figure.kind == "money" and before and before.indicator.kind in {"count", "ratio"}:
        leading = {*forms(scene.before)} - {*ground.scenes[scene.previous].own()}
        return inherit_amount(found, before, ground.index) if leading <= AMOUNT_WORDS else found
    if figure.kind == "percent" and before and before.indicator.kind == "percent":
        return inherit_qualified(found, before, scene, ground.index)
    if figure.kind != "rank":
        return found
    if figure.table:
        row = ground.rows[figure.table.index, figure.table.row]
        mate = next((ground.best(one) for one in row if ground.figure(one).kind == "score"), None)
        found = inherit_row(found, mate) if mate else found
    return inherit_parallel(found, before) if before and is_parallel(ground, number) else found


def is_parallel(ground: Ground, number: int) -> bool:
    """Answer whether a figure says again what the one before it said, of another place."""
    scene = ground.scenes[number]
    words = {one for one in scene.own() if one in ground.index.weights}
    return bool(words) and words <= set(ground.scenes[scene.previous].own())


def follow_neighbours(ground: Ground, number: int) -> None:
    """Let an item of a list take its verb from the item beside it when both mean the same indicator."""
    best = ground.best(number)
    beside = [ground.scenes[number].previous]
    if number + 1 < len(ground.scenes) and ground.scenes[number + 1].previous == number:
        beside.append(number + 1)
    for other in beside:
        theirs = ground.best(other)
        if best and theirs and theirs.indicator is best.indicator and theirs.near >= best.near:
            best.inherited = best.inherited or best.indicator.name


def _awarded(ground: Ground, found: list[Candidate], mention: AwardMention) -> list[Candidate]:
    """Return the candidates after an award that was read has spoken for the indicators with a breakdown by award."""
    for indicator in ground.index.awards:
        known = next((one for one in found if one.indicator is indicator), None)
        if known is None:
            known = Candidate(indicator, None, 0.0)
            found = [*found, known]
        known.score += _AWARDED
        known.unit_fits = True
        known.inherited = mention.award
    return ranked(found)


def award_of(ground: Ground, number: int, best: Candidate) -> AwardMention | None:
    """Return the award that a figure counts, where its indicator is broken down by award."""
    return ground.awards.get(number) if AWARD in best.indicator.breakdowns else None
