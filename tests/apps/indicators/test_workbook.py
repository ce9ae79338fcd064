"""The workbook of a unit: only its cells, and what comes back from Excel as people fill it in."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from openpyxl import Workbook, load_workbook

from baocong.apps.indicators.grid_rows import GridRow
from baocong.apps.indicators.models import FigureSource, Observation
from baocong.apps.indicators.returned_workbook import Returned, read_unit_workbook
from baocong.apps.indicators.unit_workbook import FIRST_ROW, SHEET, VALUE, WorkbookHead, write_unit_workbook
from tests.apps.conftest import Grant, Tree
from tests.apps.indicators.conftest import Catalogue, Enter

HEAD = WorkbookHead("a1", "Sở Mẫu", "2026-11", "tháng 11 năm 2026", 3, "Chính thức", "08:00 15/11/2026")
BASE = GridRow("1:", 1, "files", "Thủ tục", "Hồ sơ", "hồ sơ", "count", "flow", 0)
ROWS = (
    BASE,
    replace(BASE, name="1:channel=online", label="trực tuyến", depth=1, category="channel=online"),
    replace(BASE, name="1:channel=paper", label="giấy", depth=1, category="channel=paper"),
    replace(BASE, name="2:", indicator=2, label="Đã giải quyết", previous="40", text="12", number=3),
    replace(BASE, name="3:", indicator=3, label="Tỷ lệ", kind="percent", scale=2, unit_of_measure="%", parts=("2:", "1:")),
    replace(BASE, name="4:", indicator=4, label="Tiền phạt", kind="money", scale=3, unit_of_measure="triệu đồng", previous="38"),
    replace(BASE, name="5:", indicator=5, label="Hài lòng", kind="percent", scale=2, unit_of_measure="%"),
    replace(BASE, name="6:", indicator=6, label="Mức độ", kind="level", range_of=7),
    replace(BASE, name="7:", indicator=7, label="Có phòng họp", kind="yes_no"),
)  # fmt: skip
Fill = Callable[[Any, dict[str, int]], None]


def _places() -> dict[str, int]:
    """Where each row stands, counted from 1: below the heads and the heading of the one area."""
    return {one.name: FIRST_ROW + 2 + at for at, one in enumerate(ROWS)}


def _filled(**values: Any) -> bytes:
    """Return the workbook after a person wrote values: `_filled(**{"1:": 12})`; a tuple is (value, number format)."""
    book = load_workbook(BytesIO(write_unit_workbook(ROWS, HEAD)))
    for name, value in values.items():
        cell = book[SHEET].cell(_places()[name], VALUE + 1)
        if isinstance(value, tuple):
            value, cell.number_format = value
        cell.value = value
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _read(
    data: bytes, rows: tuple[GridRow, ...] = ROWS, unit: str = "a1", period: str = "2026-11"
) -> Returned:
    return read_unit_workbook(data, rows, unit, period)


def test_an_untouched_workbook_changes_nothing() -> None:
    returned = _read(write_unit_workbook(ROWS, HEAD))
    assert (returned.refusal, returned.cells, returned.remarks) == ("", (), ())


def test_only_cells_to_fill_are_open() -> None:
    sheet = load_workbook(BytesIO(write_unit_workbook(ROWS, HEAD)))[SHEET]
    assert sheet.protection.sheet
    places = _places()
    assert not sheet.cell(places["1:"], VALUE + 1).protection.locked
    assert sheet.cell(places["3:"], VALUE + 1).protection.locked
    assert sheet.cell(places["1:"], 2).protection.locked
    assert (
        sheet.cell(places["3:"], VALUE + 1).value
        == f'=IF(N(E{places["1:"]})=0,"",ROUND(N(E{places["2:"]})/N(E{places["1:"]})*100,2))'
    )
    assert "Phân tổ cộng lại" in str(sheet.cell(places["1:"], 7).value)


@pytest.mark.parametrize(
    ("name", "value", "text", "words", "doubtful"),
    [
        pytest.param("1:", 12, "12", "", False, id="a number"),
        pytest.param("1:", "1.234", "1.234", "", False, id="a number as text"),
        pytest.param("1:", "1,234", "1.234", "dạng chữ", False, id="a number as text, English"),
        pytest.param("1:", 0, "0", "", False, id="zero"),
        pytest.param("1:", "không áp dụng", "không áp dụng", "", False, id="does not apply"),
        pytest.param("1:", "khoảng 1200", "khoảng 1200", "", False, id="about"),
        pytest.param("2:", None, "", "để trống", True, id="emptied"),
        pytest.param("5:", 0.95, "0,95", "0,95 hay 95 %", True, id="a share below one"),
        pytest.param("5:", (0.95, "0%"), "95", "định dạng phần trăm", False, id="a share shown as percent"),
        pytest.param("5:", 95.5, "95,5", "", False, id="percent"),
        pytest.param(
            "5:", 0.1 + 0.2, "0,3", "0,3 hay 30 %", True, id="the noise of binary fractions is gone"
        ),
        pytest.param("4:", 38_000_000, "38.000.000", "nghìn đồng", True, id="đồng for triệu đồng"),
        pytest.param("4:", 41.5, "41,5", "", False, id="money like last time"),
        pytest.param("6:", datetime(2026, 7, 5), "5", "đọc là 5/7", True, id="k of n that became a date"),
        pytest.param("7:", True, "có", "", False, id="yes"),
    ],
)
def test_what_is_filled_in_is_read(name: str, value: Any, text: str, words: str, doubtful: bool) -> None:
    (cell,) = _read(_filled(**{name: value})).cells
    assert (cell.name, cell.text, cell.is_doubtful, cell.fault) == (name, text, doubtful, "")
    assert words in cell.words
    assert cell.base == (3 if name == "2:" else 0)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        pytest.param("1:", datetime(2026, 7, 5), "ngày 05/07/2026", id="5/7 became a date"),
        pytest.param("1:", "5/7", "giống ngày tháng", id="5/7 as text"),
        pytest.param("1:", "-", "chưa rõ", id="a dash"),
        pytest.param("1:", "#REF!", "không phải là một số", id="an error of Excel"),
        pytest.param("1:", "=SUM(A1:A2)", "chưa có kết quả", id="a formula without a result"),
        pytest.param("1:", True, "không nhận đúng/sai", id="true where a count is asked"),
        pytest.param("1:", "mười hai", "không phải là một số", id="number words"),
    ],
)
def test_what_cannot_be_taken_says_why(name: str, value: Any, words: str) -> None:
    (cell,) = _read(_filled(**{name: value})).cells
    assert words in cell.fault


def test_a_moved_row_is_not_taken_for_another() -> None:
    book = load_workbook(BytesIO(_filled(**{"1:": 5, "4:": 7})))
    book[SHEET].insert_rows(_places()["2:"])
    out = BytesIO()
    book.save(out)
    cells = {one.name: one for one in _read(out.getvalue()).cells}
    assert cells["1:"].fault == ""
    assert "đúng chỗ" in cells["4:"].fault


def test_a_foreign_workbook_is_refused_in_words() -> None:
    good = _filled(**{"1:": 5})
    assert "đơn vị khác" in _read(good, unit="b1").refusal
    assert "kỳ khác (2026-11)" in _read(good, period="2026-10").refusal
    assert "đã đổi sau khi tải" in _read(good, rows=ROWS[:4]).remarks[0]
    empty = BytesIO()
    Workbook().save(empty)
    for data in (b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0" * 50, good[: len(good) // 2], empty.getvalue()):
        assert _read(data).refusal


def _sent(client: Client, address: str, data: bytes, name: str = "Bieu thang 11.xlsx"):  # type: ignore[no-untyped-def]
    return client.post(address, {"workbook": SimpleUploadedFile(name, data)})


def test_the_whole_way_of_a_workbook(
    tree: Tree, with_role: Grant, client_of, enter: Enter, catalogue: Catalogue
) -> None:  # type: ignore[no-untyped-def]
    officer = with_role("officer", tree["a1"])
    enter(officer, tree["a1"], "files.settled", 9)
    client, place = client_of(officer), (tree["a1"].key, "2026-11")
    book = load_workbook(BytesIO(client.get(reverse("indicators:download", args=place)).content))
    labels = {str(row[1].value).strip(): row for row in book[SHEET].iter_rows(min_row=FIRST_ROW + 1)}
    labels["Chỉ tiêu files.received"][VALUE].value = 12
    labels["Chỉ tiêu files.settled"][VALUE].value = 10
    labels["Chỉ tiêu files.received"][VALUE + 1].value = "Có thêm một điểm."
    out = BytesIO()
    book.save(out)
    enter(officer, tree["a1"], "files.settled", 11, base=1)
    preview = _sent(client, reverse("indicators:workbook", args=place), out.getvalue())
    assert Observation.objects.get().value == 11
    kept = preview.context["kept"]
    names = [f"{catalogue[code].indicator_id}:" for code in ("files.received", "files.settled")]
    taken = client.post(reverse("indicators:take", args=place), {"kept": kept, "take": names})
    assert taken.status_code == 422
    assert "xung đột" in taken.content.decode()
    received = Observation.objects.get(indicator=catalogue["files.received"].indicator_id)
    assert (received.value, received.remarks.get().text) == (12, "Có thêm một điểm.")
    assert received.source.kind == "imported"
    assert FigureSource.objects.get(pk=received.source_id).document == "Bieu thang 11.xlsx"
    assert client.post(reverse("indicators:take", args=place), {"kept": kept + "x"}).status_code == 422
    other = (tree["a1"].key, "2026-10")
    assert client.post(reverse("indicators:take", args=other), {"kept": kept}).status_code == 422


def test_numbers_in_the_workbook_are_numbers() -> None:
    sheet = load_workbook(BytesIO(write_unit_workbook(ROWS, HEAD)))[SHEET]
    assert sheet.cell(_places()["2:"], VALUE + 1).value == 12
    assert Decimal(str(sheet.cell(_places()["4:"], 4).value)) == 38
