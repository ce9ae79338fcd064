"""A unit's workbook that came back → cells with what was read, in words where a person must look. Pure.

Nothing is guessed in silence: a date that Excel made of "5/7", 0,95 where percent are asked, a number that is a thousand
times the last one, a dash, a formula without a result — each is told, and left out until a person says otherwise.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from baocong.apps.indicators.entry_text import EntryFault, parse_entry
from baocong.apps.indicators.grid_rows import GridRow
from baocong.apps.indicators.pasted_block import Undecided, decide_block_style, witness_of
from baocong.apps.indicators.unit_workbook import MACHINE, NOTE, SCHEMA, SHEET, VALUE, exact_number, stamp_of
from baocong.reading.extracting.package import Package
from baocong.reading.extracting.refusal import ExtractionRefusal
from baocong.vietnamese.numerals import NumberStyle, format_number

GREATEST_WORKBOOK = 8 * 1024 * 1024
_FAR = Decimal(1000)


@dataclass(frozen=True, slots=True)
class ReturnedCell:
    """One cell of the workbook that holds something new.

    `text` is what would be typed into the grid, `before` what the grid shows now, `base` the revision that the workbook
    was made from. `words` say what was found out of the ordinary; a `doubtful` cell waits for a person, one with a
    `fault` cannot be taken.
    """

    name: str
    label: str
    text: str
    before: str
    base: int
    note: str = ""
    words: str = ""
    is_doubtful: bool = False
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Returned:
    """What a workbook says. `refusal` is a sentence when the whole of it is refused; `remarks` hold for the whole."""

    cells: tuple[ReturnedCell, ...] = ()
    unchanged: int = 0
    nature: int = 3
    refusal: str = ""
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the hidden sheet."""

    row: int
    name: str
    base: int
    label: str
    text: str
    note: str


def read_unit_workbook(data: bytes, rows: tuple[GridRow, ...], unit: str, period: str) -> Returned:
    """Return what a workbook holds for the grid of a unit and period (as addresses name them)."""
    if len(data) > GREATEST_WORKBOOK:
        return Returned(refusal="Tệp lớn hơn 8 MB, không phải biểu đã tải từ đây. Hãy nạp đúng tệp biểu.")
    book = _open(data)
    if isinstance(book, str):
        return Returned(refusal=book)
    facts, lines = _machine(book)
    refusal = _refusal(facts, unit, period)
    if refusal:
        return Returned(refusal=refusal)
    remarks = []
    if facts[4] != stamp_of(rows):
        remarks.append(
            "Danh mục chỉ tiêu đã đổi sau khi tải biểu này: chỉ nhận các dòng còn như cũ. Nên tải biểu mới."
        )
    reader = _Reader(book, rows)
    cells = [one for line in lines if (one := reader.read(line)) is not None]
    if reader.is_undecided:
        remarks.append(
            "Có số viết dạng chữ như “1.234” mà tệp không cho biết là nghìn hay thập phân; đã để lại cho bạn xem."
        )
    return Returned(tuple(cells), reader.unchanged, int(facts[3]), "", tuple(remarks))


def _open(data: bytes) -> "_Book | str":
    not_ours = "Không đọc được tệp này. Hãy nạp tệp .xlsx đã tải từ đây (mở bằng Excel, điền, rồi Lưu)."
    try:
        Package(data)
        values = load_workbook(BytesIO(data), data_only=True, keep_links=False)
        formulas = load_workbook(BytesIO(data), data_only=False, keep_links=False)
    except ExtractionRefusal as refusal:
        return str(refusal) or not_ours
    except (
        BadZipFile,
        InvalidFileException,
        KeyError,
        ValueError,
        TypeError,
        OSError,
        IndexError,
        AttributeError,
        SyntaxError,
    ):
        return not_ours
    if MACHINE not in values.sheetnames or SHEET not in values.sheetnames or SHEET not in formulas.sheetnames:
        return "Tệp này không phải biểu đã tải từ đây, hoặc đã bị đổi tên trang tính. Hãy tải biểu mới rồi chép số vào."
    return _Book(values[SHEET], formulas[SHEET], values[MACHINE])


@dataclass(frozen=True, slots=True)
class _Book:
    values: Any
    formulas: Any
    machine: Any


def _machine(book: _Book) -> tuple[list[str], list[_Line]]:
    facts: list[str] = []
    lines: list[_Line] = []
    for at, row in enumerate(book.machine.iter_rows(max_row=20_000, max_col=6, values_only=True)):
        texts = ["" if one is None else str(one) for one in row] + [""] * 6
        if at == 0:
            facts = texts[:6]
        elif texts[0].isdecimal() and len(texts[0]) < 6 and texts[2].isdecimal() and len(texts[2]) < 10:
            lines.append(_Line(int(texts[0]), texts[1], int(texts[2]), *texts[3:6]))
    return facts or [""] * 6, lines


def _refusal(facts: list[str], unit: str, period: str) -> str:
    if facts[0] != SCHEMA or facts[3] not in {"1", "2", "3"}:
        return "Biểu này do bản khác của chương trình làm ra. Hãy tải biểu mới rồi chép số vào."
    if facts[1] != unit:
        return "Biểu này của đơn vị khác. Hãy nạp ở trang của đơn vị đó, hoặc tải biểu của đơn vị này."
    if facts[2] != period:
        return f"Biểu này của kỳ khác ({facts[2]}). Hãy nạp ở trang của kỳ đó, hoặc tải biểu của kỳ này."
    return ""


class _Reader:
    """Reads the cells of the sheet that people see."""

    def __init__(self, book: _Book, rows: tuple[GridRow, ...]) -> None:
        self.book = book
        self.known = {one.name: one for one in rows}
        self.unchanged = 0
        style = decide_block_style(self._texts())
        self.is_undecided = style is Undecided.ASK
        self.style = style if isinstance(style, NumberStyle) else NumberStyle.COMMA

    def read(self, line: _Line) -> ReturnedCell | None:
        """Return what a line of the form holds; None where nothing is new."""
        row = self.known.get(line.name)
        value = self.book.values.cell(line.row + 1, VALUE + 1)
        note = _plain(self.book.values.cell(line.row + 1, NOTE + 1).value)
        note = note if note != line.note.strip() else ""
        label = _plain(self.book.values.cell(line.row + 1, 2).value)
        if row is None or row.is_computed:
            message = "Đơn vị không còn phải nhập chỉ tiêu này trong kỳ." if value.value is not None else ""
            return (
                ReturnedCell(line.name, line.label, _plain(value.value), "", line.base, fault=message)
                if message
                else None
            )
        if label != line.label.strip():
            message = "Dòng không còn đúng chỗ (có thể đã thêm, xóa hoặc sắp xếp dòng). Hãy chép số vào biểu mới tải."
            return ReturnedCell(
                line.name, line.label, _plain(value.value), row.text, line.base, fault=message
            )
        found = self._read_value(row, line, value)
        if found is None and note:
            return ReturnedCell(line.name, row.label, row.text, row.text, line.base, note)
        if found is None:
            self.unchanged += 1
            return None
        text, words, doubtful, fault = found
        return ReturnedCell(line.name, row.label, text, row.text, line.base, note, words, doubtful, fault)

    def _read_value(self, row: GridRow, line: _Line, cell: Any) -> tuple[str, str, bool, str] | None:
        """Return text, words, whether doubtful, fault; None where the cell says what it said when it was downloaded."""
        value = cell.value
        if value is None or (isinstance(value, str) and not value.strip()):
            formula = self.book.formulas.cell(line.row + 1, VALUE + 1).value
            if isinstance(formula, str) and formula.startswith("="):
                return (
                    formula,
                    "",
                    False,
                    "Công thức chưa có kết quả. Hãy mở tệp bằng Excel, lưu lại rồi nạp.",
                )
            if not line.text:
                return None
            return "", f"Ô để trống, trước đó là {line.text}: chọn nhận nếu muốn rút số.", True, ""
        if isinstance(value, datetime | date | time):
            return self._date(row, value)
        if isinstance(value, bool):
            said = ("có" if value else "không") if row.kind == "yes_no" else ""
            return (
                (said, "", False, "")
                if said
                else (str(value), "", False, "Ô này cần một số, không nhận đúng/sai.")
            )
        if isinstance(value, int | float):
            return self._number(row, line, value, str(cell.number_format or ""))
        return self._text(row, line, str(value))

    def _date(self, row: GridRow, value: datetime | date | time) -> tuple[str, str, bool, str]:
        if isinstance(value, time):
            return str(value), "", False, "Excel đã đổi ô này thành giờ. Hãy gõ lại số."
        typed = f"{value.day}/{value.month}"
        if row.range_of == value.month and row.kind in {"rank", "level"}:
            return str(value.day), f"Excel đã đổi “{typed}” thành ngày; đọc là {typed}.", True, ""
        fault = f"Excel đã đổi ô này thành ngày {value:%d/%m/%Y} (có thể đã gõ “{typed}”). Hãy gõ lại số."
        return typed, "", False, fault

    def _number(
        self, row: GridRow, line: _Line, value: float, number_format: str
    ) -> tuple[str, str, bool, str] | None:
        number = Decimal(f"{value:.15g}") if isinstance(value, float) else Decimal(value)
        words: list[str] = []
        doubtful = False
        if "%" in number_format:
            number *= 100
            words.append(f"Ô định dạng phần trăm, đọc là {_shown(number)}.")
            doubtful = row.kind != "percent"
        elif row.kind == "percent" and 0 < number <= 1 and line.text != _shown(number):
            words.append(f"{_shown(number)} hay {_shown(number * 100)} %? Chỉ tiêu này tính bằng %.")
            doubtful = True
        number = _trimmed(number)
        if exact_number(line.text) == number or (
            row.kind == "yes_no" and line.text == ("có" if number else "không")
        ):
            return None
        far = _far_from(number, row)
        return (
            _shown(number),
            " ".join([*words, *([far] if far else [])]),
            doubtful or bool(far),
            _fault(_shown(number), row),
        )

    def _text(self, row: GridRow, line: _Line, value: str) -> tuple[str, str, bool, str] | None:
        text = " ".join(value.split())
        if text == line.text:
            return None
        try:
            entered = parse_entry(text, row.asked, self.style)
        except EntryFault as fault:
            return text, "", False, str(fault)
        unsure = self.is_undecided and witness_of(text) in {"dotted", "commaed"}
        shown = (
            text
            if entered.value is None or entered.qualifier or row.kind == "yes_no"
            else _shown(entered.value)
        )
        words = f"Số viết dạng chữ “{text}”, đọc là {shown}." if shown != text or unsure else ""
        far = _far_from(entered.value, row)
        said = " ".join(one for one in (words, far) if one)
        return shown, said, unsure or bool(far), ""

    def _texts(self) -> list[tuple[str, bool]]:
        """Return the numbers that are written as texts, each with whether its place takes whole numbers only."""
        found = []
        for line in _machine(self.book)[1]:
            value = self.book.values.cell(line.row + 1, VALUE + 1).value
            row = self.known.get(line.name)
            if isinstance(value, str) and row is not None:
                found.append((value, row.scale == 0))
        return found


def _far_from(number: Decimal | None, row: GridRow) -> str:
    """Return a sentence for money that is a thousand times the last period's, or a thousandth: đồng for triệu đồng."""
    last = exact_number(row.previous)
    if number is None or row.kind != "money" or not last or not number:
        return ""
    times = number / last
    if abs(times) < _FAR and abs(times) * _FAR > 1:
        return ""
    asked = row.unit_of_measure
    return f"Kỳ trước {row.previous} {asked}, nay {_shown(number)}: có ghi nhầm đồng, nghìn đồng, triệu đồng không?"


def _fault(text: str, row: GridRow) -> str:
    try:
        parse_entry(text, row.asked)
    except EntryFault as fault:
        return str(fault)
    return ""


def _trimmed(number: Decimal) -> Decimal:
    """Return a number without the zeros behind its decimals."""
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize()


def _shown(number: Decimal) -> str:
    return format_number(_trimmed(number))


def _plain(value: object) -> str:
    return "" if value is None else " ".join(str(value).split())
