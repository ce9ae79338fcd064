"""Units of measure: which nouns of a report may stand for the unit of an indicator, and which kinds of figures fit."""

from baocong.matching.tokens import forms_of

TIMES = "lượt"

KINDS = {
    "count": frozenset({"count", "ratio"}),
    "ratio": frozenset({"count", "ratio"}),
    "percent": frozenset({"percent"}),
    "money": frozenset({"money"}),
    "rate": frozenset({"rate"}),
    "score": frozenset({"score", "count", "ratio"}),
    "rank": frozenset({"rank"}),
    "other": frozenset({"rate", "count"}),
}
"""Kind of a figure → kinds of indicators that it may state. "Điểm" are points, but also places that are counted."""

_PERSONS = "người; cán bộ; công chức; viên chức; người lao động; học viên; đại biểu; thành viên; giáo viên; học sinh; cá nhân; hội viên; đoàn viên; phóng viên; đồng chí; đảng viên; thanh niên; công dân; chuyên viên; lãnh đạo; người dùng"
_UNITS = "đơn vị; cơ quan; sở; sở ban ngành; huyện; xã; tỉnh; phòng; trung tâm; doanh nghiệp; ubnd; thành viên; tổ chức; tập thể; trường; địa phương; cơ sở"
_DOCUMENTS = "văn bản; công văn; quyết định; kế hoạch; báo cáo; tờ trình; nghị quyết; chỉ thị; thông báo; nghị định; thông tư; luật; dự thảo; chương trình; đề án; quy chế; tài liệu; giấy mời; công điện; quy định; danh mục; hướng dẫn; lượt văn bản; văn bản đi; văn bản đến; bài; pháp lệnh; quy hoạch; chiến lược; phương án"

FAMILIES = {
    "văn bản": _DOCUMENTS,
    "tài khoản": "tài khoản; người dùng; hộp thư; cán bộ; user",
    "hộp thư": "hộp thư; tài khoản; thư điện tử; người dùng; địa chỉ",
    "cơ quan": _UNITS,
    "chứng thư số": "chứng thư số; chữ ký số; thiết bị; usb; token; sim",
    "lượt": f"lượt; lượt người; cuộc; buổi; {_PERSONS}; tập thể; lần; bằng khen; giấy khen; cờ; huân chương; danh hiệu; hộ; hộ gia đình; bài dự thi; bài; thí sinh; giải",
    "dịch vụ": "dịch vụ; dịch vụ công; thủ tục; thủ tục hành chính; tthc",
    "thủ tục": "thủ tục; thủ tục hành chính; quy trình; dịch vụ công",
    "hồ sơ": "hồ sơ; lượt hồ sơ; bộ hồ sơ; thủ tục hành chính; trường hợp",
    "tin, bài": "tin bài; tin; bài; lượt tin; lượt tin bài; chuyên mục; phóng sự; ảnh; văn bản; video; bản tin; ấn phẩm",
    "câu hỏi": "câu hỏi; ý kiến; lượt câu hỏi; phản ánh; kiến nghị; câu",
    "bản tin": "bản tin; tin; tin bài; chương trình; file",
    "trang": "trang; cổng; trang thông tin điện tử; cổng thông tin điện tử; đơn vị; cơ quan; sở ban ngành; huyện; xã; trang thành phần; cổng thành phần; hệ thống; kênh",
    "cuộc họp": "cuộc họp; cuộc; hội nghị; phiên; buổi; lượt họp; hội nghị truyền hình; lượt; họp",
    "điểm cầu": "điểm cầu; điểm; điểm họp; phòng họp; phòng; lượt điểm cầu",
    "điểm": "điểm; bưu cục; điểm phục vụ; điểm giao dịch; điểm bưu điện; bưu điện văn hóa xã; đại lý; điểm truy cập; điểm truy nhập; cơ sở; bưu điện; thùng thư; ki ốt",
    "sự cố": "sự cố; vụ; lượt; cuộc tấn công; cuộc; trường hợp; vụ việc; tấn công",
    "cảnh báo": "cảnh báo; văn bản; công văn; lượt cảnh báo; lỗ hổng; lượt; tin",
    "giấy phép": "giấy phép; giấy; giấy chứng nhận; giấy xác nhận; cơ sở in; cơ sở; điểm; đơn vị; xác nhận; văn bản; bản tin; tài liệu; xuất bản phẩm; cuốn; ấn phẩm; trường hợp; trang thông tin điện tử; trang; doanh nghiệp; phép; tên miền",
    "cuộc": "cuộc; đợt; đoàn; lượt; thanh tra; kiểm tra; lần; vụ",
    "đối tượng": f"đối tượng; siêu thị; nhà xuất bản; tổ chức; cá nhân; đơn vị; doanh nghiệp; cơ sở; cơ sở in; cửa hàng; điểm; đại lý; điểm truy cập; điểm truy nhập; lượt; cơ quan; hộ kinh doanh; hộ; bưu cục; trạm; bts; công ty; chi nhánh; người; xã; {_UNITS}",
    "vụ": "vụ; vụ việc; trường hợp; hành vi; đối tượng; tổ chức; cá nhân; cơ sở; đơn vị; doanh nghiệp; lỗi; lượt; cửa hàng; điểm; thuê bao; người",
    "vụ việc": "vụ việc; vụ; trường hợp; đơn; đoàn",
    "quyết định": "quyết định; vụ; vụ việc; trường hợp; tổ chức; cá nhân; đơn vị; cơ sở; doanh nghiệp; đối tượng; hành vi; hồ sơ; người; biên bản",
    "đơn": "đơn; đơn thư; lượt đơn; vụ việc; vụ; ý kiến; trường hợp; thư; khiếu nại; tố cáo; phản ánh; kiến nghị; văn bản; người",
    "tuyến": "tuyến; đường thư; tuyến đường thư; tuyến đường",
    "xã": "xã; trung tâm; đơn vị; huyện; điểm",
    "trạm": "trạm; bts; vị trí; cột; đài; truyền thanh; cơ sở; điểm; cụm; hệ thống; xã; thiết bị",
    "thuê bao": "thuê bao; khách hàng; người dùng; internet; sim; điện thoại; di động; cố định",
    "thôn": "khu dân cư; điểm; khu vực; vùng; xã; hộ",
    "hộ": "hộ; hộ gia đình; gia đình; thuê bao",
    "đầu báo": "đầu báo; loại báo; báo; ấn phẩm; tạp chí; đầu; loại; đầu ấn phẩm; báo chí",
    "tờ, cuốn": "tờ; cuốn; bản; số; ấn phẩm; tờ báo; báo; tạp chí; kỳ; quyển; tờ cuốn",
    "hội nghị": "hội nghị; cuộc; cuộc họp; buổi; lần; kỳ; giao ban; hội thảo",
    "lớp": "lớp; khóa; khóa học; cuộc; buổi; hội nghị; đợt; chương trình; tập huấn; lượt lớp; lớp học",
    "người": f"{_PERSONS}; lượt; lượt người; suất",
    "dự án": "dự án; nhiệm vụ; công trình; đề án; hạng mục; gói thầu",
    "đơn vị": f"{_UNITS}; thành viên; tỉnh; địa bàn; trang; cổng; trang thông tin điện tử",
    "phong trào": "phong trào; đợt; đợt thi đua; thi đua; chuyên đề; cuộc vận động",
    "bậc": "bậc; hạng; vị trí",
    "suất": "suất quà; suất; túi; quà; phần; học bổng; xuất; hộp; gói; chiếc",
    "công trình": "công trình; lớp; lớp học; phòng học; nhà bếp; nhà; điểm trường; ngôi nhà; phòng; căn; bếp; cầu; km",
    "sản phẩm": "sản phẩm; mặt hàng; nông sản; gian trưng bày; hàng hóa",
    "nhóm": "nhóm; tổ; kênh; tổ công nghệ số cộng đồng; zalo; fanpage",
    "gian": "gian trưng bày; gian; triển lãm; khu; điểm",
    "tờ khai": "tờ khai; tờ; lượt; phương tiện; hồ sơ; xe; lượt khai báo; lượt tờ khai",
    "phản ánh": "phản ánh; kiến nghị; lượt; ý kiến; tin nhắn; cuộc gọi; trường hợp; tin; lượt phản ánh; thuê bao; số; đơn",
    "giờ": "giờ; h; ngày",
    "hạng": "hạng",
    "%": "%",
}
"""Unit of measure of an indicator → nouns with which reports count the same thing. Other units stand for themselves."""


def base_forms(base: str) -> frozenset[str]:
    """Return the nouns that may stand for what a share is taken of: `base` itself and what counts as the same."""
    return frozenset({base}) | (unit_forms(base) if base in FAMILIES else frozenset())


def unit_forms(unit: str) -> frozenset[str]:
    """Return the words that may open the unit of a figure of an indicator in `unit`."""
    nouns = (*FAMILIES.get(unit, "").split(";"), unit)
    return frozenset(head_of(forms) for one in nouns if (forms := forms_of(one)))


def head_of(unit: tuple[str, ...]) -> str:
    """Return the noun that a unit counts: "lượt người" counts persons, "lượt" alone occasions."""
    return unit[1] if unit[0] == TIMES and len(unit) > 1 else unit[0]
