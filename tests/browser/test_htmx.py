"""htmx under the strict policy: the token goes along, 422 is swapped in, and a failure is said in words."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visiting

pytestmark = pytest.mark.browser


def _button(page: Page, attributes: str) -> None:
    """Put a button with htmx attributes on the page, as a page of the house would have it, and press it."""
    page.evaluate(
        """(attributes) => {
            const main = document.querySelector("main");
            main.insertAdjacentHTML("beforeend", `<div id="part"><button id="try" ${attributes}>Thử</button></div>`);
            htmx.process(main);
        }""",
        attributes,
    )
    page.locator("#try").click()


def test_token_goes_along_and_errors_are_swapped_in(visit: Visiting) -> None:
    seen = visit()
    page = seen.open("/ui/mau-tong-hop/")
    with page.expect_response("**/ui/bieu-mau/") as answer:
        _button(page, 'hx-post="/ui/bieu-mau/" hx-target="#part" hx-select="form"')
    assert answer.value.status == 422
    expect(page.locator("#part [data-error-summary]")).to_be_focused()
    assert seen.broken() == []


@pytest.mark.parametrize("lost", [False, True], ids=["server-error", "no-answer"])
def test_failure_is_said_and_nothing_is_lost(visit: Visiting, lost: bool) -> None:
    page = visit().open("/ui/bieu-mau/")
    page.get_by_label("Tên báo cáo").fill("Đang gõ dở")
    if lost:
        page.route("**/khong-co/", lambda route: route.abort())
    _button(page, 'hx-get="/khong-co/" hx-target="#part"')
    words = "máy chủ không trả lời" if lost else "máy chủ gặp lỗi"
    expect(page.get_by_role("status").filter(has_text=words)).to_be_visible()
    expect(page.get_by_label("Tên báo cáo")).to_have_value("Đang gõ dở")
    expect(page.locator("#try")).to_be_visible()
