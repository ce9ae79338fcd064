"""The targets of a unit for a period, as a grid in which they are given."""

from dataclasses import replace
from typing import Any

from django.utils import timezone

from baocong.apps.audit.models import AuditEntry
from baocong.apps.indicators.grid_rows import GridRow
from baocong.apps.indicators.models import ObservationRevision
from baocong.apps.indicators.queries.grid import Asking, Grid, grid_of
from baocong.apps.indicators.queries.standing import Figure, Wanted, figures_of


def target_grid_of(asking: Asking) -> Grid:
    """Return the grid with targets in the cells and who gave each of them in the notes; computed shares may have one too."""
    grid = grid_of(asking)
    indicators = [one.indicator for one in grid.rows]
    found = figures_of(Wanted((asking.unit.pk,), (asking.period.pk,), indicators, asking.seq))
    given = {
        f"{one.indicator}:{one.category}": one for one in found if one.planned and one.nature == asking.nature
    }
    givers = _givers([one.observation for one in given.values()])
    rows = (_row(row, given.get(row.name), givers) for row in grid.rows)
    return replace(grid, rows=tuple(rows))


def _row(row: GridRow, figure: Figure | None, givers: dict[int, str]) -> GridRow:
    shown: dict[str, Any] = {
        "parts": None,
        "remarks": (),
        "value": None,
        "text": "",
        "number": 0,
        "observation": None,
        "note": "",
    }
    if figure is None:
        return replace(row, **{**shown, "state": "chưa giao", "tone": ""})
    said: dict[str, Any] = {"value": figure.value, "text": figure.text(row.kind), "number": figure.number}
    more: dict[str, Any] = {"observation": figure.observation, "note": givers.get(figure.observation, "")}
    return replace(row, **{**shown, **said, **more, "state": "đã giao", "tone": "ok"})


def _givers(observations: list[int]) -> dict[int, str]:
    """Return who gave each target and when, in words."""
    rows = ObservationRevision.objects.filter(observation__in=observations, seq_to__isnull=True)
    standing = dict(rows.values_list("observation_id", "seq_from"))
    entries = AuditEntry.objects.in_bulk(set(standing.values()))
    return {
        observation: f"{entries[seq].actor_name}, {timezone.localtime(entries[seq].at):%H:%M %d/%m/%Y}"
        for observation, seq in standing.items()
        if seq in entries
    }
