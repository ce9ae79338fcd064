"""What every reader looks at: the normalised text, its lines, sentences and clauses."""

import re
from array import array
from functools import cached_property

from baocong.reading.lost_grids import Tabs, find_lost_grids
from baocong.reading.page_breaks import join_pages
from baocong.reading.spans import Span, Spans
from baocong.vietnamese.folding import mend
from baocong.vietnamese.normalising import Normalised, normalise

_LINE_ENDS = "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_DASHES = "\u2013\u2014\u2015\u2212\u2012\u2011\u2010"
_SPACES = "\u2002\u2003\u2007\u2009"
_NO_BREAK = re.compile(r"(?!(?<=[0-9])[\u00a0\u202f](?=[0-9]{3}(?![0-9])))[\u00a0\u202f]")
"""A no-break space that does not hold the groups of a number together."""
_LINE = re.compile(r"[^\s][^\n]*")

_STOP = re.compile(r"[.?!…;][.?!…;]*[\"”’»)\]*]*(?=\s|\Z)")
_ABBREVIATION = re.compile(
    r"(?:\A|[\s(\"“\[/-])"
    r"(?:[PQHT]|TP|Tp|tp|TX|Tx|TT|Tt|GS|PGS|TS|ThS|Ths|BS|KS|CN|CVC|Mr|Ms|Mrs|Dr|No|St|Str|Th|Tr|tr|Đ/c|đ/c"
    r"|KT|TM|TL|TUQ|VP|NXB|vv|v\.v|vd|VD|Vd|ĐT|Đt|Fax|Tel)\Z"
)
_LINE_NUMBER = re.compile(r"(?:\A|\n)[\s*_]*(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[A-Za-zĐđ])\Z")


class View:
    """A text ready to be read: `text` is normalised, all spans are offsets into it.

    *Shapes*: `lines` are the paragraphs, blank ones dropped, without surrounding white space; a paragraph that a page
    break cut in two is one line (the line feeds in its middle are spaces in `text`, so that length and offsets stay).
    `sentences` end at . ? ! … or with the line, `clauses` also at a semicolon. All are computed when first asked for.

    *Example*:

    >>> view = View("Sở đã cấp 05 giấy phép; thu hồi 02. Các phòng\\n\\nvà trung tâm phối hợp tốt.")
    >>> [view.text[a:b] for a, b in view.sentences]
    ['Sở đã cấp 05 giấy phép; thu hồi 02.', 'Các phòng  và trung tâm phối hợp tốt.']
    >>> view.text[slice(*view.clause_at(28))]
    'thu hồi 02.'
    """

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self._normalised = _with_tabs(normalise(_with_plain_signs(raw)))
        self.text = join_pages(self._normalised.text)

    @cached_property
    def plain(self) -> "View":
        """The same text as a view of its own, whose offsets are not led back any further."""
        view = View.__new__(View)
        view.raw = view.text = self.text
        view._normalised = normalise("")
        return view

    def origin(self, start: int, end: int) -> Span:
        """Return where the span `[start, end)` of `text` stands in the text as given."""
        if self.text is self.raw:
            return (start, end)
        return self._normalised.to_original(start, end)

    def position(self, original: int) -> int:
        """Return where the character `original` of the text as given stands in `text`."""
        return original if self.text is self.raw else self._normalised.from_original(original)

    def given_sentence(self, original: int) -> Span:
        """Return the sentence around a place of the text as given, as a span of the text as given."""
        return self.origin(*self.sentence_at(self.position(original)))

    def given_line(self, original: int) -> Span:
        """Return the line around a place of the text as given, as a span of the text as given."""
        return self.origin(*self.line_at(self.position(original)))

    def raw_slice(self, start: int, end: int) -> str:
        """Return the characters as given of the span `[start, end)` of `text`."""
        first, last = self.origin(start, end)
        return self.raw[first:last]

    @cached_property
    def lines(self) -> Spans:
        """The paragraphs, blank ones dropped, without white space around them; a table row keeps its outer tabs."""
        text = self.text
        spans = []
        for found in _LINE.finditer(text):
            start, end = found.span()
            end = start + len(text[start:end].rstrip())
            if "\t" in text[start:end]:
                start, end = _with_outer_tabs(text, start, end)
            spans.append((start, end))
        return Spans(spans)

    @cached_property
    def _stops(self) -> tuple[list[int], list[int]]:
        """Offsets behind each full stop, and behind each full stop or semicolon."""
        full: list[int] = []
        both: list[int] = []
        text = self.text
        for found in _STOP.finditer(text):
            end = found.end()
            if _ends_sentence(text, found.start(), end):
                full.append(end)
                both.append(end)
            elif text[found.start()] == ";":
                both.append(end)
        return full, both

    @cached_property
    def sentences(self) -> Spans:
        """The sentences of all lines, without white space around them."""
        return _cut(self.text, self.lines, self._stops[0])

    @cached_property
    def clauses(self) -> Spans:
        """The sentences, cut also behind semicolons."""
        return _cut(self.text, self.lines, self._stops[1])

    def line_at(self, offset: int) -> Span:
        """Return the line that holds `offset`, or the one before it."""
        return self.lines.at(offset)

    def sentence_at(self, offset: int) -> Span:
        """Return the sentence that holds `offset`, or the one before it."""
        return self.sentences.at(offset)

    def clause_at(self, offset: int) -> Span:
        """Return the clause that holds `offset`, or the one before it."""
        return self.clauses.at(offset)


def _with_plain_signs(raw: str) -> str:
    """Return `raw` with line ends as line feeds, plain dashes, spaces and letters, every character at its offset.

    The normalisation would do most of this too, but keeps an offset for every character once it changed one.
    """
    for ending in _LINE_ENDS:
        if ending in raw:
            raw = raw.replace(ending, "\n")
    if raw.isascii():
        return raw
    for signs, plain in ((_DASHES, "-"), (_SPACES, " ")):
        for sign in signs:
            if sign in raw:
                raw = raw.replace(sign, plain)
    if "\u00a0" in raw or "\u202f" in raw:
        raw = _NO_BREAK.sub(" ", raw)
    return mend(raw)


def _with_tabs(normalised: Normalised) -> Normalised:
    """Return the text with the tabs that tables without a grid need."""
    tabs = find_lost_grids(normalised.text)
    if tabs.replaced:
        normalised = Normalised(_replaced(normalised.text, tabs.replaced), normalised.origin, normalised.ends)
    return _inserted(normalised, tabs) if tabs.inserted else normalised


def _replaced(text: str, offsets: list[int]) -> str:
    parts: list[str] = []
    done = 0
    for offset in offsets:
        parts += (text[done:offset], "\t")
        done = offset + 1
    parts.append(text[done:])
    return "".join(parts)


def _inserted(normalised: Normalised, tabs: Tabs) -> Normalised:
    parts: list[str] = []
    origin, ends = array("q"), array("q")
    done = 0
    for offset, count in tabs.inserted:
        parts += (normalised.text[done:offset], "\t" * count)
        origin.extend(normalised.origin[done:offset])
        ends.extend(normalised.ends[done:offset])
        origin.extend([normalised.origin[offset]] * count)
        ends.extend([normalised.origin[offset]] * count)
        done = offset
    parts.append(normalised.text[done:])
    origin.extend(normalised.origin[done:])
    ends.extend(normalised.ends[done:])
    return Normalised("".join(parts), origin, ends)


def _with_outer_tabs(text: str, start: int, end: int) -> Span:
    """Return the span of a table row with the tabs before and behind it, which stand for empty cells."""
    while start and text[start - 1] == "\t":
        start -= 1
    while end < len(text) and text[end] == "\t":
        end += 1
    return start, end


def _ends_sentence(text: str, stop: int, end: int) -> bool:
    """Return whether the stop that begins at `stop` is followed by a new sentence at `end`."""
    if end >= len(text) or text[end] == "\n":
        return True
    if text[stop] == ";" and text[stop + 1] not in ".?!…":
        return False
    following = text[end : end + 12].lstrip(' \t*"“‘(')
    if following[:1].islower():
        return False
    if text[stop] != "." or end - stop > 1:
        return True
    before = text[max(0, stop - 12) : stop]
    return not (_ABBREVIATION.search(before) or _LINE_NUMBER.search(before))


def _cut(text: str, lines: Spans, stops: list[int]) -> Spans:
    """Return the lines cut behind each stop that stands inside one."""
    spans: list[Span] = []
    at = 0
    for start, end in lines:
        while at < len(stops) and stops[at] <= start:
            at += 1
        while at < len(stops) and stops[at] < end:
            spans.append((start, stops[at]))
            start = stops[at]
            while start < end and text[start].isspace():
                start += 1
            at += 1
        if start < end:
            spans.append((start, end))
    return Spans(spans)
