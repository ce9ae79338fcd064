"""Sets of words by which matching tells what a noun is not: its money, another kind, another place, a proposal."""

AMOUNT_WORDS = frozenset(
    {
        "bạc", "kho", "kinh phí", "ngân sách", "nhà nước", "nộp", "phạt", "số tiền", "thu", "tiền", "tiền phạt",
        "triệu", "trị giá",
    }
)  # fmt: skip
"""Words that lead over from a count to its money."""

FINES = frozenset({"phạt", "tiền phạt"})
"""Those of them that do say what the money is for."""

BARE_WORDS = frozenset({"chiếm", "tương đương", "tương ứng", "mật độ", "tỷ lệ", "bình quân", "trung", "bình"})
"""Words that name a rate without saying of what."""

PROPOSED = frozenset({"đề nghị", "đề xuất", "suy tôn", "trình", "xét"})
"""Words before an award that was asked for, not conferred."""

PROPOSALS = frozenset({"đề xuất", "kiến nghị"})
"""Words of the title of a section in which nothing is a result."""

REMAINS = "còn lại"
"""What is said of those that were not named before."""

RANKED_BODIES = frozenset({"sở ban ngành", "sở", "đơn vị", "huyện", "xã", "cơ quan", "phòng", "cụm", "khối"})
"""Bodies below a province among which one may rank."""

NOUNS_OF_A_KIND = frozenset({"hồ sơ"})
"""Nouns that say little without their kind: "hồ sơ đăng ký sáng kiến" is no administrative dossier."""

KINDLESS = frozenset(
    {
        "tổ chức", "cá nhân", "công dân", "doanh nghiệp", "người dân", "thủ tục hành chính", "tỉnh", "cấp tỉnh",
        "huyện", "xã", "sở", "chiếm", "tỷ lệ", "trực tuyến", "trực tiếp", "qua", "mới", "đơn vị", "kỳ", "cơ quan",
        "hợp lệ", "phí", "giải quyết", "nộp", "bộ", "một cửa", "trung tâm", "hệ thống", "cổng dịch vụ công", "không",
        "đang giải quyết", "tiếp nhận", "trả", "dịch vụ công", "liên thông", "môi trường mạng", "điện tử", "mức độ",
        "lĩnh vực", "tương ứng",
    }
)  # fmt: skip
"""Words behind such a noun that do not make it another kind."""

NOUNS_OF_A_PLACE = {
    "tin bài": frozenset({
            "cổng thông tin điện tử", "trang thông tin điện tử", "thông tin điện tử", "cổng", "trang", "thành phần",
            "biên", "thông tin đối ngoại", "tiếng anh", "tiếng khmer", "tiếng việt",
    })
}  # fmt: skip
"""Nouns that mean an indicator only where one of these words stands in the paragraph or its headings."""

PLAIN_WORDS = frozenset(
    {
        "mọi cấp", "hiệu lực", "thường xuyên", "thu phát sóng", "tết", "kỹ năng", "ổn định", "liên tục", "trị giá",
        "đường", "giữa", "hoàn", "nhà nước", "nêu", "nói", "loại", "khác", "nào", "xảy", "mới", "cũ", "thường niên",
        "hằng năm", "triệu", "nghìn", "tỷ", "chéo",
    }
)  # fmt: skip
"""Words that stand behind any noun without making it another kind."""

OTHER_ACTS = frozenset(
    {
        "cắt giảm", "bãi bỏ", "hủy bỏ", "quyết toán", "nghiệm thu", "điều chỉnh", "tạm dừng", "từ chối", "trả lại",
        "đơn giản hóa", "thẩm định", "thẩm tra", "nhắc nhở", "chấn chỉnh", "thanh lý", "di dời", "thay thế",
        "sửa đổi", "đình chỉ", "gia hạn", "hết hiệu lực", "chấm dứt", "tháo dỡ", "khắc phục",
    }
)  # fmt: skip
"""What may be done to some of the things that are counted: the figure then tells those, not how many there are."""

BEARERS = frozenset({"doanh nghiệp", "tổ chức", "hộ kinh doanh", "hộ gia đình"})
"""Nouns of those to whom something is given; the kind of what they are given is told elsewhere or nowhere."""
