"""A composed report as plain data for the template: no string in it is ever read as Typst markup."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from baocong.writing.composed import Cell, Columns, Composition, Item, Line, Run, Sheet, Table
from baocong.writing.layout import LAYOUT, PAGE, TABLE, points_of, text_width
from baocong.writing.typeset.breaking import Measure, pieces

Data = dict[str, Any]


def report_json(composition: Composition, faces: tuple[str, ...]) -> str:
    """Return the report, the layout table and the faces to set it in as one JSON text."""
    return json.dumps(
        {
            "title": composition.title,
            "issuer": composition.issuer,
            "notice": composition.notice.upper(),
            "faces": faces,
            "page": _page(),
            "styles": {name: asdict(one) for name, one in LAYOUT.items()},
            "table": asdict(TABLE),
            "sheets": [_sheet(one) for one in composition.sheets],
        },
        ensure_ascii=False,
    )


def _page() -> Data:
    margins = {side: points_of(getattr(PAGE, side).chosen) for side in ("top", "bottom", "left", "right")}
    lengths = {name: points_of(getattr(PAGE, name)) for name in ("width", "height", "header_distance")}
    return {**margins, **lengths, "number_from": PAGE.number_from}


def _sheet(sheet: Sheet) -> Data:
    width = text_width(landscape=sheet.landscape)
    return {"landscape": sheet.landscape, "items": [_item(one, width) for one in sheet.items]}


def _item(item: Item, width: float) -> Data:
    if isinstance(item, Line):
        return {"kind": "line", **_line(item, width)}
    if isinstance(item, Columns):
        rows = [
            [
                [_line(one, width * share) for one in lines]
                for lines, share in zip(row, item.widths, strict=True)
            ]
            for row in item.rows
        ]
        return {"kind": "columns", "widths": item.widths, "rows": rows}
    return {
        "kind": "table",
        "widths": item.widths,
        "dense": item.dense,
        "header": [[_cell(one, item, bold=True) for one in row] for row in item.header],
        "rows": [[_cell(one, item, bold=False) for one in row] for row in item.rows],
    }


def _line(line: Line, width: float) -> Data:
    component = LAYOUT[line.style]
    return {
        "style": line.style,
        "pieces": _pieces(line.runs, Measure(component.size, width, component.bold)),
        "keep": line.keep,
        "rule": line.rule.length if line.rule else None,
        "outline": line.outline,
        "framed": line.framed,
    }


def _cell(cell: Cell, table: Table, *, bold: bool) -> Data:
    width = sum(table.widths[cell.column : cell.column + cell.colspan]) - 2 * TABLE.pad_x
    style = "dense_table_cell" if table.dense else "table_cell"
    return {
        "pieces": _pieces(cell.runs, Measure(LAYOUT[style].size, width, bold or cell.bold)),
        "column": cell.column,
        "colspan": cell.colspan,
        "rowspan": cell.rowspan,
        "align": cell.align,
        "bold": cell.bold,
    }


def _pieces(runs: Iterable[Run], measure: Measure) -> list[Data]:
    return [{"whole": whole, "runs": [_run(one) for one in part]} for part, whole in pieces(runs, measure)]


def _run(run: Run) -> Data:
    return {"text": run.text, "bold": run.bold, "italic": run.italic}
