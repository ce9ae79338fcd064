"""Counts: a number and the noun it counts, behind it, before it, or inherited."""

from decimal import Decimal

import pytest

EXAMPLES = [
    ("noun behind", "Sở đã cấp 05 giấy phép xuất bản.", [("05", "5", "giấy phép")]),
    ("thousands", "Toàn tỉnh hiện có 1.245.310 thuê bao di động.", [("1.245.310", "1245310", "thuê bao")]),
    (
        "list of nouns",
        "Ban hành 12 quyết định; 03 kế hoạch và 27 công văn.",
        [("12", "12", "quyết định"), ("03", "3", "kế hoạch"), ("27", "27", "công văn")],
    ),
    (
        "joined nouns",
        "Đăng 04 tin, bài tiếng Anh; 25 tin, bài tiếng Khmer.",
        [("04", "4", "tin, bài"), ("25", "25", "tin, bài")],
    ),
    (
        "noun inherited",
        "Tiếp nhận 13.065 hồ sơ, gồm: 12.045 trực tiếp, 1.020 trực tuyến.",
        [("13.065", "13065", "hồ sơ"), ("12.045", "12045", "hồ sơ"), ("1.020", "1020", "hồ sơ")],
    ),
    ("noun before", "Số lượng đại lý Internet là 86.", [("86", "86", "đại lý Internet")]),
    ("noun before and behind", "Tổng số trạm BTS: 812 vị trí.", [("812", "812", "vị trí")]),
    ("noun before with colon", "- Số hồ sơ quá hạn: 0", [("0", "0", "hồ sơ quá hạn")]),
    ("unknown noun", "Lắp đặt 36 màn hình LED tại trung tâm các xã.", [("36", "36", "màn hình LED")]),
    ("scale word", "Mạng xã hội của tỉnh thu hút 1,2 triệu lượt xem.", [("1,2", "1200000", "lượt xem")]),
    ("bold number", "Trình ban hành tổng cộng **21 văn bản** các loại.", [("21", "21", "văn bản")]),
]


@pytest.mark.parametrize(
    ("text", "expected"), [row[1:] for row in EXAMPLES], ids=[row[0] for row in EXAMPLES]
)
def test_count_is_read_with_its_noun(read, text, expected):
    found = [(figure.text, figure.value, figure.unit_of_measure) for figure in read(text)]
    assert found == [(token, Decimal(value), unit) for token, value, unit in expected]
