"""The package says which version it is."""

import re

import baocong


def test_version_is_a_calendar_version() -> None:
    assert re.fullmatch(r"20\d\d\.\d{1,2}\.\d+", baocong.__version__)
