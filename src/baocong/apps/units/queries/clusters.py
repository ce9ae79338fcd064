"""Reading clusters and blocs: who belongs to one in a year, in the order of the decision."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from baocong.apps.rights.actors import Scope
from baocong.apps.units.models import Cluster, ClusterMembership
from baocong.apps.units.queries.scopes import units_in


def members_of(cluster: int, year: int) -> QuerySet[ClusterMembership]:
    """Return the members of a cluster in a year, in the order of the decision."""
    return ClusterMembership.objects.filter(cluster=cluster, year=year).select_related("unit__unit_class")


def clusters_of(unit: int) -> QuerySet[ClusterMembership]:
    """Return the clusters of a unit, the last year first."""
    return (
        ClusterMembership.objects.filter(unit=unit)
        .select_related("cluster")
        .order_by("-year", "cluster__name")
    )


def clusters_in(scope: Scope, year: int | None = None) -> QuerySet[Cluster]:
    """Return the clusters that a scope shows: its own of the year, and those in which one of its units is a member.

    Without a year the clusters of all years; whoever sees everything also sees clusters without members.
    """
    if scope.everywhere:
        return Cluster.objects.all()
    rows = ClusterMembership.objects.filter(unit__in=units_in(scope).values("pk"), cluster=OuterRef("pk"))
    own = Q()
    if year is not None:
        rows = rows.filter(year=year)
    for cluster, its_year in scope.clusters:
        if year in (None, its_year):
            own |= Q(pk=cluster)
    return Cluster.objects.filter(own | Q(Exists(rows))) if own else Cluster.objects.filter(Exists(rows))


def cluster_years(scope: Scope) -> list[int]:
    """Return the years in which any cluster that a scope shows has members, the last first."""
    rows = ClusterMembership.objects.filter(cluster__in=clusters_in(scope).values("pk"))
    return list(rows.order_by("-year").values_list("year", flat=True).distinct())
