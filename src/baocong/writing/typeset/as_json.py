"""A composed report as plain data for the template: no string in it is ever read as Typst markup."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from baocong.writing.composed import Cell, Columns, Composition, Item, Line, Run, Sheet, Table
from baocong.writing.layout import LAYOUT, PAGE, TABLE, points_of, text_width
from baocong.writing.typeset.breaking import Measure, pieces

Data = dict[str, Any]
LETTER, LINE = 0.5, 1.25
"""Width of a letter and pitch of a line, in sizes of the type, for estimates."""
MOST_REPEATED = 10
"""Rows of a head that are repeated on every page; more would leave no room for the table itself."""
TALL = 250.0
"""Points; a lying page has room for twice as much, since short words leave lines half empty."""


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
        tall = any(
            sum(_height(_measure(one, width * share), one.runs) for one in lines) > TALL
            for row in item.rows
            for lines, share in zip(row, item.widths, strict=True)
        )
        return {"kind": "columns", "widths": item.widths, "rows": rows, "breakable": tall}
    return {
        "kind": "table",
        "widths": item.widths,
        "dense": item.dense,
        "pad_x": TABLE.beside(item.dense),
        "header": _rows(item.header, item, bold=True),
        "rows": _rows(item.rows, item, bold=False),
        "bound": _bound(item),
        "repeat": not any(_is_tall(*one) for row in item.header for one in _measured(row, item, bold=True))
        and len(item.header) <= MOST_REPEATED,
    }


def _rows(rows: tuple[tuple[Cell, ...], ...], table: Table, *, bold: bool) -> list[list[Data]]:
    """A row stays on one page, unless a cell in it, or one that reaches into it, may need more than one."""
    placed = []
    broken_until = 0
    for at, row in enumerate(rows):
        measured = _measured(row, table, bold=bold)
        for cell, one in zip(row, measured, strict=True):
            if _is_tall(*one):
                broken_until = max(broken_until, at + cell.rowspan)
        cells = zip(row, measured, strict=True)
        placed.append([_cell(cell, measure, breakable=at < broken_until) for cell, (measure, _) in cells])
    return placed


def _bound(table: Table) -> list[Data]:
    """Return which rows stay on one page with those below: from which row, and how many. Tall rows are left free."""
    bound: list[Data] = []
    for at, row in enumerate(table.rows):
        if not table.stays_with_next(at):
            continue
        both = (*row, *table.rows[at + 1])
        if any(_is_tall(*one) for one in _measured(both, table, bold=False)):
            continue
        if bound and bound[-1]["row"] + bound[-1]["count"] > at:
            bound[-1]["count"] += 1
        else:
            bound.append({"row": at, "count": 2})
    return bound


def _measured(row: tuple[Cell, ...], table: Table, *, bold: bool) -> list[tuple[Measure, tuple[Run, ...]]]:
    size = LAYOUT["dense_table_cell" if table.dense else "table_cell"].size
    return [(Measure(size, _inner_width(one, table), bold or one.bold), one.runs) for one in row]


def _cell(cell: Cell, measure: Measure, *, breakable: bool) -> Data:
    return {
        "pieces": _pieces(cell.runs, measure),
        "column": cell.column,
        "colspan": cell.colspan,
        "rowspan": cell.rowspan,
        "align": cell.align,
        "bold": cell.bold,
        "breakable": breakable or cell.rowspan > 1,
    }


def _inner_width(cell: Cell, table: Table) -> float:
    return sum(table.widths[cell.column : cell.column + cell.colspan]) - 2 * TABLE.beside(table.dense)


def _is_tall(measure: Measure, runs: Iterable[Run]) -> bool:
    """Tell whether a text may need most of a page or more: it must be allowed to break, or it would be cut."""
    return _height(measure, runs) > TALL


def _height(measure: Measure, runs: Iterable[Run]) -> float:
    """Return about how high a text will be."""
    letters = sum(len(one.text) for one in runs)
    lines = max(letters * LETTER * measure.size / measure.width, 1)
    return lines * LINE * measure.size


def _measure(line: Line, width: float) -> Measure:
    component = LAYOUT[line.style]
    return Measure(component.size, width, component.bold)


def _line(line: Line, width: float) -> Data:
    measure = _measure(line, width)
    return {
        "style": line.style,
        "pieces": _pieces(line.runs, measure),
        "keep": (line.keep or line.rule is not None) and not _is_tall(measure, line.runs),
        "rule": line.rule.length if line.rule else None,
        "outline": line.outline,
        "framed": line.framed,
    }


def _pieces(runs: Iterable[Run], measure: Measure) -> list[Data]:
    return [{"whole": whole, "runs": [_run(one) for one in part]} for part, whole in pieces(runs, measure)]


def _run(run: Run) -> Data:
    return {"text": run.text, "bold": run.bold, "italic": run.italic}
