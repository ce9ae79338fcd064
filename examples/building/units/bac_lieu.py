"""Bạc Liêu: a department of culture, information, sports and tourism; only a part of its report is about the sector."""

from blocks import NOTICE_LINE, Closing, Head, Heading, Item, Report, Text, Title
from figures import Figures


def report() -> Report:
    """Return the report."""
    f = Figures("bac_lieu")
    return Report(
        (
            Head(
                "UBND TỈNH BẠC LIÊU",
                ("SỞ VĂN HÓA, THÔNG TIN,", "THỂ THAO VÀ DU LỊCH"),
                "633/BC-SVHTTTTDL",
                "Bạc Liêu, ngày 15 tháng 12 năm 2021",
            ),
            Title("BÁO CÁO", ("Công tác thi đua, khen thưởng lĩnh vực thông tin và truyền thông năm 2021",)),
            Text(NOTICE_LINE, "center"),
            Text(
                "Sở Văn hóa, Thông tin, Thể thao và Du lịch tỉnh Bạc Liêu (sau đây viết tắt là Sở VHTTTTDL) báo cáo Cụm thi đua số 8 kết "
                "quả năm 2021 trong lĩnh vực thông tin và truyền thông do Sở quản lý:"
            ),
            Heading("I. ĐẶC ĐIỂM TÌNH HÌNH"),
            Text(
                "Sở quản lý bốn lĩnh vực, trong đó nhiệm vụ thông tin và truyền thông giao cho 02 phòng chuyên môn và 01 trung tâm với "
                f"tổng số {f.n('staff')} người. Các chỉ tiêu viễn thông do doanh nghiệp gửi trực tiếp về Bộ nên báo cáo này không nêu lại."
            ),
            Heading("II. NHỮNG KẾT QUẢ CHÍNH"),
            Item(
                f"Tham mưu cấp trên ban hành {f.n('advised')} văn bản ({f.n('advised_decisions')} quyết định và {f.n('advised_plans')} kế "
                "hoạch), trong đó có Kế hoạch số 88/KH-UBND ngày 18/6/2021 của UBND tỉnh về phát triển thông tin cơ sở.",
                mark="- ",
            ),
            Item(
                f"Về văn bản điện tử: {f.n('outgoing')} văn bản đi, đã ký số {f.n('outgoing_signed')} văn bản, bằng "
                f"{f.share('outgoing_signed', 'outgoing')}.",
                mark="- ",
            ),
            Item(
                f"Về hồ sơ thủ tục hành chính: tổng số hồ sơ tiếp nhận {f.n('received')} hồ sơ; trong đó, {f.n('online')} hồ sơ trực tuyến, "
                f"{f.n('in_person')} hồ sơ trực tiếp và {f.n('post')} hồ sơ qua bưu chính.",
                mark="- ",
            ),
            Item(
                f"Đã giải quyết {f.n('settled')} hồ sơ, tỷ lệ trước và đúng hạn {f.share('in_time', 'settled')} "
                f"({f.fraction('in_time', 'settled')} hồ sơ); chuyển sang năm 2022 là {f.n('open')} hồ sơ.",
                mark="- ",
            ),
            Item(
                f"Về chữ ký số: tỉnh có {f.n('certificates')} chứng thư số còn hiệu lực; cấp mới {f.n('certificates_new')} chứng thư số "
                "trong năm.",
                mark="- ",
            ),
            Item(f"Số dịch vụ công trực tuyến đang cung cấp: {f.n('services')} dịch vụ.", mark="- "),
            Item(f"Số điểm phục vụ bưu chính: {f.n('postal_points')} điểm.", mark="- "),
            Item(
                f"Số hộ gia đình sử dụng Internet: {f.n('internet_households')}/{f.n('households')} hộ "
                f"({f.share('internet_households', 'households')}).",
                mark="- ",
            ),
            Item(
                f"Về thông tin cơ sở: có {f.n('radio_stations')} đài truyền thanh xã; trang thông tin điện tử của Sở đăng {f.n('posts')} tin, "
                f"bài (năm 2020: {f.n('posts_2020')} tin, bài), {f.growth('posts', 'posts_2020')}.",
                mark="- ",
            ),
            Item(
                f"Về thanh tra: {f.n('inspections')} cuộc thanh tra, kiểm tra, trong đó {f.n('inspections_extra')} cuộc đột xuất; "
                f"{f.n('sanctions')} quyết định xử phạt vi phạm hành chính, số tiền {f.dong('fines')} (Bốn mươi lăm triệu đồng).",
                mark="- ",
            ),
            Item(f"Về tập huấn: {f.n('courses')} lớp, {f.n('participants')} người tham dự.", mark="- "),
            Heading("III. PHONG TRÀO TIÊU BIỂU"),
            Text(
                "Phong trào “Mỗi ấp một góc đọc” gắn thư viện với điểm bưu điện văn hóa xã là cách làm mới, được UBND tỉnh chọn nhân rộng "
                f"trong năm 2022. Doanh nghiệp bưu chính đã đưa {f.n('products')} sản phẩm của hợp tác xã lên sàn thương mại điện tử."
            ),
            Heading("IV. KHEN THƯỞNG"),
            Text(
                f"{f.n('cert_ministry')} tập thể được Bộ trưởng Bộ Thông tin và Truyền thông tặng Bằng khen. {f.n('cert_collectives')} tập thể "
                f"và {f.n('cert_people')} cá nhân được Chủ tịch UBND tỉnh tặng Bằng khen. {f.n('ldtt')} cá nhân đạt Lao động tiên tiến, "
                f"{f.n('cstdcs')} cá nhân đạt Chiến sĩ thi đua cơ sở."
            ),
            Heading("V. ĐỀ XUẤT"),
            Text(
                "Đề nghị Cụm có hướng dẫn riêng về tiêu chí chấm điểm cho sở đa ngành, để không trừ điểm các nội dung Sở không được giao."
            ),
            Text("Sở VHTTTTDL kính báo cáo Cụm trưởng tổng hợp./."),
            Closing(
                ("- Cụm trưởng;", "- Giám đốc Sở (b/c);", "- Lưu: VT, QLTT."),
                ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "", "", "(Đã ký)", ""),
            ),
        ),
        size=14,
        margins=(20, 20, 20, 30),
        notice_in="footer",
    )
