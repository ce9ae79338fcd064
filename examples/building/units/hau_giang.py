"""Hậu Giang: raw OOXML, headings numbered by Word, bullets of Word, footnotes; rather short."""

from blocks import NOTICE, Closing, Grid, Head, Heading, Item, Report, Text, Title
from figures import Figures


def report() -> Report:
    """Return the report."""
    f = Figures("hau_giang")
    return Report(
        (
            Head(
                "UBND TỈNH HẬU GIANG",
                ("SỞ THÔNG TIN VÀ TRUYỀN THÔNG",),
                "986/BC-STTTT",
                "Hậu Giang, ngày 08 tháng 12 năm 2021",
                "lines",
            ),
            Title("BÁO CÁO", ("Kết quả thực hiện phong trào thi đua, khen thưởng năm 2021",)),
            Text(f"**{NOTICE}**", "center"),
            Text("Kính gửi: Cụm thi đua số 8 - Bộ Thông tin và Truyền thông.", "center"),
            Text(
                "Căn cứ Kế hoạch số 42/KH-CTĐ SỐ 08 ngày 21/5/2021 của Cụm thi đua số 8, Sở Thông tin và Truyền thông tỉnh Hậu "
                "Giang báo cáo kết quả năm 2021[[Số liệu tính từ ngày 01/01/2021 đến hết ngày 30/11/2021.]] như sau:"
            ),
            Heading("TRIỂN KHAI PHONG TRÀO THI ĐUA", 1, automatic=True),
            Text(
                f"Sở có {f.n('staff')} công chức, viên chức, người lao động; 100% đã đăng ký thi đua từ đầu năm. Sở phát động 03 đợt "
                "thi đua chuyên đề: cải cách hành chính; phòng, chống dịch COVID-19; tuyên truyền bầu cử."
            ),
            Heading("KẾT QUẢ CÁC MẶT CÔNG TÁC", 1, automatic=True),
            Heading("Tham mưu ban hành văn bản", 2, automatic=True),
            Text(f"Sở đã tham mưu trình cấp có thẩm quyền ban hành {f.n('advised')} văn bản, cụ thể:"),
            Item(f"{f.n('advised_decisions')} quyết định;"),
            Item(f"{f.n('advised_plans')} kế hoạch;"),
            Item(f"{f.n('advised_letters')} công văn."),
            Heading("Văn bản điện tử, chữ ký số", 2, automatic=True),
            Item(f"Văn bản đi: {f.n('outgoing')} văn bản; văn bản đến: {f.n('incoming')} văn bản."),
            Item(
                f"Tỷ lệ văn bản đi được ký số đạt {f.share('outgoing_signed', 'outgoing', 2)} "
                f"({f.fraction('outgoing_signed', 'outgoing')} văn bản)."
            ),
            Item(
                f"Chứng thư số đang hoạt động: {f.n('certificates')} chứng thư số, trong đó {f.n('certificates_bodies')} chứng thư số "
                f"của tổ chức, {f.n('certificates_people')} chứng thư số của cá nhân; cấp mới {f.n('certificates_new')} chứng thư số."
            ),
            Item(f"Hộp thư điện tử công vụ đã cấp: {f.n('mail')} hộp thư."),
            Heading("Thủ tục hành chính", 2, automatic=True),
            Text("Kết quả tiếp nhận, giải quyết hồ sơ năm 2021:"),
            Grid(
                (
                    ("Nội dung", "Số hồ sơ", "Tỷ lệ (%)"),
                    ("Tiếp nhận trực tuyến", f.t("online"), f.share("online", "received").rstrip("%")),
                    ("Tiếp nhận trực tiếp", f.t("in_person"), f.share("in_person", "received").rstrip("%")),
                    ("Tiếp nhận qua bưu chính", f.t("post"), f.share("post", "received").rstrip("%")),
                    ("Tổng cộng", f.t("received"), "100"),
                ),
                (80, 35, 35),
                total=True,
                align="lcc",
            ),
            Text(
                f"Số hồ sơ đã giải quyết là {f.n('settled')} hồ sơ; hồ sơ giải quyết trước và đúng hạn đạt "
                f"{f.share('in_time', 'settled')} ({f.fraction('in_time', 'settled')} hồ sơ). Sở cung cấp {f.n('services')} dịch vụ "
                f"công trực tuyến, trong đó có {f.n('level4')} dịch vụ mức độ 4[[Số còn lại ở mức độ 3.]]."
            ),
            Heading("Bưu chính, viễn thông", 2, automatic=True),
            Item(
                f"Trạm thu phát sóng di động: {f.n('base_stations')} trạm (phát triển mới {f.n('base_stations_new')} trạm)."
            ),
            Item(
                f"Thuê bao điện thoại: {f.n('subscribers')} thuê bao, gồm {f.n('mobile')} thuê bao di động và {f.n('fixed')} thuê bao "
                "cố định."
            ),
            Item(
                f"Hộ gia đình sử dụng Internet: {f.n('internet_households')} hộ trên tổng số {f.n('households')} hộ, đạt tỷ lệ "
                f"{f.share('internet_households', 'households')}."
            ),
            Item(
                f"Điểm phục vụ bưu chính: {f.n('postal_points')} điểm, bảo đảm 75/75 xã, phường, thị trấn có điểm phục vụ."
            ),
            Heading("Báo chí, thông tin cơ sở", 2, automatic=True),
            Text(
                f"Cổng thông tin điện tử đăng tải {f.n('posts')} tin, bài ({f.growth('posts', 'posts_2020')} so với cùng kỳ). Có "
                f"{f.n('radio_stations')} đài truyền thanh xã, trong đó {f.n('radio_it')} đài đã chuyển sang ứng dụng công nghệ thông "
                "tin. Hậu Giang là tỉnh đầu tiên trong Cụm đưa bản tin phòng, chống dịch lên tất cả các đài xã trong cùng một khung giờ."
            ),
            Heading("Thanh tra; tập huấn", 2, automatic=True),
            Text(
                f"Đã thực hiện {f.n('inspections')} cuộc thanh tra, kiểm tra, xử phạt {f.n('sanctions')} trường hợp với số tiền phạt "
                f"{f.million('fines')}. Mở {f.n('courses')} lớp tập huấn cho {f.n('participants')} lượt cán bộ, công chức."
            ),
            Heading("KHEN THƯỞNG", 1, automatic=True),
            Text(
                f"Chủ tịch UBND tỉnh tặng Bằng khen cho {f.n('cert_collectives')} tập thể và {f.n('cert_people')} cá nhân; Bộ trưởng Bộ "
                f"Thông tin và Truyền thông tặng Bằng khen cho {f.n('cert_ministry')} tập thể. Có {f.n('ldtt')} cá nhân được công nhận "
                f"“Lao động tiên tiến”, {f.n('cstdcs')} cá nhân được công nhận “Chiến sĩ thi đua cơ sở”."
            ),
            Heading("ĐÁNH GIÁ CHUNG", 1, automatic=True),
            Text(
                f"Chỉ số chuyển đổi số của tỉnh xếp hạng {f.n('dti')}/63; chỉ số cải cách hành chính của Sở đứng thứ {f.n('par')} cấp "
                "sở. Hạn chế: nhân lực an toàn thông tin ở cấp xã còn mỏng."
            ),
            Text("Trên đây là báo cáo của Sở Thông tin và Truyền thông tỉnh Hậu Giang./."),
            Closing(
                ("- Như trên;", "- Ban Giám đốc Sở;", "- Lưu: VT."),
                ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "", "", "(Đã ký)", ""),
            ),
        ),
        size=14,
        line=1.1,
        notice_in="footer",
    )
