"""What the wording alone makes a total of: every row says which findings a text raises, whatever the values are."""

import pytest

# Lists that announce how they are made up, or name all the sides of their total.
LISTS = [
    pytest.param(
        "Thang điểm là 500 điểm, gồm hai phần: chuyên môn 300 điểm, xây dựng đoàn thể 200 điểm; thưởng không quá 10 điểm.",
        [],
        id="a-verb-inside-an-item",
    ),
    pytest.param(
        "Thang điểm là 500 điểm, gồm hai phần: chuyên môn 300 điểm, xây dựng đoàn thể 201 điểm; thưởng không quá 10 điểm.",
        ["S01"],
        id="a-verb-inside-an-item-fails",
    ),
    pytest.param(
        "Điểm chuẩn là 90 điểm, gồm: quản lý, điều hành 40 điểm, phòng, chống tham nhũng 30 điểm, hồ sơ, thủ tục 20 điểm.",
        [],
        id="commas-inside-items",
    ),
    pytest.param(
        "Điểm chuẩn là 91 điểm, gồm: quản lý, điều hành 40 điểm, phòng, chống tham nhũng 30 điểm, hồ sơ, thủ tục 20 điểm.",
        ["S01"],
        id="commas-inside-items-fail",
    ),
    pytest.param(
        "Đã công bố 620 thủ tục, trong đó 300 dịch vụ công toàn trình (chiếm 48,4%), còn lại 320 thủ tục khác.",
        [],
        id="rest-closes-the-list",
    ),
    pytest.param(
        "Đã công bố 620 thủ tục, trong đó 300 dịch vụ công toàn trình (chiếm 48,4%), còn lại 321 thủ tục khác.",
        ["S01"],
        id="rest-closes-the-list-fails",
    ),
    pytest.param(
        "b) Phòng cấp 40 chứng chỉ, trong đó cấp mới 31 chứng chỉ, gia hạn 09 chứng chỉ.",
        [],
        id="lettered-paragraph",
    ),
    pytest.param(
        "b) Phòng cấp 40 chứng chỉ, trong đó cấp mới 31 chứng chỉ, gia hạn 08 chứng chỉ.",
        ["S03"],
        id="lettered-paragraph-fails",
    ),
    pytest.param(
        "Sở cung cấp 90 dịch vụ công trực tuyến, trong đó toàn trình 50 dịch vụ, một phần 30 dịch vụ.",
        ["S03"],
        id="no-third-kind-of-online-service",
    ),
    pytest.param(
        "Sở cung cấp 90 thủ tục hành chính, trong đó toàn trình 50 thủ tục, một phần 30 thủ tục.",
        [],
        id="procedures-may-have-a-third-kind",
    ),
    pytest.param(
        "Vận động được 900 triệu đồng, trong đó tiền mặt 650 triệu đồng, hiện vật 205 triệu đồng.",
        ["S03"],
        id="money-and-goods",
    ),
    pytest.param(
        "Tổng số tiền phạt là 80 triệu đồng, trong đó lĩnh vực báo chí 45 triệu đồng, lĩnh vực xuất bản 30 triệu đồng.",
        ["S03"],
        id="a-total-by-fields-fails",
    ),
    pytest.param(
        "Đã phạt 80 triệu đồng, trong đó lĩnh vực báo chí 45 triệu đồng, lĩnh vực xuất bản 30 triệu đồng.",
        [],
        id="some-fields-of-no-total",
    ),
]


def raised(findings):
    return [finding.code for finding in findings if finding.severity != "note"]


@pytest.mark.parametrize(("text", "codes"), LISTS)
def test_lists_add_up_by_their_structure(text, codes, findings_of):
    assert raised(findings_of(f"Các phòng phối hợp tốt.\n\n{text}")) == codes
