"""Who acts in a request, for the views of every app: the actor that `people.middleware` has put there."""

from django.http import HttpRequest

from baocong.apps.rights.actors import Actor, Stranger


def actor_in(request: HttpRequest) -> Actor:
    """Return who acts in this request; a stranger where nobody signed in."""
    actor: Actor = getattr(request, "actor", Stranger())
    return actor
