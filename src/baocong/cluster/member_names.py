"""Names of members: what tables print for a body, and which member a printed name means."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from rapidfuzz import fuzz

from baocong.cluster.model import Member
from baocong.vietnamese.folding import fold, search_key

_WITH_PLACE: Final = re.compile(
    r"^(?P<body>.*\S)\s+(?:tỉnh|thành phố|tp\.?)\s+(?P<place>\S.*)$", re.IGNORECASE | re.DOTALL
)
_COMMITTEE: Final = re.compile(
    r"^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s+(?P<place>(?:xã|phường|thị trấn|thị xã|huyện|quận|đặc khu)\s+\S.*)$",
    re.IGNORECASE,
)
_LEGAL_FORMS: Final = re.compile(
    r"\b(?:trách nhiệm hữu hạn|tnhh|cổ phần|cp|một thành viên|mtv|hai thành viên trở lên)\b\s*", re.IGNORECASE
)
_ENTERPRISE: Final = re.compile(r"^(?:tổng )?công ty\b|^tập đoàn\b|^doanh nghiệp\b", re.IGNORECASE)
_SAME_BODY: Final = 60.0


def member_code(name: str) -> str:
    """Return a stable code of a member made of its name: small letters, digits and dashes.

    *Example*:

    >>> member_code("Sở Thông tin và Truyền thông tỉnh Bến Tre")
    'so-thong-tin-va-truyen-thong-tinh-ben-tre'
    """
    return re.sub(r"[^a-z0-9]+", "-", search_key(name)).strip("-") or "don-vi"


def split_place(name: str) -> tuple[str, str]:
    """Return a body's name without its province, and the province; "" where the name ends with none.

    *Example*:

    >>> split_place("Sở Nội vụ tỉnh Bến Tre")
    ('Sở Nội vụ', 'Bến Tre')
    >>> split_place("Công ty B")
    ('Công ty B', '')
    """
    found = _WITH_PLACE.match(name.strip())
    return (found["body"], found["place"]) if found else (name.strip(), "")


def short_names(names: Sequence[str]) -> tuple[str, ...]:
    """Return what tables print for each member: what tells the members apart, and no more.

    A cluster of provinces is told apart by place, a bloc inside one province by body, communes by their own name,
    enterprises without their legal form. Names that would fall together stay whole.

    *Example*:

    >>> short_names(["Sở Nội vụ tỉnh Bến Tre", "Sở Nội vụ tỉnh Cà Mau"])
    ('Bến Tre', 'Cà Mau')
    >>> short_names(["Sở Nội vụ tỉnh Bến Tre", "Sở Tư pháp tỉnh Bến Tre"])
    ('Sở Nội vụ', 'Sở Tư pháp')
    >>> short_names(["Ủy ban nhân dân xã An Bình", "Công ty TNHH B"])
    ('Xã An Bình', 'Công ty B')
    """
    parts = [split_place(name) for name in names]
    places = {fold(place) for _, place in parts if place}
    one_province = len(names) > 1 and len(places) == 1
    short = [_own_name(body) if one_province or not place else place for body, place in parts]
    counts = Counter(fold(one) for one in short)
    return tuple(
        one if counts[fold(one)] == 1 else name.strip() for one, name in zip(short, names, strict=True)
    )


def _own_name(body: str) -> str:
    committee = _COMMITTEE.match(body)
    if committee:
        place = committee["place"]
        return place[:1].upper() + place[1:]
    if _ENTERPRISE.match(body):
        return " ".join(_LEGAL_FORMS.sub("", body).split()) or body
    return body


def find_member(name: str, members: Sequence[Member]) -> Member | None:
    """Return the member that a name in a table or a cell means: its name, a name it was known by, or its place alone."""
    folded = fold(name)
    if not folded:
        return None
    return _named(name, members) or _only(
        one for one in members if f" {folded}".endswith(f" {fold(one.short)}")
    )


def find_issuer(name: str, members: Sequence[Member]) -> Member | None:
    """Return the member that a heading block names.

    A heading block names the body in full, so that another body of the same province is not taken for the member.
    """
    named = _named(name, members)
    if named is not None:
        return named
    body, place = split_place(name)
    return _only(
        one
        for one in members
        if place
        and fold(place) == fold(split_place(one.name)[1])
        and fuzz.token_sort_ratio(fold(body), fold(split_place(one.name)[0])) >= _SAME_BODY
    )


def _named(name: str, members: Sequence[Member]) -> Member | None:
    """The member with this name, or with this name but for the province that one of the two leaves out."""
    folded, code = fold(name), member_code(name)
    for one in members:
        if folded in {fold(one.name), fold(one.short), *map(fold, one.known)}:
            return one
    coded = _only(one for one in members if one.code == code)
    if coded is not None:
        return coded
    body, place = split_place(name)
    return _only(
        one
        for one in members
        for own_body, own_place in (split_place(one.name),)
        if fold(body) == fold(own_body) and (not place or not own_place)
    )


def is_renamed(known: Iterable[str], name: str) -> bool:
    """Return whether a name is a new name of the body that was known by these, and not another body.

    *Example*:

    >>> is_renamed(["Sở Nội vụ tỉnh Bến Tre"], "Sở Nội vụ Bến Tre")
    True
    >>> is_renamed(["Sở Nội vụ tỉnh Bến Tre"], "Sở Nội vụ tỉnh Cà Mau")
    False
    """
    body, place = split_place(name)
    return any(
        (not place or not own_place or fold(place) == fold(own_place))
        and fuzz.token_set_ratio(fold(body), fold(own_body)) >= _SAME_BODY
        for own_body, own_place in map(split_place, known)
    )


def _only(found: Iterable[Member]) -> Member | None:
    matches = list(found)
    return matches[0] if len(matches) == 1 else None
