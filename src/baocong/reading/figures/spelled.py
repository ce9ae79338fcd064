"""Counts in words where they are certain: "Hai doanh nghiệp bị xử phạt"."""

import re
from collections.abc import Iterator

from baocong.reading.figures.draft import Candidate
from baocong.reading.figures.nouns import noun_after
from baocong.reading.spans import Spans
from baocong.vietnamese.number_words import scan_number_words

_COUNTED = (
    " doanh nghiệp", " tổ chức", " cá nhân", " tập thể", " trường hợp", " cơ sở", " vụ", " cuộc", " lớp", " hội nghị",
    " đợt", " hồ sơ", " văn bản", " quyết định", " xã", " huyện", " trạm", " đơn thư", " giấy phép",
)  # fmt: skip
_LAST_WORDS = frozenset(
    {
        "hai",
        "ba",
        "bốn",
        "tư",
        "năm",
        "lăm",
        "sáu",
        "bảy",
        "tám",
        "chín",
        "mười",
        "mươi",
        "mốt",
        "trăm",
        "nghìn",
        "ngàn",
    }
)
_SET_PHRASE = re.compile(r"(?:các|những|cả|mỗi|thứ|lần|loại|hạng|số|từng|trong|giữa|bằng)\s*\Z")
_LONGEST = 60


def spelled_candidates(text: str, low: str, masks: Spans) -> Iterator[Candidate]:
    """Yield the numbers in words that count something; a number of one digit needs a plainly counted noun."""
    for noun in _COUNTED:
        at = low.find(noun)
        while at >= 0:
            before = low[max(0, at - 6) : at].rpartition(" ")[2]
            found = _at(text, low, at) if before in _LAST_WORDS else None
            if found and not masks.touches(found.start, found.end):
                yield found
            at = low.find(noun, at + 1)


def _at(text: str, low: str, end: int) -> Candidate | None:
    """Return the certain number in words that ends at `end`, where a counted noun begins."""
    start = max(0, end - _LONGEST, low.rfind("\n", 0, end) + 1)
    start = low.find(" ", start) if start == end - _LONGEST else start
    for words in scan_number_words(text[start : end + 20]):
        first, last = start + words.start, start + words.end
        if last != end or not words.certain or _SET_PHRASE.search(low, max(0, first - 12), first):
            continue
        if noun_after(low, end, end + 40):
            return Candidate(first, last, words.value)
    return None
