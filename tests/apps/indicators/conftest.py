"""Indicators that departments report, and how a test enters a figure."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from baocong.apps.indicators.cells import Cell, CellAnswer
from baocong.apps.indicators.models import Indicator, IndicatorVersion, Period
from baocong.apps.indicators.operations import SaveKey, enter_figures, open_period
from baocong.apps.rights.actors import Actor
from baocong.apps.units.models import Unit, UnitClass
from tests.apps.conftest import Tree

Catalogue = dict[str, IndicatorVersion]
Enter = Callable[..., list[CellAnswer]]


@pytest.fixture
def catalogue(tree: Tree) -> Catalogue:
    """Four indicators of departments: a count by channel, its part, a share, money with two decimals."""
    departments = UnitClass.objects.get(code="department")
    made: Catalogue = {}
    for code, kind, adds, scale, more in (
        ("files.received", "count", True, 0, {"breakdowns": {"channel": ["online", "paper"]}}),
        ("files.settled", "count", True, 0, {}),
        (
            "files.settled_share",
            "percent",
            False,
            2,
            {"numerator": "files.settled", "denominator": "files.received"},
        ),
        ("fines.amount", "money", True, 2, {}),
    ):
        made[code] = IndicatorVersion.objects.create(
            indicator=Indicator.objects.create(code=code),
            number=1,
            area="files",
            name=f"Chỉ tiêu {code}",
            folded_name=f"chi tieu {code}",
            unit_of_measure="hồ sơ",
            kind=kind,
            time="flow",
            adds_over_units=adds,
            recast="sum",
            counts="occurrences",
            scale=scale,
            reporters=departments,
            **more,
        )
    return made


@pytest.fixture
def november(db: None) -> Period:
    """November 2026 by the administrative calendar."""
    return open_period("2026-11", "administrative")


@pytest.fixture
def enter(catalogue: Catalogue, november: Period) -> Enter:
    """Enter one figure: `enter(actor, unit, "files.received", 12, base=0)`."""
    count = iter(range(1, 10_000))

    def save(
        actor: Actor,
        unit: Unit,
        code: str,
        value: Decimal | int | str | None,
        key: str = "",
        period: Period = november,
        **cell: object,
    ) -> list[CellAnswer]:
        figure = None if value is None else Decimal(value)
        one = Cell(code, catalogue[code].indicator_id, figure, **cell)  # type: ignore[arg-type]
        return enter_figures(
            actor=actor, unit=unit, period=period, cells=[one], save=SaveKey(key or f"save-{next(count)}")
        )

    return save
