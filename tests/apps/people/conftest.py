"""Fixtures of accounts: the person behind an actor."""

from collections.abc import Callable

import pytest

from baocong.apps.people.actors import PersonActor
from baocong.apps.people.models import Person

PersonOf = Callable[[PersonActor], Person]


@pytest.fixture
def person_of(db: None) -> PersonOf:
    """Return the person behind an actor, fresh from the database."""
    return lambda actor: Person.objects.get(pk=actor.person_id)
