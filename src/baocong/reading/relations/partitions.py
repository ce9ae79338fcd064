"""Neighbouring paragraphs that sort all members by one value: "09/12 đạt 20/20", "02/12 đạt 18/20", "01/12 đạt 16/20"."""

import re

from baocong.reading.model import Figure, Literal, Relation
from baocong.reading.relations.ground import Ground, Line
from baocong.reading.relations.operands import plain, unit_of

_DIGITS = re.compile(r"\d+(?:[.,/]\d+)*")
_STOP = re.compile(r"[:;]|\bgồm\b|\blà\b|\.\s|\Z")


def read_partitions(ground: Ground) -> list[Relation]:
    """Return the sums of neighbouring fractions whose paragraphs differ in their numbers only.

    *Shapes*: the words up to the first colon are the same in all of them but for the digits, at least one other number
    than the fraction differs from paragraph to paragraph, and all denominators are one.
    """
    relations: list[Relation] = []
    run: list[tuple[str, str, int]] = []
    for line in ground.lines:
        entry = _entry(ground, line)
        if run and (entry is None or entry[0] != run[0][0]):
            relations += _sum(ground, run)
            run = []
        if entry is not None:
            run.append(entry)
    return relations + _sum(ground, run)


def _entry(ground: Ground, line: Line) -> tuple[str, str, int] | None:
    """Return the masked words, the other numbers, and the fraction of a paragraph that opens with a fraction."""
    if not line.marker:
        return None
    first = ground.within(line.body, min(line.end, line.body + 30))
    if not first or ground.figures[first[0]].denominator is None:
        return None
    figure = ground.figures[first[0]]
    stop = _STOP.search(ground.lower, figure.end, line.end)
    end = stop.start() if stop else line.end
    words = ground.lower[figure.end : end]
    mask = f"{ground.lower[line.body : figure.start]}#{figure.denominator}{_DIGITS.sub('#', words)}"
    others = " ".join(_DIGITS.findall(words))
    return (mask.strip(" .*_"), others, first[0]) if others else None


def _sum(ground: Ground, run: list[tuple[str, str, int]]) -> list[Relation]:
    if len(run) < 2 or len({others for _, others, _ in run}) != len(run):
        return []
    figures: list[Figure] = [ground.figures[index] for _, _, index in run]
    whole = figures[0].denominator
    if whole is None or len({unit_of(figure) for figure in figures}) > 1:
        return []
    total = plain(sum((figure.value for figure in figures), whole - whole))
    parts = tuple(index for _, _, index in run)
    return [Relation("sum", parts, Literal(whole), total == whole, total, "partition", "implied")]
