"""Kiên Giang: a PDF printed from a Word file. Planted: six districts are announced, five are named."""

from blocks import NOTICE, Closing, Head, Heading, Item, Report, Text, Title
from figures import Figures
from planted import COUNT


def report() -> Report:
    """Return the report."""
    f = Figures("kien_giang")
    return Report(
        (
            Head(
                "UBND TỈNH KIÊN GIANG",
                ("SỞ THÔNG TIN VÀ TRUYỀN THÔNG",),
                "1377/BC-STTTT",
                "Kiên Giang, ngày 14 tháng 12 năm 2021",
                "lines",
            ),
            Title("BÁO CÁO", ("Thực hiện công tác thi đua, khen thưởng năm 2021",)),
            Text(f"{NOTICE}", "center"),
            Text(
                "Kính gửi: Sở Thông tin và Truyền thông tỉnh An Giang - Cụm trưởng Cụm thi đua số 08.",
                "center",
            ),
            Text(
                "Sở Thông tin và Truyền thông tỉnh Kiên Giang báo cáo tình hình thực hiện công tác thi đua, khen thưởng năm 2021 như sau:"
            ),
            Heading("Phần A - CÔNG TÁC THI ĐUA", 0),
            Heading("I. Triển khai"),
            Text(
                f"Năm 2021, Sở có {f.n('staff')} biên chế. Sở đã ban hành Kế hoạch số 96/KH-STTTT ngày 19/02/2021 về thi đua, khen thưởng và Kế "
                "hoạch số 512/KH-STTTT ngày 08/6/2021 về đợt thi đua 100 ngày phòng, chống dịch."
            ),
            Heading("II. Kết quả"),
            Text(
                f"1. Tham mưu: {f.n('advised')} văn bản, trong đó {f.n('advised_decisions')} quyết định, {f.n('advised_plans')} kế hoạch, "
                f"{f.n('advised_letters')} công văn."
            ),
            Text(
                f"2. Hồ sơ thủ tục hành chính: tiếp nhận {f.n('received')} hồ sơ ({f.n('online')} hồ sơ trực tuyến, {f.n('in_person')} hồ sơ trực "
                f"tiếp, {f.n('post')} hồ sơ qua bưu chính); giải quyết {f.n('settled')} hồ sơ, đúng và trước hạn {f.fraction('in_time', 'settled')} "
                f"hồ sơ, đạt {f.share('in_time', 'settled')}."
            ),
            Text(
                f"3. Văn bản điện tử: {f.n('outgoing')} văn bản đi, tỷ lệ ký số {f.share('outgoing_signed', 'outgoing')} "
                f"({f.fraction('outgoing_signed', 'outgoing')})."
            ),
            Text(
                f"4. Chứng thư số: {f.n('certificates')} chứng thư số đang hoạt động, cấp mới {f.n('certificates_new')} chứng thư số."
            ),
            Text(
                f"5. Dịch vụ công trực tuyến: {f.n('services')} dịch vụ, trong đó {f.n('level4')} dịch vụ mức độ 4."
            ),
            Text(
                f"6. Hạ tầng: {f.n('base_stations')} trạm thu phát sóng di động (tăng {f.n('base_stations_new')} trạm); {f.n('subscribers')} thuê "
                f"bao điện thoại (di động {f.n('mobile')}, cố định {f.n('fixed')}); {f.n('fixed_broadband')} thuê bao Internet băng rộng; "
                f"{f.fraction('internet_households', 'households')} hộ gia đình sử dụng Internet, đạt {f.share('internet_households', 'households')}; "
                f"{f.n('postal_points')} điểm phục vụ bưu chính."
            ),
            Text(
                f"7. Truyền thanh cơ sở: {f.n('radio_stations')} đài, trong đó {f.n('radio_it')} đài ứng dụng công nghệ thông tin. Đã có "
                f"{COUNT.printed} huyện hoàn thành thay thế truyền thanh hữu tuyến, gồm: An Biên, An Minh, Giồng Riềng, Gò Quao và Hòn Đất."
            ),
            Text(
                f"8. Cổng thông tin điện tử: {f.n('posts')} tin, bài, {f.growth('posts', 'posts_2020')} so với năm 2020; cấp {f.n('licences')} giấy "
                "phép các loại."
            ),
            Text(
                f"9. Thanh tra: {f.n('inspections')} cuộc ({f.n('inspections_planned')} cuộc theo kế hoạch, {f.n('inspections_extra')} cuộc đột xuất) "
                f"với {f.n('inspected')} đối tượng; {f.n('sanctions')} quyết định xử phạt, tổng số tiền {f.dong('fines')} (Một trăm năm mươi mốt "
                "triệu đồng)."
            ),
            Text(f"10. Tập huấn: {f.n('courses')} lớp với {f.n('participants')} lượt người."),
            Text(
                f"11. Xếp hạng: chuyển đổi số cấp tỉnh thứ {f.n('dti')}; cải cách hành chính, Sở đứng thứ {f.n('par')}."
            ),
            Heading("Phần B - KHEN THƯỞNG", 0),
            Item(
                f"Bằng khen cấp Bộ: {f.n('cert_ministry')} tập thể (Bộ trưởng Bộ Thông tin và Truyền thông tặng).",
                mark="- ",
            ),
            Item(
                f"Bằng khen của Chủ tịch UBND tỉnh: {f.n('cert_collectives')} tập thể và {f.n('cert_people')} cá nhân.",
                mark="- ",
            ),
            Item(
                f"Danh hiệu Lao động tiên tiến: {f.n('ldtt')} người; Chiến sĩ thi đua cơ sở: {f.n('cstdcs')} người.",
                mark="- ",
            ),
            Heading("Phần C - KIẾN NGHỊ", 0),
            Text(
                "Đề nghị Bộ hướng dẫn tiêu chí thi đua cho địa bàn hải đảo; đề nghị Cụm tổ chức chấm chéo qua nền tảng trực tuyến để giảm đi lại."
            ),
            Text("Sở Thông tin và Truyền thông tỉnh Kiên Giang báo cáo Cụm trưởng tổng hợp./."),
            Closing(
                ("- Như trên;", "- Giám đốc, các PGĐ Sở;", "- Lưu: VT, VP."),
                ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "", "", "(Đã ký)", ""),
            ),
        ),
        size=14,
        line=1.1,
    )
