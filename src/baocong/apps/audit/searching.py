"""What the search of the log looks through: every text of a payload, folded and without marks."""

from collections.abc import Iterator
from typing import Any

from baocong.vietnamese.folding import search_key

LONGEST = 4_000
"""Letters kept of one entry; a save of hundreds of figures is found by its first ones, its person and its unit."""


def searchable(*parts: Any) -> str:
    """Return the texts in JSON values, folded, in their order, joined by single spaces, at most LONGEST letters.

    *Example*:
    >>> searchable("Nguyễn Văn Mẫu", {"name": {"from": "Đắk Lắk", "to": 12}})
    'nguyen van mau dak lak 12'
    """
    words: list[str] = []
    length = 0
    for text in _texts(parts):
        words.append(search_key(text))
        length += len(words[-1]) + 1
        if length > LONGEST:
            break
    return " ".join(words)[:LONGEST]


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        if value:
            yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield str(value)
