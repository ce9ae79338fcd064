"""How a figure relates to time: flow, cumulative, total_to_date or stock, by the verbs and nouns around it."""

import re

from baocong.reading.figures.draft import Draft

_CUMULATIVE = re.compile(r"\b(?:lũy kế|luỹ kế|lũy tiến|cộng dồn|từ đầu năm đến nay|từ đầu năm)\b")
_TO_DATE = re.compile(
    r"\b(?:nâng tổng số|nâng số|từ trước đến nay|kể từ khi|từ khi (?:triển khai|khai trương|vận hành)|lũy kế đến nay|luỹ kế đến nay|tổng cộng đến nay)\b"
)
_STOCK = re.compile(
    r"\b(?:(?<!phát )(?<!thực )(?<!thể )(?<!xuất )hiện|đang (?!được (?:xây|triển))|đến nay|tính đến|toàn (?:tỉnh|huyện|ngành|thành phố|quốc|cụm|xã) (?:có|hiện|đã có)|trên địa bàn(?: \S+){0,6} (?:có|hiện)|duy trì|còn lại|còn|tổng số (?!tiền|kinh|hồ sơ|văn bản|đơn)|quản lý)\b"
)
_FLOW = re.compile(
    r"\b(?:đã (?!có|được (?:trang|phủ|kết|cấp)|phủ|kết nối|có|hoàn thiện|đạt)|trong (?:tháng|quý|năm|kỳ|6|9|dịp)|ban hành|tham mưu|tổ chức|tiếp nhận|giải quyết|xử lý|thẩm định|cấp mới|cấp phát|cấp|xử phạt|kiểm tra|thanh tra|tập huấn"
    r"|tặng|khen thưởng|đăng tải|phát sóng|hỗ trợ|phối hợp|thực hiện|tham gia|xây dựng|hoàn thành|phát sinh|phục vụ|góp ý|phổ biến|tiến hành|trình|triển khai|công nhận|thu hồi|số tiền|gửi|trả lời|đào tạo|bồi dưỡng|trao|phát hiện|ghi nhận|đạt (?:điểm|giải)|lắp đặt|phát triển mới|thành lập|khai trương|sản xuất|phát hành|vận động|quyên góp|thụ lý)\b|\b(?:cử|đăng|phát|tiếp|mở|nộp|đón|nhận|chi)(?: được)? *\Z"
)
_STOCK_AFTER = re.compile(
    r"[^,;.()]{0,40}\b(?:đang (?:hoạt động|sử dụng|giải quyết|xử lý|lưu hành|được|thực hiện)|còn hiệu lực|đang|hiện có)\b"
)
_STOCK_NOUNS = re.compile(
    r"\b(?:thuê bao|mật độ|bán kính|trạm|dân số|biên chế|(?<!trực )tuyến|điểm (?:bưu|phục|giao|cầu|truy)|bưu cục|vị trí|hộp thư|chứng thư số đang|đầu báo|độ phủ|phủ sóng|km cáp)\b"
)
_COVERAGE = re.compile(
    r"\b(?:xã|thôn|bản|hộ|huyện|cơ quan|dịch vụ|dân|phủ sóng|được trang bị|kết nối|tích hợp|trạm|thuê bao|đạt chuẩn|tiêu chí|internet|tỷ lệ (?:phủ|sử dụng|hộ|cung cấp|người dân))\b"
)
_NOT_COVERAGE = re.compile(
    r"\b(?:hồ sơ|văn bản|giải ngân|nhiệm vụ|đơn thư|kế hoạch|vụ|điểm chuẩn|điểm thưởng|tham gia|tập huấn|đơn vị|ký số|chữ ký số)\b"
)


def time_of(low: str, draft: Draft, start: int, end: int, stock_header: bool) -> str | None:
    """Return the time of a figure whose clause is `[start, end)`, None where no word tells.

    `stock_header` says that a header above speaks of what exists at a day ("tính đến").
    """
    before = low[start : draft.start]
    after = low[draft.end : end]
    if _TO_DATE.search(before):
        return "total_to_date"
    if _CUMULATIVE.search(before) or _CUMULATIVE.search(after[:30]):
        return "cumulative"
    if draft.kind in {"score", "rank", "money"}:
        return "flow"
    if _STOCK_AFTER.match(after):
        return "stock"
    flow, stock = _last(_FLOW, before), _last(_STOCK, before)
    if stock_header:
        return "stock"
    if draft.kind in {"percent", "ratio"}:
        return _share_time(before, after, flow, stock)
    if draft.kind == "rate" and flow < 0:
        return "stock"
    if stock > flow:
        return "stock"
    if flow < 0 and _STOCK_NOUNS.search(before[-60:] + " " + after[:40]):
        return "stock"
    if flow < 0 and re.match(r"\s*(?:xã|thôn|bản|hộ|huyện)\b[^,;.]{0,20}\b(?:có|đạt|được)\b", after):
        return "stock"
    return "flow" if flow >= 0 else None


def names_stock(words: str) -> bool:
    """Answer whether what is measured exists at a day rather than happens in a period: thuê bao, trạm."""
    return _STOCK_NOUNS.search(words.lower()) is not None


def _share_time(before: str, after: str, flow: int, stock: int) -> str | None:
    near = before[-80:] + " " + after[:80]
    if _NOT_COVERAGE.search(near):
        return "stock" if stock > flow and not re.search(r"\b(?:hồ sơ|văn bản)\b", near) else "flow"
    if _COVERAGE.search(near):
        return "stock"
    if stock > flow:
        return "stock"
    return "flow" if flow >= 0 else None


def _last(pattern: re.Pattern[str], text: str) -> int:
    at = -1
    for found in pattern.finditer(text):
        at = found.start()
    return at
