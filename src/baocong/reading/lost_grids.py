"""Tables that lost their grid: rows whose cells stand apart by runs of spaces, or by single spaces, get tabs back."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_CELL = re.compile(r"\S+(?: \S+)*")
_LINE = re.compile(r"[^\n]+")
_NUMBER = re.compile(r"[-+]?\d[\d.,]*(?:/\d+)?%?")
_ROW = re.compile(
    r"\s*(?P<rank>\d{1,3})[.)]? (?P<unit>[^\W\d][^\n]*?[^\d\s,.]) (?P<numbers>[-+]?\d[\d.,]*%?(?: [-+]?\d[\d.,]*%?)+)\s*\Z"
)
_HEADER_START = re.compile(r"\s*(?:TT|STT|Stt|Số TT|Hạng|Xếp hạng|Thứ tự|Thứ hạng)(?= )")
_HEADER_TERM = re.compile(
    r"(?:Số TT|STT|Stt|TT|Thứ tự|Thứ hạng|Xếp hạng|Hạng|Tên đơn vị|Đơn vị tính|Đơn vị|Tên chỉ tiêu|Chỉ tiêu|Nội dung|Địa phương"
    r"|Điểm (?:chuẩn|thưởng|trừ|cộng|phạt|tối đa|tự chấm|thẩm định|đạt|khung)|Tổng (?:điểm|cộng|số)|Tổng|Kế hoạch|Thực hiện"
    r"|Cùng kỳ|Số lượng|Tỷ lệ|Ghi chú)(?=\s|\Z)",
    re.IGNORECASE,
)
_FEWEST_CELLS = 3
_FEWEST_ROWS = 3
_HEADER_LINES = 3
_MARKS = ("\nTT ", "\nSTT ", "\nHạng ", "\nXếp hạng ", "\nThứ tự ", "\nSố TT ", "\nStt ")


@dataclass(slots=True)
class Tabs:
    """Where tabs are wanted: `replaced` offsets of spaces that become tabs, `inserted` offsets and how many go before."""

    replaced: list[int] = field(default_factory=list)
    inserted: list[tuple[int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Row:
    """A line with its cells as spans of the text; the column of a cell counts from the beginning of its line."""

    start: int
    cells: tuple[tuple[int, int], ...]
    numbers: int


def find_lost_grids(text: str) -> Tabs:
    """Return where tabs must stand so that tables without a grid have one; nothing for a text without such tables."""
    tabs = Tabs()
    if "   " in text:
        for rows in _spaced_tables(text):
            _restore_by_position(rows, tabs)
    if any(map(text.__contains__, _MARKS)):
        for header, matches in _tight_tables(text):
            _restore_by_meaning(header, matches, tabs)
    tabs.replaced.sort()
    tabs.inserted.sort()
    return tabs


def _spaced_tables(text: str) -> Iterator[list[_Row]]:
    """Yield runs of lines with three or more cells that stand apart by two or more spaces, figures among them."""
    run: list[_Row] = []
    for found in _LINE.finditer(text):
        line = found[0]
        if not line.strip():
            continue
        row = _spaced_row(found.start(), line) if "  " in line.strip() and "\t" not in line else None
        if row and (len(row.cells) >= _FEWEST_CELLS or (run and not row.numbers and not _body(run))):
            run.append(row)
            continue
        if _is_table(run):
            yield run
        run = [row] if row else []
    if _is_table(run):
        yield run


def _spaced_row(start: int, line: str) -> _Row:
    cells = tuple((start + found.start(), start + found.end()) for found in _CELL.finditer(line))
    numbers = sum(1 for found in _CELL.finditer(line) if _NUMBER.fullmatch(found[0]))
    return _Row(start, cells, numbers)


def _body(run: list[_Row]) -> list[_Row]:
    return [row for row in run if row.numbers]


def _is_table(run: list[_Row]) -> bool:
    body = [row for row in run if row.numbers >= 2]
    has_header = bool(run) and not run[0].numbers and len(run[0].cells) >= _FEWEST_CELLS
    return len(body) >= _FEWEST_ROWS - has_header and len(body) + _HEADER_LINES >= len(run)


def _restore_by_position(rows: list[_Row], tabs: Tabs) -> None:
    """Give each cell the column whose place in the widest row it covers or is nearest to."""
    widest = max(rows, key=lambda row: len(row.cells))
    columns = [(start - widest.start, end - widest.start) for start, end in widest.cells]
    for row in rows:
        position, column = row.start, -1
        for index, (start, end) in enumerate(row.cells):
            left = len(row.cells) - index - 1
            wanted = _nearest(columns, start - row.start, end - row.start, column + 1, len(columns) - left)
            steps = min(wanted - max(column, 0), start - position)
            tabs.replaced += range(start - steps, start)
            position, column = end, wanted


def _nearest(columns: list[tuple[int, int]], start: int, end: int, first: int, stop: int) -> int:
    """Return the index of the column that overlaps `[start, end)` most, or is nearest to it."""

    def apart(index: int) -> int:
        left, right = columns[index]
        return max(left, start) - min(right, end)

    allowed = range(first, max(stop, first + 1))
    return min(allowed, key=apart)


def _tight_tables(text: str) -> Iterator[tuple[list[tuple[int, int]], list[re.Match[str]]]]:
    """Yield header terms and rows of tables whose cells stand apart by single spaces, under a header that names them."""
    header: list[tuple[int, int]] = []
    rows: list[re.Match[str]] = []
    for found in _LINE.finditer(text):
        if not found[0].strip():
            continue
        row = _ROW.match(text, found.start(), found.end()) if header else None
        if row:
            rows.append(row)
            continue
        if len(rows) >= 2:
            yield header, rows
        rows = []
        header = _header_terms(text, found.start(), found.end())
    if len(rows) >= 2:
        yield header, rows


def _header_terms(text: str, start: int, end: int) -> list[tuple[int, int]]:
    if not _HEADER_START.match(text, start, end):
        return []
    terms = [(found.start(), found.end()) for found in _HEADER_TERM.finditer(text, start, end)]
    named = sum(last - first for first, last in terms)
    return terms if len(terms) >= _FEWEST_CELLS and named >= len(text[start:end].replace(" ", "")) else []


def _restore_by_meaning(header: list[tuple[int, int]], rows: list[re.Match[str]], tabs: Tabs) -> None:
    """Split the header between its terms and the rows between their numbers; signs say which number is missing."""
    text = rows[0].string
    names = [text[start:end].lower() for start, end in header]
    tabs.replaced += [end for _, end in header[:-1]]
    for row in rows:
        tabs.replaced += [row.start("unit") - 1]
        numbers = list(_NUMBER.finditer(text, row.start("numbers"), row.end("numbers")))
        columns = _columns_of(names, [found[0] for found in numbers])
        column = 1
        for found, wanted in zip(numbers, columns, strict=True):
            tabs.replaced.append(found.start() - 1)
            if wanted - column > 1:
                tabs.inserted.append((found.start(), wanted - column - 1))
            column = wanted


def _columns_of(names: list[str], numbers: list[str]) -> list[int]:
    """Return the column of each number: "+" in the bonus, "-" in the deduction, the last one in the total."""
    free = list(range(2, len(names)))
    columns: list[int] = []
    for index, number in enumerate(numbers):
        left = len(numbers) - index - 1
        after = columns[-1] if columns else 1
        candidates = [one for one in free if one > after and len(free) - free.index(one) > left] or [
            after + 1
        ]
        hint = {"+": "thưởng", "-": "trừ"}.get(number[0])
        named = [one for one in candidates if hint and one < len(names) and hint in names[one]]
        plain = [
            one
            for one in candidates
            if one < len(names) and not any(word in names[one] for word in ("thưởng", "trừ"))
        ]
        exact = len(free) == len(numbers)
        columns.append(candidates[0] if exact else (named or plain or candidates)[0])
    return columns
