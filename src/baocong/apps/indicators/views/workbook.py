"""The workbook of a unit: download, upload with a preview, taking what a person chose."""

from dataclasses import asdict
from typing import Any

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from baocong.apps.indicators.entry_form import Typed
from baocong.apps.indicators.models import OneTimeLink
from baocong.apps.indicators.operations import FilledForm, SaveKey, save_form
from baocong.apps.indicators.queries import Asking, Grid, grid_of
from baocong.apps.indicators.returned_workbook import Returned, read_unit_workbook
from baocong.apps.indicators.unit_workbook import WorkbookHead, write_unit_workbook
from baocong.apps.indicators.views.entry_page import answer_to_form
from baocong.apps.indicators.views.frame import place_tabs
from baocong.apps.indicators.views.places import NATURE_NAMES, NATURE_SLUGS, Place, nature_in, place_of
from baocong.apps.rights.actors import Place as RightsPlace
from baocong.apps.rights.actors import demand
from baocong.apps.rights.answers import Rejected
from baocong.counting.observation import ObservationSource
from baocong.ui.acting import actor_in
from baocong.ui.files import file_answer

SALT = "baocong.indicators.returned"
PREVIEW_HOURS = 12


@require_http_methods(["GET", "POST"])
def workbook(request: HttpRequest, unit: str, period: str) -> HttpResponse:
    """Offer the workbook; show what one that came back holds before anything is saved."""
    actor = actor_in(request)
    place = place_of(unit, period)
    demand(actor, "figures.enter", RightsPlace(unit=place.unit.pk))
    preview = preview_of(request, place) if request.method == "POST" else None
    context = {
        "title": f"Biểu Excel {place.pure.name_vi()}",
        "place": place,
        "tabs": place_tabs(actor, place, "workbook"),
        "natures": [(slug, NATURE_NAMES[one]) for slug, one in NATURE_SLUGS.items()],
        "download": reverse("indicators:download", args=place.args),
        "take": reverse("indicators:take", args=place.args),
        "upload": request.path,
        **(preview or {}),
    }
    refused = preview is not None and preview["returned"].refusal
    return render(request, "indicators/workbook.html", context, status=422 if refused else 200)


@require_GET
def download(request: HttpRequest, unit: str, period: str) -> HttpResponse:
    """Give the workbook of a unit and period."""
    actor = actor_in(request)
    place = place_of(unit, period)
    demand(actor, "figures.enter", RightsPlace(unit=place.unit.pk))
    return workbook_answer(place, nature_in(request))


@require_POST
def take(request: HttpRequest, unit: str, period: str) -> HttpResponse:
    """Save the cells of a returned workbook that a person chose; what is not saved is shown in the grid."""
    actor = actor_in(request)
    place = place_of(unit, period)
    demand(actor, "figures.enter", RightsPlace(unit=place.unit.pk))
    place = place_of(unit, period, opened=True)
    grid, form = chosen_form(request, place)
    answers = save_form(actor=actor, grid=grid, form=form)
    return answer_to_form(request, actor, place, answers, form, grid.asking.nature)


def workbook_answer(place: Place, nature: int) -> HttpResponse:
    """Return the workbook as a file."""
    grid = grid_of(Asking(place.unit, place.period, nature))
    made_at = timezone.localtime().strftime("%H:%M %d/%m/%Y")
    head = WorkbookHead(
        unit=place.unit.key,
        unit_name=place.unit.name,
        period=place.slug,
        period_name=place.period_name,
        nature=nature,
        nature_name=NATURE_NAMES[nature],
        made_at=made_at,
    )
    name = f"Bieu so lieu {place.unit} {place.slug}.xlsx".replace("/", "-")
    return file_answer(write_unit_workbook(grid.rows, head), name)


def preview_of(request: HttpRequest, place: Place) -> dict[str, Any]:
    """Return what the page shows of an uploaded workbook, with its content signed for the second step."""
    uploaded = request.FILES.get("workbook")
    if uploaded is None:
        return {"returned": Returned(refusal="Chưa chọn tệp. Hãy chọn tệp .xlsx đã điền rồi nạp.")}
    data = uploaded.read()
    rows = grid_of(Asking(place.unit, place.period)).rows
    returned = read_unit_workbook(data, rows, place.unit.key, place.slug)
    if returned.nature != 3 and not returned.refusal:
        rows = grid_of(Asking(place.unit, place.period, returned.nature)).rows
        returned = read_unit_workbook(data, rows, place.unit.key, place.slug)
    kept = {
        "unit": place.unit.pk,
        "period": place.slug,
        "nature": returned.nature,
        "document": (uploaded.name or "")[:200],
        "cells": [asdict(one) for one in returned.cells if not one.fault],
    }
    return {
        "returned": returned,
        "document": uploaded.name,
        "nature_name": NATURE_NAMES[returned.nature],
        "good": [one for one in returned.cells if not one.fault],
        "faulty": [one for one in returned.cells if one.fault],
        "kept": signing.dumps(kept, salt=SALT, compress=True),
    }


def chosen_form(
    request: HttpRequest, place: Place, link: OneTimeLink | None = None
) -> tuple[Grid, FilledForm]:
    """Return the cells that a person chose in the preview. *Errors*: Rejected for an old or foreign preview."""
    raw = request.POST.get("kept", "")
    try:
        kept = signing.loads(raw, salt=SALT, max_age=PREVIEW_HOURS * 3600)
    except signing.BadSignature as error:
        raise Rejected("preview_old", "Bản xem trước đã cũ. Hãy nạp lại tệp; chưa ô nào được lưu.") from error
    if (kept["unit"], kept["period"]) != (place.unit.pk, place.slug):
        raise Rejected(
            "preview_of_another_place", "Bản xem trước này của đơn vị hoặc kỳ khác. Hãy nạp lại tệp."
        )
    chosen = set(request.POST.getlist("take"))
    cells = [one for one in kept["cells"] if one["name"] in chosen]
    typed = {one["name"]: Typed(one["text"], one["base"]) for one in cells if one["text"] != one["before"]}
    notes = {one["name"]: one["note"] for one in cells if one["note"]}
    grid = grid_of(Asking(place.unit, place.period, kept["nature"]))
    key = signing.Signer(salt=SALT).signature(raw + "".join(sorted(chosen)))[:64]
    source = ObservationSource("imported", kept["document"])
    return grid, FilledForm(SaveKey(key, link), typed, notes, source)
