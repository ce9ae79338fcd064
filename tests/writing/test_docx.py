"""The Word file: the paper form of Decree 30/2020, figures that can be found again, the same bytes each time."""

import re
import time
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from lxml import etree
from tests.writing.sample_tree import figures_of, sample_tree

from baocong.compiling.tree import (
    HeadingBlock,
    ReportTree,
    Signature,
    Text,
    TreeCell,
    TreeTable,
)
from baocong.writing.docx import write_docx
from baocong.writing.word.lines import LONGEST_BOOKMARK, bookmark_name

W = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}


def opened(tree: ReportTree) -> Document:
    return docx.Document(BytesIO(write_docx(tree)))


def part(tree: ReportTree, name: str) -> etree._Element:
    with ZipFile(BytesIO(write_docx(tree))) as archive:
        return etree.fromstring(archive.read(name))


def texts(element: etree._Element, path: str) -> list[str]:
    return ["".join(one.itertext()) for one in element.iterfind(path, W)]


def test_every_part_is_well_formed(tree: ReportTree) -> None:
    with ZipFile(BytesIO(write_docx(tree))) as archive:
        for name in archive.namelist():
            etree.fromstring(archive.read(name))


def test_same_tree_gives_same_bytes(tree: ReportTree) -> None:
    assert write_docx(tree) == write_docx(sample_tree(rounds=2, annex_rows=30))


def test_properties_hold_title_issuer_language_and_the_given_date(tree: ReportTree) -> None:
    made_at = datetime(2021, 12, 15, 8, 0, tzinfo=UTC)
    kept = docx.Document(BytesIO(write_docx(tree, made_at=made_at))).core_properties
    assert (kept.title, kept.author, kept.language) == (
        "Báo cáo Kết quả công tác năm mẫu và phương hướng kỳ tới của cụm thi đua mẫu",
        "Đơn vị mẫu cụm trưởng",
        "vi-VN",
    )
    assert kept.created.replace(tzinfo=UTC) == made_at


def test_heading_block_stands_in_two_columns_without_rules(tree: ReportTree) -> None:
    block = opened(tree).tables[0]
    assert [[cell.text.strip("\n").split("\n") for cell in row.cells] for row in block.rows] == [
        [
            ["CƠ QUAN MẪU CẤP TRÊN", "ĐƠN VỊ MẪU CỤM TRƯỞNG"],
            ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
        ],
        [["Số:      /BC-ĐVM", "DỰ THẢO"], ["Nơi mẫu, ngày    tháng    năm 2021"]],
    ]
    assert block._tbl.find(".//w:tblBorders", W) is None


def test_report_that_is_no_draft_does_not_say_so() -> None:
    assert "DỰ THẢO" not in opened(sample_tree(draft=False)).tables[0].cell(1, 0).text


@pytest.mark.parametrize(
    ("basis", "printed"),
    [
        pytest.param(("Căn cứ một",), ["Căn cứ một."], id="one"),
        pytest.param(
            ("Căn cứ một;", "Căn cứ hai"), ["Căn cứ một;", "Căn cứ hai."], id="semicolon-then-full-stop"
        ),
    ],
)
def test_basis_lines_end_as_the_decree_says(basis: tuple[str, ...], printed: list[str]) -> None:
    tree = ReportTree(HeadingBlock("X"), (), basis=basis)
    assert [one.text for one in opened(tree).paragraphs if one.style.name == "Căn cứ ban hành"] == printed


@pytest.mark.parametrize(
    ("addressees", "printed"),
    [
        pytest.param(("Cơ quan A",), ["Kính gửi: Cơ quan A."], id="one-on-the-line"),
        pytest.param(
            ("Cơ quan A", "Cơ quan B."), ["Kính gửi:", "- Cơ quan A;", "- Cơ quan B."], id="several-listed"
        ),
        pytest.param((), [], id="none"),
    ],
)
def test_addressees_are_listed_below_kinh_gui(addressees: tuple[str, ...], printed: list[str]) -> None:
    tree = ReportTree(HeadingBlock("X"), (), addressees=addressees)
    names = ("Kính gửi", "Nơi kính gửi")
    assert [one.text for one in opened(tree).paragraphs if one.style.name in names] == printed


def test_headings_keep_their_typed_numbers_and_show_in_the_navigation_pane(tree: ReportTree) -> None:
    headings = [
        (one.style.name, one.text) for one in opened(tree).paragraphs if one.style.name.startswith("Heading")
    ]
    assert headings[:3] == [
        ("Heading 2", "I. TÌNH HÌNH CHUNG"),
        ("Heading 2", "II. KẾT QUẢ THỰC HIỆN NHIỆM VỤ"),
        ("Heading 3", "1. Lĩnh vực chuyển đổi số"),
    ]
    assert part(tree, "word/document.xml").find(".//w:numPr", W) is None


def test_every_bound_figure_stands_in_one_bookmark_that_names_its_evidence(tree: ReportTree) -> None:
    document = part(tree, "word/document.xml")
    starts = document.findall(".//w:bookmarkStart", W)
    found = []
    for start in starts:
        run = start.getnext()
        assert run is not None
        found.append((start.get(f"{{{W['w']}}}name"), "".join(run.itertext())))
    expected = figures_of(tree)
    assert found == [(bookmark_name(at, one.evidence), one.text) for at, one in enumerate(expected, start=1)]
    assert len({name for name, _ in found}) == len(found) > 20


@pytest.mark.parametrize(
    "key", ["so-1", "training.courses@2021", "", "số đẹp", "x" * 200, "a b\x00\n", "]]>", "\ud800"]
)
def test_bookmark_name_is_one_that_word_takes(key: str) -> None:
    name = bookmark_name(7, key)
    assert re.fullmatch(r"[A-Za-z][A-Za-z0-9_]*", name)
    assert len(name) <= LONGEST_BOOKMARK


def test_long_keys_that_begin_alike_get_different_bookmarks() -> None:
    assert bookmark_name(1, "x" * 60 + "a") != bookmark_name(1, "x" * 60 + "b")


def test_quotation_is_printed_word_for_word(tree: ReportTree) -> None:
    assert any(
        "“Đã đưa 100% thủ tục đủ điều kiện lên trực tuyến.”" in one.text for one in opened(tree).paragraphs
    )


def test_table_head_repeats_and_no_row_breaks(tree: ReportTree) -> None:
    table = opened(tree).tables[1]._tbl
    rows = table.findall("w:tr", W)
    assert [row.find("w:trPr/w:tblHeader", W) is not None for row in rows] == [True, True] + [False] * 5
    assert all(row.find("w:trPr/w:cantSplit", W) is not None for row in rows)


def test_first_row_last_but_one_and_group_heads_stay_with_the_next(tree: ReportTree) -> None:
    table = next(one for one in opened(tree).tables if len(one.columns) == 15)._tbl
    kept = [row.find(".//w:keepNext", W) is not None for row in table.findall("w:tr", W)]
    assert [at for at, one in enumerate(kept) if one] == [2, 13, 24, 33]


def test_merged_header_cells_are_merged_in_word(tree: ReportTree) -> None:
    table = opened(tree).tables[1]
    head = [[table.cell(y, x).text for x in range(5)] for y in range(2)]
    assert head == [
        ["STT", "Chỉ tiêu", "Kết quả", "Kết quả", "Ghi chú"],
        ["STT", "Chỉ tiêu", "Kỳ này", "Cùng kỳ", "Ghi chú"],
    ]


def test_each_annex_lies_in_its_own_section_with_its_own_page_numbers(tree: ReportTree) -> None:
    sections = opened(tree).sections
    assert [one.page_width > one.page_height for one in sections] == [False, True, False]
    numbers = part(tree, "word/document.xml").findall(".//w:sectPr/w:pgNumType", W)
    assert [one.get(f"{{{W['w']}}}start") for one in numbers] == ["1", "1", "1"]


def test_notice_stands_at_the_head_of_every_page_and_the_number_from_the_second(tree: ReportTree) -> None:
    for section in opened(tree).sections:
        assert section.different_first_page_header_footer
        assert [one.text for one in section.header.paragraphs][0] == "SỐ LIỆU MINH HỌA"
        assert [one.text for one in section.first_page_header.paragraphs] == ["SỐ LIỆU MINH HỌA", ""]
    assert part(tree, "word/header1.xml").find(".//w:fldSimple", W) is not None
    assert part(tree, "word/header2.xml").find(".//w:fldSimple", W) is None


def test_report_without_notice_has_none() -> None:
    tree = ReportTree(HeadingBlock("X"), ())
    assert texts(part(tree, "word/header2.xml"), "w:p") == [""]


def test_signature_is_kept_with_the_last_paragraph(tree: ReportTree) -> None:
    document = part(tree, "word/document.xml")
    closing = next(one for one in document.iter(f"{{{W['w']}}}p") if "Trên đây là" in "".join(one.itertext()))
    assert closing.find("w:pPr/w:keepNext", W) is not None
    signature = closing.getnext()
    assert signature is not None
    assert texts(signature, "w:tr/w:tc")[1] == "TM. CỤM THI ĐUA MẪUCỤM TRƯỞNGNgười Ký Mẫu"
    assert signature.find("w:tr/w:trPr/w:cantSplit", W) is not None


def test_signature_is_kept_with_the_body_when_there_is_no_closing(tree: ReportTree) -> None:
    document = part(replace(tree, closing=""), "word/document.xml")
    last = next(
        one for one in document.iter(f"{{{W['w']}}}p") if "Tiếp tục rà soát" in "".join(one.itertext())
    )
    assert last.find("w:pPr/w:keepNext", W) is not None


def test_recipients_end_as_the_decree_says(tree: ReportTree) -> None:
    table = next(one for one in opened(tree).tables if "Nơi nhận" in one.cell(0, 0).text)
    assert table.cell(0, 0).text.split("\n") == [
        "Nơi nhận:",
        "- Như trên;",
        "- Các đơn vị mẫu;",
        "- Lưu: VT, TH.",
    ]


def test_report_without_signature_and_recipients_ends_with_its_text() -> None:
    tree = ReportTree(HeadingBlock("X"), (), signature=Signature())
    assert len(opened(tree).tables) == 1


def _rows(count: int) -> ReportTree:
    rows = tuple(tuple(TreeCell((Text(f"{y}.{x}"),)) for x in range(14)) for y in range(count))
    return ReportTree(HeadingBlock("X"), (TreeTable("t", "", (1,) * 14, (), rows),))


def _seconds(count: int) -> float:
    tree = _rows(count)
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        write_docx(tree)
        best = min(best, time.process_time() - start)
    return best


def test_time_of_a_table_grows_with_its_rows_and_no_faster() -> None:
    assert _seconds(1000) < 8 * _seconds(250), (
        "four times the rows; a quadratic writer would take sixteen times as long"
    )
