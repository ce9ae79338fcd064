"""The words that say what must add up. Data only; the readers say what follows from them."""

import re

ALL, SOME, OPEN = "all", "some", "open"

# Words between a whole and its parts: they promise all the parts, promise only some, or leave it open.
ENUMERATING: tuple[tuple[str, str], ...] = (
    ("trong đó gồm", ALL),
    ("trong đó bao gồm", ALL),
    ("trong đó chia ra", ALL),
    ("trong đó cụ thể", ALL),
    ("trong đó có", SOME),
    ("trong đó", OPEN),
    ("bao gồm", ALL),
    ("gồm có", ALL),
    ("gồm", ALL),
    ("chia ra", ALL),
    ("chia theo", ALL),
    ("phân theo", ALL),
    ("cụ thể như sau", ALL),
    ("cụ thể là", ALL),
    ("cụ thể", OPEN),
    ("cơ cấu", OPEN),
)

# "gồm ba nội dung:" announces how many parts stand behind the colon.
ANNOUNCED = re.compile(
    r"\b(?:bao gồm|gồm có|gồm|chia (?:làm|thành|ra)|phân (?:làm|thành|ra)|từ|theo)\s+(?:\(?(?P<digits>\d{1,2})\)?|(?P<word>hai|ba|bốn|năm|sáu|bảy|tám))\s+"
    r"(?:nội dung|phần|nguồn|nhóm|loại|lĩnh vực|khoản|mục|tiêu chí|đợt|mảng|cấp|khối)(?:\s+(?:[^\W\d_]+|,)){0,6}?\s*:"
)
ANNOUNCED_OPENINGS = (
    "bao gồm", "gồm", "chia làm", "chia thành", "chia ra", "phân làm", "phân thành", "phân ra", "từ", "theo"
)  # fmt: skip
NUMBER_WORDS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8}

# Behind such words stand examples: a list of them bounds its total and never makes it.
EXAMPLE_WORDS = re.compile(
    r"(?:\A|[\s(,])(?:có|nổi bật|tiêu biểu|điển hình|chủ yếu|nhất là|đáng chú ý|riêng|như|ví dụ|một số|tập trung"
    r"|đặc biệt|ưu tiên|nhiều)(?=[\s:,]|\Z)"
)
# Directly before the colon or the list word any of these says so; farther away only those that mean nothing else: "06 xã
# có đài: A, B" lists all six.
EXAMPLE_BEFORE = re.compile(
    r"\b(?:nổi bật|tiêu biểu|điển hình|chủ yếu|nhất là|đáng chú ý|ví dụ|đặc biệt là)\b"
    r"|(?:\A|[\s(,])(?:có|như|một số|tập trung|đặc biệt|ưu tiên|riêng)(?: (?:là|ở|tại|vào|cho))?[\s,]*\Z"
)
OPEN_END = re.compile(r"\.\.\.|…|\bv\.?v\b|\bvà các\b.{0,30}\bkhác\b")

# "…, còn lại nhân dân đóng góp": there is a rest, and the text does not say how much.
REST_UNSAID = re.compile(
    r"\A[^\d;]*?(?:[,;]|\bvà)\s*(?:phần |số )?còn lại\b(?!\s*(?:là |có |gồm |:|khoảng |gần |hơn |trên )*\d)[^\d;,.]*[;,.)\n]"
)

# What holds many of another thing: a number of them is no total of what they hold.
CONTAINERS = re.compile(
    r"(?:nhóm|loại|lớp|đợt|tổ|đội|chương trình|đề án|nội dung|lĩnh vực|mô hình|khóa|hệ thống)\b"
)

TOTAL_WORDS = re.compile(r"\b(?:tổng số|tổng cộng|tổng|toàn bộ|tất cả|cộng)\b[^.;]{0,60}\Z")
OBJECT_WORDS = re.compile(r"\b(?:tại|của|cho|với|trong|trên|từ|ở|thuộc|bởi|về|theo|qua|đến|giữa)\s*\Z")

# What a total is broken down by, where every part begins with the same of these words.
DIMENSIONS = ("lĩnh vực", "nguồn", "khu vực", "loại", "nhóm", "khối", "cấp", "tuyến")

# Attributes that one person or thing can have together: a list of them bounds the total unless its opposite stands
# beside it ("nam" beside "nữ").
OVERLAPPING: tuple[tuple[str, str], ...] = (
    ("nữ", "nam"),
    ("đảng viên", "quần chúng|ngoài đảng|chưa (?:là|phải)|đoàn viên"),
    ("dân tộc thiểu số", "kinh"),
    ("người dân tộc", "kinh"),
    ("tôn giáo", "không"),
    ("đúng hạn", "quá hạn|trễ hạn|chậm|trước hạn|sớm hạn|chưa|đang|còn"),
    ("trước hạn", "quá hạn|trễ hạn|chậm|đúng hạn"),
    ("trực tuyến", "trực tiếp|bưu chính|không|chưa|giấy|một cửa"),
    ("lãnh đạo", "chuyên viên|nhân viên|không|viên chức|công chức|nghiệp vụ|còn"),
    ("thạc sĩ", "đại học|cử nhân|tiến sĩ"),
    ("kinh phí", "kinh phí|ngân sách|vốn|nguồn"),
)

# The sides of one whole: parts that name one of each make it up, even where the words promise nothing.
SIDES: tuple[tuple[str, ...], ...] = (
    (r"trực tuyến|qua mạng|trên cổng", r"trực tiếp|tại bộ phận|tại trung tâm|một cửa|bản giấy"),
    (r"cố định", r"di động"),
    (r"\bnam\b", r"\bnữ\b"),
    (r"tổ chức|cơ quan|doanh nghiệp", r"cá nhân"),
    (r"tập thể", r"cá nhân"),
    (r"theo kế hoạch", r"đột xuất"),
    (r"quốc tế|nước ngoài", r"nội địa|trong nước"),
    (r"thu nội địa", r"thu (?:từ )?(?:hoạt động )?xuất"),
    (r"bảo hiểm y tế|bhyt", r"dịch vụ|không (?:có )?(?:thẻ )?(?:bảo hiểm|bhyt)"),
    (r"nội trú", r"ngoại trú"),
    (r"lần đầu|cấp mới", r"cấp đổi|cấp lại"),
    (r"trong hạn", r"quá hạn"),
    (r"còn hiệu lực", r"hết hiệu lực"),
    (r"trả trước", r"trả sau"),
    (r"thành thị|đô thị", r"nông thôn"),
    (r"ngoài công lập|tư thục|dân lập", r"(?<!ngoài )công lập"),
    (r"mới (?:tiếp nhận|trong kỳ)|tiếp nhận mới|trong kỳ|phát sinh mới", r"kỳ trước|tồn|chuyển (?:sang|qua)"),
    (r"đã (?:hoàn thành|giải quyết|xử lý|thực hiện)", r"đang|chưa"),
    (r"cấp tỉnh", r"cấp huyện", r"cấp xã"),
    (r"cấp tỉnh", r"cấp xã"),
    (r"\bxã\b", r"\bphường\b"),
    (r"ngân sách trung ương|vốn trung ương|nstw", r"ngân sách địa phương|vốn địa phương|ngân sách tỉnh|nsđp"),
    (r"vốn đầu tư", r"vốn sự nghiệp"),
    (r"cấp cơ sở", r"cấp tỉnh|cấp ngành|cấp bộ|toàn quốc"),
    (
        r"ngân sách|vốn nhà nước",
        r"đối ứng|xã hội hóa|doanh nghiệp|nhân dân đóng góp|huy động|tài trợ|vốn khác",
    ),
    (r"tiền mặt|bằng tiền", r"hiện vật|vật tư|hàng hóa|quy ra tiền|ngày công|nhu yếu phẩm"),
    (r"trước hạn|sớm hạn|đúng hạn|trong hạn", r"quá hạn|trễ hạn|chậm hạn"),
    (r"trước hạn|sớm hạn", r"đúng hạn"),
    (r"toàn trình", r"một phần", r"(?:chỉ )?cung cấp thông tin"),
    (r"cấp mới", r"gia hạn|cấp lại|cấp đổi"),
    (r"tập trung|trực tiếp", r"từ xa|trực tuyến"),
    (r"biên chế|công chức|viên chức", r"hợp đồng"),
)

# Sides that make up a whole only where its own words say that there is no third.
SIDES_OF: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"dịch vụ công trực tuyến|dvctt", (r"toàn trình", r"một phần")),
)
_SIDES = tuple(tuple(re.compile(side) for side in sides) for sides in SIDES)


_SIDES_OF = tuple((re.compile(of), tuple(re.compile(side) for side in sides)) for of, sides in SIDES_OF)


def exhausts(words: list[str], whole: str = "") -> bool:
    """Return whether the words of parts name all the sides of the `whole`, and each part names one.

    *Example*:

    >>> exhausts(["05 hội nghị trực tiếp", "07 hội nghị trực tuyến"]), exhausts(["05 hội nghị trực tiếp", "07 lễ"])
    (True, False)
    """
    said = [*_SIDES, *(sides for of, sides in _SIDES_OF if of.search(whole))]
    return any(all(any(side.search(one) for one in words) for side in sides) for sides in said)


PEOPLE = re.compile(
    r"\b(?:người|tập thể|cán bộ|công chức|viên chức|lao động|học viên|đại biểu|cá nhân|biên chế|hội viên|đoàn viên|đảng viên|nam|nữ"
    r"|bị can|bị cáo|đối tượng|nạn nhân|học sinh|sinh viên|giáo viên|giảng viên|phóng viên|nhà báo|chuyên viên|lượt|đồng chí|thành viên|nhân khẩu|ccvc)\b"
)

# Verbs that open a new result: behind a comma they end a list whose first item had none.
RESULT_VERBS = re.compile(
    r"\A[\s:*]*(?:đã|sẽ|được|giải quyết|tiếp nhận|cấp(?! (?:tỉnh|huyện|xã|thôn|trung ương|cơ sở|độ|[ivx\d]+\b))|ban hành"
    r"|tổ chức|thu|xử phạt|xử lý|phục vụ|hoàn thành|hỗ trợ|đạt|chiếm|tăng|giảm|với|phát (?:sinh|hiện|hành)|kinh phí|tổng"
    r"|trị giá|thực hiện|triển khai|tham gia|tham mưu|trình(?! độ)|chuyển|kiểm tra|thanh tra|đào tạo|lắp đặt|xây dựng"
    r"|đăng|trao|tặng|khen thưởng|nâng|còn)\b"
)

PERCENT_LINK = re.compile(
    r"\A(?P<noun>[^.;:()\n]{0,90}?)(?P<link>[,\s]*[(\[]|,|\s)\s*"
    r"(?:(?:và|tương ứng|với|tức|tức là)\s+)*"
    r"(?P<verb>(?:đã |đều |cũng )?(?:đạt|chiếm|bằng|tương đương|tương ứng|là|=)?\s*(?:với\s+)?(?:tỷ lệ|tỉ lệ|tỷ trọng)?"
    r"\s*(?:đạt|là|chiếm|:|=)?)\s*(?P<approximation>(?:gần|trên|hơn|khoảng|xấp xỉ)\s*)?\Z",
    re.IGNORECASE,
)
OTHER_BASE = re.compile(
    r"\A\s*%?\s*(?:so với|kế hoạch|chỉ tiêu|dự toán|kh\b|ct\b|mục tiêu|cùng kỳ|nghị quyết|yêu cầu|quy mô|gdp|/)"
)
