"""Which type face the PDF is set in: the first that this machine has with every Vietnamese letter."""

import unicodedata
from functools import cache

import typst

FACES = ("Times New Roman", "Tinos", "Liberation Serif", "Libertinus Serif")
"""Faces in order of preference: the decree's own, two with the same widths, and the one that Typst brings along."""
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_VOWELS = "aăâeêioôơuưy"
_SMALL = [unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in _TONES] + ["đ"]
VIETNAMESE_LETTERS = "".join(
    sorted({case for one in _SMALL for case in (one, one.upper()) if not one.isascii()})
)
"""The 134 letters that Vietnamese adds to the Latin alphabet."""
_PROBE = b"#set text(font: sys.inputs.face, fallback: false)\n#text(sys.inputs.letters)"


def has_letters(face: str, letters: str = VIETNAMESE_LETTERS, *, only_own: bool = False) -> bool:
    """Tell whether a face has a glyph for every letter; `only_own` leaves the machine's faces out.

    An archival PDF must not hold a letter without a glyph, so Typst refuses to write one: that is the answer.
    """
    try:
        typst.compile(
            _PROBE,
            format="pdf",
            sys_inputs={"face": face, "letters": letters},
            pdf_standards="a-2b",
            ignore_system_fonts=only_own,
        )
    except typst.TypstError:
        return False
    return True


@cache
def fonts_here() -> typst.Fonts:
    """Return the faces of this machine; looking through its folders takes longer than setting a report."""
    return typst.Fonts()


@cache
def usable_faces() -> tuple[str, ...]:
    """Return the faces to set in, best first. Old Liberation Serif lacks 92 of the letters and is then left out."""
    present = set(fonts_here().families())
    return tuple(one for one in FACES if one in present and has_letters(one))
