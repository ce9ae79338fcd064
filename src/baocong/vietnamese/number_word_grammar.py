"""The grammar of Vietnamese number words: which words make a number, and how far a number reaches.

A reading is loose when it rests on everyday shortening ("trăm hai" for 120, "một triệu hai trăm" for 1.200.000); what
the words say by the letter is then kept as the strict value.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

DIGITS = {
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
}
ENDINGS = {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
"""Digits that only stand behind tens: hai mươi mốt, hai mươi tư, mười lăm."""

AFTER_TENS = {word: digit for word, digit in {**DIGITS, **ENDINGS}.items() if word != "năm"}
AFTER_ODD = {**DIGITS, "tư": 4}
SCALES = {"nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6}
BILLION = {"tỷ", "tỉ"}
ODD = {"lẻ", "linh"}
HALF = {"rưỡi", "rưởi"}
ZERO, HUNDRED, TEN, POINT, MINUS = "không", "trăm", "mười", "phẩy", "âm"
TENS = {"mươi", "chục"}

WORDS = frozenset(
    {*DIGITS, *ENDINGS, *SCALES, *BILLION, *ODD, *HALF, *TENS, ZERO, HUNDRED, TEN, POINT, MINUS}
)
"""Every word that may stand in a number."""


@dataclass(frozen=True, slots=True)
class WordReading:
    """A number made of the words before index `end`; `strict` is the other value where the reading is loose."""

    value: Decimal
    end: int
    loose: bool = False
    strict: Decimal | None = None


@dataclass(frozen=True, slots=True)
class _Part:
    """A group below a thousand, or a number below a billion, that ends before index `end`."""

    value: int
    end: int
    loose: bool = False
    strict: int | None = None
    padded: bool = False


def read_words(words: Sequence[str], start: int = 0) -> WordReading | None:
    """Return the longest number that begins at `words[start]`; None where none does. Words in small letters."""
    at = _At(words)
    negative = at[start] == MINUS
    whole = _whole(at, start + negative)
    if whole is None:
        return None
    value, strict, end = Decimal(whole.value), whole.strict, whole.end
    if at[end] == POINT and (fraction := _fraction(at, end + 1)):
        digits, end = fraction
        value, strict = Decimal(f"{whole.value}.{digits}"), None
        for _ in range(2):
            if (scale := _scale(at[end])) is not None:
                value, end = value * scale, end + 1
    sign = -1 if negative else 1
    return WordReading(sign * value, end, whole.loose, None if strict is None else Decimal(sign * strict))


class _At:
    """Words that answer with an empty one behind their end."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = words

    def __getitem__(self, index: int) -> str:
        return self._words[index] if index < len(self._words) else ""


def _scale(word: str) -> int | None:
    return 10**9 if word in BILLION else SCALES.get(word)


def _whole(at: _At, start: int) -> _Part | None:
    """A whole number: what stands before "tỷ", and what is left behind it."""
    high = _below_billion(at, start, None)
    if high is None and at[start] in BILLION:
        high = _Part(1, start, True)
    if high is None or at[high.end] not in BILLION:
        return high
    value, end = high.value * 10**9, high.end + 1
    if at[end] in BILLION:
        value, end = value * 10**9, end + 1
    if at[end] in HALF:
        return _Part(value + 10**9 // 2, end + 1, high.loose)
    rest = _below_billion(at, end, 10**9)
    if rest is None:
        return _Part(value, end, high.loose)
    strict = None if rest.strict is None else value + rest.strict
    return _Part(value + rest.value, rest.end, high.loose or rest.loose, strict)


def _below_billion(at: _At, start: int, above: int | None) -> _Part | None:
    """Groups with falling scales; `above` is the scale that was read before them, None at the beginning."""
    total, end, loose, last = 0, start, False, above
    while True:
        odd = last is not None and at[end] in ODD
        group = _group(at, end + odd)
        if group is None:
            if last is not None or at[end] not in SCALES:
                break
            group = _Part(1, end, True)
        scale = SCALES.get(at[group.end])
        if scale is None:
            return _with_bare_group(_Part(total, end, loose), group, last, odd)
        if last is not None and scale >= last:
            break
        total, end, loose, last = total + group.value * scale, group.end + 1, loose or group.loose, scale
        if at[end] in HALF:
            return _Part(total + scale // 2, end + 1, loose)
    return _Part(total, end, loose) if end > start else None


def _with_bare_group(before: _Part, group: _Part, last: int | None, odd: bool) -> _Part | None:
    """Add a group without a scale to what stands before it: "hai triệu ba" means tenths, "lẻ ba" means three."""
    loose = before.loose or group.loose
    strict = before.value + group.value
    if last is None or odd or group.padded or (last == 1000 and group.value >= 10):
        return _Part(strict, group.end, loose)
    if group.value < 10:
        return _Part(before.value + group.value * last // 10, group.end, True, strict)
    if last >= 10**6 and group.value >= 100:
        return _Part(before.value + group.value * last // 1000, group.end, True, strict)
    return _Part(strict, group.end, loose)


def _group(at: _At, start: int) -> _Part | None:
    """A number below a thousand."""
    word = at[start]
    digit = 0 if word == ZERO else DIGITS.get(word)
    if word == HUNDRED:
        return _hundreds(at, start + 1, 100, _Part(0, start, True))
    if digit is not None and at[start + 1] == HUNDRED:
        return _hundreds(at, start + 2, digit * 100, _Part(0, start, False, None, digit == 0))
    if tens := _tens(at, start):
        return tens
    return None if digit is None else _Part(digit, start + 1, False, None, digit == 0)


def _hundreds(at: _At, end: int, value: int, head: _Part) -> _Part | None:
    """What stands behind "trăm"; `head` says whether the hundreds are loose or padded with "không"."""
    word = at[end]
    if word in ODD and at[end + 1] in AFTER_ODD:
        return _Part(value + AFTER_ODD[at[end + 1]], end + 2, head.loose, None, head.padded)
    if word in HALF:
        return _Part(value + 50, end + 1, head.loose, None, head.padded)
    tens = _tens(at, end)
    if tens is not None and not tens.loose:
        return _Part(value + tens.value, tens.end, head.loose, None, head.padded)
    if not head.padded and word in DIGITS and word != "năm":
        return _Part(value + 10 * DIGITS[word], end + 1, True)
    # "trăm" alone counts nothing ("hàng trăm"); behind a digit it does.
    return None if head.loose else _Part(value, end, False, None, head.padded)


def _tens(at: _At, start: int) -> _Part | None:
    word, following = at[start], at[start + 1]
    if word == TEN:
        unit = AFTER_TENS.get(following)
        return _Part(10, start + 1) if unit is None else _Part(10 + unit, start + 2)
    digit = DIGITS.get(word)
    if digit is None:
        return None
    if following == "mươi" and digit > 1:
        unit = AFTER_TENS.get(at[start + 2])
        return _Part(10 * digit, start + 2) if unit is None else _Part(10 * digit + unit, start + 3)
    if following == "chục":
        return _Part(10 * digit, start + 2)
    if following in ENDINGS:
        return _Part(10 * digit + ENDINGS[following], start + 2, True)
    return None


def _fraction(at: _At, start: int) -> tuple[str, int] | None:
    """The digits behind "phẩy", said one by one ("không năm") or as a number ("hai mươi lăm")."""
    end, zeros = start, ""
    while at[end] == ZERO:
        end, zeros = end + 1, zeros + "0"
    singles, run = end, ""
    while at[singles] in DIGITS or at[singles] == ZERO:
        run, singles = run + str(DIGITS.get(at[singles], 0)), singles + 1
    group = _group(at, end)
    if group is not None and group.end > singles:
        return zeros + str(group.value), group.end
    return (zeros + run, singles) if zeros + run else None
