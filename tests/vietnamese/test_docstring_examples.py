"""The examples in the docstrings of the package hold."""

import doctest
import importlib
import pkgutil

import pytest

import baocong.vietnamese

MODULES = [found.name for found in pkgutil.iter_modules(baocong.vietnamese.__path__)]


@pytest.mark.parametrize("name", MODULES)
def test_docstring_examples_hold(name: str) -> None:
    outcome = doctest.testmod(importlib.import_module(f"baocong.vietnamese.{name}"))
    assert outcome.failed == 0
