"""Abbreviations of document types as they stand in document symbols.

*Source*: Decree 30/2020/NĐ-CP, annex III (29 administrative types); the Law on the Promulgation of Legal Documents for
the normative ones; Party practice. Types of coordination between bodies (CTPH, QCPH) are usage, not law.
"""

ADMINISTRATIVE = {
    "NQ": "Nghị quyết",
    "QĐ": "Quyết định",
    "CT": "Chỉ thị",
    "QC": "Quy chế",
    "QyĐ": "Quy định",
    "TC": "Thông cáo",
    "TB": "Thông báo",
    "HD": "Hướng dẫn",
    "CTr": "Chương trình",
    "KH": "Kế hoạch",
    "PA": "Phương án",
    "ĐA": "Đề án",
    "DA": "Dự án",
    "BC": "Báo cáo",
    "BB": "Biên bản",
    "TTr": "Tờ trình",
    "HĐ": "Hợp đồng",
    "CĐ": "Công điện",
    "BGN": "Bản ghi nhớ",
    "BTT": "Bản thỏa thuận",
    "GUQ": "Giấy ủy quyền",
    "GM": "Giấy mời",
    "GGT": "Giấy giới thiệu",
    "GNP": "Giấy nghỉ phép",
    "PG": "Phiếu gửi",
    "PC": "Phiếu chuyển",
    "PB": "Phiếu báo",
    "CTPH": "Chương trình phối hợp",
    "QCPH": "Quy chế phối hợp",
    "KHPH": "Kế hoạch phối hợp",
    "CTHĐ": "Chương trình hành động",
    "KL": "Kết luận",
    "KLTT": "Kết luận thanh tra",
    "GP": "Giấy phép",
    "GCN": "Giấy chứng nhận",
    "GXN": "Giấy xác nhận",
    "TBKL": "Thông báo kết luận",
    "ĐC": "Đề cương",
}

NORMATIVE = {
    "NĐ": "Nghị định",
    "TT": "Thông tư",
    "PL": "Pháp lệnh",
    "L": "Lệnh",
    "NQ": "Nghị quyết",
    "QĐ": "Quyết định",
    "CT": "Chỉ thị",
}

JOINT = {
    "TTLT": "Thông tư liên tịch",
    "NQLT": "Nghị quyết liên tịch",
    "TTLB": "Thông tư liên bộ",
    "CTLT": "Chương trình liên tịch",
    "KHLT": "Kế hoạch liên tịch",
    "HDLT": "Hướng dẫn liên tịch",
    "QCLT": "Quy chế liên tịch",
}

PARTY = {
    "CT": "Chỉ thị",
    "NQ": "Nghị quyết",
    "QĐ": "Quyết định",
    "QyĐ": "Quy định",
    "QC": "Quy chế",
    "KL": "Kết luận",
    "HD": "Hướng dẫn",
    "CTr": "Chương trình",
    "CTrHĐ": "Chương trình hành động",
    "KH": "Kế hoạch",
    "TB": "Thông báo",
    "TT": "Thông tri",
    "BC": "Báo cáo",
    "TTr": "Tờ trình",
    "CV": "Công văn",
    "ĐA": "Đề án",
    "PA": "Phương án",
    "BB": "Biên bản",
}

COPIES = {"SY": "Sao y", "TrS": "Trích sao", "SL": "Sao lục"}

CONSOLIDATED = {"VBHN": "Văn bản hợp nhất"}

OLD_LETTERS = {"CV": "Công văn"}
"""The decree gives official letters no abbreviation; older ones carry this."""

PARTY_BODIES = frozenset({"TW", "TƯ", "TU", "ĐU"})
"""Bodies of the Party alone: a symbol that ends with one is the Party's, whatever its strokes."""

STATE = {**ADMINISTRATIVE, **NORMATIVE, **JOINT, **COPIES, **CONSOLIDATED, **OLD_LETTERS}
"""Every type that a state body's symbol may begin with."""

SPELLINGS = {each.upper(): each for each in ("QyĐ", "CTr", "TTr", "TrS", "TTg", "CTrHĐ")}
"""Groups whose small letters people lose or misplace, by their capital form."""
