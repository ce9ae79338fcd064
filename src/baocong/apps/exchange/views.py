"""Pages of history: drop last years' reports, confirm their figures in one list."""

import hashlib
import unicodedata
from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from baocong.apps.exchange.forms import ImportForm, read_choices
from baocong.apps.exchange.jobs import READ_REPORTS
from baocong.apps.exchange.models import ImportBatch, ImportedReport
from baocong.apps.exchange.operations import (
    assign_report,
    decide_figures,
    read_waiting,
    start_import,
    take_report,
)
from baocong.apps.exchange.queries import batches_in, catalogue_on, figures_of, reports_of
from baocong.apps.exchange.rows import figure_lines
from baocong.apps.indicators.queries import versions_on
from baocong.apps.rights.actors import Place, demand
from baocong.apps.rights.answers import Answer, Refused, Rejected
from baocong.apps.rights.roles import refusal
from baocong.apps.tasks.operations import start_job
from baocong.apps.units.queries import units_in
from baocong.intake.archive import open_archive
from baocong.intake.folder import SentFile, is_junk
from baocong.ui.acting import actor_in

_PAGE = 100
_READ_SECONDS = 8.0
"""How long a person waits for files to be read; the rest is read in the background."""
_STATES = (("waiting", _("Chờ xác nhận")), ("confirmed", _("Đã nhận")), ("refused", _("Không nhận")))


@require_http_methods(["GET", "POST"])
def list_batches(request: HttpRequest) -> HttpResponse:
    """List the batches of one's units; open a new one."""
    actor = actor_in(request)
    scope = actor.scope("figures.import")
    if not scope:
        raise Refused(_no_right(actor.answer("figures.import")))
    form = ImportForm(request.POST if request.method == "POST" else None, units=units_in(scope))
    if request.method == "POST" and form.is_valid():
        return redirect("exchange:batch", start_import(actor=actor, **form.cleaned_data).pk)
    page = Paginator(batches_in(scope), _PAGE).get_page(request.GET.get("page"))
    context = {"title": _("Nhập báo cáo đã có"), "page": page, "form": form}
    return render(request, "exchange/list.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def show_batch(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a batch: its reports, and its figures in one list; take or refuse them."""
    actor = actor_in(request)
    batch = get_object_or_404(ImportBatch.objects.select_related("unit"), pk=pk)
    demand(actor, "figures.import", Place(unit=batch.unit_id))
    state = request.GET.get("loai", "waiting")
    versions = list(versions_on(timezone.localdate()))
    codes = {one.indicator.code: one.indicator_id for one in versions}
    if request.method == "POST":
        shown = [int(one) for one in request.POST.getlist("shown") if one.isdecimal()]
        choices = read_choices(request.POST, shown, codes)
        counts = decide_figures(actor=actor, batch=batch, choices=choices)
        messages.info(
            request,
            _(
                "Đã nhận %(taken)s số, không nhận %(refused)s số; %(left)s số còn vướng, xem lý do ở từng dòng."
            )
            % counts,
        )
        return redirect(request.get_full_path())
    page = Paginator(figures_of(batch, state if state in dict(_STATES) else "waiting"), _PAGE).get_page(
        request.GET.get("page")
    )
    reports = list(reports_of(batch))
    context = {
        "title": batch.title,
        "batch": batch,
        "reports": reports,
        "page": page,
        "lines": figure_lines(page.object_list, catalogue_on(timezone.localdate())),
        "state": state,
        "states": [(code, label, figures_of(batch, code).count()) for code, label in _STATES],
        "versions": versions,
        "units": units_in(actor.scope("figures.import")),
    }
    return render(request, "exchange/batch.html", context)


@require_POST
def add_reports(request: HttpRequest, pk: int) -> HttpResponse:
    """Take files into a batch; archives are opened."""
    actor = actor_in(request)
    batch = get_object_or_404(ImportBatch, pk=pk)
    demand(actor, "figures.import", Place(unit=batch.unit_id))
    taken = [take_report(actor=actor, batch=batch, file=one) for one in _sent(request.FILES.getlist("files"))]
    left = read_waiting(actor=actor, batch=batch, seconds=_READ_SECONDS)
    if left:
        start_job(
            actor=actor,
            kind=READ_REPORTS,
            arguments={"batch": pk},
            title=f"Đọc {left} báo cáo: {batch.title}",
        )
    counts = {"new": sum(one is not None for one in taken), "known": sum(one is None for one in taken)}
    messages.info(request, _("Đã nhận %(new)s tệp; %(known)s tệp đã có từ trước nên bỏ qua.") % counts)
    return redirect("exchange:batch", pk)


@require_POST
def assign(request: HttpRequest, pk: int) -> HttpResponse:
    """Say whose report it is and of which period."""
    actor = actor_in(request)
    report = get_object_or_404(ImportedReport.objects.select_related("batch"), pk=pk)
    demand(actor, "figures.import", Place(unit=report.batch.unit_id))
    chosen = request.POST.get("unit", "")
    unit = units_in(actor.scope("figures.import")).filter(pk=chosen).first() if chosen.isdecimal() else None
    try:
        assign_report(
            actor=actor, report=report, unit=unit, period_code=request.POST.get("period", "").strip()
        )
    except Rejected as rejected:
        messages.error(request, rejected.message)
    return redirect("exchange:batch", report.batch_id)


def _sent(uploads: "Iterable[UploadedFile[Any]]") -> Iterable[SentFile]:
    """Return the files that were dropped; those inside archives by their own names, junk left out."""
    for upload in uploads:
        data = upload.read()
        name = unicodedata.normalize("NFC", upload.name or "")
        members = open_archive(data, name)[0] if name.lower().endswith(".zip") else [(name, data)]
        for label, content in members:
            if not is_junk(label.rsplit("/", 1)[-1]):
                yield SentFile(label, content, hashlib.sha256(content).hexdigest())


def _no_right(answer: Answer) -> Answer:
    return answer if answer.rule == "not_signed_in" else refusal("figures.import")
