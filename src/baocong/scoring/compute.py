"""Computing a score sheet: a criteria set and inputs give every line its points, its rule and where they came from."""

from collections.abc import Iterator
from datetime import date

from baocong.scoring.apply_rules import Task, event_text, line_of, why_left_out
from baocong.scoring.criteria import CriteriaSet
from baocong.scoring.inputs import ScoredEvent, ScoringInputs
from baocong.scoring.rules import DisqualifyingEvent
from baocong.scoring.sheet import ScoreSheet, Stage


def compute_sheet(
    criteria: CriteriaSet,
    unit: str,
    inputs: ScoringInputs,
    stage: Stage = "self_score",
    dossier_date: date | None = None,
) -> ScoreSheet:
    """Return the sheet of one unit: a line for each leaf in the table's order, caps and disqualifiers that hold.

    Points above a maximum that a person gave are kept on the line; `check_sheet` refuses them. *Errors*: none for a
    criteria set that `validate` finds sound; inputs that lack or contradict each other leave a line without points, with
    the reason.
    """
    lines = tuple(
        line_of(Task(criteria, criterion, unit, inputs))
        for criterion in criteria.criteria
        if criterion.rule is not None and criterion.kind != "disqualifier"
    )
    capped = tuple(
        cap.code for cap in criteria.caps if cap.event and any(_held(cap.event, unit, criteria, inputs))
    )
    disqualified = tuple(_disqualified(criteria, unit, inputs))
    return ScoreSheet(unit, stage, lines, disqualified, capped, dossier_date=dossier_date)


def _held(event: str, unit: str, criteria: CriteriaSet, inputs: ScoringInputs) -> Iterator[ScoredEvent]:
    """The events of this kind that hold against a unit: confirmed by a person, inside the counted interval."""
    for found in inputs.events:
        if (found.unit, found.event) == (unit, event) and not why_left_out(
            found, criteria, needs_confirmation=True
        ):
            yield found


def _disqualified(criteria: CriteriaSet, unit: str, inputs: ScoringInputs) -> Iterator[str]:
    for criterion in criteria.criteria:
        rule = criterion.rule
        if isinstance(rule, DisqualifyingEvent):
            for event in _held(rule.event, unit, criteria, inputs):
                yield f"{event_text(event, criterion.title)} (tiêu chí {criterion.code} “{criterion.title}”)."
