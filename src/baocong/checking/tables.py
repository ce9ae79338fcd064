"""Family T: rows and columns of tables, order, ties and rank numbers, criteria against the table."""

import re
from collections.abc import Iterator
from decimal import Decimal

from baocong.checking.finding import Finding
from baocong.checking.scene import Scene, number
from baocong.checking.slips import likely_slip
from baocong.reading.model import Operand, Relation
from baocong.reading.relations.headers import is_deduction, last_of
from baocong.vietnamese.word_search import matches_at

_BAND = re.compile(
    r"(?:xếp hạng|từ hạng|thứ hạng|hạng)(?: từ)? (?P<low>\d{1,3}) (?:đến|-) (?P<high>\d{1,3})\b"
)
_BAND_OPENINGS = ("xếp hạng", "từ hạng", "thứ hạng", "hạng")
_SUMS = {
    "score-row": "T01",
    "total-column": "T02",
    "total-row": "T03",
    "total-column-open": "T10",
    "total-column-gaps": "T08",
    "total-row-gaps": "T08",
}


def check_tables(scene: Scene) -> Iterator[Finding]:
    """Yield what does not add up or follow in tables."""
    for rule, code in _SUMS.items():
        for relation in scene.fails(rule):
            over = relation.computed is not None and relation.computed > scene.value(relation.whole)
            yield _sum(scene, "T02" if code == "T10" and over else code, relation)
    for relation in scene.fails("table-percent"):
        yield _percent(scene, relation)
    for relation in scene.fails("rank-order"):
        message = f"Hạng trên có {scene.said(relation.whole)}, hạng dưới có {scene.said(relation.parts[0])}."
        yield scene.found("T04", message, (relation.parts[0], relation.whole), scene.value(relation.parts[0]))
    for relation in scene.fails("rank-tie"):
        above, below = scene.value(relation.whole), scene.value(relation.parts[0])
        tied = "khác hạng" if above == below else "đồng hạng"
        message = f"Hai đơn vị {tied} có tổng điểm {number(above)} và {number(below)}."
        yield scene.found("T05", message, (relation.parts[0], relation.whole), below, above)
    for relation in scene.fails("rank-step"):
        rank = scene.value(relation.whole)
        message = f"Thứ hạng nhảy đến {number(rank)}; hạng tiếp theo phải là {number(scene.value(relation.parts[0]))}."
        yield scene.found("T06", message, (relation.whole,), rank, relation.computed)
    for relation in scene.fails("points-lost"):
        yield _lost(scene, relation)
    for relation in scene.fails("criteria-total"):
        yield _criteria(scene, relation)
    yield from _bands(scene)


def _sum(scene: Scene, code: str, relation: Relation) -> Finding:
    whole = scene.value(relation.whole)
    computed = relation.computed if relation.computed is not None else whole
    if code == "T01":
        values = [_entering(scene, part) for part in relation.parts]
        added = "".join(_signed(value, first=k == 0) for k, value in enumerate(values))
        message = f"{added} = {number(computed)}, nhưng tổng điểm ghi {number(whole)}."
    else:
        where = "Cột tổng" if relation.rule.startswith("total-column") else "Dòng tổng"
        message = f"{where} ghi {number(whole)}, cộng lại được {number(computed)}."
        if code == "T10":
            message = (
                f"Các cột thành phần cộng lại được {number(computed)}, cột tổng ghi {number(whole)}. "
                "Nếu các cột đã đủ thì có số sai."
            )
        if code == "T08":
            message += " Có ô trong bảng không đọc được thành số."
    return scene.found(
        code, message, (relation.whole, *relation.parts), whole, computed, likely_slip(scene, relation)
    )


def _percent(scene: Scene, relation: Relation) -> Finding:
    percent, amount = relation.parts
    computed = relation.computed if relation.computed is not None else Decimal(0)
    message = (
        f"{scene.said(amount)} / {scene.said(relation.whole)} = {number(computed)}%, "
        f"nhưng bảng ghi {number(scene.value(percent))}%."
    )
    return scene.found("T11", message, (percent, amount, relation.whole), scene.value(percent), computed)


def _entering(scene: Scene, part: Operand) -> Decimal:
    """Return a value as it enters its row: a deduction lowers the total, whatever sign it is printed with."""
    value = scene.value(part)
    cell = scene.figures[part].table if isinstance(part, int) else None
    if cell is None or cell.index >= len(scene.reading.tables):
        return value
    title = last_of(scene.reading.tables[cell.index].columns[cell.column])
    return -abs(value) if is_deduction(title) else value


def _signed(value: Decimal, *, first: bool) -> str:
    if first:
        return number(value)
    return f" - {number(-value)}" if value < 0 else f" + {number(value)}"


def _lost(scene: Scene, relation: Relation) -> Finding:
    lost = relation.parts[1]
    cell = relation.whole
    left = relation.computed if relation.computed is not None else Decimal(0)
    message = (
        f"Theo bài, đơn vị này thiếu {number(scene.value(lost))} điểm nên còn {number(left)} điểm, "
        f"nhưng bảng ghi {number(scene.value(cell))} điểm."
    )
    return scene.found("T12", message, (cell,), scene.value(cell), left)


def _criteria(scene: Scene, relation: Relation) -> Finding:
    whole = scene.value(relation.whole)
    computed = relation.computed if relation.computed is not None else whole
    message = (
        f"Điểm chuẩn của {len(relation.parts)} tiêu chí trong bài cộng lại là {number(computed)}, "
        f"nhưng trong bảng điểm chuẩn cao nhất là {number(whole)}."
    )
    finding = scene.found("T07", message, relation.parts[:1], computed, whole)
    figures = tuple(part for part in relation.parts if isinstance(part, int))
    return Finding(
        finding.code, finding.severity, message, finding.start, finding.end, figures, computed, whole
    )


def _bands(scene: Scene) -> Iterator[Finding]:
    """Yield two bands of one list that share a rank: "1 đến 10" and "10 đến 20"."""
    last: re.Match[str] | None = None
    if "hạng" not in scene.plain:
        return
    for found in matches_at(_BAND, scene.plain, _BAND_OPENINGS):
        if last is not None and found.start() - last.end() < 200 and last["high"] == found["low"]:
            message = (
                f"Khoảng “{last['low']} đến {last['high']}” và “{found['low']} đến {found['high']}” chồng nhau ở "
                f"hạng {found['low']}."
            )
            yield scene.worded("T09", message, found.start(), found.end())
        last = found
