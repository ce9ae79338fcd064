"""A scope as a filter: which units an action may touch today."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from baocong.apps.rights.actors import Scope
from baocong.apps.units.models import ClusterMembership, MapNode, Unit
from baocong.apps.units.queries.maps import map_versions_at


def is_below(unit: int, root: int, day: date | None = None) -> bool:
    """Return whether a unit is `root` or lies below it on a map of that day."""
    roots = MapNode.objects.filter(
        unit=root,
        map_version=OuterRef("map_version"),
        left__lte=OuterRef("left"),
        right__gte=OuterRef("right"),
    )
    return (
        unit == root
        or MapNode.objects.filter(Exists(roots), unit=unit, map_version__in=map_versions_at(day)).exists()
    )


def units_at(day: date | None = None, units: QuerySet[Unit] | None = None) -> QuerySet[Unit]:
    """Return the units that existed on a day (today when none is given)."""
    day = day or timezone.localdate()
    units = Unit.objects.all() if units is None else units
    return units.filter(
        Q(valid_from__isnull=True) | Q(valid_from__lte=day),
        Q(valid_until__isnull=True) | Q(valid_until__gt=day),
    )


def units_in(scope: Scope, units: QuerySet[Unit] | None = None) -> QuerySet[Unit]:
    """Return the units that a scope covers on today's maps and in its clusters; none for an empty scope."""
    units = Unit.objects.all() if units is None else units
    if scope.everywhere:
        return units
    allowed = Q(pk__in=scope.roots | scope.units)
    if scope.roots:
        allowed |= Q(pk__in=_below(scope.roots).values("unit"))
    for cluster, year in scope.clusters:
        members = ClusterMembership.objects.filter(cluster=cluster, year=year, unit=OuterRef("pk"))
        allowed |= Q(Exists(members))
    return units.filter(allowed)


def _below(roots: frozenset[int]) -> QuerySet[MapNode]:
    above = MapNode.objects.filter(
        unit__in=roots,
        map_version=OuterRef("map_version"),
        left__lte=OuterRef("left"),
        right__gte=OuterRef("right"),
    )
    return MapNode.objects.filter(Exists(above), map_version__in=map_versions_at())


def unit_name(unit: int) -> str:
    """Return the name of a unit for a sentence."""
    found = Unit.objects.filter(pk=unit).first()
    return str(found) if found else "đơn vị này"
