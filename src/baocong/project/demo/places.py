"""Units of the demo: the real provinces of today, each with an invented department that reports; one cluster of them."""

from dataclasses import dataclass
from datetime import date

from baocong.apps.rights.actors import Actor
from baocong.apps.units.models import Cluster, Map, MapNode, Unit, UnitClass
from baocong.apps.units.nesting import Change
from baocong.apps.units.operations.clusters import Member, create_cluster, set_members
from baocong.apps.units.operations.maps import change_map
from baocong.apps.units.operations.territory import ADMINISTRATIVE, NATION, load_territory
from baocong.apps.units.operations.units import create_unit, set_unit_class
from baocong.apps.units.queries.maps import map_version_at
from baocong.apps.units.unit_fields import UnitFields

DEPARTMENTS = "science-department"
FIRST_DAY = date(2025, 7, 1)
CLUSTER_SIZE = 12
CLUSTER_YEAR = 2026


@dataclass(frozen=True, slots=True)
class DemoPlaces:
    """The units of the demo: the nation, the departments in the order of their provinces, their class, their cluster."""

    nation: Unit
    departments: tuple[Unit, ...]
    reporters: UnitClass
    cluster: Cluster

    @property
    def members(self) -> tuple[Unit, ...]:
        """Return the departments of the cluster; the first is the one whose people the demo has."""
        return self.departments[:CLUSTER_SIZE]


def make_places(actor: Actor) -> DemoPlaces:
    """Load the provinces, give each a department from 1 July 2025 on, and make a cluster of twelve."""
    load_territory(actor=actor, levels=("province",))
    reporters = set_unit_class(actor=actor, code=DEPARTMENTS, name="Sở (mẫu)", level=2)
    chart = Map.objects.get(code=ADMINISTRATIVE)
    departments = _make_departments(actor, chart, reporters)
    cluster = create_cluster(actor=actor, name="Cụm thi đua số 1 (mẫu)", kind="cluster", code="cum-mau-1")
    members = [
        Member(one, "lead" if at == 0 else "deputy" if at == 1 else "member")
        for at, one in enumerate(departments[:CLUSTER_SIZE])
    ]
    set_members(actor=actor, cluster=cluster, year=CLUSTER_YEAR, members=members)
    return DemoPlaces(Unit.objects.get(key=NATION), tuple(departments), reporters, cluster)


def _make_departments(actor: Actor, chart: Map, reporters: UnitClass) -> list[Unit]:
    version = map_version_at(chart, date.today())  # noqa: DTZ011 - the map of today, wherever the demo runs
    provinces = [
        node.unit
        for node in MapNode.objects.filter(map_version=version, depth=1)
        .select_related("unit")
        .order_by("left")
    ]
    departments = [
        create_unit(actor=actor, fields=_fields(one, reporters), valid_from=FIRST_DAY) for one in provinces
    ]
    since = max(one.valid_from for one in (version,) if one)
    placed = {department.pk: province.pk for department, province in zip(departments, provinces, strict=True)}
    change_map(
        actor=actor, chart=chart, day=max(FIRST_DAY, since), wanted=Change(placed), basis="Dữ liệu mẫu"
    )
    return departments


def _fields(province: Unit, reporters: UnitClass) -> UnitFields:
    short = province.short_name or province.name
    return UnitFields(
        name=f"Sở Khoa học và Công nghệ {_lowered(province.name)} (mẫu)",
        unit_class=reporters,
        short_name=f"Sở {short}",
        field_of_work="Khoa học và công nghệ",
        is_sample=True,
        key=f"demo-{province.key}",
    )


def _lowered(name: str) -> str:
    """Return "tỉnh Cao Bằng" for "Tỉnh Cao Bằng", as it stands inside a name."""
    return name[:1].lower() + name[1:]
