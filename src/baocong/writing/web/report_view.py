"""What the report page shows: composed lines as tags and classes, figures as links, evidence as panels."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from zlib import crc32

from baocong.compiling.tree import Addend, Evidence
from baocong.writing.composed import Cell, Columns, Item, Line, Run, Sheet, Table
from baocong.writing.layout import LAYOUT
from baocong.writing.safe_text import printable

View = dict[str, Any]
GAPS = ("gap", "table_gap")
HIGHEST_HEADING, LOWEST_HEADING = 2, 6
STATES: Mapping[str, str] = {
    "accepted": "",
    "confirmed": "",
    "to_confirm": "chờ xác nhận",
    "corrected": "đã sửa",
    "refused": "không nhận",
    "changed": "nguồn đã thay đổi",
    "not_applicable": "không áp dụng",
    "silent": "không nêu",
    "missing": "chưa gửi",
}
"""Words for the state of an addend; a state without words is said to need a look, its code is never shown."""
UNKNOWN_STATE = "cần xem"
_SAFE_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_.-]*")
_UNSAFE = re.compile(r"[^A-Za-z0-9_.-]+")
_SCHEME = re.compile(r"([^/?#]*):")
"""Whatever stands before a colon in the first part of a path: a browser may take it for a scheme."""


def anchor(key: str) -> str:
    """Return the place in the page for a key of evidence; a key with other letters gets its checksum.

    *Example*:
    >>> anchor("so-1")
    'so-1'
    """
    if _SAFE_KEY.fullmatch(key):
        return key
    return f"so-{_UNSAFE.sub('-', key).strip('-')[:40]}-{crc32(key.encode('utf-8', 'surrogatepass')):08x}"


def safe_link(link: str) -> str:
    """Return a link that only opens a file beside the page or a web address; "" for everything else.

    *Example*:
    >>> safe_link("nguon/bao-cao.docx"), safe_link("javascript:alert(1)")
    ('nguon/bao-cao.docx', '')
    """
    link = printable(link).strip()
    if link.startswith(("//", "\\")) or "\\" in link:
        return ""
    scheme = _SCHEME.match(link)
    return link if scheme is None or scheme.group(1).lower() in ("http", "https") else ""


@dataclass(slots=True)
class ReportView:
    """Turns composed items into what the templates print; remembers where each figure first stands."""

    evidence: Mapping[str, Evidence]
    first_use: dict[str, str] = field(default_factory=dict)
    uses: int = 0
    tables: int = 0
    widths: list[str] = field(default_factory=list)
    """Rules of style that set the widths of table columns; a style attribute would break the content policy."""

    def sheet(self, sheet: Sheet) -> View:
        """Return one sheet with its items."""
        items = [self._item(one) for one in sheet.items if not (isinstance(one, Line) and one.style in GAPS)]
        return {"items": items, "annex": sheet.annex, "landscape": sheet.landscape}

    def panels(self) -> list[View]:
        """Return the evidence panels in the order of the tree."""
        return [self._panel(key, one) for key, one in self.evidence.items()]

    def _item(self, item: Item) -> View:
        if isinstance(item, Columns):
            rows = [[[self._line(one) for one in lines] for lines in row] for row in item.rows]
            return {"kind": "columns", "name": item.name, "rows": rows}
        return self._table(item) if isinstance(item, Table) else self._line(item)

    def _line(self, line: Line) -> View:
        tag = "p"
        if line.outline is not None:
            tag = f"h{min(line.outline + HIGHEST_HEADING - (line.outline > 0), LOWEST_HEADING)}"
        elif line.style == "type":
            tag = "h1"
        elif line.style == "annex_title":
            tag = "h2"
        component = LAYOUT[line.style]
        centred = " centred-line" if component.align == "centre" else ""
        rule = component.rule
        return {
            "kind": "line",
            "tag": tag,
            "classes": line.style + centred + (" keep" if line.keep else ""),
            "runs": self._runs(line.runs),
            "framed": line.framed,
            "rule": ("full" if rule.share == 1 else "part") if line.rule and rule else "",
        }

    def _runs(self, runs: tuple[Run, ...]) -> list[View]:
        text = "".join(one.text for one in runs)
        return [self._run(one, text) for one in runs]

    def _run(self, run: Run, around: str) -> View:
        evidence = self.evidence.get(run.evidence) if run.evidence else None
        view: View = {
            "text": run.text,
            "bold": run.bold,
            "italic": run.italic,
            "figure": run.figure,
            "href": "",
        }
        if evidence is None:
            return view
        self.uses += 1
        place = f"cho-{self.uses}"
        self.first_use.setdefault(run.evidence, place)
        is_total = run.figure and run.text.lstrip("0") in printable(evidence.value).split()
        shown = _of(evidence) if is_total else ""
        return {**view, "href": anchor(run.evidence), "id": place, "of": "" if shown in around else shown}

    def _table(self, table: Table) -> View:
        self.tables += 1
        name = f"bang-so-{self.tables}"
        total = sum(table.widths) or 1
        for at, width in enumerate(table.widths, start=1):
            self.widths.append(f"#{name} col:nth-child({at}){{width:{100 * width / total:.2f}%}}")
        return {
            "kind": "table",
            "id": name,
            "label": table.title or f"Bảng {self.tables}",
            "classes": "dense_table_cell wide" if table.dense else "table_cell",
            "widths": table.widths,
            "header": self._rows(table.header, len(table.widths), is_header=True),
            "rows": self._rows(table.rows, len(table.widths), is_header=False),
        }

    def _rows(self, rows: tuple[tuple[Cell, ...], ...], columns: int, *, is_header: bool) -> list[list[View]]:
        return [[self._cell(one, columns, is_header=is_header) for one in row] for row in rows]

    def _cell(self, cell: Cell, columns: int, *, is_header: bool) -> View:
        align = "centre" if is_header else cell.align
        strong = " strong" if cell.bold else ""
        end = " end" if cell.colspan == 1 and cell.column == columns - 1 else ""
        spans = {"colspan": cell.colspan, "rowspan": cell.rowspan}
        return {"classes": align + strong + end, "runs": self._runs(cell.runs), **spans}

    def _panel(self, key: str, evidence: Evidence) -> View:
        return {
            "id": anchor(key),
            "back": self.first_use.get(key, "bao-cao"),
            "label": printable(evidence.label),
            "value": printable(evidence.value),
            "of": _of(evidence),
            "addends": [_addend(one) for one in evidence.addends],
            "silent": printable(", ".join(evidence.silent)),
            "missing": printable(", ".join(evidence.missing)),
            "rule": printable(evidence.rule),
        }


def _of(evidence: Evidence) -> str:
    """Return "10/12" for a total that does not rest on all units, "" for a full one."""
    return f"{evidence.reported}/{evidence.expected}" if evidence.reported < evidence.expected else ""


def _addend(addend: Addend) -> View:
    start, end = _inside(addend.highlight, len(addend.sentence))
    return {
        "unit": printable(addend.unit),
        "value": printable(addend.value),
        "state": STATES.get(addend.state, UNKNOWN_STATE),
        "sentence": printable(addend.sentence),
        "before": printable(addend.sentence[:start]),
        "marked": printable(addend.sentence[start:end]),
        "after": printable(addend.sentence[end:]),
        "source": printable(", ".join(one for one in (addend.document, addend.place) if one)),
        "link": safe_link(addend.link),
        "reason": printable(addend.reason),
    }


def _inside(span: tuple[int, int] | None, length: int) -> tuple[int, int]:
    """Return a span that lies inside the sentence; none at all for one that does not."""
    if span is None or not 0 <= span[0] <= span[1] <= length:
        return length, length
    return span
