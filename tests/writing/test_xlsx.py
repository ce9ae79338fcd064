"""Workbooks: texts stay texts, numbers stay exact numbers, and the sheet prints like a table on paper."""

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from baocong.writing.xlsx import INTEGER, PERCENT, Cell, Column, Sheet, cell_text, write_workbook

COLUMNS = (
    Column("Chỉ tiêu", 40),
    Column("Mẫu A", group="Đơn vị"),
    Column("Mẫu B", group="Đơn vị"),
    Column("Tổng", number_format=INTEGER),
)


def read_back(*sheets: Sheet) -> Any:
    return openpyxl.load_workbook(BytesIO(write_workbook(sheets, title="Số liệu mẫu")))


def only(rows: Sequence[Sequence[Any]], **settings: Any) -> Worksheet:
    return read_back(Sheet("Số liệu", COLUMNS, rows, **settings)).active


def test_head_has_merged_groups_and_values_follow() -> None:
    page = only([["Lớp tập huấn", 12, None, Decimal(12)]], title="Bảng số liệu mẫu", frozen=1)
    assert [list(row) for row in page.iter_rows(values_only=True)] == [
        ["Bảng số liệu mẫu", None, None, None],
        [None, None, None, None],
        ["Chỉ tiêu", "Đơn vị", None, "Tổng"],
        [None, "Mẫu A", "Mẫu B", None],
        ["Lớp tập huấn", 12, None, 12],
    ]
    assert sorted(str(one) for one in page.merged_cells.ranges) == ["A3:A4", "B3:C3", "D3:D4"]
    assert page.freeze_panes == "B5"
    assert page.print_title_rows == "$3:$4"


def test_sheet_prints_on_a4_across_and_fits_the_width() -> None:
    page = only([["x", 1, 2, 3]])
    assert (page.page_setup.orientation, page.page_setup.paperSize, page.page_setup.fitToHeight) == (
        "landscape",
        9,
        0,
    )
    assert page.sheet_properties.pageSetUpPr.fitToPage


NUMBERS = [
    pytest.param(1234, 1234, id="integer"),
    pytest.param(Decimal("99.5"), 99.5, id="decimal"),
    pytest.param(-3, -3, id="negative"),
    pytest.param(Decimal("1E+3"), 1000, id="exponent"),
    pytest.param(Decimal("123456789012345"), 123456789012345, id="fifteen-digits"),
    pytest.param(Decimal("1234567890123456789"), "1234567890123456789", id="longer-stays-text"),
    pytest.param(Decimal("NaN"), "NaN", id="not-a-number"),
    pytest.param(float("inf"), "inf", id="endless"),
    pytest.param(True, "True", id="truth-is-no-number"),
]


@pytest.mark.parametrize(("value", "kept"), NUMBERS)
def test_number_is_kept_to_its_last_digit(value: Any, kept: Any) -> None:
    assert only([[value]])["A3"].value == kept


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        pytest.param(1234, "#,##0", id="whole"),
        pytest.param(Decimal("99.55"), "#,##0.0#########", id="with-decimals"),
    ],
)
def test_number_shows_its_decimals_and_no_separator_without_them(value: Any, shown: str) -> None:
    book = read_back(Sheet("S", (Column("Số"),), [[value]]))
    assert book.active["A2"].number_format == shown


TEXTS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "{=1}",
    "https://mau.vn",
    "mailto:a@mau.vn",
    "internal:A1",
    "007",
    "1,5",
    "1E5",
    "TRUE",
    "#N/A",
]


@pytest.mark.parametrize("text", TEXTS)
def test_text_stays_text(text: str) -> None:
    cell = only([[text]])["A3"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_cell_has_its_look_and_its_note() -> None:
    cell = only([[Cell(12, "total", "6/7 đơn vị: Đơn vị mẫu G chưa gửi.")]])["A3"]
    assert cell.font.b
    assert cell.comment.text == "6/7 đơn vị: Đơn vị mẫu G chưa gửi."


def test_notes_stand_below_the_rows() -> None:
    page = only([["x", 1, 2, 3]], notes=("SỐ LIỆU MINH HỌA",))
    assert page["A5"].value == "SỐ LIỆU MINH HỌA"


def test_choices_are_offered_in_a_column_from_a_hidden_sheet() -> None:
    choices = ("nhận", "bỏ, vì trùng", *(f"lựa chọn mẫu số {n}" for n in range(40)))
    book = read_back(Sheet("Số liệu", (Column("a"), Column("Quyết định", choices=choices)), [["x", "nhận"]]))
    (rule,) = book.active.data_validations.dataValidation
    assert (str(rule.sqref), rule.formula1) == ("B2", "'_danh_muc'!$A$1:$A$42")
    assert [one[0] for one in book["_danh_muc"].iter_rows(values_only=True)] == list(choices)
    assert book["_danh_muc"].sheet_state == "hidden"


def test_percent_format_keeps_the_percent_sign_as_text() -> None:
    book = read_back(Sheet("S", (Column("Tỷ lệ", number_format=PERCENT),), [[Decimal("99.5")]]))
    assert (book.active["A2"].value, book.active["A2"].number_format) == (99.5, PERCENT)


NAMES = [
    pytest.param(["Số liệu", "Số liệu"], ["Số liệu", "Số liệu (2)"], id="twice"),
    pytest.param(["SỐ LIỆU", "số liệu"], ["SỐ LIỆU", "số liệu (2)"], id="twice-but-for-case"),
    pytest.param(["a/b:c?[d]*\\"], ["a b c  d"], id="forbidden-letters"),
    pytest.param(["", "'"], ["Bảng 1", "Bảng 2"], id="empty"),
    pytest.param(["history"], ["history (2)"], id="kept-by-excel"),
    pytest.param(["x" * 40, "x" * 40], ["x" * 31, "x" * 27 + " (2)"], id="long"),
]


@pytest.mark.parametrize(("given", "kept"), NAMES)
def test_sheets_get_names_that_excel_takes(given: list[str], kept: list[str]) -> None:
    assert read_back(*(Sheet(one, COLUMNS, []) for one in given)).sheetnames == kept


def test_longest_text_is_cut_with_a_mark() -> None:
    assert len(cell_text("a" * 40_000)) == 32_767
    assert cell_text("a" * 40_000).endswith("…")


def test_same_sheets_give_same_bytes() -> None:
    def book(minute: int = 0) -> bytes:
        made_at = datetime(2021, 12, 15, 8, minute, tzinfo=UTC)
        return write_workbook([Sheet("S", COLUMNS, [["x", Cell(1, note="n"), 2, 3]])], made_at=made_at)

    assert book() == book()
    assert book() != book(1)


@pytest.mark.parametrize(
    ("text", "height"),
    [
        pytest.param("ngắn", None, id="one-line-is-left-to-the-program"),
        pytest.param("chữ " * 30, 3 * 16.5, id="wrapped-text-gets-its-lines"),
        pytest.param("một\nhai", 2 * 16.5, id="line-breaks-count"),
        pytest.param("chữ " * 5000, 408.75, id="never-taller-than-the-program-takes"),
    ],
)
def test_rows_have_room_for_wrapped_text(text: str, height: float | None) -> None:
    page = only([[text, 1, 2, 3]])
    assert page.row_dimensions[3].height == height
