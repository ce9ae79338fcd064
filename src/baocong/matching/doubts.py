"""What speaks against taking a match without asking: the figures beside it, its column, its category."""

import re

from baocong.matching.candidate import Candidate
from baocong.matching.candidates import names_other_area
from baocong.matching.categories import OF_SECTIONS, needed_dimension
from baocong.matching.context import forms
from baocong.matching.foreign import names_foreign_kind
from baocong.matching.ground import Ground
from baocong.matching.index import AWARD, states
from baocong.matching.qualifiers import category_of, repeated_names, stated_category
from baocong.matching.stretches import paragraph_span
from baocong.matching.tokens import words_of
from baocong.matching.word_sets import (
    AMOUNT_WORDS,
    BARE_WORDS,
    FINES,
    KINDLESS,
    NOUNS_OF_A_KIND,
    NOUNS_OF_A_PLACE,
    PROPOSALS,
    PROPOSED,
    RANKED_BODIES,
    REMAINS,
)

_LOOK_BACK, _CLEARLY, _ENOUGH = 12, 1.14, 3.0
_BASE_LENGTH, _LEAD_LENGTH = 25, 30
_LEANS = 0.8
_BASE = re.compile(r"(?:trên|trong|/)\s*tổng(?:\s+số)?\s*\Z", re.IGNORECASE)

_NO_RESULT = re.compile(
    r"\b(?:không (?:quá|vượt quá|dưới)|mỗi(?: \w+){1,2}|(?:giảm|tăng) từ|từ)\s*\(?\Z", re.IGNORECASE
)


def is_doubtful(ground: Ground, number: int, best: Candidate) -> bool:
    """Answer whether something beside the figure contradicts its best candidate."""
    scene, figure = ground.scenes[number], ground.figure(number)
    return (
        scene.is_compared
        or (scene.is_planned and not figure.planned)
        or _is_base(ground, number)
        or _is_proposed(ground, number, best)
        or _is_of_other_level(ground, number, best)
        or _is_bare_noun(best)
        or _is_of_other_kind(ground, number, best)
        or _is_at_odds(ground, number, best)
        or _is_limit_or_start(ground, number)
        or _is_bare_amount(best)
        or _is_of_no_kind(ground, number, best)
        or _is_of_either_heading(ground, number, best)
        or names_foreign_kind(ground, number, best)
        or _is_unknown_award(ground, number)
        or _is_said_by_another(ground, number, best)
        or _is_remainder(ground, number, best)
        or _repeats_whole(ground, number, best)
        or _is_said_again(ground, number, best)
        or _may_be_whole_or_category(ground, number)
    )


def rests_on_unsure_whole(ground: Ground, number: int, best: Candidate, second: Candidate | None) -> bool:
    """Answer whether a part leads only by what a whole says for it that is not sure itself."""
    whole = ground.families.whole_of.get(number, -1)
    theirs = ground.best(whole)
    if whole not in ground.unsure or theirs is None or theirs.indicator is not best.indicator:
        return False
    if second is None:
        return best.score - best.kin < _ENOUGH
    return (best.score - best.kin) < _CLEARLY * (second.score - second.kin)


def _is_base(ground: Ground, number: int) -> bool:
    """Answer whether the figure is what others are a share of: "35 … trên tổng số 37 người"."""
    start = ground.figure(number).start
    return _BASE.search(ground.reading.text, max(0, start - _BASE_LENGTH), start) is not None


def _is_proposed(ground: Ground, number: int, best: Candidate) -> bool:
    """Answer whether an award is only asked for, or the section is one of proposals."""
    scene = ground.scenes[number]
    if any(set(words) >= PROPOSALS for words in scene.headings[:1]):
        return True
    around = {*forms(scene.before), *forms(scene.opening), *forms(scene.lead_in), *forms(scene.behind)}
    return best.indicator in ground.index.awards and bool(around & PROPOSED)


def _is_of_other_level(ground: Ground, number: int, best: Candidate) -> bool:
    """Answer whether a rank among bodies is taken for one of provinces, or what districts have for what communes have."""
    behind = forms(ground.scenes[number].behind)
    if best.indicator.kind == "rank":
        return "cấp tỉnh" in best.indicator.name and bool(RANKED_BODIES & set(behind[:2]))
    is_local = "cơ sở" in best.indicator.name and "level" not in best.indicator.breakdowns
    return is_local and bool({"huyện", "cấp tỉnh"} & set(behind[:4]))


def _is_unknown_award(ground: Ground, number: int) -> bool:
    """Answer whether an award was read of which the catalogue has no category ("huy chương"): it is none of those counted."""
    return number in ground.awards and AWARD not in category_of(ground, number)


def _is_said_by_another(ground: Ground, number: int, best: Candidate) -> bool:
    """Answer whether another indicator is said in full at the figure itself, where the best one leans on words further off."""
    if best.near >= _LEANS or best.kin:
        return False
    return any(
        one.unit_fits
        and one.coverage == 1.0
        and one.near == 1.0
        and one.phrase
        and best.phrase
        and set(one.phrase.words) <= set(best.phrase.words)
        for one in ground.found[number][1:]
    )


def _is_remainder(ground: Ground, number: int, best: Candidate) -> bool:
    """Answer whether the figure is what remains beside those named before, of no kind that is said: it is no whole."""
    scene = ground.scenes[number]
    remains = REMAINS in forms(scene.close) or REMAINS in forms(scene.behind)[:2]
    is_part = scene.previous >= 0 and REMAINS not in ground.index.vocabulary[best.indicator.code]
    return remains and is_part and not category_of(ground, number)


def _is_limit_or_start(ground: Ground, number: int) -> bool:
    """Answer whether the figure is a limit, what one of many gets, or where a change began: no result of the period."""
    scene, figure = ground.scenes[number], ground.figure(number)
    if figure.table:
        return False
    text = ground.reading.text
    return _NO_RESULT.search(text, max(scene.start, figure.start - _LEAD_LENGTH), figure.start) is not None


def _is_bare_amount(best: Candidate) -> bool:
    """Answer whether only words that every sum of money bears speak for the indicator: "trị giá 27 tỷ đồng"."""
    return best.indicator.kind == "money" and not best.inherited and best.told.keys() <= AMOUNT_WORDS - FINES


def _is_of_no_kind(ground: Ground, number: int, best: Candidate) -> bool:
    """Answer whether what cannot be added up (ranks, points, targets) is not said to be of any kind that is known.

    There is no whole above the kinds then: a rank is one by some index, points are of some part.
    """
    needed = needed_dimension(best.indicator)
    return needed is not None and needed not in category_of(ground, number)


def _is_of_either_heading(ground: Ground, number: int, best: Candidate) -> bool:
    """Answer whether the section is one of two categories and the figure does not say of which."""
    stated = category_of(ground, number)
    for dimension in OF_SECTIONS & set(best.indicator.breakdowns) - set(stated):
        words = [one for one in ground.index.wordings[best.indicator.code] if one.dimension == dimension]
        for heading in ground.scenes[number].headings[:1]:
            if len({one.value for one in words if states(one, heading)}) > 1:
                return True
    return False


def _is_bare_noun(best: Candidate) -> bool:
    """Answer whether only a noun that says little alone speaks for the indicator, and no section does."""
    return not best.inherited and not best.heading and best.told.keys() <= NOUNS_OF_A_KIND


def _is_of_other_kind(ground: Ground, number: int, best: Candidate) -> bool:
    """Answer whether the noun needs a word beside it that is missing, or has one beside it that says another kind."""
    scene, figure = ground.scenes[number], ground.figure(number)
    if figure.kind in {"money", "rate"} and names_other_area(best.indicator.area, scene, ground.index):
        return True
    noun = scene.unit[0] if scene.unit else ""
    if noun in NOUNS_OF_A_KIND and figure.table is None:
        behind = [one for one in forms(scene.behind) if one not in scene.unit][:1]
        known = ground.index.vocabulary[best.indicator.code] | KINDLESS | {noun}
        return any(one not in known and not one.isdecimal() for one in behind)
    if noun in NOUNS_OF_A_PLACE and figure.table is None:
        span = paragraph_span(ground.reading.text, figure.start)
        around = {one.form for one in words_of(ground.reading.text, *span)} | scene.weights.keys()
        return not around & NOUNS_OF_A_PLACE[noun]
    return False


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
    if best.indicator.recast == "break":
        return False
    return category_of(ground, number) == category_of(ground, whole)


def _is_said_again(ground: Ground, number: int, best: Candidate) -> bool:
    """Answer whether an earlier figure of the sentence already means the same: one of the two is something else.

    Awards are conferred several times in one sentence, and ranks told of several places.
    """
    if best.indicator in ground.index.awards or best.indicator.kind in {"rank", "score"}:
        return False
    earlier: list[int] = []
    at = ground.scenes[number].previous
    while at >= 0 and len(earlier) < _LOOK_BACK:
        earlier.append(at)
        at = ground.scenes[at].previous
    same = ground.alike([one for one in earlier if one not in ground.unsure], best)
    return bool(same) and any(category_of(ground, one) == category_of(ground, number) for one in same)


def _may_be_whole_or_category(ground: Ground, number: int) -> bool:
    """Answer whether the whole and a category are worded alike here, so that only a person can tell."""
    stated = stated_category(ground, number)
    if repeated_names(ground, number, stated) and not category_of(ground, number):
        return True
    whole = ground.families.whole_of.get(number)
    best, theirs = ground.best(number), ground.best(whole)
    is_same = best is not None and theirs is not None and best.indicator is theirs.indicator
    return is_same and whole is not None and _may_be_whole_or_category(ground, whole)
