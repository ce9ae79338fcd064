"""The PDF: archival, the same bytes each time, and set in a face that has every Vietnamese letter."""

from dataclasses import replace

import pypdfium2
import pytest
from tests.writing.sample_tree import figures_of, sample_tree

from baocong.compiling.tree import HeadingBlock, Paragraph, ReportTree, Text, TreeCell, TreeTable
from baocong.writing.pdf import write_pdf
from baocong.writing.typeset.faces import FACES, VIETNAMESE_LETTERS, has_letters, usable_faces


def pages(content: bytes) -> list[str]:
    """Return the text of each page; PDFium marks the hyphen at a line's end with U+FFFE."""
    document = pypdfium2.PdfDocument(content)
    try:
        return [page.get_textpage().get_text_range().replace("\ufffe", "-") for page in document]
    finally:
        document.close()


def test_pdf_is_archival_and_names_its_title(tree: ReportTree) -> None:
    content = write_pdf(tree)
    assert b"<pdfaid:part>2</pdfaid:part>" in content
    assert b"<pdfaid:conformance>B</pdfaid:conformance>" in content
    document = pypdfium2.PdfDocument(content)
    assert document.get_metadata_dict()["Title"].startswith("Báo cáo Kết quả công tác năm mẫu")
    document.close()


def test_same_tree_gives_same_bytes(tree: ReportTree) -> None:
    assert write_pdf(tree) == write_pdf(sample_tree(rounds=2, annex_rows=30))


def test_every_figure_is_printed(tree: ReportTree) -> None:
    text = "".join(pages(write_pdf(tree)))
    assert all(one.text in text for one in figures_of(tree))


def test_pages_are_numbered_from_the_second_and_each_annex_again(tree: ReportTree) -> None:
    numbers = [[line.strip() for line in page.splitlines()[:2]][1] for page in pages(write_pdf(tree))]
    annex = next(at for at, page in enumerate(pages(write_pdf(tree))) if "Phụ lục I\r\n" in page)
    assert numbers[1:annex] == [str(at) for at in range(2, annex + 1)]
    assert numbers[0] == "CƠ QUAN MẪU CẤP TRÊN"
    assert numbers[annex] == "Phụ lục I"
    assert numbers[annex + 1] == "2"


def test_annex_lies_across_and_the_next_one_stands_upright(tree: ReportTree) -> None:
    document = pypdfium2.PdfDocument(write_pdf(tree))
    lying = [page.get_width() > page.get_height() for page in document]
    document.close()
    assert lying[0] is False
    assert True in lying
    assert lying[-1] is False


@pytest.mark.parametrize("rows", range(1, 34, 4))
def test_row_that_heads_a_group_never_ends_a_page(rows: int) -> None:
    plain = tuple((TreeCell((Text(f"dòng {at}"),)), TreeCell()) for at in range(40))
    group = (TreeCell((Text("NHÓM"),), colspan=2),)
    tree = ReportTree(
        HeadingBlock("X"), (TreeTable("t", "", (1, 1), (), (*plain[:rows], group, group, *plain[rows:])),)
    )
    assert not any(page.rstrip().endswith("NHÓM") for page in pages(write_pdf(tree)))


def test_notice_is_on_every_page(tree: ReportTree) -> None:
    assert all(page.startswith("SỐ LIỆU MINH HỌA") for page in pages(write_pdf(tree)))
    assert "MINH HỌA" not in "".join(pages(write_pdf(replace(tree, notice=""))))


def test_face_that_typst_brings_along_has_all_vietnamese_letters() -> None:
    assert len(VIETNAMESE_LETTERS) == 134
    assert has_letters(FACES[-1], only_own=True)


def test_face_without_a_letter_is_found_out() -> None:
    assert not has_letters(FACES[-1], "ก", only_own=True)


def test_usable_faces_end_with_the_one_that_is_always_there() -> None:
    assert usable_faces()[-1] == FACES[-1]
    assert set(usable_faces()) <= set(FACES)


@pytest.mark.parametrize("letters", ["漢字", "กขค", "😀"], ids=["han", "thai", "emoji"])
def test_letter_without_a_glyph_does_not_stop_the_report(letters: str) -> None:
    tree = ReportTree(HeadingBlock("X"), (Paragraph((Text(f"trước {letters} sau"),)),))
    text = "".join(pages(write_pdf(tree)))
    assert "trước" in text
    assert "sau" in text


LONG = " ".join(f"từ{n}" for n in range(3000))


def _one_table(
    *, header: tuple[tuple[TreeCell, ...], ...] = (), rows: tuple[tuple[TreeCell, ...], ...]
) -> ReportTree:
    return ReportTree(HeadingBlock("X"), (TreeTable("t", "", (1, 1), header, rows),))


SHORT_ROW = (TreeCell((Text("a"),)), TreeCell((Text("b"),)))
LONG_ROW = (TreeCell((Text("a"),)), TreeCell((Text(LONG),)))
TALL = [
    pytest.param(_one_table(rows=(LONG_ROW,)), id="cell"),
    pytest.param(_one_table(header=(LONG_ROW,), rows=(SHORT_ROW,)), id="header-cell"),
    pytest.param(
        _one_table(rows=((TreeCell((Text(LONG),), rowspan=2), TreeCell()), (TreeCell((Text("c"),)),))),
        id="merged-cell",
    ),
    pytest.param(_one_table(header=(SHORT_ROW,) * 900, rows=()), id="header-of-many-rows"),
    pytest.param(ReportTree(HeadingBlock(LONG.lower()), ()), id="issuer"),
    pytest.param(ReportTree(HeadingBlock("X", subject=LONG), ()), id="subject"),
    pytest.param(ReportTree(HeadingBlock("X"), (), closing=LONG, recipients=("A",)), id="closing"),
    pytest.param(ReportTree(HeadingBlock("X"), (), recipients=tuple(LONG.split())), id="recipients"),
]


@pytest.mark.parametrize("tree", TALL)
def test_text_longer_than_a_page_runs_on_to_the_next_pages(tree: ReportTree) -> None:
    assert len(pages(write_pdf(tree))) >= 7
