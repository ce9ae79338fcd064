"""Citations: symbols of all families, dates in every form, lists, laws, short forms, issuers and contents."""

import pytest

from baocong.reading.citations import read_citations
from baocong.reading.model import Citation
from baocong.reading.view import View

OWN = "Sở Thông tin và Truyền thông tỉnh Mẫu"


def cited(text: str) -> list[Citation]:
    return list(read_citations(View(text), OWN))


def brief(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(one.type, one.symbol, one.date) for one in cited(text)]


EXAMPLES = [
    pytest.param(
        "theo Kế hoạch số 77/KH-UBND ngày 15/3/2021",
        [("Kế hoạch", "77/KH-UBND", "2021-03-15")],
        id="administrative",
    ),
    pytest.param(
        "Thông tư số 09/2019/TT-BTTTT ngày 05 tháng 8 năm 2019",
        [("Thông tư", "09/2019/TT-BTTTT", "2019-08-05")],
        id="normative-date-in-words",
    ),
    pytest.param("Kết luận số 21-KL/TW", [("Kết luận", "21-KL/TW", None)], id="party-without-date"),
    pytest.param(
        "Chương trình số 12-CTr/TU, ngày 3.4.2020",
        [("Chương trình", "12-CTr/TU", "2020-04-03")],
        id="party-comma-points",
    ),
    pytest.param("Nghị quyết số 27/2022/QH15", [("Nghị quyết", "27/2022/QH15", None)], id="assembly"),
    pytest.param("Thông tư 12/2018/TT-BNV", [("Thông tư", "12/2018/TT-BNV", None)], id="no-number-word"),
    pytest.param(
        "quyết định 812/QĐ-UBND, ngày 9/9/2022",
        [("Quyết định", "812/QĐ-UBND", "2022-09-09")],
        id="small-letter",
    ),
    pytest.param("Chỉ thị số 07/CT- UBND", [("Chỉ thị", "07/CT- UBND", None)], id="scan-space"),
    pytest.param(
        "Nghị định số 15/2020/NĐ - CP", [("Nghị định", "15/2020/NĐ - CP", None)], id="spaced-hyphen"
    ),
    pytest.param("Công văn số 33/TT.QLM-KT", [("Công văn", "33/TT.QLM-KT", None)], id="point-inside"),
    pytest.param("Kế hoạch số 61/KH-BCA-A03", [("Kế hoạch", "61/KH-BCA-A03", None)], id="digit-inside"),
    pytest.param("Báo cáo số 55/BC-SVHTT&DL", [("Báo cáo", "55/BC-SVHTT&DL", None)], id="ampersand"),
    pytest.param(
        "Kế hoạch số 11/KH-CTĐ SỐ 03 ngày 2/4/2022",
        [("Kế hoạch", "11/KH-CTĐ SỐ 03", "2022-04-02")],
        id="cluster",
    ),
    pytest.param(
        "Chương trình phối hợp số 8/CT-STTTT-CAT",
        [("Chương trình phối hợp", "8/CT-STTTT-CAT", None)],
        id="joint",
    ),
    pytest.param(
        "Thông tư liên tịch số 03/2010/TTLT-BTC-BNV",
        [("Thông tư liên tịch", "03/2010/TTLT-BTC-BNV", None)],
        id="joint-circular",
    ),
    pytest.param("Công văn 102/STTTT-VP", [("Công văn", "102/STTTT-VP", None)], id="letter"),
    pytest.param("Văn bản số 7/UBND.VX", [("Văn bản", "7/UBND.VX", None)], id="named-only-văn-bản"),
    pytest.param("(QĐ số 45/QĐ-SNV)", [("Quyết định", "45/QĐ-SNV", None)], id="type-by-code-word"),
    pytest.param(
        "Luật Giao dịch điện tử số 20/2023/QH15 ngày 22 tháng 6 năm 2023",
        [("Luật", "20/2023/QH15", "2023-06-22")],
        id="law-with-number",
    ),
    pytest.param(
        "Nghị định số 4/2021/NĐ-CP ngày 1/2/2021, số 6/2022/NĐ-CP ngày 3/4/2022 và số 8/2023/NĐ-CP",
        [
            ("Nghị định", "4/2021/NĐ-CP", "2021-02-01"),
            ("Nghị định", "6/2022/NĐ-CP", "2022-04-03"),
            ("Nghị định", "8/2023/NĐ-CP", None),
        ],
        id="list",
    ),
    pytest.param(
        "Công văn số 12/BTTTT-CVT, 34/BTTTT-CBC ngày 5-6-2022",
        [("Công văn", "12/BTTTT-CVT", None), ("Công văn", "34/BTTTT-CBC", "2022-06-05")],
        id="list-without-number-word",
    ),
    pytest.param(
        "Quyết định số 99/QĐ-TTg của Thủ tướng Chính phủ ngày 31/3/2022",
        [("Quyết định", "99/QĐ-TTg", "2022-03-31")],
        id="issuer-before-date",
    ),
    pytest.param(
        "Ngày 22/02/2022, Thủ tướng Chính phủ ban hành Quyết định số 31/QĐ-TTg.",
        [("Quyết định", "31/QĐ-TTg", "2022-02-22")],
        id="date-opens-the-sentence",
    ),
    pytest.param(
        "Kế hoạch số      /KH-STTTT ngày     /6/2022",
        [("Kế hoạch", "/KH-STTTT", None)],
        id="number-left-blank",
    ),
    pytest.param(
        "Thông tư 39/2017/TT-BTTTT (ngày 15/12/17)",
        [("Thông tư", "39/2017/TT-BTTTT", "2017-12-15")],
        id="two-digit-year",
    ),
    pytest.param(
        "Kế hoạch số 12/Kh-Ubnd ngày 1/2/2022", [("Kế hoạch", "12/Kh-Ubnd", "2022-02-01")], id="small-letters"
    ),
    pytest.param("Quyết định số l26/QĐ-TTg", [("Quyết định", "l26/QĐ-TTg", None)], id="scanned-digit"),
    pytest.param("Kế hoạch số 45/KH_STTTT", [("Kế hoạch", "45/KH_STTTT", None)], id="underscore"),
    pytest.param(
        "Thông báo số 22/TB-KTĐ SỐ III", [("Thông báo", "22/TB-KTĐ SỐ III", None)], id="roman-cluster"
    ),
    pytest.param(
        "Quyết định số 5/QĐ-TTg ngày 30/8 năm 2021",
        [("Quyết định", "5/QĐ-TTg", "2021-08-30")],
        id="mixed-date",
    ),
    pytest.param(
        "Quyết định số 12/QĐ-BCĐ của Ban Chỉ đạo 138 tỉnh ngày 5/6/2022",
        [("Quyết định", "12/QĐ-BCĐ", "2022-06-05")],
        id="number-in-the-issuer",
    ),
    pytest.param("QUYẾT ĐỊNH SỐ 15/QĐ-STTTT", [("Quyết định", "15/QĐ-STTTT", None)], id="capitals"),
    pytest.param(
        "Công văn số 1234 ngày 5/6/2022", [("Công văn", None, "2022-06-05")], id="number-and-date-only"
    ),
    pytest.param("theo Nghị quyết 19 của Chính phủ", [("Nghị quyết", None, None)], id="short-form"),
    pytest.param(
        "các Nghị quyết số 11, 12/NQ-CP",
        [("Nghị quyết", None, None), ("Nghị quyết", "12/NQ-CP", None)],
        id="two-numbers-one-symbol",
    ),
    pytest.param("Luật Viễn thông và các văn bản", [("Luật", None, None)], id="law"),
    pytest.param(
        "Luật Công nghệ thông tin ngày 29/6/2006", [("Luật", None, "2006-06-29")], id="law-with-date"
    ),
    pytest.param(
        "Luật Khiếu nại, Luật Tố cáo; Bộ luật Lao động",
        [("Luật", None, None), ("Luật", None, None), ("Bộ luật", None, None)],
        id="laws",
    ),
]


@pytest.mark.parametrize(("text", "expected"), EXAMPLES)
def test_a_citation_has_type_symbol_and_date(
    text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    assert brief(text) == expected


BY_NUMBER = [
    pytest.param("Kế hoạch số 15 ngày 31/01/2022 của UBND tỉnh", "Kế hoạch số 15 ngày 31/01/2022", id="plan"),
    pytest.param(
        "theo Thông báo số 6 ngày 2 tháng 3 năm 2022", "Thông báo số 6 ngày 2 tháng 3 năm 2022", id="notice"
    ),
    pytest.param("Báo cáo số 120, ngày 5/6/2022 của Sở", "Báo cáo số 120, ngày 5/6/2022", id="comma"),
    pytest.param("(kế hoạch số: 7 ngày 05.6.2022)", "kế hoạch số: 7 ngày 05.6.2022", id="colon"),
    pytest.param(
        "Đề án số 3 của UBND tỉnh ngày 05/6/2022 về y tế",
        "Đề án số 3 của UBND tỉnh ngày 05/6/2022",
        id="body-between",
    ),
]


@pytest.mark.parametrize(("text", "span"), BY_NUMBER)
def test_every_type_is_cited_by_number_and_date_alone(text: str, span: str) -> None:
    (one,) = cited(text)
    assert (one.text, one.symbol, one.date is None) == (span, None, False)


NOT_CITED = [
    pytest.param("Kế hoạch số 15 trong 20 ngày", id="number-without-date"),
    pytest.param("tổ công tác số 3 ngày 05/6/2022", id="number-of-something-else"),
    pytest.param("kế hoạch số 2 năm 2022", id="number-and-year"),
    pytest.param("Số: 88/BC-STTTT", id="own-number"),
    pytest.param("hoạt động 24/24 giờ", id="hours"),
    pytest.param("12/12 đơn vị đạt điểm chuẩn", id="fraction"),
    pytest.param("ngày 05/06/2022", id="date"),
    pytest.param("ban hành 08 Quyết định xử phạt", id="counted"),
    pytest.param("kết luận 3 nội dung chính", id="verb"),
    pytest.param("các luật sư trong tỉnh", id="lawyers"),
    pytest.param("tuyên truyền pháp luật về biển", id="law-in-general"),
    pytest.param("xe số 29A/B1", id="plate"),
    pytest.param("Thông báo 6 tháng đầu năm", id="period"),
]


@pytest.mark.parametrize("text", NOT_CITED)
def test_what_only_looks_like_a_document_is_none(text: str) -> None:
    assert brief(text) == []


ISSUERS = [
    pytest.param(
        "Kế hoạch số 5/KH-UBND ngày 1/2/2022 của UBND tỉnh về chuyển đổi số.", "UBND tỉnh", id="behind"
    ),
    pytest.param(
        "Quyết định số 7/QĐ-SVHTTDL của Sở Văn hóa, Thể thao và Du lịch tỉnh Mẫu về việc khen thưởng.",
        "Sở Văn hóa, Thể thao và Du lịch tỉnh Mẫu",
        id="commas-in-the-name",
    ),
    pytest.param("Sở đã ban hành Kế hoạch số 5/KH-STTTT về kiểm tra.", OWN, id="own-body-shortened"),
    pytest.param(
        "Sở đã ban hành 03 văn bản: Báo cáo số 4/BC-STTTT; Công văn số 5/STTTT-VP.", OWN, id="listed"
    ),
    pytest.param("Tham mưu UBND tỉnh ban hành Kế hoạch số 9/KH-UBND.", "UBND tỉnh", id="advised"),
    pytest.param("Tham mưu ban hành Kế hoạch số 9/KH-UBND.", None, id="unsaid"),
    pytest.param(
        "UBND tỉnh ban hành 3 văn bản; giao Sở Y tế ban hành Kế hoạch số 9/KH-SYT.", "Sở Y tế", id="charged"
    ),
    pytest.param("Sở vừa ban hành Kế hoạch số 9/KH-SM.", OWN, id="adverb-behind-the-body"),
    pytest.param("Phối hợp với Công an tỉnh ban hành Kế hoạch số 9/KH-LN.", None, id="partner-is-no-issuer"),
    pytest.param("Sở quán triệt Luật Báo chí; ban hành Kế hoạch số 9/KH-SM.", OWN, id="subject-left-out"),
    pytest.param("Sở tham mưu 3 văn bản; ban hành Kế hoạch số 9/KH-UBND.", None, id="subject-of-advice"),
    pytest.param("Đề án được UBND tỉnh phê duyệt tại Quyết định số 9/QĐ-UBND.", "UBND tỉnh", id="passive"),
    pytest.param("Sở trình UBND tỉnh phê duyệt tại Quyết định số 9/QĐ-UBND.", "UBND tỉnh", id="submitted"),
    pytest.param(
        "Kế hoạch số 9/KH-UBND do Chủ tịch UBND tỉnh ký ngày 3/3/2022",
        "Chủ tịch UBND tỉnh",
        id="signed-on-a-day",
    ),
    pytest.param(
        "Chương trình số 3/CTr-STTTT-CAT giữa Sở TT&TT và Công an tỉnh về an ninh mạng.",
        "Sở TT&TT và Công an tỉnh",
        id="joint",
    ),
    pytest.param("Nghị quyết số 4-NQ/TU tập trung vào bưu chính.", None, id="never-from-the-symbol"),
]


@pytest.mark.parametrize(("text", "issuer"), ISSUERS)
def test_the_issuer_comes_from_the_text(text: str, issuer: str | None) -> None:
    assert cited(text)[-1].issuer == issuer


ABOUTS = [
    pytest.param(
        "Kế hoạch số 5/KH-UBND ngày 1/2/2022 của UBND tỉnh về công tác thi đua, khen thưởng năm 2022; các văn bản khác",
        "công tác thi đua, khen thưởng năm 2022",
        id="about",
    ),
    pytest.param(
        "Quyết định số 5/QĐ-TTg của Thủ tướng Chính phủ phê duyệt Đề án đô thị.",
        "phê duyệt Đề án đô thị",
        id="verb",
    ),
    pytest.param("Công văn số 5/UBND-VX về việc rà soát hạ tầng.", "rà soát hạ tầng", id="matter"),
    pytest.param("Kế hoạch số 5/KH-STTTT, với các nhiệm vụ chính", None, id="unsaid"),
]


@pytest.mark.parametrize(("text", "about"), ABOUTS)
def test_what_a_document_is_about_ends_with_its_clause(text: str, about: str | None) -> None:
    assert cited(text)[0].about == about


def test_the_span_runs_from_the_type_word_to_the_date() -> None:
    text = "thực hiện Chỉ thị số 02/CT-TTg ngày 07/5/2021 của Thủ tướng Chính phủ"
    (one,) = cited(text)
    assert text[one.start : one.end] == one.text == "Chỉ thị số 02/CT-TTg ngày 07/5/2021"


def test_the_name_between_type_and_number_belongs_to_the_span() -> None:
    text = "Kế hoạch cải cách hành chính năm 2022 số 65/KH-STTTT"
    assert [one.text for one in cited(text)] == [text]
