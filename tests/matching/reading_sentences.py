"""A marked sentence as the reading of a small report, and what is expected of each marked figure."""

import re
from dataclasses import dataclass, field

from baocong.reading.extracting.extract import extract
from baocong.reading.model import Reading
from baocong.reading.read import read

_MARK = re.compile(r"\[\[([^|\]]+)\|([^\]]+)\]\]")
_REPORT = """SỞ THÔNG TIN VÀ TRUYỀN THÔNG

BÁO CÁO

Kết quả công tác 6 tháng đầu năm 2023 (bản mẫu, số liệu minh họa)

I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ

1. {heading}

"""


@dataclass(frozen=True)
class Expected:
    """What one marked figure must mean; `indicator` None: nothing may be accepted."""

    start: int
    end: int
    indicator: str | None
    category: dict[str, str] = field(default_factory=dict)


def marked_text(marked: str, offset: int = 0) -> tuple[str, list[Expected]]:
    """Return the text without its marks, and the marked figures in offsets of it, moved on by `offset`."""
    text, expected, last = "", [], 0
    for found in _MARK.finditer(marked):
        text += marked[last : found.start()]
        code, *pairs = found[2].split()
        category = dict(pair.split("=") for pair in pairs)
        start = offset + len(text)
        expected.append(Expected(start, start + len(found[1]), None if code == "-" else code, category))
        text += found[1]
        last = found.end()
    return text + marked[last:], expected


def reading_of(heading: str, marked: str) -> tuple[Reading, list[Expected]]:
    """Return the reading of a report with this one paragraph, and the marked figures in offsets of its text."""
    opening = _REPORT.format(heading=heading)
    text, expected = marked_text(marked, len(opening))
    reading = read(extract(f"{opening}{text}\n".encode()))
    assert reading.text == f"{opening}{text}\n"
    return reading, expected
