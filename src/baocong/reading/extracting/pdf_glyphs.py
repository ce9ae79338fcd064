"""What pdfium sees on a page: glyphs on their baselines and the drawn rules, turned upright."""

import ctypes
from collections.abc import Iterator
from math import hypot
from typing import Any, Final

import pypdfium2
import pypdfium2.raw as pdfium

from baocong.reading.extracting.pdf_lines import Glyph
from baocong.reading.extracting.pdf_tables import Box
from baocong.vietnamese.legacy_encodings import LegacyEncoding, encoding_of_font, to_unicode

_RULES_LIMIT: Final = 20_000
_GLYPHS_LIMIT: Final = 200_000
_DESCENT: Final = 0.22
_LEGACY_LETTER: Final = frozenset(chr(code) for code in range(0xA1, 0x100))


def page_glyphs(page: pypdfium2.PdfPage) -> list[Glyph]:
    """Return the characters of a page in the order of the file, at most 200,000; spaces and line ends have no box.

    *Shapes*: a glyph is as high as its font, and stands on its baseline, so that small raised figures can be told.
    """
    textpage = page.get_textpage()
    turn = _turning(page)
    found: list[Glyph] = []
    codes = [
        pdfium.FPDFText_GetUnicode(textpage, at) for at in range(min(textpage.count_chars(), _GLYPHS_LIMIT))
    ]
    legacy = _legacy_fonts(textpage, codes)
    for index, code in enumerate(codes):
        character = _character(code)
        if character and index in legacy:
            character = to_unicode(chr(code), legacy[index])
        if not character:
            continue
        if character.isspace():
            found.append(Glyph("\n" if character in "\r\n" else " "))
            continue
        found.append(_glyph(textpage, index, character, turn))
    return found


def page_rules(page: pypdfium2.PdfPage) -> list[Box]:
    """Return the boxes of the drawn lines and frames of a page, none larger than most of the page."""
    width, height = page.get_size()
    turn = _turning(page)
    rules: list[Box] = []
    for path in _paths(page):
        left, bottom, right, top = turn(path.get_bounds() if hasattr(path, "get_bounds") else path.get_pos())
        if right - left < 0.97 * width or top - bottom < 0.97 * height:
            rules.append((left, bottom, right, top))
        if len(rules) >= _RULES_LIMIT:
            break
    return rules


def _character(code: int) -> str:
    if code in {0xFFFE, 0xFFFF, 0x02}:
        # Pdfium marks a hyphen at a line end this way; the hyphen belongs to the word.
        return "-" if code != 0xFFFF else ""
    if code == 0xAD or not 0 < code < 0x110000 or 0xD800 <= code < 0xE000:
        return ""
    if 0xE000 <= code <= 0xF8FF:
        return "-"  # signs of symbol fonts: list bullets in all but rare cases
    return chr(code)


def _glyph(textpage: Any, index: int, character: str, turn: "_Turning") -> Glyph:
    left, bottom, right, top = turn(textpage.get_charbox(index, loose=True))
    x, y, matrix = ctypes.c_double(), ctypes.c_double(), pdfium.FS_MATRIX()
    if not pdfium.FPDFText_GetCharOrigin(textpage, index, x, y) or not pdfium.FPDFText_GetMatrix(
        textpage, index, matrix
    ):
        return Glyph(character, left, bottom, max(right, left + 0.01), top)
    size = pdfium.FPDFText_GetFontSize(textpage, index) * hypot(matrix.c, matrix.d)
    base = turn((x.value, y.value, x.value, y.value))[1]
    if not 0.5 < size < 1000:
        return Glyph(character, left, bottom, max(right, left + 0.01), max(top, bottom + 0.01))
    if character.isdecimal():
        ink = turn(textpage.get_charbox(index))
        if ink[1] > base + 0.2 * size and ink[3] - ink[1] < 0.6 * size:
            # Some fonts draw raised figures of their own instead of small ones.
            return Glyph(character, left, ink[1], max(right, left + 0.01), ink[1] + 0.6 * size)
    low = base - _DESCENT * size
    return Glyph(character, left, low, max(right, left + 0.01), low + size)


def _legacy_fonts(textpage: Any, codes: list[int]) -> dict[int, LegacyEncoding]:
    """Return the old encoding of each character above ASCII that stands in a font made for one (.VnTime)."""
    suspect = [
        at for at, code in enumerate(codes) if chr(code if 0 < code < 0x110000 else 0) in _LEGACY_LETTER
    ]
    if len(suspect) < 3:
        return {}
    found: dict[int, LegacyEncoding] = {}
    buffer = ctypes.create_string_buffer(160)
    flags = ctypes.c_int()
    for at in suspect:
        pdfium.FPDFText_GetFontInfo(textpage, at, buffer, 160, flags)
        encoding = encoding_of_font(buffer.value.decode("utf-8", "replace").rpartition("+")[2])
        # In a VNI font a letter and its mark are two glyphs; those are mended where a line is put together.
        if encoding is not None and encoding.single:
            found[at] = encoding
    return found


def _paths(page: pypdfium2.PdfPage) -> Iterator[Any]:
    return page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=3)  # type: ignore[no-any-return]


class _Turning:
    """Turns boxes of a page that is shown on its side, so that its text runs from left to right."""

    def __init__(self, quarter_turns: int, width: float, height: float) -> None:
        self._turns = quarter_turns
        self._width = width
        self._height = height

    def __call__(self, box: Box) -> Box:
        left, bottom, right, top = box
        if self._turns == 1:
            return (bottom, self._width - right, top, self._width - left)
        if self._turns == 2:
            return (self._width - right, self._height - top, self._width - left, self._height - bottom)
        if self._turns == 3:
            return (self._height - top, left, self._height - bottom, right)
        return box


def _turning(page: pypdfium2.PdfPage) -> _Turning:
    turns = (page.get_rotation() // 90) % 4
    width, height = page.get_size()
    return _Turning(turns, *((height, width) if turns % 2 else (width, height)))
