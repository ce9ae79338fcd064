"""Sóc Trăng: prose without numbered headings, decimal points, no thousands signs. Planted: one decision under two dates."""

from blocks import NOTICE, Closing, Head, Heading, Report, Text, Title
from figures import Figures, Style
from planted import DATE


def report() -> Report:
    """Return the report."""
    f = Figures("soc_trang", Style(thousands="", decimal="."))
    return Report(
        (
            Head(
                "ỦY BAN NHÂN DÂN TỈNH SÓC TRĂNG",
                ("SỞ THÔNG TIN VÀ TRUYỀN THÔNG",),
                "1240/BC-STTTT",
                "Sóc Trăng, ngày 13 tháng 12 năm 2021",
            ),
            Title("BÁO CÁO", ("Phong trào thi đua và công tác khen thưởng năm 2021", f"({NOTICE})")),
            Text("Thực hiện Kế hoạch số 42/KH-CTĐ SỐ 08 ngày 21/5/2021 của Cụm thi đua số 08,", "basis"),
            Text("Sở Thông tin và Truyền thông tỉnh Sóc Trăng xin báo cáo:"),
            Heading("CÔNG TÁC CHỈ ĐẠO"),
            Text(
                "Căn cứ Quyết định số 15/2021/QĐ-UBND ngày "
                f"{DATE.right} của UBND tỉnh ban hành Quy chế vận hành hệ thống một cửa điện tử, Sở đã lồng ghép các chỉ tiêu vào giao ước thi đua của từng phòng. Sở tham mưu {f.n('advised')} văn "
                f"bản, trong đó có {f.n('advised_decisions')} quyết định, {f.n('advised_plans')} kế hoạch, {f.n('advised_letters')} công văn."
            ),
            Heading("KẾT QUẢ NỔI BẬT"),
            Text(
                f"Về thủ tục hành chính, trong năm Sở tiếp nhận {f.n('received')} hồ sơ, gồm {f.n('online')} hồ sơ trực tuyến, {f.n('in_person')} hồ "
                f"sơ trực tiếp, {f.n('post')} hồ sơ qua bưu chính. Sở đã giải quyết {f.n('settled')} hồ sơ; trễ hạn {f.n('settled_late')} hồ sơ, "
                f"chiếm {f.share('settled_late', 'settled')}. Các hồ sơ trễ hạn rơi vào tháng 8 và tháng 9, khi cơ quan chỉ bố trí một phần ba nhân lực làm việc "
                "tại trụ sở."
            ),
            Text(
                f"Về chính quyền số, Sở gửi {f.n('outgoing')} văn bản đi, trong đó {f.n('outgoing_signed')} văn bản được ký số (đạt "
                f"{f.share('outgoing_signed', 'outgoing')}), nhận {f.n('incoming')} văn bản đến. Hiện có {f.n('certificates')} chứng thư số đang sử "
                f"dụng và {f.n('mail')} hộp thư công vụ. Việc thực hiện Quyết định số 15/2021/QĐ-UBND ngày {DATE.printed} của UBND tỉnh được kiểm tra hằng quý. "
                f"Tỉnh xếp hạng {f.n('dti')}/63 về chuyển đổi số; Sở xếp hạng {f.n('par')} về cải cách hành chính."
            ),
            Text(
                f"Về hạ tầng, đến cuối tháng 11 có {f.n('base_stations')} trạm thu phát sóng di động, {f.n('mobile')} thuê bao di động, "
                f"{f.n('fixed')} thuê bao cố định và {f.n('postal_points')} điểm phục vụ bưu chính. Hệ thống hội nghị truyền hình phục vụ "
                f"{f.n('meetings')} cuộc họp."
            ),
            Text(
                f"Về thông tin, tuyên truyền, cổng thông tin điện tử đăng {f.n('posts')} tin, bài bằng tiếng Việt và tiếng Khmer, "
                f"{f.growth('posts', 'posts_2020')} so với cùng kỳ; toàn tỉnh có {f.n('radio_stations')} đài truyền thanh cấp xã, trong đó "
                f"{f.n('radio_it')} đài ứng dụng công nghệ thông tin. Đây là năm đầu tiên bản tin tiếng Khmer được phát trên toàn bộ các đài."
            ),
            Text(
                f"Về thanh tra, đã tiến hành {f.n('inspections')} cuộc, trong đó đột xuất {f.n('inspections_extra')} cuộc; ban hành "
                f"{f.n('sanctions')} quyết định xử phạt vi phạm hành chính với số tiền {f.million('fines')}. Về đào tạo, đã mở {f.n('courses')} lớp "
                f"tập huấn cho {f.n('participants')} người."
            ),
            Text(
                f"Về thương mại điện tử, {f.n('products')} sản phẩm của tỉnh được đưa lên sàn, vượt kế hoạch 14 sản phẩm."
            ),
            Heading("KHEN THƯỞNG"),
            Text(
                f"Năm 2021 có {f.n('cert_ministry')} tập thể được Bộ trưởng Bộ Thông tin và Truyền thông tặng Bằng khen; {f.n('cert_collectives')} tập "
                f"thể và {f.n('cert_people')} cá nhân được Chủ tịch UBND tỉnh tặng Bằng khen. Trong {f.n('staff')} người của Sở có {f.n('ldtt')} "
                f"người đạt danh hiệu Lao động tiên tiến, {f.n('cstdcs')} người đạt danh hiệu Chiến sĩ thi đua cơ sở."
            ),
            Heading("HẠN CHẾ"),
            Text(
                "Sở chưa đưa hết dịch vụ đủ điều kiện lên mức độ 4; số liệu hộ gia đình sử dụng Internet chưa thống nhất giữa các doanh nghiệp nên "
                "chưa báo cáo."
            ),
            Text("Kính gửi Cụm thi đua số 08 xem xét, tổng hợp./."),
            Closing(
                ("- Như trên;", "- Lãnh đạo Sở;", "- Lưu: VT."),
                ("GIÁM ĐỐC", "", "", "(Đã ký)", ""),
            ),
        ),
        size=14,
        line=1.15,
        notice_in="footer",
    )
