"""The examples in the docstrings of the cluster's pages and outputs are true."""

import doctest

import pytest

from baocong.cluster import scale
from baocong.cluster.outputs import file_names


@pytest.mark.parametrize("module", [scale, file_names], ids=lambda one: one.__name__)
def test_docstring_examples(module: object) -> None:
    result = doctest.testmod(module)  # type: ignore[arg-type]
    assert result.attempted > 0
    assert result.failed == 0
