"""A CSV file of a pack after checking: rows of typed values that know their lines."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from baocong.packs.cells import CellValue


@dataclass(frozen=True, slots=True)
class Row:
    """One row. The getters give the value of a column in the type that the schema declares for it."""

    line: int
    cells: Mapping[str, CellValue]

    def text(self, column: str) -> str:
        """Return a text; "" for an empty cell."""
        value = self.cells.get(column)
        return value if isinstance(value, str) else ""

    def words(self, column: str) -> tuple[str, ...]:
        """Return a list of wordings; () for an empty cell."""
        value = self.cells.get(column)
        return value if isinstance(value, tuple) else ()

    def flag(self, column: str) -> bool:
        """Return a yes or no; an empty cell is no."""
        return self.cells.get(column) is True

    def day(self, column: str) -> date | None:
        """Return a date; None for an empty cell."""
        value = self.cells.get(column)
        return value if isinstance(value, date) else None

    def groups(self, column: str) -> Mapping[str, tuple[str, ...]]:
        """Return breakdowns; {} for an empty cell."""
        value = self.cells.get(column)
        return value if isinstance(value, Mapping) else {}

    def holds_on(self, day: date) -> bool:
        """Return whether `day` lies in the row's interval of force, [valid_from, valid_until)."""
        start, end = self.day("valid_from"), self.day("valid_until")
        return (start is None or start <= day) and (end is None or day < end)


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a CSV file, in the order of the file."""

    file: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
