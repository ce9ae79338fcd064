"""Comparisons and their words (docs/rules/comparing.md)."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.counting.samples import DOSSIERS, MONEY, seen

from baocong.counting.compare import Compared, ComparisonKind, base_period, compare, compare_observations
from baocong.counting.exact import exact_sum, round_half_up
from baocong.counting.period import Period
from baocong.counting.phrase import Mode, phrase, print_value
from baocong.counting.rounding import agrees


def number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


PHRASES = [
    pytest.param("1245", "1151", "previous", "count", None, "tăng 8,2% so với kỳ trước", id="change"),
    pytest.param("1049", "1000", "same_period", "count", None, "bằng 104,9% cùng kỳ", id="level"),
    pytest.param("1049", "1000", "same_period", "count", "change", "tăng 4,9% so với cùng kỳ", id="as-change"),
    pytest.param("1245", "1151", "previous", "count", "level", "bằng 108,2% so với kỳ trước", id="as-level"),
    pytest.param("885", "1000", "plan", "count", None, "đạt 88,5% kế hoạch", id="plan"),
    pytest.param("885", "1000", "plan", "count", "change", "thấp hơn kế hoạch 11,5%", id="plan-missed-as-change"),
    pytest.param("1123", "1000", "plan", "count", None, "đạt 112,3% kế hoạch", id="plan-exceeded"),
    pytest.param("1123", "1000", "plan", "count", "change", "vượt kế hoạch 12,3%", id="plan-exceeded-as-change"),
    pytest.param("6012", "5400", "cumulative", "count", None, "bằng 111,3% lũy kế cùng kỳ", id="cumulative"),
    pytest.param("800", "1000", "previous", "count", None, "giảm 20% so với kỳ trước", id="whole-percent"),
    pytest.param("8", "5", "same_period", "count", None, "tăng 03 cuộc so với cùng kỳ", id="small-base"),
    pytest.param("5", "8", "previous", "count", None, "giảm 03 cuộc so với kỳ trước", id="small-base-down"),
    pytest.param("25", "9", "same_period", "count", "level", "tăng 16 cuộc so với cùng kỳ", id="base-of-9"),
    pytest.param("25", "10", "same_period", "count", None, "bằng 250% cùng kỳ", id="base-of-10"),
    pytest.param("4", "5", "plan", "count", None, "đạt 80% kế hoạch", id="small-plan-keeps-percent"),
    pytest.param("3", "0", "same_period", "count", None, "cùng kỳ không phát sinh", id="base-0"),
    pytest.param("0", "0", "same_period", "count", None, "cùng kỳ cũng không phát sinh", id="both-0"),
    pytest.param("3", "0", "plan", "count", None, "kế hoạch bằng 0", id="plan-0"),
    pytest.param("0", "40", "same_period", "count", None, "bằng 0% cùng kỳ", id="current-0"),
    pytest.param("0", "40", "previous", "count", None, "giảm 100% so với kỳ trước", id="current-0-as-change"),
    pytest.param("40", "40", "same_period", "count", None, "bằng cùng kỳ", id="equal"),
    pytest.param("40", "40", "plan", "count", None, "đạt 100% kế hoạch", id="plan-reached"),
    pytest.param("40", None, "same_period", "count", None, "chưa có số liệu cùng kỳ để so sánh", id="base-missing"),
    pytest.param("40", None, "plan", "count", None, "chưa có kế hoạch để so sánh", id="plan-missing"),
    pytest.param(None, "40", "same_period", "count", None, "chưa có số liệu", id="current-missing"),
    pytest.param("9996", "10000", "plan", "count", None, "thấp hơn kế hoạch 04 cuộc", id="99.96-is-not-reached"),
    pytest.param("9995", "10000", "plan", "count", None, "thấp hơn kế hoạch 05 cuộc", id="99.95-is-not-reached"),
    pytest.param("10004", "10000", "same_period", "count", None, "tăng 04 cuộc so với cùng kỳ", id="rounds-to-100"),
    pytest.param("88.5", "85.2", "previous", "percent", None, "tăng 3,3 điểm phần trăm so với kỳ trước", id="points"),
    pytest.param("85.2", "88.2", "same_period", "percent", None, "giảm 3 điểm phần trăm so với cùng kỳ",
                 id="whole-points"),
    pytest.param("88.52", "88.50", "previous", "percent", None, "tăng 0,02 điểm phần trăm so với kỳ trước",
                 id="points-below-one-decimal"),
    pytest.param("92", "95", "plan", "percent", None, "thấp hơn kế hoạch 3 điểm phần trăm", id="plan-in-points"),
    pytest.param("95", "95", "plan", "percent", None, "đạt kế hoạch", id="plan-in-percent-reached"),
    pytest.param("5", "0", "same_period", "percent", None, "tăng 5 điểm phần trăm so với cùng kỳ", id="percent-from-0"),
    pytest.param("12", "15", "previous", "rank", None, "tăng 03 bậc so với kỳ trước", id="rank-better"),
    pytest.param("15", "12", "previous", "rank", None, "giảm 03 bậc so với kỳ trước", id="rank-worse"),
    pytest.param("12", "12", "previous", "rank", None, "giữ nguyên thứ hạng so với kỳ trước", id="rank-kept"),
    pytest.param("12", "15", "plan", "rank", None, "vượt kế hoạch 03 bậc", id="rank-above-plan"),
    pytest.param("91.5", "90", "same_period", "score", None, "tăng 1,5 cuộc so với cùng kỳ", id="score-in-numbers"),
    pytest.param("8000000", "5000000", "same_period", "money", None, "bằng 160% cùng kỳ", id="money"),
    pytest.param("5000003", "5000000", "same_period", "money", None, "tăng 3 cuộc so với cùng kỳ",
                 id="money-has-no-leading-zero"),
    pytest.param("5", "-5", "same_period", "money", None, "tăng 10 cuộc so với cùng kỳ", id="negative-base"),
]  # fmt: skip


@pytest.mark.parametrize(("current", "base", "kind", "measure", "mode", "said"), PHRASES)
def test_a_comparison_is_said_as_reports_say_it(
    current: str | None, base: str | None, kind: ComparisonKind, measure: str, mode: Mode | None, said: str
) -> None:
    compared = compare(number(current), number(base), kind, measure)
    assert phrase(compared, mode, unit_of_measure="cuộc") == said


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("2022-05", "tăng 8,2% so với tháng trước"),
        ("2022-Q2", "tăng 8,2% so với quý trước"),
        ("2022-W05", "tăng 8,2% so với tuần trước"),
        ("2022", "tăng 8,2% so với năm trước"),
        ("2022-H1", "tăng 8,2% so với kỳ trước"),
    ],
)
def test_the_period_before_is_called_by_its_name(code: str, said: str) -> None:
    current = seen(DOSSIERS, "A", 1245, period=code)
    base = seen(DOSSIERS, "A", 1151, period=current.period.previous())
    assert phrase(compare_observations(DOSSIERS, current, base, "previous")) == said


def test_the_numbers_behind_the_words_are_exact() -> None:
    compared = compare(Decimal(1245), Decimal(1151), "previous")
    assert compared.change == 94
    assert compared.level is not None
    assert compared.change_percent is not None
    assert (round_half_up(compared.level), round_half_up(compared.change_percent)) == (
        Decimal("108.2"),
        Decimal("8.2"),
    )
    percent = compare(Decimal("88.5"), Decimal("85.2"), "previous", "percent")
    assert (percent.points, percent.level, percent.change_percent) == (Decimal("3.3"), None, None)
    rank = compare(Decimal(12), Decimal(15), "previous", "rank")
    assert (rank.steps, rank.level, rank.points) == (Decimal(3), None, None)


def test_the_small_base_can_be_set_by_an_office() -> None:
    assert compare(Decimal(40), Decimal(25), "same_period", small_base=Decimal(30)).small_base
    assert not compare(Decimal(40), Decimal(25), "same_period").small_base
    assert not compare(Decimal(4), Decimal(2), "same_period", "money").small_base


def test_half_of_a_year_is_compared_with_the_plan_of_the_year() -> None:
    done, plan = (
        seen(DOSSIERS, "A", 5230, period="2022-H1"),
        seen(DOSSIERS, "A", 10000, period="2022", planned=True),
    )
    assert phrase(compare_observations(DOSSIERS, done, plan, "plan")) == "đạt 52,3% kế hoạch năm"


def test_a_silent_base_is_missing_and_not_zero() -> None:
    current = seen(DOSSIERS, "A", 5)
    silent = seen(DOSSIERS, "A", None, absence="silent", period="2022-04")
    for base in (None, silent):
        assert compare_observations(DOSSIERS, current, base, "previous").outcome == "base_missing"
    zero = seen(DOSSIERS, "A", 0, period="2022-04")
    assert phrase(compare_observations(DOSSIERS, current, zero, "previous")) == "tháng trước không phát sinh"


NOT_A_BASE: list[Any] = [
    pytest.param({"period": "2022-03"}, "previous", "period", id="wrong-period"),
    pytest.param({"period": "2022-04"}, "same_period", "period", id="previous-as-same-period"),
    pytest.param({"period": "2022-04", "planned": True}, "previous", "planned", id="plan-as-previous"),
    pytest.param({}, "plan", "planned", id="result-as-plan"),
    pytest.param({"period": "2022-04", "time": "cumulative"}, "previous", "time", id="cumulative-as-flow"),
    pytest.param(
        {"period": "2022-04", "category": (("channel", "online"),)}, "previous", "category", id="category"
    ),
    pytest.param(
        {"period": "2022-04", "unit_of_measure": "lượt"}, "previous", "unit of measure", id="measure"
    ),
    pytest.param(
        {"period": Period.parse("2022-04", "statistical")}, "previous", "statistical", id="calendar"
    ),
]


@pytest.mark.parametrize(("other", "kind", "trait"), NOT_A_BASE)
def test_what_is_no_base_is_not_compared(other: dict[str, Any], kind: ComparisonKind, trait: str) -> None:
    with pytest.raises(ValueError, match=trait):
        compare_observations(DOSSIERS, seen(DOSSIERS, "A", 5), seen(DOSSIERS, "A", 4, **other), kind)


def test_another_unit_or_indicator_is_no_base() -> None:
    for base in (seen(DOSSIERS, "B", 4, period="2022-04"), seen(MONEY, "A", 4, period="2022-04")):
        with pytest.raises(ValueError, match="must be"):
            compare_observations(DOSSIERS, seen(DOSSIERS, "A", 5), base, "previous")


def test_an_unknown_calendar_may_be_compared() -> None:
    base = seen(DOSSIERS, "A", 4, period=Period.parse("2022-04"))
    assert compare_observations(DOSSIERS, seen(DOSSIERS, "A", 5), base, "previous").change == 1


def test_base_periods() -> None:
    may = Period.parse("2022-05")
    assert base_period(may, "same_period") == base_period(may, "cumulative") == Period.parse("2021-05")
    assert (base_period(may, "previous"), base_period(may, "plan")) == (Period.parse("2022-04"), may)


@pytest.mark.parametrize(
    ("value", "measure", "prose", "printed"),
    [
        ("3", "count", True, "03"),
        ("3", "count", False, "3"),
        ("0", "count", True, "0"),
        ("10", "count", True, "10"),
        ("3", "money", True, "3"),
        ("3", "percent", True, "3"),
        ("1245", "count", True, "1.245"),
        ("2.5", "count", True, "2,5"),
        ("3.0", "count", True, "03"),
    ],
)
def test_leading_zeros_stand_in_prose_only(value: str, measure: str, prose: bool, printed: str) -> None:
    assert print_value(Decimal(value), measure, prose) == printed


amounts = st.decimals(0, 10**9, places=2)
kinds = st.sampled_from(["same_period", "previous", "plan", "cumulative"])
measures = st.sampled_from(["count", "ratio", "money", "percent", "rank", "score", "rate"])


@given(st.none() | amounts, st.none() | amounts, kinds, measures, st.sampled_from([None, "level", "change"]))
def test_every_comparison_can_be_said(
    current: Decimal | None, base: Decimal | None, kind: ComparisonKind, measure: str, mode: Mode | None
) -> None:
    compared = compare(current, base, kind, measure)
    said = phrase(compared, mode, "đồng")
    assert said == said.strip()
    assert not {"tăng 0%", "giảm 0%", "tăng 0,0%", "giảm 0,0%"} & {said[:8], said[:7]}
    if compared.outcome == "compared" and said.startswith(("tăng", "vượt")):
        assert (compared.steps or compared.change or 0) > 0


@given(st.integers(10, 10**9), st.integers(10, 10**9))
def test_level_and_change_tell_the_same_thing(current: int, base: int) -> None:
    compared = compare(Decimal(current), Decimal(base), "same_period")
    assert compared.level is not None
    assert compared.change_percent == exact_sum([compared.level, Decimal(-100)])
    assert agrees(round_half_up(compared.level), Fraction(100 * current, base))
    assert (compared.outcome == "equal") == (compared.change == 0)


def test_plan_is_never_said_to_be_reached_when_it_is_not() -> None:
    for missing in range(1, 60):
        said = phrase(compare(Decimal(100000 - missing), Decimal(100000), "plan"), unit_of_measure="hồ sơ")
        assert not said.startswith("đạt 100")


def test_an_untouched_compared_has_no_more_than_its_numbers() -> None:
    assert compare(None, None, "plan") == Compared("plan", "count", None, None, "current_missing")
