"""A person's page, and what is done to the account, the posts and the roles from there."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from baocong.apps.people.forms import GrantForm, PersonForm, PositionForm, unit_words
from baocong.apps.people.giving import RoleAt, roles_to_give
from baocong.apps.people.models import Person, Position, RoleGrant
from baocong.apps.people.operations import accounts
from baocong.apps.people.operations.grants import end_position, grant_role, revoke_grant, set_position
from baocong.apps.people.queries import find_units, grants_in, not_ended, positions_in
from baocong.apps.people.rights_of import allowed_by, delegations_now, where_of
from baocong.apps.people.two_factor import has_two_factor
from baocong.apps.people.views.scoped import person_of, scope_of, sent
from baocong.apps.rights.actors import Actor, Place, Scope
from baocong.apps.rights.answers import Rejected
from baocong.apps.rights.roles import ROLES
from baocong.ui.acting import actor_in


@require_GET
@login_required
def person(request: HttpRequest, pk: int) -> HttpResponse:
    """Show an account with its posts, its roles and why each allows what it allows."""
    actor = actor_in(request)
    shown = person_of(request, pk)
    return render(request, "people/person.html", _context(actor, shown))


@require_http_methods(["GET", "POST"])
@login_required
def grant(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the person a role."""
    actor = actor_in(request)
    shown = person_of(request, pk)
    scope = scope_of(actor, "people.grant")
    form = GrantForm(sent(request), roles=offered_roles(actor, "people.grant", scope), scope=scope)
    if request.method == "POST" and form.is_valid():
        try:
            given = grant_role(actor=actor, person=shown, given=form.given())
        except Rejected as rejected:
            form.say(rejected)
        else:
            messages.info(
                request, gettext("%(person)s giữ vai trò %(role)s %(where)s.") % _told(shown, given)
            )
            return redirect("people:person", pk=pk)
    return _form(request, form, shown, gettext("Giao vai trò"), "people.grant")


@require_http_methods(["GET", "POST"])
@login_required
def position(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down a post of the person."""
    actor = actor_in(request)
    shown = person_of(request, pk)
    form = PositionForm(sent(request), scope=scope_of(actor, "people.position"))
    if request.method == "POST" and form.is_valid():
        try:
            set_position(actor=actor, person=shown, **form.cleaned_data)
        except Rejected as rejected:
            form.say(rejected)
        else:
            return redirect("people:person", pk=pk)
    return _form(request, form, shown, gettext("Ghi chức vụ"), "people.position")


@require_http_methods(["GET", "POST"])
@login_required
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Change name and address."""
    actor = actor_in(request)
    shown = person_of(request, pk)
    scope = scope_of(actor, "people.change")
    initial = {"full_name": shown.full_name, "email": shown.email}
    form = PersonForm(sent(request), scope=scope, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            accounts.change_person(actor=actor, person=shown, **form.cleaned_data)
        except Rejected as rejected:
            form.say(rejected)
        else:
            return redirect("people:person", pk=pk)
    return _form(request, form, shown, gettext("Sửa tên, thư điện tử"), "")


@require_POST
@login_required
def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a role back."""
    actor = actor_in(request)
    found = (
        grants_in(scope_of(actor, "people.read"))
        .select_related("person", "unit", "cluster")
        .filter(pk=pk)
        .first()
    )
    if found is None:
        raise Http404
    revoke_grant(actor=actor, grant=found)
    messages.info(
        request, gettext("%(person)s thôi giữ vai trò %(role)s %(where)s.") % _told(found.person, found)
    )
    return redirect("people:person", pk=found.person_id)


@require_POST
@login_required
def stop_position(request: HttpRequest, pk: int) -> HttpResponse:
    """End a post."""
    actor = actor_in(request)
    found = positions_in(scope_of(actor, "people.read")).filter(pk=pk).first()
    if found is None:
        raise Http404
    end_position(actor=actor, position=found)
    return redirect("people:person", pk=found.person_id)


@require_POST
@login_required
def deactivate(request: HttpRequest, pk: int) -> HttpResponse:
    """Stop the account."""
    shown = person_of(request, pk)
    accounts.deactivate_person(actor=actor_in(request), person=shown)
    messages.info(
        request,
        gettext("Tài khoản của %(person)s đã ngừng; mọi phiên đăng nhập đã kết thúc.") % {"person": shown},
    )
    return redirect("people:person", pk=pk)


@require_POST
@login_required
def reactivate(request: HttpRequest, pk: int) -> HttpResponse:
    """Open the account again."""
    accounts.reactivate_person(actor=actor_in(request), person=person_of(request, pk))
    return redirect("people:person", pk=pk)


@require_POST
@login_required
def end_sessions(request: HttpRequest, pk: int) -> HttpResponse:
    """End all sessions of the person."""
    shown = person_of(request, pk)
    accounts.end_sessions(actor=actor_in(request), person=shown)
    messages.info(request, gettext("Mọi phiên đăng nhập của %(person)s đã kết thúc.") % {"person": shown})
    return redirect("people:person", pk=pk)


@require_POST
@login_required
def remove_two_factor(request: HttpRequest, pk: int) -> HttpResponse:
    """Take away the second step of somebody who lost the telephone."""
    shown = person_of(request, pk)
    accounts.remove_two_factor(actor=actor_in(request), person=shown)
    messages.info(
        request,
        gettext("Xác thực hai lớp của %(person)s đã tắt; người ấy bật lại ở lần đăng nhập sau.")
        % {"person": shown},
    )
    return redirect("people:person", pk=pk)


@require_POST
@login_required
@never_cache
def password_link(request: HttpRequest, pk: int) -> HttpResponse:
    """Show once the link by which the person chooses a new password."""
    shown = person_of(request, pk)

    def link(mark: str, token: str) -> str:
        address = reverse("account_reset_password_from_key", kwargs={"uidb36": mark, "key": token})
        return request.build_absolute_uri(address)

    address = accounts.make_password_link(actor=actor_in(request), person=shown, link=link)
    return render(request, "people/password_link.html", {"person": shown, "address": address})


def offered_roles(actor: Actor, action: str, scope: Scope) -> frozenset[str]:
    """Return the roles that a person may give somewhere in a scope: what the form offers, the operation decides."""
    places = [Place(unit=one) for one in scope.roots | scope.units]
    places += [Place(cluster=cluster, year=year) for cluster, year in scope.clusters]
    if scope.everywhere:
        places.append(Place())
    return frozenset().union(*(roles_to_give(actor, action, one) for one in places))


def _context(actor: Actor, shown: Person) -> dict[str, object]:
    scope = actor.scope("people.read")
    posts = positions_in(scope, Position.objects.filter(person=shown)).select_related("unit")
    grants = grants_in(scope, RoleGrant.objects.filter(not_ended(), person=shown)).select_related(
        "unit", "cluster"
    )
    giving = actor.scope("people.grant")
    revocable = {one.pk for one in grants_in(giving, grants)} if giving else set()
    posting = actor.scope("people.position")
    endable = {one.pk for one in positions_in(posting, posts)} if posting else set()
    lent: dict[int, list[object]] = {}
    for one in delegations_now().filter(grant__in=grants):
        lent.setdefault(one.grant_id, []).append(one)
    change = bool(actor.answer("people.change"))
    return {
        "person": shown,
        "positions": [(one, one.pk in endable and one.end_date is None) for one in posts],
        "grants": [_shown_grant(actor, one, one.pk in revocable, lent.get(one.pk, [])) for one in grants],
        "may_change": change,
        "may_grant": bool(giving),
        "may_position": bool(posting),
        "is_oneself": shown.pk == actor.person_id,
        "two_factor": has_two_factor(shown) if change else None,
        "partial": not scope.everywhere,
    }


def _shown_grant(actor: Actor, one: RoleGrant, revocable: bool, lent: list[object]) -> dict[str, object]:
    given = RoleAt(role=one.role, unit=one.unit, cluster=one.cluster, year=one.year)
    return {
        "grant": one,
        "role": ROLES[one.role],
        "where": where_of(one),
        "actions": allowed_by(one.role),
        "may_revoke": revocable and one.role in roles_to_give(actor, "people.grant", given.place),
        "lent": lent,
    }


def _told(shown: Person, given: RoleGrant) -> dict[str, object]:
    return {"person": shown, "role": ROLES[given.role].lower(), "where": where_of(given)}


def _form(
    request: HttpRequest,
    form: GrantForm | PositionForm | PersonForm,
    shown: Person,
    heading: str,
    action: str,
) -> HttpResponse:
    units = find_units(actor_in(request).scope(action), "") if action else []
    context = {
        "form": form,
        "person": shown,
        "heading": heading,
        "units": [unit_words(one) for one in units],
        "action": action,
    }
    return render(request, "people/person_form.html", context, status=422 if form.errors else 200)
