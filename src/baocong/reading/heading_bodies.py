"""The bodies that the heading block names: its lines put together, in ordinary letters, with the place they belong to."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from baocong.reading.bodies import BODY_PATTERN, HEADS
from baocong.reading.body_names import TERRITORY_WORDS, party_of, territory_of
from baocong.reading.notices import is_notice
from baocong.reading.section_markers import find_mark
from baocong.vietnamese.folding import fold

_HEAD = re.compile(
    rf"(?:{HEADS}|Đơn vị|Cơ quan|Tổ|Đảng|Chi bộ|Xí nghiệp|VNPT|Tổ chức|CĐCS|LĐLĐ|BHXH|BQL)(?!\w)",
    re.IGNORECASE,
)
_JOINS = re.compile(rf"(?:và|số|-|{TERRITORY_WORDS})(?!\w)", re.IGNORECASE)
_TERRITORY_ALONE = re.compile(rf"(?:{TERRITORY_WORDS})(?!\w)", re.IGNORECASE)
_OPEN_END = re.compile(rf"(?:[,-]|(?<!\w)(?:và|của|{TERRITORY_WORDS}))\Z", re.IGNORECASE)
_LABEL = re.compile(r"(?:Tên )?(?:đơn vị|cơ quan|cơ quan ban hành) *: *", re.IGNORECASE)
_ORGAN = re.compile(
    r"Ban (?:thường trực|thường vụ|chấp hành)\Z|(?:đơn vị )?(?:cụm|khối) trưởng *:|(?:đơn vị )?trưởng (?:cụm|khối) *:",
    re.IGNORECASE,
)
"""A line below a body's name that says which organ of it acts or who leads it, and names no body of its own."""
_LOWER_BODY = re.compile(
    r"(?<=\w) (?=(?:Sở|Phòng|Ban quản lý|Chi cục|Trung tâm|Văn phòng|Thanh tra|Cụm thi đua|Khối thi đua|Trường|Bệnh viện) )",
    re.IGNORECASE,
)
_COMMITTEE = re.compile(
    rf"(?:UBND|[ỦU][ỶY] ban nhân dân|Ủy ban nhân dân|Uỷ ban nhân dân) (?:{TERRITORY_WORDS}) ", re.IGNORECASE
)
_POST = re.compile(
    r"(?:(?:TM|KT|TL|TUQ|Q)\.|(?:phó |quyền )?(?:tổng )?(?:giám đốc|chủ tịch|cụm trưởng|thủ trưởng|trưởng phòng|hiệu trưởng|viện trưởng)\Z|"
    r"nơi nhận|như trên|kính gửi|lưu *:)",
    re.IGNORECASE,
)
_LONGEST_NAME = 120
_FEW_WORDS = 8


@dataclass(frozen=True, slots=True)
class HeadingBody:
    """The body in whose name the paper is issued, as the heading block prints it.

    *Shapes*: `name` as printed, its lines joined; `territory` ("tỉnh Mẫu") of the body itself or of the body above it,
    empty where the block names none; `party` is the party committee above it ("Tỉnh ủy Mẫu"); `sure` unless the name begins as no known kind of body does.
    """

    name: str
    territory: str = ""
    party: str = ""
    sure: bool = True


def find_heading_body(lines: Iterable[str], text: str) -> HeadingBody | None:
    """Return the lowest body of the left column, None where no line of it names one; `text` is all of the paper."""
    bodies = _joined(lines, text)
    if not bodies:
        return None
    *above, name = bodies
    territory = territory_of(name) or next(filter(None, map(territory_of, reversed(above))), "")
    party = next(filter(None, map(party_of, reversed(above))), "")
    return HeadingBody(name, territory, party, bool(_HEAD.match(name)))


def _joined(lines: Iterable[str], text: str) -> list[str]:
    """Return the names of the bodies, each put together from the lines it was broken over."""
    bodies: list[str] = []
    for words in (part for line in lines for part in _parts(line)):
        if bodies and _ORGAN.match(words):
            continue
        if bodies and _continues(bodies[-1], words, text):
            bodies[-1] = f"{bodies[-1]} {words}"
        elif _HEAD.match(words) or (words.isupper() and (not bodies or territory_of(bodies[-1]))):
            bodies.append(words)
    known = [body for body in bodies if _HEAD.match(body)]
    return known or [body for body in bodies[-1:] if not _TERRITORY_ALONE.match(body)]


def _parts(line: str) -> list[str]:
    """Return the names on a line: a people's committee and the body below it may stand on one."""
    words = _LABEL.sub("", " ".join(line.strip(" *_|").split()), count=1)
    if not any(letter.isalpha() for letter in words) or not _may_be_name(words):
        return []
    return _LOWER_BODY.split(words, maxsplit=1) if _COMMITTEE.match(words) else [words]


def _may_be_name(words: str) -> bool:
    """Return whether a line of the heading block may be (a part of) a name: no sentence, no post, no heading, no notice."""
    if len(words) > _LONGEST_NAME or words[-1] in ".;:" or words[0] in '(+•"“':
        return False
    if _POST.match(words) or find_mark(words, 0) or is_notice(words):
        return False
    if words.isupper() or len(words.split()) <= _FEW_WORDS:
        return True
    named = BODY_PATTERN.match(words)
    return named is not None and named.end() == len(words)


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
    place = territory_of(f"{body} {line}").partition(" ")[2].removeprefix("phố ")
    return len(line.split()) == 1 or place in text
