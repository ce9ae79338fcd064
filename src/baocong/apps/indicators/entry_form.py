"""What came back from the entry grid, typed texts by cell → cells to save, faults in words. Pure.

The same reading serves the page without a script, the saves of the script, the workbook and the one-time link.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from baocong.apps.indicators.cells import Cell, CellAnswer
from baocong.apps.indicators.entry_text import EntryFault, parse_entry
from baocong.apps.indicators.grid_rows import GridRow

MINE, THEIRS = "mine", "theirs"


@dataclass(frozen=True, slots=True)
class Typed:
    """One cell as it came back: its text, and the number of the revision that the person saw."""

    text: str
    base: int = 0


@dataclass(slots=True)
class ReadForm:
    """What a form holds: cells to save, and answers for those that are no figures."""

    cells: list[Cell] = field(default_factory=list)
    faults: list[CellAnswer] = field(default_factory=list)


def read_typed(
    rows: Sequence[GridRow], typed: Mapping[str, Typed], nature: int, planned: bool = False
) -> ReadForm:
    """Return the cells of typed texts by the name of their row; what is unchanged since it was shown is left out.

    A name that the grid does not have, or of a computed row, is answered as invalid.
    """
    known = {one.name: one for one in rows}
    read = ReadForm()
    for name, entry in typed.items():
        row = known.get(name)
        if row is None or (row.is_computed and not planned):
            message = (
                "Ô này không có trong biểu của đơn vị. Hãy tải lại trang." if row is None else _computed(row)
            )
            read.faults.append(CellAnswer(name, "invalid", message=message))
            continue
        try:
            entered = parse_entry(entry.text, row.asked)
        except EntryFault as fault:
            read.faults.append(CellAnswer(name, "invalid", row.number, str(fault)))
            continue
        read.cells.append(
            Cell(
                name=name,
                indicator=row.indicator,
                value=entered.value,
                absence=entered.absence,
                base=entry.base,
                category=row.category,
                nature=nature,
                planned=planned,
                qualifier=entered.qualifier,
            )
        )
    return read


def typed_of_post(fields: Mapping[str, str]) -> dict[str, Typed]:
    """Return the touched cells of a plain form: those whose text differs from what was shown, and settled conflicts.

    *Shapes*: the fields of a cell are "v:", "b:", "o:" and "g:" with its name: text, base, text as shown, and for a
    conflict whose value is to stand. "theirs" leaves the cell as it is.
    """
    typed: dict[str, Typed] = {}
    for key, text in fields.items():
        mark, _, name = key.partition(":")
        settled = fields.get(f"g:{name}", "")
        if mark != "v" or settled == THEIRS:
            continue
        if settled != MINE and text.strip() == fields.get(f"o:{name}", "").strip():
            continue
        base = fields.get(f"b:{name}", "")
        typed[name] = Typed(text, int(base) if base.isascii() and base.isdecimal() and len(base) < 10 else 0)
    return typed


def notes_of_post(fields: Mapping[str, str]) -> dict[str, str]:
    """Return the notes that were written, by the name of their row: those that differ from what was shown."""
    return {
        key[2:]: text.strip()
        for key, text in fields.items()
        if key.startswith("n:") and text.strip() and text.strip() != fields.get(f"p:{key[2:]}", "").strip()
    }


def _computed(row: GridRow) -> str:
    return f"“{row.label}” được tính từ tử số và mẫu số; hãy sửa ở hai chỉ tiêu đó."
