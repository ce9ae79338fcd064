"""Text of a workbook (.xlsx, .xls, .ods): one line a row, cells separated by tabs, hidden sheets named and left out."""

import datetime
from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO
from typing import Final

import python_calamine

from baocong.reading.extracted import Extracted, Place
from baocong.reading.extracting.lines import LineWriter
from baocong.reading.extracting.refusal import ExtractionRefusal
from baocong.vietnamese.numerals import format_number

CELLS_LIMIT: Final = 400_000


def extract_sheets(data: bytes) -> Extracted:
    """Return the text of a workbook; `Place` names sheet and cell ("Bảng 1", "C5").

    Numbers come in Vietnamese form without grouping surprises ("1.234,5"). *Errors*: ExtractionRefusal when the bytes
    are not a workbook, are locked, or hold more than 400,000 cells.
    """
    try:
        workbook = python_calamine.CalamineWorkbook.from_filelike(BytesIO(data))
        visible = [one for one in workbook.sheets_metadata if str(one.visible).endswith("Visible")]
        hidden = [one.name for one in workbook.sheets_metadata if one not in visible]
        sheets = [
            (one.name, workbook.get_sheet_by_name(one.name))
            for one in visible
            if str(one.typ).endswith("WorkSheet")
        ]
    except (python_calamine.CalamineError, ValueError, OSError) as error:
        raise ExtractionRefusal(
            "not_workbook",
            "Tệp bảng tính bị hỏng hoặc có mật khẩu. Hãy mở bằng Excel, lưu lại thành .xlsx rồi gửi lại.",
        ) from error
    out = LineWriter()
    for name, sheet in sheets:
        if sheet.total_height * sheet.total_width > CELLS_LIMIT:
            raise ExtractionRefusal(
                "too_large", f"Trang tính “{name}” quá lớn. Hãy giữ lại vùng có số liệu rồi gửi lại."
            )
        _write_sheet(out, name, sheet.to_python(skip_empty_area=False))
    remarks = tuple(f"Trang tính “{name}” đang ẩn nên không đọc." for name in hidden)
    return Extracted(out.text(), "xlsx", "calamine", None, out.pieces(), remarks)


def _write_sheet(out: LineWriter, name: str, rows: Sequence[Sequence[object]]) -> None:
    for number, row in enumerate(rows, start=1):
        texts = [_text(value) for value in row]
        last = max((i for i, text in enumerate(texts) if text), default=-1)
        for column, text in enumerate(texts[: last + 1]):
            if column:
                out.write("\t")
            out.write(
                text, Place(sheet=name, cell=f"{_letters(column)}{number}", row=number - 1, column=column)
            )
        if last >= 0:
            out.write("\n")
    out.write("\n")


def _letters(column: int) -> str:
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, int | float):
        return _number(value)
    if isinstance(value, datetime.datetime | datetime.date):
        return f"{value.day:02d}/{value.month:02d}/{value.year}"
    return " ".join(str(value).split())


def _number(value: float) -> str:
    # Fifteen digits are what a workbook keeps; beyond them a float shows noise (0.1 + 0.2).
    exact = Decimal(f"{value:.15g}").normalize()
    return format_number(exact if exact != exact.to_integral_value() else exact.quantize(Decimal(1)))
