"""Whatever the text, reading and checking it ends, and every span lies inside it."""

from cProfile import Profile
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baocong.checking.check import check
from baocong.reading.extracted import Extracted
from baocong.reading.model import Figure, Literal
from baocong.reading.read import read
from baocong.reading.relations import Context, read_relations
from baocong.reading.relations.operands import fits, slack_of
from baocong.reading.relations.squeezing import Unmarked
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
    squeezed = Unmarked(view)
    for at, character in enumerate(squeezed.text):
        back = squeezed.before(at)
        assert 0 <= back < len(view.text)
        if character not in " *":
            assert view.text[back] == character
            assert squeezed.after(back) == at


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


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param("Có 40 hồ sơ, trong đó 20 hồ sơ trực tuyến, 20 hồ sơ trực tiếp; ", id="lists"),
        pytest.param("tiếp nhận 40 hồ sơ, giải quyết 20 hồ sơ, đang giải quyết 20 hồ sơ, ", id="balances"),
        pytest.param("10 văn bản: ", id="colons"),
        pytest.param("có 05 huyện, gồm: An Biên, An Minh, ", id="names"),
        pytest.param("gồm ", id="cues"),
        pytest.param("tiếp nhận 40 hồ sơ (20 hồ sơ (", id="open-brackets"),
    ],
)
def test_work_on_one_endless_sentence_grows_with_its_length(unit):
    def calls(size):
        reading = read(Extracted(f"BÁO CÁO\n\n{unit * (size // len(unit))}"))
        return _calls(lambda: check(reading)) + _calls(lambda: _relations_of(reading))

    assert calls(20_000) < 2.6 * calls(10_000) + 2_000


def _relations_of(reading):
    context = Context(reading.citations, reading.tables, reading.sections, reading.awards, reading.document)
    read_relations(View(reading.text).plain, reading.figures, context)


def _calls(work):
    """Return how many functions `work` calls: a measure of work that does not depend on the machine's load."""
    profile = Profile()
    profile.runcall(work)
    return sum(entry.callcount for entry in profile.getstats())
