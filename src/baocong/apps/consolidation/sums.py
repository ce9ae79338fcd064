"""Running the sums: into memory for a page, or into the table of kept totals."""

from django.db import connection

from baocong.apps.consolidation.asking import Ask, Sum
from baocong.apps.consolidation.relations import SUM_COLUMNS, sums_statement

_TARGET = (
    "unit_id, period_id, indicator_id, category_id, planned, value, base, final_value, final_base, "
    "n_reported, n_final, n_estimated, n_not_applicable, n_odd, qualifiers, final_qualifiers"
)


def live_sums(ask: Ask) -> list[Sum]:
    """Return sums computed from the figures themselves; none for an ask without periods."""
    if not ask.periods:
        return []
    text, parameters = sums_statement(ask)
    with connection.cursor() as cursor:
        cursor.execute(text, parameters)
        return list(map(Sum._make, cursor.fetchall()))


def keep_sums(ask: Ask) -> int:
    """Add sums to the kept totals; rows of the same keys must be gone. Return how many were added."""
    text, parameters = sums_statement(ask)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO consolidation_consolidatedvalue (map_version_id, {_TARGET}) "
            f"SELECT %s, {SUM_COLUMNS} FROM ({text}) AS sums",
            [ask.version, *parameters],
        )
        return int(cursor.rowcount)
