"""Labelled reports: a text, what a person found in it, and where each labelled thing stands."""

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

OWN = Path(__file__).resolve().parent.parent / "examples" / "labelled"
Item = dict[str, Any]
Span = tuple[int, int]
CLAIMS = ("sum", "percent", "difference")


@dataclass(frozen=True)
class Labelled:
    """One labelled report. The keys of `labels` are told in docs/how-to/gan-nhan.md."""

    name: str
    text: str
    labels: Item

    @property
    def facts(self) -> list[Item]:
        """All labelled results, in the order of the file, which relations count by."""
        found: list[Item] = self.labels["facts"]
        return found

    @property
    def scored(self) -> list[Item]:
        """The results that a reader must find: printed in digits, not optional."""
        return [one for one in self.facts if re.search(r"\d", _printed(one)) and not one.get("optional")]


def own_labelled() -> list[Labelled]:
    """Return the labelled reports of this repository."""
    return [_load(path, path.with_suffix(".txt")) for path in sorted(OWN.glob("*.json"))]


def shared_labelled(shared: Path) -> list[Labelled]:
    """Return the labelled real reports of the folder beside the repository, none where it is not there."""
    return [
        _load(path, shared / "reports" / f"{path.stem}.txt")
        for path in sorted((shared / "labels").glob("*.json"))
    ]


def _load(labels: Path, text: Path) -> Labelled:
    content = text.read_bytes().decode("utf-8")
    return Labelled(labels.stem, content, json.loads(labels.read_text(encoding="utf-8")))


def _printed(fact: Item) -> str:
    return str(fact["value_text"])


def span(thing: Item) -> Span:
    """Return where a labelled or read thing stands."""
    return thing["start"], thing["end"]


def number_span(fact: Item) -> Span:
    """Return where the number of a labelled result stands: `value_text` inside the quote, else the quote."""
    start, found = fact["start"], fact["quote"].find(_printed(fact))
    return (start + found, start + found + len(_printed(fact))) if found >= 0 else span(fact)


def is_fraction(fact: Item) -> bool:
    """Return whether the number is printed as one over another."""
    return "/" in _printed(fact) and bool(fact.get("ratio_of"))


def overlap(one: Span, other: Span) -> bool:
    """Return whether two spans have a character in common."""
    return one[0] < other[1] and other[0] < one[1]


def touches(one: Span, others: list[Span]) -> bool:
    """Return whether a span overlaps any of the others."""
    return any(overlap(one, other) for other in others)


def decimal(value: object) -> Decimal | None:
    """Return the value as a decimal, or None where it is no number.

    >>> decimal("5.30") == decimal(5.3), decimal(None)
    (True, None)
    """
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return None


def plain(text: object) -> str:
    """Return lower case, composed, single-spaced text without outer marks, for comparing names and units.

    >>> plain(" Thuê  bao; ")
    'thuê bao'
    """
    composed = unicodedata.normalize("NFC", str(text or ""))
    return re.sub(r"\s+", " ", composed).strip(" .,;:*()").lower()


def likeness(one: object, other: object) -> float:
    """Return how many words two phrases share, as the harmonic mean of both shares: 1 is the same words.

    >>> likeness("hồ sơ trực tuyến", "hồ sơ")
    0.6666666666666666
    """
    mine, theirs = set(re.findall(r"\w+", plain(one))), set(re.findall(r"\w+", plain(other)))
    if not mine or not theirs:
        return float(mine == theirs)
    return 2 * len(mine & theirs) / (len(mine) + len(theirs))


def claims(labelled: Labelled) -> Iterator[Item]:
    """Yield the sums, percentages and differences that the text itself claims and that hold."""
    for relation in labelled.labels["relations"]:
        if relation["kind"] in CLAIMS and relation.get("basis") == "claimed" and relation["holds"]:
            yield relation


def operands(labelled: Labelled, relation: Item) -> list[Item]:
    """Return the labelled results of a relation; literals are left out."""
    return [labelled.facts[one] for one in relation["facts"] if isinstance(one, int)]
