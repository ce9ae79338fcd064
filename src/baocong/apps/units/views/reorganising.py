"""Merging, dividing and renaming units: fill in, see what will happen, do it."""

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from baocong.apps.rights.actors import OFFICE, Actor
from baocong.apps.rights.answers import Refused, Rejected
from baocong.apps.units.by_field import SUCCESSORS, families_of_2025
from baocong.apps.units.forms import ReorganiseForm, add_rejection
from baocong.apps.units.models import Unit
from baocong.apps.units.operations import reorganise
from baocong.apps.units.plan import KINDS, Plan
from baocong.apps.units.preview import Preview, preview
from baocong.apps.units.queries import units_at, units_in
from baocong.apps.units.typed_plan import plan_from, share_words, shares_as_lines
from baocong.packs.catalogue import load_catalogue
from baocong.ui.acting import actor_in


@require_http_methods(["GET", "POST"])
def reorganise_units(request: HttpRequest) -> HttpResponse:
    """Plan a reorganisation, show what it will do, and carry it out."""
    actor = actor_in(request)
    if not actor.scope("units.reorganise"):
        raise Refused(actor.answer("units.reorganise", OFFICE))
    form = ReorganiseForm(
        request.POST if request.method == "POST" else None, initial=_initial(request, actor)
    )
    form.fields["parent"].units = units_at(None, _units(actor))  # type: ignore[attr-defined]
    seen: Preview | None = None
    step = request.POST.get("step", "")
    if step == "fields":
        form = ReorganiseForm(initial=_by_field(request.POST))
    elif request.method == "POST" and form.is_valid():
        try:
            plan = plan_from(form.cleaned_data, _units(actor, form))
            if step == "do":
                return _done(request, actor, plan)
            seen = preview(plan, load_catalogue().indicators.values())
            form = _filled(form, plan)
        except Rejected as rejected:
            add_rejection(form, rejected)
    context = {
        "title": _("Sáp nhập, chia tách, đổi tên"),
        "form": form,
        "seen": seen,
        "kind_name": KINDS[seen.plan.kind] if seen else "",
        "share_rows": _share_rows(seen) if seen else [],
    }
    status = 422 if form.is_bound and seen is None else 200
    return render(request, "units/reorganise.html", context, status=status)


def _done(request: HttpRequest, actor: Actor, plan: Plan) -> HttpResponse:
    event = reorganise(actor=actor, plan=plan)
    words = _("%(kind)s từ %(day)s đã ghi: bản đồ mới bắt đầu từ ngày này, số liệu cũ giữ nguyên.")
    messages.success(request, words % {"kind": KINDS[plan.kind], "day": f"{plan.effective_date:%d/%m/%Y}"})
    first = event.successions.select_related("successor").order_by("id").first()
    return redirect("units:unit", first.successor_id) if first else redirect("units:list")


def _units(actor: Actor, form: ReorganiseForm | None = None) -> QuerySet[Unit]:
    """Return the units that the actor may reorganise, as they are just before the day."""
    units = units_in(actor.scope("units.reorganise"))
    return units_at(form.cleaned_data["effective_date"], units) if form else units


def _initial(request: HttpRequest, actor: Actor) -> dict[str, object]:
    asked = request.GET.get("don_vi", "")
    found = _units(actor).filter(pk=int(asked)).first() if asked.isdecimal() and len(asked) < 18 else None
    return {"kind": "merge", "predecessors": found.name if found else ""}


def _filled(form: ReorganiseForm, plan: Plan) -> ReorganiseForm:
    """Return the form with the table of shares written out, so that it can be changed line by line."""
    data = form.data.copy()  # type: ignore[attr-defined]
    data["shares"] = shares_as_lines(plan)
    filled = ReorganiseForm(data)
    filled.fields["parent"].units = form.fields["parent"].units  # type: ignore[attr-defined]
    filled.is_valid()
    return filled


def _share_rows(seen: Preview) -> list[tuple[str, str, str, str, str]]:
    names = seen.plan.names
    areas = load_catalogue().areas
    whole = _("phần còn lại") if any(one.family for one in seen.shares) else _("mọi chỉ tiêu")
    return [
        (
            names[one.predecessor],
            names[one.successor],
            areas[one.family].name if one.family in areas else one.family or whole,
            share_words(one.share),
            "" if one.back_share is None else share_words(one.back_share),
        )
        for one in seen.shares
    ]


def _by_field(data: QueryDict) -> dict[str, object]:
    """Return what was typed, with the table of 1 March 2025 filled in for the first unit."""
    typed: dict[str, object] = {name: data.get(name, "") for name in ReorganiseForm.base_fields}
    old = next(iter(data.get("predecessors", "").splitlines()), "") or "Sở Thông tin và Truyền thông"
    takers = [line for line in data.get("drafts", "").splitlines() if line.strip()]
    names = dict(zip(SUCCESSORS, takers, strict=False)) if len(takers) == len(SUCCESSORS) else SUCCESSORS
    first = {code: name.partition("|")[0].strip() for code, name in names.items()}
    rows = [
        f"{old.strip()} | {first[taker]} | {family} | 100%" for family, taker in families_of_2025().items()
    ]
    return typed | {
        "kind": "split",
        "predecessors": data.get("predecessors", "") or old,
        "drafts": "\n".join(names.values()),
        "shares": "\n".join(rows),
    }
