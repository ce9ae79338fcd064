"""Our Word file reads back with every figure intact, also after a person edited and saved it in LibreOffice."""

import re
import subprocess
from collections import Counter
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from baocong.compiling.tree import BoundFigure, Paragraph, ReportTree, TreeTable
from baocong.reading.extracting.extract import extract
from baocong.reading.read import read
from baocong.vietnamese.numerals import parse_number
from baocong.writing.docx import write_docx
from tests.writing.sample_tree import sample_tree

ADDED = "Cụm đã họp 03 lần trong kỳ báo cáo mẫu."


def bound_values(tree: ReportTree) -> Counter[str]:
    """The numbers that the tree binds, as plain values with how often each is printed."""
    blocks = [*tree.blocks, *(block for annex in tree.annexes for block in annex.blocks)]
    inlines = [one for block in blocks if isinstance(block, Paragraph) for one in block.inlines]
    for block in blocks:
        if isinstance(block, TreeTable):
            inlines += [one for row in block.rows for cell in row for one in cell.inlines]
    return Counter(_plain(one.text) for one in inlines if isinstance(one, BoundFigure))


def read_values(data: bytes) -> Counter[str]:
    """The values of all figures that reading finds in a Word file."""
    return Counter(str(one.value.normalize()) for one in read(extract(data)).figures)


def _plain(text: str) -> str:
    return str(parse_number(text).normalize())


def missing(tree: ReportTree, data: bytes) -> Counter[str]:
    """What the tree binds and the reading of the file does not have."""
    return bound_values(tree) - read_values(data)


def test_word_file_reads_back_with_every_figure() -> None:
    tree = sample_tree()
    assert sum(bound_values(tree).values()) > 5
    assert missing(tree, write_docx(tree)) == Counter()


@pytest.mark.libreoffice
def test_word_file_edited_in_libreoffice_reads_back_with_every_figure(soffice: str, tmp_path: Path) -> None:
    tree = sample_tree()
    (tmp_path / "bao-cao.docx").write_bytes(write_docx(tree))
    _convert(soffice, tmp_path, "bao-cao.docx", "odt")
    _add_a_paragraph(tmp_path / "bao-cao.odt")
    _convert(soffice, tmp_path, "bao-cao.odt", "docx")
    edited = (tmp_path / "bao-cao.docx").read_bytes()
    assert ADDED in extract(edited).text
    assert missing(tree, edited) == Counter()


def _convert(soffice: str, folder: Path, name: str, target: str) -> None:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [soffice, "--headless", profile, "--convert-to", target, name]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=120)


def _add_a_paragraph(path: Path) -> None:
    """Type one more paragraph at the end of the text, as a person would."""
    with ZipFile(path) as package:
        parts = {one: package.read(one) for one in package.namelist()}
    content = parts["content.xml"].decode()
    parts["content.xml"] = re.sub("(</office:text>)", rf"<text:p>{ADDED}</text:p>\1", content).encode()
    out = BytesIO()
    with ZipFile(out, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    path.write_bytes(out.getvalue())
