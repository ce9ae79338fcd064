"""Properties of matching: nothing is lost, nothing crashes, evidence is said, the index is kept."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.matching.reading_sentences import reading_of

from baocong.counting.catalogue import Catalogue
from baocong.counting.indicator import Indicator
from baocong.matching.matcher import match
from baocong.packs.catalogue import load_catalogue
from baocong.reading.extracting.extract import extract
from baocong.reading.model import Reading
from baocong.reading.read import read

WORDS = st.sampled_from(
    [
        "12",
        "1.045",
        "98,5%",
        "03/09",
        "tỷ",
        "đồng",
        "hồ",
        "sơ",
        "văn",
        "bản",
        "trong",
        "đó",
        "gồm",
        "(",
        ")",
        ";",
        ":",
        ",",
        ".",
        "và",
        "lớp",
        "tập",
        "huấn",
        "trực",
        "tuyến",
        "xã",
        "%",
        "số",
        "tiền",
    ]
    + ["\n- ", "\n", "tập thể", "Giấy khen cho", "xếp thứ", "so với cùng kỳ", "đến nay"]
)


def _read(text: str) -> Reading:
    return read(extract(text.encode()))


@settings(deadline=None, max_examples=60)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_any_text_has_one_match_for_each_figure(text: str) -> None:
    reading = _read(f"Kết quả: {text}")
    catalogue = load_catalogue()

    matches = match(reading, catalogue)

    assert [one.figure for one in matches] == list(range(len(reading.figures)))
    for one in matches:
        assert 0.0 <= one.confidence <= 1.0
        assert one.indicator is None or one.indicator in catalogue.indicators
        assert one.indicator or not (one.accepted or one.category)
        assert one.indicator not in one.alternatives
        allowed = catalogue.indicators[one.indicator].breakdowns if one.indicator else {}
        assert all(value in allowed[dimension] for dimension, value in one.category.items())


def test_an_empty_catalogue_leaves_every_figure_unknown() -> None:
    reading, _ = reading_of("Cải cách hành chính", "Đã giải quyết 40 hồ sơ.")

    assert [(one.indicator, one.accepted) for one in match(reading, Catalogue())] == [
        (None, False) for _ in reading.figures
    ]


def test_an_unsure_figure_is_listed_with_near_indicators() -> None:
    reading, _ = reading_of("Kết quả công tác", "Có 40 hồ sơ.")

    (found,) = match(reading, load_catalogue())

    assert not found.accepted
    assert {found.indicator, *found.alternatives} & {"dossiers.received", "dossiers.settled", "dossiers.open"}


def test_evidence_names_the_wording_the_unit_and_the_section() -> None:
    reading, _ = reading_of("Thanh tra, kiểm tra", "Đã triển khai 06 cuộc thanh tra tại các địa phương.")

    (found,) = match(reading, load_catalogue())

    assert found.accepted
    assert [one.split(":")[0] for one in found.evidence[:2]] == ["tên chỉ tiêu", "đơn vị tính"]
    assert found.evidence[2] == "mục 1 Thanh tra, kiểm tra"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        pytest.param("Tỷ lệ ký số văn bản đi đạt 97%.", "percent", id="a percentage takes a share"),
        pytest.param("Trong kỳ có 1.200 văn bản đi được ký số.", "count", id="a count takes a count"),
        pytest.param(
            "Xử phạt vi phạm hành chính với số tiền 12 triệu đồng.", "money", id="money takes money"
        ),
    ],
)
def test_kind_of_the_figure_binds_the_indicator(sentence: str, kind: str) -> None:
    reading, _ = reading_of("Kết quả công tác", sentence)
    catalogue = load_catalogue()

    (found,) = match(reading, catalogue)

    assert found.indicator is not None
    assert catalogue.indicators[found.indicator].kind == kind


def test_another_catalogue_is_not_answered_from_the_index_of_the_first() -> None:
    reading, _ = reading_of("Đào tạo", "Đã mở 12 lớp tập huấn.")
    one = Indicator("a.courses", "a", "Lớp tập huấn", "lớp", "count", "flow", adds_over_units=True)
    first, second = Catalogue({one.code: one}), Catalogue({"b.courses": replace(one, code="b.courses")})

    assert [match(reading, catalogue)[0].indicator for catalogue in (first, second, first)] == [
        "a.courses",
        "b.courses",
        "a.courses",
    ]


def test_a_sentence_torn_by_a_page_break_is_read_as_one() -> None:
    reading, _ = reading_of("Tiếp công dân", "Trong kỳ, bộ phận một cửa đã giải\n\nquyết được 40 hồ sơ.")

    (found,) = match(reading, load_catalogue())

    assert (found.indicator, found.accepted) == ("dossiers.settled", True)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Đề nghị UBND tỉnh tặng Bằng khen cho 03 tập thể.", id="an award that is asked for"),
        pytest.param(
            "Chỉ số cải cách hành chính của Sở xếp thứ 3/19 sở, ngành.", id="a rank among departments"
        ),
        pytest.param("Toàn tỉnh có 11 đài truyền thanh cấp huyện.", id="stations of districts"),
    ],
)
def test_what_only_looks_alike_waits_for_a_person(sentence: str) -> None:
    reading, _ = reading_of("Kết quả công tác", sentence)

    assert [one.accepted for one in match(reading, load_catalogue())] == [False for _ in reading.figures]


def test_columns_that_compare_or_plan_are_not_results() -> None:
    rows = ["TT\tChỉ tiêu\tĐơn vị tính\tThực hiện\tSo với cùng kỳ (%)"]
    rows += [f"{row}\tThuê bao Internet băng rộng\tThuê bao\t{row}10.220\t10{row},2" for row in (1, 2)]
    reading = _read("BÁO CÁO\n\nSố liệu chủ yếu\n\n" + "\n".join(rows) + "\n")

    accepted = [reading.figures[one.figure].text for one in match(reading, load_catalogue()) if one.accepted]

    assert accepted == ["110.220", "210.220"]
