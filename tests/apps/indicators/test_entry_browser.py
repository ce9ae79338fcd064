"""The entry grid in a real browser: typing, pasting, undo, two people in one cell, and without JavaScript."""

import json
import os
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import BrowserContext, Page, expect

from baocong.apps.indicators.cells import Cell
from baocong.apps.indicators.models import Observation, Period
from baocong.apps.indicators.operations import SaveKey, enter_figures
from baocong.apps.people.actors import PersonActor
from tests.apps.conftest import Grant, Tree
from tests.apps.indicators.conftest import Catalogue

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
BLOCKS = json.loads((Path(__file__).parents[2] / "golden" / "pasted-blocks.json").read_text("utf-8"))
SHOT = os.environ.get("BAOCONG_SHOTS", "")
Enter = Callable[..., Page]


@pytest.fixture
def opened(
    browser, live_server, tree: Tree, catalogue: Catalogue, client_of, november: Period
) -> Iterator[Enter]:  # type: ignore[no-untyped-def]
    """Open the grid of A1 for November as an actor: `opened(actor, width=360, java_script_enabled=False)`."""
    contexts: list[BrowserContext] = []
    problems: list[str] = []

    def open_page(actor: PersonActor, path: str = "nhap/", width: int = 1280, **more: object) -> Page:
        client: Client = client_of(actor)
        context = browser.new_context(viewport={"width": width, "height": 800}, locale="vi-VN", **more)
        contexts.append(context)
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=live_server.url)
        cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": live_server.url}])
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on(
            "console", lambda said: problems.append(said.text) if "Content Security" in said.text else None
        )
        page.goto(f"{live_server.url}/so-lieu/{tree['a1'].key}/2026-11/{path}")
        if more.get("java_script_enabled", True) and path == "nhap/":
            page.wait_for_selector("form[data-ready]")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert problems == []


def _cell(page: Page, catalogue: Catalogue, code: str, category: str = "", part: str = "v"):  # type: ignore[no-untyped-def]
    return page.locator(f'input[name="{part}:{catalogue[code].indicator_id}:{category}"]')


def _state(page: Page, catalogue: Catalogue, code: str, category: str = ""):  # type: ignore[no-untyped-def]
    name = f"{catalogue[code].indicator_id}:{category}"
    return page.locator(f'tr[data-name="{name}"] [data-part=state]')


def _paste(page: Page, text: str, html: str = "") -> None:
    """Paste into the focused element what another program left on the clipboard."""
    page.evaluate(
        """([text, html]) => {
            const data = new DataTransfer();
            data.setData("text/plain", text);
            if (html) data.setData("text/html", html);
            document.activeElement.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
        }""",
        [text, html],
    )


def test_typing_saves_by_itself_and_moves_like_excel(
    tree, with_role: Grant, opened, catalogue: Catalogue
) -> None:  # type: ignore[no-untyped-def]
    page = opened(with_role("officer", tree["a1"]))
    received, online = (
        _cell(page, catalogue, "files.received"),
        _cell(page, catalogue, "files.received", "channel=online"),
    )
    received.click()
    page.keyboard.type("1.234")
    page.keyboard.press("Enter")
    expect(online).to_be_focused()
    page.keyboard.type("1000")
    page.keyboard.press("ArrowUp")
    expect(received).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(_cell(page, catalogue, "files.received", "channel=paper")).to_be_focused()
    page.keyboard.press("Tab")
    expect(_cell(page, catalogue, "files.received", "channel=paper", "n")).to_be_focused()
    expect(_state(page, catalogue, "files.received")).to_contain_text("đã lưu")
    expect(page.locator("[data-status]")).to_have_text("Mọi ô đã lưu")
    expect(online).to_have_value("1.000")
    assert {one.value for one in Observation.objects.all()} == {1234, 1000}


def test_composition_is_left_alone(tree, with_role: Grant, opened, catalogue: Catalogue) -> None:  # type: ignore[no-untyped-def]
    page = opened(with_role("officer", tree["a1"]))
    note, value = _cell(page, catalogue, "files.received", part="n"), _cell(page, catalogue, "files.received")
    value.fill("12")
    note.click()
    session = page.context.new_cdp_session(page)
    for text in ("d", "du", "duo", "duoc", "được"):
        session.send(
            "Input.imeSetComposition", {"text": text, "selectionStart": len(text), "selectionEnd": len(text)}
        )
        assert note.input_value() == text
    for key in ("Enter", "ArrowDown"):
        note.dispatch_event("keydown", {"key": key, "isComposing": True, "bubbles": True})
        expect(note).to_be_focused()
    session.send("Input.insertText", {"text": "được"})
    assert note.input_value() == "được"
    page.keyboard.press("Enter")
    expect(page.locator("[data-status]")).to_have_text("Mọi ô đã lưu")
    page.reload()
    expect(_cell(page, catalogue, "files.received", part="n")).to_have_value("được")


def test_keystrokes_of_telex_programs_arrive_unchanged(
    tree, with_role: Grant, opened, catalogue: Catalogue
) -> None:  # type: ignore[no-untyped-def]
    """Programs such as Unikey send backspaces and letters without composition: "khoang" → "khoảng"."""
    page = opened(with_role("officer", tree["a1"]))
    cell = _cell(page, catalogue, "files.received")
    cell.click()
    page.keyboard.type("khoang")
    for _ in range(3):
        page.keyboard.press("Backspace")
    page.keyboard.insert_text("ảng 1.200")
    expect(cell).to_have_value("khoảng 1.200")
    page.keyboard.press("Enter")
    expect(_state(page, catalogue, "files.received")).to_contain_text("đã lưu")
    assert (Observation.objects.get().value, Observation.objects.get().qualifier) == (1200, "khoảng")


def test_a_pasted_block_decides_by_itself_or_asks_once(
    tree, with_role: Grant, opened, catalogue: Catalogue
) -> None:  # type: ignore[no-untyped-def]
    page = opened(with_role("officer", tree["a1"]))
    received, fines = _cell(page, catalogue, "files.received"), _cell(page, catalogue, "fines.amount")
    received.click()
    _paste(page, "1.234\r\n1.000\r\n234\r\n900\r\n")
    expect(page.locator("[data-said]")).to_contain_text("Đã dán 4 ô.")
    expect(_state(page, catalogue, "files.settled")).to_contain_text("đã lưu")
    assert sorted(one.value for one in Observation.objects.all()) == [234, 900, 1000, 1234]
    fines.click()
    _paste(page, "1.234")
    expect(page.locator("[data-ask]")).to_be_visible()
    expect(page.locator("[data-question]")).to_contain_text("“1.234”")
    page.get_by_role("button", name="Số thập phân 1,234").click()
    expect(_state(page, catalogue, "fines.amount")).to_contain_text("chưa lưu")
    expect(_state(page, catalogue, "fines.amount")).to_contain_text("2 chữ số thập phân")
    fines.click()
    _paste(page, "1.234")
    page.get_by_role("button", name="Số nguyên 1234").click()
    expect(_state(page, catalogue, "fines.amount")).to_contain_text("đã lưu")
    expect(fines).to_have_value("1.234")
    assert Observation.objects.get(indicator=catalogue["fines.amount"].indicator_id).value == 123400


def test_a_block_of_a_web_page_or_libreoffice_brings_its_exact_numbers(
    tree, with_role: Grant, opened, catalogue: Catalogue
) -> None:  # type: ignore[no-untyped-def]
    page = opened(with_role("officer", tree["a1"]))
    _cell(page, catalogue, "fines.amount").click()
    _paste(
        page,
        "1,235",
        '<table><tr><td sdval="1234.5">1,235<img src=x onerror="document.title=1"></td></tr></table>',
    )
    expect(_state(page, catalogue, "fines.amount")).to_contain_text("đã lưu")
    expect(_cell(page, catalogue, "fines.amount")).to_have_value("1.234,5")


def test_undo_and_redo_of_a_block(tree, with_role: Grant, opened, catalogue: Catalogue) -> None:  # type: ignore[no-untyped-def]
    page = opened(with_role("officer", tree["a1"]))
    received, online = (
        _cell(page, catalogue, "files.received"),
        _cell(page, catalogue, "files.received", "channel=online"),
    )
    received.click()
    _paste(page, "10\n7")
    expect(online).to_have_value("7")
    page.keyboard.press("Control+z")
    expect(received).to_have_value("")
    expect(online).to_have_value("")
    page.keyboard.press("Control+y")
    expect(online).to_have_value("7")
    expect(page.locator("[data-status]")).to_have_text("Mọi ô đã lưu")
    assert sorted(one.value for one in Observation.objects.all()) == [7, 10]


def test_a_range_is_copied_for_excel(tree, with_role: Grant, opened, catalogue: Catalogue) -> None:  # type: ignore[no-untyped-def]
    page = opened(with_role("officer", tree["a1"]))
    received = _cell(page, catalogue, "files.received")
    received.click()
    _paste(page, "10\n7")
    received.click()
    page.keyboard.press("Shift+ArrowDown")
    page.evaluate(
        "addEventListener('copy', (event) => { window.copied = event.clipboardData.getData('text/plain'); })"
    )
    page.keyboard.press("Control+c")
    assert page.evaluate("window.copied") == "10\r\n7"


def test_two_people_in_one_cell_choose(
    tree, with_role: Grant, opened, catalogue: Catalogue, november: Period
) -> None:  # type: ignore[no-untyped-def]
    mine, other = with_role("officer", tree["a1"], login="mot"), with_role("officer", tree["a1"], login="hai")
    first, second = opened(mine), opened(other)
    for page, text in ((second, "11"), (first, "15")):
        _cell(page, catalogue, "files.received").click()
        page.keyboard.type(text)
        page.keyboard.press("Enter")
        expect(_state(page, catalogue, "files.received")).not_to_contain_text("chờ lưu")
    state = _state(first, catalogue, "files.received")
    expect(state).to_contain_text("xung đột")
    expect(state).to_contain_text("Mẫu hai")
    assert Observation.objects.get().value == 11
    first.get_by_role("button", name="Giữ của tôi: 15").click()
    expect(state).to_contain_text("đã lưu")
    assert Observation.objects.get().value == 15
    _cell(second, catalogue, "files.received").click()
    second.keyboard.type("12")
    second.keyboard.press("Enter")
    second.get_by_role("button", name="Lấy của họ: 15").click()
    expect(_cell(second, catalogue, "files.received")).to_have_value("15")
    assert Observation.objects.get().value == 15


def test_what_could_not_be_sent_is_kept_and_sent_later(
    tree, with_role: Grant, opened, catalogue: Catalogue
) -> None:  # type: ignore[no-untyped-def]
    page = opened(with_role("officer", tree["a1"]))
    page.route("**/nhap/luu/", lambda route: route.abort())
    _cell(page, catalogue, "files.received").click()
    page.keyboard.type("42")
    page.keyboard.press("Enter")
    expect(page.locator("[data-status]")).to_contain_text("máy chủ không trả lời")
    assert not Observation.objects.exists()
    page.on("dialog", lambda dialog: dialog.accept())
    page.unroute("**/nhap/luu/")
    page.reload()
    expect(page.locator("[data-said]")).to_contain_text("còn 1 ô chưa kịp lưu")
    expect(page.locator("[data-status]")).to_have_text("Mọi ô đã lưu")
    assert Observation.objects.get().value == 42


def test_a_plain_form_without_a_script(
    tree, with_role: Grant, opened, catalogue: Catalogue, november: Period
) -> None:  # type: ignore[no-untyped-def]
    officer = with_role("officer", tree["a1"])
    page = opened(officer, java_script_enabled=False)
    _cell(page, catalogue, "files.received").fill("12")
    _cell(page, catalogue, "files.settled").fill("5/7")
    page.get_by_role("button", name="Lưu", exact=True).click()
    expect(page.locator("#answers")).to_contain_text("Đã lưu 1 ô. Còn 1 ô chưa hợp lệ")
    expect(_cell(page, catalogue, "files.settled")).to_have_value("5/7")
    expect(_cell(page, catalogue, "files.received")).to_have_value("12")
    other = with_role("officer", tree["a1"], login="hai")
    cell = Cell("x", catalogue["files.received"].indicator_id, Decimal(13), base=1)
    enter_figures(actor=other, unit=tree["a1"], period=november, cells=[cell], save=SaveKey("x"))
    _cell(page, catalogue, "files.received").fill("20")
    _cell(page, catalogue, "files.settled").fill("6")
    page.get_by_role("button", name="Lưu", exact=True).click()
    expect(_state(page, catalogue, "files.received")).to_contain_text("Mẫu hai")
    page.get_by_label("Giữ của tôi: 20").check()
    page.get_by_role("button", name="Lưu", exact=True).click()
    expect(page.locator("#messages")).to_contain_text("Đã lưu 1 ô")
    values = dict(Observation.objects.values_list("indicator", "value"))
    assert values == {
        catalogue["files.received"].indicator_id: 20,
        catalogue["files.settled"].indicator_id: 6,
    }


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("path", ["nhap/", "", "bieu/"])
def test_pages_fit_and_are_accessible(tree, with_role: Grant, opened, path: str, width: int) -> None:  # type: ignore[no-untyped-def]
    from axe_playwright_python.sync_playwright import Axe

    page = opened(with_role("coordinator", tree["a1"]), path, width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page)
    assert [one["id"] + ": " + one["nodes"][0]["html"] for one in found.response["violations"]] == []
    if SHOT:
        page.screenshot(path=f"{SHOT}/{path.strip('/') or 'bang'}-{width}.png", full_page=True)


def test_the_browser_decides_blocks_as_the_server_does(opened, tree, with_role: Grant) -> None:  # type: ignore[no-untyped-def]
    page = opened(with_role("officer", tree["a1"]))
    page.evaluate("import('/static/ui/entry/numbers.js').then((one) => { window.numbers = one; })")
    page.wait_for_function("window.numbers")
    decided = page.evaluate(
        "(blocks) => blocks.map((one) => window.numbers.decideBlockStyle(one.cells))", BLOCKS
    )
    assert decided == [one["style"] for one in BLOCKS]
