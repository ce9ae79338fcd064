"""The text that the readers of figures look at: its lines, sentences and tables, all with single spaces."""

from dataclasses import dataclass

from baocong.reading.model import Cell, Table
from baocong.reading.spans import Spans, merge
from baocong.reading.squeezed import Squeezed
from baocong.reading.view import View


@dataclass(frozen=True, slots=True)
class Prose:
    """A text with its lines, sentences and tables, and the stretches that hold no figure; offsets are those of `text`."""

    text: str
    lines: Spans
    sentences: Spans
    tables: tuple[Table, ...]
    masks: Spans

    def line_start(self, offset: int) -> int:
        """Return where the line that holds `offset` begins."""
        return self.lines.at(offset)[0]


def prose_of(view: View, masks: Spans, tables: tuple[Table, ...], squeezed: Squeezed) -> Prose:
    """Return the view as prose whose runs of spaces became one."""
    if not squeezed.changed:
        return Prose(view.text, view.lines, view.sentences, tables, masks)
    return Prose(
        squeezed.text,
        squeezed.moved(view.lines),
        squeezed.moved(view.sentences),
        tuple(_table(table, squeezed) for table in tables),
        merge(squeezed.spans_after(masks)),
    )


def _table(table: Table, squeezed: Squeezed) -> Table:
    rows = tuple(tuple(_cell(cell, squeezed) for cell in row) for row in table.rows)
    return Table(squeezed.after(table.start), squeezed.after(table.end), table.title, table.columns, rows)


def _cell(cell: Cell, squeezed: Squeezed) -> Cell:
    start, end = squeezed.after(cell.start), squeezed.after(cell.end)
    return Cell(start, end, squeezed.text[start:end])
