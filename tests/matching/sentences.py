"""Sentences in the manner of departments' reports, in our own words and with invented numbers, and what each figure means.

`[[1.245|code dimension=value]]` marks a figure and the match that must be accepted for it; `[[15|-]]` marks one of which
nothing may be accepted. Figures without a mark are free. A row is (id, heading of the section, sentence).
"""

TELECOM = "Bưu chính, viễn thông, Internet và tần số vô tuyến điện"
IT = "Công nghệ thông tin"
PRESS = "Thông tin - Báo chí - Xuất bản"
INSPECTION = "Thanh tra, kiểm tra, giải quyết đơn thư"
REFORM = "Công tác cải cách hành chính"
OFFICE = "Công tác tham mưu, tổng hợp"
EMULATION = "Công tác thi đua, khen thưởng"

DOCUMENTS = [
    (
        "outgoing",
        OFFICE,
        "Từ đầu năm đến nay, Văn phòng đã phát hành [[1.846|documents.outgoing]] văn bản các loại.",
    ),
    (
        "outgoing-parts",
        OFFICE,
        "Sở đã ban hành [[2.310|documents.outgoing]] văn bản đi, trong đó có [[112|documents.outgoing document_type=decision]] quyết định, [[74|documents.outgoing document_type=plan]] kế hoạch, [[1.530|documents.outgoing document_type=official_letter]] công văn, [[96|documents.outgoing document_type=report]] báo cáo và [[498|documents.outgoing document_type=other]] văn bản khác.",
    ),
    (
        "incoming",
        OFFICE,
        "Bộ phận văn thư tiếp nhận, xử lý [[6.402|documents.incoming]] văn bản đến và phát hành [[1.977|documents.outgoing]] văn bản đi.",
    ),
    (
        "signed",
        IT,
        "Trong kỳ có [[1.820|documents.outgoing.signed]] văn bản đi được ký số, đạt [[98,5|documents.outgoing.signed_share]]%.",
    ),
    (
        "signed-share",
        REFORM,
        "Tỷ lệ văn bản điện tử được ký số của cơ quan đạt [[99,2|documents.outgoing.signed_share]]%.",
    ),
    (
        "electronic-share",
        IT,
        "Tỷ lệ văn bản trao đổi giữa các cơ quan nhà nước hoàn toàn dưới dạng điện tử đạt [[96,4|documents.electronic_share]]%.",
    ),
    (
        "electronic-share-2",
        IT,
        "Đến nay [[95|documents.electronic_share]]% văn bản được gửi, nhận qua môi trường mạng giữa các sở, ngành.",
    ),
    (
        "advised",
        OFFICE,
        "Sở đã tham mưu UBND tỉnh ban hành [[37|documents.advised]] văn bản, gồm: [[12|documents.advised document_type=decision]] quyết định; [[16|documents.advised document_type=plan]] kế hoạch; [[03|documents.advised document_type=directive]] chỉ thị và [[06|documents.advised document_type=official_letter]] công văn.",
    ),
    (
        "advised-resolution",
        OFFICE,
        "Tham mưu trình HĐND tỉnh ban hành [[02|documents.advised document_type=resolution]] nghị quyết về lĩnh vực chuyển đổi số.",
    ),
    (
        "guidance-press",
        PRESS,
        "Ban hành [[28|documents.guidance topic=press]] văn bản định hướng tuyên truyền gửi các cơ quan báo chí trên địa bàn.",
    ),
    (
        "guidance-security",
        IT,
        "Đã gửi [[09|documents.guidance topic=security]] công văn hướng dẫn các đơn vị bảo đảm an toàn thông tin trong dịp lễ.",
    ),
    (
        "accounts",
        IT,
        "Hệ thống quản lý văn bản và điều hành dùng chung của tỉnh hiện có [[7.215|documents.system_accounts]] tài khoản người dùng.",
    ),
    (
        "accounts-new",
        IT,
        "Trong quý đã cấp mới [[86|documents.system_accounts.new]] tài khoản sử dụng hệ thống quản lý văn bản cho cán bộ mới tuyển dụng.",
    ),
    (
        "agencies",
        IT,
        "Có [[19/19|documents.agencies_connected level=province]] sở, ban, ngành, [[10/10|documents.agencies_connected level=district]] huyện, thành phố đã sử dụng phần mềm quản lý văn bản và điều hành.",
    ),
    (
        "agencies-share",
        IT,
        "[[100|documents.agencies_connected_share level=commune]]% xã, phường, thị trấn đã được triển khai phần mềm quản lý văn bản và điều hành.",
    ),
    (
        "agencies-signed",
        IT,
        "Hiện [[92|documents.agencies_signed_exchange_share level=commune]]% UBND cấp xã thực hiện gửi, nhận văn bản điện tử có ký số.",
    ),
    (
        "legal-drafts",
        "Công tác pháp chế",
        "Sở chủ trì soạn thảo [[04|legal_drafting.drafts]] văn bản quy phạm pháp luật trình UBND tỉnh.",
    ),
    (
        "legal-comments",
        "Công tác pháp chế",
        "Tham gia góp ý [[57|legal_drafting.comments]] văn bản dự thảo của các cơ quan Trung ương và địa phương.",
    ),
    (
        "legal-dissemination",
        "Công tác pháp chế",
        "Tổ chức phổ biến [[06|legal_drafting.dissemination]] văn bản pháp luật mới cho công chức, viên chức.",
    ),
    (
        "certificates",
        IT,
        "Đến nay toàn tỉnh có [[3.412|certificates.active]] chứng thư số đang hoạt động, trong đó [[845|certificates.active holder=organisation]] chứng thư số tổ chức và [[2.567|certificates.active holder=person]] chứng thư số cá nhân.",
    ),
    (
        "certificates-issued",
        IT,
        "Hoàn thiện thủ tục cấp mới [[145|certificates.issued]] chứng thư số, thu hồi được [[23|certificates.revoked]] chứng thư số.",
    ),
    (
        "certificates-issued-2",
        IT,
        "Đã cấp mới [[31|certificates.issued holder=organisation]] chứng thư số cho tổ chức, [[114|certificates.issued holder=person]] chứng thư số cho cá nhân.",
    ),
    (
        "certificates-sim",
        IT,
        "Quản lý [[168|certificates.active medium=sim_pki]] chứng thư số trên SIM PKI phục vụ lãnh đạo ký số trên thiết bị di động.",
    ),
    (
        "certificates-support",
        IT,
        "Bộ phận kỹ thuật đã hỗ trợ [[620|certificates.support]] lượt người dùng cài đặt, sử dụng chữ ký số.",
    ),
    (
        "mail",
        IT,
        "Hệ thống thư điện tử công vụ đang quản lý [[8.930|mail_accounts.active]] hộp thư, cấp mới [[115|mail_accounts.new]] hộp thư.",
    ),
    ("mail-new", IT, "Tạo mới [[42|mail_accounts.new]] tài khoản thư điện tử công vụ cho các đơn vị."),
]

ONLINE = [
    (
        "services",
        REFORM,
        "Cổng dịch vụ công của tỉnh cung cấp [[1.215|online_services.total]] dịch vụ công trực tuyến, trong đó [[684|online_services.total service_level=full]] dịch vụ công toàn trình và [[531|online_services.total service_level=partial]] dịch vụ công một phần.",
    ),
    (
        "services-levels",
        REFORM,
        "Cung cấp [[412|online_services.total service_level=3]] dịch vụ công trực tuyến mức độ 3 và [[705|online_services.total service_level=4]] dịch vụ công trực tuyến mức độ 4.",
    ),
    (
        "services-share",
        REFORM,
        "Tỷ lệ dịch vụ công trực tuyến mức độ 4 đạt [[57,8|online_services.share service_level=4]]%.",
    ),
    (
        "services-coverage",
        REFORM,
        "Đã đưa [[100|online_services.level4_coverage]]% thủ tục hành chính đủ điều kiện lên cung cấp trực tuyến toàn trình.",
    ),
    (
        "services-with-dossiers",
        REFORM,
        "Tỷ lệ dịch vụ công trực tuyến có phát sinh hồ sơ đạt [[63,5|online_services.with_dossiers_share]]%.",
    ),
    (
        "services-integrated",
        REFORM,
        "Có [[82,1|online_services.integrated_share]]% dịch vụ công của tỉnh được tích hợp trên Cổng Dịch vụ công quốc gia.",
    ),
    (
        "procedures",
        REFORM,
        "Rà soát, công khai [[41|procedures.published]] thủ tục hành chính thuộc thẩm quyền giải quyết của Sở.",
    ),
    (
        "procedures-feedback",
        REFORM,
        "Tiếp nhận [[03|procedures.feedback_received]] phản ánh, kiến nghị của tổ chức, cá nhân về quy định hành chính.",
    ),
    (
        "dossiers",
        REFORM,
        "Trong 6 tháng đã tiếp nhận [[1.245|dossiers.received]] hồ sơ, trong đó trực tuyến [[1.102|dossiers.received channel=online]] hồ sơ, trực tiếp [[120|dossiers.received channel=in_person]] hồ sơ, qua bưu chính công ích [[23|dossiers.received channel=post]] hồ sơ.",
    ),
    (
        "dossiers-short",
        REFORM,
        "Số hồ sơ tiếp nhận là [[13.065|dossiers.received]] hồ sơ ([[12.045|dossiers.received channel=in_person]] trực tiếp, [[1.020|dossiers.received channel=online]] trực tuyến).",
    ),
    (
        "dossiers-carried",
        REFORM,
        "Tổng số hồ sơ tiếp nhận [[512|dossiers.received]] hồ sơ, kỳ trước chuyển sang [[18|dossiers.carried_over]] hồ sơ.",
    ),
    (
        "dossiers-settled",
        REFORM,
        "Đã giải quyết [[498|dossiers.settled]] hồ sơ, trong đó trước hạn [[455|dossiers.settled timeliness=early]] hồ sơ, đúng hạn [[41|dossiers.settled timeliness=on_time]] hồ sơ, quá hạn [[02|dossiers.settled timeliness=late]] hồ sơ.",
    ),
    (
        "dossiers-open",
        REFORM,
        "Hiện còn [[32|dossiers.open]] hồ sơ đang giải quyết, tất cả đều trong hạn.",
    ),
    (
        "dossiers-open-late",
        REFORM,
        "Đã trả kết quả [[640|dossiers.settled]] hồ sơ, đang giải quyết [[27|dossiers.open]] hồ sơ.",
    ),
    (
        "dossiers-online-share",
        REFORM,
        "Tỷ lệ hồ sơ tiếp nhận trực tuyến đạt [[88,5|dossiers.online_share]]%.",
    ),
    (
        "dossiers-on-time",
        REFORM,
        "Tỷ lệ hồ sơ giải quyết trước hạn và đúng hạn đạt [[99,6|dossiers.on_time_share]]%.",
    ),
    (
        "dossiers-on-time-2",
        REFORM,
        "Đã giải quyết [[980|dossiers.settled]] hồ sơ, tỷ lệ giải quyết đúng hạn đạt [[100|dossiers.on_time_share]]%.",
    ),
]

PORTAL = [
    ("posts", IT, "Cổng thông tin điện tử tỉnh đã đăng [[4.126|-]] tin, bài."),
    (
        "posts-language",
        IT,
        "Biên tập, đăng tải [[1.215|portal.posts]] tin, bài, trong đó có [[46|portal.posts language=en]] tin, bài tiếng Anh; [[38|portal.posts language=km]] tin, bài tiếng Khmer.",
    ),
    (
        "posts-covid",
        PRESS,
        "Trang thông tin điện tử của Sở đã đăng tải [[215|portal.posts topic=covid channel=component_site]] tin, bài về phòng, chống dịch Covid-19.",
    ),
    (
        "posts-foreign",
        PRESS,
        "Đăng tải [[64|portal.posts topic=foreign_information]] tin, bài thông tin đối ngoại trên cổng thông tin điện tử.",
    ),
    (
        "portal-documents",
        IT,
        "Cổng thông tin điện tử tỉnh đã cập nhật, đăng tải [[318|portal.documents kind=direction]] văn bản chỉ đạo, điều hành.",
    ),
    (
        "portal-documents-draft",
        IT,
        "Cổng thông tin điện tử đăng tải [[17|portal.documents kind=draft]] văn bản dự thảo để lấy ý kiến nhân dân.",
    ),
    (
        "portal-questions",
        IT,
        "Chuyên mục Hỏi - Đáp trên Cổng thông tin điện tử tiếp nhận [[52|portal.questions]] câu hỏi của công dân.",
    ),
    ("portal-audio", IT, "Sản xuất và đăng [[120|portal.audio]] bản tin âm thanh trên cổng."),
    (
        "portal-sites",
        IT,
        "Hiện có [[34|portal.sites level=component]] trang thông tin điện tử thành phần đang hoạt động trên nền Cổng thông tin điện tử tỉnh.",
    ),
    (
        "portal-sites-commune",
        IT,
        "Đến nay có [[118/130|portal.sites level=commune]] xã, phường, thị trấn có trang thông tin điện tử.",
    ),
    (
        "portal-sites-share",
        IT,
        "Đến nay [[100|portal.sites_share level=district]]% UBND cấp huyện đã có cổng thông tin điện tử.",
    ),
    (
        "portal-sites-new",
        IT,
        "Trong năm xây dựng mới [[12|portal.sites.new level=commune]] trang thông tin điện tử cấp xã.",
    ),
    (
        "video-held",
        IT,
        "Hệ thống hội nghị truyền hình đã phục vụ [[64|video_meetings.held]] cuộc họp trực tuyến của tỉnh với Trung ương và các huyện.",
    ),
    (
        "video-points",
        IT,
        "Hệ thống hội nghị truyền hình của tỉnh gồm [[151|video_meetings.points]] điểm cầu, trong đó [[141|video_meetings.points level=commune]] điểm cầu cấp xã.",
    ),
    (
        "video-communes",
        IT,
        "Đã triển khai hệ thống hội nghị trực tuyến đến [[100|video_meetings.communes_share]]% xã, phường, thị trấn.",
    ),
    (
        "network-unconnected",
        IT,
        "Mạng truyền số liệu chuyên dùng cấp II còn [[07|networks.points_unconnected]] điểm chưa thực hiện kết nối.",
    ),
    (
        "network-connected",
        IT,
        "[[100|networks.agencies_connected_share level=commune]]% UBND cấp xã đã kết nối mạng truyền số liệu chuyên dùng.",
    ),
    (
        "network-computers",
        IT,
        "Tỷ lệ máy tính trên cán bộ, công chức cấp xã đạt [[91|networks.computers_share level=commune]]%.",
    ),
    (
        "security-incidents",
        IT,
        "Đội ứng cứu đã phối hợp xử lý [[05|security.incidents]] sự cố an toàn thông tin mạng.",
    ),
    (
        "security-warnings",
        IT,
        "Đã phát [[14|security.warnings]] cảnh báo lỗ hổng bảo mật đến các cơ quan, đơn vị.",
    ),
    (
        "uptime",
        IT,
        "Trung tâm dữ liệu của tỉnh hoạt động ổn định bình quân [[23,9|services.uptime_hours]] giờ/ngày.",
    ),
]

LICENSING = [
    (
        "licences",
        PRESS,
        "Thẩm định, cấp [[45|licences.issued licence=non_business_publication]] giấy phép xuất bản tài liệu không kinh doanh cho các cơ quan, đơn vị.",
    ),
    (
        "licences-newsletter",
        PRESS,
        "Đã cấp [[08|licences.issued licence=newsletter]] giấy phép xuất bản bản tin.",
    ),
    (
        "licences-website",
        PRESS,
        "Cấp [[02|licences.issued licence=website]] giấy phép thiết lập trang thông tin điện tử tổng hợp.",
    ),
    (
        "licences-postal",
        TELECOM,
        "Cấp [[03|licences.issued licence=postal]] giấy phép bưu chính cho doanh nghiệp trên địa bàn.",
    ),
    (
        "licences-game",
        PRESS,
        "Cấp mới [[06|licences.issued licence=game_point]] giấy chứng nhận đủ điều kiện hoạt động điểm cung cấp dịch vụ trò chơi điện tử công cộng.",
    ),
    (
        "licences-printing",
        PRESS,
        "Xác nhận đăng ký hoạt động in cho [[04|licences.issued licence=printing_registration]] cơ sở in.",
    ),
    (
        "licence-dossiers",
        PRESS,
        "Tiếp nhận, thẩm định [[39|licences.dossiers licence=non_business_publication]] hồ sơ đề nghị cấp giấy phép xuất bản tài liệu không kinh doanh.",
    ),
    (
        "spam",
        TELECOM,
        "Ghi nhận [[1.312|spam.reports]] phản ánh về tin nhắn rác, cuộc gọi rác qua đầu số 5656.",
    ),
]

SUPERVISION = [
    (
        "inspections",
        INSPECTION,
        "Thanh tra Sở đã triển khai [[06|inspection.inspections]] cuộc thanh tra, kiểm tra, trong đó [[04|inspection.inspections kind=planned]] cuộc theo kế hoạch và [[02|inspection.inspections kind=extraordinary]] cuộc đột xuất.",
    ),
    (
        "inspections-joint",
        INSPECTION,
        "Chủ trì [[03|inspection.inspections kind=interagency]] đoàn kiểm tra liên ngành về hoạt động in, photocopy.",
    ),
    (
        "subjects",
        INSPECTION,
        "Tiến hành thanh tra đối với [[05|inspection.subjects who=enterprise]] doanh nghiệp viễn thông và [[17|inspection.subjects who=shop]] cửa hàng kinh doanh sim thẻ.",
    ),
    (
        "subjects-organisations",
        INSPECTION,
        "Thanh tra, kiểm tra [[24|inspection.subjects who=organisation]] tổ chức và [[31|inspection.subjects who=individual]] cá nhân.",
    ),
    ("violations", INSPECTION, "Qua kiểm tra phát hiện [[07|inspection.violations]] vụ vi phạm."),
    (
        "violations-field",
        INSPECTION,
        "Phát hiện [[03|inspection.violations field=postal]] trường hợp vi phạm trong lĩnh vực bưu chính.",
    ),
    (
        "sanctions",
        INSPECTION,
        "Ban hành [[11|sanctions.decisions]] quyết định xử phạt vi phạm hành chính với tổng số tiền [[96.500.000|sanctions.amount]] đồng.",
    ),
    (
        "sanctions-field",
        INSPECTION,
        "Xử phạt vi phạm hành chính [[04|sanctions.decisions field=online_information]] trường hợp trong lĩnh vực thông tin điện tử, số tiền phạt [[30.000.000|sanctions.amount field=online_information]] đồng.",
    ),
    (
        "sanctions-million",
        INSPECTION,
        "Đã xử phạt [[02|sanctions.decisions]] tổ chức, tổng số tiền phạt là [[15|sanctions.amount]] triệu đồng.",
    ),
    (
        "petitions",
        INSPECTION,
        "Trong kỳ Sở tiếp nhận [[09|petitions.received]] đơn, gồm [[02|petitions.received petition=complaint]] đơn khiếu nại, [[01|petitions.received petition=denunciation]] đơn tố cáo và [[06|petitions.received petition=proposal]] đơn kiến nghị, phản ánh.",
    ),
    (
        "petitions-settled",
        INSPECTION,
        "Đã giải quyết [[08/09|petitions.settled]] đơn, còn [[01|petitions.open]] đơn đang giải quyết.",
    ),
    (
        "petitions-answered",
        INSPECTION,
        "Đã có văn bản trả lời [[05|petitions.settled outcome=answered]] đơn, [[02|petitions.settled outcome=withdrawn]] đơn người gửi rút đơn.",
    ),
    (
        "petitions-prolonged",
        INSPECTION,
        "Trên địa bàn còn [[01|petitions.prolonged petition=complaint]] vụ việc khiếu nại kéo dài, vượt cấp.",
    ),
    ("citizens", INSPECTION, "Bộ phận tiếp dân đã tiếp [[12|petitions.citizens_received]] lượt công dân."),
]

POST = [
    (
        "post-points",
        TELECOM,
        "Toàn tỉnh có [[214|post.points]] điểm phục vụ bưu chính, gồm [[38|post.points kind=post_office]] bưu cục và [[176|post.points kind=commune_culture_point]] điểm bưu điện văn hóa xã.",
    ),
    (
        "post-upgraded",
        TELECOM,
        "Đã nâng cấp [[27|post.points_upgraded]] điểm bưu điện văn hóa xã lên đa dịch vụ.",
    ),
    (
        "post-routes",
        TELECOM,
        "Duy trì [[02|post.routes route=1]] tuyến đường thư cấp 1, [[11|post.routes route=2]] tuyến đường thư cấp 2.",
    ),
    ("post-radius", TELECOM, "Bán kính phục vụ bình quân đạt [[2,1|post.radius]] km/điểm."),
    ("post-people", TELECOM, "Dân số phục vụ bình quân đạt [[3.420|post.people_per_point]] người/điểm."),
    ("post-communes", TELECOM, "Có [[141/141|post.communes_served]] xã có điểm phục vụ bưu chính."),
    ("post-newspapers", TELECOM, "Đến nay [[126/141|post.newspapers_same_day]] xã có báo đến trong ngày."),
    (
        "post-official",
        TELECOM,
        "Bảo đảm an toàn [[100|post.official_mail_safe_share]]% bưu gửi phục vụ cơ quan Đảng, Nhà nước.",
    ),
    (
        "stations",
        TELECOM,
        "Trong kỳ các doanh nghiệp phát triển mới [[36|telecom.base_stations.new counted=station]] trạm BTS, nâng tổng số lên [[1.482|telecom.base_stations counted=station]] trạm BTS.",
    ),
    (
        "stations-site",
        TELECOM,
        "Toàn tỉnh hiện có [[812|telecom.base_stations counted=site]] vị trí trạm BTS.",
    ),
    (
        "subscribers",
        TELECOM,
        "Tổng số thuê bao điện thoại đạt [[612.400|telecom.subscribers]] thuê bao, trong đó thuê bao cố định [[12.300|telecom.subscribers line=fixed]] thuê bao, thuê bao di động [[600.100|telecom.subscribers line=mobile]] thuê bao.",
    ),
    ("density", TELECOM, "Mật độ điện thoại đạt [[96|telecom.density]] thuê bao/100 dân."),
    (
        "coverage",
        TELECOM,
        "Tỷ lệ thôn, tổ dân phố được phủ sóng di động đạt [[98,7|telecom.coverage_share of=village]]%.",
    ),
    (
        "coverage-population",
        TELECOM,
        "Mạng 4G phủ sóng tới [[99|telecom.coverage_share of=population]]% dân số.",
    ),
    (
        "villages",
        TELECOM,
        "Có [[1.402/1.420|telecom.villages_covered]] thôn, tổ dân phố được phủ sóng di động.",
    ),
    (
        "blank",
        TELECOM,
        "Các doanh nghiệp đã xóa được [[11/18|telecom.blank_villages_cleared gap=blank]] thôn trắng sóng.",
    ),
    ("revenue", TELECOM, "Doanh thu viễn thông ước đạt [[720|telecom.revenue]] tỷ đồng."),
    (
        "standard8",
        TELECOM,
        "Toàn tỉnh có [[132/141|telecom.communes_standard8]] xã đạt tiêu chí số 8 về thông tin và truyền thông, đạt [[93,6|telecom.communes_standard8_share]]%.",
    ),
    (
        "internet",
        TELECOM,
        "Số thuê bao Internet băng rộng cố định đạt [[128.700|internet.subscribers]] thuê bao.",
    ),
    (
        "internet-households",
        TELECOM,
        "Có [[98.200|internet.households line=fibre]] hộ gia đình sử dụng Internet cáp quang.",
    ),
    (
        "internet-households-share",
        TELECOM,
        "Tỷ lệ hộ gia đình có Internet cáp quang đạt [[71,5|internet.households_share line=fibre]]%.",
    ),
    (
        "internet-communes",
        TELECOM,
        "Hiện [[139|internet.communes reach=centre]] xã có Internet đến trung tâm xã.",
    ),
    ("internet-communes-share", TELECOM, "[[100|internet.communes_share]]% xã có cáp quang đến trung tâm."),
    (
        "internet-villages",
        TELECOM,
        "Có [[1.310/1.420|internet.villages]] thôn có hạ tầng Internet băng rộng cố định, đạt [[92,3|internet.villages_share]]%.",
    ),
    (
        "internet-tv",
        TELECOM,
        "Thuê bao truyền hình Internet (IPTV) đạt [[24.800|internet.tv_subscribers]] thuê bao.",
    ),
    (
        "internet-inspected",
        TELECOM,
        "Kiểm tra [[33|internet.access_points_inspected]] điểm truy cập Internet, trò chơi điện tử công cộng.",
    ),
    ("radio", PRESS, "Toàn tỉnh có [[118|radio.stations]] đài truyền thanh cấp xã đang hoạt động."),
    ("radio-new", PRESS, "Đầu tư xây dựng mới [[07|radio.stations.new]] trạm truyền thanh không dây."),
    (
        "radio-minutes",
        PRESS,
        "Thời lượng chương trình tự sản xuất bình quân [[45|radio.minutes_per_day]] phút/ngày.",
    ),
]

PEOPLE = [
    (
        "press-titles",
        PRESS,
        "Cấp miễn phí [[18|press.titles_supported]] đầu báo cho vùng đồng bào dân tộc với [[215.600|press.copies_distributed]] tờ, cuốn.",
    ),
    ("press-meetings", PRESS, "Phối hợp tổ chức [[06|press.meetings]] hội nghị giao ban báo chí."),
    (
        "training",
        IT,
        "Mở [[09|training.courses]] lớp tập huấn kỹ năng số cho [[640|training.participants]] học viên.",
    ),
    (
        "training-2",
        "Đào tạo, bồi dưỡng",
        "Cử [[23|training.participants]] lượt công chức, viên chức tham gia các lớp bồi dưỡng nghiệp vụ.",
    ),
    (
        "staff",
        "Tổ chức, cán bộ",
        "Hiện có [[02|staff.in_training course=politics]] đồng chí đang học lớp cao cấp lý luận chính trị, [[01|staff.in_training course=state_management]] đồng chí học lớp chuyên viên chính.",
    ),
    ("projects", "Dự án, đầu tư", "Sở đang triển khai [[05|projects.active]] dự án đầu tư công."),
    (
        "registered",
        EMULATION,
        "Đã có [[14/14|emulation.units_registered]] đơn vị đăng ký thi đua và ký kết giao ước.",
    ),
    (
        "launched",
        EMULATION,
        "Có [[11/11|emulation.units_launched]] đơn vị tổ chức phát động phong trào thi đua.",
    ),
    (
        "at-score",
        EMULATION,
        "Có [[08/11|emulation.units_at_score part=standard]] đơn vị đạt điểm chuẩn [[15/15|emulation.points part=standard]] điểm.",
    ),
    ("at-bonus", EMULATION, "Có [[05/11|emulation.units_at_score part=bonus]] đơn vị đạt điểm thưởng."),
    (
        "movements",
        EMULATION,
        "Trong năm đã phát động [[04|emulation.movements]] phong trào thi đua chuyên đề.",
    ),
    (
        "target",
        EMULATION,
        "Phấn đấu [[90|emulation.title_share_target award=ldtt]]% cá nhân đạt danh hiệu Lao động tiên tiến.",
    ),
    ("rank", EMULATION, "Kết quả chấm điểm, Sở xếp thứ [[3|emulation.rank]] trong Cụm thi đua."),
    (
        "awards-minister",
        EMULATION,
        "Bộ trưởng Bộ Thông tin và Truyền thông tặng Bằng khen cho [[01|awards.conferred award=cert_minister recipient=collective]] tập thể và [[03|awards.conferred award=cert_minister recipient=individual]] cá nhân.",
    ),
    (
        "awards-province",
        EMULATION,
        "Chủ tịch UBND tỉnh tặng Bằng khen cho [[02|awards.conferred award=cert_province recipient=collective]] tập thể, [[05|awards.conferred award=cert_province recipient=individual]] cá nhân.",
    ),
    (
        "awards-merit",
        EMULATION,
        "Giám đốc Sở tặng Giấy khen cho [[06|awards.conferred award=cert_merit recipient=collective]] tập thể và [[21|awards.conferred award=cert_merit recipient=individual]] cá nhân.",
    ),
    (
        "awards-titles",
        EMULATION,
        "Có [[52|awards.conferred award=ldtt recipient=individual]] cá nhân đạt danh hiệu Lao động tiên tiến; [[07|awards.conferred award=cstdcs recipient=individual]] cá nhân đạt danh hiệu Chiến sĩ thi đua cơ sở.",
    ),
    (
        "awards-collective",
        EMULATION,
        "Có [[04|awards.conferred award=ttldtt recipient=collective]] tập thể được công nhận danh hiệu Tập thể Lao động tiên tiến.",
    ),
    (
        "index",
        "Chuyển đổi số",
        "Chỉ số chuyển đổi số (DTI) của tỉnh xếp thứ [[28/63|indices.rank index=dti]].",
    ),
    (
        "index-change",
        "Chuyển đổi số",
        "Chỉ số chuyển đổi số (DTI) của tỉnh tăng [[06|indices.rank_change index=dti]] bậc.",
    ),
    (
        "index-pillar",
        "Chuyển đổi số",
        "Về chính quyền số, chỉ số DTI xếp thứ [[31/63|indices.rank index=dti pillar=digital_government]].",
    ),
    ("index-par", REFORM, "Chỉ số cải cách hành chính (PAR INDEX) xếp thứ [[17/63|indices.rank index=par]]."),
    (
        "money",
        "Phong trào thi đua chuyên đề",
        "Công chức, viên chức ủng hộ Quỹ Vì người nghèo [[18.500.000|movements_resources.money movement=poor]] đồng.",
    ),
    (
        "money-rural",
        "Phong trào thi đua chuyên đề",
        "Các đơn vị đã ủng hộ xây dựng nông thôn mới số tiền [[240|movements_resources.money movement=new_rural]] triệu đồng.",
    ),
    (
        "gifts",
        "Phong trào thi đua chuyên đề",
        "Trao tặng [[150|movements_resources.gifts]] suất quà cho hộ nghèo, trị giá [[45.000.000|movements_resources.money movement=poor]] đồng.",
    ),
    (
        "works",
        "Phong trào thi đua chuyên đề",
        "Hỗ trợ xây dựng [[02|movements_resources.works work=classroom]] lớp học tại vùng cao.",
    ),
    (
        "products",
        "Kinh tế số",
        "Đã đưa [[86/92|e_commerce.products]] sản phẩm OCOP lên sàn thương mại điện tử, đạt [[93,5|e_commerce.products_share]]%.",
    ),
    ("contest-entries", PRESS, "Cuộc thi trực tuyến thu hút [[21.400|contests.entries]] lượt người dự thi."),
    (
        "contest-sites",
        PRESS,
        "Có [[10/10|contests.sites level=district]] huyện, thành phố đăng tải cuộc thi trên trang thông tin điện tử.",
    ),
    (
        "groups",
        "Chuyển đổi số",
        "Toàn tỉnh đã thành lập [[1.216|feedback.groups]] tổ công nghệ số cộng đồng.",
    ),
    (
        "groups-zalo",
        "Chuyển đổi số",
        "Duy trì [[340|feedback.groups]] nhóm Zalo để tuyên truyền đến người dân.",
    ),
    (
        "stalls",
        PRESS,
        "Tham gia [[03|communication.stalls]] gian trưng bày, giới thiệu sản phẩm chuyển đổi số.",
    ),
    (
        "sms",
        PRESS,
        "Các doanh nghiệp đã nhắn tin tuyên truyền đến [[100|communication.sms_share]]% thuê bao di động trên địa bàn.",
    ),
    (
        "border",
        "Kinh tế số",
        "Nền tảng cửa khẩu số đã tiếp nhận [[48.300|border_gate.declarations]] tờ khai.",
    ),
]

NEAR_MISSES = [
    ("not-staff", "Tổ chức, cán bộ", "Cơ quan có [[45|-]] công chức, viên chức và người lao động."),
    ("not-age", EMULATION, "Chi bộ có [[28|-]] đảng viên sinh hoạt tại [[03|-]] tổ đảng."),
    ("not-kilometres", TELECOM, "Đã chỉnh trang [[14|-]] km cáp viễn thông trên các tuyến phố."),
    ("not-budget", "Tài chính", "Tổng kinh phí được giao trong năm là [[12.500|-]] triệu đồng."),
    ("not-disbursed", "Tài chính", "Tỷ lệ giải ngân vốn đầu tư công đạt [[62,4|-]]%."),
    ("not-population", TELECOM, "Dân số toàn tỉnh là [[612.300|-]] người."),
    ("not-party", EMULATION, "[[100|-]]% đảng viên hoàn thành tốt nhiệm vụ."),
    ("not-cameras", IT, "Lắp đặt [[26|-]] camera giám sát an ninh tại trung tâm thành phố."),
    ("not-poles", TELECOM, "Thay thế [[120|-]] cột điện mất an toàn."),
    ("not-journalists", PRESS, "Trên địa bàn có [[64|-]] phóng viên thường trú."),
    ("not-books", PRESS, "Thư viện bổ sung [[1.200|-]] đầu sách mới."),
    ("not-rain", IT, "Ngập úng làm hư hỏng [[03|-]] máy phát điện."),
    ("not-fees", REFORM, "Thu phí, lệ phí được [[35.000.000|-]] đồng."),
    ("not-questions", INSPECTION, "Đoàn đã làm việc với [[02|-]] luật sư."),
    ("not-satisfaction", REFORM, "Mức độ hài lòng của người dân đạt [[94|-]]%."),
]

AREAS = {
    "documents": DOCUMENTS,
    "online": ONLINE,
    "portal": PORTAL,
    "licensing": LICENSING,
    "supervision": SUPERVISION,
    "post": POST,
    "people": PEOPLE,
}

HOLD_OUT = [
    (
        "h1",
        "Công tác tham mưu",
        "Trong năm 2022, Sở đã tham mưu cho Tỉnh ủy, HĐND, UBND tỉnh ban hành [[63|documents.advised]] văn bản, trong đó: [[03|documents.advised document_type=resolution]] Nghị quyết, [[18|documents.advised document_type=decision]] Quyết định, [[27|documents.advised document_type=plan]] Kế hoạch, [[15|documents.advised document_type=official_letter]] công văn.",
    ),
    (
        "h2",
        "Công tác văn phòng",
        "Tiếp nhận và xử lý trên phần mềm [[5.120|documents.incoming]] văn bản đến; phát hành [[1.432|documents.outgoing]] văn bản đi; [[99,8|documents.outgoing.signed_share]]% văn bản đi được ký số.",
    ),
    (
        "h3",
        "Ứng dụng CNTT",
        "Đến nay, toàn tỉnh đã cấp [[4.215|certificates.active]] chứng thư số, trong đó [[912|certificates.active holder=organisation]] chứng thư số cho cơ quan, tổ chức; [[3.303|certificates.active holder=person]] chứng thư số cho cá nhân và [[205|certificates.active medium=sim_pki]] SIM PKI.",
    ),
    (
        "h4",
        "Ứng dụng CNTT",
        "Hệ thống thư công vụ của tỉnh có [[11.430|mail_accounts.active]] tài khoản; trong tháng đã cấp mới [[64|mail_accounts.new]] tài khoản thư công vụ.",
    ),
    (
        "h5",
        "Ứng dụng CNTT",
        "Phần mềm quản lý văn bản và điều hành được triển khai đến [[100|documents.agencies_connected_share]]% cơ quan nhà nước từ tỉnh đến xã.",
    ),
    (
        "h6",
        "Cải cách hành chính",
        "Tổng số hồ sơ tiếp nhận trong kỳ: [[356|dossiers.received]] hồ sơ (trong đó: hồ sơ kỳ trước chuyển qua: [[12|dossiers.carried_over]] hồ sơ; hồ sơ mới tiếp nhận trực tuyến: [[330|dossiers.received channel=online]] hồ sơ; trực tiếp: [[14|dossiers.received channel=in_person]] hồ sơ).",
    ),
    (
        "h7",
        "Cải cách hành chính",
        "Số hồ sơ đã giải quyết: [[340|dossiers.settled]] hồ sơ, trong đó giải quyết trước hạn: [[298|dossiers.settled timeliness=early]] hồ sơ, đúng hạn: [[42|dossiers.settled timeliness=on_time]] hồ sơ, quá hạn: [[0|dossiers.settled timeliness=late]] hồ sơ; số hồ sơ đang giải quyết: [[16|dossiers.open]] hồ sơ.",
    ),
    (
        "h8",
        "Cải cách hành chính",
        "Sở cung cấp [[38/38|online_services.total]] thủ tục hành chính trực tuyến, trong đó có [[30|online_services.total service_level=full]] thủ tục toàn trình, [[08|online_services.total service_level=partial]] thủ tục một phần.",
    ),
    (
        "h9",
        "Cải cách hành chính",
        "Đã tích hợp [[85|online_services.integrated_share]]% dịch vụ công trực tuyến lên Cổng DVC quốc gia.",
    ),
    (
        "h10",
        "Cải cách hành chính",
        "Có [[45|procedures.published]] TTHC thuộc thẩm quyền của Sở được công bố, niêm yết công khai.",
    ),
    (
        "h11",
        "Cổng thông tin điện tử",
        "Trong tháng Cổng TTĐT tỉnh cập nhật [[520|-]] tin, bài; [[44|portal.documents kind=direction]] văn bản chỉ đạo điều hành; [[12|portal.documents kind=notice]] thông báo; [[04|portal.documents kind=draft]] dự thảo văn bản lấy ý kiến; trả lời [[09|portal.questions]] câu hỏi của công dân.",
    ),
    (
        "h12",
        "Cổng thông tin điện tử",
        "Biên dịch và đăng [[25|portal.posts language=en]] tin, bài tiếng Anh; [[30|portal.posts language=km]] tin, bài tiếng Khmer.",
    ),
    (
        "h13",
        "Công nghệ thông tin",
        "Phục vụ [[38|video_meetings.held]] cuộc họp trực tuyến giữa UBND tỉnh với Chính phủ, các bộ, ngành và địa phương.",
    ),
    (
        "h14",
        "Công nghệ thông tin",
        "Hệ thống hội nghị truyền hình trực tuyến được kết nối đến [[126|video_meetings.points]] điểm cầu, gồm [[01|video_meetings.points level=province]] điểm cầu cấp tỉnh, [[10|video_meetings.points level=district]] điểm cầu cấp huyện và [[115|video_meetings.points level=commune]] điểm cầu cấp xã.",
    ),
    (
        "h15",
        "An toàn thông tin",
        "Trung tâm giám sát đã phát hiện và ngăn chặn [[12.450|security.incidents]] lượt tấn công mạng vào hệ thống thông tin của tỉnh.",
    ),
    (
        "h16",
        "An toàn thông tin",
        "Ban hành [[11|security.warnings]] văn bản cảnh báo về lỗ hổng bảo mật gửi các cơ quan, đơn vị.",
    ),
    (
        "h17",
        "Báo chí, xuất bản",
        "Cấp [[18|licences.issued licence=non_business_publication]] giấy phép xuất bản tài liệu không kinh doanh; [[05|licences.issued licence=newsletter]] giấy phép xuất bản bản tin; [[02|licences.issued licence=website]] giấy phép trang thông tin điện tử tổng hợp.",
    ),
    (
        "h18",
        "Báo chí, xuất bản",
        "Tiếp nhận và giải quyết [[27|licences.dossiers]] hồ sơ đề nghị cấp phép ([[25|licences.dossiers channel=online]] hồ sơ trực tuyến).",
    ),
    (
        "h19",
        "Thanh tra",
        "Trong 6 tháng đầu năm đã tiến hành [[09|inspection.inspections]] cuộc thanh tra, kiểm tra đối với [[46|inspection.subjects]] đối tượng; qua đó phát hiện [[05|inspection.violations]] hành vi vi phạm, ban hành [[05|sanctions.decisions]] quyết định xử phạt vi phạm hành chính với số tiền [[37.500.000|sanctions.amount]] đồng.",
    ),
    (
        "h20",
        "Thanh tra",
        "Thực hiện [[02|inspection.inspections kind=planned]] cuộc thanh tra theo kế hoạch tại [[08|inspection.subjects who=enterprise]] doanh nghiệp bưu chính.",
    ),
    (
        "h21",
        "Thanh tra",
        "Xử phạt [[03|sanctions.decisions field=telecom]] trường hợp trong lĩnh vực viễn thông, [[02|sanctions.decisions field=publishing]] trường hợp trong lĩnh vực xuất bản.",
    ),
    (
        "h22",
        "Tiếp công dân",
        "Sở tiếp nhận [[07|petitions.received petition=proposal]] đơn phản ánh, kiến nghị, đã giải quyết [[06|petitions.settled]] đơn, đang giải quyết [[01|petitions.open]] đơn.",
    ),
    (
        "h23",
        "Tiếp công dân",
        "Trong kỳ tiếp [[04|petitions.citizens_received]] lượt công dân đến kiến nghị, phản ánh.",
    ),
    (
        "h24",
        "Bưu chính",
        "Mạng bưu chính công cộng có [[165|post.points]] điểm phục vụ, trong đó [[22|post.points kind=post_office]] bưu cục, [[118|post.points kind=commune_culture_point]] điểm BĐ-VHX; bán kính phục vụ bình quân [[3,1|post.radius]] km/điểm; số dân phục vụ bình quân [[4.150|post.people_per_point]] người/điểm.",
    ),
    (
        "h25",
        "Viễn thông",
        "Tổng số trạm BTS trên địa bàn là [[1.980|telecom.base_stations counted=station]] trạm, phát triển mới [[45|telecom.base_stations.new counted=station]] trạm.",
    ),
    (
        "h26",
        "Viễn thông",
        "Toàn tỉnh có [[845.120|telecom.subscribers]] thuê bao điện thoại, gồm [[9.870|telecom.subscribers line=fixed]] thuê bao cố định và [[835.250|telecom.subscribers line=mobile]] thuê bao di động; mật độ đạt [[102|telecom.density]] thuê bao/100 dân.",
    ),
    (
        "h27",
        "Viễn thông",
        "Số thuê bao Internet băng rộng là [[612.400|internet.subscribers]] thuê bao, mật độ [[74|-]] thuê bao/100 dân.",
    ),
    (
        "h28",
        "Viễn thông",
        "Hiện [[99,5|telecom.coverage_share of=village]]% thôn, bản có sóng di động; [[95|internet.villages_share]]% thôn, bản có Internet cáp quang.",
    ),
    ("h29", "Viễn thông", "Tổng doanh thu viễn thông 6 tháng ước đạt [[450|telecom.revenue]] tỷ đồng."),
    (
        "h30",
        "Xây dựng nông thôn mới",
        "Đến nay có [[98/115|telecom.communes_standard8]] xã đạt tiêu chí số 8 về Thông tin và Truyền thông.",
    ),
    (
        "h31",
        "Thông tin cơ sở",
        "Toàn tỉnh có [[109/115|radio.stations]] xã có đài truyền thanh, trong đó [[24|-]] đài ứng dụng CNTT - viễn thông.",
    ),
    ("h32", "Thông tin cơ sở", "Xây dựng mới [[06|radio.stations.new]] đài truyền thanh cơ sở."),
    ("h33", "Báo chí", "Tổ chức [[05|press.meetings]] cuộc giao ban báo chí định kỳ."),
    (
        "h34",
        "Đào tạo",
        "Tổ chức [[04|training.courses]] lớp bồi dưỡng, tập huấn về chuyển đổi số với [[215|training.participants]] lượt cán bộ, công chức tham gia.",
    ),
    (
        "h35",
        "Đào tạo",
        "Cử [[01|staff.in_training course=politics]] công chức học cao cấp lý luận chính trị, [[03|staff.in_training course=state_management]] công chức học bồi dưỡng ngạch chuyên viên chính.",
    ),
    (
        "h36",
        "Thi đua, khen thưởng",
        "UBND tỉnh tặng Bằng khen cho [[02|awards.conferred award=cert_province recipient=collective]] tập thể, [[04|awards.conferred award=cert_province recipient=individual]] cá nhân; Giám đốc Sở tặng Giấy khen cho [[09|awards.conferred award=cert_merit recipient=collective]] tập thể, [[31|awards.conferred award=cert_merit recipient=individual]] cá nhân.",
    ),
    (
        "h37",
        "Thi đua, khen thưởng",
        "Kết quả bình xét: [[45|awards.conferred award=ldtt recipient=individual]] cá nhân đạt Lao động tiên tiến, [[06|awards.conferred award=cstdcs recipient=individual]] cá nhân đạt Chiến sĩ thi đua cơ sở, [[05|awards.conferred award=ttldtt recipient=collective]] tập thể đạt Tập thể Lao động tiên tiến, [[02|awards.conferred award=ttldxs recipient=collective]] tập thể đạt Tập thể Lao động xuất sắc.",
    ),
    (
        "h38",
        "Thi đua, khen thưởng",
        "Thủ tướng Chính phủ tặng Bằng khen cho [[01|awards.conferred award=cert_prime_minister recipient=individual]] cá nhân.",
    ),
    (
        "h39",
        "Chuyển đổi số",
        "Năm 2021, chỉ số DTI của tỉnh xếp hạng [[32/63|indices.rank index=dti]]; trong đó chính quyền số xếp thứ [[28|indices.rank index=dti pillar=digital_government]], kinh tế số xếp thứ [[35|indices.rank index=dti pillar=digital_economy]], xã hội số xếp thứ [[40|indices.rank index=dti pillar=digital_society]].",
    ),
    (
        "h40",
        "Phong trào thi đua",
        'Vận động cán bộ, công chức ủng hộ Quỹ "Vì người nghèo" số tiền [[12.400.000|movements_resources.money movement=poor]] đồng; trao [[60|movements_resources.gifts]] suất quà cho các hộ gia đình khó khăn.',
    ),
    (
        "h41",
        "Kinh tế số",
        "Đã hỗ trợ đưa [[1.240|e_commerce.products]] sản phẩm nông nghiệp lên các sàn thương mại điện tử.",
    ),
    ("h42", "Tuyên truyền", "Cuộc thi tìm hiểu chuyển đổi số thu hút [[8.920|contests.entries]] lượt thi."),
    (
        "h43",
        "Chuyển đổi số",
        "[[100|-]]% xã, phường, thị trấn đã thành lập Tổ công nghệ số cộng đồng với [[876|feedback.groups]] tổ, [[5.120|-]] thành viên.",
    ),
    (
        "h44",
        "Tuyên truyền",
        "Phối hợp các doanh nghiệp viễn thông nhắn tin tuyên truyền tới [[100|communication.sms_share]]% thuê bao.",
    ),
    (
        "h45",
        "Viễn thông",
        "Tổng đài 5656 tiếp nhận [[2.310|spam.reports]] phản ánh về tin nhắn rác, cuộc gọi rác.",
    ),
    (
        "h46",
        "Kinh tế số",
        "Nền tảng cửa khẩu số ghi nhận [[12.345|border_gate.declarations]] tờ khai của doanh nghiệp.",
    ),
    (
        "h47",
        "Tài chính",
        "Sở được giao làm chủ đầu tư [[03|projects.active]] dự án, tổng mức đầu tư [[85|-]] tỷ đồng.",
    ),
    (
        "h48",
        "Công nghệ thông tin",
        "[[100|networks.agencies_connected_share level=district]]% cơ quan cấp huyện có mạng LAN và kết nối Internet tốc độ cao; tỷ lệ máy tính/cán bộ công chức cấp huyện đạt [[98|networks.computers_share level=district]]%.",
    ),
    (
        "h49",
        "Thi đua, khen thưởng",
        "Phấn đấu có trên [[85|emulation.title_share_target award=ldtt]]% cá nhân đạt danh hiệu Lao động tiên tiến, [[15|emulation.title_share_target award=cstdcs]]% đạt danh hiệu Chiến sĩ thi đua cơ sở.",
    ),
    (
        "h50",
        "Pháp chế",
        "Tham mưu UBND tỉnh ban hành [[02|legal_drafting.drafts]] văn bản quy phạm pháp luật; góp ý [[31|legal_drafting.comments]] văn bản quy phạm pháp luật của các cơ quan khác.",
    ),
    (
        "h51",
        "Bưu chính",
        "Duy trì [[01|post.routes route=1]] tuyến đường thư cấp 1, [[09|post.routes route=2]] tuyến đường thư cấp 2 và [[120|post.routes route=3]] tuyến đường thư cấp 3; [[100|-]]% xã có báo Nhân dân đến trong ngày.",
    ),
    (
        "h52",
        "Viễn thông",
        "Các doanh nghiệp đã phủ sóng [[15/22|telecom.blank_villages_cleared gap=weak]] thôn lõm sóng, đạt [[68,2|-]]%.",
    ),
    (
        "h53",
        "Công nghệ thông tin",
        "Cấp mới [[75|documents.system_accounts.new]] tài khoản eOffice, nâng tổng số tài khoản trên hệ thống quản lý văn bản lên [[4.980|documents.system_accounts]] tài khoản.",
    ),
    (
        "h54",
        "Báo chí",
        "Cung cấp [[17|press.titles_supported]] đầu báo, tạp chí miễn phí cho vùng đặc biệt khó khăn, tổng cộng [[98.700|press.copies_distributed]] tờ.",
    ),
    (
        "h55",
        "Công tác cải cách hành chính",
        "Tỷ lệ hồ sơ trực tuyến toàn trình đạt [[64|dossiers.online_share service_level=full]]%; tỷ lệ giải quyết hồ sơ đúng hạn đạt [[99|dossiers.on_time_share]]%.",
    ),
]
"""Written after the rules, in other words than the rules were written with."""
