"""Counts in words where they are certain: "Hai doanh nghiệp bị xử phạt"."""

import re
from collections.abc import Iterator

from baocong.reading.figures.draft import Candidate
from baocong.reading.figures.nouns import noun_after
from baocong.reading.spans import Spans
from baocong.vietnamese.number_words import scan_number_words

_COUNTED = re.compile(
    r" (?:doanh nghiệp|tổ chức|cá nhân|tập thể|trường hợp|cơ sở|vụ|cuộc|lớp|hội nghị|đợt|hồ sơ|văn bản|quyết định|xã|huyện|trạm|đơn thư|giấy phép)\b"
)
_SET_PHRASE = re.compile(r"(?:các|những|cả|mỗi|thứ|lần|loại|hạng|số|từng|trong|giữa|bằng)\s*\Z")


def spelled_candidates(text: str, low: str, masks: Spans) -> Iterator[Candidate]:
    """Yield the numbers in words that count something; a number of one digit needs a plainly counted noun."""
    for words in scan_number_words(text):
        if not words.certain or masks.touches(words.start, words.end):
            continue
        if _SET_PHRASE.search(low, max(0, words.start - 12), words.start):
            continue
        if _COUNTED.match(low, words.end) and noun_after(low, words.end, words.end + 40):
            yield Candidate(words.start, words.end, words.value)
