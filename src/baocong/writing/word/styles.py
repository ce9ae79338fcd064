"""The styles of a Word file, made from the layout table: one paragraph style for each component."""

from baocong.writing.layout import FONT, LANGUAGE, LAYOUT, Component, twips

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WORD_ALIGNMENTS = {"left": "left", "right": "right", "centre": "center", "justify": "both"}
OUTLINES = {"part": 0, "section": 1, "clause": 2, "point": 3}
"""Components that are headings, with their level: they show in Word's navigation pane."""


def style_id(component: str) -> str:
    """Return the identifier of the style of a component ("Heading1" for the headings, so that Word knows them).

    *Example*:
    >>> style_id("table_cell"), style_id("section")
    ('TableCell', 'Heading2')
    """
    if component in OUTLINES:
        return f"Heading{OUTLINES[component] + 1}"
    return "".join(word.capitalize() for word in component.split("_"))


def _style_name(component: str) -> str:
    return f"heading {OUTLINES[component] + 1}" if component in OUTLINES else LAYOUT[component].name


def styles_part() -> str:
    """Return word/styles.xml."""
    styles = "".join(_style(name, component) for name, component in LAYOUT.items())
    return (
        f'<w:styles xmlns:w="{NAMESPACE}"><w:docDefaults><w:rPrDefault><w:rPr>'
        f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
        f'<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="{LANGUAGE}" w:eastAsia="{LANGUAGE}"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>'
        f"{styles}</w:styles>"
    )


def _style(name: str, component: Component) -> str:
    outline = f'<w:outlineLvl w:val="{OUTLINES[name]}"/>' if name in OUTLINES else ""
    indent = _indent(name, component)
    following = f'<w:next w:val="{style_id("body")}"/>' if name in OUTLINES else ""
    marks = ("<w:b/>" if component.bold else "") + ("<w:i/>" if component.italic else "")
    return (
        f'<w:style w:type="paragraph" w:styleId="{style_id(name)}"><w:name w:val="{_style_name(name)}"/>'
        f'<w:basedOn w:val="Normal"/>{following}<w:qFormat/><w:pPr><w:widowControl/>'
        f'<w:spacing w:before="{twips(component.before)}" w:after="{twips(component.after)}" '
        f'w:line="{twips(component.line)}" w:lineRule="exact"/>{indent}'
        f'<w:jc w:val="{WORD_ALIGNMENTS[component.align]}"/>{outline}</w:pPr>'
        f'<w:rPr>{marks}<w:sz w:val="{round(component.size * 2)}"/><w:szCs w:val="{round(component.size * 2)}"/>'
        "</w:rPr></w:style>"
    )


def _indent(name: str, component: Component) -> str:
    if not component.indent:
        return ""
    kind = "left" if name == "addressee" else "firstLine"
    return f'<w:ind w:{kind}="{twips(component.indent)}"/>'
