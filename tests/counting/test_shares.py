"""Shares from their parts (docs/rules/shares.md)."""

from decimal import Decimal

import pytest
from tests.counting.samples import COVERAGE, MAY, ON_TIME, ON_TIME_SHARE, SETTLED, seen

from baocong.counting.consolidate import consolidate
from baocong.counting.consolidated import Consolidated
from baocong.counting.exact import round_half_up
from baocong.counting.indicator import Indicator
from baocong.counting.observation import Observation
from baocong.counting.shares import consolidate_share

UNITS = ("A", "B", "C")


def totals(on_time: list[Observation], settled: list[Observation]) -> tuple[Consolidated, Consolidated]:
    return consolidate(ON_TIME, on_time, UNITS), consolidate(SETTLED, settled, UNITS)


def figures(indicator: Indicator, **values: int) -> list[Observation]:
    return [seen(indicator, unit, value) for unit, value in values.items()]


def test_a_share_is_the_quotient_of_totals_not_the_mean_of_shares() -> None:
    share = consolidate_share(
        ON_TIME_SHARE, *totals(figures(ON_TIME, A=90, B=990, C=10), figures(SETTLED, A=100, B=1000, C=100))
    )
    assert share.parts == (Decimal(1090), Decimal(1200))
    assert share.value is not None
    assert round_half_up(share.value) == Decimal("90.8")
    assert (share.reported, share.expected, share.partial, share.period) == (3, 3, False, MAY)


def test_a_unit_with_one_part_only_stays_out_of_both_totals() -> None:
    share = consolidate_share(
        ON_TIME_SHARE, *totals(figures(ON_TIME, A=90, B=45), figures(SETTLED, A=100, B=50, C=1000))
    )
    assert (share.value, share.parts) == (Decimal(90), (Decimal(135), Decimal(150)))
    assert (share.reported, share.expected, share.silent, share.missing) == (2, 3, ("C",), ())
    assert share.partial


def test_a_missing_unit_stays_missing() -> None:
    share = consolidate_share(ON_TIME_SHARE, *totals(figures(ON_TIME, A=1), figures(SETTLED, A=4)))
    assert (share.value, share.missing, share.silent) == (Decimal(25), ("B", "C"), ())


def test_no_unit_with_both_parts_gives_no_share() -> None:
    share = consolidate_share(ON_TIME_SHARE, *totals(figures(ON_TIME, A=1), figures(SETTLED, B=4)))
    assert (share.value, share.refusal, share.silent, share.missing) == (None, None, ("A", "B"), ("C",))


def test_a_denominator_of_zero_is_refused() -> None:
    share = consolidate_share(ON_TIME_SHARE, *totals(figures(ON_TIME, A=0), figures(SETTLED, A=0)))
    assert share.refusal is not None
    assert (share.refusal.code, share.value) == ("zero_denominator", None)


def test_a_numerator_above_its_denominator_is_said_not_hidden() -> None:
    share = consolidate_share(
        ON_TIME_SHARE, *totals(figures(ON_TIME, A=12, B=1), figures(SETTLED, A=10, B=10))
    )
    assert share.value == Decimal(65)
    assert share.remarks == ("Tử số lớn hơn mẫu số ở A; cần kiểm tra lại.",)


def test_an_approximate_part_makes_the_share_approximate() -> None:
    about = [seen(ON_TIME, "A", 50, qualifier="trên", nature="estimate")]
    share = consolidate_share(ON_TIME_SHARE, *totals(about, figures(SETTLED, A=100)))
    assert (share.qualifier, share.nature) == ("khoảng", "estimate")


def test_the_category_over_the_whole_of_one_indicator_is_a_share() -> None:
    share_online = Indicator(
        "s", "d", "Tỷ lệ trực tuyến", "%", "percent", "flow", False, numerator="dossiers.settled",
        denominator="dossiers.settled",
    )  # fmt: skip
    online = (("channel", "online"),)
    upper = consolidate(SETTLED, [seen(SETTLED, "A", 30, category=online)], ("A",))
    lower = consolidate(SETTLED, [seen(SETTLED, "A", 40)], ("A",))
    share = consolidate_share(share_online, upper, lower)
    assert (share.value, share.category) == (Decimal(75), online)


def test_totals_of_other_indicators_periods_or_units_make_no_share() -> None:
    upper, lower = totals(figures(ON_TIME, A=1), figures(SETTLED, A=4))
    april = consolidate(SETTLED, [seen(SETTLED, "A", 4, period="2022-04")], UNITS)
    planned = consolidate(SETTLED, [seen(SETTLED, "A", 4, planned=True)], UNITS)
    fewer = consolidate(SETTLED, figures(SETTLED, A=4), ("A",))
    refused = consolidate(SETTLED, [seen(SETTLED, "A", 4), seen(SETTLED, "A", 5)], UNITS)
    cases = [
        (consolidate_share(ON_TIME_SHARE, lower, upper), "not_a_share"),
        (consolidate_share(COVERAGE, upper, lower), "not_a_share"),
        (consolidate_share(ON_TIME_SHARE, upper, april), "different_totals"),
        (consolidate_share(ON_TIME_SHARE, upper, planned), "different_totals"),
        (consolidate_share(ON_TIME_SHARE, upper, fewer), "different_totals"),
        (consolidate_share(ON_TIME_SHARE, upper, refused), "conflicting_values"),
    ]
    assert [share.refusal.code if share.refusal else None for share, _ in cases] == [
        code for _, code in cases
    ]
    assert all(share.value is None for share, _ in cases)


@pytest.mark.parametrize("unit", ["A", "B"])
def test_an_exempt_unit_is_neither_silent_nor_missing(unit: str) -> None:
    exempt = seen(ON_TIME, unit, None, absence="not_applicable")
    stated = {other: 5 for other in UNITS if other != unit}
    share = consolidate_share(
        ON_TIME_SHARE, *totals([*figures(ON_TIME, **stated), exempt], figures(SETTLED, A=10, B=10, C=10))
    )
    assert (share.not_applicable, share.silent, share.missing) == ((unit,), (), ())
    assert share.value == Decimal(50)
