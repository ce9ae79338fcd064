"""What the readers of relations stand on: the text, and its figures found by offset."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from baocong.reading.model import AwardMention, Citation, Document, Figure, Section, Table
from baocong.reading.relations.squeezing import Unmarked
from baocong.reading.relations.wording import ANNOUNCED, ANNOUNCED_OPENINGS
from baocong.reading.spans import Span, Spans, merge
from baocong.reading.view import View
from baocong.vietnamese.word_search import matches_at


class Line(NamedTuple):
    """A paragraph `[start, end)`: its list marker ("-", "+", "1.", "a)") or "", and where its words begin."""

    start: int
    end: int
    marker: str
    body: int


@dataclass(frozen=True, slots=True)
class Context:
    """What else was read from the text: citations, tables, sections, awards and the document's heading block."""

    citations: Sequence[Citation] = ()
    tables: Sequence[Table] = ()
    sections: Sequence[Section] = ()
    awards: Sequence[AwardMention] = ()
    document: Document = field(default_factory=Document)


class Ground:
    """A text with what was already read from it, bold marks and double spaces taken out.

    *Shapes*: all offsets are those of `text`; `squeezed` leads them back to the view. `order` holds the indices of the figures that stand in running text, by their place; figures of tables
    are left to the readers of tables.
    """

    def __init__(self, view: View, figures: Sequence[Figure], context: Context | None = None) -> None:
        squeezed = Unmarked(view)
        self.squeezed = squeezed
        self.text = squeezed.text
        self.figures = squeezed.figures(figures)
        context = context or Context()
        self.citations = squeezed.citations(context.citations)
        self._cited = sorted(citation.start for citation in self.citations)
        self.tables = context.tables
        self.sections = squeezed.sections(context.sections)
        self.document = context.document
        prose = [index for index, figure in enumerate(self.figures) if figure.table is None]
        self.order = sorted(prose, key=lambda index: self.figures[index].start)
        self._starts = [self.figures[index].start for index in self.order]

    @cached_property
    def lower(self) -> str:
        """The text in small letters, every character at its old offset."""
        lowered = self.text.lower()
        if len(lowered) == len(self.text):
            return lowered
        return "".join(small if len(small := c.lower()) == 1 else c for c in self.text)

    @cached_property
    def announcements(self) -> tuple[re.Match[str], ...]:
        """The words that announce how many parts a whole has: "gồm ba nội dung:"."""
        return tuple(matches_at(ANNOUNCED, self.lower, ANNOUNCED_OPENINGS))

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The paragraphs with their list markers."""
        return tuple(self._line(start, end) for start, end in self.squeezed.lines)

    def _line(self, start: int, end: int) -> Line:
        at = start
        text = self.text
        while at < end and text[at] in "*_ ":
            at += 1
        marker = text[at : at + 1]
        if marker not in _BULLETS or marker == "":
            lettered = LETTERED.match(text, at, end)
            if not lettered:
                return Line(start, end, "", at)
            marker = "1)" if lettered[0][0].isdigit() else "a)"
            return Line(start, end, marker, lettered.end())
        body = at + 1
        while body < end and text[body] in "*_ \t":
            body += 1
        return Line(start, end, marker, body)

    def line_index(self, offset: int) -> int:
        """Return the index in `lines` of the paragraph that holds `offset`, -1 before the first."""
        return self.squeezed.lines.index_at(offset)

    def sentence(self, offset: int) -> Span:
        """Return the sentence that holds `offset`, cut to what a person still reads as one claim."""
        start, end = self.squeezed.sentences.at(offset)
        return max(start, offset - _FAR_BACK), min(end, max(start, offset) + _FAR_AHEAD)

    def within(self, start: int, end: int) -> list[int]:
        """Return the indices of the figures of running text that start in `[start, end)`."""
        return self.order[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def cites(self, start: int, end: int) -> bool:
        """Return whether a citation begins in `[start, end)`."""
        return bisect_left(self._cited, start) < bisect_left(self._cited, end)

    def known(self, offset: int) -> bool:
        """Return whether a figure, the growth of one or a citation covers the character at `offset`."""
        return self._known.covers(offset)

    @cached_property
    def _known(self) -> Spans:
        spans = [(figure.start, figure.end) for figure in self.figures]
        spans += [(citation.start, citation.end) for citation in self.citations]
        for figure in self.figures:
            growth = figure.comparison
            if growth is not None and growth.start is not None and growth.end is not None:
                spans.append((growth.start, growth.end))
        return merge(spans)

    def noun_of(self, index: int) -> str:
        """Return the counted noun of a figure that stands right behind it, in small letters; "" where none does."""
        figure = self.figures[index]
        unit = (figure.unit_of_measure or "").lower()
        behind = self.lower[figure.end : figure.end + len(unit) + 14].lstrip(" *_")
        if not unit or behind.startswith(unit):
            return unit
        scaled = behind.split(" ", 1)
        return unit if scaled[0] in _SCALES and len(scaled) > 1 and scaled[1].startswith(unit) else ""

    def said_behind(self, index: int) -> str:
        """Return the first words right behind a figure, in small letters, whatever noun it was given."""
        end = self.figures[index].end
        words: list[str] = []
        for word in self.lower[end : end + 30].split()[:3]:
            bare = word.strip("*_,;.:()%")
            if not bare or bare[0].isdigit() or not self.lower[end : end + 1].isspace():
                break
            words.append(bare)
            if bare != word:
                break
        return " ".join(words)

    def places_of(self, words: str) -> list[int]:
        """Return where `words` (in small letters) stand as whole words."""
        lower = self.lower
        found: list[int] = []
        at = lower.find(words)
        size = len(words)
        while at >= 0:
            before = lower[at - 1 : at]
            after = lower[at + size : at + size + 1]
            if not (before.isalnum() or after.isalnum()):
                found.append(at)
            at = lower.find(words, at + size)
        return found


_FAR_BACK, _FAR_AHEAD = 1000, 3000
_SCALES = frozenset({"nghìn", "ngàn", "triệu", "tỷ", "tỉ", "trăm"})
_BULLETS = "-+•·▪●◦*–\uf0b7\uf0a7"
LETTERED = re.compile(r"\(?(?:[a-zđ]|\d{1,2})\)\s*")
