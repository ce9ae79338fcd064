"""Family names, to tell a name in capitals from other lines in capitals below a signature.

*Source*: common knowledge of names in use among the peoples of Vietnam; only a hint, never a proof.
"""

FAMILY_NAMES = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đào|Đinh|Đoàn|Trương|Trịnh|Mai|Lương|Tạ|Thái"
    "|Cao|Lâm|Hà|Phùng|Tô|Chu|Châu|Quách|Kiều|Tống|Tăng|Nghiêm|Thạch|Kim|Sơn|Danh|Triệu|Ma|Nông|Bế|Lục|Vi|La|Lò|Quàng"
    "|Giàng|Vàng|Sùng|Thào|Mùa|Hạng|Cà|Lường|Hứa|Khổng|Lại|Mạc|Từ|Vương|Viên|Văn|Ông|Âu|Ninh|Diệp|Doãn|Đàm|Đồng|Giang|Khúc"
    "|Lã|Lưu|Nhâm|Ân|Phí|Tiêu|Trà|Uông|Vòng|Ksor|Rơ|Siu|Điểu|Hồng|Bạch|Cù|Cung|Đậu|Điền|Đường|Hán|Hoa|Lăng|Liêu|Thân|Tôn|Trang"
)
"""Alternatives for a pattern, with a capital first letter."""
