"""Arithmetic claims of a text, holding or not: what must add up is said by structure, never by closeness."""

from collections.abc import Sequence

from baocong.reading.model import Figure, Relation
from baocong.reading.relations.amounts import read_amounts
from baocong.reading.relations.announced_documents import read_announced_documents
from baocong.reading.relations.announced_lists import read_announced_lists
from baocong.reading.relations.balances import read_balances
from baocong.reading.relations.complements import read_complements
from baocong.reading.relations.counts import read_counts
from baocong.reading.relations.cumulative import read_cumulative
from baocong.reading.relations.distributions import read_distributions
from baocong.reading.relations.documents import read_documents
from baocong.reading.relations.explained import read_explained
from baocong.reading.relations.ground import Context, Ground
from baocong.reading.relations.growth import read_growth
from baocong.reading.relations.partitions import read_partitions
from baocong.reading.relations.percents import read_percents
from baocong.reading.relations.ranks import read_ranks
from baocong.reading.relations.remainders import read_remainders
from baocong.reading.relations.rows import read_tables
from baocong.reading.relations.states import read_states
from baocong.reading.relations.sums import read_groups, read_sums
from baocong.reading.relations.table_percents import read_table_percents
from baocong.reading.relations.totals import read_totals
from baocong.reading.view import View

__all__ = ["Context", "read_relations"]


def read_relations(
    view: View, figures: Sequence[Figure], context: Context | None = None
) -> tuple[Relation, ...]:
    """Return the arithmetic claims that the text makes with these figures, citations and tables.

    *Shapes*: all offsets are those of `view.text`; operands are indices into `figures`.
    """
    ground = Ground(view, figures, context)
    groups = read_groups(ground)
    relations = (
        *read_sums(ground, groups),
        *read_percents(ground, groups),
        *read_remainders(ground, groups),
        *read_announced_lists(ground, groups),
        *read_complements(ground),
        *read_distributions(ground),
        *read_states(ground),
        *read_balances(ground, groups),
        *read_cumulative(ground),
        *read_growth(ground),
        *read_amounts(ground),
        *read_partitions(ground),
        *read_tables(ground),
        *read_table_percents(ground),
        *read_ranks(ground),
        *read_explained(ground),
        *read_totals(ground),
        *read_counts(ground),
        *read_announced_documents(ground),
        *read_documents(ground),
    )
    return tuple(ground.squeezed.in_view(relation) for relation in relations)
