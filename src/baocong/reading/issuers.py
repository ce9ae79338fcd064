"""Who issued the document: from its opening, its closing, its heading block or its signature."""

import re

from baocong.reading.bodies import BODY, HEADS
from baocong.reading.closing import Closing
from baocong.reading.opening import Opening
from baocong.reading.view import View

_PARENTHESES = re.compile(r" *\([^()]*\)")
_REPORTS = re.compile(
    rf"(?P<body>{BODY})(?: (?:xin|kính|trân trọng|tổng hợp|lập|xây dựng|đã|ban hành|có|gửi))*,? (?:[Bb]áo cáo|tổng hợp|tổng kết|sơ kết|đánh giá)(?!\w)"
)
_OF = re.compile(rf"của (?P<body>{BODY})")
_PLACED = re.compile(r" (?:tỉnh|thành phố|TP\.?|huyện|thị xã|quận|xã|phường|thị trấn) [^\W\d_]| số [\dIVX]")
_TAIL = re.compile(r" (?:năm \d{4}|báo cáo|lập|xin|kính|trân trọng|tổng hợp|gửi)(?!\w).*\Z", re.DOTALL)
_LEADING_ZERO = re.compile(r"(?<= )0+(?=\d)")
_HEAD = re.compile(rf"(?:{HEADS})(?!\w)", re.IGNORECASE)
_TERRITORY = re.compile(
    r"\b(?P<kind>tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|tp\.?) (?P<name>.+)\Z", re.IGNORECASE
)

_TERRITORY_WORDS = ("tỉnh", "huyện", "quận", "xã", "phường")
_ONE_WORD_HEADS = ("sở", "bộ", "cục", "phòng", "ban", "vụ", "hội", "đài", "cụm", "khối")


def find_document_issuer(view: View, opening: Opening, closing: Closing) -> str | None:
    """Return the body that issued the document; never a body that the text merely mentions.

    A name that says of which territory the body is goes before one that does not; among equals the closing sentence
    goes before the opening, the opening before the heading block.
    """
    title = _title_body(opening.title or "")
    named = (
        _closing_body(closing.paragraph),
        _opening_body(opening.paragraph),
        _heading_body(view, opening.lines_of_bodies),
        title,
        *(_as_in_text(view.text, body) for body in closing.signing_bodies),
    )
    candidates = [name for name in named if name]
    issuer = next(
        (name for name in candidates if _PLACED.search(name)), candidates[0] if candidates else None
    )
    same_as_title = issuer and title and _LEADING_ZERO.sub("", issuer) == _LEADING_ZERO.sub("", title)
    return title if same_as_title else issuer


def _clean(name: str) -> str:
    return " ".join(_TAIL.sub("", " ".join(name.split())).split()).strip(" ,.*")


def _closing_body(paragraph: str) -> str | None:
    words = _PARENTHESES.sub("", paragraph.split(". ")[0])
    found = list(_OF.finditer(words)) or list(_REPORTS.finditer(words))
    return _clean(found[-1]["body"]) if found else None


def _opening_body(paragraph: str) -> str | None:
    words = _PARENTHESES.sub("", paragraph)
    found = list(_REPORTS.finditer(words))
    return _clean(found[-1]["body"]) if found else None


def _title_body(title: str) -> str | None:
    found = list(_OF.finditer(title)) or list(
        re.finditer(rf"(?P<body>(?:Cụm|Khối) [Tt]hi đua{BODY and ''}[^,;]*)", title)
    )
    return _clean(found[-1]["body"]) if found else None


def _heading_body(view: View, lines: list[str]) -> str | None:
    """Return the lower body of the left column in ordinary letters, with the territory of the upper one."""
    bodies: list[str] = []
    for line in lines:
        if _HEAD.match(line) or (not bodies and line.isupper()):
            bodies.append(line)
        elif bodies and line.isupper():
            bodies[-1] = f"{bodies[-1]} {line}"
    if not bodies:
        return None
    name = _as_in_text(view.text, bodies[-1])
    above = next((found for body in bodies[:-1] if (found := _TERRITORY.search(body))), None)
    if above and not _PLACED.search(name):
        name = f"{name} {above['kind'].lower()} {above['name'].title()}"
    return name


def _as_in_text(text: str, name: str) -> str:
    """Return a name in capitals in the letters that the running text uses for it, else with plausible capitals."""
    words = " ".join(name.split())
    if not words.isupper():
        return words
    small, wanted = text.lower(), words.lower()
    at = small.find(wanted) if len(small) == len(text) else -1
    while at >= 0:
        if not text[at : at + len(words)].isupper():
            return text[at : at + len(words)]
        at = small.find(wanted, at + 1)
    return _plausible_capitals(words)


def _plausible_capitals(name: str) -> str:
    """Return a name in capitals with the capitals that state papers give to bodies and territories."""
    words = name.lower().split()
    territory = next(
        (index for index, word in enumerate(words) if word in _TERRITORY_WORDS and index), len(words)
    )
    for index, word in enumerate(words):
        starts = index == 0 or words[index - 1] == "và" or words[index - 1].endswith(",")
        if starts or index > territory or (index == 1 and words[0].lower() in _ONE_WORD_HEADS):
            words[index] = word.capitalize()
    return " ".join(words)
