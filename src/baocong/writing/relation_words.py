"""A relation of a text in one line, as a person would work it out on paper."""

from bisect import bisect_left
from collections.abc import Mapping
from typing import Final

from baocong.reading.model import Literal, Operand, Reading, Relation
from baocong.vietnamese.numerals import format_number
from baocong.writing.safe_text import printable

_PLAIN: Final[Mapping[str, str]] = {
    "symbol-year": "Năm {whole} trong ký hiệu khớp với ngày ban hành",
    "names-distinct": "{whole} tên nêu ra không trùng nhau",
    "denominator": "Tổng số {whole_base} nêu hai lần như nhau",
    "repeated-total": "Tổng số {whole} nêu hai lần như nhau",
    "amount-words": "{whole} bằng số và bằng chữ như nhau",
    "part-bound": "{first} không lớn hơn {whole}",
    "rank-order": "{first} không hơn {whole} của hạng trên",
    "rank-tie": "{whole} và {first}: điểm và hạng khớp nhau",
    "rank-step": "Hạng {whole} nối tiếp hạng trên",
}
_MOST_PARTS: Final = 12


def relation_in_words(reading: Reading, relation: Relation) -> str:
    """Return a relation as one line: "05 + 11 + 02 = 18", "38/38 = 100%"; numbers as the text prints them.

    *Example*:

    >>> from decimal import Decimal
    >>> one = Relation("equal", (Literal(Decimal(5)),), Literal(Decimal(5)), True, None, "count-names")
    >>> relation_in_words(Reading(""), one)
    '5 tên, mục nêu ra, đúng 5'
    """
    says = _Says(reading)
    whole, parts = relation.whole, relation.parts
    first = says.printed(parts[0]) if parts else ""
    if relation.rule in _PLAIN:
        words = _PLAIN[relation.rule]
        return words.format(whole=says.printed(whole), first=first, whole_base=says.base(whole))
    if relation.rule.startswith("document-date"):
        return f"Cùng số, ký hiệu, cùng ngày ban hành {says.day(whole)}"
    if relation.rule.startswith("count-"):
        return f"{first} tên, mục nêu ra, đúng {says.printed(whole)}"
    if relation.kind == "sum":
        return f"{_added([says.printed(one) for one in parts])} = {says.printed(whole)}"
    if relation.kind == "percent":
        return _percent(says, (*parts, whole))
    if relation.kind == "difference":
        return _difference(says, relation)
    sign = {"max": "≤", "equal": "="}.get(relation.kind, "·")
    return f"{', '.join(says.printed(one) for one in parts)} {sign} {says.printed(whole)}"


def relation_start(reading: Reading, relation: Relation) -> int | None:
    """Return where a relation stands: at its whole, else at its first part that stands anywhere; None where nothing does."""
    for operand in (relation.whole, *relation.parts):
        start = operand.start if isinstance(operand, Literal) else reading.figures[operand].start
        if start is not None:
            return start
    return None


def held_relations(reading: Reading) -> list[tuple[int, Relation, int | None]]:
    """Return the relations that hold with their number, counted from 1, and their line, in the order of the text."""
    held = [
        (relation_start(reading, one), number, one)
        for number, one in enumerate(reading.relations, start=1)
        if one.holds
    ]
    held.sort(key=lambda one: (one[0] is None, one[0] or 0, one[1]))
    lines = [at for at, letter in enumerate(reading.text) if letter == "\n"]
    return [
        (number, one, None if start is None else bisect_left(lines, start) + 1) for start, number, one in held
    ]


class _Says:
    """Prints the operands of one reading's relations."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def printed(self, operand: Operand) -> str:
        """Return an operand as the text prints it."""
        if isinstance(operand, Literal):
            return format_number(operand.value)
        figure = self._reading.figures[operand]
        text = printable(figure.text)
        return f"{text}%" if figure.kind == "percent" and not text.endswith("%") else text

    def base(self, operand: Operand) -> str:
        """Return the denominator of a fraction, or the number itself."""
        if isinstance(operand, Literal):
            return format_number(operand.value)
        figure = self._reading.figures[operand]
        return self.printed(operand) if figure.denominator is None else format_number(figure.denominator)

    def is_percent(self, operand: Operand) -> bool:
        """Return whether an operand is a percentage of the text."""
        return not isinstance(operand, Literal) and self._reading.figures[operand].kind == "percent"

    def day(self, operand: Operand) -> str:
        """Return a day that stands as a number of eight digits."""
        digits = str(operand.value) if isinstance(operand, Literal) else ""
        return f"{digits[6:8]}/{digits[4:6]}/{digits[:4]}" if len(digits) == 8 else digits


def _added(parts: list[str]) -> str:
    shown = parts if len(parts) <= _MOST_PARTS else [*parts[: _MOST_PARTS - 1], "…", parts[-1]]
    out = "".join(
        f" {one[0]} {one[1:].lstrip()}" if one[:1] in ("+", "-", "−") else f" + {one}" for one in shown
    )
    return out.removeprefix(" + ").strip()


def _percent(says: _Says, operands: tuple[Operand, ...]) -> str:
    percents = [says.printed(one) for one in operands if says.is_percent(one)]
    others = [says.printed(one) for one in operands if not says.is_percent(one)]
    if len(percents) == 1 and others:
        return f"{' / '.join(others[:2])} = {percents[0]}"
    return " · ".join(says.printed(one) for one in operands)


def _difference(says: _Says, relation: Relation) -> str:
    parts = relation.parts
    if len(parts) == 1 and says.base(parts[0]) != says.printed(parts[0]):
        amount, _, base = says.printed(parts[0]).partition("/")
        return f"{base.strip()} - {amount.strip()} = {says.printed(relation.whole)}"
    return f"{' - '.join(says.printed(one) for one in parts)} = {says.printed(relation.whole)}"
