"""The Vietnamese words for a comparison, as official reports say them."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from baocong.counting.compare import Compared, ComparisonKind
from baocong.counting.exact import round_half_up
from baocong.counting.period import PeriodKind
from baocong.vietnamese.numerals import format_number

Mode = Literal["level", "change"]
"""A level says "bằng 104,9%", a change "tăng 4,9%": never one in place of the other."""

_USUAL_MODES: Mapping[ComparisonKind, Mode] = {
    "same_period": "level",
    "previous": "change",
    "plan": "level",
    "cumulative": "level",
}
_PREVIOUS: Mapping[PeriodKind, str] = {
    "week": "tuần trước",
    "month": "tháng trước",
    "quarter": "quý trước",
    "year": "năm trước",
    "stage": "giai đoạn trước",
}
_LEADING_ZERO = frozenset({"count", "ratio", "rank"})
_FINEST = 4


@dataclass(frozen=True, slots=True)
class _Words:
    """How a base is called, and the verbs for reaching, exceeding and missing it."""

    base: str
    up: str
    down: str

    @property
    def is_plan(self) -> bool:
        return self.up == "vượt"


def phrase(compared: Compared, mode: Mode | None = None, unit_of_measure: str = "", decimals: int = 1) -> str:
    """Return a comparison in words, to follow the figure after a comma.

    Without `mode` the same period, plans and cumulative figures are told as levels, the period before as a change.
    Percentages are told in điểm phần trăm, ranks in bậc, small counts and differences too small for the decimals in
    numbers of the unit of measure.
    *Source*: docs/rules/comparing.md.
    *Example*:
    >>> from baocong.counting.compare import compare
    >>> phrase(compare(Decimal(1049), Decimal(1000), "same_period"))
    'bằng 104,9% cùng kỳ'
    >>> phrase(compare(Decimal(8), Decimal(5), "same_period"), unit_of_measure="cuộc")
    'tăng 03 cuộc so với cùng kỳ'
    """
    words = _words(compared)
    plain = _plain(compared, words)
    if plain is not None:
        return plain
    noun = unit_of_measure or compared.unit_of_measure
    if compared.points is not None:
        return _directed(compared.points, f"{_visible(compared.points, decimals)} điểm phần trăm", words)
    if compared.steps is not None:
        return _directed(compared.steps, f"{print_value(compared.steps.copy_abs(), 'rank')} bậc", words)
    chosen = mode or _USUAL_MODES[compared.kind]
    if _needs_numbers(compared, words, decimals):
        return _in_numbers(compared, noun, words)
    if chosen == "change":
        assert compared.change_percent is not None
        return _directed(compared.change_percent, _percent(abs(compared.change_percent), decimals), words)
    assert compared.level is not None
    return _level(_percent(compared.level, decimals), compared.kind, words)


def _words(compared: Compared) -> _Words:
    if compared.kind == "plan":
        year = compared.base_period is not None and compared.base_period != compared.period
        yearly = year and compared.base_period is not None and compared.base_period.kind == "year"
        return _Words("kế hoạch năm" if yearly else "kế hoạch", "vượt", "thấp hơn")
    if compared.kind == "previous":
        kind = compared.period.kind if compared.period else None
        return _Words(_PREVIOUS.get(kind, "kỳ trước") if kind else "kỳ trước", "tăng", "giảm")
    return _Words("cùng kỳ" if compared.kind == "same_period" else "lũy kế cùng kỳ", "tăng", "giảm")


def _plain(compared: Compared, words: _Words) -> str | None:
    """Return the sentence for a base that is missing, 0 or equal; None where there is something to measure."""
    equal = f"đạt 100% {words.base}" if words.is_plan else f"bằng {words.base}"
    if compared.measure == "rank":
        equal = f"đạt {words.base}" if words.is_plan else f"giữ nguyên thứ hạng so với {words.base}"
    elif compared.measure == "percent" and words.is_plan:
        equal = f"đạt {words.base}"
    none = f"{words.base} bằng 0" if words.is_plan else f"{words.base} không phát sinh"
    return {
        "current_missing": "chưa có số liệu",
        "base_missing": f"chưa có {'' if words.is_plan else 'số liệu '}{words.base} để so sánh",
        "base_zero": none,
        "both_zero": none if words.is_plan else f"{words.base} cũng không phát sinh",
        "equal": equal,
    }.get(compared.outcome)


def _needs_numbers(compared: Compared, words: _Words, decimals: int) -> bool:
    """Return whether a percentage would mislead: no level, a small base, a score, or a change that rounds away."""
    level, change = compared.level, compared.change_percent
    if level is None or change is None or compared.measure == "score":
        return True
    rounds_away = round_half_up(change, decimals) == 0 or round_half_up(level, decimals) == 100
    return rounds_away or (compared.small_base and not words.is_plan)


def _in_numbers(compared: Compared, noun: str, words: _Words) -> str:
    change = compared.change or Decimal(0)
    return _directed(change, f"{print_value(change.copy_abs(), compared.measure)} {noun}".strip(), words)


def _directed(change: Decimal, amount: str, words: _Words) -> str:
    """Return "tăng 8,2% so với tháng trước", or for a plan "vượt kế hoạch 8,2%"."""
    verb = words.up if change > 0 else words.down
    return f"{verb} {words.base} {amount}" if words.is_plan else f"{verb} {amount} so với {words.base}"


def _level(percent: str, kind: ComparisonKind, words: _Words) -> str:
    if words.is_plan:
        return f"đạt {percent} {words.base}"
    return f"bằng {percent} {'so với ' if kind == 'previous' else ''}{words.base}"


def _percent(value: Decimal, decimals: int) -> str:
    return f"{_rounded(value, decimals)}%"


def _rounded(value: Decimal, decimals: int) -> str:
    """Return a number with `decimals` places; an exactly whole one without."""
    return format_number(round_half_up(value, 0 if value == value.to_integral_value() else decimals))


def _visible(value: Decimal, decimals: int) -> str:
    """Return the size of a difference that is not 0 with as many places as it takes to see it."""
    places = next((n for n in range(decimals, _FINEST) if round_half_up(value, n)), _FINEST)
    return _rounded(abs(value), places)


def print_value(value: Decimal, measure: str = "count", prose: bool = True) -> str:
    """Return a value as reports print it: 01 to 09 for counts and ranks in prose, plain in tables and for money.

    *Example*:
    >>> print_value(Decimal(3)), print_value(Decimal(3), prose=False), print_value(Decimal(3), "money")
    ('03', '3', '3')
    """
    whole = value == value.to_integral_value()
    shown = round_half_up(value, 0) if whole else value
    return format_number(shown, leading_zero=prose and whole and 0 < value < 10 and measure in _LEADING_ZERO)
