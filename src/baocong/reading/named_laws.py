"""Laws that a text names without a number: "Luật Viễn thông", "Bộ luật Lao động", "Pháp lệnh …"."""

import re
from collections.abc import Iterator

from baocong.reading.laws import LAW_NAMES
from baocong.reading.letters import LOWER, UPPER

_LAW = re.compile(r"(?:[BL](?:ộ [Ll]uật|uật)|Pháp lệnh|BỘ LUẬT|LUẬT) (?=[^\W\d_])")
_KNOWN = re.compile(
    rf"(?:{'|'.join(sorted(map(re.escape, LAW_NAMES), key=len, reverse=True))})(?!\w)", re.IGNORECASE
)
_STOPS = (
    "và|năm|số|đã|được|trên|trong|cho|đến|tại|của|các|có|là|theo|với|do|để|nhằm|ngày|thì|phải|còn|mới|này|quy|sẽ|bằng"
    "|từ|khi|về|sửa|tới|gồm|vào|trình|thay|hoặc|cũng|đối"
)
_OTHER = re.compile(rf"[{UPPER}][{LOWER}]+(?: (?!(?:{_STOPS})(?!\w))[^\W\d_]+){{0,7}}")
_NOT_A_LAW = re.compile(r"(?:sư|gia|học|pháp|lệ|Sư|Gia|chơi)(?!\w)")
_YEAR = re.compile(r"(?: năm)? (?P<year>(?:19|20)\d\d)(?![\d/])")


def find_laws(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and type of every law named without a number.

    *Example*:

    >>> [text[a:b] for text in ["theo Luật Viễn thông và Luật sư"] for a, b, _ in find_laws(text)]
    ['Luật Viễn thông']
    """
    for found in _LAW.finditer(text):
        if found.start() and text[found.start() - 1].isalpha():
            continue
        name = _KNOWN.match(text, found.end()) or _OTHER.match(text, found.end())
        if name and not _NOT_A_LAW.match(text, found.end()):
            kind = "Luật" if found[0][0] == "L" else found[0].strip().capitalize()
            yield found.start(), name.end(), kind
