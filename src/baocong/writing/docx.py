"""Report tree to a Word file."""

from io import BytesIO

import docx

from baocong.compiling.tree import Heading, Paragraph, ReportTree


def write_docx(tree: ReportTree) -> bytes:
    """Return the bytes of a .docx of the report."""
    document = docx.Document()
    document.add_paragraph(tree.heading.type)
    for block in tree.blocks:
        if isinstance(block, Heading):
            document.add_paragraph(f"{block.number} {block.title}")
        elif isinstance(block, Paragraph):
            document.add_paragraph("".join(one.text for one in block.inlines))
    out = BytesIO()
    document.save(out)
    return out.getvalue()
