"""A fraction and those that are not in it: "có 7/9 huyện đạt chỉ tiêu, 02 huyện chưa đạt" leaves two of nine."""

import re

from baocong.reading.model import Relation
from baocong.reading.relations.ground import Ground
from baocong.reading.relations.operands import plain, same_noun, sort_of, unit_of

_REACH = 160
_NOT = re.compile(r"\s*(?:thì |vẫn |còn )*(?:chưa|không) (?P<verb>[^\W\d_]+)")
_CLOSED = re.compile(r"\s*(?:[.;:(,]|là\b|gồm\b|\Z)")
_BETWEEN = re.compile(
    r"[^.:()\d]*?(?:\([^()]*\)|,?\s*(?:đạt|chiếm)(?: tỷ lệ)? \d+(?:,\d+)?%)?\s*[,;]?\s*(?:và |còn |chỉ còn |có )*\Z"
)


def read_complements(ground: Ground) -> list[Relation]:
    """Return the differences between a fraction and the next amount of its noun that denies the fraction's own verb.

    *Shapes*: what is denied must be the same as what is said: behind the verb the clause ends, or goes on as the
    fraction's does.
    """
    relations: list[Relation] = []
    for position, index in enumerate(ground.order):
        if ground.figures[index].denominator is None:
            continue
        for other in ground.order[position + 1 : position + 3]:
            relation = _claim(ground, index, other)
            if relation is not None:
                relations.append(relation)
                break
    return relations


def _claim(ground: Ground, index: int, other: int) -> Relation | None:
    whole, rest = ground.figures[index], ground.figures[other]
    if (
        rest.start - whole.end > _REACH
        or rest.denominator is not None
        or sort_of(rest) != "count"
        or whole.denominator is None
    ):
        return None
    if not same_noun(unit_of(whole), unit_of(rest)) or not _BETWEEN.match(
        ground.lower[whole.end : rest.start]
    ):
        return None
    denied = _NOT.match(ground.lower, rest.end + _length_of_noun(ground, other))
    if denied is None:
        return None
    said = re.search(rf"\b{denied['verb']}\b(?P<object>[^,;.():\d]*)", ground.lower[whole.end : rest.start])
    behind = ground.lower[denied.end() : denied.end() + 80]
    if said is None or not (
        _CLOSED.match(behind)
        or (said["object"].strip() and behind.strip().startswith(said["object"].strip()))
    ):
        return None
    left = plain(whole.denominator - whole.value)
    loose = whole.approximation is not None or rest.approximation is not None
    return Relation("difference", (index,), other, loose or left == rest.value, left, "remainder-fraction")


def _length_of_noun(ground: Ground, index: int) -> int:
    noun = ground.noun_of(index)
    figure = ground.figures[index]
    at = ground.lower.find(noun, figure.end, figure.end + len(noun) + 3) if noun else figure.end
    return max(0, at - figure.end) + len(noun)
