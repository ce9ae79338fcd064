"""Long texts made to keep a pattern busy are read like any other: work grows with length, not with its square."""

from collections.abc import Callable

import pytest

from baocong.vietnamese.dates import scan_dates
from baocong.vietnamese.folding import fold, search_key
from baocong.vietnamese.money import scan_money
from baocong.vietnamese.names import sort_key
from baocong.vietnamese.normalising import normalise
from baocong.vietnamese.number_words import scan_number_words
from baocong.vietnamese.numerals import scan_numbers
from baocong.vietnamese.symbols import scan_symbols

LENGTH = 200_000

TEXTS = [
    pytest.param("1" + " " * LENGTH, id="blanks-behind-a-number"),
    pytest.param(" " * LENGTH + "1", id="blanks-before-a-number"),
    pytest.param("1" * LENGTH, id="digits"),
    pytest.param("1." * (LENGTH // 2), id="digits-and-points"),
    pytest.param("1.5 " * (LENGTH // 4), id="one-line-of-decimals"),
    pytest.param("-1.234 " * (LENGTH // 7) + "98.5", id="signed-and-ambiguous"),
    pytest.param("1/" + "A" * LENGTH, id="capitals-behind-a-slash"),
    pytest.param("1-A" * (LENGTH // 3), id="joined-capitals"),
    pytest.param("ngày " * (LENGTH // 5), id="words-before-dates"),
    pytest.param("từ 1/1/2022 đến " * (LENGTH // 16), id="stretches-without-an-end"),
    pytest.param("một tỷ" + " tỷ" * (LENGTH // 3), id="billions-of-billions"),
    pytest.param("hai mươi " * (LENGTH // 9), id="number-words"),
    pytest.param("1 tỷ (" * (LENGTH // 6), id="open-brackets"),
    pytest.param("a\u00ad" * (LENGTH // 2), id="hidden-characters"),
    pytest.param("uý" * (LENGTH // 2), id="tones"),
]


def all_symbols(text: str) -> list[object]:
    return list(scan_symbols(text))


SCANNERS = [scan_dates, scan_money, scan_number_words, scan_numbers, all_symbols]
FOLDERS = [fold, search_key, sort_key, lambda text: normalise(text).text]


@pytest.mark.timeout(20)
@pytest.mark.parametrize("scan", SCANNERS)
@pytest.mark.parametrize("text", TEXTS)
def test_hostile_text_is_scanned_in_time(text: str, scan: Callable[[str], list[object]]) -> None:
    assert len(scan(text)) <= len(text)


@pytest.mark.timeout(20)
@pytest.mark.parametrize("bring_together", FOLDERS)
@pytest.mark.parametrize("text", TEXTS)
def test_hostile_text_is_folded_in_time(text: str, bring_together: Callable[[str], str]) -> None:
    assert len(bring_together(text)) <= 4 * len(text)
