"""Text to reading: the readers in their order."""

import re
from dataclasses import replace
from decimal import Decimal

from baocong.reading.awards import read_awards
from baocong.reading.citations import read_citations
from baocong.reading.extracted import Extracted
from baocong.reading.heading import read_document
from baocong.reading.masks import mask
from baocong.reading.model import Cell, Figure, Reading, Source, Table
from baocong.reading.relocate import relocate
from baocong.reading.sections import read_sections
from baocong.reading.spans import Spans
from baocong.reading.tables import read_tables
from baocong.reading.view import View

_COUNT = re.compile(
    r"(?<![\w./,])(?P<number>\d{1,3}(?:\.\d{3})+|\d+)\s+(?P<noun>[^\W\d_]+(?: [^\W\d_]+){0,3})"
)


def read(extracted: Extracted, source: Source | None = None) -> Reading:
    """Return what the text states. Any text is accepted; what is not understood is left out."""
    view = View(extracted.text)
    heading = read_document(view)
    sections = read_sections(view, heading.body)
    citations = read_citations(view, heading.document.issuer)
    awards = read_awards(view)
    tables = read_tables(view)
    masks = mask(citations, sections, heading.blocks)
    figures = _figures(view, masks)
    reading = Reading(
        view.text,
        source,
        heading.document,
        sections,
        figures,
        citations=citations,
        awards=awards,
        tables=_with_figures(tables, figures),
    )
    return relocate(reading, view)


def _figures(view: View, masks: Spans) -> tuple[Figure, ...]:
    return tuple(
        Figure(
            start=found.start("number"),
            end=found.end("number"),
            text=found["number"],
            value=Decimal(found["number"].replace(".", "")),
            kind="count",
            rule="count-noun",
            unit_of_measure=found["noun"],
        )
        for found in _COUNT.finditer(view.text)
        if not masks.covers(found.start())
    )


def _with_figures(tables: tuple[Table, ...], figures: tuple[Figure, ...]) -> tuple[Table, ...]:
    """Return the tables with the indices of the figures that stand in each cell."""
    if not tables:
        return tables
    starts = Spans((figure.start, figure.end) for figure in figures)

    def cell(one: Cell) -> Cell:
        first = starts.index_at(one.start - 1) + 1
        last = starts.index_at(one.end - 1) + 1
        return replace(one, figures=tuple(range(first, last)))

    return tuple(replace(table, rows=tuple(tuple(map(cell, row)) for row in table.rows)) for table in tables)
