"""The whole reading: any text survives, spans lie inside it, raw slices are kept, and it prints as the contract."""

import json
import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baocong.reading.extracted import Extracted, Piece, Place
from baocong.reading.model import Comparison, Figure, Literal, Reading, Relation, Source
from baocong.reading.read import read
from baocong.reading.serialise import reading_to_dict
from baocong.reading.sources import describe_source

REPORT = """UBND TỈNH MẪU
SỞ NÔNG NGHIỆP
Số: 12/BC-SNN
Mẫu Sơn, ngày 15 tháng 6 năm 2022

BÁO CÁO
Kết quả công tác 6 tháng đầu năm 2022

Sở Nông nghiệp tỉnh Mẫu báo cáo kết quả như sau:

I. KẾT QUẢ

1. Khen thưởng

Thực hiện Kế hoạch số 5/KH-UBND ngày 1/2/2022 của UBND tỉnh, Sở đã tặng Giấy khen cho 04 tập thể và
15 cá nhân.

2. Điểm số

TT	Đơn vị	Điểm chuẩn	Điểm thưởng	Tổng điểm
1	Phòng A	100	+5	105
2	Phòng B	98	+3	101

Trên đây là báo cáo của Sở Nông nghiệp tỉnh Mẫu./.

Nơi nhận:
- Lưu: VT.

GIÁM ĐỐC
Lê Văn Mẫu
"""

VARIANTS = [
    pytest.param(REPORT, id="as-written"),
    pytest.param(unicodedata.normalize("NFD", REPORT), id="decomposed"),
    pytest.param(REPORT.replace(" ", "\u00a0"), id="no-break-spaces"),
    pytest.param(REPORT.replace("\n", "\r\n"), id="windows-line-ends"),
    pytest.param(REPORT.replace("ư", "ƣ").replace("đ", "ð"), id="damaged-letters"),
    pytest.param(REPORT.replace("cáo", "c\u00adáo").replace("-", "\u2013"), id="soft-hyphens-and-dashes"),
]


@pytest.mark.parametrize("raw", VARIANTS)
def test_the_same_report_reads_the_same_however_it_is_encoded(raw: str) -> None:
    reading = read(Extracted(raw))
    plain = read(Extracted(REPORT))
    assert reading.text == raw
    assert [(one.number, one.level) for one in reading.sections] == [("I", 1), ("1", 2), ("2", 2)]
    assert [(one.symbol, one.date) for one in reading.citations] == [("5/KH-UBND", "2022-02-01")]
    assert [(one.collectives, one.individuals) for one in reading.awards] == [(4, 15)]
    assert [one.value for one in reading.figures] == [one.value for one in plain.figures]
    assert reading.document.period == "2022-H1"
    assert reading.document.issuer == "Sở Nông nghiệp tỉnh Mẫu"
    for one in (*reading.figures, *reading.citations, *reading.awards):
        assert raw[one.start : one.end] == one.text


def test_table_cells_name_their_figures() -> None:
    reading = read(Extracted(REPORT))
    (table,) = reading.tables
    values = [
        [[reading.figures[index].value for index in cell.figures] for cell in row] for row in table.rows
    ]
    assert values[0][2:] == [[Decimal(100)], [Decimal(5)], [Decimal(105)]]


def test_no_figure_stands_in_the_heading_block_or_a_citation() -> None:
    reading = read(Extracted(REPORT))
    body = REPORT.index("I. KẾT QUẢ")
    assert all(figure.start > body for figure in reading.figures)
    assert not any(
        one.start <= figure.start < one.end for figure in reading.figures for one in reading.citations
    )


PIECES_OF_TEXT = st.sampled_from(
    [
        "BÁO CÁO", "I. KẾT QUẢ", "1. Bưu chính", "Phần thứ nhất", "a) Khác", "Nơi nhận:", "- Lưu: VT.", "GIÁM ĐỐC",
        "Trên đây là báo cáo./.", "Kế hoạch số 5/KH-UBND ngày 31/2/2022", "cho 04 tập thể và 15 cá nhân", "Giấy khen",
        "Luật Viễn thông", "TT Đơn vị Điểm chuẩn Tổng điểm", "1 Sở A 100 115", "2 Sở B 98 99", "1   Sở A    100    115",
        "\t", "\n", "\n\n", " ", ";", ". ", "\u0301", "\u00ad", "\u00a0", "đạt 95,5%", "tăng 8,2% so với cùng kỳ", "½", "²",
    ]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(PIECES_OF_TEXT | st.text(max_size=12), max_size=30).map("".join))
def test_any_text_survives_with_spans_inside(raw: str) -> None:
    reading = read(Extracted(raw))
    spanned = [*reading.sections, *reading.figures, *reading.citations, *reading.awards, *reading.tables]
    spanned += [cell for table in reading.tables for row in table.rows for cell in row]
    assert all(0 <= one.start <= one.end <= len(raw) for one in spanned)
    for index, one in enumerate(reading.sections):
        assert all(later.start >= one.end or later.end <= one.end for later in reading.sections[index + 1 :])
    printed = json.dumps(reading_to_dict(reading, (), ()), ensure_ascii=False)
    assert printed == json.dumps(reading_to_dict(read(Extracted(raw)), (), ()), ensure_ascii=False)


def test_a_reading_prints_as_the_contract_says() -> None:
    source = Source("a.txt", "00", "txt", 8, "text", "11")
    figure = Figure(0, 1, "5", Decimal("9.5E+11"), "money", "money", unit_of_measure="đồng")
    compared = Figure(
        2,
        5,
        "5,3",
        Decimal("5.3"),
        "percent",
        "percent",
        comparison=Comparison("plan", "level", Decimal("105.0")),
        place=Place(1, run=2, synthetic=True),
    )
    relation = Relation("sum", (0, Literal(Decimal(3))), 1, False, Decimal("8"), "list")
    reading = Reading("5 5,3%", source, figures=(figure, compared), relations=(relation,))
    printed = reading_to_dict(reading)
    assert list(printed) == [
        "schema", "source", "document", "sections", "figures", "relations", "citations", "awards", "tables",
    ]  # fmt: skip
    assert printed["schema"] == "baocong.reading/1"
    assert printed["source"]["characters"] == 8
    assert printed["figures"][0]["value"] == "950000000000"
    assert printed["figures"][0]["place"] is None
    assert printed["figures"][1]["place"] == {"paragraph": 1, "run": 2, "synthetic": True}
    assert printed["figures"][1]["comparison"]["percent"] == "105.0"
    assert "table" not in printed["figures"][0]
    assert printed["relations"][0]["parts"] == [0, {"literal": "3"}]
    assert printed["relations"][0]["whole"] == 1


def test_findings_and_matches_of_the_layers_above_are_printed_when_given() -> None:
    printed = reading_to_dict(
        Reading(""),
        findings=[{"code": "S101", "stated": Decimal("5.3"), "suggestion": None}],
        matches=[{"figure": 0}],
    )
    assert printed["findings"] == [{"code": "S101", "stated": "5.3"}]
    assert printed["matches"] == [{"figure": 0}]


def test_a_figure_knows_the_paragraph_of_the_file() -> None:
    text = "BÁO CÁO\nĐã cấp 5 giấy phép."
    pieces = (Piece(0, 7, Place(paragraph=0)), Piece(8, len(text), Place(paragraph=3)))
    (figure,) = read(Extracted(text, "docx", "docx", pieces=pieces)).figures
    assert figure.place == Place(paragraph=3)


def test_a_source_names_file_and_text() -> None:
    source = describe_source("a.txt", b"abc", Extracted("Sở", "txt", "text"))
    assert (source.name, source.characters, source.sha256[:8]) == ("a.txt", 2, "ba7816bf")
