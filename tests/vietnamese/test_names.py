"""Alphabetical order as in dictionaries, and of people by their given name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocong.vietnamese.names import person_sort_key, sort_key

ORDERS = [
    pytest.param(["an", "ăn", "ân", "ba", "ca", "da", "đa", "e", "ê"], id="letters"),
    pytest.param(["ma", "mà", "mả", "mã", "má", "mạ"], id="tones"),
    pytest.param(["ba", "bà", "bác", "ban", "bán"], id="letters-before-tones"),
    pytest.param(["ba hoa", "bá cáo"], id="syllable-by-syllable"),
    pytest.param(["o", "ô", "ơ", "u", "ư", "v", "x", "y"], id="end-of-the-alphabet"),
    pytest.param(
        ["Cao Bằng", "Cần Thơ", "Đà Nẵng", "Đắk Lắk", "Điện Biên", "Hà Nội", "Hải Phòng"], id="provinces"
    ),
    pytest.param(["Cụm 2", "Cụm 10", "Cụm số 1"], id="numbers-by-value"),
]


@pytest.mark.parametrize("ordered", ORDERS)
def test_words_stand_in_dictionary_order(ordered: list[str]) -> None:
    backwards = ordered[::-1]
    assert sorted(backwards, key=sort_key) == ordered


def test_spelling_variants_share_a_place() -> None:
    assert sort_key("Hoà Bình") == sort_key("HÒA  BÌNH")
    assert sort_key("Hòa") != sort_key("Hoa")


def test_people_go_by_given_then_family_then_middle_name() -> None:
    ordered = ["Lê Văn An", "Trần Thị An", "Trần Văn An", "Ân", "Lê Bình", "Nguyễn Đức"]
    backwards = ordered[::-1]
    assert sorted(backwards, key=person_sort_key) == ordered


@given(st.text(max_size=12))
def test_any_text_has_a_place_and_no_text_stands_before_nothing(text: str) -> None:
    assert sort_key("") <= sort_key(text) <= sort_key(f"{text} b")
    assert person_sort_key("") <= person_sort_key(text)


@given(st.text(alphabet="abđôớẹ ", max_size=10), st.text(alphabet="abđôớẹ ", max_size=10))
def test_letter_case_never_decides(one: str, other: str) -> None:
    assert (sort_key(one) < sort_key(other)) == (sort_key(one.upper()) < sort_key(other.upper()))
