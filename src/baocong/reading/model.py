"""The reading: what a text states, each thing with its place. The JSON form is the contract `baocong.reading/1`.

Offsets are `[start, end)` positions of Python characters in the extracted text, exactly as it was given.
"""

from dataclasses import dataclass, field
from decimal import Decimal

from baocong.reading.extracted import Place

SCHEMA = "baocong.reading/1"


@dataclass(frozen=True, slots=True)
class Source:
    """Which file was read, and by what."""

    name: str
    sha256: str
    format: str
    characters: int
    extractor: str
    text_sha256: str
    pages: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """What the heading block, the title and the signature say; None where the text does not say.

    *Units*: `kind` is weekly, monthly, quarterly, half_year, nine_months, annual, thematic or ad_hoc; `period` is
    written as `counting.Period` prints it (2022-06, 2022-Q2, 2022-H1, 2022-9M, 2022); `date` is ISO.
    """

    type: str | None = None
    kind: str | None = None
    period: str | None = None
    place: str | None = None
    date: str | None = None
    number: str | None = None
    symbol: str | None = None
    title: str | None = None
    issuer: str | None = None
    signer: str | None = None
    signer_role: str | None = None
    signing_prefix: str | None = None
    recipients: tuple[str, ...] = ()
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A section with its subsections. `level` 0 Phần, 1 I, 2 1, 3 1.1 or a), 4 an unnumbered subheading.

    `heading_end` is where the heading line ends (`start` to `heading_end` is the heading).
    """

    number: str | None
    title: str | None
    level: int
    start: int
    end: int
    heading_end: int = 0


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a figure stands against another period. Decreases are negative; `[start, end)` is the growth's own span.

    `kind` is same_period, previous, plan or since; `mode` is level ("bằng 104,9%") or change ("tăng 69").
    """

    kind: str
    mode: str
    percent: Decimal | None = None
    delta: Decimal | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class TableCell:
    """Which cell of `Reading.tables` a figure fills: indices from 0, the header not counted."""

    index: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that states a result. `[start, end)` is the number token itself, `text` its raw characters.

    *Units*: `value` and `denominator` as printed, in `unit_of_measure`; a percentage of 5,3% is 5.3. Money written
    "950 tỷ đồng" is 950000000000 in đồng. `alternatives` carries the second value where the number style is undecided.
    """

    start: int
    end: int
    text: str
    value: Decimal
    kind: str
    rule: str
    denominator: Decimal | None = None
    unit_of_measure: str | None = None
    approximation: str | None = None
    measure: str | None = None
    about: str | None = None
    period: str | None = None
    as_at: str | None = None
    time: str | None = None
    nature: str = "final"
    planned: bool = False
    comparison: Comparison | None = None
    alternatives: tuple[Decimal, ...] = ()
    place: Place | None = None
    table: TableCell | None = None


@dataclass(frozen=True, slots=True)
class Literal:
    """A number that takes part in a relation without being a figure, such as the length of a list of names."""

    value: Decimal
    start: int | None = None
    end: int | None = None


Operand = int | Literal


@dataclass(frozen=True, slots=True)
class Relation:
    """An arithmetic claim of the text, holding or not.

    `kind` is sum, percent, difference, equal or max. Operands are indices into `Reading.figures` or literals. For a
    sum the parts add up to the whole (a deduction is a part with its own sign); for a percent the whole is the base,
    what 100 % is (the figure with the denominator, or a total of its own), and the parts are the percentage and, where
    it is a figure of its own, the amount that it measures; for a difference parts[0] - parts[1] is the whole (with a
    fraction n/m as the only part, m - n is the whole); for a max no part is more than the whole. `basis` is claimed
    (the text says so) or implied.
    """

    kind: str
    parts: tuple[Operand, ...]
    whole: Operand
    holds: bool
    computed: Decimal | None
    rule: str
    basis: str = "claimed"


@dataclass(frozen=True, slots=True)
class Citation:
    """A document named in the text, from its type word to its date."""

    start: int
    end: int
    text: str
    type: str
    number: str | None = None
    symbol: str | None = None
    date: str | None = None
    issuer: str | None = None
    about: str | None = None


@dataclass(frozen=True, slots=True)
class AwardMention:
    """An award that the text says was conferred, and on how many."""

    start: int
    end: int
    text: str
    award: str
    authority: str | None = None
    collectives: int | None = None
    individuals: int | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table that was read: its span, its text, and the figures it states."""

    start: int
    end: int
    text: str
    figures: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the text. `columns` gives the header path of each column, `rows` the body."""

    start: int
    end: int
    title: str | None
    columns: tuple[tuple[str, ...], ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that was read from one text."""

    text: str
    source: Source | None = None
    document: Document = field(default_factory=Document)
    sections: tuple[Section, ...] = ()
    figures: tuple[Figure, ...] = ()
    relations: tuple[Relation, ...] = ()
    citations: tuple[Citation, ...] = ()
    awards: tuple[AwardMention, ...] = ()
    tables: tuple[Table, ...] = ()
