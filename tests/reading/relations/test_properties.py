"""Whatever the text, reading and checking it ends, and every span lies inside it."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baocong.checking.check import check
from baocong.reading.extracted import Extracted
from baocong.reading.model import Figure, Literal
from baocong.reading.read import read
from baocong.reading.relations.operands import fits, slack_of
from baocong.reading.relations.squeezing import Squeezed
from baocong.reading.view import View

WORDS = st.sampled_from(
    [
        "trong đó", "gồm", ":", ",", ";", "và", "còn lại", "(", ")", "12", "1.245", "3/10", "88,5%", "hồ sơ", "văn bản",
        "tổng số", "đạt", "\n- ", "\n+ ", "\t", ". ", "**", "  ", "Hạ Lang", "lũy kế", "tăng", "cùng kỳ", "điểm chuẩn",
    ]
)  # fmt: skip


@settings(deadline=None, max_examples=150)
@given(st.lists(WORDS, max_size=40))
def test_any_jumble_is_read_and_checked(words):
    reading = read(Extracted(" ".join(words)))
    size = len(reading.text)
    for relation in reading.relations:
        for operand in (*relation.parts, relation.whole):
            if isinstance(operand, Literal):
                assert operand.start is None or 0 <= operand.start <= (operand.end or 0) <= size
            else:
                assert 0 <= operand < len(reading.figures)
    for finding in check(reading):
        assert 0 <= finding.start <= finding.end <= size


@settings(deadline=None)
@given(st.text(alphabet="ab *\n,;-", max_size=60))
def test_squeezed_offsets_come_back(text):
    view = View(text)
    squeezed = Squeezed(view)
    for at, character in enumerate(squeezed.text):
        back = squeezed.to_view(at)
        assert 0 <= back < len(view.text)
        if character not in " *":
            assert view.text[back] == character
            assert squeezed.to_squeezed(back) == at


@pytest.mark.parametrize(
    ("part", "whole", "answer"),
    [
        pytest.param("kế hoạch", "văn bản", True, id="kind-of-document"),
        pytest.param("học viên", "lớp", False, id="people-and-classes"),
        pytest.param("", "hồ sơ", True, id="unnamed-part"),
        pytest.param("đơn vị", "phòng, đơn vị", True, id="one-of-two-nouns"),
    ],
)
def test_parts_fit_their_whole(part, whole, answer):
    assert fits(part, whole) is answer


@pytest.mark.parametrize(
    ("text", "value", "kind", "slack"),
    [
        pytest.param("1.245", "1245", "count", "0", id="count"),
        pytest.param("12,5", "12500000000", "money", "50000000", id="billions-with-one-decimal"),
        pytest.param("5.000", "5000000000", "money", "0", id="whole-millions"),
        pytest.param("88,5", "88.5", "percent", "0.05", id="percent"),
        pytest.param("117.5", "117.5", "score", "0", id="scores-are-never-rounded"),
    ],
)
def test_slack_is_half_a_step_of_the_last_decimal(text, value, kind, slack):
    assert slack_of(Figure(0, len(text), text, Decimal(value), kind, "test")) == Decimal(slack)
