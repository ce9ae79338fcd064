"""What a composed report consists of: sheets of lines, columns and tables, free of any file format."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one slant and weight. `evidence` is a key of the tree's evidence, `figure` a bound number."""

    text: str
    bold: bool = False
    italic: bool = False
    evidence: str = ""
    figure: bool = False


@dataclass(frozen=True, slots=True)
class DrawnRule:
    """A rule below a line, centred in its column. *Units*: points; `inset` is the room left and right of it."""

    length: float
    inset: float


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph. `style` is a key of LAYOUT; `keep` holds it on the page of the next; `rule` is drawn below it.

    `outline` is the level of a heading, None for all other text.
    """

    style: str
    runs: tuple[Run, ...] = ()
    keep: bool = False
    rule: DrawnRule | None = None
    outline: int | None = None
    framed: bool = False

    @property
    def text(self) -> str:
        """The text of the line without its marks."""
        return "".join(one.text for one in self.runs)


@dataclass(frozen=True, slots=True)
class Columns:
    """A borderless grid of columns (heading block, signature block). `widths` are shares of the text's width.

    *Shapes*: `rows` → columns → lines.
    """

    name: str
    widths: tuple[float, ...]
    rows: tuple[tuple[tuple[Line, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell at its grid column; `align` is left, right or centre."""

    column: int
    runs: tuple[Run, ...] = ()
    colspan: int = 1
    rowspan: int = 1
    align: str = "left"
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table whose cells know their place in the grid. *Units*: `widths` in points, whole twips.

    *Shapes*: `header` and `rows` hold the cells that begin in each row, from left to right.
    """

    key: str
    title: str
    widths: tuple[float, ...]
    header: tuple[tuple[Cell, ...], ...]
    rows: tuple[tuple[Cell, ...], ...]
    dense: bool = False

    def stays_with_next(self, row: int) -> bool:
        """Tell whether a row stays on the page of the next: the first, the last but one, and one that heads a group.

        A single row alone at a page's end or beginning reads badly; and LibreOffice 7.4 loses the rest of a table when a
        repeated header and exactly one row fill a page to the last half point.
        """
        if row + 1 >= len(self.rows):
            return False
        cells = self.rows[row]
        heads_group = len(cells) == 1 and cells[0].colspan == len(self.widths) > 1
        return row in (0, len(self.rows) - 2) or heads_group


Item = Line | Columns | Table


@dataclass(frozen=True, slots=True)
class Sheet:
    """A run of pages with one orientation and its own page numbers: the report itself, or one annex."""

    items: tuple[Item, ...]
    landscape: bool = False
    annex: bool = False


@dataclass(frozen=True, slots=True)
class Composition:
    """A whole report, ready to be drawn by any writer. `notice` is printed at the head of every page."""

    sheets: tuple[Sheet, ...]
    title: str
    issuer: str
    notice: str = ""
