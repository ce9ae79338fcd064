"""The view: one spelling, whole paragraphs, sentences and clauses, and the way back to the characters given."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocong.reading.spans import Spans, merge
from baocong.reading.view import View

SENTENCES = [
    pytest.param("Cấp 05 giấy phép. Thu hồi 02 giấy.", ["Cấp 05 giấy phép.", "Thu hồi 02 giấy."], id="two"),
    pytest.param("Đạt 1.245 hồ sơ, tăng 8.2%.", ["Đạt 1.245 hồ sơ, tăng 8.2%."], id="numbers"),
    pytest.param("Tại TP. Hồ Chí Minh có 3 điểm.", ["Tại TP. Hồ Chí Minh có 3 điểm."], id="abbreviation"),
    pytest.param(
        "Mở lớp cho báo, đài... Kết quả tốt.", ["Mở lớp cho báo, đài...", "Kết quả tốt."], id="dots"
    ),
    pytest.param("Có báo, đài... của tỉnh dự.", ["Có báo, đài... của tỉnh dự."], id="dots-inside"),
    pytest.param("Gồm bàn, ghế;... Đã bàn giao.", ["Gồm bàn, ghế;...", "Đã bàn giao."], id="semicolon-dots"),
    pytest.param("Thu hồi 02. Cấp mới 05.", ["Thu hồi 02.", "Cấp mới 05."], id="number-ends-a-sentence"),
    pytest.param("Họp quý II. Kết luận rõ.", ["Họp quý II.", "Kết luận rõ."], id="roman-ends-a-sentence"),
    pytest.param("2.1. Bưu chính", ["2.1. Bưu chính"], id="heading-number"),
    pytest.param("I. Chỉ đạo\nSở họp 3 lần", ["I. Chỉ đạo", "Sở họp 3 lần"], id="lines"),
    pytest.param(
        "Trên đây là báo cáo./.\n\nNơi nhận:", ["Trên đây là báo cáo./.", "Nơi nhận:"], id="end-mark"
    ),
    pytest.param("Phát “Bản tin số”. Mở lớp.", ["Phát “Bản tin số”.", "Mở lớp."], id="quotes"),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences_end_where_a_reader_stops(text: str, expected: list[str]) -> None:
    view = View(text)
    assert [view.text[start:end] for start, end in view.sentences] == expected


JOINED = [
    pytest.param("giám sát mạng của các\n\nhuyện và thành phố.", 1, id="lower-case"),
    pytest.param("phối hợp với\n\nUBND xã tổ chức.", 1, id="preposition"),
    pytest.param("thành phố Hà Nội,\nHải Phòng và Huế.", 1, id="comma"),
    pytest.param("Sở đã họp.\n\ncác phòng dự đủ.", 2, id="full-stop"),
    pytest.param("I. CHỈ ĐẠO CỦA CÁC\n\nphòng và trung tâm", 2, id="heading-in-capitals"),
    pytest.param("Kết quả đạt được\n\na) Chỉ đạo", 2, id="letter-marker"),
    pytest.param("phối hợp với\n- UBND xã", 2, id="dash-marker"),
    pytest.param("Tên\tgiá của\n\nmột\t2", 2, id="table-rows"),
]


@pytest.mark.parametrize(("text", "lines"), JOINED)
def test_a_paragraph_cut_by_a_page_is_one_line(text: str, lines: int) -> None:
    assert len(View(text).lines) == lines


def test_joined_lines_keep_length_and_offsets() -> None:
    raw = "giám sát của các\n\nhuyện."
    view = View(raw)
    assert view.text == "giám sát của các  huyện."
    assert view.raw_slice(*view.lines[0]) == raw


def test_clauses_end_also_at_semicolons() -> None:
    view = View("Gồm: 05 quyết định; 11 kế hoạch. Ban hành 02 công văn.")
    assert [view.text[start:end] for start, end in view.clauses] == [
        "Gồm: 05 quyết định;",
        "11 kế hoạch.",
        "Ban hành 02 công văn.",
    ]


def test_lookup_by_offset_gives_the_span_that_holds_it() -> None:
    view = View("Một. Hai; ba.")
    assert view.sentence_at(6) == (5, 13)
    assert view.clause_at(11) == (10, 13)
    assert view.line_at(11) == (0, 13)


SPELLINGS = [
    pytest.param("Thông tƣ của Ðảng ủy", "Thông tư của Đảng ủy", id="damaged-letters"),
    pytest.param("05\u2013KH", "05-KH", id="en-dash"),
    pytest.param("bưu\u00ad chính\u200b", "bưu chính", id="hidden"),
    pytest.param("A\r\nB\x0cC", "A\n\nB\nC", id="line-ends"),
]


@pytest.mark.parametrize(("raw", "expected"), SPELLINGS)
def test_one_spelling_for_all_readers(raw: str, expected: str) -> None:
    assert View(raw).text == expected


def test_clean_text_stays_the_same_object() -> None:
    text = "Tổng số 12.045 hồ sơ"
    assert View(text).text is text


def test_a_plain_view_leads_back_no_further() -> None:
    view = View(unicodedata.normalize("NFD", "Sở có 12 hồ sơ")).plain
    assert view.origin(2, 5) == (2, 5)
    assert view.text == "Sở có 12 hồ sơ"


def test_a_span_leads_back_to_the_characters_as_given() -> None:
    raw = unicodedata.normalize("NFD", "Sở có 12 hồ\u00a0sơ")
    view = View(raw)
    start = view.text.index("12")
    assert view.raw_slice(start, start + 2) == "12"
    assert unicodedata.normalize("NFC", view.raw_slice(0, 2)) == "Sở"
    assert view.raw_slice(0, len(view.text)) == raw


ANY_TEXT = st.text(
    st.sampled_from("aáđĐ .;?!…\n\r\t,0129-*\u0301\u0323\u00a0\u2013\u200b\u00adƣ“”()") | st.characters()
)


@given(ANY_TEXT)
def test_any_text_survives_and_spans_stay_inside(raw: str) -> None:
    view = View(raw)
    for spans in (view.lines, view.sentences, view.clauses):
        before = 0
        for start, end in spans:
            assert before <= start < end <= len(view.text)
            first, last = view.origin(start, end)
            assert 0 <= first <= last <= len(raw)
            before = end


@given(ANY_TEXT)
def test_sentences_hold_every_visible_character(raw: str) -> None:
    view = View(raw)
    kept = "".join(view.text[start:end] for start, end in view.sentences)
    assert "".join(kept.split()) == "".join(view.text.split())


def test_a_table_row_keeps_its_outer_tabs() -> None:
    view = View("TT\tKế hoạch\t\n\tNăm\tQuý\n\tĐoạn văn thụt đầu dòng.")
    assert [view.text[start:end] for start, end in view.lines] == [
        "TT\tKế hoạch\t",
        "\tNăm\tQuý",
        "Đoạn văn thụt đầu dòng.",
    ]


def test_spans_that_overlap_are_merged() -> None:
    assert list(merge([(4, 6), (0, 2), (5, 9), (9, 10)])) == [(0, 2), (4, 10)]


def test_spans_say_what_they_touch() -> None:
    spans = Spans([(2, 4), (8, 9)])
    assert spans.touches(0, 3) and not spans.touches(4, 8)
    assert spans.covers(8) and not spans.covers(9)
    assert spans.within(0, 8) == ((2, 4),)
