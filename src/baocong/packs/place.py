"""A place: a code and an interval, since codes are used again for places of other names."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from baocong.vietnamese.folding import fold, search_key

Level = Literal["province", "district", "commune"]
LEVELS: tuple[Level, ...] = ("province", "district", "commune")

_DASH = re.compile(r"\s*-\s*")
_ZEROS = re.compile(r"\b0+(?=\d)")
_SPACES = re.compile(r"\s+")

_KIND_WORDS: dict[str, tuple[str, ...]] = {
    "Tỉnh": ("tỉnh", "t."),
    "Thành phố": ("thành phố", "thủ đô", "tp.", "tp"),
    "Quận": ("quận", "q."),
    "Huyện": ("huyện", "h."),
    "Thị xã": ("thị xã", "tx.", "tx"),
    "Thị trấn": ("thị trấn", "tt.", "tt"),
    "Xã": ("xã", "x."),
    "Phường": ("phường", "p."),
    "Đặc khu": ("đặc khu",),
}
_KIND_OF_WORD = {search_key(word): kind for kind, words in _KIND_WORDS.items() for word in words}


@dataclass(frozen=True, slots=True)
class Place:
    """An administrative place while it kept its code, name and kind.

    *Shapes*: `parent` is the code of the place around it on the same days ("" for a province); the interval is
    [valid_from, valid_until), None where it is open. `identifier` is the province committee's organisation identifier
    (H..); it follows the name, the code follows the seat. `seat` names the former province where the centre lies.
    """

    level: Level
    code: str
    name: str
    kind: str
    parent: str = ""
    valid_from: date | None = None
    valid_until: date | None = None
    identifier: str = ""
    identifier_checked: bool = False
    seat: str = ""
    other_names: tuple[str, ...] = ()
    legal_basis: str = ""

    @property
    def full_name(self) -> str:
        """The name with its kind: "Tỉnh Lào Cai"."""
        return f"{self.kind} {self.name}"

    def holds_on(self, day: date) -> bool:
        """Return whether the place existed in this shape on `day`."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_until is None or day < self.valid_until
        )


def place_key(name: str) -> str:
    """Return a place's name for comparing: folded, one kind of dash, "Phường 01" as "phường 1"."""
    return _ZEROS.sub("", _DASH.sub("-", fold(name)))


def kind_and_name(key: str) -> tuple[str, str] | None:
    """Cut the word for a kind off a key ("tp. hồ chí minh"); None where it begins with none."""
    for length in (2, 1):
        parts = _SPACES.split(key, maxsplit=length)
        if len(parts) == length + 1 and (kind := _KIND_OF_WORD.get(search_key(" ".join(parts[:length])))):
            return kind, parts[length]
    head, dot, rest = key.partition(".")
    kind_of_head = _KIND_OF_WORD.get(search_key(f"{head}."))
    return (kind_of_head, rest.strip()) if dot and kind_of_head and rest.strip() else None
