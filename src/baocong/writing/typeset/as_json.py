"""A composed report as plain data for the template: no string in it is ever read as Typst markup."""

import json
from dataclasses import asdict
from typing import Any

from baocong.writing.composed import Columns, Composition, Item, Line, Sheet
from baocong.writing.layout import LAYOUT, PAGE, TABLE, points_of

Data = dict[str, Any]


def report_json(composition: Composition, fonts: tuple[str, ...]) -> str:
    """Return the report, the layout table and the fonts to try as one JSON text."""
    return json.dumps(
        {
            "title": composition.title,
            "issuer": composition.issuer,
            "notice": composition.notice.upper(),
            "fonts": fonts,
            "page": _page(),
            "styles": {name: asdict(one) for name, one in LAYOUT.items()},
            "rule_room": LAYOUT["rule"].line,
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
    return {"landscape": sheet.landscape, "items": [_item(one) for one in sheet.items]}


def _item(item: Item) -> Data:
    kind = "line" if isinstance(item, Line) else "columns" if isinstance(item, Columns) else "table"
    return {"kind": kind, **asdict(item)}
