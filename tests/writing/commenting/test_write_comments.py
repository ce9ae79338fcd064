"""Findings become Word comments at their characters; text, formatting and all other parts stay as they were."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from markupsafe import escape
from tests.reading.extracting.ooxml import cell, list_levels, numbered, paragraph, run, table, word_file

from baocong.checking.finding import Finding
from baocong.reading.extracting.docx import extract_docx
from baocong.reading.extracting.refusal import ExtractionRefusal
from baocong.writing.commenting import write_comments

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BOLD = "<w:b/>"
BOX = "<wps:txbx><w:txbxContent><w:p><w:r><w:t>Có 12 xã</w:t></w:r></w:p></w:txbxContent></wps:txbx>"


def finding(text: str, words: str, code: str = "S01", message: str = "Số không khớp.") -> Finding:
    """A finding about words of a text; the words come once."""
    start = text.index(words)
    return Finding(code, "error", message, start, start + len(words), suggestion="Xem lại.")


def commented(data: bytes, *words: str) -> bytes:
    """The file with one comment on each of these words."""
    extracted = extract_docx(data)
    return write_comments(data, extracted, [finding(extracted.text, one) for one in words])


def part(data: bytes, name: str) -> bytes:
    with ZipFile(BytesIO(data)) as package:
        return package.read(name)


def document(data: bytes) -> etree._Element:
    return etree.fromstring(part(data, "word/document.xml"))


def covered(data: bytes) -> dict[str, str]:
    """What each comment covers: the texts between its marks, by its id."""
    found: dict[str, str] = {}
    open_: set[str] = set()
    for one in document(data).iter("*"):
        number = one.get(f"{W}id", "")
        if one.tag == f"{W}commentRangeStart":
            open_.add(number)
            found[number] = ""
        elif one.tag == f"{W}commentRangeEnd":
            open_.remove(number)
        elif one.tag == f"{W}t":
            for each in open_:
                found[each] += one.text or ""
    return found


def formatted(data: bytes) -> list[tuple[str, bytes]]:
    """Every character with its formatting and what it stands in, split runs counted as one."""
    letters = []
    for text in document(data).iter(f"{W}t"):
        run_ = text.getparent()
        assert run_ is not None
        properties = run_.find(f"{W}rPr")
        said = b"" if properties is None else etree.tostring(properties, method="c14n")
        around = "/".join(str(one.tag) for one in text.iterancestors())
        letters += [(one, said + around.encode()) for one in text.text or ""]
    return letters


PLACES = [
    pytest.param(paragraph("Có 12 xã và 15 xã."), ["12 xã"], ["12 xã"], id="inside a run"),
    pytest.param(paragraph("Có 12 xã và 15 xã."), ["Có 12 xã và 15 xã."], ["Có 12 xã và 15 xã."], id="a whole run"),
    pytest.param(paragraph("Có 12 xã và 15 xã."), ["12 xã", "15", "12 xã và 15"], ["12 xã", "15", "12 xã và 15"],
                 id="comments that nest"),
    pytest.param(paragraph("abcdef"), ["bcd", "cde"], ["bcd", "cde"], id="comments that overlap"),
    pytest.param(paragraph("abc"), ["ab", "c"], ["ab", "c"], id="comments that touch"),
    pytest.param(paragraph(inside=run("Có 1.2", BOLD) + run("45 hồ", "<w:i/>") + run(" sơ")), ["1.245 hồ sơ"],
                 ["1.245 hồ sơ"], id="over runs of different formatting"),
    pytest.param(paragraph(inside="<w:r><w:rPr><w:b/></w:rPr><w:t>A &amp; B &#53;</w:t><w:tab/><w:t>7 xã</w:t></w:r>"),
                 ["B 5", "7"], ["B 5", "7"], id="references, tabs and two texts in one run"),
    pytest.param(paragraph(inside=f"<w:ins>{run('Có 13')}</w:ins><w:del><w:r><w:delText>12</w:delText></w:r></w:del>"
                                  + run(" lớp")), ["13 lớp"], ["13 lớp"], id="tracked changes"),
    pytest.param(paragraph(inside=f"<w:hyperlink>{run('Có 13 lớp')}</w:hyperlink>"), ["13"], ["13"], id="hyperlink"),
    pytest.param(paragraph(inside=f"<w:fldSimple w:instr='X'>{run('13 lớp')}</w:fldSimple>"), ["13"], ["13"], id="field"),
    pytest.param(paragraph(inside=run("a") + f"<w:sdt><w:sdtContent>{run('Có 13 lớp')}</w:sdtContent></w:sdt>"),
                 ["13"], ["Có 13 lớp"], id="a content control is not cut"),
    pytest.param(f"<w:sdt><w:sdtContent>{paragraph('Có 13 lớp')}</w:sdtContent></w:sdt>", ["13"], ["13"],
                 id="paragraph in a content control"),
    pytest.param(table(cell("Số xã\nđã đạt") + cell("1.245 \n  xã")), ["đã đạt", "1.245"], ["đã đạt", "1.245"],
                 id="cells, their paragraphs on one line"),
    pytest.param(table(cell("a") + cell("một  hai   ba")), ["hai ba"], ["hai   ba"], id="spaces that the line folds"),
    pytest.param(table(cell("12") + cell("13")), ["12\t13"], ["12"], id="over two cells: the first one"),
    pytest.param(paragraph(inside=run("Có 12 xã") + "<w:r><w:br/></w:r>" + run("13 lớp")), ["13"], ["13"],
                 id="behind a line break"),
    pytest.param(paragraph(inside="<w:r><w:t> 12 xã</w:t></w:r>"), ["xã"], [" 12 xã"],
                 id="a text whose edge spaces Word drops is not cut"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "words", "expected"), PLACES)
def test_a_comment_covers_its_characters(body: str, words: list[str], expected: list[str]) -> None:
    data = word_file(body)
    after = commented(data, *words)
    assert list(covered(after).values()) == expected or sorted(covered(after).values()) == sorted(expected)
    assert formatted(after) == formatted(data)
    assert extract_docx(after).text == extract_docx(data).text


def test_generated_numbers_have_no_place_so_the_words_behind_them_carry_the_comment() -> None:
    data = word_file(numbered("Kết quả 12 xã", 1), numbering=list_levels(("upperRoman", "%1.")))
    after = commented(data, "I. Kết quả")
    assert list(covered(after).values()) == ["Kết quả"]


def test_a_text_box_carries_its_comment_on_the_run_that_holds_it_once() -> None:
    choice = (
        f"<w:r><mc:AlternateContent><mc:Choice>{BOX}</mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    data = word_file(paragraph("Thân", inside=choice))
    after = commented(data, "12 xã")
    xml = part(after, "word/document.xml").decode()
    assert xml.count("<w:commentRangeStart") == 1
    assert (
        xml.index("<w:commentRangeStart") < xml.index("mc:AlternateContent") < xml.index("<w:commentRangeEnd")
    )


def test_a_note_has_its_comment_at_its_mark_with_its_words_quoted() -> None:
    mark = '<w:r><w:{0}Reference w:id="{1}"/></w:r>'
    body = paragraph("Báo cáo") + paragraph(
        inside=run("Cụm") + mark.format("footnote", 5) + run(" và") + mark.format("footnote", 2) + run(" cả")
        + mark.format("endnote", 3)
    )  # fmt: skip
    notes = [f'<w:footnote w:id="{k}">{paragraph(f"Tại 0{k} xã.")}</w:footnote>' for k in (5, 2)]
    data = word_file(
        body, footnotes="".join(notes), endnotes=f'<w:endnote w:id="3">{paragraph("Có 09 lớp.")}</w:endnote>'
    )
    after = commented(data, "02 xã", "09 lớp")
    xml = part(after, "word/document.xml").decode()
    assert (
        '<w:commentRangeStart w:id="0"/><w:r><w:footnoteReference w:id="2"/></w:r><w:commentRangeEnd w:id="0"/>'
        in xml
    )
    assert (
        '<w:commentRangeStart w:id="1"/><w:r><w:endnoteReference w:id="3"/></w:r><w:commentRangeEnd w:id="1"/>'
        in xml
    )
    assert "Chỗ này: “02 xã”" in part(after, "word/comments.xml").decode()
    assert extract_docx(after).text == extract_docx(data).text


def test_only_marks_are_added_to_the_document() -> None:
    data = word_file(paragraph("Có 12 xã."))
    before, after = (
        part(data, "word/document.xml").decode(),
        part(commented(data, "12"), "word/document.xml").decode(),
    )
    added = (
        '</w:t></w:r><w:commentRangeStart w:id="0"/><w:r><w:rPr></w:rPr><w:t xml:space="preserve">12</w:t></w:r>'
        '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:rPr></w:rPr>'
        '<w:t xml:space="preserve"> xã.'
    )
    assert after == before.replace("12 xã.", added)


def test_other_parts_keep_their_bytes_and_order() -> None:
    data = word_file(paragraph("Có 12 xã."), settings="<w:x/>", styles="  <w:y/>\r\n")
    after = commented(data, "12")
    with ZipFile(BytesIO(data)) as one, ZipFile(BytesIO(after)) as two:
        names = one.namelist()
        assert two.namelist()[: len(names)] == names
        for name in set(names) - {"word/document.xml", "[Content_Types].xml"}:
            assert one.read(name) == two.read(name)
        assert set(two.namelist()) - set(names) == {"word/comments.xml", "word/_rels/document.xml.rels"}
        assert two.testzip() is None


def test_without_findings_the_file_comes_back_as_it_is() -> None:
    data = word_file(paragraph("Có 12 xã."))
    assert commented(data) == data


def existing_comments(data: bytes, comments: bytes) -> bytes:
    """The file with a list of comments of its own, linked and typed."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    out = BytesIO()
    with ZipFile(BytesIO(data)) as before, ZipFile(out, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            if name == "[Content_Types].xml":
                override = b'<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>'
                content = content.replace(b"</Types>", override + b"</Types>")
            after.writestr(name, content)
        after.writestr("word/comments.xml", comments)
        after.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{kind}" Target="comments.xml"/></Relationships>',
        )
    return out.getvalue()


OWN = (
    f'<w:comments xmlns:w="{W[1:-1]}"><w:comment w:id="7" w:author="Người mẫu">'
    "<w:p><w:r><w:t>Xem lại câu này</w:t></w:r></w:p></w:comment></w:comments>"
).encode()
MARKED = paragraph(
    inside='<w:commentRangeStart w:id="7"/>' + run("Có 12") + '<w:commentRangeEnd w:id="7"/>'
    '<w:r><w:commentReference w:id="7"/></w:r>' + run(" xã.")
)


@pytest.mark.parametrize(
    ("own", "kept"),
    [
        pytest.param(OWN, OWN.removesuffix(b"</w:comments>"), id="a list of comments"),
        pytest.param(b'<w:comments xmlns:w="%s"/>' % W[1:-1].encode(), b"<w:comments", id="an empty list"),
        pytest.param(OWN.replace(b"<w:", b"<").replace(b"</w:", b"</").replace(b"xmlns:w", b'xmlns="%s" xmlns:w' % W[1:-1].encode()), b"<comments", id="default namespace"),
        pytest.param(('<?xml version="1.0" encoding="UTF-16"?>' + OWN.decode()).encode("utf-16"), b"<?xml", id="UTF-16"),
    ],
)  # fmt: skip
def test_comments_that_are_there_stay_and_ids_stay_unique(own: bytes, kept: bytes) -> None:
    data = existing_comments(word_file(MARKED), own)
    after = commented(data, "12 xã")
    listed = part(after, "word/comments.xml")
    assert listed.startswith(kept)
    root = etree.fromstring(listed)
    numbers = [one.get(f"{W}id") for one in root.iterfind(f"{W}comment")]
    assert numbers[-1] == "8"
    assert covered(after) == {"7": "Có 12", "8": "12 xã."[:5]}
    assert part(after, "word/_rels/document.xml.rels") == part(data, "word/_rels/document.xml.rels")
    assert part(after, "[Content_Types].xml") == part(data, "[Content_Types].xml")


def test_checking_again_writes_nothing_twice() -> None:
    once = commented(word_file(paragraph("Có 12 xã và 15 xã.")), "12 xã")
    extracted = extract_docx(once)
    again = write_comments(once, extracted, [finding(extracted.text, "12 xã")])
    assert again == once
    more = write_comments(
        once, extracted, [finding(extracted.text, "12 xã"), finding(extracted.text, "15", "P01")]
    )
    assert sorted(covered(more).values()) == ["12 xã", "15"]


@pytest.mark.parametrize("hostile", ["</w:t><x>", "&bad;", "a\x00b\x0bc", "\ud800", "]]>", "\u202e12"])
def test_hostile_messages_are_only_text(hostile: str) -> None:
    data = word_file(paragraph("Có 12 xã."))
    one = Finding("S01", "error", hostile, 3, 5, suggestion=hostile)
    after = write_comments(data, extract_docx(data), [one], '"><x>')
    root = etree.fromstring(part(after, "word/comments.xml"))
    assert {one.tag for one in root.iter()} == {
        f"{W}{name}" for name in ("comments", "comment", "p", "r", "rPr", "t", "b", "sz", "annotationRef")
    }


@pytest.mark.parametrize("span", [(0, 0), (-5, 2), (10_000, 10_001), (5, 3)])
def test_a_span_of_any_kind_never_crashes(span: tuple[int, int]) -> None:
    data = word_file(paragraph("Có 12 xã.") + paragraph() + paragraph("b"))
    after = write_comments(data, extract_docx(data), [Finding("S01", "error", "x", *span)])
    assert len(covered(after)) == 1
    assert formatted(after) == formatted(data)


def test_a_document_in_another_prefix_keeps_it() -> None:
    body = paragraph("Có 12 xã.")
    out = BytesIO()
    with ZipFile(BytesIO(word_file(body))) as before, ZipFile(out, "w") as package:
        for name in before.namelist():
            content = before.read(name)
            if name == "word/document.xml":
                content = (
                    re.sub(rb"(</?)w:", rb"\1ns0:", content)
                    .replace(b"xmlns:w=", b"xmlns:ns0=")
                    .replace(b" w:", b" ns0:")
                )
            package.writestr(name, content)
    after = commented(out.getvalue(), "12")
    assert covered(after) == {"0": "12"}
    assert b"<ns0:commentRangeStart" in part(after, "word/document.xml")


def test_a_file_of_python_docx_opens_there_with_its_comments() -> None:
    made = Document()
    made.add_heading("Kết quả", 1)
    line = made.add_paragraph("Tổng số ")
    line.add_run("1.245").bold = True
    line.add_run(" hồ sơ")
    grid = made.add_table(2, 2)
    grid.cell(1, 1).text = "98,5%"
    out = BytesIO()
    made.save(out)
    after = commented(out.getvalue(), "1.245 hồ", "98,5%", "Kết")
    opened = Document(BytesIO(after))
    assert [one.author for one in opened.comments] == ["Báo Công"] * 3
    assert "Số không khớp." in opened.comments.get(0).text
    assert formatted(after) == formatted(out.getvalue())


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"%PDF-1.7"])
def test_what_is_not_word_is_refused(data: bytes) -> None:
    extracted = extract_docx(word_file(paragraph("a")))
    with pytest.raises(ExtractionRefusal):
        write_comments(data, extracted, [Finding("S01", "error", "x", 0, 1)])


BITS = st.lists(
    st.tuples(
        st.text(st.sampled_from("ab1 <&\u0301đ\t"), max_size=6),
        st.sampled_from(["", BOLD, "<w:i/>", '<w:vertAlign w:val="superscript"/>', "<w:vanish/>"]),
        st.sampled_from(["{}", "<w:ins>{}</w:ins>", "<w:hyperlink>{}</w:hyperlink>", "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", "<w:del>{}</w:del>"]),
    ),
    max_size=5,
)  # fmt: skip


@settings(deadline=None)
@given(
    st.lists(BITS, min_size=1, max_size=3),
    st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)), max_size=5),
)
def test_any_runs_and_spans_keep_text_and_formatting(
    paragraphs: list[list[tuple[str, str, str]]], spans: list[tuple[int, int]]
) -> None:
    body = "".join(
        paragraph(
            inside="".join(around.format(run(escape(text), properties)) for text, properties, around in bits)
        )
        for bits in paragraphs
    )
    data = word_file(body + table(cell("x 1") + cell("y")))
    extracted = extract_docx(data)
    findings = [Finding("S01", "error", f"Lỗi {k}", a, a + b) for k, (a, b) in enumerate(spans)]
    after = write_comments(data, extracted, findings)
    assert formatted(after) == formatted(data)
    assert extract_docx(after) == extracted
    assert len(covered(after)) == len(findings)


TAGS = (
    "w:p", "w:r", "w:tbl", "w:tr", "w:tc", "w:sdt", "w:sdtContent", "w:ins", "w:del", "w:hyperlink", "w:ruby", "w:rt",
    "mc:AlternateContent", "mc:Choice", "mc:Fallback", "w:txbxContent", "w:rPr", "w:pPr", "w:pict", "w:fldSimple",
)  # fmt: skip
LEAVES = st.one_of(
    st.sampled_from(["<w:tab/>", "<w:br/>", '<w:footnoteReference w:id="1"/>', '<w:sym w:char="0041"/>', "<w:t/>"]),
    st.lists(st.sampled_from(["Có 12 ", "a&amp;b", "<![CDATA[x<y 5]]>", "<!--c-->7", "&#273;", "\r\nz", "<?pi x?>9"]), max_size=3)
    .map(lambda texts: f"<w:t>{''.join(texts)}</w:t>"),
)  # fmt: skip
TREES = st.recursive(
    LEAVES,
    lambda inner: st.tuples(st.sampled_from(TAGS), st.lists(inner, max_size=4)).map(
        lambda pair: f"<{pair[0]}>{''.join(pair[1])}</{pair[0]}>"
    ),
    max_leaves=15,
)


@settings(deadline=None)
@given(st.lists(TREES, max_size=4), st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)), max_size=4))
def test_any_tree_of_elements_is_written_into_without_changing_its_text(
    trees: list[str], spans: list[tuple[int, int]]
) -> None:
    data = word_file(paragraph("đầu") + "".join(trees) + paragraph(inside="".join(trees)))
    extracted = extract_docx(data)
    findings = [Finding("S01", "error", f"Lỗi {k}", a, a + b) for k, (a, b) in enumerate(spans)]
    after = write_comments(data, extracted, findings)
    assert extract_docx(after) == extracted
    assert len(covered(after)) == len(findings)
