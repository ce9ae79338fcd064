"""Which number tokens may be figures at all: dates, codes, markers, telephone numbers and masked text fall away here."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from baocong.reading.figures.draft import Candidate
from baocong.reading.figures.links import linked
from baocong.reading.spans import Spans
from baocong.vietnamese.numerals import NumberToken

_UNIT_LETTERS = re.compile(
    r"(?:đ|đồng|vnđ|vnd|usd|km²?|km2|m²?|m2|m3|ha|kg|tấn|gb|mb|tb|kb|mbps|gbps|kbps|mhz|ghz|khz|kw|kv|kva|kwh|lít|triệu|tỷ|tỉ|tr|nghìn)(?!\w)"
)
_MARKER_AFTER = re.compile(r"\s*[.)/:](?=\s|\Z)|\)")
_JOINED_TO_DATE = frozenset({",", "và", "-"})
_RANGE = re.compile(
    r"(?<![\w.,/–-])(?P<low>\d{1,4})(?:,\d+)?[-–](?P<high>\d{1,4})(?:,\d+)?(?=%| ?[^\W\d_]{2})"
)
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_DEEPEST_MARKER = 16
_HEADING_AFTER = re.compile(r"\.?\s+[*\"“]*[^\W\d_]")
_NOUN_OVER = re.compile(r"\d (?:[^\W\d_]+ ){0,6}[^\W\d_]+ ?/\Z")


def candidates(text: str, low: str, tokens: Iterable[NumberToken], masks: Spans) -> list[Candidate]:
    """Return the tokens that may be figures, fractions as one, in order."""
    kept: list[Candidate] = []
    divisors: set[int] = set()
    for chain in _chains(text, tokens):
        first, last = chain[0], chain[-1]
        if masks.touches(first.start, last.end) or len(chain) > 2:
            continue
        if first.value is None or last.value is None or not _stands_free(text, low, first.start, last.end):
            continue
        found = _fraction(chain) if len(chain) == 2 else _single(first)
        if found:
            found.after_date = text[masks.at(found.start)[1] : found.start].strip() in _JOINED_TO_DATE
            kept.append(found)
            if text[found.start - 1 : found.start] == "/":
                divisors.add(found.start)
    return linked(low, kept, divisors)


def _chains(text: str, tokens: Iterable[NumberToken]) -> Iterator[list[NumberToken]]:
    """Yield tokens that slashes join, together: 146/199, 30/4/2022."""
    chain: list[NumberToken] = []
    for token in tokens:
        if chain and text[chain[-1].end : token.start].strip(" ") == "/":
            chain.append(token)
            continue
        if chain:
            yield chain
        chain = [token]
    if chain:
        yield chain


def _stands_free(text: str, low: str, start: int, end: int) -> bool:
    """Answer whether the token is not glued to letters, dashes or further digits."""
    before = text[start - 1] if start else "\n"
    if before in ".,_@#=" or before.isalpha():
        return False
    if before in '"“‘' and not text.startswith("%", end):
        return False
    if before == "+" and start > 1 and text[start - 2].isdigit():
        return False
    if before == "/" and not _NOUN_OVER.search(low, max(0, start - 40), start):
        return False
    if before in "-–" and start > 1 and (text[start - 2].isalnum() or text[start - 2] == ")"):
        return _is_range(text, start - 1)
    after = text[end] if end < len(text) else "\n"
    if after.isalpha():
        return _UNIT_LETTERS.match(low, end) is not None
    if after in "/_@" and not (after == "/" and text[end + 1 : end + 2] == " "):
        return False
    return not (after in "-–" and text[end + 1 : end + 2].isalnum()) or _is_range(text, end)


def _is_range(text: str, hyphen: int) -> bool:
    """Answer whether a hyphen joins the two ends of a range of things: "5-7 lớp", not "2021-2025" or "12-CT"."""
    for found in _RANGE.finditer(text, max(0, hyphen - 7), hyphen + 12):
        if found.end("low") <= hyphen < found.start("high"):
            low, high = int(found["low"]), int(found["high"])
            return low < high and not _FIRST_YEAR <= low <= high <= _LAST_YEAR
    return False


def _single(token: NumberToken) -> Candidate | None:
    assert token.value is not None
    digits = token.text.lstrip("+-")
    if digits[0] == "0" and len(digits) > 3 and digits.isdigit():
        return None
    if len(digits) > 9 and digits.isdigit():
        return None
    return Candidate(token.start, token.end, token.value, None, token.alternatives)


def _fraction(chain: list[NumberToken]) -> Candidate | None:
    first, last = chain
    assert first.value is not None and last.value is not None
    if 1900 <= last.value <= 2100 and last.text.isdigit() and first.value <= 12:
        return None
    if (first.text, last.text) in {("24", "24"), ("24", "7"), ("7", "24")}:
        return None
    if first.value < 0:
        return None
    return Candidate(first.start, last.end, first.value, last.value)


def is_marker(text: str, line_start: int, candidate: Candidate) -> bool:
    """Answer whether the candidate numbers a heading or an item: it opens its line and a point or bracket follows."""
    if candidate.start - line_start > _DEEPEST_MARKER:
        return False
    opening = text[line_start : candidate.start].strip(" \t*_#")
    if opening == "(":
        return text[candidate.end : candidate.end + 1] == ")"
    if opening not in {"", "-", "+", "•", "mục"}:
        return False
    if candidate.denominator is not None:
        return False
    if _MARKER_AFTER.match(text, candidate.end):
        return True
    raw = text[candidate.start : candidate.end]
    if "." in raw and raw.replace(".", "").isdigit() and all(len(part) < 3 for part in raw.split(".")):
        return _HEADING_AFTER.match(text, candidate.end) is not None
    return False


def is_enumerator(text: str, candidate: Candidate) -> bool:
    """Answer whether the candidate numbers an item inside a sentence: "(1) xây dựng …; (2) hoàn thành …"."""
    if not in_brackets(text, candidate) or candidate.value > 30 or candidate.denominator is not None:
        return False
    opening = text[max(0, candidate.start - 24) : candidate.start - 1].rstrip(" *")
    return not opening or opening[-1] in ";,:.\n" or text[candidate.end + 1 : candidate.end + 2] == " "


def in_brackets(text: str, candidate: Candidate) -> bool:
    """Answer whether the candidate stands alone in round brackets, as the numbers of a running list do."""
    return (
        text[candidate.start - 1 : candidate.start] == "(" and text[candidate.end : candidate.end + 1] == ")"
    )


def is_year(text: str, candidate: Candidate) -> bool:
    """Answer whether the token is written as a year of our time."""
    raw = text[candidate.start : candidate.end]
    return (
        candidate.denominator is None
        and len(raw) == 4
        and raw.isdigit()
        and Decimal(1900) <= candidate.value <= 2100
    )
