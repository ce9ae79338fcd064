"""Numbers that only name something: "mức độ 4", "tổ 7", "Ban Chỉ đạo 35", "năm 2022"."""

import re

from baocong.reading.figures.candidates import is_year
from baocong.reading.figures.draft import Candidate
from baocong.reading.figures.lexicon import ACTS, NAME_WORDS, SURE_NAME_WORDS, SURE_NAMES
from baocong.reading.figures.scope import Scope
from baocong.vietnamese.syllables import LOWER, UPPER

_PROPER = re.compile(rf"[{UPPER}][{LOWER}]*(?: - | )[{UPPER}][{LOWER}]+\s\Z")
_TELEPHONES = frozenset({"thoại", "đt"})
_DEEPEST_LEVEL = 4
_TOTAL_BEFORE = frozenset({"tổng", "trong", "trên", "một"})
_CALENDAR = frozenset({"năm", "quý", "tháng", "tuần"})


def is_name(scope: Scope, candidate: Candidate, is_counted: bool, is_measured: bool) -> bool:
    """Answer whether the words before the number make it part of a name.

    `is_counted`: a noun of the lexicon follows; `is_measured`: a percent sign, money or another unit follows.
    """
    words = scope.last_two(candidate.start)
    if not words:
        return False
    last = words[-1]
    if last == "-" and words[-2:-1] in (["covid"], ["sars"]):
        return True
    if is_measured:
        return False
    if is_year(scope.text, candidate) and (last in {"năm", "tết", "xuân", "/"} or not is_counted):
        return True
    if last in _CALENDAR and is_counted and _is_free_of_calendar(scope, candidate, words):
        return False
    if " ".join(words[-2:]) in ACTS or (last == "cấp" and candidate.value > _DEEPEST_LEVEL):
        return False
    if last in _TELEPHONES and is_counted:
        return False
    if last == "số" and words[-2:-1] and words[-2] in _TOTAL_BEFORE:
        return False
    if last in SURE_NAME_WORDS or " ".join(words[-2:]) in SURE_NAMES:
        return True
    return last in NAME_WORDS and not is_counted and not _stands_in_proper_name(scope, candidate)


def _stands_in_proper_name(scope: Scope, candidate: Candidate) -> bool:
    """Answer whether the word before belongs to a name of its own: "Nam Định 12" against "quy định 12"."""
    return _PROPER.search(scope.text, max(scope.start, candidate.start - 24), candidate.start) is not None


def _is_free_of_calendar(scope: Scope, candidate: Candidate, words: list[str]) -> bool:
    """Answer whether "trong năm 12 cuộc" counts: the number is no year, month or quarter."""
    if words[-1] == "năm":
        return candidate.value < 1900
    if words[-1] == "tháng":
        has_zero = scope.text[candidate.start] == "0"
        return candidate.value > 12 or (has_zero and words[-2:-1] in (["trong"], ["đầu"], ["cuối"]))
    return candidate.value > 4
