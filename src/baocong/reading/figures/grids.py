"""Lines with tabs as a table: its header, its columns and what each column means."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from baocong.reading.spans import Span
from baocong.reading.view import View

_NUMERIC = re.compile(r"[+-]?\d[\d.,]*(?:\s?/\s?\d[\d.,]*)?\s?(?:%|đồng|đ)?|[-–x]?")
_NUMBERED = re.compile(r"\(?\d{1,2}\)?(?:\s?=.*)?|\(?[A-ZĐ]\)?")


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of the text: the header text of each column, and the cells of each body row as spans."""

    start: int
    end: int
    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[Span, ...], ...]


def grids(view: View) -> Iterator[Grid]:
    """Yield the runs of lines whose cells are separated by tabs."""
    if "\t" not in view.text:
        return
    run: list[Span] = []
    title = ""
    for start, end in view.lines:
        if "\t" in view.text[start:end]:
            run.append((start, end))
            continue
        if run:
            yield from _grid(view.text, run, title)
            run = []
        title = view.text[start:end]
    if run:
        yield from _grid(view.text, run, title)


def _grid(text: str, lines: list[Span], title: str) -> Iterator[Grid]:
    rows = [_cells(text, *line) for line in lines]
    top = 0
    while top < len(rows) and not _is_body(text, rows[top]):
        top += 1
    if top == len(rows) or top > 4:
        return
    width = max(len(row) for row in rows)
    body = [row for row in rows[top:] if not _is_numbering(text, row)]
    header = _header(text, rows[:top], width)
    yield Grid(lines[0][0], lines[-1][1], title, header, tuple(body))


def _cells(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Return the spans of the cells of a line, without white space around them."""
    cells: list[Span] = []
    at = start
    for part in text[start:end].split("\t"):
        left = at + len(part) - len(part.lstrip())
        cells.append((left, max(left, at + len(part.rstrip()))))
        at += len(part) + 1
    return tuple(cells)


def _is_body(text: str, row: tuple[Span, ...]) -> bool:
    """Answer whether a row has numbers beside a text: the first such row ends the header."""
    filled = [text[start:end] for start, end in row[1:] if end > start]
    return any(_NUMERIC.fullmatch(cell) and cell[-1:].isdigit() for cell in filled) and not _is_numbering(
        text, row
    )


def _is_numbering(text: str, row: tuple[Span, ...]) -> bool:
    """Answer whether a row only numbers the columns: "1 2 3 4=3/2", "A B (1) (2)"."""
    filled = [text[start:end] for start, end in row if end > start]
    if len(filled) < 2 or not all(_NUMBERED.fullmatch(cell) for cell in filled):
        return False
    numbers = [int(found[0]) for cell in filled if (found := re.search(r"\d+", cell))]
    return len(numbers) > 1 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def _header(text: str, rows: list[tuple[Span, ...]], width: int) -> tuple[str, ...]:
    """Return one header text a column; a heading over several columns is put before each of theirs."""
    columns: list[list[str]] = [[] for _ in range(width)]
    for depth, row in enumerate(rows):
        last = ""
        for index in range(width):
            cell = text[slice(*row[index])] if index < len(row) else ""
            if not cell and last and depth + 1 < len(rows) and _filled(rows[depth + 1], index):
                cell = last
            last = cell if cell else ""
            if cell:
                columns[index].append(cell)
    return tuple(" ".join(" ".join(parts).split()) for parts in columns)


def _filled(row: tuple[Span, ...], index: int) -> bool:
    return index < len(row) and row[index][1] > row[index][0]
