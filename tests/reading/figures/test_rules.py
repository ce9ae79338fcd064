"""The rules named in the documentation are those that readings carry."""

import re
from pathlib import Path

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "figures.md"

TEXT = """Sở đã cấp 05 giấy phép; thu hồi 02 và 01 tạm dừng, đạt 98,5%. Số lượng bưu cục là 25.

Có 146/199 xã đạt chuẩn. Phạt 2,5 triệu đồng. Bán kính là 2,8 km/điểm. Đạt 18/20 điểm. Tỉnh xếp thứ 12.

Tiếp nhận 13.065 hồ sơ, gồm: 12.045 trực tiếp. Kéo 125 km cáp. Rút ngắn còn 10 ngày. Không phát sinh đơn thư.

TT\tĐơn vị\tSố lớp
1\tHuyện Bình An\t12
2\tHuyện Phú Hòa\t15"""


def test_every_documented_rule_reads_and_every_rule_is_documented(read):
    documented = set(re.findall(r"^\| `([a-z-]+)` \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE))
    assert {figure.rule for figure in read(TEXT)} == documented
