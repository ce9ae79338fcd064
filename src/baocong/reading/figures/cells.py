"""Cells of score and data tables: one figure for each number, meant by its column's header and its row's name."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from baocong.reading.figures.draft import Candidate, Draft
from baocong.reading.figures.grids import Grid
from baocong.reading.figures.nouns import noun_after
from baocong.reading.figures.periods import Calendar
from baocong.reading.figures.subjects import Issuer
from baocong.reading.model import Comparison, TableCell

_INDEX = re.compile(r"(?:stt|tt|số tt|số thứ tự|s tt|#)\.?")
_UNIT = re.compile(r"(?:đvt|đơn vị(?: tính)?|đ\.v\.t)\.?")
_UNIT_COLUMN = re.compile(r"(?:đvt|đơn vị tính|đ\.v\.t)\.?")
_UNITS_OF_STATE = re.compile(
    r"\b(?:đơn vị|địa phương|cơ quan|huyện|tỉnh|xã|phường|sở|thành viên|tên đơn vị|doanh nghiệp)\b"
)
_NOTE = re.compile(
    r"ghi chú|chú thích|minh chứng|căn cứ|thời gian|thời hạn|số (?:và )?ký hiệu|số văn bản|ngày"
)
_RANK = re.compile(r"xếp hạng|thứ hạng|\bhạng\b|xếp thứ|vị thứ")
_SCORE = re.compile(r"điểm(?! (?:bưu|cầu|giao|truy|phục vụ|bưu điện))|chấm")
_TOTAL = re.compile(r"tổng")
_MONEY = re.compile(r"\b(?:(?P<scale>nghìn|ngàn|triệu|tỷ|tỉ)\s)?(?P<unit>đồng|vnđ)\b")
_PERCENT = re.compile(r"%|tỷ lệ|tỉ lệ|phần trăm")
_PLAN = re.compile(r"\b(?:kế hoạch|kh|chỉ tiêu|dự toán|mục tiêu|giao)\b")
_AGAINST = re.compile(r"so với|so sánh|%|tỷ lệ|tăng|giảm|/")
_SAME = re.compile(r"cùng kỳ")
_CUMULATIVE = re.compile(r"lũy kế|luỹ kế|cộng dồn")
_SUM_ROW = re.compile(r"(?:tổng|cộng|toàn)\b", re.IGNORECASE)
_QUANTITY = re.compile(r"(?:tổng )?(?:số lượng|số|lượng) ")
_AFTER_NUMBER = re.compile(r"\s?(?:%|đồng|đ|điểm)?\)?")
_SCALES = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds: `role` is index, unit, label, note, value or against (compares two others)."""

    role: str
    header: str
    kind: str = "count"


@dataclass(frozen=True, slots=True)
class _Table:
    grid: Grid
    index: int
    columns: tuple[Column, ...]
    label: int
    by_unit: bool
    ranked: bool


@dataclass(frozen=True, slots=True)
class _Numbers:
    """The candidates of the text, to be found by offset, and what holds for all tables."""

    text: str
    found: list[Candidate]
    starts: list[int]
    calendar: Calendar
    issuer: Issuer

    def alone(self, start: int, end: int) -> Candidate | None:
        """Return the candidate that fills the cell `[start, end)`, but for a percent sign or a unit."""
        at = bisect_left(self.starts, start)
        if at == len(self.found) or self.found[at].end > end:
            return None
        inner = self.found[at]
        if self.text[start : inner.start].strip(" +(") or not _AFTER_NUMBER.fullmatch(
            self.text[inner.end : end]
        ):
            return None
        return inner


def cell_figures(
    text: str, found: list[Candidate], tables: list[Grid], calendar: Calendar, issuer: Issuer
) -> Iterator[Draft]:
    """Yield a figure for each cell of `tables` that holds a number alone."""
    numbers = _Numbers(text, found, [candidate.start for candidate in found], calendar, issuer)
    for index, grid in enumerate(tables):
        columns = tuple(_columns(text, grid))
        label = next((i for i, column in enumerate(columns) if column.role == "label"), 0)
        by_unit = bool(columns) and _UNITS_OF_STATE.search(columns[label].header.lower()) is not None
        table = _Table(grid, index, columns, label, by_unit, _is_ranked(text, grid, columns))
        for number in range(len(grid.rows)):
            yield from _row(numbers, table, number)


def _columns(text: str, grid: Grid) -> Iterator[Column]:
    """Yield the meaning of each column; the first column of words names the rows."""
    named = False
    for index, header in enumerate(grid.header):
        low = header.lower()
        if index == 0 and (_INDEX.fullmatch(low) or not low):
            yield Column("index", header)
        elif _UNIT_COLUMN.fullmatch(low) or (named and _UNIT.fullmatch(low)):
            yield Column("unit", header)
        elif not named and not _holds_numbers(text, grid, index):
            named = True
            yield Column("label", header)
        elif _NOTE.search(low) and not _holds_numbers(text, grid, index):
            yield Column("note", header)
        else:
            against = _AGAINST.search(low) and (_PLAN.search(low) or _SAME.search(low) or "so" in low.split())
            yield Column("against" if against else "value", header, _kind(low))


def _kind(header: str) -> str:
    if _RANK.search(header):
        return "rank"
    if _SCORE.search(header):
        return "score"
    if _PERCENT.search(header):
        return "percent"
    return (
        "money"
        if _MONEY.search(header) or re.search(r"kinh phí|số tiền|doanh thu|giá trị", header)
        else "count"
    )


def _holds_numbers(text: str, grid: Grid, index: int) -> bool:
    cells = [text[slice(*row[index])] for row in grid.rows if index < len(row)]
    filled = [cell for cell in cells if cell]
    return bool(filled) and 2 * sum(cell.strip("+-%")[:1].isdigit() for cell in filled) > len(filled)


def _is_ranked(text: str, grid: Grid, columns: tuple[Column, ...]) -> bool:
    """Answer whether the first column is the order of a ranking: total scores never rise from row to row."""
    if not columns or columns[0].role != "index" or any(column.kind == "rank" for column in columns[1:]):
        return False
    totals = [
        i
        for i, column in enumerate(columns)
        if column.kind == "score" and _TOTAL.search(column.header.lower())
    ]
    if not totals:
        return False
    values = [
        value
        for row in grid.rows
        if totals[-1] < len(row) and (value := _plain(text[slice(*row[totals[-1]])])) is not None
    ]
    return len(values) > 1 and all(high >= low for high, low in zip(values, values[1:], strict=False))


def _plain(cell: str) -> Decimal | None:
    digits = cell.replace(",", ".").lstrip("+")
    return Decimal(digits) if re.fullmatch(r"\d+(?:\.\d{1,2})?", digits) else None


def _row(numbers: _Numbers, table: _Table, number: int) -> Iterator[Draft]:
    row, text = table.grid.rows[number], numbers.text
    name = text[slice(*row[table.label])].strip("-+ ") if table.label < len(row) else ""
    unit = next(
        (text[slice(*row[i])] for i, c in enumerate(table.columns) if c.role == "unit" and i < len(row)), ""
    )
    made: list[tuple[Draft, Column]] = []
    for position, (start, end) in enumerate(row):
        column = table.columns[position] if position < len(table.columns) else Column("value", "")
        if end <= start or column.role in {"label", "unit", "note"}:
            continue
        if column.role == "index" and not table.ranked:
            continue
        candidate = numbers.alone(start, end)
        if candidate is None:
            continue
        draft = _draft(text, table, column, candidate, (name, unit))
        draft.table = TableCell(table.index, number, position)
        draft.about = name if table.by_unit and name and not _SUM_ROW.match(name) else numbers.issuer.short
        _date(draft, column, numbers.calendar)
        made.append((draft, column))
    _compare(made)
    yield from (draft for draft, _ in made)


def _draft(text: str, table: _Table, column: Column, candidate: Candidate, named: tuple[str, str]) -> Draft:
    name, unit = named
    kind = "rank" if column.role == "index" else column.kind
    low = f"{column.header} {unit} {table.grid.title if 'đvt' in table.grid.title.lower() or 'đơn vị tính' in table.grid.title.lower() else ''}".lower()
    scale = Decimal(1)
    if (
        text.startswith("%", candidate.end)
        or unit == "%"
        or (kind == "count" and _PERCENT.search(column.header.lower()))
    ):
        kind = "percent"
    elif kind in {"count", "money"} and (found := _MONEY.search(low)):
        kind = "money"
        scale = Decimal(_SCALES.get(found["scale"] or "", 1))
    if candidate.denominator is not None and kind == "count":
        kind = "ratio"
    draft = Draft(
        candidate.start,
        candidate.end,
        candidate.value * scale,
        kind,
        "table-cell",
        denominator=candidate.denominator,
        left=candidate.start,
    )
    draft.alternatives = tuple(other * scale for other in candidate.alternatives)
    draft.unit = _unit(kind, column.header, unit, name)
    draft.measure = _measure(table, column, name)
    if "ước" in column.header.lower().split():
        draft.nature = "estimate"
    return draft


def _unit(kind: str, header: str, unit: str, name: str) -> str | None:
    fixed = {"rank": "hạng", "score": "điểm", "percent": "%", "money": "đồng"}.get(kind)
    if fixed or unit:
        return fixed or unit
    for source in (header, name):
        low = source.lower()
        opening = _QUANTITY.match(low)
        noun = noun_after(low, opening.end() if opening else 0, len(low))
        if noun and (noun.known or opening):
            return source[noun.start : noun.end]
    return None


def _measure(table: _Table, column: Column, name: str) -> str:
    if column.role == "index":
        return "thứ hạng trong bảng chấm điểm"
    if table.by_unit or not name:
        return column.header or name
    low = column.header.lower()
    plain = (
        _PLAN.search(low)
        or _SAME.search(low)
        or _CUMULATIVE.search(low)
        or re.search(r"thực hiện|kết quả|kỳ|số lượng|năm|tháng|quý|giá trị", low)
    )
    return name if plain and column.role == "value" else f"{name} {column.header}".strip()


def _date(draft: Draft, column: Column, calendar: Calendar) -> None:
    """Give a cell its period and time by its header: plan, same period, cumulative."""
    low = column.header.lower()
    draft.period = calendar.named(column.header)
    draft.time = "cumulative" if _CUMULATIVE.search(low) else "flow"
    if column.role == "value" and _PLAN.search(low) and not re.search(r"thực hiện|đạt|kết quả", low):
        draft.planned = True
    if column.role == "value" and _SAME.search(low):
        draft.period = calendar.year_before()
    if re.search(r"hiện có|đến nay|tính đến|đang", low):
        draft.time = "stock"


def _compare(drafts: list[tuple[Draft, Column]]) -> None:
    """Tie the columns that compare ("% so với cùng kỳ") to the figure of this period in the same row."""
    mains = [
        draft
        for draft, column in drafts
        if column.role == "value" and not draft.planned and not _SAME.search(column.header.lower())
    ]
    for draft, column in drafts:
        if column.role != "against" or not mains or mains[-1].comparison:
            continue
        low = column.header.lower()
        kind = "plan" if _PLAN.search(low) else "same_period" if _SAME.search(low) else "previous"
        mode = "change" if re.search(r"tăng|giảm", low) else "level"
        percent, delta = (draft.value, None) if draft.kind == "percent" else (None, draft.value)
        mains[-1].comparison = Comparison(kind, mode, percent, delta, draft.start, draft.end)
