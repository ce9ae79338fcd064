"""Dense paragraphs of report prose from many fields: nothing is flagged as written, and one slip in each is."""

import pytest

# A correct paragraph, a number in it, and the slip to put in its place.
SLIPS = [
    pytest.param(
        "Toàn ngành y tế khám bệnh cho 412.560 lượt người, trong đó khám bảo hiểm y tế 371.304 lượt (đạt "
        "90%), khám dịch vụ 41.256 lượt; điều trị nội trú 28.410 lượt, điều trị ngoại trú 9.875 lượt; chuyển "
        "tuyến 1.204 lượt.",
        "khám dịch vụ 41.256",
        "khám dịch vụ 41.265",
        id="health-visits",
    ),
    pytest.param(
        "Công suất sử dụng giường bệnh đạt 86,4%; toàn tỉnh có 2.150 giường bệnh, gồm 1.640 giường tuyến "
        "tỉnh, 510 giường tuyến cơ sở; có 128/136 trạm y tế có bác sĩ (đạt 94,1%); số cơ sở hành nghề tư "
        "nhân là 342.",
        "510 giường",
        "501 giường",
        id="beds",
    ),
    pytest.param(
        "Trong năm ghi nhận 1.356 ca sốt xuất huyết, giảm 14,2% so với cùng kỳ (1.580 ca), trong đó có 12 ca "
        "nặng, không có tử vong; phát hiện 87 ổ dịch, đã xử lý 87/87 ổ dịch, đạt 100%.",
        "giảm 14,2%",
        "giảm 41,2%",
        id="dengue",
    ),
    pytest.param(
        "Kiểm tra 1.240 cơ sở thực phẩm, có 1.128 cơ sở đạt yêu cầu (91%), 112 cơ sở vi phạm; xử phạt 36 cơ "
        "sở với số tiền 284.500.000 đồng, nhắc nhở 76 cơ sở; tiêu hủy 215 kg thực phẩm.",
        "(91%)",
        "(81%)",
        id="food-safety",
    ),
    pytest.param(
        "Năm học 2021-2022, toàn tỉnh có 512 trường, gồm: 168 trường mầm non, 186 trường tiểu học, 121 "
        "trường trung học cơ sở và 37 trường trung học phổ thông; 310 trường đạt chuẩn quốc gia, đạt 60,5%; "
        "tổng số học sinh là 268.450 em.",
        "121 trường",
        "112 trường",
        id="schools",
    ),
    pytest.param(
        "Kỳ thi tốt nghiệp có 14.236 thí sinh dự thi, trong đó thí sinh tự do 412, thí sinh giáo dục thường "
        "xuyên 1.875; đỗ tốt nghiệp 14.052 thí sinh, tỷ lệ 98,71%; có 215 bài thi đạt điểm 10.",
        "14.052 thí sinh, tỷ lệ",
        "14.502 thí sinh, tỷ lệ",
        id="exams",
    ),
    pytest.param(
        "Diện tích gieo trồng vụ đông xuân là 64.320 ha, đạt 101,3% kế hoạch, trong đó lúa 41.200 ha, ngô "
        "12.650 ha, rau đậu các loại 10.470 ha; năng suất lúa bình quân 62,4 tạ/ha; sản lượng 257.088 tấn.",
        "lúa 41.200 ha",
        "lúa 51.200 ha",
        id="crops",
    ),
    pytest.param(
        "Tổng đàn gia súc có 486.000 con, gồm trâu 45.200 con, bò 98.300 con và lợn 342.500 con; đàn gia cầm "
        "6,8 triệu con; tiêm phòng 912.000 liều vắc xin, trong đó vắc xin lở mồm long móng 186.000 liều.",
        "bò 98.300",
        "bò 89.300",
        id="livestock",
    ),
    pytest.param(
        "Trồng mới 3.215 ha rừng, đạt 107,2% kế hoạch (3.000 ha); tỷ lệ che phủ rừng 54,6%, tăng 0,3 điểm "
        "phần trăm; xảy ra 14 vụ cháy rừng, thiệt hại 21,5 ha, giảm 06 vụ so với cùng kỳ (20 vụ).",
        "(3.000 ha)",
        "(3.500 ha)",
        id="forest",
    ),
    pytest.param(
        "Có 112/144 xã đạt chuẩn nông thôn mới (77,8%), trong đó 28 xã nâng cao, 06 xã kiểu mẫu; 32 xã còn "
        "lại đạt bình quân 15,2 tiêu chí/xã; công nhận 186 sản phẩm OCOP, gồm 142 sản phẩm 3 sao, 41 sản "
        "phẩm 4 sao và 03 sản phẩm 5 sao.",
        "32 xã còn lại",
        "23 xã còn lại",
        id="new-rural",
    ),
    pytest.param(
        "Thu ngân sách nhà nước trên địa bàn 12.450 tỷ đồng, đạt 108,3% dự toán, tăng 9,6% so với cùng kỳ, "
        "trong đó thu nội địa 10.980 tỷ đồng, thu xuất nhập khẩu 1.470 tỷ đồng; chi ngân sách địa phương "
        "16.210 tỷ đồng, đạt 94% dự toán.",
        "thu xuất nhập khẩu 1.470",
        "thu xuất nhập khẩu 1.740",
        id="budget",
    ),
    pytest.param(
        "Tổng kế hoạch vốn đầu tư công là 5.480 tỷ đồng, gồm vốn ngân sách trung ương 2.150 tỷ đồng, vốn "
        "ngân sách địa phương 3.330 tỷ đồng; đến 31/12 giải ngân 5.206 tỷ đồng, đạt 95%; còn 274 tỷ đồng "
        "chuyển nguồn sang năm sau.",
        "địa phương 3.330",
        "địa phương 3.303",
        id="public-investment",
    ),
    pytest.param(
        "Lực lượng công an phát hiện 1.085 vụ phạm pháp hình sự, điều tra làm rõ 962 vụ, đạt 88,7%, bắt giữ "
        "1.746 đối tượng; triệt phá 58 băng nhóm; phát hiện 412 vụ ma túy với 596 đối tượng, thu giữ 12,4 kg "
        "hêrôin và 35.800 viên ma túy tổng hợp.",
        "962 vụ, đạt 88,7%",
        "926 vụ, đạt 88,7%",
        id="crime",
    ),
    pytest.param(
        "Cấp 96.520 thẻ căn cước công dân, trong đó cấp tại Phòng 31.200 thẻ, cấp tại công an huyện 65.320 "
        "thẻ; thu nhận 88.410 hồ sơ định danh điện tử, kích hoạt 71.612 tài khoản (81%).",
        "tại Phòng 31.200 thẻ",
        "tại Phòng 41.200 thẻ",
        id="identity-cards",
    ),
    pytest.param(
        "Cấp 24.860 giấy chứng nhận quyền sử dụng đất với diện tích 3.145,6 ha, trong đó cấp lần đầu 2.140 "
        "giấy, cấp đổi, cấp lại 22.720 giấy; tồn 356 hồ sơ, gồm 310 hồ sơ trong hạn và 46 hồ sơ quá hạn.",
        "310 hồ sơ trong hạn",
        "301 hồ sơ trong hạn",
        id="land-certificates",
    ),
    pytest.param(
        "Thu hồi đất của 42 dự án với diện tích 518,3 ha, gồm 310,2 ha đất lúa, 24,1 ha đất rừng phòng hộ và "
        "184 ha đất khác; phê duyệt bồi thường cho 1.326 hộ, tổng kinh phí 614,5 tỷ đồng, đã chi trả 590 tỷ "
        "đồng.",
        "24,1 ha đất rừng",
        "42,1 ha đất rừng",
        id="land-recovery",
    ),
    pytest.param(
        "Công tác tiếp công dân: toàn ngành tiếp 1.842 lượt với 2.015 người, về 1.630 vụ việc, có 14 đoàn "
        "đông người; tiếp nhận 2.316 đơn, gồm 215 đơn khiếu nại, 84 đơn tố cáo, 2.017 đơn kiến nghị, phản "
        "ánh; đủ điều kiện xử lý 1.980 đơn.",
        "84 đơn tố cáo",
        "48 đơn tố cáo",
        id="petitions",
    ),
    pytest.param(
        "Tòa án hai cấp thụ lý 4.215 vụ, việc, giải quyết 4.102 vụ, việc, đạt 97,3%, trong đó án hình sự 812 "
        "vụ, án dân sự 1.640 vụ, án hành chính 42 vụ; tỷ lệ bản án bị hủy 0,6%.",
        "97,3%",
        "79,3%",
        id="courts",
    ),
    pytest.param(
        "Cơ quan thi hành án thụ lý 9.860 việc, trong đó 6.940 việc có điều kiện; thi hành xong 5.899 việc, "
        "đạt 85% trên số có điều kiện; thu 412 tỷ đồng/1.030 tỷ đồng, đạt 40%.",
        "đạt 40%",
        "đạt 45%",
        id="judgments-enforced",
    ),
    pytest.param(
        "Giải quyết việc làm cho 21.340 lao động, đạt 106,7% kế hoạch (20.000 lao động), trong đó xuất khẩu "
        "lao động 1.450 người; tuyển sinh đào tạo nghề 18.600 người, gồm cao đẳng 1.200, trung cấp 3.400, sơ "
        "cấp 14.000; tỷ lệ lao động qua đào tạo 68,5%.",
        "đạt 106,7% kế hoạch",
        "đạt 160,7% kế hoạch",
        id="jobs",
    ),
    pytest.param(
        "Toàn tỉnh còn 8.412 hộ nghèo (3,2%), giảm 2.108 hộ so với đầu năm (10.520 hộ); 9.960 hộ cận nghèo; "
        "hỗ trợ nhà ở 640 hộ, kinh phí 38,4 tỷ đồng, bình quân 60 triệu đồng/hộ.",
        "giảm 2.108 hộ",
        "giảm 2.180 hộ",
        id="poverty",
    ),
    pytest.param(
        "Khách du lịch đạt 1.860.000 lượt, trong đó khách quốc tế 62.000 lượt, khách nội địa 1.798.000 lượt; "
        "doanh thu 1.420 tỷ đồng; toàn tỉnh có 412 cơ sở lưu trú với 6.850 buồng, công suất buồng bình quân "
        "52%.",
        "khách nội địa 1.798.000",
        "khách nội địa 1.789.000",
        id="tourism",
    ),
    pytest.param(
        "Tiếp nhận 18.420 hồ sơ (trực tuyến 15.657 hồ sơ, trực tiếp 2.310 hồ sơ, qua bưu chính 453 hồ sơ), "
        "giải quyết 18.105 hồ sơ (trước hạn 9.870, đúng hạn 8.190, quá hạn 45), đang giải quyết 315 hồ sơ.",
        "quá hạn 45",
        "quá hạn 54",
        id="one-stop",
    ),
    pytest.param(
        "Ban hành 186 văn bản chỉ đạo, bao gồm 04 nghị quyết, 62 quyết định, 85 kế hoạch, 35 công văn; hoàn "
        "thành 212/220 nhiệm vụ được giao (96,4%), còn 08 nhiệm vụ trong hạn; cử 45 lượt cán bộ đi công tác.",
        "62 quyết định",
        "26 quyết định",
        id="directives",
    ),
    pytest.param(
        "Đăng 2.640 tin, bài, ảnh (tin 1.210, bài 890, ảnh 540), tăng 240 tin, bài, ảnh so với cùng kỳ "
        "(2.400); sản xuất 365 chương trình phát thanh, 52 chuyên mục truyền hình; nhuận bút chi 486.200.000 "
        "đồng.",
        "tăng 240 tin",
        "tăng 420 tin",
        id="press",
    ),
    pytest.param(
        "Toàn tỉnh có 1.186 trạm BTS, tăng 34 trạm so với đầu năm (1.152 trạm); phủ sóng 4G tới 143/144 xã "
        "(99,3%); 1.012.000 thuê bao di động, 48.600 thuê bao cố định; mật độ thuê bao internet băng rộng cố "
        "định 18,4/100 dân.",
        "tăng 34 trạm",
        "tăng 43 trạm",
        id="base-stations",
    ),
    pytest.param(
        "Hội đồng xét 86 sáng kiến, công nhận 71 sáng kiến, đạt 82,6%, trong đó 12 sáng kiến cấp tỉnh; khen "
        "thưởng 24 tập thể, 65 cá nhân; đề nghị tặng Bằng khen cho 05 tập thể và 11 cá nhân.",
        "đạt 82,6%",
        "đạt 86,2%",
        id="initiatives",
    ),
    pytest.param(
        "Tổ chức 26 lớp tập huấn cho 1.480 lượt học viên, trong đó cấp huyện 412 lượt, cấp xã 1.068 lượt; "
        "kinh phí 920 triệu đồng; 1.391 học viên đạt yêu cầu trở lên (94%).",
        "cấp xã 1.068 lượt",
        "cấp xã 1.680 lượt",
        id="training",
    ),
    pytest.param(
        "Thanh tra 42 cuộc tại 96 đơn vị, trong đó theo kế hoạch 35 cuộc, đột xuất 07 cuộc; phát hiện sai "
        "phạm 12,6 tỷ đồng; kiến nghị thu hồi 8,4 tỷ đồng, đã thu 7,9 tỷ đồng (94%); chuyển cơ quan điều tra "
        "02 vụ.",
        "đột xuất 07 cuộc",
        "đột xuất 17 cuộc",
        id="inspections",
    ),
    pytest.param(
        "Quỹ “Vì người nghèo” tiếp nhận 24,6 tỷ đồng, trong đó cấp tỉnh 9,8 tỷ đồng, cấp huyện 14,8 tỷ đồng; "
        "hỗ trợ 512 nhà đại đoàn kết, 1.240 suất học bổng, 3.600 suất quà Tết.",
        "cấp huyện 14,8",
        "cấp huyện 18,4",
        id="charity",
    ),
    pytest.param(
        "Đảng bộ có 42 chi bộ với 612 đảng viên; kết nạp 18 đảng viên mới, đạt 120% chỉ tiêu (15 đảng viên); "
        "xếp loại 40/42 chi bộ hoàn thành tốt trở lên (95,2%), trong đó 08 chi bộ hoàn thành xuất sắc.",
        "(95,2%)",
        "(92,5%)",
        id="party",
    ),
]

# Correct paragraphs where parts overlap, are left out, or leak.
QUIET = [
    pytest.param(
        "Đội ngũ có 18.642 cán bộ, giáo viên, nhân viên, trong đó nữ 13.980 người, dân tộc thiểu số 2.145 "
        "người, đảng viên 9.870 người; đạt chuẩn trình độ 17.523 người (94%).",
        id="quiet-0",
    ),
    pytest.param(
        "Cấp mới 1.120 doanh nghiệp với tổng vốn đăng ký 8.965 tỷ đồng; 415 doanh nghiệp hoạt động trở lại; "
        "286 doanh nghiệp tạm ngừng, 94 doanh nghiệp giải thể; lũy kế đến nay có 11.870 doanh nghiệp đăng ký.",
        id="quiet-1",
    ),
    pytest.param(
        "Xảy ra 246 vụ tai nạn giao thông, làm chết 118 người, bị thương 187 người; so với cùng kỳ giảm 21 "
        "vụ, giảm 09 người chết, giảm 15 người bị thương; xử lý 38.450 trường hợp vi phạm, phạt tiền 41,6 tỷ "
        "đồng, tước 3.120 giấy phép lái xe.",
        id="quiet-2",
    ),
    pytest.param(
        "Sở Tư pháp thẩm định 64 dự thảo văn bản quy phạm pháp luật, gồm 18 dự thảo nghị quyết và 46 dự thảo "
        "quyết định; công chứng 32.150 hợp đồng; trợ giúp pháp lý 1.215 vụ việc cho 1.240 người, trong đó "
        "người nghèo 410, trẻ em 186.",
        id="quiet-3",
    ),
    pytest.param(
        "Nhập kho 45.200 tấn hàng, xuất 38.900 tấn, tồn kho cuối kỳ 12.300 tấn; kim ngạch xuất khẩu 1.245,6 "
        "triệu USD, nhập khẩu 986,4 triệu USD; xuất siêu 259,2 triệu USD.",
        id="quiet-4",
    ),
    pytest.param(
        "Công an tỉnh phối hợp với 10/10 huyện, thành phố ra quân 1.236 lượt tuần tra, huy động 6.180 lượt "
        "cán bộ, chiến sĩ; riêng trong tháng cao điểm bắt 96 đối tượng truy nã, vận động 14 đối tượng ra đầu "
        "thú.",
        id="quiet-5",
    ),
]


def loud(findings):
    return [(finding.code, finding.message) for finding in findings if finding.severity != "note"]


@pytest.mark.parametrize("text", [pytest.param(row.values[0], id=row.id) for row in SLIPS] + QUIET)
def test_a_correct_paragraph_raises_nothing(text, findings_of):
    assert loud(findings_of(f"Các phòng phối hợp tốt.\n\n{text}")) == []


@pytest.mark.parametrize(("text", "right", "wrong"), SLIPS)
def test_one_slip_is_flagged_where_it_stands(text, right, wrong, findings_of):
    assert text.count(right) == 1
    slipped = text.replace(right, wrong)
    findings = [f for f in findings_of(f"Các phòng phối hợp tốt.\n\n{slipped}") if f.severity != "note"]
    assert len(findings) == 1
    assert findings[0].end - findings[0].start <= 400
