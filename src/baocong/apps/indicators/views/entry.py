"""The entry grid: a page that works as a plain form, and the saves that its script sends."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_http_methods, require_POST

from baocong.apps.indicators.operations import save_form
from baocong.apps.indicators.queries import Asking, grid_of
from baocong.apps.indicators.views.entry_page import answer_to_form, entry_page
from baocong.apps.indicators.views.places import nature_in, place_of
from baocong.apps.indicators.views.saving import answer_as_json, posted_form, save_cells_sent, sent_cells
from baocong.apps.rights.actors import Place as RightsPlace
from baocong.apps.rights.actors import demand
from baocong.ui.acting import actor_in


@require_http_methods(["GET", "POST"])
def entry(request: HttpRequest, unit: str, period: str) -> HttpResponse:
    """Show the grid of a unit and period; save the plain form and answer per cell."""
    actor = actor_in(request)
    place = place_of(unit, period)
    demand(actor, "figures.enter", RightsPlace(unit=place.unit.pk))
    if request.method != "POST":
        grid = grid_of(Asking(place.unit, place.period, nature_in(request)))
        return entry_page(request, actor, place, grid)
    place, sent = place_of(unit, period, opened=True), posted_form(request)
    grid = grid_of(Asking(place.unit, place.period, sent.nature))
    answers = save_form(actor=actor, grid=grid, form=sent.form)
    return answer_to_form(request, actor, place, answers, sent.form, sent.nature)


@require_POST
def save(request: HttpRequest, unit: str, period: str) -> JsonResponse:
    """Save the cells that the script sends, and answer for each of them.

    *Shapes*: in: {key, nature, cells: [{name, text, base}], notes: {name: text}}; out: see `saving.save_cells_sent`.
    """

    def saved() -> JsonResponse:
        actor, place = actor_in(request), place_of(unit, period)
        demand(actor, "figures.enter", RightsPlace(unit=place.unit.pk))
        return save_cells_sent(actor, place_of(unit, period, opened=True), sent_cells(request))

    return answer_as_json(saved)
