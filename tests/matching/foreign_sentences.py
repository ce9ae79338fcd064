"""Sentences of areas that the catalogue does not know, and of known indicators in words that it does not hold.

All are our own, with invented numbers; the shape of a row and of a mark is that of `sentences.py`.
"""

SCIENCE = "Khoa học, công nghệ và đổi mới sáng tạo"
HEALTH = "Lĩnh vực y tế"
SCHOOL = "Lĩnh vực giáo dục và đào tạo"
FARMING = "Nông nghiệp và môi trường"
TRADE = "Công thương"
JUSTICE = "Công tác tư pháp"
LABOUR = "Lao động, người có công và xã hội"
CULTURE = "Văn hóa, thể thao và du lịch"
BUILDING = "Xây dựng và giao thông"
FINANCE = "Tài chính, ngân sách"
SECURITY = "Quốc phòng, an ninh"
HOME = "Nội vụ"

FOREIGN = [
    (
        "patents",
        SCIENCE,
        "Cục chuyên ngành đã cấp [[57|-]] văn bằng bảo hộ sáng chế cho các cơ sở trong tỉnh.",
    ),
    ("trade-marks", SCIENCE, "Trong năm có [[148|-]] đơn đăng ký nhãn hiệu được tiếp nhận."),
    ("topics", SCIENCE, "Nghiệm thu [[13|-]] đề tài cấp tỉnh, trong đó [[04|-]] đề tài xếp loại xuất sắc."),
    ("meters", SCIENCE, "Đã kiểm định [[21.406|-]] công tơ điện và [[318|-]] cân ô tô."),
    ("radiation", SCIENCE, "Cấp [[24|-]] giấy phép sử dụng thiết bị bức xạ cho các phòng khám."),
    (
        "innovation-rank",
        SCIENCE,
        "Chỉ số đổi mới sáng tạo địa phương của tỉnh xếp thứ [[23/63|-]] tỉnh, thành phố.",
    ),
    (
        "technology-contracts",
        SCIENCE,
        "Ký kết [[08|-]] hợp đồng chuyển giao với tổng trị giá [[19,4|-]] tỷ đồng.",
    ),
    ("beds", HEALTH, "Toàn tỉnh có [[28,6|-]] giường bệnh/vạn dân và [[9,2|-]] bác sĩ/vạn dân."),
    ("insurance", HEALTH, "Tỷ lệ bao phủ bảo hiểm y tế đạt [[94,1|-]]% dân số."),
    ("visits", HEALTH, "Các bệnh viện khám cho [[1,8|-]] triệu lượt người bệnh."),
    ("vaccination", HEALTH, "Tỷ lệ trẻ dưới một tuổi được tiêm chủng đầy đủ đạt [[95,7|-]]%."),
    ("patient-records", HEALTH, "Đã lập [[812.300|-]] hồ sơ sức khỏe điện tử cho người dân."),
    ("food-checks", HEALTH, "Phát hiện [[41|-]] mẫu thực phẩm không bảo đảm an toàn."),
    ("outbreak", HEALTH, "Ghi nhận [[316|-]] trường hợp mắc sốt xuất huyết, không có ca tử vong."),
    ("graduates", SCHOOL, "Tỷ lệ tốt nghiệp trung học phổ thông đạt [[99,1|-]]%."),
    ("pupils-prizes", SCHOOL, "Học sinh của tỉnh đoạt [[47|-]] giải tại kỳ thi chọn học sinh giỏi quốc gia."),
    (
        "standard-schools",
        SCHOOL,
        "Công nhận thêm [[22|-]] trường đạt chuẩn, nâng tổng số lên [[612|-]] trường.",
    ),
    ("pupils", SCHOOL, "Toàn ngành có [[318.400|-]] học sinh ở [[9.870|-]] lớp."),
    ("rice", FARMING, "Diện tích gieo cấy đạt [[86.200|-]] ha, năng suất [[62,3|-]] tạ/ha."),
    ("forest", FARMING, "Tỷ lệ che phủ rừng đạt [[48,9|-]]%; trồng mới [[2.150|-]] ha rừng."),
    ("land-books", FARMING, "Cấp [[14.820|-]] giấy chứng nhận quyền sử dụng đất lần đầu."),
    ("clean-water", FARMING, "Tỷ lệ hộ nông thôn dùng nước sạch đạt [[71,5|-]]%."),
    ("ocop", FARMING, "Có [[137|-]] sản phẩm OCOP được xếp hạng từ ba sao."),
    ("markets", TRADE, "Kim ngạch xuất khẩu ước đạt [[1.420|-]] triệu USD, tăng [[9,6|-]]%."),
    ("smuggling", TRADE, "Lực lượng quản lý thị trường bắt giữ [[212|-]] vụ buôn lậu."),
    ("petrol", TRADE, "Trên địa bàn có [[284|-]] cửa hàng bán lẻ xăng dầu."),
    ("births", JUSTICE, "Đăng ký khai sinh cho [[8.412|-]] trẻ em, khai tử [[2.906|-]] trường hợp."),
    ("notaries", JUSTICE, "Các tổ chức hành nghề công chứng đã chứng thực [[31.700|-]] hợp đồng."),
    ("legal-aid", JUSTICE, "Trợ giúp pháp lý cho [[418|-]] người trong [[402|-]] vụ án."),
    ("jobs", LABOUR, "Giải quyết việc làm cho [[24.600|-]] lao động, trong đó xuất khẩu [[3.150|-]] người."),
    ("poor", LABOUR, "Tỷ lệ hộ nghèo giảm còn [[3,8|-]]%, cận nghèo còn [[5,1|-]]%."),
    ("merit", LABOUR, "Chi trả trợ cấp cho [[11.240|-]] người có công với số tiền [[28,6|-]] tỷ đồng."),
    ("tourists", CULTURE, "Đón [[4,2|-]] triệu lượt khách, tổng thu du lịch [[3.860|-]] tỷ đồng."),
    ("medals", CULTURE, "Đoàn vận động viên giành [[63|-]] huy chương, gồm [[21|-]] huy chương Vàng."),
    ("culture-families", CULTURE, "Có [[92,4|-]]% gia đình được công nhận gia đình văn hóa."),
    ("roads", BUILDING, "Nâng cấp [[186|-]] km đường huyện, xây mới [[12|-]] cầu dân sinh."),
    ("building-permits", BUILDING, "Cấp [[96|-]] giấy phép xây dựng nhà ở riêng lẻ."),
    ("revenue", FINANCE, "Thu ngân sách trên địa bàn đạt [[9.450|-]] tỷ đồng, bằng [[108|-]]% dự toán."),
    ("accidents", SECURITY, "Xảy ra [[74|-]] vụ tai nạn giao thông, làm bị thương [[51|-]] người."),
    ("posts", HOME, "Biên chế được giao là [[1.960|-]] người, đã tinh giản [[43|-]] người."),
    (
        "unknown-noun-in-known-area",
        "An toàn thông tin",
        "Tường lửa chặn [[860.000|-]] lượt dò mật khẩu mỗi ngày.",
    ),
    ("denied", "Công nghệ thông tin", "Còn [[03|-]] dự án chưa được bố trí vốn đối ứng."),
    ("each", "Phong trào thi đua chuyên đề", "Trao quà cho hộ khó khăn, mỗi suất [[400.000|-]] đồng."),
    ("limit", "Công tác thi đua, khen thưởng", "Điểm thưởng của mỗi đơn vị không quá [[10|-]] điểm."),
    (
        "more-monuments",
        "Lĩnh vực văn hóa",
        "Xếp hạng thêm [[06|-]] di tích cấp tỉnh; tu bổ [[11|-]] di tích.",
    ),
    ("more-land-support", "Công tác dân tộc", "Hỗ trợ đất ở cho [[312|-]] hộ đồng bào dân tộc thiểu số."),
    ("more-insurance-cards", "Công tác dân tộc", "Cấp phát [[18.000|-]] thẻ bảo hiểm y tế miễn phí."),
    ("more-driving-licences", "Giao thông", "Cấp đổi [[9.412|-]] giấy phép lái xe."),
    (
        "more-overload",
        "Giao thông",
        "Xử phạt [[1.204|-]] trường hợp vi phạm tải trọng, nộp kho bạc [[3,6|-]] tỷ đồng.",
    ),
    (
        "more-mining-licences",
        "Tài nguyên",
        "Thu hồi [[212|-]] ha đất; cấp [[08|-]] giấy phép khai thác khoáng sản.",
    ),
    (
        "more-fuel-checks",
        "Khoa học và công nghệ",
        "Tổ chức 04 cuộc thanh tra về đo lường tại [[62|-]] cây xăng.",
    ),
    ("more-archives", "Nội vụ", "Tỷ lệ văn bản lưu trữ được chỉnh lý đạt [[64|-]]%."),
    (
        "more-health-stations",
        "Y tế",
        "Tỷ lệ trạm y tế xã có bác sĩ đạt [[97|-]]%; [[118/124|-]] xã đạt chuẩn quốc gia về y tế.",
    ),
    ("more-schools", "Giáo dục", "Có [[86,2|-]]% trường học đạt chuẩn."),
    ("more-rural", "Nông thôn mới", "Có [[96/124|-]] xã đạt chuẩn nông thôn mới, [[21|-]] xã nâng cao."),
    ("more-poultry", "Nông nghiệp", "Tiêm phòng [[420.000|-]] lượt gia cầm."),
    ("more-lodging", "Du lịch", "Toàn tỉnh có [[312|-]] cơ sở lưu trú với [[6.120|-]] phòng."),
    (
        "more-sports",
        "Thể thao",
        "Tổ chức [[24|-]] giải thể thao phong trào, thu hút [[6.100|-]] lượt vận động viên.",
    ),
    ("more-readers", "Văn hóa", "Thư viện phục vụ [[112.000|-]] lượt bạn đọc."),
    ("more-drugs", "Công an", "Phá [[46|-]] chuyên án ma túy, bắt [[88|-]] đối tượng."),
    (
        "more-appraised-laws",
        "Tư pháp",
        "Cấp [[5.214|-]] phiếu lý lịch tư pháp; thẩm định [[64|-]] văn bản quy phạm pháp luật.",
    ),
    ("more-credit", "Ngân hàng", "Dư nợ tín dụng đạt [[86.400|-]] tỷ đồng, nợ xấu [[1,2|-]]%."),
    ("more-crafts", "Lao động", "Mở [[38|-]] lớp dạy nghề cho [[1.140|-]] lao động nông thôn."),
    ("more-towns", "Xây dựng", "Tỷ lệ đô thị hóa đạt [[34,6|-]]%."),
    (
        "more-company-papers",
        "Doanh nghiệp",
        "Cấp giấy chứng nhận đăng ký cho [[812|-]] doanh nghiệp, vốn [[9.600|-]] tỷ đồng.",
    ),
    ("more-allowances", "An sinh", "Chi trả trợ cấp không dùng tiền mặt cho [[61|-]]% đối tượng bảo trợ."),
    ("more-members", "Đảng", "Kết nạp [[42|-]] đảng viên mới."),
    ("more-union", "Công đoàn", "Có [[98|-]]% đoàn viên được tuyên truyền nghị quyết."),
    (
        "more-papers",
        "Báo chí",
        "Xuất bản [[312|-]] số báo in, [[48|-]] chương trình phát thanh tiếng dân tộc.",
    ),
]

OFFICE = "Công tác tham mưu, tổng hợp"
IT = "Công nghệ thông tin"
REFORM = "Cải cách hành chính"
TELECOM = "Bưu chính, viễn thông, Internet và tần số vô tuyến điện"
PRESS = "Thông tin - Báo chí - Xuất bản"
INSPECTION = "Thanh tra, kiểm tra, giải quyết đơn thư"
EMULATION = "Công tác thi đua, khen thưởng"

UNUSUAL = [
    (
        "outgoing",
        OFFICE,
        "Văn thư cơ quan làm thủ tục phát hành [[1.284|documents.outgoing]] văn bản các loại ra bên ngoài.",
    ),
    (
        "incoming",
        OFFICE,
        "Số văn bản đến trong quý mà văn thư tiếp nhận, vào sổ là [[2.917|documents.incoming]] văn bản.",
    ),
    (
        "advised",
        OFFICE,
        "Theo chức năng được giao, Sở tham mưu UBND tỉnh ban hành cả thảy [[26|documents.advised]] văn bản.",
    ),
    ("signed", IT, "Văn phòng đã ký số được [[1.102|documents.outgoing.signed]] văn bản đi."),
    (
        "signed-share",
        IT,
        "Tính chung cả Sở, văn bản đi được ký số chiếm tới [[97,2|documents.outgoing.signed_share]]%.",
    ),
    (
        "comments",
        "Công tác pháp chế",
        "Các phòng đóng góp ý kiến vào [[19|legal_drafting.comments]] dự thảo văn bản quy phạm pháp luật của ngành khác.",
    ),
    (
        "certificates",
        IT,
        "Lũy kế, số chứng thư số đang hoạt động trên địa bàn là [[6.730|certificates.active]] chứng thư số.",
    ),
    ("certificates-new", IT, "Phối hợp Ban Cơ yếu cấp mới thêm [[58|certificates.issued]] chứng thư số."),
    ("certificates-revoked", IT, "Do chuyển công tác, đã thu hồi [[17|certificates.revoked]] chứng thư số."),
    ("mail", IT, "Sở duy trì [[5.604|mail_accounts.active]] hộp thư điện tử công vụ cho cán bộ."),
    (
        "services",
        REFORM,
        "Tỉnh cung cấp [[1.106|online_services.total]] dịch vụ công trực tuyến, với [[702|online_services.total service_level=full]] dịch vụ toàn trình.",
    ),
    (
        "received",
        REFORM,
        "Bộ phận một cửa đã nhận vào [[764|dossiers.received]] hồ sơ thủ tục hành chính tiếp nhận mới.",
    ),
    ("received-online", REFORM, "Người dân nộp trực tuyến [[698|dossiers.received channel=online]] hồ sơ."),
    ("settled", REFORM, "Cán bộ đã giải quyết xong [[751|dossiers.settled]] hồ sơ của tổ chức, cá nhân."),
    (
        "on-time",
        REFORM,
        "Hồ sơ giải quyết trước và đúng hạn chiếm [[99,4|dossiers.on_time_share]]% tổng số đã trả kết quả.",
    ),
    ("sites", IT, "Hiện [[43|portal.sites]] trang thông tin điện tử đang hoạt động ổn định."),
    (
        "meetings",
        IT,
        "Kỹ thuật viên đã phục vụ [[96|video_meetings.held]] cuộc họp trực tuyến từ tỉnh xuống xã.",
    ),
    ("incidents", IT, "Đội ứng cứu đã xử lý [[06|security.incidents]] sự cố an toàn thông tin."),
    ("warnings", IT, "Trung tâm giám sát gửi đi [[33|security.warnings]] cảnh báo mã độc."),
    (
        "licences",
        PRESS,
        "Sở thẩm định và cấp [[21|licences.issued licence=non_business_publication]] giấy phép xuất bản tài liệu không kinh doanh.",
    ),
    (
        "inspections",
        INSPECTION,
        "Theo lịch, Thanh tra Sở mở [[05|inspection.inspections]] cuộc thanh tra về dịch vụ viễn thông.",
    ),
    (
        "subjects",
        INSPECTION,
        "Đoàn liên ngành đến kiểm tra [[34|inspection.subjects who=shop]] cửa hàng bán sim.",
    ),
    ("fines", INSPECTION, "Tổng số tiền phạt thu về ngân sách là [[86.500.000|sanctions.amount]] đồng."),
    (
        "decisions",
        INSPECTION,
        "Chánh Thanh tra ký [[09|sanctions.decisions]] quyết định xử phạt vi phạm hành chính.",
    ),
    (
        "petitions",
        INSPECTION,
        "Cả quý chỉ nhận được [[03|petitions.received petition=denunciation]] đơn tố cáo.",
    ),
    ("citizens", INSPECTION, "Lãnh đạo Sở đã tiếp [[12|petitions.citizens_received]] lượt công dân."),
    ("postal-points", TELECOM, "Mạng lưới bưu chính phủ khắp tỉnh với [[226|post.points]] điểm phục vụ."),
    (
        "stations",
        TELECOM,
        "Các nhà mạng đang khai thác [[2.318|telecom.base_stations counted=station]] trạm BTS.",
    ),
    (
        "stations-new",
        TELECOM,
        "Riêng quý này lắp đặt mới [[29|telecom.base_stations.new counted=station]] trạm BTS.",
    ),
    (
        "subscribers",
        TELECOM,
        "Số thuê bao điện thoại toàn mạng lên tới [[1.105.200|telecom.subscribers]] thuê bao.",
    ),
    ("density", TELECOM, "Mật độ thuê bao điện thoại ở mức [[112|telecom.density]] thuê bao/100 dân."),
    ("telecom-revenue", TELECOM, "Doanh thu viễn thông cả năm ước [[1.240|telecom.revenue]] tỷ đồng."),
    (
        "press-meetings",
        PRESS,
        "Sở cùng Ban Tuyên giáo chủ trì [[04|press.meetings]] hội nghị giao ban báo chí.",
    ),
    (
        "courses",
        "Đào tạo, bồi dưỡng",
        "Trung tâm đã mở [[16|training.courses]] lớp tập huấn về an toàn thông tin.",
    ),
    (
        "participants",
        "Đào tạo, bồi dưỡng",
        "Có [[905|training.participants]] lượt người tham gia tập huấn trong kỳ.",
    ),
    (
        "registered",
        EMULATION,
        "[[11/11|emulation.units_registered]] đơn vị của Khối đã ký kết giao ước thi đua ngay từ đầu năm.",
    ),
    (
        "certificate-of-merit",
        EMULATION,
        "Giám đốc Sở tặng Giấy khen cho [[08|awards.conferred award=cert_merit recipient=collective]] tập thể.",
    ),
    (
        "dti",
        "Chuyển đổi số",
        "Theo công bố của Bộ, chỉ số DTI của tỉnh xếp thứ [[17/63|indices.rank index=dti]] tỉnh, thành phố.",
    ),
    (
        "par",
        REFORM,
        "Chỉ số cải cách hành chính (PAR INDEX) năm qua của tỉnh xếp thứ [[21/63|indices.rank index=par]].",
    ),
    (
        "gifts",
        "Phong trào thi đua chuyên đề",
        "Công đoàn mang [[150|movements_resources.gifts]] suất quà đến với hộ nghèo vùng lũ.",
    ),
    (
        "fund",
        "Vì người nghèo",
        "Cán bộ ủng hộ Quỹ vì người nghèo được [[64.000.000|movements_resources.money movement=poor]] đồng.",
    ),
    (
        "products",
        "Thương mại điện tử",
        "Đã đưa [[318|e_commerce.products]] sản phẩm OCOP lên sàn thương mại điện tử.",
    ),
    (
        "groups",
        "Chuyển đổi số",
        "Đến nay các xã thành lập [[1.204|feedback.groups]] tổ công nghệ số cộng đồng.",
    ),
    ("spam", TELECOM, "Tổng đài tiếp nhận [[38|spam.reports]] phản ánh về cuộc gọi rác."),
]

# Foreign things in sections of known areas: the heading must not carry them.
FOREIGN_IN_KNOWN_SECTIONS = [
    (
        "near-patient-records",
        "Công nghệ thông tin",
        "Toàn ngành y tế đã tạo lập [[512.000|-]] hồ sơ bệnh án điện tử.",
    ),
    ("near-wifi", "Công nghệ thông tin", "Lắp đặt [[42|-]] điểm phát wifi miễn phí tại các khu du lịch."),
    (
        "near-identity-accounts",
        "Công nghệ thông tin",
        "Cấp [[6.100|-]] tài khoản định danh điện tử mức độ 2 cho công dân.",
    ),
    (
        "near-cables",
        "Bưu chính, viễn thông",
        "Thu gom, làm gọn [[64|-]] km cáp viễn thông; hạ ngầm [[18|-]] tuyến cáp.",
    ),
    (
        "near-postal-enterprises",
        "Bưu chính, viễn thông",
        "Có [[21|-]] doanh nghiệp bưu chính đang hoạt động.",
    ),
    ("near-postal-revenue", "Bưu chính, viễn thông", "Doanh thu bưu chính ước đạt [[186|-]] tỷ đồng."),
    ("near-journalists", "Thông tin - Báo chí - Xuất bản", "Toàn tỉnh có [[112|-]] nhà báo được cấp thẻ."),
    (
        "near-scripts",
        "Thông tin - Báo chí - Xuất bản",
        "Thẩm định [[07|-]] kịch bản chương trình truyền hình thực tế.",
    ),
    ("near-digitised", "Cải cách hành chính", "Tỷ lệ hồ sơ được số hóa kết quả đạt [[71,2|-]]%."),
    ("near-satisfaction", "Cải cách hành chính", "Tỷ lệ hài lòng của doanh nghiệp đạt [[91,5|-]]%."),
    ("near-cut-procedures", "Cải cách hành chính", "Cắt giảm thời gian của [[34|-]] thủ tục hành chính."),
    ("near-online-payment", "Cải cách hành chính", "Tỷ lệ hồ sơ thanh toán trực tuyến đạt [[38,4|-]]%."),
    (
        "near-laws-to-end",
        "Cải cách hành chính",
        "Rà soát, đề nghị bãi bỏ [[12|-]] văn bản quy phạm pháp luật hết hiệu lực.",
    ),
    (
        "near-recovered",
        "Thanh tra, kiểm tra, giải quyết đơn thư",
        "Thu hồi về ngân sách [[215|-]] triệu đồng qua thanh tra tài chính.",
    ),
    (
        "near-responsibility",
        "Thanh tra, kiểm tra, giải quyết đơn thư",
        "Kiến nghị xử lý trách nhiệm [[06|-]] cá nhân.",
    ),
    ("near-models", "Công tác thi đua, khen thưởng", "Giới thiệu [[09|-]] điển hình tiên tiến trên báo."),
    ("near-initiatives", "Công tác thi đua, khen thưởng", "Có [[38|-]] sáng kiến được công nhận cấp cơ sở."),
    (
        "near-party-members",
        "Công tác thi đua, khen thưởng",
        "Chi bộ có [[27|-]] đảng viên được xếp loại hoàn thành tốt nhiệm vụ, đạt [[96|-]]%.",
    ),
    (
        "near-scholarships",
        "Công tác thi đua, khen thưởng",
        "Công đoàn trao [[11|-]] suất học bổng Nguyễn Đức Cảnh cho con đoàn viên.",
    ),
    (
        "near-monitored-systems",
        "An toàn thông tin",
        "Triển khai giám sát [[38|-]] hệ thống thông tin, cài phần mềm diệt vi rút cho [[1.260|-]] máy trạm.",
    ),
    (
        "near-graded-systems",
        "An toàn thông tin",
        "Phê duyệt cấp độ cho [[29/35|-]] hệ thống thông tin, đạt [[82,9|-]]%.",
    ),
    (
        "near-payment-accounts",
        "Chuyển đổi số",
        "Tỷ lệ người dân trưởng thành có tài khoản thanh toán đạt [[79|-]]%.",
    ),
    ("near-digital-economy", "Chuyển đổi số", "Kinh tế số chiếm [[12,6|-]]% GRDP của tỉnh."),
    (
        "near-digital-enterprises",
        "Chuyển đổi số",
        "Có [[64|-]] doanh nghiệp công nghệ số hoạt động, tăng [[11|-]] doanh nghiệp.",
    ),
    ("near-study-tours", "Đào tạo, bồi dưỡng", "Cử [[03|-]] đoàn đi học tập kinh nghiệm tại tỉnh bạn."),
    (
        "near-appointments",
        "Tổ chức, cán bộ",
        "Bổ nhiệm [[05|-]] lãnh đạo cấp phòng, điều động [[08|-]] công chức.",
    ),
    ("near-pay-rises", "Tổ chức, cán bộ", "Nâng lương thường xuyên cho [[16|-]] công chức, viên chức."),
    (
        "near-disbursement",
        "Kế hoạch, tài chính",
        "Giải ngân [[41,6|-]] tỷ đồng vốn đầu tư công, đạt [[72,5|-]]% kế hoạch.",
    ),
    ("near-settled-projects", "Kế hoạch, tài chính", "Quyết toán [[04|-]] dự án hoàn thành."),
    (
        "near-withdrawn",
        "Tiếp công dân, đơn thư",
        "Vận động công dân rút [[02|-]] kiến nghị tại hội nghị đối thoại.",
    ),
    ("near-trained-households", "Thương mại điện tử", "Có [[8.450|-]] hộ sản xuất được đào tạo kỹ năng số."),
    (
        "near-transactions",
        "Thương mại điện tử",
        "Phát sinh [[12.600|-]] giao dịch với giá trị [[3,4|-]] tỷ đồng.",
    ),
    ("near-blood", "Phong trào thi đua chuyên đề", "Hiến [[312|-]] đơn vị máu; trồng [[4.000|-]] cây xanh."),
    (
        "near-working-days",
        "Phong trào thi đua chuyên đề",
        "Đóng góp [[620|-]] ngày công, [[1.400|-]] m2 đất làm đường.",
    ),
    ("near-banners", "Thông tin cơ sở", "Treo [[260|-]] băng rôn, phát [[5.200|-]] tờ rơi."),
    ("near-reporters", "Báo chí", "Cơ quan báo chí của tỉnh có [[84|-]] phóng viên, biên tập viên."),
    (
        "near-tasks",
        "Công tác tham mưu, tổng hợp",
        "Hoàn thành [[112/118|-]] nhiệm vụ UBND tỉnh giao, đạt [[94,9|-]]%.",
    ),
    ("near-delegations", "Công tác tham mưu, tổng hợp", "Tham gia [[46|-]] đoàn công tác liên ngành."),
    ("near-scanners", "Công nghệ thông tin", "Trang bị [[120|-]] máy quét tài liệu cho cấp xã."),
    (
        "near-databases",
        "Công nghệ thông tin",
        "Tích hợp [[14|-]] cơ sở dữ liệu chuyên ngành về kho dùng chung.",
    ),
]
