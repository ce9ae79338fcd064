"""The page: paper in the browser, every number a link to the sentences it rests on, and nothing that can run."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256

import pytest
from lxml import html
from tests.writing.sample_tree import figures_of

from baocong.compiling.tree import (
    Addend,
    BoundFigure,
    Evidence,
    HeadingBlock,
    Paragraph,
    ReportTree,
    Text,
)
from baocong.writing.html import write_html
from baocong.writing.web.report_view import anchor, safe_link

Page = html.HtmlElement


def page_of(tree: ReportTree) -> Page:
    return html.fromstring(write_html(tree))


def one_figure(evidence: Evidence, key: str = "so-1") -> ReportTree:
    figure = BoundFigure(evidence.value, key)
    return ReportTree(
        HeadingBlock("X"), (Paragraph((Text("Có "), figure, Text(" lớp."))),), evidence={key: evidence}
    )


def panel_text(page: Page, name: str = "so-1") -> str:
    (panel,) = page.xpath("//section[@id=$name]", name=name)
    return " ".join(panel.text_content().split())


def test_every_bound_figure_is_a_link_to_its_evidence(tree: ReportTree) -> None:
    page = page_of(tree)
    links = page.xpath("//a[contains(@class, 'figure')]")
    assert [one.text for one in links] == [one.text for one in figures_of(tree)]
    assert all(page.xpath("//section[@id=$name]", name=one.get("href")[1:]) for one in links)


def test_addend_shows_unit_value_sentence_number_and_place(tree: ReportTree) -> None:
    (panel,) = page_of(tree).xpath("//section[@id='so-1']")
    first = panel.xpath(".//li")[0]
    assert first.xpath("string(.//blockquote)") == (
        "Tính đến hết kỳ báo cáo mẫu, đơn vị ghi nhận 1.250 hồ sơ trên toàn địa bàn."
    )
    assert first.xpath("string(.//mark)") == "1.250"
    assert "Đơn vị mẫu A 1.250" in " ".join(first.text_content().split())
    assert "bao-cao-mau-1.docx, mục II.1, đoạn 12" in first.text_content()


def test_partial_total_says_how_many_units_and_names_the_others(tree: ReportTree) -> None:
    page = page_of(tree)
    assert page.xpath("//td/a[text()='17.585']/following-sibling::span[1]/@data-of")[0] == "10/12"
    text = panel_text(page)
    assert "10/12 đơn vị" in text
    assert "Không nêu Đơn vị mẫu K: báo cáo có gửi nhưng không nêu số liệu này." in text
    assert "Chưa gửi Đơn vị mẫu L: chưa có báo cáo." in text


def test_partial_total_is_not_marked_where_the_sentence_says_so_already(tree: ReportTree) -> None:
    (said,) = page_of(tree).xpath("(//main//p[contains(., '(10/12 đơn vị nêu số liệu)')])[1]")
    assert said.xpath(".//a[text()='17.585']")
    assert said.xpath(".//@data-of") == []


@pytest.mark.parametrize(("printed", "value"), [("03", "3 phong trào"), ("1.250", "khoảng 1.250 hồ sơ")])
def test_partial_total_is_marked_whatever_unit_its_evidence_names(printed: str, value: str) -> None:
    figure = BoundFigure(printed, "k")
    evidence = Evidence("x", value, reported=1, expected=2)
    tree = ReportTree(HeadingBlock("X"), (Paragraph((figure,)),), evidence={"k": evidence})
    assert page_of(tree).xpath("//@data-of") == ["1/2"]


def test_full_total_says_nothing_about_missing_units() -> None:
    tree = one_figure(Evidence("Lớp", "12", (Addend("A", "12"),), reported=1, expected=1))
    page = page_of(tree)
    assert page.xpath("//@data-of") == []
    assert "Chưa gửi" not in panel_text(page)
    assert "Không nêu" not in panel_text(page)


@pytest.mark.parametrize(
    ("state", "words"),
    [
        pytest.param("accepted", "A 12", id="accepted-needs-no-word"),
        pytest.param("to_confirm", "A 12 chờ xác nhận", id="to-confirm"),
        pytest.param("corrected", "A 12 đã sửa", id="corrected"),
        pytest.param("some_new_code", "A 12 cần xem", id="unknown-code-is-never-shown"),
    ],
)
def test_state_of_an_addend_is_said_in_words(state: str, words: str) -> None:
    page = page_of(one_figure(Evidence("Lớp", "12", (Addend("A", "12", state=state),))))
    assert " ".join(page.xpath("//p[@class='who']")[0].text_content().split()) == words


def test_reason_of_a_person_is_shown() -> None:
    page = page_of(
        one_figure(Evidence("Lớp", "12", (Addend("A", "12", state="corrected", reason="Gõ nhầm số"),)))
    )
    assert "Lý do: Gõ nhầm số" in panel_text(page)


@pytest.mark.parametrize("span", [(5, 2), (-1, 3), (0, 999)])
def test_highlight_outside_the_sentence_marks_nothing(span: tuple[int, int]) -> None:
    page = page_of(one_figure(Evidence("Lớp", "12", (Addend("A", "12", "Có 12 lớp", span),))))
    assert page.xpath("//mark") == []
    assert page.xpath("string(//blockquote)") == "Có 12 lớp"


def test_figure_whose_evidence_is_missing_is_printed_without_a_link() -> None:
    page = page_of(ReportTree(HeadingBlock("X"), (Paragraph((BoundFigure("12", "so-9"),)),)))
    assert page.xpath("//a[@class='figure']") == []
    assert page.xpath("string(//p[@class='body'])") == "12"


LINKS = [
    pytest.param("nguon/bao-cao 1.docx", "nguon/bao-cao 1.docx", id="file-beside-the-page"),
    pytest.param("https://mau.vn/a", "https://mau.vn/a", id="web"),
    pytest.param("javascript:alert(1)", "", id="script"),
    pytest.param(" JaVa\tscript:alert(1)", "", id="script-with-tab"),
    pytest.param("java\nscript:alert(1)", "", id="script-with-break"),
    pytest.param("bao-cao.docx#muc:2", "bao-cao.docx#muc:2", id="colon-behind-the-file"),
    pytest.param("java\x00script:alert(1)", "", id="script-with-null"),
    pytest.param("data:text/html,x", "", id="data"),
    pytest.param("file:///etc/passwd", "", id="file-scheme"),
    pytest.param("//mau.vn/a", "", id="other-host"),
    pytest.param("\\\\may\\chia-se", "", id="windows-share"),
]


@pytest.mark.parametrize(("link", "kept"), LINKS)
def test_link_opens_a_file_or_a_web_page_or_nothing(link: str, kept: str) -> None:
    assert safe_link(link) == kept


def test_link_to_the_place_is_a_link_only_when_safe() -> None:
    good = Addend("A", "1", document="a.docx", link="nguon/a.docx")
    bad = replace(good, link="javascript:alert(1)")
    page = page_of(one_figure(Evidence("Lớp", "2", (good, bad))))
    assert page.xpath("//p[@class='place']/a/@href") == ["nguon/a.docx"]
    assert len(page.xpath("//p[@class='place']")) == 2


@pytest.mark.parametrize("key", ["có dấu và cách", 'x"><b>', "", "a#b", "1"])
def test_key_with_other_letters_still_leads_to_its_evidence(key: str) -> None:
    page = page_of(one_figure(Evidence("Lớp", "12"), key))
    (link,) = page.xpath("//a[text()='12']") if key else ([None])
    if link is not None:
        assert link.get("href") == f"#{anchor(key)}"
    assert re.fullmatch(r"[A-Za-z][A-Za-z0-9_.-]*", anchor(key))


def test_keys_that_look_alike_lead_to_different_places() -> None:
    assert anchor("số 1") != anchor("sổ 1")


def test_policy_lets_only_the_own_style_and_script_run(tree: ReportTree) -> None:
    page = page_of(tree)
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    for tag, name in (("style", "style-src"), ("script", "script-src")):
        (own,) = page.xpath(f"//{tag}")
        digest = b64encode(sha256(own.text.encode()).digest()).decode()
        assert f"{name} 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert page.xpath("//*[@style]") == []
    assert [name for one in page.iter() for name in one.attrib if name.startswith("on")] == []
    assert page.xpath("//*[@src]") == []


def test_page_is_in_vietnamese_with_landmarks_and_one_first_heading(tree: ReportTree) -> None:
    page = page_of(tree)
    assert page.get("lang") == "vi"
    assert len(page.xpath("//main")) == len(page.xpath("//aside")) == len(page.xpath("//h1")) == 1
    assert page.xpath("//aside/@aria-label") == ["Căn cứ của số liệu"]
    assert page.xpath("//a[@class='skip']/@href") == ["#bao-cao"]
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))


def test_headings_never_skip_a_level_downwards(tree: ReportTree) -> None:
    levels = [
        int(one.tag[1])
        for one in page_of(tree).xpath("//main//*[self::h1 or self::h2 or self::h3 or self::h4]")
    ]
    assert all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False))


def test_wide_tables_scroll_by_keyboard_and_say_what_they_are(tree: ReportTree) -> None:
    boxes = page_of(tree).xpath("//*[@role='region']")
    assert boxes
    assert all(one.get("tabindex") == "0" and one.get("aria-label") for one in boxes)


def test_table_keeps_its_merged_head(tree: ReportTree) -> None:
    head = page_of(tree).xpath("(//table)[1]/thead/tr")
    assert [(one.text, one.get("colspan"), one.get("rowspan")) for one in head[0]] == [
        ("STT", None, "2"),
        ("Chỉ tiêu", None, "2"),
        ("Kết quả", "2", None),
        ("Ghi chú", None, "2"),
    ]
    assert [one.text for one in head[1]] == ["Kỳ này", "Cùng kỳ"]


INK = [
    pytest.param("ink", "sheet", id="text-on-sheet"),
    pytest.param("ink", "mark", id="text-on-mark"),
    pytest.param("soft", "sheet", id="soft-on-sheet"),
    pytest.param("soft", "paper", id="soft-on-paper"),
    pytest.param("link", "sheet", id="link-on-sheet"),
    pytest.param("warn-ink", "warn", id="warning"),
    pytest.param("warn-ink", "sheet", id="k-of-n-on-sheet"),
    pytest.param("red", "bad", id="bad"),
    pytest.param("ok-ink", "ok", id="ok"),
]


@pytest.mark.parametrize(("ink", "ground"), INK)
def test_contrast_reaches_aa(ink: str, ground: str) -> None:
    page = write_html(ReportTree(HeadingBlock("X"), ()))
    colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", page))
    light, dark = sorted((_luminance(colours[ink]), _luminance(colours[ground])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
