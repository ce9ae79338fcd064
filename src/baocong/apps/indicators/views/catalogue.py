"""The catalogue of indicators, one indicator with its history, and the office's own."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from baocong.apps.indicators.excel import number_or_words, sheet_of_texts
from baocong.apps.indicators.forms import KINDS, TIMES, IndicatorForm
from baocong.apps.indicators.models import Area, Indicator, IndicatorVersion
from baocong.apps.indicators.operations import save_own_indicator
from baocong.apps.indicators.queries import Names, names_of_all
from baocong.apps.indicators.queries.history import HistoryLine, history_of
from baocong.apps.indicators.queries.overview import (
    indicator_with_versions,
    search_catalogue,
    units_with_figures,
)
from baocong.apps.indicators.views.frame import as_of_chips, excel_address, excel_answer, wants_excel
from baocong.apps.indicators.views.places import as_of_in
from baocong.apps.rights.actors import Actor, Scope
from baocong.apps.rights.answers import Refused, Rejected
from baocong.apps.units.models import Unit
from baocong.apps.units.queries import history_units_in, units_in
from baocong.counting.period import Period as PurePeriod
from baocong.ui.acting import actor_in
from baocong.ui.charts import LineChart, Series, line_chart
from baocong.writing.xlsx import Column, Sheet

INDICATORS_A_PAGE = 100
KIND_WORDS, TIME_WORDS = {**dict(KINDS), "ratio": "số k/n"}, dict(TIMES)
PERIOD_KINDS = {
    "month": "Theo tháng",
    "quarter": "Theo quý",
    "half": "Theo 6 tháng",
    "first_months": "Các tháng đầu năm",
    "year": "Theo năm",
    "week": "Theo tuần",
    "stage": "Theo giai đoạn",
    "range": "Khoảng ngày khác",
}
_HEADS = (
    ("Mã", 32.0),
    ("Chỉ tiêu", 60.0),
    ("Đơn vị tính", 16.0),
    ("Loại số", 18.0),
    ("Thời gian", 24.0),
    ("Báo cáo bởi", 20.0),
)


@require_GET
def catalogue(request: HttpRequest) -> HttpResponse:
    """List the indicators that count today; search with or without marks."""
    actor = actor_in(request)
    _demand_reader(actor)
    words, area = request.GET.get("tim", ""), request.GET.get("linh-vuc", "")
    versions = search_catalogue(timezone.localdate(), words, area)
    if wants_excel(request):
        rows = [_cells(one) for one in versions]
        return excel_answer(
            sheet_of_texts("Chỉ tiêu", _HEADS, rows, "Danh mục chỉ tiêu"), "danh-muc-chi-tieu"
        )
    page = Paginator(versions, INDICATORS_A_PAGE).get_page(request.GET.get("page"))
    names = names_of_all()
    context = {
        "title": "Danh mục chỉ tiêu",
        "page": page,
        "rows": [(one, names.area(one.area), KIND_WORDS.get(one.kind, one.kind)) for one in page.object_list],
        "areas": Area.objects.all(),
        "area": area,
        "words": words,
        "may_change": bool(actor.scope("indicators.change")),
        "excel": excel_address(request),
    }
    return render(request, "indicators/catalogue.html", context)


@require_GET
def indicator(request: HttpRequest, code: str) -> HttpResponse:
    """Show what an indicator means, its versions, and its history at one unit."""
    actor = actor_in(request)
    scope = _demand_reader(actor)
    found = indicator_with_versions(code)
    if found is None:
        raise Http404(f"không có chỉ tiêu {code}")
    item, versions = found
    as_of = as_of_in(request)
    unit, units = _unit(request, scope, item)
    newest = versions[0] if versions else None
    kind = newest.kind if newest else "count"
    history = history_of(item, unit, kind, as_of.seq if as_of else None) if unit else {}
    if wants_excel(request) and unit and newest:
        return excel_answer(_history_sheet(newest, unit, history), f"lich-su {code}")
    names = names_of_all()
    context = {
        "title": newest.name if newest else code,
        "indicator": item,
        "version": newest,
        "versions": versions,
        "kind": KIND_WORDS.get(kind, kind),
        "time": TIME_WORDS.get(newest.time, newest.time) if newest else "",
        "area": names.area(newest.area) if newest else "",
        "breakdowns": _breakdowns(newest, names) if newest else [],
        "unit": unit,
        "units": units,
        "history": [(PERIOD_KINDS[one], rows[::-1], _chart(newest, rows)) for one, rows in history.items()],
        "chips": as_of_chips(request, as_of),
        "excel": excel_address(request),
        "may_change": not item.pack and bool(actor.scope("indicators.change")),
    }
    return render(request, "indicators/indicator.html", context)


@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, code: str = "") -> HttpResponse:
    """Make an indicator of an office's own, or a new version of it."""
    actor = actor_in(request)
    scope = actor.scope("indicators.change")
    if not scope:
        raise Refused(actor.answer("indicators.change"))
    initial = _initial(code) if code else {}
    posted = request.POST if request.method == "POST" else None
    form = IndicatorForm(posted, owners=units_in(scope), initial=initial)
    if form.is_valid():
        try:
            version = save_own_indicator(actor=actor, owner=form.cleaned_data["owner"], said=form.said())
        except Rejected as rejected:
            for name, message in (rejected.fields or {"": rejected.message}).items():
                form.add_error(name if name in form.fields else None, message)
        else:
            messages.success(request, f"Đã lưu bản {version.number} của “{version.name}”.")
            return redirect("indicators:indicator", version.indicator.code)
    context = {"title": "Chỉ tiêu riêng", "form": form, "code": code}
    return render(request, "indicators/indicator_form.html", context, status=422 if form.errors else 200)


def _demand_reader(actor: Actor) -> Scope:
    scope = actor.scope("figures.read")
    if not scope:
        raise Refused(actor.answer("figures.read"))
    return scope


def _unit(request: HttpRequest, scope: Scope, item: Indicator) -> tuple[Unit | None, list[Unit]]:
    """Return the unit whose history is shown, and those that may be chosen: at most 200 that have figures."""
    units = list(units_with_figures(scope, item)[:200])
    wanted = request.GET.get("don-vi", "")
    named = [one for one in units if one.key == wanted]
    if wanted and not named:
        named = list(history_units_in(scope).filter(key=wanted)[:1])
    return next(iter(named or units), None), units


def _breakdowns(version: IndicatorVersion, names: Names) -> list[tuple[str, str]]:
    return [
        (names.dimension(dimension), ", ".join(names.category(f"{dimension}={one}") for one in values))
        for dimension, values in version.breakdowns.items()
    ]


def _chart(version: IndicatorVersion | None, rows: list[HistoryLine]) -> LineChart | None:
    if version is None or sum(one.figure.value is not None for one in rows) < 2:
        return None
    shown = rows[-12:]
    labels = [_short_label(one.period) for one in shown]
    series = [Series("số liệu", [one.figure.value for one in shown])]
    if any(one.same is not None for one in shown):
        series.append(Series("cùng kỳ năm trước", [one.same for one in shown]))
    return line_chart(version.name, version.unit_of_measure, labels, series)


def _short_label(period: PurePeriod) -> str:
    """Return a period as a mark on an axis: "11/26", "quý III/26", "2026"."""
    name, _, year = period.name_vi().removeprefix("tháng ").partition("năm ")
    return f"{name.strip()}/{year[-2:]}" if name.strip() else year


def _history_sheet(version: IndicatorVersion, unit: Unit, history: dict[str, list[HistoryLine]]) -> Sheet:
    rows = [
        [one.period.name_vi(), number_or_words(one.shown), one.nature, one.same, one.of_same]
        for lines in history.values()
        for one in reversed(lines)
    ]
    heads = (
        Column("Kỳ", 30),
        Column("Số liệu", 16),
        Column("Tính chất", 14),
        Column("Cùng kỳ", 16),
        Column("% cùng kỳ", 14),
    )
    return Sheet("Lịch sử", heads, rows, f"{version.name} ({version.unit_of_measure}) · {unit}")


def _cells(one: IndicatorVersion) -> list[str]:
    by = str(one.reporters) if one.reporters else "mọi đơn vị"
    return [
        one.indicator.code,
        one.name,
        one.unit_of_measure,
        KIND_WORDS.get(one.kind, one.kind),
        TIME_WORDS.get(one.time, one.time),
        by,
    ]


def _initial(code: str) -> dict[str, object]:
    found = indicator_with_versions(code)
    if found is None or found[0].pack or not found[1]:
        raise Http404(f"không có chỉ tiêu riêng {code}")
    item, (version, *_) = found
    plain = ("name", "area", "unit_of_measure", "kind", "time", "numerator", "denominator", "range_of")
    said: dict[str, object] = {one: getattr(version, one) for one in plain}
    lines = "\n".join(
        f"{dimension} = {', '.join(values)}" for dimension, values in version.breakdowns.items()
    )
    return {
        **said,
        "owner": item.owner_id,
        "code": code,
        "reporters": version.reporters_id,
        "breakdowns": lines,
    }
