"""Family S: totals and their parts, what is left over, and groups that make up all members."""

from collections.abc import Iterator
from decimal import Decimal

from baocong.checking.finding import Finding
from baocong.checking.scene import Scene, number
from baocong.checking.slips import likely_slip
from baocong.reading.model import Relation
from baocong.vietnamese.numerals import NumberError, parse_number

_MOST_SHOWN = 12


def check_sums(scene: Scene) -> Iterator[Finding]:
    """Yield the sums, bounds and remainders that do not hold."""
    for relation in scene.fails("sum-complete"):
        yield _sum(scene, "S01", relation)
    for relation in scene.fails("sum-listed", "sum-loose", "sum-open", "parts-bound"):
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
        "remainder-fraction", "remainder-amounts", "remainder-parts", "remainder-far", "remainder-open"
    ):
        loose = relation.rule in ("remainder-far", "remainder-open")
        yield _remainder(scene, "S06" if loose else "S05", relation)
    for relation in scene.fails("balance", "balance-least"):
        yield _balance(scene, relation)
    for relation in scene.fails("partition"):
        yield _partition(scene, relation)
    for relation in scene.reading.relations:
        if relation.kind == "sum" and relation.holds and relation.rule.startswith(("sum-", "total-")):
            yield from _rounding(scene, relation)


def added_up(values: list[Decimal]) -> str:
    """Return "1 + 2 + 3"; of a long list the first and the last, and how many there are."""
    if len(values) <= _MOST_SHOWN:
        return " + ".join(map(number, values))
    return f"{number(values[0])} + {number(values[1])} + … + {number(values[-1])} ({len(values)} số)"


def _sum(scene: Scene, code: str, relation: Relation) -> Finding:
    scale = _scale(scene, relation)
    added = added_up([scene.value(part) / scale for part in relation.parts])
    computed = relation.computed if relation.computed is not None else scene.value(relation.whole)
    whole = scene.said(relation.whole)
    message = f"{added} = {number(computed / scale)}, không phải {whole}."
    if code == "S03" and computed < scene.value(relation.whole):
        missing = number((scene.value(relation.whole) - computed) / scale)
        message = (
            f"{added} = {number(computed / scale)}, còn thiếu {missing} so với {whole}. "
            "Nếu các phần đã nêu đủ thì có số sai; nếu chỉ nêu một số phần thì viết “trong đó có”."
        )
    return scene.found(
        code, message, (relation.whole, *relation.parts), scene.value(relation.whole), computed,
        likely_slip(scene, relation),
    )  # fmt: skip


def _balance(scene: Scene, relation: Relation) -> Finding:
    """Return a finding on what is open; the last part is what was settled, those before it came in."""
    *pool, settled = relation.parts
    computed = relation.computed if relation.computed is not None else Decimal(0)
    came = " + ".join(number(scene.value(part)) for part in pool)
    sum_ = f"{came} - {number(scene.value(settled))} = {number(computed)}"
    if relation.rule == "balance":
        message = f"{sum_}, nhưng số chưa xong ghi là {scene.said(relation.whole)}."
    else:
        message = f"{sum_}, nên số chưa xong ít nhất là {number(computed)}, không phải {scene.said(relation.whole)}."
    return scene.found(
        "S09", message, (relation.whole, *relation.parts), scene.value(relation.whole), computed
    )


def _partition(scene: Scene, relation: Relation) -> Finding:
    added = added_up([scene.value(part) for part in relation.parts])
    total = number(relation.computed if relation.computed is not None else scene.value(relation.whole))
    message = f"Các nhóm cộng lại {added} = {total}, nhưng có {number(scene.value(relation.whole))} đơn vị."
    return scene.found("S07", message, relation.parts, relation.computed, scene.value(relation.whole))


def _rounding(scene: Scene, relation: Relation) -> Iterator[Finding]:
    """Yield a sum that only rounding makes right, as printed to the last digit it is off."""
    figures = [scene.figures[i] for i in (relation.whole, *relation.parts) if isinstance(i, int)]
    if relation.computed is None or any(f.approximation or f.kind in ("percent", "rate") for f in figures):
        return
    whole = scene.value(relation.whole)
    if relation.computed == whole:
        return
    scale = _scale(scene, relation)
    added = added_up([scene.value(part) / scale for part in relation.parts])
    message = (
        f"Cộng đúng số đã in: {added} = {number(relation.computed / scale)}, không phải {scene.said(relation.whole)}. "
        "Có thể do làm tròn."
    )
    yield scene.found("S08", message, (relation.whole, *relation.parts), whole, relation.computed)


def _scale(scene: Scene, relation: Relation) -> Decimal:
    """Return what the printed number of the whole was multiplied with: 10^9 for "12,5 tỷ"."""
    if not isinstance(relation.whole, int):
        return Decimal(1)
    figure = scene.figures[relation.whole]
    try:
        printed = parse_number(figure.text)
    except NumberError:
        return Decimal(1)
    scale = figure.value / printed if printed else Decimal(1)
    return scale if scale.normalize().as_tuple().digits == (1,) else Decimal(1)  # "61 tỷ 400 triệu" has two.


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
