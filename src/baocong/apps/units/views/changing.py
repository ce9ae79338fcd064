"""Making, correcting, moving and ending one unit; loading the nation."""

from collections.abc import Callable
from dataclasses import dataclass

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from baocong.apps.rights.actors import OFFICE, Place, demand
from baocong.apps.rights.answers import Refused, Rejected
from baocong.apps.units.forms import ChangeUnitForm, CloseForm, MoveForm, NewUnitForm, add_rejection
from baocong.apps.units.models import Map, Unit
from baocong.apps.units.operations import change_unit, close_unit, create_unit, load_territory, move_unit
from baocong.apps.units.queries import map_version_at, units_at, units_in
from baocong.ui.acting import actor_in

_Done = Callable[[], HttpResponse]


@dataclass(frozen=True, slots=True)
class _Page:
    """What a form's page says around the form: its title, the main button, the way back, one sentence."""

    title: str
    button: str
    back: str
    words: str


@require_http_methods(["GET", "POST"])
def new_unit(request: HttpRequest) -> HttpResponse:
    """Make a unit below another one."""
    actor = actor_in(request)
    scope = actor.scope("units.change")
    if not scope:
        raise Refused(actor.answer("units.change", OFFICE))
    form = NewUnitForm(request.POST or None, initial={"valid_from": timezone.localdate()})
    parent = form.fields["parent"]
    parent.units = units_at(None, units_in(scope))  # type: ignore[attr-defined]
    parent.required = not scope.everywhere

    def done() -> HttpResponse:
        typed = form.cleaned_data
        unit = create_unit(
            actor=actor,
            fields=form.unit_fields(),
            valid_from=typed["valid_from"],
            chart=typed["chart"],
            parent=typed["parent"],
        )
        messages.success(request, _("Đã lập %(name)s.") % {"name": unit.name})
        return redirect("units:unit", unit.pk)

    words = _("Đơn vị đứng trên bản đồ từ ngày bắt đầu. Sáp nhập, chia tách, đổi tên có trang riêng.")
    return _answer(request, form, done, _Page(_("Lập đơn vị"), _("Lập đơn vị"), reverse("units:list"), words))


@require_http_methods(["GET", "POST"])
def edit_unit(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct what a unit is called."""
    actor = actor_in(request)
    demand(actor, "units.change", Place(unit=pk))
    unit = get_object_or_404(Unit, pk=pk)
    names = ("name", "short_name", "other_names", "unit_class", "place_code", "identifier", "field_of_work")
    form = ChangeUnitForm(request.POST or None, initial={name: getattr(unit, name) for name in names})

    def done() -> HttpResponse:
        change_unit(actor=actor, unit=unit, fields=form.unit_fields(), reason=form.cleaned_data["reason"])
        messages.success(request, _("Đã sửa %(name)s.") % {"name": unit.name})
        return redirect("units:unit", pk)

    words = _(
        "Chỉ để sửa chỗ ghi nhầm. Đổi tên theo văn bản là một lần sắp xếp có ngày: tên cũ còn trong các báo cáo cũ."
    )
    title = _("Sửa %(name)s") % {"name": unit.name}
    return _answer(request, form, done, _Page(title, _("Lưu"), reverse("units:unit", args=[pk]), words))


@require_http_methods(["GET", "POST"])
def place_unit(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a unit below another parent from a day on."""
    actor = actor_in(request)
    demand(actor, "units.change", Place(unit=pk))
    unit = get_object_or_404(Unit, pk=pk)
    form = MoveForm(request.POST or None, initial={"day": timezone.localdate()})
    form.fields["parent"].units = units_at(None, units_in(actor.scope("units.change")))  # type: ignore[attr-defined]

    def done() -> HttpResponse:
        typed = form.cleaned_data
        move_unit(
            actor=actor,
            unit=unit,
            chart=typed["chart"],
            day=typed["day"],
            parent=typed["parent"],
            basis=typed["basis"],
        )
        words = _("Từ %(day)s %(name)s thuộc %(parent)s.")
        messages.success(
            request,
            words % {"day": f"{typed['day']:%d/%m/%Y}", "name": unit.name, "parent": typed["parent"].name},
        )
        return redirect("units:unit", pk)

    words = _("Các đơn vị bên dưới đi theo. Trước ngày này bản đồ giữ như cũ.")
    title = _("Chuyển cấp trên của %(name)s") % {"name": unit.name}
    return _answer(request, form, done, _Page(title, _("Chuyển"), reverse("units:unit", args=[pk]), words))


@require_http_methods(["GET", "POST"])
def end_unit(request: HttpRequest, pk: int) -> HttpResponse:
    """End a unit that has no successor."""
    actor = actor_in(request)
    demand(actor, "units.change", Place(unit=pk))
    unit = get_object_or_404(Unit, pk=pk)
    form = CloseForm(request.POST or None)

    def done() -> HttpResponse:
        close_unit(actor=actor, unit=unit, day=form.cleaned_data["day"], basis=form.cleaned_data["basis"])
        messages.success(request, _("%(name)s kết thúc; số liệu cũ được giữ nguyên.") % {"name": unit.name})
        return redirect("units:unit", pk)

    words = _(
        "Dùng khi đơn vị giải thể mà không ai kế thừa. Có đơn vị kế thừa thì dùng trang Sáp nhập, chia tách."
    )
    title = _("Kết thúc %(name)s") % {"name": unit.name}
    return _answer(
        request, form, done, _Page(title, _("Kết thúc đơn vị"), reverse("units:unit", args=[pk]), words)
    )


@require_http_methods(["GET", "POST"])
def load_nation(request: HttpRequest) -> HttpResponse:
    """Load the provinces, districts and communes of the nation from the shipped pack."""
    actor = actor_in(request)
    demand(actor, "units.change", OFFICE)
    if request.method == "POST":
        loaded = load_territory(actor=actor)
        messages.success(
            request,
            _("Đã nạp %(units)s đơn vị, %(versions)s bản đồ theo ngày và %(events)s lần sắp xếp (%(pack)s).")
            % {
                "units": loaded.units,
                "versions": loaded.versions,
                "events": loaded.reorganisations,
                "pack": loaded.pack[:40],
            },
        )
        return redirect("units:list")
    context = {
        "title": _("Nạp danh mục hành chính cả nước"),
        "is_loaded": map_version_at("administrative") is not None,
        "maps": Map.objects.count(),
    }
    return render(request, "units/load.html", context)


def _answer(request: HttpRequest, form: forms.Form, done: _Done, page: _Page) -> HttpResponse:
    """Show a form, or do what it asks; what does not fit comes back with everything that was typed."""
    is_sent = request.method == "POST"
    if is_sent and form.is_valid():
        try:
            return done()
        except Rejected as rejected:
            add_rejection(form, rejected)
    context = {
        "title": page.title,
        "form": form,
        "button": page.button,
        "back": page.back,
        "words": page.words,
    }
    return render(request, "units/form.html", context, status=422 if is_sent else 200)
