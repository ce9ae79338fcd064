"""The pages of a run: every door opens, every number leads to its sentence, every absence has words."""

import posixpath
import re
from dataclasses import replace

import pytest
from lxml import html
from tests.cluster.sample_run import (
    NOTICE,
    NOW,
    PROVINCES,
    Sample,
    decisions,
    pages_of,
    sample_run,
    sent_word,
)

from baocong.cluster.model import FigureDecision
from baocong.cluster.outputs.bundle import make_outputs
from baocong.cluster.result import ClusterRun
from baocong.compiling.highlights import HighlightRule
from baocong.matching.match import Match

DOORS = ("index.html", "soat.html", "so-lieu.html", "xep-hang.html")
Parsed = dict[str, html.HtmlElement]


def text_of(element: html.HtmlElement) -> str:
    """What a reader sees, without style and script."""
    parts = element.xpath(".//text()[not(ancestor::style) and not(ancestor::script)]")
    return " ".join(" ".join(parts).split())


def row_of(page: html.HtmlElement, label: str) -> html.HtmlElement:
    """The table row of a figure."""
    (row,) = [
        one
        for one in page.xpath("//tbody/tr[not(@class='area')]")
        if text_of(one.xpath("./th")[0]).startswith(label)
    ]
    return row


def panel_behind(page: html.HtmlElement, link: html.HtmlElement) -> html.HtmlElement:
    """What a link of the table opens."""
    (found,) = page.xpath("//*[@id=$id]", id=link.get("href")[1:])
    return found


def test_there_is_a_page_for_every_door_and_every_document_that_was_read(
    run: ClusterRun, pages: dict[str, str]
) -> None:
    read = [one for one in run.documents if one.reading is not None]
    assert set(DOORS) <= set(pages)
    assert sum(name.startswith("nguon/") for name in pages) == len(read) == 11


@pytest.mark.parametrize("door", DOORS)
def test_every_page_has_title_landmarks_language_notice_and_a_strict_policy(
    parsed: Parsed, door: str
) -> None:
    page = parsed[door]
    assert page.get("lang") == "vi"
    assert page.xpath("//title/text()")[0].endswith("Cụm thi đua số 8")
    assert [len(page.xpath(f"//{tag}")) for tag in ("main", "h1", "footer")] == [1, 1, 1]
    assert page.xpath("//nav//a[@aria-current='page']/@href") == [door]
    assert page.xpath("//a[@class='skip']/@href") == ["#" + page.xpath("//main/@id")[0]]
    assert NOTICE in text_of(page.xpath("//p[@class='notice']")[0])
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert "default-src 'none'" in policy
    assert not page.xpath("//@style | //@onclick | //link | //img | //iframe | //form")


def test_no_notice_stands_where_none_is_set() -> None:
    quiet = sample_run([one for one in sample_run().documents if one.reading is None])
    assert all('class="notice"' not in page for page in pages_of(quiet).values())


def test_every_link_of_every_page_leads_to_a_file_of_the_run_and_to_a_place_in_it(run: ClusterRun) -> None:
    outputs = make_outputs(run, NOW, HighlightRule())
    ids = {
        name: set(html.fromstring(text.decode()).xpath("//@id"))
        for name, text in outputs.items()
        if name.endswith(".html")
    }
    for name in [one for one in ids if one != "bao-cao-tong-hop.html"]:
        for link in html.fromstring(outputs[name].decode()).xpath("//a/@href"):
            address, _, place = link.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), address)) if address else name
            assert target in outputs, f"{name} links to {link}"
            assert not place or place in ids[target], f"{name} links to {link}"


def test_no_id_is_given_twice(parsed: Parsed) -> None:
    for name, page in parsed.items():
        ids = page.xpath("//@id")
        assert len(ids) == len(set(ids)), name


def test_a_total_opens_all_its_addends_with_their_sentences(parsed: Parsed) -> None:
    page = parsed["so-lieu.html"]
    row = row_of(page, "Trạm thu phát sóng")
    (total,) = row.xpath("./td[@class='total']/a")
    panel = panel_behind(page, total)
    addends = panel.xpath(".//li")
    values = [
        int(one.replace(".", ""))
        for one in (text_of(x).split()[0] for x in panel.xpath(".//li//*[@class='number']"))
    ]
    assert len(addends) == 10
    assert sum(values) == int(total.text.replace(".", ""))
    for addend, value in zip(addends, values, strict=True):
        (marked,) = addend.xpath(".//mark/text()")
        assert int(marked.replace(".", "")) == value


def test_each_addend_leads_to_its_number_in_the_source(parsed: Parsed) -> None:
    links = parsed["so-lieu.html"].xpath(
        "//section[@class='panel']//li[.//blockquote]//a[contains(@href, '#v')]"
    )
    assert len(links) > 40
    for link in links:
        name, _, place = link.get("href").partition("#")
        (anchor,) = parsed[name].xpath("//*[@id=$id]", id=place)
        (marked,) = link.xpath("../preceding-sibling::blockquote[1]/mark")
        assert text_of(anchor) == text_of(marked)


def test_a_unit_cell_opens_its_own_addend(parsed: Parsed) -> None:
    page = parsed["so-lieu.html"]
    row = row_of(page, "Trạm thu phát sóng")
    for link in row.xpath("./td[not(@class)]/a"):
        addend = panel_behind(page, link)
        assert addend.tag == "li"
        assert link.text in text_of(addend)


@pytest.mark.parametrize(
    ("label", "province", "words"),
    [
        pytest.param("Chứng thư số", "Trà Vinh", "không nêu", id="a report that does not mention it"),
        pytest.param("Chứng thư số", "Cà Mau", "chưa gửi", id="no report"),
        pytest.param("Chứng thư số", "Sóc Trăng", "chưa đọc được", id="a scan"),
        pytest.param("Hồ sơ tiếp nhận", "Vĩnh Long", "chờ xác nhận", id="two values that wait for a person"),
    ],
)
def test_an_empty_cell_says_why_in_words(parsed: Parsed, label: str, province: str, words: str) -> None:
    page = parsed["so-lieu.html"]
    heads = [text_of(one) for one in page.xpath("//thead//th")]
    cells = row_of(page, label).xpath("./th | ./td")
    assert text_of(cells[heads.index(province)]) == words


def test_no_cell_of_a_table_is_blank(parsed: Parsed) -> None:
    for door in ("so-lieu.html", "xep-hang.html"):
        cells = parsed[door].xpath("//tbody/tr[not(@class='area')]/td")
        assert cells
        assert all(text_of(one) for one in cells)


def test_a_partial_total_says_on_how_many_units_it_rests_and_names_the_others(parsed: Parsed) -> None:
    page = parsed["so-lieu.html"]
    row = row_of(page, "Quyết định xử phạt")
    assert text_of(row.xpath("./td[@class='total']")[0]) == "21 2/12"
    remarks = [
        text_of(one)
        for one in panel_behind(page, row.xpath("./td[@class='total']/a")[0]).xpath(".//p[@class='remark']")
    ]
    assert "Chưa gửi Cà Mau" in remarks
    assert "Chưa đọc được Sóc Trăng" in remarks
    assert any(one.startswith("Không nêu Tiền Giang, Trà Vinh") for one in remarks)


def test_columns_stand_in_the_order_of_the_decision_and_the_total_last(parsed: Parsed) -> None:
    heads = [text_of(one) for one in parsed["so-lieu.html"].xpath("//thead//th")]
    assert heads == ["Chỉ tiêu", *PROVINCES, "Tổng"]


def test_figures_that_only_wait_are_listed_with_their_sentences(parsed: Parsed) -> None:
    page = parsed["so-lieu.html"]
    (link,) = page.xpath("//section[@id='cho-xac-nhan']//li/a")
    panel = panel_behind(page, link)
    assert "Hộp thư" in link.text
    assert [text_of(one) for one in panel.xpath(".//li//*[@class='number']")] == [
        "2.905 hộp thư",
        "3.310 hộp thư",
    ]
    assert [text_of(one) for one in panel.xpath(".//li/p[@class='state']")] == ["chờ xác nhận"] * 2


def test_every_unit_appears_on_every_door(run: ClusterRun, parsed: Parsed) -> None:
    for door in DOORS:
        words = text_of(parsed[door])
        assert [one.short for one in run.units if one.short not in words] == [], door


def test_findings_show_stated_computed_and_lead_to_their_place(parsed: Parsed) -> None:
    page = parsed["soat.html"]
    (found,) = [one for one in page.xpath("//article") if "S01" in text_of(one)]
    words = text_of(found)
    assert "báo cáo ghi 12 , tính lại được 11" in words
    assert found.xpath(".//mark[@class='stated']/text()") == ["12"]
    assert found.xpath(".//mark[@class='figure']/text()") == ["07", "04"]
    name, _, place = found.xpath(".//p[@class='place']/a/@href")[0].partition("#")
    (mark,) = parsed[name].xpath("//*[@id=$id]", id=place)
    assert mark.tag == "mark"
    assert "bad" in mark.get("class")


def test_errors_come_before_warnings_and_units_in_the_order_of_the_decision(
    run: ClusterRun, parsed: Parsed
) -> None:
    names = [text_of(one) for one in parsed["soat.html"].xpath("//section[@class='sheet unit']/header/h2")]
    order = [one.name for one in run.units]
    assert names == sorted(names, key=order.index)
    for unit in parsed["soat.html"].xpath("//section[@class='sheet unit']"):
        looks = [one.get("class").split()[-1] for one in unit.xpath("./article")]
        assert looks == sorted(looks, key=["bad", "warn", "info"].index)


def test_units_without_findings_are_named_and_say_how_much_was_checked(
    run: ClusterRun, parsed: Parsed
) -> None:
    with_findings = {one.unit for one in run.findings}
    (clean,) = parsed["soat.html"].xpath("//section[@aria-labelledby='sach']")
    named = [text_of(one) for one in clean.xpath(".//li")]
    expected = [one.name for one in run.units if one.code not in with_findings and one.state == "read"]
    assert [one.partition(":")[0].strip() for one in named] == expected
    assert all("quan hệ số" in one or "đứng một mình" in one for one in named)
    (unread,) = parsed["soat.html"].xpath("//section[@aria-labelledby='chua']")
    assert "Cà Mau : chưa gửi báo cáo" in text_of(unread)


def test_each_place_of_the_ranking_opens_its_explanation(run: ClusterRun, parsed: Parsed) -> None:
    page = parsed["xep-hang.html"]
    assert run.ranking is not None
    for place in run.ranking.places:
        (row,) = page.xpath("//tr[@id=$id]", id=f"dv-{place.unit}-hang")
        panel = panel_behind(page, row.xpath(".//td[last()]/a")[0])
        sentences = [text_of(one) for one in panel.xpath(".//ul/li")]
        assert " ".join(sentences) == place.text
        assert text_of(row.xpath("./td[@class='rank']")[0]) == str(place.rank)


def test_ties_deductions_wrong_totals_and_units_apart_are_said(parsed: Parsed) -> None:
    words = text_of(parsed["xep-hang.html"])
    assert "Trà Vinh, Vĩnh Long, Đồng Tháp và Cần Thơ cùng 112 điểm nên đồng hạng 3." in words
    assert "trừ 0,5 điểm Nộp báo cáo chậm 02 ngày." in words
    assert "trừ 2 điểm Chưa ghi lý do trừ" in words
    assert "Tổng điểm ghi là 113 nhưng 100 + 13 − 0,5 = 112,5" in words
    assert "Chưa có điểm của đơn vị." in words


def test_the_first_page_names_what_waits_and_the_sheet_to_write_in(run: ClusterRun, parsed: Parsed) -> None:
    tasks = {
        text_of(one.xpath(".//*[@class='what']")[0]): (
            text_of(one.xpath("./b")[0]),
            text_of(one.xpath(".//*[@class='where']")[0]) if one.xpath(".//*[@class='where']") else "",
        )
        for one in parsed["index.html"].xpath("//li[@class='task']")
    }
    states = [one.state for one in run.rows]
    assert tasks["số chờ xác nhận"] == (str(states.count("pending")), "trang tính Số liệu")
    assert tasks["số chưa rõ chỉ tiêu"] == (str(states.count("unmatched")), "trang tính Số liệu")
    assert tasks["đơn vị chưa gửi báo cáo"] == ("1", "")
    assert tasks["tệp chưa đọc được"] == ("1", "trang tính Số liệu")
    assert tasks["đơn vị chưa có điểm"] == ("1", "trang tính Điểm")


def test_every_file_is_listed_with_its_role_and_what_to_do(run: ClusterRun, parsed: Parsed) -> None:
    words = text_of(parsed["index.html"])
    assert [one.label for one in run.roles if one.label not in words] == []
    assert "anh.rar" in words
    assert "Hãy giải nén" in words
    assert "Hãy xin bản Word" in words
    assert "Đã thay bằng “Đồng Tháp/BC tổng kết 2021 Đồng Tháp (sửa lần 2).docx”." in words


def test_without_scores_the_ranking_page_says_what_to_do() -> None:
    page = html.fromstring(pages_of(sample_run(made=decisions(with_scores=False)))["xep-hang.html"])
    assert "Chưa có điểm." in text_of(page)
    assert "trang tính Điểm của cum.xlsx" in text_of(page)
    assert not page.xpath("//table | //a[contains(@href, 'bang-diem')]")


def test_with_nothing_sent_every_page_still_stands() -> None:
    pages = pages_of(sample_run([], decisions(with_scores=False)))
    assert set(pages) == set(DOORS)
    assert "0/12 đơn vị đã gửi" in text_of(html.fromstring(pages["index.html"]))
    assert "Chưa có số nào được tổng hợp." in text_of(html.fromstring(pages["so-lieu.html"]))
    assert "Chưa có báo cáo nào để soát." in text_of(html.fromstring(pages["soat.html"]))


def test_the_pages_need_no_script(parsed: Parsed) -> None:
    """Panels open by their address: each is shown by :target, and each can be closed by a link."""
    page = parsed["so-lieu.html"]
    assert ".panel:target" in page.xpath("//style/text()")[0]
    for panel in page.xpath("//section[@class='panel']"):
        (close,) = panel.xpath(".//a[@class='close']/@href")
        assert page.xpath("//*[@id=$id]", id=close[1:])


def test_texts_are_whole_vietnamese_sentences_without_codes(parsed: Parsed) -> None:
    for name, page in parsed.items():
        words = text_of(page)
        assert not re.search(r"\b(?:None|accepted|pending|unmatched|not_counted|undefined)\b", words), name
        assert "thành công" not in words


def decided_page(run: ClusterRun) -> html.HtmlElement:
    """The figures page after a lead corrected one figure and recorded two that no report states."""
    row = next(
        one for one in run.rows if one.unit.endswith("ben-tre") and one.indicator == "telecom.base_stations"
    )
    corrected = FigureDecision(
        row.key,
        indicator=row.indicator,
        value="999",
        reason="Đơn vị đính chính",
        unit=row.unit,
        sentence=row.sentence,
    )
    entered = [
        FigureDecision(
            "", indicator="telecom.base_stations", value=value, reason="Điện thoại xác nhận", unit=unit
        )
        for unit, value in (("Cà Mau", "1.234"), ("Sóc Trăng", "không áp dụng"))
    ]
    made = replace(decisions(), figures={row.key: corrected}, entered=tuple(entered))
    return html.fromstring(pages_of(sample_run(made=made))["so-lieu.html"])


def test_what_a_person_decided_is_marked_and_its_reason_stands_beside_it(run: ClusterRun) -> None:
    page = decided_page(run)
    row = row_of(page, "Trạm thu phát sóng")
    cells = dict(
        zip([text_of(one) for one in page.xpath("//thead//th")], [text_of(one) for one in row], strict=True)
    )
    assert (cells["Bến Tre"], cells["Cà Mau"], cells["Sóc Trăng"]) == (
        "999 đã sửa",
        "1.234 nhập tay",
        "không áp dụng",
    )
    (entry,) = [
        one
        for one in panel_behind(page, row.xpath("./td[@class='total']/a")[0]).xpath(".//li")
        if "999" in text_of(one)
    ]
    assert "Báo cáo ghi 961." in text_of(entry)
    assert "Lý do: Đơn vị đính chính." in text_of(entry)
    assert entry.xpath(".//mark/text()") == ["961"]


def test_money_is_shown_in_millions_only_where_no_digit_is_lost() -> None:
    texts = ("phạt tiền 43.500.000 đồng.", "phạt tiền 43.500.001 đồng.")
    for text, label in zip(texts, ("(triệu đồng)", "(đồng)"), strict=True):
        document = sent_word(Sample("Bến Tre", extra=(f"Thanh tra Sở đã {text}",)))
        assert document.reading is not None
        (money,) = [at for at, one in enumerate(document.reading.figures) if one.kind == "money"]
        match = Match(money, "sanctions.amount", confidence=1.0, accepted=True)
        page = html.fromstring(pages_of(sample_run([replace(document, matches=(match,))]))["so-lieu.html"])
        row = row_of(page, "Tiền phạt")
        assert label in text_of(row)
        shown = text_of(row.xpath("./td[@class='total']/a")[0])
        assert shown == ("43,5" if "triệu" in label else "43.500.001")


def test_a_stated_share_keeps_its_decimals() -> None:
    document = sent_word(Sample("Bến Tre"))
    assert document.reading is not None
    (share,) = [at for at, one in enumerate(document.reading.figures) if one.text == "96,25"]
    match = Match(share, "dossiers.on_time_share", confidence=1.0, accepted=True)
    page = html.fromstring(pages_of(sample_run([replace(document, matches=(match,))]))["so-lieu.html"])
    assert "96,25" in text_of(row_of(page, "Tỷ lệ hồ sơ giải quyết"))
