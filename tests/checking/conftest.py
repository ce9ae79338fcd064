"""A text to its findings, as an official would get them."""

from collections.abc import Callable

import pytest

from baocong.checking.against import check_against, ranked_together
from baocong.checking.check import check
from baocong.checking.finding import Finding
from baocong.reading.extracted import Extracted
from baocong.reading.model import Reading
from baocong.reading.read import read

HEADING = "BÁO CÁO\nKết quả công tác năm 2022\n\n"
EARLIER = "\n--- báo cáo trước ---\n"
"""Stands in an example between a report of May and the one of April that it is held against."""
MONTHLY = "BÁO CÁO\nKết quả công tác tháng {} năm 2022\n\n"


def _read(text: str, heading: str) -> Reading:
    return read(Extracted(text if "BÁO CÁO" in text else f"{heading}{text}\n"))


@pytest.fixture
def reading_of() -> Callable[[str], Reading]:
    """Return a function that reads a text, under a heading of its own unless it brings one."""

    def of(text: str) -> Reading:
        new, earlier, _ = text.partition(EARLIER)
        return _read(new, MONTHLY.format(5) if earlier else HEADING)

    return of


@pytest.fixture
def findings_of(reading_of: Callable[[str], Reading]) -> Callable[[str], tuple[Finding, ...]]:
    """Return a function that checks a text, also against an earlier one where the text brings it."""

    def of(text: str) -> tuple[Finding, ...]:
        reading, old = reading_of(text), text.partition(EARLIER)[2]
        findings = check(reading)
        return (
            ranked_together(findings, check_against(reading, _read(old, MONTHLY.format(4))))
            if old
            else findings
        )

    return of
