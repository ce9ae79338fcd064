"""Moving a reading from the offsets of the view back to those of the text as given, each figure with its place."""

from dataclasses import replace
from typing import TypeVar

from baocong.reading.model import AwardMention, Cell, Citation, Figure, Reading, Section, Table
from baocong.reading.moving import moved_figure, moved_relation
from baocong.reading.places import Places
from baocong.reading.view import View

_Quoted = TypeVar("_Quoted", Citation, AwardMention)


def relocate(reading: Reading, view: View, places: Places) -> Reading:
    """Return `reading`, whose offsets count in `view.text`, in offsets of `view.raw`; each `text` is the raw slice.

    Figures that are moved get their place in the file anew.
    """
    if view.text is view.raw:
        return reading
    return replace(
        reading,
        text=view.raw,
        sections=tuple(_section(one, view) for one in reading.sections),
        figures=tuple(_figure(one, view, places) for one in reading.figures),
        relations=tuple(moved_relation(one, view.origin) for one in reading.relations),
        citations=tuple(_quoted(one, view) for one in reading.citations),
        awards=tuple(_quoted(one, view) for one in reading.awards),
        tables=tuple(_table(one, view) for one in reading.tables),
    )


def _figure(figure: Figure, view: View, places: Places) -> Figure:
    start, end = view.origin(figure.start, figure.end)
    return moved_figure(figure, (start, end), view.raw[start:end], view.origin, places.at(start))


def _quoted(one: _Quoted, view: View) -> _Quoted:
    start, end = view.origin(one.start, one.end)
    text = view.raw[start:end]
    if start == one.start and end == one.end and text == one.text:
        return one
    return replace(one, start=start, end=end, text=text)


def _section(section: Section, view: View) -> Section:
    start, end = view.origin(section.start, section.end)
    heading_end = view.origin(section.start, section.heading_end)[1]
    return Section(section.number, section.title, section.level, start, end, heading_end)


def _table(table: Table, view: View) -> Table:
    start, end = view.origin(table.start, table.end)
    rows = tuple(tuple(_cell(cell, view) for cell in row) for row in table.rows)
    return Table(start, end, table.title, table.columns, rows)


def _cell(cell: Cell, view: View) -> Cell:
    start, end = view.origin(cell.start, cell.end)
    return Cell(start, end, view.raw[start:end], cell.figures)
