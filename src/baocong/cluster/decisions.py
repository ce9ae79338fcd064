"""Decisions of people on figure rows: obeyed, carried to a changed sentence and marked, never dropped."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import count

from rapidfuzz import fuzz, process

from baocong.cluster.categories import parse_category
from baocong.cluster.member_names import find_member
from baocong.cluster.model import FigureDecision, FigureRow, Member
from baocong.cluster.typed import TypedRefusal, parse_choice, parse_indicator, parse_value
from baocong.counting.catalogue import Catalogue
from baocong.vietnamese.folding import fold

_SAME_SENTENCE = 60.0
_NOT_APPLICABLE = "không áp dụng"


def apply_decisions(
    rows: Sequence[FigureRow], decisions: Mapping[str, FigureDecision], catalogue: Catalogue
) -> list[FigureRow]:
    """Return the rows with every decision obeyed.

    A decision whose sentence changed since is carried to the nearest sentence of the same unit and marked; one whose
    sentence is gone stays as a row of its own, marked, and still counts where it holds a value and a reason.
    """
    made = {key: one for key, one in decisions.items() if one.is_made}
    keys = {row.key for row in rows}
    moved = _carry_over({key: one for key, one in made.items() if key not in keys}, rows, made)
    result = []
    for row in rows:
        if row.key in made:
            result.append(decide(row, made[row.key], catalogue))
        elif row.key in moved:
            decided = decide(row, moved[row.key], catalogue)
            result.append(
                replace(
                    decided,
                    note=f"Câu nguồn đã thay đổi từ khi quyết định; hãy xem lại. {decided.note}".strip(),
                )
            )
        else:
            result.append(row)
    placed = {one.key for one in moved.values()}
    result += [_orphan(one, catalogue) for key, one in made.items() if key not in keys and key not in placed]
    return result


def _carry_over(
    lost: Mapping[str, FigureDecision], rows: Sequence[FigureRow], made: Mapping[str, FigureDecision]
) -> dict[str, FigureDecision]:
    moved: dict[str, FigureDecision] = {}
    for one in lost.values():
        own = {row.key: fold(row.sentence) for row in rows if row.unit == one.unit and row.key not in made}
        near = process.extractOne(
            fold(one.sentence), {k: v for k, v in own.items() if k not in moved}, scorer=fuzz.token_sort_ratio,
            score_cutoff=_SAME_SENTENCE,
        )  # fmt: skip
        if near is not None:
            moved[near[2]] = one
    return moved


def decide(row: FigureRow, decision: FigureDecision, catalogue: Catalogue) -> FigureRow:
    """Return a row as a person decided it. What cannot be understood is said in the note and changes nothing."""
    row = replace(row, decision=decision)
    try:
        return _decided(row, decision, catalogue)
    except TypedRefusal as refusal:
        return replace(row, note=str(refusal))


def _decided(row: FigureRow, decision: FigureDecision, catalogue: Catalogue) -> FigureRow:
    if parse_choice(decision.choice) == "bỏ":
        return replace(row, state="refused", note="")
    indicator = catalogue.indicators[parse_indicator(decision.indicator or row.indicator, catalogue)]
    category: Mapping[str, str] | None = row.category if indicator.code == row.indicator else {}
    if decision.category:
        category = parse_category(decision.category, indicator, catalogue)
        if category is None:
            legal = " · ".join(indicator.breakdowns) or "chỉ tiêu này không có phân tổ"
            raise TypedRefusal(f"Không hiểu phân tổ “{decision.category}”. Chiều hợp lệ: {legal}.")
    row = replace(row, indicator=indicator.code, category=dict(category or {}), reason=decision.reason)
    if not decision.value:
        return replace(row, state="confirmed", note="")
    if fold(decision.value) == _NOT_APPLICABLE:
        return replace(row, state="corrected", value=None, absence="not_applicable", note="")
    value = parse_value(decision.value, indicator)
    if not decision.reason:
        return replace(row, note="Sửa số thì phải ghi lý do; số này chưa được dùng.")
    return replace(
        row,
        state="corrected",
        value=value,
        qualifier=None,
        note=f"Báo cáo ghi {row.text}." if row.text else "",
    )


def _orphan(decision: FigureDecision, catalogue: Catalogue) -> FigureRow:
    row = FigureRow(
        decision.key, decision.unit, "", decision.indicator, {}, None, "pending", sentence=decision.sentence,
        decision=decision,
    )  # fmt: skip
    gone = "Câu nguồn không còn trong báo cáo."
    if decision.value and decision.indicator:
        decided = decide(row, decision, catalogue)
        return replace(decided, note=f"{gone} {decided.note}".strip())
    return replace(row, note=f"{gone} Quyết định được giữ nhưng không dùng.")


def entered_rows(
    entered: Iterable[FigureDecision], members: Sequence[Member], catalogue: Catalogue
) -> list[FigureRow]:
    """Return the rows that a person added for figures no report states, or for reports that cannot be read."""
    rows: list[FigureRow] = []
    entered = list(entered)
    taken = {one.key for one in entered}
    free = (key for key in map("nhap-{}".format, count(1)) if key not in taken)
    for one in entered:
        member = find_member(one.unit, members)
        row = FigureRow(
            one.key or next(free), member.code if member else "", "", one.indicator, {}, None, "pending",
            decision=one,
        )  # fmt: skip
        if member is None:
            rows.append(replace(row, note=f"Không có thành viên nào tên “{one.unit}” ở sheet Thông tin."))
            continue
        decided = decide(row, one, catalogue)
        rows.append(replace(decided, state="entered") if decided.state == "corrected" else decided)
    return rows
