"""Vĩnh Long: a signed PDF that LibreOffice printed; headings I, 1, a); one table; no figure on new certificates."""

from blocks import NOTICE, Closing, Grid, Head, Heading, Report, Text, Title
from figures import Figures


def report() -> Report:
    """Return the report."""
    f = Figures("vinh_long")
    return Report(
        (
            Head(
                "UBND TỈNH VĨNH LONG",
                ("SỞ THÔNG TIN VÀ", "TRUYỀN THÔNG"),
                "512/BC-STTTT",
                "Vĩnh Long, ngày 09 tháng 12 năm 2021",
            ),
            Title("BÁO CÁO", ("Tổng kết công tác thi đua, khen thưởng năm 2021",)),
            Text(f"**({NOTICE})**", "center"),
            Text(
                "Thực hiện nhiệm vụ công tác của Cụm thi đua số 8, Sở Thông tin và Truyền thông tỉnh Vĩnh Long báo cáo kết quả thực "
                "hiện phong trào thi đua năm 2021, phương hướng năm 2022 như sau:"
            ),
            Heading("I. KẾT QUẢ PHONG TRÀO THI ĐUA"),
            Heading("1. Công tác lãnh đạo, chỉ đạo", 2),
            Text(
                "Đảng ủy, Ban Giám đốc Sở đưa thi đua vào chương trình công tác quý. Ngày 05/02/2021, Sở ký giao ước với 06 phòng, đơn "
                "vị trực thuộc; nội dung giao ước gắn với Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ về Chương "
                "trình Chuyển đổi số quốc gia."
            ),
            Text(
                f"Sở đã tham mưu ban hành {f.n('advised')} văn bản cấp tỉnh: {f.n('advised_decisions')} quyết định, "
                f"{f.n('advised_plans')} kế hoạch, {f.n('advised_letters')} công văn."
            ),
            Heading("2. Kết quả nhiệm vụ chuyên môn", 2),
            Heading("a) Lĩnh vực bưu chính, viễn thông", 3),
            Text(
                f"Toàn tỉnh hiện có {f.n('postal_points')} điểm phục vụ bưu chính, {f.n('base_stations')} trạm thu phát sóng di động, "
                f"trong năm lắp đặt mới {f.n('base_stations_new')} trạm."
            ),
            Text(
                f"Tổng số thuê bao điện thoại là {f.n('subscribers')} thuê bao, gồm {f.n('mobile')} thuê bao di động và {f.n('fixed')} "
                f"thuê bao cố định. Thuê bao Internet băng rộng cố định đạt {f.n('fixed_broadband')} thuê bao; số hộ gia đình sử dụng "
                f"Internet đạt {f.share('internet_households', 'households')} ({f.fraction('internet_households', 'households')} hộ)."
            ),
            Heading("b) Lĩnh vực công nghệ thông tin", 3),
            Text(
                f"Trong năm, Sở phát hành {f.n('outgoing')} văn bản; toàn bộ văn bản đi được ký số ({f.fraction('outgoing_signed', 'outgoing')} "
                f"văn bản, đạt {f.share('outgoing_signed', 'outgoing')}). Tiếp nhận, xử lý {f.n('incoming')} văn bản đến. Tổng số chứng thư "
                f"số đang sử dụng: {f.n('certificates')} chứng thư số. Hộp thư công vụ đã cấp cho {f.n('mail')} người dùng."
            ),
            Text(
                f"Hệ thống họp trực tuyến phục vụ {f.n('meetings')} cuộc họp, nhiều nhất từ trước đến nay. Chỉ số DTI của tỉnh xếp thứ "
                f"{f.n('dti')}; Sở xếp thứ {f.n('par')} về cải cách hành chính trong khối các sở."
            ),
            Heading("c) Lĩnh vực báo chí, xuất bản, thông tin cơ sở", 3),
            Text(
                f"Đã biên tập, đăng {f.n('posts')} tin, bài trên cổng thông tin điện tử, {f.growth('posts', 'posts_2020')} so với năm "
                f"trước; cấp {f.n('licences')} giấy phép xuất bản. Hệ thống có {f.n('radio_stations')} đài truyền thanh cấp xã; riêng "
                f"{f.n('radio_it')} đài đã dùng thiết bị thu phát qua mạng di động."
            ),
            Heading("d) Giải quyết thủ tục hành chính", 3),
            Grid(
                (
                    ("TT", "Nội dung", "Số hồ sơ"),
                    ("1", "Hồ sơ tiếp nhận trực tuyến", f.t("online")),
                    ("2", "Hồ sơ tiếp nhận trực tiếp", f.t("in_person")),
                    ("3", "Hồ sơ tiếp nhận qua bưu chính công ích", f.t("post")),
                    ("", "Tổng số hồ sơ tiếp nhận", f.t("received")),
                ),
                (14, 100, 40),
                total=True,
                align="clc",
            ),
            Text(
                f"Đã giải quyết {f.n('settled')} hồ sơ, trong đó {f.n('settled_early')} hồ sơ trước hạn và {f.n('settled_on_time')} hồ sơ "
                f"đúng hạn, không có hồ sơ quá hạn. Sở duy trì {f.n('services')} dịch vụ công trực tuyến mức độ 3 và mức độ 4, trong đó "
                f"{f.n('level4')} dịch vụ mức độ 4."
            ),
            Heading("đ) Thanh tra, tiếp công dân", 3),
            Text(
                f"Tổ chức {f.n('inspections')} cuộc thanh tra, kiểm tra đối với {f.n('inspected')} cơ sở; xử phạt {f.n('sanctions')} trường "
                f"hợp, tổng số tiền phạt {f.million('fines', 0)}. Trong năm không phát sinh đơn khiếu nại, tố cáo."
            ),
            Heading("3. Công tác bồi dưỡng, khen thưởng", 2),
            Text(
                f"Sở mở {f.n('courses')} lớp tập huấn cho {f.n('participants')} cán bộ, công chức cấp huyện, cấp xã."
            ),
            Text(
                f"Kết quả khen thưởng: {f.n('cert_ministry')} tập thể được Bộ trưởng Bộ Thông tin và Truyền thông tặng Bằng khen; Chủ tịch "
                f"UBND tỉnh tặng Bằng khen cho {f.n('cert_collectives')} tập thể, {f.n('cert_people')} cá nhân; {f.n('cstdcs')} Chiến sĩ thi "
                f"đua cơ sở; {f.n('ldtt')} Lao động tiên tiến trên tổng số {f.n('staff')} người."
            ),
            Heading("II. HẠN CHẾ VÀ NGUYÊN NHÂN"),
            Text(
                "Hạ tầng truyền thanh ở một số xã đã cũ; kinh phí sự nghiệp cắt giảm để phòng, chống dịch nên chưa thay thế kịp."
            ),
            Heading("III. PHƯƠNG HƯỚNG NĂM 2022"),
            Text(
                "Sở phấn đấu giữ vị trí trong nhóm dẫn đầu của Cụm; triển khai thi đua chuyên đề về dữ liệu mở; mỗi phòng đăng ký ít nhất "
                "một sáng kiến."
            ),
            Text("Trên đây là báo cáo của Sở Thông tin và Truyền thông tỉnh Vĩnh Long./."),
            Closing(
                (
                    "- Cụm thi đua số 8 (Sở TT&TT An Giang);",
                    "- Ban Thi đua - Khen thưởng tỉnh;",
                    "- Lưu: VT.",
                ),
                ("GIÁM ĐỐC", "", "", "(Đã ký)", ""),
            ),
        ),
        size=13.5,
        line=1.1,
    )
