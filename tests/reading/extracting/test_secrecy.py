"""A stamp of secrecy closes the door, wherever it stands; the word in a sentence does not."""

import unicodedata

import pytest
import typst
from tests.reading.extracting.ooxml import cell, paragraph, table, word_file

from baocong.reading.extracted import Extracted
from baocong.reading.extracting.extract import extract
from baocong.reading.extracting.refusal import ExtractionRefusal
from baocong.reading.extracting.secrecy import refuse_secret

BODY = "Trong kỳ, đơn vị mẫu đã tiếp nhận 1.245 hồ sơ và ban hành 12 văn bản."

STAMPED = [
    pytest.param(f"SỞ MẪU\nMẬT\nSố: 12/BC-SM\n{BODY}", id="alone"),
    pytest.param(f"SỞ MẪU\nTỐI MẬT\n{BODY}", id="top-secret"),
    pytest.param(f"TUYỆT MẬT\r\n{BODY}", id="windows-line-end"),
    pytest.param(f"[ MẬT ]\n{BODY}", id="framed"),
    pytest.param(f"|M Ậ T|\n{BODY}", id="spaced-out"),
    pytest.param(unicodedata.normalize("NFD", f"SỞ MẪU\nTỐI MẬT\n{BODY}"), id="decomposed"),
    pytest.param(
        f"SỞ MẪU\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nMẬT\tĐộc lập - Tự do\n{BODY}", id="beside-the-motto"
    ),
    pytest.param(f"{BODY}\n" * 60 + "PHỤ LỤC\nMẬT\nBảng kê\n", id="on-an-annex"),
    pytest.param(f"Độ mật: Tối mật\n{BODY}", id="named-grade"),
    pytest.param(f"MẬT (Thời hạn bảo vệ: 10 năm)\n{BODY}", id="with-term"),
]
OPEN = [
    pytest.param(f"{BODY} Công tác bảo mật và bảo vệ bí mật nhà nước được giữ vững.", id="sentence"),
    pytest.param("BÁO CÁO\nCông tác bảo vệ bí mật nhà nước\n" + BODY, id="title"),
    pytest.param("CÔNG TÁC BẢO MẬT\n" + BODY, id="title-in-capitals"),
    pytest.param(f"{BODY}\n1. Tài liệu MẬT: không phát sinh.", id="in-an-item"),
    pytest.param("TT\tThường\tMẬT\tTỐI MẬT\n1\t120\t0\t0\n", id="columns-of-counts"),
    pytest.param("TT\tĐộ\tMẬT\n1\t120\t0\n", id="one-column"),
    pytest.param("Loại\tMẬT\t3\n", id="row-of-counts"),
    pytest.param("Mật\nong mật\n" + BODY, id="small-letters"),
    pytest.param("Độ mật: không\n" + BODY, id="no-grade"),
]


@pytest.mark.parametrize("text", STAMPED)
def test_stamped_paper_is_refused(text: str) -> None:
    with pytest.raises(ExtractionRefusal) as refused:
        extract(text.encode())
    assert refused.value.code == "secret"
    assert BODY[:20] not in refused.value.message


@pytest.mark.parametrize("text", OPEN)
def test_open_paper_is_read(text: str) -> None:
    assert extract(text.encode()).text == text


HEADER = paragraph("TỐI MẬT")
WATERMARK = '<w:p><w:r><w:pict><v:shape><v:textpath string="MẬT"/></v:shape></w:pict></w:r></w:p>'
BOX = "<w:p><w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx></mc:Choice></mc:AlternateContent></w:r></w:p>"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(word_file(paragraph("MẬT") + paragraph(BODY)), id="paragraph"),
        pytest.param(
            word_file(table(cell("SỞ MẪU\nMẬT") + cell("CỘNG HÒA XÃ HỘI")) + paragraph(BODY)),
            id="heading-table",
        ),
        pytest.param(word_file(table(cell("MẬT")) + paragraph(BODY)), id="frame-made-of-a-table"),
        pytest.param(word_file(BOX.format(paragraph("MẬT")) + paragraph(BODY)), id="text-box"),
        pytest.param(word_file(paragraph(BODY), header1=HEADER), id="head-of-the-pages"),
        pytest.param(word_file(paragraph(BODY), header2=WATERMARK), id="watermark"),
        pytest.param(typst.compile(f"#rect[MẬT]\n\n{BODY} {BODY}".encode()), id="pdf-frame"),
        pytest.param(
            typst.compile(f"#set page(height: 6cm, header: [MẬT])\n{' '.join([BODY] * 12)}".encode()),
            id="pdf-head",
        ),
    ],
)
def test_stamp_is_seen_wherever_a_file_keeps_it(data: bytes) -> None:
    with pytest.raises(ExtractionRefusal) as refused:
        extract(data)
    assert refused.value.code == "secret"


@pytest.mark.parametrize("stamp", ["MAT", "MẠT", "TOI MAT", "| TUYỆT MÂT |"])
def test_scanned_stamp_counts_with_wrong_marks(stamp: str) -> None:
    with pytest.raises(ExtractionRefusal):
        refuse_secret(Extracted(f"SỞ MẪU\n{stamp}\n{BODY}", "pdf", "tesseract"))
    assert refuse_secret(Extracted(f"SỞ MẪU\n{stamp.replace('Ệ', 'E')}x\n{BODY}")).remarks == ()


@pytest.mark.parametrize(
    ("text", "remarks"),
    [
        pytest.param("Căn cước: 001088012345", 1, id="identity-number"),
        pytest.param("0912345678, 0912 345 679, 0389.123.456", 1, id="three-phones"),
        pytest.param("Liên hệ: 0912345678.", 0, id="one-contact"),
        pytest.param("Tổng số 1.234.567.890 đồng; 001.088.012.345 đồng; số 123456789012", 0, id="amounts"),
    ],
)
def test_numbers_of_persons_are_pointed_out(text: str, remarks: int) -> None:
    assert len(extract(text.encode()).remarks) == remarks
