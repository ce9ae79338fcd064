"""A mark: the number and digest of an entry as they were given out, to be held against the log later."""

import re
from dataclasses import dataclass

_MARK = re.compile(r"(?P<seq>[0-9]{1,18})\s*:\s*(?P<digest>[0-9a-fA-F](?:[ .\-]?[0-9a-fA-F]){63})\b")


@dataclass(frozen=True, slots=True)
class Mark:
    """The head of the chain at some moment; `source` says where it was kept."""

    seq: int
    digest: str
    source: str = ""

    def __str__(self) -> str:
        return f"{self.seq}:{self.digest}"


def parse_mark(text: str, source: str = "") -> Mark:
    """Return a mark written "SEQ:DIGEST"; the digest may be printed in groups. *Errors*: ValueError for others.

    *Example*:
    >>> parse_mark("7: " + "ab12 " * 16).seq
    7
    """
    found = _MARK.fullmatch(text.strip())
    if found is None:
        raise ValueError(
            f"“{text.strip()[:80]}” không phải mốc nhật ký. Mốc có dạng SỐ:DẤU, dấu gồm 64 chữ số hệ mười sáu (0-9, a-f)."
        )
    return Mark(int(found["seq"]), re.sub(r"[^0-9a-f]", "", found["digest"].casefold()), source)


def find_marks(text: str, source: str = "") -> list[Mark]:
    """Return every mark in a text, such as a pasted mail; in the order they stand."""
    return [parse_mark(found[0], source) for found in _MARK.finditer(text)]


def grouped(digest: str) -> str:
    """Return a digest in groups of four, for reading aloud and comparing on paper."""
    return " ".join(digest[start : start + 4] for start in range(0, len(digest), 4))
