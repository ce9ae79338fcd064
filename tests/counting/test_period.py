"""Periods: which days they cover in either calendar, how they follow each other, what they are called.

The worked numbers are those of docs/rules/periods.md.
"""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocong.counting.period import Cutoff, PartSize, Period

CUTOFFS: tuple[Cutoff, ...] = ("administrative", "statistical", "unknown")

ADMINISTRATIVE = [
    pytest.param("2022-06", date(2022, 5, 15), date(2022, 6, 14), id="month"),
    pytest.param("2022-01", date(2021, 12, 15), date(2022, 1, 14), id="january-begins-last-year"),
    pytest.param("2022-Q2", date(2022, 3, 15), date(2022, 6, 14), id="quarter"),
    pytest.param("2022-H1", date(2021, 12, 15), date(2022, 6, 14), id="first-half"),
    pytest.param("2022-H2", date(2022, 6, 15), date(2022, 12, 14), id="second-half"),
    pytest.param("2022-9M", date(2021, 12, 15), date(2022, 9, 14), id="nine-months"),
    pytest.param("2022-11M", date(2021, 12, 15), date(2022, 11, 14), id="eleven-months"),
    pytest.param("2022", date(2021, 12, 15), date(2022, 12, 14), id="year"),
    pytest.param("2021/2025", date(2020, 12, 15), date(2025, 12, 14), id="stage"),
    pytest.param("2022-W05", date(2022, 1, 31), date(2022, 2, 6), id="week-keeps-its-days"),
    pytest.param("2022-01-15/2022-06-14", date(2022, 1, 15), date(2022, 6, 14), id="range-keeps-its-days"),
]

STATISTICAL = [
    pytest.param("2022-02", date(2022, 2, 1), date(2022, 2, 28), id="month"),
    pytest.param("2024-02", date(2024, 2, 1), date(2024, 2, 29), id="leap-month"),
    pytest.param("2022-Q4", date(2022, 10, 1), date(2022, 12, 31), id="last-quarter"),
    pytest.param("2022-H1", date(2022, 1, 1), date(2022, 6, 30), id="half"),
    pytest.param("2022-9M", date(2022, 1, 1), date(2022, 9, 30), id="nine-months"),
    pytest.param("2022", date(2022, 1, 1), date(2022, 12, 31), id="year"),
    pytest.param("2021/2025", date(2021, 1, 1), date(2025, 12, 31), id="stage"),
    pytest.param("2020-W53", date(2020, 12, 28), date(2021, 1, 3), id="week-over-new-year"),
]


@pytest.mark.parametrize(("code", "first", "last"), ADMINISTRATIVE)
def test_the_administrative_calendar_runs_from_the_15th_to_the_14th(
    code: str, first: date, last: date
) -> None:
    period = Period.parse(code, "administrative")
    assert (period.start, period.last_day, period.cutoff) == (first, last, "administrative")


@pytest.mark.parametrize(("code", "first", "last"), STATISTICAL)
def test_the_statistical_calendar_runs_over_whole_months(code: str, first: date, last: date) -> None:
    period = Period.parse(code, "statistical")
    assert (period.start, period.last_day) == (first, last)


def test_an_unknown_cutoff_lies_on_calendar_months_and_stays_unknown() -> None:
    period = Period.parse("2022-06")
    assert (period.start, period.last_day, period.cutoff) == (date(2022, 6, 1), date(2022, 6, 30), "unknown")
    assert period != period.with_cutoff("statistical")


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("", id="empty"),
        pytest.param("2022-13", id="month-13"),
        pytest.param("2022-Q5", id="quarter-5"),
        pytest.param("2022-H3", id="third-half"),
        pytest.param("2022-0M", id="no-months"),
        pytest.param("2022-13M", id="thirteen-months"),
        pytest.param("2022-W53", id="week-the-year-lacks"),
        pytest.param("2022-6", id="month-without-zero"),
        pytest.param("2025/2021", id="stage-backwards"),
        pytest.param("2022/2022", id="stage-of-one-year"),
        pytest.param("2022-06-14/2022-01-15", id="range-backwards"),
        pytest.param("2022-02-30/2022-03-01", id="day-that-does-not-exist"),
        pytest.param("2022-06 ", id="trailing-space"),
        pytest.param("٢٠٢٢", id="foreign-digits"),
        pytest.param("tháng 6", id="words"),
    ],
)
def test_what_is_not_a_period_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match=r"period|stage|week|month|day"):
        Period.parse(code)


@pytest.mark.parametrize(
    ("alias", "code"),
    [("2022-3M", "2022-Q1"), ("2022-6M", "2022-H1"), ("2022-12M", "2022"), ("2022-1M", "2022-01")],
)
def test_one_stretch_of_months_has_one_code(alias: str, code: str) -> None:
    assert Period.parse(alias) == Period.parse(code)


def test_an_empty_period_is_refused() -> None:
    with pytest.raises(ValueError, match="must end after"):
        Period("2022-06", date(2022, 6, 1), date(2022, 6, 1))


BETWEEN = [
    pytest.param(
        date(2021, 12, 15), date(2022, 6, 14), "2022-H1", "administrative", id="administrative-half"
    ),
    pytest.param(date(2022, 1, 1), date(2022, 6, 30), "2022-H1", "statistical", id="statistical-half"),
    pytest.param(
        date(2022, 5, 15), date(2022, 6, 14), "2022-06", "administrative", id="administrative-month"
    ),
    pytest.param(
        date(2022, 3, 15), date(2022, 6, 14), "2022-Q2", "administrative", id="administrative-quarter"
    ),
    pytest.param(date(2022, 1, 1), date(2022, 10, 31), "2022-10M", "statistical", id="ten-months"),
    pytest.param(date(2021, 1, 1), date(2025, 12, 31), "2021/2025", "statistical", id="stage"),
    pytest.param(
        date(2022, 1, 15), date(2022, 6, 14), "2022-01-15/2022-06-14", "unknown", id="no-named-period"
    ),
]


@pytest.mark.parametrize(("first", "last", "code", "cutoff"), BETWEEN)
def test_days_are_given_the_named_period_that_has_them(
    first: date, last: date, code: str, cutoff: Cutoff
) -> None:
    period = Period.between(first, last)
    assert (period.code, period.cutoff, period.start, period.last_day) == (code, cutoff, first, last)


NEIGHBOURS = [
    pytest.param("2022-01", "2021-12", "2021-01", id="january"),
    pytest.param("2022-Q1", "2021-Q4", "2021-Q1", id="quarter"),
    pytest.param("2022-H1", "2021-H2", "2021-H1", id="half"),
    pytest.param("2022-9M", "2021-9M", "2021-9M", id="nine-months"),
    pytest.param("2022", "2021", "2021", id="year"),
    pytest.param("2022-W01", "2021-W52", "2021-W01", id="week"),
    pytest.param("2021-W01", "2020-W53", "2020-W01", id="week-after-53"),
    pytest.param("2020-W53", "2020-W52", "2019-W52", id="week-53-has-no-twin"),
    pytest.param("2022-01-15/2022-06-14", "2021-08-17/2022-01-14", "2021-01-15/2021-06-14", id="range"),
    pytest.param(
        "2024-02-01/2024-02-29", "2024-01-03/2024-01-31", "2023-02-01/2023-02-28", id="leap-february"
    ),
    pytest.param(
        "2024-02-01/2024-02-28", "2024-01-04/2024-01-31", "2023-02-01/2023-02-28", id="before-leap-day"
    ),
    pytest.param("2024-02-29/2024-02-29", "2024-02-28/2024-02-28", "2023-02-28/2023-02-28", id="leap-day"),
]


@pytest.mark.parametrize("cutoff", CUTOFFS)
@pytest.mark.parametrize(("code", "previous", "last_year"), NEIGHBOURS)
def test_the_period_before_and_the_same_period_last_year(
    code: str, previous: str, last_year: str, cutoff: Cutoff
) -> None:
    period = Period.parse(code, cutoff)
    assert period.previous() == Period.parse(previous, cutoff)
    assert period.same_period_last_year() == Period.parse(last_year, cutoff)


def test_a_stage_has_a_stage_before_it_but_no_same_period_last_year() -> None:
    stage = Period.parse("2021/2025")
    assert stage.previous() == Period.parse("2016/2020")
    with pytest.raises(ValueError, match="previous"):
        stage.same_period_last_year()


@pytest.mark.parametrize(
    ("cutoff", "moment", "straddles"),
    [
        pytest.param("administrative", date(2025, 7, 1), True, id="15-06-to-14-07-straddles-1-july"),
        pytest.param("statistical", date(2025, 7, 1), False, id="01-07-to-31-07-begins-on-1-july"),
        pytest.param("administrative", date(2025, 6, 15), False, id="first-day-is-no-seam"),
        pytest.param("administrative", date(2025, 7, 14), True, id="last-day-alone-is-after"),
        pytest.param("administrative", date(2025, 7, 15), False, id="day-after-is-no-seam"),
    ],
)
def test_july_2025_straddles_the_first_of_july_in_one_calendar_only(
    cutoff: Cutoff, moment: date, straddles: bool
) -> None:
    assert Period.parse("2025-07", cutoff).straddles(moment) is straddles


PARTS = [
    pytest.param("2022", None, ["2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4"], id="year-by-quarters"),
    pytest.param("2022", "half", ["2022-H1", "2022-H2"], id="year-by-halves"),
    pytest.param("2022-H2", None, ["2022-Q3", "2022-Q4"], id="half-by-quarters"),
    pytest.param("2022-9M", "quarter", ["2022-Q1", "2022-Q2", "2022-Q3"], id="nine-months-by-quarters"),
    pytest.param("2022-Q4", None, ["2022-10", "2022-11", "2022-12"], id="quarter-by-months"),
    pytest.param("2022-06", None, ["2022-06"], id="a-month-is-its-own-part"),
    pytest.param("2021/2023", None, ["2021", "2022", "2023"], id="stage-by-years"),
]


@pytest.mark.parametrize(("code", "size", "parts"), PARTS)
def test_parts_are_whole_periods(code: str, size: PartSize | None, parts: list[str]) -> None:
    assert [str(part) for part in Period.parse(code).parts(size)] == parts


@pytest.mark.parametrize(
    ("code", "size"),
    [
        pytest.param("2022-10M", "quarter", id="ten-months-by-quarters"),
        pytest.param("2022-06", "quarter", id="month-by-quarters"),
        pytest.param("2022-9M", "half", id="nine-months-by-halves"),
        pytest.param("2022-W05", None, id="week"),
        pytest.param("2022-01-15/2022-06-14", "month", id="range"),
    ],
)
def test_parts_that_do_not_divide_the_period_are_refused(code: str, size: PartSize | None) -> None:
    with pytest.raises(ValueError, match="cannot be divided"):
        Period.parse(code).parts(size)


NAMES = [
    ("2022-W05", "tuần 05 năm 2022"),
    ("2022-06", "tháng 6 năm 2022"),
    ("2022-Q2", "quý II năm 2022"),
    ("2022-H1", "6 tháng đầu năm 2022"),
    ("2022-H2", "6 tháng cuối năm 2022"),
    ("2022-9M", "9 tháng đầu năm 2022"),
    ("2022-10M", "10 tháng đầu năm 2022"),
    ("2022", "năm 2022"),
    ("2021/2025", "giai đoạn 2021-2025"),
    ("2022-01-05/2022-06-14", "từ ngày 05/01/2022 đến ngày 14/6/2022"),
]


@pytest.mark.parametrize(("code", "name"), NAMES, ids=[code for code, _ in NAMES])
def test_a_period_has_the_name_that_reports_print(code: str, name: str) -> None:
    assert Period.parse(code).name_vi() == name


def test_a_period_contains_days_and_other_periods() -> None:
    half, june = Period.parse("2022-H1", "administrative"), Period.parse("2022-06", "administrative")
    assert half.contains(june)
    assert not june.contains(half)
    assert half.contains(date(2021, 12, 15))
    assert half.contains(date(2022, 6, 14))
    assert not half.contains(date(2022, 6, 15))
    assert not half.contains(Period.parse("2022-06", "statistical"))


def test_the_two_calendars_overlap_without_containing_each_other() -> None:
    june, july = Period.parse("2022-06", "statistical"), Period.parse("2022-07", "administrative")
    assert june.overlaps(july)
    assert not Period.parse("2022-07", "statistical").overlaps(june)


def test_periods_are_ordered_by_their_first_day() -> None:
    codes = ["2022-Q1", "2021", "2022-02", "2022-01", "2022"]
    assert [str(period) for period in sorted(map(Period.parse, codes))] == [
        "2021",
        "2022-01",
        "2022-Q1",
        "2022",
        "2022-02",
    ]


@pytest.mark.parametrize(
    ("code", "months"),
    [("2022-06", 1), ("2022-H1", 6), ("2022-10M", 10), ("2021/2025", 60), ("2022-W05", None),
     ("2022-01-15/2022-06-14", 5), ("2022-01-15/2022-06-15", None)],
)  # fmt: skip
def test_months_are_counted_only_where_they_are_whole(code: str, months: int | None) -> None:
    assert Period.parse(code).months == months


years = st.integers(1950, 2100)
days = st.dates(date(1950, 1, 1), date(2100, 12, 31))
month_codes = st.one_of(
    st.builds("{:04d}-{:02d}".format, years, st.integers(1, 12)),
    st.builds("{:04d}-Q{}".format, years, st.integers(1, 4)),
    st.builds("{:04d}-H{}".format, years, st.integers(1, 2)),
    st.builds("{:04d}-{}M".format, years, st.integers(1, 12)),
    years.map("{:04d}".format),
    st.builds(lambda year, more: f"{year}/{year + more}", years, st.integers(1, 9)),
)
day_codes = st.one_of(
    days.map(lambda day: "{:04d}-W{:02d}".format(*day.isocalendar()[:2])),
    st.builds(lambda day, more: f"{day}/{day + timedelta(more)}", days, st.integers(0, 800)),
)
cutoffs = st.sampled_from(CUTOFFS)
month_periods = st.builds(Period.parse, month_codes, cutoffs)
periods = st.one_of(month_periods, st.builds(Period.parse, day_codes, cutoffs))


@given(periods)
def test_a_period_is_read_back_from_what_it_prints(period: Period) -> None:
    assert Period.parse(str(period), period.cutoff) == period


@given(periods)
def test_the_next_of_the_previous_is_the_period_itself(period: Period) -> None:
    assert period.previous().next() == period == period.next().previous()


@given(periods)
def test_the_previous_period_ends_before_this_one_begins(period: Period) -> None:
    assert period.previous().end <= period.start
    assert period.previous() < period
    assert period.kind == "first_months" or period.previous().end == period.start


@given(month_periods, st.sampled_from([None, "month", "quarter", "half", "year"]))
def test_parts_cover_the_period_without_gap_or_overlap(period: Period, size: PartSize | None) -> None:
    try:
        parts = period.parts(size)
    except ValueError:
        assert size is not None
        return
    seams = [part.start for part in parts] + [parts[-1].end]
    assert [part.end for part in parts] == seams[1:]
    assert (seams[0], seams[-1]) == (period.start, period.end)
    assert all(part.cutoff == period.cutoff for part in parts)


@given(periods)
def test_the_days_of_a_period_are_given_a_period_of_the_same_days(period: Period) -> None:
    found = Period.between(period.start, period.last_day)
    assert (found.start, found.end) == (period.start, period.end)


@given(periods, days)
def test_a_period_contains_exactly_its_days(period: Period, day: date) -> None:
    assert period.contains(day) == (period.start <= day <= period.last_day)
    assert not (period.straddles(day) and not period.contains(day))
