"""Points: steps, rounding, printing."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocong.scoring.points import format_points, is_whole_steps, rounded_to_step

PRINTED = [
    pytest.param("117.5", "117,5", id="half-point"),
    pytest.param("117.50", "117,5", id="idle-zero"),
    pytest.param("100.0", "100", id="whole"),
    pytest.param("0", "0", id="zero"),
    pytest.param("-1.5", "-1,5", id="negative"),
    pytest.param("1E+3", "1.000", id="exponent"),
    pytest.param("0.05", "0,05", id="small"),
]


@pytest.mark.parametrize(("value", "printed"), PRINTED)
def test_points_are_printed_as_vietnamese_does(value: str, printed: str) -> None:
    assert format_points(Decimal(value)) == printed


ROUNDED = [
    pytest.param("7.2", "half_up", "7.0", id="down-to-nearest"),
    pytest.param("7.25", "half_up", "7.5", id="half-step-goes-up"),
    pytest.param("7.25", "down", "7.0", id="declared-down"),
    pytest.param("7.5", "down", "7.5", id="whole-step-stays"),
    pytest.param("-7.25", "half_up", "-7.5", id="away-from-zero"),
]


@pytest.mark.parametrize(("value", "rounding", "expected"), ROUNDED)
def test_points_are_rounded_as_declared(value: str, rounding: str, expected: str) -> None:
    assert rounded_to_step(Fraction(value), Decimal("0.5"), rounding) == Decimal(expected)  # type: ignore[arg-type]


def test_step_of_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="step"):
        rounded_to_step(Fraction(1), Decimal(0))


@given(st.fractions(-1000, 1000), st.sampled_from(["0.01", "0.25", "0.5", "1"]))
def test_rounding_moves_by_at_most_half_a_step_and_stays(value: Fraction, step: str) -> None:
    rounded = rounded_to_step(value, Decimal(step))
    assert is_whole_steps(rounded, Decimal(step))
    assert abs(Fraction(rounded) - value) <= Fraction(step) / 2
    assert rounded_to_step(Fraction(rounded), Decimal(step)) == rounded
