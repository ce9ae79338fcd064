"""Numbers in words, both ways: 42000000 and "bốn mươi hai triệu"."""

from decimal import Decimal

from baocong.vietnamese.errors import TextError
from baocong.vietnamese.folding import fold
from baocong.vietnamese.number_word_grammar import read_words
from baocong.vietnamese.number_word_scanning import NumberWords, scan_number_words

__all__ = ["NumberWords", "NumberWordsError", "parse_words", "scan_number_words", "to_words"]

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_AFTER_TENS = {1: "mốt", 4: "tư", 5: "lăm"}
_LARGEST = 10**18


class NumberWordsError(TextError):
    """Codes `number_words.malformed` (no number in words) and `number_words.too_large` (beyond a billion billions)."""


def to_words(value: Decimal | int) -> str:
    """Return `value` in words as papers print it: lẻ, mốt, tư, lăm, nghìn, tỷ; decimals digit by digit after "phẩy".

    *Errors*: `NumberWordsError` beyond 10^18. *Example*:

    >>> to_words(42_000_000), to_words(1_005), to_words(Decimal("-2.05"))
    ('bốn mươi hai triệu', 'một nghìn không trăm lẻ năm', 'âm hai phẩy không năm')
    """
    number = Decimal(value)
    if not number.is_finite() or number.copy_abs() >= _LARGEST + 1:
        raise NumberWordsError(
            "number_words.too_large",
            f"Số {number} quá lớn để viết bằng chữ. Chỉ viết được các số đến một tỷ tỷ.",
            {"value": str(number)},
        )
    whole, _, fraction = f"{number.copy_abs():f}".partition(".")
    words = ["âm"] if value < 0 else []
    words += _whole(int(whole)) or ["không"]
    if fraction:
        words += ["phẩy", *(_DIGITS[int(digit)] for digit in fraction)]
    return " ".join(words)


def parse_words(text: str) -> Decimal:
    """Return the number that the whole of `text` says, loose everyday forms included ("trăm hai", "hai triệu rưỡi").

    *Errors*: `NumberWordsError`. *Example*:

    >>> parse_words("một trăm lẻ năm"), parse_words("Hai triệu rưỡi"), parse_words("mười phẩy không năm")
    (Decimal('105'), Decimal('2500000'), Decimal('10.05'))
    """
    words = fold(text).split(" ")
    reading = read_words(words)
    if reading is None or reading.end != len(words):
        raise NumberWordsError(
            "number_words.malformed",
            f"“{text}” không phải là một số viết bằng chữ. Viết ví dụ: một trăm lẻ năm, bốn mươi hai triệu.",
            {"text": text},
        )
    return reading.value


def _whole(number: int, padded: bool = False) -> list[str]:
    """Return the words of a whole number, none for zero; `padded` when something larger stands before it."""
    billions, rest = divmod(number, 10**9)
    words = [*_whole(billions), "tỷ"] if billions else []
    return words + _below_billion(rest, padded or bool(billions))


def _below_billion(number: int, padded: bool) -> list[str]:
    words: list[str] = []
    for scale, name in ((10**6, "triệu"), (1000, "nghìn"), (1, "")):
        group = number // scale % 1000
        before = padded or bool(words)
        if group:
            # Without "không nghìn" a listener takes "một triệu năm trăm" for a million and a half.
            if scale == 1 and group >= 100 and before and not number // 1000 % 1000:
                words += ["không", "nghìn"]
            words += _group(group, before)
            words += [name] if name else []
    return words


def _group(number: int, padded: bool) -> list[str]:
    """Return the words of a number from 1 to 999; `padded` says "không trăm" where there are no hundreds."""
    hundreds, tens, unit = number // 100, number // 10 % 10, number % 10
    words = [_DIGITS[hundreds], "trăm"] if hundreds or padded else []
    if tens == 0:
        if unit:
            words += ["lẻ", _DIGITS[unit]] if words else [_DIGITS[unit]]
        return words
    words += ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
    if unit == 5 or (tens > 1 and unit in _AFTER_TENS):
        words.append(_AFTER_TENS[unit])
    elif unit:
        words.append(_DIGITS[unit])
    return words
