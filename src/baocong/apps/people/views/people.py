"""The list of people, a person's page, who may do what; suggestions while typing."""

from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.forms import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_GET

from baocong.apps.people.forms import find_one_unit, person_words, unit_words
from baocong.apps.people.models import Person
from baocong.apps.people.queries import PeopleFilter, find_people, find_units
from baocong.apps.people.rights_of import holders_of, where_of
from baocong.apps.people.views.scoped import scope_of
from baocong.apps.people.workbooks import write_list
from baocong.apps.rights.actors import Actor
from baocong.apps.rights.roles import ACTIONS, ROLES
from baocong.ui.acting import actor_in
from baocong.ui.files import file_answer
from baocong.writing.safe_text import printable

PAGE_SIZE = 50
_SUGGESTIONS = 30


@require_GET
@login_required
def people(request: HttpRequest) -> HttpResponse:
    """Show the people whom the actor may see, narrowed by name, unit, role and state."""
    actor = actor_in(request)
    wanted, problem = _wanted(request, actor)
    page = Paginator(find_people(actor, wanted), PAGE_SIZE).get_page(request.GET.get("page"))
    kept = {key: value for key, value in request.GET.items() if value and key != "page"}
    context = {
        "page": page,
        "wanted": wanted,
        "unit_text": request.GET.get("unit", ""),
        "problem": problem,
        "roles": ROLES.items(),
        "kept": urlencode(kept),
        "narrowed": bool(kept),
        "may_invite": bool(actor.scope("people.invite")),
    }
    return render(request, "people/list.html", context, status=422 if problem else 200)


@require_GET
@login_required
def export(request: HttpRequest) -> HttpResponse:
    """Give the list as on screen, all its pages, as a workbook."""
    actor = actor_in(request)
    wanted, _problem = _wanted(request, actor)
    rows = [_cells(one) for one in find_people(actor, wanted)]
    about = gettext("Lập lúc %(when)s bởi %(who)s; gồm người trong phạm vi người lập được xem.") % {
        "when": f"{timezone.localtime():%H:%M %d/%m/%Y}",
        "who": actor.name,
    }
    return file_answer(write_list(rows, about), "nguoi-dung.xlsx")


@require_GET
@login_required
def unit_suggestions(request: HttpRequest) -> HttpResponse:
    """Suggest units of the scope of `action` (people.read unless given) for what is being typed."""
    asked = request.GET.get("action", "")
    action = asked if asked in ("people.invite", "people.grant", "people.position") else "people.read"
    units = find_units(scope_of(actor_in(request), action), request.GET.get("unit", "")[:100], _SUGGESTIONS)
    return render(request, "people/_options.html", {"options": [unit_words(one) for one in units]})


@require_GET
@login_required
def name_suggestions(request: HttpRequest) -> HttpResponse:
    """Suggest active people for what is being typed."""
    actor = actor_in(request)
    scope_of(actor, "people.read")
    text = request.GET.get("receiver", "")[:100]
    found = find_people(actor, PeopleFilter(text=text, state="active"))[:_SUGGESTIONS]
    return render(request, "people/_options.html", {"options": [person_words(one) for one in found]})


@require_GET
@login_required
def who_may(request: HttpRequest) -> HttpResponse:
    """Answer who may do an action in a unit today, and why; for whoever may see the people of that unit."""
    actor = actor_in(request)
    scope = scope_of(actor, "people.read")
    action, text = request.GET.get("action", "figures.read"), request.GET.get("unit", "")
    action = action if action in ACTIONS else "figures.read"
    unit, problem = None, ""
    if text:
        try:
            unit = find_one_unit(scope, text)
        except ValidationError as error:
            problem = error.messages[0]
    context = {
        "actions": ACTIONS.items(),
        "action": action,
        "action_words": ACTIONS[action],
        "unit": unit,
        "unit_text": text,
        "problem": problem,
        "holders": holders_of(action, unit) if unit else [],
        "units": [unit_words(one) for one in find_units(scope, "", _SUGGESTIONS)],
    }
    return render(request, "people/who.html", context, status=422 if problem else 200)


def _wanted(request: HttpRequest, actor: Actor) -> tuple[PeopleFilter, str]:
    """Return what the list is narrowed to, and what is wrong with the unit that was typed ("" for nothing)."""
    given = request.GET
    scope = scope_of(actor, "people.read")
    unit, problem = None, ""
    if given.get("unit"):
        try:
            unit = find_one_unit(scope, given["unit"])
        except ValidationError as error:
            problem = error.messages[0]
    role, state = given.get("role", ""), given.get("state", "")
    wanted = PeopleFilter(
        text=given.get("q", "")[:100],
        unit=unit,
        role=role if role in ROLES else "",
        state=state if state in ("active", "inactive") else "",
    )
    return wanted, problem


def _cells(person: Person) -> list[str]:
    positions = "; ".join(f"{one.title}, {one.unit}" for one in person.shown_positions)  # type: ignore[attr-defined]
    grants = "; ".join(f"{ROLES[one.role]} {where_of(one)}" for one in person.shown_grants)  # type: ignore[attr-defined]
    state = gettext("Đang dùng") if person.is_active else gettext("Đang ngừng")
    cells = (str(person), person.login, person.email, positions, grants, state)
    return [printable(one) for one in cells]
