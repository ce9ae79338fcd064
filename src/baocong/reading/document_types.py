"""Names of document types as running text writes them before a number and symbol, and as headings print them."""

from baocong.vietnamese.symbol_types import PARTY, STATE

_USUAL = (
    "Bộ luật",
    "Chương trình công tác",
    "Công văn",
    "Giao ước",
    "Hướng dẫn liên ngành",
    "Kế hoạch liên ngành",
    "Luật",
    "Pháp lệnh",
    "Quy hoạch",
    "Quy trình",
    "Thông báo kết luận",
    "Thỏa thuận",
    "Thể lệ",
    "Văn bản",
)
"""Type words without a code of their own in symbols."""

TYPE_OF_CODE: dict[str, str] = {**PARTY, **STATE, "CTR": "Chương trình", "TTR": "Tờ trình", "CV": "Công văn"}
"""Code in a symbol, or before a number ("QĐ số 45"), to the type name."""

DOCUMENT_TYPES = tuple(sorted({*_USUAL, *TYPE_OF_CODE.values()}, key=lambda name: (-len(name), name)))
"""Type names with a capital letter, longer ones before their beginnings."""

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

HEADING_TYPES = (
    "BÁO CÁO",
    "TỜ TRÌNH",
    "KẾ HOẠCH",
    "THÔNG BÁO",
    "QUYẾT ĐỊNH",
    "NGHỊ QUYẾT",
    "CHỈ THỊ",
    "HƯỚNG DẪN",
    "CHƯƠNG TRÌNH",
    "ĐỀ ÁN",
    "BIÊN BẢN",
    "CÔNG ĐIỆN",
    "QUY CHẾ",
    "QUY ĐỊNH",
    "PHƯƠNG ÁN",
    "KẾT LUẬN",
    "ĐỀ CƯƠNG BÁO CÁO",
    "DỰ ÁN",
)
"""Types that stand in capitals above the title of a paper that this project reads."""
