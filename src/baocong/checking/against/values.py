"""A01 growth against the earlier report, A02 and A03 running totals, A06 jumps to ask about."""

from collections import defaultdict
from collections.abc import Hashable, Iterator
from decimal import Decimal
from typing import Final

from baocong.checking.against.pairing import TwoReports, measure_words, own_period
from baocong.checking.finding import Finding
from baocong.checking.scene import Scene, number
from baocong.reading.model import Comparison, Figure, Literal, Reading

_RUNNING: Final = ("cumulative", "total_to_date")
_ADDS: Final = ("count", "money")
_JUMP: Final = 3
_LEAST_JUMP: Final = 30
_MOST_JUMPS: Final = 3


def check_growth_against(scene: Scene, compared: TwoReports) -> Iterator[Finding]:
    """Yield growth that the earlier report's value contradicts: "1.037, tăng 69" where it said 986."""
    fitting = {"previous": compared.is_previous, "same_period": compared.is_same_period}
    for index, new, _, old in compared.exact():
        growth = new.comparison
        if growth is None or not fitting.get(growth.kind, False) or new.kind == "ratio":
            continue
        if growth.delta is not None and growth.mode == "change":
            yield from _delta(scene, index, new, old, growth.delta)
        elif growth.percent is not None and old.value > 0 and new.kind != "percent":
            yield from _percent(scene, index, new, old, growth)


def _delta(scene: Scene, index: int, new: Figure, old: Figure, delta: Decimal) -> Iterator[Finding]:
    before = new.value - delta
    if abs(before - old.value) <= _doubt(new.value, old.value, delta):
        return
    message = (
        f"Ghi {scene.said(index)}, {_change(delta)} nên kỳ so sánh phải là {number(before)}, "
        f"nhưng báo cáo trước ghi {old.text}."
    )
    computed = new.value - old.value
    suggestion = f"Tính từ báo cáo trước thì {_change(computed)}." if computed else None
    yield scene.found("A01", message, (index,), delta, computed, suggestion)


def _percent(scene: Scene, index: int, new: Figure, old: Figure, growth: Comparison) -> Iterator[Finding]:
    said = growth.percent if growth.percent is not None else Decimal(0)
    level = new.value * 100 / old.value
    exact = level if growth.mode == "level" else level - 100
    exponent = said.as_tuple().exponent
    step = Decimal(1).scaleb(min(0, exponent) if isinstance(exponent, int) else 0)
    # One step, not half of one: some offices cut digits off where others round.
    if abs(exact - said) < step:
        return
    computed = exact.quantize(step)
    stated, shown = (
        (f"bằng {number(said)}%", f"bằng {number(computed)}%")
        if growth.mode == "level"
        else (f"{_change(said)}%", f"{_change(computed)}%")
    )
    message = f"Báo cáo trước ghi {old.text}, nay {scene.said(index)} là {shown}, không phải {stated}."
    yield scene.found("A01", message, (index,), said, computed)


def check_running_totals(scene: Scene, compared: TwoReports) -> Iterator[Finding]:
    """Yield running totals that are not the last one and this period's, and those that are less than the last one."""
    increments = _increments(compared)
    for index, new, _, old in compared.exact():
        if new.time not in _RUNNING or new.planned or new.kind not in _ADDS:
            continue
        if not compared.is_earlier_in_year and not (new.time == "total_to_date" and compared.is_previous):
            continue
        doubt = _doubt(new.value, old.value)
        if new.value + doubt < old.value:
            message = f"Lũy kế ghi {scene.said(index)}, nhỏ hơn lũy kế {old.text} của báo cáo trước."
            yield scene.found("A03", message, (index,), new.value, old.value)
            continue
        part = increments.get(index)
        if part is None or not compared.is_previous:
            continue
        value = compared.new.figures[part].value
        computed = old.value + value
        if abs(computed - new.value) > doubt + _doubt(value):
            message = (
                f"Lũy kế kỳ trước {number(old.value)} + trong kỳ {number(value)} = {number(computed)}, "
                f"không phải {scene.said(index)}."
            )
            yield scene.found("A02", message, (index, part), new.value, computed)


def _increments(compared: TwoReports) -> dict[int, int]:
    """Return for each running total of the new report the one figure of this period that it grew by."""
    figures = compared.new.figures
    found: dict[int, set[int]] = {}
    for relation in compared.new.relations:
        whole = relation.whole
        if relation.rule != "part-bound" or isinstance(whole, Literal) or len(relation.parts) != 1:
            continue
        part = relation.parts[0]
        if not isinstance(part, Literal) and figures[whole].time in _RUNNING and figures[part].time == "flow":
            found.setdefault(whole, set()).add(part)
    flows: defaultdict[Hashable, set[int]] = defaultdict(set)
    for index, figure in enumerate(figures):
        if figure.time == "flow":
            flows[_what(figure, compared.new)].add(index)
    for index, figure in enumerate(figures):
        if figure.time == "cumulative" and index not in found:
            found[index] = flows.get(_what(figure, compared.new), set())
    exact = {whole: next(iter(parts)) for whole, parts in found.items() if len(parts) == 1}
    return {whole: part for whole, part in exact.items() if not figures[part].approximation}


def _what(figure: Figure, reading: Reading) -> Hashable:
    """Return all that a running total and its increment have in common."""
    words, unit, about = measure_words(figure), figure.unit_of_measure, figure.about
    return (words, unit, about, figure.kind, figure.planned, figure.nature, own_period(figure, reading))


def check_jumps(scene: Scene, compared: TwoReports) -> Iterator[Finding]:
    """Yield the figures that grew or fell three times and more with no comparison in the text that says so."""
    if not (compared.is_previous or compared.is_same_period):
        return
    jumps = []
    for index, new, _, old in compared.exact():
        low, high = sorted((new.value, old.value))
        is_plain = new.comparison is None and not new.planned and new.kind in _ADDS
        is_running = new.time == "cumulative" and not compared.is_same_period
        if is_plain and not is_running and low > 0 and high >= _LEAST_JUMP and high >= _JUMP * low:
            jumps.append((-high / low, index, old))
    for _, index, old in sorted(jumps, key=lambda one: one[:2])[:_MOST_JUMPS]:
        message = f"Báo cáo trước ghi {old.text}, nay ghi {scene.said(index)}. Nếu số đúng thì nên nêu lý do."
        yield scene.found("A06", message, (index,), scene.value(index), old.value)


def _doubt(*values: Decimal) -> Decimal:
    """Return how far rounded values may be off together: half of the last digit that is not a closing zero of millions."""
    return sum((_half_step(value) for value in values), Decimal(0))


def _half_step(value: Decimal) -> Decimal:
    if value != value.to_integral_value():
        exponent = value.as_tuple().exponent
        return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0) / 2
    step = Decimal(1)
    while value and abs(value) >= 10**6 and value % (step * 10) == 0:
        step *= 10
    return step / 2 if step > 1 else Decimal(0)


def _change(value: Decimal) -> str:
    return f"tăng {number(value)}" if value >= 0 else f"giảm {number(-value)}"
