"""The figures page: one row an indicator, one column a unit, and behind each total the sentences it rests on."""

from collections.abc import Sequence
from dataclasses import dataclass

from baocong.cluster.pages.figure_material import FigureMaterial
from baocong.cluster.pages.figure_panel import Panel, total_panel, waiting_panel
from baocong.cluster.pages.figure_table import TableRow, column_widths, table_rows
from baocong.cluster.pages.quoting import Sources
from baocong.cluster.result import ClusterRun
from baocong.compiling.material import ReportingUnit
from baocong.compiling.wording import names_in_words


@dataclass(frozen=True, slots=True)
class FiguresView:
    """Everything the page shows. `only_waiting` are panels of figures that no unit has a counted value for yet."""

    heads: tuple[str, ...]
    rows: tuple[TableRow, ...]
    panels: tuple[Panel, ...]
    only_waiting: tuple[Panel, ...]
    sent: str
    pending: int
    unmatched: int
    not_counted: int
    widths: tuple[int, ...]

    @property
    def totals(self) -> int:
        """How many figures have a row."""
        return sum(not one.area for one in self.rows)


def figures_view(run: ClusterRun, sources: Sources) -> FiguresView:
    """Return what the figures page shows."""
    material = FigureMaterial.of(run, sources)
    rows = tuple(table_rows(material))
    alone = [key for key in material.grouped if key not in run.totals and key[0] in run.catalogue.indicators]
    order = {code: number for number, code in enumerate(run.catalogue.indicators)}
    waiting = [waiting_panel(material, key) for key in sorted(alone, key=lambda one: (order[one[0]], one[1]))]
    states = [one.state for one in run.rows]
    return FiguresView(
        tuple(one.short for one in run.units),
        rows,
        tuple(total_panel(material, one) for one in run.totals.values()),
        tuple(one for one in waiting if one.waiting),
        sent_in_words(run.units),
        states.count("pending"),
        states.count("unmatched"),
        states.count("not_counted"),
        column_widths(rows, run.units),
    )


def sent_in_words(units: Sequence[ReportingUnit]) -> str:
    """Return how many units sent a report, and the names of those who did not."""
    if not units:
        return "Chưa biết cụm có những đơn vị nào"
    sent = sum(one.state != "missing" for one in units)
    parts = [f"{sent}/{len(units)} đơn vị đã gửi"]
    for state, words in (("missing", "chưa gửi"), ("unreadable", "đã gửi nhưng chưa đọc được")):
        names = [one.short for one in units if one.state == state]
        if names:
            parts.append(f"{names_in_words(names)} {words}")
    return " · ".join(parts)
