"""Report tree → a Word file in the layout of Decree 30/2020; the same tree always gives the same bytes."""

from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from baocong.compiling.tree import ReportTree
from baocong.writing.composed import Columns, Item, Line, Sheet, Table
from baocong.writing.composing import compose
from baocong.writing.layout import PAGE, points_of, text_width, twips
from baocong.writing.word import grids, parts
from baocong.writing.word.lines import LineWriter
from baocong.writing.word.styles import NAMESPACE, styles_part

UNDATED = datetime(1980, 1, 1, tzinfo=UTC)
"""The date written when the caller gives none: the earliest that a .zip can hold."""
_END = (
    '<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>{}</w:pPr></w:p>'
)


def write_docx(tree: ReportTree, *, made_at: datetime = UNDATED) -> bytes:
    """Return the bytes of a .docx of the report. Every bound figure stands in a bookmark that names its evidence."""
    composition = compose(tree)
    return _packed(
        {
            "[Content_Types].xml": parts.content_types(),
            "_rels/.rels": parts.package_relations(),
            "word/document.xml": _document(composition.sheets),
            "word/_rels/document.xml.rels": parts.document_relations(),
            "word/styles.xml": styles_part(),
            "word/settings.xml": parts.settings_part(),
            "word/header1.xml": parts.page_head(composition.notice, numbered=True),
            "word/header2.xml": parts.page_head(composition.notice, numbered=False),
            "docProps/core.xml": parts.core_properties(composition, made_at),
            "docProps/app.xml": parts.app_properties(),
        }
    )


def _packed(files: dict[str, str]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, text in files.items():
            entry = ZipInfo(name, date_time=UNDATED.timetuple()[:6])
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, parts.DECLARATION + text)
    return out.getvalue()


def _document(sheets: tuple[Sheet, ...]) -> str:
    writer = LineWriter()
    body: list[str] = []
    last = len(sheets) - 1
    for at, sheet in enumerate(sheets):
        body.extend(_item(one, sheet, writer) for one in sheet.items)
        section = _section(sheet)
        body.append(section if at == last and _ends_with_line(sheet) else _end(section, is_last=at == last))
    return f'<w:document xmlns:w="{NAMESPACE}" xmlns:r="{parts.RELATIONS}"><w:body>{"".join(body)}</w:body></w:document>'


def _ends_with_line(sheet: Sheet) -> bool:
    return bool(sheet.items) and isinstance(sheet.items[-1], Line)


def _end(section: str, *, is_last: bool) -> str:
    """Word wants a paragraph after a table, and keeps the properties of all sections but the last in a paragraph."""
    return _END.format("") + section if is_last else _END.format(section)


def _item(item: Item, sheet: Sheet, writer: LineWriter) -> str:
    if isinstance(item, Line):
        return writer.line(item)
    if isinstance(item, Columns):
        return grids.columns(item, text_width(landscape=sheet.landscape), writer)
    assert isinstance(item, Table)
    return grids.table(item, writer)


def _section(sheet: Sheet) -> str:
    wide, high = twips(points_of(PAGE.width)), twips(points_of(PAGE.height))
    size = (
        f'w:w="{high}" w:h="{wide}" w:orient="landscape"' if sheet.landscape else f'w:w="{wide}" w:h="{high}"'
    )
    margins = {
        side: twips(points_of(getattr(PAGE, side).chosen)) for side in ("top", "right", "bottom", "left")
    }
    sides = " ".join(f'w:{side}="{length}"' for side, length in margins.items())
    head = twips(points_of(PAGE.header_distance))
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/>'
        f'<w:type w:val="nextPage"/><w:pgSz {size}/>'
        f'<w:pgMar {sides} w:header="{head}" w:footer="{head}" w:gutter="0"/>'
        '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
    )
