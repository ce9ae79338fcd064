"""Growth belongs to the figure it explains."""

from decimal import Decimal

import pytest

from baocong.reading.figures import read_figures
from baocong.reading.model import Document
from baocong.reading.spans import Spans
from baocong.reading.view import View

EXAMPLES = [
    (
        "number",
        "Tiếp nhận 1.037 hồ sơ, tăng 69 hồ sơ so với tháng trước.",
        "1.037",
        ("previous", "change", None, "69"),
    ),
    (
        "percent",
        "Tiếp nhận 245 hồ sơ, tăng 8,2% so với cùng kỳ.",
        "245",
        ("same_period", "change", "8.2", None),
    ),
    ("decrease", "Nhận 18 đơn, giảm 12% so với năm 2022.", "18", ("previous", "change", "-12", None)),
    (
        "in brackets",
        "Tổng số thuê bao 23.993 thuê bao (bằng 140% so với cùng kỳ).",
        "23.993",
        ("same_period", "level", "140", None),
    ),
    (
        "level without so với",
        "Đã cấp 35 giấy phép, bằng 120% cùng kỳ.",
        "35",
        ("same_period", "level", "120", None),
    ),
    ("no base", "Số lượng tin bài: 245 (tăng 15%).", "245", ("previous", "change", "15", None)),
    (
        "number and percent",
        "Tiếp nhận 300 phản ánh, giảm 25 phản ánh (giảm 7,7%) so với quý I/2023.",
        "300",
        ("previous", "change", "-7.7", "-25"),
    ),
    (
        "number and level",
        "Đã tiếp 141 lượt, tăng 32 lượt, bằng 129% so cùng kỳ năm trước.",
        "141",
        ("same_period", "level", "129", "32"),
    ),
    (
        "growth before its figure",
        "Doanh thu tăng 12% so với cùng kỳ, đạt 950 tỷ đồng.",
        "950",
        ("same_period", "change", "12", None),
    ),
    (
        "steps of a rank",
        "Tỉnh xếp thứ 12/63, tăng 05 bậc so với năm 2022.",
        "12/63",
        ("previous", "change", None, "5"),
    ),
    (
        "points of percent",
        "Tỷ lệ hộ có cáp quang 65,3%, tăng 3,2 điểm phần trăm so với cuối năm 2022.",
        "65,3",
        ("previous", "change", None, "3.2"),
    ),
    ("since", "Số xã có đài là 120 xã, tăng 20 xã so với năm 2015.", "120", ("since", "change", None, "20")),
    (
        "steps before the rank",
        "Tỉnh tăng 5 bậc so với năm 2022, xếp vị trí thứ 21/63.",
        "21/63",
        ("previous", "change", None, "5"),
    ),
    (
        "growth alone stays",
        "Số điểm giao dịch tăng 50% so với năm 2015.",
        "50",
        ("since", "change", "50", None),
    ),
    (
        "what is left follows the change",
        "Tỷ lệ hộ nghèo giảm 1,2%, còn 4,6%.",
        "4,6",
        ("previous", "change", "-1.2", None),
    ),
    ("things that are left", "Số vụ cháy giảm 12 vụ, còn 40 vụ.", "40", ("previous", "change", None, "-12")),
    (
        "a rate",
        "Năng suất đạt 6,2 tấn/ha, tăng 0,4 tấn/ha so với cùng kỳ.",
        "6,2",
        ("same_period", "change", None, "0.4"),
    ),
    (
        "percentage in brackets behind the change",
        "Nhận 40 đơn, giảm 10 đơn (20%) so với cùng kỳ năm trước.",
        "40",
        ("same_period", "change", "-20", "-10"),
    ),
    (
        "cùng kỳ in two letters",
        "Thu 8.920 tỷ đồng, tăng 4,1% so CK.",
        "8.920",
        ("same_period", "change", "4.1", None),
    ),
    (
        "times",
        "Số thuê bao là 480 thuê bao, gấp 4 lần so với cùng kỳ.",
        "480",
        ("same_period", "level", "400", None),
    ),
]


def printed(comparison):
    percent, delta = comparison.percent, comparison.delta
    return (
        comparison.kind,
        comparison.mode,
        None if percent is None else Decimal(percent),
        None if delta is None else Decimal(delta),
    )


@pytest.mark.parametrize(
    ("text", "token", "expected"), [row[1:] for row in EXAMPLES], ids=[row[0] for row in EXAMPLES]
)
def test_growth_is_carried_by_its_figure(read, text, token, expected):
    (figure,) = read(text)
    kind, mode, percent, delta = expected
    assert figure.text == token
    assert printed(figure.comparison) == (
        kind,
        mode,
        None if percent is None else Decimal(percent),
        None if delta is None else Decimal(delta),
    )


def test_growth_behind_brackets_belongs_to_the_figure_before_them(read):
    whole, part, share = read(
        "Tiếp nhận 245 hồ sơ (trực tuyến 220 hồ sơ, đạt 89,8%), tăng 8,2% so với tháng trước."
    )
    assert whole.comparison.percent == Decimal("8.2")
    assert (part.comparison, share.comparison) == (None, None)


def test_share_of_the_plan_is_a_figure_and_a_comparison(read):
    money, share = read("Đã giải ngân 5.625 triệu đồng, đạt 45% kế hoạch.")
    assert printed(money.comparison) == ("plan", "level", Decimal(45), None)
    assert (share.text, share.kind, share.comparison) == ("45", "percent", None)


def test_reached_percentage_without_a_base_is_no_comparison(read):
    fraction, share = read("Đã có 20/20 cơ quan có trang tin, đạt 100%.")
    assert (fraction.comparison, share.value) == (None, 100)


def test_change_of_one_thing_is_not_that_of_the_figure_before_it(read):
    people, share = read("Đã cử 126 người; tỷ lệ hộ nghèo giảm 1,2%, còn 4,6%.")
    assert (people.comparison, share.comparison.percent) == (None, Decimal("-1.2"))


def test_base_may_stand_before_the_changes_of_several_things(read):
    text = "Xảy ra 12 vụ cháy, làm chết 05 người, bị thương 09 người; so với cùng kỳ giảm 03 vụ, giảm 02 người chết."
    fires, dead, hurt = read(text)
    assert printed(fires.comparison) == ("same_period", "change", None, Decimal(-3))
    assert (dead.comparison.delta, hurt.comparison) == (-2, None)


def test_value_of_before_stays_a_figure(read):
    before, now = read("Số phòng tăng từ 12 phòng lên 15 phòng.")
    assert (before.value, before.comparison, now.value, now.comparison) == (12, None, 15, None)


def test_two_comparisons_keep_the_first(read):
    (figure,) = read("Tiếp nhận 416 hồ sơ, tăng 8,2% so với tháng trước, bằng 104,9% so với cùng kỳ.")
    assert printed(figure.comparison) == ("previous", "change", Decimal("8.2"), None)


def test_two_cuts_are_two_figures(read):
    figures = read("Giảm 02 phòng, giảm 12 biên chế.")
    assert [figure.text for figure in figures] == ["02", "12"]


def test_span_of_growth_stands_in_the_text(read):
    text = "Nhận 18 đơn, giảm 12% so với năm 2022."
    (figure,) = read(text)
    assert text[figure.comparison.start : figure.comparison.end] == "giảm 12% so với năm 2022"


def test_span_of_growth_stands_in_a_text_with_wide_gaps():
    text = "Nhận   18  đơn,   giảm  12%  so với   năm 2022."
    (figure,) = read_figures(View(text), Spans(()), Document(period="2023-H1"))
    assert (figure.text, text[figure.start : figure.end]) == ("18", "18")
    assert text[figure.comparison.start : figure.comparison.end] == "giảm  12%  so với   năm 2022"
