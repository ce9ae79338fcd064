"""The examples in the docstrings of the cluster's modules are true."""

import doctest

import pytest

from baocong.cluster import info, member_names
from baocong.cluster.outputs import file_names
from baocong.compiling import scale


@pytest.mark.parametrize("module", [file_names, info, member_names, scale], ids=lambda one: one.__name__)
def test_docstring_examples(module: object) -> None:
    result = doctest.testmod(module)  # type: ignore[arg-type]
    assert result.attempted > 0
    assert result.failed == 0
