"""Text of a Word file (.docx): paragraphs and table rows in reading order."""

from io import BytesIO

import docx
from docx.table import Table
from docx.text.paragraph import Paragraph

from baocong.reading.extracted import Extracted, Piece, Place


def extract_docx(data: bytes) -> Extracted:
    """Return the text of a .docx, one line a paragraph, table cells separated by tabs, a merged cell once."""
    lines: list[str] = []
    pieces: list[Piece] = []
    position = 0
    for number, block in enumerate(docx.Document(BytesIO(data)).iter_inner_content()):
        for line in [block.text] if isinstance(block, Paragraph) else _rows(block):
            text = line.replace("\n", " ")
            pieces.append(Piece(position, position + len(text), Place(paragraph=number)))
            lines.append(text)
            position += len(text) + 1
    return Extracted("\n".join(lines), "docx", "docx", None, tuple(pieces))


def _rows(table: Table) -> list[str]:
    seen: set[int] = set()
    rows = []
    for row in table.rows:
        cells = []
        for cell in row.cells:
            cells.append("" if id(cell._tc) in seen else cell.text.replace("\n", " "))
            seen.add(id(cell._tc))
        rows.append("\t".join(cells))
    return rows
