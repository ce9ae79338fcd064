"""A web page gives its lines and rows; nothing of it runs, nothing is fetched."""

import pytest

from baocong.reading.extracting.extract import extract
from baocong.reading.extracting.refusal import ExtractionRefusal
from baocong.vietnamese.legacy_encodings import TCVN3, from_unicode

PAGE = "<!DOCTYPE html><html><head><title>Không đọc</title><style>p {{}}</style></head><body>{}</body></html>"


def _lines(body: str) -> list[str]:
    return [one for one in extract(PAGE.format(body).encode()).text.splitlines() if one]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        pytest.param("<p>Một  dòng\nchữ</p><div>Hai<br>ba</div>", ["Một dòng chữ", "Hai", "ba"], id="blocks"),
        pytest.param("<p>Có <b>1.2</b>45 h&#7891; s&#417;</p>", ["Có 1.245 hồ sơ"], id="inline-and-entities"),
        pytest.param("a<script>alert('x')</script><!-- bỏ -->b", ["ab"], id="scripts-and-comments"),
        pytest.param(
            "<table><tr><th rowspan=2>TT<th colspan=2>Năm<tr><td>2023<td>2024<tr><td>1<td>12<td>15</table>",
            ["TT\tNăm\t", "\t2023\t2024", "1\t12\t15"],
            id="merged-cells",
        ),
        pytest.param(
            "<table><tr><td><p>SỞ MẪU</p><p>Số: 1/BC</p><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</table><p>BÁO CÁO</p>",
            ["SỞ MẪU", "Số: 1/BC", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "BÁO CÁO"],
            id="heading-block",
        ),
        pytest.param(
            "<table><tr><td>A<td><table><tr><td>1<td>2</table><tr><td>B<td>3</table>",
            ["A\t1 2", "B\t3"],
            id="nested",
        ),
        pytest.param("<td colspan=999999999>x</td>", ["x"], id="cell-without-a-table"),
    ],
)
def test_page_gives_its_lines(body: str, lines: list[str]) -> None:
    assert _lines(body) == lines


@pytest.mark.parametrize(
    ("charset", "encoding"), [("windows-1258", "cp1258"), ("utf-16", "utf-16"), ("utf-8", "utf-8")]
)
def test_named_encoding_is_used(charset: str, encoding: str) -> None:
    page = f'<html><head><meta charset="{charset}"></head><body>Đơn vị: hô sơ</body></html>'
    data = page.replace("ị", "i\u0323").encode(encoding)
    assert "Đơn v" in extract(data).text


def test_old_letters_are_mended() -> None:
    old = from_unicode("Năm qua đơn vị mẫu tiếp nhận 12 hồ sơ quá hạn", TCVN3)
    data = f'<html><head><meta charset="windows-1252"></head><body><font face=".VnTime">{old}</font>'.encode(
        "latin-1"
    )
    assert "đơn vị mẫu tiếp nhận 12 hồ sơ" in extract(data).text


def test_page_that_calls_itself_a_workbook_is_read() -> None:
    data = b"<html xmlns:x='urn:schemas-microsoft-com:office:excel'><table><tr><td>A<td>12</table>"
    assert extract(data).text.strip() == "A\t12"


def test_deep_nesting_ends() -> None:
    assert "x" in extract(b"<html>" + b"<div>" * 200 + b"x").text
    try:
        extract(b"<html>" + b"<table><tr><td>" * 20_000 + b"x")
    except ExtractionRefusal as refusal:
        assert refusal.code == "damaged"
