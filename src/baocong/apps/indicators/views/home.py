"""The door to figures: units and how they stand in a period."""

from datetime import date

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from baocong.apps.indicators.excel import sheet_of_texts
from baocong.apps.indicators.periods import CUTOFF_NAMES, parse_slug, period_slug, running_month
from baocong.apps.indicators.queries.figures import period_as_kept
from baocong.apps.indicators.queries.overview import UnitState, search_readable_units, states_of
from baocong.apps.indicators.views.frame import excel_address, excel_answer, wants_excel
from baocong.apps.rights.actors import Actor
from baocong.apps.rights.answers import Refused
from baocong.apps.units.queries import units_in
from baocong.counting.period import Period as PurePeriod
from baocong.ui.acting import actor_in

UNITS_A_PAGE = 50
_HEADS = (("Đơn vị", 40.0), ("Loại", 18.0), ("Tình trạng", 18.0), ("Đã có số", 12.0), ("Phải báo cáo", 14.0))


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """List the units whose figures the person may read, with their state in the chosen period."""
    actor = actor_in(request)
    scope = actor.scope("figures.read")
    if not scope:
        raise Refused(actor.answer("figures.read"))
    pure = chosen_period(request)
    period = period_as_kept(pure)
    units = search_readable_units(scope, period, request.GET.get("tim", ""))
    if wants_excel(request):
        rows = [_cells(one) for one in states_of(list(units), period)]
        title = f"Tình hình số liệu {pure.name_vi()}"
        return excel_answer(sheet_of_texts("Đơn vị", _HEADS, rows, title), title)
    page = Paginator(units, UNITS_A_PAGE).get_page(request.GET.get("page"))
    states = states_of(list(page.object_list), period)
    may_enter = _may_enter(actor, [one.unit.pk for one in states])
    context = {
        "title": "Số liệu",
        "page": page,
        "states": [(one, one.unit.pk in may_enter) for one in states],
        "pure": pure,
        "slug": period_slug(pure.code, pure.cutoff),
        "periods": [
            (period_slug(one.code, one.cutoff), one.name_vi())
            for one in period_choices(timezone.localdate(), pure)
        ],
        "cutoffs": CUTOFF_NAMES,
        "words": request.GET.get("tim", ""),
        "excel": excel_address(request),
    }
    return render(request, "indicators/home.html", context)


def chosen_period(request: HttpRequest) -> PurePeriod:
    """Return the period that the address names; the running administrative month where it names none."""
    try:
        return parse_slug(request.GET.get("ky", ""))
    except ValueError:
        return running_month(timezone.localdate())


def period_choices(day: date, chosen: PurePeriod) -> list[PurePeriod]:
    """Return the periods that are offered: the last 14 months, and quarters, halves and years of two years."""
    month = running_month(day).with_cutoff(chosen.cutoff)
    months = [month]
    while len(months) < 14:
        months.append(months[-1].previous())
    longer = [
        PurePeriod.parse(f"{year}{part}", chosen.cutoff)
        for year in (int(month.code[:4]), int(month.code[:4]) - 1)
        for part in ("", "-H1", "-H2", "-9M", "-Q4", "-Q3", "-Q2", "-Q1")
    ]
    found = [*months, *longer]
    return found if chosen in found else [chosen, *found]


def _cells(one: UnitState) -> list[str | int]:
    return [one.unit.name, one.unit.unit_class.name, one.words, one.filled, one.owed]


def _may_enter(actor: Actor, units: list[int]) -> set[int]:
    found = units_in(actor.scope("figures.enter")).filter(pk__in=units)
    return set(found.order_by().values_list("pk", flat=True))
