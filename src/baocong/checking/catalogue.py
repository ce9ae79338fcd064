"""The catalogue of checks: each with its stable code, its severity and its title. One page each in docs/rules/."""

from dataclasses import dataclass

from baocong.checking.finding import Severity


@dataclass(frozen=True, slots=True)
class Check:
    """A check. `code` is a letter for the family and a number; `page` is the name of its page in docs/rules/."""

    code: str
    severity: Severity
    title: str

    @property
    def page(self) -> str:
        """The file name of the rule page."""
        return f"{self.code}.md"


FAMILIES = {
    "S": "Tổng và các phần",
    "P": "Tỷ lệ phần trăm",
    "L": "Số lượng và danh sách",
    "T": "Bảng số liệu, bảng điểm",
    "C": "Viện dẫn văn bản",
    "K": "Kỳ báo cáo",
    "M": "Một số liệu, hai giá trị",
    "W": "Bằng số và bằng chữ",
    "G": "Tăng, giảm, so sánh",
    "B": "Cách viết",
    "A": "So với báo cáo trước",
}

_CHECKS = (
    Check("S01", "error", "Tổng không bằng cộng các phần"),
    Check("S02", "error", "Các phần cộng lại vượt tổng"),
    Check("S03", "warning", "Các phần nêu ra chưa đủ tổng"),
    Check("S04", "warning", "Một phần lớn hơn tổng"),
    Check("S05", "error", "Số còn lại không khớp"),
    Check("S06", "warning", "Số còn lại có thể không khớp"),
    Check("S07", "warning", "Các nhóm cộng lại không bằng tổng số đơn vị"),
    Check("S08", "warning", "Tổng lệch do làm tròn"),
    Check("S09", "warning", "Nhận, giải quyết và còn lại không cân"),
    Check("P01", "error", "Tỷ lệ phần trăm không khớp với phân số"),
    Check("P02", "warning", "Tỷ lệ phần trăm không khớp với hai số liệu trong câu"),
    Check("P03", "warning", "Tỷ lệ phần trăm làm tròn chưa đúng"),
    Check("L01", "error", "Số lượng không bằng số tên nêu ra"),
    Check("L02", "warning", "Số lượng có thể không bằng danh sách kèm theo"),
    Check("L03", "warning", "Một tên nêu hai lần trong danh sách"),
    Check("T01", "error", "Điểm chuẩn, thưởng, trừ không ra tổng điểm"),
    Check("T02", "error", "Cột tổng không bằng cộng các cột"),
    Check("T03", "error", "Dòng tổng không bằng cộng các dòng"),
    Check("T04", "warning", "Thứ hạng không theo tổng điểm"),
    Check("T05", "warning", "Bằng điểm và đồng hạng không khớp nhau"),
    Check("T06", "warning", "Số thứ hạng bị nhảy"),
    Check("T07", "warning", "Điểm các tiêu chí không khớp điểm chuẩn trong bảng"),
    Check("T08", "warning", "Dòng hoặc cột tổng có ô chưa đọc được"),
    Check("T09", "note", "Hai khoảng xếp hạng chồng nhau"),
    Check("T10", "warning", "Các cột “trong đó” chưa đủ cột tổng"),
    Check("T11", "warning", "Tỷ lệ trong bảng không khớp với các cột"),
    Check("T12", "warning", "Điểm trong bảng không khớp điểm nêu trong bài"),
    Check("C01", "error", "Một văn bản có hai ngày ban hành"),
    Check("C02", "warning", "Một số, ký hiệu có hai ngày ban hành"),
    Check("C03", "error", "Năm trong ký hiệu khác năm ban hành"),
    Check("C04", "warning", "Cơ quan ban hành không hợp với loại văn bản"),
    Check("C05", "warning", "Văn bản có ngày ở tương lai"),
    Check("C06", "note", "Số văn bản không tăng theo ngày"),
    Check("C07", "note", "Văn bản đã hết hiệu lực"),
    Check("K01", "warning", "Từ chỉ kỳ khác với kỳ báo cáo"),
    Check("K02", "warning", "Kỳ trong tiêu đề và phần kết khác nhau"),
    Check("K03", "note", "Cấp hành chính, cơ quan không còn"),
    Check("M01", "warning", "Một tổng số có hai giá trị"),
    Check("M02", "warning", "Một tổng số nêu hai lần với hai giá trị"),
    Check("M03", "note", "Hai mật độ tính trên hai số dân"),
    Check("W01", "error", "Số tiền bằng số và bằng chữ khác nhau"),
    Check("G01", "error", "Mức tăng, giảm không khớp với số kỳ trước"),
    Check("G02", "warning", "“Tăng” dùng thay cho “bằng”"),
    Check("G03", "note", "“%” dùng thay cho “điểm phần trăm”"),
    Check("B01", "note", "Ngoặc không đóng hoặc không mở"),
    Check("B02", "note", "Số thứ tự đề mục bị nhảy hoặc lặp"),
    Check("B03", "note", "Dẫn phụ lục không có"),
    Check("B04", "note", "Có số giống số căn cước, điện thoại"),
    Check("B05", "note", "Một cơ quan viết hai tên"),
    Check("B06", "note", "Một sáng kiến tính điểm hai chỗ"),
    Check("A01", "warning", "Mức tăng, giảm không khớp với báo cáo trước"),
    Check("A02", "warning", "Lũy kế không bằng lũy kế trước cộng số trong kỳ"),
    Check("A03", "warning", "Lũy kế nhỏ hơn báo cáo trước"),
    Check("A04", "note", "Đoạn văn giống hệt báo cáo trước"),
    Check("A05", "note", "Đơn vị tính khác báo cáo trước"),
    Check("A06", "note", "Số thay đổi nhiều so với báo cáo trước"),
)

CATALOGUE: dict[str, Check] = {check.code: check for check in _CHECKS}
