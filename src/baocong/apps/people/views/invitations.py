"""Invitations: whom one invited, inviting, accepting; people from a workbook."""

from collections.abc import Sequence

from django.contrib import messages
from django.contrib.auth import login as sign_in
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from baocong.apps.people.forms import AcceptForm, InvitationForm, WorkbookForm, unit_words
from baocong.apps.people.models import Invitation
from baocong.apps.people.operations.importing import import_people, open_rows, preview_people, sealed_rows
from baocong.apps.people.operations.invitations import (
    Invited,
    Invitee,
    Link,
    accept_invitation,
    invite_person,
    open_invitation,
    resend_invitation,
    withdraw_invitation,
)
from baocong.apps.people.queries import find_units, invitations_in
from baocong.apps.people.views.persons import offered_roles
from baocong.apps.people.views.scoped import scope_of, sent
from baocong.apps.people.workbooks import read_people, write_template
from baocong.apps.rights.actors import Scope
from baocong.apps.rights.answers import Rejected
from baocong.apps.rights.roles import ROLES
from baocong.ui.acting import actor_in
from baocong.ui.files import file_answer

_SHOWN = 200
_UNITS_IN_TEMPLATE = 2_000


@require_http_methods(["GET", "POST"])
@login_required
@never_cache
def invitations(request: HttpRequest) -> HttpResponse:
    """Show the invitations of one's scope, and invite."""
    actor = actor_in(request)
    scope = scope_of(actor, "people.invite")
    form = InvitationForm(sent(request), roles=offered_roles(actor, "people.invite", scope), scope=scope)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        invitee = Invitee(
            full_name=data["full_name"], email=data["email"], title=data["title"], given=form.given()
        )
        try:
            invited = invite_person(actor=actor, invitee=invitee, link=_link(request))
        except Rejected as rejected:
            form.say(rejected)
        else:
            return _show_links(request, [invited])
    context = {
        "form": form,
        "invitations": [_shown(one) for one in invitations_in(scope)[:_SHOWN]],
        "units": [unit_words(one) for one in find_units(scope, "")],
    }
    return render(request, "people/invitations.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
@never_cache
def resend(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a new link for an invitation."""
    actor = actor_in(request)
    found = _found(scope_of(actor, "people.invite"), pk)
    return _show_links(request, [resend_invitation(actor=actor, invitation=found, link=_link(request))])


@require_POST
@login_required
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Withdraw an invitation."""
    actor = actor_in(request)
    found = _found(scope_of(actor, "people.invite"), pk)
    withdraw_invitation(actor=actor, invitation=found)
    messages.info(
        request, gettext("Lời mời %(name)s đã rút; liên kết không dùng được nữa.") % {"name": found.full_name}
    )
    return redirect("people:invitations")


@sensitive_post_parameters("password", "again")
@require_http_methods(["GET", "POST"])
@never_cache
def accept(request: HttpRequest, token: str) -> HttpResponse:
    """Let whoever holds the link choose login and password, and sign in."""
    try:
        invitation = open_invitation(token)
    except Rejected as rejected:
        return render(request, "people/no_invitation.html", {"message": rejected.message}, status=410)
    form = AcceptForm(sent(request), scope=Scope())
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            person = accept_invitation(token=token, login=data["login"], password=data["password"])
        except Rejected as rejected:
            form.say(rejected)
        else:
            sign_in(request, person, backend="allauth.account.auth_backends.AuthenticationBackend")
            messages.info(
                request,
                gettext("Tài khoản đã có. Lần sau đăng nhập bằng %(login)s.") % {"login": person.login},
            )
            return redirect("own_account")
    context = {"invitation": invitation, "role": ROLES[invitation.role], "form": form}
    return render(request, "people/accept.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@login_required
def import_workbook(request: HttpRequest) -> HttpResponse:
    """Read a workbook of people and show what would become of every row."""
    actor = actor_in(request)
    scope = scope_of(actor, "people.invite")
    form = WorkbookForm(sent(request), request.FILES if request.method == "POST" else None, scope=scope)
    context: dict[str, object] = {"form": form, "roles": ROLES}
    if request.method == "POST" and form.is_valid():
        try:
            rows = read_people(form.cleaned_data["workbook"].read())
        except Rejected as rejected:
            form.say(rejected)
        else:
            preview = preview_people(actor=actor, rows=rows)
            fitting = [one for one in preview if one.fits]
            context |= {
                "preview": preview,
                "fitting": len(fitting),
                "known": sum(one.person is not None for one in fitting),
                "failing": len(preview) - len(fitting),
                "sealed": sealed_rows(actor, rows),
            }
    return render(request, "people/import.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
@never_cache
def confirm_import(request: HttpRequest) -> HttpResponse:
    """Carry out the rows that fit."""
    actor = actor_in(request)
    scope_of(actor, "people.invite")
    rows = open_rows(actor, request.POST.get("rows", ""))
    done = import_people(actor=actor, rows=rows, link=_link(request))
    return _show_links(request, done.invited, granted=len(done.granted), left_out=done.left_out)


@require_GET
@login_required
def import_template(request: HttpRequest) -> HttpResponse:
    """Give the workbook to fill in."""
    actor = actor_in(request)
    scope = scope_of(actor, "people.invite")
    units = [one.name for one in find_units(scope, "", _UNITS_IN_TEMPLATE)]
    roles = sorted(offered_roles(actor, "people.invite", scope))
    return file_answer(write_template(units, roles), "mau-nguoi-dung.xlsx")


def _link(request: HttpRequest) -> Link:
    return lambda token: request.build_absolute_uri(reverse("people:accept", args=[token]))


def _show_links(request: HttpRequest, invited: Sequence[Invited], **more: object) -> HttpResponse:
    """Show new links once: they are kept nowhere, so a redirect would lose them."""
    context = {"invited": invited, "roles": ROLES, "unsent": sum(not one.mailed for one in invited), **more}
    return render(request, "people/invited.html", context)


def _found(scope: Scope, pk: int) -> Invitation:
    found = invitations_in(scope).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def _shown(one: Invitation) -> dict[str, object]:
    if one.accepted_at:
        state, tag = gettext("Đã nhận"), "ok"
    elif one.withdrawn_at:
        state, tag = gettext("Đã rút"), ""
    elif one.expires_at <= timezone.now():
        state, tag = gettext("Hết hạn"), "warn"
    else:
        state, tag = gettext("Đang chờ"), "info"
    is_open = not one.accepted_at and not one.withdrawn_at
    return {"invitation": one, "role": ROLES[one.role], "state": state, "tag": tag, "is_open": is_open}
