"""Vietnamese alphabetical order, for words as in dictionaries and for people by their given name."""

import re
import unicodedata

from baocong.vietnamese.folding import fold

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
"""Huyền, hỏi, ngã, sắc, nặng, in the order of the dictionaries; a word without a tone mark comes first."""

_TONED = "".join(_TONES)
_PART = re.compile(r"[0-9]+|[^\W\d_]+")
_FIRST_LETTER = 0x20
_END_OF_SYLLABLE, _NEXT_SYLLABLE, _NUMBER, _NEXT_NAME = "\x02", "\x03", "\x04", "\x01"
_PLACES = str.maketrans({letter: chr(_FIRST_LETTER + place) for place, letter in enumerate(_ALPHABET)})
_STRANGE = chr(_FIRST_LETTER + len(_ALPHABET))


def sort_key(text: str) -> str:
    """Return a key that puts words into dictionary order: letters, then tones, one syllable after the other.

    Letter case and punctuation do not count; numbers stand before letters and go by their value.

    *Example*:

    >>> sorted(["bá", "ban", "bà", "đa", "da", "ba", "ăn", "an", "ân"], key=sort_key)
    ['an', 'ăn', 'ân', 'ba', 'bà', 'bá', 'ban', 'da', 'đa']
    >>> sorted(["Cụm 10", "Cụm 2", "Cụm"], key=sort_key)
    ['Cụm', 'Cụm 2', 'Cụm 10']
    """
    return _NEXT_SYLLABLE.join(_part_key(part) for part in _PART.findall(fold(text)))


def person_sort_key(name: str) -> str:
    """Return a key that puts people in order of given name (the last word), then family name, then middle names.

    *Example*:

    >>> sorted(["Trần Văn An", "Lê Thị Bình", "Lê Văn An"], key=person_sort_key)
    ['Lê Văn An', 'Trần Văn An', 'Lê Thị Bình']
    """
    words = fold(name).split(" ")
    given, family, middle = words[-1], words[0] if len(words) > 1 else "", " ".join(words[1:-1])
    return _NEXT_NAME.join(sort_key(part) for part in (given, family, middle))


def _part_key(part: str) -> str:
    if part[0].isdecimal():
        digits = part.lstrip("0")
        return _NUMBER + chr(_FIRST_LETTER + min(len(digits), 0xFF)) + digits
    tone = "0"
    letters: list[str] = []
    for character in unicodedata.normalize("NFD", part):
        if character in _TONED:
            tone = _TONES[character]
        else:
            letters.append(character)
    composed = unicodedata.normalize("NFC", "".join(letters))
    places = "".join(_place(letter) for letter in composed)
    return places + _END_OF_SYLLABLE + tone


def _place(letter: str) -> str:
    """Return the letter's place in the alphabet; letters of other scripts follow in their own order."""
    place = letter.translate(_PLACES)
    return place if place != letter else _STRANGE + letter
