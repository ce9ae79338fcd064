"""Cà Mau: short, thousands with commas as pasted from Excel, silent on some figures; its annexes are scans."""

from blocks import NOTICE_LINE, Closing, Head, Heading, Item, Report, Text, Title
from figures import Figures, Style


def report() -> Report:
    """Return the report."""
    f = Figures("ca_mau", Style(thousands=",", decimal="."))
    return Report(
        (
            Head(
                "UBND TỈNH CÀ MAU",
                ("SỞ THÔNG TIN VÀ TRUYỀN THÔNG",),
                "745/BC-STTTT",
                "Cà Mau, ngày 15 tháng 12 năm 2021",
            ),
            Title("BÁO CÁO", ("Kết quả công tác thi đua, khen thưởng năm 2021",)),
            Text(NOTICE_LINE, "center"),
            Text(
                "Theo hướng dẫn của Cụm thi đua số 8, Sở Thông tin và Truyền thông tỉnh Cà Mau báo cáo kết quả công tác thi đua, khen thưởng năm "
                "2021. Bảng tự chấm điểm và minh chứng gửi kèm dưới dạng bản chụp."
            ),
            Heading("I. THỰC HIỆN NHIỆM VỤ"),
            Item(
                f"Văn bản tham mưu UBND tỉnh ban hành: {f.n('advised')} văn bản ({f.n('advised_decisions')} quyết định, {f.n('advised_plans')} kế "
                "hoạch).",
                mark="* ",
            ),
            Item(
                f"Văn bản đi: {f.n('outgoing')} văn bản, ký số {f.n('outgoing_signed')} văn bản ({f.share('outgoing_signed', 'outgoing')}). Văn bản "
                f"đến: {f.n('incoming')} văn bản.",
                mark="* ",
            ),
            Item(
                f"Hồ sơ tiếp nhận: {f.n('received')} hồ sơ (trực tuyến {f.n('online')}, trực tiếp {f.n('in_person')}, bưu chính {f.n('post')}), "
                f"{f.growth('received', 'received_2020')} so với năm 2020.",
                mark="* ",
            ),
            Item(
                f"Hồ sơ đã giải quyết: {f.n('settled')} hồ sơ, tỷ lệ đúng hạn {f.share('in_time', 'settled')} ({f.fraction('in_time', 'settled')}).",
                mark="* ",
            ),
            Item(f"Dịch vụ công trực tuyến: {f.n('services')} dịch vụ.", mark="* "),
            Item(
                f"Chứng thư số đang hoạt động: {f.n('certificates')} chứng thư số; cấp mới: {f.n('certificates_new')} chứng thư số.",
                mark="* ",
            ),
            Item(f"Họp trực tuyến: {f.n('meetings')} cuộc họp.", mark="* "),
            Item(
                f"Trạm thu phát sóng di động: {f.n('base_stations')} trạm, phát triển mới {f.n('base_stations_new')} trạm, trong đó có 4 trạm phục "
                "vụ vùng biển.",
                mark="* ",
            ),
            Item(
                f"Thuê bao điện thoại: {f.n('subscribers')} thuê bao, trong đó di động {f.n('mobile')} thuê bao, cố định {f.n('fixed')} thuê bao.",
                mark="* ",
            ),
            Item(
                f"Hộ gia đình sử dụng Internet: {f.fraction('internet_households', 'households')} hộ, đạt {f.share('internet_households', 'households')}.",
                mark="* ",
            ),
            Item(f"Điểm phục vụ bưu chính: {f.n('postal_points')} điểm.", mark="* "),
            Item(
                f"Tin, bài đăng trên cổng thông tin điện tử: {f.n('posts')} tin, bài, {f.growth('posts', 'posts_2020')} so với năm 2020 "
                f"({f.n('posts_2020')} tin, bài).",
                mark="* ",
            ),
            Item(
                f"Thanh tra, kiểm tra: {f.n('inspections')} cuộc; quyết định xử phạt: {f.n('sanctions')} quyết định; tiền phạt: {f.dong('fines')}.",
                mark="* ",
            ),
            Item(f"Tập huấn: {f.n('courses')} lớp, {f.n('participants')} người.", mark="* "),
            Item(
                f"Sản phẩm đưa lên sàn thương mại điện tử: {f.n('products')} sản phẩm, trong đó có sản phẩm cua và tôm khô của 11 hợp tác xã.",
                mark="* ",
            ),
            Item(f"Thứ hạng chuyển đổi số (DTI): {f.n('dti')}/63.", mark="* "),
            Heading("II. KHEN THƯỞNG"),
            Text(
                f"Có {f.n('cert_collectives')} tập thể, {f.n('cert_people')} cá nhân được Chủ tịch UBND tỉnh tặng Bằng khen; {f.n('cert_ministry')} "
                f"tập thể được Bộ trưởng Bộ Thông tin và Truyền thông tặng Bằng khen; {f.n('ldtt')}/{f.n('staff')} người đạt Lao động tiên tiến; "
                f"{f.n('cstdcs')} người đạt Chiến sĩ thi đua cơ sở."
            ),
            Heading("III. KHÓ KHĂN"),
            Text(
                "Địa bàn rộng, nhiều sông rạch; kinh phí cho truyền thanh thông minh chưa bố trí được nên chưa có số liệu đánh giá mạng lưới truyền "
                "thanh."
            ),
            Text("Trên đây là báo cáo của Sở Thông tin và Truyền thông tỉnh Cà Mau./."),
            Closing(
                ("- Cụm trưởng Cụm TĐ số 8;", "- BGĐ Sở;", "- Lưu: VT, TTr."),
                ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "", "", "(Đã ký)", ""),
            ),
        ),
        size=14,
    )
