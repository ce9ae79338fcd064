"""`baocong bench national`: a small nation is loaded, measured and written down; started again it does nothing twice."""

import argparse
import json
from pathlib import Path

import pytest

from baocong.apps.consolidation.models import ConsolidatedValue
from baocong.apps.indicators.models import Observation, ObservationRevision
from baocong.apps.units.models import Unit, UnitClass
from baocong.bench.command import run
from baocong.bench.nation import make_nation
from baocong.bench.size import Size
from baocong.bench.stream import months_of, rows_of

SMALL = Size(provinces=3, communes=12, departments=2, communal=10, departmental=2, provincial=2, shares=1, months=4,
             event_month=2)  # fmt: skip


def test_the_stream_is_the_same_for_the_same_seed(db: None) -> None:
    nation = make_nation(SMALL)
    first, second = (
        [row for month in months_of(nation, 0, 2, 1) for row in rows_of(nation, month, 1)] for _ in range(2)
    )
    assert first == second
    assert len({row.pk for row in rows_of(nation, next(months_of(nation, 0, 1, 1)), 1)}) == sum(
        1 for _ in rows_of(nation, next(months_of(nation, 0, 1, 1)), 1)
    )


def test_a_small_nation_is_measured_and_not_measured_twice(transactional_db: None, tmp_path: Path) -> None:
    parsed = argparse.Namespace(
        scale=0.003, months=2, communal=5, departmental=1, provincial=1, seed=1, rounds=2, deadline_units=0,
        deadline_values=0, deadline_seconds=1, workers=1, state=str(tmp_path / "state.json"),
        page=str(tmp_path / "page.md"),
    )  # fmt: skip
    assert run(parsed) == 0
    page = (tmp_path / "page.md").read_text(encoding="utf-8")
    assert "Trang tỉnh, một tháng (chỉ tổng)" in page
    assert (tmp_path / "page.svg").read_text(encoding="utf-8").startswith("<svg")
    counted = Observation.objects.count(), ConsolidatedValue.objects.count()
    assert min(counted) > 0
    assert 1.2 < ObservationRevision.objects.count() / counted[0] < 1.4
    before = json.loads((tmp_path / "state.json").read_text(encoding="utf-8"))
    assert run(parsed) == 0
    assert (Observation.objects.count(), ConsolidatedValue.objects.count()) == counted
    assert json.loads((tmp_path / "state.json").read_text(encoding="utf-8")) == before


def test_a_database_with_other_data_is_left_alone(tree: dict[str, object], tmp_path: Path) -> None:
    parsed = argparse.Namespace(
        scale=0.003, months=1, communal=1, departmental=1, provincial=1, seed=1, rounds=1, deadline_units=0,
        deadline_values=0, deadline_seconds=1, workers=1, state=str(tmp_path / "s.json"), page=str(tmp_path / "p.md"),
    )  # fmt: skip
    assert run(parsed) == 2
    assert not Observation.objects.exists()
    assert not (tmp_path / "p.md").exists()


@pytest.fixture
def tree(db: None) -> dict[str, object]:
    """A unit that somebody made."""
    kind = UnitClass.objects.create(code="somebody", name="Của ai đó", level=1)
    return {"a": Unit.objects.create(key="a", name="A", unit_class=kind)}
