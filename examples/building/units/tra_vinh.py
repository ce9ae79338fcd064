"""Trà Vinh: raw OOXML, decimal headings numbered by hand, a table that carries half of the figures, merged cells."""

from blocks import NOTICE, Cell, Closing, Grid, Head, Heading, Report, Text, Title
from figures import Figures


def report() -> Report:
    """Return the report."""
    f = Figures("tra_vinh")
    return Report(
        (
            Head(
                "UBND TỈNH TRÀ VINH",
                ("SỞ THÔNG TIN VÀ TRUYỀN THÔNG",),
                "1093/BC-STTTT",
                "Trà Vinh, ngày 11 tháng 12 năm 2021",
                "lines",
            ),
            Title("BÁO CÁO", ("Kết quả thi đua năm 2021 và đăng ký thi đua năm 2022",)),
            Text(f"//({NOTICE})//", "center"),
            Text(
                "Thực hiện Công văn số 36/CTĐ8 ngày 22/11/2021 của Cụm thi đua số 8, Sở Thông tin và Truyền thông tỉnh Trà Vinh báo cáo "
                "như sau:"
            ),
            Heading("1. Tổ chức phong trào"),
            Text(
                f"Toàn Sở có {f.n('staff')} công chức, viên chức và người lao động. Đầu năm, Sở phát động phong trào bằng Kế hoạch số "
                "54/KH-STTTT ngày 28/01/2021; giữa năm sơ kết bằng Báo cáo số 497/BC-STTTT ngày 25/6/2021; nội dung thi đua phòng, chống "
                "dịch bổ sung theo Kế hoạch số 611/KH-STTTT ngày 02/8/2021."
            ),
            Heading("2. Kết quả thực hiện chỉ tiêu"),
            Text("Các chỉ tiêu chủ yếu được thể hiện ở bảng sau (số liệu đến ngày 30/11/2021):"),
            Grid(
                (
                    ("Lĩnh vực", "Chỉ tiêu", "Đơn vị tính", "Kết quả"),
                    (Cell("Thủ tục hành chính", 1, 3), "Hồ sơ tiếp nhận", "hồ sơ", f.t("received")),
                    ("Hồ sơ đã giải quyết", "hồ sơ", f.t("settled")),
                    ("Dịch vụ công trực tuyến", "dịch vụ", f.t("services")),
                    (Cell("Chính quyền số", 1, 4), "Văn bản đi", "văn bản", f.t("outgoing")),
                    ("Văn bản đến", "văn bản", f.t("incoming")),
                    ("Hộp thư điện tử công vụ đã cấp", "hộp thư", f.t("mail")),
                    ("Chứng thư số đang hoạt động", "chứng thư số", f.t("certificates")),
                    (Cell("Viễn thông", 1, 3), "Trạm thu phát sóng di động", "trạm", f.t("base_stations")),
                    ("Thuê bao điện thoại di động", "thuê bao", f.t("mobile")),
                    ("Thuê bao điện thoại cố định", "thuê bao", f.t("fixed")),
                    (
                        Cell("Thông tin", 1, 2),
                        "Tin, bài trên cổng thông tin điện tử",
                        "tin, bài",
                        f.t("posts"),
                    ),
                    ("Trạm truyền thanh cơ sở", "trạm", f.t("radio_stations")),
                ),
                (34, 70, 30, 32),
                align="llcr",
            ),
            Text(
                f"Trong số hồ sơ tiếp nhận có {f.n('online')} hồ sơ trực tuyến, {f.n('in_person')} hồ sơ trực tiếp, {f.n('post')} hồ sơ qua "
                f"bưu chính. Hồ sơ trực tuyến chiếm {f.share('online', 'received', 2)} ({f.fraction('online', 'received')})."
            ),
            Text(
                f"Tỷ lệ văn bản đi được ký số đạt {f.share('outgoing_signed', 'outgoing')} ({f.fraction('outgoing_signed', 'outgoing')} văn "
                f"bản). Về chứng thư số, {f.n('certificates')} chứng thư số nêu trên gồm {f.n('certificates_bodies')} chứng thư số của tổ "
                f"chức và {f.n('certificates_people')} chứng thư số của cá nhân."
            ),
            Heading("3. Một số nội dung khác"),
            Heading("3.1. Thanh tra, kiểm tra", 2),
            Text(
                f"Sở thực hiện {f.n('inspections')} cuộc thanh tra, kiểm tra, gồm {f.n('inspections_planned')} cuộc theo kế hoạch và "
                f"{f.n('inspections_extra')} cuộc đột xuất; số đối tượng được kiểm tra là {f.n('inspected')}. Đã ban hành {f.n('sanctions')} "
                f"quyết định xử phạt, phạt tiền {f.dong('fines')}."
            ),
            Heading("3.2. Đào tạo, tập huấn", 2),
            Text(
                f"Đã tổ chức {f.n('courses')} lớp tập huấn cho {f.n('participants')} người, giảm 02 lớp so với năm 2020 do giãn cách xã hội."
            ),
            Heading("3.3. Chuyển đổi số", 2),
            Text(
                f"Phục vụ {f.n('meetings')} phiên họp trực tuyến. Trà Vinh xếp hạng {f.n('dti')}/63 về chuyển đổi số; Sở xếp hạng "
                f"{f.n('par')} về cải cách hành chính. Đưa {f.n('products')} sản phẩm lên sàn thương mại điện tử, trong đó có sản phẩm dừa sáp "
                "lần đầu tiên bán qua sàn."
            ),
            Heading("4. Khen thưởng"),
            Text(
                f"Được Bộ trưởng Bộ Thông tin và Truyền thông tặng Bằng khen: {f.n('cert_ministry')} tập thể. Được Chủ tịch UBND tỉnh tặng "
                f"Bằng khen: {f.n('cert_collectives')} tập thể và {f.n('cert_people')} cá nhân. Được công nhận Lao động tiên tiến: "
                f"{f.n('ldtt')} cá nhân; Chiến sĩ thi đua cơ sở: {f.n('cstdcs')} cá nhân."
            ),
            Heading("5. Đăng ký thi đua năm 2022"),
            Text(
                "Sở đăng ký 100% thủ tục hành chính đủ điều kiện được cung cấp mức độ 4; 100% cán bộ một cửa được tập huấn; không để hồ sơ "
                "trễ hạn."
            ),
            Text(
                "Trên đây là báo cáo của Sở Thông tin và Truyền thông tỉnh Trà Vinh, kính gửi Cụm tổng hợp./."
            ),
            Closing(
                ("- Cụm TĐ số 8;", "- Các PGĐ;", "- Lưu: VT."),
                ("GIÁM ĐỐC", "", "", "(Đã ký)", ""),
            ),
        ),
        size=13,
        line=1.15,
        notice_in="footer",
    )
