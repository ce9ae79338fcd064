"""Identities of the office's own identity provider: they open accounts that exist, and make none."""

from collections.abc import Callable, Iterable, Mapping

from django.conf import settings

from baocong.apps.audit.operation import operation
from baocong.apps.people.actors import actor_of
from baocong.apps.people.models import Person
from baocong.apps.people.queries import people_by_address


def find_person_of_identity(addresses: Iterable[str], claims: Mapping[str, object]) -> Person | None:
    """Return the one active person with a verified address, or with the login that the agreed claim names.

    None when nobody fits, or when address and claim point at different people.
    """
    found = set(people_by_address(addresses).values())
    login = claims.get(settings.OIDC_LOGIN_CLAIM) if settings.OIDC_LOGIN_CLAIM else None
    if isinstance(login, str) and login:
        found |= set(Person.objects.filter(login__iexact=login.strip()))
    active = [one for one in found if one.is_active]
    return active[0] if len(found) == 1 and active else None


def link_identity(*, person: Person, provider: str, connect: Callable[[], None]) -> None:
    """Remember which identity opens an account. Side effects: the link · an entry in the person's own name."""
    with operation("people.link_identity", actor_of(person), about=f"person:{person.pk}") as running:
        connect()
        running.payload = {"provider": provider}
