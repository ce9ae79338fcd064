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


# What is left of a whole, what became of it, and where it went.
SHARED_OUT = [
    pytest.param("Trong số 40 thôn, bản có 25 thôn, bản có nhà văn hóa, 15 thôn, bản còn lại họp nhờ.", [], id="rest-of-a-noun-with-a-comma"),
    pytest.param("Trong số 40 thôn, bản có 25 thôn, bản có nhà văn hóa, 16 thôn, bản còn lại họp nhờ.", ["S05"], id="rest-of-a-noun-with-a-comma-fails"),
    pytest.param("Có 60/64 trường có thư viện; 45 thư viện đạt chuẩn, 15 thư viện còn lại chưa xét.", [], id="rest-of-what-is-held"),
    pytest.param("Có 60/64 trường có thư viện; 45 thư viện đạt chuẩn, 16 thư viện còn lại chưa xét.", ["S06"], id="rest-of-what-is-held-fails"),
    pytest.param("Có 60/64 trường tham gia; 45 thư viện đạt chuẩn, 16 thư viện còn lại chưa xét.", [], id="libraries-nobody-counted"),
    pytest.param("Có 11/15 chỉ tiêu đạt kế hoạch; 04 chỉ tiêu chưa đạt.", [], id="denied"),
    pytest.param("Có 11/15 chỉ tiêu đạt kế hoạch; 05 chỉ tiêu chưa đạt.", ["S05"], id="denied-fails"),
    pytest.param("Có 11/15 chỉ tiêu đạt kế hoạch; 05 chỉ tiêu chưa đạt mức của năm trước.", [], id="another-thing-denied"),
    pytest.param("Lắp 12 tủ sách tại xã An Bình (05 tủ), xã Hòa Lộc (04 tủ) và xã Tân Phú (03 tủ).", [], id="shared-out"),
    pytest.param("Lắp 12 tủ sách tại xã An Bình (05 tủ), xã Hòa Lộc (04 tủ) và xã Tân Phú (02 tủ).", ["S01"], id="shared-out-fails"),
    pytest.param("Lắp 12 tủ sách tại xã An Bình (05 tủ), xã Hòa Lộc (04 tủ), xã Tân Phú (02 tủ).", ["S03"], id="shared-out-without-and"),
    pytest.param("Lắp 12 tủ sách, nhiều nhất tại xã An Bình (05 tủ), xã Hòa Lộc (04 tủ).", [], id="the-most-only"),
    pytest.param("Lắp 12 tủ sách, chủ yếu ở xã An Bình (05 tủ), xã Hòa Lộc (04 tủ).", [], id="mainly"),
    pytest.param("Tổng số 30 kết luận; đã hoàn thành 22 kết luận (đúng hạn 20 kết luận, quá hạn 02 kết luận); chưa hoàn thành 08 kết luận.", [], id="states"),
    pytest.param("Tổng số 31 kết luận; đã hoàn thành 22 kết luận (đúng hạn 20 kết luận, quá hạn 02 kết luận); chưa hoàn thành 08 kết luận.", ["S01"], id="states-fail"),
    pytest.param("Tổng số 31 kết luận; đã hoàn thành 22 kết luận, đang thực hiện 08 kết luận.", ["S03"], id="states-with-one-unsaid"),
    pytest.param("Tổng số 31 kết luận; đã hoàn thành 22 kết luận, tổ chức 08 cuộc họp.", [], id="one-state-only"),
    pytest.param("UBND tỉnh giao 24 việc, đã hoàn thành 20 việc, đang thực hiện 04 việc, quá hạn 01 việc.", [], id="late-among-the-running"),
]  # fmt: skip

# Percentages whose base stands farther away.
SHARES = [
    pytest.param("Dự toán năm 2022 được giao 800 triệu đồng; đã chi 600 triệu đồng, đạt 75% dự toán.", [], id="of-the-budget"),
    pytest.param("Dự toán năm 2022 được giao 800 triệu đồng; đã chi 600 triệu đồng, đạt 76% dự toán.", ["P02"], id="of-the-budget-fails"),
    pytest.param("Dự toán năm 2022 được giao 800 triệu đồng; đã chi 600 triệu đồng, đạt 76% kế hoạch.", [], id="of-another-plan"),
    pytest.param("Có 45/50 văn bản được ký số, gửi và lưu trên hệ thống chung của tỉnh, đạt 90%.", [], id="commas-before-the-share"),
    pytest.param("Có 45/50 văn bản được ký số, gửi và lưu trên hệ thống chung của tỉnh, đạt 91%.", ["P02"], id="commas-before-the-share-fail"),
    pytest.param("Có 45/50 trường tham gia, chất lượng được nâng lên, đạt 91%.", [], id="another-measure-between"),
    pytest.param("Giải ngân 300 triệu đồng trên tổng số 400 triệu đồng, đạt 74%.", ["P02"], id="out-of-a-total-fails"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "codes"), SHARED_OUT + SHARES)
def test_wholes_are_found_by_what_became_of_them(text, codes, findings_of):
    assert raised(findings_of(f"Các phòng phối hợp tốt.\n\n{text}")) == codes


# Lists whose number of parts is announced, names that go on behind "và", and states told twice.
ANNOUNCED = [
    pytest.param("Tổng kinh phí 500 triệu đồng, từ 02 nguồn: ngân sách tỉnh 300 triệu đồng, xã hội hóa 200 triệu đồng.", [], id="announced-sources"),
    pytest.param("Tổng kinh phí 500 triệu đồng, từ 02 nguồn: ngân sách tỉnh 300 triệu đồng, xã hội hóa 210 triệu đồng.", ["S01"], id="announced-sources-fail"),
    pytest.param("Tổng kinh phí 500 triệu đồng, từ 03 nguồn: ngân sách tỉnh 300 triệu đồng, xã hội hóa 200 triệu đồng.", ["L02"], id="one-source-too-few"),
    pytest.param("Kiểm tra 45 cơ sở, chia làm hai đợt: đợt đầu kiểm tra 20 cơ sở, đợt sau kiểm tra 25 cơ sở.", [], id="announced-rounds"),
    pytest.param("Kiểm tra 45 cơ sở, chia làm hai đợt: đợt đầu kiểm tra 20 cơ sở, đợt sau kiểm tra 24 cơ sở.", ["S01"], id="announced-rounds-fail"),
    pytest.param("Kiểm tra 45 cơ sở, chia làm hai đợt trong năm; xử lý 20 cơ sở, nhắc nhở 24 cơ sở.", [], id="rounds-without-a-list"),
    pytest.param("Kiểm tra 03 đơn vị, gồm: Sở Y tế, Sở Giáo dục và Đào tạo, Ban Dân tộc.", [], id="a-name-with-và"),
    pytest.param("Kiểm tra 04 đơn vị, gồm: Sở Y tế, Sở Giáo dục và Đào tạo, Ban Dân tộc.", ["L02"], id="a-name-with-và-fails"),
    pytest.param("Kiểm tra 04 đơn vị, gồm: Sở Y tế, Sở Giáo dục và Đào tạo, Ban Dân tộc và Minh Long.", [], id="a-name-nobody-knows"),
    pytest.param("Tổng số 20 đơn; đã giải quyết 15 đơn, đúng hạn 14 đơn, quá hạn 01 đơn, đang giải quyết 05 đơn.", [], id="done-told-again"),
    pytest.param("Tổng số 20 đơn; đã giải quyết 15 đơn, đúng hạn 14 đơn, quá hạn 01 đơn, đang giải quyết 04 đơn.", ["S03"], id="done-told-again-fails"),
    pytest.param("Có 900 hộ tham gia, chiếm 36% tổng số hộ (2.500 hộ).", [], id="share-of-a-total-in-a-bracket"),
    pytest.param("Có 900 hộ tham gia, chiếm 37% tổng số hộ (2.500 hộ).", ["P02"], id="share-of-a-total-in-a-bracket-fails"),
    pytest.param("Có 900 hộ, chiếm 37% tổng số hộ (2.500 hộ).", ["P02"], id="share-right-behind-its-noun-fails"),
    pytest.param("Có 900 hộ, chiếm 37% tổng số hộ (2.500 người).", [], id="another-noun-in-the-bracket"),
    pytest.param("Sở có 96 biên chế: 60 công chức và 35 viên chức.", ["S03"], id="posts"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "codes"), ANNOUNCED)
def test_announced_lists_and_names(text, codes, findings_of):
    assert raised(findings_of(f"Các phòng phối hợp tốt.\n\n{text}")) == codes


# Wordings that look alike and claim nothing.
IGNORED = [
    pytest.param(
        "Ngân sách 12 tỷ đồng, trong đó ngân sách tỉnh 5 tỷ đồng, doanh nghiệp đối ứng 6 tỷ đồng, còn lại nhân dân góp.",
        id="a-rest-without-a-number",
    ),
    pytest.param(
        "Chi 12 triệu đồng (in ấn 5 triệu đồng, nước uống 4 triệu đồng, số còn lại thuê hội trường).",
        id="a-rest-without-a-number-in-a-bracket",
    ),
    pytest.param("Giao 25 việc trong kỳ; đã hoàn thành 20 việc của kỳ trước, đang thực hiện 12 việc.", id="work-of-an-earlier-period"),
    pytest.param("Tổng số đơn tiếp nhận là 500 đơn; đã giải quyết 480 đơn, đang giải quyết 35 đơn (gồm đơn kỳ trước).", id="what-came-in-is-no-total"),
    pytest.param("Kế hoạch năm là 200 triệu đồng, 6 tháng đã thu 90 triệu đồng, lũy kế nhiệm kỳ 700 triệu đồng, đạt 45% kế hoạch.", id="an-amount-between"),
    pytest.param("Có 23/25 đơn vị nộp báo cáo, tiến độ giải ngân cải thiện, đạt 85%.", id="progress-of-its-own"),
    pytest.param("Lắp thiết bị tại 3 xã: An Bình (06 chiếc), Hòa Lộc (05 chiếc), Tân Phú (04 chiếc).", id="no-total-before-the-names"),
    pytest.param("Kiểm tra 12 cơ sở, tập trung tại xã An Bình (05 cơ sở), xã Hòa Lộc (04 cơ sở).", id="where-most-of-them-are"),
]  # fmt: skip


@pytest.mark.parametrize("text", IGNORED)
def test_what_only_looks_like_a_claim_raises_nothing(text, findings_of):
    assert raised(findings_of(f"Các phòng phối hợp tốt.\n\n{text}")) == []
