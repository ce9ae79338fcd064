"""Fixtures of units: the nation of the shipped pack, and the system as actor."""

import pytest

from baocong.apps.rights.actors import System
from baocong.apps.units.models import Map, Unit
from baocong.apps.units.operations import load_territory
from baocong.packs.territory_pack import Territory
from baocong.packs.territory_pack import load_territory as shipped_territory

SYSTEM = System("kiểm thử")


@pytest.fixture(scope="session")
def territory() -> Territory:
    """The shipped territory pack, read once."""
    return shipped_territory()


@pytest.fixture
def provinces(db: None, territory: Territory) -> Map:
    """The administrative map with the nation and its provinces, over all days of change."""
    load_territory(actor=SYSTEM, territory=territory, levels=("province",))
    return Map.objects.get(code="administrative")


def unit(key: str) -> Unit:
    return Unit.objects.get(key=key)
