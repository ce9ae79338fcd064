"""Pages of packs: what is in force, what a new version would change, putting it into force."""

from itertools import groupby

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from baocong.apps.packs.forms import ApplyForm, ProposeForm
from baocong.apps.packs.models import PackVersion
from baocong.apps.packs.operations import apply_pack, discard_pack, propose_pack, propose_shipped_pack
from baocong.apps.packs.queries import changes_of, open_version, shipped_to_propose
from baocong.apps.rights.actors import OFFICE, demand
from baocong.apps.rights.answers import Rejected
from baocong.packs.comparing import PackChange
from baocong.ui.acting import actor_in

_SHOWN_CHANGES = 400


@require_http_methods(["GET", "POST"])
def list_packs(request: HttpRequest) -> HttpResponse:
    """List the versions of all packs; take a new one, from a file or from the program."""
    actor = actor_in(request)
    demand(actor, "packs.load", OFFICE)
    form, problem = ProposeForm(), ""
    if request.method == "POST":
        shipped = request.POST.get("shipped", "")
        form = ProposeForm(request.POST, request.FILES)
        try:
            if shipped in shipped_to_propose():
                return redirect("packs:show", propose_shipped_pack(actor=actor, name=shipped).pk)
            if form.is_valid():
                archive = form.cleaned_data["archive"]
                return redirect(
                    "packs:show", propose_pack(actor=actor, archive=archive.read(), name=archive.name).pk
                )
        except Rejected as rejected:
            problem = rejected.message
    context = {
        "title": _("Gói danh mục, quy định"),
        "versions": PackVersion.objects.defer("content").order_by("name", "-id"),
        "shipped": shipped_to_propose(),
        "form": form,
        "problem": problem,
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "packs/list.html", context, status=status)


@require_http_methods(["GET", "POST"])
def show_pack(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what a version changes and from when; put it into force."""
    actor = actor_in(request)
    demand(actor, "packs.load", OFFICE)
    version = get_object_or_404(PackVersion, pk=pk)
    form = ApplyForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            apply_pack(actor=actor, version=version, **form.cleaned_data)
        except Rejected as rejected:
            form.add_error("effective_date", rejected.message)
        else:
            messages.info(request, _("Gói %(pack)s đã có hiệu lực.") % {"pack": version})
            return redirect("packs:show", pk)
    changes = changes_of(version)
    context = {
        "title": f"{version.title}",
        "version": version,
        "pack": open_version(version),
        "groups": _by_file(changes[:_SHOWN_CHANGES]),
        "total": len(changes),
        "hidden": max(0, len(changes) - _SHOWN_CHANGES),
        "form": form,
    }
    return render(request, "packs/show.html", context, status=422 if form.errors else 200)


@require_POST
def discard(request: HttpRequest, pk: int) -> HttpResponse:
    """Drop a version that never came into force."""
    actor = actor_in(request)
    demand(actor, "packs.load", OFFICE)
    discard_pack(actor=actor, version=get_object_or_404(PackVersion, pk=pk))
    return redirect("packs:list")


def _by_file(changes: tuple[PackChange, ...]) -> list[tuple[str, list[PackChange]]]:
    return [(file, list(group)) for file, group in groupby(changes, key=lambda one: one.file)]
