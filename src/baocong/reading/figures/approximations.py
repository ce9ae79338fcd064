"""The approximating word directly before a number: gần, trên, hơn, khoảng, ước."""

import re

_WORD = re.compile(
    r"(?<!\w)(?<!giao )(?<!hiệp )(?<!quy )(?P<outer>khoảng |ước (?:đạt |tính |khoảng |thực hiện |có |là |được )?)?"
    r"(?P<inner>gần|trên|hơn|khoảng|xấp xỉ|độ chừng|ước|ước đạt|ước tính|không dưới|ít nhất|tối thiểu|chưa đến)"
    r"[ *:]{1,4}\Z"
)
_CALLED = {
    "xấp xỉ": "khoảng",
    "độ chừng": "khoảng",
    "ước đạt": "ước",
    "ước tính": "ước",
    "không dưới": "trên",
    "ít nhất": "trên",
    "tối thiểu": "trên",
    "chưa đến": "gần",
}
_LAST_WORDS = (
    "gần",
    "trên",
    "hơn",
    "khoảng",
    "xỉ",
    "chừng",
    "ước",
    "đạt",
    "tính",
    "dưới",
    "nhất",
    "thiểu",
    "đến",
)
_ESTIMATE = re.compile(r"\bước (?:đạt|tính|khoảng|thực hiện|có|là|được|giải ngân|cả năm)[^,;.]{0,24}\Z")


def approximation_before(low: str, start: int, limit: int) -> tuple[str | None, int, bool]:
    """Return the approximating word before `start`, where it begins, and whether the value is an estimate.

    "khoảng trên 200" is trên: the inner word bounds the number. "tại trên 200 điểm" is trên too.
    """
    window = low[max(limit, start - 40) : start]
    estimate = "ước" in window and _ESTIMATE.search(window) is not None
    found = _WORD.search(window) if window.rstrip(" *:").endswith(_LAST_WORDS) else None
    if not found:
        return ("ước" if estimate else None), start, estimate
    inner = found["inner"]
    offset = start - len(window)
    begins = offset + found.start()
    if found.start() and window[found.start() - 1].isalnum():
        begins = offset + found.start("inner")
    return _CALLED.get(inner, inner), begins, estimate or inner.startswith("ước")
