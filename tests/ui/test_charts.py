"""Charts: geometry that stops where a figure is missing, in texts that no language rewrites."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocong.ui.charts import Series, bars, line_chart, nice_ceiling, sparkline

CEILINGS = [
    pytest.param(951, 1000, id="thousand"),
    pytest.param(1190, 1200, id="step-within"),
    pytest.param(1508, 1600, id="sixteen-hundred"),
    pytest.param(1000, 1000, id="exact"),
    pytest.param(Decimal("0.37"), Decimal("0.4"), id="fraction"),
    pytest.param(0, 1, id="nothing"),
    pytest.param(-5, 1, id="negative"),
]


@pytest.mark.parametrize(("value", "expected"), CEILINGS)
def test_nice_ceiling(value: Decimal | int, expected: Decimal | int) -> None:
    assert nice_ceiling(value) == expected


@given(st.decimals(min_value=Decimal("1e-6"), max_value=Decimal("1e12"), allow_nan=False))
def test_nice_ceiling_holds_the_value_closely(value: Decimal) -> None:
    """Never below the value, never more than half as much again."""
    assert value <= nice_ceiling(value) <= value * Decimal("1.5")


def test_line_breaks_where_a_figure_is_missing() -> None:
    chart = line_chart("Trạm BTS", "vị trí", ["T1", "T2", "T3"], [Series("2026", (100, None, 50))])
    assert chart.lines[0].path == "M80 16M600 110"
    assert [dot.words for dot in chart.lines[0].dots] == ["2026, T1: 100 vị trí", "2026, T3: 50 vị trí"]
    assert chart.rows == (("T1", ("100",)), ("T2", ("chưa có",)), ("T3", ("50",)))


def test_axis_is_written_in_vietnamese() -> None:
    chart = line_chart("Tỷ lệ", "%", ["2025", "2026"], [Series("", (Decimal("1190.5"), 3))])
    assert [tick.label for tick in chart.y_ticks] == ["0", "300", "600", "900", "1.200"]


def test_long_axis_keeps_few_labels_on_a_phone() -> None:
    labels = [f"T{month}" for month in range(1, 13)]
    chart = line_chart("", "", labels, [Series("", [1] * 12)])
    assert [tick.label for tick in chart.x_ticks if not tick.is_minor] == [
        "T1",
        "T3",
        "T5",
        "T7",
        "T9",
        "T11",
    ]


SPARKLINES = [
    pytest.param(["T1", "T2"], [812, 951], "M4 20L92 4", "từ 812 (T1) đến 951 (T2)", id="rises"),
    pytest.param(["T1", "T2", "T3"], [None, 5, None], "M48 20", "từ 5 (T2) đến 5 (T2)", id="one-known"),
    pytest.param(["T1"], [None], "", "chưa có số liệu", id="none"),
]


@pytest.mark.parametrize(("labels", "values", "path", "words"), SPARKLINES)
def test_sparkline(labels: list[str], values: list[int | None], path: str, words: str) -> None:
    drawn = sparkline(labels, values)
    assert (drawn.path, drawn.words) == (path, words)


def test_bars_are_shares_of_the_longest() -> None:
    drawn = bars([("A", 200, "/a/"), ("B", Decimal("50"), ""), ("C", None, ""), ("D", -3, "")])
    assert [(one.width, one.value, one.none) for one in drawn] == [
        ("100", "200", ""),
        ("25", "50", ""),
        ("0", "chưa có", "chưa gửi"),
        ("0", "-3", ""),
    ]
