"""A workbook gives its rows as lines, as a person sees them on the sheet."""

from io import BytesIO

import openpyxl
import pytest

from baocong.reading.extracting.extract import extract


def _workbook() -> bytes:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = "Chấm điểm"
    sheet.append(["TT", "Đơn vị", "Điểm chuẩn", "Tổng"])
    sheet.append([1, "Đơn vị A", 100, 117.5])
    sheet.append([2, "Đơn  vị B", None, 0.1 + 0.2])
    hidden = workbook.create_sheet("Nháp")
    hidden.append(["không đọc"])
    hidden.sheet_state = "hidden"
    out = BytesIO()
    workbook.save(out)
    return out.getvalue()


def test_rows_become_lines_with_their_cells() -> None:
    extracted = extract(_workbook())
    assert extracted.text.splitlines()[:3] == [
        "TT\tĐơn vị\tĐiểm chuẩn\tTổng",
        "1\tĐơn vị A\t100\t117,5",
        "2\tĐơn vị B\t\t0,3",
    ]
    cells = {
        extracted.text[one.start : one.end]: (one.place.sheet, one.place.cell) for one in extracted.pieces
    }
    assert cells["117,5"] == ("Chấm điểm", "D2")
    assert extracted.remarks == ("Trang tính “Nháp” đang ẩn nên không đọc.",)


@pytest.mark.parametrize("value", [1234, 1234.5, 0.05, 1e15, -2])
def test_numbers_keep_their_value(value: float) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.append(["Số", value])
    out = BytesIO()
    workbook.save(out)
    shown = extract(out.getvalue()).text.split("\t")[1].strip()
    assert float(shown.replace(".", "").replace(",", ".")) == value
