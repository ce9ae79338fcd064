"""Speed of writing: Word against docxtpl for the same content, PDF against a bare typst compile and LibreOffice."""

import shutil
import subprocess
import tempfile
from io import BytesIO
from pathlib import Path

import docx
import typst
from docxtpl import DocxTemplate

from baocong.compiling.tree import (
    BoundFigure,
    Evidence,
    Heading,
    HeadingBlock,
    Paragraph,
    ReportTree,
    Signature,
    Text,
    TreeCell,
    TreeTable,
)
from baocong.writing.docx import write_docx
from baocong.writing.pdf import write_pdf
from bench.timing import timed

Row = tuple[str, str, str]
_ROWS, _COLUMNS, _PARAGRAPHS = 200, 14, 120
_SENTENCE = "Đơn vị mẫu đã tiếp nhận và giải quyết hồ sơ đúng thời gian quy định, số liệu minh họa lần thứ "


def _tree() -> ReportTree:
    body = [
        Paragraph((Text(f"{_SENTENCE}{number}: "), BoundFigure(str(number), "so-1")))
        for number in range(_PARAGRAPHS)
    ]
    rows = tuple(
        tuple(TreeCell((Text(f"{row}.{column}"),), align="right") for column in range(_COLUMNS))
        for row in range(_ROWS)
    )
    header = (tuple(TreeCell((Text(f"Cột {column}"),), bold=True) for column in range(_COLUMNS)),)
    table = TreeTable("bang", "Bảng mẫu", (1.0,) * _COLUMNS, header, rows)
    return ReportTree(
        HeadingBlock("ĐƠN VỊ MẪU", subject="Đo tốc độ ghi báo cáo"),
        (Heading("I.", "KẾT QUẢ", 1), *body, table),
        signature=Signature(("GIÁM ĐỐC",)),
        evidence={"so-1": Evidence("Số mẫu", "1")},
    )


def measure() -> list[Row]:
    """Return rows of (what, measured, target)."""
    tree = _tree()
    ours = timed(lambda: write_docx(tree))
    template = _docxtpl_template()
    theirs = timed(lambda: _docxtpl(template), rounds=3, warm=1)
    pdf = timed(lambda: write_pdf(tree))
    source = _bare_typst()
    bare = timed(lambda: typst.compile(source))
    rows = [
        ("ghi .docx của ta", f"{ours.middle * 1e3:.0f} ms ({ours.spread})", ""),
        ("ghi .docx so với docxtpl cùng nội dung", f"{ours.middle / theirs.middle:.2f} lần", ""),
        ("ghi .pdf của ta", f"{pdf.middle * 1e3:.0f} ms ({pdf.spread})", ""),
        ("ghi .pdf so với typst trần cùng nội dung", f"{pdf.middle / bare.middle:.2f} lần", ""),
    ]
    office = _libreoffice(write_docx(tree))
    if office is not None:
        rows.append(("ghi .pdf so với LibreOffice đổi .docx", f"{pdf.middle / office:.3f} lần", ""))
    return rows


def _docxtpl_template() -> bytes:
    """A template that a person would write in Word for the same content."""
    document = docx.Document()
    document.add_paragraph("ĐƠN VỊ MẪU")
    document.add_paragraph("{%p for one in paragraphs %}")
    document.add_paragraph("{{ one }}")
    document.add_paragraph("{%p endfor %}")
    table = document.add_table(4, _COLUMNS)
    for column in range(_COLUMNS):
        table.cell(0, column).text = f"Cột {column}"
        table.cell(2, column).text = f"{{{{ row[{column}] }}}}"
    table.cell(1, 0).text = "{%tr for row in rows %}"
    table.cell(3, 0).text = "{%tr endfor %}"
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _docxtpl(template: bytes) -> bytes:
    document = DocxTemplate(BytesIO(template))
    document.render(
        {
            "paragraphs": [f"{_SENTENCE}{number}: {number}" for number in range(_PARAGRAPHS)],
            "rows": [[f"{row}.{column}" for column in range(_COLUMNS)] for row in range(_ROWS)],
        },
        autoescape=True,
    )
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _bare_typst() -> bytes:
    paragraphs = "\n\n".join(f"{_SENTENCE}{number}: {number}" for number in range(_PARAGRAPHS))
    cells = ", ".join(f"[{row}.{column}]" for row in range(_ROWS) for column in range(_COLUMNS))
    return f"{paragraphs}\n\n#table(columns: {_COLUMNS}, {cells})".encode()


def _libreoffice(document: bytes) -> float | None:
    program = shutil.which("soffice")
    if program is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        (here / "mau.docx").write_bytes(document)
        profile = f"-env:UserInstallation={(here / 'profile').as_uri()}"
        command = [program, "--headless", profile, "--convert-to", "pdf", "mau.docx"]
        work = timed(lambda: subprocess.run(command, cwd=here, check=True, capture_output=True), 3, 1)
        return work.middle
