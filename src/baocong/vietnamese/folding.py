"""Bringing spellings of the same text together: composed letters, one tone placement, no marks."""

import re
import unicodedata

_TONES = {
    "a": "àáảãạ",
    "e": "èéẻẽẹ",
    "y": "ỳýỷỹỵ",
    "o": "òóỏõọ",
    "u": "ùúủũụ",
    "ê": "ềếểễệ",
    "ơ": "ờớởỡợ",
    "â": "ầấẩẫậ",
}

DAMAGED = {"ƣ": "ư", "Ƣ": "Ư", "ð": "đ", "Ð": "Đ", "Ɖ": "Đ", "ɖ": "đ"}
"""Letters that a damaged PDF font shows, and the letters that were meant."""

_MEND = str.maketrans(DAMAGED)
_COMBINING = re.compile("[\u0300-\u036f]+")
_SPACES = re.compile(r"\s+")
_SPACING = re.compile(r"^\s|\s\Z|[^\S ]|\s\s")
_HIDDEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]+")
_DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")


def _with_capitals(pairs: dict[str, str]) -> dict[str, str]:
    """Return the pairs together with their capitalised forms (Oà, OÀ)."""
    return {
        form(wrong): form(right)
        for wrong, right in pairs.items()
        for form in (str, str.capitalize, str.upper, _last_capital)
    }


def _last_capital(pair: str) -> str:
    return pair[0] + pair[1].upper()


def _pairs(vowels: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """Map a pair with the tone on its second letter to the same pair with the tone on its first."""
    return {
        first + _TONES[second][tone]: _TONES[first][tone] + second
        for first, second in vowels
        for tone in range(5)
    }


def _every(pairs: dict[str, str], place: int) -> str:
    return "".join(sorted({pair[place] for pair in pairs}))


_OPEN = _with_capitals(_pairs((("o", "a"), ("o", "e"), ("u", "y"))))
_CLOSED = {old: new for new, old in _OPEN.items()}
_AFTER_Q = _with_capitals(
    {_TONES["u"][tone] + vowel: "u" + _TONES[vowel][tone] for vowel in "aeyêơâ" for tone in range(5)}
)

_MARKED = "òóỏõọùúủũụÒÓỎÕỌÙÚỦŨỤ"
_PAIR = re.compile(f"[oOuU{_MARKED}](?:(?<=[oOuU])[{_every(_OPEN, 1)}]|(?<=[{_MARKED}])[aeyêơâAEYÊƠÂ])")
"""Two vowels of which one bears a tone; led by one class of letters, so that a search skips to those."""
_CONTINUES = re.compile("[^\\W\\d_]")
_ENDS = re.compile("(?![^\\W\\d_]|[\u0300-\u036f])")


def compose(text: str) -> str:
    """Return `text` with composed letters (Unicode NFC); the same object when it is composed already.

    *Example*:

    >>> compose("Tha\\u0301ng")
    'Tháng'
    """
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return text
    return unicodedata.normalize("NFC", text)


def mend(text: str) -> str:
    """Return `text` with the letters of damaged PDF fonts mended (ƣ → ư, ð → đ), length unchanged.

    *Example*:

    >>> mend("Thông tƣ, Ðề án")
    'Thông tư, Đề án'
    """
    if text.isascii() or not any(map(text.__contains__, DAMAGED)):
        return text
    return text.translate(_MEND)


def fold_tone_placement(text: str) -> str:
    """Return `text` with the tone of oa, oe and uy where state papers print it: hòa, khỏe, thủy, but hoàn, huỳnh.

    Also mends slips such as "qúy" and "hòan". Length and letter case stay. Expects composed letters.

    *Example*:

    >>> fold_tone_placement("Hoà, Thuỷ, khoẻ, quý, qúy, hòan, Huỳnh")
    'Hòa, Thủy, khỏe, quý, quý, hoàn, Huỳnh'
    """
    if text.isascii():
        return text
    return _PAIR.sub(_placed, text)


def _placed(found: re.Match[str]) -> str:
    """Return the pair with its tone where it belongs, by the letters around it."""
    pair, text, (start, end) = found[0], found.string, found.span()
    if start and text[start - 1] in "qQ":
        return _AFTER_Q.get(pair, pair)
    if pair in _OPEN:
        return _OPEN[pair] if _ENDS.match(text, end) else pair
    if pair in _CLOSED and _CONTINUES.match(text, end):
        return _CLOSED[pair]
    return pair


def strip_marks(text: str) -> str:
    """Return `text` without tone and letter marks, đ as d; letter case and spaces stay.

    *Example*:

    >>> strip_marks("Đắk Lắk, Thừa Thiên Huế")
    'Dak Lak, Thua Thien Hue'
    """
    if text.isascii():
        return text
    bare = _COMBINING.sub("", unicodedata.normalize("NFD", text))
    return unicodedata.normalize("NFC", bare.replace("đ", "d").replace("Đ", "D"))


def fold(text: str) -> str:
    """Return `text` for comparing names: small letters, composed, one tone placement, mended, single spaces.

    Dash variants become "-", hidden characters (soft hyphen, zero width) go, no-break spaces become spaces.

    *Example*:

    >>> fold(" Sở  Y tế\\u00a0Khánh Hoà ") == fold("SỞ Y TẾ KHÁNH HÒA")
    True
    >>> fold("Hòa Bình") == fold("Hoa Binh")
    False
    """
    if not text.isascii():
        text = _DASHES.sub("-", _HIDDEN.sub("", mend(text)))
        text = compose(compose(text).casefold())
        text = fold_tone_placement(text)
    else:
        text = text.lower()
    if _SPACING.search(text):
        text = _SPACES.sub(" ", text).strip()
    return text


def search_key(text: str) -> str:
    """Return `text` folded and without marks, so that "dak lak" finds "Đắk Lắk".

    *Example*:

    >>> search_key("Đắk  Lắk")
    'dak lak'
    """
    return strip_marks(fold(text))
