"""Who issues a paper: the heading block decides, the sentences may only tell the name in full."""

import pytest

from baocong.reading.heading import read_document
from baocong.reading.view import View


def issuer(text: str) -> str | None:
    return read_document(View(text)).document.issuer


def paper(
    *left: str, opening: str = "Kết quả như sau:", dated: str = "", symbol: str = "", closing: str = ""
) -> str:
    """Return a report whose left column stands above the motto."""
    block = [
        *left,
        symbol,
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        dated,
        "BÁO CÁO",
        "Kết quả công tác năm 2022",
        opening,
        "I. KẾT QUẢ",
        "Đã cấp 5 giấy.",
        closing,
    ]
    return "\n".join(line for line in block if line)


EXAMPLES = [
    pytest.param(
        paper(
            "UBND TỈNH MẪU",
            "SỞ NÔNG NGHIỆP",
            opening="Thực hiện yêu cầu của Cụm trưởng, Sở Nông nghiệp tỉnh Mẫu báo cáo như sau:",
        ),
        "Sở Nông nghiệp tỉnh Mẫu",
        id="department-behind-the-lead",
    ),
    pytest.param(
        paper(
            "UBND TỈNH MẪU",
            "SỞ NÔNG NGHIỆP",
            opening="Theo Kế hoạch của Khối thi đua các sở, Sở Nông nghiệp tỉnh Mẫu xin báo cáo:",
        ),
        "Sở Nông nghiệp tỉnh Mẫu",
        id="department-with-a-polite-verb",
    ),
    pytest.param(
        paper("UBND TỈNH MẪU", "SỞ NÔNG NGHIỆP", closing="Kính gửi Cụm thi đua số 3 xem xét, tổng hợp./."),
        "Sở Nông nghiệp tỉnh Mẫu",
        id="addressee-in-the-closing",
    ),
    pytest.param(
        paper("ỦY BAN NHÂN DÂN", "TỈNH MẪU SƠN", "SỞ KHOA HỌC", "VÀ CÔNG NGHỆ"),
        "Sở Khoa học và Công nghệ tỉnh Mẫu Sơn",
        id="both-names-over-two-lines",
    ),
    pytest.param(
        paper("ỦY BAN NHÂN DÂN", "HUYỆN MẪU SƠN"), "Ủy ban nhân dân huyện Mẫu Sơn", id="district-committee"
    ),
    pytest.param(paper("UBND XÃ MẪU"), "UBND xã Mẫu", id="commune-committee"),
    pytest.param(paper("UBND THÀNH PHỐ MẪU SƠN", "SỞ DU LỊCH"), "Sở Du lịch thành phố Mẫu Sơn", id="city"),
    pytest.param(
        paper("UBND TP. MẪU SƠN", "SỞ DU LỊCH"), "Sở Du lịch thành phố Mẫu Sơn", id="city-shortened"
    ),
    pytest.param(paper("UBND TỈNH MẪU", "ĐƠN VỊ SỐ HÓA"), "Đơn vị số hóa tỉnh Mẫu", id="unusual-body"),
    pytest.param(
        paper(
            "SỞ NÔNG NGHIỆP",
            dated="Mẫu Sơn, ngày 5 tháng 1 năm 2023",
            opening="Năm 2022, tỉnh Mẫu Sơn được mùa.",
        ),
        "Sở Nông nghiệp tỉnh Mẫu Sơn",
        id="place-of-the-date",
    ),
    pytest.param(
        paper("SỞ NÔNG NGHIỆP", dated="Mẫu Sơn, ngày 5 tháng 1 năm 2023"),
        "Sở Nông nghiệp Mẫu Sơn",
        id="place-of-the-date-of-unknown-kind",
    ),
    pytest.param(
        paper("BỘ Y TẾ", dated="Mẫu Sơn, ngày 5 tháng 1 năm 2023"), "Bộ Y tế", id="ministry-has-no-place"
    ),
    pytest.param(paper("BỘ Y TẾ", "CỤC PHÒNG BỆNH"), "Cục Phòng bệnh", id="agency-of-a-ministry"),
    pytest.param(paper("BỘ Y TẾ", "CỤM THI ĐUA SỐ 4"), "Cụm thi đua số 4", id="cluster-of-a-ministry"),
    pytest.param(
        paper("UBND TỈNH MẪU", "KHỐI THI ĐUA CÁC SỞ", "TỔNG HỢP"),
        "Khối thi đua các sở tổng hợp tỉnh Mẫu",
        id="bloc",
    ),
    pytest.param(
        paper("UBND HUYỆN MẪU SƠN", "PHÒNG VĂN HÓA VÀ THÔNG TIN"),
        "Phòng Văn hóa và Thông tin huyện Mẫu Sơn",
        id="division",
    ),
    pytest.param(
        paper("SỞ Y TẾ TỈNH MẪU", "TRUNG TÂM KIỂM NGHIỆM"), "Trung tâm kiểm nghiệm tỉnh Mẫu", id="centre"
    ),
    pytest.param(
        paper("LIÊN ĐOÀN LAO ĐỘNG TỈNH MẪU", "CÔNG ĐOÀN VIÊN CHỨC"),
        "Công đoàn viên chức tỉnh Mẫu",
        id="union",
    ),
    pytest.param(
        "TỈNH ỦY MẪU SƠN\nBAN TUYÊN GIÁO\n*\nSố: 45-BC/BTG\nĐẢNG CỘNG SẢN VIỆT NAM\nMẫu Sơn, ngày 5 tháng 1 năm 2023\n"
        "BÁO CÁO\nKết quả công tác năm 2022\nI. KẾT QUẢ\nTốt.",
        "Ban Tuyên giáo Tỉnh ủy Mẫu Sơn",
        id="party-body",
    ),
    pytest.param(
        paper("TẬP ĐOÀN THỬ NGHIỆM VIỆT NAM", "CÔNG TY CỔ PHẦN MẪU"), "Công ty cổ phần mẫu", id="enterprise"
    ),
]


@pytest.mark.parametrize(("text", "expected"), EXAMPLES)
def test_the_heading_block_names_the_issuer(text: str, expected: str) -> None:
    assert issuer(text) == expected


HOLD_OUT = [
    pytest.param(
        paper("UBND TỈNH MẪU SƠN", "SỞ LAO ĐỘNG - THƯƠNG BINH", "VÀ XÃ HỘI"),
        "Sở Lao động - Thương binh và Xã hội tỉnh Mẫu Sơn",
        id="society-is-no-commune",
    ),
    pytest.param(
        paper("BẢO HIỂM XÃ HỘI VIỆT NAM", "BẢO HIỂM XÃ HỘI", "TỈNH MẪU SƠN"),
        "Bảo hiểm xã hội tỉnh Mẫu Sơn",
        id="insurance",
    ),
    pytest.param(paper("TỈNH ĐOÀN MẪU SƠN", "BAN PHONG TRÀO"), "Ban Phong trào", id="youth-union"),
    pytest.param(
        paper("ỦY BAN NHÂN DÂN TP. MẪU SƠN", "PHÒNG TƯ PHÁP"),
        "Phòng Tư pháp thành phố Mẫu Sơn",
        id="city-office",
    ),
    pytest.param(
        paper(
            "UBND TỈNH MẪU", "SỞ NÔNG NGHIỆP", closing="Trên đây là báo cáo của Sở Nông nghiệp tỉnh Khác./."
        ),
        "Sở Nông nghiệp tỉnh Mẫu",
        id="another-place-does-not-agree",
    ),
    pytest.param(
        paper("UBND TỈNH MẪU", "SỞ NÔNG NGHIỆP", opening="Theo đề nghị của Sở Y tế tỉnh Mẫu, Sở báo cáo:"),
        "Sở Nông nghiệp tỉnh Mẫu",
        id="another-body-does-not-agree",
    ),
    pytest.param(
        paper("UBND TỈNH MẪU", "SỞ TT&TT", opening="Sở Thông tin và Truyền thông tỉnh Mẫu báo cáo:"),
        "Sở Thông tin và Truyền thông tỉnh Mẫu",
        id="abbreviation-told-in-full",
    ),
    pytest.param(
        paper("UBND TỈNH MẪU", "SỞ THÔNG TIN VÀ TRUYỀN THÔNG", opening="Sở TT&TT tỉnh Mẫu báo cáo:"),
        "Sở Thông tin và Truyền thông tỉnh Mẫu",
        id="full-name-goes-before-the-abbreviation",
    ),
    pytest.param(
        paper("UBND TỈNH MẪU", symbol="Số: 5/BC-SYT", opening="Sở Y tế tỉnh Mẫu báo cáo như sau:"),
        "Sở Y tế tỉnh Mẫu",
        id="lower-line-lost",
    ),
    pytest.param(
        paper(
            "UBND TỈNH MẪU",
            symbol="Số: 5/BC-UBND",
            opening="Theo đề nghị của Bộ Y tế, UBND tỉnh Mẫu báo cáo:",
        ),
        "UBND tỉnh Mẫu",
        id="committee-itself",
    ),
    pytest.param(paper("ĐẢNG ỦY SỞ Y TẾ", "CHI BỘ VĂN PHÒNG"), "Chi bộ văn phòng", id="party-cell"),
    pytest.param(
        paper("UBND TỈNH MẪU SƠN -", "BẢN NGOẠI", "SỞ NÔNG NGHIỆP VÀ", "PHÁT TRIỂN NÔNG THÔN"),
        "Sở Nông nghiệp và Phát triển nông thôn tỉnh Mẫu Sơn - Bản Ngoại",
        id="name-broken-at-its-hyphen",
    ),
]

BUGS_CAUGHT = [
    pytest.param(paper("ỦY BAN NHÂN DÂN", "QUẬN 9"), "Ủy ban nhân dân quận 9", id="territory-with-a-number"),
    pytest.param(
        paper("ỦY BAN NHÂN DÂN", "PHƯỜNG 9, QUẬN MẪU"),
        "Ủy ban nhân dân phường 9, quận Mẫu",
        id="two-territories",
    ),
    pytest.param(
        paper("UBND TỈNH MẪU", "BAN QUẢN LÝ KHU KINH TẾ", "VÀ CÁC KHU CÔNG NGHIỆP"),
        "Ban Quản lý khu kinh tế và các khu công nghiệp tỉnh Mẫu",
        id="no-capital-behind-every-và",
    ),
    pytest.param(paper("TẬP ĐOÀN VIỄN THÔNG", "VNPT MẪU SƠN"), "VNPT Mẫu Sơn", id="name-behind-a-brand"),
    pytest.param(
        paper("UBND HUYỆN MẪU", "TRƯỜNG THCS NGUYỄN MẪU"), "Trường THCS Nguyễn Mẫu huyện Mẫu", id="school"
    ),
    pytest.param(paper("CÔNG ĐOÀN TỈNH MẪU", "CĐCS SỞ Y TẾ"), "CĐCS sở y tế tỉnh Mẫu", id="abbreviated-head"),
    pytest.param(
        paper("KHỐI THI ĐUA SỐ 5", "TRƯỞNG KHỐI: SỞ Y TẾ"), "Khối thi đua số 5", id="who-leads-the-bloc"
    ),
    pytest.param(
        paper("ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM", "TỈNH MẪU", "BAN THƯỜNG TRỰC"),
        "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Mẫu",
        id="acting-organ",
    ),
    pytest.param(paper("UBND TỈNH MẪU SỞ Y TẾ"), "Sở Y tế tỉnh Mẫu", id="two-bodies-on-one-line"),
    pytest.param(paper("Đơn vị: Sở Y tế tỉnh Mẫu"), "Sở Y tế tỉnh Mẫu", id="labelled"),
    pytest.param(paper("HUYỆN ỦY MẪU SƠN"), "Huyện ủy Mẫu Sơn", id="party-committee"),
    pytest.param(
        paper("UBND THÀNH PHỐ MẪU", "SƠN HẠ", "SỞ DU LỊCH", opening="Thành phố Mẫu Sơn Hạ đón 5 đoàn khách."),
        "Sở Du lịch thành phố Mẫu Sơn Hạ",
        id="name-of-a-place-over-two-lines",
    ),
]


@pytest.mark.parametrize(("text", "expected"), BUGS_CAUGHT)
def test_headings_that_were_read_wrong_once(text: str, expected: str) -> None:
    assert issuer(text) == expected


@pytest.mark.parametrize(("text", "expected"), HOLD_OUT)
def test_the_issuer_of_other_wordings(text: str, expected: str) -> None:
    assert issuer(text) == expected


LAYOUTS = [
    pytest.param(
        "UBND TỈNH MẪU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ KHOA HỌC Độc lập - Tự do - Hạnh phúc\n"
        "VÀ CÔNG NGHỆ\nSố: 5/BC-SKHCN Mẫu, ngày 5 tháng 1 năm 2023",
        id="left-before-right",
    ),
    pytest.param(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM UBND TỈNH MẪU\nĐộc lập - Tự do - Hạnh phúc SỞ KHOA HỌC VÀ CÔNG NGHỆ\n"
        "Mẫu, ngày 5 tháng 1 năm 2023 Số: 5/BC-SKHCN",
        id="right-before-left",
    ),
    pytest.param(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nMẫu, ngày 5 tháng 1 năm 2023\n"
        "UBND TỈNH MẪU\nSỞ KHOA HỌC VÀ CÔNG NGHỆ\nSố: 5/BC-SKHCN",
        id="right-column-first",
    ),
    pytest.param(
        "UBND TỈNH MẪU\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ KHOA HỌC\tĐộc lập - Tự do - Hạnh phúc\n"
        "VÀ CÔNG NGHỆ\tMẫu, ngày 5 tháng 1 năm 2023\nSố: 5/BC-SKHCN",
        id="tabs",
    ),
    pytest.param(
        "UBND TỈNH MẪU\nSỞ KHOA HỌC VÀ CÔNG NGHỆ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Số: 5/BC-SKHCN Mẫu, ngày 5 tháng 1 năm 2023",
        id="columns-shifted",
    ),
    pytest.param(
        "UBND TỈNH MẪU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ KHOA HỌC Độc lập - Tự do - Hạnh phúc\n"
        "VÀ CÔNG NGHỆ Mẫu, ngày 5 tháng 1 năm 2023\nSố: 5/BC-SKHCN",
        id="date-beside-a-name",
    ),
]


@pytest.mark.parametrize("block", LAYOUTS)
def test_both_column_orders_say_the_same(block: str) -> None:
    document = read_document(View(f"{block}\nBÁO CÁO\nKết quả năm 2022\nI. KẾT QUẢ\nTốt.")).document
    assert document.issuer == "Sở Khoa học và Công nghệ tỉnh Mẫu"
    assert (document.symbol, document.place, document.date) == ("5/BC-SKHCN", "Mẫu", "2023-01-05")


NOBODY = [
    pytest.param("BÁO CÁO\nTình hình\nGiám đốc báo cáo như sau:\nI. A\nTốt.", id="post-alone"),
    pytest.param("BÁO CÁO\nTình hình\nSở báo cáo như sau:\nI. A\nTốt.", id="head-word-alone"),
    pytest.param("TỈNH MẪU SƠN\nBÁO CÁO\nTình hình\nI. A\nTốt.", id="place-alone"),
    pytest.param("TÀI LIỆU HỌP GIAO BAN\nBÁO CÁO\nTình hình\nI. A\nTốt.", id="words-in-capitals"),
    pytest.param("Sở đã gửi 3 văn bản trong tuần.\nBÁO CÁO\nTình hình\nI. A\nTốt.", id="sentence"),
]


@pytest.mark.parametrize("text", NOBODY)
def test_what_names_no_body_is_no_issuer(text: str) -> None:
    assert issuer(text) is None
