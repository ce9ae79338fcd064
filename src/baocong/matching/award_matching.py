"""Figures of awards: which award, from the mention that was read, and on whom it was conferred."""

from bisect import bisect_right
from collections.abc import Sequence

from baocong.matching.index import AWARD, Index, Wording
from baocong.matching.tokens import forms_of
from baocong.reading.model import AwardMention, Reading

RECIPIENT = "recipient"
RECIPIENTS_OF_TITLES = {"tập thể": "tập thể", "chiến sĩ thi đua": "cá nhân", "lao động tiên tiến": "cá nhân"}
"""Word of a title → who bears it; the first that the title holds."""


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


def implied_recipient(award: str, wordings: Sequence[Wording]) -> dict[str, str]:
    """Return on whom a title is conferred by its name: "Tập thể Lao động xuất sắc", "Chiến sĩ thi đua cơ sở"."""
    titles = [one.words for one in wordings if one.dimension == AWARD and one.value == award]
    noun = next(
        (RECIPIENTS_OF_TITLES[one] for words in titles for one in words if one in RECIPIENTS_OF_TITLES), ""
    )
    found = [one for one in wordings if one.dimension == RECIPIENT and one.words == (noun,)]
    return {RECIPIENT: found[0].value} if found else {}
