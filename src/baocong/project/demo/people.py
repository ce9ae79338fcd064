"""People of the demo: one account a role, named after the role, with passwords made at this run."""

import secrets
from dataclasses import dataclass

from baocong.apps.people.actors import actor_of
from baocong.apps.people.giving import RoleAt
from baocong.apps.people.models import Person
from baocong.apps.people.operations.invitations import Invitee, accept_invitation, invite_person
from baocong.apps.rights.actors import Actor
from baocong.apps.rights.roles import ROLES
from baocong.apps.units.models import Unit
from baocong.project.demo.places import DemoPlaces

_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"


@dataclass(frozen=True, slots=True)
class Account:
    """An account of the demo as it is printed."""

    login: str
    password: str
    role: str
    place: str


def make_people(actor: Actor, places: DemoPlaces) -> list[Account]:
    """Invite one person for each role, as an administrator would, and accept with a password of this run."""
    own = places.members[0]
    wanted: list[tuple[str, str, Unit | None]] = [
        ("chuyenvien", "officer", own),
        ("daumoi", "coordinator", own),
        ("lanhdao", "leader", own),
        ("vanthu", "clerk", own),
        ("tonghop", "coordinator", places.nation),
        ("tiepnhan", "receiver", places.nation),
        ("thanhtra", "inspector", None),
        ("quantri", "administrator", None),
    ]
    return [_make(actor, login, role, unit) for login, role, unit in wanted]


def demo_actor(login: str) -> Actor:
    """Return one of the demo's people as an actor."""
    return actor_of(Person.objects.get(login=login))


def _make(actor: Actor, login: str, role: str, unit: Unit | None) -> Account:
    where = str(unit) if unit else "toàn hệ thống"
    invitee = Invitee(full_name=f"{ROLES[role]} (mẫu) – {where}"[:150], given=RoleAt(role=role, unit=unit))
    # The address is the token itself: nobody opens it in a browser.
    invited = invite_person(actor=actor, invitee=invitee, link=str)
    password = "-".join("".join(secrets.choice(_ALPHABET) for _ in range(5)) for _ in range(3))
    person = accept_invitation(token=invited.address, login=login, password=password)
    Person.objects.filter(pk=person.pk).update(is_sample=True)
    return Account(login, password, ROLES[role], where)
