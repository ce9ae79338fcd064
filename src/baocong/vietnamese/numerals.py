"""Number tokens in both styles: 1.234,5 (decimal comma, as Vietnamese papers print) and 1,234.5 (decimal point).

A token that is unambiguous by itself is read by itself; "1.234" and "1,234" follow the document's style.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Context, Decimal
from enum import Enum
from typing import NamedTuple

from baocong.vietnamese.errors import TextError


class NumberStyle(Enum):
    """Which character stands before the decimals."""

    COMMA = "decimal_comma"
    POINT = "decimal_point"


class NumberError(TextError):
    """Code `number.malformed`: a text that is no number in either style."""

    def __init__(self, text: str) -> None:
        super().__init__(
            "number.malformed",
            f"“{text}” không phải là một số. Viết phần nghìn bằng dấu chấm và phần thập phân bằng dấu phẩy, "
            "ví dụ 1.234,5.",
            {"text": text},
        )


class NumberToken(NamedTuple):
    """A number token `[start, end)` with its raw characters.

    *Shapes*: `value` is None where the characters are no number in either style (20.7.2021, 1.2.3); `alternatives`
    holds the other reading where the document does not decide between thousands and decimals; `style` is None for a
    plain run of digits; `certain` is false when the reading rests on the document or the default, not on the
    token itself. A sign belongs to the token only where it cannot be a bullet or a range.
    """

    start: int
    end: int
    text: str
    value: Decimal | None
    alternatives: tuple[Decimal, ...] = ()
    style: NumberStyle | None = None
    certain: bool = True


_TOKEN = re.compile(
    r"[0-9][0-9]*(?:(?:[.,][0-9]+)+|(?<![0-9]{4})(?:[\u00a0\u202f][0-9]{3})+(?![0-9])(?:,[0-9]+)?)?"
)
_ONE_GROUP = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")
_DECIMAL = re.compile(r"[0-9]+([.,])[0-9]+")
_COMMA_GROUPS = re.compile(r"[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+,[0-9]+|(?:\.[0-9]{3}){2,})")
_POINT_GROUPS = re.compile(r"[1-9][0-9]{0,2}(?:(?:,[0-9]{3})+\.[0-9]+|(?:,[0-9]{3}){2,})")
_SPACE_GROUPS = re.compile(r"[1-9][0-9]{0,2}(?:[\u00a0\u202f ][0-9]{3})+(?:,[0-9]+)?")
_SPACED = re.compile(r"[\u00a0\u202f ]")
_DIGITS = re.compile(r"[0-9]+")
_LABEL_BEFORE = re.compile(
    r"(?:ngày|tháng|mục|điều|khoản|phiên bản|version|phần|số|biểu|bảng|phụ lục|công nghiệp|chính phủ|lần thứ)"
    r"\s*\Z",
    re.IGNORECASE,
)
_HEADING_AFTER = re.compile(r"[.)]?\s+[^\W\d_]|[.)]\s")
_LAST_HEADING = 30
_NEAR = 12
_WIDE = Context(prec=10_000)
_SIGNS = frozenset("+-\u2212")
_SIGN_BEFORE = frozenset("\t([")


def scan_numbers(text: str, style: NumberStyle | None = None) -> list[NumberToken]:
    """Return the number tokens of `text` in order; `style` overrides what the text itself decides.

    Tokens glued behind a letter ("H57", "A05") are names and left out; letters behind a token ("43.500.000đ", "3G")
    are left to the caller.

    *Example*:

    >>> [(t.text, t.value) for t in scan_numbers("2.717 trạm, đạt 72,20%; trục H57")]
    [('2.717', Decimal('2717')), ('72,20', Decimal('72.20'))]
    >>> scan_numbers("1.234 hồ sơ")[0].alternatives
    (Decimal('1.234'),)
    """
    tokens = list(_read_alone(text))
    if all(token.certain for token in tokens):
        return tokens
    if style is not None:
        return [token if token.certain else _settled(token, style, False) for token in tokens]
    evidence = _Evidence(text, tokens)
    return [token if token.certain else evidence.settle(token) for token in tokens]


def decide_style(text: str) -> NumberStyle | None:
    """Return the style that the unambiguous tokens of `text` agree on, None where there are none or both styles.

    *Example*:

    >>> decide_style("tăng 72,20%, 1.234 hồ sơ")
    <NumberStyle.COMMA: 'decimal_comma'>
    >>> decide_style("1.234 hồ sơ") is None
    True
    """
    return _Evidence(text, list(_read_alone(text))).style


def parse_number(text: str, style: NumberStyle | None = None) -> Decimal:
    """Return the number that the whole of `text` states; "1.234" follows `style`, by default the Vietnamese one.

    *Errors*: `NumberError`. *Example*:

    >>> parse_number("-1.234,5"), parse_number("1.234", NumberStyle.POINT)
    (Decimal('-1234.5'), Decimal('1.234'))
    """
    stripped = text.strip()
    sign, digits = (stripped[0], stripped[1:]) if stripped[:1] in {"+", "-"} else ("", stripped)
    token = _read(digits, 0)
    if token is None or token.value is None:
        raise NumberError(text)
    if not token.certain:
        token = _settled(token, style or NumberStyle.COMMA, False)
    assert token.value is not None
    return token.value.copy_negate() if sign == "-" else token.value


def format_number(value: Decimal | int, decimals: int | None = None, leading_zero: bool = False) -> str:
    """Return `value` as Vietnamese papers print it; `leading_zero` writes 0 to 9 as 00 to 09, the habit in prose.

    `decimals` rounds half up; without it the decimals of `value` are kept as they are.

    *Errors*: `NumberError` for what is not finite. *Example*:

    >>> format_number(Decimal("1234567.50")), format_number(Decimal("2.345"), 2), format_number(5, leading_zero=True)
    ('1.234.567,50', '2,35', '05')
    """
    number = Decimal(value)
    if not number.is_finite():
        raise NumberError(str(value))
    if decimals is not None:
        number = number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, _WIDE)
    if leading_zero and 0 <= number < 10 and number == number.to_integral_value():
        return f"{int(number):02d}"
    whole, _, fraction = f"{number.copy_abs():,f}".partition(".")
    sign = "-" if number < 0 else ""
    return sign + whole.replace(",", ".") + ("," + fraction if fraction else "")


def _read_alone(text: str) -> Iterator[NumberToken]:
    """Yield the tokens of `text`, each read by itself; uncertain ones stand in the Vietnamese style."""
    for found in _TOKEN.finditer(text):
        start = found.start()
        before = text[start - 1] if start else ""
        if before.isalpha() or before == "_":
            continue
        raw = found[0]
        if before not in _SIGNS and raw.isdigit():
            yield NumberToken(start, found.end(), raw, Decimal(raw))
            continue
        token = _read(raw, start)
        if token is None:
            yield from (
                NumberToken(*_placed(part, start), Decimal(part[0])) for part in _DIGITS.finditer(found[0])
            )
        elif before in _SIGNS and _is_sign(text, start, found.end()):
            yield _signed(token, before)
        else:
            yield token


def _placed(part: re.Match[str], start: int) -> tuple[int, int, str]:
    return start + part.start(), start + part.end(), part[0]


def _read(raw: str, start: int) -> NumberToken | None:
    """Return the token that the whole of `raw` is; None where it is several, or no number at all."""
    end = start + len(raw)
    if raw.isascii() and raw.isdigit():
        return NumberToken(start, end, raw, Decimal(raw))
    if _ONE_GROUP.fullmatch(raw):
        unread = NumberToken(start, end, raw, None, (), None, False)
        return _settled(unread, NumberStyle.COMMA, True)
    if _COMMA_GROUPS.fullmatch(raw):
        return NumberToken(start, end, raw, _with_comma(raw), (), NumberStyle.COMMA)
    if _POINT_GROUPS.fullmatch(raw):
        return NumberToken(start, end, raw, Decimal(raw.replace(",", "")), (), NumberStyle.POINT)
    if found := _DECIMAL.fullmatch(raw):
        style = NumberStyle.COMMA if found[1] == "," else NumberStyle.POINT
        return NumberToken(start, end, raw, Decimal(raw.replace(",", ".")), (), style)
    if _SPACED.search(raw):
        if not _SPACE_GROUPS.fullmatch(raw):
            return None
        return NumberToken(start, end, raw, _with_comma(_SPACED.sub("", raw)), (), NumberStyle.COMMA)
    return NumberToken(start, end, raw, None) if raw[:1].isdigit() else None


def _with_comma(raw: str) -> Decimal:
    return Decimal(raw.replace(".", "").replace(",", "."))


def _settled(token: NumberToken, style: NumberStyle, open_to_doubt: bool) -> NumberToken:
    """Return the uncertain `token` ("1.234") read in `style`, with the other reading if there is doubt."""
    digits = token.text.lstrip("+-\u2212")
    sign = "-" if token.text[0] in "-\u2212" else ""
    readings = (
        Decimal(sign + digits.replace(".", "").replace(",", "")),
        Decimal(sign + digits.replace(",", ".")),
    )
    thousands = ("." in digits) == (style is NumberStyle.COMMA)
    value, other = readings if thousands else readings[::-1]
    alternatives = (other,) if open_to_doubt else ()
    return NumberToken(token.start, token.end, token.text, value, alternatives, style, False)


def _is_sign(text: str, start: int, end: int) -> bool:
    """Answer whether the character before `start` is a sign, not a bullet, a range or a joined name."""
    before = text[start - 2] if start > 1 else "\n"
    if before in _SIGN_BEFORE:
        return True
    if not before.isspace():
        return False
    if text[start - 1] == "+":
        return not text[max(0, start - _NEAR) : start - 1].rstrip(" ")[-1:].isdigit()
    if before == "\n":
        return end == len(text) or text[end] in "\t\n\r"
    if text[max(0, start - _NEAR) : start - 1].rstrip(" ")[-1:].isdigit():
        return False
    return not text[start:end].isdigit() or text[end : end + 1] == "%"


def _signed(token: NumberToken, sign: str) -> NumberToken:
    def with_sign(value: Decimal) -> Decimal:
        return value if sign == "+" else value.copy_negate()

    return NumberToken(
        token.start - 1,
        token.end,
        sign + token.text,
        None if token.value is None else with_sign(token.value),
        tuple(map(with_sign, token.alternatives)),
        token.style,
        token.certain,
    )


class _Evidence:
    """What the unambiguous tokens of a text say about its style, and where they stand."""

    def __init__(self, text: str, tokens: list[NumberToken]) -> None:
        self._text = text
        witnesses = [token for token in tokens if token.style is not None and _bears_witness(text, token)]
        self._starts = [token.start for token in witnesses]
        self._styles = [token.style for token in witnesses]
        self._grouped = any(_is_grouped(token) for token in witnesses if token.style is NumberStyle.POINT)
        styles = set(self._styles)
        self.style = styles.pop() if len(styles) == 1 else None

    def settle(self, token: NumberToken) -> NumberToken:
        """Return `token` read in the document's style, or in that of its neighbours where the document has both."""
        if self.style is not None:
            # Writers of "98.5" often still group thousands with a point: only a grouped token rules that out.
            doubt = self.style is NumberStyle.POINT and not self._grouped
            return _settled(token, self.style, doubt)
        return _settled(token, self._nearest(token.start) or NumberStyle.COMMA, True)

    def _nearest(self, position: int) -> NumberStyle | None:
        """Return the style of the nearest witness, those on the same line before all others."""
        place = bisect_left(self._starts, position)
        near = [index for index in (place - 1, place) if 0 <= index < len(self._starts)]
        if not near:
            return None
        return self._styles[min(near, key=lambda index: self._distance(self._starts[index], position))]

    def _distance(self, witness: int, position: int) -> tuple[bool, int]:
        low, high = sorted((witness, position))
        return self._text.find("\n", low, high) >= 0, high - low


def _is_grouped(token: NumberToken) -> bool:
    return token.text.count(".") + token.text.count(",") > 1


def _bears_witness(text: str, token: NumberToken) -> bool:
    """Answer whether a token proves a style: certain, and no heading number, date, version or list of numbers."""
    if not token.certain or token.value is None:
        return False
    if _is_grouped(token):
        return True
    whole, _, fraction = token.text.lstrip("+-\u2212").replace(",", ".").partition(".")
    if len(fraction) >= 4 or (whole[0] == "0" and len(whole) > 1) or not fraction:
        return False
    if _LABEL_BEFORE.search(text, max(0, token.start - 16), token.start):
        return False
    if token.style is NumberStyle.COMMA:
        return True
    if fraction == "0" and len(whole) == 1:
        return False
    if int(whole) > _LAST_HEADING:
        return True
    before = text[max(0, token.start - _NEAR) : token.start].rstrip(" *#")
    return not (before[-1:] in {"", "\n"} and _HEADING_AFTER.match(text, token.end))
