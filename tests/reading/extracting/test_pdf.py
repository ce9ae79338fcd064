"""A PDF with text gives paragraphs and table rows back, whichever program printed it."""

import json
import subprocess
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
import typst
from tests.reading.extracting.ooxml import cell, paragraph, table, word_file
from tests.reading.extracting.printed import convert

from baocong.reading.extracting.extract import extract
from baocong.reading.extracting.refusal import ExtractionRefusal

LONG = (
    "Trong năm đơn vị mẫu đã mở 12 lớp tập huấn về chữ ký số cho cán bộ xã và tiếp nhận 1.245 hồ sơ thủ tục hành chính, "
    "trong đó 1.102 hồ sơ nộp trực tuyến và 143 hồ sơ nộp trực tiếp, đạt 88,5% tổng số hồ sơ đã tiếp nhận trong kỳ."
)
TYPST = """
#set page(paper: "a4", numbering: "1")
#set par(justify: true, first-line-indent: (amount: 1.27cm, all: true))
BÁO CÁO MẪU

%s

%s
#table(columns: 3, table.cell(rowspan: 2)[Chỉ tiêu], table.cell(colspan: 2)[Năm], [2020], [2021],
  [Hồ sơ tiếp nhận qua mạng của toàn tỉnh trong kỳ báo cáo năm nay], [1.102], [1.245])
- một ý ngắn
""" % (LONG, LONG)  # noqa: UP031 - Typst text is full of braces


def test_typst_page_gives_paragraphs_and_rows() -> None:
    extracted = extract(typst.compile(TYPST.encode()))
    lines = [one for one in extracted.text.splitlines() if one]
    assert lines == [
        "BÁO CÁO MẪU",
        LONG,
        LONG,
        "Chỉ tiêu\tNăm\t",
        "\t2020\t2021",
        "Hồ sơ tiếp nhận qua mạng của toàn tỉnh trong kỳ báo cáo năm nay\t1.102\t1.245",
        "• một ý ngắn",
    ]
    assert (extracted.format, extracted.pages) == ("pdf", 1)
    assert {one.place.page for one in extracted.pieces} == {1}


def test_paragraph_that_crosses_a_page_stays_one() -> None:
    page = (
        '#set page(width: 12cm, height: 6cm, numbering: "1")\n#set par(justify: true)\n' + LONG + " " + LONG
    )
    assert extract(typst.compile(page.encode())).text.strip() == f"{LONG} {LONG}"


def test_pages_without_text_are_a_scan() -> None:
    with pytest.raises(ExtractionRefusal) as refused:
        extract(typst.compile(b"#rect(width: 5cm, height: 5cm)"))
    assert refused.value.code == "scan"


@pytest.mark.libreoffice
def test_libreoffice_page_gives_paragraphs_and_rows(soffice: str, tmp_path: Path) -> None:
    borders = "".join(f'<w:{edge} w:val="single" w:sz="4"/>' for edge in ("top", "left", "bottom", "right"))
    framed = f"<w:tcBorders>{borders}</w:tcBorders>"
    rows = [
        cell("Chỉ tiêu", framed) + cell("Năm 2021", framed),
        cell("Hồ sơ", framed) + cell("1.245", framed),
    ]
    body = paragraph("BÁO CÁO MẪU") + paragraph(LONG) + table(*rows) + paragraph("Hết./.")
    (tmp_path / "mau.docx").write_bytes(word_file(body))
    _convert(soffice, tmp_path, "mau.docx")
    lines = [one for one in extract((tmp_path / "mau.pdf").read_bytes()).text.splitlines() if one]
    assert lines == ["BÁO CÁO MẪU", LONG, "Chỉ tiêu\tNăm 2021", "Hồ sơ\t1.245", "Hết./."]


def _convert(soffice: str, folder: Path, name: str) -> None:
    profile = (folder / "profile").as_uri()
    command = [soffice, "--headless", f"-env:UserInstallation={profile}", "--convert-to", "pdf", name]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=120)


def test_page_turned_on_its_side_is_read_upright() -> None:
    page = f"#place(center + horizon, rotate(-90deg, reflow: true, box(width: 22cm)[{LONG}]))"
    document = pypdfium2.PdfDocument(typst.compile(page.encode()))
    document[0].set_rotation(90)
    out = BytesIO()
    document.save(out)
    document.close()
    assert extract(out.getvalue()).text.strip() == LONG


HEAD = "#set page(width: 14cm, height: 9cm, margin: 2cm, header: {head}, footer: context [{foot}])\n#set par(justify: true)\n"
NUMBER = "#counter(page).display()"


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        pytest.param("[BÁO CÁO CỦA ĐƠN VỊ MẪU]", "", id="head"),
        pytest.param("[]", f"Trang {NUMBER}", id="page-word-and-number"),
        pytest.param("[]", f"\\- {NUMBER} -", id="number-between-dashes"),
        pytest.param("[]", f"{NUMBER}/3", id="number-of-pages"),
        pytest.param("[Đơn vị mẫu #h(1fr) Năm 2024]", NUMBER, id="head-in-two-parts"),
        pytest.param("[Đơn vị mẫu \\ Báo cáo năm]", NUMBER, id="head-of-two-lines"),
    ],
)
def test_heads_and_feet_never_stand_in_a_sentence(head: str, foot: str) -> None:
    page = HEAD.replace("{head}", head).replace("{foot}", foot) + " ".join([LONG] * 4)
    assert extract(typst.compile(page.encode())).text.strip() == " ".join([LONG] * 4)


def test_headings_that_count_at_the_top_of_their_pages_stay() -> None:
    page = '#set page(height: 9cm, numbering: "1")\n' + "\n#pagebreak()\n".join(
        f"PHỤ LỤC {number}\n\n{LONG}" for number in (1, 2, 3)
    )
    lines = extract(typst.compile(page.encode())).text.splitlines()
    assert [one for one in lines if one.startswith("PHỤ LỤC")] == ["PHỤ LỤC 1", "PHỤ LỤC 2", "PHỤ LỤC 3"]


def test_footnotes_stand_at_the_end_behind_their_marks() -> None:
    page = (
        '#set page(height: 9cm, numbering: "1")\n#set par(justify: true)\n'
        "Đơn vị mẫu có 63 điểm cầu#footnote[Số liệu đến ngày 30 tháng 11, do phòng chuyên môn của đơn vị mẫu theo dõi và "
        "tổng hợp theo từng tháng trong năm.] đang hoạt động và 12 điểm#footnote[Chưa tính 02 điểm dự phòng.] đang lắp đặt. "
        + LONG
        + " "
        + LONG
    )
    lines = [one for one in extract(typst.compile(page.encode())).text.splitlines() if one]
    assert lines == [
        f"Đơn vị mẫu có 63 điểm cầu¹ đang hoạt động và 12 điểm² đang lắp đặt. {LONG} {LONG}",
        "¹ Số liệu đến ngày 30 tháng 11, do phòng chuyên môn của đơn vị mẫu theo dõi và tổng hợp theo từng tháng trong năm.",
        "² Chưa tính 02 điểm dự phòng.",
    ]


def test_letters_of_a_damaged_font_are_mended() -> None:
    page = "Ðơn vị mẫu ðã tiếp nhận 1.245 hồ sơ của ngƣời dân, tăng 12 hồ sơ so với năm trƣớc."
    assert extract(typst.compile(page.encode())).text.strip() == (
        "Đơn vị mẫu đã tiếp nhận 1.245 hồ sơ của người dân, tăng 12 hồ sơ so với năm trước."
    )


@pytest.mark.libreoffice
def test_locked_pdf_is_refused(soffice: str, tmp_path: Path) -> None:
    options = {
        "EncryptFile": {"type": "boolean", "value": "true"},
        "DocumentOpenPassword": {"type": "string", "value": "x"},
    }
    data = word_file(paragraph(LONG))
    locked = convert(soffice, tmp_path, {"khoa.docx": data}, f"pdf:writer_pdf_Export:{json.dumps(options)}")
    with pytest.raises(ExtractionRefusal) as refused:
        extract(locked["khoa"])
    assert refused.value.code == "encrypted"
