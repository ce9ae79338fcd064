"""Signing in by password and by a second step, as a person does it, in Vietnamese."""

import pytest
from allauth.mfa.totp.internal.auth import hotp_value, yield_hotp_counters_from_time
from django.contrib.auth import get_user_model
from django.urls import reverse
from playwright.sync_api import Page, expect

from tests.browser.conftest import PASSWORD, Visiting

pytestmark = [pytest.mark.browser]


@pytest.fixture
def person(live_server: object) -> str:
    made = get_user_model().objects.create(login="mau", full_name="Người dùng mẫu", is_active=True)
    made.set_password(PASSWORD)
    made.save()
    return str(made.login)


def _sign_in(page: Page, login: str, password: str) -> None:
    page.get_by_label("Tên đăng nhập hoặc thư điện tử").fill(login)
    page.get_by_label("Mật khẩu", exact=True).fill(password)
    page.get_by_role("button", name="Đăng nhập").click()


def _code(secret: str) -> str:
    return f"{hotp_value(secret, next(yield_hotp_counters_from_time())):06d}"


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_wrong_password_says_what_to_look_at(visit: Visiting, person: str, script: bool) -> None:
    """A wrong password keeps the name and says what to do; the right one leads to the work."""
    seen = visit(width=360, script=script)
    page = seen.open(reverse("account_login"))
    _sign_in(page, person, "sai-mat-khau-roi")
    expect(page.locator("[data-error-summary]")).to_contain_text("mật khẩu không đúng")
    expect(page.get_by_label("Tên đăng nhập hoặc thư điện tử")).to_have_value(person)
    _sign_in(page, person, PASSWORD)
    expect(page).to_have_url(f"{seen.base}/viec-cua-toi/")


def test_second_step_is_set_up_and_asked_for(visit: Visiting, person: str) -> None:
    """The password is asked for again, the app is activated with its code, and the next sign-in asks for a code."""
    seen = visit()
    page = seen.open(reverse("account_login"))
    _sign_in(page, person, PASSWORD)
    page.goto(seen.base + reverse("mfa_index"))
    page.get_by_role("link", name="Bật").click()
    page.get_by_label("Mật khẩu", exact=True).fill(PASSWORD)
    page.locator("main .button.main").first.click()
    secret = page.locator("code").inner_text()
    expect(page.locator("main img")).to_be_visible()
    page.get_by_role("textbox").fill(_code(secret))
    page.get_by_role("button", name="Bật").click()
    expect(page.get_by_role("heading", name="Mã dự phòng")).to_be_visible()
    assert seen.broken() == []

    other = visit(width=360)
    page = other.open(reverse("account_login"))
    _sign_in(page, person, PASSWORD)
    expect(page.get_by_role("heading", name="Xác thực hai lớp")).to_be_visible()
    page.get_by_role("textbox").fill("000")
    page.locator("main .button.main").first.click()
    expect(page.locator("[data-error-summary]")).to_contain_text("Mã không đúng")
    assert other.broken() == []
