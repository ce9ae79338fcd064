"""Đồng Tháp: raw OOXML with tracked changes left in and a text box. Planted: parts that do not make their total."""

from blocks import NOTICE_LINE, Box, Closing, Head, Heading, Item, Report, Text, Title
from figures import Figures
from planted import PARTS


def report() -> Report:
    """Return the report."""
    f = Figures("dong_thap")
    return Report(
        (
            Head(
                "UBND TỈNH ĐỒNG THÁP",
                ("SỞ THÔNG TIN VÀ TRUYỀN THÔNG",),
                "2105/BC-STTTT",
                "Đồng Tháp, ngày 14 tháng 12 năm 2021",
                "tabs",
            ),
            Title("BÁO CÁO", ("Kết quả phong trào thi đua năm 2021 và phương hướng năm 2022",)),
            Text(NOTICE_LINE, "center"),
            Text(
                "Sở Thông tin và Truyền thông tỉnh Đồng Tháp {-trân trọng -}báo cáo Cụm thi đua số 08 kết quả phong trào thi đua, khen "
                "thưởng năm 2021, cụ thể:"
            ),
            Box(
                (
                    "**MỘT SỐ KẾT QUẢ NỔI BẬT NĂM 2021**",
                    f"Chuyển đổi số cấp tỉnh xếp thứ {f.n('dti')}/63",
                    f"{f.n('products')} sản phẩm OCOP lên sàn thương mại điện tử",
                    f"Cải cách hành chính: Sở đứng thứ {f.n('par')} trong các sở, ngành",
                )
            ),
            Heading("Phần I. KẾT QUẢ NĂM 2021", 0),
            Heading("1) Công tác chỉ đạo"),
            Text(
                "Cụ thể hóa Chỉ thị số 05/CT-BTTTT ngày 02/02/2021 của Bộ Thông tin và Truyền thông, Sở ban hành Kế hoạch số "
                "161/KH-STTTT ngày 09/02/2021 về công tác thi đua, khen thưởng và Kế hoạch số 428/KH-STTTT ngày 12/4/2021 kiểm tra "
                f"chéo giữa các phòng. Tham mưu UBND tỉnh ban hành {f.n('advised')} văn bản (gồm {f.n('advised_decisions')} quyết định, "
                f"{f.n('advised_plans')} kế hoạch, {f.n('advised_letters')} công văn)."
            ),
            Heading("2) Thủ tục hành chính"),
            Text(
                f"Tiếp nhận {f.n('received')} hồ sơ, trong đó: trực tuyến {f.n('online')} hồ sơ, trực tiếp {f.n('in_person')} hồ sơ, "
                f"bưu chính công ích {PARTS.printed} hồ sơ. So với năm 2020 (3.120 hồ sơ), {f.growth('received', 'received_2020')}."
            ),
            Text(
                f"Giải quyết {f.n('settled')} hồ sơ: trước hạn {f.n('settled_early')} hồ sơ, đúng hạn {f.n('settled_on_time')} hồ sơ, "
                f"trễ hạn {f.n('settled_late')} hồ sơ; tỷ lệ đúng hạn đạt {f.share('in_time', 'settled')} "
                f"({f.fraction('in_time', 'settled')}). {{+Nguyên nhân trễ hạn chủ yếu do giãn cách, không lấy được chữ ký giấy.+}}"
            ),
            Heading("3) Chính quyền số"),
            Item(
                f"Văn bản: {f.n('outgoing')} văn bản đi, trong đó {{-2.588-}}{{+{f.n('outgoing_signed')}+}} văn bản ký số "
                f"({f.share('outgoing_signed', 'outgoing')}); {f.n('incoming')} văn bản đến.",
                mark="- ",
            ),
            Item(
                f"Chứng thư số: đang hoạt động {f.n('certificates')} chứng thư số, trong đó tổ chức {f.n('certificates_bodies')}, cá nhân "
                f"{f.n('certificates_people')}; cấp mới {f.n('certificates_new')} chứng thư số.",
                mark="- ",
            ),
            Item(
                f"Dịch vụ công: {f.n('services')} dịch vụ công trực tuyến ({f.n('level4')} dịch vụ mức độ 4, {f.n('level3')} dịch vụ mức "
                "độ 3).",
                mark="- ",
            ),
            Item(
                f"Thư điện tử công vụ: {f.n('mail')} hộp thư. Họp trực tuyến: {f.n('meetings')} cuộc họp.",
                mark="- ",
            ),
            Heading("4) Viễn thông, Internet, bưu chính"),
            Text(
                f"Toàn tỉnh có {f.n('base_stations')} trạm thu phát sóng di động (trong năm xây dựng mới {f.n('base_stations_new')} trạm). "
                f"Tổng số thuê bao điện thoại {f.n('subscribers')} thuê bao, trong đó di động {f.n('mobile')} thuê bao, cố định "
                f"{f.n('fixed')} thuê bao. Thuê bao Internet băng rộng cố định: {f.n('fixed_broadband')} thuê bao. Tỷ lệ hộ gia đình sử "
                f"dụng Internet đạt {f.share('internet_households', 'households')} ({f.fraction('internet_households', 'households')} "
                f"hộ). Có {f.n('postal_points')} điểm phục vụ bưu chính."
            ),
            Heading("5) Thông tin, tuyên truyền"),
            Text(
                f"Cổng thông tin điện tử đăng tải {f.n('posts')} tin, bài, {f.growth('posts', 'posts_2020')} so với năm 2020 "
                f"({f.n('posts_2020')} tin, bài). Toàn tỉnh có {f.n('radio_stations')} trạm truyền thanh cơ sở; cấp {f.n('licences')} giấy "
                "phép. Mô hình “Nhóm Zalo ấp, khóm” được Bộ Thông tin và Truyền thông giới thiệu để các tỉnh nhân rộng."
            ),
            Heading("6) Thanh tra, xử lý vi phạm"),
            Text(
                f"Thực hiện {f.n('inspections')} cuộc thanh tra, kiểm tra (theo kế hoạch {f.n('inspections_planned')} cuộc, đột xuất "
                f"{f.n('inspections_extra')} cuộc) tại {f.n('inspected')} đơn vị; ban hành {f.n('sanctions')} quyết định xử phạt với số "
                f"tiền {f.dong('fines')}."
            ),
            Heading("7) Đào tạo"),
            Text(f"Mở {f.n('courses')} lớp tập huấn, bồi dưỡng cho {f.n('participants')} học viên."),
            Heading("8) Khen thưởng"),
            Text(
                f"Có {f.n('cert_ministry')} tập thể được tặng Bằng khen của Bộ trưởng Bộ Thông tin và Truyền thông; {f.n('cert_collectives')} "
                f"tập thể, {f.n('cert_people')} cá nhân được tặng Bằng khen của Chủ tịch UBND tỉnh; {f.n('ldtt')} cá nhân đạt “Lao động tiên "
                f"tiến”; {f.n('cstdcs')} cá nhân đạt “Chiến sĩ thi đua cơ sở”."
            ),
            Heading("Phần II. PHƯƠNG HƯỚNG NĂM 2022", 0),
            Text(
                "Đưa nội dung chuyển đổi số vào tiêu chí chấm điểm hằng tháng của các phòng; hoàn thành số hóa kết quả thủ tục hành chính "
                "còn hiệu lực; phối hợp doanh nghiệp xóa các điểm lõm sóng ven sông."
            ),
            Text("Trên đây là báo cáo năm 2021 của Sở Thông tin và Truyền thông tỉnh Đồng Tháp./."),
            Closing(
                ("- Cụm thi đua số 08;", "- UBND tỉnh (để b/c);", "- Lưu: VT, VP(2)."),
                ("GIÁM ĐỐC", "", "", "(Đã ký)", ""),
            ),
        ),
        size=14,
        line=1.05,
    )
