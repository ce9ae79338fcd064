"""The law of a pack: kinds of documents, signing prefixes and abbreviations of bodies, as they are on a day."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from baocong.packs.loading import Pack, shipped_pack
from baocong.packs.table import Row


@dataclass(frozen=True, slots=True)
class Dated:
    """Something that law or usage sets for an interval [valid_from, valid_until), with its source.

    *Shapes*: `checked` is false where the entry was not compared with the original text.
    """

    name: str
    source: str
    valid_from: date | None = None
    valid_until: date | None = None
    checked: bool = False

    def holds_on(self, day: date) -> bool:
        """Return whether it is in force on `day`."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_until is None or day < self.valid_until
        )


@dataclass(frozen=True, slots=True)
class DocumentType(Dated):
    """A kind of document: "Kế hoạch", KH. `family` is administrative, normative, party or copy.

    *Shapes*: `abbreviation` is "" for the kinds that have none in a symbol (công văn, thư công, luật).
    """

    family: str = ""
    abbreviation: str = ""


@dataclass(frozen=True, slots=True)
class SigningPrefix(Dated):
    """The letters before a post in a signature block: "KT.", ký thay."""

    prefix: str = ""
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Body(Dated):
    """A body by the letters that its symbols carry: "STTTT", Sở Thông tin và Truyền thông."""

    abbreviation: str = ""
    level: str = ""
    other_forms: tuple[str, ...] = ()


class Law:
    """The tables of a law pack. *Errors*: PackError, when a table of the pack has problems."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack

    @property
    def stamp(self) -> str:
        """Name, version and content hash of the pack."""
        return self._pack.stamp

    def document_types(self, on: date | None = None, family: str | None = None) -> tuple[DocumentType, ...]:
        """Return the kinds of documents of a day (of every time without one), of one family or of all."""
        return tuple(
            found
            for found in self._document_types
            if family in (None, found.family) and (on is None or found.holds_on(on))
        )

    def signing_prefixes(self, on: date | None = None) -> tuple[SigningPrefix, ...]:
        """Return the signing prefixes of a day, of every time without one."""
        return tuple(found for found in self._signing_prefixes if on is None or found.holds_on(on))

    def bodies(self, on: date | None = None) -> tuple[Body, ...]:
        """Return the bodies with their abbreviations, of a day or of every time."""
        return tuple(found for found in self._bodies if on is None or found.holds_on(on))

    def bodies_of(self, abbreviation: str, on: date | None = None) -> tuple[Body, ...]:
        """Return the bodies that letters in a symbol may mean: BCT is a ministry and, in Party papers, the Politburo."""
        return tuple(
            found for found in self.bodies(on) if abbreviation in (found.abbreviation, *found.other_forms)
        )

    @cached_property
    def _document_types(self) -> tuple[DocumentType, ...]:
        rows = self._pack.table("document_types.csv").rows
        return tuple(
            DocumentType(*_dated(row), family=row.text("family"), abbreviation=row.text("abbreviation"))
            for row in rows
        )

    @cached_property
    def _signing_prefixes(self) -> tuple[SigningPrefix, ...]:
        rows = self._pack.table("signing_prefixes.csv").rows
        return tuple(
            SigningPrefix(*_dated(row), prefix=row.text("prefix"), meaning=row.text("meaning"))
            for row in rows
        )

    @cached_property
    def _bodies(self) -> tuple[Body, ...]:
        return tuple(
            Body(
                *_dated(row),
                abbreviation=row.text("abbreviation"),
                level=row.text("level"),
                other_forms=row.words("other_forms"),
            )
            for row in self._pack.table("bodies.csv").rows
        )


def load_law(pack: Pack | None = None) -> Law:
    """Return the law tables of a pack, of the shipped one by default."""
    return Law(pack or shipped_pack("law"))


def _dated(row: Row) -> tuple[str, str, date | None, date | None, bool]:
    return (
        row.text("name"),
        row.text("source"),
        row.day("valid_from"),
        row.day("valid_until"),
        row.flag("checked"),
    )
