"""How a figure relates to time: flow, cumulative, total_to_date or stock, by the verbs and nouns around it."""

import re

from baocong.reading.figures.draft import Draft
from baocong.vietnamese.word_search import last_match, whole_words

_NEAR = 200
_SIGNS_TO_DATE = ("nâng", "trước đến nay", "từ khi", "kế đến nay", "cộng đến nay")
_SIGNS_CUMULATIVE = ("kế", "cộng dồn", "tính chung", "từ đầu năm", "lũy tiến")
_CUMULATIVE = re.compile(r"\b(?:lũy kế|luỹ kế|lũy tiến|cộng dồn|tính chung \d+ tháng|(?<!ngay )từ đầu năm)\b")
_TO_DATE = re.compile(
    r"\b(?:nâng tổng số|nâng số|từ trước đến nay|kể từ khi|từ khi (?:triển khai|khai trương|vận hành)|lũy kế đến nay|luỹ kế đến nay|tổng cộng đến nay)\b"
)
_STOCK = re.compile(
    whole_words(
        r"(?<!phát )(?<!thực )(?<!thể )(?<!xuất )hiện|đang (?!được (?:xây|triển))|đến nay|tính đến|toàn (?:tỉnh|huyện|ngành|thành phố|quốc|cụm|xã) (?:có|hiện|đã có)|trên địa bàn(?: \S+){0,6} (?:có|hiện)|còn lại|còn|tổng số (?!tiền|kinh|hồ sơ|văn bản|đơn)"
    )
)
_FLOW = re.compile(
    whole_words(
        r"đã (?!có|được (?:trang|phủ|kết|cấp)|phủ|kết nối|có|hoàn thiện|đạt)|trong (?:tháng|quý|năm|kỳ|6|9|dịp)|ban hành|tham mưu|(?<!của )(?<!cho )(?<!các )tổ chức(?!, cá nhân| và cá nhân)|tiếp nhận|giải quyết|xử lý|thẩm định|cấp mới|cấp phát|cấp|xử phạt|kiểm tra|thanh tra|tập huấn"
        r"|tặng|khen thưởng|đăng tải|phát sóng|hỗ trợ|phối hợp|thực hiện|tham gia|xây dựng|hoàn thành|phát sinh|(?<!điểm )(?<!kính )(?<!sở )phục vụ|góp ý|phổ biến|tiến hành|(?<!toàn )(?<!công )(?<!lộ )trình|triển khai|công nhận|thu hồi|số tiền|gửi|trả lời|đào tạo|bồi dưỡng|trao|phát hiện|ghi nhận|đạt (?:điểm|giải)|lắp đặt|phát triển mới|thành lập|khai trương|sản xuất|phát hành|vận động|quyên góp|thụ lý|tuyển dụng|bổ nhiệm|tinh giản|điều động|nghỉ hưu|kết nạp|nghiệm thu|phê duyệt|khởi công|khánh thành|bàn giao|biên soạn|xuất bản|khám|tiêm|hòa giải|chi trả|cho vay|thu hút|trồng mới|sửa chữa|tuyên truyền|giới thiệu",
        not_behind="đang ",
    )
    + r"|\b(?:lắp|lắp mới|cử|đăng|phát|tiếp|mở|nộp|đón|nhận|chi)(?: được)? *\Z"
)
_KEPT = re.compile(r"\bduy trì\b(?![^,;]{0,40}\b(?:tổ chức|họp|kiểm tra))")
_STOCK_AFTER = re.compile(
    r"[^,;.()]{0,40}\b(?:đang (?:hoạt động|sử dụng|giải quyết|xử lý|lưu hành|được|thực hiện)|còn hiệu lực|đang|hiện có)\b"
)
_SIGNS_OF_STOCK = ("đang", "còn hiệu lực", "hiện có")
_NEAR_STOCK = 40 + len("còn hiệu lực")
_STOCK_NOUNS = re.compile(
    whole_words(
        r"thuê bao|mật độ|bán kính|trạm|dân số|biên chế|(?<!trực )tuyến|điểm (?:bưu|phục|giao|cầu|truy)|bưu cục|vị trí|hộp thư|chứng thư số đang|đầu báo|độ phủ|phủ sóng|km cáp"
    )
)
_STANDING = re.compile(
    r"(?:số |các |tổng số )*(?:xã|thôn|bản|xóm|ấp|hộ|huyện|phường|dịch vụ|dân|người dân|trạm|thuê bao|cơ quan|trường(?! hợp)|địa phương|điểm|thủ tục|tthc|tổ dân phố|đơn vị hành chính|hệ thống|tỉnh)\b"
)
_HAPPENING = re.compile(
    r"(?:số |các |tổng số )*(?:hồ sơ|văn bản|nhiệm vụ|đơn|vụ|kế hoạch|chỉ tiêu|cuộc|ý kiến|kiến nghị|phản ánh|tin|lượt|đơn vị|tập thể|cá nhân|cbccvc|công chức|cán bộ|đảng viên|đồng)\b"
)
_SIGN = re.compile(r"[,;.]")
_DISBURSED = re.compile(r"\b(?:đến|tính đến)\b[^;]{0,40}\bgiải ngân\b[^;]{0,60}\Z")
_NOT_YET = re.compile(r"[^,;.()\d]{0,30}\bchưa (?!giải quyết|xử lý)")
_HAS = re.compile(
    r"\b(?:có|gồm|cung cấp|trong (?:tổng )?số)(?: (?:tổng số|tổng cộng|khoảng|gần|hơn|trên))* *\Z"
)
_BODY_HAS = re.compile(
    r"(?:\A|[\s,;])(?:khối|cụm|sở|cơ quan|chi cục|toàn ngành|ngành|tỉnh|mạng lưới)(?: [^\W\d_]+){0,5} (?:gồm|có|gồm có|hiện có)(?: tổng số)? *\Z"
)
_HAVING = ("có ", "gồm ", "số ", "cấp ", "cộng ", "khoảng ", "gần ", "hơn ", "trên ")
_OFFICES = re.compile(
    r"(?:phòng|đơn vị|chi cục|trung tâm|biên chế|thành viên|bệnh viện|trường)(?: (?:chuyên môn|nghiệp vụ|sự nghiệp|trực thuộc|thành viên|công chức|viên chức|y tế|học|tuyến \w+))*\s*(?:[,;.:(]|\bvới\b|\bvà\b|\Z)"
)
_PLACES = re.compile(
    r"(?:xã|phường|đặc khu|thôn|bản|huyện|quận|thị xã|ấp|buôn|khu phố|tổ dân phố|đơn vị hành chính|dịch vụ công)\b"
)
_PLACES_WITH = re.compile(
    r"(?:tổng )?(?:số )?(?:xã|phường|thôn|bản|ấp|hộ|hộ gia đình|trường|cơ quan)(?:, [^\W\d_]+)* (?:có|được phủ|được trang bị|sử dụng|đạt chuẩn)\b"
)
_ACT_AFTER = re.compile(
    r"\b(?:tổ chức|tham gia|triển khai|đăng ký|báo cáo|công nhận|kiểm tra|đăng tải|hoàn thành)\b"
)
_SPREAD = re.compile(
    r"\b(?:phủ sóng|được trang bị|kết nối|tích hợp|đạt chuẩn|cung cấp|internet|cáp quang|sử dụng dịch vụ|tỷ lệ hộ)\b"
)
_TOOK_PART = re.compile(
    r"\b(?:tham gia|tập huấn|kiểm tra|giải ngân|giải quyết|xử lý|đúng hạn|tham dự|kế hoạch|tiếp nhận|hoàn thành nhiệm vụ)\b"
)


def time_of(
    low: str, draft: Draft, clause: tuple[int, int], stock_header: bool, kin: Draft | None = None
) -> str | None:
    """Return the time of a figure in its clause `[start, end)`, None where no word tells.

    `stock_header` says that a header above speaks of what exists at a day ("tính đến"); `kin` is the figure before that
    counts likewise: "gồm 28 bưu cục" goes on with it where no verb stands between them.
    """
    start, end = clause
    before = low[max(start, draft.start - _NEAR) : draft.start]
    after = low[draft.end : min(end, draft.end + _NEAR)]
    if any(map(before.__contains__, _SIGNS_TO_DATE)) and _TO_DATE.search(before):
        return "total_to_date"
    if any(map((before + after[:30]).__contains__, _SIGNS_CUMULATIVE)) and _CUMULATIVE.search(
        before + _SIGN.split(after[:30], maxsplit=1)[0]
    ):
        return "cumulative"
    if "giải ngân" in before and _DISBURSED.search(before):
        return "cumulative"
    if draft.kind in {"score", "rank", "money"}:
        return "flow"
    if any(map(after[:_NEAR_STOCK].__contains__, _SIGNS_OF_STOCK)) and _STOCK_AFTER.match(after):
        return "stock"
    if draft.kind == "count" and (stands := _stands(before, draft, after)):
        return stands
    goes_on = draft.kind == "count" and kin is not None and kin.end > start
    if goes_on and kin:
        before = low[max(kin.end, kin.unit_end, draft.start - _NEAR) : draft.start]
    if stock_header or ("duy trì" in before and _KEPT.search(before[-80:])):
        return "stock"
    if draft.kind == "ratio" and _NOT_YET.match(low, draft.unit_end):
        return "stock"
    flow, stock = last_match(_FLOW, before), last_match(_STOCK, before)
    if draft.kind in {"percent", "ratio"}:
        return _share_time(before, low[draft.unit_end : min(end, draft.unit_end + _NEAR)], draft, flow, stock)
    if draft.kind == "rate" and flow < 0:
        return "stock"
    if stock > flow:
        return "stock"
    if goes_on and flow < 0:
        return None
    if flow < 0 and _STOCK_NOUNS.search(before[-60:] + " " + _SIGN.split(after[:40], maxsplit=1)[0]):
        return "stock"
    if flow < 0 and re.match(r"\s*(?:xã|thôn|bản|hộ|huyện)\b[^,;.]{0,20}\b(?:có|đạt|được)\b", after):
        return "stock"
    return "flow" if flow >= 0 else None


def _stands(before: str, draft: Draft, after: str) -> str | None:
    """Return stock for what a place has or consists of ("có 102 xã, phường"), None where an act may follow."""
    if not before.endswith(_HAVING):
        return None
    if _BODY_HAS.search(before[-80:]) and _OFFICES.match(after.lstrip()):
        return "stock"
    counted = after.lstrip() if draft.unit_end > draft.unit_start else (draft.unit or "").lower()
    if not _HAS.search(before[-40:]) or not _PLACES.match(counted):
        return None
    return None if _ACT_AFTER.search(after[:60]) else "stock"


def names_stock(words: str) -> bool:
    """Answer whether what is measured exists at a day rather than happens in a period: thuê bao, trạm."""
    low = words.lower()
    return _STOCK_NOUNS.search(low) is not None or _PLACES_WITH.match(low) is not None


def _share_time(before: str, behind: str, draft: Draft, flow: int, stock: int) -> str | None:
    """Return the time of a share: of things that stand (xã, hộ, dịch vụ) stock, of things that happen (hồ sơ) flow."""
    counted = behind[:40].lstrip()
    if draft.kind == "ratio":
        counted = (draft.unit or "").lower() + (behind[:20] if draft.unit_end > draft.unit_start else "")
    if _STANDING.match(counted) and not _TOOK_PART.search(before[-30:]):
        return "stock"
    if _HAPPENING.match(counted):
        return "stock" if stock > flow and draft.kind == "ratio" else "flow"
    subject = before[-90:]
    if _SPREAD.search(subject) and not _TOOK_PART.search(subject):
        return "stock"
    if stock > flow:
        return "stock"
    return "flow" if flow >= 0 else None
