"""Sums of money as papers print them: "950 tỷ đồng", "43.500.000đ", "15 tr.đ", "(bốn mươi hai triệu đồng)"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
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
_BLANK = r"[ \u00a0]{0,2}"
_SUFFIX = re.compile(
    rf"""
    (?:{_BLANK}(?P<scale>{_SCALE}(?:\s+{_SCALE})*(?!\w)|tr(?=[.\s]?\s?đ(?:ồng)?\b)\.?))?
    (?:{_BLANK}(?P<currency>đồng(?!\w)(?!\s+(?:{_NOT_MONEY})\b)|đ(?!\w|/c)|vnđ(?!\w)|vnd(?!\w)|₫
                           |usd(?!\w)|đô\sla(?:\smỹ)?(?!\w)|euro?(?!\w)))?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MAY_FOLLOW = re.compile(_BLANK + "[ntđvu₫e(]", re.IGNORECASE)
_CLOSES = re.compile(r"[ \u00a0]*(?:[.,;:)”\"\n]|\Z|(?:so|cho|để|và|trong|từ|của|với)\b)")
_CLOSING_BRACKET = re.compile(r"\)[ \u00a0]*(?P<currency>đồng\b|vnđ\b|đ\b)", re.IGNORECASE)
_WORDS_BETWEEN = re.compile(r"[ \u00a0]*\([^()0-9\n]{3,160}" + _CLOSING_BRACKET.pattern, re.IGNORECASE)
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
    larger: list[tuple[NumberToken, re.Match[str]]] = []
    for token in tokens:
        suffix = _SUFFIX.match(text, token.end) if _MAY_FOLLOW.match(text, token.end) else None
        if token.value is None or suffix is None:
            larger = []
            continue
        if larger and not _continues(text, larger[-1], token, suffix):
            larger = []
        if suffix["currency"] is None and suffix["scale"] and not _CLOSES.match(text, suffix.end()):
            larger.append((token, suffix))
            continue
        if mention := _mention(text, token, suffix):
            yield _with_larger(text, larger, mention)
        larger = []


def _continues(
    text: str, before: tuple[NumberToken, re.Match[str]], token: NumberToken, suffix: re.Match[str]
) -> bool:
    """Answer whether `token` goes on with the sum that `before` began: "5 tỷ 500 triệu đồng"."""
    return (
        text[before[1].end() : token.start] in {" ", "\u00a0"}
        and bool(suffix["scale"])
        and _multiplier(suffix["scale"]) < _multiplier(before[1]["scale"])
    )


def _with_larger(
    text: str, larger: Sequence[tuple[NumberToken, re.Match[str]]], mention: MoneyMention
) -> MoneyMention:
    """Add the larger scales that stand before a sum."""
    if not larger:
        return mention
    start = larger[0][0].start
    more = sum((token.value or Decimal(0)) * _multiplier(suffix["scale"]) for token, suffix in larger)
    return replace(
        mention, start=start, number_start=start, text=text[start : mention.end], amount=mention.amount + more
    )


def _mention(text: str, token: NumberToken, suffix: re.Match[str]) -> MoneyMention | None:
    """Return the sum that a number and what stands behind it state."""
    dollars = text[token.start - 1 : token.start] == "$"
    printed, end = suffix["currency"], suffix.end()
    if printed is None and (closed := _WORDS_BETWEEN.match(text, suffix.end())):
        printed, end = closed["currency"], closed.end()
    if token.value is None or not (printed or dollars or (suffix["scale"] and _CLOSES.match(text, end))):
        return None
    scale = _multiplier(suffix["scale"])
    currency = "USD" if dollars else _currency(printed)
    readings = (token.value, *token.alternatives)
    certain = bool(printed) or dollars
    if scale == 1 and currency == "VND":
        # Nobody prints a thousandth of a đồng: the whole reading is the sum. "10đ" may be points.
        readings = (max(readings, key=abs),)
        certain = certain and not (printed in {"đ", "Đ"} and abs(readings[0]) < 1000)
    return MoneyMention(
        token.start,
        end,
        text[token.start : end],
        readings[0] * scale,
        currency,
        token.start,
        token.end,
        False,
        certain,
        tuple(other * scale for other in readings[1:]),
    )


def _currency(printed: str | None) -> str:
    return _CURRENCIES[" ".join(printed.lower().split())] if printed else "VND"


def _multiplier(scale: str | None) -> Decimal:
    product = 1
    for word in re.findall(r"\w+", (scale or "").lower()):
        product *= _SCALES[word]
    return Decimal(product)


def _in_words(text: str, words: Sequence[NumberWords]) -> Iterator[MoneyMention]:
    for number in words:
        suffix = _SUFFIX.match(text, number.end)
        if suffix is None or suffix["scale"]:
            continue
        printed, end = suffix["currency"], suffix.end()
        if printed is None:
            closed = (
                _CLOSING_BRACKET.match(text, number.end)
                if text[number.start - 1 : number.start] == "("
                else None
            )
            if closed is None:
                continue
            printed, end = closed["currency"], number.end
        yield MoneyMention(
            number.start,
            end,
            text[number.start : end],
            number.value,
            _currency(printed),
            number.start,
            number.end,
            True,
            number.certain or bool(number.alternatives),
            number.alternatives,
        )
