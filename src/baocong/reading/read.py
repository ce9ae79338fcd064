"""Text to reading: the readers in their order."""

from baocong.reading.awards import read_awards
from baocong.reading.citations import read_citations
from baocong.reading.extracted import Extracted
from baocong.reading.figures.reader import read_figures
from baocong.reading.heading import read_document
from baocong.reading.masks import mask
from baocong.reading.model import Cell, Figure, Reading, Source, Table
from baocong.reading.places import Places
from baocong.reading.relations import Context, read_relations
from baocong.reading.relocate import relocate
from baocong.reading.sections import read_sections
from baocong.reading.spans import Spans
from baocong.reading.tables import read_tables
from baocong.reading.view import View


def read(extracted: Extracted, source: Source | None = None) -> Reading:
    """Return what the text states. Any text is accepted; what is not understood is left out."""
    given = View(extracted.text)
    view = given.plain
    heading = read_document(view)
    document = heading.document
    sections = read_sections(view, heading.body, heading.annexes)
    citations = read_citations(view, document.issuer)
    tables = read_tables(view, heading.blocks)
    awards = read_awards(view, tables)
    masks = mask(view.text, citations, sections, heading.blocks)
    places = Places(extracted.pieces)
    figures = read_figures(view, masks, document, tables, places if given.text is given.raw else None)
    tables = _with_figures(tables, figures)
    context = Context(citations, tables, sections, awards, document)
    relations = read_relations(view, figures, context)
    reading = Reading(view.text, source, document, sections, figures, relations, citations, awards, tables)
    return relocate(reading, given, places)


def _with_figures(tables: tuple[Table, ...], figures: tuple[Figure, ...]) -> tuple[Table, ...]:
    """Return the tables with the indices of the figures that stand in each cell."""
    if not tables:
        return tables
    starts = Spans((figure.start, figure.end) for figure in figures)

    def cell(one: Cell) -> Cell:
        first = starts.index_at(one.start - 1) + 1
        last = starts.index_at(one.end - 1) + 1
        return Cell(one.start, one.end, one.text, tuple(range(first, last)))

    return tuple(
        Table(
            table.start,
            table.end,
            table.title,
            table.columns,
            tuple(tuple(map(cell, row)) for row in table.rows),
        )
        for table in tables
    )
