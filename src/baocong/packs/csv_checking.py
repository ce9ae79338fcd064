"""Checking a CSV file of a pack against its declaration, all problems at once."""

import csv
import io
from collections.abc import Iterator, Sequence
from datetime import date

from baocong.packs.cells import LEGAL, CellValue, parse_cell
from baocong.packs.decoding import decode
from baocong.packs.nearest import nearest
from baocong.packs.problem import PackProblem
from baocong.packs.schema import VALID_FROM, VALID_UNTIL, Column, CsvSchema, Lookup
from baocong.packs.table import Row, Table

_RawRow = tuple[int, list[str]]


def check_csv(schema: CsvSchema, content: bytes, lookup: Lookup) -> tuple[Table, list[PackProblem]]:
    """Return what can be read of the file, and everything that is wrong with it."""
    file = schema.file
    text, problem = decode(file, content)
    if problem:
        return Table(file, (), ()), [problem]
    raw, problem = _split(file, text)
    problems = [problem] if problem else []
    if not raw:
        return Table(file, (), ()), [problem or _empty(schema)]
    header = _Header(schema, raw[0])
    problems += header.problems
    rows = [row for row in (header.row(line, cells, problems) for line, cells in raw[1:]) if row]
    table = Table(file, tuple(header.columns), tuple(rows))
    if header.complete:
        problems += _repeated(schema, table)
        problems += _references(schema, table, lookup)
        for check in schema.checks:
            problems += check(table, lookup)
    return table, problems


def _split(file: str, text: str) -> tuple[list[_RawRow], PackProblem | None]:
    """Cut the text into rows with their first lines. Vietnamese Excel separates by ";": the header row tells."""
    first = text.partition("\n")[0]
    separator = ";" if ";" in first and "," not in first else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: list[_RawRow] = []
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append((line, [cell.strip() for cell in cells]))
            line = reader.line_num + 1
    except csv.Error as error:
        message = (
            f"Không tách được ô từ dòng này ({error}); thường do thiếu dấu ngoặc kép đóng. Ô có dấu phẩy, xuống dòng "
            "hoặc ngoặc kép phải nằm trong cặp ngoặc kép."
        )
        return rows, PackProblem(file, line, "", "not_csv", message)
    return rows, None


def _empty(schema: CsvSchema) -> PackProblem:
    names = tuple(column.name for column in schema.columns)
    return PackProblem(schema.file, 1, "", "missing_key", "Tệp trống; dòng đầu phải là tên các cột.", names)


class _Header:
    """The first row: which declared column stands at which position."""

    def __init__(self, schema: CsvSchema, raw: _RawRow) -> None:
        self.file = schema.file
        line, names = raw
        self.width = len(names)
        declared = {column.name: column for column in schema.columns}
        self.columns = {name: declared[name] for name in names if name in declared}
        self.positions = [(at, declared[name]) for at, name in enumerate(names) if name in declared]
        self.problems = list(self._check(line, names, schema))
        self.complete = not self.problems

    def _check(self, line: int, names: list[str], schema: CsvSchema) -> Iterator[PackProblem]:
        legal = tuple(column.name for column in schema.columns)
        for at, name in enumerate(names):
            if name in names[:at]:
                yield PackProblem(
                    self.file, line, name, "repeated_column", f"Cột “{name}” xuất hiện hai lần."
                )
            elif name not in legal:
                yield PackProblem(
                    self.file, line, name, "unknown_key", f"Không có cột nào tên “{name}”.", legal
                )
        for column in schema.columns:
            if column.name not in names and not column.optional:
                message = f"Thiếu cột “{column.name}”."
                yield PackProblem(self.file, line, column.name, "missing_key", message, legal)

    def row(self, line: int, raw: Sequence[str], problems: list[PackProblem]) -> Row | None:
        if len(raw) != self.width:
            message = f"Dòng có {len(raw)} ô nhưng dòng tên cột có {self.width} ô; hãy xem lại dấu phẩy và ngoặc kép."
            problems.append(PackProblem(self.file, line, "", "wrong_cells", message, (str(self.width),)))
            return None
        cells: dict[str, CellValue] = {}
        for at, column in self.positions:
            text = raw[at]
            if text and column.kind == "text" and not column.choices:
                cells[column.name] = text
            else:
                cells[column.name], problem = _cell(self.file, line, column, text)
                if problem:
                    problems.append(problem)
        return Row(line, cells)


def _cell(file: str, line: int, column: Column, text: str) -> tuple[CellValue, PackProblem | None]:
    if not text:
        if not column.required:
            return None, None
        legal = column.choices or LEGAL[column.kind]
        message = f"Ô của cột “{column.name}” để trống."
        return None, PackProblem(file, line, column.name, "missing_value", message, legal)
    if column.choices and text not in column.choices:
        message = f"“{text}” không nằm trong danh sách cho phép."
        return None, PackProblem(file, line, column.name, "not_allowed", message, column.choices)
    try:
        return parse_cell(column.kind, text), None
    except ValueError:
        message = f"“{text[:80]}” không đúng kiểu của cột “{column.name}”."
        return None, PackProblem(file, line, column.name, "wrong_type", message, LEGAL[column.kind])


def _repeated(schema: CsvSchema, table: Table) -> Iterator[PackProblem]:
    """Find keys that stand twice, or twice at one time when rows have intervals."""
    if not schema.key:
        return
    seen: dict[tuple[CellValue, ...], list[Row]] = {}
    for row in table.rows:
        if schema.intervals and _reversed(row):
            message = "Ngày hết hiệu lực (không tính ngày đó) phải sau ngày bắt đầu."
            yield PackProblem(table.file, row.line, VALID_UNTIL, "empty_interval", message)
            continue
        others = seen.setdefault(tuple(row.cells.get(name) for name in schema.key), [])
        for other in others:
            if not schema.intervals or _overlap(row, other):
                yield _twice(schema, row, other)
                break
        others.append(row)


def _twice(schema: CsvSchema, row: Row, other: Row) -> PackProblem:
    name = schema.key[-1]
    shown = ", ".join(str(row.cells.get(key)) for key in schema.key)
    if not schema.intervals:
        message = f"“{shown}” đã có ở dòng {other.line}; mỗi mã chỉ được ghi một lần."
        return PackProblem(schema.file, row.line, name, "repeated_code", message)
    message = (
        f"“{shown}” có khoảng hiệu lực chồng với dòng {other.line} ({_interval(other)}); cùng một ngày chỉ được có một "
        "dòng hiệu lực."
    )
    return PackProblem(schema.file, row.line, VALID_FROM, "overlapping_intervals", message)


def _interval(row: Row) -> str:
    start, end = row.day(VALID_FROM), row.day(VALID_UNTIL)
    return f"từ {start or 'trước đến nay'} đến trước {end}" if end else f"từ {start or 'trước đến nay'}"


def _reversed(row: Row) -> bool:
    start, end = row.day(VALID_FROM), row.day(VALID_UNTIL)
    return start is not None and end is not None and end <= start


def _overlap(one: Row, other: Row) -> bool:
    return (one.day(VALID_FROM) or date.min) < (other.day(VALID_UNTIL) or date.max) and (
        other.day(VALID_FROM) or date.min
    ) < (one.day(VALID_UNTIL) or date.max)


def _references(schema: CsvSchema, table: Table, lookup: Lookup) -> Iterator[PackProblem]:
    for column in schema.columns:
        if column.refers is None or column.name not in table.columns:
            continue
        legal = (
            frozenset(row.text(column.refers.column) for row in table.rows)
            if column.refers.file == table.file
            else lookup.values(column.refers)
        )
        for row in table.rows:
            for value in row.words(column.name) or (row.text(column.name),):
                if value and value not in legal:
                    message = f"“{value}” không có trong cột {column.refers.column} của {column.refers.file}."
                    legal_values = nearest(value, legal)
                    yield PackProblem(
                        table.file, row.line, column.name, "broken_reference", message, legal_values
                    )
