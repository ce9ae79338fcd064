"""Zero in words is a figure of value 0 where an event is denied."""

import pytest

EXAMPLES = [
    ("received none", "Thanh tra Sở không nhận được đơn thư khiếu nại nào.", "đơn thư"),
    ("no incident", "Trên địa bàn không xảy ra sự cố mất an toàn thông tin.", "sự cố"),
    ("none arose", "Trong kỳ không phát sinh đơn tố cáo.", "đơn tố cáo"),
    ("no overdue file", "Sở không có hồ sơ quá hạn.", "hồ sơ"),
    ("at the start", "Không có phản ánh, kiến nghị của người dân.", "phản ánh, kiến nghị"),
]

DENIED = [
    ("a lack is no count", "Các cơ quan không có cán bộ chuyên trách công nghệ thông tin."),
    ("a quality", "Nội dung không phù hợp với quy định."),
    ("cash", "Đẩy mạnh thanh toán không dùng tiền mặt."),
    ("wireless", "Quản lý đài truyền thanh không dây."),
    ("air", "Xử lý thông tin xấu trên không gian mạng."),
]


@pytest.mark.parametrize(("text", "unit"), [row[1:] for row in EXAMPLES], ids=[row[0] for row in EXAMPLES])
def test_denied_event_is_zero(read, text, unit):
    (figure,) = read(text)
    assert (figure.value, figure.kind, figure.rule, figure.unit_of_measure) == (
        0,
        "count",
        "zero-words",
        unit,
    )
    assert text[figure.start : figure.end].lower() == "không"


@pytest.mark.parametrize("text", [row[1] for row in DENIED], ids=[row[0] for row in DENIED])
def test_other_denial_is_no_figure(read, text):
    assert read(text) == ()
