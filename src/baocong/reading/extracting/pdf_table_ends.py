"""Tables that a page end cut: header rows printed again are dropped, a row in two halves becomes one row again."""

from collections.abc import Sequence
from dataclasses import replace

from baocong.reading.extracting.pdf_page import Page, PageLine


def join_tables_over_pages(pages: Sequence[Page]) -> None:
    """Make one table of the rows at the foot of a page and those of the same width at the head of the next."""
    head: list[PageLine] = []
    for upper, lower in zip(pages, pages[1:], strict=False):
        if not upper.lines or not lower.lines:
            continue
        last = _rows_at(upper.lines[::-1])
        first = _rows_at(lower.lines)
        if not last or not first or len(last[0].cells) != len(first[0].cells):
            head = []
            continue
        # A table over three pages repeats the header of its first page, which the middle page no longer shows.
        head = head if len(last) == len(upper.lines) and head else last[::-1]
        repeated = 0
        while repeated < len(first) and repeated < len(head) and _same(first[repeated], head[repeated]):
            repeated += 1
        del lower.lines[:repeated]
        if repeated < len(first) and _continues(last[0], first[repeated]):
            upper.lines[-1] = _merged(last[0], first[repeated])
            del lower.lines[0]


def _rows_at(lines: Sequence[PageLine]) -> list[PageLine]:
    """The rows of one table at the beginning of `lines`."""
    rows: list[PageLine] = []
    for line in lines:
        if not line.cells or (rows and line.table != rows[0].table):
            break
        rows.append(line)
    return rows


def _same(one: PageLine, other: PageLine) -> bool:
    return one.cells == other.cells


def _continues(before: PageLine, row: PageLine) -> bool:
    """Whether a row is the lower half of the one before: words that run on, nothing under its numbers."""
    if row.cells[0] or not before.cells[0]:
        return False
    numeric = [at for at, cell in enumerate(before.cells) if at and cell and cell[:1].isdigit()]
    own = [cell for cell in row.cells if cell]
    return (
        bool(numeric and own)
        and not any(row.cells[at] for at in numeric)
        and all(before.cells[at] for at, cell in enumerate(row.cells) if cell)
        and all(cell[0].islower() or cell[0] in "0123456789(-–" for cell in own)
    )


def _merged(before: PageLine, row: PageLine) -> PageLine:
    cells = tuple(
        f"{one} {other}" if one and other else one for one, other in zip(before.cells, row.cells, strict=True)
    )
    return replace(before, cells=cells, text="\t".join(cell or "" for cell in cells))
