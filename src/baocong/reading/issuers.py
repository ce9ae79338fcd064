"""Who issued the document: its heading block first, then its closing, its opening, its title or its signature."""

import re
from collections.abc import Iterator

from baocong.reading.bodies import BODY, BODY_PATTERN, HEADS
from baocong.reading.body_names import TERRITORY_WORDS, in_ordinary_letters, key_of, territory_of
from baocong.reading.closing import Closing
from baocong.reading.heading_bodies import HeadingBody, find_heading_body
from baocong.reading.opening import Opening
from baocong.reading.view import View
from baocong.vietnamese.word_search import whole_words

_PARENTHESES = re.compile(r" *\([^()]*\)")
_REPORTS = re.compile(
    rf"(?P<body>{BODY})(?: (?:xin|kính|trân trọng|tổng hợp|lập|xây dựng|đã|ban hành|có|gửi))*,? (?:[Bb]áo cáo|tổng hợp|tổng kết|sơ kết|đánh giá)(?!\w)"
)
_OF = re.compile(rf"của (?P<body>{BODY})")
_BEGINS = re.compile(whole_words(HEADS))
_NUMBERED = re.compile(r" số [\dIVX]")
_TAIL = re.compile(
    r" (?:năm \d{4}|báo cáo|lập|xin|kính|trân trọng|tổng hợp|gửi|xem xét)(?!\w).*\Z", re.DOTALL
)
_CLUSTER = re.compile(r"(?P<body>(?:Cụm|Khối) [Tt]hi đua[^,;]*)")
_OF_A_TERRITORY = (
    "sở",
    "ủy ban nhân dân",
    "công an",
    "hội đồng nhân dân",
    "văn phòng ủy ban nhân dân",
    "phòng",
)
"""Bodies of which every place has its own, so that the place and date line says whose it is."""
_POSTS = ("giám đốc", "phó giám đốc", "chủ tịch", "phó chủ tịch", "cụm trưởng", "trưởng ban", "bộ trưởng")
"""Posts that name nobody without the body they belong to."""
_ONLY_ABOVE = re.compile(r"(?:ủy ban nhân dân|bộ|tập đoàn|tổng công ty)(?!\w)")


def find_document_issuer(view: View, opening: Opening, closing: Closing) -> str | None:
    """Return the body that issued the document; never a body that the text merely mentions.

    The heading block decides which body it is; the opening and closing may only tell its name in full. Without a block a
    name that says of which territory the body is goes before one that does not; among equals the closing sentence goes
    before the opening, the opening before the title and the signature.
    """
    told = _told_bodies(view, opening, closing)
    body = find_heading_body(opening.lines_of_bodies, view.text)
    if body and not body.sure and (told or not (opening.symbol or opening.date)):
        body = None
    if body and not _only_the_body_above(body, opening, told):
        return _in_full(body, view, opening, closing)
    issuer = next((name for name in told if _says_whose(name)), told[0] if told else None)
    title = _title_body(opening.title or "")
    return title if issuer and title and key_of(issuer) == key_of(title) else issuer


def _says_whose(name: str) -> bool:
    """Return whether a name tells the body from its like elsewhere: by its territory or its number."""
    return bool(territory_of(name) or _NUMBERED.search(name))


def _told_bodies(view: View, opening: Opening, closing: Closing) -> list[str]:
    """Return who the paper says is reporting, the surest first."""
    named = (
        _closing_body(closing.paragraph),
        _opening_body(opening.paragraph),
        _title_body(opening.title or ""),
        *(in_ordinary_letters(body, view.text) for body in closing.signing_bodies),
    )
    return [name for name in named if name and " " in name and key_of(name) not in _POSTS]


def _only_the_body_above(body: HeadingBody, opening: Opening, told: list[str]) -> bool:
    """Return whether the block lost its lower line: its only body is one that others stand under, and another reports."""
    key = key_of(body.name)
    if not _ONLY_ABOVE.match(key) or not told or any(key_of(one).startswith(key) for one in told):
        return False
    return bool(opening.symbol) and not re.search(r"[-/](?:UBND|B[A-ZĐ]{1,6}|CP)\Z", opening.symbol or "")


def _in_full(body: HeadingBody, view: View, opening: Opening, closing: Closing) -> str:
    """Return the name of the heading's body in ordinary letters, as fully as the paper tells it."""
    own = territory_of(body.name)
    key, place = key_of(body.name), key_of(body.territory)
    placed: list[str] = []
    for words in (closing.paragraph, opening.paragraph, opening.title or ""):
        for name in _agreeing(words, key):
            if place and key_of(territory_of(name)) != place:
                continue
            if len(name) >= len(body.name):
                return name
            placed.append(name)
    name = in_ordinary_letters(body.name, view.text)
    if placed and not own:
        return f"{name} {territory_of(placed[0])}"
    if body.party:
        return f"{name} {body.party}"
    if own or _says_whose(name):
        return name
    if body.territory:
        return f"{name} {body.territory}"
    return f"{name} {seat}" if (seat := _seat(key, opening, view.text)) else name


def _agreeing(words: str, key: str) -> Iterator[str]:
    """Yield the names in a paragraph that begin as the heading's body and add nothing but a territory."""
    words = _PARENTHESES.sub("", words)
    for found in _BEGINS.finditer(words):
        named = BODY_PATTERN.match(words, found.start())
        if not named:
            continue
        name = _clean(named[0])
        told = territory_of(name)
        if told and key_of(name) in (key, f"{key} {key_of(told)}"):
            yield name


def _seat(key: str, opening: Opening, text: str) -> str:
    """Return the territory that the place and date line names, with the word that the text gives it."""
    place = (opening.place or "").strip()
    if not place or not key.startswith(_OF_A_TERRITORY):
        return ""
    if territory_of(place):
        return territory_of(place)
    kind = re.search(rf"(?<!\w)({TERRITORY_WORDS}) {re.escape(place)}(?!\w)", text)
    return f"{kind[1]} {place}" if kind else place


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
    found = list(_OF.finditer(title)) or list(_CLUSTER.finditer(title))
    return _clean(found[-1]["body"]) if found else None
