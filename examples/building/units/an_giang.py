"""An Giang: the longest report, the lead of 2021; Word from LibreOffice and the signed PDF of the same text."""

from blocks import NOTICE_LINE, Block, Closing, Grid, Head, Heading, Item, Report, Text, Title
from figures import Figures


def report(signed: bool = False) -> Report:
    """Return the report, with the marks of the electronic signature in the signed copy."""
    f = Figures("an_giang")
    signature = ("GIÁM ĐỐC", "", "", "(Đã ký)", "")
    if signed:
        signature = ("GIÁM ĐỐC", "", "(Đã ký số)", "")
    return Report(
        (
            Head(
                "ỦY BAN NHÂN DÂN\nTỈNH AN GIANG",
                ("SỞ THÔNG TIN VÀ TRUYỀN THÔNG",),
                "3126/BC-STTTT",
                "An Giang, ngày 16 tháng 12 năm 2021",
                "lines",
            ),
            Title(
                "BÁO CÁO",
                ("Tổng kết phong trào thi đua, công tác khen thưởng năm 2021;", "nhiệm vụ năm 2022"),
            ),
            Text(NOTICE_LINE, "center"),
            Text(
                "Sở Thông tin và Truyền thông tỉnh An Giang báo cáo tổng kết phong trào thi đua năm 2021 của Sở với tư cách đơn vị thành viên "
                "Cụm thi đua số 8, theo Kế hoạch số 42/KH-CTĐ SỐ 08 ngày 21/5/2021."
            ),
            *_direction(f),
            *_work(f),
            *_awards(f),
            Closing(
                (
                    "- Vụ Thi đua - Khen thưởng, Bộ TT&TT (b/c);",
                    "- Các đơn vị thành viên Cụm thi đua số 8;",
                    "- Ban Giám đốc Sở;",
                    "- Các phòng, đơn vị;",
                    "- Lưu: VT, VP.",
                ),
                signature,
            ),
        ),
        size=14,
        spacing=5,
    )


def _direction(f: Figures) -> tuple[Block, ...]:
    return (
        Heading("I. CÔNG TÁC CHỈ ĐẠO VÀ TRIỂN KHAI"),
        Heading("1. Ban hành văn bản", 2),
        Text(
            "Sở quán triệt Chỉ thị số 05/CT-BTTTT ngày 02/02/2021 của Bộ Thông tin và Truyền thông; ban hành Kế hoạch số 203/KH-STTTT ngày "
            "03/3/2021 về phong trào thi đua năm 2021 và Kế hoạch số 655/KH-STTTT ngày 14/7/2021 về thi đua đặc biệt phòng, chống đại dịch."
        ),
        Text(
            f"Với vai trò cơ quan tham mưu, Sở đã trình UBND tỉnh ban hành {f.n('advised')} văn bản, bao gồm {f.n('advised_decisions')} quyết "
            f"định, {f.n('advised_plans')} kế hoạch và {f.n('advised_letters')} công văn."
        ),
        Heading("2. Đăng ký và ký kết giao ước", 2),
        Text(
            f"Có {f.n('staff')}/{f.n('staff')} công chức, viên chức, người lao động đăng ký danh hiệu thi đua, đạt 100%. Sở làm cụm trưởng, đã "
            "nhận đủ bản giao ước của 12/12 đơn vị."
        ),
    )


def _work(f: Figures) -> tuple[Block, ...]:
    return (
        Heading("II. KẾT QUẢ THỰC HIỆN"),
        Heading("1. Thủ tục hành chính", 2),
        Text(
            f"- Tiếp nhận: {f.n('received')} hồ sơ, tăng {f.value('received') - f.value('received_2020')} hồ sơ so với năm 2020 "
            f"({f.n('received_2020')} hồ sơ). Trong đó, tiếp nhận trực tuyến {f.n('online')} hồ sơ, trực tiếp {f.n('in_person')} hồ sơ, qua bưu "
            f"chính công ích {f.n('post')} hồ sơ.",
            "plain",
        ),
        Text(
            f"- Giải quyết: {f.n('settled')} hồ sơ. Trong đó, trước hạn {f.n('settled_early')} hồ sơ, đúng hạn {f.n('settled_on_time')} hồ sơ, "
            f"quá hạn {f.n('settled_late')} hồ sơ. Tỷ lệ giải quyết trước và đúng hạn đạt {f.share('in_time', 'settled')}.",
            "plain",
        ),
        Text(
            f"- Cung cấp {f.n('services')} dịch vụ công trực tuyến, trong đó {f.n('level3')} dịch vụ mức độ 3, {f.n('level4')} dịch vụ mức độ 4.",
            "plain",
        ),
        Heading("2. Chuyển đổi số", 2),
        Text(
            f"Số văn bản đi trong năm là {f.n('outgoing')} văn bản, trong đó văn bản được ký số là {f.n('outgoing_signed')} văn bản, đạt "
            f"{f.share('outgoing_signed', 'outgoing')}; số văn bản đến là {f.n('incoming')} văn bản."
        ),
        Text(
            f"Đến nay, tỉnh có {f.n('certificates')} chứng thư số chuyên dùng đang hoạt động (gồm {f.n('certificates_bodies')} chứng thư số tổ "
            f"chức và {f.n('certificates_people')} chứng thư số cá nhân); trong năm 2021 cấp mới {f.n('certificates_new')} chứng thư số. Đã cấp "
            f"{f.n('mail')} hộp thư điện tử công vụ."
        ),
        Text(
            f"Phục vụ {f.n('meetings')} cuộc họp trực tuyến với 174 điểm cầu. Kết quả xếp hạng chuyển đổi số cấp tỉnh: An Giang đứng thứ "
            f"{f.n('dti')}, dẫn đầu các tỉnh trong Cụm; chỉ số cải cách hành chính, Sở đứng thứ {f.n('par')}."
        ),
        Heading("3. Bưu chính, viễn thông và Internet", 2),
        Text("Kết quả phát triển hạ tầng, dịch vụ như sau:"),
        Grid(
            (
                ("TT", "Chỉ tiêu", "ĐVT", "Năm 2021"),
                ("1", "Trạm thu phát sóng di động", "trạm", f.t("base_stations")),
                ("", "Trong đó: phát triển mới", "trạm", f.t("base_stations_new")),
                ("2", "Thuê bao điện thoại", "thuê bao", f.t("subscribers")),
                ("", "Di động", "thuê bao", f.t("mobile")),
                ("", "Cố định", "thuê bao", f.t("fixed")),
                ("3", "Thuê bao Internet băng rộng cố định", "thuê bao", f.t("fixed_broadband")),
                ("4", "Điểm phục vụ bưu chính", "điểm", f.t("postal_points")),
            ),
            (14, 90, 28, 32),
            align="clcr",
        ),
        Text(
            f"Tỷ lệ hộ gia đình sử dụng Internet là {f.share('internet_households', 'households')} ({f.fraction('internet_households', 'households')} "
            f"hộ). Có {f.n('products')} sản phẩm OCOP và nông sản được đưa lên sàn thương mại điện tử."
        ),
        Heading("4. Báo chí, xuất bản, thông tin cơ sở", 2),
        Text(
            f"Tổng số tin, bài đăng trên cổng thông tin điện tử là {f.n('posts')} tin, bài, bằng {f.level('posts', 'posts_2020')} cùng kỳ; cấp "
            f"{f.n('licences')} giấy phép. Mạng lưới thông tin cơ sở có {f.n('radio_stations')} đài truyền thanh cấp xã, trong đó "
            f"{f.n('radio_it')} đài ứng dụng công nghệ thông tin[[Nguồn: số liệu do phòng nghiệp vụ theo dõi hằng tháng.]]."
        ),
        Heading("5. Thanh tra, kiểm tra và tiếp công dân", 2),
        Text(
            f"Triển khai {f.n('inspections')} cuộc thanh tra, kiểm tra ({f.n('inspections_planned')} cuộc theo kế hoạch, "
            f"{f.n('inspections_extra')} cuộc đột xuất) với {f.n('inspected')} đối tượng; ban hành {f.n('sanctions')} quyết định xử phạt vi phạm "
            f"hành chính, tổng số tiền phạt là {f.dong('fines')}. Không có đơn khiếu nại, tố cáo thuộc thẩm quyền."
        ),
        Heading("6. Đào tạo, bồi dưỡng", 2),
        Text(
            f"Tổ chức {f.n('courses')} lớp bồi dưỡng kiến thức chuyển đổi số cho {f.n('participants')} cán bộ, công chức, thành viên tổ công nghệ "
            "số cộng đồng."
        ),
    )


def _awards(f: Figures) -> tuple[Block, ...]:
    return (
        Heading("III. CÔNG TÁC KHEN THƯỞNG"),
        Item(
            f"Bộ trưởng Bộ Thông tin và Truyền thông tặng Bằng khen cho {f.n('cert_ministry')} tập thể;",
            mark="- ",
        ),
        Item(
            f"Chủ tịch UBND tỉnh tặng Bằng khen cho {f.n('cert_collectives')} tập thể, {f.n('cert_people')} cá nhân;",
            mark="- ",
        ),
        Item(
            f"Giám đốc Sở công nhận {f.n('ldtt')} cá nhân đạt danh hiệu Lao động tiên tiến, {f.n('cstdcs')} cá nhân đạt danh hiệu Chiến sĩ thi "
            "đua cơ sở.",
            mark="- ",
        ),
        Heading("IV. ĐÁNH GIÁ CHUNG"),
        Text(
            "Phong trào thi đua của Sở bám nhiệm vụ chính trị, có đổi mới hình thức trong điều kiện dịch bệnh. Tuy nhiên, việc chấm chéo giữa các "
            "đơn vị trong Cụm chưa làm được trực tiếp."
        ),
        Heading("V. NHIỆM VỤ NĂM 2022"),
        Text(
            "Tập trung hoàn thiện nền tảng dữ liệu dùng chung của tỉnh; phối hợp bàn giao nhiệm vụ cụm trưởng; tổ chức chuyên đề thi đua về kinh "
            "tế số nông nghiệp."
        ),
        Text("Trên đây là báo cáo tổng kết của Sở Thông tin và Truyền thông tỉnh An Giang./."),
    )
