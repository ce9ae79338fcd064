"""What comes in, goes out and stays: "tiếp nhận 560, kỳ trước chuyển sang 40, đã giải quyết 540, đang giải quyết 60"."""

import re
from collections import defaultdict
from collections.abc import Iterator

from baocong.reading.model import Relation
from baocong.reading.relations.enumerations import flat
from baocong.reading.relations.ground import Ground
from baocong.reading.relations.groups import Group
from baocong.reading.relations.operands import plain, slack_of, sort_of, unit_of

# What the words around an amount make of it, the surest first.
ROLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "opening",
        re.compile(
            r"(?:kỳ|năm|tháng|quý) trước (?:chuyển (?:sang|qua|đến)|còn lại)|tồn (?:từ )?(?:đầu kỳ|kỳ trước|năm trước|đầu năm|kho đầu kỳ)"
            r"|cũ chuyển (?:sang|qua)|chuyển (?:từ|sang từ) (?:kỳ|năm|tháng|quý) trước|(?:kỳ|năm|tháng|quý) trước"
        ),
    ),
    (
        "open",
        re.compile(
            r"đang (?:giải quyết|xử lý|xem xét)|chưa (?:giải quyết|xử lý)|tồn (?:kho )?cuối kỳ|chuyển (?:sang )?(?:kỳ|năm|tháng) sau|còn tồn"
        ),
    ),
    (
        "settled",
        re.compile(
            r"(?<!đang )(?<!chưa )\b(?:giải quyết|xử lý|trả kết quả|đã trả|xuất kho)\b|^[\s,;]*xuất\b"
        ),
    ),
    ("received", re.compile(r"\b(?:tiếp nhận|thụ lý|nhập kho)\b")),
)
_OPEN = ROLES[1][1]
_SIGNS_OF_OPEN = ("đang", "chưa", "tồn", "chuyển")
# Other ways out or in: with one of them the four amounts need not balance.
_LEAKS = re.compile(
    r"trả lại|từ chối|rút (?:hồ sơ|đơn)|hủy|đình chỉ|chuyển (?:đơn|hồ sơ|cơ quan|đến)|bổ sung hồ sơ|lưu đơn|trùng|tạm dừng|không đủ điều kiện"
    r"|yêu cầu|tái xuất|hao hụt|hướng dẫn"
)


def read_balances(ground: Ground, groups: list[Group]) -> list[Relation]:
    """Return what is still open against what came in and went out, in one sentence.

    *Shapes*: with the amount carried over the balance is exact, else what is open is at least the difference.
    """
    whole_of = {part: group.whole for group in groups for part in group.parts.figures}
    starts = {ground.squeezed.sentences.at(ground.figures[i].start)[0] for i in _open(ground)}
    relations = []
    for start in sorted(starts):
        end = ground.sentence(start)[1]
        if not _LEAKS.search(ground.lower, start, end):
            relations += _balance(ground, start, end, whole_of)
    return relations


def _open(ground: Ground) -> Iterator[int]:
    """Yield the amounts that the text calls still open."""
    for index in ground.order:
        figure = ground.figures[index]
        window = ground.lower[max(0, figure.start - 40) : figure.end + 60]
        if any(map(window.__contains__, _SIGNS_OF_OPEN)) and _adds(ground, index) and _OPEN.search(window):
            yield index


def _adds(ground: Ground, index: int) -> bool:
    figure = ground.figures[index]
    return figure.denominator is None and sort_of(figure).split()[0] in ("count", "measure")


def _balance(ground: Ground, start: int, end: int, whole_of: dict[int, int]) -> list[Relation]:
    roles: defaultdict[str, list[int]] = defaultdict(list)
    figures, joints, _ = flat(ground, start, end)
    cuts = [start, *(j.at for j in joints if j.mark in ";,"), end]
    for index in figures:
        role = _role(ground, index, cuts) if _adds(ground, index) else None
        if role is not None:
            roles[role].append(index)
    once = all(len(roles[role]) == 1 for role in ("open", "settled", "received"))
    if not once or len(roles["opening"]) > 1:
        return []
    left, settled, received = (roles[role][0] for role in ("open", "settled", "received"))
    opening = next(iter(roles["opening"]), None)
    if len({unit_of(ground.figures[i]).split(" ")[0] for i in (left, settled, received)} - {""}) > 1:
        return []
    if not received < settled < left:
        return []
    if opening is not None and opening in whole_of:
        received, opening = whole_of[opening], None
        return [_claim(ground, [received], settled, left, exact=True)]
    pool = [received] if opening is None else [received, opening]
    return [_claim(ground, pool, settled, left, exact=opening is not None)]


def _role(ground: Ground, index: int, cuts: list[int]) -> str | None:
    figure = ground.figures[index]
    low = max(cut for cut in cuts if cut <= figure.start)
    before = ground.within(low, figure.start)
    low = max(low, ground.figures[before[-1]].end) if before else low
    high = min((cut for cut in cuts if cut > figure.start), default=figure.end)
    behind = ground.within(figure.end, high)
    high = min(high, ground.figures[behind[0]].start) if behind else high
    words = ground.lower[low:high]
    return next((role for role, pattern in ROLES if pattern.search(words)), None)


def _claim(ground: Ground, pool: list[int], settled: int, left: int, *, exact: bool) -> Relation:
    figures = [ground.figures[i] for i in (*pool, settled, left)]
    over = sum((ground.figures[i].value for i in pool[1:]), ground.figures[pool[0]].value)
    over -= ground.figures[settled].value
    loose = any(figure.approximation for figure in figures)
    off = figures[-1].value - over
    holds = loose or (abs(off) <= sum(map(slack_of, figures)) if exact else off >= 0)
    rule = "balance" if exact else "balance-least"
    return Relation("difference" if exact else "max", (*pool, settled), left, holds, plain(over), rule)
