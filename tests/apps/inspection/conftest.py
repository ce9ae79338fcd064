"""Figures with a history, as the tests of figures make them."""

from collections.abc import Callable

import pytest

from baocong.apps.indicators.models import Period
from tests.apps.conftest import Grant, Tree
from tests.apps.indicators.conftest import Catalogue, Enter, catalogue, enter, november

__all__ = ["catalogue", "enter", "november"]

History = Callable[[], None]


@pytest.fixture
def history(tree: Tree, with_role: Grant, enter: Enter, catalogue: Catalogue, november: Period) -> None:
    """Six saves: three figures of A1, the first of them revised twice, and one of B1."""
    officer, other = with_role("officer", tree["a1"]), with_role("officer", tree["b1"])
    enter(officer, tree["a1"], "files.received", 12)
    enter(officer, tree["a1"], "files.settled", 10)
    enter(officer, tree["a1"], "files.received", 15, base=1)
    enter(other, tree["b1"], "files.received", 7)
    enter(officer, tree["a1"], "files.received", None, base=2)
    enter(officer, tree["a1"], "fines.amount", "1500.25")
