"""The figures page: one row an indicator, one column a unit, and behind each total the sentences it rests on."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from baocong.cluster.model import STATE_NAMES, FigureRow
from baocong.cluster.pages.quoting import Quote, Sources
from baocong.cluster.result import ClusterRun
from baocong.cluster.settling import COUNTED
from baocong.compiling.evidence import total_key, unit_key
from baocong.compiling.material import FigureKey, ReportingUnit, Total
from baocong.compiling.tables import NOT_ADDED, NOT_APPLICABLE, NOT_READ, NOT_SENT, NOT_STATED
from baocong.compiling.wording import figure_text, measured, names_in_words
from baocong.counting.indicator import Indicator
from baocong.counting.observation import Category, Observation
from baocong.writing.safe_text import printable
from baocong.writing.web.report_view import anchor

WAITING = "chờ xác nhận"
_MOST_WAITING = 4


@dataclass(frozen=True, slots=True)
class TableCell:
    """What a unit's cell shows: a number, or words for why there is none; `href` opens its sentence."""

    text: str
    is_number: bool = False
    href: str = ""
    remark: str = ""
    tone: str = ""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of the table: an area's name over all columns, or a figure. `part` rows are categories of the one above."""

    label: str
    area: bool = False
    part: bool = False
    unit_of_measure: str = ""
    cells: tuple[TableCell, ...] = ()
    total: TableCell | None = None
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """What one unit stated: its value, how it came in, the sentences, and what a person should know about it."""

    anchor: str
    unit: str
    value: str
    state: str = ""
    tone: str = ""
    quotes: tuple[Quote, ...] = ()
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Panel:
    """What opens beside the table for one figure."""

    anchor: str
    back: str
    value: str
    label: str
    basis: str
    of: str
    entries: tuple[Entry, ...]
    waiting: tuple[Entry, ...]
    remarks: tuple[tuple[str, str, str], ...]
    rule: str


@dataclass(frozen=True, slots=True)
class FiguresView:
    """Everything the page shows. `only_waiting` are panels of figures that no unit has a counted value for yet."""

    units: tuple[ReportingUnit, ...]
    rows: tuple[TableRow, ...]
    panels: tuple[Panel, ...]
    only_waiting: tuple[Panel, ...]
    sent: str
    pending: int
    unmatched: int
    not_counted: int

    @property
    def totals(self) -> int:
        """How many figures have a row."""
        return sum(not one.area for one in self.rows)


_ByUnit = Mapping[str, Sequence[FigureRow]]


def figures_view(run: ClusterRun, sources: Sources) -> FiguresView:
    """Return what the figures page shows."""
    grouped = _rows_by_key(run.rows)
    tables = _Tables(run, sources, grouped)
    rows, panels = [], []
    area = ""
    for key, total in run.totals.items():
        indicator = total.consolidated.indicator
        if indicator.area != area:
            area = indicator.area
            known = run.catalogue.areas.get(area)
            rows.append(TableRow(known.name if known else area, area=True))
        rows.append(tables.row(key, total))
        panels.append(tables.panel(key, total))
    alone = [key for key in grouped if key not in run.totals and key[0] in run.catalogue.indicators]
    order = {code: number for number, code in enumerate(run.catalogue.indicators)}
    waiting = [tables.waiting_panel(key) for key in sorted(alone, key=lambda one: (order[one[0]], one[1]))]
    states = [one.state for one in run.rows]
    return FiguresView(
        run.units,
        tuple(rows),
        tuple(panels),
        tuple(one for one in waiting if one.waiting),
        _sent_in_words(run.units),
        states.count("pending"),
        states.count("unmatched"),
        states.count("not_counted"),
    )


def _rows_by_key(rows: Iterable[FigureRow]) -> dict[FigureKey, dict[str, list[FigureRow]]]:
    grouped: dict[FigureKey, dict[str, list[FigureRow]]] = defaultdict(lambda: defaultdict(list))
    for one in rows:
        if one.indicator and one.unit and (one.state in COUNTED or one.state == "pending"):
            grouped[one.indicator, tuple(sorted(one.category.items()))][one.unit].append(one)
    return grouped


def _sent_in_words(units: Sequence[ReportingUnit]) -> str:
    sent = sum(one.state != "missing" for one in units)
    parts = [f"{sent}/{len(units)} đơn vị đã gửi"]
    for state, words in (("missing", "chưa gửi"), ("unreadable", "đã gửi nhưng chưa đọc được")):
        names = [printable(one.short) for one in units if one.state == state]
        if names:
            parts.append(f"{names_in_words(names)} {words}")
    return " · ".join(parts)


@dataclass(frozen=True, slots=True)
class _Tables:
    run: ClusterRun
    sources: Sources
    grouped: Mapping[FigureKey, _ByUnit]

    def row(self, key: FigureKey, total: Total) -> TableRow:
        """One figure as a row."""
        indicator = total.consolidated.indicator
        names = self.categories(key[1])
        part = bool(names) and (key[0], ()) in self.run.totals
        label = names if part else f"{indicator.name} ({names})" if names else indicator.name
        return TableRow(
            label,
            part=part,
            unit_of_measure=indicator.unit_of_measure,
            cells=tuple(self._unit_cell(key, total, one) for one in self.run.units),
            total=_total_cell(key, total),
            anchor=_row_anchor(key),
        )

    def panel(self, key: FigureKey, total: Total) -> Panel:
        """What a total rests on."""
        consolidated = total.consolidated
        value = _measured(consolidated.value, consolidated.indicator, consolidated.qualifier)
        used = {one.unit for one in consolidated.addends}
        entries = tuple(
            self._entry(key, one, total.values[one.code], one.code in used)
            for one in self.run.units
            if one.code in total.values and total.values[one.code].value is not None
        )
        of = f"{consolidated.reported}/{consolidated.expected}" if consolidated.partial else ""
        basis = f"{len(used)} đơn vị" if consolidated.value is not None else NOT_ADDED
        rule = consolidated.refusal.message if consolidated.refusal else consolidated.rule
        return Panel(
            anchor(total_key(key)),
            _row_anchor(key),
            value,
            self.label(key),
            basis,
            of,
            entries,
            tuple(self._waiting(key, {one.unit for one in total.values.values() if one.is_stated})),
            tuple(self._remarks(key, total)),
            " ".join([rule, *consolidated.remarks]).strip(),
        )

    def waiting_panel(self, key: FigureKey) -> Panel:
        """A figure whose values all wait for a person."""
        waiting = tuple(self._waiting(key, frozenset()))
        return Panel(
            anchor(total_key(key)), "cho-xac-nhan", "", self.label(key), WAITING, "", (), waiting, (), ""
        )

    def label(self, key: FigureKey) -> str:
        """The printed name of a figure with its categories."""
        names = self.categories(key[1])
        name = self.run.catalogue.indicators[key[0]].name
        return f"{name} ({names})" if names else name

    def categories(self, category: Category) -> str:
        """The names of the categories."""
        known = self.run.catalogue.categories
        return ", ".join(known[pair].name if pair in known else pair[1] for pair in category)

    def _unit_cell(self, key: FigureKey, total: Total, unit: ReportingUnit) -> TableCell:
        one = total.values.get(unit.code)
        rows = self.grouped.get(key, {}).get(unit.code, ())
        href = anchor(unit_key(key, unit.code))
        if one is not None and one.value is not None:
            edited = next(
                (STATE_NAMES[row.state] for row in rows if row.state in ("corrected", "entered")), ""
            )
            return TableCell(
                _number(one.value, total.consolidated.indicator, one.qualifier), True, href, edited
            )
        if any(row.state == "pending" for row in rows):
            return TableCell(WAITING, href=href, tone="warn")
        if one is not None and one.absence == "not_applicable":
            return TableCell(NOT_APPLICABLE)
        return TableCell({"missing": NOT_SENT, "unreadable": NOT_READ}.get(unit.state, NOT_STATED))

    def _entry(self, key: FigureKey, unit: ReportingUnit, one: Observation, used: bool) -> Entry:
        rows = [row for row in self.grouped.get(key, {}).get(unit.code, ()) if row.state in COUNTED]
        indicator = self.run.catalogue.indicators[key[0]]
        edited = next((row for row in rows if row.state in ("corrected", "entered")), None)
        state = STATE_NAMES[edited.state] if edited else "" if used else NOT_ADDED
        reason = f"Lý do: {edited.reason}." if edited and edited.reason else ""
        notes = dict.fromkeys(filter(None, [*(row.note for row in rows), reason]))
        return Entry(
            anchor(unit_key(key, unit.code)),
            printable(unit.short),
            _measured(one.value, indicator, one.qualifier),
            state,
            "info" if state else "",
            tuple(self.sources.quote_row(row) for row in rows if row.sentence),
            printable(" ".join(notes)),
        )

    def _waiting(self, key: FigureKey, stated: Collection[str]) -> Iterator[Entry]:
        for unit in self.run.units:
            rows = [row for row in self.grouped.get(key, {}).get(unit.code, ()) if row.state == "pending"]
            for number, row in enumerate(rows[:_MOST_WAITING]):
                mark = anchor(unit_key(key, unit.code)) if number == 0 and unit.code not in stated else ""
                yield replace(self._waiting_entry(row, unit), anchor=mark)

    def _waiting_entry(self, row: FigureRow, unit: ReportingUnit) -> Entry:
        remark = row.note or "Chưa đủ chắc là chỉ tiêu này."
        value = f"{row.qualifier} {row.text}" if row.qualifier else row.text
        gap = "" if row.unit_of_measure == "%" else " "
        shown = printable(f"{value}{gap}{row.unit_of_measure}".strip())
        quotes = (self.sources.quote_row(row),) if row.sentence else ()
        return Entry("", printable(unit.short), shown, WAITING, "warn", quotes, printable(remark))

    def _remarks(self, key: FigureKey, total: Total) -> Iterator[tuple[str, str, str]]:
        """Tag, its tone and the units it holds for."""
        waiting = {
            unit
            for unit, rows in self.grouped.get(key, {}).items()
            if any(r.state == "pending" for r in rows)
        }
        stated = {code for code, one in total.values.items() if one.is_stated}
        bare = [one for one in self.run.units if one.code not in waiting | stated]
        apart = set(total.consolidated.not_applicable)
        groups = (
            ("Không nêu", "warn", [one for one in bare if one.state == "read" and one.code not in apart]),
            (
                "Chưa đọc được",
                "warn",
                [one for one in bare if one.state == "unreadable" and one.code not in apart],
            ),
            ("Chưa gửi", "bad", [one for one in bare if one.state == "missing" and one.code not in apart]),
            ("Không áp dụng", "info", [one for one in self.run.units if one.code in apart]),
        )
        for tag, tone, units in groups:
            if units:
                yield tag, tone, printable(names_in_words([one.short for one in units]))


def _total_cell(key: FigureKey, total: Total) -> TableCell:
    one = total.consolidated
    href = anchor(total_key(key))
    if one.value is None:
        return TableCell(NOT_ADDED, href=href)
    of = f"{one.reported}/{one.expected}" if one.partial else ""
    return TableCell(_number(one.value, one.indicator, one.qualifier), True, href, of)


def _number(value: Decimal, indicator: Indicator, qualifier: str | None) -> str:
    text = figure_text(value, indicator.kind)
    return f"{qualifier} {text}" if qualifier else text


def _measured(value: Decimal | None, indicator: Indicator, qualifier: str | None) -> str:
    return "" if value is None else measured(_number(value, indicator, qualifier), indicator)


def _row_anchor(key: FigureKey) -> str:
    return anchor(f"hang-{total_key(key)}")
