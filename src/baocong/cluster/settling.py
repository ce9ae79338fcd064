"""Figure rows to observations: at most one value a unit, indicator and category, nothing counted twice."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from baocong.cluster.model import FigureRow, FigureState
from baocong.cluster.typed import parse_choice
from baocong.compiling.material import FigureKey
from baocong.counting.observation import Category, Observation, ObservationSource
from baocong.counting.period import Period

_MOST_SHOWN = 6
COUNTED: frozenset[FigureState] = frozenset({"accepted", "confirmed", "corrected", "entered"})


def settle_rows(rows: Sequence[FigureRow]) -> list[FigureRow]:
    """Return the rows with at most one value a unit, indicator and category left to count.

    The same value twice counts once; values a person marked "cộng" are added by the observation; different values that
    only the machine accepted all wait for a person, because nobody can know whether they are parts or versions.
    """
    groups: dict[tuple[str, str, tuple[tuple[str, str], ...]], list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        if row.state in COUNTED:
            groups[row.unit, row.indicator, tuple(sorted(row.category.items()))].append(number)
    result = list(rows)
    for numbers in groups.values():
        if len(numbers) > 1:
            _settle_group(numbers, result)
    return result


def _settle_group(numbers: Sequence[int], rows: list[FigureRow]) -> None:
    decided = [n for n in numbers if rows[n].state != "accepted"]
    machine = [n for n in numbers if rows[n].state == "accepted"]
    added = [n for n in decided if (d := rows[n].decision) and parse_choice(d.choice) == "cộng"]
    if added and len(added) == len(decided):
        for n in machine:
            rows[n] = replace(
                rows[n], state="not_counted", note="Đã cộng các dòng người chọn; dòng này không cộng nữa."
            )
        return
    if decided:
        for n in [*machine, *decided[:-1]]:
            rows[n] = replace(
                rows[n], state="not_counted", note="Đã dùng dòng khác do người chọn cho chỉ tiêu này."
            )
        return
    values = {rows[n].value for n in machine}
    if len(values) == 1:
        for n in machine[1:]:
            rows[n] = replace(
                rows[n], state="not_counted", note="Nhắc lại số đã nêu ở câu khác; chỉ tính một lần."
            )
        return
    shown = _some(list(dict.fromkeys(rows[n].text for n in machine)))
    for n in machine:
        note = f"Báo cáo nêu nhiều giá trị cho chỉ tiêu này ({shown}). Hãy chọn “nhận” một dòng hoặc “cộng” các dòng."
        rows[n] = replace(rows[n], state="pending", note=note)


def _some(texts: Sequence[str]) -> str:
    """The first few of many values: the note stands on every one of their rows."""
    rest = len(texts) - _MOST_SHOWN
    return "; ".join(texts[:_MOST_SHOWN]) + (f" và {rest} giá trị khác" if rest > 0 else "")


def pending_units(rows: Sequence[FigureRow]) -> dict[FigureKey, frozenset[str]]:
    """Return, for each figure, the units whose value waits for a person."""
    waiting: dict[FigureKey, set[str]] = defaultdict(set)
    for row in rows:
        if row.state == "pending" and row.indicator:
            waiting[row.indicator, tuple(sorted(row.category.items()))].add(row.unit)
    return {key: frozenset(units) for key, units in waiting.items()}


def observations(rows: Sequence[FigureRow], period: Period) -> list[Observation]:
    """Return the counted rows as observations; rows marked "cộng" of one figure become one."""
    groups: dict[tuple[str, str, Category], list[FigureRow]] = defaultdict(list)
    for row in rows:
        if row.state in COUNTED and row.unit and row.indicator:
            groups[row.unit, row.indicator, tuple(sorted(row.category.items()))].append(row)
    return [_observation(key, group, period) for key, group in groups.items()]


def _observation(key: tuple[str, str, Category], group: Sequence[FigureRow], period: Period) -> Observation:
    unit, indicator, category = key
    first = group[0]
    values = [row.value for row in group if row.value is not None]
    nature = "estimate" if any(row.nature == "estimate" for row in group) else "final"
    source = ObservationSource(
        "read" if first.state in {"accepted", "confirmed"} else "entered",
        first.document,
        " … ".join(dict.fromkeys(row.sentence for row in group if row.sentence)),
        first.start,
        first.end,
        "; ".join(dict.fromkeys(row.place for row in group if row.place)),
        reason=first.reason,
        highlight=first.highlight if len(group) == 1 else None,
    )
    return Observation(
        indicator,
        unit,
        period,
        sum(values, Decimal(0)) if values else None,
        None if values else "not_applicable",
        category,
        qualifier=next((row.qualifier for row in group if row.qualifier), None),
        nature="estimate" if nature == "estimate" else "final",
        source=source,
    )
