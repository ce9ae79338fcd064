"""What people type into cum.xlsx is understood in the ways they type it, or refused with a sentence; never guessed."""

from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest
from tests.cluster.sample_folder import Workbook, consolidate, make_folder

from baocong.cluster.typed import TypedRefusal, parse_choice, parse_indicator, parse_value
from baocong.packs.catalogue import load_catalogue

CATALOGUE = load_catalogue()
COURSES = CATALOGUE.indicators["training.courses"]
SHARE = CATALOGUE.indicators["dossiers.online_share"]


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        pytest.param("1234", "1234", id="plain"),
        pytest.param("1.234", "1234", id="thousands"),
        pytest.param("1 234", "1234", id="space"),
        pytest.param("12 lớp", "12", id="with its unit of measure"),
        pytest.param("0", "0", id="zero"),
    ],
)
def test_count_is_understood(typed: str, value: str) -> None:
    assert parse_value(typed, COURSES) == Decimal(value)


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("1,234", id="a fraction of a count"),
        pytest.param("0,5", id="half a course"),
        pytest.param("2022-07-05 00:00:00", id="5/7 that became a date"),
        pytest.param("khoảng 12", id="words"),
        pytest.param("mười hai", id="a number word"),
    ],
)
def test_what_may_mean_two_things_is_refused(typed: str) -> None:
    with pytest.raises(TypedRefusal, match="ví dụ"):
        parse_value(typed, COURSES)


def test_percentage_may_carry_its_sign() -> None:
    assert parse_value("88,5%", SHARE) == parse_value("88,5", SHARE) == Decimal("88.5")


@pytest.mark.parametrize(
    "typed", ["training.courses", "training.courses · Lớp tập huấn", COURSES.name.upper()]
)
def test_indicator_by_code_by_name_or_both(typed: str) -> None:
    assert parse_indicator(typed, CATALOGUE) == "training.courses"


def test_unknown_indicator_is_answered_with_the_nearest() -> None:
    with pytest.raises(TypedRefusal, match="training.courses"):
        parse_indicator("training.cources", CATALOGUE)


@pytest.mark.parametrize("typed", ["Bỏ", "bo", " BỎ "])
def test_choice_with_or_without_marks(typed: str) -> None:
    assert parse_choice(typed) == "bỏ"


def test_choice_that_is_none_changes_nothing_and_says_so(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    consolidate(folder)
    book = Workbook(folder, "Số liệu")
    book.write("1.030 lớp", Quyết_định="không nhận")
    book.save()
    run, _ = consolidate(folder)
    (row,) = [one for one in run.rows if "1.030" in one.text]
    assert (row.state, row.note) == (
        "accepted",
        "Không hiểu quyết định “không nhận” nên chưa làm theo. Hãy chọn: nhận · bỏ · cộng.",
    )
    kept = [one for one in Workbook(folder, "Số liệu").rows() if one["Quyết định"]]
    assert [one["Quyết định"] for one in kept] == ["không nhận"]


@pytest.mark.parametrize(
    ("value", "number_format", "expected"),
    [
        pytest.param(1234, "General", Decimal(1246), id="number"),
        pytest.param(1234.0, "0.00", Decimal(1246), id="number with decimals shown"),
        pytest.param("1.234", "@", Decimal(1246), id="text"),
        pytest.param("'1234", "@", Decimal(1042), id="text with an apostrophe is refused"),
        pytest.param(12.34, "0%", Decimal(1246), id="percent format shows 1234%"),
        pytest.param(datetime(2022, 7, 5), "dd/mm/yyyy", Decimal(1042), id="a date is refused"),
        pytest.param("=1200+34", "General", Decimal(1042), id="a formula that nobody computed is refused"),
    ],
)
def test_cell_of_any_kind(tmp_path: Path, value: object, number_format: str, expected: Decimal) -> None:
    folder = make_folder(tmp_path)
    consolidate(folder)
    book = Workbook(folder, "Số liệu")
    book.write("1.030 lớp", Lý_do="Đơn vị báo lại")
    (number,) = [
        row[0].row for row in book.sheet.iter_rows() if any("1.030 lớp" in str(one.value) for one in row)
    ]
    cell = book.sheet.cell(number, book.columns["Giá trị đúng"])
    cell.value, cell.number_format = value, number_format
    book.save()
    run, _ = consolidate(folder)
    assert run.totals["training.courses", ()].consolidated.value == expected
    if expected == 1042:
        assert any("không phải là một số" in one.note for one in run.rows)


def test_period_that_a_spreadsheet_made_a_date_is_still_a_month(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    consolidate(folder)
    book = Workbook(folder, "Thông tin")
    book.write("Kỳ báo cáo", Giá_trị=datetime(2021, 6, 1))  # type: ignore[arg-type]
    book.save()
    assert consolidate(folder)[0].period.code == "2021-06"


def test_rule_of_ranking_that_is_not_understood_is_said(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    consolidate(folder)
    book = Workbook(folder, "Thông tin")
    book.write("Tiêu chí phụ", Giá_trị="điểm chuẩn cao hơn; bốc thăm")
    book.write("Cách tính hạng", Giá_trị="tùy")
    book.save()
    notes = " ".join(consolidate(folder)[0].notes)
    assert "“bốc thăm”" in notes
    assert "“tùy”" in notes
