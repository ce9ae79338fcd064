"""Tables and columns of a Word file, written row by row as text: the time grows with the number of cells, no faster."""

from baocong.writing.composed import Cell, Columns, Line, Table
from baocong.writing.layout import LAYOUT, TABLE, twips
from baocong.writing.word.lines import LineWriter
from baocong.writing.word.styles import WORD_ALIGNMENTS, style_id

EIGHTHS_PER_POINT = 8
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def table(table: Table, writer: LineWriter) -> str:
    """Return a ruled table; its header rows repeat on every page and no row breaks across pages."""
    header = _rows(table.header, table, writer, is_header=True)
    rows = _rows(table.rows, table, writer, is_header=False)
    size = round(TABLE.rule * EIGHTHS_PER_POINT)
    borders = "".join(
        f'<w:{one} w:val="single" w:sz="{size}" w:space="0" w:color="000000"/>' for one in _SIDES
    )
    return (
        f"<w:tbl>{_properties(table.widths, f'<w:tblBorders>{borders}</w:tblBorders>', TABLE.beside(table.dense), (TABLE.pad_top, TABLE.pad_bottom))}"
        f"{header}{rows}</w:tbl>"
    )


def _properties(widths: tuple[float, ...], borders: str, pad_x: float, pad_y: tuple[float, float]) -> str:
    x, top, bottom = twips(pad_x), twips(pad_y[0]), twips(pad_y[1])
    grid = "".join(f'<w:gridCol w:w="{twips(one)}"/>' for one in widths)
    return (
        f'<w:tblPr><w:tblW w:w="{twips(sum(widths))}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>{borders}'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="{top}" w:type="dxa"/><w:left w:w="{x}" w:type="dxa"/>'
        f'<w:bottom w:w="{bottom}" w:type="dxa"/><w:right w:w="{x}" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
    )


def _rows(rows: tuple[tuple[Cell, ...], ...], table: Table, writer: LineWriter, *, is_header: bool) -> str:
    style = ("dense_" if table.dense else "") + ("table_header" if is_header else "table_cell")
    mark = "<w:cantSplit/><w:tblHeader/>" if is_header else "<w:cantSplit/>"
    covered: dict[int, tuple[int, int]] = {}
    """Grid column → (rows still covered by the cell above, columns that it spans)."""
    parts = []
    for at, row in enumerate(rows):
        keep = not is_header and table.stays_with_next(at)
        cells = {one.column: _cell(one, table.widths, style, writer, keep=keep) for one in row}
        for column, (left, span) in covered.items():
            cells[column] = _continued(span, table.widths[column : column + span], style)
            covered[column] = (left - 1, span)
        covered = {column: one for column, one in covered.items() if one[0] > 0}
        covered.update({one.column: (one.rowspan - 1, one.colspan) for one in row if one.rowspan > 1})
        inside = "".join(cells[column] for column in sorted(cells))
        parts.append(f"<w:tr><w:trPr>{mark}</w:trPr>{inside}</w:tr>")
    return "".join(parts)


def _cell_properties(width: float, span: int, merge: str) -> str:
    spans = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return (
        f'<w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/>{spans}{merge}<w:vAlign w:val="center"/></w:tcPr>'
    )


def _cell(cell: Cell, widths: tuple[float, ...], style: str, writer: LineWriter, *, keep: bool) -> str:
    width = sum(widths[cell.column : cell.column + cell.colspan])
    merge = '<w:vMerge w:val="restart"/>' if cell.rowspan > 1 else ""
    align = "" if LAYOUT[style].align == "centre" else f'<w:jc w:val="{WORD_ALIGNMENTS[cell.align]}"/>'
    kept = "<w:keepNext/>" if keep else ""
    runs = writer.runs(cell.runs, bold=cell.bold)
    return (
        f"<w:tc>{_cell_properties(width, cell.colspan, merge)}"
        f'<w:p><w:pPr><w:pStyle w:val="{style_id(style)}"/>{kept}{align}</w:pPr>{runs}</w:p></w:tc>'
    )


def _continued(span: int, widths: tuple[float, ...], style: str) -> str:
    return (
        f"<w:tc>{_cell_properties(sum(widths), span, '<w:vMerge/>')}"
        f'<w:p><w:pPr><w:pStyle w:val="{style_id(style)}"/></w:pPr></w:p></w:tc>'
    )


def columns(columns: Columns, width: float, writer: LineWriter) -> str:
    """Return a borderless table of columns whose rows stay whole and together."""
    widths = tuple(width * one for one in columns.widths)
    last = len(columns.rows) - 1
    rows = "".join(_column_row(row, widths, writer, keep=at != last) for at, row in enumerate(columns.rows))
    return f"<w:tbl>{_properties(widths, '', 0, (0, 0))}{rows}</w:tbl>"


def _column_row(
    row: tuple[tuple[Line, ...], ...], widths: tuple[float, ...], writer: LineWriter, *, keep: bool
) -> str:
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/></w:tcPr>'
        f"{''.join(writer.line(one, keep=keep) for one in lines) or '<w:p/>'}</w:tc>"
        for width, lines in zip(widths, row, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"
