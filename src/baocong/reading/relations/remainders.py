"""What is left over: "3/13 đơn vị …, còn lại 10 đơn vị"; "tiếp nhận 100 hồ sơ, giải quyết 90, còn lại 10"."""

import re
from dataclasses import replace

from baocong.reading.model import Relation
from baocong.reading.relations.arithmetic import sum_of
from baocong.reading.relations.enumerations import flat
from baocong.reading.relations.ground import Ground
from baocong.reading.relations.groups import Group
from baocong.reading.relations.operands import plain, slack_of, sort_of, unit_of

_LEFT_WORDS = ("còn lại", "số còn lại")
_BEHIND = re.compile(r"\A\s*(?:là|có|gồm|:|khoảng|gần|hơn|trên|\s)*\Z")
_OUT_OF = re.compile(r"\btrong (?:tổng )?số\s*\Z")
_PHRASE = 45
_HOLDS = re.compile(
    r"[^;.():\d]{0,60}?\b(?:có|lắp đặt|bố trí|trang bị|thành lập|duy trì)(?: được)? (?P<held>[^;.():]{1,60})"
)
_MOST_BASES = 6
_WORDS = 7
_SMALL_WORDS = frozenset(
    {"các", "có", "đã", "là", "của", "và", "được", "đạt", "tại", "cho", "trong", "chưa", "số"}
)


def read_remainders(ground: Ground, groups: list[Group]) -> list[Relation]:
    """Return the differences behind "còn lại", where no list of parts holds the rest already."""
    held = {part for group in groups for part in group.parts.figures}
    relations: list[Relation] = []
    for at in ground.places_of("còn lại"):
        rest = _rest_at(ground, at)
        if rest is None or rest in held:
            continue
        relation = _from_fraction(ground, rest) or _from_amounts(ground, rest) or _from_holders(ground, rest)
        if relation is not None:
            relations.append(relation)
            held.add(rest)
    return relations


def _rest_at(ground: Ground, at: int) -> int | None:
    """Return the figure that "còn lại" at `at` speaks of: right behind it, or the thing that is left before it."""
    end = at + len("còn lại")
    behind = ground.within(end, end + 25)
    if behind and _BEHIND.match(ground.lower[end : ground.figures[behind[0]].start]):
        return behind[0]
    before = ground.within(max(0, at - _PHRASE), at)
    if before and not any(c in _behind_its_noun(ground, before[-1], at) for c in ",;.:()\n"):
        return before[-1]
    if behind and not any(c in ground.text[end : ground.figures[behind[0]].start] for c in ",;.()\n"):
        return behind[0]
    return None


def _behind_its_noun(ground: Ground, index: int, end: int) -> str:
    """Return the words from a figure to `end` without its own noun, which may have commas: "71 xã, phường còn lại"."""
    words = ground.lower[ground.figures[index].end : end].lstrip()
    return words.removeprefix(ground.noun_of(index))


def _from_fraction(ground: Ground, rest: int) -> Relation | None:
    """Return "n of m have it, m - n are left" for the nearest fraction, one sentence back at most."""
    figure = ground.figures[rest]
    sentence = ground.sentence(figure.start)[0]
    line = ground.squeezed.lines.at(figure.start)[0]
    start = max(line, ground.sentence(sentence - 1)[0] if sentence > line else sentence)
    for index in reversed(ground.within(start, figure.start)):
        whole = ground.figures[index]
        if whole.denominator is None or sort_of(whole) != sort_of(figure):
            continue
        if not phrase(ground, index) & phrase(ground, rest):
            continue
        left = plain(whole.denominator - whole.value)
        rule = "remainder-fraction" if whole.start >= sentence else "remainder-far"
        claim = Relation("difference", (index,), rest, left == figure.value, left, rule)
        return claim if claim.holds else _another_reading(ground, claim, index, rest)
    return None


def _another_reading(ground: Ground, claim: Relation, fraction: int, rest: int) -> Relation:
    """Return the claim with what stands between fraction and rest: "10/10 huyện …; 6 huyện …, còn lại 4 huyện"."""
    whole, figure = ground.figures[fraction], ground.figures[rest]
    between = [
        index
        for index in ground.within(whole.end, figure.start)[-_MOST_BASES:]
        if sort_of(ground.figures[index]) == sort_of(figure) and phrase(ground, index) & phrase(ground, rest)
    ]
    if not between or whole.denominator is None:
        return claim
    taken = [ground.figures[index].value for index in between]
    fits = any(
        base - value == figure.value
        for base in (whole.denominator, whole.value)
        for value in (*taken, sum(taken))
    )
    return replace(
        claim, holds=fits, computed=figure.value if fits else claim.computed, rule="remainder-open"
    )


def phrase(ground: Ground, index: int) -> set[str]:
    """Return the words of what a figure counts, as the text prints them behind it."""
    figure = ground.figures[index]
    behind = re.split(r"[,;.:()\n]|\bcòn lại\b", ground.lower[figure.end : figure.end + _PHRASE], maxsplit=1)[
        0
    ]
    words = [*behind.split()[:_WORDS], *re.split(r"[ ,]+", unit_of(figure))]
    return {word for word in words if word and word not in _SMALL_WORDS}


def _from_amounts(ground: Ground, rest: int) -> Relation | None:
    """Return "a whole, what was done of it, and what is left" inside one sentence."""
    figure = ground.figures[rest]
    start, end = ground.sentence(figure.start)
    figures, _, _ = flat(ground, start, end)
    same = [
        index
        for index in figures
        if ground.figures[index].start < figure.start
        and sort_of(ground.figures[index]) == sort_of(figure)
        and _one_unit(unit_of(ground.figures[index]), unit_of(figure))
    ]
    if len(same) < 2:
        return None
    same = same[-_MOST_BASES:]
    claims = [_claim(ground, same[at], same[at + 1 :], rest) for at in range(len(same) - 1)]
    if len(claims) == 1:
        return claims[0]
    # The sentence does not say which amount the rest was taken from: the claim fails only when none fits.
    fitting = next((claim for claim in claims if claim.holds), claims[-1])
    return replace(fitting, rule="remainder-open")


def _from_holders(ground: Ground, rest: int) -> Relation | None:
    """Return "168/173 communes have a station …; 92 stations are new, the 76 stations left are old": 92 + 76 = 168.

    Each of the fraction's things holds one of what is left over, so that the numerator is the whole.
    """
    noun = unit_of(ground.figures[rest])
    start = ground.sentence(ground.figures[rest].start)[0]
    before = [
        i for i in ground.within(start, ground.figures[rest].start) if unit_of(ground.figures[i]) != "%"
    ]
    parts: list[int] = []
    for index in reversed(before[-_MOST_BASES:]):
        figure = ground.figures[index]
        if figure.denominator is not None:
            held = _HOLDS.match(ground.lower, figure.end)
            if not parts or not noun or held is None or not held["held"].startswith(noun):
                return None
            return replace(sum_of(ground, (*reversed(parts), rest), index, "remainder-open"), kind="sum")
        if unit_of(figure) != noun:
            return None
        parts.append(index)
    return None


def _claim(ground: Ground, whole: int, done: list[int], rest: int) -> Relation:
    """Return "whole - done = rest", as a sum where several things were done."""
    before = ground.lower[max(0, ground.figures[whole].start - 20) : ground.figures[whole].start]
    if len(done) > 1 or _OUT_OF.search(before):
        return sum_of(ground, (*done, rest), whole, "remainder-parts")
    figures = [ground.figures[index] for index in (whole, done[0], rest)]
    left = figures[0].value - figures[1].value
    holds = abs(left - figures[2].value) <= sum(map(slack_of, figures)) or any(
        f.approximation for f in figures
    )
    return Relation("difference", (whole, done[0]), rest, holds, plain(left), "remainder-amounts")


def _one_unit(one: str, other: str) -> bool:
    return not one or not other or one.split()[0] == other.split()[0]
