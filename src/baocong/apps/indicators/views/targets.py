"""Targets that a superior gives to a unit: planned figures of a period, usually a year."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from baocong.apps.indicators.excel import number_or_words, sheet_of_texts
from baocong.apps.indicators.operations import save_form
from baocong.apps.indicators.operations.entering import demand_target_right
from baocong.apps.indicators.periods import period_slug
from baocong.apps.indicators.queries import Asking
from baocong.apps.indicators.queries.targets import target_grid_of
from baocong.apps.indicators.views.entry_page import Answered, answered_of, grid_context, said_of
from baocong.apps.indicators.views.frame import excel_address, excel_answer, place_tabs, wants_excel
from baocong.apps.indicators.views.places import place_of
from baocong.apps.indicators.views.saving import posted_form
from baocong.ui.acting import actor_in


@require_http_methods(["GET", "POST"])
def targets(request: HttpRequest, unit: str, period: str) -> HttpResponse:
    """Show the targets of a unit for a period, with who gave them; save the form."""
    actor = actor_in(request)
    place = place_of(unit, period)
    demand_target_right(actor, place.unit)
    answered = Answered()
    if request.method == "POST":
        place, sent = place_of(unit, period, opened=True), posted_form(request)
        grid = target_grid_of(Asking(place.unit, place.period))
        answered = answered_of(save_form(actor=actor, grid=grid, form=sent.form, planned=True), sent.form)
        if not answered.count("invalid", "conflict"):
            messages.success(request, said_of(answered, sent.form))
            return redirect("indicators:targets", *place.args)
    grid = target_grid_of(Asking(place.unit, place.period))
    if wants_excel(request):
        heads = (
            ("Chỉ tiêu", 50.0),
            ("Đơn vị tính", 14.0),
            ("Chỉ tiêu giao", 16.0),
            ("Ai giao, lúc nào", 40.0),
        )
        rows = [[one.label, one.unit_of_measure, number_or_words(one.text), one.note] for one in grid.rows]
        title = f"Chỉ tiêu giao {place.unit.name} {place.pure.name_vi()}"
        return excel_answer(sheet_of_texts("Chỉ tiêu giao", heads, rows, title), title)
    year = grid.around.year
    context = {
        "title": f"Chỉ tiêu giao {place.pure.name_vi()}",
        "place": place,
        "tabs": place_tabs(actor, place, "targets"),
        "excel": excel_address(request),
        "year_name": year.name_vi(),
        "year_address": reverse("indicators:targets", args=(unit, period_slug(year.code, year.cutoff))),
        "is_year": year.code == place.pure.code,
        **grid_context(grid, answered),
    }
    status = 422 if answered.count("invalid", "conflict") else 200
    return render(request, "indicators/targets.html", context, status=status)
