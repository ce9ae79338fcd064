"""A note on two densities of one report that rest on different populations."""

import re
from collections.abc import Iterator, Set
from decimal import Decimal

from baocong.checking.finding import Finding
from baocong.checking.scene import Scene, number
from baocong.reading.model import Figure, Operand

_PER_PEOPLE = re.compile(
    r"\A(?P<noun>.+?)/\s*(?P<per>[\d.]*)\s*(?P<scale>vạn|nghìn)? ?(?:dân|người dân|người)\Z"
)
_PEOPLE_PER = re.compile(r"\A(?:người|dân|người dân)/\s*(?P<noun>.+)\Z")
_SCALES = {"vạn": Decimal(10_000), "nghìn": Decimal(1_000)}
_BACK = 6
_FAR = 200
# Populations of two dates or two registers differ by a few per cent and mean nothing.
_APART = Decimal("1.05")


def check_densities(scene: Scene) -> Iterator[Finding]:
    """Yield at most one note: the first density whose population is not that of the density before it."""
    known: tuple[Decimal, Decimal, int, int] | None = None
    if not any(figure.kind == "rate" for figure in scene.figures):
        return
    shares = {part for one in scene.reading.relations if one.kind in ("sum", "max") for part in one.parts}
    for index, figure in enumerate(scene.figures):
        if figure.kind != "rate" or figure.table is not None or not figure.value or figure.planned:
            continue
        implied = _population(scene, index, figure, shares)
        if implied is None:
            continue
        low, high, count = implied
        if known is None:
            known = (low, high, index, count)
        elif low > known[1] * _APART or known[0] > high * _APART:
            message = (
                f"{_reason(scene, known[3], known[2])} là khoảng {_people(known[:2])} người, còn "
                f"{_reason(scene, count, index)} là khoảng {_people((low, high))} người. Hai mật độ tính trên hai số dân."
            )
            yield scene.found("M03", message, (index, count, known[2], known[3]))
            return


def _population(
    scene: Scene, index: int, figure: Figure, shares: Set[Operand]
) -> tuple[Decimal, Decimal, int] | None:
    """Return the fewest and the most people that a density and the count before it stand for, and that count."""
    unit = (figure.unit_of_measure or "").lower()
    per, people = _PER_PEOPLE.match(unit), _PEOPLE_PER.match(unit)
    found = per or people
    if found is None:
        return None
    count = _count_before(scene, index, found["noun"], shares)
    if count is None:
        return None
    step = Decimal(1).scaleb(-len(figure.text.partition(",")[2])) / 2
    least, most = figure.value - step, figure.value + step
    things = scene.figures[count].value
    if per is None:
        return things * least, things * most, count
    digits = per["per"].replace(".", "")
    base = Decimal(digits or 1) * _SCALES.get(per["scale"] or "", Decimal(1))
    return (things * base / most, things * base / least, count) if least > 0 else None


def _count_before(scene: Scene, index: int, noun: str, shares: Set[Operand]) -> int | None:
    """Return the nearest count before the density that has its noun and is no part of another, in one paragraph."""
    rate = scene.figures[index]
    for other in range(index - 1, max(-1, index - 1 - _BACK), -1):
        figure = scene.figures[other]
        if rate.start - figure.end > _FAR or "\n" in scene.text[figure.end : rate.start]:
            return None
        unit = (figure.unit_of_measure or "").lower()
        if other in shares:
            continue
        if (
            figure.kind == "count"
            and unit.startswith(noun)
            and not figure.approximation
            and not figure.denominator
        ):
            return other
    return None


def _reason(scene: Scene, count: int, rate: int) -> str:
    return f"“{scene.said(count)}” với “{scene.said(rate)}”"


def _people(range_: tuple[Decimal, ...]) -> str:
    return number(((range_[0] + range_[1]) / 2).quantize(Decimal("1E3")).quantize(Decimal(1)))
