"""The sample run, built once for all tests of the pages."""

import pytest
from lxml import html
from tests.cluster.sample_run import pages_of, sample_run

from baocong.cluster.result import ClusterRun


@pytest.fixture(scope="session")
def run() -> ClusterRun:
    """The sample run: ten reports, one superseded, one scan, one unit that sent nothing."""
    return sample_run()


@pytest.fixture(scope="session")
def pages(run: ClusterRun) -> dict[str, str]:
    """All pages of the sample run by file name."""
    return pages_of(run)


@pytest.fixture(scope="session")
def parsed(pages: dict[str, str]) -> dict[str, html.HtmlElement]:
    """All pages of the sample run as trees."""
    return {name: html.fromstring(text) for name, text in pages.items()}
