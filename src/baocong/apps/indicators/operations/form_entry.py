"""Saving a form of the grid: figures and notes together, one answer per cell."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from baocong.apps.audit.operation import operation
from baocong.apps.indicators.cells import CellAnswer
from baocong.apps.indicators.entry_form import Typed, read_typed
from baocong.apps.indicators.models import Observation
from baocong.apps.indicators.operations.entering import (
    FiguresSource,
    SaveKey,
    demand_target_right,
    enter_figures,
    set_targets,
)
from baocong.apps.indicators.operations.remarking import add_remark
from baocong.apps.indicators.queries.grid import Grid
from baocong.apps.rights.actors import Actor, Place, demand
from baocong.apps.rights.answers import Rejected


@dataclass(frozen=True, slots=True)
class FilledForm:
    """Typed texts and notes by the name of their row, the key of this save, and where the figures come from."""

    save: SaveKey
    typed: Mapping[str, Typed] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    source: FiguresSource | None = None


def save_form(*, actor: Actor, grid: Grid, form: FilledForm, planned: bool = False) -> list[CellAnswer]:
    """Save the valid cells and notes of a form, and answer for every cell that was touched.

    Side effects: those of `enter_figures` (`set_targets` for a plan), then of `add_remark` for each note; together one
    entry of the log. *Errors*: as those operations; a note to a cell without a figure is answered as invalid.
    """
    asking = grid.asking
    if planned:
        demand_target_right(actor, asking.unit)
    else:
        demand(actor, "figures.enter", Place(unit=asking.unit.pk))
    read = read_typed(grid.rows, form.typed, asking.nature, planned)
    save = set_targets if planned else enter_figures
    about = f"unit:{asking.unit.pk}"
    with operation("figures.form", actor, about=about, unit_id=asking.unit.pk) as running:
        answers = list(read.faults)
        if read.cells:
            answers += save(
                actor=actor,
                unit=asking.unit,
                period=asking.period,
                cells=read.cells,
                save=form.save,
                source=form.source,
            )
        answers += _add_notes(
            actor, grid, form.notes, {one.name for one in answers if one.state == "invalid"}
        )
        running.silent = not running.steps
    return answers


def _add_notes(actor: Actor, grid: Grid, notes: Mapping[str, str], faulty: set[str]) -> list[CellAnswer]:
    if not notes:
        return []
    asking = grid.asking
    known = {one.name: one for one in grid.rows}
    found = Observation.objects.filter(
        unit=asking.unit, period=asking.period, nature=asking.nature, planned=False
    ).select_related("category")
    by_name = {f"{one.indicator_id}:{one.category.key}": one for one in found}
    answers = []
    for name, text in notes.items():
        observation, row = by_name.get(name), known.get(name)
        if observation is None or row is None:
            if name not in faulty:
                message = "Ghi chú đi kèm một số liệu. Hãy nhập số (hoặc “không áp dụng”) rồi ghi chú."
                answers.append(CellAnswer(name, "invalid", message=message))
        elif text != row.note:
            answers += _add_note(actor, observation, name, text)
    return answers


def _add_note(actor: Actor, observation: Observation, name: str, text: str) -> list[CellAnswer]:
    try:
        add_remark(actor=actor, observation=observation, text=text)
    except Rejected as rejected:
        return [CellAnswer(name, "invalid", observation.number, rejected.message)]
    return []
