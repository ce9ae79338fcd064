"""Paragraphs that a page break cut in two are made whole, every character at its offset."""

import re

_BREAK = re.compile(r"\n\s*")
_OPEN_END = re.compile(r"[\w,)\]\"”’»%*&/-]")
_NEEDS_MORE = frozenset(
    {
        "và", "hoặc", "của", "các", "những", "với", "do", "cho", "tại", "theo", "bởi", "về", "trong", "gồm", "từ", "là",
        "một", "mỗi", "trên",
    }
)  # fmt: skip
_CUT_SYMBOL = re.compile(r"\d/[A-ZĐ0-9]+-\Z")
_LIST_MARKER = re.compile(
    r"[*_\s]*(?:[-+•·*¹²³⁴⁵⁶⁷⁸⁹]|\(?(?:[ivx]{1,4}|[a-zđA-ZĐ]|\d{1,2})[.)/](?!\d{3})|\d{1,2}(?:\.\d{1,2}){1,3}\.?\s|[IVXLC]+[.)])"
)
_LOWER = re.compile(r"[\"“‘'(*]*[a-zà-öø-ÿăđĩũơư" + "".join(chr(c) for c in range(0x1EA1, 0x1EFA, 2)) + "]")


def join_pages(text: str) -> str:
    """Return `text` with the line feeds inside a paragraph that a page break cut replaced by spaces."""
    parts: list[str] = []
    done = line = 0
    for found in _BREAK.finditer(text):
        start, end = found.span()
        if start > line and end < len(text) and _continues(text, line, start, end):
            parts += (text[done:start], " " * (end - start))
            done = end
        line = end
    if not parts:
        return text
    parts.append(text[done:])
    return "".join(parts)


def _continues(text: str, line: int, start: int, end: int) -> bool:
    """Return whether the line `[line, start)` breaks off and goes on at `end`."""
    before = text[max(line, start - 120) : start].rstrip()
    if not _OPEN_END.match(before[-1:]):
        return False
    lower = _LOWER.match(text, end)
    if not lower and not _needs_more(before):
        return False
    line_end = text.find("\n", end)
    after = text[end : line_end if line_end >= 0 else None]
    if after.startswith("(") and after.rstrip().endswith(")"):
        return False
    return not ("\t" in before or "\t" in after or before.isupper() or _LIST_MARKER.match(after))


def _needs_more(before: str) -> bool:
    """Return whether what stands before a line break cannot be the end of a paragraph."""
    if before.endswith("-"):
        return _CUT_SYMBOL.search(before) is not None
    return before.endswith(",") or before.rsplit(None, 1)[-1] in _NEEDS_MORE
