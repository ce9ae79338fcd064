"""Figures of the demo, invented and the same at every run: months of departments, some missing, some revised."""

import random
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from baocong.apps.indicators.cells import Cell
from baocong.apps.indicators.models import Indicator, Observation, Period
from baocong.apps.indicators.operations.entering import SaveKey, enter_figures, open_period, set_targets
from baocong.apps.indicators.operations.remarking import add_remark, note_reported
from baocong.apps.indicators.operations.sending import send_figures
from baocong.apps.indicators.periods import running_month
from baocong.apps.rights.actors import Actor
from baocong.counting.period import Period as PurePeriod
from baocong.project.demo.people import demo_actor
from baocong.project.demo.places import FIRST_DAY, DemoPlaces

SEED = 20261120
SIZES = {
    "documents.outgoing": 900,
    "documents.outgoing.signed": 860,
    "documents.incoming": 1400,
    "dossiers.received": 1200,
    "dossiers.settled": 1100,
    "dossiers.open": 120,
    "certificates.active": 4200,
    "certificates.issued": 180,
    "certificates.revoked": 20,
    "mail_accounts.active": 2900,
    "portal.posts": 340,
    "video_meetings.held": 28,
    "security.incidents": 3,
    "inspection.inspections": 6,
    "sanctions.decisions": 4,
    "sanctions.amount": 38_000_000,
    "petitions.received": 9,
    "telecom.base_stations": 1300,
    "telecom.subscribers": 640_000,
    "internet.subscribers": 150_000,
    "training.courses": 5,
    "training.participants": 210,
}
"""About how great a figure of a department is in a month, by indicator."""
_STOCKS = frozenset(
    {"certificates.active", "mail_accounts.active", "telecom.base_stations", "telecom.subscribers"}
)
_PARTS = {"documents.outgoing.signed": "documents.outgoing", "dossiers.settled": "dossiers.received"}
"""Figures that are a part of another one, which stands before them in `SIZES`."""
_TARGETS = ("dossiers.received", "certificates.issued", "training.participants")
_ALL_MONTHS_BACK = 3


def make_figures(actor: Actor, places: DemoPlaces, today: date) -> None:
    """Enter the months up to this one: the cluster since the first day, everybody else the last three months."""
    months = list(_months(today))
    dice = random.Random(SEED)  # noqa: S311 - invented figures, not secrets
    codes = {one.code: one.pk for one in Indicator.objects.filter(code__in=SIZES)}
    weight = {one.pk: dice.uniform(0.4, 1.8) for one in places.departments}
    for at, period in enumerate(months):
        is_last = at == len(months) - 1
        reporting = places.departments if len(months) - at <= _ALL_MONTHS_BACK else places.members
        for number, unit in enumerate(reporting):
            if is_last and number % 3:
                continue
            cells = _cells(dice, codes, weight[unit.pk] * (1 + at / 60), leave_out=number % 5 == 4)
            enter_figures(
                actor=actor,
                unit=unit,
                period=period,
                cells=cells,
                save=SaveKey(f"demo-{period.pk}-{unit.pk}"),
            )
            if not is_last and (at, number) != (len(months) - 2, 3):
                send_figures(actor=actor, unit=unit, period=period)
    _make_story(places, months[-2], codes)
    _make_targets(places, codes, today.year)


def _months(today: date) -> Iterable[Period]:
    running, month = running_month(today), PurePeriod.parse(f"{FIRST_DAY:%Y-%m}", "administrative").next()
    while month <= running:
        yield open_period(month.code, "administrative")
        month = month.next()


def _cells(dice: random.Random, codes: dict[str, int], weight: float, leave_out: bool) -> list[Cell]:
    cells = []
    values: dict[str, int] = {}
    for code, size in SIZES.items():
        if code in _PARTS:
            value = values[code] = round(values[_PARTS[code]] * dice.uniform(0.86, 0.995))
        else:
            spread = 0.02 if code in _STOCKS else 0.25
            value = values[code] = round(size * weight * dice.uniform(1 - spread, 1 + spread))
        if not (leave_out and code.startswith("security")):
            cells.append(Cell(code, codes[code], Decimal(value)))
    return cells


def _make_story(places: DemoPlaces, period: Period, codes: dict[str, int]) -> None:
    """One figure corrected after it was sent, with a remark, and one that stands in a report already."""
    officer, own = demo_actor("chuyenvien"), places.members[0]
    received = Observation.objects.get(unit=own, period=period, indicator=codes["dossiers.received"])
    settled = Observation.objects.get(unit=own, period=period, indicator=codes["dossiers.settled"])
    note_reported(
        actor=demo_actor("daumoi"),
        observation=received,
        receiver="Ủy ban nhân dân tỉnh (mẫu)",
        document="Báo cáo tháng (mẫu)",
        on=period.end,
    )
    cells = [
        Cell(
            "received", codes["dossiers.received"], Decimal((received.value or 0) + 24), base=received.number
        ),
        Cell("settled", codes["dossiers.settled"], Decimal((settled.value or 0) + 20), base=settled.number),
    ]
    enter_figures(actor=officer, unit=own, period=period, cells=cells, save=SaveKey("demo-story"))
    text = "Cộng thêm hồ sơ của bộ phận một cửa nộp bù (số liệu minh họa)."
    add_remark(actor=officer, observation=received, text=text)


def _make_targets(places: DemoPlaces, codes: dict[str, int], year: int) -> None:
    giver, period = demo_actor("tonghop"), open_period(str(year), "administrative")
    for unit in places.members:
        cells = [Cell(code, codes[code], Decimal(SIZES[code] * 12)) for code in _TARGETS]
        set_targets(
            actor=giver, unit=unit, period=period, cells=cells, save=SaveKey(f"demo-target-{unit.pk}")
        )
