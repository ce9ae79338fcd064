"""A file of LibreOffice comes back with comments that LibreOffice finds at the same words."""

import re
import subprocess
from pathlib import Path
from zipfile import ZipFile

import pytest

from baocong.checking.finding import Finding
from baocong.reading.extracting.docx import extract_docx
from baocong.writing.commenting import write_comments

PAGE = """<html><head><meta charset="utf-8"></head><body><h1>Báo cáo mẫu</h1>
<p>Ban hành <b>08</b> quyết định, trong đó: 03 về <i>bưu chính</i> và 06 về viễn thông.</p>
<ol><li>Mở 12 lớp</li><li>Xem <a href="http://vi-du.invalid/">trang 15 mục</a></li></ol>
<table border="1"><tr><td>Đơn vị</td><td>Số xã</td></tr><tr><td>Tỉnh mẫu</td><td>1.245</td></tr></table>
</body></html>"""
WORDS = ("08 quyết định", "06", "12 lớp", "15 mục", "1.245")


@pytest.mark.libreoffice
def test_libreoffice_reads_the_comments_at_their_words(soffice: str, tmp_path: Path) -> None:
    (tmp_path / "mau.html").write_text(PAGE, encoding="utf-8")
    _convert(soffice, tmp_path, "mau.html", "docx:MS Word 2007 XML", "HTML (StarWriter)")
    data = (tmp_path / "mau.docx").read_bytes()
    extracted = extract_docx(data)
    findings = [_finding(extracted.text, one) for one in WORDS]
    after = write_comments(data, extracted, findings, "2022-06-30T08:00:00+07:00")
    assert extract_docx(after).text == extracted.text

    (tmp_path / "ghi-chu.docx").write_bytes(after)
    _convert(soffice, tmp_path, "ghi-chu.docx", "odt")
    with ZipFile(tmp_path / "ghi-chu.odt") as package:
        content = package.read("content.xml").decode()
    found = re.findall(
        r'<office:annotation office:name="([^"]+)".*?<dc:creator>Báo Công</dc:creator>.*?</office:annotation>(.*?)'
        r'<office:annotation-end office:name="\1"/>',
        content,
    )
    assert [re.sub(r"<[^>]+>", "", words) for _, words in found] == list(WORDS)


def _finding(text: str, words: str) -> Finding:
    start = text.index(words)
    return Finding("S01", "error", f"Xem “{words}”.", start, start + len(words))


def _convert(soffice: str, folder: Path, name: str, to: str, reading_as: str = "") -> None:
    command = [soffice, "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
    command += [f"--infilter={reading_as}"] if reading_as else []
    subprocess.run(
        [*command, "--convert-to", to, "--outdir", str(folder), str(folder / name)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
