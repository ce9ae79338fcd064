"""What was read, at other offsets. `dataclasses.replace` asks for every field by name, which is felt with hundreds of figures."""

from collections.abc import Callable
from operator import attrgetter

from baocong.reading.extracted import Place
from baocong.reading.model import Comparison, Figure, Literal, Operand, Relation
from baocong.reading.spans import Span

Move = Callable[[int, int], Span]
"""From the span `[start, end)` of one text to that of another."""

_BEHIND_THE_TEXT = attrgetter(
    "value", "kind", "rule", "denominator", "unit_of_measure", "approximation", "measure", "about", "period",
    "as_at", "time", "nature", "planned",
)  # fmt: skip


def moved_figure(figure: Figure, span: Span, text: str, move: Move, place: Place | None = None) -> Figure:
    """Return the figure at `span` with its printed `text` and place; `move` leads its comparison along."""
    comparison = moved_comparison(figure.comparison, move)
    fields = (*span, text, *_BEHIND_THE_TEXT(figure), comparison, figure.alternatives, place, figure.table)
    return Figure(*fields)


def moved_comparison(comparison: Comparison | None, move: Move) -> Comparison | None:
    """Return the comparison with the place of its growth moved."""
    if comparison is None or comparison.start is None or comparison.end is None:
        return comparison
    return Comparison(
        comparison.kind,
        comparison.mode,
        comparison.percent,
        comparison.delta,
        *move(comparison.start, comparison.end),
    )


def moved_relation(relation: Relation, move: Move) -> Relation:
    """Return the relation with the places of its literals moved."""
    if not any(isinstance(operand, Literal) for operand in (relation.whole, *relation.parts)):
        return relation
    return Relation(
        relation.kind,
        tuple(_moved_operand(part, move) for part in relation.parts),
        _moved_operand(relation.whole, move),
        relation.holds,
        relation.computed,
        relation.rule,
        relation.basis,
    )


def _moved_operand(operand: Operand, move: Move) -> Operand:
    if not isinstance(operand, Literal) or operand.start is None or operand.end is None:
        return operand
    return Literal(operand.value, *move(operand.start, operand.end))
