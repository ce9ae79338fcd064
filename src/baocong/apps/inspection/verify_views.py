"""Pages on which the log is verified and its head is given out."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from baocong.apps.audit.marks import find_marks, grouped
from baocong.apps.audit.models import Anchor, AuditEntry
from baocong.apps.audit.operations import keep_anchor
from baocong.apps.audit.queries import head
from baocong.apps.inspection.forms import AnchorForm, VerifyForm
from baocong.apps.inspection.jobs import VERIFY, VERIFY_NIGHTLY
from baocong.apps.rights.actors import OFFICE, Actor, demand
from baocong.apps.tasks.operations import start_job
from baocong.apps.tasks.queries import jobs_of_kinds
from baocong.ui.acting import actor_in

_SHOWN = 20


@require_http_methods(["GET", "POST"])
def verify_log(request: HttpRequest) -> HttpResponse:
    """Start verifying, with marks from outside; list what earlier runs found."""
    actor = _office_reader(request)
    form = VerifyForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        marks = form.cleaned_data["marks"]
        if marks and not find_marks(marks):
            form.add_error(
                "marks",
                _(
                    "Không thấy mốc nào dạng SỐ:DẤU (dấu gồm 64 chữ số 0-9, a-f). Hãy dán cả dòng mốc trong thư hoặc bản in."
                ),
            )
        else:
            job = start_job(actor=actor, kind=VERIFY, arguments={"marks": marks})
            return redirect("inspection:verified", job.pk)
    context = {
        "title": _("Kiểm tra nhật ký"),
        "form": form,
        "jobs": jobs_of_kinds(VERIFY, VERIFY_NIGHTLY)[:_SHOWN],
    }
    return render(request, "inspection/verify.html", context, status=422 if form.errors else 200)


@require_GET
def verified(request: HttpRequest, pk: int) -> HttpResponse:
    """Show how far a run is, then what it found."""
    _office_reader(request)
    job = get_object_or_404(jobs_of_kinds(VERIFY, VERIFY_NIGHTLY), pk=pk)
    context = {
        "title": job.title,
        "job": job,
        "report": (job.outcome or {}).get("report"),
        "is_moving": not job.is_finished,
    }
    is_part = request.headers.get("HX-Request") == "true"
    return render(request, f"inspection/verified.html{'#result' if is_part else ''}", context)


@require_http_methods(["GET", "POST"])
def show_head(request: HttpRequest) -> HttpResponse:
    """Show the head for printing; record where a print will be kept."""
    _office_reader(request)
    form = AnchorForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        anchor = keep_anchor(kind="print", place=form.cleaned_data["place"])
        messages.info(request, _("Đã ghi lại mốc này. Hãy in trang và giữ ở nơi đã ghi."))
        return redirect("inspection:anchor", anchor.pk)
    seq, digest = head()
    entry = AuditEntry.objects.filter(seq=seq).first()
    context = {
        "title": _("Mốc nhật ký"),
        "seq": seq,
        "mark": f"{seq}:{digest}",
        "lines": _lines(digest),
        "at": entry.at if entry else None,
        "anchors": Anchor.objects.all()[:_SHOWN],
        "form": form,
    }
    return render(request, "inspection/head.html", context, status=422 if form.errors else 200)


@require_GET
def show_anchor(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a head that was recorded, for printing."""
    _office_reader(request)
    anchor = get_object_or_404(Anchor, pk=pk)
    entry = AuditEntry.objects.filter(seq=anchor.seq).first()
    if entry is None:
        raise Http404
    context = {
        "title": _("Mốc nhật ký"),
        "seq": anchor.seq,
        "mark": str(anchor),
        "lines": _lines(anchor.digest),
        "at": entry.at,
        "anchor": anchor,
    }
    return render(request, "inspection/head.html", context)


def _lines(digest: str) -> list[str]:
    """Return a digest in groups of four, eight groups a line."""
    return [grouped(digest[start : start + 32]) for start in range(0, len(digest), 32)]


def _office_reader(request: HttpRequest) -> Actor:
    """The chain is one for the whole office: whoever sees only some units cannot verify it."""
    actor = actor_in(request)
    demand(actor, "audit.read", OFFICE)
    return actor
