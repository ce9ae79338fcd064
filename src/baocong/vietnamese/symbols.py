"""Numbers and symbols of documents (số, ký hiệu): 51/KH-STTTT, 30/2020/NĐ-CP, 34-CT/TW, 42/KH-CTĐ SỐ 08."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from baocong.vietnamese import symbol_patterns as patterns
from baocong.vietnamese import symbol_types as types
from baocong.vietnamese.errors import TextError
from baocong.vietnamese.folding import compose, mend

SymbolFamily = Literal[
    "administrative",
    "official_letter",
    "normative",
    "law",
    "standing_committee",
    "joint_circular",
    "joint",
    "party",
    "cluster",
    "copy",
    "consolidated",
]


class SymbolError(TextError):
    """Code `symbol.malformed`: a text that is no number and symbol of a document."""

    def __init__(self, text: str) -> None:
        super().__init__(
            "symbol.malformed",
            f"“{text}” không phải là số, ký hiệu văn bản. Viết ví dụ: 51/KH-STTTT, 30/2020/NĐ-CP, 34-CT/TW.",
            {"text": text},
        )


@dataclass(frozen=True, slots=True)
class Symbol:
    """The number and symbol of a document, taken apart. Two spellings of one symbol are equal.

    *Shapes*: `number` has at least two digits, None where it was left blank ("/BC-STTTT"); `year` mostly stands in
    normative documents; `type_abbreviation` is None for an official letter (công văn) and a law; `organisations` are
    the groups behind it, in order (of a `joint` symbol the second may also be the division that drafted it); `raw` is the text as found; `normal` the same without stray blanks and with plain
    hyphens. The issuer is not read from it: the text says who issued.
    *Source*: Decree 30/2020/NĐ-CP, annexes I and III; Party numbering by usage.
    """

    number: str | None
    year: int | None
    type_abbreviation: str | None
    organisations: tuple[str, ...]
    family: SymbolFamily
    raw: str = field(default="", compare=False)

    @property
    def normal(self) -> str:
        """The symbol as the decree prints it."""
        return format_symbol(self)

    @property
    def type_name(self) -> str | None:
        """The document type that the abbreviation stands for, None where there is none."""
        table = types.PARTY if self.family == "party" else types.STATE
        return table.get(self.type_abbreviation or "")


def parse_symbol(text: str) -> Symbol:
    """Return the symbol that the whole of `text` is; a leading "số" is passed over.

    *Errors*: `SymbolError`. *Example*:

    >>> parse_symbol("Số: 5 /KH–STTTT").normal
    '05/KH-STTTT'
    >>> cluster = parse_symbol("42/KH-CTĐ SỐ 08")
    >>> cluster.family, cluster.type_abbreviation, cluster.organisations
    ('cluster', 'KH', ('CTĐ SỐ 08',))
    """
    raw = compose(text).strip()
    if announced := _ANNOUNCEMENT.match(raw):
        raw = raw[announced.end() :]
    found = patterns.NUMBERED.fullmatch(raw) or patterns.UNNUMBERED.fullmatch(raw)
    if found is None or not _has_credible_group(found):
        raise SymbolError(text)
    return _symbol(found)


def scan_symbols(text: str) -> Iterator[tuple[int, int, Symbol]]:
    """Yield the symbols in `text` with their spans, in order. Fractions, dates and ranges are none.

    A symbol that its shape alone does not prove ("1234/UBND", "05/KH") needs "số" before it.

    *Example*:

    >>> text = "Kế hoạch số 51/KH-STTTT, Chỉ thị 34-CT/TW; đạt 05/63 tỉnh"
    >>> [text[start:end] for start, end, symbol in scan_symbols(text)]
    ['51/KH-STTTT', '34-CT/TW']
    """
    end = 0
    for found in _found(text):
        if found.start() >= end and _is_symbol(text, found):
            end = found.end()
            yield found.start(), end, _symbol(found)


def format_symbol(symbol: Symbol) -> str:
    """Return the symbol as the decree prints it: no blanks around "/" and "-", two digits at least.

    *Source*: Decree 30/2020/NĐ-CP, annex I, number and symbol. *Example*:

    >>> format_symbol(Symbol("05", 2020, "NĐ", ("CP",), "normative"))
    '05/2020/NĐ-CP'
    """
    number = symbol.number or ""
    groups = ([symbol.type_abbreviation] if symbol.type_abbreviation else []) + list(symbol.organisations)
    if symbol.family == "party":
        return f"{number}-{groups[0]}/{'-'.join(groups[1:])}"
    year = f"/{symbol.year}" if symbol.year is not None else ""
    return f"{number}{year}/{'-'.join(groups)}"


_ANNOUNCEMENT = re.compile(r"(?:số|ký hiệu)\s*:?\s*(?=[0-9/])", re.IGNORECASE)


def _found(text: str) -> Iterator[re.Match[str]]:
    """Yield everything of the shape of a symbol, in order."""
    numbered = list(patterns.NUMBERED.finditer(text))
    unnumbered = list(patterns.UNNUMBERED.finditer(text))
    if not unnumbered:
        return iter(numbered)
    return iter(sorted(numbered + unnumbered, key=lambda found: found.start()))


def _is_symbol(text: str, found: re.Match[str]) -> bool:
    """Answer whether something of the shape of a symbol is one, by its groups or by the word before it."""
    start = found.start()
    before = text[start - 1] if start else " "
    announced = patterns.ANNOUNCED.search(text, max(0, start - 16), start) is not None
    if not announced and (
        before.isalnum() or (before in "/.,-" and text[max(0, start - 2) : start - 1].isalnum())
    ):
        return False
    parts = found.groupdict()
    if parts.get("party"):
        return announced or _group(parts["party"]) in types.PARTY
    first = _group(parts["first"])
    if not _has_credible_group(found):
        return False
    if "number" not in parts:
        return first in types.STATE and parts["rest"] is not None
    if announced:
        return True
    if parts["year"]:
        return first in types.STATE or bool(
            patterns.ASSEMBLY.fullmatch(first) or patterns.STANDING_COMMITTEE.fullmatch(first)
        )
    if parts["rest"] is None:
        return False
    if first in types.STATE:
        return True
    return parts["gap"].strip() not in {"", "/"} and len(parts["gap"]) == 1 and len(first) > 1


def _has_credible_group(found: re.Match[str]) -> bool:
    """Answer whether the first group is a type or an abbreviation of a body ("Km" is neither)."""
    group = _group(found["first"] or found.groupdict().get("party") or "")
    return group in types.STATE or sum(character.isupper() for character in group) > 1


def _symbol(found: re.Match[str]) -> Symbol:
    """Return the symbol that a match of either pattern is."""
    parts = found.groupdict()
    number = _number(parts.get("number"))
    if parts.get("party"):
        organisations = _groups(parts["body"])
        return Symbol(number, None, _group(parts["party"]), organisations, "party", found[0])
    first = _group(parts["first"])
    rest = _groups(parts["rest"]) if parts["rest"] else ()
    year = int(parts["year"]) if parts["year"] else None
    if number and year is None and rest and rest[-1] in types.PARTY_BODIES and first in types.PARTY:
        return Symbol(number, None, first, rest, "party", found[0])
    if first not in types.STATE:
        organisations = (first, *rest)
        return Symbol(number, year, None, organisations, _family_without_type(year, organisations), found[0])
    return Symbol(number, year, first, rest, _family(first, year, rest), found[0])


def _family_without_type(year: int | None, organisations: tuple[str, ...]) -> SymbolFamily:
    if year is not None and patterns.ASSEMBLY.fullmatch(organisations[0]):
        return "law"
    if patterns.STANDING_COMMITTEE.fullmatch(organisations[0]):
        return "standing_committee"
    return "official_letter"


def _family(abbreviation: str, year: int | None, organisations: tuple[str, ...]) -> SymbolFamily:
    """Return the family of a symbol that begins with a known type."""
    if abbreviation in types.OLD_LETTERS:
        return "official_letter"
    if abbreviation in types.COPIES:
        return "copy"
    if abbreviation in types.CONSOLIDATED:
        return "consolidated"
    if abbreviation in types.JOINT:
        return "joint_circular"
    if any(patterns.STANDING_COMMITTEE.fullmatch(each) for each in organisations):
        return "standing_committee"
    if year is not None and abbreviation in types.NORMATIVE:
        return "normative"
    if any(patterns.CLUSTER.fullmatch(each) for each in organisations):
        return "cluster"
    return "joint" if sum(map(_may_issue, organisations)) > 1 else "administrative"


def _may_issue(organisation: str) -> bool:
    """Answer whether a group looks like a body: divisions are short or carry a digit (UBND-HC, BCA-A05)."""
    return len(organisation) > 2 and not any(character.isdigit() for character in organisation)


def _number(raw: str | None) -> str | None:
    """Return a number with at least two digits, as the decree prints it."""
    if raw is None:
        return None
    digits = raw.rstrip("abcdefghijklmnopqrstuvwxyzđ")
    return digits.lstrip("0").rjust(2, "0") + raw[len(digits) :]


def _groups(raw: str) -> tuple[str, ...]:
    return tuple(_group(each) for each in patterns.DASHES.split(raw))


def _group(raw: str) -> str:
    """Return one group with mended letters, single blanks, and small letters where the type has them."""
    group = patterns.BLANKS.sub(" ", mend(raw))
    if patterns.CLUSTER.fullmatch(group):
        return group.upper()
    return types.SPELLINGS.get(group.upper(), group)
