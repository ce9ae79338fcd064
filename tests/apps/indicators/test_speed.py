"""A save of 200 cells: its number of queries does not grow with the cells; on PostgreSQL also its time is looked at."""

import time
from collections.abc import Callable, Iterator
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from baocong.apps.indicators.cells import Cell
from baocong.apps.indicators.models import Indicator, IndicatorVersion, Observation, Period
from baocong.apps.indicators.operations import SaveKey, enter_figures
from baocong.apps.rights.actors import System
from baocong.apps.units.models import Unit
from tests.apps.conftest import Tree

MANY = 200
ROWS_OF_SQLITE = 50
"""Django cuts statements on SQLite at 999 values; so many cells still fit one."""


@pytest.fixture
def indicators(tree: Tree) -> list[int]:
    """Two hundred indicators that every unit reports."""
    made = Indicator.objects.bulk_create(Indicator(code=f"many.i{at}") for at in range(MANY))
    IndicatorVersion.objects.bulk_create(
        IndicatorVersion(
            indicator=one,
            number=1,
            area="many",
            name=one.code,
            folded_name=one.code,
            unit_of_measure="hồ sơ",
            kind="count",
            time="flow",
            adds_over_units=True,
            recast="sum",
            counts="occurrences",
        )
        for one in made
    )
    return [one.pk for one in made]


def _save(unit: Unit, period: Period, indicators: list[int], value: int, base: int) -> tuple[int, float]:
    cells = [Cell(str(one), one, Decimal(value), base=base) for one in indicators]
    started = time.perf_counter()
    with CaptureQueriesContext(connection) as asked:
        answers = enter_figures(
            actor=System("thử"),
            unit=unit,
            period=period,
            cells=cells,
            save=SaveKey(f"{unit.key}-{value}-{len(cells)}"),
        )
    assert {one.state for one in answers} == {"saved"}
    return len(asked), time.perf_counter() - started


def test_queries_do_not_grow_with_the_cells(tree: Tree, indicators: list[int], november: Period) -> None:
    warm = _save(tree["b1"], november, indicators[:1], 1, 0)
    assert warm
    some = indicators if connection.vendor == "postgresql" else indicators[:ROWS_OF_SQLITE]
    few = [_save(tree["a1"], november, indicators[:3], value, value - 1)[0] for value in (1, 2)]
    many = [_save(tree["a2"], november, some, value, value - 1)[0] for value in (1, 2)]
    assert many == few
    assert Observation.objects.filter(unit=tree["a2"], value=2).count() == len(some)


@pytest.mark.postgresql
def test_two_hundred_cells_are_saved_in_a_moment(
    tree: Tree, indicators: list[int], november: Period, record_property: Callable[[str, object], None]
) -> None:
    """The target is 100 ms; the bound of the test leaves room for a busy machine."""
    if connection.vendor != "postgresql":
        pytest.skip("the target is one of PostgreSQL")
    new = [_save(unit, november, indicators, 1, 0)[1] for unit in _units(tree)]
    changed = [_save(unit, november, indicators, 2, 1)[1] for unit in _units(tree)]
    record_property("new_ms", round(min(new) * 1000))
    record_property("changed_ms", round(min(changed) * 1000))
    assert max(min(new), min(changed)) < 0.5


def _units(tree: Tree) -> Iterator[Unit]:
    return (tree[one] for one in ("a", "a1", "a2", "b", "b1"))
