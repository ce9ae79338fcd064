"""A text to its findings, as an official would get them."""

from collections.abc import Callable

import pytest

from baocong.checking.check import check
from baocong.checking.finding import Finding
from baocong.reading.extracted import Extracted
from baocong.reading.model import Reading
from baocong.reading.read import read

HEADING = "BÁO CÁO\nKết quả công tác năm 2022\n\n"


@pytest.fixture
def reading_of() -> Callable[[str], Reading]:
    """Return a function that reads a text, under a heading of its own unless it brings one."""

    def of(text: str) -> Reading:
        return read(Extracted(text if "BÁO CÁO" in text else f"{HEADING}{text}\n"))

    return of


@pytest.fixture
def findings_of(reading_of: Callable[[str], Reading]) -> Callable[[str], tuple[Finding, ...]]:
    """Return a function that checks a text."""
    return lambda text: check(reading_of(text))
