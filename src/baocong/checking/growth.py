"""Family G: growth against the base that the text prints."""

from collections.abc import Iterator
from decimal import Decimal

from baocong.checking.finding import Finding
from baocong.checking.scene import Scene, number
from baocong.reading.model import Operand, Relation


def check_growth(scene: Scene) -> Iterator[Finding]:
    """Yield the growth that its own figures contradict, and growth that is really a level."""
    for relation in scene.fails("growth", "growth-level"):
        yield _percent(scene, relation) if relation.kind == "percent" else _delta(scene, relation)


def _delta(scene: Scene, relation: Relation) -> Finding:
    now, before = relation.parts
    computed = relation.computed or Decimal(0)
    message = (
        f"Từ {scene.said(before)} đến {scene.said(now)} là {_change(computed)}, "
        f"không phải {_change(scene.value(relation.whole))}."
    )
    return scene.found("G01", message, (now, before, relation.whole), scene.value(relation.whole), computed)


def _percent(scene: Scene, relation: Relation) -> Finding:
    stated, now = relation.parts
    before = relation.whole
    said, computed = scene.value(stated), relation.computed or Decimal(0)
    level = scene.value(now) * 100 / scene.value(before)
    operands: tuple[Operand, ...] = (now, before, stated)
    if relation.rule == "growth" and said > 0 and _rounds_to(level, said):
        message = (
            f"{scene.said(now)} bằng {number(said)}% của {scene.said(before)}, tức là {_change(computed)}%. "
            f"Viết “bằng {number(said)}%” thay cho “tăng {number(said)}%”."
        )
        return scene.found("G02", message, operands, said, computed)
    if relation.rule == "growth-level":
        message = f"{scene.said(now)} bằng {number(computed)}% của {scene.said(before)}, không phải {number(said)}%."
    else:
        message = f"Từ {scene.said(before)} đến {scene.said(now)} là {_change(computed)}%, không phải {_change(said)}%."
    return scene.found("G01", message, operands, said, computed)


def _change(value: Decimal) -> str:
    return f"tăng {number(value)}" if value >= 0 else f"giảm {number(-value)}"


def _rounds_to(exact: Decimal, stated: Decimal) -> bool:
    exponent = stated.as_tuple().exponent
    step = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    return abs(exact - stated) <= step / 2
