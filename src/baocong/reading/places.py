"""Where in the file the things that were read stand."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from baocong.reading.extracted import Piece, Place
from baocong.reading.model import Figure


class Places:
    """The pieces of an extraction, found by offset.

    *Example*:

    >>> places = Places([Piece(0, 4, Place(paragraph=0)), Piece(5, 9, Place(paragraph=1))])
    >>> places.at(6).paragraph, places.at(4)
    (1, None)
    """

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = pieces
        self._starts = [piece.start for piece in pieces]

    def at(self, offset: int) -> Place | None:
        """Return the place of the character at `offset`, None for text that has none."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or offset >= self._pieces[index].end:
            return None
        return self._pieces[index].place


def with_places(figures: Sequence[Figure], pieces: Sequence[Piece]) -> tuple[Figure, ...]:
    """Return the figures with the place of the piece that each stands in."""
    places = Places(pieces)
    return tuple(replace(figure, place=places.at(figure.start)) for figure in figures)
