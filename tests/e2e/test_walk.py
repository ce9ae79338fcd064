"""A month of an office, walked by role in a real browser on the demo: from a dropped report to a restored backup."""

import re
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from baocong.apps.indicators.periods import running_month
from tests.e2e.conftest import ROOT, Demo, run

pytestmark = pytest.mark.browser
OURS = "demo-province-01"
"""The department whose people the demo has."""
TOTAL = 'a[href*="/chi-tieu/documents.outgoing/"]'
PASTE = """(element, text) => {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  element.focus();
  element.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
}"""
Open = Callable[..., Page]
HANOI = timezone(timedelta(hours=7))


@pytest.fixture
def sign_in(browser: Browser, demo: Demo) -> Iterator[Open]:
    """Open a window in which a person has signed in by the page: `sign_in("chuyenvien", width=360)`; "" for nobody."""
    opened = []

    def open_window(login: str = "", width: int = 1280) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 900}, accept_downloads=True)
        opened.append(context)
        page = context.new_page()
        page.set_default_timeout(30_000)
        if login:
            page.goto(f"{demo.base}/tai-khoan/dang-nhap/")
            page.fill("input[name=login]", login)
            page.fill("input[name=password]", demo.passwords[login])
            page.locator("main form button.main").first.click()
            page.wait_for_url("**/viec-cua-toi/")
        return page

    yield open_window
    for context in opened:
        context.close()


def _period() -> str:
    return running_month(datetime.now(HANOI).date()).code


def _total(page: Page, demo: Demo, more: str = "") -> int:
    page.goto(f"{demo.base}/tong-hop/nation/{_period()}/{more}")
    return int(page.locator(TOTAL).last.inner_text().split("\n")[0].replace(".", ""))


@pytest.mark.parametrize("width", [1280, 360])
def test_a_newcomer_drops_a_report_and_takes_it_back(
    sign_in: Open, demo: Demo, tmp_path: Path, width: int
) -> None:
    report = next((ROOT / "examples" / "bao-cao-mau").glob("*.docx"))
    page = sign_in(width=width)
    page.goto(demo.base)
    page.set_input_files("input[name=report]", report)
    page.get_by_role("button", name="Soát", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Tải bản Word có ghi chú").click()
    download.value.save_as(tmp_path / "ghi-chu.docx")
    assert b"word/comments.xml" in (tmp_path / "ghi-chu.docx").read_bytes()
    expect(page.get_by_text(re.compile("quan hệ đã kiểm")).first).to_be_visible()


def test_a_month_is_pasted_totalled_seen_as_it_was_and_traced(sign_in: Open, demo: Demo) -> None:
    """From Excel into the grid, up into the nation's total, the total as of before, and who changed it."""
    above = sign_in("tonghop")
    before, moment = _total(above, demo), datetime.now(HANOI)
    officer = sign_in("chuyenvien")
    officer.goto(f"{demo.base}/so-lieu/{OURS}/{_period()}/nhap/")
    officer.wait_for_selector("form[data-ready]")
    first = officer.locator('input[name^="v:"]').first
    old = int(first.input_value().replace(".", ""))
    first.evaluate(PASTE, f"{old + 1000:,}".replace(",", "."))
    ask = officer.get_by_role("button", name=re.compile("phần nghìn|nghìn"))
    if ask.count():
        ask.first.click()
    expect(officer.get_by_text("Mọi ô đã lưu")).to_be_visible()
    assert _total(above, demo) == before + 1000
    assert _total(above, demo, f"?tinh-den={moment:%Y-%m-%dT%H:%M:%S}") == before
    officer.goto(f"{demo.base}/so-lieu/{OURS}/{_period()}/")
    officer.locator("td.total a").first.click()
    panel = officer.locator("#figure-panel")
    expect(panel).to_contain_text(f"{old + 1000:,}".replace(",", "."))
    expect(panel).to_contain_text("Chuyên viên (mẫu)")


def test_an_administrator_merges_two_departments(sign_in: Open, demo: Demo) -> None:
    page = sign_in("quantri")
    page.goto(f"{demo.base}/don-vi/sap-xep/")
    names = page.request.get(f"{demo.base}/don-vi/xuat.csv").text()
    old = [
        line.split(",")[0].strip('"\ufeff')
        for line in names.splitlines()
        if "demo-" in line or "(mẫu)" in line
    ]
    pair = [one for one in old if one][-2:]
    page.fill("[name=effective_date]", f"{datetime.now(HANOI):%d/%m/%Y}")
    page.fill("[name=basis]", "Quyết định mẫu")
    page.fill("[name=predecessors]", "\n".join(pair))
    page.fill("[name=drafts]", "Sở Khoa học và Công nghệ hợp nhất (mẫu)")
    page.locator("button[name=step][value=see]").first.click()
    expect(page.locator("#preview")).to_contain_text("Sở Khoa học và Công nghệ hợp nhất (mẫu)")
    page.locator("button[name=step][value=do]").click()
    page.wait_for_load_state()
    page.goto(f"{demo.base}/tim/?tim=hop+nhat")
    expect(page.get_by_role("link", name="Sở Khoa học và Công nghệ hợp nhất (mẫu)").first).to_be_visible()


def test_an_inspector_reads_who_did_what(sign_in: Open, demo: Demo) -> None:
    page = sign_in("thanhtra")
    page.goto(f"{demo.base}/nhat-ky/")
    expect(page.get_by_text("Chuyên viên (mẫu)").first).to_be_visible()


def test_a_backup_comes_back_whole(demo: Demo, tmp_path: Path) -> None:
    """The backup of the running demo, restored into a new place, has the same chain."""
    secret = {"BAOCONG_BACKUP_PASSPHRASE": "mot cau mat khau du dai de sao luu"}
    file = tmp_path / "sao-luu.baocong"
    made = run("backup", str(file), home=demo.home, **secret)
    assert made.returncode == 0, made.stderr
    back = tmp_path / "moi"
    restored = run("restore", str(file), "--into", str(back), home=demo.home, **secret)
    assert restored.returncode == 0, restored.stderr + restored.stdout
    ours, theirs = (run("audit", "head", home=one, BAOCONG_SECRET_KEY="x" * 40) for one in (demo.home, back))
    assert (theirs.returncode, theirs.stdout) == (0, ours.stdout), theirs.stderr


@pytest.mark.parametrize(
    "login", ["chuyenvien", "daumoi", "lanhdao", "vanthu", "tonghop", "tiepnhan", "thanhtra", "quantri"]
)
def test_every_role_finds_its_doors_open(sign_in: Open, demo: Demo, login: str) -> None:
    """Every door that the menu shows to a role opens, on a desk and on a phone, without sideways scrolling."""
    page = sign_in(login, width=360)
    doors = page.locator("nav.doors a").evaluate_all("links => links.map(link => link.href)")
    assert doors
    for door in doors:
        answer = page.goto(door)
        assert answer is not None
        assert answer.status == 200, door
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), door
