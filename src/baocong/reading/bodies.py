"""Names of bodies as they stand in running text: where one begins and where it ends."""

import re

from baocong.vietnamese.syllables import LOWER, UPPER

HEADS = (
    "Thủ tướng Chính phủ|Phó Thủ tướng|Chính phủ|Quốc hội|Chủ tịch nước|Ủy ban|Uỷ ban|UBND|UBTVQH|UBMTTQ|HĐND|Hội đồng"
    "|Hội|Liên minh|Tổng Liên đoàn|Tổng liên đoàn|Liên đoàn|Công đoàn|Bộ|Bộ trưởng|Thứ trưởng|Ban|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|Huyện ủy|Huyện uỷ"
    "|Thị ủy|Đảng ủy|Đảng uỷ|Đảng bộ|Quân ủy|Trung ương|BCH|BTV|Chủ tịch|Phó Chủ tịch|Giám đốc|Phó Giám đốc"
    "|Tổng Giám đốc|Sở|Cục|Tổng cục|Vụ|Chi cục|Trung tâm|Đài|Bưu điện|Công ty|Tổng Công ty|Tổng công ty|Tập đoàn"
    "|Phòng|Cụm|Khối|Văn phòng|Trường|Ngân hàng|Viện|Công an|Đoàn|Tỉnh đoàn|Tỉnh Đoàn|Thành đoàn|Thành Đoàn|Huyện đoàn|Huyện Đoàn|Tòa án|Kho bạc|Thanh tra|Học viện|Thường trực"
    "|Thường vụ|Hiệp hội|Bảo hiểm|Mặt trận|Báo|Nhà xuất bản|Chi nhánh|Bảo tàng|Thư viện|Bệnh viện|TW|Trưởng ban"
)
"""First words of the names of bodies and of the posts that act for them."""

STOPS = (
    r"về|Về|V/v|v/v|và (?:các|những)|ban hành|phê duyệt|quy định|sửa đổi|bổ sung|hướng dẫn|tuyên truyền|triển khai"
    "|thực hiện|tổ chức|phát động|thành lập|công bố|giao|đã|có|trong|để|nhằm|tại|năm|giai đoạn|theo|với|cho|trên"
    "|kiểm tra|phối hợp|đánh giá|công nhận|tặng|cụ thể|ngày|được|là|đang|sẽ|đề nghị|đề xuất|yêu cầu|trình|chỉ đạo|tăng cường"
    r"|đẩy mạnh|kết luận|thông báo|xây dựng|số(?! [\dIVX]+(?![\w/-]))|do|bằng|từ|đến|quyết định|thông qua|khen thưởng|như|thì|tham mưu|luôn"
    "|chủ động|tiếp tục|tháng|quý|lần|nêu|đối với|gồm|khi|ký|gửi|chủ trì|tập trung|bảo đảm|đảm bảo|cung cấp|cấp phép"
    "|điều chỉnh|giải quyết|đạt|báo cáo|làm|nêu trên|trước|sau|hằng|hàng|thay thế|quán triệt|vừa|cũng|xin|kính|trân trọng|xem xét|đồng thời|kịp thời|nên|cần|phải"
)
"""Words that no name of a body goes on with."""

_WORD = r"(?:(?:TP|Tp|tp|TX|Tx|tx|Q|P|H|X)\.(?= )|[^\s,;:.()\"“”*]+(?:\.(?=[^\W\d_])[^\s,;:.()\"“”*]+)*)"
_MORE = rf"(?: (?!(?:{STOPS})(?!\w)){_WORD})"
_LIST = (
    rf"(?:, (?=[{UPPER}])(?!(?:{HEADS})(?!\w)){_WORD}{_MORE}{{0,4}}"
    rf"(?=(?:, [{UPPER}][{LOWER}]+[^,;.]{{0,40}}?)? và [{UPPER}]))"
)

BODY = rf"(?:{HEADS})(?!\w){_MORE}{{0,16}}(?:{_LIST}{{1,3}}{_MORE}{{0,12}})?"
"""A body's name from its head word; commas inside names such as "Sở Văn hóa, Thể thao và Du lịch" are kept."""

BODY_PATTERN = re.compile(BODY)
"""BODY, compiled: match it where a name may begin."""
