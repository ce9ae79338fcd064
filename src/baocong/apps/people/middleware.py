"""Gives every request its actor; views hand it to operations and queries, which never see the request."""

from collections.abc import Callable
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from baocong.apps.people.actors import actor_of
from baocong.apps.people.models import Person
from baocong.apps.rights.actors import Actor, Stranger

ACTING_FOR = "acting_for"
"""The session key with the id of the giver for whom a person acts."""


class ActorMiddleware:
    """Sets `request.actor`, lazily: pages that ask for no right ask the database nothing."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.actor = SimpleLazyObject(lambda: _actor(request))  # type: ignore[attr-defined]
        return self.get_response(request)


def actor_in(request: HttpRequest) -> Actor:
    """Return who acts in this request."""
    return cast(Actor, request.actor)  # type: ignore[attr-defined]


def _actor(request: HttpRequest) -> Actor:
    user = request.user
    if not isinstance(user, Person) or not user.is_active:
        return Stranger()
    actor = actor_of(user, giver_id=request.session.get(ACTING_FOR))
    if actor.lapsed:
        del request.session[ACTING_FOR]
        if request.method in ("GET", "HEAD"):
            return actor_of(user)
    return actor
