"""The token index of a catalogue: which phrases speak for which indicator, and how much each word tells."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import log

from baocong.counting.catalogue import Catalogue
from baocong.counting.indicator import Indicator
from baocong.matching.tokens import forms_of, light_words
from baocong.matching.units import base_forms, head_of, unit_forms

AWARD = "award"
"""The dimension of awards, whose categories are read with the authority that confers them."""

_LIGHT, _UNIT, _MANY_TITLES = 0.5, 0.4, 4000
_LEAST = 140
"""A small catalogue tells words apart as one of this size would: a word is not worthless for being alone."""


_NO_BASE = frozenset({"tỷ lệ", "cung cấp", "100"})
"""Words that open the name of a share without saying of what."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One wording of an indicator. `words` are its telling words, `mass` the sum of what they tell."""

    code: str
    text: str
    words: tuple[str, ...]
    mass: float


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of a category of a dimension."""

    dimension: str
    value: str
    text: str
    words: tuple[str, ...]


@dataclass(slots=True)
class Index:
    """What matching looks up. `phrases` by their most telling word; `units` are the nouns that fit an indicator, `areas` the words of plain area names,
    `vocabulary` all words of an indicator and its categories,
    `bases` those of which a share
    is taken, `nouns` the dimensions whose categories are nouns that may be counted themselves, `category_words` all words of
    categories, `awards` the indicators broken down by award, `plain` the categories that the name of the indicator itself words."""

    catalogue: Catalogue
    weights: dict[str, float] = field(default_factory=dict)
    phrases: dict[str, list[Phrase]] = field(default_factory=dict)
    units: dict[str, frozenset[str]] = field(default_factory=dict)
    unit_weights: dict[str, float] = field(default_factory=dict)
    wordings: dict[str, list[Wording]] = field(default_factory=dict)
    headings: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    areas: dict[str, frozenset[str]] = field(default_factory=dict)
    vocabulary: dict[str, frozenset[str]] = field(default_factory=dict)
    shares: dict[str, list[str]] = field(default_factory=dict)
    bases: dict[str, frozenset[str]] = field(default_factory=dict)
    nouns: dict[str, frozenset[str]] = field(default_factory=dict)
    category_words: set[str] = field(default_factory=set)
    awards: list[Indicator] = field(default_factory=list)
    plain: dict[str, frozenset[tuple[str, str]]] = field(default_factory=dict)

    heading_areas: dict[tuple[str, ...], frozenset[str]] = field(default_factory=dict)

    def areas_of_heading(self, words: tuple[str, ...]) -> frozenset[str]:
        """Return the areas of which a section title speaks; what was looked up is kept, up to a few thousand titles."""
        if words not in self.heading_areas:
            if len(self.heading_areas) >= _MANY_TITLES:
                self.heading_areas.clear()
            said = set(words)
            self.heading_areas[words] = frozenset(
                area
                for area, headings in self.headings.items()
                if any(said.issuperset(heading) for heading in headings)
            )
        return self.heading_areas[words]


def build_index(catalogue: Catalogue) -> Index:
    """Return the index of a catalogue. *Shapes*: phrases without any telling word are left out."""
    index = Index(catalogue)
    texts = {code: _texts(one) for code, one in catalogue.indicators.items()}
    spread = Counter(
        word for phrases in texts.values() for word in {w for _, words in phrases for w in words}
    )
    count = max(len(texts), _LEAST)
    light = light_words()
    index.weights = {
        word: log(1 + count / times) * (_LIGHT if word in light else 1.0) for word, times in spread.items()
    }
    for code, indicator in catalogue.indicators.items():
        for text, words in texts[code]:
            mass = sum(index.weights[word] for word in words)
            anchor = max(words, key=lambda word: index.weights[word])
            index.phrases.setdefault(anchor, []).append(Phrase(code, text, words, mass))
        index.wordings[code] = _wordings(catalogue, indicator)
        spoken = {word for _, words in texts[code] for word in words}
        spoken |= {word for one in index.wordings[code] for word in one.words}
        index.vocabulary[code] = frozenset(spoken)
        index.category_words.update(word for one in index.wordings[code] for word in one.words)
        heads = {head_of(one.words) for one in index.wordings[code]}
        units = unit_forms(indicator.unit_of_measure)
        index.nouns[code] = _noun_dimensions(index.wordings[code], units)
        index.units[code] = units | heads
        index.plain[code] = _plain_values(catalogue, indicator, index.nouns[code])
        opening = {next((one for one in words if one not in _NO_BASE), "") for _, words in texts[code]}
        index.bases[code] = frozenset[str]().union(*(base_forms(one) for one in opening))
        if AWARD in indicator.breakdowns and indicator.kind == "count":
            index.awards.append(indicator)
        if indicator.numerator:
            index.shares.setdefault(indicator.numerator, []).append(code)
    shared = Counter(noun for nouns in index.units.values() for noun in nouns)
    index.unit_weights = {noun: _UNIT * log(1 + count / times) for noun, times in shared.items()}
    for code, area in catalogue.areas.items():
        name = forms_of(area.name)
        index.areas[code] = frozenset(name) if len(name) == 1 else frozenset()
        index.headings[code] = [words for one in (area.name, *area.headings) if (words := forms_of(one))]
    return index


def _texts(indicator: Indicator) -> list[tuple[str, tuple[str, ...]]]:
    found = []
    for text in dict.fromkeys((indicator.name, *indicator.aliases)):
        words = tuple(dict.fromkeys(forms_of(text)))
        if words:
            found.append((text, words))
    return found


def _wordings(catalogue: Catalogue, indicator: Indicator) -> list[Wording]:
    """Return the wordings of the categories of an indicator, the longest first."""
    found = []
    for dimension, values in indicator.breakdowns.items():
        for value in values:
            name = catalogue.categories.get((dimension, value))
            for text in dict.fromkeys((name.name, *name.wordings)) if name else ():
                words = forms_of(text)
                if words:
                    found.append(Wording(dimension, value, text, words))
    return sorted(found, key=lambda one: -len(one.words))


def _noun_dimensions(wordings: list[Wording], units: frozenset[str]) -> frozenset[str]:
    """Return the dimensions whose categories are the very things that are counted ("05 quyết định", "3 cá nhân")."""
    counted: dict[str, dict[str, bool]] = {}
    for one in wordings:
        values = counted.setdefault(one.dimension, {})
        values[one.value] = values.get(one.value, False) or one.words[0] in units
    return frozenset(
        dimension for dimension, values in counted.items() if 2 * sum(values.values()) >= len(values)
    )


def _plain_values(
    catalogue: Catalogue, indicator: Indicator, nouns: frozenset[str]
) -> frozenset[tuple[str, str]]:
    """Return the categories that are named like the indicator itself: "trên cổng" of posts on portals and sites."""
    name = {*forms_of(indicator.name), "tỉnh"}
    pairs = [
        (key, value) for key, values in indicator.breakdowns.items() for value in values if key not in nouns
    ]
    named = {
        pair: forms_of(catalogue.categories[pair].name) for pair in pairs if pair in catalogue.categories
    }
    return frozenset(pair for pair, words in named.items() if words and set(words) <= name)


def place_in(words: Sequence[str], zone: Sequence[str]) -> int:
    """Return where `words` stand together in `zone`, -1 where they do not."""
    size = len(words)
    for at, form in enumerate(zone):
        if form == words[0] and tuple(zone[at : at + size]) == tuple(words):
            return at
    return -1


def states(wording: Wording, zone: Sequence[str]) -> bool:
    """Answer whether the words of a wording stand together in `zone`."""
    return place_in(wording.words, zone) >= 0
