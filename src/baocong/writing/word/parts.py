"""The fixed parts of a Word file: content types, relations, settings, properties, and the heads of pages."""

from datetime import datetime
from xml.sax.saxutils import escape

from baocong.writing.composed import Composition
from baocong.writing.layout import LANGUAGE
from baocong.writing.word.styles import NAMESPACE, style_id

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"
_APP = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
_OVERRIDES = {
    "/word/document.xml": f"{_WORD}.document.main+xml",
    "/word/styles.xml": f"{_WORD}.styles+xml",
    "/word/settings.xml": f"{_WORD}.settings+xml",
    "/word/header1.xml": f"{_WORD}.header+xml",
    "/word/header2.xml": f"{_WORD}.header+xml",
    "/docProps/core.xml": _CORE,
    "/docProps/app.xml": _APP,
}


def content_types() -> str:
    """Return [Content_Types].xml."""
    overrides = "".join(
        f'<Override PartName="{path}" ContentType="{kind}"/>' for path, kind in _OVERRIDES.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(targets: dict[str, str]) -> str:
    inside = "".join(
        f'<Relationship Id="rId{at}" Type="{kind}" Target="{target}"/>'
        for at, (target, kind) in enumerate(targets.items(), start=1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inside}</Relationships>'


def package_relations() -> str:
    """Return _rels/.rels."""
    return _relations(
        {
            "word/document.xml": f"{RELATIONS}/officeDocument",
            "docProps/core.xml": f"{_PACKAGE}/relationships/metadata/core-properties",
            "docProps/app.xml": f"{RELATIONS}/extended-properties",
        }
    )


def document_relations() -> str:
    """Return word/_rels/document.xml.rels: rId3 is the head of most pages, rId4 the head of first pages."""
    return _relations(
        {
            "styles.xml": f"{RELATIONS}/styles",
            "settings.xml": f"{RELATIONS}/settings",
            "header1.xml": f"{RELATIONS}/header",
            "header2.xml": f"{RELATIONS}/header",
        }
    )


def settings_part() -> str:
    """Return word/settings.xml. Mode 15 is the present Word: it opens the file without the words "compatibility mode"."""
    return (
        f'<w:settings xmlns:w="{NAMESPACE}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        f'<w:themeFontLang w:val="{LANGUAGE}"/></w:settings>'
    )


def page_head(notice: str, *, numbered: bool) -> str:
    """Return a header part: the notice, if any, and below it the page number, centred in the top margin."""
    lines = ""
    if notice:
        text = f'<w:t xml:space="preserve">{escape(notice.upper())}</w:t>'
        lines += f'<w:p><w:pPr><w:pStyle w:val="{style_id("notice")}"/></w:pPr><w:r>{text}</w:r></w:p>'
    field = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>' if numbered else ""
    lines += f'<w:p><w:pPr><w:pStyle w:val="{style_id("page_number")}"/></w:pPr>{field}</w:p>'
    return f'<w:hdr xmlns:w="{NAMESPACE}">{lines}</w:hdr>'


def core_properties(composition: Composition, made_at: datetime) -> str:
    """Return docProps/core.xml. The date is given by the caller, so that the same report has the same bytes."""
    stamp = made_at.strftime("%Y-%m-%dT%H:%M:%SZ")
    title = escape(composition.title)
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{title}</dc:title><dc:subject>{escape(composition.notice) or title}</dc:subject>"
        f"<dc:creator>{escape(composition.issuer)}</dc:creator><dc:language>{LANGUAGE}</dc:language>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{stamp}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{stamp}</dcterms:modified></cp:coreProperties>'
    )


def app_properties() -> str:
    """Return docProps/app.xml."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return f'<Properties xmlns="{kind}"><Application>Báo Công</Application></Properties>'
