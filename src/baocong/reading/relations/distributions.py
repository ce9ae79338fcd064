"""A total shared out among names: "15 cụm loa tại huyện A (06 cụm), huyện B (05 cụm) và huyện C (04 cụm)"."""

import re

from baocong.reading.model import Relation
from baocong.reading.relations.arithmetic import sum_of
from baocong.reading.relations.ground import Ground
from baocong.reading.relations.operands import can_be_part, sort_of, unit_of
from baocong.reading.relations.wording import EXAMPLE_BEFORE, OPEN_END

_STEP = re.compile(r"\s*(?:[,;]|,?\s*(?:và|cùng)\b)\s*(?P<name>[^,;:.()\d]{2,60}?)\s*")
_LAST = re.compile(r"\s*(?:[;.\n)]|\Z)")
_NAME = re.compile(r"(?:\A|[\s,])(?P<name>[^,;:.()\d]{2,60}?)\s*\Z")
_REACH = 120
_FEWEST = 2


def read_distributions(ground: Ground) -> list[Relation]:
    """Return the sums of amounts that stand alone in brackets behind names, against the amount before the first name.

    *Shapes*: between the brackets nothing but a comma, a semicolon or "và" and the next name, which begins with a
    capital or ends in one; the list ends with the clause. A list of examples claims nothing.
    """
    relations: list[Relation] = []
    runs = _runs(ground)
    for run in runs:
        relation = _claim(ground, run)
        if relation is not None:
            relations.append(relation)
    return relations


def _runs(ground: Ground) -> list[list[int]]:
    """Return the figures alone in brackets, grouped where only a joint and a name stand between their brackets."""
    runs: list[list[int]] = []
    for index in ground.order:
        if _bracket(ground, index) is None:
            continue
        last = _bracket(ground, runs[-1][-1]) if runs else None
        opening = ground.figures[index].start - 1
        step = _STEP.fullmatch(ground.text, last[1], opening) if last and opening - last[1] < _REACH else None
        if step is not None and _is_named(step["name"]):
            runs[-1].append(index)
        else:
            runs.append([index])
    return [run for run in runs if len(run) >= _FEWEST]


def _bracket(ground: Ground, index: int) -> tuple[int, int] | None:
    """Return the bracket that holds the figure, its noun and nothing else."""
    figure = ground.figures[index]
    if figure.denominator is not None or ground.text[figure.start - 1 : figure.start] != "(":
        return None
    closing = ground.text.find(")", figure.end, figure.end + 40)
    inside = ground.lower[figure.end : closing].strip()
    if closing < 0 or inside not in ("", ground.noun_of(index)):
        return None
    return figure.start - 1, closing + 1


def _is_named(words: str) -> bool:
    return any(word[:1].isupper() for word in words.split())


def _claim(ground: Ground, run: list[int]) -> Relation | None:
    first, last = _bracket(ground, run[0]), _bracket(ground, run[-1])
    if first is None or last is None or not _LAST.match(ground.text, last[1]):
        return None
    start = max(ground.sentence(ground.figures[run[0]].start)[0], first[0] - 2 * _REACH)
    before = ground.within(start, first[0])
    if not before:
        return None
    whole = ground.figures[before[-1]]
    lead = ground.text[whole.end : first[0]]
    nouns = {unit_of(ground.figures[index]) for index in run}
    sorts = {sort_of(ground.figures[index]) for index in run}
    if (
        len(nouns) > 1
        or sorts != {sort_of(whole)}
        or whole.denominator is not None
        or ";" in lead
        or ")" in lead
    ):
        return None
    noun = nouns.pop()
    name = _NAME.search(lead)
    if not noun or not can_be_part(noun, unit_of(whole)) or name is None or not _is_named(name["name"]):
        return None
    if (
        "nhất" in lead.lower().split()
        or EXAMPLE_BEFORE.search(_before_the_name(lead))
        or OPEN_END.search(ground.text, last[1], last[1] + 3)
    ):
        return None
    ended = "và" in ground.text[last[0] - _REACH : last[0]].split(")")[-1].split()
    return sum_of(ground, run, before[-1], "sum-complete" if ended else "sum-listed")


def _before_the_name(lead: str) -> str:
    """Return the words before the first capital, in small letters, without the common noun of the place."""
    capital = re.search(r"\b[^\W\d_a-zà-ỹ]", lead)
    words = lead[: capital.start()] if capital else lead
    return re.sub(r"(?:các )?(?:huyện|xã|phường|thị xã|thị trấn|thành phố|tỉnh|quận)\s*\Z", "", words.lower())
