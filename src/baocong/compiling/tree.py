"""The report tree: what a report says, before any writer gives it a shape. All text in it is data, never markup."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Text:
    """Running text."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class BoundFigure:
    """A printed number that is tied to its evidence: `evidence` is a key of `ReportTree.evidence`."""

    text: str
    evidence: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Quotation:
    """A unit's own sentence, word for word; `evidence` is a key of `ReportTree.evidence`."""

    text: str
    evidence: str


Inline = Text | BoundFigure | Quotation


@dataclass(frozen=True, slots=True)
class Heading:
    """A numbered heading. `level` 0 Phần, 1 I, 2 1, 3 1.1 or a). `number` is printed as given ("I.", "1.", "a)")."""

    number: str
    title: str
    level: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `role` is body, item (a dash list), basis (căn cứ, italic), note (small italic) or centred."""

    inlines: tuple[Inline, ...]
    role: str = "body"


@dataclass(frozen=True, slots=True)
class TreeCell:
    """A table cell; `align` is left, right or centre. A merged cell is given once with its spans."""

    inlines: tuple[Inline, ...] = ()
    colspan: int = 1
    rowspan: int = 1
    align: str = "left"
    bold: bool = False


@dataclass(frozen=True, slots=True)
class TreeTable:
    """A table with merged header cells. `widths` are relative; `header` and `rows` are lists of rows of cells.

    *Shapes*: a row holds only the cells that begin in it, from left to right, as in HTML.
    """

    key: str
    title: str
    widths: tuple[float, ...]
    header: tuple[tuple[TreeCell, ...], ...]
    rows: tuple[tuple[TreeCell, ...], ...]
    note: str = ""


Block = Heading | Paragraph | TreeTable


@dataclass(frozen=True, slots=True)
class HeadingBlock:
    """The head of an administrative document (Decree 30/2020, Annex I, boxes 1 to 5a)."""

    issuer: str
    type: str = "BÁO CÁO"
    subject: str = ""
    parent: str = ""
    symbol: str = "Số:      /BC-…"
    place_and_date: str = ""
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Signature:
    """The signature block: 1 to 3 lines of prefix and post (TM. …, KT. …), then the name, which may be empty."""

    lines: tuple[str, ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex: its own number and title, portrait or landscape."""

    number: str
    title: str
    reference: str
    blocks: tuple[Block, ...]
    landscape: bool = True


@dataclass(frozen=True, slots=True)
class Addend:
    """One unit's share of a figure: what it stated, in which sentence, where; the reason where a person set it."""

    unit: str
    value: str
    sentence: str = ""
    highlight: tuple[int, int] | None = None
    document: str = ""
    place: str = ""
    link: str = ""
    state: str = "accepted"
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a printed figure or quotation rests on. `silent` and `missing` are names of units."""

    label: str
    value: str
    addends: tuple[Addend, ...] = ()
    reported: int = 0
    expected: int = 0
    silent: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class ReportTree:
    """A whole report. `notice` is printed at the head of every page's file (for example SỐ LIỆU MINH HỌA)."""

    heading: HeadingBlock
    blocks: tuple[Block, ...]
    addressees: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    closing: str = ""
    recipients: tuple[str, ...] = ()
    signature: Signature = field(default_factory=Signature)
    annexes: tuple[Annex, ...] = ()
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    notice: str = ""
