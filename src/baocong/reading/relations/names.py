"""Lists of names: how many a list behind a count can hold, where names have commas and "và" inside them."""

import re
from dataclasses import dataclass

from baocong.reading.relations.ground import Ground

_BODY = re.compile(
    r"\A(?:các )?(?:Sở|Bộ|Phòng|Ban|Ủy ban|UBND|HĐND|Trung tâm|Cục|Chi cục|Vụ|Hội|Liên đoàn|Công ty|Tập đoàn|Đài|Báo|Trường"
    r"|Bệnh viện|Văn phòng|Thanh tra|Viện|Học viện|Tổng công ty|Tỉnh đoàn|Thành đoàn|Công an|Bộ Chỉ huy|Đoàn|Chi nhánh"
    r"|Bưu điện|Viễn thông|Ngân hàng|Kho bạc|Bảo hiểm|Tòa án|Viện kiểm sát|Mặt trận)\b"
)
_PLACE = re.compile(
    r"\A(?:và |các |cùng )*(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|thôn|bản|xóm|ấp|tp\.?|ông|bà|đồng chí"
    r"|đ/c|sở|phòng|ban|trung tâm|công ty|dự án|doanh nghiệp|đơn vị)\b",
    re.IGNORECASE,
)
# What stands behind a comma or "và" inside the names of bodies.
CONTINUATIONS = frozenset(
    {
        "công nghệ", "truyền thông", "thể thao", "du lịch", "đào tạo", "môi trường", "phát triển nông thôn", "thương binh",
        "xã hội", "truyền hình", "đầu tư", "trẻ em", "gia đình", "dân vận", "tôn giáo", "thú y", "bảo vệ thực vật", "hạ tầng",
        "đô thị", "khoáng sản", "thông tin", "thủy sản", "hải đảo", "nhập khẩu", "dạy nghề", "công nghiệp",
    }
)  # fmt: skip
_SPLIT = re.compile(r"[()\[\];,]|\s(?:và|cùng)\s")


@dataclass(frozen=True, slots=True)
class Names:
    """A list `[start, end)` of names: the fewest and the most names it can be, and the names at the most."""

    start: int
    end: int
    fewest: int
    most: int
    names: tuple[tuple[int, int], ...]
    clean: bool


def read_names(ground: Ground, start: int, end: int) -> Names | None:
    """Return the names listed in `[start, end)`, or None where the words are no list of names."""
    text = ground.text
    while start < end and text[start] in " \t\n*_:":
        start += 1
    while end > start and text[end - 1] in " \t\n*_.;,/":
        end -= 1
    cuts = _cuts(text, start, end)
    semicolons = [cut for cut in cuts if text[cut[0]] == ";"]
    pieces = _pieces(text, start, end, cuts)
    if not pieces or not _is_name(text[slice(*pieces[0])]):
        return None
    if semicolons:
        groups = _pieces(text, start, end, semicolons)
        tail = [cut for cut in cuts if cut[0] > semicolons[-1][0] and "v" in text[cut[0] : cut[1]]]
        most = len(groups) + len(tail)
        return Names(start, end, len(groups), most, tuple(groups), clean=not tail)
    named = [_is_name(text[a:b]) for a, b in pieces]
    bodies = sum(bool(_BODY.match(text[a:b])) for a, b in pieces)
    inner = [cut for cut in cuts[:-1] if text[cut[0] : cut[1]].strip() in ("và", "cùng")]
    fewest = len(pieces)
    if 0 < bodies < len(pieces):
        fewest = bodies
    elif bodies or inner:
        fewest = len(pieces) - len(inner) - (bool(bodies) and _ends_with_and(text, cuts))
    if not all(named):
        fewest = min(fewest, sum(named))
    most = len(pieces) - (_continued(text, pieces) if bodies else 0)
    fewest = max(1, min(fewest, most))
    return Names(start, end, fewest, most, tuple(pieces), fewest == len(pieces))


def _continued(text: str, pieces: list[tuple[int, int]]) -> int:
    """Return how many pieces only go on with the name of the body before them: "Sở Khoa học | Công nghệ"."""
    count = 0
    in_body = False
    for start, end in pieces:
        said = text[start:end]
        continues = in_body and said.lower().strip(" *_") in CONTINUATIONS
        count += continues
        in_body = continues or bool(_BODY.match(said))
    return count


def _ends_with_and(text: str, cuts: list[tuple[int, int]]) -> bool:
    return bool(cuts) and text[cuts[-1][0] : cuts[-1][1]].strip() in ("và", "cùng")


def _cuts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the commas, semicolons and "và" outside brackets; " - " inside names cuts nothing."""
    depth = 0
    cuts: list[tuple[int, int]] = []
    for found in _SPLIT.finditer(text, start, end):
        mark = found[0]
        if mark in "([":
            depth += 1
        elif mark in ")]":
            depth = max(0, depth - 1)
        elif depth == 0:
            if cuts and not text[cuts[-1][1] : found.start()].strip():
                continue
            cuts.append(found.span())
    return cuts


def _pieces(text: str, start: int, end: int, cuts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    pieces: list[tuple[int, int]] = []
    for a, b in zip([start, *(cut[1] for cut in cuts)], [*(cut[0] for cut in cuts), end], strict=True):
        while a < b and text[a].isspace():
            a += 1
        while b > a and text[b - 1].isspace():
            b -= 1
        if a < b:
            pieces.append((a, b))
    return pieces


def _is_name(words: str) -> bool:
    """Return whether the words can be a name: a capital first, or a common noun of places, bodies or people first."""
    words = words.lstrip("*_\"“'( ")
    return words[:1].isupper() or bool(_PLACE.match(words) and any(c.isupper() for c in words[1:]))
