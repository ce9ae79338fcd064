"""The text without bold marks and double spaces, so that the words between figures read alike however they are set."""

from collections.abc import Iterator, Sequence

from baocong.reading.model import Citation, Figure, Relation, Section
from baocong.reading.moving import moved_figure, moved_relation
from baocong.reading.spans import Span
from baocong.reading.squeezed import Change, Squeezed
from baocong.reading.view import View

_SIGNS = ("*", "  ", " ,", " ;", " :", " )")


class Unmarked(Squeezed):
    """A view's text with runs of spaces and asterisks made one space or none, and what was read moved along.

    *Shapes*: a "* " that opens a paragraph stays, since it is a list marker.
    """

    __slots__ = ("lines", "sentences")

    def __init__(self, view: View) -> None:
        super().__init__(view.text, _changes(view.text))
        self.lines = self.moved(view.lines)
        self.sentences = self.moved(view.sentences)

    def span_after(self, start: int, end: int) -> Span:
        """Return where `[start, end)` of the view stands here."""
        return self.after(start), self.after(end)

    def figures(self, figures: Sequence[Figure]) -> Sequence[Figure]:
        """Return the figures with their offsets here."""
        if not self.changed:
            return figures
        return [self._figure(figure) for figure in figures]

    def _figure(self, figure: Figure) -> Figure:
        span = self.span_after(figure.start, figure.end)
        if span == (figure.start, figure.end) and figure.comparison is None:
            return figure
        return moved_figure(figure, span, figure.text, self.span_after, figure.place)

    def citations(self, citations: Sequence[Citation]) -> Sequence[Citation]:
        """Return the citations with their offsets here."""
        if not self.changed:
            return citations
        return [
            Citation(
                *self.span_after(c.start, c.end),
                c.text,
                c.type,
                c.number,
                c.symbol,
                c.date,
                c.issuer,
                c.about,
            )
            for c in citations
        ]

    def sections(self, sections: Sequence[Section]) -> Sequence[Section]:
        """Return the sections with their offsets here."""
        if not self.changed:
            return sections
        return [
            Section(s.number, s.title, s.level, *self.span_after(s.start, s.end), s.heading_end)
            for s in sections
        ]

    def in_view(self, relation: Relation) -> Relation:
        """Return a relation with the places of its literals in the view."""
        return moved_relation(relation, self.span_before) if self.changed else relation


def _changes(text: str) -> Iterator[Change]:
    """Yield the noise of `text` and what stands there instead."""
    for start, end in _noise(text):
        instead = _instead(text, start, end)
        if instead != text[start:end]:
            yield start, end, instead


def _noise(text: str) -> list[tuple[int, int]]:
    """Return the runs of spaces and asterisks with an asterisk or two spaces in them, or before a punctuation mark."""
    places = sorted(at for sign in _SIGNS for at in _places(text, sign))
    runs: list[tuple[int, int]] = []
    done = 0
    for at in places:
        if at < done:
            continue
        start, end = at, at + 1
        while start > done and text[start - 1] in " *":
            start -= 1
        while end < len(text) and text[end] in " *":
            end += 1
        runs.append((start, end))
        done = end
    return runs


def _places(text: str, sign: str) -> Iterator[int]:
    at = text.find(sign)
    while at >= 0:
        yield at
        at = text.find(sign, at + 1)


def _instead(text: str, start: int, end: int) -> str:
    opens = start == 0 or text[start - 1] in "\n\t"
    run = text[start:end]
    if opens:
        return run if run == "* " or "*" not in run else ""
    following = text[end : end + 1]
    if following in (",", ";", ":", ")", "\n", "\t", "") or " " not in run:
        return ""
    return " "
