"""Tables: tabs, merged headers, missing cells, totals, page breaks, and grids that were lost."""

import pytest

from baocong.reading.model import Table
from baocong.reading.tables import read_tables
from baocong.reading.view import View


def tables(text: str) -> list[Table]:
    return list(read_tables(View(text)))


def body(text: str) -> list[list[str]]:
    (table,) = tables(text)
    return [[cell.text for cell in row] for row in table.rows]


SCORES = [
    ["1", "Sở A", "100", "+18", "-0,5", "117,5"],
    ["2", "Sở B", "100", "+15", "", "115"],
    ["3", "Sở C", "98", "+12", "-3", "107"],
]
HEADER = (("TT",), ("Đơn vị",), ("Điểm chuẩn",), ("Điểm thưởng",), ("Điểm trừ",), ("Tổng điểm",))

TABS = """TT\tĐơn vị\tĐiểm chuẩn\tĐiểm thưởng\tĐiểm trừ\tTổng điểm
1\tSở A\t100\t+18\t-0,5\t117,5
2\tSở B\t100\t+15\t\t115

3\tSở C\t98\t+12\t-3\t107"""

SPACES = """TT   Đơn vị     Điểm chuẩn   Điểm thưởng   Điểm trừ   Tổng điểm
1    Sở A       100          +18           -0,5       117,5
2    Sở B       100          +15                      115
3    Sở C       98           +12           -3         107"""

SINGLE_SPACES = """Kết quả
TT Đơn vị Điểm chuẩn Điểm thưởng Điểm trừ Tổng điểm
1 Sở A 100 +18 -0,5 117,5
2 Sở B 100 +15 115
3 Sở C 98 +12 -3 107"""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(TABS, id="tabs"),
        pytest.param(SPACES, id="spaces"),
        pytest.param(SINGLE_SPACES, id="single-spaces"),
    ],
)
def test_a_score_table_keeps_its_columns(text: str) -> None:
    (table,) = tables(text)
    assert table.columns == HEADER
    assert body(text) == SCORES


@pytest.mark.parametrize("text", [TABS, SPACES, SINGLE_SPACES], ids=["tabs", "spaces", "single-spaces"])
def test_cells_lead_back_to_the_text_as_given(text: str) -> None:
    view = View(text)
    (table,) = read_tables(view)
    for row in table.rows:
        for cell in row:
            assert view.raw_slice(cell.start, cell.end) == cell.text


def test_merged_header_cells_give_a_path() -> None:
    text = "STT\tChỉ tiêu\tKế hoạch\t\tThực hiện\n\t\tNăm\tQuý\t\n1\tHộ\t500\t120\t115\nTổng\t\t500\t120\t115"
    (table,) = tables(text)
    assert table.columns == (
        ("STT",),
        ("Chỉ tiêu",),
        ("Kế hoạch", "Năm"),
        ("Kế hoạch", "Quý"),
        ("Thực hiện",),
    )
    assert body(text)[-1] == ["Tổng", "", "500", "120", "115"]


def test_a_row_of_column_numbers_belongs_to_the_header() -> None:
    text = "Tên\tNăm trước\tNăm nay\n(1)\t(2)\t(3)\nXã A\t10\t12\nXã B\t11\t13"
    assert body(text) == [["Xã A", "10", "12"], ["Xã B", "11", "13"]]


def test_a_header_repeated_on_the_next_page_is_no_row() -> None:
    text = "Tên\tSố máy\nXã A\t10\nTên\tSố máy\nXã B\t11"
    assert body(text) == [["Xã A", "10"], ["Xã B", "11"]]


def test_a_table_goes_on_behind_a_page_header() -> None:
    text = "Tên\tSố máy\nXã A\t10\nXã B\t11\nBÁO CÁO NĂM\nXã C\t12\nXã D\t13"
    assert body(text) == [["Xã A", "10"], ["Xã B", "11"], ["Xã C", "12"], ["Xã D", "13"]]


def test_a_header_on_two_lines_without_grid_is_joined() -> None:
    text = "STT   Chỉ tiêu      Đơn vị    Kế hoạch   Thực hiện\n                    tính      năm        6 tháng\n1     Hộ có máy     hộ        500        420\n2     Xã có đài     xã        20         18"
    (table,) = tables(text)
    assert table.columns[2:] == (("Đơn vị", "tính"), ("Kế hoạch", "năm"), ("Thực hiện", "6 tháng"))


TITLES = [
    pytest.param("Bảng 2. Kết quả bưu chính\nTên\tSố\nA\t1\nB\t2", "Bảng 2. Kết quả bưu chính", id="caption"),
    pytest.param("Kết quả như sau:\nTên\tSố\nA\t1\nB\t2", "Kết quả như sau", id="lead-in"),
    pytest.param("Sở đã họp.\nTên\tSố\nA\t1\nB\t2", None, id="none"),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_the_line_above_gives_the_title(text: str, title: str | None) -> None:
    assert tables(text)[0].title == title


NO_TABLE = [
    pytest.param(
        "UBND TỈNH MẪU      CỘNG HÒA XÃ HỘI\nSỞ Y TẾ      Độc lập - Tự do\nSố: 5/BC-SYT      Mẫu, ngày 5",
        id="heading-block",
    ),
    pytest.param("Nơi nhận:      GIÁM ĐỐC\n- Như trên;      Lê Mẫu", id="signature"),
    pytest.param("Sở  đã họp  3 lần.\nCó  5  lớp.", id="stray-spaces"),
    pytest.param("Một dòng\tcó tab", id="one-line"),
    pytest.param("1. Bưu chính 12 13\n2. Viễn thông 14 15", id="numbered-lines-without-header"),
]


@pytest.mark.parametrize("text", NO_TABLE)
def test_what_only_looks_like_a_table_is_none(text: str) -> None:
    assert tables(text) == []
