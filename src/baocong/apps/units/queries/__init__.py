"""Reading units: by scope, by map, by lineage, by name; and clusters. The other apps read units through this door."""

from baocong.apps.units.queries.clusters import (
    cluster_years,
    clusters_in,
    clusters_of,
    members_of,
)
from baocong.apps.units.queries.history import history_units_in, may_read_history
from baocong.apps.units.queries.lineage import (
    Link,
    events_between,
    lineage_of,
    predecessors_of,
    shares_of,
    successors_of,
)
from baocong.apps.units.queries.maps import (
    ancestors_of,
    children_of,
    map_version_at,
    map_versions_at,
    path_of,
    paths_of,
    reporters_below,
    siblings_of,
    subtree_of,
)
from baocong.apps.units.queries.scopes import is_below, unit_name, units_at, units_in
from baocong.apps.units.queries.search import Found, resolve_lines, search_units

__all__ = [
    "Found",
    "Link",
    "ancestors_of",
    "children_of",
    "cluster_years",
    "clusters_in",
    "clusters_of",
    "events_between",
    "history_units_in",
    "is_below",
    "lineage_of",
    "map_version_at",
    "map_versions_at",
    "may_read_history",
    "members_of",
    "path_of",
    "paths_of",
    "predecessors_of",
    "reporters_below",
    "resolve_lines",
    "search_units",
    "shares_of",
    "siblings_of",
    "subtree_of",
    "successors_of",
    "unit_name",
    "units_at",
    "units_in",
]
