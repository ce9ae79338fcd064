"""Fixtures of the platform: a small nation, people with roles, and the clients of a stranger, a member, an owner."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from baocong.apps.people.actors import PersonActor, actor_of
from baocong.apps.people.models import Person, RoleGrant
from baocong.apps.units.models import Map, MapNode, MapVersion, Unit, UnitClass

Tree = dict[str, Unit]


@pytest.fixture
def tree(db: None) -> Tree:
    """A nation with province A (departments A1, A2) and province B (department B1), on one map since 2020."""
    classes = {
        code: UnitClass.objects.create(code=code, name=name, level=level)
        for code, name, level in (
            ("nation", "Cả nước", 0),
            ("province", "Tỉnh", 1),
            ("department", "Sở", 2),
        )
    }
    shape = {
        "nation": ("nation", None, 1, 12, 0),
        "a": ("province", "nation", 2, 7, 1),
        "a1": ("department", "a", 3, 4, 2),
        "a2": ("department", "a", 5, 6, 2),
        "b": ("province", "nation", 8, 11, 1),
        "b1": ("department", "b", 9, 10, 2),
    }
    units = {
        key: Unit.objects.create(
            key=key, name=f"Đơn vị {key.upper()}", folded_name=f"don vi {key}", unit_class=classes[kind]
        )
        for key, (kind, *_) in shape.items()
    }
    version = MapVersion.objects.create(
        map=Map.objects.create(code="administrative", name="Hành chính"), valid_from=date(2020, 1, 1)
    )
    MapNode.objects.bulk_create(
        MapNode(
            map_version=version,
            unit=units[key],
            parent=units[parent] if parent else None,
            left=left,
            right=right,
            depth=depth,
        )
        for key, (_, parent, left, right, depth) in shape.items()
    )
    return units


Grant = Callable[..., PersonActor]


@pytest.fixture
def with_role(db: None) -> Grant:
    """Make a person with one role: `with_role("officer", unit)` gives the actor."""

    def make(role: str, unit: Unit | None = None, login: str = "", **fields: object) -> PersonActor:
        login = login or f"{role}-{unit.key if unit else 'office'}"
        person, _ = Person.objects.get_or_create(login=login, defaults={"full_name": f"Mẫu {login}"})
        RoleGrant.objects.create(person=person, role=role, unit=unit, **fields)
        return actor_of(person)

    return make


@pytest.fixture
def client_of(db: None) -> Callable[[PersonActor], Client]:
    """Return a browser in which an actor has signed in."""

    def sign_in(actor: PersonActor) -> Client:
        client = Client()
        client.force_login(
            Person.objects.get(pk=actor.person_id), backend="django.contrib.auth.backends.ModelBackend"
        )
        return client

    return sign_in
