"""Adding up over time (docs/rules/adding-over-time.md)."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.counting.samples import ACCOUNTS, COVERAGE, DOSSIERS, MONEY, RANK, VISITORS, category, seen

from baocong.counting.indicator import Indicator
from baocong.counting.observation import Observation
from baocong.counting.over_time import consolidate_over_time
from baocong.counting.period import Period

H1 = Period.parse("2022-H1", "administrative")
MONTHS = ("2022-01", "2022-02", "2022-03", "2022-04", "2022-05", "2022-06")
RECEIVED = (1180, 905, 1210, 1051, 1136, 1245)


def monthly(indicator: Indicator, values: tuple[int, ...] = RECEIVED, **more: Any) -> list[Observation]:
    return [seen(indicator, "A", n, period=month, **more) for month, n in zip(MONTHS, values, strict=False)]


def test_a_flow_adds_over_months_that_follow_each_other() -> None:
    half = consolidate_over_time(DOSSIERS, reversed(monthly(DOSSIERS)), H1)
    assert (half.value, half.unit, half.partial, half.gaps) == (Decimal(6727), "A", False, ())
    assert [one.period.code for one in half.addends] == list(MONTHS)
    assert half.rule == "Tổng số liệu của 6 kỳ trong 6 tháng đầu năm 2022."
    figure = half.as_observation()
    assert figure is not None
    assert (figure.period, figure.value, figure.source.kind) == (H1, Decimal(6727), "computed")


def test_a_gap_is_named() -> None:
    months = [one for one in monthly(DOSSIERS) if one.period.code not in {"2022-03", "2022-06"}]
    half = consolidate_over_time(DOSSIERS, months, H1)
    assert (half.value, half.partial) == (Decimal(4272), True)
    assert [str(gap) for gap in half.gaps] == ["2022-03", "2022-06"]
    assert half.remarks == ("Chưa có số liệu tháng 3 năm 2022; tháng 6 năm 2022.",)
    figure = half.as_observation()
    assert figure is not None
    assert "Chưa có số liệu tháng 3" in figure.source.reason


def test_a_silent_month_is_a_gap_and_a_zero_is_not() -> None:
    silent = seen(DOSSIERS, "A", None, period="2022-02", absence="silent")
    zero = seen(DOSSIERS, "A", 0, period="2022-02")
    quarter = Period.parse("2022-Q1", "administrative")
    others = [one for one in monthly(DOSSIERS)[:3] if one.period.code != "2022-02"]
    assert [str(gap) for gap in consolidate_over_time(DOSSIERS, [*others, silent], quarter).gaps] == [
        "2022-02"
    ]
    full = consolidate_over_time(DOSSIERS, [*others, zero], quarter)
    assert (full.value, full.partial) == (Decimal(2390), False)


def test_parts_of_different_sizes_may_follow_each_other() -> None:
    figures = [seen(DOSSIERS, "A", 3295, period="2022-Q1"), *monthly(DOSSIERS)[3:]]
    assert consolidate_over_time(DOSSIERS, figures, H1).value == Decimal(6727)


REFUSED = [
    pytest.param(VISITORS, {}, "distinct_over_time", "nhiều kỳ", id="distinct-visitors"),
    pytest.param(RANK, {}, "not_additive_over_time", "tính lại", id="rank"),
    pytest.param(
        DOSSIERS, {"unit_of_measure": "lượt"}, "mixed_units_of_measure", "lượt", id="unit-of-measure"
    ),
]


@pytest.mark.parametrize(("indicator", "more", "code", "named"), REFUSED)
def test_what_does_not_add_over_time_is_refused(
    indicator: Indicator, more: dict[str, Any], code: str, named: str
) -> None:
    half = consolidate_over_time(indicator, monthly(indicator, (3, 4), **more), H1)
    assert half.refusal is not None
    assert (half.refusal.code, half.value, half.as_observation()) == (code, None, None)
    assert named in half.refusal.message


def test_a_distinct_count_of_the_whole_period_itself_is_taken() -> None:
    half = consolidate_over_time(VISITORS, [seen(VISITORS, "A", 7, period="2022-H1")], H1)
    assert (half.value, half.refusal, half.partial) == (Decimal(7), None, False)


@pytest.mark.parametrize("indicator", [ACCOUNTS, COVERAGE], ids=["stock-count", "stock-percent"])
def test_a_stock_takes_the_last_value(indicator: Indicator) -> None:
    half = consolidate_over_time(indicator, monthly(indicator, (50, 52, 51, 55, 60, 58)), H1)
    assert (half.value, [one.period.code for one in half.addends]) == (Decimal(58), ["2022-06"])
    assert not half.partial


def test_a_stock_that_ends_early_says_so() -> None:
    half = consolidate_over_time(ACCOUNTS, monthly(ACCOUNTS, (50, 52, 51)), H1)
    assert (half.value, half.partial) == (Decimal(51), True)
    assert [str(gap) for gap in half.gaps] == ["2022-Q2"]


@pytest.mark.parametrize("time", ["cumulative", "total_to_date"])
def test_a_cumulative_figure_is_never_added_but_taken_last(time: str) -> None:
    half = consolidate_over_time(DOSSIERS, monthly(DOSSIERS, (10, 25, 40, 55, 70, 90), time=time), H1)
    assert (half.value, half.time, len(half.addends)) == (Decimal(90), time, 1)


def test_a_cumulative_figure_since_january_is_not_that_of_a_later_quarter() -> None:
    second = Period.parse("2022-Q2", "administrative")
    refusal = consolidate_over_time(DOSSIERS, monthly(DOSSIERS, time="cumulative")[3:], second).refusal
    assert refusal is not None
    assert (refusal.code, "quý II năm 2022" in refusal.message) == ("cumulative_since_january", True)
    to_date = consolidate_over_time(DOSSIERS, monthly(DOSSIERS, time="total_to_date")[3:], second)
    assert to_date.value == Decimal(1245)


def test_periods_that_overlap_or_leave_the_whole_are_refused_and_named() -> None:
    cases = [
        (
            [seen(DOSSIERS, "A", 9, period="2022-Q1"), *monthly(DOSSIERS)[2:]],
            "overlapping_periods",
            "quý I năm 2022",
        ),
        (
            [*monthly(DOSSIERS), seen(DOSSIERS, "A", 9, period="2022-07")],
            "outside_the_period",
            "tháng 7 năm 2022",
        ),
        ([*monthly(DOSSIERS), seen(DOSSIERS, "B", 9, period="2022-01")], "several_units", "A, B"),
        ([*monthly(DOSSIERS), seen(DOSSIERS, "A", 9, period="2022-01")], "conflicting_values", "1.180"),
        (
            [*monthly(DOSSIERS), seen(DOSSIERS, "A", 9, category=category(channel="post"))],
            "mixed_categories",
            "post",
        ),
        ([*monthly(DOSSIERS), seen(DOSSIERS, "A", 9, planned=True)], "mixed_plans", "kế hoạch"),
        ([*monthly(DOSSIERS), seen(DOSSIERS, "A", 9, time="cumulative")], "mixed_times", "lũy kế từ đầu năm"),
        ([], "no_observations", "Hồ sơ tiếp nhận"),
    ]
    refusals = [consolidate_over_time(DOSSIERS, figures, H1).refusal for figures, _, _ in cases]
    assert [refusal.code if refusal else None for refusal in refusals] == [code for _, code, _ in cases]
    assert all(
        refusal and named in refusal.message for refusal, (_, _, named) in zip(refusals, cases, strict=True)
    )


def test_statistical_months_do_not_make_an_administrative_half() -> None:
    months = [seen(MONEY, "A", 1, period=Period.parse(month, "statistical")) for month in MONTHS]
    refusal = consolidate_over_time(MONEY, months, H1).refusal
    assert refusal is not None
    assert refusal.code == "outside_the_period"
    whole = consolidate_over_time(MONEY, months, H1.with_cutoff("statistical"))
    assert (whole.value, whole.partial) == (Decimal(6), False)


def test_the_firmest_figure_of_a_month_is_taken() -> None:
    estimate = seen(DOSSIERS, "A", 1300, period="2022-06", nature="estimate")
    assert consolidate_over_time(DOSSIERS, [*monthly(DOSSIERS), estimate], H1).value == Decimal(6727)
    five = monthly(DOSSIERS)[:5]
    assert consolidate_over_time(DOSSIERS, [*five, estimate], H1).nature == "estimate"


@given(st.sets(st.sampled_from(MONTHS), min_size=1))
def test_months_and_gaps_together_cover_the_half_exactly(present: set[str]) -> None:
    half = consolidate_over_time(DOSSIERS, [seen(DOSSIERS, "A", 1, period=month) for month in present], H1)
    pieces = sorted([*(one.period for one in half.addends), *half.gaps])
    assert [piece.start for piece in pieces] == [H1.start, *(piece.end for piece in pieces[:-1])]
    assert pieces[-1].end == H1.end == date(2022, 6, 15)
    assert half.value == len(present)
