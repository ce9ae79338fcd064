"""What fuzzing starts from: the sample cluster, and small files of every kind that is read."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import docx
import openpyxl
import typst

from bench.texts import sample_texts

CLUSTER = Path(__file__).parents[1] / "examples" / "cum-08-2021"
PAGE = "<html><body><h1>BÁO CÁO</h1><table><tr><th>TT<th>Số<tr><td>1<td>12</table><p>Có 12 hồ sơ, gồm 5 và 7.</body></html>"


def seeds() -> Iterator[tuple[str, bytes]]:
    """Yield (name, bytes) of each."""
    for path in sorted(CLUSTER.rglob("*")):
        if path.suffix in {".docx", ".pdf", ".xlsx"} and not path.name.startswith("~$"):
            yield path.name, path.read_bytes()
    for number, text in enumerate(sample_texts()):
        yield f"text-{number}", text.encode()
    yield "page.html", PAGE.encode()
    yield "table.docx", _word()
    yield "formats.xlsx", _workbook()
    yield "small.pdf", typst.compile(f"#set page(height: 8cm)\n{'Có 12 hồ sơ, gồm 5 và 7. ' * 40}".encode())


def _word() -> bytes:
    document = docx.Document()
    document.add_heading("BÁO CÁO", 1)
    document.add_paragraph("Có 12 hồ sơ, gồm 5 và 7.", style="List Number")
    table = document.add_table(3, 3, style="Table Grid")
    table.cell(0, 0).merge(table.cell(1, 0)).text = "TT"
    table.cell(2, 1).text = "12"
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _workbook() -> bytes:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    if sheet is not None:
        for row, (value, code) in enumerate(
            ((0.5, "0%"), (45000, "d-mmm"), (12, '0" hồ sơ"'), ("=A1", "General")), 1
        ):
            sheet.cell(row, 1, value).number_format = code
    out = BytesIO()
    workbook.save(out)
    return out.getvalue()
