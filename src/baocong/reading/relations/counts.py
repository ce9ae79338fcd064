"""An announced count against the list behind it: "Có 09/12 đơn vị … gồm: A, B, C", "03 dự án sau:" and bullets."""

import re
from decimal import Decimal

from baocong.reading.model import Literal, Relation
from baocong.reading.relations.ground import Ground
from baocong.reading.relations.names import Names, read_names
from baocong.reading.relations.operands import sort_of
from baocong.reading.relations.wording import EXAMPLE_BEFORE, EXAMPLE_WORDS, OPEN_END

_REACH = 200
_OPENING = re.compile(r":(?!//)|\b(?:bao gồm|gồm có|gồm|đó là)\s+(?=[A-ZĐÀ-Ỹ])|(?=\()")
_OPENED_BY = (":", "(", "gồm", "đó là")
_UNIT_ONLY = re.compile(r"\A\s+[^\W\d_]+(?:[ ,][^\W\d_]+|\s-\s[^\W\d_]+){0,6}\s*\Z")


def read_counts(ground: Ground) -> list[Relation]:
    """Return the counts that stand before a list of names or bullets."""
    relations: list[Relation] = []
    counted = [i for i in ground.order if sort_of(ground.figures[i]) == "count"]
    for position, index in enumerate(counted):
        following = counted[position + 1] if position + 1 < len(counted) else None
        limit = ground.figures[following].start if following is not None else len(ground.text)
        relations += _list_behind(ground, index, limit)
    return relations


def _list_behind(ground: Ground, index: int, limit: int) -> list[Relation]:
    figure = ground.figures[index]
    window = ground.text[figure.end : min(figure.end + _REACH, limit)]
    if not any(map(window.__contains__, _OPENED_BY)):
        return []
    sentence_end = ground.sentence(figure.start)[1]
    line = ground.line_index(figure.start)
    end = min(sentence_end, figure.end + _REACH, limit)
    for opening in _OPENING.finditer(ground.text, figure.end, end):
        before = ground.text[figure.end : opening.start()]
        if ";" in before or EXAMPLE_BEFORE.search(before[-25:].lower()):
            return []
        if opening[0]:
            if not ground.text[opening.end() : sentence_end].strip(" *_:"):
                return _bullets(ground, index, line, before)
            return _named(ground, index, opening.end(), sentence_end)
        if _UNIT_ONLY.match(before):
            closing = ground.text.find(")", opening.start(), sentence_end)
            found = _named(ground, index, opening.start() + 1, closing, bracket=True) if closing > 0 else []
            if found:
                return found
    return []


def _named(ground: Ground, index: int, start: int, end: int, *, bracket: bool = False) -> list[Relation]:
    citing = ground.cites(start, end)
    if ground.within(start, end) and not citing:
        return []
    if OPEN_END.search(ground.text[start : end + 3]) or EXAMPLE_WORDS.match(
        ground.lower[start : start + 12].strip()
    ):
        return []
    names = read_names(ground, start, end)
    if names is None or (names.most < 2 and bracket) or (citing and ";" not in ground.text[start:end]):
        return []
    announced = ground.figures[index].value
    holds = names.fewest <= announced <= names.most
    counted = announced if holds else Decimal(names.most)
    rule = "count-names" if names.clean and not citing else "count-list"
    found = [
        Relation("equal", (Literal(counted, names.start, names.end),), index, holds, counted, rule),
    ]
    return found + _repeated(ground, names)


def _repeated(ground: Ground, names: Names) -> list[Relation]:
    """Return that each name of a clean list stands there once."""
    if not names.clean or names.most < 2:
        return []
    said = [ground.lower[a:b] for a, b in names.names]
    twice = next((k for k, name in enumerate(said) if name in said[:k]), None)
    place = names.names[twice] if twice is not None else (names.start, names.end)
    total = Literal(Decimal(len(said)), *place)
    return [
        Relation(
            "equal",
            (Literal(Decimal(len(set(said))), *place),),
            total,
            twice is None,
            None,
            "names-distinct",
            "implied",
        )
    ]


def _bullets(ground: Ground, index: int, line: int, before: str) -> list[Relation]:
    """Return the count right before a colon that ends its paragraph, against the bullets under it."""
    lines = ground.lines
    if line < 0 or line + 1 >= len(lines) or len(before) > 70 or not lines[line + 1].marker:
        return []
    marker = lines[line + 1].marker
    if marker == lines[line].marker or ground.figures[index].denominator is not None:
        return []
    count = 0
    last = lines[line + 1]
    for at in lines[line + 1 :]:
        if not at.marker or at.marker == lines[line].marker:
            break
        if at.marker == marker:
            count += 1
            last = at
            if any(
                sort_of(ground.figures[i]) == "count"
                for i in ground.within(at.body, min(at.end, at.body + 40))
            ):
                return []
    if count < 2 or OPEN_END.search(ground.text[last.start : last.end]):
        return []
    announced = ground.figures[index].value
    listed = Literal(Decimal(count), lines[line + 1].start, last.end)
    return [Relation("equal", (listed,), index, announced == count, Decimal(count), "count-bullets")]
