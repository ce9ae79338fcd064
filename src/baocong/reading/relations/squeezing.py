"""The text without bold marks and double spaces, so that the words between figures read alike however they are set."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from operator import attrgetter

from baocong.reading.model import Citation, Figure, Literal, Operand, Relation, Section
from baocong.reading.spans import Spans
from baocong.reading.view import View

_SIGNS = ("*", "  ", " ,", " ;", " :", " )")


# `dataclasses.replace` looks at each field by name, which is felt with a hundred figures a report.
_BEHIND_THE_SPAN = attrgetter(*(field.name for field in fields(Figure)[2:]))


class Squeezed:
    """A view's text with runs of spaces and asterisks made one space or none, and the way there and back.

    *Shapes*: a "* " that opens a paragraph stays, since it is a list marker.
    """

    def __init__(self, view: View) -> None:
        source = view.text
        parts: list[str] = []
        self._old, self._new = [0], [0]
        done = length = 0
        for start, end in _noise(source):
            instead = _instead(source, start, end)
            if instead == source[start:end]:
                continue
            parts += (source[done:start], instead)
            length += start - done + len(instead)
            self._old.append(end)
            self._new.append(length)
            done = end
        self.text = "".join((*parts, source[done:])) if parts else source
        self.changed = bool(parts)
        self.lines = self._moved(view.lines)
        self.sentences = self._moved(view.sentences)

    def to_squeezed(self, offset: int) -> int:
        """Return where the character at `offset` of the view stands here."""
        at = bisect_right(self._old, offset) - 1
        moved = self._new[at] + offset - self._old[at]
        return moved if at + 1 == len(self._new) else min(moved, self._new[at + 1])

    def to_view(self, offset: int) -> int:
        """Return where the character at `offset` here stands in the view."""
        at = bisect_right(self._new, offset) - 1
        return self._old[at] + offset - self._new[at]

    def _moved(self, spans: Spans) -> Spans:
        """Return spans in ascending order with their offsets here, in one walk along the changes."""
        if not self.changed:
            return spans
        moved: list[tuple[int, int]] = []
        old, new = self._old, self._new
        last = len(old) - 1
        at = 0
        for start, end in spans:
            while at < last and old[at + 1] <= start:
                at += 1
            first = new[at] + start - old[at]
            moved.append((first if at == last else min(first, new[at + 1]), self.to_squeezed(end)))
        return Spans(moved)

    def figures(self, figures: Sequence[Figure]) -> Sequence[Figure]:
        """Return the figures with their offsets here."""
        if not self.changed:
            return figures
        return [self._figure(figure) for figure in figures]

    def _figure(self, figure: Figure) -> Figure:
        start, end = self.to_squeezed(figure.start), self.to_squeezed(figure.end)
        comparison = figure.comparison
        if comparison is not None and comparison.start is not None and comparison.end is not None:
            first, last = self.to_squeezed(comparison.start), self.to_squeezed(comparison.end)
            comparison = replace(comparison, start=first, end=last)
            return replace(figure, start=start, end=end, comparison=comparison)
        return figure if start == figure.start else Figure(start, end, *_BEHIND_THE_SPAN(figure))

    def citations(self, citations: Sequence[Citation]) -> Sequence[Citation]:
        """Return the citations with their offsets here."""
        if not self.changed:
            return citations
        return [replace(c, start=self.to_squeezed(c.start), end=self.to_squeezed(c.end)) for c in citations]

    def sections(self, sections: Sequence[Section]) -> Sequence[Section]:
        """Return the sections with their offsets here."""
        if not self.changed:
            return sections
        return [replace(s, start=self.to_squeezed(s.start), end=self.to_squeezed(s.end)) for s in sections]

    def in_view(self, relation: Relation) -> Relation:
        """Return a relation with the places of its literals in the view."""
        if not self.changed:
            return relation
        parts = tuple(self._literal(part) for part in relation.parts)
        whole = self._literal(relation.whole)
        return (
            relation
            if (parts, whole) == (relation.parts, relation.whole)
            else replace(relation, parts=parts, whole=whole)
        )

    def _literal(self, operand: Operand) -> Operand:
        if not isinstance(operand, Literal) or operand.start is None or operand.end is None:
            return operand
        end = self.to_view(operand.end - 1) + 1 if operand.end > operand.start else self.to_view(operand.end)
        return replace(operand, start=self.to_view(operand.start), end=end)


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
