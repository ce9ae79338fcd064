"""What became of a total: "tổng số 58 nhiệm vụ; đã hoàn thành 49 nhiệm vụ; đang thực hiện 09 nhiệm vụ"."""

import re
from collections.abc import Iterator

from baocong.reading.model import Relation
from baocong.reading.relations.arithmetic import sum_of
from baocong.reading.relations.enumerations import flat
from baocong.reading.relations.ground import Ground
from baocong.reading.relations.operands import same_noun, sort_of, unit_of

_DONE = re.compile(
    r"\b(?:đã|được) (?:hoàn thành|giải quyết|xử lý|thực hiện|trả lời|kết luận|khắc phục|trả kết quả)|\bhoàn thành\b"
    r"|\b(?:giải quyết|xử lý|thực hiện) xong"
)
_RUNNING = re.compile(
    r"\bđang (?:được )?(?:thực hiện|giải quyết|xử lý|triển khai|xem xét|khắc phục|trong hạn)"
)
_NOT = re.compile(r"\bchưa (?:được )?(?:hoàn thành|giải quyết|xử lý|thực hiện|triển khai|khắc phục|đến hạn)")
_LATE = re.compile(r"\b(?:quá|trễ) hạn\b")
_IN_TIME = re.compile(r"\b(?:trước|đúng|sớm) hạn\b")
_STATES = (("not", _NOT), ("running", _RUNNING), ("done", _DONE), ("in time", _IN_TIME), ("late", _LATE))
_TOTAL = re.compile(
    r"\b(?:tổng số|tổng cộng|tổng|được giao|giao)\b[^;.\d]{0,40}\Z|(?:\A|[.;\n] ?)trong(?: số)?\s*\Z"
)
_OUT_OF = ("trong", "trong số")
# A part of a part is no state of the whole.
_INSIDE = re.compile(r"\b(?:trong đó|gồm|bao gồm|còn lại)\b")
# What came in is no total where something was carried over.
_MORE = re.compile(
    r"\b(?:tiếp nhận|thụ lý|phát sinh|chuyển (?:sang|qua|đến|tiếp)|tồn|(?:kỳ|năm|tháng|quý|tuần) trước|lũy kế|luỹ kế)\b"
)
_FEWEST, _MOST, _REACH = 2, 4, 600


def read_states(ground: Ground) -> list[Relation]:
    """Return the sums of what is done, running and not done, where a total of the same noun opens the sentence.

    *Shapes*: every amount of the noun behind the total must have a state of its own, and one of them be done.
    """
    relations: list[Relation] = []
    for whole in _totals(ground):
        relation = _claim(ground, whole)
        if relation is not None:
            relations.append(relation)
    return relations


def _totals(ground: Ground) -> Iterator[int]:
    """Yield the counts that words before them call a total."""
    for index in ground.order:
        figure = ground.figures[index]
        if figure.denominator is None and sort_of(figure) == "count" and unit_of(figure):
            before = ground.lower[max(0, figure.start - 60) : figure.start]
            is_near = "tổng" in before or "giao" in before or before.rstrip().endswith(_OUT_OF)
            if is_near and _TOTAL.search(before):
                yield index


def _claim(ground: Ground, whole: int) -> Relation | None:
    total = ground.figures[whole]
    end = min(ground.sentence(total.start)[1], total.end + _REACH)
    start = ground.sentence(total.start)[0]
    if _INSIDE.search(ground.lower, total.end, end) or _MORE.search(ground.lower, start, end):
        return None
    figures, joints, _ = flat(ground, total.end, end)
    noun = unit_of(total)
    parts: list[int] = []
    states: list[str] = []
    told_again = False
    for index in figures[: _MOST + 1]:
        if not _is_one_of(ground, index, noun):
            continue
        cut = max(
            (j.end for j in joints if j.mark in ";," and j.end <= ground.figures[index].start),
            default=total.end,
        )
        until = min((j.at for j in joints if j.at >= ground.figures[index].end), default=end)
        state = _state(ground.lower[cut:until])
        if state is None:
            return None
        if state == "in time" and "done" in states:
            told_again = True
        if told_again and state in ("in time", "late"):
            continue  # What was done is told again, by how late it was.
        parts.append(index)
        states.append(state)
    if (
        not _FEWEST <= len(parts) <= _MOST
        or not {"done", "in time"} & set(states)
        or len(set(states)) < _FEWEST
    ):
        return None
    # Of what is not done, some may be neither running nor late: only "chưa" or three states leave nothing.
    told_apart = len(set(states)) == len(states) and {"done", "not"} <= set(states)
    certain = told_apart and "tổng" in ground.lower[max(0, total.start - 40) : total.start]
    relation = sum_of(ground, parts, whole, "sum-complete" if certain else "sum-loose")
    if relation.holds or certain:
        return relation
    # What is late may be counted among what is running.
    rest = [part for part, state in zip(parts, states, strict=True) if state != "late"]
    other = sum_of(ground, rest, whole, relation.rule)
    return other if other.holds and len(rest) >= _FEWEST else relation


def _is_one_of(ground: Ground, index: int, noun: str) -> bool:
    figure = ground.figures[index]
    return sort_of(figure) == "count" and (not unit_of(figure) or same_noun(unit_of(figure), noun))


def _state(words: str) -> str | None:
    """Return what the words of one amount say became of it: "hoàn thành quá hạn" is done."""
    found = {name for name, pattern in _STATES if pattern.search(words)}
    if len(found) > 1:
        found -= {"in time", "late"}
    if found == {"not", "done"}:
        return "not"  # "hoàn thành" stands in "chưa hoàn thành" too.
    return found.pop() if len(found) == 1 else None
