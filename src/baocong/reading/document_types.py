"""Names of document types and the codes that stand for them in symbols.

*Source*: Decree 30/2020/NĐ-CP, annex III (29 administrative types); Law on Promulgation of Legal Documents (normative
types); Party documents by Instruction 36-HD/VPTW of 2018. Joint and acting forms as offices write them.
"""

DOCUMENT_TYPES: dict[str, tuple[str, ...]] = {
    "Thông tư liên tịch": ("TTLT",),
    "Nghị quyết liên tịch": ("NQLT",),
    "Chương trình phối hợp": ("CTPH", "CTrPH"),
    "Chương trình hành động": ("CTHĐ",),
    "Chương trình công tác": ("CTCT",),
    "Kế hoạch liên ngành": ("KHLN",),
    "Kế hoạch liên tịch": ("KHLT",),
    "Kế hoạch phối hợp": ("KHPH",),
    "Quy chế phối hợp": ("QCPH",),
    "Hướng dẫn liên ngành": ("HDLN",),
    "Thông báo kết luận": (),
    "Văn bản hợp nhất": ("VBHN",),
    "Nghị quyết": ("NQ",),
    "Nghị định": ("NĐ",),
    "Quyết định": ("QĐ",),
    "Chỉ thị": ("CT",),
    "Thông tư": ("TT",),
    "Kết luận": ("KL",),
    "Quy định": ("QyĐ", "QĐi", "QYĐ"),
    "Quy chế": ("QC",),
    "Quy trình": ("QT",),
    "Quy hoạch": ("QH",),
    "Kế hoạch": ("KH",),
    "Chương trình": ("CTr", "CTR"),
    "Công văn": ("CV",),
    "Công điện": ("CĐ",),
    "Thông báo": ("TB",),
    "Thông cáo": ("TC",),
    "Tờ trình": ("TTr", "TTR", "Ttr"),
    "Báo cáo": ("BC",),
    "Hướng dẫn": ("HD",),
    "Biên bản": ("BB",),
    "Đề án": ("ĐA",),
    "Dự án": ("DA",),
    "Phương án": ("PA",),
    "Hợp đồng": ("HĐ",),
    "Giấy phép": ("GP",),
    "Giấy mời": ("GM",),
    "Giấy chứng nhận": ("GCN",),
    "Giấy xác nhận": ("GXN",),
    "Giấy ủy quyền": ("GUQ",),
    "Giấy giới thiệu": ("GGT",),
    "Phiếu chuyển": ("PC",),
    "Phiếu gửi": ("PG",),
    "Bản ghi nhớ": ("BGN",),
    "Bản thỏa thuận": ("BTT",),
    "Thỏa thuận": ("TTh",),
    "Pháp lệnh": (),
    "Bộ luật": (),
    "Luật": (),
    "Lệnh": ("L",),
    "Văn bản": (),
    "Thể lệ": ("TL",),
    "Giao ước": ("GƯ",),
}
"""Type name, as a citation prints it with a capital letter, and its codes; longer names before their beginnings."""

TYPE_OF_CODE: dict[str, str] = {code: name for name, codes in DOCUMENT_TYPES.items() for code in codes}
"""Code in a symbol to type name."""

SHORT_FORM_TYPES = (
    "Nghị quyết",
    "Nghị định",
    "Chỉ thị",
    "Thông tư",
    "Quyết định",
    "Kết luận",
    "Công văn",
    "Công điện",
)
"""Types that a text names by the number alone: "Nghị quyết 36"."""
