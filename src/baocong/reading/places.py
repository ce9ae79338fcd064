"""Where in the file the things that were read stand."""

from bisect import bisect_right
from collections.abc import Sequence

from baocong.reading.extracted import Piece, Place


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
