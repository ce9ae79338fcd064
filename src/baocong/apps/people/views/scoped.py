"""What every page of people needs: the scope of an action or its refusal, people and grants by their number."""

from django.http import Http404, HttpRequest, QueryDict

from baocong.apps.people.models import Person
from baocong.apps.people.queries import people_in
from baocong.apps.rights.actors import Actor, Scope
from baocong.apps.rights.answers import Refused
from baocong.ui.acting import actor_in


def scope_of(actor: Actor, action: str) -> Scope:
    """Return where an action is allowed. *Errors*: Refused with the reason when nowhere."""
    scope = actor.scope(action)
    if not scope:
        raise Refused(actor.answer(action))
    return scope


def person_of(request: HttpRequest, pk: int) -> Person:
    """Return a person whom the actor may see. *Errors*: Http404 for others, as for numbers that nobody has."""
    actor = actor_in(request)
    person = people_in(scope_of(actor, "people.read")).filter(pk=pk).first()
    if person is None:
        raise Http404
    return person


def sent(request: HttpRequest) -> QueryDict | None:
    """Return what a form was sent with, also when that is nothing at all; None when it was only opened."""
    return request.POST if request.method == "POST" else None
