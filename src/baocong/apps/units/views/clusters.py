"""Clusters and blocs by year: list, members, pasting a list, copying the year before, export."""

from django.contrib import messages
from django.db.models import Count, Prefetch, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from baocong.apps.rights.actors import OFFICE, Actor, Place, demand
from baocong.apps.rights.answers import Refused, Rejected
from baocong.apps.units.exporting import members_as_csv, members_as_workbook
from baocong.apps.units.forms import ClusterForm, MembersForm, add_rejection
from baocong.apps.units.models import Cluster, ClusterMembership
from baocong.apps.units.operations import change_cluster, copy_members, create_cluster, set_members
from baocong.apps.units.operations.clusters import FIRST_YEAR, LAST_YEAR
from baocong.apps.units.queries import cluster_years, clusters_in, history_units_in, members_of
from baocong.apps.units.typed_members import TypedMember, as_lines, as_members, read_members, units_to_choose
from baocong.ui.acting import actor_in
from baocong.ui.components import Tab
from baocong.ui.files import file_answer, file_form


@require_safe
def list_clusters(request: HttpRequest) -> HttpResponse:
    """List the clusters of a year that the actor may see."""
    actor = actor_in(request)
    scope = actor.scope("clusters.read")
    if not scope:
        raise Refused(actor.answer("clusters.read", OFFICE))
    this_year = timezone.localdate().year
    asked = request.GET.get("nam", "")
    year = int(asked) if asked.isdecimal() and len(asked) == 4 else this_year
    leads = ClusterMembership.objects.filter(year=year, part="lead").select_related("unit")
    clusters = clusters_in(scope, year).annotate(
        member_count=Count("memberships", filter=Q(memberships__year=year))
    )
    years = sorted({*cluster_years(scope), this_year, year}, reverse=True)
    context = {
        "title": _("Cụm, khối thi đua"),
        "year": year,
        "tabs": [Tab(f"Năm {one}", f"?nam={one}", one == year) for one in years],
        "clusters": clusters.prefetch_related(Prefetch("memberships", leads, to_attr="leads")),
        "may_create": bool(actor.answer("clusters.change", OFFICE)),
    }
    return render(request, "units/clusters.html", context)


@require_safe
def show_cluster(request: HttpRequest, pk: int, year: int) -> HttpResponse:
    """Show the members of a cluster in a year, in the order of the decision."""
    actor = actor_in(request)
    cluster = _visible(actor, pk, year)
    members = list(members_of(pk, year))
    readable = history_units_in(actor.scope("units.read")).filter(pk__in=[one.unit_id for one in members])
    years = set(ClusterMembership.objects.filter(cluster=cluster).values_list("year", flat=True))
    seen = [one for one in sorted(years | {year}, reverse=True) if one == year or _sees(actor, pk, one)]
    context = {
        "title": cluster.name,
        "cluster": cluster,
        "year": year,
        "members": members,
        "readable": set(readable.values_list("pk", flat=True)),
        "tabs": [Tab(f"Năm {one}", f"../{one}/", one == year) for one in seen],
        "may_change": bool(actor.answer("clusters.change", Place(cluster=pk, year=year))),
        "may_rename": bool(actor.answer("clusters.change", OFFICE)),
        "has_year_before": (year - 1) in years,
        "year_before": year - 1,
        "next_year": year + 1,
    }
    return render(request, "units/cluster.html", context)


@require_safe
def export_members(request: HttpRequest, pk: int, year: int, form: str) -> HttpResponse:
    """Give the members of a year as a workbook or as CSV."""
    cluster = _visible(actor_in(request), pk, year)
    members = members_of(pk, year)
    title = f"{cluster.name} năm {year}"
    content = members_as_csv(members) if file_form(form) == "csv" else members_as_workbook(members, title)
    return file_answer(content, f"{cluster.code}-{year}.{form}")


@require_http_methods(["GET", "POST"])
def edit_members(request: HttpRequest, pk: int, year: int) -> HttpResponse:
    """Set the members of a year from a pasted list; lines that mean no single unit are shown and nothing is saved."""
    actor = actor_in(request)
    demand(actor, "clusters.change", Place(cluster=pk, year=year))
    cluster = get_object_or_404(Cluster, pk=pk)
    initial = {"lines": as_lines(members_of(pk, year))}
    form = MembersForm(request.POST if request.method == "POST" else None, initial=initial)
    typed: list[TypedMember] = []
    if request.method == "POST" and form.is_valid():
        try:
            units = units_to_choose(actor.scope("clusters.change"), cluster, year)
            typed = read_members(form.cleaned_data["lines"], units)
            unclear = [one for one in typed if one.found.unit is None]
            if not unclear:
                set_members(actor=actor, cluster=cluster, year=year, members=as_members(typed))
                words = _("%(name)s năm %(year)s có %(count)s đơn vị.")
                messages.success(request, words % {"name": cluster.name, "year": year, "count": len(typed)})
                return redirect("clusters:cluster", pk, year)
            words = _(
                "Có %(count)s dòng chưa rõ là đơn vị nào; chưa lưu gì. Sửa các dòng nêu bên dưới rồi lưu lại."
            )
            form.add_error("lines", words % {"count": len(unclear)})
        except Rejected as rejected:
            add_rejection(form, rejected)
    context = {
        "title": _("Thành viên %(name)s năm %(year)s") % {"name": cluster.name, "year": year},
        "cluster": cluster,
        "year": year,
        "form": form,
        "typed": typed,
    }
    return render(request, "units/members.html", context, status=422 if request.method == "POST" else 200)


@require_POST
def copy_year(request: HttpRequest, pk: int, year: int) -> HttpResponse:
    """Copy the members of the year before."""
    actor = actor_in(request)
    demand(actor, "clusters.change", Place(cluster=pk, year=year))
    copied = copy_members(actor=actor, cluster=get_object_or_404(Cluster, pk=pk), year=year)
    words = _("Đã chép %(count)s đơn vị từ năm %(before)s.")
    messages.success(request, words % {"count": len(copied.members), "before": year - 1})
    if copied.left_out:
        words = _("Không chép vì đã kết thúc: %(names)s. Hãy ghi đơn vị kế thừa.")
        messages.warning(request, words % {"names": ", ".join(one.name for one in copied.left_out)})
    return redirect("clusters:cluster", pk, year)


@require_http_methods(["GET", "POST"])
def edit_cluster(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Make a cluster, or correct the name and kind of one."""
    actor = actor_in(request)
    demand(actor, "clusters.change", OFFICE)
    cluster = get_object_or_404(Cluster, pk=pk) if pk else None
    initial = {"name": cluster.name, "kind": cluster.kind} if cluster else {"kind": "cluster"}
    form = ClusterForm(request.POST if request.method == "POST" else None, initial=initial)
    year = timezone.localdate().year
    if request.method == "POST" and form.is_valid():
        try:
            if cluster:
                change_cluster(actor=actor, cluster=cluster, **form.cleaned_data)
            else:
                cluster = create_cluster(actor=actor, **form.cleaned_data)
            return redirect("clusters:cluster", cluster.pk, year)
        except Rejected as rejected:
            add_rejection(form, rejected)
    context = {
        "title": _("Sửa %(name)s") % {"name": cluster.name} if cluster else _("Lập cụm, khối thi đua"),
        "form": form,
        "button": _("Lưu"),
        "back": "../" if not cluster else f"../{year}/",
        "words": _("Thành viên được ghi riêng cho từng năm."),
    }
    return render(request, "units/form.html", context, status=422 if request.method == "POST" else 200)


def _sees(actor: Actor, pk: int, year: int) -> bool:
    return clusters_in(actor.scope("clusters.read"), year).filter(pk=pk).exists()


def _visible(actor: Actor, pk: int, year: int) -> Cluster:
    """Return a cluster that the actor may see in a year. *Errors*: Refused; Http404 for a year that cannot be."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Http404
    if not _sees(actor, pk, year):
        raise Refused(actor.answer("clusters.read", Place(cluster=pk, year=year)))
    return get_object_or_404(Cluster, pk=pk)
