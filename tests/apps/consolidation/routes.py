"""Who may open consolidated pages: whoever may see totals at the node; units' own figures only in their scope."""

from decimal import Decimal

from baocong.apps.indicators.cells import Cell
from baocong.apps.indicators.models import Indicator, IndicatorVersion
from baocong.apps.indicators.operations import SaveKey, enter_figures, open_period
from baocong.apps.rights.actors import System
from baocong.apps.units.models import UnitClass
from tests.apps.routing import MARKER, NOT_ALLOWED, Expect, Route, World

_MONTH = "2026-11"
_AT_A = Expect("login", 403, 200)


def _figures(world: World) -> None:
    """A1 and A2 report one figure each; the indicator's name carries the marker, since only A's people see it here."""
    if Indicator.objects.filter(code="files").exists():
        return
    version = IndicatorVersion.objects.create(
        indicator=Indicator.objects.create(code="files"),
        number=1,
        area="files",
        name=f"Hồ sơ {MARKER}",
        folded_name="ho so",
        unit_of_measure="hồ sơ",
        kind="count",
        time="flow",
        adds_over_units=True,
        recast="sum",
        counts="occurrences",
        reporters=UnitClass.objects.get(code="department"),
    )
    period = open_period(_MONTH, "administrative")
    for number, key in enumerate(("a1", "a2"), 3):
        enter_figures(
            actor=System("test"),
            unit=world.units[key],
            period=period,
            cells=[Cell("c", version.indicator_id, Decimal(number))],
            save=SaveKey(f"route-{key}"),
        )


ROUTES = (
    Route(
        name="consolidation:start",
        get=Expect("login", 302, 302),
        post=NOT_ALLOWED,
        owner="officer@a",
    ),
    Route(
        name="consolidation:table",
        get=_AT_A,
        post=NOT_ALLOWED,
        owner="officer@a",
        args=lambda _: ["a", _MONTH],
        query="?cot=department",
        prepare=_figures,
        shows=True,
        queries=32,
    ),
    Route(
        name="consolidation:figure",
        get=_AT_A,
        post=NOT_ALLOWED,
        owner="officer@a",
        args=lambda _: ["a", _MONTH, "files"],
        prepare=_figures,
        shows=True,
    ),
    Route(
        name="consolidation:workbook",
        get=_AT_A,
        post=NOT_ALLOWED,
        owner="officer@a",
        args=lambda _: ["a", _MONTH],
        prepare=_figures,
        shows=True,
    ),
)
