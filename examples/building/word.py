"""Word files written as raw OOXML, element by element: no library, and not the writer that the samples test."""

from dataclasses import dataclass, field
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from blocks import (
    NOTICE,
    Block,
    Box,
    Break,
    Cell,
    Closing,
    Grid,
    Head,
    Heading,
    Item,
    Report,
    Text,
    Title,
    pieces,
)

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
PARTS = ("numbering", "footnotes", "styles", "settings", "header1", "footer1")
MADE = (2021, 12, 16, 9, 30, 0)
PAGE = (11906, 16838)
BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" '
    'w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'
    '<w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Muc"/><w:basedOn w:val="Normal"/>'
    "<w:pPr><w:keepNext/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"
)
LEVELS = (("upperRoman", "%1.", 0), ("decimal", "%2.", 1), ("decimal", "%2.%3.", 2))
SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
)


def twips(millimetres: float) -> int:
    """Return Word's unit of length."""
    return round(millimetres * 56.6929)


@dataclass
class WordFile:
    """The parts of one Word file while it is being written."""

    report: Report
    body: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    changes: int = 0
    boxes: int = 0

    def bytes(self) -> bytes:
        """Return the finished package."""
        for block in self.report.blocks:
            self.body.append(self.block(block))
        document = "".join(self.body) + self.section()
        parts = {
            "document": f"<w:document {NAMESPACES}><w:body>{document}</w:body></w:document>",
            "styles": self.wrap("styles", STYLES.format(half=round(self.report.size * 2))),
            "settings": self.wrap("settings", '<w:defaultTabStop w:val="720"/>'),
            "numbering": self.wrap("numbering", numbering()),
            "footnotes": self.wrap("footnotes", SEPARATORS + "".join(self.notes)),
            "header1": self.wrap("hdr", self.header()),
            "footer1": self.wrap("ftr", self.footer()),
        }
        return package(parts)

    def wrap(self, tag: str, content: str) -> str:
        return f"<w:{tag} {NAMESPACES}>{content}</w:{tag}>"

    def header(self) -> str:
        notice = NOTICE if self.report.notice_in == "header" else ""
        return self.paragraph(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
            align="center",
        ) + (self.paragraph(self.runs(notice, size=10), align="right", after=0) if notice else "")

    def footer(self) -> str:
        notice = NOTICE if self.report.notice_in == "footer" else ""
        return self.paragraph(self.runs(notice, size=10) if notice else "", align="center", after=0)

    def section(self) -> str:
        top, right, bottom, left = (twips(one) for one in self.report.margins)
        width, height = PAGE
        return (
            '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="default" r:id="footer1"/>'
            f'<w:pgSz w:w="{width}" w:h="{height}"/><w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" '
            f'w:left="{left}" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg w:val="0"/></w:sectPr>'
        )

    def block(self, block: Block) -> str:
        match block:
            case Head():
                return self.head(block)
            case Title():
                return self.title(block)
            case Heading():
                return self.heading(block)
            case Text():
                return self.text(block)
            case Item():
                return self.item(block)
            case Grid():
                return self.grid(block)
            case Box():
                return self.box(block)
            case Break():
                return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
            case Closing():
                return self.closing(block)

    # -- text ---------------------------------------------------------------------------------------------------
    def runs(self, text: str, *, bold: bool = False, italic: bool = False, size: float | None = None) -> str:
        out = []
        for one in pieces(text):
            if one.note:
                out.append(self.note(one.note))
                continue
            properties = "<w:b/>" if bold or one.bold else ""
            properties += "<w:i/>" if italic or one.italic else ""
            properties += f'<w:sz w:val="{round(size * 2)}"/>' if size else ""
            tag = "delText" if one.change == "del" else "t"
            words = "<w:br/>".join(
                f'<w:{tag} xml:space="preserve">{escape(part)}</w:{tag}>' for part in one.text.split("\n")
            ).replace("\t", f'</w:{tag}><w:tab/><w:{tag} xml:space="preserve">')
            run = f"<w:r><w:rPr>{properties}</w:rPr>{words}</w:r>"
            out.append(self.change(one.change, run) if one.change else run)
        return "".join(out)

    def change(self, kind: str, run: str) -> str:
        self.changes += 1
        return f'<w:{kind} w:id="{900 + self.changes}" w:author="Văn phòng" w:date="2021-12-15T08:00:00Z">{run}</w:{kind}>'

    def note(self, text: str) -> str:
        number = len(self.notes) + 1
        mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        content = f"{mark}<w:footnoteRef/></w:r>" + self.runs(f" {text}", size=10)
        self.notes.append(f'<w:footnote w:id="{number}">{self.paragraph(content, after=0)}</w:footnote>')
        return f'{mark}<w:footnoteReference w:id="{number}"/></w:r>'

    def paragraph(
        self, inside: str, *, align: str = "", after: float | None = None, extra: str = "", first: float = 0
    ) -> str:
        spacing = self.report.spacing if after is None else after
        line = round(240 * self.report.line)
        properties = f'{extra}<w:spacing w:before="0" w:after="{round(spacing * 20)}" w:line="{line}" w:lineRule="auto"/>'
        properties += f'<w:ind w:firstLine="{twips(first)}"/>' if first else ""
        properties += f'<w:jc w:val="{align}"/>' if align else ""
        return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"

    def text(self, block: Text) -> str:
        if block.kind == "center":
            return self.paragraph(self.runs(block.text), align="center")
        first = 0 if block.kind == "plain" else self.report.indent
        return self.paragraph(self.runs(block.text, italic=block.kind == "basis"), align="both", first=first)

    def heading(self, block: Heading) -> str:
        if block.level == 0:
            return self.paragraph(self.runs(block.text, bold=True), align="center", extra="<w:keepNext/>")
        extra = '<w:pStyle w:val="Muc"/>'
        if block.automatic:
            extra += f'<w:numPr><w:ilvl w:val="{block.level - 1}"/><w:numId w:val="1"/></w:numPr>'
        inside = self.runs(block.text, bold=True, italic=block.level > 2)
        return self.paragraph(inside, align="both", extra=extra, first=self.report.indent)

    def item(self, block: Item) -> str:
        if block.mark:
            return self.paragraph(
                self.runs(f"{block.mark}{block.text}"), align="both", first=self.report.indent
            )
        extra = f'<w:numPr><w:ilvl w:val="{block.depth}"/><w:numId w:val="2"/></w:numPr>'
        return self.paragraph(self.runs(block.text), align="both", extra=extra)

    # -- heading block and closing ------------------------------------------------------------------------------
    def head(self, block: Head) -> str:
        left = [
            self.centred(block.parent, size=12),
            *(self.centred(one, bold=True, size=12) for one in block.issuer),
        ]
        right = [
            self.centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold=True, size=12),
            self.centred("Độc lập - Tự do - Hạnh phúc", bold=True, size=13),
        ]
        if block.kind == "tabs":
            tabs = '<w:tabs><w:tab w:val="center" w:pos="2100"/><w:tab w:val="center" w:pos="6700"/></w:tabs>'
            lines = (
                f"\t{block.parent}\t**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**",
                f"\t**{block.issuer[0]}**\t**Độc lập - Tự do - Hạnh phúc**",
                *(f"\t**{one}**\t" for one in block.issuer[1:]),
                f"\tSố: {block.number}\t//{block.place_and_date}//",
            )
            return "".join(
                self.paragraph(self.runs(one, size=12), extra=tabs, after=2) for one in lines
            ) + self.paragraph("")
        number = self.centred(f"Số: {block.number}", size=13)
        dated = self.centred(block.place_and_date, italic=True, size=13)
        if block.kind == "lines":
            rows = (("".join(left), "".join(right)), (number, dated))
        else:
            rows = (("".join([*left, self.centred("―――――", size=8), number]),
                     "".join([*right, self.centred("―――――――――――――", size=8), dated])),)  # fmt: skip
        return self.bare_table(rows, (78, 98)) + self.paragraph("", after=0)

    def centred(self, text: str, *, bold: bool = False, italic: bool = False, size: float = 13) -> str:
        return self.paragraph(self.runs(text, bold=bold, italic=italic, size=size), align="center", after=0)

    def bare_table(self, rows: tuple[tuple[str, str], ...], widths: tuple[int, int]) -> str:
        grid = "".join(f'<w:gridCol w:w="{twips(one)}"/>' for one in widths)
        cells = "".join(
            "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
            + "".join(
                f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/></w:tcPr>{content}</w:tc>'
                for width, content in zip(widths, row, strict=True)
            )
            + "</w:tr>"
            for row in rows
        )
        return (
            '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{cells}</w:tbl>"
        )

    def title(self, block: Title) -> str:
        lines = [
            self.paragraph(self.runs(one, bold=True), align="center", after=0)
            for one in (block.type, *block.lines)
        ]
        return "".join(lines) + self.centred("―――――――", size=8)

    def closing(self, block: Closing) -> str:
        left = [self.paragraph(self.runs("Nơi nhận:", bold=True, italic=True, size=12), after=0)]
        left += [self.paragraph(self.runs(one, size=11), after=0) for one in block.recipients]
        right = [self.centred(one, bold=True) for one in block.signature]
        return (
            self.paragraph("", after=0, extra="<w:keepNext/>")
            + self.bare_table((("".join(left), "".join(right)),), (85, 80))
            + self.paragraph("", after=0)
        )

    # -- tables, boxes, pages -------------------------------------------------------------------------------------
    def grid(self, block: Grid) -> str:
        grid = "".join(f'<w:gridCol w:w="{twips(one)}"/>' for one in block.widths)
        covered: dict[tuple[int, int], int] = {}
        rows = []
        for number, row in enumerate(block.rows):
            rows.append(self.row(block, number, row, covered))
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:jc w:val="center"/><w:tblBorders>{BORDERS}</w:tblBorders>'
            f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'
            + self.paragraph("", after=2)
        )

    def row(
        self, block: Grid, number: int, row: tuple[str | Cell, ...], covered: dict[tuple[int, int], int]
    ) -> str:
        strong = number < block.header or (block.total and number == len(block.rows) - 1)
        cells, column = [], 0
        waiting = list(row)
        while waiting or (number, column) in covered:
            if (number, column) in covered:
                span = covered[number, column]
                width = twips(sum(block.widths[column : column + span]))
                cells.append(
                    f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{grid_span(span)}<w:vMerge/></w:tcPr>{self.paragraph("")}</w:tc>'
                )
                column += span
                continue
            one = waiting.pop(0)
            cell = one if isinstance(one, Cell) else Cell(one)
            for below in range(1, cell.rows):
                covered[number + below, column] = cell.columns
            width = twips(sum(block.widths[column : column + cell.columns]))
            merge = '<w:vMerge w:val="restart"/>' if cell.rows > 1 else ""
            align = "center" if number < block.header else cell_align(block, column, cell.text)
            inside = "".join(
                self.paragraph(self.runs(line, bold=strong, size=12), align=align, after=1)
                for line in cell.text.split("\n")
            )
            cells.append(
                f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{grid_span(cell.columns)}{merge}'
                f'<w:vAlign w:val="center"/></w:tcPr>{inside}</w:tc>'
            )
            column += cell.columns
        repeat = f"<w:trPr><w:cantSplit/>{'<w:tblHeader/>' if number < block.header else ''}</w:trPr>"
        return f"<w:tr>{repeat}{''.join(cells)}</w:tr>"

    def box(self, block: Box) -> str:
        self.boxes += 1
        inside = "".join(
            self.paragraph(self.runs(one, size=12), align="center", after=2) for one in block.lines
        )
        size = 'cx="5400000" cy="' + str(260000 + 200000 * len(block.lines)) + '"'
        return self.paragraph(
            '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent {size}/><wp:docPr id="{50 + self.boxes}" name="Hop {self.boxes}"/><a:graphic>'
            '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>'
            f'<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
            '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr>'
            f"<wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>"
            "</wp:inline></w:drawing></mc:Choice></mc:AlternateContent></w:r>",
            align="center",
        )


def grid_span(columns: int) -> str:
    """Return the property of a cell that spans columns."""
    return f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""


def cell_align(block: Grid, column: int, text: str) -> str:
    """Return how a cell's text stands: as the table says by column, else numbers centred and words left."""
    if column < len(block.align):
        return {"l": "left", "c": "center", "r": "right"}[block.align[column]]
    return "center" if text[:1].isdigit() or len(text) < 4 else "left"


def numbering() -> str:
    """Return the two lists: numbered headings and bullets."""
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:suff w:val="space"/>'
        f'<w:lvlText w:val="{pattern}"/><w:lvlJc w:val="left"/></w:lvl>'
        for kind, pattern, level in LEVELS
    )
    bullets = "".join(
        f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="bullet"/><w:lvlText w:val="{sign}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{900 + 400 * level}" w:hanging="280"/></w:pPr></w:lvl>'
        for level, sign in enumerate(("-", "+", "•"))
    )
    return (
        f'<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>{bullets}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    )


def package(parts: dict[str, str]) -> bytes:
    """Return the zip of the parts with content types and relationships."""
    kinds = {"header1": "header", "footer1": "footer"}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{WORD}.{"document.main" if name == "document" else kinds.get(name, name)}+xml"/>'
        for name in parts
    )
    relations = "".join(
        f'<Relationship Id={quoteattr(name)} Type="{OFFICE}/{kinds.get(name, name)}" Target="{name}.xml"/>'
        for name in parts
        if name != "document"
    )
    files = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>',
        "_rels/.rels": relationships(
            f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
        ),
        "word/_rels/document.xml.rels": relationships(relations),
        **{f"word/{name}.xml": content for name, content in parts.items()},
    }
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as zipped:
        for name, content in files.items():
            xml = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{content}'
            zipped.writestr(ZipInfo(name, MADE), xml, ZIP_DEFLATED)
    return out.getvalue()


def relationships(inside: str) -> str:
    """Return a relationships part."""
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>'


def write_word(report: Report) -> bytes:
    """Return the bytes of the report as a Word file."""
    return WordFile(report).bytes()
