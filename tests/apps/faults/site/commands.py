"""What the tests ask of the house, answered as JSON: prepare, start, state."""

import json
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.test import Client

from baocong.apps.audit.models import AuditEntry
from baocong.apps.indicators.models import Indicator, IndicatorVersion, Observation, ObservationRevision
from baocong.apps.inspection.verifying import verify
from baocong.apps.people.actors import actor_of
from baocong.apps.people.models import Person, RoleGrant
from baocong.apps.tasks.models import Job
from baocong.apps.tasks.operations import start_job
from baocong.apps.units.models import Unit, UnitClass

UNITS, INDICATORS = 4, 10


def prepare() -> dict[str, Any]:
    """Make the tables, four departments with an officer and a second one each, and ten indicators."""
    call_command("migrate", verbosity=0)
    departments = UnitClass.objects.create(code="department", name="Sở", level=2)
    indicators = [_indicator(f"mau.{at}", departments) for at in range(INDICATORS)]
    sessions = {}
    for at in range(UNITS):
        key = f"so-{at}"
        unit = Unit.objects.create(key=key, name=f"Sở mẫu {at}", folded_name=key, unit_class=departments)
        sessions[key] = [_session(unit, f"{key}-{one}") for one in range(2)]
    return {"sessions": sessions, "indicators": indicators, "key": settings.SECRET_KEY}


def start(kind: str, number: str) -> dict[str, Any]:
    """Put jobs into the queue of this deployment."""
    actor = actor_of(Person.objects.get(login="so-0-0"))
    for at in range(int(number)):
        arguments = {"deployment": settings.DEPLOYMENT}
        if kind == "faults.enter":
            period = f"{2010 + at // 12}-{at % 12 + 1:02}"
            arguments |= {"unit": "so-0", "indicator": "mau.0", "period": period}
        start_job(actor=actor, kind=kind, arguments=arguments)
    return {"jobs": int(number)}


def state() -> dict[str, Any]:
    """Tell what is there: revisions, what verifying says, jobs, traces."""
    revisions = ObservationRevision.objects.values_list(
        "observation__unit__key",
        "observation__indicator__code",
        "observation__period__code",
        "number",
        "value",
    )
    current = Observation.objects.values_list(
        "unit__key", "indicator__code", "period__code", "number", "value"
    )
    report = verify()
    asked = Job.objects.filter(kind__startswith="faults.")
    traces = AuditEntry.objects.filter(about__startswith="job:").select_related("payload")
    return {
        "revisions": [list(one) for one in revisions],
        "current": [list(one) for one in current],
        "faults": [one.message for one in report.faults],
        "entries": report.entries,
        "jobs": list(asked.values_list("state", flat=True)),
        "messages": list(asked.values_list("message", flat=True)),
        "traces": [[one.about, one.payload.data] for one in traces],
    }


def _indicator(code: str, departments: UnitClass) -> dict[str, Any]:
    made = IndicatorVersion.objects.create(
        indicator=Indicator.objects.create(code=code),
        number=1,
        area="mau",
        name=f"Chỉ tiêu {code}",
        folded_name=code,
        unit_of_measure="hồ sơ",
        kind="count",
        time="flow",
        adds_over_units=True,
        recast="sum",
        counts="occurrences",
        reporters=departments,
    )
    return {"code": code, "cell": f"{made.indicator_id}:"}


def _session(unit: Unit, login: str) -> str:
    person = Person.objects.create_user(login, "x", full_name=f"Mẫu {login}", folded_name=login)
    RoleGrant.objects.create(person=person, role="officer", unit=unit)
    client = Client()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return str(client.cookies["sessionid"].value)


def run(arguments: list[str]) -> str:
    """Return the answer to one command."""
    command = {"prepare": prepare, "start": start, "state": state}[arguments[0]]
    return json.dumps(command(*arguments[1:]))
