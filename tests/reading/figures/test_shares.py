"""Fractions and percentages."""

from decimal import Decimal

import pytest

FRACTIONS = [
    ("slash", "Có 146/199 xã đạt tiêu chí.", "146/199", 146, 199, "xã"),
    ("leading zero", "Sở đã hoàn thành 05/07 chỉ tiêu.", "05/07", 5, 7, "chỉ tiêu"),
    ("thousands", "Có 45.000/120.000 người trưởng thành dùng ví.", "45.000/120.000", 45000, 120000, "người"),
    ("small month", "Đã giải quyết 9/12 vụ thuộc thẩm quyền.", "9/12", 9, 12, "vụ"),
    ("in brackets without a noun before", "Đạt yêu cầu (38/38 dịch vụ).", "38/38", 38, 38, "dịch vụ"),
    ("of all", "Đã có 2/3 số xã lắp đặt đài.", "2/3", 2, 3, "xã"),
    ("noun before", "Số xã có đài là 120/138.", "120/138", 120, 138, "xã"),
    (
        "noun over noun",
        "Hiện có 96 đài truyền thanh/105 xã.",
        "96 đài truyền thanh/105",
        96,
        105,
        "đài truyền thanh",
    ),
    ("noun over a long noun", "Có 12 cơ sở/15 huyện, thành phố.", "12 cơ sở/15", 12, 15, "cơ sở"),
]


@pytest.mark.parametrize(
    ("text", "token", "value", "denominator", "unit"),
    [row[1:] for row in FRACTIONS],
    ids=[row[0] for row in FRACTIONS],
)
def test_fraction_is_one_figure(read, text, token, value, denominator, unit):
    (figure,) = read(text)
    assert (figure.text, figure.value, figure.denominator) == (token, value, denominator)
    assert (figure.kind, figure.unit_of_measure) == ("ratio", unit)


def test_part_of_a_stated_total_takes_it_as_denominator(read):
    part, total = read("Có 38 trong tổng số 40 nhiệm vụ hoàn thành.")
    assert (part.value, part.denominator, part.unit_of_measure) == (38, 40, "nhiệm vụ")
    assert (total.value, total.denominator, total.unit_of_measure) == (40, None, "nhiệm vụ")


def test_money_over_money_keeps_both_sums(read):
    (figure,) = read("Thu hồi được 13,5 triệu đồng/19,6 triệu đồng phải thu.")
    assert (figure.value, figure.denominator, figure.kind) == (13_500_000, 19_600_000, "money")


PERCENTAGES = [
    ("sign", "Tỷ lệ hồ sơ đúng hạn đạt 98,7%.", "98,7", "%"),
    ("space before the sign", "Tỷ lệ ký số là 99,5 %.", "99,5", "%"),
    ("in words", "Đã phủ sóng 100 phần trăm số xã.", "100", "%"),
    ("noun behind", "Có 65,3% hộ gia đình dùng cáp quang.", "65,3", "%"),
    ("points", "Chênh lệch giữa hai huyện là 3,2 điểm phần trăm.", "3,2", "điểm phần trăm"),
]


@pytest.mark.parametrize(
    ("text", "token", "unit"), [row[1:] for row in PERCENTAGES], ids=[row[0] for row in PERCENTAGES]
)
def test_percentage_is_read(read, text, token, unit):
    (figure,) = read(text)
    assert (figure.text, figure.kind, figure.unit_of_measure) == (token, "percent", unit)
    assert figure.value == Decimal(token.replace(",", "."))


def test_percentage_beside_its_fraction_is_a_figure_of_its_own(read):
    figures = read("Sở đã hoàn thành 45/48 nhiệm vụ (đạt 93,75%).")
    assert [(figure.text, figure.kind) for figure in figures] == [("45/48", "ratio"), ("93,75", "percent")]
    assert figures[1].measure == "tỷ lệ nhiệm vụ hoàn thành"
