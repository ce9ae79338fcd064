"""Where lines of the PDF may break: as office programs do, and never at the price of a letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocong.writing.composed import Run
from baocong.writing.typeset.breaking import Measure, pieces

WIDE = Measure(14, 467.7)
NARROW = Measure(12, 30)

EXAMPLES = [
    pytest.param(
        "theo số 31/BC-STTTT ngày",
        ["theo số ", "31/BC-", "STTTT", " ngày"],
        id="symbol-breaks-after-hyphen-only",
    ),
    pytest.param("giai đoạn 2020-2025", ["giai đoạn ", "2020-", "2025"], id="years-may-break"),
    pytest.param(
        "công chức và/hoặc viên chức", ["công chức ", "và/hoặc", " viên chức"], id="slash-between-words-holds"
    ),
    pytest.param("giảm -5 điểm", ["giảm ", "-5", " điểm"], id="minus-stays-with-its-number"),
    pytest.param("kế hoạch 12-NQ/TU", ["kế hoạch ", "12-NQ/TU"], id="number-and-letters-hold"),
    pytest.param("ngày 01/7/2025", ["ngày 01/7/2025"], id="date-needs-no-care"),
    pytest.param("đạt 99,5%; tăng 3", ["đạt 99,5%; tăng 3"], id="plain-text-is-left-alone"),
]


@pytest.mark.parametrize(("text", "expected"), EXAMPLES)
def test_line_is_cut_where_office_programs_break_it(text: str, expected: list[str]) -> None:
    assert ["".join(one.text for one in part) for part, _ in pieces([Run(text)], WIDE)] == expected


def test_word_over_several_runs_stays_whole() -> None:
    runs = [Run("đạt (và/"), Run("hoặc", bold=True), Run(") 5")]
    assert [([one.text for one in part], whole) for part, whole in pieces(runs, WIDE)] == [
        (["đạt "], False),
        (["(và/", "hoặc", ")"], True),
        ([" 5"], False),
    ]


def test_word_wider_than_its_column_is_cut_to_fit() -> None:
    cut = ["".join(one.text for one in part) for part, _ in pieces([Run("a" * 12)], NARROW)]
    assert cut == ["aaaaa", "aaaaa", "aa"]


runs = st.lists(
    st.builds(Run, st.text(alphabet="aB1 /-?–.", min_size=1, max_size=30), st.booleans()), max_size=5
)


@given(runs, st.sampled_from([WIDE, NARROW]))
def test_pieces_hold_the_very_same_text(given_runs: list[Run], measure: Measure) -> None:
    again = [run for part, _ in pieces(given_runs, measure) for run in part]
    assert [(letter, run.bold) for run in again for letter in run.text] == [
        (letter, run.bold) for run in given_runs for letter in run.text
    ]
