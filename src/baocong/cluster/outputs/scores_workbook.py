"""diem.xlsx: the score table of the cluster with ranks, and why each unit stands where it stands."""

from baocong.cluster.result import ClusterRun
from baocong.writing.xlsx import Cell, Column, Sheet, Value

_POINTS = "#,##0.##"


def score_sheets(run: ClusterRun) -> list[Sheet]:
    """Return the sheets of diem.xlsx, none while nobody has a score."""
    if run.ranking is None:
        return []
    columns = (
        Column("Xếp hạng", 9),
        Column("Đơn vị", 46),
        Column("Điểm chuẩn", 10, _POINTS, "Điểm"),
        Column("Điểm thưởng", 10, _POINTS, "Điểm"),
        Column("Điểm trừ", 10, _POINTS, "Điểm"),
        Column("Tổng điểm", 11, _POINTS),
        Column("Vì sao đứng ở hạng này", 90),
    )
    names = {one.code: one.name for one in run.units}
    rows: list[list[Value | Cell]] = []
    for place in run.ranking.places:
        score = place.score
        deduction = -score.deduction if score.deduction else None
        total = Cell(score.total, "total")
        rows.append(
            [place.rank, names[place.unit], score.standard, score.bonus, deduction, total, place.text]
        )
    for apart in run.ranking.unplaced:
        rows.append([None, names[apart.unit], None, None, None, Cell("chưa xếp hạng", "muted"), apart.text])
    title = f"BẢNG ĐIỂM, XẾP HẠNG {run.period.name_vi().upper()}"
    return [
        Sheet("Bảng điểm", columns, rows, " – ".join(filter(None, (title, run.info.get("notice")))), (), 2)
    ]
