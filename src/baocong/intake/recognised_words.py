"""Words that tesseract saw on a page, put into visual lines as those of a PDF with text."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import median
from typing import Final

from baocong.reading.extracting.pdf import page_from
from baocong.reading.extracting.pdf_lines import Glyph
from baocong.reading.extracting.pdf_page import Page
from baocong.reading.extracting.pdf_tables import Box

_WORD: Final = "5"


@dataclass(frozen=True, slots=True)
class Word:
    """A recognised word. *Units*: points from the top left corner; `confidence` from 0 to 100; `line` says which it is in."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    confidence: float
    line: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecognisedPage:
    """The words of a page in reading order, with the size of the page in points."""

    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[Box, ...] = ()

    @property
    def confidence(self) -> float:
        """How sure the words are, from 0 to 100."""
        return confidence_of(self.words)


def confidence_of(words: Sequence[Word]) -> float:
    """Return how sure words are, from 0 to 100, each counting by its length; 0 for none."""
    letters = sum(len(one.text) for one in words)
    return sum(one.confidence * len(one.text) for one in words) / letters if letters else 0.0


def read_words(table: str, scale: float) -> tuple[Word, ...]:
    """Return the words of a table as tesseract writes it (TSV); `scale` is points a pixel. Broken rows are passed over."""
    words = []
    for row in table.splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) != 12 or cells[0] != _WORD or not cells[11].strip():
            continue
        try:
            left, top, width, height = (float(one) * scale for one in cells[6:10])
            confidence = float(cells[10])
        except ValueError:
            continue
        # A ruling line beside a word is seen as a bar.
        text = unicodedata.normalize("NFC", cells[11].strip()).strip("|¦")
        if not text:
            continue
        words.append(Word(text, left, top, left + width, top + height, confidence, tuple(cells[1:5])))
    return tuple(words)


def page_of(page: RecognisedPage, number: int) -> Page:
    """Return the page as lines from top to bottom; words of one line that stand far apart are columns, ruled ones cells."""
    glyphs: list[Glyph] = []
    for _, group in groupby(page.words, key=lambda one: one.line):
        line = list(group)
        half = _height(line) / 2
        for word in line:
            middle = page.height - (word.top + word.bottom) / 2
            glyphs += (Glyph(word.text, word.left, middle - half, word.right, middle + half), Glyph(" "))
        glyphs.append(Glyph("\n"))
    return page_from(glyphs, page.rules, number)


def _height(line: Sequence[Word]) -> float:
    """The usual height of the words of a line: marks above capitals and tails below make single words taller."""
    return max(median([one.bottom - one.top for one in line]) * 1.3, 1.0)
