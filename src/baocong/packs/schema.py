"""How a pack's files are declared: columns of CSV files, keys of TOML files, what refers to what."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from baocong.packs.cells import CellKind
from baocong.packs.problem import PackProblem
from baocong.packs.table import Table

KeyKind = Literal["text", "integer", "number", "yes_no", "date", "texts", "table", "tables", "map"]

VALID_FROM, VALID_UNTIL = "valid_from", "valid_until"


@dataclass(frozen=True, slots=True)
class Reference:
    """A column of another file (or of the same one) whose values are the legal ones."""

    file: str
    column: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a CSV file.

    *Shapes*: `required` means that no cell may be empty; every declared column stands in the file unless `optional`.
    """

    name: str
    kind: CellKind = "text"
    required: bool = True
    optional: bool = False
    choices: tuple[str, ...] = ()
    refers: Reference | None = None


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a TOML table. `keys` declares what a table, or each table of an array, holds.

    *Shapes*: kind "map" is a table of texts under free names; `placeholders` are the names that may stand in braces.
    """

    name: str
    kind: KeyKind = "text"
    required: bool = False
    choices: tuple[str, ...] = ()
    keys: tuple["Key", ...] = ()
    refers: Reference | None = None
    placeholders: tuple[str, ...] | None = None


class Lookup(Protocol):
    """What a check may ask of the pack around a file."""

    def table(self, file: str) -> Table:
        """Return another CSV file of the pack (or of the pack that it extends), as far as it can be read."""

    def values(self, reference: Reference) -> frozenset[str]:
        """Return the values that stand in a column."""


CsvCheck = Callable[[Table, Lookup], Iterable[PackProblem]]
TomlCheck = Callable[["TomlFile", Lookup], Iterable[PackProblem]]


@dataclass(frozen=True, slots=True)
class TomlFile:
    """A TOML file of a pack: its values as tomllib gives them, with the line of each key path."""

    file: str
    values: Mapping[str, Any]
    lines: Mapping[tuple[str | int, ...], int]


@dataclass(frozen=True, slots=True)
class CsvSchema:
    """A CSV file: `key` are the columns that must differ from row to row.

    With `intervals`, rows of one key may repeat when their [valid_from, valid_until) do not overlap.
    """

    file: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()
    intervals: bool = False
    required: bool = True
    checks: tuple[CsvCheck, ...] = ()


@dataclass(frozen=True, slots=True)
class TomlSchema:
    """TOML files: `file` is a path, or a pattern such as "outlines/*.toml"."""

    file: str
    keys: tuple[Key, ...]
    required: bool = True
    checks: tuple[TomlCheck, ...] = ()


@dataclass(frozen=True, slots=True)
class JsonSchema:
    """A JSON file that is handed on as it is; `keys` are those that must stand at its top."""

    file: str
    keys: tuple[str, ...]
    required: bool = False


FileSchema = CsvSchema | TomlSchema | JsonSchema


@dataclass(frozen=True, slots=True)
class PackKind:
    """A kind of pack: which files it may hold."""

    name: str
    files: tuple[FileSchema, ...]
