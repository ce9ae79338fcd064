"""The letters of TCVN3 (ABC) and of VNI-Windows. Data only, characters standing for the bytes of Latin-1.

*Source*: TCVN 5712:1993, code table VN3; for VNI the character set of its Windows fonts.
"""

from typing import Final

_RUNS: Final = {
    0xA1: "ĂÂÊÔƠƯĐăâêôơưđ",
    0xB5: "àảãáạ",
    0xBB: "ằẳẵắ",
    0xC6: "ặầẩẫấậè",
    0xCE: "ẻẽéẹềểễếệìỉ",
    0xDC: "ĩíịò",
    0xE1: "ỏõóọồổỗốộờởỡớợù",
    0xF1: "ủũúụừửữứựỳỷỹýỵ",
}

TCVN3_LETTERS: Final = {
    chr(first + place): letter for first, letters in _RUNS.items() for place, letter in enumerate(letters)
}
"""Bytes of TCVN3 to letters. The set has no capitals with tones: a font whose name ends in H shows all as capitals."""

TCVN3_OTHERS: Final = {
    chr(first + place): letter
    for first, letters in {
        0xAF: "Ằ\u0300\u0309\u0303\u0301\u0323", 0xBA: "Ẳ", 0xBF: "ẴẮẦẨẪẤỀ", 0xCD: "Ể", 0xD9: "ỄẾỒ", 0xE0: "Ổ",
        0xF0: "Ỗ", 0xFF: "Ố",
    }.items()
    for place, letter in enumerate(letters)
}  # fmt: skip
"""Bytes that only the larger sets of the standard (VN1, VN2) use; they are read and never written."""

_TONES: Final = "ùøûõï"
_BASES: Final = {
    "a": "áàảãạ", "e": "éèẻẽẹ", "o": "óòỏõọ", "ô": "ớờởỡợ", "u": "úùủũụ", "ö": "ứừửữự", "y": "ýỳỷỹ",
}  # fmt: skip
_ROOFED: Final = {"a": "âấầẩẫậ", "e": "êếềểễệ", "o": "ôốồổỗộ"}

_SMALL_PAIRS: Final = (
    {
        base + mark: letter
        for base, letters in _BASES.items()
        for mark, letter in zip(_TONES, letters, strict=False)
    }
    | {
        base + mark: letter
        for base, letters in _ROOFED.items()
        for mark, letter in zip("âáàåãä", letters, strict=True)
    }
    | {"a" + mark: letter for mark, letter in zip("êéèúüë", "ăắằẳẵặ", strict=True)}
)
_SMALL_SINGLES: Final = {
    "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "ô": "ơ", "ö": "ư", "ñ": "đ", "î": "ỵ",
}  # fmt: skip

VNI_PAIRS: Final = (
    {pair[0].upper() + pair[1]: letter.upper() for pair, letter in _SMALL_PAIRS.items()}
    | {pair.upper(): letter.upper() for pair, letter in _SMALL_PAIRS.items()}
    | _SMALL_PAIRS
)
"""A letter and the mark behind it to the letter meant; a capital's mark is a capital in most texts, not in all."""

VNI_SINGLES: Final = {one.upper(): letter.upper() for one, letter in _SMALL_SINGLES.items()} | _SMALL_SINGLES
"""Letters that one byte of VNI holds."""
