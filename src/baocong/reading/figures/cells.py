"""Cells of score and data tables: one figure for each number, meant by its column's header and its row's name."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from baocong.reading.figures.columns import Column, columns_of, is_ranking, names_units
from baocong.reading.figures.draft import Candidate, Draft
from baocong.reading.figures.nouns import noun_after
from baocong.reading.figures.periods import Calendar
from baocong.reading.figures.subjects import Issuer
from baocong.reading.figures.times import names_stock
from baocong.reading.model import Cell, Comparison, Table, TableCell
from baocong.vietnamese.money import find_money_unit

_AFTER_NUMBER = re.compile(r"\s?(?:%|đồng|đ|điểm)?\)?")
_SUM_ROW = re.compile(r"(?:tổng|cộng|toàn)\b", re.IGNORECASE)
_QUANTITY = re.compile(r"(?:tổng )?(?:số lượng|số|lượng) ")
_UNIT_NOTE = re.compile(r"(?:đvt|đơn vị(?: tính)?)\s*:\s*(?P<unit>[^\n():;]{1,24})", re.IGNORECASE)
_UNIT_IN_HEADER = re.compile(r"\((?:đvt: ?)?(?P<unit>[^()\d]{1,24})\)", re.IGNORECASE)
_FIXED = {"rank": "hạng", "score": "điểm", "percent": "%"}


@dataclass(frozen=True, slots=True)
class Numbers:
    """The candidates of the text, to be found by offset, and what holds for all tables."""

    text: str
    found: list[Candidate]
    starts: list[int]
    calendar: Calendar
    issuer: Issuer

    def within(self, cell: Cell) -> tuple[Candidate, ...]:
        """Return the candidates that stand in the cell."""
        first, last = bisect_left(self.starts, cell.start), bisect_left(self.starts, cell.end)
        return tuple(self.found[first:last])

    def alone(self, cell: Cell) -> Candidate | None:
        """Return the candidate that fills the cell, but for a sign, a percent sign or a unit."""
        inside = self.within(cell)
        if not inside or inside[0].end > cell.end:
            return None
        inner = inside[0]
        behind = self.text[inner.end : cell.end]
        if self.text[cell.start : inner.start].strip(" +(") or not _AFTER_NUMBER.fullmatch(behind):
            return None
        return inner


@dataclass(frozen=True, slots=True)
class _Grid:
    table: Table
    index: int
    columns: tuple[Column, ...]
    label: int
    by_unit: bool
    ranked: bool
    unit: str


def cell_figures(numbers: Numbers, tables: tuple[Table, ...]) -> Iterator[Draft]:
    """Yield a figure for each cell of `tables` that holds a number alone."""
    for index, table in enumerate(tables):
        columns = columns_of(table)
        label = next((i for i, column in enumerate(columns) if column.role == "label"), 0)
        note = _UNIT_NOTE.search(numbers.text[max(0, table.start - 160) : table.start])
        grid = _Grid(
            table,
            index,
            columns,
            label,
            names_units(columns[label]),
            is_ranking(table, columns),
            note["unit"].strip() if note else "",
        )
        for number in range(len(table.rows)):
            yield from _row(numbers, grid, number)


def worded_cells(numbers: Numbers, tables: tuple[Table, ...]) -> Iterator[tuple[Cell, TableCell]]:
    """Yield the cells of value columns that state their figures in words: "Đạt 98% (45/46 hồ sơ)"."""
    for index, table in enumerate(tables):
        valued = [i for i, column in enumerate(columns_of(table)) if column.role in {"value", "against"}]
        for number, row in enumerate(table.rows):
            for position in valued:
                cell = row[position]
                if numbers.within(cell) and numbers.alone(cell) is None:
                    yield cell, TableCell(index, number, position)


def _row(numbers: Numbers, grid: _Grid, number: int) -> Iterator[Draft]:
    row = grid.table.rows[number]
    name = row[grid.label].text.strip("-+ ")
    unit = next((row[i].text for i, column in enumerate(grid.columns) if column.role == "unit"), "")
    made: list[tuple[Draft, Column]] = []
    for position, (cell, column) in enumerate(zip(row, grid.columns, strict=False)):
        if not cell.text or column.role in {"label", "unit", "note"}:
            continue
        if column.role == "index" and not grid.ranked:
            continue
        candidate = numbers.alone(cell)
        if candidate is None:
            continue
        draft = _draft(grid, column, candidate, (name, unit))
        if cell.text.endswith("%"):
            draft.kind, draft.unit = "percent", "%"
        draft.table = TableCell(grid.index, number, position)
        is_part = grid.by_unit and name and not _SUM_ROW.match(name)
        draft.about = column.header if column.unit else name if is_part else numbers.issuer.short
        _date(draft, column, numbers.calendar)
        made.append((draft, column))
    _compare(made)
    yield from (draft for draft, _ in made)


def _draft(grid: _Grid, column: Column, candidate: Candidate, named: tuple[str, str]) -> Draft:
    name, printed = named
    kind = "rank" if column.role == "index" else column.kind
    inside = _UNIT_IN_HEADER.search(column.header)
    unit = printed or (inside["unit"].strip() if inside else "") or grid.unit
    scale = Decimal(1)
    if unit == "%" or unit.lower() == "tỷ lệ %":
        kind = "percent" if kind == "count" else kind
    elif kind in {"count", "money"} and (money := find_money_unit(unit)):
        kind, unit, scale = "money", "đồng", money[0]
    if candidate.denominator is not None and kind == "count":
        kind = "ratio"
    return Draft(
        candidate.start,
        candidate.end,
        candidate.value * scale,
        kind,
        "table-cell",
        unit=_FIXED.get(kind) or unit or ("đồng" if kind == "money" else _counted(column.header, name)),
        denominator=candidate.denominator,
        alternatives=tuple(other * scale for other in candidate.alternatives),
        left=candidate.start,
        measure=_measure(grid, column, name),
        nature="estimate" if "ước" in column.header.lower().split() else "final",
    )


def _counted(header: str, name: str) -> str | None:
    """Return the noun that a header or a row name counts: "Số hồ sơ tiếp nhận" counts hồ sơ."""
    for source in (header, name):
        low = source.lower()
        opening = _QUANTITY.match(low)
        noun = noun_after(low, opening.end() if opening else 0, len(low))
        if noun and (noun.known or opening):
            return source[noun.start : noun.end]
    return None


def _measure(grid: _Grid, column: Column, name: str) -> str:
    if column.role == "index":
        return "thứ hạng trong bảng chấm điểm"
    if grid.by_unit or not name:
        return column.header or name
    return name if column.plain else f"{name} {column.header}".strip()


def _date(draft: Draft, column: Column, calendar: Calendar) -> None:
    """Give a cell its period and time by its header: plan, same period, cumulative."""
    draft.period = calendar.named(column.header)
    if column.role == "value" and column.base == "same_period" and draft.period == calendar.home:
        draft.period = calendar.year_before()
    draft.planned = column.role == "value" and column.base == "plan"
    is_stock = column.base == "stock" or (draft.kind == "count" and names_stock(draft.measure or ""))
    draft.time = "cumulative" if column.base == "cumulative" else "stock" if is_stock else "flow"


def _compare(drafts: list[tuple[Draft, Column]]) -> None:
    """Tie the columns that compare ("% so với cùng kỳ") to the figure of this period in the same row."""
    mains = [
        d for d, column in drafts if column.role == "value" and column.base not in {"plan", "same_period"}
    ]
    for draft, column in drafts:
        if column.role != "against" or not mains or mains[-1].comparison:
            continue
        percent, delta = (draft.value, None) if draft.kind == "percent" else (None, draft.value)
        mode = "change" if column.change else "level"
        mains[-1].comparison = Comparison(
            column.base or "previous", mode, percent, delta, draft.start, draft.end
        )
