"""A real browser against a live server; every page is watched for what it must never do."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, sync_playwright

from baocong.apps.people.models import RoleGrant
from baocong.apps.rights.roles import ROLES

PASSWORD = "mat-khau-mau-cua-toi"
WIDTHS = {"desktop": 1280, "phone": 360}
_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_WATCH_POLICY = """
window.policyBroken = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.policyBroken.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sourceFile ?? ""}`));
"""


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


@dataclass
class Visit:
    """A page of a live server with what went wrong on it."""

    page: Page
    base: str
    complaints: list[str] = field(default_factory=list)

    def open(self, address: str, status: int = 200) -> Page:
        """Open an address of the live server and hold it to its status."""
        answer = self.page.goto(self.base + address, wait_until="load")
        assert answer is not None
        assert answer.status == status, f"{address}: {answer.status}"
        return self.page

    def broken(self) -> list[str]:
        """Return everything this visit complains of: policy, errors of scripts, requests to other hosts."""
        return self.complaints + self.page.evaluate("window.policyBroken ?? []")

    def note_console(self, message: ConsoleMessage) -> None:
        """Keep an error of the console; a page's own status is asked for elsewhere."""
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.complaints.append(f"console: {message.text}")

    def note_request(self, request: Request) -> None:
        """Keep a request that leaves the live server."""
        if not request.url.startswith((self.base, "data:", "blob:")):
            self.complaints.append(f"leaves the server: {request.url}")

    def note_failure(self, request: Request) -> None:
        """Keep a file of our own that did not come."""
        if request.resource_type in {"script", "stylesheet", "image", "font"}:
            self.complaints.append(f"did not load: {request.url}")


Visiting = Callable[..., Visit]


@pytest.fixture
def visit(browser: Browser, live_server: object) -> Iterator[Visiting]:
    """Open a window: `visit(width=360, who="member", script=True, cookies={})`."""
    contexts: list[BrowserContext] = []
    base = str(live_server)

    def open_window(
        width: int = 1280, who: str = "stranger", script: bool = True, language: str = "vi"
    ) -> Visit:
        context = browser.new_context(
            viewport={"width": width, "height": 800}, java_script_enabled=script, locale="en-US"
        )
        contexts.append(context)
        cookies = {"django_language": language} if language != "vi" else {}
        if who != "stranger":
            cookies["sessionid"] = _session_of(who)
        context.add_cookies([{"name": name, "value": value, "url": base} for name, value in cookies.items()])
        if script:
            context.add_init_script(_WATCH_POLICY)
        seen = Visit(context.new_page(), base)
        seen.page.set_default_timeout(15_000)
        seen.page.on("console", seen.note_console)
        seen.page.on("pageerror", lambda error: seen.complaints.append(f"script: {error}"))
        seen.page.on("request", seen.note_request)
        seen.page.on("requestfailed", seen.note_failure)
        return seen

    yield open_window
    for context in contexts:
        context.close()


def _session_of(who: str) -> str:
    """Sign in someone: "member" has an account and no role, any other word is a role held in the whole office."""
    person, is_new = get_user_model().objects.get_or_create(
        login=f"browser-{who}", defaults={"full_name": "Người dùng mẫu", "is_active": True}
    )
    if is_new:
        person.set_password(PASSWORD)
        person.save()
    if who in ROLES:
        RoleGrant.objects.get_or_create(person=person, role=who)
    client = Client()
    client.post(reverse("account_login"), {"login": person.login, "password": PASSWORD})
    return client.cookies["sessionid"].value
