"""A figure knows itself: it has a value, or the reason why it has none."""

from decimal import Decimal

import pytest
from tests.counting.samples import DOSSIERS, MAY, seen

from baocong.counting.observation import Observation


def test_a_stated_zero_is_a_value_and_an_absence_is_none() -> None:
    assert seen(DOSSIERS, "A", 0).is_stated
    assert not seen(DOSSIERS, "A", None, absence="silent").is_stated


def test_both_or_neither_are_refused() -> None:
    with pytest.raises(ValueError, match="either a value or the reason"):
        Observation("x", "A", MAY)
    with pytest.raises(ValueError, match="either a value or the reason"):
        Observation("x", "A", MAY, Decimal(0), "silent")


@pytest.mark.parametrize("value", ["NaN", "Infinity"])
def test_what_is_not_a_finite_number_is_no_value(value: str) -> None:
    with pytest.raises(ValueError, match="finite"):
        Observation("x", "A", MAY, Decimal(value))
