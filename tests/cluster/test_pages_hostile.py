"""Other people's files are data: nothing in them becomes markup, a script, a style or a link out of the run."""

import re
import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from markupsafe import escape
from tests.cluster.sample_run import Sample, decisions, pages_of, sample_run, sent_word

from baocong.cluster.model import SentDocument, StatedMember
from baocong.cluster.outputs.file_names import file_stem, review_sheet_name, source_links, source_stems
from baocong.cluster.pages.marking import FigureMark, FindingMark, MarkedText
from baocong.cluster.pages.quoting import cut
from baocong.cluster.pages.source_text import source_blocks
from baocong.cluster.result import LeftOutFile
from baocong.compiling.material import ReportingUnit
from baocong.reading.model import Reading

HOSTILE = (
    pytest.param("<script>alert(1)</script>", id="a script"),
    pytest.param('"><img src=x onerror=alert(1)>', id="a broken attribute"),
    pytest.param("</style><style>*{display:none}</style>", id="a style"),
    pytest.param("{{ frame.title }}{% raw %}", id="a template"),
    pytest.param("javascript:alert(1)//", id="an address"),
    pytest.param("số \u202e987\u202c đảo chiều", id="a direction override"),
    pytest.param("\x00\x08\ud800 ký tự cấm", id="forbidden characters"),
)


def hostile_run(text: str) -> dict[str, str]:
    """Pages of a run with the text in every place where a file or a person may bring it in."""
    sample = Sample("Bến Tre", sanctions=(12, 7, 4), name=f"thư mục/{text}.docx")
    document = sent_word(
        replace(sample, extra=(text.replace("\x00", "").replace("\x08", "").replace("\ud800", ""),))
    )
    made = decisions(with_scores=False)
    member = f"Sở {text} tỉnh Xa"
    made = replace(
        made,
        info={**made.info, "cluster": f"Cụm {text}", "notice": f"MINH HỌA {text}"},
        members=(*made.members, StatedMember(member, text)),
        scores={member: {"standard": "100", "deduction": "1", "deduction_reason": text, "source": text}},
        explanations={one.key: text for one in sample_run([document]).findings},
    )
    run = sample_run([document], made)
    run = replace(
        run,
        notes=(text,),
        left_out=(LeftOutFile(text, "rar", text),),
        rows=tuple(replace(one, note=text, reason=text, place=text) for one in run.rows),
    )
    return pages_of(run)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text_on_every_page(text: str) -> None:
    for name, page in hostile_run(text).items():
        tree = html.fromstring(page)
        assert len(tree.xpath("//script")) == 1, name
        assert len(tree.xpath("//style")) == 1, name
        assert not tree.xpath("//img | //iframe | //object | //@onerror | //@style"), name
        assert not re.search("[\x00-\x08\ud800-\udfff\u202a-\u202e]", page), name
        for link in tree.xpath("//a/@href"):
            assert re.fullmatch(r"(?:\.\./)?[a-z0-9./-]*(?:#[A-Za-z0-9_.-]*)?", link), (
                f"{name} links to {link}"
            )


def test_hostile_text_is_still_there_to_be_read() -> None:
    page = hostile_run("<b>đậm</b>")["index.html"]
    assert str(escape("Cụm <b>đậm</b>")) in page


def test_labels_that_differ_only_in_signs_have_pages_of_their_own() -> None:
    documents = [
        sent_word(Sample("Bến Tre", name=name)) for name in ("BC 1.docx", "BC (1).docx", "bc_1.DOCX")
    ]
    run = sample_run(documents)
    links = source_links(run)
    assert len(set(links.values())) == 3
    assert set(links.values()) <= set(pages_of(run))


@pytest.mark.parametrize(
    ("label", "stem"),
    [
        pytest.param("../../etc/passwd", "etc-passwd", id="a path that leaves"),
        pytest.param("///", "tep", id="nothing but signs"),
        pytest.param("C:\\a\\b.docx", "c-a-b-docx", id="a drive"),
        pytest.param("Đắk Lắk.docx", "dak-lak-docx", id="marks"),
        pytest.param("a" * 400, "a" * 120, id="too long"),
    ],
)
def test_file_names_are_safe(label: str, stem: str) -> None:
    assert file_stem(label) == stem
    assert source_stems([label])[label] == stem


def test_the_name_of_a_review_sheet_fits_every_disk() -> None:
    assert len(review_sheet_name(ReportingUnit("x" * 500, "", ""))) < 200


MARKS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 12)), max_size=12, unique_by=lambda one: one[0])


@given(st.text(max_size=70), MARKS, MARKS, st.lists(st.integers(0, 70), max_size=6))
@settings(deadline=None)
def test_marks_keep_the_text_and_name_each_place_once(
    text: str, figures: list[tuple[int, int]], findings: list[tuple[int, int]], cuts: list[int]
) -> None:
    text = re.sub("[^\n\t -~à-ỹ]", "x", text)
    marked = MarkedText(
        text,
        [FigureMark(start, start + length, "good", "tên", (1,)) for start, length in figures],
        [
            FindingMark(start, start + length, number, "bad")
            for number, (start, length) in enumerate(findings, 1)
        ],
    )
    edges = sorted({0, len(text), *(one for one in cuts if one < len(text))})
    parts = [marked.stretch(start, end) for start, end in zip(edges, edges[1:], strict=False)]
    page = html.fromstring(f"<div>{''.join(map(str, parts))}{marked.rest()}</div>")
    for reference in page.xpath(".//sup"):
        reference.drop_tree()
    assert sorted(page.xpath(".//@id")) == sorted(
        [*(f"v{one[0]}" for one in figures), *(f"p{at}" for at in range(1, len(findings) + 1))]
    )
    assert "".join(page.text_content().split()) == "".join(text.split())


@given(st.text(max_size=200))
@settings(deadline=None)
def test_any_text_becomes_blocks_that_hold_all_of_it(text: str) -> None:
    blocks = source_blocks(Reading(text), None, MarkedText(text, (), ()))
    shown = [
        part
        for one in blocks
        for part in (one.content, *(cell for row in (*one.header, *one.rows) for cell in row))
    ]
    letters = re.sub(r"[^a-zA-Z0-9]", "", text)
    assert re.sub(r"[^a-zA-Z0-9]", "", re.sub(r"&[^;]+;", "", "".join(shown))) == letters


@given(
    st.text(max_size=80),
    st.lists(st.tuples(st.integers(-5, 90), st.integers(-5, 90), st.just("figure")), max_size=6),
)
def test_marks_that_do_not_fit_a_sentence_are_left_out(text: str, marks: list[tuple[int, int, str]]) -> None:
    stretches = cut("a" * len(text), marks)
    assert "".join(one.text for one in stretches) == "a" * len(text)


def _long_document(paragraphs: int) -> SentDocument:
    lines = tuple(
        f"Trong năm đã cấp {1200 + at} giấy phép, thu hồi {at % 50} giấy phép các loại."
        for at in range(paragraphs)
    )
    return sent_word(Sample("Bến Tre", extra=lines))


def test_a_document_ten_times_as_long_takes_about_ten_times_as_long() -> None:
    seconds = []
    for paragraphs in (300, 3000):
        run = sample_run([_long_document(paragraphs)], decisions(with_scores=False))
        began = time.perf_counter()
        pages = pages_of(run)
        seconds.append(time.perf_counter() - began)
        assert sum(page.count('class="n ') for page in pages.values()) >= paragraphs
    assert seconds[1] < 30 * max(seconds[0], 0.1)
