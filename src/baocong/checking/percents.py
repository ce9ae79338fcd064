"""Family P: percentages beside fractions, or beside the amounts that they are computed from."""

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal

from baocong.checking.finding import Finding
from baocong.checking.scene import Scene, number
from baocong.checking.slips import fraction_that_fits
from baocong.reading.model import Figure, Relation

_NEIGHBOURS = 8


def check_percents(scene: Scene) -> Iterator[Finding]:
    """Yield the percentages that do not follow from their fraction or amounts."""
    for relation in scene.fails("percent-fraction", "percent-part", "percent-near"):
        yield _percent(scene, relation)


def _percent(scene: Scene, relation: Relation) -> Finding:
    percent = relation.parts[0]
    if not isinstance(percent, int) or not isinstance(relation.whole, int):
        return scene.found("P02", "", relation.parts)
    figure, base = scene.figures[percent], scene.figures[relation.whole]
    stated = figure.value
    if len(relation.parts) == 1:
        fraction = base.text if base.text[-1:].isdigit() and " " not in base.text else _fraction(base)
        exact = base.value * 100 / (base.denominator or Decimal(1))
    else:
        amount = scene.value(relation.parts[1])
        fraction = f"{number(amount)}/{number(base.value)}"
        exact = amount * 100 / base.value
    computed = relation.computed if relation.computed is not None else exact
    code = "P01" if relation.rule == "percent-fraction" else "P02"
    said = figure.text.rstrip("%") + "%"
    if _is_cut_off(stated, exact, figure.text):
        code = "P03"
    message = f"{fraction} = {number(computed)}%, không phải {said}."
    suggestion = fraction_that_fits(
        scene, percent, _around(scene, percent), (percent, relation.whole, *relation.parts)
    )
    operands = (percent, *(p for p in relation.parts[1:]), relation.whole)
    return scene.found(code, message, operands, stated, computed, suggestion)


def _fraction(figure: Figure) -> str:
    return f"{number(figure.value)}/{number(figure.denominator or Decimal(1))}"


def _is_cut_off(stated: Decimal, exact: Decimal, text: str) -> bool:
    """Return whether the digits behind the printed ones were dropped instead of rounded."""
    step = Decimal(10) ** -len(text.rstrip("%").partition(",")[2])
    return stated <= exact < stated + step


def _around(scene: Scene, index: int) -> list[int]:
    """Return the figures nearest to one, nearest first, before it rather than behind it."""
    middle = scene.figures[index].start
    starts = [figure.start for figure in scene.figures]
    at = bisect_left(starts, middle)
    near = range(max(0, at - _NEIGHBOURS), min(len(starts), at + _NEIGHBOURS))
    return sorted(near, key=lambda k: abs(starts[k] - middle))
