"""A workbook gives its rows as lines, as a person sees them on the sheet."""

import datetime
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font
from tests.reading.extracting.printed import convert

from baocong.reading.extracting.extract import extract
from baocong.reading.read import read
from baocong.vietnamese.legacy_encodings import TCVN3, from_unicode


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


def _saved(workbook: openpyxl.Workbook) -> bytes:
    out = BytesIO()
    workbook.save(out)
    return out.getvalue()


def _cell(value: object, number_format: str = "General", font: str | None = None) -> bytes:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    cell = sheet.cell(1, 1, value)  # type: ignore[arg-type]
    cell.number_format = number_format
    if font:
        cell.font = Font(name=font)
    return _saved(workbook)


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        pytest.param(0.95, "0%", "95%", id="percent"),
        pytest.param(0.953, "0%", "95,3%", id="percent-that-hides-a-digit"),
        pytest.param(0.95, "General", "0,95", id="share"),
        pytest.param(95, '0"%"', "95%", id="written-percent"),
        pytest.param(1234567, "#,##0", "1.234.567", id="grouped"),
        pytest.param(1250000000, '#,##0,," triệu đồng"', "1.250 triệu đồng", id="shown-in-millions"),
        pytest.param(1250, '#,##0" hồ sơ"', "1.250 hồ sơ", id="word-behind"),
        pytest.param(-3.5, '#,##0.0_);(#,##0.0);"-"', "-3,5", id="accounting"),
        pytest.param(0, '#,##0;-#,##0;"-"', "0", id="zero-shown-as-a-dash"),
        pytest.param("1.234", "@", "1.234", id="number-as-text"),
        pytest.param("-", "General", "-", id="dash"),
        pytest.param(datetime.date(2024, 7, 5), "dd/mm/yyyy", "05/07/2024", id="date"),
        pytest.param(datetime.date(2024, 7, 5), "d-mmm", "5/7", id="fraction-turned-into-a-date"),
        pytest.param(datetime.date(2024, 7, 5), "mm/yyyy", "07/2024", id="month"),
        pytest.param(True, "General", "có", id="yes"),
        pytest.param(0.1 + 0.2, "General", "0,3", id="float-noise"),
        pytest.param("Sở\n  Mẫu", "General", "Sở Mẫu", id="two-lines-in-a-cell"),
    ],
)
def test_cell_comes_as_it_is_shown(value: object, number_format: str, shown: str) -> None:
    assert extract(_cell(value, number_format)).text.strip() == shown


def test_old_font_of_a_cell_counts() -> None:
    old = from_unicode("Đơn vị mẫu: 12 hồ sơ", TCVN3)
    assert extract(_cell(old, font=".VnTime")).text.strip() == "Đơn vị mẫu: 12 hồ sơ"


@pytest.mark.parametrize(
    ("value", "number_format", "part"),
    [
        pytest.param(
            "=1+2", "General", "Ô A1 trang tính “Sheet” có công thức chưa có giá trị", id="no-value-yet"
        ),
        pytest.param(datetime.date(2024, 7, 5), "d-mmm", "phân số như 5/7", id="day-and-month"),
        pytest.param("#REF!", "General", "Ô A1 trang tính “Sheet” có lỗi công thức", id="error"),
    ],
)
def test_odd_cells_are_named(value: object, number_format: str, part: str) -> None:
    (remark,) = extract(_cell(value, number_format)).remarks
    assert part in remark
    assert remark.endswith(".")


def test_many_odd_cells_are_counted() -> None:
    workbook = openpyxl.Workbook()
    for row in range(1, 21):
        workbook.active.cell(row, 2, "=A1")  # type: ignore[union-attr]
    (remark,) = extract(_saved(workbook)).remarks
    assert "B1, B2, B3, B4, B5, B6, B7, B8 và 12 ô khác" in remark


def test_two_tables_of_a_sheet_stay_two() -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    for row in (["Chỉ tiêu", "Số"], ["Hồ sơ", 12], [], ["Đơn vị", "Điểm"], ["Phòng A", 90]):
        sheet.append(row)
    reading = read(extract(_saved(workbook)))
    assert [(one.columns, len(one.rows)) for one in reading.tables] == [
        ((("Chỉ tiêu",), ("Số",)), 1),
        ((("Đơn vị",), ("Điểm",)), 1),
    ]


def test_an_empty_row_inside_a_table_parts_nothing() -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    for row in (["Chỉ tiêu", "Số"], ["Hồ sơ", 12], [], ["Văn bản", 90]):
        sheet.append(row)
    (table,) = read(extract(_saved(workbook))).tables
    assert len(table.rows) == 2


def test_a_cell_at_the_far_end_costs_nothing() -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet["A1"], sheet["C1000000"] = "đầu", "cuối"
    assert extract(_saved(workbook)).text.split() == ["đầu", "cuối"]


@pytest.mark.libreoffice
def test_other_formats_give_the_same_rows(soffice: str, tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    for row in (["TT", "Chỉ tiêu", "Số"], [1, "Hồ sơ", 1234.5], [2, "Đơn vị", 0]):
        sheet.append(row)
    data = _saved(workbook)
    rows = "TT\tChỉ tiêu\tSố\n1\tHồ sơ\t1.234,5\n2\tĐơn vị\t0"
    assert extract(data).text.strip() == rows
    for kind in ("ods", "xls"):
        folder = tmp_path / kind
        folder.mkdir()
        assert extract(convert(soffice, folder, {"bang.xlsx": data}, kind)["bang"]).text.strip() == rows
