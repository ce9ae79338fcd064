"""Who may see and change jobs: who asked for them, and administrators."""

from django.utils import timezone

from baocong.apps.people.actors import actor_of
from baocong.apps.tasks.kinds import KINDS
from baocong.apps.tasks.models import Schedule
from baocong.apps.tasks.operations import cancel_job, start_job
from tests.apps.routing import LOGIN, MARKER, NOT_ALLOWED, Expect, Route, World

_OWNER = "officer@a"
_SIGNED_IN = Expect(LOGIN, 200, 200)


def _start(world: World) -> None:
    kind = next(iter(KINDS))
    owner = actor_of(world.person(_OWNER))
    world.made["job"] = start_job(actor=owner, kind=kind, title=f"Việc {MARKER}")


def _start_cancelled(world: World) -> None:
    _start(world)
    cancel_job(actor=actor_of(world.person(_OWNER)), job=world.made["job"])


def _schedule(world: World) -> None:
    defaults = {"every_minutes": 60, "last_started_at": timezone.now()}
    world.made["schedule"], _ = Schedule.objects.get_or_create(kind="test.route", defaults=defaults)


def _job(world: World) -> list[int]:
    return [world.made["job"].pk]


ROUTES = (
    Route(
        name="tasks:list",
        get=_SIGNED_IN,
        post=NOT_ALLOWED,
        owner=_OWNER,
        prepare=_start,
        shows=True,
    ),
    Route(
        name="tasks:show",
        get=Expect(LOGIN, 404, 200),
        post=NOT_ALLOWED,
        owner=_OWNER,
        prepare=_start,
        args=_job,
        shows=True,
    ),
    Route(
        name="tasks:cancel",
        get=NOT_ALLOWED,
        post=Expect(403, 404, 302),
        owner=_OWNER,
        prepare=_start,
        args=_job,
    ),
    Route(
        name="tasks:repeat",
        get=NOT_ALLOWED,
        post=Expect(403, 404, 302),
        owner=_OWNER,
        prepare=_start_cancelled,
        args=_job,
    ),
    Route(
        name="tasks:switch_schedule",
        get=NOT_ALLOWED,
        post=Expect(403, 403, 302),
        member="leader@b",
        prepare=_schedule,
        args=lambda world: [world.made["schedule"].pk],
    ),
)
