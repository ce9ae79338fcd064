"""The bodies that the heading block names: its lines put together, in ordinary letters, with the place they belong to."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from baocong.reading.bodies import HEADS
from baocong.reading.body_names import TERRITORY_WORDS, party_of, territory_of
from baocong.vietnamese.folding import fold

_HEAD = re.compile(rf"(?:{HEADS}|Đơn vị|Cơ quan|Tổ|Đảng|Chi bộ|Xí nghiệp|VNPT|Tổ chức)(?!\w)", re.IGNORECASE)
_JOINS = re.compile(rf"(?:và|số|-|{TERRITORY_WORDS})(?!\w)", re.IGNORECASE)
_OPEN_END = re.compile(rf"(?:[,-]|(?<!\w)(?:và|của|{TERRITORY_WORDS}))\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class HeadingBody:
    """The body in whose name the paper is issued, as the heading block prints it.

    *Shapes*: `name` as printed, its lines joined; `territory` ("tỉnh Mẫu") of the body itself or of the body above it,
    empty where the block names none; `party` is the party committee above it ("Tỉnh ủy Mẫu").
    """

    name: str
    territory: str = ""
    party: str = ""


def find_heading_body(lines: Iterable[str], text: str) -> HeadingBody | None:
    """Return the lowest body of the left column, None where no line of it names one; `text` is all of the paper."""
    bodies = _joined(lines, text)
    if not bodies:
        return None
    *above, name = bodies
    territory = territory_of(name) or next(filter(None, map(territory_of, reversed(above))), "")
    return HeadingBody(name, territory, next(filter(None, map(party_of, reversed(above))), ""))


def _joined(lines: Iterable[str], text: str) -> list[str]:
    """Return the names of the bodies, each put together from the lines it was broken over."""
    bodies: list[str] = []
    for line in lines:
        words = " ".join(line.strip(" *_").split())
        if not any(letter.isalpha() for letter in words):
            continue
        if bodies and _continues(bodies[-1], words, text):
            bodies[-1] = f"{bodies[-1]} {words}"
        elif _HEAD.match(words) or (words.isupper() and (not bodies or territory_of(bodies[-1]))):
            bodies.append(words)
    return [body for body in bodies if _HEAD.match(body)] or bodies[-1:]


def _continues(body: str, line: str, text: str) -> bool:
    """Return whether a line goes on with the name that the lines above it began."""
    if _OPEN_END.search(body) or (_JOINS.match(line) and not _HEAD.match(line)):
        return True
    if _HEAD.match(line):
        return fold(body) in ("ủy ban", "hội", "ban") or not _HEAD.match(body) and not line.isupper()
    if not line.isupper() or not _HEAD.match(body):
        return False
    if not territory_of(body):
        return True
    place = fold(territory_of(f"{body} {line}"))
    return len(line.split()) == 1 or place in fold(text)
