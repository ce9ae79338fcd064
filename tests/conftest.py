"""Fixtures for all tests: the golden switch, and plain words for what a machine lacks."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from baocong.intake.tesseract import can_recognise

_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

ROOT = Path(__file__).resolve().parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden", action="store_true", help="write the golden files again")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> bool:
    """True when golden files are to be written again instead of compared."""
    return bool(request.config.getoption("--golden"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the real reports and labels, or a skip that says where it was looked for."""
    folder = Path(os.environ.get("BAOCONG_SHARED", ROOT.parent / "shared"))
    if not (folder / "labels").is_dir():
        pytest.skip("the folder shared with real reports and labels is not beside the checkout")
    return folder


@pytest.fixture(scope="session")
def soffice() -> str:
    """The LibreOffice program, or a skip (an error in CI, where .ci/run installs it)."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("LibreOffice is not installed although .ci/run should have done it")
        pytest.skip("LibreOffice is not installed (Debian: libreoffice-writer libreoffice-calc)")
    return program


@pytest.fixture(scope="session", autouse=True)
def _no_recognition() -> Iterator[None]:
    """Scans stay unread in all tests but those that ask for `tesseract`: results never depend on the machine."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("baocong.intake.opening.can_recognise", lambda: False)
        yield


@pytest.fixture
def tesseract(monkeypatch: pytest.MonkeyPatch) -> None:
    """Recognition of letters as on a machine that has tesseract with Vietnamese, or a skip."""
    if not can_recognise():
        pytest.skip("tesseract with Vietnamese is not installed (Debian: tesseract-ocr tesseract-ocr-vie)")
    monkeypatch.setattr("baocong.intake.opening.can_recognise", can_recognise)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The Chromium program, or a skip (an error in CI, where .ci/run installs it)."""
    program = next(
        (
            one
            for one in ("/usr/bin/chromium", shutil.which("chromium-browser"))
            if one and Path(one).exists()
        ),
        None,
    )
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("Chromium is not installed although .ci/run should have done it")
        pytest.skip("Chromium is not installed (Debian: chromium)")
    return program


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """One browser for all tests of a worker. Playwright's loop runs in this thread, and Django must bear with it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        with sync_playwright() as playwright:
            opened = playwright.chromium.launch(executable_path=chromium, args=_FLAGS)
            yield opened
            opened.close()
