"""Gives every request its actor, and leads whoever must have a second step to the page that adds it."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext

from baocong.apps.people.actors import PersonActor, actor_of
from baocong.apps.people.models import Person
from baocong.apps.people.two_factor import has_two_factor
from baocong.apps.rights.actors import Actor, Stranger
from baocong.ui.acting import actor_in

ACTING_FOR = "acting_for"
"""The session key with the id of the giver for whom a person acts."""
_OPEN_WITHOUT = ("account_", "mfa_", "openid_", "socialaccount_")
"""Beginnings of the names of pages that need no second step: otherwise nobody could add it or sign out."""
_OPEN_NAMES = frozenset({"own_account", "portal:front", "ui:language"})


class ActorMiddleware:
    """Sets `request.actor`, lazily: pages that ask for no right ask the database nothing."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.actor = SimpleLazyObject(lambda: _actor(request))  # type: ignore[attr-defined]
        return self.get_response(request)


class TwoFactorMiddleware:
    """Holds the office's rule BAOCONG_TWO_FACTOR_ROLES; whoever came by the identity provider did it there."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: Any) -> HttpResponse | None:
        """Return the way to the page that adds a second step, or None where nothing is lacking."""
        if not settings.TWO_FACTOR_ROLES or _is_open(request) or not isinstance(request.user, Person):
            return None
        actor = actor_in(request)
        roles = {one.role for one in getattr(actor, "held", ())}
        if (
            not roles & set(settings.TWO_FACTOR_ROLES)
            or _by_provider(request)
            or has_two_factor(request.user)
        ):
            return None
        messages.warning(
            request, gettext("Vai trò của bạn bắt buộc xác thực hai lớp. Hãy bật một lần ở trang này.")
        )
        return redirect("mfa_activate_totp")


def _actor(request: HttpRequest) -> Actor:
    user = request.user
    if not isinstance(user, Person) or not user.is_active:
        return Stranger()
    actor: PersonActor = actor_of(user, giver_id=request.session.get(ACTING_FOR))
    if actor.lapsed:
        del request.session[ACTING_FOR]
        if request.method in ("GET", "HEAD"):
            return actor_of(user)
    return actor


def _is_open(request: HttpRequest) -> bool:
    match = request.resolver_match
    name = match.view_name if match else ""
    return name in _OPEN_NAMES or name.startswith(_OPEN_WITHOUT)


def _by_provider(request: HttpRequest) -> bool:
    methods = request.session.get("account_authentication_methods") or []
    return any(one.get("method") == "socialaccount" for one in methods)
