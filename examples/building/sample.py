"""The report of an invented unit for a first try: two pages, three places that do not agree."""

from blocks import NOTICE_LINE, Closing, Grid, Head, Heading, Item, Report, Text, Title


def report() -> Report:
    """Return the report."""
    return Report(
        (
            Head(
                "UBND TỈNH MẪU",
                ("ĐƠN VỊ MẪU",),
                "123/BC-ĐVM",
                "Tỉnh Mẫu, ngày 15 tháng 6 năm 2022",
                "lines",
            ),
            Title("BÁO CÁO", ("Kết quả công tác tháng 6, nhiệm vụ trọng tâm tháng 7 năm 2022",)),
            Text(NOTICE_LINE, "center"),
            Text(
                "Thực hiện Kế hoạch số 12/KH-ĐVM ngày 14/01/2022, Đơn vị mẫu báo cáo kết quả công tác tháng 6 năm 2022 như sau:"
            ),
            Heading("I. KẾT QUẢ THỰC HIỆN"),
            Heading("1. Giải quyết thủ tục hành chính", 2),
            Text(
                "Tiếp nhận 214 hồ sơ, trong đó: trực tuyến 187 hồ sơ, trực tiếp 19 hồ sơ, bưu chính công ích 6 hồ sơ. Đã giải quyết 205 "
                "hồ sơ; tỷ lệ trước và đúng hạn đạt 97,1% (199/205 hồ sơ)."
            ),
            Heading("2. Văn bản, chữ ký số", 2),
            Text(
                "Phát hành 342 văn bản đi, trong đó 325 văn bản được ký số, đạt 95,0% (325/342 văn bản). Hiện có 118 chứng thư số đang "
                "hoạt động, gồm 21 chứng thư số của tổ chức và 97 chứng thư số của cá nhân."
            ),
            Heading("3. Thông tin, tuyên truyền", 2),
            Text(
                "Cổng thông tin điện tử đăng 165 tin, bài, đạt 67,4% (165/216 tin, bài theo kế hoạch quý II). Có 04 phòng tham gia viết bài, "
                "gồm: Văn phòng, Thanh tra, Phòng Tổng hợp, Phòng Nghiệp vụ."
            ),
            Heading("4. Tập huấn theo địa bàn", 2),
            Grid(
                (
                    ("TT", "Địa bàn", "Số lớp", "Số người"),
                    ("1", "Huyện A", "2", "84"),
                    ("2", "Huyện B", "1", "37"),
                    ("3", "Thị xã C", "2", "79"),
                    ("", "Tổng cộng", "5", "210"),
                ),
                (14, 80, 30, 30),
                total=True,
                align="clcc",
            ),
            Heading("II. NHIỆM VỤ TRỌNG TÂM THÁNG 7"),
            Item("Rà soát hồ sơ còn tồn;", mark="- "),
            Item("Hoàn thành báo cáo 6 tháng đầu năm.", mark="- "),
            Text("Trên đây là báo cáo công tác tháng 6 năm 2022 của Đơn vị mẫu./."),
            Closing(("- Như trên;", "- Lưu: VT."), ("GIÁM ĐỐC", "", "", "(Đã ký)", "")),
        ),
        size=13,
        notice_in="footer",
    )
