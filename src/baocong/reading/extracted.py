"""What extraction hands to the readers: one text, and where each stretch of it stands in the file."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Place:
    """Where a stretch of text stands in its file.

    *Units*: `paragraph`, `page`, `row`, `column` count from 0, 1, 0 and 0; `synthetic` is true for text that the
    file does not contain, such as generated numbering.
    """

    paragraph: int | None = None
    run: int | None = None
    page: int | None = None
    box: tuple[float, float, float, float] | None = None
    sheet: str | None = None
    cell: str | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    synthetic: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch `[start, end)` of the text that stands at one place of the file."""

    start: int
    end: int
    place: Place


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text of a file, ready to be read.

    *Shapes*: one line (ended by a line feed) is one paragraph of the file; the cells of a table row stand on one line,
    separated by tabs, a merged cell once (the positions it covers stay empty); blank lines mean nothing. `pieces` are
    in order and do not overlap; text between them has no place. `remarks` say in Vietnamese what extraction mended or
    left out.
    """

    text: str
    format: str = "txt"
    extractor: str = "text"
    pages: int | None = None
    pieces: tuple[Piece, ...] = ()
    remarks: tuple[str, ...] = field(default=())
