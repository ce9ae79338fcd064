"""Tiền Giang: raw OOXML, numbers without thousands signs, dashes and plus signs; sent twice with other figures."""

from blocks import NOTICE, Closing, Head, Heading, Item, Report, Text, Title
from figures import Figures, Style


def report(second: bool = True) -> Report:
    """Return the report: the second version, or the first one that it supersedes."""
    f = Figures("tien_giang", Style(thousands=""))
    first = (
        {}
        if second
        else {"posts": 10984, "courses": 13, "participants": 851, "base_stations": 2011, "online": 927}
    )
    n = {
        key: f.n(first.get(key, key))
        for key in ("posts", "courses", "participants", "base_stations", "online")
    }
    received = f.value("received") if second else 927 + f.value("in_person") + f.value("post")
    online = first.get("online", "online")
    posts = first.get("posts", "posts")
    return Report(
        (
            Head(
                "ỦY BAN NHÂN DÂN",
                ("TỈNH TIỀN GIANG", "SỞ THÔNG TIN VÀ TRUYỀN THÔNG"),
                "1570/BC-STTTT" if second else "1498/BC-STTTT",
                f"Tiền Giang, ngày {'17' if second else '07'} tháng 12 năm 2021",
            ),
            Title("BÁO CÁO", ("Kết quả hoạt động và bình xét thi đua năm 2021", "Cụm thi đua số 8")),
            Text(f"({NOTICE})", "center"),
            Text(
                "Theo đề nghị của Cụm trưởng, Sở Thông tin và Truyền thông tỉnh Tiền Giang (sau đây gọi là Sở) báo cáo kết quả năm 2021"
                + (
                    ", thay thế Báo cáo số 1498/BC-STTTT ngày 07/12/2021 do cập nhật số liệu đến ngày 15/12/2021."
                    if second
                    else "."
                )
            ),
            Heading("A. KẾT QUẢ THỰC HIỆN"),
            Heading("I. Công tác thi đua", 2),
            Item(
                f"Tổng số công chức, viên chức, người lao động tham gia phong trào: {f.n('staff')} người.",
                mark="- ",
            ),
            Item("Đã ban hành Kế hoạch số 77/KH-STTTT ngày 01/02/2021 về phát động thi đua.", mark="- "),
            Item(
                "Đăng ký với Cụm 10/10 nội dung thi đua; đã thực hiện 10/10 nội dung, trong đó nội dung triển lãm chuyển sang hình "
                "thức trực tuyến.",
                mark="- ",
            ),
            Heading("II. Cải cách hành chính", 2),
            Item(f"Hồ sơ tiếp nhận: {f.n(received)} hồ sơ, gồm:", mark="- "),
            Item(f"Trực tuyến: {n['online']} hồ sơ, chiếm {f.share(online, received)};", 1, "+ "),
            Item(f"Trực tiếp: {f.n('in_person')} hồ sơ;", 1, "+ "),
            Item(f"Qua bưu chính công ích: {f.n('post')} hồ sơ.", 1, "+ "),
            Item(
                f"Hồ sơ đã giải quyết: {f.n('settled')} hồ sơ. Trong đó: trước hạn {f.n('settled_early')}, đúng hạn "
                f"{f.n('settled_on_time')}, quá hạn {f.n('settled_late')}.",
                mark="- ",
            ),
            Item(
                f"Tỷ lệ hồ sơ giải quyết trước và đúng hạn: {f.share('in_time', 'settled')} ({f.fraction('in_time', 'settled')}).",
                mark="- ",
            ),
            Item(
                f"Dịch vụ công trực tuyến: {f.n('services')} dịch vụ (mức độ 3: {f.n('level3')}; mức độ 4: {f.n('level4')}).",
                mark="- ",
            ),
            Item(
                f"Chỉ số cải cách hành chính: Sở đứng thứ {f.n('par')} cấp sở, tăng 2 bậc so với năm 2020.",
                mark="- ",
            ),
            Heading("III. Công nghệ thông tin", 2),
            Item(
                f"Số văn bản đi: {f.n('outgoing')} văn bản; trong đó ký số {f.n('outgoing_signed')} văn bản, đạt tỷ lệ "
                f"{f.share('outgoing_signed', 'outgoing')}.",
                mark="- ",
            ),
            Item(f"Số văn bản đến: {f.n('incoming')} văn bản.", mark="- "),
            Item(
                f"Chứng thư số chuyên dùng: {f.n('certificates')} chứng thư số đang hoạt động ({f.n('certificates_bodies')} của tổ "
                f"chức và {f.n('certificates_people')} của cá nhân).",
                mark="- ",
            ),
            Item(f"Hộp thư công vụ: {f.n('mail')} hộp thư.", mark="- "),
            Item(
                f"Phục vụ {f.n('meetings')} cuộc họp trực tuyến của Tỉnh ủy, UBND tỉnh và các ngành; 100% cuộc họp an toàn, thông "
                "suốt.",
                mark="- ",
            ),
            Item(f"Xếp hạng chuyển đổi số (DTI): thứ {f.n('dti')}/63 tỉnh, thành phố.", mark="- "),
            Heading("IV. Bưu chính, viễn thông", 2),
            Item(f"{f.n('postal_points')} điểm phục vụ bưu chính.", mark="- "),
            Item(
                f"{n['base_stations']} trạm BTS, tăng {f.n('base_stations_new')} trạm trong năm.",
                mark="- ",
            ),
            Item(
                f"{f.n('subscribers')} thuê bao điện thoại: di động {f.n('mobile')}, cố định {f.n('fixed')}.",
                mark="- ",
            ),
            Item(
                f"{f.n('internet_households')}/{f.n('households')} hộ gia đình sử dụng Internet, đạt "
                f"{f.share('internet_households', 'households')}.",
                mark="- ",
            ),
            Heading("V. Thông tin, báo chí", 2),
            Item(
                f"Tin, bài đăng trên cổng thông tin điện tử: {n['posts']} tin, bài, bằng {f.level(posts, 'posts_2020')} so với năm "
                f"2020 ({f.n('posts_2020')} tin, bài).",
                mark="- ",
            ),
            Item(f"{f.n('radio_stations')} trạm truyền thanh xã hoạt động thường xuyên.", mark="- "),
            Item(f"Giấy phép đã cấp: {f.n('licences')} giấy phép xuất bản bản tin, tài liệu.", mark="- "),
            Heading("VI. Thanh tra, đào tạo", 2),
            Item(
                f"{f.n('inspections')} cuộc thanh tra, kiểm tra đối với {f.n('inspected')} cơ sở; {f.n('sanctions')} quyết định xử phạt; "
                f"tiền phạt {f.dong('fines')}.",
                mark="- ",
            ),
            Item(
                f"{n['courses']} lớp tập huấn với {n['participants']} lượt người tham dự.",
                mark="- ",
            ),
            Heading("VII. Khen thưởng", 2),
            Item(
                f"Bằng khen của Bộ trưởng Bộ Thông tin và Truyền thông: {f.n('cert_ministry')} tập thể.",
                mark="- ",
            ),
            Item(
                f"Bằng khen của Chủ tịch UBND tỉnh: {f.n('cert_collectives')} tập thể, {f.n('cert_people')} cá nhân.",
                mark="- ",
            ),
            Item(
                f"Lao động tiên tiến: {f.n('ldtt')} cá nhân; Chiến sĩ thi đua cơ sở: {f.n('cstdcs')} cá nhân.",
                mark="- ",
            ),
            Heading("B. KIẾN NGHỊ"),
            Text("Đề nghị Cụm thống nhất mẫu minh chứng điểm thưởng và gửi trước ngày 30/9 hằng năm."),
            Text("Trên đây là báo cáo năm 2021 của Sở, kính gửi Cụm trưởng tổng hợp./."),
            Closing(
                ("- Sở TT&TT An Giang;", "- BGĐ Sở;", "- Lưu: VT, VP."),
                ("GIÁM ĐỐC", "", "", "(Đã ký)", ""),
            ),
        ),
        size=13,
        margins=(20, 20, 20, 30),
        notice_in="header",
    )
