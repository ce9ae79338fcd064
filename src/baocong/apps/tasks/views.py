"""Pages of jobs: the list, one job with its progress, cancelling and repeating, schedules."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from baocong.apps.rights.actors import OFFICE, Actor, Stranger
from baocong.apps.rights.answers import Refused
from baocong.apps.tasks.models import Job, JobState, Schedule
from baocong.apps.tasks.operations import cancel_job, retry_job, set_schedule
from baocong.apps.tasks.queries import has_unfinished, jobs_for_user, schedule_rows, waits_without_worker
from baocong.ui.acting import actor_in

_PAGE = 30


@require_GET
def list_jobs(request: HttpRequest) -> HttpResponse:
    """List the jobs a person may see, newest first; the part asks for itself while something moves."""
    actor = _signed_in(request)
    jobs = jobs_for_user(actor)
    sees_all = bool(actor.answer("tasks.read", OFFICE))
    mine = request.GET.get("cua-toi") == "1"
    if mine:
        jobs = jobs.filter(person=actor.person_id)
    context = {
        "title": _("Việc chạy nền"),
        "page": Paginator(jobs, _PAGE).get_page(request.GET.get("trang")),
        "is_moving": has_unfinished(jobs),
        "stands_still": waits_without_worker(jobs),
        "sees_all": sees_all,
        "mine": mine,
        "schedules": schedule_rows() if sees_all else [],
        "may_change": bool(actor.answer("tasks.change", OFFICE)),
    }
    return render(request, _part(request, "tasks/list.html", "jobs"), context)


@require_GET
def show_job(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one job; the part asks for itself until the job is finished."""
    actor = _signed_in(request)
    job = get_object_or_404(jobs_for_user(actor), pk=pk)
    context = {
        "title": job.title,
        "job": job,
        "outcome": job.outcome or {},
        "is_moving": not job.is_finished,
        "stands_still": waits_without_worker(Job.objects.filter(pk=pk)),
        "may_change": job.person_id == actor.person_id or bool(actor.answer("tasks.change", OFFICE)),
        "may_repeat": job.state in (JobState.FAILED, JobState.CANCELLED),
    }
    return render(request, _part(request, "tasks/show.html", "job"), context)


@require_POST
def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Cancel a job."""
    actor = _signed_in(request)
    cancel_job(actor=actor, job=get_object_or_404(jobs_for_user(actor), pk=pk))
    messages.info(request, _("Đã hủy việc này."))
    return redirect("tasks:show", pk)


@require_POST
def repeat(request: HttpRequest, pk: int) -> HttpResponse:
    """Run a job once more."""
    actor = _signed_in(request)
    retry_job(actor=actor, job=get_object_or_404(jobs_for_user(actor), pk=pk))
    return redirect("tasks:show", pk)


@require_POST
def switch_schedule(request: HttpRequest, pk: int) -> HttpResponse:
    """Switch a schedule on or off."""
    actor = _signed_in(request)
    if not actor.answer("tasks.change", OFFICE):
        raise Refused(actor.answer("tasks.change", OFFICE))
    schedule = get_object_or_404(Schedule, pk=pk)
    set_schedule(actor=actor, schedule=schedule, is_active=request.POST.get("is_active") == "1")
    return redirect("tasks:list")


def _signed_in(request: HttpRequest) -> Actor:
    actor = actor_in(request)
    if actor.person_id is None:
        raise Refused(Stranger().answer("tasks.read"))
    return actor


def _part(request: HttpRequest, template: str, part: str) -> str:
    return f"{template}#{part}" if request.headers.get("HX-Request") == "true" else template
