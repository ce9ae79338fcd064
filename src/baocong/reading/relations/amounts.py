"""One amount in digits and in words: "2.000.000đ (hai triệu đồng)"."""

import re
from decimal import Decimal

from baocong.reading.model import Literal, Relation
from baocong.reading.relations.ground import Ground
from baocong.vietnamese.number_words import NumberWordsError, parse_words, scan_number_words

_BRACKET = re.compile(
    r"\s*(?:đ|đồng|vnđ|VNĐ|VND|(?:triệu|tỷ|nghìn) đồng|[^\W\d_]+(?: [^\W\d_]+){0,3})?\s*\((?P<words>[^()\d]{2,120})\)"
)
_PREFIX = re.compile(r"\A(?:bằng chữ|viết bằng chữ|số tiền bằng chữ)\s*:?\s*", re.IGNORECASE)
_TAIL = re.compile(r"(?:\s*(?:việt nam|đồng|chẵn|\.|/|\*|,))+\Z", re.IGNORECASE)


def read_amounts(ground: Ground) -> list[Relation]:
    """Return the figures with a bracket right behind them that says the same number in words."""
    relations = []
    for index in ground.order:
        figure = ground.figures[index]
        opening = ground.text.find("(", figure.end, figure.end + 40)
        if opening < 0:
            continue
        found = _BRACKET.match(ground.text, figure.end)
        if not found:
            continue
        said = _values(found["words"])
        if not said:
            continue
        start, end = found.span("words")
        value = figure.value if figure.value in said else said[0]
        literal = Literal(value, start, end)
        relations.append(Relation("equal", (literal,), index, figure.value in said, value, "amount-words"))
    return relations


def _values(words: str) -> list[Decimal]:
    """Return the numbers that the words can say, none where they say something else."""
    words = _PREFIX.sub("", words.strip())
    bare = _TAIL.sub("", words).strip()
    if not bare:
        return []
    try:
        exact = parse_words(bare)
    except NumberWordsError:
        return []
    loose = [value for number in scan_number_words(bare) for value in number.alternatives]
    return [exact, *loose]
