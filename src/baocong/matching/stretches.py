"""Cutting a sentence among its figures: which words belong to which, and what line opens a list."""

import re

from baocong.matching.tokens import Word, words_of

_SENTENCE_END = re.compile(r"(?<!\bTP)(?<!\b[A-ZĐ])[.!?][”\"*)]*(?:\s+(?=\S)|\s*$)")
_BREAK = re.compile(r";|\.\s")
_OWN_END = re.compile(r";|\.\s|\(?\bkể cả\b")
_PARTS = re.compile(r"\b(?:trong đó|bao gồm|gồm|cụ thể|riêng)\b|:(?=\s)", re.IGNORECASE)
_BASE = re.compile(r"(?:\b(?:trên|so với)\s*|/\s*|%\s*)tổng\b[^,;(]*")
_NUMBER = re.compile(r"(?<![\d.,/-])(?:\d{1,3}(?:[.,]\d{3})+|(?!(?:19|20)\d\d(?!\d))\d{3,})(?![\d/-])")
_BY_NOW = re.compile(
    r"\b(?:đến nay|hiện nay|hiện có|hiện tại|tính đến|toàn tỉnh có|toàn tỉnh hiện|lũy kế|(?<!/)(?<!trên )tổng số)\b",
    re.IGNORECASE,
)
_ADDED = frozenset({"cấp mới", "xây dựng mới", "phát triển mới", "mới", "phát sinh", "tăng", "thu hồi"})
_OF_ALL = re.compile(r",\s*(?:tất cả\s+)?đều\b")
_OPENS_CLAUSE = re.compile(
    r"\s*(?:toàn tỉnh|toàn ngành|trên địa bàn|trong (?:tháng|kỳ|quý|năm))\b", re.IGNORECASE
)
"""What shows that a new clause opens behind a colon: the words before it are a heading of their own."""

_NEXT_LINE = re.compile(r"\s*\n\s*(?=(\S))")
_CLOSED = ".;:!?"
_TORN_LINES = 2
_BULLET = re.compile(r"\s*(?:[-+*•–]|[a-zđ]\)|\d{1,2}[.)])\s*")
_LINES_BACK = 14

Span = tuple[int, int]


def paragraph_span(text: str, at: int) -> Span:
    """Return the line around a place, together with the lines that a page break tore from it in mid-sentence."""
    start = text.rfind("\n", 0, at) + 1
    end = _line_end(text, at)
    for _ in range(_TORN_LINES):
        above = text[:start].rstrip()
        if (
            not above
            or not text[start : start + 1].islower()
            or above[-1] in _CLOSED
            or "\t" in text[start:end]
        ):
            break
        start = text.rfind("\n", 0, len(above)) + 1
    for _ in range(_TORN_LINES):
        below = _NEXT_LINE.match(text, end)
        if (
            not below
            or not below[1].islower()
            or text[start:end].rstrip()[-1:] in _CLOSED
            or "\t" in text[start:end]
        ):
            break
        end = _line_end(text, below.end())
    return start, end


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def sentence_span(text: str, line: Span, figure: Span) -> Span:
    """Return the sentence of the line in which the figure stands."""
    start, end = line
    for found in _SENTENCE_END.finditer(text, *line):
        if found.end() < line[1] and not _opens(text[found.end()]):
            continue
        if found.start() >= figure[1]:
            end = found.start()
            break
        if found.end() <= figure[0]:
            start = found.end()
    return start, end


def _opens(letter: str) -> bool:
    """Answer whether a sentence may open with this character."""
    return letter.isupper() or letter in '“"-*+('


def boundary(text: str, words: list[Word], start: int, end: int) -> Span | None:
    """Return what divides the phrases of two figures, of which `[start, end)` lies between; None where nothing does.

    A word that opens the parts ("trong đó"), a bracket around the second figure or a semicolon divides; else the last
    comma between two `words`, else "và" with a word of its own before the second figure.
    """
    opened = text.rfind("(", start, end)
    cuts = [(opened, opened + 1)] if opened >= 0 and text.find(")", opened, end) < 0 else []
    last_word = words[-1].start if words else start
    cuts += [
        found.span()
        for found in _PARTS.finditer(text, start, end)
        if found[0] != ":" or found.end() <= last_word
    ]
    breaks = [found.span() for found in _BREAK.finditer(text, start, end)]
    if breaks:
        first = min(cuts + breaks)
        return first[0], max(breaks[-1], first)[1]
    if cuts:
        return min(cuts)
    comma = _last_comma(text, words, start, end)
    if comma >= 0:
        return comma, comma + 1
    joined = text.rfind(" và ", start, end)
    return (joined, joined + 4) if joined >= 0 and words and words[-1].start > joined else None


def _last_comma(text: str, words: list[Word], start: int, end: int) -> int:
    """Return the last comma that stands between words, not inside one ("sở, ban, ngành"), -1 without any."""
    comma = text.rfind(",", start, end)
    while comma >= 0 and any(one.start < comma < one.end for one in words):
        comma = text.rfind(",", start, comma)
    return comma


def clause_start(text: str, words: list[Word], start: int, end: int) -> int:
    """Return where the clause before the first figure of a sentence begins: after ";", or ":" with words behind it."""
    start = text.rfind(";", start, end) + 1 or start
    colon = text.rfind(":", start, end)
    opens = words and words[-1].start > colon or _OPENS_CLAUSE.match(text, colon + 1, end)
    return colon + 1 if colon >= 0 and opens else start


def clause_end(text: str, start: int, end: int) -> int:
    """Return where the phrase behind the last figure of a sentence ends; what is only counted in is left out."""
    found = _OWN_END.search(text, start, end)
    return found.start() if found else end


def without_title(measure: str) -> str:
    """Return what was measured without the heading of its own that ran into it ("Viễn thông: Toàn tỉnh có …")."""
    colon = measure.find(":")
    return measure[colon + 1 :] if colon >= 0 and _OPENS_CLAUSE.match(measure, colon + 1) else measure


def before_all(text: str, words: list[Word], start: int) -> list[Word]:
    """Return the words before what is said of all that is counted ("06 hồ sơ, đều còn trong hạn"): it picks out none."""
    found = _OF_ALL.search(text, start, words[-1].start) if words else None
    return [one for one in words if one.start < found.start()] if found else words


def without_base(text: str, words: list[Word], span: Span) -> list[Word]:
    """Return the words without those that name what a share is taken of ("/tổng số hồ sơ tiếp nhận")."""
    found = _BASE.search(text, *span)
    return [one for one in words if not found.start() <= one.start < found.end()] if found else words


def base_of(text: str, before: list[Word], behind: list[Word], end: int) -> str:
    """Return the noun of which a percentage is a share: behind it ("97% văn bản") or after "tỷ lệ"."""
    if behind and not re.search(r"[,;(.:]", text[end : behind[0].start]):
        return behind[0].form
    forms = [one.form for one in before]
    after = len(forms) - forms[::-1].index("tỷ lệ") if "tỷ lệ" in forms else 0
    return next(iter(forms[after:] or forms), "")


def before_comma(text: str, words: list[Word], start: int) -> int:
    """Return how many of the words behind a figure stand before the first comma between two words, from `start` on."""
    last = start
    for at, one in enumerate(words):
        if one.start > last and "," in text[last : one.start]:
            return at
        last = max(last, one.end)
    return len(words)


def unread_number(text: str, start: int, end: int) -> int:
    """Return where a number stands that was not read as a figure, -1 without one; what leads up to it is its own."""
    found = _NUMBER.search(text, start, end)
    return found.start() if found else -1


def speaks_of_total(text: str, start: int, end: int, before: list[str]) -> bool:
    """Answer whether the words before a figure speak of all there is by now, not of what was added."""
    if "nâng tổng số" in before:
        return True
    return _BY_NOW.search(text, start, end) is not None and not _ADDED & set(before)


def closest(text: str, before: list[Word], most: int) -> list[Word]:
    """Return the words directly before a figure: those of its own clause, at most a handful."""
    clause: list[Word] = []
    for word in reversed(before[-most:]):
        if clause and "," in text[word.end : clause[-1].start]:
            break
        clause.append(word)
    return clause[::-1]


def list_opening(text: str, line: int) -> list[Word]:
    """Return the words of the lines that end with a colon above the list item that begins at `line`."""
    mark = _BULLET.match(text, line)
    if not mark:
        return []
    found: list[Word] = []
    end = line - 1
    level = mark[0].strip()[:1]
    for _ in range(_LINES_BACK):
        if end <= 0:
            break
        start = text.rfind("\n", 0, end) + 1
        above = text[start:end].strip()
        end = start - 1
        if not above:
            continue
        bullet = _BULLET.match(above)
        if above.endswith(":"):
            found += words_of(above)
            if bullet is None:
                break
            level = bullet[0].strip()[:1]
        elif bullet is None or (bullet[0].strip()[:1] != level and found):
            break
    return found
