"""Collects lines of text and the places they came from."""

from baocong.reading.extracted import Piece, Place


class LineWriter:
    """Builds the text of a file piece by piece and keeps the offset of each."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self._position = 0

    def write(self, text: str, place: Place | None = None) -> None:
        """Append text; with a place it becomes a piece."""
        if not text:
            return
        if place is not None:
            self._pieces.append(Piece(self._position, self._position + len(text), place))
        self._parts.append(text)
        self._position += len(text)

    def text(self) -> str:
        """Return all that was written."""
        return "".join(self._parts)

    def pieces(self) -> tuple[Piece, ...]:
        """Return the pieces in order."""
        return tuple(self._pieces)
