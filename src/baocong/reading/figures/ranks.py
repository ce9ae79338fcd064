"""Places in a ranking ("xếp thứ 12/63") against bands of places ("từ hạng 1 đến 10") and ordinals."""

import re

from baocong.reading.figures.draft import Candidate
from baocong.reading.figures.scope import Scope

_BAND = re.compile(r"\s?(?:đến|-|tới) (?:hạng |thứ |vị trí )?\d")
_BAND_BEFORE = re.compile(r"(?:hạng|thứ|vị trí)(?: từ)? \d+ (?:đến|-|tới)(?: hạng| thứ)? ?\Z")
_BAND_LIST = re.compile(r"bảng xếp hạng (?:từ )?(?:\d+ (?:đến|-|tới) ?)?\Z")
_PLACED = re.compile(
    r"(?:(?:đứng|xếp|xếp hạng|xếp vị|đạt|ở|giữ|vươn lên|lên|vị|thuộc) (?:thứ hạng |vị trí |ở |vị )?"
    r"(?:thứ|hạng|vị trí|vị thứ|thứ hạng)|xếp hạng|vị trí thứ|thứ hạng|xếp thứ|đứng thứ|hạng thứ)"
    r"(?: chung| toàn quốc| cả nước)?(?: là| đạt|:)? ?(?:thứ |hạng )?\Z"
)
_PLACED_ALONE = re.compile(r"[:,(]\s*(?:thứ hạng|hạng|vị trí|vị thứ)(?: thứ)? \Z")
_ORDINALS = ("lần thứ", "ngày thứ", "phiên thứ", "kỳ thứ", "năm thứ")
_PLACES = ("hạng", "thứ", "vị")
_WINDOW = 40


def words_of_place(scope: Scope, candidate: Candidate) -> str:
    """Return the words before the number where one of them speaks of places in a ranking, else ""."""
    before = scope.slice(candidate.start - _WINDOW, candidate.start)
    return before if any(map(before.__contains__, _PLACES)) else ""


def is_rank(scope: Scope, candidate: Candidate, before: str) -> bool:
    """Answer whether the number is a place in a ranking, not one end of a band; `before` speaks of places."""
    if not _PLACED.search(before) and not _PLACED_ALONE.search(before):
        return False
    if _BAND_LIST.search(before) or _BAND.match(scope.low, candidate.end):
        return False
    return not before.rstrip().endswith(_ORDINALS)


def is_band(scope: Scope, candidate: Candidate, before: str) -> bool:
    """Answer whether the number is one end of a band of ranks: "từ hạng 1 đến 10"; `before` speaks of places."""
    if _BAND_BEFORE.search(before) or _BAND_LIST.search(before):
        return True
    is_place = before.rstrip().endswith(("hạng", "thứ", "vị trí"))
    return is_place and _BAND.match(scope.low, candidate.end) is not None
