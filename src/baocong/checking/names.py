"""A note on one body whose name is printed in two ways: "Văn hóa, Thể thao và Du lịch", "Văn hóa, Du lịch và Thể thao"."""

import re
from collections.abc import Iterator

from baocong.checking.finding import Finding
from baocong.checking.scene import Scene
from baocong.vietnamese.word_search import matches_at

_NAME = re.compile(
    r"\b(?:Sở|Bộ|Phòng|Trung tâm|Cục|Chi cục|Ban|Vụ|Hội)"
    r"(?: [A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠ-Ỹ][^\W\d_]*(?: [^\W\d_]+)?(?:,| và| -)?){2,7}"
)
_OPENINGS = ("Sở ", "Bộ ", "Phòng ", "Trung tâm ", "Cục ", "Chi cục ", "Ban ", "Vụ ", "Hội ")
_CAPITAL = re.compile(r"[^\W\d_]+")
_JOINING = frozenset({"và"})
_MOST = 1


def check_names(scene: Scene) -> Iterator[Finding]:
    """Yield the first name that holds the same words as an earlier one in another order or with other marks."""
    seen: dict[tuple[str, ...], str] = {}
    told = 0
    for found in matches_at(_NAME, scene.plain, _OPENINGS):
        name = _trimmed(found[0])
        words = [word.lower() for word in _CAPITAL.findall(name) if word.lower() not in _JOINING]
        if len(words) < 5:
            continue
        key = tuple(sorted(words))
        known = seen.setdefault(key, name)
        if _plain(known) == _plain(name):
            continue
        told += 1
        message = f"“{name}” và “{known}” có vẻ là một cơ quan; viết thống nhất một tên."
        yield scene.worded("B05", message, found.start(), found.start() + len(name), name)
        if told == _MOST:
            return


def _trimmed(name: str) -> str:
    """Return the name without a joint at its end and without the small words that only follow it."""
    words = name.rstrip(" ,-").split(" ")
    return " ".join(words).removesuffix(" và").rstrip(" ,-")


def _plain(name: str) -> str:
    return re.sub(r"\s+", " ", name.replace(",", " ").lower()).strip()
