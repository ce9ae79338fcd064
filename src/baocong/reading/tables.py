"""Tables: rows of cells separated by tabs, and score tables that lost their grid to runs of spaces."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from baocong.reading.model import Cell, Table
from baocong.reading.spans import Span, merge
from baocong.reading.view import View

_NUMERIC = re.compile(r"[-+(]?\s*\d[\d.,]*\s*(?:%|điểm|\))?|-|–|x|X|/|…|\.{2,}")
_CAPTION = re.compile(r"(?:Bảng|BẢNG|Biểu|BIỂU|Phụ lục|PHỤ LỤC)(?!\w)")
_COLUMN_NUMBERS = re.compile(r"\(?[\dA-D]{1,2}\)?(?:\s*=\s*[\d+()/*x-]+)?")
_LONGEST_TITLE = 400
_PAGE_BREAK_LINES = 2


def read_tables(view: View, blocks: Iterable[Span] = ()) -> tuple[Table, ...]:
    """Return the tables of the text outside `blocks` (heading, signature), in order, in offsets of the view.

    *Shapes*: a table is at least two neighbouring lines of cells, the same number in each (a shorter row is filled
    with empty cells at its end). The header is one or more rows before the first row with figures; a cell that a merged
    header covers is empty and takes the header to its left. A header that a page break repeats is left out of the body.
    """
    tables: list[Table] = []
    closed = merge(blocks)
    last_line = -1
    for lines in _runs(view):
        table = None if closed.covers(view.lines[lines[0]][0]) else _table(view, lines)
        if table and tables and lines[0] - last_line <= _PAGE_BREAK_LINES and _goes_on(tables[-1], table):
            tables[-1] = replace(tables[-1], end=table.end, rows=tables[-1].rows + table.rows)
        elif table:
            tables.append(table)
        last_line = lines[-1]
    return tuple(tables)


def _goes_on(before: Table, after: Table) -> bool:
    """Return whether a table without a header is the rest of the one before a page break."""
    return len(before.columns) == len(after.columns) and not any(after.columns)


def _runs(view: View) -> Iterator[list[int]]:
    """Yield the indices of neighbouring lines of cells."""
    run: list[int] = []
    seen = -1
    for index in _rows_by_tab(view):
        if run and index != seen + 1:
            if len(run) > 1:
                yield run
            run = []
        run.append(index)
        seen = index
    if len(run) > 1:
        yield run


def _rows_by_tab(view: View) -> Iterator[int]:
    last = -1
    at = view.text.find("\t")
    while at >= 0:
        index = view.lines.index_at(at)
        if index > last and at < view.lines[index][1]:
            last = index
            yield index
        at = view.text.find("\t", max(at + 1, view.lines[index][1] if index >= 0 else 0))


def _cells(view: View, line: Span) -> list[Cell]:
    cells = []
    position, end = line
    while position <= end:
        stop = view.text.find("\t", position, end)
        stop = end if stop < 0 else stop
        cells.append(_cell(view.text, position, stop))
        position = stop + 1
    return cells


def _cell(text: str, start: int, end: int) -> Cell:
    words = text[start:end]
    left = len(words) - len(words.lstrip())
    stripped = words.strip()
    return Cell(start + left, start + left + len(stripped), stripped) if stripped else Cell(start, start, "")


def _table(view: View, indices: list[int]) -> Table | None:
    rows = [_cells(view, view.lines[index]) for index in indices]
    width = max(len(row) for row in rows)
    if width < 2:
        return None
    rows = [row + [_empty(row)] * (width - len(row)) for row in rows]
    depth = _header_depth(rows)
    columns = tuple(_path(rows[:depth], column) for column in range(width))
    header = {tuple(cell.text for cell in row) for row in rows[:depth]}
    body = tuple(tuple(row) for row in rows[depth:] if tuple(cell.text for cell in row) not in header)
    start, end = view.lines[indices[0]][0], view.lines[indices[-1]][1]
    return Table(start, end, _title(view, indices[0]), columns, body)


def _empty(row: list[Cell]) -> Cell:
    return Cell(row[-1].end, row[-1].end, "")


def _header_depth(rows: list[list[Cell]]) -> int:
    """Return how many rows belong to the header: those before the first with a figure, and a row of column numbers."""
    for depth, row in enumerate(rows):
        filled = [cell.text for cell in row if cell.text]
        if any(_NUMERIC.fullmatch(text) for text in filled):
            numbers = depth and all(_COLUMN_NUMBERS.fullmatch(text) for text in filled) and len(filled) > 2
            return depth + 1 if numbers else depth
    return 1


def _path(header: list[list[Cell]], column: int) -> tuple[str, ...]:
    """Return the header texts over a column, from the top; an empty cell belongs to the merged one on its left."""
    path: list[str] = []
    for row in header:
        text = row[column].text
        if not text and row is not header[-1]:
            text = next((cell.text for cell in reversed(row[:column]) if cell.text), "")
        if text and text not in path and not _COLUMN_NUMBERS.fullmatch(text):
            path.append(" ".join(text.split()))
    return tuple(path)


def _title(view: View, index: int) -> str | None:
    """Return the caption or the sentence above the table, when it announces it."""
    for above in range(index - 1, max(-1, index - 4), -1):
        line = view.text[slice(*view.lines[above])].strip("*_ ")
        if _CAPTION.match(line) or line.endswith(":"):
            return line.rstrip(":").strip() if len(line) <= _LONGEST_TITLE else None
    return None
