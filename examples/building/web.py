"""Reports as HTML for LibreOffice: typed numbers and marks, tables with borders, the heading block as a table."""

from html import escape

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

STYLE = """
@page {{ size: 21cm 29.7cm; margin: {margins} }}
p {{ font-family: "Times New Roman", serif; font-size: {size}pt; margin: 0 0 {spacing}pt 0; line-height: {line}% }}
"""


def write_html(report: Report) -> str:
    """Return the report as a page that LibreOffice Writer opens."""
    margins = " ".join(f"{one}mm" for one in report.margins)
    style = STYLE.format(
        margins=margins, size=report.size, spacing=report.spacing, line=round(report.line * 100)
    )
    body = "\n".join(_block(block, report) for block in report.blocks)
    notice = (
        f'<div title="header"><p style="text-align: right; font-size: 10pt">{NOTICE}</p></div>'
        if report.notice_in == "header"
        else f'<div title="footer"><p style="text-align: center; font-size: 10pt">{NOTICE}</p></div>'
    )
    return f'<html><head><meta charset="utf-8"><style>{style}</style></head><body lang="vi-VN">{notice}{body}</body></html>'


def _runs(text: str) -> str:
    out = []
    for one in pieces(text):
        words = escape(one.text, quote=False).replace("\n", "<br/>")
        words = f"<b>{words}</b>" if one.bold else words
        out.append(f"<i>{words}</i>" if one.italic else words)
    return "".join(out)


def _p(inside: str, style: str = "") -> str:
    return f'<p style="{style}">{inside}</p>'


def _block(block: Block, report: Report) -> str:
    first = f"text-align: justify; text-indent: {report.indent}mm"
    match block:
        case Head():
            return _head(block)
        case Title():
            lines = "".join(
                _p(f"<b>{_runs(one)}</b>", "text-align: center; margin-top: 0cm; margin-bottom: 0cm")
                for one in block.lines
            )
            return (
                _p(f"<b>{block.type}</b>", "text-align: center; margin-top: 8pt; margin-bottom: 0cm")
                + lines
                + _p("")
            )
        case Heading(level=0):
            return _p(f"<b>{_runs(block.text)}</b>", "text-align: center; page-break-after: avoid")
        case Heading():
            words = f"<b>{_runs(block.text)}</b>"
            return _p(f"<i>{words}</i>" if block.level > 2 else words, f"{first}; page-break-after: avoid")
        case Text(kind="center"):
            return _p(_runs(block.text), "text-align: center")
        case Text(kind="basis"):
            return _p(f"<i>{_runs(block.text)}</i>", first)
        case Text(kind="plain"):
            return _p(_runs(block.text), "text-align: justify")
        case Text():
            return _p(_runs(block.text), first)
        case Item():
            return _p(_runs((block.mark or "- ") + block.text), first)
        case Grid():
            return _grid(block)
        case Closing():
            return _closing(block)
        case Break():
            return '<p style="page-break-before: always"></p>'
        case Box():
            return "".join(_p(_runs(one), "text-align: center") for one in block.lines)


def _centred(text: str, size: float = 13, *, bold: bool = False, italic: bool = False) -> str:
    words = f"<b>{_runs(text)}</b>" if bold and text else _runs(text) or "<br/>"
    words = f"<i>{words}</i>" if italic else words
    return _p(words, f"text-align: center; font-size: {size}pt; margin-top: 0cm; margin-bottom: 0cm")


def _head(block: Head) -> str:
    left = _centred(block.parent, 12) + "".join(_centred(one, 12, bold=True) for one in block.issuer)
    right = _centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, bold=True)
    right += _centred("Độc lập - Tự do - Hạnh phúc", 13, bold=True)
    second = (_centred(f"Số: {block.number}"), _centred(block.place_and_date, italic=True))
    return (
        '<table width="100%" border="0" cellpadding="2"><tr valign="top">'
        f'<td width="45%">{left}</td><td width="55%">{right}</td></tr><tr><td>{second[0]}</td><td>{second[1]}</td></tr></table>'
    )


def _grid(block: Grid) -> str:
    total = sum(block.widths)
    columns = "".join(f'<col width="{round(one * 640 / total)}"/>' for one in block.widths)
    rows = []
    covered: set[tuple[int, int]] = set()
    for number, row in enumerate(block.rows):
        strong = number < block.header or (block.total and number == len(block.rows) - 1)
        cells, column = [], 0
        for one in row:
            while (number, column) in covered:
                column += 1
            cell = one if isinstance(one, Cell) else Cell(one)
            covered |= {
                (number + below, column + k) for below in range(1, cell.rows) for k in range(cell.columns)
            }
            align = "center" if number < block.header else cell_align(block, column, cell.text)
            words = f"<b>{_runs(cell.text)}</b>" if strong else _runs(cell.text)
            spans = f' colspan="{cell.columns}" rowspan="{cell.rows}"' if cell.columns * cell.rows > 1 else ""
            cells.append(
                f"<td{spans}>{_p(words, f'text-align: {align}; font-size: 12pt; margin-top: 0cm; margin-bottom: 0cm')}</td>"
            )
            column += cell.columns
        opened = "<thead>" if number == 0 else ""
        closed = "</thead>" if number == block.header - 1 else ""
        rows.append(f"{opened}<tr>{''.join(cells)}</tr>{closed}")
    return f'<table width="640" border="1" cellspacing="0" cellpadding="3">{columns}{"".join(rows)}</table><p></p>'


def _closing(block: Closing) -> str:
    left = _p("<b><i>Nơi nhận:</i></b>", "font-size: 12pt; margin-top: 0cm; margin-bottom: 0cm")
    left += "".join(
        _p(_runs(one), "font-size: 11pt; margin-top: 0cm; margin-bottom: 0cm") for one in block.recipients
    )
    right = "".join(_centred(one, bold=True) for one in block.signature)
    return (
        '<table width="100%" border="0"><tr valign="top">'
        f'<td width="50%">{left}</td><td width="50%">{right}</td></tr></table>'
    )
