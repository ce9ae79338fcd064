"""One-time links: made and closed by the asker; the pages that open behind one."""

from collections.abc import Callable

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from baocong.apps.indicators.counter import demand_slow
from baocong.apps.indicators.link_actor import LinkActor
from baocong.apps.indicators.models import OneTimeLink
from baocong.apps.indicators.operations import (
    LinkRequest,
    create_link,
    open_link,
    reopen_link,
    save_form,
    send_by_link,
    withdraw_link,
)
from baocong.apps.indicators.periods import period_slug
from baocong.apps.indicators.queries import Asking, as_period, grid_of
from baocong.apps.indicators.queries.links import links_of
from baocong.apps.indicators.views.entry_page import Answered, answered_of, grid_context, said_of
from baocong.apps.indicators.views.frame import place_tabs
from baocong.apps.indicators.views.places import Place, nature_in, place_of
from baocong.apps.indicators.views.saving import answer_as_json, posted_form, save_cells_sent, sent_cells
from baocong.apps.indicators.views.workbook import chosen_form, preview_of, workbook_answer
from baocong.apps.rights.actors import Place as RightsPlace
from baocong.apps.rights.actors import demand
from baocong.apps.rights.answers import Rejected
from baocong.ui.acting import actor_in


@never_cache
@require_http_methods(["GET", "POST"])
def links(request: HttpRequest, unit: str, period: str) -> HttpResponse:
    """List the links of a unit and period; make one, whose address is shown once."""
    actor = actor_in(request)
    place = place_of(unit, period)
    demand(actor, "figures.link", RightsPlace(unit=place.unit.pk))
    made, errors, status = None, {}, 200
    if request.method == "POST":
        try:
            asked = _request(request, place_of(unit, period, opened=True))
            made = create_link(actor=actor, request=asked, address=_address_in(request))
        except Rejected as rejected:
            errors, status = rejected.fields or {"recipient": rejected.message}, 422
    place = place_of(unit, period)
    context = {
        "title": f"Liên kết một lần {place.pure.name_vi()}",
        "place": place,
        "tabs": place_tabs(actor, place, "links"),
        "links": links_of(place.unit, place.period),
        "made": made,
        "errors": errors,
        "typed": request.POST if errors else {},
        "mail_is_set": settings.MAIL_IS_SET,
    }
    return render(request, "indicators/links.html", context, status=status)


@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Stop a link at once."""
    link = withdraw_link(actor=actor_in(request), link=_link(pk))
    messages.success(request, f"Đã thu lại liên kết của {link.recipient}.")
    return redirect("indicators:links", *_args(link))


@require_POST
def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Open a used or expired link again."""
    link = reopen_link(actor=actor_in(request), link=_link(pk))
    messages.success(request, f"Đã mở lại liên kết của {link.recipient}; địa chỉ như cũ.")
    return redirect("indicators:links", *_args(link))


@never_cache
@require_http_methods(["GET", "POST"])
def receive(request: HttpRequest, token: str) -> HttpResponse:
    """Show the form behind a link; save the plain form and answer per cell."""
    place, link, actor = _opened(request, token)
    if request.method != "POST":
        return _form_page(request, token, place, link, nature_in(request))
    sent = posted_form(request, link)
    grid = grid_of(Asking(place.unit, place.period, sent.nature))
    answered = answered_of(save_form(actor=actor, grid=grid, form=sent.form), sent.form)
    if answered.count("invalid", "conflict"):
        return _form_page(request, token, place, link, sent.nature, answered)
    messages.success(request, said_of(answered, sent.form))
    return redirect("links:receive", token)


@require_POST
def receive_cells(request: HttpRequest, token: str) -> JsonResponse:
    """Save the cells that the script sends from the form behind a link."""

    def saved() -> JsonResponse:
        place, link, actor = _opened(request, token)
        return save_cells_sent(actor, place, sent_cells(request, link))

    return answer_as_json(saved)


@never_cache
@require_POST
def receive_send(request: HttpRequest, token: str) -> HttpResponse:
    """Send the figures and close the link."""
    place, link, actor = _opened(request, token)
    send_by_link(actor=actor, link=link)
    context = {"title": "Đã gửi số liệu", "place": place, "link": link}
    return render(request, "indicators/link_sent.html", context)


@never_cache
@require_GET
def receive_download(request: HttpRequest, token: str) -> HttpResponse:
    """Give the workbook of the link's unit and period."""
    place, _, _ = _opened(request, token)
    return workbook_answer(place, nature_in(request))


@never_cache
@require_POST
def receive_upload(request: HttpRequest, token: str) -> HttpResponse:
    """Show what an uploaded workbook holds; in the second step save what was chosen."""
    place, link, actor = _opened(request, token)
    if "kept" not in request.POST:
        context = {
            "title": f"Biểu Excel {place.pure.name_vi()}",
            "place": place,
            "take": request.path,
            "upload": request.path,
            "download": reverse("links:download", args=[token]),
            "back": reverse("links:receive", args=[token]),
            **preview_of(request, place),
        }
        status = 422 if context["returned"].refusal else 200
        return render(request, "indicators/link_workbook.html", context, status=status)
    grid, form = chosen_form(request, place, link)
    answered = answered_of(save_form(actor=actor, grid=grid, form=form), form)
    if answered.count("invalid", "conflict"):
        return _form_page(request, token, place, link, grid.asking.nature, answered)
    messages.success(request, said_of(answered, form))
    return redirect("links:receive", token)


def _opened(request: HttpRequest, token: str) -> tuple[Place, OneTimeLink, LinkActor]:
    """Return place, link and actor of a token; too many requests of one address are refused for a minute."""
    demand_slow(request.META.get("REMOTE_ADDR", ""))
    link, actor = open_link(token)
    return Place(link.unit, link.period, as_period(link.period)), link, actor


def _form_page(
    request: HttpRequest,
    token: str,
    place: Place,
    link: OneTimeLink,
    nature: int,
    answered: Answered | None = None,
) -> HttpResponse:
    answered = answered or Answered()
    context = {
        "title": f"Số liệu {place.pure.name_vi()}",
        "place": place,
        "link": link,
        "who": f"link{link.pk}",
        "save_address": reverse("links:save", args=[token]),
        "form_address": reverse("links:receive", args=[token]),
        "send_address": reverse("links:send", args=[token]),
        "download": reverse("links:download", args=[token]),
        "upload": reverse("links:upload", args=[token]),
        **grid_context(grid_of(Asking(place.unit, place.period, nature)), answered),
    }
    status = 422 if answered.count("invalid", "conflict") else 200
    return render(request, "indicators/link_form.html", context, status=status)


def _request(request: HttpRequest, place: Place) -> LinkRequest:
    days = request.POST.get("days", "")
    return LinkRequest(
        unit=place.unit,
        period=place.period,
        recipient=request.POST.get("recipient", ""),
        email=request.POST.get("email", ""),
        days=int(days) if days.isascii() and days.isdecimal() and len(days) < 5 else 0,
    )


def _address_in(request: HttpRequest) -> Callable[[str], str]:
    return lambda token: request.build_absolute_uri(reverse("links:receive", args=[token]))


def _link(pk: int) -> OneTimeLink:
    return get_object_or_404(OneTimeLink.objects.select_related("unit", "period"), pk=pk)


def _args(link: OneTimeLink) -> tuple[str, str]:
    found = OneTimeLink.objects.select_related("unit", "period").get(pk=link.pk)
    return found.unit.key, period_slug(found.period.code, found.period.cutoff)
