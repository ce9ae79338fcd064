"""Names of bodies compared, their places, and their letters: capitals of the heading block into ordinary ones."""

import re

from baocong.vietnamese.folding import fold

_TERRITORIES = (
    "tỉnh",
    "thành phố",
    "tp.",
    "tp",
    "huyện",
    "thị xã",
    "tx.",
    "quận",
    "xã",
    "phường",
    "thị trấn",
    "đặc khu",
    "khu vực",
)
TERRITORY_WORDS = "|".join(re.escape(word) for word in sorted(_TERRITORIES, key=len, reverse=True))
"""Alternatives for a pattern: words before the name of a place, as names of bodies use them."""

_TERRITORY = re.compile(
    rf"(?<!\w)(?<!hợp tác )(?P<kind>{TERRITORY_WORDS}) (?P<name>(?!ủy|uỷ|hội(?!\w)|đoàn|đội)[^\s,].*)\Z"
    r"|(?P<party>(?:tỉnh|thành|huyện|thị|quận) (?:ủy|uỷ)) (?P<seat>.+)\Z",
    re.IGNORECASE,
)
_ABBREVIATIONS = (
    ("ubnd", re.compile(r"(?<!\w)ubnd(?!\w)"), "ủy ban nhân dân"),
    ("hđnd", re.compile(r"(?<!\w)hđnd(?!\w)"), "hội đồng nhân dân"),
    ("tt", re.compile(r"(?<!\w)tt ?& ?tt(?!\w)|(?<!\w)tttt(?!\w)"), "thông tin và truyền thông"),
    ("tp", re.compile(r"(?<!\w)tp(?:\. ?| )"), "thành phố "),
    ("tx", re.compile(r"(?<!\w)tx(?:\. ?| )"), "thị xã "),
)
"""Letters that every form of an abbreviation holds, its forms, and the words it stands for."""
_LEADING_ZERO = re.compile(r"(?<= )0+(?=\d)")
_PUNCTUATION = re.compile(r"[^\w&]+")
_SYLLABLE = re.compile(
    r"(?:ngh?|nh|gh?|kh|ph|th|tr|ch|[bcdđhklmnpqrstvx])?[aeiouyăâêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]{1,4}"
    r"(?:ng|nh|ch|[cmnpt])?",
    re.IGNORECASE,
)
"""The shape of a Vietnamese syllable: what has another one is an abbreviation (UBND, CNTT)."""
_ROMAN = re.compile(r"[IVX]+")
_LOWER_TERRITORY = re.compile(rf"(?<=, )(?:{TERRITORY_WORDS})(?= )", re.IGNORECASE)
_NAMED_AFTER = ("THCS", "THPT", "THPTCS", "VNPT")
"""Abbreviations behind which a proper name stands."""
_PROPER_NAMES = re.compile(
    r"(?<!\w)(?:mặt trận tổ quốc|chính phủ|quốc hội|nhà nước|việt nam|trung ương|đảng)(?!\w)"
)
_TWO_CAPITALS = {"việt nam": "Việt Nam", "mặt trận tổ quốc": "Mặt trận Tổ quốc"}
_PROPER_FIRST = ("sở", "bộ", "cục", "phòng", "ban", "vụ", "hội", "đài", "viện", "trường", "báo")
"""Head words of one syllable, behind which the field of the body begins with a capital."""


def key_of(name: str) -> str:
    """Return a name for comparing: small letters, usual abbreviations written out, no punctuation.

    *Example*:

    >>> key_of("UBND TP. Mẫu") == key_of("ỦY BAN NHÂN DÂN THÀNH PHỐ MẪU")
    True
    """
    words = fold(name)
    for letters, pattern, whole in _ABBREVIATIONS:
        if letters in words:
            words = pattern.sub(whole, words)
    return _LEADING_ZERO.sub("", " ".join(_PUNCTUATION.sub(" ", words).split()))


def territory_of(name: str) -> str:
    """Return the place that a name of a body ends with, kind first ("tỉnh Mẫu"); empty where it ends with none."""
    found = _TERRITORY.search(name)
    if not found or not found["kind"]:
        return ""
    kind = found["kind"].lower()
    kind = {"tp.": "thành phố", "tp": "thành phố", "tx.": "thị xã"}.get(kind, kind)
    return f"{kind} {as_proper_name(found['name'])}"


def party_of(name: str) -> str:
    """Return the party committee that a name is ("Tỉnh ủy Mẫu"); empty for any other body."""
    found = _TERRITORY.search(name)
    if not found or not found["party"] or found.start():
        return ""
    return f"{found['party'].capitalize()} {as_proper_name(found['seat'])}"


def in_ordinary_letters(name: str, text: str) -> str:
    """Return a name in capitals in the letters that the running text uses for it, else with plausible capitals."""
    words = " ".join(name.split())
    if not words.isupper():
        return words
    small, wanted = text.lower(), words.lower()
    at = small.find(wanted) if len(small) == len(text) else -1
    while at >= 0:
        printed = text[at : at + len(words)]
        if not printed.isupper() and printed[0].isupper():
            return printed
        at = small.find(wanted, at + 1)
    return _plausible_capitals(words)


def as_proper_name(name: str) -> str:
    """Return the name of a place in capitals or small letters with a capital for each syllable."""
    if not (name.isupper() or name.islower()):
        return name
    words = (
        word if word.isupper() and _ROMAN.fullmatch(word) else word.capitalize() for word in name.split()
    )
    proper = "-".join(part[:1].upper() + part[1:] for part in " ".join(words).split("-"))
    return _LOWER_TERRITORY.sub(lambda found: found[0].lower(), proper)


def _plausible_capitals(name: str) -> str:
    """Return a name in capitals with the capitals that state papers give to bodies and places."""
    if committee := party_of(name):
        return committee
    found = _TERRITORY.search(name)
    if found and found["kind"]:
        return f"{_plausible_capitals(name[: found.start()])} {territory_of(name)}".strip()
    words = name.split()
    small: list[str] = []
    for index, word in enumerate(words):
        last = words[index - 1] if index else ""
        begins = (
            not index or last.endswith((",", "-", ":")) or (last == "VÀ" and word not in ("CÁC", "NHỮNG"))
        )
        if last in _NAMED_AFTER:
            small.append(as_proper_name(" ".join(words[index:])))
            break
        if _is_abbreviation(word):
            small.append(word)
        elif begins or (index == 1 and words[0].lower() in _PROPER_FIRST):
            small.append(word.capitalize())
        else:
            small.append(word.lower())
    return _PROPER_NAMES.sub(_with_capital, " ".join(small))


def _with_capital(found: re.Match[str]) -> str:
    return _TWO_CAPITALS.get(found[0]) or found[0].capitalize()


def _is_abbreviation(word: str) -> bool:
    letters = word.strip(".,")
    return bool(_ROMAN.fullmatch(letters)) or not _SYLLABLE.fullmatch(letters)
