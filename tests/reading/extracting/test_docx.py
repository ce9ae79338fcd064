"""A Word file gives the text that its printed page shows, line by line, with the place of each line."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.extracting.ooxml import cell, list_levels, numbered, paragraph, run, table, word_file

from baocong.reading.extracting.docx import extract_docx
from baocong.reading.extracting.extract import extract
from baocong.reading.extracting.refusal import ExtractionRefusal

SPAN2 = '<w:gridSpan w:val="2"/>'
FIRST = '<w:vMerge w:val="restart"/>'
BELOW = "<w:vMerge/>"
BOX = "<wps:txbx><w:txbxContent><w:p><w:r><w:t>Số: 12/BC-MAU</w:t></w:r></w:p></w:txbxContent></wps:txbx>"

EXAMPLES = [
    pytest.param(paragraph("Mở 12 lớp."), "Mở 12 lớp.\n", id="a paragraph is a line"),
    pytest.param(
        paragraph(inside=run("Có 1.2") + run("45 hồ sơ")), "Có 1.245 hồ sơ\n", id="runs join without a space"
    ),
    pytest.param(
        paragraph(
            inside=f"<w:ins>{run('13')}</w:ins><w:del><w:r><w:delText>12</w:delText></w:r></w:del>{run(' lớp')}"
        ),
        "13 lớp\n",
        id="tracked changes are accepted",
    ),
    pytest.param(
        paragraph(inside=run("506.175") + run("1", '<w:vertAlign w:val="superscript"/>')),
        "506.175¹\n",
        id="a raised note mark never grows a number",
    ),
    pytest.param(paragraph(inside=run("5") + run("9", "<w:vanish/>")), "5\n", id="hidden text is not read"),
    pytest.param(
        paragraph(inside=run("08") + "<w:r><w:noBreakHyphen/></w:r>" + run("CT")), "08-CT\n", id="hard hyphen"
    ),
    pytest.param(
        paragraph(
            inside='<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE 99</w:instrText></w:r>'
            + run("7")
        ),
        "7\n",
        id="a field gives its result only",
    ),
    pytest.param(
        paragraph(inside=run("GIÁM ĐỐC") + "<w:r><w:br/></w:r>" + run("SỞ MẪU")),
        "GIÁM ĐỐC\nSỞ MẪU\n",
        id="a line break ends a line",
    ),
    pytest.param(
        f"<w:sdt><w:sdtContent>{paragraph('Trong khung')}</w:sdtContent></w:sdt>",
        "Trong khung\n",
        id="content control",
    ),
    pytest.param(
        paragraph(
            "Thân",
            inside=f"<w:r><mc:AlternateContent><mc:Choice>{BOX}</mc:Choice>"
            f"<mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>",
        ),
        "Thân\nSố: 12/BC-MAU\n",
        id="a text box comes once, after its paragraph",
    ),
    pytest.param(
        table(cell("TT", FIRST) + cell("Năm", SPAN2), cell("", BELOW) + cell("2020") + cell("2021")),
        "TT\tNăm\t\n\t2020\t2021\n",
        id="merged cells come once",
    ),
    pytest.param(
        table(cell("Tên\nchỉ tiêu") + cell("12\n")),
        "Tên chỉ tiêu\t12\n",
        id="paragraphs of a cell share its line",
    ),
    pytest.param(
        table(
            cell("SỞ MẪU\nSố: 05/BC-MAU")
            + cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nNơi mẫu, ngày 05 tháng 6 năm 2022")
        ),
        "SỞ MẪU\nSố: 05/BC-MAU\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nNơi mẫu, ngày 05 tháng 6 năm 2022\n",
        id="a heading block laid out by a table is plain lines",
    ),
]


@pytest.mark.parametrize(("body", "text"), EXAMPLES)
def test_body_gives_printed_text(body: str, text: str) -> None:
    assert extract_docx(word_file(body)).text == text


def test_numbering_counts_restarts_and_nests() -> None:
    levels = list_levels(("upperRoman", "%1."), ("decimal", "%1.%2."), ("bullet", "-"))
    body = "".join(
        [
            numbered("Kết quả", 1),
            numbered("Bưu chính", 1, 1),
            numbered("một ý", 1, 2),
            numbered("Viễn thông", 1, 1),
            numbered("Phương hướng", 1),
            numbered("Giải pháp", 1, 1),
            numbered("Danh sách khác", 2),
        ]
    )
    extracted = extract_docx(word_file(body, numbering=levels))
    assert extracted.text.splitlines() == [
        "I. Kết quả",
        "I.1. Bưu chính",
        "- một ý",
        "I.2. Viễn thông",
        "II. Phương hướng",
        "II.1. Giải pháp",
        "I. Danh sách khác",
    ]
    labels = [extracted.text[one.start : one.end] for one in extracted.pieces if one.place.synthetic]
    assert labels == ["I. ", "I.1. ", "- ", "I.2. ", "II. ", "II.1. ", "I. "]


def test_notes_are_numbered_as_word_shows_them() -> None:
    body = paragraph(
        inside=run("Cụm thông tin") + '<w:r><w:footnoteReference w:id="5"/></w:r>' + run(" hoạt động")
    )
    notes = (
        '<w:footnote w:id="0" w:type="separator"/><w:footnote w:id="5">'
        + paragraph("Tại 02 xã.")
        + "</w:footnote>"
    )
    assert extract_docx(word_file(body, footnotes=notes)).text == "Cụm thông tin¹ hoạt động\n¹ Tại 02 xã.\n"


def test_pieces_point_at_the_paragraph_of_the_body() -> None:
    extracted = extract_docx(word_file(paragraph("một") + table(cell("hai") + cell("ba")) + paragraph("bốn")))
    found = {extracted.text[one.start : one.end]: one.place for one in extracted.pieces}
    assert [found[word].paragraph for word in ("một", "hai", "ba", "bốn")] == [0, 1, 2, 3]
    assert (found["ba"].table, found["ba"].row, found["ba"].column) == (0, 0, 1)


def _zip(**parts: bytes) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name.replace("__", "/") + ".xml", data)
    return out.getvalue()


ENTITY = b'<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">]><w:document xmlns:w="x"><w:body>&a;</w:body></w:document>'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
REFUSED = [
    pytest.param(b"", "empty", id="empty"),
    pytest.param(b"PK\x03\x04 cut short", "damaged", id="truncated zip"),
    pytest.param(OLE + bytes(600), "other_office", id="old Office of another kind"),
    pytest.param(OLE + "WordDocument\0".encode("utf-16-le"), "old_word", id="old Word"),
    pytest.param(OLE + "EncryptedPackage\0".encode("utf-16-le"), "encrypted", id="locked Word"),
    pytest.param(_zip(ppt__presentation=b"<a/>"), "not_word", id="another office file"),
    pytest.param(_zip(xl__workbook=b"<workbook/>"), "not_workbook", id="broken workbook"),
    pytest.param(_zip(word__document=b"<w:document"), "damaged", id="broken XML"),
    pytest.param(_zip(word__document=ENTITY), "hostile", id="entities"),
    pytest.param(_zip(word__document=b"<a>" + b" " * 90_000_000 + b"</a>"), "hostile", id="zip bomb"),
    pytest.param(b"\x89PNG\r\n\x1a\n", "picture", id="picture"),
    pytest.param(b"%PDF-1.7 cut short", "damaged", id="truncated PDF"),
    pytest.param(b"abc\x00\x01\x02", "not_text", id="bytes"),
]


@pytest.mark.parametrize(("data", "code"), REFUSED)
def test_what_cannot_be_read_is_refused_with_a_sentence(data: bytes, code: str) -> None:
    with pytest.raises(ExtractionRefusal) as refused:
        extract(data)
    assert refused.value.code == code
    assert refused.value.message.endswith(".")


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_a_refusal(data: bytes) -> None:
    for head in (b"", b"PK\x03\x04", b"%PDF-"):
        try:
            extracted = extract(head + data)
        except ExtractionRefusal:
            continue
        assert all(0 <= one.start <= one.end <= len(extracted.text) for one in extracted.pieces)
