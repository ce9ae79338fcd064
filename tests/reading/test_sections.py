"""Sections: every numbering style, run-in titles, restarts, numbered paragraphs, subheadings, nesting."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocong.reading.model import Section
from baocong.reading.sections import read_sections
from baocong.reading.view import View


def sections(text: str) -> list[Section]:
    view = View(text)
    return list(read_sections(view, (0, len(view.text))))


def outline(text: str) -> list[tuple[int, str | None, str | None]]:
    return [(one.level, one.number, one.title) for one in sections(text)]


EXAMPLES = [
    pytest.param(
        "Phần thứ nhất\n\nKẾT QUẢ NĂM 2022\n\nLời dẫn.", [(0, "Phần thứ nhất", "KẾT QUẢ NĂM 2022")], id="part"
    ),
    pytest.param(
        "PHẦN I: ĐÁNH GIÁ CHUNG\nLời dẫn.", [(0, "PHẦN I", "ĐÁNH GIÁ CHUNG")], id="part-on-one-line"
    ),
    pytest.param(
        "PHẦN THỨ HAI\nPHƯƠNG HƯỚNG, NHIỆM VỤ\nTRỌNG TÂM NĂM 2023\n1. Bưu chính",
        [(0, "PHẦN THỨ HAI", "PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM NĂM 2023"), (2, "1", "Bưu chính")],
        id="part-title-on-two-lines",
    ),
    pytest.param(
        "A. KẾT QUẢ\nI. CHỈ ĐẠO\nHọp 3 lần.", [(0, "A", "KẾT QUẢ"), (1, "I", "CHỈ ĐẠO")], id="capital-letter"
    ),
    pytest.param("I- ĐẶC ĐIỂM\nCó 7 đơn vị.", [(1, "I", "ĐẶC ĐIỂM")], id="roman-hyphen"),
    pytest.param("IV. Xếp hạng:\nNhư sau", [(1, "IV", "Xếp hạng")], id="roman-colon"),
    pytest.param("1/ Công tác chỉ đạo\nHọp 3 lần.", [(2, "1", "Công tác chỉ đạo")], id="slash"),
    pytest.param("1) Công tác chỉ đạo\nHọp 3 lần.", [(2, "1", "Công tác chỉ đạo")], id="bracket"),
    pytest.param(
        "2. Khó khăn, tồn tại.\nCòn thiếu máy.", [(2, "2", "Khó khăn, tồn tại")], id="title-with-full-stop"
    ),
    pytest.param(
        "2.1. Bưu chính\nTốt.\n2.2 Viễn thông\nTốt.",
        [(3, "2.1", "Bưu chính"), (3, "2.2", "Viễn thông")],
        id="decimal",
    ),
    pytest.param(
        "a) Cổng thông tin\nTốt.\nđ) Khác\nTốt.", [(3, "a", "Cổng thông tin"), (3, "đ", "Khác")], id="letters"
    ),
    pytest.param("I.1. Bưu chính\nTốt.", [(2, "I.1", "Bưu chính")], id="roman-and-decimal"),
    pytest.param("**1. Bưu chính**\n\nTốt.", [(2, "1", "Bưu chính")], id="bold"),
    pytest.param("**1.** Bưu chính\n\nTốt.", [(2, "1", "Bưu chính")], id="bold-number"),
    pytest.param(
        "7. Chế độ báo cáo: Các đơn vị đã gửi đủ 12 báo cáo.", [(2, "7", "Chế độ báo cáo")], id="run-in"
    ),
    pytest.param(
        "1. Ưu điểm. Trong năm, các đơn vị đã cố gắng nhiều.", [(2, "1", "Ưu điểm")], id="run-in-by-full-stop"
    ),
    pytest.param("C. KIẾN NGHỊ: Không.", [(0, "C", "KIẾN NGHỊ")], id="run-in-capital"),
    pytest.param(
        "3. Tiếp tục duy trì chế độ trực; bảo đảm an toàn mạng lưới trong các dịp lễ.",
        [(2, "3", None)],
        id="numbered-paragraph",
    ),
    pytest.param(
        "**** Kết quả bưu chính đến tháng 5:***\n- Có 12 điểm.",
        [(4, None, "Kết quả bưu chính đến tháng 5")],
        id="unnumbered",
    ),
    pytest.param(
        "* Về truyền thanh cơ sở:\nCó 12 đài.", [(4, None, "Về truyền thanh cơ sở")], id="unnumbered-star"
    ),
    pytest.param(
        "* Nguyên nhân chủ quan\n- Thiếu người.",
        [(4, None, "Nguyên nhân chủ quan")],
        id="unnumbered-before-a-list",
    ),
    pytest.param(
        "1- Bưu chính\nTốt.\n1.2- Thư\nTốt.", [(2, "1", "Bưu chính"), (3, "1.2", "Thư")], id="hyphens"
    ),
    pytest.param("1. Về hạ tầng số\n\nHạ tầng tốt.", [(2, "1", "Về hạ tầng số")], id="title-ends-with-số"),
    pytest.param("1.\tBưu chính\nTốt.", [(2, "1", "Bưu chính")], id="generated-number-and-tab"),
    pytest.param("10. “Sách và bạn đọc”\nTốt.", [(2, "10", "“Sách và bạn đọc”")], id="title-in-quotes"),
]


@pytest.mark.parametrize(("text", "expected"), EXAMPLES)
def test_a_heading_has_level_number_and_title(
    text: str, expected: list[tuple[int, str | None, str | None]]
) -> None:
    assert outline(text) == expected


HOLD_OUT = [
    pytest.param(
        "TÌNH HÌNH CHUNG\nTốt.\nKẾT QUẢ CỤ THỂ:\n1. Thư\nTốt.\nKHÓ KHĂN\nKhông.",
        [(1, None, "TÌNH HÌNH CHUNG"), (1, None, "KẾT QUẢ CỤ THỂ"), (2, "1", "Thư"), (1, None, "KHÓ KHĂN")],
        id="capitals-without-numbers",
    ),
    pytest.param(
        "**TÌNH HÌNH CHUNG**\n\nTốt.\n\n**KHÓ KHĂN:**\n\nKhông.",
        [(1, None, "TÌNH HÌNH CHUNG"), (1, None, "KHÓ KHĂN")],
        id="bold-capitals",
    ),
    pytest.param(
        "KẾT QUẢ THỰC HIỆN\nNHIỆM VỤ NĂM 2022\nTốt.",
        [(1, None, "KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2022")],
        id="capitals-over-two-lines",
    ),
    pytest.param(
        "KẾT QUẢ NĂM 2022\nI. Thư\nTốt.\nNHIỆM VỤ NĂM 2023\nI. Thư\nTốt.",
        [(0, None, "KẾT QUẢ NĂM 2022"), (1, "I", "Thư"), (0, None, "NHIỆM VỤ NĂM 2023"), (1, "I", "Thư")],
        id="capitals-over-chapters",
    ),
    pytest.param(
        "A- KẾT QUẢ\nI- Thư\nTốt.\nB - KIẾN NGHỊ\nKhông.",
        [(0, "A", "KẾT QUẢ"), (1, "I", "Thư"), (0, "B", "KIẾN NGHỊ")],
        id="letters-with-hyphens",
    ),
    pytest.param("A KẾT QUẢ\nI CHỈ ĐẠO\nTốt.", [(0, "A", "KẾT QUẢ"), (1, "I", "CHỈ ĐẠO")], id="no-point"),
    pytest.param(
        "Mục 1. Bưu chính\nTốt.\nMỤC 2: VIỄN THÔNG\nTốt.",
        [(1, "Mục 1", "Bưu chính"), (1, "MỤC 2", "VIỄN THÔNG")],
        id="item-word",
    ),
    pytest.param("CHƯƠNG II\nKẾT QUẢ\nTốt.", [(0, "CHƯƠNG II", "KẾT QUẢ")], id="chapter-word"),
    pytest.param(
        "I.\nKẾT QUẢ\n1.\nBưu chính\nTốt.\nb)\nThư\nTốt.",
        [(1, "I", "KẾT QUẢ"), (2, "1", "Bưu chính"), (3, "b", "Thư")],
        id="number-alone-on-its-line",
    ),
    pytest.param(
        "I. KẾT QUẢ\nTốt.\nPHỤ LỤC II\nDANH SÁCH\n(Kèm theo Báo cáo số 5/BC-SM)\nSở A",
        [(1, "I", "KẾT QUẢ"), (0, "PHỤ LỤC II", "DANH SÁCH")],
        id="annex",
    ),
    pytest.param("PHỤ LỤC\nTT\tSở\n1\tA", [(0, "PHỤ LỤC", None)], id="annex-of-a-table"),
    pytest.param("Phụ lục 1: Danh sách\nSở A", [(0, "Phụ lục 1", "Danh sách")], id="annex-in-small-letters"),
]


@pytest.mark.parametrize(("text", "expected"), HOLD_OUT)
def test_other_styles_of_headings(text: str, expected: list[tuple[int, str | None, str | None]]) -> None:
    assert outline(text) == expected


def test_only_what_stands_below_an_annex_heading_is_read_behind_the_signature() -> None:
    view = View("I. KẾT QUẢ\nTốt.\n1. Lời ghi\nPHỤ LỤC\n1. Thư\nTốt.")
    split = view.text.index("1. Lời")
    found = read_sections(view, (0, split), (split, len(view.text)))
    assert [(one.number, one.title) for one in found] == [("I", "KẾT QUẢ"), ("PHỤ LỤC", None), ("1", "Thư")]


NO_SECTION = [
    pytest.param("VI PHẠM HÀNH CHÍNH TRONG NĂM", id="word-like-a-number"),
    pytest.param("UBND TỈNH MẪU\nđã họp.", id="body-in-capitals"),
    pytest.param("SỐ LIỆU MINH HỌA\nLời.", id="notice"),
    pytest.param("SƠN HÀ\nTHỦY TÚ\nBẢN NGOẠI\nMƯỜNG ĐÁ\nlời.", id="list-in-capitals"),
    pytest.param("KẾT QUẢ CHUNG;\nlời.", id="capitals-with-a-semicolon"),
    pytest.param("COVID-19\nlời.", id="one-word"),
    pytest.param("Phụ lục kèm theo báo cáo này.", id="annex-mentioned"),
    pytest.param("Mục 1 của Nghị định nêu rõ.", id="item-mentioned"),
    pytest.param("1.\nSở A;\n2.\nSở B.", id="list-with-numbers-alone"),
    pytest.param("2.650 chứng thư số đang hoạt động.", id="thousands"),
    pytest.param("30.4 là ngày nghỉ.", id="day"),
    pytest.param("1\tSở Mẫu\t100\t115", id="table-row"),
    pytest.param("1.\tSở Mẫu\t100\t115", id="table-row-with-point"),
    pytest.param("Gồm:\na) bàn ghế;\nb) máy tính;", id="list-of-things"),
    pytest.param("- Bưu chính: tốt", id="dash"),
    pytest.param("Phần mềm quản lý văn bản", id="software"),
    pytest.param("100% đơn vị đạt", id="percent"),
    pytest.param("** Về sách: các đơn vị tổ chức tốt.", id="star-before-a-sentence"),
    pytest.param("Kết quả thực hiện:", id="plain-lead-in"),
    pytest.param("* Sở A\n* Sở B\n* Sở C", id="list-with-stars"),
    pytest.param("10 - 15 Sở tham gia", id="range"),
]


@pytest.mark.parametrize("text", NO_SECTION)
def test_what_only_looks_like_a_heading_is_none(text: str) -> None:
    assert outline(text) == []


def test_a_section_ends_with_its_subsections() -> None:
    text = "I. MỘT\n1. Nhỏ\nLời.\n2. To\na) Chi tiết\nLời.\nII. HAI\n1. Nhỏ\nLời."
    ends = {(one.number, one.title): text[: one.end].rsplit("\n", 1)[-1] for one in sections(text)}
    assert ends[("I", "MỘT")] == "Lời."
    assert [one.end for one in sections(text)][0] == text.index("\nII. HAI")
    assert [one.end for one in sections(text)][2] == text.index("\nII. HAI")


def test_numbering_restarts_under_each_chapter() -> None:
    text = "I. MỘT\n1. Bưu chính\nLời.\nII. HAI\n1. Bưu chính\nLời."
    assert [one.number for one in sections(text)] == ["I", "1", "II", "1"]


def test_a_table_belongs_to_the_section_above_it() -> None:
    text = "IV. Xếp hạng:\nTT\tĐơn vị\tĐiểm\n1\tSở A\t100"
    (one,) = sections(text)
    assert one.end == len(text)


LINES = st.sampled_from(
    [
        "Phần thứ nhất",
        "A. MỘT",
        "I. HAI",
        "II. BA",
        "1. Bốn",
        "2. Năm:",
        "1.1. Sáu",
        "1.1.1. Bảy",
        "a) Tám",
        "* Chín:",
        "Lời dẫn.",
        "1\t2",
        "",
    ]
)


@given(st.lists(LINES | st.text(max_size=30), max_size=25))
def test_sections_nest(lines: list[str]) -> None:
    text = "\n".join(lines)
    found = sections(text)
    for index, one in enumerate(found):
        assert 0 <= one.start < one.end <= len(text)
        assert one.start <= one.heading_end <= one.end
        for later in found[index + 1 :]:
            assert later.start >= one.end or later.end <= one.end
