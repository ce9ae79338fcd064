"""From a stretch of the extracted text to the elements of the Word file that print it."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal
from unicodedata import normalize

from lxml import etree

from baocong.reading.extracted import Extracted, Piece
from baocong.reading.extracting.word_paragraph import Atom, W, on_one_line, paragraph_atoms, show_note_numbers

_TEXT: Final = f"{W}t"
_RUN: Final = f"{W}r"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a comment begins (before an element) or ends (after it); with `offset`, inside a w:t before that character."""

    element: etree._Element
    side: Literal["before", "after"]
    offset: int | None = None


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a comment is about: from one spot to another in one paragraph. `is_exact` is false for a stand-in place."""

    start: Spot
    end: Spot
    is_exact: bool = True


class Anchors:
    """Finds the anchors of stretches of an extracted text in the document it was extracted from."""

    def __init__(self, root: etree._Element, extracted: Extracted) -> None:
        body = root.find(f"{W}body")
        if body is None:
            raise ValueError("a Word document has a body")
        show_note_numbers(body)
        self._paragraphs = list(body.iter(f"{W}p"))
        self._text = extracted.text
        self._pieces = [one for one in extracted.pieces if self._holds_text(one)]
        self._starts = [one.start for one in self._pieces]
        self._notes = _notes(body, extracted)

    def find(self, start: int, end: int) -> Anchor | None:
        """Return the anchor of `[start, end)`: its part in the first paragraph it touches.

        A stretch in a note stands at the note's mark, and one with no place in the file at the first line; None only
        where the document prints no text at all.
        """
        at = max(0, bisect_right(self._starts, start) - 1)
        for piece in self._pieces[at:]:
            if piece.start >= max(end, start + 1):
                break
            if start < piece.end:
                return self._in_piece(piece, max(start, piece.start), min(max(end, start + 1), piece.end))
        return self._at_note(start) or self._stand_in()

    def _holds_text(self, piece: Piece) -> bool:
        number = piece.place.paragraph
        is_own = number is not None and number < len(self._paragraphs) and not piece.place.synthetic
        return is_own and bool(self._text[piece.start : piece.end].strip())

    def _in_piece(self, piece: Piece, start: int, end: int) -> Anchor | None:
        paragraph = self._paragraphs[piece.place.paragraph or 0]
        atoms = paragraph_atoms(paragraph)
        raw = "".join(text for text, _ in atoms)
        offsets = _offsets(raw, self._text[piece.start : piece.end])
        if offsets is None:
            return _over(paragraph, atoms, 0, len(raw))
        return _over(paragraph, atoms, offsets[start - piece.start], offsets[end - 1 - piece.start] + 1)

    def _at_note(self, start: int) -> Anchor | None:
        """Return the mark in the text of the note in which a stretch stands. Word takes no comment inside notes."""
        at = bisect_right(self._notes, start, key=lambda one: one[0]) - 1
        if at < 0 or "\n" in self._text[self._notes[at][0] : start]:
            return None
        mark = self._notes[at][1]
        paragraph = next(mark.iterancestors(f"{W}p"))
        return Anchor(_spot(paragraph, mark, "before", 0), _spot(paragraph, mark, "after", 0), is_exact=False)

    def _stand_in(self) -> Anchor | None:
        for paragraph in self._paragraphs:
            atoms = paragraph_atoms(paragraph)
            anchor = _over(paragraph, atoms, 0, sum(len(text) for text, _ in atoms))
            if anchor is not None:
                return Anchor(anchor.start, anchor.end, is_exact=False)
        return None


def _notes(body: etree._Element, extracted: Extracted) -> list[tuple[int, etree._Element]]:
    """Return where the text of each note begins and its mark in the body; footnotes come first, then endnotes."""
    found = []
    waiting = [list(body.iter(f"{W}{kind}Reference")) for kind in ("footnote", "endnote")]
    waiting = [one for one in waiting if one]
    last = 0
    for piece in extracted.pieces:
        label = normalize("NFKC", extracted.text[piece.start : piece.end]).strip()
        if not piece.place.synthetic or piece.place.paragraph is not None or not label.isdecimal():
            continue
        number = int(label)
        if number <= last and len(waiting) > 1:
            waiting.pop(0)
        last = number
        if waiting and number <= len(waiting[0]):
            found.append((piece.start, waiting[0][number - 1]))
    return found


def _offsets(raw: str, said: str) -> Sequence[int] | None:
    """Return for each character of a piece its offset in its paragraph; None where the two are different texts."""
    if raw == said:
        return range(len(raw))
    if on_one_line(raw) != said:
        return None
    offsets: list[int] = []
    for at, letter in enumerate(raw):
        if not letter.isspace() or offsets and not raw[at - 1].isspace():
            offsets.append(at)
    return offsets


def _over(paragraph: etree._Element, atoms: Sequence[Atom], start: int, end: int) -> Anchor | None:
    """Return the anchor over characters `[start, end)` of a paragraph; None where it prints nothing."""
    covered: list[tuple[int, str, etree._Element]] = []
    at = 0
    for text, element in atoms:
        if text and at < end and start < at + len(text):
            covered.append((at, text, element))
        at += len(text)
    if not covered:
        return None
    box = _text_box_run(paragraph)
    if box is not None:
        # Word takes no comment inside a text box; the run that holds the box can carry one.
        return Anchor(Spot(box, "before"), Spot(box, "after"))
    first_at, _, first = covered[0]
    last_at, last_text, last = covered[-1]
    begin = _spot(paragraph, first, "before", max(0, start - first_at))
    finish = _spot(paragraph, last, "after", min(len(last_text), end - last_at))
    return Anchor(begin, finish)


def _spot(
    paragraph: etree._Element, element: etree._Element, side: Literal["before", "after"], offset: int
) -> Spot:
    closed = _closed_holder(paragraph, element)
    if closed is not None:
        return Spot(closed, side)
    text = element.text or ""
    is_edge = offset == (0 if side == "before" else len(text))
    if element.tag != _TEXT or is_edge:
        return Spot(element, side)
    return Spot(element, side, offset)


def _closed_holder(paragraph: etree._Element, element: etree._Element) -> etree._Element | None:
    """Return the outermost thing around an element that a comment must not cut: a content control, a nested run."""
    closed = None
    run = element.getparent()
    above = element
    for one in element.iterancestors():
        if one is paragraph:
            break
        if one.tag == f"{W}sdt" or one.tag == _RUN and one is not run:
            closed = one
        above = one
    is_plain = run is not None and run.tag == _RUN
    return closed if closed is not None or is_plain else above


def _text_box_run(paragraph: etree._Element) -> etree._Element | None:
    """Return the outermost run that holds the text box around a paragraph, or None outside text boxes."""
    boxes = list(paragraph.iterancestors(f"{W}txbxContent"))
    if not boxes:
        return None
    runs = list(boxes[-1].iterancestors(_RUN))
    return runs[-1] if runs else None
