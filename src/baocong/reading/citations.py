"""Citations: documents named in the text, from the type word to the date."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from baocong.reading.citation_parties import find_about, find_issuer
from baocong.reading.dates import BLANK_DATE, DATE, iso_date
from baocong.reading.document_types import DOCUMENT_TYPES, SHORT_FORM_TYPES, TYPE_OF_CODE
from baocong.reading.model import Citation
from baocong.reading.named_laws import find_laws
from baocong.reading.spans import Spans, merge
from baocong.reading.view import View
from baocong.vietnamese.syllables import UPPER
from baocong.vietnamese.symbols import Symbol, scan_symbols
from baocong.vietnamese.word_search import occurrences


def _in_any_case(name: str) -> str:
    """Return a pattern of a type name in small letters, with capitals, or all in capitals.

    Quicker than a pattern that ignores case, which can not tell from one letter that nothing begins here.
    """
    words = [f"[{word[0].upper()}{word[0].lower()}]{word[1:]}" for word in name.split()]
    return f"{' +'.join(words)}|{' +'.join(name.upper().split())}"


_TYPE = rf"(?P<type>(?<!\w)(?:{'|'.join(map(_in_any_case, DOCUMENT_TYPES))})(?!\w))"
_NUMBER_WORD = r"(?: *[(:]?(?:[Ss]ố|SỐ|No\.?) *:? *)"
_TYPE_BEFORE = re.compile(rf"{_TYPE}{_NUMBER_WORD}?[ :(]*\Z")
_NAMED_BEFORE = re.compile(
    rf"{_TYPE} (?P<name>(?:[^\d;:.()\n]|(?:19|20)\d\d(?!\d)){{2,110}}?),?{_NUMBER_WORD}\Z"
)
_CODE_BEFORE = re.compile(
    rf"(?<!\w)(?P<code>{'|'.join(sorted(TYPE_OF_CODE, key=len, reverse=True))}){_NUMBER_WORD}?[ :]*\Z"
)
_BARE_NUMBER = re.compile(r"(?<!\w)(?:[Ss]ố|SỐ) *:? *\Z")
_OWN_NUMBER = re.compile(r"(?:\A|\n|\t| {3})[ *_]*S[ốỐ] *:? *\Z")
_LISTED = re.compile(r"[ ,;]*(?:và )? *(?:số *:? *)?")
"""What may stand between two citations of one list."""
_DATE = re.compile(rf" *[,(]? *(?:(?:được )?(?:ban hành|ký) )?(?:(?:[Nn]gày|NGÀY) *(?:ký:? *)?)?{DATE}")
_LAW_DATE = re.compile(rf",? ngày *{DATE}")
_BLANK = re.compile(rf" *[,(]? *[Nn]gày{BLANK_DATE}")
_ISSUER_THEN_DATE = re.compile(rf",? (?:của|do) (?:[^\d;:.\n]|\d+(?![\d/.])){{3,90}}?,? [Nn]gày *{DATE}")
_DATE_BEFORE = re.compile(
    rf"\A[\s*-]*(?:[Vv]ào )?[Nn]gày {DATE},? (?:[^;.,]{{3,90}}?) (?:ban hành|ký)[^;.,\d]{{0,40}}\Z"
)

_SHORT = re.compile(
    rf"(?P<type>{'|'.join(f'[{name[0]}{name[0].lower()}]{name[1:]}' for name in SHORT_FORM_TYPES)})"
    r" (?:số *:? *)?(?P<number>\d{1,5})(?![\w/%-]|[.,]\d| (?:tháng|năm|kỳ)(?!\w))"
    r"(?=[ ,]*(?:\Z|[;.,:)\n]|(?:của|ngày|về|và|đã|được|trên|cho|do|này|tại|là|với|trong|đến|để|có|thì|cùng|nêu|theo|vào)(?!\w)))"
)
_BY_NUMBER = re.compile(
    rf"số *:? *(?P<number>\d{{1,5}}[a-zđ]?)(?![\w%]|[/.,-]\S)(?:,? (?:của|do) (?:[^\d;:.\n]|\d+(?![\d/.])){{3,90}}?)?,?"
    rf" *\(?(?:(?:ban hành|ký) )?ngày *{DATE}"
)
_SHORT_ENDINGS = tuple(f"{name[1:]} " for name in SHORT_FORM_TYPES)
_MORE_OF_SYMBOL = re.compile(rf"(?<=TĐ)(?: (?:SỐ|Số|số))? [IVX]+(?!\w)|(?:_[{UPPER}&]+)+(?!\w)")
_MALFORMED_NUMBER = re.compile(r"số *:? *(?P<number>[\dlIO]{1,6}) ?\Z", re.IGNORECASE)
_MALFORMED_TAIL = re.compile(r"/ ?[^\W\d_][^\W_]*(?:[-/_][^\W_]+)*")
_NUMBER = re.compile(r"\d+[a-zđ]?")
_LIST_REACH = 600
_LONGEST_SEPARATOR = 20
_TYPE_REACH = 45
_TITLE_REACH = 160
_TYPE_NAMES = {name.lower(): name for name in DOCUMENT_TYPES}


@dataclass(frozen=True, slots=True)
class _Named:
    """One citation before its issuer and content are known, in offsets of the view."""

    start: int
    end: int
    type: str
    number: str | None = None
    symbol: str | None = None
    date: str | None = None
    about: str | None = None


def read_citations(view: View, issuer: str | None = None) -> tuple[Citation, ...]:
    """Return the documents that the text names, in order, in offsets of the view.

    *Shapes*: laws named without a number and short forms ("Nghị quyết 36") have no symbol. `issuer` is who issues the
    document itself; a bare "Sở đã ban hành …" means it.
    """
    named = list(_with_symbol(view))
    taken = merge((one.start, one.end) for one in named)
    named += _malformed(view, taken)
    named += [one for one in _without_symbol(view.text) if not taken.touches(one.start, one.end)]
    named = list({one.start: one for one in reversed(named)}.values())
    named.sort(key=lambda one: one.start)
    return _with_shared_issuers(view.text, [_complete(view, one, issuer) for one in named])


def _complete(view: View, one: _Named, own: str | None) -> Citation:
    party = find_issuer(view, (one.start, one.end), own, behind_only=one.symbol is None)
    text = view.text[one.start : one.end]
    about = one.about or find_about(view, party.about_from)
    return Citation(one.start, one.end, text, one.type, one.number, one.symbol, one.date, party.name, about)


def _with_shared_issuers(text: str, citations: list[Citation]) -> tuple[Citation, ...]:
    """Return the citations with the issuer behind a list ("số 1 …, số 2 … của Chính phủ") given to all of it."""
    for index in range(len(citations) - 2, -1, -1):
        one, following = citations[index], citations[index + 1]
        listed = following.start - one.end < _LONGEST_SEPARATOR and _LISTED.fullmatch(
            text, one.end, following.start
        )
        same = one.type == following.type or ";" not in text[one.end : following.start]
        if listed and same and one.symbol and one.issuer is None and following.issuer:
            citations[index] = replace(one, issuer=following.issuer, about=one.about or following.about)
    return tuple(citations)


def _with_symbol(view: View) -> Iterator[_Named]:
    text = view.text
    last: _Named | None = None
    for start, end, symbol in scan_symbols(text):
        if more := _MORE_OF_SYMBOL.match(text, end):
            end = more.end()
        head = _head(text, start, symbol, last)
        if head is None:
            continue
        begin, kind = head
        until, day = _dated(view, begin, end)
        last = _Named(begin, until, kind, _number(text, start, symbol), text[start:end], day)
        yield last


def _malformed(view: View, taken: Spans) -> Iterator[_Named]:
    """Yield citations whose symbol breaks the grammar (scan slips, small letters) behind a type word and "số"."""
    text = view.text
    for at in occurrences(text, ("/",)):
        if taken.covers(at) or not text[at + 1 : at + 3].strip()[:1].isalpha():
            continue
        number = _MALFORMED_NUMBER.search(text[max(0, at - 14) : at])
        tail = _MALFORMED_TAIL.match(text, at) if number else None
        if not number or not tail:
            continue
        word = at - len(number[0])
        kind = _TYPE_BEFORE.search(text[max(0, word - _TYPE_REACH) : word])
        if kind:
            start = word - (kind.end() - kind.start("type"))
            end, day = _dated(view, start, tail.end())
            symbol = text[word + number.start("number") - number.start() : tail.end()]
            yield _Named(start, end, _type(kind["type"]), number["number"], symbol, day)


def _number(text: str, start: int, symbol: Symbol) -> str | None:
    """Return the number as printed, which `symbol` holds with two digits at least."""
    printed = _NUMBER.match(text, start)
    return printed[0] if printed and symbol.number else None


def _head(text: str, start: int, symbol: Symbol, last: _Named | None) -> tuple[int, str] | None:
    """Return where the citation of the symbol at `start` begins and its type; None when it is no citation."""
    before = text[max(0, start - _TITLE_REACH) : start]
    origin = start - len(before)
    by_code = symbol.type_name or TYPE_OF_CODE.get(symbol.type_abbreviation or "")
    if found := _TYPE_BEFORE.search(before, max(0, len(before) - _TYPE_REACH)):
        return origin + found.start("type"), _type(found["type"])
    if found := _CODE_BEFORE.search(before, max(0, len(before) - _TYPE_REACH)):
        return origin + found.start("code"), TYPE_OF_CODE[found["code"]]
    if _OWN_NUMBER.search(before) or symbol.number is None:
        return None
    bare = _BARE_NUMBER.search(before)
    begin = origin + bare.start() if bare else start
    listed = last is not None and bool(_LISTED.fullmatch(text, last.end, start))
    if last and listed and by_code in (None, last.type):
        return begin, last.type
    if bare and (found := _named_type(before, by_code)):
        return origin + found.start("type"), _type(found["type"])
    if last and bare and by_code in (None, last.type) and start - last.end < _LIST_REACH:
        return begin, last.type
    return (begin, by_code or "Công văn") if by_code or bare or listed else None


def _named_type(before: str, by_code: str | None) -> re.Match[str] | None:
    """Return the type word before a name and "số": "Luật Viễn thông số 24/2023/QH15"."""
    best = None
    for found in re.finditer(_TYPE, before):
        named = _NAMED_BEFORE.match(before, found.start())
        if named and (_type(named["type"]) == by_code or by_code is None):
            best = named
    return best


def _type(words: str) -> str:
    return _TYPE_NAMES[" ".join(words.lower().split())]


def _dated(view: View, start: int, end: int) -> tuple[int, str | None]:
    """Return where the citation ends and its date, when one stands behind the symbol or opens the sentence."""
    text = view.text
    for pattern in (_DATE, _ISSUER_THEN_DATE):
        found = pattern.match(text, end)
        if found:
            return found.end(), iso_date(found)
    if blank := _BLANK.match(text, end):
        return blank.end(), None
    before = text[max(view.sentence_at(start)[0], start - 200) : start]
    opening = _DATE_BEFORE.match(before)
    return end, iso_date(opening) if opening else None


def _without_symbol(text: str) -> Iterator[_Named]:
    for start, end, kind in find_laws(text):
        day = _LAW_DATE.match(text, end)
        name = " ".join(text[start + len(kind) + 1 : end].split())
        yield _Named(start, day.end() if day else end, kind, date=iso_date(day) if day else None, about=name)
    yield from _by_number(text)
    for at in occurrences(text, _SHORT_ENDINGS):
        found = _SHORT.match(text, at - 1) if at else None
        if found and not text[max(0, at - 2) : at - 1].isalnum():
            day = _DATE.match(text, found.end())
            end = day.end() if day else found.end()
            yield _Named(
                found.start(),
                end,
                _type(found["type"]),
                found["number"],
                None,
                iso_date(day) if day else None,
            )


def _by_number(text: str) -> Iterator[_Named]:
    """Yield citations by number and date alone, behind a type word and "số": "Kế hoạch số 15 ngày 31/01/2022"."""
    for at in occurrences(text, (" số ", " số:")):
        found = _BY_NUMBER.match(text, at + 1)
        kind = found and _TYPE_BEFORE.search(text[max(0, at + 1 - _TYPE_REACH) : at + 1])
        if found and kind:
            start = at + 1 - (kind.end() - kind.start("type"))
            yield _Named(start, found.end(), _type(kind["type"]), found["number"], None, iso_date(found))
