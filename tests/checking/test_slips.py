"""One wrong number in a short text: each is flagged, and by an error or a warning."""

import pytest

SLIPS = [
    pytest.param(
        "Trong tổng số 1.240 hồ sơ, có 1.102 hồ sơ trực tuyến (98,9%), 138 hồ sơ trực tiếp (11,1%).",
        id="share-of-dossiers",
    ),
    pytest.param(
        "Tỷ lệ hộ nghèo giảm, từ 4.480 hộ xuống 3.360 hộ, giảm 1.210 hộ.",
        id="households",
    ),
    pytest.param(
        "Cấp 312 giấy phép, gồm cấp mới 210, gia hạn 62, sửa đổi 50.",
        id="licences",
    ),
    pytest.param(
        "Đã lắp đặt 86/96 trạm (98,6%); 10 trạm còn lại hoàn thành trong năm 2022.",
        id="stations-share",
    ),
    pytest.param(
        "Đã lắp đặt 86/96 trạm (89,6%); 20 trạm còn lại hoàn thành trong năm 2022.",
        id="stations-left",
    ),
    pytest.param(
        "Thu 1.842.500.000 đồng phí, lệ phí, trong đó phí thẩm định 1.202.500.000 đồng, lệ phí cấp phép 740.000.000 đồng.",
        id="fees",
    ),
    pytest.param(
        "Kết quả khảo sát 1.200 người: rất hài lòng 780 người (65%), hài lòng 372 người (31%), không hài lòng 84 người (7%).",
        id="survey",
    ),
    pytest.param(
        "Tiếp nhận 45 đơn, gồm 38 đơn của năm 2021 và 17 đơn năm 2020 chuyển sang; đã giải quyết 40 đơn.",
        id="complaints",
    ),
    pytest.param(
        "Có 08 đề tài (02 cấp nhà nước, 16 cấp tỉnh) được nghiệm thu.",
        id="research",
    ),
    pytest.param(
        "Đến nay, 58/63 tỉnh, thành phố đã kết nối; còn lại 15 tỉnh chưa kết nối.",
        id="provinces-left",
    ),
    pytest.param(
        "Tổ chức 26 lớp, trong đó: cấp tỉnh 12 lớp, cấp xã 24 lớp.",
        id="classes",
    ),
    pytest.param(
        "Có 03 huyện hoàn thành gồm: Hạ Lang, Bảo Lâm, Hòa An, Trùng Khánh.",
        id="names",
    ),
    pytest.param(
        "Toàn tỉnh có 4.215 km đường, gồm: quốc lộ 812 km, đường tỉnh 1.403 km, đường xã 200 km.",
        id="roads",
    ),
    pytest.param(
        "Xét tặng 48 cá nhân, trong đó 08 lãnh đạo, chiếm 17,6%.",
        id="award-share",
    ),
    pytest.param(
        "Phạt 12 vụ với số tiền 61.500.000 đồng (sáu mươi mốt triệu đồng).",
        id="amount-in-words",
    ),
    pytest.param(
        "- Tổng số cán bộ: 312 người, trong đó:\n+ Công chức: 96 người;\n+ Viên chức: 189 người;\n+ Hợp đồng: 18 người.",
        id="bullets",
    ),
    pytest.param(
        "Năm 2022 có 64 nhiệm vụ, đã hoàn thành 52 nhiệm vụ, còn lại 21 nhiệm vụ.",
        id="tasks-left",
    ),
    pytest.param(
        "Số vụ tai nạn 246 vụ, giảm 12 vụ so với năm 2021 (267 vụ).",
        id="accidents",
    ),
    pytest.param(
        "Doanh thu đạt 1.402 tỷ đồng, tăng 16% so với năm 2021 (1.322 tỷ đồng).",
        id="revenue",
    ),
    pytest.param(
        "Bảo hiểm xã hội có 62.400 người tham gia, gồm bắt buộc 48.100 người, tự nguyện 41.300 người.",
        id="insurance",
    ),
    pytest.param(
        "Có 112/144 xã đạt chuẩn, đạt 87,8%.",
        id="communes",
    ),
    pytest.param(
        "Sản xuất 52.000 bản sách, trong đó sách giáo khoa 40.000 bản, sách khác 22.000 bản.",
        id="books",
    ),
    pytest.param(
        "Trong đợt 1 giao 1.250 quân, gồm quân sự 1.050, công an 210.",
        id="soldiers",
    ),
    pytest.param(
        "Ký 05 văn bản: 01 quyết định, 02 kế hoạch và 03 công văn.",
        id="documents",
    ),
    pytest.param(
        "Toàn ngành có 1.024 lao động, trong đó nam 620 người, nữ 440 người.",
        id="gender",
    ),
    pytest.param(
        "Đã tiếp nhận 560 hồ sơ, giải quyết 540 hồ sơ, đang giải quyết 02 hồ sơ.",
        id="dossiers-open",
    ),
    pytest.param(
        "Trường có 46 lớp, chia ra: khối 6 có 12 lớp, khối 7 có 12 lớp, khối 8 có 11 lớp, khối 9 có 12 lớp.",
        id="school-classes",
    ),
    pytest.param(
        "Diện tích 518,3 ha, trong đó đất ở 118,3 ha, đất nông nghiệp 420 ha.",
        id="land",
    ),
]


@pytest.mark.parametrize("text", SLIPS)
def test_a_slip_is_flagged(text, findings_of):
    loud = [
        finding for finding in findings_of(f"Các phòng phối hợp tốt.\n\n{text}") if finding.severity != "note"
    ]
    assert 1 <= len(loud) <= 2
