"""Ranking, repetition, suggestions and the summary."""

import unicodedata
from decimal import Decimal

import pytest

from baocong.checking.check import check, summary
from baocong.checking.citations import _outside_the_rise
from baocong.reading.extracted import Extracted
from baocong.reading.read import read

MIXED = (
    "BÁO CÁO\nKết quả công tác 6 tháng đầu năm 2022\n\n"
    "Trong tháng, hệ thống chạy tốt (cả ngày nghỉ.\n"
    "Phòng trình 43 văn bản, gồm: 12 quyết định, 20 kế hoạch, 10 báo cáo.\n"
    "Tổ chức 21 hội nghị, trong đó 05 hội nghị trực tiếp và 07 hội nghị trực tuyến.\n"
)


def test_findings_come_errors_first_then_warnings_then_notes(findings_of):
    assert [(f.code, f.severity) for f in findings_of(MIXED)] == [
        ("S01", "error"),
        ("S03", "warning"),
        ("K01", "warning"),
        ("B01", "note"),
    ]


def test_summary_counts_what_held_and_what_stands_alone(reading_of):
    reading = reading_of("Cấp 40 giấy phép. Phòng trình 42 văn bản, gồm: 12 quyết định, 30 kế hoạch.")
    counted = summary(reading, check(reading))
    assert (counted.relations, counted.held, counted.failed) == (1, 1, 0)
    assert (counted.figures, counted.alone, counted.errors) == (4, 1, 0)


def test_a_report_without_figures_has_nothing_to_say(findings_of):
    assert findings_of("Các phòng phối hợp tốt.") == ()


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        pytest.param(
            "Tiếp nhận 38/38 hồ sơ. Tỷ lệ trực tuyến là 5,3% (01/40 hồ sơ).",
            "5,3% khớp với 2/38, mẫu số là của “38/38 hồ sơ”.",
            id="percentage-of-a-neighbouring-base",
        ),
        pytest.param(
            "Phòng trình 42 văn bản, gồm: 12 quyết định, 30 kế hoạch, 10 báo cáo, 200 công văn.",
            None,
            id="no-single-slip",
        ),
        pytest.param(
            "Phòng trình 312 văn bản, gồm: 112 quyết định, 110 kế hoạch, 900 báo cáo.",
            "Có thể “900 báo cáo” phải là 90.",
            id="a-zero-too-many",
        ),
    ],
)
def test_suggestion_names_the_likely_slip(text, suggestion, findings_of):
    assert findings_of(text)[0].suggestion == suggestion


def test_message_shows_the_arithmetic(findings_of):
    (finding,) = findings_of("Tỷ lệ ký số đạt 5,3% (01/40 văn bản).")
    assert finding.message == "01/40 = 2,5%, không phải 5,3%."
    assert (finding.stated, finding.computed) == (Decimal("5.3"), Decimal("2.5"))


def test_at_most_eight_notes(findings_of):
    text = "\n".join(f"Mục {k} có ngoặc (chưa đóng." for k in range(30))
    assert len(findings_of(text)) <= 8


@pytest.mark.parametrize(
    ("numbers", "outside"),
    [
        pytest.param([1, 2, 3, 4], [], id="rising"),
        pytest.param([1, 2, 50, 3, 4], [2], id="one-too-high"),
        pytest.param([10, 20, 3, 40], [2], id="one-too-low"),
        pytest.param([], [], id="none"),
    ],
)
def test_numbers_outside_the_rise(numbers, outside):
    assert _outside_the_rise(numbers) == outside


@pytest.mark.parametrize(
    ("today", "codes"),
    [
        pytest.param("2022-06-01", ["C05"], id="later-than-today"),
        pytest.param("2022-12-31", [], id="issued-before-today"),
        pytest.param(None, [], id="nobody-told-the-day"),
    ],
)
def test_future_date_needs_a_day_to_compare_with(today, codes, reading_of):
    reading = reading_of("Theo Quyết định số 90/QĐ-UBND ngày 19/6/2022 của UBND tỉnh.")
    assert [finding.code for finding in check(reading, today)] == codes


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_checks_of_wording_read_decomposed_letters_too(form, reading_of):
    text = unicodedata.normalize(form, MIXED)
    reading = reading_of(text) if form == "NFC" else read(Extracted(text))
    findings = {finding.code: finding for finding in check(reading)}
    assert set(findings) == {"S01", "S03", "K01", "B01"}
    words = reading.text[findings["K01"].start : findings["K01"].end]
    assert unicodedata.normalize("NFC", words) == "Trong tháng"
