"""Figures out of a text: the small readers in their order, sentence by sentence."""

from collections.abc import Iterator

from baocong.reading.figures.candidates import candidates
from baocong.reading.figures.cells import cell_figures
from baocong.reading.figures.context import Surroundings, complete
from baocong.reading.figures.draft import Candidate, Draft
from baocong.reading.figures.grids import grids
from baocong.reading.figures.growth import take_growth
from baocong.reading.figures.numbers import drafts_of
from baocong.reading.figures.periods import Calendar
from baocong.reading.figures.scope import Scope, small
from baocong.reading.figures.subjects import issuer_of
from baocong.reading.figures.zeros import zeros
from baocong.reading.model import Document, Figure
from baocong.reading.spans import Spans, merge
from baocong.reading.view import View
from baocong.vietnamese.dates import DateMention, scan_dates
from baocong.vietnamese.numerals import scan_numbers


def read_figures(
    view: View, masks: Spans, document: Document, dates: list[DateMention] | None = None
) -> tuple[Figure, ...]:
    """Return the figures of a text in order.

    `masks` are stretches of the view's text that hold no figure, such as citations; `dates` are the dates of the view's
    text where the caller has scanned them already.
    """
    text, low = view.text, small(view.text)
    mentions = scan_dates(text) if dates is None else dates
    closed = merge([*masks, *((mention.start, mention.end) for mention in mentions)])
    around = Surroundings(Calendar(text, low, view.lines, mentions, document.period), issuer_of(document))
    found = candidates(text, low, scan_numbers(text), closed)
    tables = list(grids(view))
    drafts = list(cell_figures(text, found, tables, around.calendar, around.issuer))
    inside = merge((grid.start, grid.end) for grid in tables)
    found = [candidate for candidate in found if not inside.covers(candidate.start)]
    for scope in _scopes(view, low, found):
        drafts += _read_sentence(scope, view, around)
    for zero in zeros(text, low, view.sentences, masks):
        start, end = view.sentence_at(zero.start)
        complete(Scope(text, low, start, end), [zero], around)
        drafts.append(zero)
    drafts.sort(key=lambda draft: draft.start)
    return tuple(_figure(view, draft) for draft in drafts)


def _read_sentence(scope: Scope, view: View, around: Surroundings) -> list[Draft]:
    drafts = drafts_of(scope, view.line_at(scope.start)[0])
    home = around.calendar.home
    drafts = take_growth(scope, drafts, int(home[:4]) if home and home[:4].isdigit() else None)
    complete(scope, drafts, around)
    return drafts


def _scopes(view: View, low: str, found: list[Candidate]) -> Iterator[Scope]:
    """Yield the sentences that hold candidates, each with its own."""
    at = 0
    while at < len(found):
        start, end = view.sentence_at(found[at].start)
        first = at
        while at < len(found) and found[at].start < end:
            at += 1
        at = max(at, first + 1)
        yield Scope(view.text, low, start, end, tuple(found[first:at]))


def _figure(view: View, draft: Draft) -> Figure:
    start, end = view.origin(draft.start, draft.end)
    return Figure(
        start=start,
        end=end,
        text=view.raw[start:end],
        value=draft.value,
        kind=draft.kind,
        rule=draft.rule,
        denominator=draft.denominator,
        unit_of_measure=" ".join(draft.unit.split()) if draft.unit else None,
        approximation=draft.approximation,
        measure=draft.measure,
        about=draft.about,
        period=draft.period,
        as_at=draft.as_at,
        time=draft.time,
        nature=draft.nature,
        planned=draft.planned,
        comparison=draft.comparison,
        alternatives=draft.alternatives,
        table=draft.table,
    )
