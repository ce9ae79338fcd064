"""Normalising keeps every offset: what is found in the normalised text is shown in the given one."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocong.vietnamese.normalising import normalise

TROUBLE = "aâđĐơ 12\n\t\u00a0\u202f\u2013\u2212\u00ad\u200b\ufeff\u0301\u0323\u031bƣƢðÐ"
TEXTS = st.one_of(st.text(max_size=60), st.text(alphabet=TROUBLE, max_size=60))

EXAMPLES = [
    pytest.param("Sở\u00a0TTTT", "Sở TTTT", id="no-break-space"),
    pytest.param("1\u202f234\u00a0567 đồng", "1\u00a0234\u00a0567 đồng", id="number-groups-stay-together"),
    pytest.param("05/KH–STTTT", "05/KH-STTTT", id="en-dash"),
    pytest.param("Thông tƣ, Ðề án", "Thông tư, Đề án", id="damaged-glyphs"),
    pytest.param("Tha\u0301ng Bo\u0323\u0302", "Tháng Bộ", id="decomposed-any-order-of-marks"),
    pytest.param("tƣ\u0300", "từ", id="damaged-base-with-a-mark"),
    pytest.param("\ufeffban\u00ad hành\u200b", "ban hành", id="hidden-characters"),
    pytest.param("a\u00ad\u0301", "á", id="hidden-inside-a-letter"),
    pytest.param("x [bookmark: _GoBack] ** y", "x [bookmark: _GoBack] ** y", id="remnants-stay"),
    pytest.param("a\r\n\f\x0bb", "a\r\n\f\x0bb", id="breaks-stay"),
]


@pytest.mark.parametrize(("given_text", "expected"), EXAMPLES)
def test_text_is_normalised(given_text: str, expected: str) -> None:
    assert normalise(given_text).text == expected


def test_a_span_goes_back_to_the_characters_it_came_from() -> None:
    text = "\ufeffTha\u0301ng\u00ad\u00a06"
    kept = normalise(text)
    assert kept.text == "Tháng 6"
    assert [text[slice(*kept.to_original(*span))] for span in ((0, 5), (2, 3), (6, 7), (3, 3))] == [
        "Tha\u0301ng",
        "a\u0301",
        "6",
        "",
    ]


def test_clean_text_is_kept_without_work() -> None:
    text = "Sở Thông tin và Truyền thông"
    kept = normalise(text)
    assert kept.text is text
    assert kept.origin == range(len(text) + 1)


@given(TEXTS)
def test_origin_covers_the_text_in_order(text: str) -> None:
    kept = normalise(text)
    assert len(kept.origin) == len(kept.text) + 1
    assert len(kept.ends) == len(kept.text)
    assert list(kept.origin) == sorted(kept.origin)
    assert kept.origin[-1] == len(text)
    assert all(0 <= kept.origin[i] < kept.ends[i] <= len(text) for i in range(len(kept.text)))


@given(TEXTS)
def test_unchanged_characters_point_at_themselves(text: str) -> None:
    kept = normalise(text)
    for i, character in enumerate(kept.text):
        if kept.ends[i] - kept.origin[i] == 1 and text[kept.origin[i]].isdigit():
            assert text[kept.origin[i]] == character


@given(TEXTS)
def test_normalising_is_idempotent(text: str) -> None:
    once = normalise(text).text
    assert normalise(once).text == once


@given(st.text(alphabet=TROUBLE, max_size=60))
def test_vietnamese_letters_come_out_composed(text: str) -> None:
    once = normalise(text).text
    assert unicodedata.is_normalized("NFC", once.lstrip("\u0301\u0323\u031b"))


@given(st.text(alphabet=TROUBLE, max_size=30), st.data())
def test_positions_go_there_and_back(text: str, data: st.DataObject) -> None:
    kept = normalise(text)
    position = data.draw(st.integers(0, len(kept.text)))
    assert kept.origin[kept.from_original(kept.origin[position])] == kept.origin[position]
