"""Report tree → one HTML page: the report as a sheet of paper, every bound figure a link to the sentences it rests on."""

from baocong.compiling.tree import ReportTree
from baocong.writing.composing import compose
from baocong.writing.layout import LAYOUT, Component
from baocong.writing.web.page import render, resource, whole_page
from baocong.writing.web.report_view import ReportView

WORD_ALIGNMENTS = {"left": "left", "right": "right", "centre": "center", "justify": "justify"}


def write_html(tree: ReportTree) -> str:
    """Return a whole page that works from disk, without scripts and without a network. All text of the tree is escaped."""
    composition = compose(tree)
    view = ReportView(tree.evidence)
    sheets = [view.sheet(one) for one in composition.sheets]
    body = render(
        "report.html.jinja",
        title=composition.title,
        notice=composition.notice,
        sheets=sheets,
        evidences=view.panels(),
    )
    style = component_styles() + resource("report.css") + "\n".join(view.widths)
    return whole_page(composition.title, body, style=style, script=resource("report.js"))


def component_styles() -> str:
    """Return the style rules of the layout table: the same sizes, weights and places as on paper."""
    on_screen = "\n".join(_style(name, one) for name, one in LAYOUT.items())
    pitches = "\n".join(f".sheet .{name}{{line-height:{one.line:g}pt}}" for name, one in LAYOUT.items())
    return f"{on_screen}\n@media print{{\n{pitches}\n}}\n"


def _style(name: str, component: Component) -> str:
    side = "margin-left" if name == "addressee" else "text-indent"
    indent = f"{side}:{component.indent:g}pt;" if component.indent else ""
    return (
        f".sheet .{name}{{font-size:{component.size:g}pt;font-weight:{700 if component.bold else 400};"
        f"font-style:{'italic' if component.italic else 'normal'};text-align:{WORD_ALIGNMENTS[component.align]};{indent}"
        f"margin-top:{component.before:g}pt;margin-bottom:{component.after:g}pt}}"
    )
