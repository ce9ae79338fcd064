"""Moving a reading from the offsets of the view back to those of the text as given."""

from dataclasses import replace
from typing import TypeVar

from baocong.reading.model import (
    AwardMention,
    Cell,
    Citation,
    Comparison,
    Figure,
    Literal,
    Operand,
    Reading,
    Relation,
    Section,
    Table,
)
from baocong.reading.view import View

_Quoted = TypeVar("_Quoted", Figure, Citation, AwardMention, Cell)


def relocate(reading: Reading, view: View) -> Reading:
    """Return `reading`, whose offsets count in `view.text`, in offsets of `view.raw`; each `text` is the raw slice."""
    if view.text is view.raw:
        return reading
    return replace(
        reading,
        text=view.raw,
        sections=tuple(_section(one, view) for one in reading.sections),
        figures=tuple(_figure(one, view) for one in reading.figures),
        relations=tuple(_relation(one, view) for one in reading.relations),
        citations=tuple(_quoted(one, view) for one in reading.citations),
        awards=tuple(_quoted(one, view) for one in reading.awards),
        tables=tuple(_table(one, view) for one in reading.tables),
    )


def _quoted(one: _Quoted, view: View) -> _Quoted:
    start, end = view.origin(one.start, one.end)
    text = view.raw[start:end]
    if start == one.start and end == one.end and text == one.text:
        return one
    return replace(one, start=start, end=end, text=text)


def _section(section: Section, view: View) -> Section:
    start, end = view.origin(section.start, section.end)
    return replace(
        section, start=start, end=end, heading_end=view.origin(section.start, section.heading_end)[1]
    )


def _figure(figure: Figure, view: View) -> Figure:
    moved = _quoted(figure, view)
    comparison = figure.comparison
    if comparison is None or comparison.start is None or comparison.end is None:
        return moved
    return replace(moved, comparison=_comparison(comparison, comparison.start, comparison.end, view))


def _comparison(comparison: Comparison, start: int, end: int, view: View) -> Comparison:
    start, end = view.origin(start, end)
    return replace(comparison, start=start, end=end)


def _relation(relation: Relation, view: View) -> Relation:
    parts = tuple(_operand(part, view) for part in relation.parts)
    return replace(relation, parts=parts, whole=_operand(relation.whole, view))


def _operand(operand: Operand, view: View) -> Operand:
    if not isinstance(operand, Literal) or operand.start is None or operand.end is None:
        return operand
    start, end = view.origin(operand.start, operand.end)
    return replace(operand, start=start, end=end)


def _table(table: Table, view: View) -> Table:
    start, end = view.origin(table.start, table.end)
    rows = tuple(tuple(_quoted(cell, view) for cell in row) for row in table.rows)
    return replace(table, start=start, end=end, rows=rows)
