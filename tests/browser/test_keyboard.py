"""Keyboard first: everything is reached, seen and left by keys; plain tasks need no script."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visiting

pytestmark = pytest.mark.browser


def _press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def test_first_tab_offers_the_content(visit: Visiting) -> None:
    """The skip link comes first, is seen, and moves the focus into the content."""
    page = visit().open("/ui/")
    _press(page, "Tab")
    expect(page.locator(".skip")).to_be_focused()
    expect(page.locator(".skip")).to_be_in_viewport()
    _press(page, "Enter")
    expect(page.locator("#main")).to_be_focused()


def test_slash_goes_to_the_search(visit: Visiting) -> None:
    """“/” focuses the search box; inside a field it is a letter."""
    page = visit().open("/ui/")
    _press(page, "/")
    expect(page.locator("[data-search]")).to_be_focused()
    _press(page, "/")
    expect(page.locator("[data-search]")).to_have_value("/")


def test_menu_opens_and_escape_gives_the_focus_back(visit: Visiting) -> None:
    """The account menu is a details element; Escape closes it and returns to its name."""
    page = visit(who="member").open("/ui/")
    summary = page.locator(".menu summary")
    summary.focus()
    _press(page, "Enter")
    expect(page.get_by_role("button", name="Đăng xuất")).to_be_visible()
    _press(page, "Tab", "Escape")
    expect(page.get_by_role("button", name="Đăng xuất")).to_be_hidden()
    expect(summary).to_be_focused()


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_sign_out_works(visit: Visiting, script: bool) -> None:
    """Signing out is one POST from the menu, with or without a script."""
    page = visit(width=360, who="member", script=script).open("/ui/")
    page.locator(".menu summary").click()
    page.get_by_role("button", name="Đăng xuất").click()
    expect(page.get_by_role("link", name="Đăng nhập")).to_be_visible()


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_language_changes_where_one_is(visit: Visiting, script: bool) -> None:
    """The other language is one button away and leads back to the same page."""
    page = visit(script=script).open(reverse("account_login"))
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    page.get_by_role("button", name="Tiếng Việt").click()
    expect(page.get_by_role("heading", name="Đăng nhập")).to_be_visible()


def test_errors_take_the_focus_and_lead_to_their_fields(visit: Visiting) -> None:
    """After a form with errors the summary has the focus, and each of its links goes to the field."""
    seen = visit()
    page = seen.open("/ui/bieu-mau/")
    page.get_by_role("button", name="Lưu").click()
    summary = page.locator("[data-error-summary]")
    expect(summary).to_be_focused()
    expect(summary).to_contain_text("Còn 3 chỗ cần sửa")
    summary.get_by_role("link", name="Tính đến ngày").click()
    field = page.get_by_label("Tính đến ngày")
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    described = field.get_attribute("aria-describedby")
    assert described
    expect(page.locator(f"#{described.split()[-1]}")).to_contain_text("Ô này còn trống")
    assert seen.broken() == []


def test_map_is_walked_by_keyboard_and_said_again_in_a_table(visit: Visiting) -> None:
    """34 provinces on the map, each a link with its figure in words, and the same 34 in the table."""
    page = visit().open("/ui/")
    links = page.locator(".map svg a")
    assert links.count() == 34
    labels = set(links.evaluate_all("all => all.map(one => one.getAttribute('aria-label'))"))
    rows = page.locator("#map-table tbody tr").evaluate_all(
        "all => all.map(row => [...row.children].map(cell => cell.innerText.trim()).join(': '))"
    )
    assert labels == set(rows)
    links.first.focus()
    expect(links.first).to_be_focused()
    width = links.first.locator("path").evaluate("one => getComputedStyle(one).strokeWidth")
    assert width == "3px"
    page.locator(".map-skip").focus()
    expect(page.locator(".map-skip")).to_be_visible()


def test_dropped_file_lands_in_the_field(visit: Visiting) -> None:
    """A file dropped on the box is the file of the field."""
    page = visit().open("/ui/bieu-mau/")
    data = page.evaluate_handle(
        "() => { const data = new DataTransfer(); data.items.add(new File(['x'], 'bao-cao.docx')); return data; }"
    )
    page.dispatch_event(".file-drop", "dragover", {"dataTransfer": data})
    expect(page.locator(".file-drop")).to_have_class("file-drop over")
    page.dispatch_event(".file-drop", "drop", {"dataTransfer": data})
    assert page.locator("input[type=file]").evaluate("one => one.files[0].name") == "bao-cao.docx"
