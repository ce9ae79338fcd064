"""Reports as flat OpenDocument text: styles, page numbers, footnotes and tab stops of LibreOffice itself."""

from dataclasses import dataclass
from xml.sax.saxutils import escape

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
from word import cell_align

SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{uri}:1.0"'
    for name, uri in (
        ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"),
        ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"),
    )
)  # fmt: skip
ALIGNS = {"left": "start", "center": "center", "right": "end", "both": "justify"}


def write_flat_odt(report: Report) -> str:
    """Return the report as one XML file that LibreOffice opens and converts."""
    writer = _Writer(report)
    body = "".join(writer.block(block) for block in report.blocks)
    master = writer.master()
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {SPACES} office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.text">'
        f"{writer.fonts()}{writer.styles()}<office:automatic-styles>{writer.page_layout()}{''.join(writer.made.values())}"
        f"{writer.tables}</office:automatic-styles>{master}<office:body><office:text>{body}</office:text></office:body>"
        "</office:document>"
    )


@dataclass(frozen=True)
class Look:
    """How a paragraph looks; `first` is the indent of its first line in millimetres, `extra` further properties."""

    align: str = "both"
    bold: bool = False
    italic: bool = False
    size: float = 0
    after: float | None = None
    first: float = 0
    extra: str = ""
    keep: bool = False


class _Writer:
    def __init__(self, report: Report) -> None:
        self.report = report
        self.made: dict[str, str] = {}
        self.tables = ""
        self.count = 0
        self.pending_break = False

    # -- styles -------------------------------------------------------------------------------------------------
    def fonts(self) -> str:
        return (
            '<office:font-face-decls><style:font-face style:name="Times New Roman" svg:font-family="\'Times New Roman\'"/>'
            "</office:font-face-decls>"
        )

    def styles(self) -> str:
        return (
            '<office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name="Times New Roman" '
            f'fo:font-size="{self.report.size}pt" fo:language="vi" fo:country="VN"/></style:default-style></office:styles>'
        )

    def page_layout(self) -> str:
        top, right, bottom, left = self.report.margins
        return (
            '<style:page-layout style:name="Trang"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" '
            f'fo:margin-top="{top - 8}mm" fo:margin-right="{right}mm" fo:margin-bottom="{bottom}mm" fo:margin-left="{left}mm"/>'
            '<style:header-style><style:header-footer-properties fo:min-height="8mm"/></style:header-style></style:page-layout>'
        )

    def master(self) -> str:
        notice = self.p(NOTICE, align="right", size=10, after=0)
        number = f'<text:p text:style-name="{self.style(align="center", after=0)}"><text:page-number text:select-page="current"/></text:p>'
        inside = f"<style:header>{number}{notice}</style:header>"
        if self.report.notice_in == "footer":
            inside = f"<style:header>{number}</style:header><style:footer>{notice}</style:footer>"
        return (
            '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Trang">'
            f"{inside}</style:master-page></office:master-styles>"
        )

    def style(self, **wanted: object) -> str:
        look = Look(**wanted)  # type: ignore[arg-type]
        spacing = self.report.spacing if look.after is None else look.after
        before = ' fo:break-before="page"' if self.pending_break else ""
        before += ' fo:keep-with-next="always"' if look.keep else ""
        self.pending_break = False
        key = f"{look}{before}"
        if key not in self.made:
            name = f"P{len(self.made) + 1}"
            self.made[key] = (
                f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties '
                f'fo:text-align="{ALIGNS[look.align]}" fo:margin-bottom="{spacing}pt" fo:margin-top="0pt" '
                f'fo:text-indent="{look.first}mm" fo:line-height="{round(self.report.line * 100)}%"{before}>{look.extra}'
                f'</style:paragraph-properties><style:text-properties fo:font-size="{look.size or self.report.size}pt"'
                + (' fo:font-weight="bold"' if look.bold else "")
                + (' fo:font-style="italic"' if look.italic else "")
                + "/></style:style>"
            )
        return self.made[key].split('"', 2)[1]

    def span(self, *, bold: bool, italic: bool) -> str:
        key = f"span{bold}{italic}"
        weight = ' fo:font-weight="bold"' if bold else ""
        slant = ' fo:font-style="italic"' if italic else ""
        self.made.setdefault(
            key,
            f'<style:style style:name="T{int(bold)}{int(italic)}" style:family="text"><style:text-properties{weight}{slant}/></style:style>',
        )
        return f"T{int(bold)}{int(italic)}"

    # -- text ---------------------------------------------------------------------------------------------------
    def runs(self, text: str) -> str:
        out = []
        for one in pieces(text):
            if one.note:
                self.count += 1
                out.append(
                    f'<text:note text:id="n{self.count}" text:note-class="footnote"><text:note-citation>{self.count}</text:note-citation>'
                    f"<text:note-body>{self.p(one.note, size=10, after=0)}</text:note-body></text:note>"
                )
                continue
            words = escape(one.text).replace("\n", "<text:line-break/>").replace("\t", "<text:tab/>")
            if one.bold or one.italic:
                name = self.span(bold=one.bold, italic=one.italic)
                words = f'<text:span text:style-name="{name}">{words}</text:span>'
            out.append(words)
        return "".join(out)

    def p(self, text: str, **style: object) -> str:
        name = self.style(**style)
        return f'<text:p text:style-name="{name}">{self.runs(text)}</text:p>'

    def block(self, block: Block) -> str:
        first = self.report.indent
        match block:
            case Head():
                return self.head(block)
            case Title():
                lines = "".join(
                    self.p(one, align="center", bold=True, after=0) for one in (block.type, *block.lines)
                )
                return self.p("", after=0) + lines + self.p("")
            case Heading(level=0):
                return self.p(block.text, align="center", bold=True, keep=True)
            case Heading():
                return self.p(block.text, bold=True, italic=block.level > 2, first=first, keep=True)
            case Text(kind="center"):
                return self.p(block.text, align="center")
            case Text():
                return self.p(
                    block.text, italic=block.kind == "basis", first=0 if block.kind == "plain" else first
                )
            case Item():
                return self.p((block.mark or "- ") + block.text, first=first)
            case Grid():
                return self.grid(block)
            case Closing():
                return self.closing(block)
            case Break():
                self.pending_break = True
                return ""
            case Box():
                return "".join(self.p(one, align="center") for one in block.lines)

    def head(self, block: Head) -> str:
        right = ("**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**", "**Độc lập - Tự do - Hạnh phúc**")
        left = (block.parent, *(f"**{one}**" for one in block.issuer))
        if block.kind == "tabs":
            stops = (
                '<style:tab-stops><style:tab-stop style:position="33mm" style:type="center"/>'
                '<style:tab-stop style:position="118mm" style:type="center"/></style:tab-stops>'
            )
            count = max(len(left), 2)
            pairs = zip((*left, *[""] * (count - len(left))), (*right, *[""] * (count - 2)), strict=True)
            lines = [f"\t{one}\t{other}" for one, other in pairs]
            lines.append(f"\tSố: {block.number}\t//{block.place_and_date}//")
            return "".join(self.p(one, align="left", size=12, after=2, extra=stops) for one in lines)
        number, dated = f"Số: {block.number}", f"//{block.place_and_date}//"
        if block.kind == "lines":
            columns = ((left, right), ((number,), (dated,)))
        else:
            columns = (((*left, "", number), (*right, "", dated)),)
        return self.bare(columns, (76, 92))

    def bare(
        self, rows: tuple[tuple[tuple[str, ...], ...], ...], widths: tuple[int, int], align: str = "center"
    ) -> str:
        cells = "".join(
            "<table:table-row>"
            + "".join(
                "<table:table-cell>"
                + "".join(self.p(line, align="center" if k else align, size=12, after=0) for line in lines)
                + "</table:table-cell>"
                for k, lines in enumerate(row)
            )
            + "</table:table-row>"
            for row in rows
        )
        return self.table(cells, widths) + self.p("", after=0)

    def table(self, rows: str, widths: tuple[int, ...]) -> str:
        self.count += 1
        name = f"Bang{self.count}"
        self.tables += (
            f'<style:style style:name="{name}" style:family="table"><style:table-properties style:width="{sum(widths)}mm" '
            'table:align="center"/></style:style>'
        )
        columns = ""
        for number, width in enumerate(widths):
            self.tables += (
                f'<style:style style:name="{name}.{number}" style:family="table-column"><style:table-column-properties '
                f'style:column-width="{width}mm"/></style:style>'
            )
            columns += f'<table:table-column table:style-name="{name}.{number}"/>'
        return f'<table:table table:name="{name}" table:style-name="{name}">{columns}{rows}</table:table>'

    def grid(self, block: Grid) -> str:
        self.made.setdefault(
            "cell",
            '<style:style style:name="O" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" '
            'fo:padding="1mm" style:vertical-align="middle"/></style:style>',
        )
        covered: set[tuple[int, int]] = set()
        rows = []
        for number, row in enumerate(block.rows):
            strong = number < block.header or (block.total and number == len(block.rows) - 1)
            cells, column, waiting = [], 0, list(row)
            while waiting or (number, column) in covered:
                if (number, column) in covered:
                    cells.append("<table:covered-table-cell/>")
                    column += 1
                    continue
                one = waiting.pop(0)
                cell = one if isinstance(one, Cell) else Cell(one)
                covered |= {
                    (number + down, column + along)
                    for down in range(cell.rows)
                    for along in range(cell.columns)
                    if down or along
                }
                align = "center" if number < block.header else cell_align(block, column, cell.text)
                inside = "".join(
                    self.p(line, align=align, bold=strong, size=12, after=0) for line in cell.text.split("\n")
                )
                cells.append(
                    f'<table:table-cell table:style-name="O" table:number-columns-spanned="{cell.columns}" '
                    f'table:number-rows-spanned="{cell.rows}">{inside}</table:table-cell>'
                )
                column += 1
            rows.append(f"<table:table-row>{''.join(cells)}</table:table-row>")
        return self.table("".join(rows), block.widths) + self.p("", after=2)

    def closing(self, block: Closing) -> str:
        left = ("**//Nơi nhận://**", *block.recipients)
        right = tuple(f"**{one}**" if one else "" for one in block.signature)
        return self.p("", after=0) + self.bare(((left, right),), (85, 80), align="left")
