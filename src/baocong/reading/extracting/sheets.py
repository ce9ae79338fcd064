"""Text of a workbook (.xlsx, .xls, .ods): one line a row, cells separated by tabs, hidden sheets named and left out."""

import datetime
import re
from collections.abc import Sequence
from io import BytesIO
from typing import Final

import python_calamine

from baocong.reading.extracted import Extracted
from baocong.reading.extracting.lines import LineWriter
from baocong.reading.extracting.number_formats import NumberFormat, show_number
from baocong.reading.extracting.package import Package
from baocong.reading.extracting.refusal import ExtractionRefusal
from baocong.reading.extracting.sheet_rows import CELLS_LIMIT, SheetRows, remarks_of, write_sheets
from baocong.reading.extracting.sheets_xlsx import read_xlsx
from baocong.vietnamese.legacy_encodings import guess_encoding, to_unicode

_REPEATED: Final = re.compile(rb"number-(?:rows|columns)-repeated=[\"'](\d+)[\"']")
_REPEAT_LIMIT: Final = 1_048_576
_ERRORS: Final = ("#REF!", "#DIV/0!", "#VALUE!", "#N/A", "#NAME?", "#NUM!", "#NULL!")


def extract_sheets(data: bytes) -> Extracted:
    """Return the text of a workbook; `Place` names sheet and cell ("Bảng 1", "C5").

    Numbers come in Vietnamese form as they are shown: 0.95 in a percent format is "95%". *Errors*: ExtractionRefusal
    when the bytes are not a workbook, are locked, or hold more than 400,000 cells.
    """
    if data.startswith(b"PK"):
        package = Package(data)
        if "xl/workbook.xml" in package.names():
            return _extracted(*read_xlsx(package), "xlsx")
        _refuse_repeats(package)
    return _extracted(*_read_others(data), "calamine")


def _extracted(sheets: list[SheetRows], hidden: list[str], extractor: str) -> Extracted:
    out = LineWriter()
    write_sheets(out, sheets)
    remarks = [f"Trang tính “{name}” đang ẩn nên không đọc." for name in hidden]
    return Extracted(out.text(), "xlsx", extractor, None, out.pieces(), (*remarks, *remarks_of(sheets)))


def _refuse_repeats(package: Package) -> None:
    """Refuse an .ods that says "this cell a billion times": the reader would unfold it."""
    content = package.read("content.xml") or b""
    if any(int(one) > _REPEAT_LIMIT for one in _REPEATED.findall(content)):
        raise ExtractionRefusal(
            "hostile", "Bảng tính lặp ô bất thường nên bị từ chối. Hãy lưu lại bằng Excel rồi gửi lại."
        )


def _read_others(data: bytes) -> tuple[list[SheetRows], list[str]]:
    try:
        workbook = python_calamine.CalamineWorkbook.from_filelike(BytesIO(data))
        visible = [one for one in workbook.sheets_metadata if str(one.visible).endswith("Visible")]
        hidden = [one.name for one in workbook.sheets_metadata if one not in visible]
        grids = [
            (one.name, workbook.get_sheet_by_name(one.name))
            for one in visible
            if str(one.typ).endswith("WorkSheet")
        ]
    except (python_calamine.CalamineError, ValueError, OSError) as error:
        raise ExtractionRefusal(
            "not_workbook",
            "Tệp bảng tính bị hỏng hoặc có mật khẩu. Hãy mở bằng Excel, lưu lại thành .xlsx rồi gửi lại.",
        ) from error
    sheets = []
    for name, grid in grids:
        if grid.total_height * grid.total_width > CELLS_LIMIT:
            raise ExtractionRefusal(
                "too_large", f"Trang tính “{name}” quá lớn. Hãy giữ lại vùng có số liệu rồi gửi lại."
            )
        sheets.append(_rows(SheetRows(name), grid.to_python(skip_empty_area=False)))
    return _in_unicode(sheets), hidden


def _rows(sheet: SheetRows, rows: Sequence[Sequence[object]]) -> SheetRows:
    for number, row in enumerate(rows):
        texts = {column: text for column, value in enumerate(row) if (text := _text(value))}
        for column, text in texts.items():
            if text in _ERRORS:
                sheet.mark("error", number, column)
        if texts:
            sheet.rows[number] = texts
    return sheet


def _in_unicode(sheets: list[SheetRows]) -> list[SheetRows]:
    """Mend sheets whose words only make sense in an old encoding; these readers do not give the fonts."""
    rows = [row for sheet in sheets for row in sheet.rows.values()]
    encoding = guess_encoding(" ".join(text for row in rows[:500] for text in row.values()))
    if encoding is not None:
        for row in rows:
            for column, text in row.items():
                row[column] = to_unicode(text, encoding)
    return sheets


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, int | float):
        return show_number(f"{value:.15g}", NumberFormat())
    if isinstance(value, datetime.datetime | datetime.date):
        return f"{value.day:02d}/{value.month:02d}/{value.year}"
    return " ".join(str(value).split())
