"""Headings in capitals without a number."""

import re

from baocong.reading.notices import is_notice
from baocong.reading.section_markers import DEPTHS, Mark, find_mark
from baocong.reading.spans import Span

_NO_HEADING = re.compile(r"(?:UBND|ỦY BAN|UỶ BAN|SỞ|TỈNH|CỘNG HÒA|CỘNG HOÀ|KÍNH GỬI|GIÁM ĐỐC|NƠI NHẬN)(?!\w)")
_LONGEST_CAPITALS = 160
_SHORTEST_CAPITALS = 7
_MOST_LINES = 3
_EMPHASIS = "*_ \t"


def find_capitals_mark(text: str, lines: list[Span], index: int) -> Mark | None:
    """Return the mark of a heading in capitals without a number, None where the line is none."""
    start, end = lines[index]
    words = text[start:end].strip(_EMPHASIS).rstrip(":")
    if not words.isupper() or not _SHORTEST_CAPITALS <= len(words) <= _LONGEST_CAPITALS or " " not in words:
        return None
    if words[0] in '-+•("“' or words[-1] in ".;," or _NO_HEADING.match(words) or is_notice(words):
        return None
    if _goes_on_a_list(text, lines, index) or not _has_text_below(text, lines, index):
        return None
    return Mark("capitals", None, start + text[start:end].index(words[0]), DEPTHS["capitals"])


def _goes_on_a_list(text: str, lines: list[Span], index: int) -> bool:
    """Return whether the line above is in capitals too: had it been a heading, this line would be a part of it."""
    above = text[slice(*lines[index - 1])] if index else ""
    return above.isupper() and find_mark(text, lines[index - 1][0]) is None and not is_notice(above)


def _has_text_below(text: str, lines: list[Span], index: int) -> bool:
    """Return whether text or a numbered heading follows a heading in capitals of up to three lines."""
    for start, end in lines[index + 1 : index + 1 + _MOST_LINES]:
        if not text[start:end].isupper() or find_mark(text, start):
            return True
    return False
