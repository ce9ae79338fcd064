"""The examples in the docstrings of the structure readers hold."""

import doctest
from types import ModuleType

import pytest

from baocong.reading import dates, masks, named_laws, places, section_markers, serialise, spans, view

MODULES = [dates, masks, named_laws, places, section_markers, serialise, spans, view]


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.rsplit(".", 1)[-1])
def test_docstring_examples_hold(module: ModuleType) -> None:
    result = doctest.testmod(module)
    assert result.attempted > 0
    assert result.failed == 0
