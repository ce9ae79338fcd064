"""The list of units, its export, the tree, and the page of one unit."""

from collections.abc import Iterable
from datetime import date

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from baocong.apps.rights.actors import OFFICE, Actor, Place, Scope
from baocong.apps.rights.answers import Refused
from baocong.apps.units.exporting import units_as_csv, units_as_workbook
from baocong.apps.units.forms import parse_day
from baocong.apps.units.models import Unit, UnitClass
from baocong.apps.units.plan import KINDS
from baocong.apps.units.queries import (
    Link,
    children_of,
    clusters_of,
    history_units_in,
    lineage_of,
    map_version_at,
    may_read_history,
    path_of,
)
from baocong.apps.units.queries.listing import (
    UnitFilter,
    last_day_of,
    listed_units,
    map_chosen,
    tree,
    unit_rows,
    versions_of,
)
from baocong.apps.units.typed_plan import share_words
from baocong.packs.catalogue import load_catalogue
from baocong.ui.acting import actor_in
from baocong.ui.files import file_answer, file_form
from baocong.vietnamese.identifiers import IdentifierError, parse_identifier

PAGE_SIZE = 50
CHILDREN_SHOWN = 60


@require_safe
def list_units(request: HttpRequest) -> HttpResponse:
    """List the units of a day that the actor may see."""
    actor = actor_in(request)
    scope = _reading_scope(actor)
    classes = list(UnitClass.objects.all())
    wanted = _filter(request, classes)
    maps, chart, version = map_chosen(request.GET.get("ban_do", ""), wanted.day)
    page = Paginator(listed_units(scope, wanted), PAGE_SIZE).get_page(request.GET.get("page"))
    context = {
        "title": _("Đơn vị"),
        "rows": unit_rows(page.object_list, version),
        "page": page,
        "wanted": wanted,
        "day_typed": request.GET.get("ngay", ""),
        "day_is_wrong": bool(request.GET.get("ngay")) and parse_day(request.GET["ngay"]) is None,
        "is_today": wanted.day == timezone.localdate(),
        "classes": classes,
        "maps": maps,
        "chart": chart,
        "version": version,
        "versions": versions_of(chart, version),
        **_rights(actor),
    }
    return render(request, "units/list.html", context)


@require_safe
def export_units(request: HttpRequest, form: str) -> HttpResponse:
    """Give the list as on the screen, all its pages, as a workbook or as CSV."""
    scope = _reading_scope(actor_in(request))
    wanted = _filter(request, UnitClass.objects.all())
    version = map_chosen(request.GET.get("ban_do", ""), wanted.day)[2]
    rows = unit_rows(listed_units(scope, wanted), version)
    content = units_as_csv(rows) if file_form(form) == "csv" else units_as_workbook(rows, wanted.day)
    return file_answer(content, f"don-vi-{wanted.day:%Y-%m-%d}.{form}")


@require_safe
def show_tree(request: HttpRequest) -> HttpResponse:
    """Show a map level by level: every name is a link that opens the level below it."""
    scope = _reading_scope(actor_in(request))
    day = _day(request)
    maps, chart, version = map_chosen(request.GET.get("ban_do", ""), day)
    opened = request.GET.get("mo", "")
    context = {
        "title": _("Sơ đồ đơn vị"),
        "nodes": tree(scope, version, int(opened) if opened.isdecimal() and len(opened) < 18 else None)
        if version
        else [],
        "opened": opened,
        "day": day,
        "is_today": day == timezone.localdate(),
        "maps": maps,
        "chart": chart,
        "version": version,
        "versions": versions_of(chart, version),
    }
    return render(request, "units/tree.html", context)


@require_safe
def show_unit(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a unit: facts, identifiers, path, what is below it, its lineage, its clusters."""
    actor = actor_in(request)
    answer = may_read_history(actor, pk, "units.read")
    if not answer:
        raise Refused(answer)
    unit = get_object_or_404(Unit.objects.select_related("unit_class"), pk=pk)
    maps, chart, version = map_chosen(request.GET.get("ban_do", ""), last_day_of(unit))
    readable = history_units_in(actor.scope("units.read"))
    links = lineage_of(pk)
    involved = {one.pk for link in links for one in (link.predecessor, link.successor)}
    children = (
        children_of(version, pk).filter(pk__in=readable.values("pk")) if version else Unit.objects.none()
    )
    context = {
        "title": unit.name,
        "unit": unit,
        "answer": answer,
        "old_form": _old_form(unit.identifier),
        "path": path_of(version, pk)[:-1] if version else [],
        "version": version,
        "maps": maps,
        "chart": chart,
        "children": children[:CHILDREN_SHOWN],
        "child_count": children.count(),
        "lineage": _lineage_rows([one for one in links if one.predecessor != one.successor]),
        "readable": set(readable.filter(pk__in=involved).values_list("pk", flat=True)) if involved else set(),
        "memberships": clusters_of(pk),
        "is_closed": bool(unit.valid_until and unit.valid_until <= timezone.localdate()),
        "may_change": bool(actor.answer("units.change", Place(unit=pk))),
        "may_reorganise": bool(actor.answer("units.reorganise", Place(unit=pk))),
    }
    return render(request, "units/unit.html", context)


def _lineage_rows(links: list[Link]) -> list[dict[str, object]]:
    """Return one row for each pair of units in an event, with all that went over in words."""
    areas = load_catalogue().areas
    by_field = {(one.day, one.predecessor.pk) for one in links if one.family}
    rows: dict[tuple[object, ...], dict[str, object]] = {}
    parts: dict[tuple[object, ...], list[str]] = {}
    for one in links:
        key = (one.day, one.predecessor.pk, one.successor.pk)
        rows.setdefault(
            key,
            {
                "day": one.day,
                "kind": KINDS[one.kind],
                "basis": one.basis,
                "predecessor": one.predecessor,
                "successor": one.successor,
            },
        )
        whole = _("phần còn lại") if key[:2] in by_field else _("toàn bộ")
        name = areas[one.family].name if one.family in areas else one.family or whole
        parts.setdefault(key, []).append(name if one.share == 1 else f"{share_words(one.share)} {name}")
    return [{**row, "parts": "; ".join(parts[key])} for key, row in rows.items()]


def _reading_scope(actor: Actor) -> Scope:
    scope = actor.scope("units.read")
    if not scope:
        raise Refused(actor.answer("units.read", OFFICE))
    return scope


def _rights(actor: Actor) -> dict[str, bool]:
    return {
        "may_change": bool(actor.scope("units.change")),
        "may_reorganise": bool(actor.scope("units.reorganise")),
        "may_load": bool(actor.answer("units.change", OFFICE)) and map_version_at("administrative") is None,
    }


def _filter(request: HttpRequest, classes: Iterable[UnitClass]) -> UnitFilter:
    code = request.GET.get("loai", "")
    return UnitFilter(
        day=_day(request),
        text=request.GET.get("tim", "")[:200].replace("\x00", ""),
        unit_class=next((one for one in classes if one.code == code), None),
    )


def _day(request: HttpRequest) -> date:
    return parse_day(request.GET.get("ngay", "")) or timezone.localdate()


def _old_form(identifier: str) -> str:
    try:
        return parse_identifier(identifier).old_form or ""
    except IdentifierError:
        return ""
