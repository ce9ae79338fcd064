"""A person decides about the figures that were read; those taken become observations with their source sentences."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from baocong.apps.audit.operation import operation
from baocong.apps.exchange.models import ImportBatch, ImportedFigure
from baocong.apps.indicators.cells import Cell, CellAnswer
from baocong.apps.indicators.operations import SaveKey, enter_figures, open_period
from baocong.apps.rights.actors import Actor, Place, demand
from baocong.apps.rights.answers import Rejected
from baocong.counting.observation import ObservationSource


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person decided about one figure; empty fields leave what was read."""

    take: bool
    indicator: int | None = None
    period_code: str = ""
    value: Decimal | None = None


def decide_figures(*, actor: Actor, batch: ImportBatch, choices: Mapping[int, Choice]) -> dict[str, int]:
    """Take or refuse figures that were read; those taken become observations with their source sentences.

    Side effects in order: choices kept · figures entered, one save for each unit and period · audit entry. Returns how
    many were taken, refused, and left waiting because something stands in their way (the figure's `answer` says what).
    *Errors*: Refused without `figures.import` at the batch's unit, or `figures.enter` at a report's unit.
    """
    demand(actor, "figures.import", Place(unit=batch.unit_id))
    with operation(
        "figures.import_decide", actor, about=f"import:{batch.pk}", unit_id=batch.unit_id
    ) as running:
        waiting = ImportedFigure.objects.filter(report__batch=batch, state="waiting", pk__in=choices)
        figures = list(waiting.select_related("report__unit", "report__batch", "indicator").order_by("pk"))
        refused = [one for one in figures if not choices[one.pk].take]
        taken = [_chosen(one, choices[one.pk]) for one in figures if choices[one.pk].take]
        for one in refused:
            one.state, one.decided_by_id = "refused", actor.person_id
        for group in _by_unit_and_period(taken):
            _enter_group(actor, group)
        fields = ["state", "answer", "decided_by", "indicator", "period_code", "value"]
        ImportedFigure.objects.bulk_update(figures, fields, batch_size=500)
        confirmed = sum(one.state == "confirmed" for one in taken)
        counts = {"taken": confirmed, "refused": len(refused), "left": len(taken) - confirmed}
        running.payload = counts
        running.silent = not figures
    return counts


def _chosen(figure: ImportedFigure, choice: Choice) -> ImportedFigure:
    figure.indicator_id = choice.indicator or figure.indicator_id
    figure.period_code = choice.period_code or figure.period_code
    if choice.value is not None:
        figure.value = f"{choice.value:f}"
    figure.answer = _hindrance(figure)
    return figure


def _hindrance(figure: ImportedFigure) -> str:
    """Return what a figure lacks before it can be entered; "" when nothing."""
    if figure.report.unit_id is None:
        return "Chưa rõ báo cáo của đơn vị nào. Hãy chọn đơn vị ở đầu báo cáo."
    if not figure.period_code:
        return "Chưa rõ kỳ báo cáo. Hãy chọn kỳ ở đầu báo cáo."
    return "" if figure.indicator_id else "Chưa chọn chỉ tiêu."


def _by_unit_and_period(figures: Iterable[ImportedFigure]) -> list[list[ImportedFigure]]:
    groups: dict[tuple[int, str], list[ImportedFigure]] = {}
    for one in figures:
        if not one.answer and one.report.unit_id is not None:
            groups.setdefault((one.report.unit_id, one.period_code), []).append(one)
    return list(groups.values())


def _enter_group(actor: Actor, group: Sequence[ImportedFigure]) -> None:
    """Enter the figures of one unit and period; each keeps its answer, and what was saved is confirmed."""
    unit = group[0].report.unit
    if unit is None:
        raise ValueError("figures are grouped by unit")
    try:
        period = open_period(group[0].period_code, group[0].report.batch.cutoff)
    except Rejected as rejected:
        for one in group:
            one.answer = rejected.message[:500]
        return
    once = _first_of_each(group)
    cells = [_cell(one) for one in once]
    content = [(one.pk, one.value, one.indicator_id, one.period_code) for one in once]
    key = f"import-{hashlib.sha256(repr(content).encode()).hexdigest()[:40]}"
    sources = {str(one.pk): _source(one) for one in once}
    answers = enter_figures(
        actor=actor, unit=unit, period=period, cells=cells, save=SaveKey(key), source=sources
    )
    by_name = {one.name: one for one in answers}
    for one in once:
        _settle(actor, one, by_name[str(one.pk)])


def _first_of_each(group: Sequence[ImportedFigure]) -> list[ImportedFigure]:
    """Return one figure for each key; a second with another value waits, with the same value it is one with the first."""
    first: dict[tuple[int | None, str, int], ImportedFigure] = {}
    for one in group:
        same = first.setdefault((one.indicator_id, one.category_key, one.nature), one)
        if same is not one:
            if Decimal(same.value) == Decimal(one.value):
                one.state, one.answer = "confirmed", "Cùng số liệu với một câu khác của báo cáo."
            else:
                one.answer = (
                    f"Báo cáo có hai giá trị của số liệu này: {same.text} và {one.text}. Hãy chỉ nhận một."
                )
    return list(first.values())


def _cell(figure: ImportedFigure) -> Cell:
    """Return a figure as a cell that was seen empty: what stands already is never overwritten by an old report."""
    return Cell(
        str(figure.pk),
        figure.indicator_id or 0,
        Decimal(figure.value),
        category=figure.category_key,
        nature=figure.nature,
        qualifier=figure.qualifier,
    )


def _source(figure: ImportedFigure) -> ObservationSource:
    report = figure.report
    highlight = None
    if figure.highlight_start is not None and figure.highlight_end is not None:
        highlight = (figure.highlight_start, figure.highlight_end)
    document = f"{report.symbol} ({report.name})" if report.symbol else report.name
    return ObservationSource(
        "read", document, figure.sentence, figure.start, figure.end, figure.place, highlight=highlight
    )


def _settle(actor: Actor, figure: ImportedFigure, answer: CellAnswer) -> None:
    if answer.state in {"saved", "unchanged"}:
        figure.state, figure.answer, figure.decided_by_id = "confirmed", "", actor.person_id
    elif answer.state == "conflict":
        who = f" ({answer.who}, {answer.when})" if answer.who else ""
        figure.answer = f"Đã có số {answer.theirs}{who}; báo cáo ghi {answer.mine}. Muốn thay, hãy sửa ở trang nhập số liệu."
    else:
        figure.answer = answer.message[:500]
