"""Merging, dividing and renaming units: totals stay equal, nothing is recast silently (docs/rules/reorganisations.md).

Units are called by letters; the shares are samples.
"""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.counting.samples import (
    ACCOUNTS,
    COVERAGE,
    DOSSIERS,
    INDEX,
    MONEY,
    ON_TIME_SHARE,
    RANK,
    category,
    seen,
)

from baocong.counting.indicator import Indicator
from baocong.counting.observation import Observation
from baocong.counting.period import Period
from baocong.counting.recast_result import Recast
from baocong.counting.recasting import recast
from baocong.counting.reorganisation import (
    ONE,
    Reorganisation,
    Succession,
    allocate,
    merge,
    rename,
    split,
)

JULY = date(2025, 7, 1)
MARCH = date(2025, 3, 1)
HALF = Fraction(1, 2)
MERGED = merge(JULY, ("A", "B"), "S", "NQ mẫu")
PRESS = Indicator("press.issues", "press", "Số báo phát hành", "số", "count", "flow", True)
SAFETY = Indicator("security.incidents", "security", "Sự cố", "sự cố", "count", "flow", True)
BY_FIELD = split(MARCH, "D", {"press": {"X": ONE}, "security": {"Y": ONE}, "": {"Z": ONE}}, "QĐ mẫu")


def at(period: str, indicator: Indicator = DOSSIERS, **values: int | str) -> list[Observation]:
    return [seen(indicator, unit, value, period=period) for unit, value in values.items()]


def shown(result: Recast) -> dict[str, Decimal | None]:
    return {one.unit: one.value for one in result.observations}


def codes(result: Recast) -> list[str]:
    return [one.code for one in result.not_recast]


def test_merging_adds_and_keeps_the_period_and_the_reason() -> None:
    result = recast(DOSSIERS, at("2025-06", A=120, B=80, C=7), [MERGED])
    assert shown(result) == {"C": Decimal(7), "S": Decimal(200)}
    assert (result.not_recast, result.incomplete) == ((), ())
    merged = result.observations[-1]
    assert (merged.period.code, merged.source.kind) == ("2025-06", "computed")
    assert merged.source.reason == "Chuyển đổi theo sắp xếp lại đơn vị từ 01/07/2025 (NQ mẫu), từ A, B."


def test_figures_after_the_event_stand_on_the_new_map_already() -> None:
    figures = at("2025-08", S=210)
    assert recast(DOSSIERS, figures, [MERGED]).observations == tuple(figures)


def test_the_administrative_july_2025_straddles_and_is_not_recast_silently() -> None:
    figures = at("2025-07", A=120, B=80, S=90, C=7)
    result = recast(DOSSIERS, figures, [MERGED])
    assert shown(result) == {"C": Decimal(7)}
    assert codes(result) == ["straddles"] * 3
    assert [one.observation for one in result.not_recast] == figures[:3]
    assert "tháng 7 năm 2025" in result.not_recast[0].message
    assert "01/07/2025" in result.not_recast[0].message
    statistical = [seen(DOSSIERS, "S", 90, period=Period.parse("2025-07", "statistical"))]
    assert recast(DOSSIERS, statistical, [MERGED]).observations == tuple(statistical)


@pytest.mark.parametrize(
    ("as_at", "unit", "value"),
    [
        pytest.param(date(2025, 6, 30), "S", 5, id="before-is-recast"),
        pytest.param(date(2025, 7, 14), "A", 5, id="after-is-kept"),
    ],
)
def test_a_stock_with_its_own_date_does_not_straddle(as_at: date, unit: str, value: int) -> None:
    figure = seen(ACCOUNTS, "A", value, period="2025-07", as_at=as_at)
    result = recast(ACCOUNTS, [figure], [rename(JULY, "A", "S")])
    assert (shown(result), codes(result)) == ({unit: Decimal(value)}, [])
    assert codes(recast(ACCOUNTS, [seen(ACCOUNTS, "A", 5, period="2025-07")], [rename(JULY, "A", "S")])) == [
        "straddles"
    ]


@pytest.mark.parametrize(
    ("indicator", "successor"),
    [(PRESS, "X"), (SAFETY, "Y"), (DOSSIERS, "Z")],
    ids=["press", "security", "the-rest"],
)
def test_a_department_divided_by_field_sends_each_field_to_its_successor(
    indicator: Indicator, successor: str
) -> None:
    result = recast(indicator, at("2025-02", indicator, D=41), [BY_FIELD])
    assert shown(result) == {successor: Decimal(41)}
    back = recast(indicator, at("2025-05", indicator, **{successor: 12}), [BY_FIELD], "old")
    assert shown(back) == {"D": Decimal(12)}


def test_a_field_named_more_exactly_counts_before_its_area() -> None:
    event = split(MARCH, "D", {"press": {"X": ONE}, "press.issues": {"Y": ONE}})
    assert shown(recast(PRESS, at("2025-02", PRESS, D=1), [event])) == {"Y": Decimal(1)}
    assert codes(recast(DOSSIERS, at("2025-02", D=1), [event])) == ["no_share"]


def test_splitting_by_shares_uses_the_largest_remainder() -> None:
    event = split(MARCH, "D", {"": {"X": Fraction(1, 3), "Y": Fraction(1, 3), "Z": Fraction(1, 3)}})
    assert shown(recast(DOSSIERS, at("2025-02", D=100), [event])) == {
        "X": Decimal(34),
        "Y": Decimal(33),
        "Z": Decimal(33),
    }
    back = recast(DOSSIERS, at("2025-05", X=34, Y=33, Z=33), [event], "old")
    assert shown(back) == {"D": Decimal(100)}


ALLOCATED = [
    pytest.param("100", ["1/3", "1/3", "1/3"], ["34", "33", "33"], id="equal-remainders-go-to-the-first"),
    pytest.param("7", ["1/2", "3/10", "1/5"], ["4", "2", "1"], id="largest-remainder"),
    pytest.param("1", ["1/10", "9/10"], ["0", "1"], id="one-is-not-divided"),
    pytest.param("0", ["1/2", "1/2"], ["0", "0"], id="zero"),
    pytest.param("-5", ["1/2", "1/2"], ["-3", "-2"], id="negative"),
    pytest.param("10.5", ["1/4", "3/4"], ["2.6", "7.9"], id="places-are-kept"),
    pytest.param("1E+2", ["1/8", "7/8"], ["13", "87"], id="exponents-do-not-coarsen"),
    pytest.param("5", ["0", "1"], ["0", "5"], id="no-share"),
]


@pytest.mark.parametrize(("value", "shares", "parts"), ALLOCATED)
def test_a_value_is_divided_without_a_rest(value: str, shares: list[str], parts: list[str]) -> None:
    assert allocate(Decimal(value), [Fraction(share) for share in shares]) == tuple(map(Decimal, parts))


@pytest.mark.parametrize("shares", [["1/2", "1/3"], [], ["3/2", "-1/2"]])
def test_shares_that_are_no_whole_are_refused(shares: list[str]) -> None:
    with pytest.raises(ValueError, match="add up to 1"):
        allocate(Decimal(1), [Fraction(share) for share in shares])


BROKEN: list[Any] = [
    pytest.param(
        [Succession("D", "X", HALF), Succession("D", "Y", Fraction(1, 3))], "add up to 5/6", id="too-little"
    ),
    pytest.param([Succession("D", "X", Fraction(3, 2))], "no share between 0 and 1", id="above-1"),
    pytest.param(
        [Succession("D", "X", back_share=Fraction(-1, 2))], "no share between 0 and 1", id="below-0"
    ),
    pytest.param([Succession("D", "X", HALF), Succession("D", "X", HALF)], "given twice", id="twice"),
    pytest.param([], "no link", id="nothing"),
]


@pytest.mark.parametrize(("links", "reason"), BROKEN)
def test_an_event_whose_shares_do_not_add_up_is_refused(links: list[Succession], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        Reorganisation(JULY, tuple(links))


def test_a_chain_of_events_is_followed() -> None:
    events = [merge(JULY, ("X", "B"), "S"), rename(MARCH, "A", "X")]
    assert shown(recast(DOSSIERS, at("2024", A=10, B=5), events)) == {"S": Decimal(15)}
    assert shown(recast(DOSSIERS, at("2025-05", X=10, B=5), events)) == {"S": Decimal(15)}
    back = recast(DOSSIERS, at("2025-09", S=15), [events[1], rename(JULY, "X", "S")], "old")
    assert shown(back) == {"A": Decimal(15)}


def test_a_unit_that_absorbs_another_may_keep_its_code() -> None:
    event = merge(JULY, ("A", "B"), "A")
    assert shown(recast(DOSSIERS, at("2025-06", A=10, B=5), [event])) == {"A": Decimal(15)}
    after = at("2025-08", A=16)
    assert recast(DOSSIERS, after, [event]).observations == tuple(after)


def test_a_merged_figure_goes_back_only_by_known_back_shares() -> None:
    assert codes(recast(DOSSIERS, at("2025-08", S=200), [MERGED], "old")) == ["no_back_share"]
    links = (Succession("A", "S", back_share=Fraction(3, 5)), Succession("B", "S", back_share=Fraction(2, 5)))
    back = recast(DOSSIERS, at("2025-08", S=201), [Reorganisation(JULY, links)], "old")
    assert shown(back) == {"A": Decimal(121), "B": Decimal(80)}


NOT_RECAST: list[Any] = [
    pytest.param(RANK, {}, "break", "ngắt chuỗi", id="break"),
    pytest.param(ON_TIME_SHARE, {}, "share_from_parts", "tử số và mẫu số", id="share"),
    pytest.param(COVERAGE, {}, "weights_missing", "trọng số", id="weighted-mean-without-weights"),
]


@pytest.mark.parametrize(("indicator", "weights", "code", "named"), NOT_RECAST)
def test_what_does_not_merge_is_listed_with_its_reason(
    indicator: Indicator, weights: dict[str, Decimal], code: str, named: str
) -> None:
    figures = at("2025-06", indicator, A=90, B=60)
    result = recast(indicator, figures, [MERGED], weights=weights)
    assert (result.observations, codes(result)) == ((), [code, code])
    assert [one.observation for one in result.not_recast] == figures
    assert named in result.not_recast[0].message


@pytest.mark.parametrize("indicator", [RANK, ON_TIME_SHARE, COVERAGE, INDEX, DOSSIERS])
def test_a_renamed_unit_keeps_every_figure(indicator: Indicator) -> None:
    event = rename(JULY, "A", "S")
    assert shown(recast(indicator, at("2025-06", indicator, A=9), [event])) == {"S": Decimal(9)}
    assert shown(recast(indicator, at("2025-08", indicator, S=9), [event], "old")) == {"A": Decimal(9)}


def test_a_plain_mean_is_taken_where_the_rule_says_so_and_all_are_there() -> None:
    result = recast(INDEX, at("2024", INDEX, A="0.7", B="0.6"), [MERGED])
    assert shown(result) == {"S": Decimal("0.65")}
    lacking = recast(INDEX, at("2024", INDEX, A="0.7"), [MERGED])
    assert (codes(lacking), lacking.observations) == (["mean_incomplete"], ())
    assert "của: B." in lacking.not_recast[0].message
    divided = recast(INDEX, at("2025-02", INDEX, D="0.7"), [split(MARCH, "D", {"": {"X": HALF, "Y": HALF}})])
    assert codes(divided) == ["not_divisible"]


def test_a_weighted_mean_is_taken_with_weights() -> None:
    weights = {"A": Decimal(1000), "B": Decimal(3000)}
    assert shown(recast(COVERAGE, at("2024", COVERAGE, A=90, B=60), [MERGED], weights=weights)) == {
        "S": Decimal("67.5")
    }


def test_a_merged_sum_of_some_is_at_least_and_names_the_others() -> None:
    result = recast(DOSSIERS, [*at("2025-06", A=120), seen(DOSSIERS, "B", None, period="2025-06", absence="silent")],
                    [MERGED])  # fmt: skip
    (merged,) = result.observations
    assert (merged.value, merged.qualifier) == (Decimal(120), "ít nhất")
    assert [(one.observation, one.lacking) for one in result.incomplete] == [(merged, ("B",))]
    later = recast(DOSSIERS, at("2025-06", A=120), [MERGED, rename(date(2025, 9, 1), "S", "T")])
    assert [(one.observation.unit, one.lacking) for one in later.incomplete] == [("T", ("B",))]


ABSENCES = [
    (["not_applicable", "not_applicable"], "not_applicable"),
    (["missing", "missing"], "missing"),
    (["missing", "not_applicable"], "missing"),
    (["missing", "silent"], "silent"),
]


@pytest.mark.parametrize(("reasons", "merged"), ABSENCES)
def test_merged_absences_stay_absences(reasons: list[Any], merged: str) -> None:
    figures = [
        seen(DOSSIERS, unit, None, period="2025-06", absence=why)
        for unit, why in zip("AB", reasons, strict=True)
    ]
    (only,) = recast(DOSSIERS, figures, [MERGED]).observations
    assert (only.unit, only.value, only.absence) == ("S", None, merged)


def test_a_unit_that_is_not_concerned_and_a_zero_make_a_full_sum() -> None:
    exempt = seen(DOSSIERS, "B", None, period="2025-06", absence="not_applicable")
    result = recast(DOSSIERS, [*at("2025-06", A=0), exempt], [MERGED])
    assert (shown(result), result.incomplete) == ({"S": Decimal(0)}, ())


def test_what_the_successor_stated_itself_is_not_counted_twice() -> None:
    figures = at("2025-06", A=120, B=80, S=200)
    result = recast(DOSSIERS, figures, [MERGED])
    assert (shown(result), codes(result)) == ({"S": Decimal(200)}, ["already_stated", "already_stated"])


def test_two_values_of_one_unit_are_not_merged() -> None:
    figures = [*at("2025-06", A=120), *at("2025-06", A=121), *at("2025-06", B=1)]
    assert codes(recast(DOSSIERS, figures, [MERGED])) == ["conflicting_values", "conflicting_values"]


def test_estimate_and_final_stay_apart_and_one_estimate_makes_an_estimate() -> None:
    both = [*at("2025-06", A=1, B=2), seen(DOSSIERS, "A", 9, period="2025-06", nature="estimate")]
    result = recast(DOSSIERS, both, [MERGED])
    assert sorted((one.nature, one.value, one.qualifier) for one in result.observations) == [
        ("estimate", Decimal(9), "ít nhất"),
        ("final", Decimal(3), None),
    ]
    mixed = [*at("2025-06", B=2), both[-1]]
    (one,) = recast(DOSSIERS, mixed, [MERGED]).observations
    assert (one.value, one.nature, one.qualifier) == (Decimal(11), "estimate", None)


def test_categories_and_periods_are_merged_apart() -> None:
    online = [seen(DOSSIERS, unit, 5, period="2025-06", category=category(channel="online")) for unit in "AB"]
    result = recast(DOSSIERS, [*at("2025-06", A=10, B=20), *online, *at("2025-05", A=1, B=1)], [MERGED])
    assert [(one.period.code, one.category, one.value) for one in result.observations] == [
        ("2025-06", (), Decimal(30)),
        ("2025-06", category(channel="online"), Decimal(10)),
        ("2025-05", (), Decimal(2)),
    ]


def test_figures_of_another_indicator_are_refused() -> None:
    with pytest.raises(ValueError, match=r"only figures of dossiers\.received"):
        recast(DOSSIERS, at("2025-06", MONEY, A=1), [MERGED])


EVENTS = [
    split(date(2022, 1, 1), "A", {"": {"B": Fraction(1, 3), "C": Fraction(2, 7), "K": Fraction(8, 21)}}),
    merge(date(2023, 1, 1), ("B", "D", "E"), "F"),
    rename(date(2024, 1, 1), "C", "G"),
    Reorganisation(
        JULY,
        (
            Succession("F", "H", Fraction(1, 2), back_share=Fraction(1, 7)),
            Succession("F", "I", Fraction(1, 2)),
            Succession("G", "H", back_share=Fraction(6, 7)),
        ),
    ),
]
PERIODS = ("2021", "2022", "2023", "2024", "2025-H1", "2025-07", "2025-08")
figures = st.lists(
    st.builds(
        lambda unit, period, value, nature: seen(MONEY, unit, value, period=period, nature=nature),
        st.sampled_from("ABCDEFGHIKZ"),
        st.sampled_from(PERIODS),
        st.integers(-(10**6), 10**15) | st.decimals(0, 10**6, places=2).map(str),
        st.sampled_from(["estimate", "final"]),
    ),
    max_size=14,
)


@given(figures, st.sampled_from(["new", "old"]), st.permutations(EVENTS))
def test_totals_stay_equal_on_every_map(
    given_figures: list[Observation], to: Any, events: list[Reorganisation]
) -> None:
    result = recast(MONEY, given_figures, events, to)
    after = [*result.observations, *(one.observation for one in result.not_recast)]
    total = sum(Fraction(one.value) for one in given_figures if one.value is not None)
    assert sum(Fraction(one.value) for one in after if one.value is not None) == total
    assert all(one.lacking for one in result.incomplete)
    assert all(any(one.observation is other for other in result.observations) for one in result.incomplete)


@given(figures)
def test_the_order_of_the_figures_does_not_matter(given_figures: list[Observation]) -> None:
    forth, back = recast(MONEY, given_figures, EVENTS), recast(MONEY, reversed(given_figures), EVENTS)

    def summary(result: Recast) -> list[tuple[Any, ...]]:
        return sorted((one.unit, one.period.code, one.value, one.nature) for one in result.observations)

    assert summary(forth) == summary(back)


@given(st.decimals(-(10**12), 10**12, places=2) | st.integers(0, 10**15).map(Decimal),
       st.lists(st.integers(0, 100), min_size=1, max_size=8).filter(any))  # fmt: skip
def test_allocated_parts_add_up_and_are_near_their_share(value: Decimal, weights: list[int]) -> None:
    shares = [Fraction(weight, sum(weights)) for weight in weights]
    parts = allocate(value, shares)
    assert sum(map(Fraction, parts)) == Fraction(value)
    step = Fraction(10) ** min(0, int(value.as_tuple().exponent))
    assert all(
        abs(Fraction(part) - Fraction(value) * share) < step
        for part, share in zip(parts, shares, strict=True)
    )
