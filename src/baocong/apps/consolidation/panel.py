"""What one total rests on: each unit's figure with its sentence, who waits, who sent nothing, and what rests on it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from django.db.models import Q

from baocong.apps.consolidation.catalogue import all_versions, rules_of
from baocong.apps.consolidation.figures import Figure, Recipe, recipes_of
from baocong.apps.consolidation.question import Node, Question
from baocong.apps.consolidation.table import Table, submissions_open, table_of
from baocong.apps.indicators.models import (
    IndicatorVersion,
    Observation,
    ObservationRevision,
    Period,
    ReportedFigure,
)
from baocong.apps.rights.actors import Scope
from baocong.apps.units.models import MapVersion, Unit
from baocong.apps.units.queries import path_of, units_in

MOST_ADDENDS = 400
"""Addends that a panel lists; a node with more children is read as a table."""


@dataclass(frozen=True, slots=True)
class Addend:
    """A unit below the node with its figure; `said` is the revision that a reporter's own figure rests on."""

    node: Node
    figure: Figure
    said: Observation | ObservationRevision | None = None
    has_sent: bool = False


@dataclass(frozen=True, slots=True)
class Panel:
    """What is behind one total.

    *Shapes*: `addends` state a figure; `waiting` were sent but not confirmed (none yet), `missing` sent nothing, `silent` sent a
    report without it, `exempt` said that it does not apply. `hidden` counts units whose own figures the person may not read.
    `above` are the totals that rest on this one, from the nearest up; `reported` the ledger entries of its figures.
    """

    recipe: Recipe
    total: Figure
    addends: Sequence[Addend]
    missing: Sequence[Unit]
    silent: Sequence[Unit]
    exempt: Sequence[Unit]
    hidden: int
    above: Sequence[Unit]
    resting_shares: Sequence[IndicatorVersion]
    reported: Sequence[ReportedFigure] = field(default=())


def panel_of(
    question: Question, versions: Sequence[MapVersion], category: str, scope: Scope, aggregates: Scope
) -> Panel | None:
    """Return what a total rests on; None for an indicator that does not count in the period.

    `scope` is where the person may read figures of units, `aggregates` where totals.
    """
    narrowed = replace(question, with_categories=bool(category), compared="", area="")
    stored = Period(start=question.period.start, end=question.period.end)
    recipes = recipes_of(rules_of(stored, all_versions(), 0))
    recipe = recipes.get(question.indicator or 0)
    if recipe is None:
        return None
    tables = [
        table_of(replace(narrowed, columns=one), versions)
        for one in _classes_below(narrowed, versions, recipe)
    ]
    own = tables[0]
    total = _cell(own, category)[0]
    pairs = [
        (node, figure)
        for table in tables
        for node, figure in zip(table.columns, _cell(table, category)[1], strict=False)
        if figure.expected != 0
    ]
    allowed = _allowed([node for node, _ in pairs], scope, aggregates)
    seen = [(node, figure) for node, figure in pairs if node.unit.pk in allowed]
    addends = _addends(question, category, total, seen)
    above = list(path_of(question.version, question.unit.pk))[:-1]
    return Panel(
        recipe,
        total,
        [one for one in addends if one.figure.state != "none"],
        *_without(addends),
        hidden=len(pairs) - len(seen),
        above=list(reversed(above)),
        resting_shares=[
            one.version
            for one in recipes.values()
            if one.parts and recipe.version.indicator_id in {part.indicator_id for part in one.parts}
        ],
        reported=_reported(question, category),
    )


def _classes_below(question: Question, versions: Sequence[MapVersion], recipe: Recipe) -> list[int]:
    """Return the classes of children that lead to reporters; [0] when the node has no children."""
    bare = table_of(replace(question, columns=0), versions)
    classes = list(dict.fromkeys(one.unit.unit_class_id for one in bare.ground.children))
    leading = [
        one
        for one in classes
        if recipe.version.reporters_id in {None, one}
        or any(not node.is_leaf for node in bare.ground.of_class(one))
    ]
    return leading or [0]


def _cell(table: Table, category: str) -> tuple[Figure, Sequence[Figure]]:
    row = next((one for one in table.rows if one.category_key == category), None)
    return (row.total, row.cells) if row else (Figure("none", expected=None), ())


def _allowed(nodes: Sequence[Node], scope: Scope, aggregates: Scope) -> set[int]:
    leaves = [one.unit.pk for one in nodes if one.is_leaf]
    inner = [one.unit.pk for one in nodes if not one.is_leaf]
    units = Unit.objects.order_by()
    return {
        *units_in(scope, units.filter(pk__in=leaves)).values_list("pk", flat=True),
        *units_in(aggregates, units.filter(pk__in=inner)).values_list("pk", flat=True),
    }


def _addends(
    question: Question, category: str, total: Figure, pairs: Sequence[tuple[Node, Figure]]
) -> list[Addend]:
    leaves = [node.unit.pk for node, _ in pairs if node.is_leaf]
    wanted = total.periods[-1:] or _own_period(question)
    said = _said(question, category, leaves, wanted) if len(leaves) <= MOST_ADDENDS else {}
    sent = submissions_open(wanted[0], leaves) if wanted else set()
    return [Addend(node, figure, said.get(node.unit.pk), node.unit.pk in sent) for node, figure in pairs]


def _own_period(question: Question) -> tuple[int, ...]:
    found = Period.objects.filter(code=question.period.code, cutoff=question.period.cutoff)
    return tuple(found.values_list("pk", flat=True))


def _said(
    question: Question, category: str, units: Sequence[int], periods: Sequence[int]
) -> Mapping[int, Observation | ObservationRevision]:
    """Return the figure of each unit with its source, now or as of the question's moment; the firmest of each."""
    key = Q(
        indicator=question.indicator,
        category__key=category,
        unit__in=units,
        period__in=periods,
        planned=question.planned,
    )
    if question.seq is None:
        rows = Observation.objects.filter(key, is_firmest=True).select_related("source")
        return {one.unit_id: one for one in rows}
    observations = {one.pk: one for one in Observation.objects.filter(key)}
    revisions = ObservationRevision.objects.filter(
        Q(seq_to__isnull=True) | Q(seq_to__gt=question.seq),
        observation__in=observations,
        seq_from__lte=question.seq,
    ).select_related("source")
    ordered = sorted(
        revisions, key=lambda one: (one.value is not None, observations[one.observation_id].nature)
    )
    return {observations[one.observation_id].unit_id: one for one in ordered}


def _without(addends: Sequence[Addend]) -> tuple[list[Unit], list[Unit], list[Unit]]:
    """Return the units that sent nothing, those that are silent, and those to which it does not apply."""
    missing: list[Unit] = []
    silent: list[Unit] = []
    exempt: list[Unit] = []
    for one in addends:
        if one.figure.state != "none":
            continue
        absence = one.said.absence if one.said is not None else None
        if absence == 1 or (one.figure.expected and one.figure.not_applicable >= one.figure.expected):
            exempt.append(one.node.unit)
        elif absence == 2 or one.has_sent:
            silent.append(one.node.unit)
        else:
            missing.append(one.node.unit)
    return missing, silent, exempt


def _reported(question: Question, category: str) -> list[ReportedFigure]:
    """Return where the node's own figure was already reported, the latest first."""
    rows = ReportedFigure.objects.filter(
        revision__observation__indicator=question.indicator,
        revision__observation__category__key=category,
        revision__observation__unit=question.unit,
        revision__observation__period__code=question.period.code,
    )
    return list(rows.select_related("revision__version")[:20])
