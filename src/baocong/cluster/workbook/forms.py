"""The six sheets of cum.xlsx: their titles, the lines that say how to use them, their columns."""

from typing import Final

from baocong.cluster.model import ROLE_NAMES
from baocong.cluster.workbook.sheet import SheetColumn as Column
from baocong.cluster.workbook.sheet import SheetForm

YELLOW: Final = (
    "Ô màu vàng là chỗ của người: ghi vào đó, các lần chạy sau sẽ làm theo và không bao giờ ghi đè."
)

INFO: Final = SheetForm(
    "Thông tin",
    (
        YELLOW,
        "Thứ tự các dòng “Thành viên” là thứ tự đơn vị trong quyết định của cụm; thêm dòng để thêm đơn vị.",
    ),
    (
        Column("item", "Mục", 34),
        Column("value", "Giá trị", 60, editable=True),
        Column("short", "Tên ngắn", 18, editable=True),
        Column("use", "Cách dùng", 60),
        Column("code", "Mã", 10, hidden=True),
        Column("known", "Các tên đã dùng", 10, hidden=True),
    ),
)

UNITS: Final = SheetForm(
    "Đơn vị",
    (YELLOW, "Mỗi dòng là một tệp. Sai đơn vị hoặc sai vai trò thì chọn lại ở hai cột màu vàng."),
    (
        Column("key", "Tệp", 46),
        Column("unit", "Đơn vị", 24),
        Column("role", "Vai trò", 18),
        Column("unit_set", "Đơn vị đúng", 24, editable=True),
        Column("role_set", "Vai trò đúng", 20, editable=True, choices=tuple(ROLE_NAMES.values())),
        Column("evidence", "Dòng làm căn cứ", 56),
        Column("note", "Ghi chú của máy", 56),
    ),
)

FIGURES: Final = SheetForm(
    "Số liệu",
    (
        YELLOW,
        "Quyết định: nhận · bỏ · cộng (cộng với dòng khác của cùng chỉ tiêu). Sửa số thì ghi “Giá trị đúng” và lý do.",
        "Đơn vị không nêu: thêm dòng ở cuối với Đơn vị, Chỉ tiêu đúng, Giá trị đúng (0 hoặc “không áp dụng”), Lý do.",
    ),
    (
        Column("key", "Mã", 10, hidden=True),
        Column("unit", "Đơn vị", 14),
        Column("state", "Trạng thái", 14),
        Column("sentence", "Câu trong báo cáo", 62),
        Column("value", "Giá trị", 13),
        Column("unit_of_measure", "Đơn vị tính", 12),
        Column("indicator", "Chỉ tiêu", 36),
        Column("category", "Phân tổ", 18),
        Column("choice", "Quyết định", 11, editable=True, choices=("nhận", "bỏ", "cộng")),
        Column("indicator_set", "Chỉ tiêu đúng", 22, editable=True),
        Column("category_set", "Phân tổ đúng", 18, editable=True),
        Column("value_set", "Giá trị đúng", 13, editable=True),
        Column("reason", "Lý do", 24, editable=True),
        Column("note", "Ghi chú của máy", 44),
        Column("document", "Tệp", 30),
        Column("place", "Vị trí", 24),
        Column("confidence", "Độ chắc", 9),
        Column("evidence", "Căn cứ của máy", 40),
    ),
)

HIGHLIGHTS: Final = SheetForm(
    "Nổi bật",
    (YELLOW, "Quyết định: chọn · bỏ. Câu được trích nguyên văn; muốn khác lời thì sửa trong bản Word."),
    (
        Column("key", "Mã", 10, hidden=True),
        Column("topic", "Mục trong báo cáo", 34),
        Column("unit", "Đơn vị", 16),
        Column("picked", "Máy chọn", 10),
        Column("choice", "Quyết định", 12, editable=True, choices=("chọn", "bỏ")),
        Column("sentence", "Câu nguyên văn", 90),
        Column("points", "Điểm", 8),
        Column("reasons", "Lý do theo quy tắc", 36),
        Column("document", "Tệp", 30),
        Column("place", "Vị trí", 24),
        Column("note", "Ghi chú của máy", 40),
    ),
)

SCORES: Final = SheetForm(
    "Điểm",
    (
        YELLOW,
        "Điểm của hội nghị cụm. Tổng được tính lại; tổng ghi khác thì báo và xếp hạng theo tổng tính lại.",
    ),
    (
        Column("key", "Đơn vị", 40),
        Column("standard", "Điểm chuẩn", 12, editable=True),
        Column("bonus", "Điểm thưởng", 12, editable=True),
        Column("deduction", "Điểm trừ", 12, editable=True),
        Column("stated", "Tổng đã ghi", 12, editable=True),
        Column("disqualified", "Lý do không xếp hạng", 36, editable=True),
        Column("deduction_reason", "Lý do trừ điểm", 46, editable=True),
        Column("total", "Tổng tính lại", 12),
        Column("rank", "Hạng", 8),
        Column("source", "Nguồn", 40),
        Column("note", "Ghi chú của máy", 60),
        Column("imported", "Đã nhập từ tệp", 10, hidden=True),
    ),
)

EXPLANATIONS: Final = SheetForm(
    "Giải trình",
    (YELLOW, "Giải trình được giữ lại cho các lần chạy sau và in trong phiếu đề nghị rà soát của đơn vị."),
    (
        Column("key", "Mã", 10, hidden=True),
        Column("unit", "Đơn vị", 16),
        Column("severity", "Mức", 10),
        Column("code", "Mã kiểm", 10),
        Column("message", "Nội dung", 70),
        Column("sentence", "Câu trong báo cáo", 70),
        Column("explanation", "Giải trình", 50, editable=True),
        Column("document", "Tệp", 30),
        Column("note", "Ghi chú của máy", 40),
    ),
)

FORMS: Final = (INFO, UNITS, FIGURES, HIGHLIGHTS, SCORES, EXPLANATIONS)
