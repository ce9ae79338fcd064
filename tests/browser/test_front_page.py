"""The front page in a real browser: dropped, checked, taken away as Word that opens; also without a script."""

import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import LazySettings
from playwright.sync_api import Page, expect

from baocong.apps.portal.front.checkers import checkers
from tests.apps.portal.conftest import LINES, report_file
from tests.browser.conftest import WIDTHS, Visiting
from tests.cluster.sample_folder import make_folder

pytestmark = pytest.mark.browser
ON_BOTH = pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
DROP = """([path, bytes]) => {
  const transfer = new DataTransfer();
  transfer.items.add(new File([new Uint8Array(bytes)], path));
  for (const kind of ["dragover", "drop"])
    document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true }));
}"""


@pytest.fixture(autouse=True)
def _own_home(settings: LazySettings, tmp_path: Path) -> None:
    settings.HOME = tmp_path / "home"


@pytest.fixture(scope="module", autouse=True)
def _end_checkers() -> Iterator[None]:
    yield
    checkers.end_all()


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A report on the person's disk."""
    file = tmp_path / "BC 6 tháng.docx"
    file.write_bytes(report_file())
    return file


def check(page: Page, report: Path) -> None:
    page.set_input_files("#report", report)
    page.get_by_role("button", name="Soát", exact=True).click()
    expect(page.locator(".checked")).to_be_visible()


def word_of(page: Page) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("link", name="Tải bản Word có ghi chú").click()
    assert download.value.suggested_filename == "BC 6 tháng - ghi chú.docx"
    return Path(download.value.path()).read_bytes()


@ON_BOTH
def test_result_is_accessible_and_fits(visit: Visiting, report: Path, width: int) -> None:
    seen = visit(width=width)
    check(seen.open("/"), report)
    found = Axe().run(seen.page, options={"resultTypes": ["violations"]})
    assert found.violations_count == 0, found.generate_report()
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= width
    assert seen.broken() == []


@ON_BOTH
def test_result_of_a_cluster_is_accessible_and_fits(visit: Visiting, tmp_path: Path, width: int) -> None:
    seen = visit(width=width)
    page = seen.open("/tong-hop-cum/")
    page.set_input_files("#folder", make_folder(tmp_path / "cum"))
    page.get_by_role("button", name="Tổng hợp", exact=True).click()
    expect(page.locator(".cluster")).to_be_visible(timeout=60_000)
    found = Axe().run(page, options={"resultTypes": ["violations"]})
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.locator(".figures td.total a").first.click()
    expect(page.locator(".panel:target")).to_be_visible()
    assert seen.broken() == []


@pytest.mark.libreoffice
def test_word_file_that_was_taken_away_opens_with_its_comments(
    visit: Visiting, report: Path, tmp_path: Path, soffice: str
) -> None:
    page = visit().open("/")
    check(page, report)
    file = tmp_path / "back.docx"
    file.write_bytes(word_of(page))
    command = [
        soffice,
        "--headless",
        f"-env:UserInstallation={(tmp_path / 'lo').as_uri()}",
        "--convert-to",
        "odt",
    ]
    subprocess.run([*command, "--outdir", tmp_path, file], check=True, capture_output=True, timeout=120)
    with ZipFile(tmp_path / "back.odt") as opened:
        content = opened.read("content.xml").decode()
    assert content.count("<office:annotation ") == 1
    assert "không phải 20 hồ sơ" in content


def test_everything_works_without_a_script(visit: Visiting, report: Path, tmp_path: Path) -> None:
    page = visit(script=False).open("/")
    check(page, report)
    assert "word/comments.xml" in ZipFile(BytesIO(word_of(page))).namelist()
    expect(page.get_by_role("button", name="In", exact=True)).to_be_hidden()
    page.locator(".card h2 a").first.click()
    expect(page.locator(".found:target")).to_be_visible()
    page.go_back()
    page.goto(page.url.partition("#")[0])
    page.set_input_files("#report", report)
    with page.expect_download() as download:
        page.get_by_role("button", name="Nhận ngay bản Word có ghi chú").click()
    assert download.value.suggested_filename == "BC 6 tháng - ghi chú.docx"


def test_report_may_be_dropped_anywhere(visit: Visiting) -> None:
    seen = visit()
    seen.open("/tong-hop-cum/").evaluate(DROP, ["Thả vào.docx", list(report_file())])
    expect(seen.page.get_by_role("heading", name="Thả vào.docx")).to_be_visible()
    assert seen.broken() == []


def test_archive_that_is_dropped_is_consolidated(visit: Visiting, tmp_path: Path) -> None:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for file in make_folder(tmp_path / "cum").iterdir():
            archive.write(file, f"cum/{file.name}")
    page = visit().open("/")
    page.evaluate(DROP, ["cụm.zip", list(out.getvalue())])
    expect(page.locator("#cua-soat")).to_be_visible(timeout=60_000)


def test_numbers_of_one_relation_light_up_together(visit: Visiting, report: Path) -> None:
    page = visit().open("/")
    check(page, report)
    lit = "all => all.filter(one => getComputedStyle(one).backgroundColor === 'rgb(253, 240, 196)').length"
    assert page.locator(".sheet .figure").evaluate_all(lit) == 0
    page.locator(".sheet .figure").first.hover()
    assert page.locator(".sheet .figure").evaluate_all(lit) == 4


def test_too_large_file_is_told_before_it_is_sent_and_after(
    visit: Visiting, tmp_path: Path, settings: LazySettings
) -> None:
    settings.FRONT_PAGE_MEGABYTES = 1
    large = tmp_path / "to.docx"
    large.write_bytes(bytes(3_000_000))
    page = visit().open("/")
    page.set_input_files("#report", large)
    page.get_by_role("button", name="Soát", exact=True).click()
    expect(page.locator("#drop-problem")).to_contain_text("lớn hơn 1 MB")
    plain = visit(script=False).open("/")
    plain.set_input_files("#report", large)
    plain.get_by_role("button", name="Soát", exact=True).click()
    expect(plain.get_by_role("heading", name="Tệp quá lớn")).to_be_visible()


def test_two_reports_are_compared_when_both_are_given(visit: Visiting, report: Path, tmp_path: Path) -> None:
    old = tmp_path / "trước.docx"
    old.write_bytes(report_file(*(one.replace("2022", "2021") for one in LINES)))
    page = visit().open("/")
    page.get_by_text("Đối chiếu với báo cáo kỳ trước").click()
    page.set_input_files("#earlier", old)
    check(page, report)
    expect(page.get_by_text("Đối chiếu với “trước.docx”")).to_be_visible()


def test_paper_shows_the_findings_and_the_text(visit: Visiting, report: Path) -> None:
    page = visit().open("/")
    check(page, report)
    page.emulate_media(media="print")
    expect(page.locator(".actions").first).to_be_hidden()
    expect(page.locator(".summary p")).to_be_visible()
    expect(page.locator(".card").first).to_be_visible()
    expect(page.locator("#van-ban")).to_be_visible()
