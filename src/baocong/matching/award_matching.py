"""Figures of awards: which award, from the mention that was read, and on whom it was conferred."""

from bisect import bisect_right

from baocong.matching.index import AWARD, Index
from baocong.matching.tokens import forms_of
from baocong.reading.model import AwardMention, Reading


def mentions_by_figure(reading: Reading) -> dict[int, AwardMention]:
    """Return for each figure inside the mention of an award which award that is."""
    awards = sorted(reading.awards, key=lambda one: one.start)
    starts = [one.start for one in awards]
    found = {}
    for number, figure in enumerate(reading.figures):
        at = bisect_right(starts, figure.start) - 1
        if at >= 0 and figure.start < awards[at].end:
            found[number] = awards[at]
    return found


def award_category(mention: AwardMention, recipient: tuple[str, ...], code: str, index: Index) -> str | None:
    """Return the category of the award: the longest wording of which every word is said of award, authority, recipient."""
    said = {*forms_of(mention.award), *forms_of(mention.authority or ""), *recipient}
    fitting = [one for one in index.wordings[code] if one.dimension == AWARD and set(one.words) <= said]
    own = set(forms_of(mention.award))
    fitting = [one for one in fitting if own & set(one.words)]
    return max(fitting, key=lambda one: len(one.words)).value if fitting else None
