"""A house of real processes for each test: a copy of one that was made ready once."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.apps.faults.house import House, database, environment_of


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A house with tables, people and indicators, in which nothing ever runs."""
    folder = tmp_path_factory.mktemp("prepared")
    with database(folder) as address:
        made = House(environment_of(folder, address), folder / "processes.log")
        made.facts = made.ask("prepare")
        yield made


@pytest.fixture
def house(prepared: House, tmp_path: Path) -> Iterator[House]:
    """A house that is ready, on the engine of the run; nothing runs in it yet."""
    template = prepared.environment.get("DATABASE_URL", "")
    if not template:
        shutil.copytree(prepared.environment["BAOCONG_HOME"], tmp_path, dirs_exist_ok=True)
    with database(tmp_path, template) as address:
        made = House(environment_of(tmp_path, address), tmp_path / "processes.log", prepared.facts)
        try:
            yield made
        finally:
            made.close()
