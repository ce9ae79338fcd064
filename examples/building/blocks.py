"""What a sample report is made of, apart from the program that writes it.

Inside a text: **bold**, //italic//, [[a footnote]], {+inserted+} and {-deleted-} (tracked changes).
"""

import re
from dataclasses import dataclass

NOTICE = "SỐ LIỆU MINH HỌA"
NOTICE_LINE = f"({NOTICE} - mọi số liệu, số và ngày văn bản nêu dưới đây đều là giả định)"

_MARKS = re.compile(r"(\*\*|//|\[\[|\]\]|\{\+|\+\}|\{-|-\})")


@dataclass(frozen=True)
class Piece:
    """A run of text with its marks. `note` is a footnote that stands at this place."""

    text: str
    bold: bool = False
    italic: bool = False
    change: str = ""
    note: str = ""


def pieces(text: str) -> list[Piece]:
    """Return the runs of a marked text."""
    found: list[Piece] = []
    bold = italic = False
    change = ""
    note: str | None = None
    for part in _MARKS.split(text):
        if part == "**":
            bold = not bold
        elif part == "//":
            italic = not italic
        elif part in ("{+", "{-"):
            change = "ins" if part == "{+" else "del"
        elif part in ("+}", "-}"):
            change = ""
        elif part == "[[":
            note = ""
        elif part == "]]":
            found.append(Piece("", note=note or ""))
            note = None
        elif note is not None:
            note += part
        elif part:
            found.append(Piece(part, bold, italic, change))
    return found


@dataclass(frozen=True)
class Head:
    """The heading block. `kind`: table (two cells), lines (two cells of several rows) or tabs."""

    parent: str
    issuer: tuple[str, ...]
    number: str
    place_and_date: str
    kind: str = "table"


@dataclass(frozen=True)
class Title:
    """The type of the document and its subject."""

    type: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Heading:
    """A section heading. With `automatic` the program numbers it and `text` has no number."""

    text: str
    level: int = 1
    automatic: bool = False


@dataclass(frozen=True)
class Text:
    """A paragraph: body, basis (italic), center, plain (no first-line indent)."""

    text: str
    kind: str = "body"


@dataclass(frozen=True)
class Item:
    """A list item. `mark` is typed ("- ", "+ "); without one the program sets a bullet."""

    text: str
    depth: int = 0
    mark: str = ""


@dataclass(frozen=True)
class Cell:
    """A table cell that spans several columns or rows."""

    text: str
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True)
class Grid:
    """A table. `widths` in millimetres; `header` rows are bold and centred; numbers stand right or centred."""

    rows: tuple[tuple[str | Cell, ...], ...]
    widths: tuple[int, ...]
    header: int = 1
    total: bool = False
    align: str = ""


@dataclass(frozen=True)
class Box:
    """A text box with its paragraphs, in the flow of the text."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class Break:
    """A page break."""


@dataclass(frozen=True)
class Closing:
    """Recipients on the left, signature on the right."""

    recipients: tuple[str, ...]
    signature: tuple[str, ...]


Block = Head | Title | Heading | Text | Item | Grid | Box | Break | Closing


@dataclass(frozen=True)
class Report:
    """A whole report. `size` in points; `margins` top, right, bottom, left in millimetres."""

    blocks: tuple[Block, ...]
    size: float = 14
    spacing: float = 6
    line: float = 1.0
    margins: tuple[int, int, int, int] = (20, 15, 20, 30)
    indent: float = 10
    notice_in: str = "header"
