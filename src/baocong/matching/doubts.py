"""What speaks against taking a match without asking: the figures beside it, its column, its category."""

from baocong.matching.candidate import Candidate
from baocong.matching.context import forms
from baocong.matching.ground import Ground
from baocong.matching.qualifiers import category_of, repeated_names, stated_category
from baocong.matching.words import BARE_WORDS, PROPOSALS, PROPOSED


def is_doubtful(ground: Ground, number: int, best: Candidate) -> bool:
    """Answer whether something beside the figure contradicts its best candidate."""
    scene, figure = ground.scenes[number], ground.figure(number)
    return (
        scene.is_compared
        or (scene.is_planned and not figure.planned)
        or _is_proposed(ground, number, best)
        or _is_at_odds(ground, number, best)
        or _repeats_whole(ground, number, best)
        or _may_be_whole_or_category(ground, number)
    )


def _is_proposed(ground: Ground, number: int, best: Candidate) -> bool:
    """Answer whether an award is only asked for, or the section is one of proposals."""
    scene = ground.scenes[number]
    if any(set(words) >= PROPOSALS for words in scene.headings[:1]):
        return True
    leading = {*forms(scene.before), *forms(scene.opening), *forms(scene.lead_in)}
    return best.indicator in ground.index.awards and bool(leading & PROPOSED)


def _is_at_odds(ground: Ground, number: int, best: Candidate) -> bool:
    """Answer whether the figure beside is taken for a thing that this one cannot belong to.

    A count and its percentage must speak of one area; a bare percentage or rate also of one relation to time.
    """
    scene = ground.scenes[number]
    is_bare = not scene.behind and {*forms(scene.before)} <= BARE_WORDS
    count = ground.best(ground.families.count_of.get(number))
    if count and is_bare:
        return (count.indicator.area, count.indicator.time) != (best.indicator.area, best.indicator.time)
    percent = ground.best(ground.percent_of.get(number))
    if percent and percent.indicator.area != best.indicator.area:
        return True
    previous = ground.best(scene.previous)
    is_rate = ground.figure(number).kind == "rate" and {*forms(scene.before)} <= BARE_WORDS
    return is_rate and previous is not None and previous.indicator.area != best.indicator.area


def _repeats_whole(ground: Ground, number: int, best: Candidate) -> bool:
    """Answer whether a part would mean just what its whole means: its qualifier is none of the categories."""
    whole = ground.families.whole_of.get(number)
    theirs = ground.best(whole)
    if whole is None or theirs is None or theirs.indicator is not best.indicator:
        return False
    return category_of(ground, number) == category_of(ground, whole)


def _may_be_whole_or_category(ground: Ground, number: int) -> bool:
    """Answer whether the whole and a category are worded alike here, so that only a person can tell."""
    stated = stated_category(ground, number)
    return bool(repeated_names(ground, number, stated)) and not category_of(ground, number)
