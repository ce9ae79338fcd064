"""Words that decide what a number beside them is. Data only; small letters, composed."""


def _listed(text: str) -> frozenset[str]:
    """Return the entries of `text`, which are separated by bars."""
    return frozenset(" ".join(entry.split()) for entry in text.split("|"))


COUNTED = _listed(
    "văn bản|văn bản qppl|văn bản quy phạm pháp luật|quyết định|nghị quyết|kế hoạch|công văn|báo cáo|tờ trình|chỉ thị|thông báo"
    "|chương trình|đề án|dự án|hướng dẫn|quy chế|quy định|nghị định|thông tư|công điện|biên bản|kết luận|giấy mời|luật|đề tài"
    "|quy hoạch|quy trình|chuyên đề|giấy phép|giấy|giấy xác nhận|giấy chứng nhận|giấy khen|bằng khen|cờ thi đua|cờ|huân chương"
    "|kỷ niệm chương|danh hiệu|hồ sơ|hồ sơ tthc|thủ tục|thủ tục hành chính|tthc|dịch vụ|dịch vụ công|dịch vụ công trực tuyến|dvc|dvctt"
    "|tài khoản|người|lượt|lượt người|lượt người dùng|lượt truy cập|lượt khách|lượt tin|người dùng|người dân|học viên|đại biểu"
    "|cán bộ|công chức|viên chức|ccvc|cbccvc|cbcc|cán bộ, công chức|cán bộ, công chức, viên chức|người lao động|lao động|nhân viên"
    "|công chức, viên chức|đảng viên|đoàn viên|hội viên|chuyên viên|nhà báo|phóng viên|hộ|hộ gia đình|hộ dân|hộ nghèo|khẩu|nhân khẩu|dân"
    "|thuê bao|thuê bao điện thoại|thuê bao internet|trạm|trạm bts|vị trí|vị trí trạm|vị trí trạm bts|trạm phát sóng|cột ăng ten|tuyến"
    "|tuyến đường thư|điểm|điểm giao dịch|điểm phục vụ|điểm bưu cục|điểm bưu điện văn hóa xã|điểm cầu|bưu cục|bưu gửi|đại lý|cửa hàng"
    "|cơ sở|cơ sở in|cơ sở phát hành|nhà xuất bản|siêu thị|siêu thị, cửa hàng|doanh nghiệp|công ty|hợp tác xã|tổ chức|tổ chức, cá nhân"
    "|cá nhân|tập thể|đơn vị|cơ quan|cơ quan, đơn vị|sở|ngành|sở, ban, ngành|sở, ngành|ban|phòng|trung tâm|đài|đài truyền thanh"
    "|chi bộ|chi nhánh|văn phòng đại diện|ubnd|hội|tỉnh|tỉnh, thành phố|huyện|huyện, thành phố|huyện, thị xã, thành phố|quận|thành phố"
    "|thị xã|thị trấn|phường|xã|xã, phường|xã, phường, thị trấn|thôn|thôn, bản|bản|xóm|xóm, tổ dân phố|ấp|khu phố|tổ dân phố|khóm|buôn|làng"
    "|cuộc|cuộc họp|cuộc thanh tra|cuộc kiểm tra|hội nghị|hội thảo|hội nghị, hội thảo|hội thi|phiên họp|kỳ họp|buổi|buổi làm việc|lớp"
    "|lớp tập huấn|khóa|khoá|khóa đào tạo|đợt|đoàn|đoàn kiểm tra|chuyến|vụ|vụ việc|vụ vi phạm|trường hợp|sự cố|cảnh báo|lỗ hổng"
    "|cuộc tấn công|đơn|đơn thư|đơn, thư|đơn khiếu nại|đơn tố cáo|khiếu nại|tố cáo|ý kiến|kiến nghị|phản ánh|phản ánh, kiến nghị"
    "|câu hỏi|tin|bài|tin, bài|tin bài|tin, ảnh|bài viết|bản tin|ảnh|video|clip|phóng sự|phim|chuyên mục|chuyên trang|tác phẩm|ấn phẩm"
    "|xuất bản phẩm|cuốn|cuốn sách|quyển|đầu sách|đầu báo|tờ|tờ, cuốn|tờ rơi|tờ gấp|tờ báo|bộ|chiếc|cái|máy|máy tính|máy in|thiết bị|camera"
    "|máy chủ|phần mềm|hệ thống|hệ thống thông tin|nền tảng|cơ sở dữ liệu|csdl|ứng dụng|trang|trang thông tin điện tử|trang tin|cổng"
    "|cổng thông tin điện tử|website|hộp thư|email|chứng thư số|chữ ký số|chứng thư|chữ ký|chỉ tiêu|tiêu chí|nhiệm vụ|nhiệm vụ, giải pháp"
    "|giải pháp|mục tiêu|nội dung|sáng kiến|mô hình|gương|điển hình|phong trào|phong trào thi đua|công trình|hạng mục|gói thầu|sản phẩm"
    "|hợp đồng|biên chế|chỉ số|mẫu|phiếu|tin nhắn|cuộc gọi|số điện thoại|sim|suất|suất quà|phần quà|túi|giải|giải thưởng|gian hàng|tổ công nghệ số cộng đồng|tổ|đội"
    "|nhóm|thành viên|km cáp|mã|mã định danh|bản ghi|trường|trường học|bệnh viện|trạm y tế|cơ sở y tế|nhà|địa phương|cụm|cụm loa|loa|pano|áp phích"
    "|băng rôn|khẩu hiệu|bậc|lĩnh vực|thư|bức thư|kiện|tủ|bản|lần|lượt hồ sơ|lượt xem|lượt chia sẻ|lượt thích|lượt người tham gia|khách hàng|giao dịch|tin nhắn rác"
    "|bị can|đối tượng|hành vi|tổ chức đảng|liệt sĩ|giờ phát sóng|chương trình phát thanh|buổi tuyên truyền|đầu mối|kỳ|thẻ|thẻ nhà báo|báo in|báo|tạp chí|báo, tạp chí|liều|xe|phương tiện|màn hình|mạng xã hội|kênh|tài liệu|sổ tay|gói cước|thí sinh|bài thi|bài dự thi|câu lạc bộ|kỹ sư|chuyên gia|tuyên truyền viên|cộng tác viên|hộ kinh doanh|khu|chợ|di tích|nhân lực|cuộc diễn tập|tình nguyện viên|hội đồng|quỹ|khách|đơn hàng|tấn công|cuộc tấn công mạng|mã độc|địa chỉ|địa chỉ ip|tên miền|trang web|fanpage|nhóm zalo|bài báo|quốc gia|nước|hồ sơ công việc|đồng chí|chủ đề|cụm thông tin"
    "|dự thảo|dự thảo văn bản|dự thảo nghị quyết|dự thảo quyết định|văn bằng|văn bằng bảo hộ|bằng độc quyền|chỉ dẫn địa lý|nhãn hiệu|kiểu dáng|sáng chế|đơn đăng ký"
    "|số bản tin|số báo|số tạp chí|số chuyên đề|ý tưởng|đề xuất|giải pháp hữu ích|công nghệ|quy chuẩn|tiêu chuẩn|phép thử|phòng thí nghiệm|phương tiện đo|chuẩn đo lường|cơ sở bức xạ|nguồn phóng xạ"
    "|bác sĩ|y sĩ|điều dưỡng|dược sĩ|giường bệnh|bệnh nhân|người bệnh|ca|ca mắc|ca bệnh|ca tử vong|trẻ|trẻ em|bà mẹ|lượt khám|lượt điều trị|phòng khám|nhà thuốc|quầy thuốc"
    "|học sinh|sinh viên|giáo viên|nhà giáo|phòng học|lớp học|trường mầm non|trường tiểu học|trường chuẩn|học bổng|bếp ăn|điểm trường|huy chương|vận động viên|huấn luyện viên"
    "|lượt khách|lượt khách du lịch|du khách|phòng nghỉ|khách sạn|lễ hội|di sản|hiện vật|thư viện|nhà văn hóa|sân vận động|suất học bổng|đôi|cặp|sân|nhạc cụ"
    "|hộ cận nghèo|người có công|người cao tuổi|người khuyết tật|người nghèo|việc làm|chỗ làm việc|căn|căn nhà|căn hộ|ngôi nhà|nhà đại đoàn kết|nhà tình nghĩa|nhà tình thương"
    "|thửa|thửa đất|giấy chứng nhận quyền sử dụng đất|khu công nghiệp|cụm công nghiệp|nhà máy|mỏ|bãi rác|công trình nước sạch|hồ chứa|trạm bơm|cầu|cây cầu|tuyến đường|cây|cây xanh|con|con gia súc"
    "|sản phẩm ocop|tổ hợp tác|trang trại|nông dân|máy cày|tàu|tàu cá|chuyến bay|chuyến tàu|phương tiện giao thông|giấy phép lái xe|vụ tai nạn|vụ án|vụ cháy|vụ án hình sự|bị cáo|phạm nhân"
    "|thương nhân|chợ đầu mối|siêu thị mini|trạm sạc|điểm sạc|đập|lò đốt|lượt phương tiện|lượt hộ|lượt hội viên|đơn vị máu|mô hình kinh tế|phần|thùng|chai|áo|bộ quần áo|áo phao|chăn|xuất quà"
    "|thanh niên|phụ nữ|cựu chiến binh|già làng|người uy tín|trưởng thôn|hòa giải viên|tổ hòa giải|việc|vụ kiện|vụ hòa giải|luật sư|công chứng viên|đấu giá viên|trợ giúp viên|báo cáo viên|thừa phát lại"
    "|thanh tra viên|kết luận thanh tra|kiến nghị thanh tra|phòng ban|ban chỉ đạo|phó phòng|trưởng phòng|lãnh đạo|vị trí việc làm|tổ chức hội|chi hội|chi đoàn|tổ đảng|đảng bộ|chi ủy|chi hội phụ nữ"
)
"""Nouns that are counted, alone or with their modifiers; the longest that fits is the unit of measure."""

NOT_NOUNS = _listed(
    "các|những|mỗi|mọi|nhiều|một|hai|ba|bốn|cả|tất|hầu|vv|v|vừa|rất|phải|cần|nhờ|góp|yêu|đảm|bảo|đẩy|tập|thông|chỉ|nâng|đề|ưu|đặc|trọng|nói|gắn|tạo|đáp|nghiên|theo|kết|quả|lý|ứng|"
    "của|và|hoặc|do|về|tại|trong|ngoài|theo|với|được|bị|đã|đang|sẽ|để|từ|đến|tới|thì|mà|là|nhằm|trên|dưới|ở|qua|bằng|như|vào|khi|còn"
    "|chưa|không|đạt|thuộc|so|tăng|giảm|phục|gồm|bao|cho|này|đó|nêu|nên|tuy|nhưng|song|vì|nếu|sau|trước|giữa|cùng|cũng|đều|vẫn|lên|xuống"
    "|ra|lại|rồi|có|gần|hơn|khoảng|trực|quá|đúng|sớm|trễ|hoàn|thực|tham|tiếp|giải|xử|ban|triển|chiếm|tương|tính|nay|hiện|mới|cũ|nam|nữ"
    "|tốt|khá|yếu|xuất|trung|cố|di|hợp|thường|riêng|chủ|toàn|tổng|trừ|cộng|nhân|chia|vượt|thấp|cao|nhỏ|lớn|đầu|cuối|dự|phấn|ước|chậm|nhanh|kể|nhất"
    "|độ|nghiêm|hạng|nặng|nhẹ|tự|dương|âm|đối|liên|phát|cung|đưa|gửi|nhận|thu|chi|ngày|tháng|năm|quý|tuần|giờ|phút|giây|số|mức|cấp|phần|lần|khác|rưỡi|nữa|trở|hưởng|nhưng"
)
"""First syllables that rarely begin a counted noun; a counted noun of the lexicon that begins so is found first."""

PHRASE_ENDS = _listed(
    "của|do|phải|về|tại|trong|ngoài|theo|với|được|bị|đã|đang|sẽ|để|từ|đến|tới|thì|mà|là|nhằm|trên|dưới|ở|qua|bằng|như|vào|khi|còn|chưa|không|đạt"
    "|thuộc|so|tăng|giảm|phục|gồm|bao|cho|và|hoặc|có|này|đó|tham|nêu|với|đối|đều|cùng|trở|nhưng|sau|trước|lên|hiện|đồng|sử|cung|thực|chấp|tương|ước|vượt|chiếm|nằm|kể|tính"
)
"""Words that end the noun phrase that a number counts."""

COORDINATED = _listed(
    "tin, bài|tin, ảnh|tờ, cuốn|tổ chức, cá nhân|tập thể, cá nhân|cơ quan, đơn vị|đơn vị, địa phương|cơ quan, tổ chức|huyện, thành phố|huyện, thị xã, thành phố"
    "|sở, ban, ngành|sở, ngành|xã, phường|xã, phường, thị trấn|xã, thị trấn|phường, xã|thôn, bản|thôn, xóm|tỉnh, thành phố|tỉnh, thành"
    "|cán bộ, công chức|cán bộ, công chức, viên chức|công chức, viên chức|cán bộ, công chức, viên chức, người lao động|cán bộ, viên chức"
    "|siêu thị, cửa hàng|nhiệm vụ, giải pháp|đơn, thư|phản ánh, kiến nghị|ý kiến, kiến nghị|kiến nghị, phản ánh|hội nghị, hội thảo|hội thảo, hội nghị|thôn, tổ dân phố|xóm, tổ dân phố"
    "|cuộc thanh tra, kiểm tra|cuộc họp, hội nghị|cuộc hội nghị, họp|lớp đào tạo, tập huấn|lớp tập huấn, bồi dưỡng|lớp đào tạo, bồi dưỡng|băng rôn, khẩu hiệu|pano, áp phích|tin, bài, ảnh|sách, báo|báo, tạp chí"
    "|doanh nghiệp, hợp tác xã|chỉ tiêu, nhiệm vụ|văn bản, tài liệu|ấp, khu phố|ấp, khóm|ấp, khu vực|phòng, ban|phòng, đơn vị|phòng, trung tâm|ban, ngành|cán bộ, đảng viên|cán bộ, chiến sĩ"
)
"""Counted nouns that are joined by a comma."""

NAME_WORDS = _listed(
    "số|ngày|tháng|năm|quý|tuần|giờ|phút|hồi|thứ|khóa|khoá|kỳ|kì|điều|khoản|mục|chương|phần|lục|biểu|bảng|hình|trang|tiết|điểm|quyển|tập"
    "|độ|cấp|mức|bản|lộ|đài|kênh|thoại|đt|đtdđ|sđt|fax|tel|hotline|phường|quận|xã|thôn|ấp|khóm|khu|tổ|lô|vùng|hạng|loại|nhóm|bậc|vòng|đợt|lần|bước"
    "|lớp|khối|tuyến|án|thị|quyết|định|tư|văn|hoạch|trình|luật|dẫn|điện|lệnh|báo|cụm|phiên|chí|đạo|ban|tác|khu|vực|mã|phòng|nghị|giai|đoạn|ước|iso|tcvn|qcvn|website|dự"
    "|nghệ|nghiệp|thuật|phủ|mạng|hệ|dải|băng|tần|buồng|bàn|cột|dòng|ô|ct|nq|qđ|kh|cv|tt|nđ|bc|covid|sars|windows|office|version|ver|v|no|trạm|đội|đoàn|cửa|thức|đồn"
    "|xếp|thế|tiêu|mẫu|kho|tầng|nhà|ngõ|phố|đường|trường|bộ"
)
"""Words after which a number usually is part of a name: "mức độ 4", "Ban chỉ đạo 35", "tổ 7"."""

SURE_NAME_WORDS = _listed(
    "số|ngày|tháng|năm|quý|thứ|điều|khoản|mục|lục|phiên|lộ|thoại|đt|đtdđ|sđt|fax|tel|hotline|iso|tcvn|qcvn|covid|sars|windows|office|version|ver|độ|nhiệm kỳ|hồi|no|vòng|bước|tầng|ngõ"
)
"""Of these, the ones after which a number is a name even when a counted noun follows."""

SURE_NAMES = _listed(
    "chỉ đạo|công tác|đề án|dự án|chương trình|bcđ|khoa học|thời kỳ|nhiệm kỳ|giai đoạn|học kỳ|cấp độ"
    "|mức độ|tổng đài|đầu số|cách mạng|hiệp định|covid -|phiên bản|nghị quyết|nghị định|thông tư|chỉ thị"
    "|quyết định|công văn|kết luận|luật số|quốc lộ|tỉnh lộ|thế kỷ|thế hệ|công nghệ|tiêu chuẩn|chi bộ"
    "|cụm thi|thi đua|khu phố|tổ dân|dân phố|tiểu đoàn|trung đoàn|sư đoàn|quân khu|vùng biển|lữ đoàn"
    "|ngày thứ|lần thứ|phụ lục|biểu số|biểu mẫu|điện thoại|mã số|quý i|số máy"
)
"""Pairs of words after which a number is a name even when a counted noun follows: "Ban Chỉ đạo 35 tỉnh"."""

VERBS = _listed(
    "ban hành|tổ chức thực|tin tưởng|đài thọ|hội tụ|bộ sung|ban bố|hướng tới|hướng đến|nước ta|ban đầu|cơ bản"
)
"""Verbs that begin like a counted noun: "12 ban hành"."""

ACTS = _listed(
    "thu hồi|giải quyết|cố định|ký số|trực tuyến|phục hồi|cung cấp|nâng cấp|trợ cấp|trao cấp|thẩm định|giám định|kiểm định|xác định|bình xét|hướng dẫn|sắp xếp|thông báo"
    "|cảnh báo|lấy mẫu|thu mẫu|kiểm tra|đăng tải|gia hạn|tuyển chọn|trình diễn|phê chuẩn|công bố|xây nhà|sửa nhà|mở lớp|lập đoàn|cử đoàn|lắp đài|thi công|bàn giao"
)
"""Pairs of words that act on what is counted behind them although the second often ends a name: "thu hồi 09 thẻ"."""

DAY_WORDS = _listed(
    "ngày|lễ|dịp|từ|đến|tới|sáng|chiều|tối|nghỉ|mừng|hết|trước|sau|hôm|tế|và|nữ|binh|khánh|động|niên|nam"
)
"""Words before a day and month without a year: "lễ 2/9", "Quốc khánh 2/9"."""

CONNECTING = _listed(
    "là|đạt|được|cho|tại|đối|với|gồm|tổng|cộng|của|khoảng|gần|trên|hơn|ước|trong|đó|và|tỷ|lệ|có|cụ|thể|như|sau|bằng|về"
)
"""Words that connect a phrase to what follows and say nothing at its end."""
