"""Stretches of text whose digits are never results: citations, heading numbers, the heading and closing blocks."""

from collections.abc import Iterable

from baocong.reading.model import Citation, Section
from baocong.reading.spans import Span, Spans, merge


def mask(citations: Iterable[Citation], sections: Iterable[Section], blocks: Iterable[Span] = ()) -> Spans:
    """Return where no figure may begin: citations, the numbers of sections, and the blocks given.

    *Shapes*: in offsets of the view; `sections` mask only their number, since a run-in heading states results.
    """
    numbers = ((one.start, one.start + len(one.number) + 1) for one in sections if one.number)
    return merge([*((one.start, one.end) for one in citations), *numbers, *blocks])
