"""Cells of score and data tables."""

from decimal import Decimal

from baocong.reading.model import Document

SCORES = """TT\tĐơn vị\tĐiểm chuẩn\tĐiểm thưởng\tĐiểm trừ\tTổng điểm
1\tSở Mẫu tỉnh Một\t100\t+18\t-0.5\t117.5
2\tSở Mẫu tỉnh Hai\t100\t+12\t\t112
2\tSở Mẫu tỉnh Ba\t98\t+14\t\t112"""

INDICATORS = """STT\tChỉ tiêu\tĐơn vị tính\tKế hoạch năm 2023\t6 tháng đầu năm 2022\tƯớc 6 tháng đầu năm 2023\t% so với kế hoạch\t% so với cùng kỳ
(1)\t(2)\t(3)\t(4)\t(5)\t(6)\t(7)\t(8)
1\tDoanh thu bưu chính\tTỷ đồng\t120\t55,2\t60,5\t50,4\t109,6
2\tTổng số thuê bao Internet\tThuê bao\t250.000\t245.000\t248.100\t99,2\t101,3"""

COUNTS = """TT\tTên đơn vị\tSố hồ sơ tiếp nhận\tTrực tuyến\tTỷ lệ trực tuyến (%)\tGhi chú
1\tHuyện Một\t245\t220\t89,8\t
2\tHuyện Hai\t98\t70\t71,4\tChậm 2 ngày
\tTổng cộng\t343\t290\t84,5\t"""


def cells(figures):
    return {(figure.table.row, figure.table.column): figure for figure in figures}


def test_every_filled_cell_of_a_score_table_is_a_figure(read):
    figures = read(SCORES)
    assert [str(figure.value) for figure in figures] == [
        "1", "100", "18", "-0.5", "117.5", "2", "100", "12", "112", "2", "98", "14", "112",
    ]  # fmt: skip
    assert {figure.rule for figure in figures} == {"table-cell"}


def test_order_of_a_ranking_is_a_rank(read):
    found = cells(read(SCORES))
    assert [found[row, 0].kind for row in range(3)] == ["rank"] * 3
    assert found[0, 0].unit_of_measure == "hạng"


def test_points_belong_to_their_row_and_column(read):
    deduction = cells(read(SCORES))[0, 4]
    assert (deduction.kind, deduction.unit_of_measure, deduction.measure) == ("score", "điểm", "Điểm trừ")
    assert deduction.about == "Sở Mẫu tỉnh Một"


def test_running_number_is_no_rank_without_falling_totals(read):
    found = cells(read(SCORES.replace("117.5", "101")))
    assert (0, 0) not in found


def test_indicator_row_says_what_is_measured(read):
    this_period = cells(read(INDICATORS))[0, 5]
    assert (this_period.measure, this_period.kind, this_period.unit_of_measure) == (
        "Doanh thu bưu chính",
        "money",
        "đồng",
    )
    assert (this_period.value, this_period.nature) == (60_500_000_000, "estimate")


def test_columns_give_plan_and_periods(read):
    found = cells(read(INDICATORS))
    assert (found[1, 3].planned, found[1, 3].period) == (True, "2023")
    assert (found[1, 4].planned, found[1, 4].period) == (False, "2022-H1")
    assert (found[1, 5].period, found[1, 5].time) == ("2023-H1", "stock")


def test_comparing_column_is_carried_by_this_period(read):
    found = cells(read(INDICATORS))
    assert found[0, 5].comparison.kind == "plan"
    assert found[0, 5].comparison.percent == Decimal("50.4")
    assert (found[0, 6].kind, found[0, 6].comparison) == ("percent", None)


def test_numbering_row_and_notes_hold_no_figures(read):
    assert len(read(INDICATORS)) == 10
    assert len(read(COUNTS)) == 9


def test_counted_noun_comes_from_the_header(read):
    found = cells(read(COUNTS))
    assert (found[0, 2].unit_of_measure, found[0, 2].about) == ("hồ sơ", "Huyện Một")
    assert (found[0, 4].kind, found[0, 4].unit_of_measure) == ("percent", "%")


def test_total_row_is_about_the_issuer(read):
    found = cells(read(COUNTS, Document(period="2023", issuer="Sở Mẫu tỉnh Mẫu Sơn")))
    assert found[2, 2].about == "Sở Mẫu tỉnh Mẫu Sơn"


def test_unit_of_a_whole_table_stands_above_it(read):
    table = "Đơn vị tính: triệu đồng\nTT\tNội dung\tDự toán\tThực hiện\n1\tChi thường xuyên\t1.250,5\t980"
    figures = read(table)
    assert [(figure.value, figure.unit_of_measure) for figure in figures] == [
        (1_250_500_000, "đồng"),
        (980_000_000, "đồng"),
    ]


TASKS = """TT\tNhiệm vụ\tThời hạn\tKết quả
1\tTập huấn kỹ năng số năm 2023\tTháng 5\tĐã mở 05 lớp cho 215 cán bộ
2\tRà soát 19 tiêu chí\tTháng 6\tĐạt 98% (45/46 hồ sơ)
3\tLắp đài\tTháng 6\t12"""


def test_results_in_words_are_read_in_their_cell(read):
    figures = read(TASKS)
    assert [(figure.text, figure.unit_of_measure, figure.table.row) for figure in figures[:4]] == [
        ("05", "lớp", 0),
        ("215", "cán bộ", 0),
        ("98", "%", 1),
        ("45/46", "hồ sơ", 1),
    ]
    assert (figures[4].text, figures[4].rule) == ("12", "table-cell")


def test_row_names_and_terms_hold_no_figures(read):
    assert len(read(TASKS)) == 5


def test_table_in_the_heading_block_is_none(mask_and_read):
    heading = "UBND TỈNH MẪU SƠN\tCỘNG HÒA\nSỞ MẪU\tĐộc lập\nSố: 12\tMẫu Sơn"
    assert mask_and_read(heading + "\n\nSở đã cấp 05 giấy phép.", heading) == ["05"]


CRITERIA = """TT\tTiêu chí\tĐiểm tối đa\tBình An\tPhú Hòa\tTổng cộng
1\tHoàn thành nhiệm vụ chuyên môn\t20\t20\t18\t38
2\tChế độ báo cáo\t10\t10\t9,5\t19,5"""


def test_column_of_a_unit_is_about_that_unit(read):
    found = cells(read(CRITERIA))
    assert (found[0, 3].about, found[0, 4].about) == ("Bình An", "Phú Hòa")
    assert (found[1, 4].measure, found[1, 4].kind, found[1, 4].value) == (
        "Chế độ báo cáo",
        "score",
        Decimal("9.5"),
    )


MARKS = """TT\tĐơn vị\tXây dựng lực lượng\tCông tác dân vận\tĐiểm thưởng\tTổng số điểm\tHạng
1\tSở Tư pháp\t48\t47,5\t3\t98,5\t1
2\tThanh tra tỉnh\t46\t45\t\t91\t2"""


def test_columns_of_criteria_beside_a_total_of_points_hold_points(read):
    figures = read(MARKS)
    assert {figure.kind for figure in figures if figure.measure != "Hạng"} == {"score"}
    assert [figure.unit_of_measure for figure in figures[:5]] == ["điểm", "điểm", "điểm", "điểm", "hạng"]


def test_columns_of_things_beside_a_unit_column_stay_counts(read):
    text = "TT\tNội dung\tĐVT\tKết quả\n1\tTổng điểm bưu chính\tđiểm\t48\n2\tLớp tập huấn\tlớp\t5"
    assert [figure.kind for figure in read(text)] == ["count", "count"]
