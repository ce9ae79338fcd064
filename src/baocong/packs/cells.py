"""What a cell or a key may hold, and how its text becomes a value."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Literal

CellKind = Literal["text", "code", "integer", "number", "yes_no", "date", "words", "breakdowns"]
CellValue = str | int | Decimal | bool | date | tuple[str, ...] | Mapping[str, tuple[str, ...]] | None

LEGAL: dict[CellKind, tuple[str, ...]] = {
    "text": (),
    "code": ("chữ cái không dấu, chữ số, dấu chấm, gạch dưới, gạch nối",),
    "integer": ("số nguyên, ví dụ 12",),
    "number": ("số, phần thập phân sau dấu chấm, ví dụ 12.5",),
    "yes_no": ("yes", "no"),
    "date": ("ngày dạng 2025-07-01",),
    "words": ("các cụm từ cách nhau bằng dấu |",),
    "breakdowns": ("chiều=giá_trị|giá_trị;chiều=giá_trị|giá_trị",),
}
"""What may stand in a cell of each kind, in Vietnamese."""

_CODE = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.\-]*")
_INTEGER = re.compile(r"-?[0-9]{1,15}")
_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,9})?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_BREAKDOWN = re.compile(r"(?P<dimension>[a-z0-9_]+)=(?P<values>[a-z0-9_]+(?:\|[a-z0-9_]+)*)")


def parse_cell(kind: CellKind, text: str) -> CellValue:
    """Return the value of a cell that is not empty. *Errors*: ValueError when it is not of that kind."""
    return _PARSERS[kind](text)


def _code(text: str) -> str:
    return _matched(_CODE, text)


def _yes_no(text: str) -> bool:
    if text not in ("yes", "no"):
        raise ValueError(text)
    return text == "yes"


def _words(text: str) -> tuple[str, ...]:
    words = tuple(word.strip() for word in text.split("|"))
    if not all(words):
        raise ValueError(text)
    return words


def _breakdowns(text: str) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for part in text.split(";"):
        matched = _BREAKDOWN.fullmatch(part.strip())
        values = tuple(matched["values"].split("|")) if matched else ()
        if not matched or matched["dimension"] in found or len(set(values)) < len(values):
            raise ValueError(text)
        found[matched["dimension"]] = values
    return found


def _matched(pattern: re.Pattern[str], text: str) -> str:
    if not pattern.fullmatch(text):
        raise ValueError(text)
    return text


_PARSERS: dict[CellKind, Callable[[str], CellValue]] = {
    "text": str,
    "code": _code,
    "integer": lambda text: int(_matched(_INTEGER, text)),
    "number": lambda text: Decimal(_matched(_NUMBER, text)),
    "yes_no": _yes_no,
    "date": lambda text: date.fromisoformat(_matched(_DATE, text)),
    "words": _words,
    "breakdowns": _breakdowns,
}
