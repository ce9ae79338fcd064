"""Words of reports that matching knows: which syllables make one word, what abbreviations stand for, what says nothing."""

COMPOUNDS = """
an ninh mạng; an sinh xã hội; an toàn thông tin; an toàn; ấn phẩm
âm thanh; bản tin; bán kính; ban hành; băng rộng; bằng khen; bảng xếp hạng; báo cáo; báo chí; bảo mật
bình quân; bình xét; bộ trưởng; bồi dưỡng; bưu chính; bưu cục; bưu điện văn hóa xã; bưu điện; bưu gửi; bưu phẩm
cá nhân; cách mạng; cải cách hành chính; cán bộ; cảnh báo; cáp quang; cấp huyện; cấp phát; cấp phép; cấp tỉnh; cấp xã
cấp mới; xây dựng mới; phát triển mới; lắp đặt mới; đầu tư mới; thành lập mới; phát triển thêm; mọi cấp; nâng tổng số; câu hỏi; công cộng; chấp hành; chất lượng; chỉ đạo; chỉ thị; chỉ tiêu; chiến lược; chiến sĩ thi đua; chính quyền điện tử
chính quyền số; chính trị; chủ tịch; chuyên dùng; chuyên đề; chuyên viên chính; chuyên viên; chuyển đổi số; chuyển qua; chuyển sang
chứng nhận; chứng thư số; chữ ký số; chương trình; cố định; cổng dịch vụ công; công an; công báo; công bố; công chức; công dân
công dịch vụ công; công điện; công khai; công nghệ số; công nhận; công trình; công văn; công vụ; công tác; cơ quan; cơ sở dữ liệu
cơ sở in; cơ sở; cơ yếu; cung cấp; cuộc gọi; cuộc họp; cuộc thi; cử tri; cửa hàng; cửa khẩu; cột phát sóng; cùng kỳ
dân cư; dân số; danh hiệu; danh mục; di động; dịch bệnh; dịch vụ công; dịch vụ
doanh nghiệp; doanh thu; dự án; dự thảo; dự thi; dữ liệu; dùng thử; du lịch
đài truyền thanh; đại lý; đào tạo; đa dịch vụ; đăng ký; đăng tải; đất nước; đầu báo; đầu tư; đề án; đề nghị; đề xuất
điểm bưu điện; điểm cầu; điểm chuẩn; điểm cộng; điểm họp; điểm thưởng; điểm trừ; điểm trường; điểm truy cập; điểm truy nhập; điện thoại; điện tử
điều hành; định danh; định hướng; đối ngoại; đối tượng; đội ngũ; đơn thư; đơn vị; đôn đốc; đồng bào; đồng lòng; độc lập; đột xuất
đúng hạn; đường thư; đường truyền; đủ điều kiện
gia đình; gia hạn; gian hàng; gian trưng bày; giải quyết; giải thưởng; sáng kiến; giải pháp; giám đốc; giám sát; giao ban; giao dịch; giao thức; giao ước
giáo viên; giấy chứng nhận; giấy khen; giấy mời; giấy phép; giấy xác nhận; giới thiệu; góp ý; gửi nhận
hạ tầng; hàng hóa; hành chính; hành vi; hệ thống; hiện đại; hiệu quả; hoạt động; học bổng; học sinh; học viên; họp trực tuyến; hòa mạng
hỏi đáp; hộ gia đình; hộ kinh doanh; hộ nghèo; hộ chiếu; hội đồng nhân dân; hội nghị; hội thảo; hộp thư; hồ sơ; hỗ trợ; huân chương
hướng dẫn; hưởng ứng; hợp quy
in ấn; khai báo; khai thác; khai trương; khen thưởng; khiếu nại; khiếu kiện; khóa học; không gian mạng; không gian; kế hoạch; kéo dài; kênh truyền thông
kết nối; kết quả; siêu thị; chuyên môn; không dây; tiền mặt; kiểm tra; kiến nghị; kinh doanh; kinh phí; kinh tế số; ký kết; ký số; ký cam kết; khách hàng; khuyến khích
lao động tiên tiến; lao động xuất sắc; lạc hậu; lãnh đạo; lắp đặt; liên ngành; liên thông; lĩnh vực; lỗ hổng; lõm sóng; lồng ghép; lớp học
lưu trữ; lý luận chính trị
mã độc; mã số; máy chủ; máy tính; mật độ; miễn phí; mã định danh; mạng xã hội; một cửa; một phần; mô hình; môi trường mạng
mức độ; mất an toàn
năm trước; nâng cấp; nền tảng; ngân sách; nghị định; nghị quyết; nghiệp vụ; nghĩa tình; ngôi nhà; người dân; người dùng; người dự; người học; người lao động
người nghèo; nhà bếp; nhà báo; nhà văn hóa; nhà nước; nhân dân; nhân rộng; nhiệm vụ; nộp hồ sơ; nông thôn mới; nông thôn; nông sản; nhắn tin; nhập khẩu
ổn định; phát động; phát hành; phát sinh; phát sóng; phát thanh; phát triển; phát hiện; phản ánh; phần mềm; phòng họp; phòng học; phòng; phóng viên; phong trào
pháp luật; phê duyệt; phiên họp; phổ biến; phối hợp; phủ sóng; phục vụ; phương tiện; phường; phấn đấu; phức tạp
quà tặng; quan trắc; quản lý; quản trị; quảng bá; quảng cáo; quá hạn; quyết định; quy chế; quy định; quy hoạch; quy phạm pháp luật; quyên góp; quốc gia
ra quân; rà soát; rút đơn
sàn giao dịch; sáng kiến; sản phẩm; số hóa; số tiền; sở ban ngành; sóng; sự cố; sự kiện; suất quà; sử dụng; sơ kết
tài khoản; tài liệu; tần số vô tuyến điện; tần số; tấn công mạng; tấn công; tập huấn; tập thể; tạp chí; tên miền; thanh niên; thành lập; thành phần; thành phố
thay đổi; tham mưu; tham gia; thẩm định; thanh tra; thanh toán; theo dõi; thi đua; thí điểm; thí sinh; thiết bị; thiết lập; thông báo
thông suốt; thông điệp; thông tin cơ sở; thông tin điện tử; thông tin đối ngoại; thông tin; thông tư; thời lượng; thời gian; thủ tục hành chính; thủ tục; thu hồi; thủ tướng; thuê bao
thư điện tử; thư rác; thu phát sóng; thứ hạng; thương mại điện tử; thường xuyên; thường trực; thị xã; thị trấn
tích hợp; tiền phạt; tiến độ; tiêu chí; tiêu chuẩn; tiếp nhận; tiếp công dân; tiếp dân; tin bài; tin nhắn; toàn trình; tổ công nghệ số cộng đồng; tổ dân phố; tổ chức; tồn đọng
tờ khai; tờ rơi; tờ trình; tố cáo; trạm; trang bị; trang thông tin điện tử; trao tặng; trao đổi; trắng sóng; triển khai; triển lãm; trò chơi điện tử
trung tâm; trung ương; truy cập; truy nhập; truyền hình; truyền số liệu; truyền thanh; truyền thông; trực tiếp; trực tuyến; trưng bày; trường hợp; trước hạn; trả lời; trong hạn; tự sản xuất
tuyên truyền; tuyến đường thư; tuyển dụng; tổ công nghệ số cộng đồng; tỷ lệ; tổng đài; trị giá; tổng kết; tiếp sóng; tư tưởng
ủng hộ; ứng cứu; ứng dụng; ước tính; uy tín; vận động; vận hành; văn hóa; văn phòng; vi phạm hành chính; vi phạm; viên chức; viễn thông; vị trí; vị trí việc làm; vệ sinh
video; vụ việc; tổng điểm; đang giải quyết; bộ trưởng; thuộc sở;  vượt cấp; xác nhận; xếp hạng; xếp thứ; xây dựng; xuất bản phẩm; xuất bản; xuất nhập khẩu; xử lý; xử phạt; xã hội số; xóa mù; xuất sắc; đoàn kết; đứng thứ; an toàn giao thông; đa phương tiện; giáo dục; y tế
cắt giảm; bãi bỏ; hủy bỏ; nghiệm thu; điều chỉnh; tạm dừng; từ chối; trả lại; đơn giản hóa; nhắc nhở; chấn chỉnh; sửa chữa; thanh lý; di dời; thay thế; sửa đổi; hết hiệu lực; chấm dứt; tháo dỡ; khắc phục
thông minh; giáo dục đào tạo; bức xạ; sáng chế; nhãn hiệu; kiểu dáng; bảo hiểm; bệnh viện; bệnh nhân; bệnh án; học bạ; hộ tịch; khai sinh; lý lịch tư pháp; sổ đỏ; đất đai; xăng dầu; khoáng sản; lâm nghiệp; nông nghiệp; thủy sản; xuất khẩu; lái xe; đăng kiểm; phòng cháy; hóa chất; thực phẩm; dược phẩm; di tích; thể thao; vận động viên; huy chương; khoa học; đo lường; kiểm định; tốt nghiệp; đấu thầu; nhà thầu; gói thầu; quyết toán; kỹ năng; dấu hiệu; hiệu lực
không kinh doanh; tổng hợp; tổng thể; định kỳ; chưa đến hạn; còn hạn; chính phủ số; đình chỉ; trả trước; trả sau; giải nhất; giải nhì; giải ba; giải khuyến khích; sau đại học; chưa có sóng; cao cấp; trung cấp; thanh tra viên; quản lý nhà nước; hội nghị truyền hình; còn lại; kỳ trước; năm trước; tháng trước; chỉ số; điểm phục vụ; điểm giao dịch; tiếng anh; tiếng việt; tiếng khmer; phát thanh truyền hình
"""
"""Syllables that make one word, in the spelling of state papers; the longest one wins where several begin alike."""

SAME_WORDS = """
văn bản = vb
ubnd = ủy ban nhân dân
hđnd = hội đồng nhân dân
thủ tục hành chính = tthc
cải cách hành chính = cchc
công nghệ thông tin = cntt
tt&tt = tttt; thông tin và truyền thông; thông tin truyền thông; thông tin - truyền thông
quy phạm pháp luật = qppl
dịch vụ công + trực tuyến = dvctt; dvc trực tuyến
dịch vụ công = dvc
thông tin điện tử = ttđt; tin điện tử
trang thông tin điện tử = trang ttđt; trang tin điện tử; website; trang web; web
cổng thông tin điện tử = cổng ttđt; cổng thông tin; cổng/trang thông tin điện tử; portal
cổng dịch vụ công = cổng dvc; công dịch vụ công
an toàn thông tin = attt; an toàn thông tin mạng; an toàn, an ninh thông tin; an toàn an ninh thông tin; an toàn an ninh mạng
khiếu nại + tố cáo = kntc
truyền số liệu + chuyên dùng = tslcd
bưu điện văn hóa xã = bđvhx; bđ vhx; bưu điện - văn hóa xã; bưu điện văn hóa
chiến sĩ thi đua = cstđ; chiến sỹ thi đua
chiến sĩ thi đua + cơ sở = cstđcs
lao động tiên tiến = lđtt
tập thể + lao động tiên tiến = ttlđtt
tập thể + lao động xuất sắc = ttlđxs
vi phạm hành chính = vphc
nông thôn mới = ntm
lý luận chính trị = llct
quản lý nhà nước = qlnn
an toàn giao thông = atgt
văn hóa + thông tin = vhtt; vh&tt; vh-tt
kinh tế - xã hội = kt-xh; ktxh
thương mại điện tử = tmđt
chuyển đổi số = cđs; chuyên đổi số
bts = trạm bts; trạm thu phát sóng; trạm thu, phát sóng; trạm phát sóng; cột bts
sở ban ngành = sở, ban, ngành; sở, ngành; các sở, ban, ngành; sở ngành
tin bài = tin, bài; tin, bài viết; tin bài viết; bài viết; tin/bài; tin tức; tin, bài, ảnh; bài, tin
chứng thư số = chứng thư; chứng thư chữ ký số; chứng thư số chuyên dùng
hộp thư = hòm thư; hộp thư điện tử; tài khoản thư điện tử; tài khoản thư; tài khoản thư công vụ; tài khoản email; hộp thư công vụ
thư điện tử = email; e-mail; thư điện tử công vụ; thư công vụ
di động = điện thoại di động
hội nghị truyền hình = hội nghị truyền hình trực tuyến; truyền hình hội nghị; truyền hình trực tuyến
tiếng khmer = tiếng khơ-me; tiếng khơ me; chữ khmer
xử phạt = xử phạt vi phạm hành chính; xử phạt hành chính; phạt vi phạm hành chính
giấy phép = giấy phép hoạt động
đối tượng = lượt đối tượng
cuộc họp = phiên họp; buổi họp; cuộc họp trực tuyến; cuộc hội nghị
truyền thanh = đài truyền thanh; trạm truyền thanh; đài ttcs
xếp hạng = xếp thứ; đứng thứ; xếp thứ hạng; xếp vị trí thứ; đứng vị trí thứ; thứ hạng; xếp vị trí; đạt vị trí thứ
tập huấn = tập huấn, bồi dưỡng; bồi dưỡng, tập huấn; đào tạo, bồi dưỡng; đào tạo, tập huấn; đào tạo; bồi dưỡng; tập huấn bồi dưỡng; tuyên truyền, tập huấn
thanh tra = thanh, kiểm tra; thanh kiểm tra; thanh tra, kiểm tra; kiểm tra, thanh tra
chữ ký số = chữ kí số
ký số = kí số; ký số điện tử
đăng tải = đăng; đăng phát; biên tập
internet = mạng internet
băng rộng = băng thông rộng
trước hạn + đúng hạn = trước và đúng hạn; đúng và trước hạn; trước hạn và đúng hạn; đúng hạn và trước hạn; trước, đúng hạn; trước hạn, đúng hạn; đúng hạn, trước hạn; sớm và đúng hạn; đúng và sớm hạn
trước hạn = sớm hạn; trước thời hạn; trước thời gian quy định
đúng hạn = đúng thời hạn
quá hạn = trễ hạn; chậm hạn; quá thời hạn
phủ sóng = được phủ sóng
suất quà = phần quà; xuất quà; suất
tin nhắn = sms; tin nhắn sms
hộ gia đình = hộ dân
gian trưng bày = gian hàng; gian hàng trưng bày; gian
khu dân cư = thôn; xóm; ấp; tổ dân phố; thôn, bản; thôn bản; thôn, xóm; xóm, tổ dân phố; thôn, tổ dân phố; thôn, bản, tổ dân phố; khu phố; xóm, bản; buôn; làng; khóm; ấp, khóm; khóm, ấp; khu vực dân cư
xã = xã, phường, thị trấn; xã, phường; phường, xã; phường, thị trấn; cấp xã; xã, thị trấn; phường; thị trấn
huyện = huyện, thành phố; huyện, thị xã, thành phố; quận, huyện; cấp huyện; huyện, thị; huyện, thị xã; thị xã, thành phố
gửi nhận = gửi, nhận; nhận, gửi; gửi/nhận; nhận gửi
văn bản đến = công văn đến
máy tính = máy vi tính; máy tính để bàn
mọi cấp = từ tỉnh đến xã; từ tỉnh đến cơ sở; từ cấp tỉnh đến cấp xã; từ tỉnh đến cấp xã; từ tỉnh tới cơ sở; từ tỉnh đến huyện, xã; ba cấp; 3 cấp; các cấp; 03 cấp
xây dựng mới = xây mới; đầu tư xây dựng mới; đầu tư mới; lắp đặt mới; thiết lập mới; xây dựng thêm
phát triển mới = phát triển thêm
nâng tổng số = nâng tổng; nâng số
văn bản đi = công văn đi
giáo dục đào tạo = giáo dục và đào tạo; giáo dục, đào tạo; giáo dục - đào tạo; gd&đt; gdđt
qua bưu chính = qua bưu chính công ích; qua dịch vụ bưu chính công ích; qua đường bưu điện; bưu chính công ích; dịch vụ bưu chính công ích; qua bưu điện; qua đường bưu chính; qua hệ thống bưu chính
mức độ + 2 = mức độ hai; mức độ II; mức 2
mức độ + 3 = mức độ ba; mức độ III; mức 3
mức độ + 4 = mức độ bốn; mức độ IV; mức 4; mức độ cao nhất
điểm phục vụ = tổng số điểm phục vụ; số điểm phục vụ
điểm giao dịch = tổng số điểm giao dịch
điểm cầu = tổng số điểm cầu
điểm bưu điện = tổng số điểm bưu điện
điểm truy cập = tổng số điểm truy cập
phản ánh + kiến nghị = phản ánh, kiến nghị; kiến nghị, phản ánh; pakn
khiếu nại + tố cáo = khiếu nại, tố cáo; khiếu nại tố cáo
giải quyết = xử lý
đang giải quyết = đang xử lý; đang trong quá trình giải quyết; đang được giải quyết; đang trong thời hạn giải quyết; chưa giải quyết; đang thụ lý; đang trong thời gian giải quyết; đang tiếp tục giải quyết; đang xem xét giải quyết
tổng điểm = tổng số điểm; điểm tổng; tổng cộng điểm
tổ công nghệ số cộng đồng = tổ công nghệ số; tổ cnscđ
"""
"""canonical = variants. A canonical of two words joined by + stands for both; commas inside a variant are part of it."""

EMPTY_WORDS = """
ai, bao gồm, bị, bằng, bởi, các, cả, cần, chỉ, cho, chưa, có, còn, cụ thể, cùng, của, cơ bản, do, dưới, đang, đã, đạt, đầu, đây, đó, đối với, đến, đều, để,
được, gần, gồm, hiện, hiện nay, hiện có, hoặc, hơn, kể, khi, khoảng, khác nhau, kỳ, là, lại, lên, lũy kế, lượng, mà, một, một số, mỗi, mọi, năm, này, nay,
ngoài, ngày, ngay, nhiều, những, như, nhằm, nhất, nữa, ở, phải, qua, quý, ra, rằng, rất, riêng, sau, sẽ, so với, sự, số, tại, tất cả, tháng, theo, thì, thứ, thuộc, thực hiện,
toàn, toàn tỉnh, toàn bộ, tổng, tổng cộng, tổng số, trên, trên địa bàn, địa bàn, trong, trong đó, trước, tăng, giảm, từ, từng, tốt, và, vào, vẫn, vì, việc, với, về, vừa, xuống, ước, tính, tiếp tục, triển khai, tiến hành, công tác, hoàn thành, kết quả, lần
"""
"""Words that say nothing about what a figure means."""

LIGHT_WORDS = """
sử dụng, hoạt động, tổ chức, đơn vị, cung cấp, hệ thống, cơ quan, tỉnh, tham gia, phục vụ, quản lý, xây dựng, hỗ trợ, nhiệm vụ, lĩnh vực, đề nghị, đối tượng, đảm bảo, đang, không
"""
"""Words that say little: they stand in many names without telling them apart."""
