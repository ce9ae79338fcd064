"""The words around a place: within its line, cut between words, whatever the span."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocong.writing.excerpts import Excerpt, excerpt

EXAMPLES = [
    pytest.param("một hai ba bốn", 8, 10, Excerpt(1, "…hai ", "ba", " bốn"), id="near the end"),
    pytest.param("đầu\nhai ba", 4, 7, Excerpt(2, "", "hai", " ba"), id="second line"),
    pytest.param("hai\nba", 0, 6, Excerpt(1, "", "hai", ""), id="over two lines: the first"),
    pytest.param("a\x1b[31mb", 0, 1, Excerpt(1, "", "a", "[31mb"), id="an escape sequence"),
    pytest.param("", 5, 9, Excerpt(1, "", "", ""), id="empty"),
]


@pytest.mark.parametrize(("text", "start", "end", "expected"), EXAMPLES)
def test_an_excerpt_shows_the_place_in_its_line(text: str, start: int, end: int, expected: Excerpt) -> None:
    assert excerpt(text, start, end, 6) == expected


@given(st.text(), st.integers(-9, 99), st.integers(-9, 99))
def test_any_span_of_any_text_gives_one_line(text: str, start: int, end: int) -> None:
    found = excerpt(text, start, end)
    assert "\n" not in found.before + found.marked + found.after
