"""Long An: long prose in the classical order, typed numbers, an annex table; LibreOffice saves it as Word."""

from blocks import NOTICE_LINE, Break, Closing, Grid, Head, Heading, Report, Text, Title
from figures import Figures


def report() -> Report:
    """Return the report."""
    f = Figures("long_an")
    return Report(
        (
            Head(
                "UBND TỈNH LONG AN",
                ("SỞ THÔNG TIN VÀ", "TRUYỀN THÔNG"),
                "2417/BC-STTTT",
                "Long An, ngày 10 tháng 12 năm 2021",
            ),
            Title(
                "BÁO CÁO",
                ("Tổng kết phong trào thi đua và công tác khen thưởng năm 2021", "(gửi Cụm thi đua số 8)"),
            ),
            Text(NOTICE_LINE, "center"),
            Text(
                "Thực hiện Kế hoạch số 42/KH-CTĐ SỐ 08 ngày 21/5/2021 của Cụm thi đua số 8, Sở Thông tin và Truyền thông "
                "(TT&TT) tỉnh Long An báo cáo kết quả phong trào thi đua và công tác khen thưởng năm 2021 như sau:"
            ),
            Heading("PHẦN THỨ NHẤT", 0),
            Heading("KẾT QUẢ PHONG TRÀO THI ĐUA NĂM 2021", 0),
            Heading("I. CÔNG TÁC CHỈ ĐẠO, TỔ CHỨC PHONG TRÀO"),
            Text(
                "Ngay trong quý I, Sở đã ban hành Kế hoạch số 118/KH-STTTT ngày 22/01/2021 phát động thi đua năm 2021 và Kế hoạch "
                "số 305/KH-STTTT ngày 15/3/2021 về cải cách hành chính gắn với thi đua; toàn bộ công chức, viên chức và người lao "
                f"động của Sở ({f.n('staff')} người) đều ký giao ước. Do dịch COVID-19, hội nghị ký giao ước của Cụm được thay "
                "bằng việc gửi bản ký qua đường bưu điện."
            ),
            Text(
                f"Trong năm, Sở tham mưu Ủy ban nhân dân (UBND) tỉnh ban hành {f.n('advised')} văn bản, gồm: "
                f"{f.n('advised_decisions')} quyết định, {f.n('advised_plans')} kế hoạch và {f.n('advised_letters')} công văn chỉ "
                "đạo, điều hành; nổi bật là Kế hoạch số 2046/KH-UBND ngày 30/6/2021 của UBND tỉnh về chuyển đổi số đến năm 2025."
            ),
            Heading("II. KẾT QUẢ THỰC HIỆN NHIỆM VỤ CHUYÊN MÔN"),
            Heading("1. Cải cách hành chính, giải quyết thủ tục hành chính", 2),
            Text(
                f"Bộ phận một cửa tiếp nhận {f.n('received')} hồ sơ, trong đó: trực tuyến {f.n('online')} hồ sơ, trực tiếp "
                f"{f.n('in_person')} hồ sơ và qua dịch vụ bưu chính công ích {f.n('post')} hồ sơ; tỷ lệ hồ sơ trực tuyến đạt "
                f"{f.share('online', 'received')} ({f.fraction('online', 'received')} hồ sơ). So với năm 2020, số hồ sơ tiếp nhận "
                f"{f.growth('received', 'received_2020')}."
            ),
            Text(
                f"Đã giải quyết {f.n('settled')} hồ sơ, trong đó trước hạn {f.n('settled_early')} hồ sơ, đúng hạn "
                f"{f.n('settled_on_time')} hồ sơ; không có hồ sơ trễ hạn. Hiện còn {f.n('open')} hồ sơ đang giải quyết, đều trong hạn."
            ),
            Text(
                f"Sở cung cấp {f.n('services')} dịch vụ công trực tuyến, gồm {f.n('level3')} dịch vụ mức độ 3 và {f.n('level4')} "
                "dịch vụ mức độ 4. Chỉ số cải cách hành chính của Sở xếp thứ "
                f"{f.n('par')} trong khối sở, ngành của tỉnh."
            ),
            Heading("2. Ứng dụng công nghệ thông tin, chuyển đổi số", 2),
            Text(
                f"Năm 2021, Sở phát hành {f.n('outgoing')} văn bản đi, trong đó {f.n('outgoing_signed')} văn bản được ký số, đạt "
                f"{f.share('outgoing_signed', 'outgoing')}; tiếp nhận {f.n('incoming')} văn bản đến qua hệ thống quản lý văn bản và "
                "điều hành. Toàn tỉnh có "
                f"{f.n('certificates')} chứng thư số chuyên dùng đang hoạt động (tổ chức {f.n('certificates_bodies')}, cá nhân "
                f"{f.n('certificates_people')}), trong năm cấp mới {f.n('certificates_new')} chứng thư số. Hệ thống thư điện tử công "
                f"vụ duy trì {f.n('mail')} hộp thư."
            ),
            Text(
                f"Hệ thống hội nghị truyền hình đã phục vụ {f.n('meetings')} cuộc họp trực tuyến, phần lớn là họp phòng, chống dịch "
                "của Ban Chỉ đạo các cấp. Trong năm không xảy ra sự cố mất an toàn thông tin nghiêm trọng. Chỉ số chuyển đổi số (DTI) "
                f"của tỉnh xếp thứ {f.n('dti')} toàn quốc."
            ),
            Heading("3. Bưu chính, viễn thông, Internet", 2),
            Text(
                f"Đến ngày 30/11/2021, toàn tỉnh có {f.n('base_stations')} trạm thu phát sóng di động, trong năm phát triển mới "
                f"{f.n('base_stations_new')} trạm; {f.n('subscribers')} thuê bao điện thoại, trong đó có {f.n('mobile')} thuê bao di "
                f"động và {f.n('fixed')} thuê bao cố định; {f.n('fixed_broadband')} thuê bao Internet băng rộng cố định. Số hộ gia đình "
                f"sử dụng Internet là {f.fraction('internet_households', 'households')} hộ, đạt "
                f"{f.share('internet_households', 'households')}. Mạng bưu chính có {f.n('postal_points')} điểm phục vụ."
            ),
            Text(
                f"Phối hợp với hai doanh nghiệp bưu chính đưa {f.n('products')} sản phẩm nông nghiệp lên sàn thương mại điện tử; đây "
                "là mô hình được nhân rộng ra tất cả các huyện trong quý IV."
            ),
            Heading("4. Thông tin, báo chí, xuất bản", 2),
            Text(
                f"Cổng thông tin điện tử của Sở đăng {f.n('posts')} tin, bài, {f.growth('posts', 'posts_2020')} so với năm 2020; cấp "
                f"{f.n('licences')} giấy phép xuất bản tài liệu không kinh doanh. Toàn tỉnh duy trì {f.n('radio_stations')} trạm truyền "
                f"thanh cơ sở, trong đó có {f.n('radio_it')} trạm ứng dụng công nghệ thông tin - viễn thông."
            ),
            Heading("5. Thanh tra, kiểm tra", 2),
            Text(
                f"Sở tiến hành {f.n('inspections')} cuộc thanh tra, kiểm tra ({f.n('inspections_planned')} cuộc theo kế hoạch, "
                f"{f.n('inspections_extra')} cuộc đột xuất) đối với {f.n('inspected')} tổ chức, cá nhân; ban hành {f.n('sanctions')} "
                f"quyết định xử phạt vi phạm hành chính với tổng số tiền {f.dong('fines')}."
            ),
            Heading("6. Đào tạo, bồi dưỡng", 2),
            Text(
                f"Tổ chức {f.n('courses')} lớp tập huấn về kỹ năng số và an toàn thông tin cho {f.n('participants')} cán bộ, công chức, "
                "viên chức; hơn một nửa số lớp mở theo hình thức trực tuyến."
            ),
            Heading("III. CÔNG TÁC KHEN THƯỞNG"),
            Text(
                f"Năm 2021, {f.n('cert_ministry')} tập thể được Bộ trưởng Bộ TT&TT tặng Bằng khen; {f.n('cert_collectives')} tập thể và "
                f"{f.n('cert_people')} cá nhân được Chủ tịch UBND tỉnh tặng Bằng khen. Sở công nhận {f.n('ldtt')} cá nhân đạt danh hiệu "
                f"“Lao động tiên tiến” và {f.n('cstdcs')} cá nhân đạt danh hiệu “Chiến sĩ thi đua cơ sở”."
            ),
            Heading("IV. TỒN TẠI, HẠN CHẾ"),
            Text(
                "Một số nội dung đã đăng ký với Cụm phải lùi thời gian do giãn cách xã hội, nhất là triển lãm và Ngày Sách Việt Nam. "
                "Việc nhập minh chứng chấm điểm của các phòng còn chậm."
            ),
            Heading("PHẦN THỨ HAI", 0),
            Heading("PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2022", 0),
            Text(
                "Sở tập trung ba việc: hoàn thành kế hoạch chuyển đổi số năm đầu; nâng tỷ lệ hồ sơ trực tuyến; mở rộng tổ công nghệ số "
                "cộng đồng. Trên đây là báo cáo tổng kết của Sở TT&TT tỉnh Long An./."
            ),
            Closing(
                (
                    "- Sở TT&TT tỉnh An Giang (Cụm trưởng);",
                    "- Các đơn vị thuộc Cụm thi đua số 8;",
                    "- Giám đốc, các Phó Giám đốc Sở;",
                    "- Các phòng, đơn vị thuộc Sở;",
                    "- Lưu: VT, VP.",
                ),
                ("GIÁM ĐỐC", "", "", "(Đã ký)", ""),
            ),
            Break(),
            Heading("PHỤ LỤC", 0),
            Heading("MỘT SỐ CHỈ TIÊU CHỦ YẾU NĂM 2021", 0),
            Text("//(Kèm theo Báo cáo số 2417/BC-STTTT ngày 10/12/2021)//", "center"),
            Grid(
                (
                    ("TT", "Chỉ tiêu", "Đơn vị tính", "Năm 2021"),
                    ("1", "Văn bản đi", "văn bản", f.t("outgoing")),
                    ("2", "Hồ sơ tiếp nhận", "hồ sơ", f.t("received")),
                    ("3", "Hồ sơ đã giải quyết", "hồ sơ", f.t("settled")),
                    ("4", "Dịch vụ công trực tuyến", "dịch vụ", f.t("services")),
                    ("5", "Trạm thu phát sóng di động", "trạm", f.t("base_stations")),
                    ("6", "Thuê bao Internet băng rộng cố định", "thuê bao", f.t("fixed_broadband")),
                    ("7", "Tin, bài trên cổng thông tin điện tử", "tin, bài", f.t("posts")),
                    ("8", "Lớp tập huấn", "lớp", f.t("courses")),
                    ("9", "Tiền phạt vi phạm hành chính", "đồng", f.t("fines")),
                ),
                (12, 80, 32, 38),
                align="clcr",
            ),
        ),
        size=14,
    )
