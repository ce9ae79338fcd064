"""What counts as a Vietnamese letter: classes that other modules put between square brackets of their patterns."""

import re

_MARKED = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"

LOWER = "a-z" + _MARKED
"""Small letters, composed, for use inside a character class: `f"[{LOWER}]+"`."""

UPPER = "A-Z" + _MARKED.upper()
"""Capital letters, composed, for use inside a character class."""

LETTER = LOWER + UPPER
"""Letters of both cases, composed, for use inside a character class."""

_WORD = re.compile(f"[{LETTER}]+")
_CAPITALS = re.compile(f"[{UPPER}]+")


def words(text: str) -> list[str]:
    """Return the runs of letters in `text`, in order.

    *Example*:

    >>> words("Sở TT&TT tỉnh Đắk Lắk, 2021")
    ['Sở', 'TT', 'TT', 'tỉnh', 'Đắk', 'Lắk']
    """
    return _WORD.findall(text)


def is_capitals(word: str) -> bool:
    """Answer whether `word` consists of Vietnamese capital letters only.

    *Example*:

    >>> is_capitals("STTTT"), is_capitals("ĐTTN"), is_capitals("Sở")
    (True, True, False)
    """
    return _CAPITALS.fullmatch(word) is not None
