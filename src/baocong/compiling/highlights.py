"""Highlights (nổi bật): a unit's own sentences, chosen by a rule that is printed, never paraphrased."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from baocong.vietnamese.folding import fold


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence of a unit's report that might be quoted.

    *Shapes*: `key` is stable over runs (document, place and text decide it); `topic` is the key of the outline's
    section it would stand in; `figures` is how many figures it states, `documents` how many documents it cites.
    """

    key: str
    unit: str
    topic: str
    text: str
    document: str = ""
    place: str = ""
    figures: int = 0
    documents: int = 0


@dataclass(frozen=True, slots=True)
class HighlightRule:
    """What may be quoted and what comes first. *Source*: practice of cluster leads; an office may set its own.

    *Shapes*: `merits` are (wording pattern, points, name printed as the reason), `barred` patterns of what is never
    quoted; lengths in characters.
    """

    merits: tuple[tuple[str, int, str], ...] = (
        (r"đầu tiên|tiên phong|dẫn đầu|đi đầu|lần đầu", 5, "đầu tiên, dẫn đầu"),
        (
            r"giải (?:nhất|nhì|ba|đặc biệt|khuyến khích|thưởng)|huân chương|cờ thi đua|bằng khen",
            4,
            "giải thưởng",
        ),
        (r"xếp (?:thứ|hạng)|đứng thứ|thứ hạng|đứng đầu|nhóm dẫn đầu", 4, "thứ hạng"),
        (r"vượt (?:kế hoạch|chỉ tiêu|\d)|hoàn thành vượt|về đích sớm", 4, "vượt kế hoạch"),
        (r"mô hình|sáng kiến|cách làm (?:hay|mới)|nhân rộng", 3, "mô hình, sáng kiến"),
        (r"đạt 100\s*%|100\s*%", 2, "đạt 100%"),
        (r"tăng \d|cao hơn (?:cùng kỳ|bình quân)", 1, "tăng trưởng"),
    )
    barred: tuple[str, ...] = (
        r"kỷ luật|khiển trách|cảnh cáo|vi phạm|xử phạt|phạt tiền|sự cố|tấn công mạng|mất an toàn|tố cáo|khiếu nại",
        r"hạn chế|tồn tại|khó khăn|vướng mắc|chậm|chưa (?:đạt|thực hiện|hoàn thành|được|có|đầy đủ)|thiếu",
        r"đăng ký|phấn đấu|dự kiến|mục tiêu đến",
        r"^(?:so với|trong đó|cụ thể|riêng|đồng thời|ngoài ra|bên cạnh đó|qua đó|nhờ đó|nhờ vậy|từ đó|do đó|vì vậy|theo đó|"
        r"kết quả là|cũng)\b|[:,]$",
        r"nhiệm vụ (?:trọng tâm )?năm sau|phương hướng|(?:sẽ|tiếp tục) (?:triển khai|đẩy mạnh|tăng cường|tham mưu)",
    )
    most_units: int = 4
    fewest_units: int = 2
    most_with_balance: int = 8
    most_sentences: int = 3
    shortest: int = 40
    longest: int = 420


@dataclass(frozen=True, slots=True)
class Highlight:
    """A chosen sentence with the reasons that are printed beside it. `by` is rule, balance or person."""

    candidate: Candidate
    points: int
    reasons: tuple[str, ...]
    by: str = "rule"


@dataclass(frozen=True, slots=True)
class Selection:
    """The chosen highlights by topic, and how often each unit is named.

    *Shapes*: inside a topic strongest first; `named` has every unit, also those with 0; `unnamed` are the units of
    which no sentence is quoted, `crowded` those among them that have one which found no room.
    """

    by_topic: Mapping[str, tuple[Highlight, ...]]
    named: Mapping[str, int]
    unnamed: tuple[str, ...] = field(default=())
    crowded: tuple[str, ...] = field(default=())


def describe(rule: HighlightRule) -> str:
    """Return the rule as it is printed under the balance table."""
    merits = "; ".join(name for _, _, name in sorted(rule.merits, key=lambda one: -one[1]))
    return (
        "Câu nổi bật được trích nguyên văn từ báo cáo của đơn vị khi có số liệu hoặc số văn bản; ưu tiên theo thứ tự: "
        f"{merits}. Không trích câu nêu sự cố, vi phạm, kỷ luật, hạn chế hoặc việc chưa làm. Mỗi lĩnh vực nêu "
        f"{rule.fewest_units} đến {rule.most_units} đơn vị, mỗi đơn vị nhiều nhất {rule.most_sentences} câu, và thêm khi "
        f"cần để đơn vị nào có câu phù hợp cũng được nêu ít nhất một lần, nhưng không quá {rule.most_with_balance} đơn vị một "
        "lĩnh vực."
    )


def weigh(candidate: Candidate, rule: HighlightRule) -> tuple[int, tuple[str, ...]]:
    """Return the points of a sentence and the reasons for them; 0 points mean that it is not quoted."""
    text = fold(candidate.text)
    if not rule.shortest <= len(candidate.text) <= rule.longest or not (
        candidate.figures or candidate.documents
    ):
        return 0, ()
    if any(re.search(pattern, text) for pattern in rule.barred):
        return 0, ()
    reasons = [name for pattern, _, name in rule.merits if re.search(pattern, text)]
    points = sum(worth for pattern, worth, _ in rule.merits if re.search(pattern, text))
    if candidate.figures:
        points, reasons = points + 1, [*reasons, "có số liệu"]
    if candidate.documents:
        points, reasons = points + 1, [*reasons, "có văn bản"]
    return points, tuple(reasons)


def choose_highlights(
    candidates: Sequence[Candidate],
    units: Sequence[str],
    wanted: Mapping[str, int],
    rule: HighlightRule = HighlightRule(),
    decided: Mapping[str, bool] | None = None,
) -> Selection:
    """Choose the sentences to quote.

    *Shapes*: `units` in the decision's order (it settles equal points); `wanted` gives the most units for each topic;
    `decided` holds what people decided by candidate key: True is always quoted, False never.
    """
    decided = decided or {}
    pool = _weighed(candidates, units, rule, decided)
    chosen: dict[str, list[Highlight]] = {topic: [] for topic in wanted}
    for topic, most in wanted.items():
        _fill_topic(chosen[topic], pool.get(topic, []), min(most, rule.most_units))
    _balance(chosen, pool, units, rule)
    named = Counter(one.candidate.unit for found in chosen.values() for one in found)
    quotable = {one.candidate.unit for topic in wanted for one in pool.get(topic, ())}
    unnamed = tuple(unit for unit in units if not named.get(unit))
    return Selection(
        {topic: tuple(found) for topic, found in chosen.items()},
        {unit: named.get(unit, 0) for unit in units},
        unnamed,
        tuple(unit for unit in unnamed if unit in quotable),
    )


def _weighed(
    candidates: Sequence[Candidate], units: Sequence[str], rule: HighlightRule, decided: Mapping[str, bool]
) -> dict[str, list[Highlight]]:
    """Quotable sentences by topic, best first."""
    place = {unit: number for number, unit in enumerate(units)}
    pool: dict[str, list[Highlight]] = defaultdict(list)
    seen: set[tuple[str, str]] = set()
    for one in candidates:
        points, reasons = weigh(one, rule)
        mark = (one.unit, fold(one.text))
        if one.unit not in place or decided.get(one.key) is False or mark in seen:
            continue
        if decided.get(one.key):
            pool[one.topic].append(Highlight(one, points, ("cụm trưởng chọn",), "person"))
        elif points >= 2:
            pool[one.topic].append(Highlight(one, points, reasons))
        else:
            continue
        seen.add(mark)
    for found in pool.values():
        found.sort(
            key=lambda one: (one.by != "person", -one.points, place[one.candidate.unit], one.candidate.key)
        )
    return pool


def _fill_topic(chosen: list[Highlight], pool: Sequence[Highlight], most: int) -> None:
    """Take every sentence that a person chose, then the best one of each further unit."""
    chosen += [one for one in pool if one.by == "person"]
    for one in pool:
        units = {each.candidate.unit for each in chosen}
        if one not in chosen and one.candidate.unit not in units and len(units) < most:
            chosen.append(one)


def _balance(
    chosen: dict[str, list[Highlight]],
    pool: Mapping[str, Sequence[Highlight]],
    units: Sequence[str],
    rule: HighlightRule,
) -> None:
    """Name every unit once where it has a sentence: in a topic with room, or for the unit named most often.

    A topic is not filled without end: what finds no room is left to a person, and the unit is listed.
    """
    for unit in units:
        if any(one.candidate.unit == unit for found in chosen.values() for one in found):
            continue
        own = [(topic, one) for topic in chosen for one in pool.get(topic, ()) if one.candidate.unit == unit]
        if not own:
            continue
        topic, best = max(
            own,
            key=lambda pair: (
                len(chosen[pair[0]]) < rule.most_units,
                len(chosen[pair[0]]) < rule.most_with_balance,
                pair[1].points,
            ),
        )
        if len(chosen[topic]) >= rule.most_units:
            _make_room(chosen, topic)
        if len(chosen[topic]) < rule.most_with_balance:
            chosen[topic].append(Highlight(best.candidate, best.points, best.reasons, "balance"))


def _make_room(chosen: dict[str, list[Highlight]], topic: str) -> None:
    """Drop the weakest sentence of a unit that is quoted elsewhere too; a person's choice is never dropped."""
    named = Counter(one.candidate.unit for found in chosen.values() for one in found)
    spare = [one for one in chosen[topic] if one.by != "person" and named[one.candidate.unit] > 1]
    if spare:
        chosen[topic].remove(min(spare, key=lambda one: (-named[one.candidate.unit], one.points)))
