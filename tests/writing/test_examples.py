"""The examples in the docstrings of the writers hold."""

import doctest
import importlib
import pkgutil

import pytest

import baocong.writing

MODULES = [one.name for one in pkgutil.walk_packages(baocong.writing.__path__, "baocong.writing.")]


@pytest.mark.parametrize("name", MODULES)
def test_examples_of_the_docstrings_hold(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0
