"""Numbers that only name something are no figures."""

import pytest

EXAMPLES = [
    ("section number", "1. Công tác chỉ đạo, điều hành"),
    ("deep section number", "2.1. Bưu chính, viễn thông"),
    ("section number without a point", "2.3 Công nghệ thông tin"),
    ("list markers in a sentence", "(1) Xây dựng kế hoạch; (2) Hoàn thành đề án; (3) Tổ chức hội nghị."),
    ("date", "Họp ngày 12/5/2023 và ngày 03 tháng 6 năm 2023."),
    ("date without a year", "Nghỉ lễ 30/4 và 01/5; mừng Quốc khánh 2/9; ngày 20-10."),
    ("period", "Trong 6 tháng đầu năm 2023 và quý II/2023, tháng 5, năm 2022."),
    ("plan age", "Kế hoạch giai đoạn 2021-2025, tầm nhìn đến năm 2030, nhiệm kỳ 2020 - 2025."),
    ("disease", "Công tác phòng, chống dịch Covid-19, COVID – 19."),
    ("network", "Phủ sóng mạng 3G, 4G, thử nghiệm 5G; giao thức IPv6."),
    ("service level", "Cung cấp dịch vụ công mức độ 3, 4 trên cổng."),
    ("school level", "Tuyên truyền cho học sinh cấp 2 trên địa bàn."),
    ("hotline", "Nhắn tin tới tổng đài 5656, đường dây nóng 19001234."),
    ("telephone", "Điện thoại: 0263.3822.123; Fax: 02633822123; 0912345678."),
    ("software", "Sử dụng iOffice 4.0, Windows 10, Office 365 và tiêu chuẩn ISO 9001:2015."),
    ("industry", "Tận dụng cuộc cách mạng công nghiệp 4.0."),
    ("assembly", "Đại biểu Quốc hội khóa XV; lần thứ 2; phiên thứ 5."),
    ("lunar year", "Hội báo Xuân Nhâm Dần 2022; Tết Nguyên đán 2023 các đơn vị trực."),
    ("criterion", "Hướng dẫn thực hiện tiêu chí số 8; tiêu chí 16, 17, 18 chưa đạt."),
    ("law articles", "Theo Điều 5 khoản 2 và mục 3 Chương 2 của quy định; Phụ lục 1, Biểu số 2."),
    ("steering boards", "Ban Chỉ đạo 35 tỉnh, Đề án 06, Tổ công tác 06 các cấp hoạt động tốt."),
    ("short citations", "Triển khai Nghị quyết 36, Kết luận 12, Chỉ thị 16 và Nghị định 30 của cấp trên."),
    ("law with a year", "Phổ biến Luật An toàn thông tin mạng 2015."),
    ("cluster", "Tham gia Cụm thi đua số 8 và Khối thi đua số 3."),
    ("small places", "Xã Tân Lập 1, Phường 5, Quận 3, tổ 7, thôn 2, khu phố 4, ấp 5 đã tham gia."),
    ("roads", "Sự cố cáp tại km 45+300 quốc lộ 6."),
    ("anniversary", "Kỷ niệm 77 năm Ngày thành lập ngành; 120 năm ngày sinh."),
    ("round the clock", "Bảo đảm trực 24/24 giờ, 24/7 và 24/24h."),
    ("terms", "Báo cáo trong 05 ngày; sau 3 tháng triển khai; trong 02 năm qua."),
    ("clock", "Khai mạc lúc 8 giờ 30 phút, kết thúc 17h00."),
    ("bands of ranks", "Nằm trong bảng xếp hạng 10 đến 20 và từ hạng 1 đến 10."),
    ("mottoes", 'Phong trào “5 xung kích”, phương châm "4 tại chỗ".'),
    ("threshold", "Các đơn vị đạt 90 điểm trở lên và hộ có 50% thu nhập trở xuống được xét."),
    ("parts of a document", "Quy chế gồm 5 chương, 20 điều và 02 phụ lục kèm theo."),
    ("phase", "Hoàn thành giai đoạn 1 và đợt 2 của dự án; vòng 3 chưa tổ chức."),
    ("storm", "Ứng phó với bão số 5 và áp thấp nhiệt đới."),
    ("citation without a mask", "Thực hiện Kế hoạch số 51/KH-UBND và Quyết định 749/QĐ-TTg."),
    ("web address", "Đăng tại http://mau.gov.vn/tin/2023/5, thư tin12@mau.gov.vn."),
]


@pytest.mark.parametrize("text", [row[1] for row in EXAMPLES], ids=[row[0] for row in EXAMPLES])
def test_name_is_no_figure(read, text):
    assert read(text) == ()


def test_name_beside_a_figure_leaves_the_figure(read):
    (figure,) = read("Dịch vụ công mức độ 4 có 38 thủ tục, Đề án 06 đang triển khai.")
    assert (figure.text, figure.unit_of_measure) == ("38", "thủ tục")


def test_months_in_a_row_are_no_figures(read):
    figures = read("Đã họp 02 phiên trong quý 1, 2 và tháng 4, 5; các năm 2021, 2022 đều họp.")
    assert [figure.text for figure in figures] == ["02"]


def test_masked_stretch_holds_no_figure(mask_and_read):
    assert mask_and_read("Quyết định cấp 12 giấy phép; cấp 05 giấy phép.", "12 giấy phép") == ["05"]
