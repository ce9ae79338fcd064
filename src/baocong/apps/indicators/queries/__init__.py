"""Reading indicators and their figures, now or as of a moment."""

from baocong.apps.indicators.queries.figures import (
    as_indicator,
    as_observation,
    as_period,
    categories_by_key,
    category_key,
    category_pairs,
    current_revisions,
    find_period,
    revisions_as_of,
    versions_for,
    versions_on,
)
from baocong.apps.indicators.queries.grid import Asking, Grid, grid_of
from baocong.apps.indicators.queries.names import Names, names_of_all
from baocong.apps.indicators.queries.standing import Figure, Wanted, figures_of, firmest

__all__ = [
    "Asking",
    "Figure",
    "Grid",
    "Names",
    "Wanted",
    "as_indicator",
    "as_observation",
    "as_period",
    "categories_by_key",
    "category_key",
    "category_pairs",
    "current_revisions",
    "figures_of",
    "find_period",
    "firmest",
    "grid_of",
    "names_of_all",
    "revisions_as_of",
    "versions_for",
    "versions_on",
]
