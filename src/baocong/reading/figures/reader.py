"""Figures out of a text: the small readers in their order, sentence by sentence."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from baocong.reading.figures.candidates import candidates
from baocong.reading.figures.cells import Numbers, cell_figures, worded_cells
from baocong.reading.figures.context import Surroundings, complete, goes_on
from baocong.reading.figures.draft import Candidate, Draft
from baocong.reading.figures.growth import take_growth
from baocong.reading.figures.numbers import drafts_of
from baocong.reading.figures.periods import Calendar
from baocong.reading.figures.prose import Prose, prose_of
from baocong.reading.figures.scope import Scope, small
from baocong.reading.figures.spelled import spelled_candidates
from baocong.reading.figures.squeezing import single_spaces
from baocong.reading.figures.subjects import issuer_of
from baocong.reading.figures.zeros import zeros
from baocong.reading.model import Document, Figure, Table
from baocong.reading.moving import moved_comparison
from baocong.reading.places import Places
from baocong.reading.spans import Spans, merge
from baocong.reading.squeezed import Squeezed
from baocong.reading.tables import read_tables
from baocong.reading.view import View
from baocong.vietnamese.dates import scan_dates
from baocong.vietnamese.money import MoneyMention, scan_money
from baocong.vietnamese.numerals import scan_numbers

_DIGITS_LIMIT = 21


def read_figures(
    view: View,
    masks: Spans,
    document: Document,
    tables: tuple[Table, ...] | None = None,
    places: Places | None = None,
) -> tuple[Figure, ...]:
    """Return the figures of a text, in order, in offsets of the view.

    `masks` are stretches that hold no figure, such as citations; `tables` those of the view where they are read already;
    `places` those of the file, where the view stands at the offsets of the text as given.
    """
    tables = read_tables(view, masks) if tables is None else tables
    squeezed = single_spaces(view.text)
    drafts = _read(prose_of(view, masks, tables, squeezed), document)
    places = places or Places(())
    return tuple(_figure(draft, squeezed, places) for draft in drafts if _is_countable(draft.value))


def _read(prose: Prose, document: Document) -> list[Draft]:
    """Return the figures of a text with single spaces, in order."""
    text, low, tables = prose.text, small(prose.text), prose.tables
    dates = [date for date in scan_dates(text) if not _cuts_number(text, date.end)]
    tokens = [one for one in scan_numbers(text) if one.value is None or _is_countable(one.value)]
    closed = merge([*prose.masks, *((date.start, date.end) for date in dates)])
    around = Surroundings(Calendar(text, low, prose.lines, dates, document.period), issuer_of(document))
    found = candidates(text, low, tokens, closed)
    inside = merge((table.start, table.end) for table in tables)
    numbers = Numbers(text, found, [candidate.start for candidate in found], around.calendar, around.issuer)
    drafts = list(cell_figures(numbers, tables))
    running = [candidate for candidate in found if not inside.covers(candidate.start)]
    running = sorted([*running, *spelled_candidates(text, low, closed)], key=lambda one: one.start)
    money = {mention.number_end: mention for mention in scan_money(text, tokens, ())}
    for scope in _scopes(prose, low, running, money):
        line = prose.line_start(scope.start)
        carried = drafts[-1] if drafts and drafts[-1].start >= line and not drafts[-1].table else None
        drafts += _read_sentence(scope, line, around, carried)
    for cell, at in worded_cells(numbers, tables):
        read = _read_sentence(
            Scope(text, low, cell.start, cell.end, numbers.within(cell), money), cell.start, around, None
        )
        for draft in read:
            draft.table = at
        drafts += read
    for zero in zeros(text, low, prose.sentences, prose.masks):
        sentence = Scope(text, low, *prose.sentences.at(zero.start))
        complete(sentence, [zero], around, prose.line_start(zero.start))
        drafts.append(zero)
    drafts.sort(key=lambda draft: draft.start)
    return drafts


def _is_countable(value: Decimal) -> bool:
    """Answer whether a number is small enough to count or pay anything: longer rows of digits are codes or accidents."""
    return value.adjusted() < _DIGITS_LIMIT


def _cuts_number(text: str, end: int) -> bool:
    """Answer whether a date ends inside a number: "lũy kế 5 tháng 6.012 hồ sơ" names no June."""
    return text[end - 1].isdigit() and text[end : end + 1] in {".", ","} and text[end + 1 : end + 2].isdigit()


def _read_sentence(scope: Scope, line: int, around: Surroundings, carried: Draft | None) -> list[Draft]:
    drafts = drafts_of(scope, line, carried if carried and goes_on(scope) else None)
    home = around.calendar.home
    drafts = take_growth(scope, drafts, int(home[:4]) if home and home[:4].isdigit() else None)
    complete(scope, drafts, around, line, carried)
    return drafts


def _scopes(
    prose: Prose, low: str, found: list[Candidate], money: Mapping[int, MoneyMention]
) -> Iterator[Scope]:
    """Yield the sentences that hold candidates, each with its own."""
    at = 0
    while at < len(found):
        start, end = prose.sentences.at(found[at].start)
        first = at
        while at < len(found) and found[at].start < end:
            at += 1
        at = max(at, first + 1)
        yield Scope(prose.text, low, start, end, tuple(found[first:at]), money)


def _figure(draft: Draft, squeezed: Squeezed, places: Places) -> Figure:
    """Return the draft as a figure of the text before it was squeezed."""
    value, alternatives = _settled(draft)
    start, end, comparison = draft.start, draft.end, draft.comparison
    if squeezed.changed:
        start, end = squeezed.span_before(start, end)
        comparison = moved_comparison(comparison, squeezed.span_before)
    return Figure(
        start,
        end,
        squeezed.source[start:end],
        _plain(value),
        draft.kind,
        draft.rule,
        _plain(draft.denominator) if draft.denominator is not None else None,
        " ".join(draft.unit.split()) if draft.unit else None,
        draft.approximation,
        draft.measure,
        draft.about,
        draft.period,
        draft.as_at,
        draft.time,
        draft.nature,
        draft.planned,
        comparison,
        tuple(map(_plain, alternatives)),
        places.at(start),
        draft.table,
    )


def _settled(draft: Draft) -> tuple[Decimal, tuple[Decimal, ...]]:
    """Return the value and its rival readings: nobody counts 1,030 classes, so a counted "1.030" is a whole number."""
    if draft.kind == "count" and draft.alternatives:
        whole = [one for one in (draft.value, *draft.alternatives) if _exponent(one) >= 0]
        if len(whole) == 1:
            return whole[0], ()
    return draft.value, draft.alternatives


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _plain(value: Decimal) -> Decimal:
    """Return a scaled value without the zeros behind its point: 1,2 triệu is 1200000."""
    if abs(value) < 1000 or value != value.to_integral_value() or value.as_tuple().exponent == 0:
        return value
    # Numbers beyond the precision of the context cannot be quantised.
    return Decimal(int(value)) if value.adjusted() < 60 else value
