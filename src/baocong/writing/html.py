"""Report tree to one HTML page: every bound figure opens the sentences it rests on."""

from html import escape

from baocong.compiling.tree import BoundFigure, Evidence, Heading, Inline, Paragraph, ReportTree


def write_html(tree: ReportTree) -> str:
    """Return a whole page. All text of the tree is escaped."""
    body = "\n".join(_block(block) for block in tree.blocks if isinstance(block, Heading | Paragraph))
    notes = "\n".join(_evidence(key, one) for key, one in tree.evidence.items())
    title = escape(f"{tree.heading.type}: {tree.heading.subject}")
    return (
        f'<!doctype html>\n<html lang="vi"><head><meta charset="utf-8"><title>{title}</title></head>'
        f"<body><h1>{title}</h1>\n{body}\n{notes}</body></html>\n"
    )


def _block(block: Heading | Paragraph) -> str:
    if isinstance(block, Heading):
        return f"<h2>{escape(block.number)} {escape(block.title)}</h2>"
    return "<p>" + "".join(_inline(one) for one in block.inlines) + "</p>"


def _inline(inline: Inline) -> str:
    if isinstance(inline, BoundFigure):
        return f'<a href="#{escape(inline.evidence)}">{escape(inline.text)}</a>'
    return escape(inline.text)


def _evidence(key: str, evidence: Evidence) -> str:
    rows = "".join(
        f"<li>{escape(one.unit)}: {escape(one.value)}<blockquote>{escape(one.sentence)}</blockquote></li>"
        for one in evidence.addends
    )
    return f'<section id="{escape(key)}"><h3>{escape(evidence.label)} {escape(evidence.value)}</h3><ol>{rows}</ol></section>'
