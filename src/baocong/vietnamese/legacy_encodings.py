"""Encodings from before Unicode: TCVN3 (ABC, fonts .VnTime) and VNI-Windows, to Unicode and back.

In both, the text alone does not say which encoding it is in: the name of its font does, or the words that it makes.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from baocong.vietnamese.legacy_tables import TCVN3_LETTERS, TCVN3_OTHERS, VNI_PAIRS, VNI_SINGLES


@dataclass(frozen=True, slots=True)
class LegacyEncoding:
    """An encoding of old fonts. `single` says that one byte is one letter; `capitals`, that the font shows only those."""

    name: str
    single: bool
    capitals: bool = False


TCVN3: Final = LegacyEncoding("tcvn3", single=True)
TCVN3_CAPITALS: Final = LegacyEncoding("tcvn3-capitals", single=True, capitals=True)
VNI: Final = LegacyEncoding("vni", single=False)

_TCVN3: Final = str.maketrans(TCVN3_OTHERS | TCVN3_LETTERS)
_TO_TCVN3: Final = {letter: byte for byte, letter in TCVN3_LETTERS.items()}
_VNI_PAIR: Final = re.compile("|".join(sorted(map(re.escape, VNI_PAIRS), key=len, reverse=True)))
_VNI_SINGLE: Final = str.maketrans(VNI_SINGLES)
_TO_VNI: Final = {letter: pair for pair, letter in (VNI_SINGLES | VNI_PAIRS).items()}
_PRIVATE: Final = {0xF000 + code: chr(code) for code in range(0x20, 0x100)}
_TCVN3_FONT: Final = re.compile(r"\.?Vn[A-Z]\w*")
_VNI_FONT: Final = re.compile(r"VNI[- ]\w|VNI[A-Z]\w")

VNI_MARKS: Final = frozenset(pair[1] for pair in VNI_PAIRS)
"""The characters that stand behind a letter in VNI and carry its marks."""


def encoding_of_font(name: str) -> LegacyEncoding | None:
    """Return the encoding that texts in the font `name` are in, None for fonts of our days.

    *Example*:

    >>> encoding_of_font(".VnTimeH").name, encoding_of_font("VNI-Times").name, encoding_of_font("Times New Roman")
    ('tcvn3-capitals', 'vni', None)
    """
    bare = name.partition(",")[0].strip()
    if _TCVN3_FONT.fullmatch(bare.replace(" ", "").replace("-", "")):
        return TCVN3_CAPITALS if bare.endswith("H") else TCVN3
    return VNI if _VNI_FONT.match(bare) else None


def to_unicode(text: str, encoding: LegacyEncoding) -> str:
    """Return `text`, the bytes of an old file decoded as Latin-1 or Windows-1252, in Unicode letters.

    A text in a font of capitals comes in capitals. Characters that the encoding does not know stay.

    *Example*:

    >>> to_unicode("®¬n vÞ", TCVN3), to_unicode("b¸o c¸o", TCVN3_CAPITALS), to_unicode("ñôn vò", VNI)
    ('đơn vị', 'BÁO CÁO', 'đơn vị')
    """
    if text.isascii():
        return text.upper() if encoding.capitals else text
    text = text.translate(_PRIVATE)
    if encoding.single:
        letters = unicodedata.normalize("NFC", text.translate(_TCVN3))
        return letters.upper() if encoding.capitals else letters
    parts: list[str] = []
    done = 0
    for found in _VNI_PAIR.finditer(text):
        parts += (text[done : found.start()].translate(_VNI_SINGLE), VNI_PAIRS[found[0]])
        done = found.end()
    parts.append(text[done:].translate(_VNI_SINGLE))
    return "".join(parts)


def from_unicode(text: str, encoding: LegacyEncoding) -> str:
    """Return `text` as an old file in `encoding` holds it, decoded as Latin-1: what `to_unicode` turns back.

    TCVN3 has no capitals with tones of its own, so they become small letters there, as its fonts of capitals want them.

    *Example*:

    >>> from_unicode("đơn vị", VNI)
    'ñôn vò'
    """
    composed = unicodedata.normalize("NFC", text)
    if encoding.single:
        return "".join(_TO_TCVN3.get(one) or _TO_TCVN3.get(one.lower(), one) for one in composed)
    return "".join(_TO_VNI.get(one, one) for one in composed)


def guess_encoding(text: str) -> LegacyEncoding | None:
    """Return the encoding in which `text`, decoded as Latin-1, makes Vietnamese words, None where it makes none.

    *Example*:

    >>> guess_encoding("Sè v¨n b¶n ®i trong n¨m lµ 120 v¨n b¶n, t¨ng 5%").name
    'tcvn3'
    >>> guess_encoding("Café crème à la carte, déjà vu") is None
    True
    """
    marked = [word for word in _WORD.findall(text[:20_000]) if not word.isascii()]
    if len(marked) < 3:
        return None
    scores = {one.name: _share_of_syllables(marked, one) for one in (TCVN3, VNI)}
    own = sum(map(_is_syllable, marked)) / len(marked)
    best = max((TCVN3, VNI), key=lambda one: scores[one.name])
    return best if scores[best.name] >= 0.85 and scores[best.name] > own else None


def share_of_syllables(text: str) -> float:
    """Return which share of the words of `text` that bear marks could be Vietnamese syllables, 0 where there are none.

    *Example*:

    >>> share_of_syllables("đơn vị mẫu"), share_of_syllables("®¬n vÞ mÉu")
    (1.0, 0.0)
    """
    marked = [word for word in _ANY_WORD.findall(text) if not word.isascii()]
    return sum(map(_is_syllable, marked)) / len(marked) if marked else 0.0


def _share_of_syllables(words: list[str], encoding: LegacyEncoding) -> float:
    return sum(_is_syllable(to_unicode(word, encoding)) for word in words) / len(words)


def _is_syllable(word: str) -> bool:
    """Whether a word could be one Vietnamese syllable: a known rhyme, at most one tone."""
    parts = unicodedata.normalize("NFD", word.lower())
    bare = unicodedata.normalize("NFC", _TONE.sub("", parts))
    return len(_TONE.findall(parts)) <= 1 and _SYLLABLE.fullmatch(bare) is not None


_WORD: Final = re.compile(r"[A-Za-z\u0080-\u009f\u00a1-\u00ff]+")
_ANY_WORD: Final = re.compile("[^\\W\\d_]+|[\u00a1-\u00bf\u00d7\u00f7]+")
_TONE: Final = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_ONSET: Final = "(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?"
_OPEN: Final = (
    "uyê|uya|uyu|iêu|yêu|oai|oay|oeo|uây|uôi|ươi|ươu|ia|ua|ưa|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|oa|oe|uê"
    "|uy|uơ|[aeêioôơuưy]"
)
_CLOSED: Final = "(?:uyê|iê|yê|uô|ươ|oa|oă|oe|uâ|uê|uy|[aăâeêioôơuưy])(?:ng|nh|ch|[cmnpt])"
_SYLLABLE: Final = re.compile(f"{_ONSET}(?:{_CLOSED}|{_OPEN})")
