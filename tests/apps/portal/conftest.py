"""What the front page is tried with: a report as people write it, a way to drop it, and a clean end."""

import base64
import re
import tempfile
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from baocong.apps.portal.front.checkers import checkers
from tests.reading.extracting.ooxml import paragraph, word_file

LINES = (
    "SỞ MẪU TỈNH MẪU",
    "BÁO CÁO",
    "Kết quả công tác 6 tháng đầu năm 2022",
    "I. KẾT QUẢ",
    "Tổng số 18 văn bản, gồm: 05 kế hoạch, 11 công văn, 02 quyết định.",
    "Tổng số 20 hồ sơ, gồm: 05 trực tuyến, 16 trực tiếp.",
    "Mở 12 lớp tập huấn.",
)
Dropping = Callable[..., HttpResponse]


def report_file(*lines: str) -> bytes:
    """A Word report of these lines."""
    return word_file("".join(paragraph(one) for one in lines or LINES))


def carried(response: HttpResponse, name: str) -> bytes:
    """The file that a page carries under a name that ends so."""
    for link, download in re.findall(
        r'href="data:[^;]+;base64,([^"]*)"[^>]* download="([^"]*)"', response.text
    ):
        if unescape(download).endswith(name):
            return base64.b64decode(link)
    raise AssertionError(f"no {name} in the page")


@pytest.fixture(scope="session", autouse=True)
def _end_checkers() -> Iterator[None]:
    """The processes that the tests started end with them."""
    yield
    checkers.end_all()


@pytest.fixture(autouse=True)
def _own_home(settings: LazySettings, tmp_path: Path) -> None:
    """Places of this test alone: other workers must not take them."""
    settings.HOME = tmp_path / "home"


@pytest.fixture
def drop() -> Dropping:
    """Drop files on the front page as a stranger: `drop(report=("BC.docx", b"…"), give="word")`."""

    def send(address: str = "/", **given: object) -> HttpResponse:
        data = {
            name: SimpleUploadedFile(*one) if isinstance(one, tuple) else one  # type: ignore[arg-type]
            for name, one in given.items()
        }
        return Client().post(address, data)

    return send


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for temporary files of this test alone, to see that nothing stays in it."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    monkeypatch.setenv("TMPDIR", str(folder))
    return folder
