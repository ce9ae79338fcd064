"""The counted noun behind a number: "05 lớp tập huấn", "04 tin, bài tiếng Anh"."""

import re
from itertools import islice
from typing import NamedTuple

from baocong.reading.figures.lexicon import COORDINATED, COUNTED, NOT_NOUNS, PHRASE_ENDS, VERBS

_LETTERS = r"[^\W\d_]+(?:[&][^\W\d_]+)*"
_PHRASE = re.compile(rf"[ *\n\"“'(]{{0,4}}(?P<words>{_LETTERS}(?:(?:, | - | ){_LETTERS}){{0,9}})")
_WORD = re.compile(rf"{_LETTERS}")
_GUESS = 4
_WHOLE_WORDS = frozenset({"ý", "ô"})


def _words_by_first() -> dict[str, int]:
    """Return for the first word of each entry of the lexicon how many words the longest entry with it has."""
    longest: dict[str, int] = {}
    for entry in COUNTED | COORDINATED:
        words = _WORD.findall(entry)
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest


_WORDS_OF = _words_by_first()


class Noun(NamedTuple):
    """A counted noun `[start, end)`; `known` when the lexicon has it, else it was cut at the first function word."""

    start: int
    end: int
    known: bool


def noun_after(low: str, offset: int, limit: int) -> Noun | None:
    """Return the noun that a number ending at `offset` counts, None when no noun follows."""
    found = _PHRASE.match(low, offset, limit)
    if not found or "\n" in low[offset : found.start("words")].strip(" *"):
        return None
    first = found.start("words")
    rest = _WORD.finditer(low, first, found.end("words"))
    opening = next(rest)
    words = [opening, *islice(rest, max(_WORDS_OF.get(opening[0], 0), _GUESS) - 1)]
    return _known(low, first, words) or _guessed(low, words)


def _known(low: str, first: int, words: list[re.Match[str]]) -> Noun | None:
    """Return the longest entry of the lexicon that the words begin with, commas included."""
    longest = _WORDS_OF.get(words[0][0], 0)
    for count in range(min(longest, len(words)), 0, -1):
        end = words[count - 1].end()
        phrase = low[first:end]
        if "," in phrase:
            if phrase in COORDINATED:
                return Noun(first, end, True)
        elif phrase in COUNTED and not (count == 1 and _is_verb(words)):
            return Noun(first, end, True)
    return None


def _is_verb(words: list[re.Match[str]]) -> bool:
    """Answer whether the first two words are a verb that only looks like a counted noun: "ban hành"."""
    return len(words) > 1 and f"{words[0][0]} {words[1][0]}" in VERBS


def _guessed(low: str, words: list[re.Match[str]]) -> Noun | None:
    """Return the words up to the first function word, at most four."""
    if words[0][0] in NOT_NOUNS:
        return None
    if len(words[0][0]) == 1 and words[0][0] not in _WHOLE_WORDS:
        return None
    end = words[0].end()
    for word in words[1:_GUESS]:
        if word[0] in PHRASE_ENDS or low[end : word.start()] != " ":
            break
        end = word.end()
    return Noun(words[0].start(), end, False)


def phrase_of(low: str, start: int, end: int) -> int:
    """Return where the noun that begins at `start` ends before the first function word: "đơn thư đã nhận" is đơn thư."""
    for word in _WORD.finditer(low, start, end):
        if word.start() > start and word[0] in PHRASE_ENDS:
            return word.start() - 1
    return end


def phrase_end(low: str, start: int, limit: int) -> int:
    """Return where the noun phrase that begins at `start` ends: at a sign or a clause word."""
    found = _PHRASE_STOP.search(low, start, limit)
    return found.start() if found else limit


_PHRASE_STOP = re.compile(
    r"[;:()]|,(?! (?:công chức|viên chức|bài|thành phố|thị xã|phường|thị trấn|đặc khu|bản|buôn|ấp|xóm|tổ dân phố|cá nhân|kiến nghị|tố cáo))|\.(?:\s|\Z)|\s(?:trong đó|gồm|so với|xuống còn|giảm còn|lên thành)\b"
)
