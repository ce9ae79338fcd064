"""The rule of a route: who may open it and send to it, and the small world in which that is tried.

Every app keeps the rules of its routes in `tests/apps/<app>/routes.py` as a tuple `ROUTES`; `test_routes.py` finds them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from django.test import Client
from django.urls import reverse

from baocong.apps.people.models import Person, RoleGrant
from baocong.apps.units.models import Unit

MARKER: Final = "marker7413"
"""Stands in what belongs to unit A (its name, and whatever `prepare` makes there). Nobody else may ever see it."""

PASSWORD: Final = "Mẫu mật khẩu 7413"
"""The password of everyone in a world."""

LOGIN: Final = "login"
"""The answer is a redirect to the sign-in page."""

Status = int | str
"""A status, or LOGIN. A plain 302 is a redirect to anywhere but the sign-in page."""


@dataclass(frozen=True, slots=True)
class Expect:
    """What each of the three gets: a stranger, a member (a role elsewhere), the owner (the role that fits here)."""

    stranger: Status
    member: Status
    owner: Status


NOT_ALLOWED: Final = Expect(405, 405, 405)
"""Nobody may use this method."""


@dataclass(slots=True)
class World:
    """The units of the fixture `tree` (A carries the marker), the person who tries, and what `prepare` made."""

    units: dict[str, Unit]
    people: dict[str, Person] = field(default_factory=dict)
    made: dict[str, Any] = field(default_factory=dict)

    def person(self, who: str) -> Person:
        """Return the person "role@unit" ("leader@a"; "administrator@" in the whole office; "@" has no role)."""
        if who not in self.people:
            role, _, at = who.partition("@")
            name = f"Mẫu {who} {MARKER if at == 'a' else ''}".strip()
            person = Person.objects.create_user(who, PASSWORD, full_name=name, folded_name=name.casefold())
            if role:
                unit = self.units[at] if at else None
                RoleGrant.objects.create(person=person, role=role, unit=unit)
            self.people[who] = person
        return self.people[who]

    def client(self, who: str) -> Client:
        """Return a browser in which that person has signed in a moment ago; "" is a stranger's."""
        client = Client()
        if who:
            sent = {"login": self.person(who).login, "password": PASSWORD}
            assert client.post(reverse("account_login"), sent).status_code == 302
        return client


Build = Callable[[World], Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """The rule of one route.

    *Shapes*: `name` is the full name ("units:unit"), or the pattern for a route without one. `args` gives what the
    address needs, from the world that `prepare` readied; `query` follows the address (never with the
    whole marker: a page may repeat what was typed); `data` is what a POST sends.
    `owner` and `member` are written "role@unit". `shows` says that the owner does see the marker. `queries` is the most
    that the owner's GET may ask of the database. `address` is for routes that `reverse` cannot build.
    """

    name: str
    get: Expect
    post: Expect
    owner: str = "administrator@"
    member: str = "officer@b"
    args: Build | None = None
    query: str = ""
    data: Build | None = None
    prepare: Build | None = None
    shows: bool = False
    queries: int | None = None
    address: str = ""

    def build(self, world: World) -> str:
        """Return the address in a world."""
        if self.address:
            return self.address + self.query
        given = self.args(world) if self.args else []
        if isinstance(given, Mapping):
            return reverse(self.name, kwargs=dict(given)) + self.query
        return reverse(self.name, args=given) + self.query
