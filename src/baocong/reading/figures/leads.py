"""The noun that stands before its number: "Số lượng bưu cục là 25", "Tổng số thuê bao: 506.175"."""

import re
from dataclasses import dataclass

_COPULA = re.compile(
    r"(?:\b(?:là|đạt|được|có|còn|gồm|bằng|chiếm|mức|lên|xuống|tới|đến|thu hút|thêm|thu|hoàn thành|thực hiện|phát sinh|ước)|[:=])[ :*]{0,3}"
    r"(?:\(?(?:khoảng|gần|trên|hơn|ước|đạt|là|được|xấp xỉ)[ :]{1,2}){0,2}\Z"
)
_STARTERS = re.compile(
    r"(?:[\s\-+*•,.:(“\"']|\b(?:trong đó|cụ thể|kết quả|hiện nay|đến nay|hiện|toàn tỉnh|toàn ngành|qua đó|theo đó|có|và|với|đã|còn|riêng|tổng cộng|trong kỳ|trong tháng|trong quý|trong năm|như sau|gồm)\b)*"
    r"(?:(?:tổng số lượng|tổng số|số lượng|tổng lượng|tổng|số|lượng)\b(?! tiền| kinh phí| vốn| thu| doanh thu| điểm (?!bưu|giao|truy)))?\s*"
)
_TAIL = re.compile(
    r"[\s,:;(*\-]*(?:(?:trên toàn tỉnh|trên địa bàn tỉnh|toàn tỉnh|trên địa bàn|trong kỳ|hiện có|hiện nay|đến nay|đã|ước|ước tính|khoảng|bình quân)\s*)*[\s,:;(*\-]*\Z"
)


_QUANTITY = re.compile(r"(?:,|\bvà|\bvới|\btrong đó:?)\s+(?P<quantity>(?:tổng số|số lượng|số|tổng)\s)")


@dataclass(frozen=True, slots=True)
class Lead:
    """What stands before a number and its copula: the whole subject `[start, end)` and the bare noun in it."""

    start: int
    end: int
    noun_start: int


def lead_before(low: str, start: int, limit: int) -> Lead | None:
    """Return the subject whose value the number at `start` is, None where no copula or colon joins them.

    `limit` is where the clause begins: the end of the figure before, or the start of the sentence.
    """
    copula = _COPULA.search(low, max(limit, start - 40), start)
    if not copula:
        return None
    head_start = limit
    for sign in (";", "("):
        cut = low.rfind(sign, limit, copula.start())
        if cut >= 0:
            head_start = max(head_start, cut + 1)
    for quantity in _QUANTITY.finditer(low, head_start, copula.start()):
        head_start = quantity.start("quantity")
    opening = _STARTERS.match(low, head_start, copula.start())
    noun_start = opening.end() if opening else head_start
    tail = _TAIL.search(low, noun_start, copula.start())
    end = tail.start() if tail else copula.start()
    if end <= noun_start or not any(letter.isalpha() for letter in low[noun_start:end]):
        return None
    first = head_start
    while first < noun_start and not low[first].isalpha():
        first += 1
    return Lead(first, end, noun_start)
