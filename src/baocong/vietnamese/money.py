"""Sums of money as papers print them: "950 tỷ đồng", "43.500.000đ", "15 tr.đ", "(bốn mươi hai triệu đồng)"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from baocong.vietnamese.errors import TextError
from baocong.vietnamese.number_words import NumberWords, scan_number_words, to_words
from baocong.vietnamese.numerals import NumberToken, format_number, scan_numbers

MoneyForm = Literal["full", "short", "words"]


class MoneyError(TextError):
    """Code `money.malformed`: a text that is no sum of money."""

    def __init__(self, text: str) -> None:
        super().__init__(
            "money.malformed",
            f"“{text}” không phải là một số tiền. Viết ví dụ: 42.000.000 đồng, 2,5 triệu đồng, 950 tỷ đồng.",
            {"text": text},
        )


@dataclass(frozen=True, slots=True)
class MoneyMention:
    """A sum of money `[start, end)`; the number in it stands at `[number_start, number_end)`.

    *Units*: `amount` in whole units of `currency` (ISO 4217), scale words multiplied in. *Shapes*: `alternatives` are
    the sums under the other number style; `in_words` when the number is written out; `certain` is false where the
    currency is only implied ("950 tỷ.") or "đ" may mean points.
    """

    start: int
    end: int
    text: str
    amount: Decimal
    currency: str
    number_start: int
    number_end: int
    in_words: bool = False
    certain: bool = True
    alternatives: tuple[Decimal, ...] = ()


_SCALES = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tr": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_CURRENCIES = {
    "đồng": "VND",
    "đ": "VND",
    "vnđ": "VND",
    "vnd": "VND",
    "₫": "VND",
    "usd": "USD",
    "đô la mỹ": "USD",
    "đô la": "USD",
    "eur": "EUR",
    "euro": "EUR",
}
_NAMES = {"VND": "đồng"}
# Words that begin with "đồng" and have nothing to do with money: "05 đồng chí" are five people.
_NOT_MONEY = (
    "chí|bào|hồ|thời|thuận|đội|nghiệp|loạt|ruộng|sự|hương|phạm|tác|chủ|bộ|đều|hành|tình|nhất|ý|dạng|đẳng|diễn"
)
_SCALE = r"(?:nghìn|ngàn|triệu|tỷ|tỉ)"
_BLANK = "[ \u00a0]{0,2}"
_SUFFIX = re.compile(
    rf"""
    {_BLANK}(?P<scale>{_SCALE}(?:[ \u00a0]+{_SCALE})*(?!\w)|tr(?=[. \u00a0]?[ \u00a0]?đ(?:ồng)?\b)\.?)?
    {_BLANK}(?P<currency>đồng(?!\w)(?![ \u00a0]+(?:{_NOT_MONEY})\b)|đ(?!\w|/c)|vnđ(?!\w)|vnd(?!\w)|₫
                         |usd(?!\w)|đô[ ]la(?:[ ]mỹ)?(?!\w)|euro?(?!\w))?
    """.replace("\u00a0", r"\u00a0"),
    re.VERBOSE | re.IGNORECASE,
)
_CLOSES = re.compile(r"[ \u00a0]*(?:[.,;:)”\"\n]|\Z)")
_UNIT = re.compile(
    rf"(?:1\.000|1000|(?P<scale>{_SCALE}(?:\s+{_SCALE})*))?\s*(?P<currency>đồng|vnđ|vnd|đ|usd)", re.IGNORECASE
)
_ROUND_SCALES = ((Decimal(10**9), "tỷ"), (Decimal(10**6), "triệu"), (Decimal(1000), "nghìn"))
_SHORT_DECIMALS = 3


def scan_money(
    text: str, tokens: Sequence[NumberToken] | None = None, words: Sequence[NumberWords] | None = None
) -> list[MoneyMention]:
    """Return the sums of money in `text`, in order; `tokens` and `words` are its numbers where they are known already.

    *Example*:

    >>> [(m.text, int(m.amount)) for m in scan_money("2,5 triệu đồng; 43.500.000đ; thưởng 05 đồng chí")]
    [('2,5 triệu đồng', 2500000), ('43.500.000đ', 43500000)]
    """
    found = list(_in_digits(text, scan_numbers(text) if tokens is None else tokens))
    found.extend(_in_words(text, scan_number_words(text) if words is None else words))
    return sorted(found, key=lambda mention: mention.start)


def parse_money(text: str) -> tuple[Decimal, str]:
    """Return the amount and the currency that the whole of `text` states.

    *Errors*: `MoneyError`. *Example*:

    >>> parse_money("1,2 nghìn tỷ đồng")
    (Decimal('1200000000000.0'), 'VND')
    """
    stripped = text.strip()
    mentions = scan_money(stripped)
    if len(mentions) != 1 or mentions[0].text != stripped:
        raise MoneyError(text)
    return mentions[0].amount, mentions[0].currency


def find_money_unit(text: str) -> tuple[Decimal, str] | None:
    """Return scale and currency of a unit of measure ("triệu đồng" in a table's head), None for another unit.

    *Example*:

    >>> find_money_unit("triệu đồng"), find_money_unit("hồ sơ")
    ((Decimal('1000000'), 'VND'), None)
    """
    found = _UNIT.fullmatch(text.strip())
    if found is None:
        return None
    scale = (
        _multiplier(found["scale"])
        if found["scale"]
        else Decimal(1000 if text.strip().startswith("1") else 1)
    )
    return scale, _CURRENCIES[found["currency"].lower()]


def format_money(amount: Decimal | int, form: MoneyForm = "full", currency: str = "VND") -> str:
    """Return a sum as papers print it: in full, short where that loses nothing, or in words as between parentheses.

    *Example*:

    >>> format_money(42_000_000), format_money(43_500_000, "short"), format_money(42_000_000, "words")
    ('42.000.000 đồng', '43,5 triệu đồng', 'bốn mươi hai triệu đồng')
    """
    unit = _NAMES.get(currency, currency)
    value = _trimmed(Decimal(amount))
    if form == "words":
        return f"{to_words(value)} {unit}"
    if form == "short":
        for scale, name in _ROUND_SCALES:
            if abs(value) < scale:
                continue
            short = _trimmed(value / scale)
            exact = short * scale == value and -int(short.as_tuple().exponent) <= _SHORT_DECIMALS
            return f"{format_number(short)} {name} {unit}" if exact else f"{format_number(value)} {unit}"
    return f"{format_number(value)} {unit}"


def _trimmed(value: Decimal) -> Decimal:
    """Return `value` without zeros behind its last decimal, never with an exponent."""
    whole = value.to_integral_value()
    return whole.quantize(Decimal(1)) if value == whole else value.normalize()


def _in_digits(text: str, tokens: Sequence[NumberToken]) -> Iterator[MoneyMention]:
    for token in tokens:
        suffix = _SUFFIX.match(text, token.end) if token.value is not None else None
        if suffix is None or token.value is None or not (suffix["scale"] or suffix["currency"]):
            continue
        certain = suffix["currency"] is not None
        if not certain and not _implies_money(text, suffix):
            continue
        scale = _multiplier(suffix["scale"])
        readings = (token.value, *token.alternatives)
        if scale == 1:
            # Nobody prints a thousandth of a đồng: the whole reading is the sum.
            readings = (max(readings, key=abs),) if suffix["currency"].lower() != "usd" else readings
            certain = certain and not (suffix["currency"].lower() == "đ" and abs(readings[0]) < 1000)
        yield MoneyMention(
            token.start,
            suffix.end(),
            text[token.start : suffix.end()],
            readings[0] * scale,
            _CURRENCIES[re.sub(r"\s+", " ", suffix["currency"].lower())] if suffix["currency"] else "VND",
            token.start,
            token.end,
            False,
            certain,
            tuple(other * scale for other in readings[1:]),
        )


def _implies_money(text: str, suffix: re.Match[str]) -> bool:
    """Answer whether "950 tỷ" ends a clause, so that no counted thing follows."""
    return (
        suffix["scale"].lower()[-2:] in {"tỷ", "tỉ", "ệu"} and _CLOSES.match(text, suffix.end()) is not None
    )


def _multiplier(scale: str | None) -> Decimal:
    product = 1
    for word in re.findall(r"\w+", (scale or "").lower()):
        product *= _SCALES[word]
    return Decimal(product)


def _in_words(text: str, words: Sequence[NumberWords]) -> Iterator[MoneyMention]:
    for number in words:
        suffix = _SUFFIX.match(text, number.end)
        if suffix is None or not suffix["currency"] or suffix["scale"]:
            continue
        yield _written_out(text, number, suffix)


def _written_out(text: str, number: NumberWords, suffix: re.Match[str]) -> MoneyMention:
    currency = _CURRENCIES[re.sub(r"\s+", " ", suffix["currency"].lower())]
    certain = number.certain or bool(number.alternatives)
    return MoneyMention(
        number.start,
        suffix.end(),
        text[number.start : suffix.end()],
        number.value,
        currency,
        number.start,
        number.end,
        True,
        certain,
        number.alternatives,
    )
