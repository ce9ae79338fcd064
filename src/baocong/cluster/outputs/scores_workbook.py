"""bang-diem.xlsx: the score table of the cluster with ranks, and why each unit stands where it stands."""

from collections.abc import Mapping

from baocong.cluster.result import ClusterRun
from baocong.scoring.ranking import Place
from baocong.writing.xlsx import Cell, Column, Sheet, Value


def score_sheets(run: ClusterRun) -> list[Sheet]:
    """Return the sheets of bang-diem.xlsx, none while nobody has a score."""
    if run.ranking is None:
        return []
    columns = (
        Column("Xếp hạng", 9),
        Column("Đơn vị", 36),
        Column("Điểm chuẩn", 10, group="Điểm"),
        Column("Điểm thưởng", 10, group="Điểm"),
        Column("Điểm trừ", 10, group="Điểm"),
        Column("Tổng điểm", 11),
        Column("Vì sao đứng ở hạng này", 62),
        Column("Lý do trừ, điều cần xem", 32),
    )
    names = {one.code: one.name for one in run.units}
    rows: list[list[Value | Cell]] = [_placed(run, place, names) for place in run.ranking.places]
    for apart in run.ranking.unplaced:
        name, reasons = names.get(apart.unit, apart.unit), " ".join(apart.reasons)
        blank = Cell("chưa có", "muted")
        rows.append([Cell("chưa xếp", "muted"), name, blank, blank, blank, blank, reasons, None])
    title = f"BẢNG ĐIỂM, XẾP HẠNG {run.period.name_vi().upper()}"
    heading = " – ".join(filter(None, (title, run.info.get("notice"))))
    return [Sheet("Bảng điểm", columns, rows, heading, (), 2)]


def _placed(run: ClusterRun, place: Place, names: Mapping[str, str]) -> list[Value | Cell]:
    score = place.score
    name = names.get(place.unit, place.unit)
    reason = run.scores.get(name, {}).get("deduction_reason", "")
    remarks = [f"Trừ điểm: {reason.rstrip('.')}."] if reason and score.deduction else []
    return [
        Cell(place.rank, "centre"),
        name,
        score.standard,
        score.bonus,
        -score.deduction if score.deduction else 0,
        Cell(score.total, "total"),
        place.text,
        " ".join([*remarks, *(one.message for one in score.problems)]),
    ]
