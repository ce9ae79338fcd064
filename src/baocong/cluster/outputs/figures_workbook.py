"""so-lieu.xlsx: rows indicators, columns units in the decision's order, last the total and what it rests on."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from baocong.cluster.result import ClusterRun
from baocong.compiling.material import FigureKey, ReportingUnit, Total
from baocong.compiling.scale import Scale, scale_of
from baocong.compiling.tables import NOT_ADDED
from baocong.compiling.wording import NOT_APPLICABLE, absence_words, names_in_words
from baocong.counting.observation import Category
from baocong.writing.xlsx import Cell, Column, Sheet, Value

NARROWEST, WIDEST = 9.5, 20.0
_ROOM = 2.5


@dataclass(frozen=True, slots=True)
class _Line:
    """A figure with its total, how its values are shown, and its running number."""

    key: FigureKey
    total: Total
    scale: Scale
    number: int | None


def figures_sheets(run: ClusterRun) -> list[Sheet]:
    """Return the sheets of so-lieu.xlsx: the consolidated table and the addends with their sentences."""
    return [_table(run), _addends(run)]


def _table(run: ClusterRun) -> Sheet:
    lines = list(_lines(run))
    units = [Column(one.short, _unit_width(one, lines), group="Số liệu của các đơn vị") for one in run.units]
    columns = (
        Column("TT", 5),
        Column("Chỉ tiêu", 34),
        Column("Đơn vị tính", 11),
        *units,
        Column("Tổng", _total_width(lines)),
        Column("Số đơn vị nêu", 8),
        Column("Ghi chú", 34),
    )
    title = f"SỐ LIỆU TỔNG HỢP {run.period.name_vi().upper()}"
    heading = " – ".join(filter(None, (title, run.info.get("notice"))))
    return Sheet("Số liệu", columns, list(_rows(run, lines)), heading, _notes(run), 3)


def _notes(run: ClusterRun) -> tuple[str, ...]:
    read = [one for one in run.units if one.state == "read"]
    notes = [f"Tổng hợp từ {len(read)}/{len(run.units)} đơn vị."]
    for state, words in (("missing", "chưa gửi báo cáo"), ("unreadable", "đã gửi nhưng chưa đọc được")):
        names = [one.short for one in run.units if one.state == state]
        if names:
            notes.append(f"{names_in_words(names)} {words}.")
    notes.append("Nguồn từng số: trang tính “Câu nguồn”. Tổng ghi k/n khi chưa đủ đơn vị nêu.")
    return tuple(notes)


def _lines(run: ClusterRun) -> Iterator[_Line]:
    number = 0
    for key, total in run.totals.items():
        heads = not key[1] or (key[0], ()) not in run.totals
        number += heads
        values = [one.value for one in total.values.values() if one.value is not None]
        if total.consolidated.value is not None:
            values.append(total.consolidated.value)
        yield _Line(key, total, scale_of(total.consolidated.indicator, values), number if heads else None)


def _unit_width(unit: ReportingUnit, lines: Sequence[_Line]) -> float:
    shown = []
    for line in lines:
        one = line.total.values.get(unit.code)
        if one is not None and one.value is not None:
            shown.append(line.scale.stated(one.value))
    return _width([*shown, *unit.short.split()])


def _total_width(lines: Sequence[_Line]) -> float:
    values = [(line.scale, line.total.consolidated.value) for line in lines]
    return _width(scale.shown(value) for scale, value in values if value is not None) + 1


def _width(texts: Iterable[str]) -> float:
    """Letters that a column needs; a number wider than its column would be printed as ####."""
    return min(max(NARROWEST, max(map(len, texts), default=0) + _ROOM), WIDEST)


def _rows(run: ClusterRun, lines: Sequence[_Line]) -> Iterator[list[Value | Cell]]:
    width = len(run.units) + 6
    area = ""
    for line in lines:
        indicator = line.total.consolidated.indicator
        if indicator.area != area:
            area = indicator.area
            known = run.catalogue.areas.get(area)
            name = known.name if known else area
            yield [Cell(None, "group"), Cell(name, "group"), *[Cell(None, "group")] * (width - 2)]
        yield _row(run, line)


def _row(run: ClusterRun, line: _Line) -> list[Value | Cell]:
    consolidated = line.total.consolidated
    names = _categories(run, line.key[1])
    label = consolidated.indicator.name
    if names:
        label = f"{label} ({names})" if line.number else f"   – {names}"
    notes = [f"Tổng là “{consolidated.qualifier}”."] if consolidated.qualifier else []
    notes += [consolidated.refusal.message] if consolidated.refusal else []
    value = consolidated.value
    return [
        Cell(line.number, "centre"),
        label,
        line.scale.unit_of_measure,
        *(_unit_cell(line, one) for one in run.units),
        Cell(NOT_ADDED, "muted") if value is None else Cell(line.scale.number(value), "total"),
        Cell(f"{consolidated.reported}/{consolidated.expected}", "centre"),
        " ".join([*notes, *consolidated.remarks]),
    ]


def _categories(run: ClusterRun, category: Category) -> str:
    known = run.catalogue.categories
    return ", ".join(known[pair].name if pair in known else pair[1] for pair in category)


def _unit_cell(line: _Line, unit: ReportingUnit) -> Cell:
    one = line.total.values.get(unit.code)
    if one is None or one.value is None:
        return Cell(absence_words(line.total, unit), "muted")
    source = one.source
    note = "\n".join(filter(None, (source.sentence, source.document, source.place, source.reason)))
    return Cell(one.value / line.scale.step, "", note)


def _addends(run: ClusterRun) -> Sheet:
    columns = (
        Column("Chỉ tiêu", 30),
        Column("Phân tổ", 14),
        Column("Đơn vị", 14),
        Column("Giá trị", 14),
        Column("Đơn vị tính", 11),
        Column("Câu trong báo cáo", 70),
        Column("Tệp", 26),
        Column("Vị trí", 18),
        Column("Lý do sửa", 18),
    )
    rows = [
        _addend(run, unit, total)
        for total in run.totals.values()
        for unit in run.units
        if unit.code in total.values
    ]
    title = " – ".join(filter(None, ("TỪNG SỐ ĐỨNG Ở CÂU NÀO", run.info.get("notice"))))
    return Sheet("Câu nguồn", columns, rows, title, (), 3, with_filter=True)


def _addend(run: ClusterRun, unit: ReportingUnit, total: Total) -> list[Value | Cell]:
    one = total.values[unit.code]
    source = one.source
    return [
        total.consolidated.indicator.name,
        _categories(run, one.category),
        unit.short,
        one.value if one.value is not None else Cell(NOT_APPLICABLE, "muted"),
        total.consolidated.indicator.unit_of_measure,
        source.sentence,
        source.document,
        source.place,
        source.reason,
    ]
