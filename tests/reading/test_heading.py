"""The heading block, the period, the issuer, recipients and signature, in the layouts that extraction leaves."""

import pytest

from baocong.reading.heading import read_document
from baocong.reading.model import Document
from baocong.reading.view import View


def document(text: str) -> Document:
    return read_document(View(text)).document


SIDE_BY_SIDE = """UBND TỈNH MẪU                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ NÔNG NGHIỆP                    Độc lập - Tự do - Hạnh phúc
--------                      ----------------
Số: 512/BC-SNN                Mẫu Sơn, ngày 15 tháng 6 năm 2022
BÁO CÁO
Kết quả công tác tháng 6,
nhiệm vụ tháng 7 năm 2022
Kính gửi: Ủy ban nhân dân tỉnh Mẫu
Sở Nông nghiệp báo cáo kết quả như sau:
I. KẾT QUẢ
Đã cấp 5 giấy.
Trên đây là báo cáo tháng 6 của Sở Nông nghiệp tỉnh Mẫu./.
Nơi nhận:                     KT. GIÁM ĐỐC
- Như trên;                   PHÓ GIÁM ĐỐC
- Lưu: VT, VP.
                              Nguyễn Văn Mẫu
"""

BY_TABS = SIDE_BY_SIDE.replace("                              ", "\t").replace("                 ", "\t")

FLATTENED = """UBND TỈNH MẪU
SỞ NÔNG NGHIỆP
Số: 512/BC-SNN
CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập – Tự do – Hạnh phúc
Mẫu Sơn, ngày 15 tháng 6 năm 2022

BÁO CÁO

Kết quả công tác tháng 6, nhiệm vụ tháng 7 năm 2022

Sở Nông nghiệp báo cáo kết quả như sau:

I. KẾT QUẢ

Đã cấp 5 giấy.

Trên đây là báo cáo tháng 6 của Sở Nông nghiệp tỉnh Mẫu./.

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC

Nguyễn Văn Mẫu

Nơi nhận:
- Như trên;
- Lưu: VT, VP.
"""

SINGLE_SPACES = """UBND TỈNH MẪU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ NÔNG NGHIỆP Độc lập - Tự do - Hạnh phúc
Số: 512/BC-SNN Mẫu Sơn, ngày 15 tháng 6 năm 2022
BÁO CÁO
Kết quả công tác tháng 6, nhiệm vụ tháng 7 năm 2022
Sở Nông nghiệp báo cáo kết quả như sau:
I. KẾT QUẢ
Đã cấp 5 giấy.
Trên đây là báo cáo tháng 6 của Sở Nông nghiệp tỉnh Mẫu./.
Nơi nhận: KT. GIÁM ĐỐC
- Như trên; PHÓ GIÁM ĐỐC
- Lưu: VT, VP. Nguyễn Văn Mẫu
""".replace("; PHÓ GIÁM ĐỐC", ";\nPHÓ GIÁM ĐỐC")

EXPECTED = Document(
    type="báo cáo",
    kind="monthly",
    period="2022-06",
    place="Mẫu Sơn",
    date="2022-06-15",
    number="512",
    symbol="512/BC-SNN",
    title="Kết quả công tác tháng 6, nhiệm vụ tháng 7 năm 2022",
    issuer="Sở Nông nghiệp tỉnh Mẫu",
    signer="Nguyễn Văn Mẫu",
    signer_role="PHÓ GIÁM ĐỐC",
    signing_prefix="KT.",
    recipients=("Như trên", "Lưu: VT, VP."),
)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(SIDE_BY_SIDE, id="side-by-side"),
        pytest.param(BY_TABS, id="tabs"),
        pytest.param(FLATTENED, id="flattened"),
        pytest.param(SINGLE_SPACES, id="single-spaces"),
        pytest.param(FLATTENED.replace("BÁO CÁO\n", "**BÁO CÁO**\n"), id="bold"),
    ],
)
def test_every_layout_says_the_same(text: str) -> None:
    assert document(text) == EXPECTED


HEADINGS = [
    pytest.param("Số: /BC-SNN\nBÁO CÁO\nTình hình năm 2021\nI. A\n", "symbol", "/BC-SNN", id="blank-number"),
    pytest.param("Số:      /BC-SNN\nBÁO CÁO\nTình hình năm 2021\nI. A\n", "number", None, id="no-number"),
    pytest.param(
        "Số:\n\nĐộc lập - Tự do - Hạnh phúc\n\n/BC-SNN\n\nBÁO CÁO\nTình hình\nI. A\n",
        "symbol",
        "/BC-SNN",
        id="symbol-apart",
    ),
    pytest.param(
        "Mẫu Sơn, ngày\n\ntháng\n\nnăm 2016\n\nBÁO CÁO\nTình hình\nI. A\n", "date", "2016", id="date-apart"
    ),
    pytest.param("Số: 03/BC-CTĐ SỐ 5\nBÁO CÁO\nTình hình\nI. A\n", "symbol", "03/BC-CTĐ SỐ 5", id="cluster"),
    pytest.param("Số: 45 /BC-VHTT\nBÁO CÁO\nTình hình\nI. A\n", "symbol", "45/BC-VHTT", id="space"),
    pytest.param("Số: 12-BC/TU\nBÁO CÁO\nTình hình\nI. A\n", "symbol", "12-BC/TU", id="party"),
    pytest.param(
        "Mẫu Sơn, ngày    tháng 6 năm 2022\nBÁO CÁO\nTình hình\nI. A\n", "date", "2022-06", id="blank-day"
    ),
    pytest.param(
        "Mẫu Sơn, ngày … tháng … năm 2022\nBÁO CÁO\nTình hình\nI. A\n", "date", "2022", id="blank-month"
    ),
    pytest.param(
        "TP. Mẫu, ngày 05/12/2022\nBÁO CÁO\nTình hình\nI. A\n", "place", "TP. Mẫu", id="place-with-point"
    ),
    pytest.param("(DỰ THẢO LẦN 2)\nBÁO CÁO\nTình hình\nI. A\n", "draft", True, id="draft"),
    pytest.param("BÁO CÁO\nTình hình\nI. A\n", "draft", False, id="no-draft"),
    pytest.param("TỜ TRÌNH\nVề việc khen thưởng\nKính gửi: Bộ\n", "type", "tờ trình", id="other-type"),
    pytest.param(
        "BÁO CÁO\nTổng kết phong trào\nnăm 2022\n(Trình bày tại Hội nghị)\nCăn cứ Luật Viễn thông;\n",
        "title",
        "Tổng kết phong trào năm 2022",
        id="remark-below-the-title",
    ),
    pytest.param(
        "BÁO CÁO\nTổng kết phong trào năm 2022\n(gửi Cụm thi đua)\nSở báo cáo như sau:\n",
        "title",
        "Tổng kết phong trào năm 2022",
        id="remark-in-small-letters",
    ),
    pytest.param(
        "BÁO CÁO\nTổng kết phong trào năm 2022;\nphương hướng năm 2023\nSở báo cáo như sau:\n",
        "title",
        "Tổng kết phong trào năm 2022; phương hướng năm 2023",
        id="semicolon-at-the-end-of-a-line",
    ),
    pytest.param(
        "BÁO CÁO\nSỐ LIỆU MINH HỌA\nTổng kết phong trào năm 2022\nTài liệu phục vụ họp\nI. A\n",
        "title",
        "Tổng kết phong trào năm 2022",
        id="notices-around-the-title",
    ),
    pytest.param(
        "BÁO CÁO\nTổng kết phong trào năm 2022\n―――――\nDỰ THẢO\nKính gửi: Bộ Mẫu\nI. A\n",
        "title",
        "Tổng kết phong trào năm 2022",
        id="rule-draft-addressee",
    ),
    pytest.param(
        "BÁO CÁO\nTổng kết phong trào năm 2022\n--------\nTÀI LIỆU HỘI NGHỊ\nI. A\n",
        "title",
        "Tổng kết phong trào năm 2022",
        id="rule-closes-the-title",
    ),
    pytest.param(
        "BÁO CÁO\nKết quả công tác quý II\nThực hiện Công văn số 5/UBND-TH, Sở báo cáo như sau:\n",
        "title",
        "Kết quả công tác quý II",
        id="basis-ends-the-title",
    ),
    pytest.param(
        "Số: 45/VHTT-TT\nV/v báo cáo quý II/2023\nKính gửi: Sở Mẫu.\nĐã làm 3 việc.",
        "type",
        "công văn",
        id="letter",
    ),
    pytest.param("Đã làm 3 việc trong năm 2022.", "type", None, id="plain-sentence"),
    pytest.param("Kế hoạch\tThực hiện\n5\t6", "type", None, id="table-header"),
]


@pytest.mark.parametrize(("text", "field", "value"), HEADINGS)
def test_the_heading_block_says(text: str, field: str, value: object) -> None:
    assert getattr(document(text), field) == value


PERIODS = [
    pytest.param(
        "Sơ kết 6 tháng đầu năm; nhiệm vụ 6 tháng cuối năm 2022", "half_year", "2022-H1", id="first-half"
    ),
    pytest.param("Kết quả 06 tháng đầu năm 2023", "half_year", "2023-H1", id="zero-six"),
    pytest.param("Kết quả 6 tháng cuối năm 2022", "half_year", "2022-H2", id="second-half"),
    pytest.param("Kết quả tháng 5, nhiệm vụ tháng 6 năm 2022", "monthly", "2022-05", id="month"),
    pytest.param("Tình hình tháng 11/2021", "monthly", "2021-11", id="month-slash"),
    pytest.param("Tình hình tháng Năm năm 2021", "monthly", "2021-05", id="month-in-words"),
    pytest.param("Kết quả quý III năm 2022", "quarterly", "2022-Q3", id="quarter"),
    pytest.param("Kết quả quý IV/2022", "quarterly", "2022-Q4", id="quarter-slash"),
    pytest.param("Kết quả 3 tháng đầu năm 2022", "quarterly", "2022-Q1", id="three-months"),
    pytest.param(
        "Kết quả 9 tháng đầu năm, nhiệm vụ 3 tháng cuối năm 2022", "nine_months", "2022-9M", id="nine"
    ),
    pytest.param("Tổng kết năm 2021 và phương hướng năm 2022", "annual", "2021", id="year"),
    pytest.param("Kết quả công tác tuần 23 năm 2022", "weekly", "2022-W23", id="week"),
    pytest.param(
        "Tình hình tuần (từ ngày 02/6 đến ngày 08/6/2022)",
        "weekly",
        "2022-06-02/2022-06-08",
        id="week-by-days",
    ),
    pytest.param(
        "Công tác tuần 5 từ 28/12/2022 đến 03/01/2023", "weekly", "2022-12-28/2023-01-03", id="week-and-days"
    ),
    pytest.param(
        "Công tác từ ngày 28/12 đến ngày 03/01/2023",
        "weekly",
        "2022-12-28/2023-01-03",
        id="days-over-new-year",
    ),
    pytest.param("Kết quả từ ngày 15/12/2021 đến ngày 14/6/2022", None, "2021-12-15/2022-06-14", id="days"),
    pytest.param("Tình hình 10 tháng đầu năm 2022", None, "2022-10M", id="ten-months"),
    pytest.param("Tình hình 11 tháng năm 2022, nhiệm vụ tháng 12", None, "2022-11M", id="eleven-months"),
    pytest.param("Kết quả 6 tháng năm 2022", "half_year", "2022-H1", id="six-months-without-first"),
    pytest.param(
        "Sơ kết Cụm thi đua số 3 sáu tháng đầu năm 2022", "half_year", "2022-H1", id="half-year-of-a-cluster"
    ),
    pytest.param(
        "Kết quả tháng 12, nhiệm vụ tháng 01 năm 2023", "monthly", "2022-12", id="month-of-the-year-before"
    ),
    pytest.param(
        "Kết quả quý IV, nhiệm vụ quý I năm 2023", "quarterly", "2022-Q4", id="quarter-of-the-year-before"
    ),
    pytest.param(
        "Kết quả tháng 12 năm 2022, nhiệm vụ tháng 01 năm 2023", "monthly", "2022-12", id="each-its-year"
    ),
    pytest.param(
        "Phương hướng tháng 7 và kết quả tháng 6 năm 2022", "monthly", "2022-06", id="plan-named-first"
    ),
    pytest.param(
        "Kết quả thực hiện nhiệm vụ tháng 6, nhiệm vụ tháng 7 năm 2022", "monthly", "2022-06", id="tasks-done"
    ),
    pytest.param("Kế hoạch công tác tháng 7 năm 2022", "monthly", "2022-07", id="plan-alone"),
    pytest.param(
        "Kết quả công tác tháng 6; nhiệm vụ trọng tâm tháng 7 năm 2022", "monthly", "2022-06", id="semicolon"
    ),
    pytest.param("Tình hình tháng Mười một năm 2022", "monthly", "2022-11", id="eleventh-month-in-words"),
    pytest.param("KẾT QUẢ CÔNG TÁC THÁNG 6, NHIỆM VỤ THÁNG 7 NĂM 2022", "monthly", "2022-06", id="capitals"),
    pytest.param(
        "TÌNH HÌNH QUÝ III VÀ 9 THÁNG ĐẦU NĂM 2022", "quarterly", "2022-Q3", id="quarter-and-months"
    ),
    pytest.param(
        "Kết quả 6 tháng cuối năm, nhiệm vụ 6 tháng đầu năm 2023", "half_year", "2022-H2", id="half-before"
    ),
    pytest.param("Tình hình tháng 10 và 10 tháng năm 2022", "monthly", "2022-10", id="month-and-months"),
    pytest.param("Báo cáo công tác tuần, nhiệm vụ tuần tới", "weekly", None, id="week-without-number"),
    pytest.param("Tổng kết Tuần lễ chuyển đổi số năm 2022", "annual", "2022", id="week-of-a-campaign"),
    pytest.param("Kết quả từ ngày 30/02 đến ngày 09/3/2022", None, None, id="no-such-day"),
    pytest.param("Kết quả thực hiện Đề án giai đoạn 2016-2020", "thematic", None, id="stage"),
    pytest.param("Báo cáo nhanh về mưa lũ", "ad_hoc", None, id="ad-hoc"),
]


@pytest.mark.parametrize(("title", "kind", "period"), PERIODS)
def test_the_first_period_of_the_title_counts(title: str, kind: str, period: str | None) -> None:
    read = document(f"BÁO CÁO\n{title}\nI. KẾT QUẢ\nTốt.")
    assert (read.kind, read.period) == (kind, period)


def test_the_year_may_come_from_the_date() -> None:
    read = document("Mẫu Sơn, ngày 20 tháng 6 năm 2022\nBÁO CÁO\nKết quả 6 tháng đầu năm\nI. KẾT QUẢ\nTốt.")
    assert read.period == "2022-H1"


def test_the_period_may_come_from_the_opening() -> None:
    read = document(
        "BÁO CÁO\nTình hình hoạt động\nSở Mẫu báo cáo kết quả quý I năm 2022 như sau:\nI. KẾT QUẢ\nTốt."
    )
    assert (read.kind, read.period) == ("quarterly", "2022-Q1")


ISSUERS = [
    pytest.param(
        "BÁO CÁO\nTình hình năm 2022\nSở Y tế (sau đây gọi là Sở) tỉnh Mẫu báo cáo như sau:\nI. A\nHọc tập tỉnh Khác.",
        "Sở Y tế tỉnh Mẫu",
        id="opening-with-brackets",
    ),
    pytest.param(
        "BÁO CÁO\nTổng kết của Cụm thi đua số 3\nI. A\nTỉnh Khác đứng đầu.\nTrên đây là báo cáo của Cụm thi đua số 3 năm 2021./.",
        "Cụm thi đua số 3",
        id="cluster",
    ),
    pytest.param(
        "SỞ VĂN HÓA, THÔNG TIN, THỂ THAO VÀ DU LỊCH TỈNH MẪU\nBÁO CÁO\nTình hình\nI. A\nTốt.",
        "Sở Văn hóa, Thông tin, Thể thao và Du lịch tỉnh Mẫu",
        id="heading-in-capitals",
    ),
    pytest.param(
        "UBND TỈNH MẪU SƠN\nSỞ THÔNG TIN\nVÀ TRUYỀN THÔNG\nBÁO CÁO\nTình hình\nI. A\nTốt.",
        "Sở Thông tin và Truyền thông tỉnh Mẫu Sơn",
        id="territory-of-the-superior",
    ),
    pytest.param(
        "TÀI LIỆU\nỦY BAN NHÂN DÂN TỈNH\nMẪU SƠN\nSỞ Y\nTẾ\nBÁO CÁO\nTình hình\nI. A\nTốt.",
        "Sở Y tế tỉnh Mẫu Sơn",
        id="lines-of-a-narrow-column",
    ),
    pytest.param(
        "BÁO CÁO\nTình hình\nI. A\nTốt.\nSở Y tế tỉnh Mẫu kính báo cáo Bộ Y tế./.\nNơi nhận:\n- Lưu: VT.",
        "Sở Y tế tỉnh Mẫu",
        id="farewell",
    ),
    pytest.param("BÁO CÁO\nTình hình\nI. A\nSở Y tế tỉnh Khác đã gửi 3 văn bản.", None, id="mentioned-only"),
    pytest.param(
        "BÁO CÁO\nTình hình\nThực hiện Kế hoạch của Cụm thi đua số 3, Sở Y tế tỉnh Mẫu báo cáo như sau:\nI. A\nTốt.",
        "Sở Y tế tỉnh Mẫu",
        id="another-body-before-the-comma",
    ),
]


@pytest.mark.parametrize(("text", "issuer"), ISSUERS)
def test_the_issuer_is_who_reports_not_who_is_mentioned(text: str, issuer: str | None) -> None:
    assert document(text).issuer == issuer


SIGNATURES = [
    pytest.param("GIÁM ĐỐC\nTRẦN VĂN MẪU", None, "GIÁM ĐỐC", "Trần Văn Mẫu", id="name-in-capitals"),
    pytest.param("GIÁM ĐỐC\nTÀI LIỆU MẪU", None, "GIÁM ĐỐC", None, id="line-in-capitals"),
    pytest.param(
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Thị Mẫu",
        "TM. KT.",
        "PHÓ CHỦ TỊCH",
        "Lê Thị Mẫu",
        id="stacked",
    ),
    pytest.param("TL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG\nLê Mẫu", "TL.", "CHÁNH VĂN PHÒNG", "Lê Mẫu", id="by-order"),
    pytest.param("Q. GIÁM ĐỐC\nLê Văn Mẫu", "Q.", "GIÁM ĐỐC", "Lê Văn Mẫu", id="acting"),
    pytest.param(
        "TM. CỤM THI ĐUA SỐ 9\nCỤM TRƯỞNG\nGIÁM ĐỐC SỞ MẪU\n(Đã ký)\nLê Văn Mẫu",
        "TM.",
        "CỤM TRƯỞNG, GIÁM ĐỐC SỞ MẪU",
        "Lê Văn Mẫu",
        id="cluster-head",
    ),
    pytest.param("TRƯỞNG PHÒNG\n\nThS. Lê Văn Mẫu", None, "TRƯỞNG PHÒNG", "Lê Văn Mẫu", id="degree"),
]


@pytest.mark.parametrize(("block", "prefix", "role", "signer"), SIGNATURES)
def test_the_signature_says_who_signs_for_whom(
    block: str, prefix: str | None, role: str, signer: str
) -> None:
    read = document(
        f"BÁO CÁO\nTình hình\nI. A\nTốt.\nTrên đây là báo cáo./.\nNơi nhận:\n- Như trên;\n{block}\n"
    )
    assert (read.signing_prefix, read.signer_role, read.signer) == (prefix, role, signer)


def test_the_body_ends_before_the_closing_paragraph() -> None:
    text = "BÁO CÁO\nTình hình\nI. A\nTốt.\nTrên đây là báo cáo./.\nNơi nhận:\n- Lưu: VT.\n"
    heading = read_document(View(text))
    assert text[slice(*heading.body)].strip() == "I. A\nTốt."
    assert [text[slice(*block)].split("\n")[0] for block in heading.blocks] == ["BÁO CÁO", "Nơi nhận:"]


def test_a_summing_up_in_the_middle_closes_nothing() -> None:
    text = "BÁO CÁO\nTình hình\nI. A\nTrên đây là kết quả chính.\nII. B\nTốt."
    assert read_document(View(text)).body[1] == len(text)


def test_chapters_of_an_annex_do_not_open_the_closing_again() -> None:
    text = "BÁO CÁO\nTình hình\nI. A\nTốt.\nTrên đây là báo cáo./.\nNơi nhận:\n- Lưu: VT.\nPHỤ LỤC\nI. BẢNG\nTốt.\n"
    heading = read_document(View(text))
    assert text[slice(*heading.body)].strip() == "I. A\nTốt."
    assert text[slice(*heading.blocks[1])] == "Nơi nhận:\n- Lưu: VT."
