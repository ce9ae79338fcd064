"""Reads one sentence as if it stood in a half-year report."""

from collections.abc import Callable

import pytest

from baocong.reading.figures import read_figures
from baocong.reading.model import Document, Figure
from baocong.reading.spans import Spans
from baocong.reading.view import View

HALF_YEAR = Document(kind="half_year", period="2023-H1", issuer="Sở Thông tin và Truyền thông tỉnh Mẫu Sơn")

Read = Callable[..., tuple[Figure, ...]]


@pytest.fixture
def read() -> Read:
    def read_text(text: str, document: Document = HALF_YEAR) -> tuple[Figure, ...]:
        return read_figures(View(text), Spans(()), document)

    return read_text


@pytest.fixture
def mask_and_read() -> Callable[[str, str], list[str]]:
    def read_masked(text: str, masked: str) -> list[str]:
        start = text.index(masked)
        masks = Spans([(start, start + len(masked))])
        return [figure.text for figure in read_figures(View(text), masks, HALF_YEAR)]

    return read_masked
