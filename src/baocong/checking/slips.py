"""Which figure of a relation was probably mistyped: the one that one slip of the hand makes right."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from baocong.checking.scene import Scene, number
from baocong.reading.model import Operand, Relation


def likely_slip(scene: Scene, relation: Relation) -> str | None:
    """Return a sentence that names the one figure whose slip explains a failing sum, or None where several could."""
    whole = scene.value(relation.whole)
    if relation.computed is None:
        return None
    off = relation.computed - whole
    fitting = [(relation.whole, relation.computed)] if _is_slip(whole, relation.computed) else []
    for part in relation.parts:
        meant = scene.value(part) - off
        if meant > 0 and _is_slip(scene.value(part), meant):
            fitting.append((part, meant))
    if len(fitting) != 1:
        return None
    operand, meant = fitting[0]
    return f"Có thể “{scene.said(operand)}” phải là {number(meant)}."


def _is_slip(printed: Decimal, meant: Decimal) -> bool:
    """Return whether swapped digits, a zero too many or too few, or one wrong digit in several make the other number."""
    if printed in (meant * 10, meant / 10):
        return True
    one, other = _digits(printed), _digits(meant)
    if len(one) != len(other) or len(one) < 2:
        return False
    wrong = [k for k, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(wrong) == 2:
        a, b = wrong
        return b == a + 1 and one[a] == other[b] and one[b] == other[a]
    return len(wrong) == 1 and len(one) > 2


def _digits(value: Decimal) -> str:
    return format(abs(value), "f").replace(".", "")


def fraction_that_fits(
    scene: Scene, percent: int, around: Sequence[int], but: Sequence[Operand]
) -> str | None:
    """Return a sentence naming the fraction of a neighbouring base that would give the percentage."""
    figure = scene.figures[percent]
    places = len(figure.text.rstrip("%").partition(",")[2])
    # Among more than this many shares, a percentage fits some whole number by chance.
    largest = 10 ** (places + 2) // 4
    for index in around:
        if index in but:
            continue
        for base in _bases(scene, index):
            if base > largest:
                continue
            amount = (figure.value * base / 100).to_integral_value()
            if 0 < amount < base and round(amount * 100 / base, places) == figure.value:
                return f"{figure.text.rstrip('%')}% khớp với {number(amount)}/{number(base)}, mẫu số là của “{scene.said(index)}”."
    return None


def _bases(scene: Scene, index: int) -> Iterator[Decimal]:
    figure = scene.figures[index]
    if figure.kind in ("count", "ratio") and figure.value == figure.value.to_integral_value():
        base = figure.denominator if figure.denominator is not None else figure.value
        if base >= 3:
            yield base
