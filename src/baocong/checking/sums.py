"""Family S: totals and their parts, what is left over, and groups that make up all members."""

from collections.abc import Iterator

from baocong.checking.finding import Finding
from baocong.checking.scene import Scene, number
from baocong.checking.slips import likely_slip
from baocong.reading.model import Relation


def check_sums(scene: Scene) -> Iterator[Finding]:
    """Yield the sums, bounds and remainders that do not hold."""
    for relation in scene.fails("sum-complete"):
        yield _sum(scene, "S01", relation)
    for relation in scene.fails("sum-listed", "sum-loose"):
        over = relation.computed is not None and relation.computed > scene.value(relation.whole)
        certain = over and relation.rule == "sum-listed"
        yield _sum(scene, "S02" if certain else "S03", relation)
    for relation in scene.fails("part-bound"):
        part = relation.parts[0]
        message = f"Một phần là {scene.said(part)}, lớn hơn tổng {scene.said(relation.whole)}."
        yield scene.found(
            "S04", message, (part, relation.whole), scene.value(part), scene.value(relation.whole)
        )
    for relation in scene.fails(
        "remainder-fraction", "remainder-amounts", "remainder-parts", "remainder-far"
    ):
        yield _remainder(scene, "S06" if relation.rule == "remainder-far" else "S05", relation)
    for relation in scene.fails("partition"):
        yield _sum(scene, "S07", relation)


def _sum(scene: Scene, code: str, relation: Relation) -> Finding:
    added = " + ".join(number(scene.value(part)) for part in relation.parts)
    computed = relation.computed if relation.computed is not None else scene.value(relation.whole)
    whole = scene.said(relation.whole)
    message = f"{added} = {number(computed)}, không phải {whole}."
    if code == "S03" and computed < scene.value(relation.whole):
        message = (
            f"{added} = {number(computed)}, còn thiếu {number(scene.value(relation.whole) - computed)} so với {whole}. "
            "Nếu các phần đã nêu đủ thì có số sai; nếu chỉ nêu một số phần thì viết “trong đó có”."
        )
    return scene.found(
        code, message, (relation.whole, *relation.parts), scene.value(relation.whole), computed,
        likely_slip(scene, relation),
    )  # fmt: skip


def _remainder(scene: Scene, code: str, relation: Relation) -> Finding:
    rest = scene.said(relation.whole)
    first = relation.parts[0]
    fraction = scene.figures[first] if isinstance(first, int) else None
    if relation.kind == "sum":
        return _sum(scene, code, relation)
    computed = relation.computed if relation.computed is not None else scene.value(relation.whole)
    if fraction is not None and fraction.denominator is not None and len(relation.parts) == 1:
        done = f"{number(fraction.denominator)} - {number(fraction.value)} = {number(computed)}"
    else:
        done = f"{' - '.join(number(scene.value(p)) for p in relation.parts)} = {number(computed)}"
    message = f"{done}, nhưng số còn lại ghi là {rest}."
    return scene.found(
        code, message, (relation.whole, *relation.parts), scene.value(relation.whole), computed
    )
