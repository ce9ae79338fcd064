"""Stretches of text whose digits are never results: citations, heading numbers, the heading and closing blocks."""

from collections.abc import Iterable, Iterator

from baocong.reading.model import Citation, Section
from baocong.reading.spans import Span, Spans, merge

_LONGEST_MARKUP = 8


def mask(
    text: str, citations: Iterable[Citation], sections: Iterable[Section], blocks: Iterable[Span] = ()
) -> Spans:
    """Return where no figure may begin: citations, the numbers of sections, and the blocks given.

    *Shapes*: in offsets of `text`, as all that is given; of a section only the number is masked, since a run-in
    heading states results.

    *Example*:

    >>> list(mask("**1.** Họp 3 lần", (), (Section("1", None, 2, 0, 16),)))
    [(2, 3)]
    """
    return merge([*((one.start, one.end) for one in citations), *_numbers(text, sections), *blocks])


def _numbers(text: str, sections: Iterable[Section]) -> Iterator[Span]:
    """Yield where the number of each section stands, behind stars and spaces."""
    for one in sections:
        if not one.number:
            continue
        at = text.find(one.number, one.start, one.start + len(one.number) + _LONGEST_MARKUP)
        if at >= 0:
            yield at, at + len(one.number)
