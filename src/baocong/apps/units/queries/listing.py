"""The list and the tree of units as a page shows them: filtered by rights, by day and by what was asked."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone

from baocong.apps.rights.actors import Scope
from baocong.apps.units.models import Map, MapNode, MapVersion, Reorganisation, Unit, UnitClass
from baocong.apps.units.queries.history import history_units_in
from baocong.apps.units.queries.maps import map_version_at, path_of, paths_of
from baocong.apps.units.queries.scopes import units_at
from baocong.apps.units.queries.search import search_units


@dataclass(frozen=True, slots=True)
class UnitFilter:
    """What a list of units is narrowed to: a text, a class, the units of a day."""

    day: date
    text: str = ""
    unit_class: UnitClass | None = None


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit in a list with the names of the units above it, from the top down ("" where it is on no map)."""

    unit: Unit
    path: str


@dataclass(slots=True)
class TreeNode:
    """A unit in a tree; `below` is the number of all units below it, `children` are filled where it is open.

    `target` is the unit that a click opens: itself, or the one above it where it is open already.
    """

    unit: Unit
    below: int
    is_open: bool
    target: int | None
    children: list["TreeNode"] = field(default_factory=list)


def listed_units(scope: Scope, wanted: UnitFilter) -> QuerySet[Unit]:
    """Return the units of a day that a scope may see and that fit the filter."""
    units = units_at(wanted.day, history_units_in(scope))
    if wanted.unit_class:
        units = units.filter(unit_class=wanted.unit_class)
    return search_units(wanted.text, units).select_related("unit_class")


def unit_rows(units: Iterable[Unit], version: MapVersion | None) -> list[UnitRow]:
    """Return units with their paths on a map version: two queries for a whole list."""
    found = list(units)
    paths = paths_of(version, [one.pk for one in found]) if version else {}
    return [UnitRow(one, " › ".join(paths.get(one.pk, ()))) for one in found]


def map_chosen(code: str, day: date) -> tuple[list[Map], Map | None, MapVersion | None]:
    """Return all maps, the one with this code (otherwise the first), and its version of a day."""
    maps = list(Map.objects.order_by("pk"))
    chart = next((one for one in maps if one.code == code), maps[0] if maps else None)
    return maps, chart, map_version_at(chart, day) if chart else None


def versions_of(chart: Map | None, shown: MapVersion | None) -> list[MapVersion]:
    """Return the versions of a map that people ask for, by date.

    These are the first, the last, the one that is shown, and those that begin on the day of a reorganisation; every
    other day can be typed.
    """
    rows = MapVersion.objects.filter(map=chart)
    rows = rows.exclude(valid_until__isnull=False, valid_until__lte=F("valid_from"))
    events = Reorganisation.objects.filter(effective_date=OuterRef("valid_from"))
    dated = list(rows.annotate(is_event=Exists(events)).order_by("valid_from"))
    ends = {dated[0].pk, dated[-1].pk} if dated else set()
    return [one for one in dated if one.is_event or one.pk in ends or one == shown]


def tree(scope: Scope, version: MapVersion, opened: int | None) -> list[TreeNode]:
    """Return the tops that a scope may see, open down to the children of `opened`."""
    visible = history_units_in(scope).values("pk")
    nodes = MapNode.objects.filter(map_version=version, unit__in=visible).select_related("unit__unit_class")
    path = [one.pk for one in path_of(version, opened)] if opened else []
    tops = Q(parent__isnull=True)
    if not scope.everywhere:
        tops |= Q(~Exists(Unit.objects.filter(pk=OuterRef("parent"), pk__in=visible)))
    roots: list[TreeNode] = []
    found: dict[int, TreeNode] = {}
    for node in nodes.filter(tops | Q(parent__in=path)).order_by("left"):
        is_open = node.unit_id in path
        target = node.parent_id if is_open else node.unit_id
        one = TreeNode(node.unit, (node.right - node.left - 1) // 2, is_open, target)
        found[node.unit_id] = one
        above_it = found.get(node.parent_id) if node.parent_id else None
        (above_it.children if above_it else roots).append(one)
    return roots


def last_day_of(unit: Unit) -> date:
    """Return the day on which a unit is shown: today, the last of an ended one, the first of one to come."""
    today = timezone.localdate()
    if unit.valid_until and unit.valid_until <= today:
        return unit.valid_until - timedelta(days=1)
    return max(today, unit.valid_from) if unit.valid_from else today
