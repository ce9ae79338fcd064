"""How Excel shows the number of a cell: percentages, dates, scaled thousands, words behind the number."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import Final, Literal

from baocong.vietnamese.numerals import format_number

_BUILT_IN: Final = {
    9: "0%",
    10: "0.00%",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm",
    19: "h:mm:ss",
    20: "h:mm",
    21: "h:mm:ss",
}
_BUILT_IN_DATES: Final = frozenset({14, 15, 22, *range(27, 37), *range(50, 59)})
_QUOTED: Final = re.compile(r'"([^"]*)"|\\(.)|\[[^\]]*\]|[_*].')
_WORDS: Final = re.compile(r'[0#?],*\s*"([^"]*)"\s*\Z|[0#?]((?:\s|\\.)+[^0#?;]*)\Z')
_SCALE: Final = re.compile(r"[0#?](,+)(?![0#?.,])")
_DIGITS: Final = re.compile(r"\.([0#?]+)")

Kind = Literal["number", "percent", "date", "day_and_month", "month", "time"]


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """What a cell's format does to its number. `thousands` is how many times it is divided by 1000 when shown."""

    kind: Kind = "number"
    decimals: int = 0
    thousands: int = 0
    words: str = ""


def number_format(code: str, identifier: int = 0) -> NumberFormat:
    """Return what the format `code`, or the built-in one of this identifier, does.

    *Example*:

    >>> number_format("0.0%").kind, number_format('#,##0,," triệu đồng"'), number_format("d-mmm").kind
    ('percent', NumberFormat(kind='number', decimals=0, thousands=2, words='triệu đồng'), 'day_and_month')
    """
    if identifier in _BUILT_IN_DATES:
        return NumberFormat("date")
    section = (code or _BUILT_IN.get(identifier, "")).partition(";")[0]
    bare = _QUOTED.sub("", section)
    digits = _DIGITS.search(bare)
    decimals = len(digits[1]) if digits else 0
    if "%" in bare:
        return NumberFormat("percent", decimals)
    letters = set(bare.lower()) if bare.lower() != "general" else set()
    if "d" in letters or "y" in letters:
        kind: Kind = "date" if {"d", "y"} <= letters else "day_and_month" if "d" in letters else "month"
        return NumberFormat(kind)
    if "h" in letters or "s" in letters:
        return NumberFormat("time")
    scale = _SCALE.search(bare)
    words = _WORDS.search(section)
    shown = " ".join(_spoken(words).split()) if words else ""
    return NumberFormat("number", decimals, len(scale[1]) if scale else 0, shown if len(shown) <= 40 else "")


def _spoken(words: re.Match[str]) -> str:
    if words[1] is not None:
        return words[1]
    return re.sub(r'\\(.)|"|[_*].|\[[^\]]*\]', lambda found: found[1] or "", words[2] or "")


def show_number(stored: str, how: NumberFormat, since_1904: bool = False) -> str:
    """Return the number `stored` (as the file writes it) as a person reads it, in Vietnamese form.

    *Example*:

    >>> show_number("0.953", NumberFormat("percent")), show_number("1234.5", NumberFormat())
    ('95,3%', '1.234,5')
    >>> show_number("44382", NumberFormat("day_and_month"))
    '5/7'
    """
    try:
        value = Decimal(stored)
    except InvalidOperation:
        return " ".join(stored.split())
    if not value.is_finite() or abs(value.adjusted()) > 300:
        return stored
    if how.kind in {"date", "day_and_month", "month"}:
        return _show_date(value, how.kind, since_1904) or _plain(value)
    if how.kind == "time":
        minutes = int(value % 1 * 1440 + Decimal("0.5"))
        return f"{minutes // 60:02d}:{minutes % 60:02d}"
    if how.kind == "percent":
        return f"{_plain(round(value * 100, max(how.decimals, 2)))}%"
    shown = _plain(value.scaleb(-3 * how.thousands))
    return f"{shown}{'' if how.words.startswith('%') else ' '}{how.words}" if how.words else shown


def _plain(value: Decimal) -> str:
    # Fifteen digits are what a workbook keeps; beyond them a float shows noise (0.1 + 0.2).
    exact = Decimal(f"{value:.15g}").normalize()
    return format_number(exact if exact != exact.to_integral_value() else exact.quantize(Decimal(1)))


def _show_date(value: Decimal, kind: Kind, since_1904: bool) -> str:
    if not 0 < value < 2_900_000:
        return ""
    day = (date(1904, 1, 1) if since_1904 else date(1899, 12, 30)) + timedelta(days=int(value))
    if kind == "day_and_month":
        return f"{day.day}/{day.month}"
    return f"{day.month:02d}/{day.year}" if kind == "month" else f"{day.day:02d}/{day.month:02d}/{day.year}"
