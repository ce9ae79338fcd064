"""What a person typed into a cell → a figure, or what is wrong with it in words. Pure.

The number follows `vietnamese.numerals`: "1.234" is one thousand two hundred and thirty-four, "0.95" and "0,95" are
less than one. A word before it is its qualifier; words stand for "no cases" (0) and "does not apply".
"""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from baocong.apps.indicators.cells import NOT_APPLICABLE, WHOLE_KINDS
from baocong.vietnamese.folding import search_key
from baocong.vietnamese.numerals import NumberError, NumberStyle, parse_number

LONGEST_ENTRY = 80
QUALIFIERS = {
    "khoảng": "khoảng",
    "xấp xỉ": "khoảng",
    "~": "khoảng",
    "≈": "khoảng",
    "trên": "trên",
    ">": "trên",
    "hơn": "hơn",
    "gần": "gần",
    "ít nhất": "ít nhất",
    "≥": "ít nhất",
    "ước": "ước",
}
"""Words and signs that may stand before a number, and the word that is kept."""
_NO_CASES = frozenset({"khong phat sinh", "kps", "khong co phat sinh"})
_DOES_NOT_APPLY = frozenset({"khong ap dung", "kad", "n/a", "na"})
_YES, _NO = frozenset({"co", "yes", "x", "1", "dat"}), frozenset({"khong", "no", "0", "khong dat"})
_DASHES = frozenset("-–—−") | {"--", "---"}
_SLASHED = re.compile(r"(\d+)\s*/\s*(\d+)")
_LIKE_A_DATE = re.compile(r"\d{1,4}[/.-]\d{1,2}([/.-]\d{2,4})?")
_ORDINAL = re.compile(r"(?:mức(?: độ)?|cấp(?: độ)?|hạng|thứ|xếp thứ)\s*(?=\d)")
_BRACKETED = re.compile(r"\(\s*([\d.,\s]+)\s*\)")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a cell asks for: the kind of its indicator, its unit of measure, and n of "rank k of n" or a level."""

    kind: str
    unit_of_measure: str = ""
    range_of: int | None = None


@dataclass(frozen=True, slots=True)
class Entered:
    """What was typed: a value, or an absence (1 not applicable), or neither: an empty cell."""

    value: Decimal | None = None
    absence: int | None = None
    qualifier: str = ""

    @property
    def is_empty(self) -> bool:
        """Return whether nothing stands in the cell."""
        return self.value is None and self.absence is None


class EntryFault(ValueError):
    """A text that is no figure; the sentence says what is wrong, what is allowed, what to do."""


def parse_entry(text: str, asked: Asked, style: NumberStyle = NumberStyle.COMMA) -> Entered:
    """Return what a typed text means for a cell.

    *Errors*: EntryFault. *Example*:
    >>> parse_entry("khoảng 1.200", Asked("count"))
    Entered(value=Decimal('1200'), absence=None, qualifier='khoảng')
    >>> parse_entry("5/7", Asked("count"))
    Traceback (most recent call last):
    baocong.apps.indicators.entry_text.EntryFault: “5/7” giống ngày tháng hoặc phân số. Hãy gõ riêng một số, ví dụ 1.234,5.
    """
    typed = " ".join(unicodedata.normalize("NFC", text.replace("\u200b", "")).split())
    if not typed:
        return Entered()
    if len(typed) > LONGEST_ENTRY:
        raise EntryFault("Nội dung quá dài cho một ô số. Chỉ gõ một số; lời giải thích ghi ở cột ghi chú.")
    words = search_key(typed).strip(" .")
    if words in _DOES_NOT_APPLY:
        return Entered(absence=1)
    if asked.kind == "yes_no":
        return _yes_or_no(typed, words)
    if words in _NO_CASES:
        return Entered(Decimal(0))
    if typed in _DASHES:
        raise EntryFault(
            f"“{typed}” chưa rõ là không phát sinh hay chưa có số. Gõ 0 nếu không phát sinh, “{NOT_APPLICABLE}”, hoặc để trống."
        )
    if words == "khong":
        raise EntryFault("“không” chưa rõ nghĩa. Gõ 0 nếu không phát sinh, hoặc “không áp dụng”.")
    qualifier, rest = _split_qualifier(typed)
    return Entered(_number(rest, typed, asked, style), None, qualifier)


def _yes_or_no(typed: str, words: str) -> Entered:
    if words in _YES | _NO:
        return Entered(Decimal(1 if words in _YES else 0))
    raise EntryFault(f"“{typed}” không phải là có hoặc không. Gõ “có”, “không”, hoặc “{NOT_APPLICABLE}”.")


def _split_qualifier(typed: str) -> tuple[str, str]:
    low = typed.casefold()
    for word, kept in QUALIFIERS.items():
        if low.startswith(word) and (rest := typed[len(word) :].strip())[:1].isdigit():
            return kept, rest
    return "", typed


def _number(rest: str, typed: str, asked: Asked, style: NumberStyle) -> Decimal:
    rest = _without_unit(rest, asked)
    if asked.kind in {"rank", "level"}:
        rest = _place_of(rest, typed, asked)
    if found := _BRACKETED.fullmatch(rest):
        rest = f"-{found[1].strip()}"
    rest = rest.replace("\u2212", "-").replace("- ", "-")
    if "/" in rest:
        raise EntryFault(f"“{typed}” giống ngày tháng hoặc phân số. Hãy gõ riêng một số, ví dụ 1.234,5.")
    try:
        return parse_number(rest, style)
    except NumberError as error:
        raise EntryFault(_what_it_is(typed, rest, asked)) from error


def _without_unit(rest: str, asked: Asked) -> str:
    """Return the text without the unit of measure behind the number, if that is the indicator's own."""
    unit = asked.unit_of_measure
    if unit and len(rest) > len(unit) and rest.casefold().endswith(unit.casefold()):
        return rest[: -len(unit)].rstrip()
    return rest


def _place_of(rest: str, typed: str, asked: Asked) -> str:
    """Return k of "k/n", "mức k", "hạng k"; n must be the indicator's own."""
    rest = _ORDINAL.sub("", rest.casefold(), count=1)
    found = _SLASHED.fullmatch(rest)
    if not found:
        return rest
    if asked.range_of and int(found[2]) != asked.range_of:
        raise EntryFault(f"“{typed}”: chỉ tiêu này tính trên {asked.range_of}, không phải {found[2]}.")
    return found[1]


def _what_it_is(typed: str, rest: str, asked: Asked) -> str:
    if _LIKE_A_DATE.fullmatch(rest):
        return f"“{typed}” giống ngày tháng. Nếu là số, hãy gõ lại, ví dụ 1.234,5."
    if rest.endswith("%"):
        return f"“{typed}” là phần trăm, còn chỉ tiêu này tính bằng {asked.unit_of_measure or 'số'}. Hãy gõ số đúng đơn vị."
    if any(one.isdigit() for one in rest) and any(one.isalpha() for one in rest):
        allowed = f" tính bằng {asked.unit_of_measure}" if asked.unit_of_measure else ""
        return f"“{typed}” có chữ đi kèm. Ô này chỉ nhận một số{allowed}; lời giải thích ghi ở cột ghi chú."
    example = "3" if asked.kind in WHOLE_KINDS else "1.234,5"
    return f"“{typed}” không phải là một số. Gõ số như {example}; 0 nếu không phát sinh; “{NOT_APPLICABLE}” nếu không áp dụng."
