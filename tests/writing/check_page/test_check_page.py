"""The page of a check: everything escaped, every link inside the page has its place, counts as they were counted."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baocong.checking.check import Summary, check, summary
from baocong.checking.finding import Finding
from baocong.reading.extracted import Extracted
from baocong.reading.model import Reading
from baocong.reading.read import read
from baocong.writing.check_page import CheckedFile, Tally, tally, write_check_index, write_check_page

REPORT = """SỞ MẪU
BÁO CÁO
Kết quả 6 tháng đầu năm 2022
I. KẾT QUẢ
Ban hành 09 quyết định, trong đó: 01 về bưu chính, 01 về viễn thông và 06 về báo chí.
Tổng số 18 văn bản, gồm: 05 kế hoạch, 11 công văn, 02 quyết định.
Mở 12 lớp tập huấn.
"""


def page(text: str, name: str = "mau.docx") -> str:
    reading = read(Extracted(text))
    findings = check(reading)
    return write_check_page(reading, findings, summary(reading, findings), name)


class Links(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.names: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            self.names.add(name)
            if name == "id":
                self.ids.append(value or "")
            if name == "href":
                self.links.append(value or "")


def test_counts_findings_and_what_held_are_said() -> None:
    html = page(REPORT)
    assert "<strong>2</strong> quan hệ số đã kiểm" in html
    assert "1 khớp" in html
    assert '<span class="tag warn">1 cần xem</span>' in html
    assert "không khớp</span>" not in html
    assert "05 + 11 + 02 = 18" in html
    assert "Cần xem · S03" in html
    assert "1 số đứng một mình" in html


def test_every_link_has_its_place_and_every_place_comes_once() -> None:
    seen = Links(page(REPORT))
    assert len(seen.ids) == len(set(seen.ids))
    assert seen.links
    assert all(one.startswith("#") and one[1:] in seen.ids for one in seen.links)


def test_figures_of_one_relation_share_a_class_that_lights_them() -> None:
    html = page(REPORT)
    held = re.search(r'<li id="qh-(\d+)"', html)
    assert held is not None
    name = f"q{held[1]}"
    assert len(re.findall(rf'class="figure [^"]*\b{name}\b', html)) == 4
    assert f".desk:has(.{name}:hover" in html


def test_a_text_without_findings_says_so_without_promising_more() -> None:
    assert "Không thấy chỗ nào không khớp trong những gì đã kiểm." in page(
        "Tổng số 18 văn bản, gồm: 07 kế hoạch, 11 công văn."
    )


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        '"><svg onload=alert(1)>',
        "</style><img src=x>",
        "{{ 7 * 7 }}",
        "javascript:alert(1)",
    ],
)
def test_hostile_texts_never_become_markup(hostile: str) -> None:
    text = f"{hostile}\nI. {hostile}\nBan hành 09 văn bản, gồm: 01 {hostile} và 06 {hostile}.\n{hostile}\t12\n{hostile}\t13"
    reading = read(Extracted(text))
    finding = Finding(hostile, "error", hostile, 0, len(hostile), (), suggestion=hostile)
    html = write_check_page(reading, [finding], summary(reading, (finding,)), hostile, [hostile])
    seen = Links(html)
    assert not seen.tags & {"script", "img", "svg", "iframe"}
    assert not {one for one in seen.names if one.startswith("on") or one == "style"}
    assert not [one for one in seen.links if not one.startswith("#")]
    assert "49" not in html or "{{ 7 * 7 }}" in html
    assert "default-src &#39;none&#39;" in html


def test_findings_outside_the_text_and_without_words_still_open() -> None:
    reading = Reading("một\n\nhai")
    findings = [Finding("S01", "error", "x", a, b) for a, b in ((0, 0), (3, 5), (90, 99), (-4, -1))]
    seen = Links(write_check_page(reading, findings, summary(reading, tuple(findings))))
    assert {f"ph-{k}" for k in range(1, 5)} <= set(seen.ids)


def test_index_lists_errors_first_and_files_not_read_with_their_reason() -> None:
    def counted(errors: int) -> Summary:
        return Summary(3, 2, 1, 9, 4, errors, 0, 0)

    files = [
        CheckedFile("b.docx", "b.html", counted(0)),
        CheckedFile("<i>a</i>.docx", "a.html", counted(2)),
        CheckedFile("c.rar", refusal="Hãy giải nén."),
        CheckedFile("d.docx", "javascript:alert(1)", counted(0)),
    ]
    html = write_check_index("Thư mục", files)
    assert html.index("&lt;i&gt;a") < html.index(">b.docx") < html.index("c.rar")
    assert "Hãy giải nén." in html
    assert "javascript" not in html
    assert "2/3" in html


@settings(deadline=None, max_examples=40)
@given(st.text(st.sampled_from("12 0.,%/gồm:;văn bản<>&\"'\t\n\u0301\u202e\x00"), max_size=120))
def test_any_text_gives_a_page_whose_links_all_open(text: str) -> None:
    seen = Links(page(f"Tổng số 18 văn bản, gồm: 05 kế hoạch, 12 công văn.\n{text}"))
    assert len(seen.ids) == len(set(seen.ids))
    assert all(one[1:] in seen.ids for one in seen.links)
    assert not seen.tags & {"script", "img", "iframe"}


def test_relations_that_held_are_wrong_or_doubtful_add_up_to_all() -> None:
    reading = read(Extracted(REPORT + "Tổng số 20 hồ sơ, gồm: 05 trực tuyến, 16 trực tiếp.\n"))
    findings = check(reading)
    counts = tally(reading, findings, summary(reading, findings))
    assert counts == Tally(relations=3, held=1, wrong=1, doubtful=1, alone=counts.alone)
