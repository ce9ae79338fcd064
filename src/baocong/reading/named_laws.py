"""Laws that a text names without a number: "Luật Viễn thông", "Bộ luật Lao động", "Pháp lệnh …"."""

import re
from collections.abc import Iterator

from baocong.reading.laws import LAW_NAMES
from baocong.vietnamese.syllables import LOWER, UPPER
from baocong.vietnamese.word_search import occurrences

_WORDS = ("Luật ", "Bộ luật ", "Pháp lệnh ", "LUẬT ")
_LAW = re.compile(
    r"(?P<type>Bộ [Ll]uật|Luật|Pháp lệnh|LUẬT) (?:sửa đổi,? bổ sung một số điều(?: của)? (?:(?:Bộ )?[Ll]uật )?)?(?=[^\W\d_])"
)
_KNOWN = re.compile(
    rf"(?:{'|'.join(sorted(map(re.escape, LAW_NAMES), key=len, reverse=True))})(?!\w)", re.IGNORECASE
)
_STOPS = (
    "và|năm|số|đã|được|trên|trong|cho|đến|tại|của|các|có|là|theo|với|do|để|nhằm|ngày|thì|phải|còn|mới|này|quy|sẽ|bằng"
    "|từ|khi|về|sửa|tới|gồm|vào|trình|thay|hoặc|cũng|đối"
)
_OTHER = re.compile(rf"[{UPPER}][{LOWER}]+(?: (?!(?:{_STOPS})(?!\w))[^\W\d_]+){{0,7}}")


def find_laws(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and type of every law named without a number.

    *Example*:

    >>> [text[a:b] for text in ["theo Luật Viễn thông và Luật sư"] for a, b, _ in find_laws(text)]
    ['Luật Viễn thông']
    """
    done = 0
    for at in occurrences(text, _WORDS):
        at -= 3 if text.startswith("Bộ ", max(0, at - 3)) else 0
        found = _LAW.match(text, at)
        if found is None or at < done or (at and text[at - 1].isalnum()):
            continue
        name = _KNOWN.match(text, found.end()) or _OTHER.match(text, found.end())
        if name:
            done = name.end()
            yield at, done, found["type"].capitalize()
