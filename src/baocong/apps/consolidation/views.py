"""Consolidated pages: a view translates its address into a question, and the table into a page, a panel or a workbook."""

from dataclasses import dataclass, replace

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from baocong.apps.consolidation.addresses import Asked, asked_in
from baocong.apps.consolidation.panel import Panel, panel_of
from baocong.apps.consolidation.question import COMPARED, Node
from baocong.apps.consolidation.showing import shown_rows
from baocong.apps.consolidation.table import Table, table_of
from baocong.apps.consolidation.toolbar import toolbar_of
from baocong.apps.consolidation.words import rule_sentence, shown
from baocong.apps.consolidation.workbook import workbook_of
from baocong.apps.indicators.models import Indicator
from baocong.apps.indicators.periods import CUTOFF_NAMES, period_slug
from baocong.apps.indicators.queries import names_of_all
from baocong.apps.rights.actors import Actor
from baocong.apps.units.models import Unit
from baocong.apps.units.queries import units_in
from baocong.counting.period import Period
from baocong.ui.acting import actor_in
from baocong.ui.files import file_answer
from baocong.ui.province_map import ProvinceMap, outlines, province_map

_FEW_CLASSES = 3


@require_safe
@login_required
def start(request: HttpRequest) -> HttpResponse:
    """Lead to the table of the highest unit that the person may consolidate, for last month."""
    scope = actor_in(request).scope("consolidation.read")
    unit = units_in(scope).order_by("unit_class__level", "unit_class__order", "pk").first()
    if unit is None:
        return render(request, "consolidation/none.html", {"title": "Tổng hợp"})
    month = Period.parse(f"{timezone.localdate():%Y-%m}", "administrative").previous()
    return redirect("consolidation:table", unit.key, period_slug(month.code, month.cutoff))


@require_safe
def table(request: HttpRequest, unit: str, period: str) -> HttpResponse:
    """Show a consolidated table."""
    actor = actor_in(request)
    asked = asked_in(request, actor, unit, period)
    made = _readable(actor, table_of(asked.question, asked.versions))
    names = names_of_all()
    context = {
        "title": f"Tổng hợp {made.question.unit} · {made.question.period.name_vi()}",
        "table": made,
        "calendar": CUTOFF_NAMES[made.question.period.cutoff],
        "tools": toolbar_of(asked, made),
        "groups": shown_rows(asked, made, names),
        "columns": [
            (str(one.unit), "" if one.is_leaf else asked.table(one.unit, cot="")) for one in made.columns
        ],
        "span": len(made.columns) + (4 if made.question.compared else 2),
        "sent": _sent_words(made),
        "base_name": COMPARED.get(made.question.compared, "").capitalize(),
    }
    return render(request, "consolidation/table.html", context)


@require_safe
def figure(request: HttpRequest, unit: str, period: str, indicator: str) -> HttpResponse:
    """Show what one total rests on: beside the table for htmx, otherwise as a page of its own."""
    actor = actor_in(request)
    asked = asked_in(request, actor, unit, period)
    found = Indicator.objects.filter(code=indicator).first()
    category = request.GET.get("nhom", "")[:250]
    panel = None
    if found is not None:
        question = replace(asked.question, indicator=found.pk)
        scopes = actor.scope("figures.read"), actor.scope("consolidation.read")
        panel = panel_of(question, asked.versions, category, *scopes)
    if panel is None:
        raise Http404(f"không có chỉ tiêu {indicator} trong kỳ này")
    context = _panel_context(asked, panel, category)
    is_part = bool(request.headers.get("HX-Request"))
    return render(request, f"consolidation/{'_figure' if is_part else 'figure'}.html", context)


@require_safe
def workbook(request: HttpRequest, unit: str, period: str) -> HttpResponse:
    """Give the table as on screen, as a workbook."""
    actor = actor_in(request)
    asked = asked_in(request, actor, unit, period)
    made = _readable(actor, table_of(asked.question, asked.versions))
    name = f"tong-hop-{made.question.unit.key}-{made.question.period.code.replace('/', '_')}.xlsx"
    return file_answer(workbook_of(made, names_of_all(), asked.as_of), name)


def _readable(actor: Actor, made: Table) -> Table:
    """Return the table without the columns that the person may not read."""
    if not made.columns:
        return made
    units = Unit.objects.order_by()
    leaves = units.filter(pk__in=[one.unit.pk for one in made.columns if one.is_leaf])
    inner = units.filter(pk__in=[one.unit.pk for one in made.columns if not one.is_leaf])
    allowed = {
        *units_in(actor.scope("figures.read"), leaves).values_list("pk", flat=True),
        *units_in(actor.scope("consolidation.read"), inner).values_list("pk", flat=True),
    }
    kept = [at for at, one in enumerate(made.columns) if one.unit.pk in allowed]
    if len(kept) == len(made.columns):
        return made
    rows = [replace(row, cells=tuple(row.cells[at] for at in kept)) for row in made.rows]
    return replace(made, columns=[made.columns[at] for at in kept], rows=rows)


def _sent_words(made: Table) -> list[str]:
    """Return "6/7 đơn vị đã gửi", by class where there are few, for a period that units send themselves."""
    owing = {row.version.reporters_id: row.version.reporters for row in made.rows if row.version.reporters}
    sent = [(owing[pk].name, *counts) for pk, counts in made.sent.items() if pk in owing and counts[0]]
    if len(sent) > _FEW_CLASSES:
        sent = [("", sum(one[1] for one in sent), sum(one[2] for one in sent))]
    return [f"{count}/{whole} {name.lower() or 'đơn vị'} đã gửi" for name, count, whole in sent]


@dataclass(frozen=True, slots=True)
class _Part:
    """An addend as the panel shows it."""

    name: str
    value: str
    address: str
    before: str = ""
    hit: str = ""
    after: str = ""
    place: str = ""
    tag: str = ""


def _panel_context(asked: Asked, panel: Panel, category: str) -> dict[str, object]:
    names = names_of_all()
    recipe = panel.recipe
    code = recipe.version.indicator.code
    missing = ", ".join(str(one) for one in panel.missing)
    return {
        "title": recipe.version.name,
        "panel": panel,
        "category": names.category(category, with_dimension=True),
        "value": shown(panel.total, recipe.way, recipe.version.scale),
        "rule": rule_sentence(panel.total, recipe, asked.question.period),
        "parts": [_part(asked, panel, one, code, category) for one in panel.addends],
        "back": asked.table(),
        "period_name": asked.question.period.name_vi(),
        "unit": asked.question.unit,
        "province_map": _map(asked, panel, code, category),
        "reminder": _reminder(asked, recipe.version.name, missing) if missing else "",
        "above": [(str(one), asked.table(one)) for one in panel.above],
        "shares": [(str(one), asked.figure(one.indicator.code, category)) for one in panel.resting_shares],
    }


def _map(asked: Asked, panel: Panel, code: str, category: str) -> ProvinceMap | None:
    """Return the map of provinces when the addends are today's provinces; None otherwise."""
    drawn = {one.code for one in outlines()}
    places = {one.node.unit.place_code: one for one in panel.addends if one.node.unit.place_code in drawn}
    if 2 * len(places) < len(drawn):
        return None
    nodes = {place: one.node.unit for place, one in places.items()}
    return province_map(
        panel.recipe.version.name,
        panel.recipe.version.unit_of_measure,
        {place: one.figure.value for place, one in places.items()},
        on=asked.question.version.valid_from,
        address=lambda place: asked.figure(code, category, nodes[place]) if place in nodes else "",
        none="chưa có số",
    )


def _part(asked: Asked, panel: Panel, one: object, code: str, category: str) -> _Part:
    node: Node = one.node  # type: ignore[attr-defined]
    figure = one.figure  # type: ignore[attr-defined]
    said = one.said  # type: ignore[attr-defined]
    text = shown(figure, panel.recipe.way, panel.recipe.version.scale)
    address = "" if node.is_leaf else asked.figure(code, category, node.unit)
    if figure.is_partial and figure.expected and not node.is_leaf:
        text = f"{text} ({figure.reported}/{figure.expected})"
    tag = "ước" if figure.estimated else ""
    if said is None:
        return _Part(str(node.unit), text, address, tag=tag)
    source = said.source
    start, end = source.highlight_start, source.highlight_end
    if source.sentence and start is not None and end is not None:
        pieces = source.sentence[:start], source.sentence[start:end], source.sentence[end:]
    else:
        pieces = source.sentence, "", ""
    place = ", ".join(part for part in (source.document, source.place) if part)
    return _Part(str(node.unit), text, address, *pieces, place or _KINDS.get(source.kind, ""), tag)


_KINDS = {
    "entered": "nhập trực tiếp",
    "counted": "đếm từ sổ",
    "read": "đọc từ báo cáo",
    "computed": "tính từ số khác",
    "imported": "đưa vào từ tệp",
}


def _reminder(asked: Asked, name: str, missing: str) -> str:
    period = asked.question.period.name_vi()
    return (
        f"Đề nghị {missing} gửi số liệu “{name}” {period} để {asked.question.unit} tổng hợp; "
        "nếu không phát sinh, đề nghị ghi 0; nếu không áp dụng, đề nghị ghi rõ."
    )
