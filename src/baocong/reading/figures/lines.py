"""How lines hang together: headings, list items, and headers that speak for the list below them."""

import re
from typing import NamedTuple

_MARKER = re.compile(
    r"[\s*_#]*(?:(?P<part>phần (?:thứ )?(?:nhất|hai|ba|tư|[ivx]+|\d+)\b)|(?P<roman>[IVX]+)[.)]\s|(?P<deep>\d{1,2}(?:\.\d{1,2}){1,3})[.)]?\s"
    r"|(?P<number>\d{1,2})[.)/]\s|(?P<letter>[a-zđA-ZĐ])[.)/]\s|(?P<bullet>[-+•·])\s?|(?P<annex>PHỤ LỤC|Phụ lục|BIỂU|Biểu))",
    re.IGNORECASE,
)
_LEVELS = {"part": 0, "annex": 0, "roman": 1, "number": 2, "deep": 3, "letter": 4, "bullet": 6}
PLAIN = 9
HEADER = 5
ITEM = 6
CONTINUED = 8
_GOES_ON = re.compile(
    r"[\s*_(]*(?:trong đó|cụ thể|gồm|bao gồm|chia ra|như sau|kết quả)[^:]{0,12}:", re.IGNORECASE
)


class Rank(NamedTuple):
    """Where a line stands: `level` 0 Phần to 4 letter, 5 a header without a number, 6 an item, 9 plain text."""

    level: int
    is_header: bool


def rank_of(text: str, start: int, end: int) -> Rank:
    """Return the rank of the line `[start, end)`; a header announces what stands below it."""
    found = _MARKER.match(text, start, end)
    level = _LEVELS[str(found.lastgroup)] if found else PLAIN
    if found and level == 1 and not text[found.start("roman") : found.end("roman")].isupper():
        level = 4
    if found and found["letter"] and found["letter"].isupper() and text[start:end].isupper():
        level = 0
    ending = text[max(start, end - 4) : end].rstrip(' *_"”')
    if ending.endswith(":"):
        return Rank(_level_of_header(text, start, end, level), True)
    if level == PLAIN:
        return Rank(1, True) if end - start <= 200 and text[start:end].isupper() else Rank(level, False)
    if level > 4:
        return Rank(level, False)
    is_short = end - start <= 160 and not ending.endswith((";", ",", "."))
    is_sentence = end - start > 110 or ". " in text[start + 8 : end - 1]
    return Rank(level, is_short or not is_sentence or level == 0)


def _level_of_header(text: str, start: int, end: int, level: int) -> int:
    """Return the level of a line that ends with a colon: "Trong đó:" goes on with the list above it."""
    if level == PLAIN:
        return CONTINUED if _GOES_ON.match(text, start, end) else HEADER
    if level == ITEM:
        return ITEM + 1 if text[start:end].lstrip(" *_")[:1] == "+" else ITEM
    return level
