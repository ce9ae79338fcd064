"""Text to words: folded, syllables joined to words, abbreviations expanded, empty words left out."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from baocong.matching.words import COMPOUNDS, EMPTY_WORDS, LIGHT_WORDS, SAME_WORDS
from baocong.vietnamese.folding import fold, strip_marks

_LONG = 3
_STOPS = frozenset("():;")
"""Marks that no word reaches across."""

_SYLLABLE = re.compile(r"[^\W_]+(?:&[^\W_]+)*")

_TOKEN = re.compile(rf"{_SYLLABLE.pattern}|[():;]")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text: `[start, end)` in the text and its canonical form. One stretch may hold two words."""

    start: int
    end: int
    form: str


class Line:
    """The telling words of one line of a text, cut once and handed out by stretch."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.start, self.end = start, end
        self._words = words_of(text, start, end)
        self._starts = [one.start for one in self._words]

    def between(self, start: int, end: int) -> list[Word]:
        """Return the words that begin in `[start, end)`."""
        return self._words[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


_Entries = dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Return the telling words of `text[start:end]` in order.

    *Shapes*: abbreviations are expanded, so that two words may share one stretch; empty words are left out.

    *Example*:

    >>> [one.form for one in words_of("Đã giải quyết được 40 hồ sơ TTHC")]
    ['giải quyết', '40', 'hồ sơ', 'thủ tục hành chính']
    """
    lexicon = _lexicon()
    syllables = [
        (one.start(), one.end(), _folded(one[0])) for one in _TOKEN.finditer(text, start, _end(text, end))
    ]
    forms = [one[2] for one in syllables]
    found: list[Word] = []
    at = 0
    while at < len(syllables):
        length, canonical = _longest(lexicon, forms, at)
        canonical = () if forms[at] in _STOPS else canonical
        found += [Word(syllables[at][0], syllables[at + length - 1][1], form) for form in canonical]
        at += length
    return found


@lru_cache(maxsize=4096)
def forms_of(text: str) -> tuple[str, ...]:
    """Return the canonical forms of the telling words of a short text, such as a name or an alias."""
    return tuple(one.form for one in words_of(text))


@cache
def light_words() -> frozenset[str]:
    """Return the words that say little about what a figure means."""
    return frozenset(_items(LIGHT_WORDS, ","))


def _end(text: str, end: int | None) -> int:
    return len(text) if end is None else end


@cache
def _folded(syllable: str) -> str:
    folded = fold(syllable)
    return folded.lstrip("0") or "0" if folded.isdecimal() else folded


def _longest(lexicon: _Entries, forms: list[str], at: int) -> tuple[int, tuple[str, ...]]:
    """Return how many syllables at `at` make one entry of the lexicon, and what it stands for."""
    for entry, canonical in lexicon.get(forms[at], ()):
        if tuple(forms[at : at + len(entry)]) == entry:
            return len(entry), canonical
    return _damaged(forms, at) or (1, (forms[at],))


def _damaged(forms: list[str], at: int) -> tuple[int, tuple[str, ...]] | None:
    """Return the entry of three syllables or more that is meant where a scan lost marks ("chuyên đôi số"), if one is."""
    options = _bare_lexicon().get(_bare(forms[at]), ())
    for entry, canonical in options:
        if tuple(_bare(one) for one in forms[at : at + len(entry)]) == entry:
            return len(entry), canonical
    return None


@cache
def _bare(form: str) -> str:
    return strip_marks(form)


@cache
def _bare_lexicon() -> _Entries:
    """Return the longer entries without marks; those that two words share are left out."""
    meant: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    for options in _lexicon().values():
        for entry, canonical in options:
            if len(entry) >= _LONG:
                meant.setdefault(tuple(_bare(one) for one in entry), set()).add(canonical)
    by_first: _Entries = {}
    for entry, canonicals in sorted(meant.items(), key=lambda one: -len(one[0])):
        if len(canonicals) == 1:
            by_first.setdefault(entry[0], []).append((entry, next(iter(canonicals))))
    return by_first


@cache
def _lexicon() -> _Entries:
    entries: dict[tuple[str, ...], tuple[str, ...]] = {}
    for compound in _items(COMPOUNDS, ";"):
        entries[_syllables(compound)] = (compound,)
    for canonical, variants in _lines(SAME_WORDS):
        forms = tuple(one.strip() for one in canonical.split("+"))
        for form in forms:
            entries.setdefault(_syllables(form), (form,))
        for variant in variants:
            entries[_syllables(variant)] = forms
    for empty in _items(EMPTY_WORDS, ","):
        entries[_syllables(empty)] = ()
    by_first: _Entries = {}
    for entry, canonical_forms in entries.items():
        by_first.setdefault(entry[0], []).append((entry, canonical_forms))
    for options in by_first.values():
        options.sort(key=lambda one: -len(one[0]))
    return by_first


def _items(text: str, sign: str) -> Iterator[str]:
    return (one.strip() for one in text.replace("\n", sign).split(sign) if one.strip())


def _lines(text: str) -> Iterator[tuple[str, list[str]]]:
    for line in text.strip().splitlines():
        canonical, _, variants = line.partition("=")
        yield canonical.strip(), [one.strip() for one in variants.split(";") if one.strip()]


def _syllables(text: str) -> tuple[str, ...]:
    return tuple(_SYLLABLE.findall(fold(text)))
