"""Dense paragraphs of report prose from many fields: nothing is flagged as written, and one slip in each is."""

from pathlib import Path

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
        id="attributes-of-staff",
    ),
    pytest.param(
        "Cấp mới 1.120 doanh nghiệp với tổng vốn đăng ký 8.965 tỷ đồng; 415 doanh nghiệp hoạt động trở lại; "
        "286 doanh nghiệp tạm ngừng, 94 doanh nghiệp giải thể; lũy kế đến nay có 11.870 doanh nghiệp đăng ký.",
        id="enterprises",
    ),
    pytest.param(
        "Xảy ra 246 vụ tai nạn giao thông, làm chết 118 người, bị thương 187 người; so với cùng kỳ giảm 21 "
        "vụ, giảm 09 người chết, giảm 15 người bị thương; xử lý 38.450 trường hợp vi phạm, phạt tiền 41,6 tỷ "
        "đồng, tước 3.120 giấy phép lái xe.",
        id="traffic",
    ),
    pytest.param(
        "Sở Tư pháp thẩm định 64 dự thảo văn bản quy phạm pháp luật, gồm 18 dự thảo nghị quyết và 46 dự thảo "
        "quyết định; công chứng 32.150 hợp đồng; trợ giúp pháp lý 1.215 vụ việc cho 1.240 người, trong đó "
        "người nghèo 410, trẻ em 186.",
        id="legal-aid",
    ),
    pytest.param(
        "Nhập kho 45.200 tấn hàng, xuất 38.900 tấn, tồn kho cuối kỳ 12.300 tấn; kim ngạch xuất khẩu 1.245,6 "
        "triệu USD, nhập khẩu 986,4 triệu USD; xuất siêu 259,2 triệu USD.",
        id="stock",
    ),
    pytest.param(
        "Công an tỉnh phối hợp với 10/10 huyện, thành phố ra quân 1.236 lượt tuần tra, huy động 6.180 lượt "
        "cán bộ, chiến sĩ; riêng trong tháng cao điểm bắt 96 đối tượng truy nã, vận động 14 đối tượng ra đầu "
        "thú.",
        id="patrols",
    ),
    pytest.param(
        "Trong năm, Sở đã ban hành 1.245 văn bản, trong đó có 312 quyết định, 145 kế hoạch, 64 tờ trình; "
        "tham mưu UBND tỉnh ban hành 98 văn bản, trong đó 41 quyết định, 57 kế hoạch.",
        id="directives-and-advice",
    ),
    pytest.param(
        "Tiếp nhận và xử lý 2.145 tin báo; 96 tin chuyển cơ quan khác, 2.001 tin đã giải quyết, đạt tỷ lệ "
        "97,7% (2.001/2.049 tin thuộc thẩm quyền), 48 tin đang giải quyết.",
        id="crime-reports",
    ),
    pytest.param(
        "Tổng số cán bộ, công chức, viên chức hiện có 312 người, gồm 96 công chức, 198 viên chức và 18 hợp "
        "đồng lao động; trình độ trên đại học 88 người, đại học 201 người, còn lại 23 người; đảng viên 214 "
        "người.",
        id="staff",
    ),
    pytest.param(
        "Kết quả xếp loại: 42 tập thể hoàn thành xuất sắc nhiệm vụ (8,1%), 410 tập thể hoàn thành tốt nhiệm "
        "vụ (78,8%), 68 tập thể hoàn thành nhiệm vụ (13,1%).",
        id="ratings",
    ),
    pytest.param(
        "Tổ chức 14 hội nghị, 05 lớp tập huấn với 1.120 lượt người tham dự; phát 3.500 tờ rơi, 1.200 cuốn sổ "
        "tay và treo 86 băng rôn.",
        id="conferences",
    ),
    pytest.param(
        "Trợ cấp cho 42.150 đối tượng bảo trợ xã hội, gồm người cao tuổi 21.300, người khuyết tật 18.420 và "
        "trẻ em mồ côi 2.430; kinh phí 312 tỷ đồng; mua thẻ bảo hiểm cho 98.600 người.",
        id="social-protection",
    ),
    pytest.param(
        "Mở 124 lớp xóa mù chữ cho 2.480 học viên, trong đó 1.860 học viên nữ, 2.300 học viên người dân tộc "
        "thiểu số; 2.356 học viên hoàn thành chương trình, đạt 95%.",
        id="literacy",
    ),
    pytest.param(
        "Tổng vốn là 1.240 tỷ đồng (ngân sách trung ương 800 tỷ đồng, ngân sách tỉnh 300 tỷ đồng, vốn khác "
        "140 tỷ đồng), giải ngân đến 30/11 là 1.054 tỷ đồng, bằng 85% kế hoạch, ước cả năm đạt 96%.",
        id="capital",
    ),
    pytest.param(
        "Có 7/9 huyện đạt chỉ tiêu, 02 huyện chưa đạt là Mường Tè và Nậm Nhùn; 96/106 xã hoàn thành, 10 xã "
        "đang thực hiện.",
        id="district-names",
    ),
    pytest.param(
        "Sản lượng lương thực có hạt đạt 412.300 tấn, tăng 2,1% so với năm 2020 (403.800 tấn); trong đó thóc "
        "298.100 tấn, ngô 114.200 tấn; bình quân lương thực đầu người 486 kg/người/năm.",
        id="food-output",
    ),
    pytest.param(
        "Cứu hộ 18 vụ, cứu được 26 người; xảy ra 42 vụ cháy, làm chết 03 người, bị thương 05 người, thiệt "
        "hại 6,8 tỷ đồng; nguyên nhân do điện 25 vụ, do sơ suất 11 vụ, chưa rõ 06 vụ.",
        id="fires",
    ),
    pytest.param(
        "Lập biên bản 312 vụ vi phạm lâm luật, giảm 45 vụ (12,6%) so với cùng kỳ, xử lý hành chính 289 vụ, "
        "hình sự 05 vụ, đang xác minh 18 vụ; tịch thu 142,6 m3 gỗ, thu nộp ngân sách 3,12 tỷ đồng.",
        id="forest-law",
    ),
    pytest.param(
        "Công tác cấp giấy phép: cấp mới 45 giấy phép, gia hạn 12 giấy phép, thu hồi 03 giấy phép; lũy kế "
        "còn hiệu lực 486 giấy phép.",
        id="licences",
    ),
    pytest.param(
        "Đo đạc bản đồ 12 xã với 18.650 thửa, diện tích 4.215,3 ha, đạt 84,3% khối lượng (4.215,3/5.000 ha); "
        "lập 15.200 hồ sơ, trong đó đủ điều kiện 14.100 hồ sơ, không đủ điều kiện 1.100 hồ sơ.",
        id="mapping",
    ),
    pytest.param(
        "Khởi tố 512 vụ/846 bị can; kết luận điều tra đề nghị truy tố 468 vụ/790 bị can; đình chỉ 06 vụ; tạm "
        "đình chỉ 14 vụ; tỷ lệ giải quyết án đạt 95,3%.",
        id="prosecutions",
    ),
    pytest.param(
        "Kết quả bầu cử: số cử tri đi bầu 512.340 người/514.200 cử tri, đạt 99,64%; bầu 56 đại biểu hội đồng "
        "nhân dân tỉnh, trong đó nữ 17 (30,4%), trẻ tuổi 09 (16,1%), tái cử 21 (37,5%).",
        id="election",
    ),
    pytest.param(
        "Thăm, tặng 12.450 suất quà trị giá 6,225 tỷ đồng, trong đó quà của Chủ tịch nước 5.120 suất, quà "
        "của tỉnh 4.830 suất, quà của các huyện và nhà hảo tâm 2.500 suất.",
        id="gifts",
    ),
    pytest.param(
        "Toàn tỉnh thành lập mới 38 hợp tác xã, nâng tổng số lên 412 hợp tác xã với 18.600 thành viên; 265 "
        "hợp tác xã nông nghiệp, 147 hợp tác xã phi nông nghiệp; 71 hợp tác xã xếp loại tốt.",
        id="cooperatives",
    ),
    pytest.param(
        "Nhận 24 đơn khiếu nại, giải quyết 22/24 đơn thuộc thẩm quyền, đạt 91,7%; thu hồi 312 triệu đồng và "
        "450 m2 đất, kiến nghị xử lý 05 tập thể, 11 cá nhân.",
        id="complaints",
    ),
    pytest.param(
        "Số thuê bao điện thoại là 1.045.200 thuê bao, mật độ đạt 98,6 thuê bao/100 dân; thuê bao internet "
        "812.400 thuê bao (di động 640.100, cố định 172.300), đạt 76,6 thuê bao/100 dân; số điểm phục vụ bưu "
        "chính 246 điểm, bán kính phục vụ 2,9 km/điểm.",
        id="densities",
    ),
    pytest.param(
        "Có 246 điểm phục vụ, trong đó: 28 bưu cục, 165 điểm bưu điện văn hóa xã, 53 đại lý; bình quân 4.309 "
        "người/điểm; doanh thu bưu chính ước đạt 118 tỷ đồng, viễn thông 1.402 tỷ đồng, tổng doanh thu 1.520 "
        "tỷ đồng.",
        id="postal-points",
    ),
    pytest.param(
        "Đề nghị tặng thưởng 01 Huân chương Lao động hạng Ba, 05 Bằng khen của Thủ tướng Chính phủ, 02 Cờ "
        "thi đua của Chính phủ; công nhận 12 Chiến sĩ thi đua cấp tỉnh, 96 tập thể lao động xuất sắc.",
        id="awards",
    ),
    pytest.param(
        "Trong quý I có 12 cuộc, quý II 15 cuộc, quý III 18 cuộc, quý IV 09 cuộc; cả năm 54 cuộc, đạt 108% "
        "kế hoạch (50 cuộc).",
        id="quarters",
    ),
    pytest.param(
        "Tuyển sinh lớp 10 được 9.860 em/10.250 chỉ tiêu (96,2%), hệ công lập 8.940 em, tư thục 920 em; phổ "
        "cập giáo dục mầm non 144/144 xã; tỷ lệ trường đạt chuẩn mầm non 62%, tiểu học 71%, trung học cơ sở "
        "58%.",
        id="enrolment",
    ),
    pytest.param(
        "Trồng rừng phòng hộ 415 ha, rừng sản xuất 2.800 ha, cây phân tán 1,2 triệu cây; chăm sóc 6.420 ha; "
        "khoanh nuôi 18.600 ha, trong đó chuyển tiếp 15.200 ha, mới 3.400 ha.",
        id="planting",
    ),
    pytest.param(
        "Kiểm tra 86 cơ sở kinh doanh, phát hiện 21 cơ sở vi phạm, chiếm 24,4%, xử phạt 19 cơ sở, cảnh cáo "
        "02 cơ sở; tổng số tiền phạt 245.750.000 đồng (hai trăm bốn mươi lăm triệu bảy trăm năm mươi nghìn "
        "đồng).",
        id="inspections-and-fines",
    ),
    pytest.param(
        "Số ca mắc Covid-19 là 12.480 ca, điều trị khỏi 12.106 ca (97%), đang điều trị 310 ca, tử vong 64 "
        "ca; tiêm 1.245.000 liều vắc xin, mũi 1 đạt 98,2%, mũi 2 đạt 94,6% dân số từ 18 tuổi trở lên.",
        id="covid",
    ),
    pytest.param(
        "Toàn ngành có 1.120 bác sĩ, đạt 10,4 bác sĩ/vạn dân, trong đó tuyến tỉnh 612 bác sĩ, tuyến huyện "
        "402 bác sĩ, tuyến xã 106 bác sĩ; 26,8 giường bệnh/vạn dân.",
        id="doctors",
    ),
    pytest.param(
        "Nợ xây dựng cơ bản 86 tỷ đồng, đã trả 52 tỷ đồng, còn 34 tỷ đồng; tiết kiệm chi thường xuyên 10% là "
        "24,6 tỷ đồng; thẩm tra quyết toán 96 dự án, giá trị đề nghị 812 tỷ đồng, phê duyệt 804,5 tỷ đồng, "
        "cắt giảm 7,5 tỷ đồng.",
        id="debts",
    ),
    pytest.param(
        "Cụm có 12 đơn vị, trong đó 03 đơn vị dẫn đầu từng lĩnh vực; 12/12 đơn vị ký giao ước, 11/12 đơn vị "
        "nộp báo cáo đúng hạn, 01 đơn vị nộp chậm; chấm chéo 12 đơn vị, chênh lệch nhiều nhất 2,5 điểm.",
        id="cluster",
    ),
    pytest.param(
        "Sở đã tiếp nhận 4.120 hồ sơ, trong đó: hồ sơ mới tiếp nhận trong kỳ 3.980 hồ sơ (trực tuyến 3.502 "
        "hồ sơ), hồ sơ kỳ trước chuyển qua 140 hồ sơ; số hồ sơ đã giải quyết 3.990 hồ sơ (đúng hạn 3.984 hồ "
        "sơ, đạt 99,8%), số hồ sơ đang giải quyết 130 hồ sơ.",
        id="one-stop-carried-over",
    ),
    pytest.param(
        "Năm 2021 đã công bố 1.812 thủ tục hành chính (cấp tỉnh 1.405; cấp huyện 265; cấp xã 142), 1.204 thủ "
        "tục đủ điều kiện cung cấp trực tuyến mức độ 3, mức độ 4, trong đó mức độ 4 là 612 thủ tục; 356 thủ "
        "tục có phát sinh hồ sơ.",
        id="procedures",
    ),
    pytest.param(
        "Toàn tỉnh có 25.410 cán bộ, công chức, viên chức; 96% sử dụng thành thạo máy tính; 100% cơ quan có "
        "trang thông tin; tỷ lệ văn bản điện tử đạt 98,6%, trong đó cấp tỉnh 99,9%, cấp huyện 98,4%, cấp xã "
        "95,2%.",
        id="digital-literacy",
    ),
    pytest.param(
        "Ký kết 12 chương trình phối hợp với 05 sở, ngành và 07 doanh nghiệp; tổ chức 03 đợt kiểm tra, mỗi "
        "đợt 04 đơn vị; kết quả 12/12 đơn vị thực hiện nghiêm túc.",
        id="agreements",
    ),
    pytest.param(
        "Hỗ trợ 04 nhóm hộ vay vốn, gồm 312 hộ nghèo, 185 hộ cận nghèo, 96 hộ mới thoát nghèo và 41 hộ gia "
        "đình chính sách, tổng cộng 634 hộ với dư nợ 38,6 tỷ đồng.",
        id="loans",
    ),
    pytest.param(
        "Trong 54 cuộc kiểm tra có 31 cuộc của Sở và 23 cuộc phối hợp, phát hiện 18 trường hợp vi phạm; xử "
        "phạt 15 trường hợp, nhắc nhở 03 trường hợp.",
        id="inspections-of-all-kinds",
    ),
    pytest.param(
        "Cấp 412 giấy phép (tăng 12 giấy phép so với năm 2020), 86 thẻ hướng dẫn viên (quốc tế 24, nội địa "
        "62); thẩm định 14 cơ sở (02 cơ sở 4 sao, 05 cơ sở 3 sao, 07 cơ sở 2 sao).",
        id="tourism-licences",
    ),
    pytest.param(
        "Đến ngày 14/12, tổng thu phí, lệ phí 2.456 triệu đồng, nộp ngân sách 1.842 triệu đồng (75%), để lại "
        "614 triệu đồng; chi thường xuyên 11.250/12.500 triệu đồng, đạt 90%.",
        id="fees",
    ),
    pytest.param(
        "Có 34 phòng, ban, đơn vị tham gia, trong đó 12 phòng chuyên môn, 04 đơn vị sự nghiệp; 100% đăng ký "
        "03 danh hiệu; 28 đơn vị đạt từ 90 điểm trở lên, 06 đơn vị đạt 80 đến dưới 90 điểm.",
        id="taking-part",
    ),
    pytest.param(
        "Phát hành 12 số tạp chí (mỗi số 1.500 bản), 04 bản tin với 6.000 bản; sách xuất bản 45 đầu sách, "
        "52.000 bản; nộp lưu chiểu 45/45 đầu sách.",
        id="press",
    ),
    pytest.param(
        "Hệ thống hội nghị truyền hình phục vụ 186 cuộc họp (Trung ương với tỉnh 48 cuộc, tỉnh với huyện 76 "
        "cuộc, tỉnh với xã 62 cuộc) với hơn 24.500 lượt đại biểu; thời gian trung bình 2,5 giờ/cuộc.",
        id="meetings",
    ),
    pytest.param(
        "Công bố 03 nhóm chỉ số: PAR INDEX đạt 86,45%, xếp thứ 28/63; PAPI đạt 42,18 điểm, xếp thứ 35/63; "
        "DTI đạt 0,4125, xếp thứ 31/63, tăng 04 bậc so với năm 2020 (35/63).",
        id="indices",
    ),
    pytest.param(
        "Diện tích cây ăn quả 8.120 ha, trong đó cho thu hoạch 6.450 ha, trồng mới 410 ha; diện tích chè "
        "3.150 ha, năng suất 82 tạ/ha, sản lượng búp tươi 25.830 tấn; nuôi trồng thủy sản 1.240 ha với 3.120 "
        "lồng bè.",
        id="fruit",
    ),
    pytest.param(
        "Bảo hiểm xã hội có 62.400 người tham gia, gồm bắt buộc 48.100 người, tự nguyện 14.300 người; bảo "
        "hiểm thất nghiệp 39.200 người; bảo hiểm y tế 612.000 người, độ bao phủ 94,6% dân số.",
        id="social-insurance",
    ),
    pytest.param(
        "Thẩm tra 218 dự án, tổng mức đầu tư 3.145 tỷ đồng, giá trị sau thẩm tra 3.082 tỷ đồng, giảm 63 tỷ "
        "đồng (2%); nghiệm thu 96 công trình; cấp 145 chứng chỉ hành nghề (hạng II: 61, hạng III: 84).",
        id="construction",
    ),
    pytest.param(
        "Vận tải hành khách đạt 8,4 triệu lượt khách, tăng 5% so với cùng kỳ; hàng hóa 12,6 triệu tấn; đăng "
        "kiểm 18.420 lượt xe, đạt lần đầu 16.578 lượt (90%); cấp 22.140 giấy phép lái xe, trong đó ô tô "
        "8.960, mô tô 13.180.",
        id="transport",
    ),
    pytest.param(
        "Quản lý 1.402 km đường tỉnh và quốc lộ, trong đó 486 km quốc lộ ủy thác, 916 km đường tỉnh; sửa "
        "chữa định kỳ 112 km, đạt 100% kế hoạch; bê tông hóa 245 km đường thôn, xóm.",
        id="roads",
    ),
    pytest.param(
        "Toàn tỉnh có 1.245 tổ công nghệ số cộng đồng với 8.715 thành viên (bình quân 07 người/tổ); hướng "
        "dẫn 152.000 lượt người dân; tạo 86.400 tài khoản, trong đó thanh toán 61.200, dịch vụ công 25.200.",
        id="digital-teams",
    ),
    pytest.param(
        "Giải quyết 86/90 kiến nghị của cử tri (95,6%), trong đó đã giải quyết xong 61, đang giải quyết 18, "
        "giải trình 07; 04 kiến nghị chưa đến hạn.",
        id="voters",
    ),
    pytest.param(
        "Tổ chức khám tuyển 4.120 công dân, trúng tuyển 1.856 công dân (45%); giao 1.250 quân, đạt 100% chỉ "
        "tiêu, gồm quân sự 1.050, công an 200; có 18 đảng viên, 214 người trình độ đại học, cao đẳng.",
        id="recruits",
    ),
    pytest.param(
        "Trung tâm lưu trữ bảo quản 1.245 mét giá, 86.400 hồ sơ; chỉnh lý 120 mét, số hóa 412.000 trang, đạt "
        "82,4% kế hoạch (500.000 trang); phục vụ 1.860 lượt độc giả.",
        id="archives",
    ),
    pytest.param(
        "Quốc phòng: huấn luyện 12 lớp cho 1.450 chiến sĩ dân quân, kết quả 100% đạt yêu cầu, có 78% khá, "
        "giỏi; diễn tập 03 xã; tuyển chọn 96 hồ sơ sĩ quan dự bị.",
        id="defence",
    ),
    pytest.param(
        "Có 18 di tích được xếp hạng mới, nâng tổng số di tích lên 312, gồm 03 di tích quốc gia đặc biệt, 68 "
        "di tích quốc gia, 241 di tích cấp tỉnh; tu bổ 09 di tích với 41,2 tỷ đồng (xã hội hóa 12,7 tỷ đồng).",
        id="heritage",
    ),
    pytest.param(
        "Đoàn thể thao tỉnh giành 142 huy chương, gồm 38 huy chương vàng, 45 huy chương bạc và 59 huy chương "
        "đồng tại 26 giải, trong đó 11 huy chương quốc tế; 32,5% dân số tập thể dục thường xuyên.",
        id="sports",
    ),
    pytest.param(
        "Tỷ lệ giải ngân đạt 82,5% (4.125/5.000 tỷ đồng), xếp thứ 19 cả nước, trong đó vốn trong nước đạt "
        "84% (3.948/4.700 tỷ đồng), vốn nước ngoài đạt 59% (177/300 tỷ đồng).",
        id="disbursement",
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


@pytest.mark.parametrize(
    "path", sorted(Path(__file__).with_name("quiet").glob("*.txt")), ids=lambda path: path.stem
)
def test_a_correct_report_raises_nothing(path, findings_of):
    assert loud(findings_of(path.read_text(encoding="utf-8"))) == []
