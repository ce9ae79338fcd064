"""so-lieu.xlsx: rows indicators, columns units in the decision's order, last the total and what it rests on."""

from collections.abc import Iterator

from baocong.cluster.result import ClusterRun
from baocong.compiling.material import FigureKey, ReportingUnit, Total
from baocong.compiling.tables import NOT_ADDED
from baocong.compiling.wording import NOT_APPLICABLE, absence_words, names_in_words
from baocong.writing.xlsx import Cell, Column, Sheet, Value

_NUMBER = "#,##0.##########"


def figures_sheets(run: ClusterRun) -> list[Sheet]:
    """Return the sheets of so-lieu.xlsx: the consolidated table and the addends with their sentences."""
    return [_table(run), _addends(run)]


def _table(run: ClusterRun) -> Sheet:
    columns = (
        Column("TT", 5),
        Column("Chỉ tiêu", 44),
        Column("Đơn vị tính", 12),
        *(Column(one.short, 12, _NUMBER, "Số liệu của các đơn vị") for one in run.units),
        Column("Tổng", 14, _NUMBER),
        Column("Số đơn vị nêu", 9),
        Column("Ghi chú", 50),
    )
    read = [one for one in run.units if one.state == "read"]
    notes = [f"Tổng hợp từ {len(read)}/{len(run.units)} đơn vị."]
    for state, words in (("missing", "chưa gửi báo cáo"), ("unreadable", "đã gửi nhưng chưa đọc được")):
        names = [one.short for one in run.units if one.state == state]
        if names:
            notes.append(f"{names_in_words(names)} {words}.")
    notes.append("Nguồn từng số: trang tính “Câu nguồn”. Tổng ghi k/n khi chưa đủ đơn vị nêu.")
    title = f"SỐ LIỆU TỔNG HỢP {run.period.name_vi().upper()}"
    return Sheet(
        "Số liệu",
        columns,
        list(_rows(run)),
        " – ".join(filter(None, (title, run.info.get("notice")))),
        tuple(notes),
        3,
    )


def _rows(run: ClusterRun) -> Iterator[list[Value | Cell]]:
    width = len(run.units) + 6
    area, number = "", 0
    for key, total in run.totals.items():
        indicator = total.consolidated.indicator
        if indicator.area != area:
            area = indicator.area
            known = run.catalogue.areas.get(area)
            name = known.name if known else area
            yield [Cell(None, "group"), Cell(name, "group"), *[Cell(None, "group")] * (width - 2)]
        heads = not key[1] or (key[0], ()) not in run.totals
        number += heads
        yield _row(run, key, total, number if heads else None)


def _row(run: ClusterRun, key: FigureKey, total: Total, number: int | None) -> list[Value | Cell]:
    consolidated = total.consolidated
    indicator = consolidated.indicator
    names = [run.catalogue.categories[pair].name for pair in key[1] if pair in run.catalogue.categories]
    label = (
        f"{indicator.name} ({', '.join(names)})"
        if names and number
        else f"   – {', '.join(names)}"
        if names
        else indicator.name
    )
    note = " ".join(
        [consolidated.refusal.message if consolidated.refusal else "", *consolidated.remarks]
    ).strip()
    if consolidated.qualifier:
        note = f"Tổng là “{consolidated.qualifier}”. {note}".strip()
    value = Cell(NOT_ADDED, "muted") if consolidated.value is None else Cell(consolidated.value, "total")
    return [
        number,
        label,
        indicator.unit_of_measure,
        *(_unit_cell(total, one) for one in run.units),
        value,
        f"{consolidated.reported}/{consolidated.expected}",
        note,
    ]


def _unit_cell(total: Total, unit: ReportingUnit) -> Cell:
    one = total.values.get(unit.code)
    if one is None or one.value is None:
        return Cell(absence_words(total, unit), "muted")
    note = "\n".join(
        filter(None, (one.source.sentence, one.source.document, one.source.place, one.source.reason))
    )
    return Cell(one.value, "", note)


def _addends(run: ClusterRun) -> Sheet:
    columns = (
        Column("Chỉ tiêu", 36),
        Column("Phân tổ", 18),
        Column("Đơn vị", 16),
        Column("Giá trị", 12, _NUMBER),
        Column("Câu trong báo cáo", 80),
        Column("Tệp", 34),
        Column("Vị trí", 22),
        Column("Lý do sửa", 24),
    )
    names = {one.code: one.short for one in run.units}
    rows: list[list[Value | Cell]] = []
    for key, total in run.totals.items():
        categories = [
            run.catalogue.categories[pair].name for pair in key[1] if pair in run.catalogue.categories
        ]
        for one in total.values.values():
            source = one.source
            rows.append(
                [
                    total.consolidated.indicator.name,
                    ", ".join(categories),
                    names.get(one.unit, one.unit),
                    one.value if one.value is not None else Cell(NOT_APPLICABLE, "muted"),
                    source.sentence,
                    source.document,
                    source.place,
                    source.reason,
                ]
            )
    return Sheet("Câu nguồn", columns, rows, "TỪNG SỐ ĐỨNG Ở CÂU NÀO", (), 3, with_filter=True)
