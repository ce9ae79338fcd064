"""A real browser against a live server; every page is watched for what it must never do."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

from baocong.apps.people.models import RoleGrant
from baocong.apps.rights.roles import ROLES

PASSWORD = "mat-khau-mau-cua-toi"
WIDTHS = {"desktop": 1280, "phone": 360}
_WATCH_POLICY = """
window.policyBroken = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.policyBroken.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sourceFile ?? ""}`));
"""


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
    cache.clear()  # the limit on signing in counts all tests of a process as one address
    client = Client()
    client.post(reverse("account_login"), {"login": person.login, "password": PASSWORD})
    return client.cookies["sessionid"].value
