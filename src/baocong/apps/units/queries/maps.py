"""Reading a map: its version of a day, and what lies above, below and beside a unit in it."""

from collections.abc import Iterable
from datetime import date

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from baocong.apps.units.models import Map, MapNode, MapVersion, Unit


def map_versions_at(day: date | None = None) -> QuerySet[MapVersion]:
    """Return the versions of all maps that count on a day (today when none is given)."""
    day = day or timezone.localdate()
    return MapVersion.objects.filter(
        Q(valid_until__isnull=True) | Q(valid_until__gt=day), valid_from__lte=day
    )


def counting_versions(chart: Map | int) -> QuerySet[MapVersion]:
    """Return the versions of a map that were not set aside, by date: those on which any day lies."""
    return all_counting_versions().filter(map=chart).order_by("valid_from")


def all_counting_versions() -> QuerySet[MapVersion]:
    """Return the versions of all maps that were not set aside."""
    return MapVersion.objects.filter(Q(valid_until__isnull=True) | Q(valid_until__gt=F("valid_from")))


def map_version_at(chart: Map | str, day: date | None = None) -> MapVersion | None:
    """Return the version of a map (or of the map with this code) that counts on a day; None before its first."""
    versions = map_versions_at(day).select_related("map")
    own = versions.filter(map__code=chart) if isinstance(chart, str) else versions.filter(map=chart)
    return own.first()


def subtree_of(version: MapVersion, unit: int) -> QuerySet[Unit]:
    """Return a unit and all units below it, in the order of the map."""
    return _in_order(version, MapNode.objects.filter(_within(version, unit)))


def ancestors_of(version: MapVersion, unit: int) -> QuerySet[Unit]:
    """Return the units above a unit, from the top down."""
    return _in_order(version, MapNode.objects.filter(_around(version, unit)).exclude(unit=unit))


def children_of(version: MapVersion, unit: int | None) -> QuerySet[Unit]:
    """Return the units directly below a unit; the tops of the map for None."""
    return _in_order(version, MapNode.objects.filter(parent=unit))


def siblings_of(version: MapVersion, unit: int) -> QuerySet[Unit]:
    """Return the units beside a unit, without itself; none for a unit that is not on the map."""
    own = MapNode.objects.filter(map_version=version, unit=unit).values("parent")[:1]
    node = MapNode.objects.filter(map_version=version, unit=unit).first()
    if node is None:
        return Unit.objects.none()
    if node.parent_id is None:
        return children_of(version, None).exclude(pk=unit)
    return _in_order(version, MapNode.objects.filter(parent__in=own)).exclude(pk=unit)


def path_of(version: MapVersion, unit: int) -> list[Unit]:
    """Return a unit with all units above it, from the top down; [] for a unit that is not on the map."""
    return list(_in_order(version, MapNode.objects.filter(_around(version, unit))))


def paths_of(version: MapVersion, units: Iterable[int]) -> dict[int, list[str]]:
    """Return for each unit the names of the units above it, from the top down: two queries for a whole list.

    A unit that is not on the map is left out.
    """
    parents = dict(
        MapNode.objects.filter(map_version=version, unit__in=list(units)).values_list("unit_id", "parent_id")
    )
    holders = MapNode.objects.filter(map_version=version, right__gt=F("left") + 1).order_by("left")
    paths: dict[int | None, list[str]] = {None: []}
    for unit, parent, short, name in holders.values_list(
        "unit_id", "parent_id", "unit__short_name", "unit__name"
    ):
        paths[unit] = [*paths[parent], short or name]
    return {unit: paths[parent] for unit, parent in parents.items()}


def reporters_below(version: MapVersion, unit: int, unit_class: int) -> QuerySet[MapNode, int]:
    """Return the ids of the units of a class at or below a node: one query; `.count()` is the n of k/n."""
    nodes = MapNode.objects.filter(_within(version, unit), map_version=version, unit__unit_class=unit_class)
    return nodes.values_list("unit_id", flat=True)


def _within(version: MapVersion, unit: int) -> Q:
    """Match the nodes from a unit's left to its right; the bounds are looked up once by the database."""
    own = MapNode.objects.filter(map_version=version, unit=unit)
    return Q(left__gte=own.values("left")[:1], left__lte=own.values("right")[:1])


def _around(version: MapVersion, unit: int) -> Q:
    """Match the nodes that a unit's node lies in, its own included."""
    own = MapNode.objects.filter(map_version=version, unit=unit)
    return Q(left__lte=own.values("left")[:1], right__gte=own.values("right")[:1])


def _in_order(version: MapVersion, nodes: QuerySet[MapNode]) -> QuerySet[Unit]:
    placed = nodes.filter(map_version=version)
    units = Unit.objects.filter(nodes__map_version=version, nodes__in=placed)
    return units.select_related("unit_class").order_by("nodes__left")
