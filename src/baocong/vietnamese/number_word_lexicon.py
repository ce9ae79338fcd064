"""Words around number words that decide whether a number is meant."""

ORDINAL_BEFORE = frozenset({"thứ", "hạng", "nhất"})
"""Behind these a number word is an ordinal or a rank, not a count."""

VAGUE_BEFORE = frozenset({"hàng", "vài", "mấy", "cỡ"})
"""Behind these a number word gives only a size ("hàng trăm")."""

LABEL_BEFORE = frozenset(
    [
        "số",
        "cấp",
        "loại",
        "mức",
        "độ",
        "khóa",
        "khoá",
        "quý",
        "tháng",
        "ngày",
        "mùng",
        "mồng",
        "chương",
        "điều",
        "mục",
        "phần",
        "lớp",
        "kỳ",
        "kì",
        "tuần",
        "nhóm",
        "cụm",
        "khối",
        "vòng",
    ]
)
"""Behind these a number word is mostly a name or a label."""

ONE_AFTER = frozenset(
    [
        "số",
        "trong",
        "cách",
        "phần",
        "vài",
        "lần",
        "bước",
        "mặt",
        "khi",
        "cửa",
        "bên",
        "chiều",
        "ít",
        "loạt",
        "lượng",
        "cái",
        "chút",
        "thời",
        "phía",
        "đằng",
        "nửa",
        "mực",
        "lúc",
        "thể",
    ]
)
"""Before these "một" counts nothing ("một số", "một trong những", "một cửa")."""

IDIOM_AFTER = frozenset(
    ["bên", "mặt", "chiều", "cấp", "không", "tại", "nhất", "phần", "cùng", "tay", "miền", "vai", "đầu", "con"]
)
"""Before these a single number word belongs to a set phrase ("hai chiều", "hai cấp", "bốn tại chỗ")."""

FIVE_BEFORE_NOUN = frozenset(
    [
        "đơn",
        "doanh",
        "xã",
        "phường",
        "huyện",
        "tỉnh",
        "văn",
        "cơ",
        "người",
        "lần",
        "hồ",
        "nội",
        "nhiệm",
        "tập",
        "cá",
        "lớp",
        "cuộc",
        "dự",
        "nhóm",
        "điểm",
        "sở",
        "phòng",
        "trạm",
        "chỉ",
        "tiêu",
    ]
)
"""Before these "năm" may be five and not a year."""

YEAR_BEFORE = frozenset(
    [
        "trong",
        "đầu",
        "cuối",
        "giữa",
        "hằng",
        "hàng",
        "cả",
        "mỗi",
        "các",
        "những",
        "nhiều",
        "trước",
        "từng",
        "qua",
        "cùng",
        "theo",
        "một",
        "số",
    ]
)
"""Behind these "năm" is a year."""

FOUR_COMPOUND_AFTER = frozenset(["vấn", "liệu", "pháp", "nhân", "tưởng", "cách", "duy", "thục", "thế", "gia"])
"""Before these "tư" is the beginning of another word ("tư vấn") and no four."""
