"""What every reader looks at: the normalised text, its lines, sentences and clauses."""

import re
from functools import cached_property

from baocong.reading.normalising import normalise
from baocong.reading.spans import Span, Spans

_LINE = re.compile(r"[^\s][^\n]*")
_BREAK = re.compile(r"\n\s*")
_OPEN_END = re.compile(r"[\w,)\]\"”’»%*&/-]")
_NEEDS_MORE = re.compile(
    r"(?:,|(?:(?<=\s)|\A)(?:và|hoặc|của|các|những|với|do|cho|tại|theo|bởi|về|trong|gồm|từ|là|số|một|mỗi|trên|bằng))\Z"
)
_LIST_MARKER = re.compile(
    r"[*_\s]*(?:[-+•·*¹²³⁴⁵⁶⁷⁸⁹]|\(?(?:[ivx]{1,4}|[a-zđA-ZĐ]|\d{1,2})[.)/](?!\d{3})|\d{1,2}(?:\.\d{1,2}){1,3}\.?\s|[IVXLC]+[.)])"
)
_LOWER = re.compile(r"[\"“‘'(*]*[a-zà-öø-ÿăđĩũơư" + "".join(chr(c) for c in range(0x1EA1, 0x1EFA, 2)) + "]")

_STOP = re.compile(r"[.?!…;]+[\"”’»)\]*]*(?=\s|\Z)")
_ABBREVIATION = re.compile(
    r"(?:\A|[\s(\"“\[/-])"
    r"(?:[A-ZĐ]|TP|Tp|tp|TX|Tx|TT|Tt|GS|PGS|TS|ThS|Ths|BS|KS|CN|CVC|Mr|Ms|Mrs|Dr|No|St|Str|Th|Tr|tr|Đ/c|đ/c"
    r"|KT|TM|TL|TUQ|Q|P|VP|NXB|vv|v\.v|vd|VD|Vd|ĐT|Đt|Fax|Tel|[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3})\Z"
)


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
        self._normalised = normalise(raw)
        self.text = _join_pages(self._normalised.text)

    def origin(self, start: int, end: int) -> Span:
        """Return where the span `[start, end)` of `text` stands in the text as given."""
        first = self._normalised.origin(start)
        return (first, max(first, self._normalised.origin_end(end)))

    def raw_slice(self, start: int, end: int) -> str:
        """Return the characters as given of the span `[start, end)` of `text`."""
        first, last = self.origin(start, end)
        return self.raw[first:last]

    @cached_property
    def lines(self) -> Spans:
        """The paragraphs, blank ones dropped, without white space around them."""
        text = self.text
        return Spans(
            (found.start(), found.start() + len(text[found.start() : found.end()].rstrip()))
            for found in _LINE.finditer(text)
        )

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
    return not _ABBREVIATION.search(text[max(0, stop - 12) : stop])


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


def _join_pages(text: str) -> str:
    """Return `text` with the line feeds inside a paragraph that a page break cut replaced by spaces."""
    parts: list[str] = []
    done = line = 0
    for found in _BREAK.finditer(text):
        start, end = found.span()
        if start > line and end < len(text) and _continues(text, line, start, end):
            parts += (text[done:start], " " * (end - start))
            done = end
        line = end
    if not parts:
        return text
    parts.append(text[done:])
    return "".join(parts)


def _continues(text: str, line: int, start: int, end: int) -> bool:
    """Return whether the line `[line, start)` breaks off and goes on at `end`."""
    before = text[max(line, start - 120) : start].rstrip()
    if not _OPEN_END.match(before[-1:]):
        return False
    lower = _LOWER.match(text, end)
    if not lower and not _NEEDS_MORE.search(before):
        return False
    line_end = text.find("\n", end)
    after = text[end : line_end if line_end >= 0 else None]
    return not ("\t" in before or "\t" in after or before.isupper() or _LIST_MARKER.match(after))
