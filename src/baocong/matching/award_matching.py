"""Figures of awards: which award, from the mention that was read, and on whom it was conferred."""

from baocong.matching.index import AWARD, Index
from baocong.matching.tokens import forms_of
from baocong.reading.model import AwardMention, Figure, Reading


def mention_of(reading: Reading, figure: Figure) -> AwardMention | None:
    """Return the award of which the figure says on how many it was conferred."""
    for award in reading.awards:
        if award.start <= figure.start < award.end:
            return award
    return None


def award_category(mention: AwardMention, recipient: tuple[str, ...], code: str, index: Index) -> str | None:
    """Return the category of the award: the longest wording of which every word is said of award, authority, recipient."""
    said = {*forms_of(mention.award), *forms_of(mention.authority or ""), *recipient}
    fitting = [one for one in index.wordings[code] if one.dimension == AWARD and set(one.words) <= said]
    own = set(forms_of(mention.award))
    fitting = [one for one in fitting if own & set(one.words)]
    return max(fitting, key=lambda one: len(one.words)).value if fitting else None
