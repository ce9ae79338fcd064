"""The watchers are watched: what a page must never do is really seen."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import Visiting

pytestmark = pytest.mark.browser

BREACHES = [
    pytest.param(
        "document.body.append(Object.assign(document.createElement('script'), {textContent: '1'}))",
        id="inline-script",
    ),
    pytest.param(
        "document.body.append(Object.assign(document.createElement('style'), {textContent: 'p{}'}))",
        id="inline-style",
    ),
    pytest.param("new Image().src = 'http://127.0.0.1:9/far.png'", id="other-host"),
    pytest.param("setTimeout(() => { throw new Error('x') })", id="script-error"),
]


@pytest.mark.parametrize("action", BREACHES)
def test_breach_is_seen(visit: Visiting, action: str) -> None:
    seen = visit()
    page = seen.open("/ui/bieu-mau/")
    page.evaluate(f"() => {{ {action} }}")
    page.wait_for_function("() => document.readyState === 'complete'")
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
    assert seen.broken() != []


def test_axe_sees_faint_words_and_a_picture_without_words(visit: Visiting) -> None:
    page = visit().open("/ui/bieu-mau/")
    page.evaluate(
        "() => { const words = document.querySelector('h1'); words.style.color = '#ddd';"
        " document.querySelector('main').append(document.createElement('img')); }"
    )
    found = {one["id"] for one in Axe().run(page).response["violations"]}
    assert {"color-contrast", "image-alt"} <= found
