"""Who may read the log: inspectors where they inspect, administrators everywhere; the chain itself only office-wide."""

from baocong.apps.audit.operation import operation
from baocong.apps.audit.operations import keep_anchor
from baocong.apps.audit.queries import head
from baocong.apps.people.actors import actor_of
from baocong.apps.tasks.operations import start_job
from tests.apps.routing import LOGIN, MARKER, NOT_ALLOWED, Expect, Route, World

_INSPECTOR, _OTHER, _OFFICE = "inspector@a", "inspector@b", "inspector@"


def _write(world: World) -> None:
    unit = world.units["a"]
    with operation(
        "units.change", actor_of(world.person(_OFFICE)), about=f"unit:{unit.pk}", unit_id=unit.pk
    ) as one:
        one.payload = {"name": {"from": "cũ", "to": f"mới {MARKER}"}}
    world.made["seq"] = head()[0]


def _seq(world: World) -> list[int]:
    return [world.made["seq"]]


def _job(world: World) -> None:
    world.made["job"] = start_job(actor=actor_of(world.person(_OFFICE)), kind="audit.verify").pk


def _anchor(world: World) -> None:
    _write(world)
    world.made["anchor"] = keep_anchor(kind="print", place="két hồ sơ").pk


ROUTES = (
    Route(
        name="inspection:list",
        get=Expect(LOGIN, 200, 200),
        post=NOT_ALLOWED,
        owner=_INSPECTOR,
        member=_OTHER,
        prepare=_write,
        shows=True,
    ),
    Route(
        name="inspection:entry",
        get=Expect(LOGIN, 404, 200),
        post=NOT_ALLOWED,
        owner=_INSPECTOR,
        member=_OTHER,
        prepare=_write,
        args=_seq,
        shows=True,
    ),
    Route(
        name="inspection:erase",
        get=NOT_ALLOWED,
        post=Expect(403, 403, 302),
        member=_OFFICE,
        prepare=_write,
        args=_seq,
        data=lambda _: {"reason": "Theo đề nghị số 12"},
    ),
    Route(
        name="inspection:export",
        get=Expect(LOGIN, 200, 200),
        post=NOT_ALLOWED,
        owner=_INSPECTOR,
        member=_OTHER,
        prepare=_write,
        args=lambda _: ["csv"],
        shows=True,
    ),
    Route(
        name="inspection:verify",
        get=Expect(LOGIN, 403, 200),
        post=Expect(403, 403, 302),
        owner=_OFFICE,
        member=_OTHER,
    ),
    Route(
        name="inspection:verified",
        get=Expect(LOGIN, 403, 200),
        post=NOT_ALLOWED,
        owner=_OFFICE,
        member=_OTHER,
        prepare=_job,
        args=lambda world: [world.made["job"]],
    ),
    Route(
        name="inspection:head",
        get=Expect(LOGIN, 403, 200),
        post=Expect(403, 403, 302),
        owner=_OFFICE,
        member=_OTHER,
        data=lambda _: {"place": "két hồ sơ"},
    ),
    Route(
        name="inspection:anchor",
        get=Expect(LOGIN, 403, 200),
        post=NOT_ALLOWED,
        owner=_OFFICE,
        member=_OTHER,
        prepare=_anchor,
        args=lambda world: [world.made["anchor"]],
    ),
)
