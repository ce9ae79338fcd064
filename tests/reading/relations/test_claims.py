"""Percentages, remainders, lists of names, growth, words, documents and tables."""

import pytest

PERCENTS = [
    pytest.param(
        "Tỷ lệ ký số đạt 97,5% (1.170/1.200 văn bản).", ["percent: 97.5 -> 1170/1200"], id="bracket-behind"
    ),
    pytest.param("Có 18/20 xã hoàn thành (đạt 90%).", ["percent: 90 -> 18/20"], id="bracket-before"),
    pytest.param("Đã xử lý 50/56 lượt, đạt tỷ lệ 98,3%.", ["!percent: 98.3 -> 50/56"], id="đạt-tỷ-lệ-fails"),
    pytest.param(
        "Tiếp nhận 320 hồ sơ, trong đó 256 hồ sơ trực tuyến, chiếm 80%.",
        ["max: 256 -> 320", "percent: 80 256 -> 320"],
        id="part-and-total",
    ),
    pytest.param(
        "Có 1.180 hồ sơ đúng hạn trên tổng số 1.200 hồ sơ, đạt 98,3%.",
        ["percent: 98.3 1180/1200 -> 1200"],
        id="trên-tổng-số",
    ),
    pytest.param("Có 10/12 phòng hoàn thành trên 85% chỉ tiêu.", [], id="percentage-of-something-else"),
    pytest.param("Thu đạt 320 tỷ đồng, đạt 62% dự toán.", [], id="of-the-plan"),
    pytest.param(
        "Tiêm cho 90.000 người, trong đó huyện Hạ Lang 8.000 người, đạt 61%.",
        ["max: 8000 -> 90000"],
        id="a-district-has-its-own-base",
    ),
    pytest.param(
        "Tiêm cho 90.000 người, trong đó huyện Hạ Lang 9.000 người, chiếm 10%.",
        ["max: 9000 -> 90000", "percent: 10 9000 -> 90000"],
        id="chiếm-is-a-share-of-the-whole",
    ),
]

PAIRS = [
    pytest.param("Đã giải quyết 4.975 vụ/6.755 bị can, đạt tỷ lệ 95,9%.", [], id="two-things-side-by-side"),
    pytest.param(
        "Có 9.690 đài truyền thanh/10.599 xã, đạt tỷ lệ 91,4%.",
        ["percent: 91.4 -> 9690/10599"],
        id="nouns-in-a-fraction",
    ),
    pytest.param(
        "Thụ lý mới 624 vụ việc, 89 vụ việc tháng trước chuyển sang; đã giải quyết 260 vụ việc, đạt 36,5%.",
        ["percent: 36.5 260 -> 624"],
        id="base-is-a-sum",
    ),
]

REMAINDERS = [
    pytest.param("Có 7/10 huyện xong, còn lại 3 huyện đang làm.", ["difference: 7/10 -> 3"], id="fraction"),
    pytest.param(
        "Đã có 3/13 huyện có cổng. Sẽ trang bị cho 10 huyện còn lại.",
        ["difference: 3/13 -> 10"],
        id="next-sentence",
    ),
    pytest.param(
        "Tiếp nhận 560 hồ sơ, đã giải quyết 540 hồ sơ, còn lại 30 hồ sơ.",
        ["!difference: 560 540 -> 30"],
        id="amounts",
    ),
    pytest.param("Ký số 97% văn bản, còn lại là văn bản giấy.", [], id="no-number-left"),
]

COUNTS = [
    pytest.param(
        "Có 03 huyện chưa gửi gồm: Hạ Lang, Bảo Lâm, Hòa An.",
        ["equal: <3> -> 3", "equal: <3> -> <3>"],
        id="names",
    ),
    pytest.param(
        "Có 02/10 xã đạt: Cần Yên, Lương Can.",
        ["equal: <2> -> 2/10", "equal: <2> -> <2>"],
        id="numerator-counts",
    ),
    pytest.param(
        "Có 05 huyện chưa gửi gồm: Hạ Lang, Bảo Lâm, Hòa An.",
        ["!equal: <3> -> 5", "equal: <3> -> <3>"],
        id="too-few",
    ),
    pytest.param(
        "Có 02 đơn vị dẫn đầu: Sở Văn hóa, Thông tin, Thể thao và Du lịch; Sở Nội vụ.",
        ["equal: <2> -> 2", "equal: <2> -> <2>"],
        id="body-with-commas",
    ),
    pytest.param("Có 10 huyện chưa gửi như: Hạ Lang, Bảo Lâm...", [], id="examples"),
    pytest.param("Có 10 huyện chưa gửi, tiêu biểu là: Hạ Lang, Bảo Lâm.", [], id="outstanding-examples"),
    pytest.param(
        "Có 03 huyện có đài có dây, gồm: Hạ Lang, Bảo Lâm.",
        ["!equal: <2> -> 3", "equal: <2> -> <2>"],
        id="có-far-from-the-list-word-is-a-verb",
    ),
    pytest.param(
        "Làm 03 việc sau:\n- Hạ tầng số;\n- Nhân lực số;\n- An toàn số.", ["equal: <3> -> 3"], id="bullets"
    ),
]

OTHERS = [
    pytest.param(
        "Cấp 74 giấy phép, tăng 14 giấy phép so với cùng kỳ (60 giấy phép).",
        ["difference: 74 60 -> <14>"],
        id="growth",
    ),
    pytest.param(
        "Cấp 74 giấy phép, tăng 123% so với cùng kỳ (60 giấy phép).",
        ["!percent: <123> 74 -> 60"],
        id="level-as-growth",
    ),
    pytest.param("Phạt 2.000.000đ (hai triệu đồng).", ["equal: <2000000> -> 2000000"], id="digits-and-words"),
    pytest.param("Phạt 2.000.000đ (ba triệu đồng).", ["!equal: <3000000> -> 2000000"], id="other-words"),
    pytest.param(
        "Có 120/161 xã đạt. Có 100/151 xã có trạm.", ["!equal: 100/151 -> 120/161"], id="two-denominators"
    ),
    pytest.param("Có 120/161 xã đạt. Huyện Hòa An có 10/15 xã đạt.", [], id="a-district-of-its-own"),
    pytest.param("Có 120/161 xã đạt. Có 10/46 xã đặc biệt khó khăn có trạm.", [], id="some-of-them"),
    pytest.param("Có 38/40 hồ sơ đúng hạn; 12/15 hồ sơ trực tuyến.", [], id="no-territory"),
    pytest.param(
        "Cấp mới 25 chứng thư số, nâng tổng số lên 2.675 chứng thư số.",
        ["max: 25 -> 2675"],
        id="cumulative-is-a-bound",
    ),
    pytest.param(
        "- Có 05/10 huyện đạt mức 3.\n- Có 03/10 huyện đạt mức 2.\n- Có 02/10 huyện đạt mức 1.",
        ["sum: 5/10 3/10 2/10 -> <10>", "equal: 3/10 -> 5/10", "equal: 2/10 -> 5/10"],
        id="partition",
    ),
]

TABLES = [
    pytest.param(
        "TT\tĐơn vị\tĐiểm chuẩn\tĐiểm thưởng\tĐiểm trừ\tTổng điểm\n1\tSở A\t100\t+5\t-2\t103\n2\tSở B\t98\t4\t1\t101",
        ["sum: 100 5 -2 -> 103", "sum: 98 4 1 -> 101"],
        id="score-rows",
    ),
    pytest.param(
        "TT\tHuyện\tSố xã\n1\tHạ Lang\t13\n2\tBảo Lâm\t12\n3\tTổng cộng\t26",
        ["!sum: 13 12 -> 26"],
        id="total-row",
    ),
    pytest.param(
        "TT\tHuyện\tTỷ lệ (%)\n1\tHạ Lang\t80\n2\tBảo Lâm\t90\n3\tTổng cộng\t85", [], id="shares-never-add-up"
    ),
    pytest.param(
        "TT\tĐơn vị\tTổng điểm\n1\tSở A\t98\n2\tSở B\t97\n2\tSở C\t97",
        ["max: 97 -> 98", "max: 97 -> 97", "equal: <2> -> 2"],
        id="numbering-with-ties-is-a-rank",
    ),
]


@pytest.mark.parametrize(("text", "relations"), PERCENTS + PAIRS + REMAINDERS + COUNTS + OTHERS + TABLES)
def test_claims(text, relations, stated):
    assert stated(text) == relations
