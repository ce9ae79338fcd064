"""A PDF with text gives paragraphs and table rows back, whichever program printed it."""

import subprocess
from pathlib import Path

import pytest
import typst
from tests.reading.extracting.ooxml import cell, paragraph, table, word_file

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
