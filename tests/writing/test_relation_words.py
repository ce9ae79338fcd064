"""Relations in one line, with the numbers as the text prints them."""

from decimal import Decimal

import pytest

from baocong.reading.model import Figure, Literal, Operand, Reading, Relation
from baocong.writing.relation_words import relation_in_words


def figure(text: str, kind: str = "count", denominator: str | None = None) -> Figure:
    return Figure(0, 0, text, Decimal(1), kind, "x", Decimal(denominator) if denominator else None)


FIGURES = (
    figure("05"),
    figure("11"),
    figure("38/40", "ratio", "40"),
    figure("95", "percent"),
    figure("1.245"),
)
DAY = Literal(Decimal(20220307))
EXAMPLES = [
    pytest.param("sum", "sum-complete", (0, 1), 4, "05 + 11 = 1.245", id="sum"),
    pytest.param("percent", "percent-fraction", (3,), 2, "38/40 = 95%", id="percent of a fraction"),
    pytest.param("percent", "percent-part", (3, 0), 1, "05 / 11 = 95%", id="percent of two amounts"),
    pytest.param(
        "difference", "remainder-fraction", (2,), 0, "40 - 38 = 05", id="what is left of a fraction"
    ),
    pytest.param("difference", "growth", (4, 1), 0, "1.245 - 11 = 05", id="difference"),
    pytest.param("equal", "count-names", (Literal(Decimal(5)),), 0, "5 tên, mục nêu ra, đúng 05", id="names"),
    pytest.param(
        "equal", "document-date", (DAY,), DAY, "Cùng số, ký hiệu, cùng ngày ban hành 07/03/2022", id="day"
    ),
    pytest.param("max", "unheard-of", (0,), 1, "05 ≤ 11", id="a kind that nobody wrote words for"),
]


@pytest.mark.parametrize(("kind", "rule", "parts", "whole", "words"), EXAMPLES)
def test_a_relation_is_one_line(
    kind: str, rule: str, parts: tuple[Operand, ...], whole: Operand, words: str
) -> None:
    relation = Relation(kind, parts, whole, True, None, rule)
    assert relation_in_words(Reading("", figures=FIGURES), relation) == words


def test_deductions_keep_their_sign_and_long_sums_are_shortened() -> None:
    scores = (figure("100"), figure("+18"), figure("-0,5"), *(figure("1") for _ in range(20)))
    reading = Reading("", figures=scores)
    row = Relation("sum", (0, 1, 2), 1, True, None, "score-row")
    assert relation_in_words(reading, row) == "100 + 18 - 0,5 = +18"
    long = Relation("sum", tuple(range(3, 23)), 0, True, None, "total-row")
    assert relation_in_words(reading, long).count("+") == 12
    assert "…" in relation_in_words(reading, long)
