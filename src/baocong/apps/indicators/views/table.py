"""The figures of a unit and period as a table, now or as of a moment, with the memory of one figure at the side."""

from datetime import date, datetime
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from baocong.apps.indicators.excel import sheet_of_rows
from baocong.apps.indicators.grid_rows import by_area
from baocong.apps.indicators.models import Observation
from baocong.apps.indicators.operations import add_remark, note_reported, send_figures, withdraw_figures
from baocong.apps.indicators.periods import period_slug
from baocong.apps.indicators.permissions import demand_reading
from baocong.apps.indicators.queries import Asking, grid_of
from baocong.apps.indicators.queries.memory import memory_of
from baocong.apps.indicators.views.frame import (
    as_of_chips,
    excel_address,
    excel_answer,
    place_tabs,
    wants_excel,
)
from baocong.apps.indicators.views.places import (
    NATURE_NAMES,
    NATURE_SLUGS,
    AsOf,
    Place,
    as_of_in,
    nature_in,
    place_of,
)
from baocong.apps.rights.actors import Actor
from baocong.apps.rights.actors import Place as RightsPlace
from baocong.apps.rights.answers import Rejected
from baocong.ui.acting import actor_in


@require_GET
def table(request: HttpRequest, unit: str, period: str) -> HttpResponse:
    """Show the table; with `?so=<observation>` also the memory of that figure, alone for htmx; with `?dang=xlsx` a workbook."""
    actor = actor_in(request)
    place = place_of(unit, period)
    demand_reading(actor, place.unit)
    as_of, nature = as_of_in(request), nature_in(request)
    panel = _panel(request, actor, place, as_of)
    if panel is not None and request.headers.get("HX-Target") == "figure-panel":
        return render(request, "indicators/_panel.html", panel)
    grid = grid_of(Asking(place.unit, place.period, nature, as_of.seq if as_of else None))
    title = f"{place.unit.name} · số liệu {place.pure.name_vi()}"
    if wants_excel(request):
        notes = [f"{one.label}: {one.value}" for one in as_of_chips(request, as_of, nature)]
        return excel_answer(sheet_of_rows(grid.rows, title, notes), f"so-lieu {place.unit} {place.slug}")
    where = RightsPlace(unit=place.unit.pk)
    context = {
        "title": title,
        "place": place,
        "grid": grid,
        "tabs": place_tabs(actor, place, "table"),
        "areas": list(by_area(grid.rows)),
        "chips": as_of_chips(request, as_of, nature),
        "as_of": as_of,
        "natures": [(slug, NATURE_NAMES[one], one == nature) for slug, one in NATURE_SLUGS.items()],
        "excel": excel_address(request),
        "asked_moment": request.GET.get("tinh-den", ""),
        "may_send": bool(actor.answer("figures.send", where)) and as_of is None,
        "open": panel["memory"].observation.pk if panel else 0,
        "query": _query(request),
        "neighbours": _neighbours(place),
        **(panel or {}),
    }
    return render(request, "indicators/table.html", context)


@require_POST
def send(request: HttpRequest, unit: str, period: str) -> HttpResponse:
    """Send the figures of a period upwards."""
    place = place_of(unit, period, opened=True)
    submission = send_figures(actor=actor_in(request), unit=place.unit, period=place.period)
    sent = timezone.localtime(submission.sent_at)
    messages.success(request, f"Đã gửi số liệu {place.pure.name_vi()} lúc {sent:%H:%M %d/%m/%Y}.")
    return redirect("indicators:table", *place.args)


@require_POST
def withdraw(request: HttpRequest, unit: str, period: str) -> HttpResponse:
    """Take a submission back, with a reason."""
    place = place_of(unit, period, opened=True)
    reason = request.POST.get("reason", "")
    withdraw_figures(actor=actor_in(request), unit=place.unit, period=place.period, reason=reason)
    messages.success(request, "Đã rút lại. Số liệu vẫn còn; sửa xong hãy gửi lại.")
    return redirect("indicators:table", *place.args)


@require_POST
def remark(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a sentence of explanation to a figure."""
    observation = _observation(pk)
    add_remark(actor=actor_in(request), observation=observation, text=request.POST.get("text", ""))
    messages.success(request, "Đã ghi giải trình.")
    return redirect(figure_address(observation))


@require_POST
def reported(request: HttpRequest, pk: int) -> HttpResponse:
    """Write into the ledger that a figure was reported."""
    observation = _observation(pk)
    note_reported(
        actor=actor_in(request),
        observation=observation,
        receiver=request.POST.get("receiver", ""),
        document=request.POST.get("document", ""),
        on=parse_day(request.POST.get("reported_date", "")),
    )
    messages.success(request, "Đã ghi nơi đã báo cáo số này.")
    return redirect(figure_address(observation))


def figure_address(observation: Observation) -> str:
    """Return the address of a figure: its table with its memory at the side."""
    period = observation.period
    args = (observation.unit.key, period_slug(period.code, period.cutoff))
    natures = {number: slug for slug, number in NATURE_SLUGS.items()}
    nature = "" if observation.nature == 3 else f"&tinh-chat={natures[observation.nature]}"
    return f"{reverse('indicators:table', args=args)}?so={observation.pk}{nature}#figure-panel"


def _panel(request: HttpRequest, actor: Actor, place: Place, as_of: AsOf | None) -> dict[str, Any] | None:
    """Return the context of the memory of the figure that the address names; it must be of this unit and period."""
    wanted = request.GET.get("so", "")
    if not (wanted.isascii() and wanted.isdecimal() and len(wanted) < 18):
        return None
    found = Observation.objects.filter(pk=int(wanted), unit=place.unit, period=place.period)
    observation = found.select_related("version", "indicator", "category", "unit", "period").first()
    if observation is None:
        return None
    where = RightsPlace(unit=place.unit.pk)
    return {
        "place": place,
        "memory": memory_of(observation, as_of.seq if as_of else None),
        "as_of": as_of,
        "may_remark": bool(actor.answer("figures.remark", where)) and as_of is None,
        "may_report": bool(actor.answer("figures.enter", where)) and as_of is None,
        "may_audit": bool(actor.answer("audit.read")),
        "today": timezone.localdate(),
    }


def _observation(pk: int) -> Observation:
    return get_object_or_404(Observation.objects.select_related("unit", "period"), pk=pk)


def parse_day(text: str) -> date | None:
    """Return a day as officials write it; None for nothing. *Errors*: Rejected for what is no day."""
    if not text.strip():
        return None
    for form in ("%d/%m/%Y", "%Y-%m-%d"):
        try:
            return datetime.strptime(text.strip(), form).date()  # noqa: DTZ007 - a day has no time zone
        except ValueError:
            continue
    message = f"“{text[:20]}” không phải là một ngày. Ví dụ đúng: 14/11/2026."
    raise Rejected("no_day", message, {"reported_date": message})


def _query(request: HttpRequest) -> str:
    """Return the conditions of the table for the addresses of its figures."""
    kept = [(one, request.GET[one]) for one in ("tinh-den", "tinh-chat") if one in request.GET]
    return f"&{urlencode(kept)}" if kept else ""


def _neighbours(place: Place) -> list[tuple[str, str]]:
    """Return the addresses of the period before and after."""
    near = (("Kỳ trước", place.pure.previous()), ("Kỳ sau", place.pure.next()))
    return [
        (label, reverse("indicators:table", args=(place.unit.key, period_slug(one.code, one.cutoff))))
        for label, one in near
    ]
