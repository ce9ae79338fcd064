"""Exact sums, half-up rounding, and what a rounded number stands for (docs/rules/rounding.md)."""

from decimal import Decimal, getcontext, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocong.counting.exact import (
    exact_sum,
    exponent_of,
    percentage,
    round_half_up,
    to_decimal,
    weighted_mean,
)
from baocong.counting.rounding import Interval, agrees, sum_agrees

decimals = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20, places=4)


@given(st.lists(decimals, max_size=20))
def test_a_sum_loses_no_digit_and_does_not_depend_on_the_context(values: list[Decimal]) -> None:
    expected = sum((Fraction(value) for value in values), Fraction(0))
    with localcontext() as context:
        context.prec = 2
        assert Fraction(exact_sum(values)) == expected


def test_a_sum_keeps_forty_digits() -> None:
    assert exact_sum([Decimal(10) ** 40, Decimal("0.1")]) == Decimal("1" + "0" * 40 + ".1")
    assert getcontext().prec == 28


@pytest.mark.parametrize("text", ["NaN", "sNaN", "Infinity", "-Infinity"])
def test_what_is_not_a_finite_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="finite"):
        exponent_of(Decimal(text))


@pytest.mark.parametrize(
    ("value", "places", "printed"),
    [
        pytest.param("8.25", 1, "8.3", id="half-goes-up"),
        pytest.param("8.35", 1, "8.4", id="half-goes-up-after-odd"),
        pytest.param("8.249", 1, "8.2", id="below-half"),
        pytest.param("-8.25", 1, "-8.3", id="half-goes-away-from-zero"),
        pytest.param("72.2", 0, "72", id="whole"),
        pytest.param("950400000000", -9, "950E+9", id="whole-billions"),
    ],
)
def test_halves_are_rounded_away_from_zero(value: str, places: int, printed: str) -> None:
    assert round_half_up(Decimal(value), places) == Decimal(printed)


AGREES = [
    pytest.param("73.4", Fraction(14600, 199), None, True, id="146-of-199"),
    pytest.param("5.3", Fraction(100, 40), None, False, id="1-of-40-is-no-5.3"),
    pytest.param("5.3", Fraction(200, 38), None, True, id="2-of-38-is-5.3"),
    pytest.param("16.7", Fraction(800, 48), None, True, id="8-of-48"),
    pytest.param("16.6", Fraction(800, 48), None, False, id="8-of-48-cut-off"),
    pytest.param("2.5", Decimal("2.45"), None, True, id="lower-end-belongs"),
    pytest.param("2.5", Decimal("2.55"), None, True, id="upper-end-belongs"),
    pytest.param("2.5", Decimal("2.551"), None, False, id="just-above"),
    pytest.param("72.20", Decimal("72.24"), None, False, id="two-stated-places"),
    pytest.param("72.20", Decimal("72.24"), 1, True, id="one-place-by-argument"),
    pytest.param("950E+9", Decimal("950400000000"), None, True, id="whole-billions"),
    pytest.param("-3.1", Decimal("-3.14"), None, True, id="negative"),
]


@pytest.mark.parametrize(("stated", "computed", "places", "agreed"), AGREES)
def test_a_printed_number_stands_for_its_interval(
    stated: str, computed: Fraction | Decimal, places: int | None, agreed: bool
) -> None:
    assert agrees(Decimal(stated), computed, places) is agreed


@pytest.mark.parametrize(
    ("stated", "computed"),
    [("16.6", Fraction(800, 48)), ("-16.6", Fraction(-800, 48)), ("99", Decimal("99.99"))],
)
def test_digits_cut_off_are_tolerated_only_when_asked(stated: str, computed: Fraction | Decimal) -> None:
    assert not agrees(Decimal(stated), computed)
    assert agrees(Decimal(stated), computed, truncation=True)


def test_truncation_never_reaches_past_the_next_unit() -> None:
    assert not agrees(Decimal("16.6"), Decimal("16.71"), truncation=True)
    assert not agrees(Decimal("16.6"), Decimal("16.54"), truncation=True)


@pytest.mark.parametrize(
    ("whole", "parts", "agreed"),
    [
        pytest.param("100.0", ["33.3", "33.3", "33.3"], True, id="three-thirds"),
        pytest.param("100.0", ["33.3", "33.3", "33.0"], False, id="too-far-for-rounding"),
        pytest.param("100", ["33", "33", "33"], False, id="counts-are-exact"),
        pytest.param("12", ["9", "2", "1"], True, id="groups-partition-the-members"),
        pytest.param("1.5", ["1", "0.5"], True, id="mixed-places"),
    ],
)
def test_rounded_parts_may_miss_the_whole_by_their_rounding_only(
    whole: str, parts: list[str], agreed: bool
) -> None:
    assert sum_agrees(Decimal(whole), map(Decimal, parts)) is agreed


@given(st.fractions(-1000, 1000), st.integers(-2, 4))
def test_every_number_agrees_with_its_own_rounding(value: Fraction, places: int) -> None:
    assert agrees(round_half_up(value, places), value, places)


@given(decimals, decimals)
def test_intervals_add_like_the_numbers_in_them(one: Decimal, other: Decimal) -> None:
    total = Interval.of(one) + Interval.of(other)
    assert total.holds(Fraction(one) + Fraction(other))
    assert total.meets(Interval.of(exact_sum([one, other])))


def test_quotients_are_exact_where_they_end() -> None:
    assert to_decimal(percentage(Decimal(1), Decimal(40))) == Decimal("2.5")
    assert to_decimal(weighted_mean([Decimal(90), Decimal(60)], [Decimal(1), Decimal(3)])) == Decimal("67.5")
    assert str(to_decimal(percentage(Decimal(146), Decimal(199)))).startswith(
        "73.366834170854271356783919597989949748"
    )
    with pytest.raises(ZeroDivisionError):
        percentage(Decimal(1), Decimal(0))
