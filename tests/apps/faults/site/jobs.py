"""Jobs that leave traces, so that a test can count what ran."""

from decimal import Decimal

from django.conf import settings

from baocong.apps.audit.operation import operation
from baocong.apps.indicators.cells import Cell
from baocong.apps.indicators.models import Indicator
from baocong.apps.indicators.operations import SaveKey, enter_figures, open_period
from baocong.apps.tasks.kinds import Outcome, job_kind
from baocong.apps.tasks.progress import JobRun
from baocong.apps.units.models import Unit

STEPS = 10


@job_kind("faults.enter", "Nhập số liệu thử", attempts=20, back_off_seconds=0)
def enter_ten(run: JobRun) -> Outcome:
    """Enter one figure and correct it nine times; each save has a key of its own, so that running again changes nothing."""
    unit = Unit.objects.get(key=run.arguments["unit"])
    period = open_period(run.arguments["period"], "administrative")
    indicator = Indicator.objects.get(code=run.arguments["indicator"]).pk
    for number in range(STEPS):
        cell = Cell("ô", indicator, Decimal(number + 1), base=number)
        save = SaveKey(f"{period.code}-{number}")
        (answer,) = enter_figures(actor=run.actor, unit=unit, period=period, cells=[cell], save=save)
        if answer.state != "saved":
            raise ValueError(answer)
        run.report_progress(number + 1, STEPS)
    return {"message": "Đã nhập mười số."}


@job_kind("faults.trace", "Ghi dấu", attempts=3, back_off_seconds=0)
def trace(run: JobRun) -> Outcome:
    """Leave an entry that says which deployment ran it."""
    with operation("units.change", run.actor, about=f"job:{run.job_id}") as running:
        running.payload = {"deployment": settings.DEPLOYMENT, "asked": run.arguments["deployment"]}
    return None
