"""Hostile text in every place of a report: no writer crashes, obeys it, or loses what can be printed."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import docx
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html
from tests.writing.test_pdf import pages

from baocong.compiling.tree import (
    Addend,
    Annex,
    BoundFigure,
    Evidence,
    Heading,
    HeadingBlock,
    Paragraph,
    Quotation,
    ReportTree,
    Signature,
    Text,
    TreeCell,
    TreeTable,
)
from baocong.writing.csv import write_csv
from baocong.writing.docx import write_docx
from baocong.writing.html import write_html
from baocong.writing.pdf import write_pdf
from baocong.writing.safe_text import REPLACEMENT, printable
from baocong.writing.xlsx import Cell, Column, Sheet, write_workbook

HOSTILE = [
    pytest.param('=HYPERLINK("http://xấu.vn","bấm")', id="formula"),
    pytest.param('#import "x": *', id="typst-import"),
    pytest.param("#sys.inputs #panic() $x$ `raw` *đậm* _nghiêng_ @nhãn <nhãn> // = -", id="typst-markup"),
    pytest.param("</script><script>alert(1)</script>", id="script"),
    pytest.param('"><img src=x onerror=alert(1)>', id="attribute"),
    pytest.param("]]> <!-- &amp; &#0; <w:t>", id="xml"),
    pytest.param("{{7*7}} {% raw %} ${x} {0} %s", id="templates"),
    pytest.param("_x0041_ _x000D_", id="excel-escape"),
    pytest.param("tăng\u202e123\u202c \u2066x\u2069", id="direction-override"),
    pytest.param("a\x00b\x0bc\x1fd\ufffee\ud800f", id="forbidden-by-xml"),
    pytest.param("dòng\r\nmới\tvà\u2028nữa", id="breaks"),
    pytest.param("á" * 10_000, id="very-long-word"),
    pytest.param("😀👩‍👩‍👧 🇻🇳", id="emoji"),
    pytest.param("Chữ ký số", id="decomposed-letters"),
    pytest.param("漢字 العربية ไทย", id="other-scripts"),
    pytest.param("", id="nothing"),
    pytest.param("   ", id="blanks"),
]


def report(text: str) -> ReportTree:
    """Return a report with the text in every place that takes one, the keys of the evidence too."""
    inlines = (Text(text), BoundFigure(text, text), Quotation(text, text), Text(text, bold=True, italic=True))
    cells = (TreeCell(inlines), TreeCell((Text(text),), align=text))
    table = TreeTable(text, text, (1, 2), (cells,), (cells, (TreeCell((Text(text),), colspan=2),)), note=text)
    addend = Addend(text, text, text, (0, 1), text, text, text, text)
    blocks = (Heading(text, text, 1), Paragraph(inlines), Paragraph(inlines, text), table)
    return ReportTree(
        HeadingBlock(text, text, text, text, text, text, draft=True),
        blocks,
        (text, text),
        (text, text),
        text,
        (text, text),
        Signature((text,), text),
        (Annex(text, text, text, blocks),),
        {text: Evidence(text, text, (addend,), 1, 2, (text,), (text,), text)},
        text,
    )


def as_docx(text: str) -> str:
    document = docx.Document(BytesIO(write_docx(report(text))))
    return "".join(one.text or "" for one in document.element.body.iter() if one.tag.endswith("}t"))


def as_pdf(text: str) -> str:
    return "".join(pages(write_pdf(report(text))))


def as_html(text: str) -> str:
    page = html.fromstring(write_html(report(text)))
    return "".join(page.xpath("//main//p[starts-with(@class, 'body')]//text()"))


def as_xlsx(text: str) -> str:
    sheet = Sheet(
        text, (Column(text, group=text), Column("b")), [[text, Cell(text, text, text)]], text, (text,)
    )
    return str(openpyxl.load_workbook(BytesIO(write_workbook([sheet], title=text))).active["A5"].value or "")


def as_csv(text: str) -> str:
    return write_csv([[text, text]]).decode("utf-8-sig")


WRITERS: list[Callable[[str], str]] = [as_docx, as_pdf, as_html, as_xlsx, as_csv]


def letters(text: str) -> set[str]:
    """Return the Latin and Vietnamese letters and digits of a text: what every face can show."""
    return {one for one in printable(text) if one.isalnum() and one < "\u1f00"}


@pytest.mark.parametrize("writer", WRITERS, ids=[one.__name__ for one in WRITERS])
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_printed_and_nothing_more(writer: Callable[[str], str], text: str) -> None:
    written = writer(text)
    arabic_and_more = {one for one in text if "\u0590" <= one < "\u0e80"}
    assert letters(text) - arabic_and_more <= set(written) | set(written.lower())


def test_markup_of_typst_is_printed_as_it_stands() -> None:
    written = " ".join(as_pdf('#import "x": * $x$ _a_ @b <c>').split())
    assert '#import "x": * $x$ _a_ @b <c>' in written


def test_script_in_a_text_never_becomes_a_script() -> None:
    page = html.fromstring(write_html(report("</script><script>alert(1)</script>")))
    assert len(page.xpath("//script")) == 1
    assert "alert" not in page.xpath("string(//script)")


def test_templates_are_not_filled() -> None:
    assert "{{7*7}}" in as_html("{{7*7}}")
    assert "49" not in as_html("{{7*7}}")


def test_formula_stays_text_in_a_workbook_and_its_xml() -> None:
    content = write_workbook([Sheet("S", (Column("a"),), [["=1+1"]])])
    with ZipFile(BytesIO(content)) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")


def test_direction_override_is_replaced_by_a_visible_mark() -> None:
    assert as_docx("1\u202e23").startswith(f"1{REPLACEMENT}23")


def test_letters_are_composed_so_that_search_finds_them() -> None:
    assert "Chữ ký số" in as_docx("Chữ ký số")


@given(st.text())
def test_printable_text_is_fit_for_xml_and_stays_so(text: str) -> None:
    once = printable(text)
    element = etree.Element("t")
    element.text = once
    assert etree.fromstring(etree.tostring(element)).text in (once, None)
    assert printable(once) == once


@given(st.text(max_size=60))
@settings(max_examples=25, deadline=None)
def test_any_text_is_written_by_every_writer(text: str) -> None:
    for writer in WRITERS:
        writer(text)
