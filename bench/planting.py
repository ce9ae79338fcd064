"""Plants wrong numbers in labelled reports and counts how many the checker flags, whatever the size of the error.

Each printed number of each claimed relation that holds (whole and parts in turn) is changed in five ways, one copy of
the report each. An error counts as flagged when an error or warning touches one of the relation's numbers. A relation
that was flagged before anything was changed counts as missed in full.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from bench.labels import Item, Labelled, Span, claims, number_span, operands, overlap
from bench.scoring_labels import finding_spans, is_loud

Check = Callable[[str], Item]
Key = tuple[str, str, str]
_DECIMAL_POINT = re.compile(r"\d+\.\d{1,2}")


@dataclass(frozen=True)
class Number:
    """A printed number of a relation; `value` is that of the token, without a following triệu or tỷ."""

    span: Span
    token: str
    value: float


@dataclass
class Planted:
    """How many errors were planted and flagged, by relation kind, place and size, and the ones not flagged."""

    planted: Counter[Key] = field(default_factory=Counter)
    flagged: Counter[Key] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """Flagged of planted."""
        return self.flagged.total() / self.planted.total() if self.planted else 1.0


def plant(labelled: list[Labelled], check: Check) -> Planted:
    """Plant every error in every report and let `check` read the changed text."""
    done = Planted()
    for report in labelled:
        before = check(report.text)
        for relation in claims(report):
            numbers = list(printed_numbers(report, relation))
            was_flagged = _is_flagged(before, [one.span for one in numbers])
            for place, number in enumerate(numbers):
                for size, token in wrong_tokens(number):
                    key = (relation["kind"], "tổng" if place == len(numbers) - 1 else "phần", size)
                    done.planted[key] += 1
                    changed, moved = _with(report.text, number, token, numbers)
                    if not was_flagged and _is_flagged(check(changed), moved):
                        done.flagged[key] += 1
                    else:
                        done.missed.append(
                            f"{report.name}: {size}, {number.token} → {token}: {relation['statement']}"
                        )
    return done


def printed_numbers(labelled: Labelled, relation: Item) -> Iterator[Number]:
    """Yield the integers and decimals of a relation that stand in the text as such, the whole last; no fractions."""
    for fact in operands(labelled, relation):
        token = str(fact["value_text"])
        if token in fact["quote"] and re.fullmatch(r"\d[\d.,]*", token):
            yield Number(number_span(fact), token, _value_of(token))


def _value_of(token: str) -> float:
    if _DECIMAL_POINT.fullmatch(token):
        return float(token)
    return float(token.replace(".", "").replace(",", "."))


def wrong_tokens(number: Number) -> Iterator[tuple[str, str]]:
    """Yield (size of the error, the wrong number as it would be printed)."""
    for size, value in _wrong_values(number):
        token = printed_like(number.token, value)
        if token != number.token:
            yield size, token


def _wrong_values(number: Number) -> Iterator[tuple[str, float]]:
    value, token = number.value, number.token
    yield "lệch một", value + _last_place(token, value)
    digits = re.sub(r"\D", "", str(value if value != int(value) else int(value)))
    if len(digits) >= 2 and digits[0] != digits[1] != "0":
        yield "đổi chỗ", float(digits[1] + digits[0] + digits[2:]) * value / float(digits)
    yield "gấp mười", value * 10
    if value >= 10:
        yield "một phần mười", value / 10
    if value >= 4:
        yield "một nửa", value / 2


def _last_place(token: str, value: float) -> float:
    if "," in token:
        return 10.0 ** -len(token.rpartition(",")[2])
    return 0.5 if "." in token and value != int(value) else 1.0


def printed_like(token: str, value: float) -> str:
    """Return the value in the style of another number: its marks, decimals and leading nought.

    >>> printed_like("1.842", 18420), printed_like("99,04", 9.904), printed_like("09", 4.5), printed_like("111.5", 56)
    ('18.420', '9,90', '04', '56.0')
    """
    mark = "," if "," in token else "." if _DECIMAL_POINT.fullmatch(token) else ""
    if not mark:
        whole = str(int(value))
        return f"{int(whole):,}".replace(",", ".") if "." in token else whole.zfill(_padded(token))
    whole, _, tail = f"{value:.{len(token.rpartition(mark)[2])}f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", ".") if mark == "," and "." in token else whole
    return grouped + mark + tail


def _padded(token: str) -> int:
    return len(token) if token.startswith("0") else 0


def _with(text: str, number: Number, token: str, numbers: list[Number]) -> tuple[str, list[Span]]:
    start, end = number.span
    grown = len(token) - (end - start)
    moved = [
        (one + grown * (one > start), other + grown * (other > start))
        for one, other in (other_number.span for other_number in numbers)
    ]
    return text[:start] + token + text[end:], moved


def _is_flagged(reading: Item, numbers: list[Span]) -> bool:
    return any(
        overlap(one, number)
        for finding in reading["findings"]
        if is_loud(finding)
        for one in finding_spans(reading, finding)
        for number in numbers
    )
