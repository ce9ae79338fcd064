"""Word's file through LibreOffice and Typst's PDF: the same pages with the same words; and Word's file there and back."""

from collections import Counter
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from lxml import etree
from tests.writing.conftest import Convert
from tests.writing.sample_tree import figures_of
from tests.writing.test_pdf import pages

from baocong.compiling.tree import Annex, HeadingBlock, Paragraph, ReportTree, Text, TreeCell, TreeTable
from baocong.writing.docx import write_docx
from baocong.writing.pdf import write_pdf
from baocong.writing.word.lines import bookmark_name

pytestmark = pytest.mark.libreoffice
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def words(page: str) -> list[str]:
    """Return the words of a page in alphabetical order: programs write the cells of a merged header in another order."""
    return sorted(page.split())


def test_both_pdfs_have_the_same_words_on_the_same_pages(tree: ReportTree, convert: Convert) -> None:
    office = pages(convert(write_docx(tree), "docx", "pdf:writer_pdf_Export"))
    typeset = pages(write_pdf(tree))
    assert 6 <= len(typeset) <= 10
    assert len(office) == len(typeset)
    assert [words(one) for one in office] == [words(one) for one in typeset]


def test_pages_of_text_alone_have_the_same_text_in_the_same_order(tree: ReportTree, convert: Convert) -> None:
    office = pages(convert(write_docx(tree), "docx", "pdf:writer_pdf_Export"))
    typeset = pages(write_pdf(tree))
    plain = [at for at, page in enumerate(typeset) if "STT" not in page]
    assert len(plain) >= 3
    assert [office[at].split() for at in plain] == [typeset[at].split() for at in plain]


@pytest.mark.parametrize("kind", ["odt", "docx"])
def test_figures_and_their_bookmarks_survive_libreoffice(
    tree: ReportTree, convert: Convert, kind: str
) -> None:
    content = write_docx(tree)
    if kind == "odt":
        content = convert(convert(content, "docx", "odt"), "odt", "docx")
    else:
        content = convert(content, "docx", "docx:MS Word 2007 XML")
    expected = figures_of(tree)
    assert bookmarked(content) == {
        bookmark_name(at, one.evidence): one.text for at, one in enumerate(expected, 1)
    }
    assert numbers(content) == numbers(write_docx(tree))


def test_table_at_any_height_of_a_page_loses_no_row_and_breaks_alike(convert: Convert) -> None:
    tree = ReportTree(HeadingBlock("X"), (), annexes=tuple(_annex(at) for at in range(0, 96, 4)))
    office = pages(convert(write_docx(tree), "docx", "pdf:writer_pdf_Export"))
    typeset = pages(write_pdf(tree))
    assert [words(one) for one in office] == [words(one) for one in typeset]
    printed = {word for page in office for word in page.split()}
    assert {f"{annex.number}.{row}" for annex in tree.annexes for row in range(6)} <= printed


def _annex(height: int) -> Annex:
    """An annex whose table begins some points further down than that of the one before."""
    notes = next(n for n in range(24) if (height - 20 * (n // 8) - 21 * (n % 8)) % 24 == 0)
    lines = [Paragraph((Text("dòng"),), "note")] * (notes % 8) + [TreeTable("t", "dòng", (1,), (), ())] * (
        notes // 8
    )
    bodies = (620 + height - 20 * (notes // 8) - 21 * (notes % 8)) // 24
    number = f"so{height}"
    rows = tuple(
        (TreeCell((Text(f"{number}.{at} " + "chữ " * (30 if at == 1 else 1)),)), TreeCell())
        for at in range(6)
    )
    head = ((TreeCell((Text("A"),)), TreeCell((Text("B"),))),)
    table = TreeTable("t", "Bảng mẫu", (1, 1), head, rows)
    return Annex(number, "", "", (*lines, *[Paragraph((Text("dòng"),))] * bodies, table), landscape=False)


def bookmarked(content: bytes) -> dict[str, str]:
    """Return bookmarks whose names the writer gave, with the text that they enclose."""
    with ZipFile(BytesIO(content)) as archive:
        document = etree.fromstring(archive.read("word/document.xml"))
    names: dict[str, str] = {}
    found: dict[str, str] = {}
    for one in document.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd", f"{W}t"):
        if one.tag == f"{W}bookmarkStart":
            names[one.get(f"{W}id", "")] = one.get(f"{W}name", "")
        elif one.tag == f"{W}bookmarkEnd":
            names.pop(one.get(f"{W}id", ""), None)
        else:
            for name in names.values():
                found[name] = found.get(name, "") + (one.text or "")
    return {name: text for name, text in found.items() if name.startswith("so_")}


def numbers(content: bytes) -> Counter[str]:
    """Count the words with a digit in all paragraphs and cells."""
    document = docx.Document(BytesIO(content))
    found = document.element.body.iter(f"{W}p")
    text = " ".join("".join(t.text or "" for t in one.iter(f"{W}t")) for one in found)
    return Counter(word for word in text.split() if any(letter.isdigit() for letter in word))
