"""Folding: one spelling for the same name, whatever keyboard or PDF it came from."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocong.vietnamese.folding import compose, fold, fold_tone_placement, mend, search_key, strip_marks

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệòóỏõọồốổỗộùúủũụừứửữựỳýỷỹỵ"
VIETNAMESE = st.text(alphabet=LETTERS + LETTERS.upper() + " -\u00a0\u0301\u0323\u00ad", max_size=40)

EXAMPLES = [
    pytest.param("Hoà", "Hòa", id="oa-open"),
    pytest.param("Thuỷ", "Thủy", id="uy-open"),
    pytest.param("khoẻ", "khỏe", id="oe-open"),
    pytest.param("HOÀ BÌNH", "HÒA BÌNH", id="capitals"),
    pytest.param("quý", "quý", id="qu-is-an-onset"),
    pytest.param("Quỳnh", "Quỳnh", id="qu-before-a-closed-rhyme"),
    pytest.param("qúy", "quý", id="slip-after-q"),
    pytest.param("QỦA", "QUẢ", id="slip-after-q-capitals"),
    pytest.param("hoàn toàn", "hoàn toàn", id="closed-rhyme-stays"),
    pytest.param("khỏan, tòan", "khoản, toàn", id="slip-in-a-closed-rhyme"),
    pytest.param("Huỳnh Thuý Loan", "Huỳnh Thúy Loan", id="closed-and-open"),
    pytest.param("của, mùa, Uỷ ban", "của, mùa, Ủy ban", id="ua-is-another-rhyme"),
]


@pytest.mark.parametrize(("written", "placed"), EXAMPLES)
def test_tone_stands_where_state_papers_print_it(written: str, placed: str) -> None:
    assert fold_tone_placement(written) == placed


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Sở Y tế Khánh Hoà", "SỞ  Y TẾ KHÁNH HÒA ", id="case-tone-spaces"),
        pytest.param("Tha\u0301ng", "tháng", id="decomposed"),
        pytest.param("Thông tƣ ðiện tử", "thông tư điện tử", id="damaged-glyphs"),
        pytest.param("Đắk\u00a0Lắk", "đắk lắk", id="no-break-space"),
        pytest.param("Thi đua – Khen thưởng", "thi đua - khen thưởng", id="dash"),
        pytest.param("ban\u00ad hành\u200b", "ban hành", id="hidden-characters"),
    ],
)
def test_two_spellings_of_a_name_fold_together(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Hòa Bình", "Hoa Bình", id="tone-counts"),
        pytest.param("Đông", "Dông", id="d-with-stroke-counts"),
        pytest.param("Sở A", "SởA", id="a-space-counts"),
    ],
)
def test_two_names_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_search_key_needs_no_marks() -> None:
    assert search_key("Đắk  Lắk") == search_key("dak lak") == "dak lak"


def test_unchanged_text_is_the_same_object() -> None:
    text = "Sở Thông tin và Truyền thông"
    assert compose(text) is text
    assert mend(text) is text


@given(VIETNAMESE)
def test_tone_placement_keeps_length_and_is_idempotent(text: str) -> None:
    composed = compose(text)
    placed = fold_tone_placement(composed)
    assert len(placed) == len(composed)
    assert fold_tone_placement(placed) == placed
    assert strip_marks(placed) == strip_marks(composed)


@given(st.one_of(VIETNAMESE, st.text(max_size=40)))
def test_fold_survives_any_text_and_is_composed(text: str) -> None:
    assert unicodedata.is_normalized("NFC", fold(text))
    assert search_key(text) == strip_marks(fold(text))


@given(VIETNAMESE)
def test_fold_is_idempotent_and_blind_to_case_and_composition(text: str) -> None:
    folded = fold(text)
    assert fold(folded) == folded
    assert fold(compose(text).upper()) == folded
    assert fold(unicodedata.normalize("NFD", text)) == folded
