"""One total with two values: the denominators of "146/199 xã" and "177/177 xã", and repeated "Tổng số …"."""

import re
from collections import Counter, defaultdict

from baocong.reading.model import Relation
from baocong.reading.relations.ground import Ground
from baocong.reading.relations.operands import plain, sort_of, unit_of

# Counted as wholes of a territory: their number is one and the same all through a report.
TERRITORIES = frozenset(
    {
        "xã", "phường", "thị trấn", "xã, phường", "xã, phường, thị trấn", "huyện", "huyện, thành phố", "quận",
        "huyện, thị xã, thành phố", "đơn vị hành chính cấp huyện", "đơn vị hành chính cấp xã", "thôn", "bản", "xóm",
        "ấp", "khu phố", "tổ dân phố", "thôn, bản", "tỉnh",
    }
)  # fmt: skip


# Members of a cluster or parts of an office: their number is fixed too, but a report may count several such groups, so
# that one denominator must be the rule before another is taken for an exception.
MEMBERS = frozenset({"đơn vị", "sở", "phòng", "thành viên", "cơ quan", "tỉnh, thành phố", "phòng, đơn vị"})
_RULE = 3
_SUBSET = re.compile(
    r"\s*(?:đặc biệt|khó khăn|vùng|biên giới|miền núi|khu vực|thuộc|của|được (?:chọn|giao|kiểm tra|giám sát|hỗ trợ)|điểm\b"
    r"|trọng điểm|thí điểm|nông thôn mới|nghèo|có (?:rừng|dịch|di tích|chợ)|ven biển|đảo|trong kế hoạch|theo kế hoạch)\b"
)
_DISTRICT = re.compile(
    r"\b(?:[Tt]oàn huyện|[Tt]rên địa bàn huyện|(?:[Hh]uyện|[Tt]hị xã|[Tt]hành phố|[Qq]uận|[Tt]ại tỉnh)\s+(?P<name>[^\W\d_]))"
)
_COUNTED = TERRITORIES | MEMBERS


def read_totals(ground: Ground) -> list[Relation]:
    """Return the pairs of statements about one total that must agree."""
    return [*_denominators(ground), *_repeated(ground)]


def _denominators(ground: Ground) -> list[Relation]:
    """Return each fraction of a territory's parts beside the first with the commonest denominator."""
    by_unit: dict[str, list[int]] = defaultdict(list)
    for index in ground.order:
        figure = ground.figures[index]
        if figure.denominator is not None and unit_of(figure) in _COUNTED and _is_of_all(ground, index):
            by_unit[unit_of(figure)].append(index)
    relations = []
    for unit, indices in by_unit.items():
        counts = Counter(ground.figures[index].denominator for index in indices)
        if unit in MEMBERS and max(counts.values()) < _RULE:
            continue
        first, *others = _commonest_first(ground, indices)
        whole = ground.figures[first].denominator
        if whole is None:
            continue
        for index in others:
            other = ground.figures[index].denominator
            relations.append(
                Relation("equal", (index,), first, other == whole, plain(whole), "denominator", "implied")
            )
    return relations


def _is_of_all(ground: Ground, index: int) -> bool:
    """Return whether the denominator counts all parts of the report's own territory: not of a district, not the poor ones."""
    figure = ground.figures[index]
    behind = ground.lower[figure.end : figure.end + 60].lstrip(" *_").removeprefix(unit_of(figure))
    if _SUBSET.match(behind):
        return False
    before = ground.text[ground.sentence(figure.start)[0] : figure.start]
    return not any(found["name"] is None or found["name"].isupper() for found in _DISTRICT.finditer(before))


def _commonest_first(ground: Ground, indices: list[int]) -> list[int]:
    counts = Counter(ground.figures[i].denominator for i in indices)
    best = max(range(len(indices)), key=lambda k: (counts[ground.figures[indices[k]].denominator], -k))
    return [indices[best], *indices[:best], *indices[best + 1 :]]


def _repeated(ground: Ground) -> list[Relation]:
    """Return totals ("tổng số …") that are stated twice for one thing, body and period."""
    stated: dict[tuple[str, ...], int] = {}
    relations = []
    for index in ground.order:
        figure = ground.figures[index]
        before = ground.lower[max(0, figure.start - 90) : figure.start]
        at = before.rfind("tổng số")
        if at < 0 or sort_of(figure) not in ("count", "money") or figure.denominator is not None:
            continue
        name = before[at:].strip(" :*_-")
        for word in (" là", " đạt", " hiện có", " hiện nay", " có", ":"):
            name = name.removesuffix(word).strip(" :*_")
        if any(c in name for c in ".;,()\n") or len(name.split()) < 4:
            continue
        key = (name, unit_of(figure), figure.period or "", figure.about or "")
        if key in stated:
            first = ground.figures[stated[key]]
            relations.append(
                Relation(
                    "equal", (index,), stated[key], first.value == figure.value, plain(first.value),
                    "repeated-total", "implied",
                )
            )  # fmt: skip
        else:
            stated[key] = index
    return relations
