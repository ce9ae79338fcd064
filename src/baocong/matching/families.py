"""Which figure is a part or a share of which other: from the relations that were read and from the words of lists."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from baocong.matching.context import Surroundings
from baocong.matching.tokens import words_of
from baocong.reading.model import Reading

_OPENS_PARTS = re.compile(r"\b(?:trong đó|bao gồm|gồm|cụ thể|chia ra)\b|\(|:", re.IGNORECASE)

_NAMES_PARTS = re.compile(r"\b(?:trong đó|bao gồm|gồm|cụ thể|chia ra)\b", re.IGNORECASE)
_COUNTS = {"count", "ratio"}
_OPENS_SENTENCE = re.compile(r"\s*(?:trong đó|cụ thể|gồm|bao gồm)\b", re.IGNORECASE)


@dataclass(slots=True)
class Families:
    """Kinship among the figures of a reading. `whole_of` gives the whole of a part, `count_of` the count of a percentage."""

    whole_of: dict[int, int] = field(default_factory=dict)
    count_of: dict[int, int] = field(default_factory=dict)


def families_of(reading: Reading, scenes: Sequence[Surroundings]) -> Families:
    """Return the kinship among the figures; an index points to the nearest whole."""
    families = Families()
    _from_words(reading, scenes, families)
    _beside(reading, scenes, families)
    for relation in reading.relations:
        if relation.kind == "sum" and isinstance(relation.whole, int) and relation.basis == "claimed":
            for part in relation.parts:
                if isinstance(part, int):
                    families.whole_of.setdefault(part, relation.whole)
        if relation.kind == "percent" and relation.basis == "claimed":
            _from_percent(reading, [*relation.parts, relation.whole], families)
    return families


def _from_percent(reading: Reading, operands: Sequence[object], families: Families) -> None:
    numbers = [one for one in operands if isinstance(one, int)]
    percents = [one for one in numbers if reading.figures[one].kind == "percent"]
    counts = [one for one in numbers if reading.figures[one].kind != "percent"]
    if len(percents) == 1 and counts:
        families.count_of[percents[0]] = min(counts, key=lambda one: reading.figures[one].value)


def _beside(reading: Reading, scenes: Sequence[Surroundings], families: Families) -> None:
    """Take a percentage without a noun of its own as one of the count before it: "980 hồ sơ, đạt 98%"."""
    for scene in scenes:
        figure = reading.figures[scene.number]
        if figure.kind != "percent" or scene.previous < 0 or scene.behind:
            continue
        count = reading.figures[scene.previous]
        between = {one.form for one in words_of(reading.text, count.end, figure.start)}
        own = set(scenes[scene.previous].unit) | {one.form for one in scenes[scene.previous].behind}
        if count.kind in {"count", "ratio"} and between - own <= {
            "tỷ lệ",
            "chiếm",
            "tương đương",
            "tương ứng",
        }:
            families.count_of[scene.number] = scene.previous


def _whole_before(reading: Reading, scene: Surroundings) -> int:
    """Return the last figure of this kind in the paragraph before a sentence that opens with "Trong đó", -1 without one."""
    text = reading.text
    line = text.rfind("\n", 0, scene.start) + 1
    if reading.figures[scene.number].table or not _OPENS_SENTENCE.match(text, scene.start):
        return -1
    own = reading.figures[scene.number].kind
    kinds = _COUNTS if own in _COUNTS else {own}
    for number in range(scene.number - 1, -1, -1):
        figure = reading.figures[number]
        if figure.start < line:
            break
        if figure.kind in kinds:
            return number
    return -1


def _from_words(reading: Reading, scenes: Sequence[Surroundings], families: Families) -> None:
    """Take the figures that follow "trong đó", "gồm" or an open bracket as parts of the figure before it."""
    whole: dict[int, tuple[int, bool]] = {}
    for scene in scenes:
        if scene.previous < 0:
            before_sentence = _whole_before(reading, scene)
            if before_sentence >= 0:
                families.whole_of[scene.number] = before_sentence
                whole[scene.number] = (before_sentence, False)
            continue
        before, figure = reading.figures[scene.previous], reading.figures[scene.number]
        between = reading.text[before.end : figure.start]
        opened = _OPENS_PARTS.search(between)
        if opened and opened[0] in ":(" and ";" in between[: opened.start()]:
            opened = _NAMES_PARTS.search(between)
        known = whole.get(scene.previous)
        if opened and known and ";" in between[: opened.start()]:
            whole[scene.number] = known
        elif opened:
            whole[scene.number] = (scene.previous, opened[0] == "(")
        elif known and not (known[1] and ")" in between):
            whole[scene.number] = known
        if scene.number in whole:
            families.whole_of[scene.number] = whole[scene.number][0]
