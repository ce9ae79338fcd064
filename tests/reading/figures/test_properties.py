"""Any text is read without a crash, and every figure stands in it."""

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from baocong.reading.figures import read_figures
from baocong.reading.model import Document
from baocong.reading.spans import Spans
from baocong.reading.view import View

WORDS = st.sampled_from(
    [
        "Sở",
        "đã",
        "cấp",
        "05",
        "giấy",
        "phép",
        ",",
        ";",
        ".",
        ":",
        "(",
        ")",
        "%",
        "/",
        "-",
        "+",
        "12/12",
        "1.234",
        "1,5",
        "2023",
        "triệu",
        "đồng",
        "đ",
        "tăng",
        "giảm",
        "so",
        "với",
        "cùng",
        "kỳ",
        "bằng",
        "đạt",
        "năm",
        "tháng",
        "quý",
        "từ",
        "đến",
        "trong",
        "tổng",
        "số",
        "không",
        "có",
        "phát",
        "sinh",
        "đơn",
        "thư",
        "nào",
        "điểm",
        "hạng",
        "thứ",
        "xếp",
        "số",
        "\n",
        "\t",
        "hai",
        "*",
        "“",
        "”",
        "trên",
        "gần",
        "xã",
        "người/điểm",
        "ước",
    ]
)
SENTENCES = st.lists(WORDS, max_size=60).map(" ".join)
DOCUMENT = Document(period="2023-H1", issuer="Sở Mẫu tỉnh Mẫu Sơn")


def check(text):
    view = View(text)
    figures = read_figures(view, Spans(()), DOCUMENT)
    last = 0
    for figure in figures:
        assert last <= figure.start < figure.end <= len(view.text)
        assert view.text[figure.start : figure.end] == figure.text
        assert figure.kind in {"count", "money", "ratio", "percent", "rank", "score", "rate", "other"}
        assert figure.time in {"flow", "cumulative", "total_to_date", "stock"}
        last = figure.start
    return figures


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=300))
def test_any_text_survives(text):
    check(text)


@settings(deadline=None, max_examples=150)
@given(SENTENCES)
def test_any_heap_of_report_words_survives(text):
    check(text)


@settings(deadline=None, max_examples=60)
@given(SENTENCES)
def test_decomposed_letters_change_nothing(text):
    def values(one):
        return [(figure.value, figure.kind, figure.unit_of_measure) for figure in check(one)]

    assert values(unicodedata.normalize("NFD", text)) == values(text)
