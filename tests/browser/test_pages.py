"""Every page, wide and narrow: no accessibility violation, no sideways scroll, nothing against the policy."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import WIDTHS, Visiting
from tests.browser.pages import PAGES, Row

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
@pytest.mark.parametrize("row", PAGES, ids=lambda row: row.id)
def test_page_is_accessible_and_fits(visit: Visiting, row: Row, width: int) -> None:
    """WCAG 2.1 AA by axe; nothing is wider than the screen; no script error, no request to another host."""
    seen = visit(width=width, who=row.who)
    page = seen.open(row.path, row.status)
    found = Axe().run(page, options={"resultTypes": ["violations"]})
    assert found.violations_count == 0, found.generate_report()
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= width, f"{row.path} is {wide} px wide at {width}"
    assert seen.broken() == []


@pytest.mark.parametrize("row", PAGES, ids=lambda row: row.id)
def test_page_prints_without_its_frame(visit: Visiting, row: Row) -> None:
    """On paper there is no bar and no button, and the content is there."""
    page = visit(who=row.who).open(row.path, row.status)
    page.emulate_media(media="print")
    for selector in (".bar", ".foot", ".actions"):
        assert not any(one.is_visible() for one in page.locator(selector).all()), selector
    assert page.locator("main").is_visible()


@pytest.mark.parametrize("row", PAGES, ids=lambda row: row.id)
def test_page_speaks_vietnamese_to_an_english_browser(visit: Visiting, row: Row) -> None:
    """The browser's own languages never turn a page into English."""
    page = visit(who=row.who).open(row.path, row.status)
    assert page.locator("html").get_attribute("lang") == "vi"
    words = set(page.locator("main").inner_text().casefold().split())
    assert not words & {"sign", "please", "your", "email", "the", "successfully", "submit"}, words


def test_touch_targets_are_large_on_a_phone(visit: Visiting) -> None:
    """Buttons and fields are at least 44 px high at 360 px."""
    page = visit(width=360).open("/ui/")
    heights = page.locator(
        "main .button:visible, main select:visible, main input[type=text]:visible"
    ).evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
    assert heights
    assert min(heights) >= 44
