"""My work, and search over everything that the person may see."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from baocong.apps.people.actors import givers_of
from baocong.apps.people.models import Person
from baocong.apps.portal.search import search_everything
from baocong.apps.portal.work import work_of
from baocong.apps.rights.answers import Refused
from baocong.ui.acting import actor_in


@require_GET
def work(request: HttpRequest) -> HttpResponse:
    """Show what the person owes and what waits."""
    actor = actor_in(request)
    if not isinstance(request.user, Person):
        raise Refused(actor.answer("figures.read"))
    today = timezone.localdate()
    context = {
        "title": _("Việc của tôi"),
        "today": today,
        "work": work_of(actor, today),
        "givers": givers_of(request.user),
        "has_role": bool(
            actor.scope("units.read") or actor.scope("audit.read") or actor.scope("people.read")
        ),
    }
    return render(request, "portal/work.html", context)


@require_GET
def search(request: HttpRequest) -> HttpResponse:
    """Find units, indicators and texts, written with or without marks."""
    actor = actor_in(request)
    if actor.person_id is None:
        raise Refused(actor.answer("units.read"))
    words = request.GET.get("tim", "").strip()[:200]
    context = {"title": _("Tìm"), "words": words, "groups": search_everything(actor, words)}
    return render(request, "portal/search.html", context)
