"""Zero in words: "không nhận được đơn thư nào", "không xảy ra sự cố", "không phát sinh"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from baocong.reading.figures.draft import Draft
from baocong.reading.figures.nouns import noun_after
from baocong.reading.spans import Spans

_VERB = re.compile(
    r" (?:(?:có|nhận được|nhận|tiếp nhận|phát sinh|xảy ra|ghi nhận|phát hiện|để xảy ra|để phát sinh|còn)\s*)+(?:trường hợp nào |bất kỳ |thêm |một |các )?"
)
_NONE_AT_ALL = re.compile(r"[^.;]{0,90}?\bnào\b")
_SURE_NOUNS = re.compile(
    r"(?:phản ánh|đơn thư|đơn|khiếu nại|tố cáo|kiến nghị|trường hợp|sự cố|vụ|vụ việc|hồ sơ (?:quá|trễ|tồn|chậm)|ý kiến|nhiệm vụ (?:quá|trễ)|vi phạm|tai nạn|điểm nóng|lượt|tin nhắn|thủ tục)\b"
)


def zeros(text: str, low: str, sentences: Spans, masks: Spans) -> Iterator[Draft]:
    """Yield a figure of value 0 for each sentence part that denies a countable event."""
    at = low.find("không ")
    while at >= 0:
        start, end = sentences.at(at)
        if at < end and (draft := _zero(text, low, at, end)) and not masks.touches(at, at + 5):
            yield draft
        at = low.find("không ", at + 6)


def _zero(text: str, low: str, at: int, limit: int) -> Draft | None:
    if at and low[at - 1].isalnum():
        return None
    verb = _VERB.match(low, at + 5, limit)
    if not verb:
        return None
    noun = noun_after(low, verb.end() - 1, limit)
    if noun is None:
        return None
    sure = _SURE_NOUNS.match(low, noun.start) is not None
    if not sure and not _NONE_AT_ALL.match(low, verb.end(), limit):
        return None
    return Draft(
        at,
        at + 5,
        Decimal(0),
        "count",
        "zero-words",
        unit=text[noun.start : noun.end],
        unit_start=noun.start,
        unit_end=noun.end,
        left=at,
    )
