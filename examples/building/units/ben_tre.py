"""Bến Tre: tables with merged header cells, written as HTML and saved as Word by LibreOffice. Planted: a percentage."""

from blocks import NOTICE, Cell, Closing, Grid, Head, Heading, Report, Text, Title
from figures import Figures
from planted import PERCENT


def report() -> Report:
    """Return the report."""
    f = Figures("ben_tre")
    return Report(
        (
            Head(
                "ỦY BAN NHÂN DÂN TỈNH BẾN TRE",
                ("SỞ THÔNG TIN VÀ TRUYỀN THÔNG",),
                "1824/BC-STTTT",
                "Bến Tre, ngày 13 tháng 12 năm 2021",
            ),
            Title("BÁO CÁO", ("TỔNG KẾT PHONG TRÀO THI ĐUA YÊU NƯỚC NĂM 2021", f"({NOTICE})")),
            Text("Căn cứ Kế hoạch số 42/KH-CTĐ SỐ 08 ngày 21/5/2021 của Cụm thi đua số 8;", "basis"),
            Text(
                "Sở Thông tin và Truyền thông tỉnh Bến Tre tổng kết phong trào thi đua yêu nước năm 2021 với các kết quả chính sau đây."
            ),
            Heading("1. Tình hình chung"),
            Text(
                "Năm 2021, tỉnh trải qua hơn hai tháng giãn cách. Sở vừa bảo đảm thông tin liên lạc cho các khu cách ly, vừa giữ tiến "
                f"độ nhiệm vụ đã đăng ký. Tập thể Sở có {f.n('staff')} người, chia thành 07 phòng và đơn vị trực thuộc; cả 07 phòng, đơn "
                "vị đều đăng ký danh hiệu “Tập thể lao động tiên tiến”."
            ),
            Heading("2. Kết quả theo lĩnh vực"),
            Heading("2.1. Chỉ đạo, điều hành và văn thư điện tử", 2),
            Text(
                f"Trong năm đã tham mưu UBND tỉnh {f.n('advised')} văn bản, trong đó có {f.n('advised_decisions')} quyết định, "
                f"{f.n('advised_plans')} kế hoạch và {f.n('advised_letters')} công văn. Sở ban hành {f.n('outgoing')} văn bản đi, ký số "
                f"{f.n('outgoing_signed')} văn bản, đạt {f.share('outgoing_signed', 'outgoing')}; xử lý {f.n('incoming')} văn bản đến."
            ),
            Heading("2.2. Giải quyết thủ tục hành chính", 2),
            Text("Bảng 1. Tình hình tiếp nhận và giải quyết hồ sơ", "center"),
            Grid(
                (
                    (Cell("Năm", 1, 2), Cell("Hồ sơ tiếp nhận", 4), Cell("Hồ sơ đã giải quyết", 4)),
                    (
                        "Trực tuyến",
                        "Trực tiếp",
                        "Bưu chính",
                        "Tổng",
                        "Trước hạn",
                        "Đúng hạn",
                        "Quá hạn",
                        "Tổng",
                    ),
                    (
                        "2021",
                        *(f.t(key) for key in ("online", "in_person", "post", "received")),
                        *(
                            f.t(key)
                            for key in ("settled_early", "settled_on_time", "settled_late", "settled")
                        ),
                    ),
                ),
                (14, 19, 19, 19, 18, 19, 19, 18, 18),
                header=2,
                align="ccccccccc",
            ),
            Text(
                f"So với năm 2020, số hồ sơ tiếp nhận {f.growth('received', 'received_2020')}. Riêng lĩnh vực xuất bản, tỷ lệ giải quyết "
                f"đúng hạn đạt {PERCENT.printed} (91/92 hồ sơ). Tính chung, tỷ lệ hồ sơ giải quyết trước và đúng hạn đạt "
                f"{f.share('in_time', 'settled')} ({f.fraction('in_time', 'settled')} hồ sơ)."
            ),
            Heading("2.3. Chuyển đổi số và an toàn thông tin", 2),
            Text(
                f"Sở cung cấp {f.n('services')} dịch vụ công trực tuyến; tổng số chứng thư số đang sử dụng trên địa bàn tỉnh là "
                f"{f.n('certificates')} chứng thư số, cấp mới trong năm {f.n('certificates_new')} chứng thư số. Đã tạo {f.n('mail')} hộp "
                f"thư điện tử công vụ; hệ thống hội nghị truyền hình phục vụ {f.n('meetings')} cuộc họp. Theo bảng xếp hạng chuyển đổi số "
                f"cấp tỉnh, Bến Tre xếp thứ {f.n('dti')}; chỉ số cải cách hành chính của Sở xếp thứ {f.n('par')} trong các sở, ngành."
            ),
            Heading("2.4. Hạ tầng bưu chính, viễn thông", 2),
            Text("Bảng 2. Hạ tầng bưu chính, viễn thông đến ngày 30/11/2021", "center"),
            Grid(
                (
                    ("STT", "Nội dung", "ĐVT", "Số lượng"),
                    ("1", "Điểm phục vụ bưu chính", "điểm", f.t("postal_points")),
                    ("2", "Trạm thu phát sóng di động", "trạm", f.t("base_stations")),
                    ("3", "Thuê bao điện thoại di động", "thuê bao", f.t("mobile")),
                    ("4", "Thuê bao điện thoại cố định", "thuê bao", f.t("fixed")),
                    ("5", "Thuê bao Internet băng rộng cố định", "thuê bao", f.t("fixed_broadband")),
                    ("6", "Hộ gia đình sử dụng Internet", "hộ", f.t("internet_households")),
                ),
                (14, 84, 28, 36),
                align="clcr",
            ),
            Text(
                f"Tỷ lệ hộ gia đình sử dụng Internet đạt {f.share('internet_households', 'households')} "
                f"({f.fraction('internet_households', 'households')} hộ)."
            ),
            Heading("2.5. Báo chí, xuất bản và thông tin cơ sở", 2),
            Text(
                f"Cổng thông tin điện tử đăng {f.n('posts')} tin, bài. Toàn tỉnh có {f.n('radio_stations')} đài truyền thanh cấp xã, "
                f"trong đó {f.n('radio_it')} đài ứng dụng công nghệ thông tin. Có {f.n('products')} sản phẩm của nhà vườn được đưa lên sàn "
                "thương mại điện tử, vượt 41 sản phẩm so với kế hoạch."
            ),
            Heading("2.6. Thanh tra và bồi dưỡng", 2),
            Text(
                f"Thanh tra Sở triển khai {f.n('inspections')} cuộc thanh tra, kiểm tra, trong đó {f.n('inspections_planned')} cuộc theo "
                f"kế hoạch và {f.n('inspections_extra')} cuộc đột xuất; ban hành {f.n('sanctions')} quyết định xử phạt vi phạm hành chính, "
                f"tổng số tiền phạt {f.dong('fines')}. Tổ chức {f.n('courses')} lớp tập huấn, có {f.n('participants')} người tham gia."
            ),
            Heading("3. Khen thưởng"),
            Grid(
                (
                    ("Hình thức", "Tập thể", "Cá nhân"),
                    ("Bằng khen của Bộ trưởng Bộ Thông tin và Truyền thông", f.t("cert_ministry"), "0"),
                    ("Bằng khen của Chủ tịch UBND tỉnh", f.t("cert_collectives"), f.t("cert_people")),
                    ("Chiến sĩ thi đua cơ sở", "0", f.t("cstdcs")),
                    ("Lao động tiên tiến", "0", f.t("ldtt")),
                    (
                        "Cộng",
                        f.t(f.value("cert_ministry") + f.value("cert_collectives")),
                        f.t(sum(f.value(key) for key in ("cert_people", "cstdcs", "ldtt"))),
                    ),
                ),
                (100, 30, 30),
                total=True,
                align="lcc",
            ),
            Heading("4. Phương hướng năm 2022"),
            Text(
                "Sở lấy chủ đề thi đua năm 2022 là “Dữ liệu số phục vụ nhân dân”, gắn chấm điểm thi đua với kết quả xử lý hồ sơ trực "
                "tuyến của từng phòng."
            ),
            Text("Sở Thông tin và Truyền thông tỉnh Bến Tre kính báo cáo Cụm thi đua số 8./."),
            Closing(
                ("- Cụm trưởng Cụm thi đua số 8;", "- Lãnh đạo Sở;", "- Lưu: VT, TCHC."),
                ("GIÁM ĐỐC", "", "", "(Đã ký)", ""),
            ),
        ),
        size=13.5,
        margins=(20, 18, 20, 28),
    )
