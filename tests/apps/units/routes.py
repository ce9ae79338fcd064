"""Who may see and change units and clusters, route by route."""

from datetime import date

from baocong.apps.units.models import Cluster, Map
from baocong.apps.units.operations import Member, create_cluster, set_members
from tests.apps.routing import LOGIN, MARKER, NOT_ALLOWED, Expect, Route, World
from tests.apps.units.conftest import SYSTEM

READ_ONLY = NOT_ALLOWED
YEAR = 2026


def _a1(world: World) -> list[int]:
    return [world.units["a1"].pk]


def _cluster(world: World) -> None:
    """A cluster with the marker in its name, of which A1 is a member."""
    if not Cluster.objects.filter(code="cum").exists():
        made = create_cluster(actor=SYSTEM, name=f"Cụm {MARKER}", kind="cluster", code="cum")
        for year in (YEAR - 1, YEAR):
            set_members(actor=SYSTEM, cluster=made, year=year, members=[Member(world.units["a1"])])


def _in_year(world: World) -> list[int]:
    return [Cluster.objects.get(code="cum").pk, YEAR]


def _next_year(world: World) -> list[int]:
    return [Cluster.objects.get(code="cum").pk, YEAR + 1]


def _this(world: World) -> list[int]:
    return [Cluster.objects.get(code="cum").pk]


def _export(form: str) -> dict[str, str]:
    return {"form": form}


def _unit(world: World) -> dict[str, object]:
    return {"name": f"Sở mới {MARKER}", "unit_class": world.units["a1"].unit_class_id, "reason": "gõ nhầm"}


def _new(world: World) -> dict[str, object]:
    at = {"parent": "Đơn vị B", "chart": Map.objects.get().pk, "valid_from": "01/01/2026"}
    return {**_unit(world), "name": "Sở mới", **at}


def _move(world: World) -> dict[str, object]:
    return {"chart": Map.objects.get().pk, "parent": "b", "day": "01/01/2026", "basis": "QĐ mẫu"}


def _reopened(world: World) -> None:
    """A1 is open again, for whoever tries next."""
    world.units["a1"].valid_until = None
    world.units["a1"].save()


ROUTES = (
    Route(name="units:list", get=Expect(LOGIN, 200, 200), post=READ_ONLY, shows=True, queries=16),
    Route(
        name="units:export",
        get=Expect(LOGIN, 200, 200),
        post=READ_ONLY,
        shows=True,
        args=lambda _: _export("csv"),
    ),
    Route(name="units:tree", get=Expect(LOGIN, 200, 200), post=READ_ONLY, query="?mo=1"),
    Route(
        name="units:unit",
        get=Expect(LOGIN, 403, 200),
        post=READ_ONLY,
        args=_a1,
        shows=True,
        owner="officer@a",
    ),
    Route(
        name="units:new",
        get=Expect(LOGIN, 403, 200),
        post=Expect(403, 403, 302),
        data=_new,
        member="leader@b",
    ),
    Route(
        name="units:edit",
        get=Expect(LOGIN, 403, 200),
        post=Expect(403, 403, 302),
        args=_a1,
        data=_unit,
        shows=True,
        member="administrator@b",
    ),
    Route(
        name="units:move",
        get=Expect(LOGIN, 403, 200),
        post=Expect(403, 403, 302),
        args=_a1,
        data=_move,
        shows=True,
        member="administrator@b",
    ),
    Route(
        name="units:end",
        get=Expect(LOGIN, 403, 200),
        post=Expect(403, 403, 302),
        args=_a1,
        prepare=_reopened,
        data=lambda _: {"day": f"{date(2026, 2, 1):%d/%m/%Y}", "basis": "QĐ mẫu"},
        shows=True,
        member="administrator@b",
    ),
    Route(
        name="units:reorganise",
        get=Expect(LOGIN, 403, 200),
        post=Expect(403, 403, 422),
        data=lambda _: {"kind": "merge", "step": "see"},
        member="leader@b",
    ),
    Route(
        name="units:load",
        get=Expect(LOGIN, 403, 200),
        post=Expect(403, 403, 422),
        member="administrator@b",
    ),
    Route(
        name="clusters:list",
        get=Expect(LOGIN, 200, 200),
        post=READ_ONLY,
        query=f"?nam={YEAR}",
        prepare=_cluster,
        shows=True,
    ),
    Route(
        name="clusters:cluster",
        get=Expect(LOGIN, 403, 200),
        post=READ_ONLY,
        args=_in_year,
        prepare=_cluster,
        owner="officer@a",
        shows=True,
    ),
    Route(
        name="clusters:export",
        get=Expect(LOGIN, 403, 200),
        post=READ_ONLY,
        args=lambda world: [*_in_year(world), "csv"],
        prepare=_cluster,
        owner="officer@a",
        shows=True,
    ),
    Route(
        name="clusters:members",
        get=Expect(LOGIN, 403, 200),
        post=Expect(403, 403, 302),
        args=_in_year,
        prepare=_cluster,
        owner="secretariat@",
        member="secretariat@b",
        data=lambda _: {"lines": "a1 | cụm trưởng"},
        shows=True,
    ),
    Route(
        name="clusters:copy",
        get=NOT_ALLOWED,
        post=Expect(403, 403, 302),
        args=_next_year,
        prepare=_cluster,
        owner="secretariat@",
        member="secretariat@b",
    ),
    Route(
        name="clusters:new",
        get=Expect(LOGIN, 403, 200),
        post=Expect(403, 403, 302),
        owner="secretariat@",
        member="secretariat@b",
        data=lambda _: {"name": "Khối mới", "kind": "bloc"},
    ),
    Route(
        name="clusters:edit",
        get=Expect(LOGIN, 403, 200),
        post=Expect(403, 403, 302),
        args=_this,
        prepare=_cluster,
        owner="secretariat@",
        member="secretariat@b",
        data=lambda _: {"name": f"Cụm {MARKER}", "kind": "cluster"},
        shows=True,
    ),
)
