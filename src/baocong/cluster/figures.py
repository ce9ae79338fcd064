"""Readings and decisions to figure rows, and figure rows to observations: nothing is dropped, nothing counted twice."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import count

from rapidfuzz import fuzz, process

from baocong.cluster.categories import category_text, parse_category
from baocong.cluster.model import FigureDecision, FigureRow, FigureState, FileRole, Member, SentDocument
from baocong.cluster.roles import find_member
from baocong.counting.catalogue import Catalogue
from baocong.counting.observation import Category, Observation, ObservationSource
from baocong.counting.period import Period
from baocong.matching.match import Match
from baocong.reading.model import Figure, Reading
from baocong.reading.view import View
from baocong.vietnamese.folding import fold
from baocong.vietnamese.numerals import NumberError, parse_number

_SAME_SENTENCE = 60.0
_NOT_APPLICABLE = "không áp dụng"


def figure_rows(document: SentDocument, role: FileRole, period: str) -> list[FigureRow]:
    """Return one row for each figure of a unit's report, as the machine reads it."""
    reading = document.reading
    if reading is None:
        return []
    view = View(reading.text)
    matches = {one.figure: one for one in document.matches}
    seen: dict[tuple[str, str], int] = defaultdict(int)
    rows = []
    for number, figure in enumerate(reading.figures):
        start, end = sentence_span(view, figure)
        sentence = view.text[start:end]
        mark = (fold(sentence), figure.text)
        key = _key(role.unit, *mark, seen[mark])
        seen[mark] += 1
        rows.append(_row(key, role, document, figure, (start, sentence, matches.get(number)), period))
    return rows


def sentence_span(view: View, figure: Figure) -> tuple[int, int]:
    """Return the sentence that holds a figure; in a table it is the row."""
    return view.line_at(figure.start) if figure.table is not None else view.sentence_at(figure.start)


def _key(*parts: object) -> str:
    return hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()[:12]


def _row(
    key: str,
    role: FileRole,
    document: SentDocument,
    figure: Figure,
    context: tuple[int, str, Match | None],
    period: str,
) -> FigureRow:
    start, sentence, match = context
    state, note = _machine_state(figure, match, period)
    shift = figure.start - start
    return FigureRow(
        key=key,
        unit=role.unit,
        document=document.label,
        indicator=(match.indicator or "") if match else "",
        category=dict(match.category) if match else {},
        value=figure.value,
        state=state,
        text=figure.text,
        unit_of_measure=figure.unit_of_measure or "",
        sentence=" ".join(sentence.split("\t")) if figure.table is None else sentence.replace("\t", " | "),
        highlight=(shift, shift + len(figure.text)) if figure.table is None else None,
        start=figure.start,
        end=figure.end,
        place=place_text(document.reading, figure) if document.reading else "",
        confidence=match.confidence if match else 0.0,
        evidence="; ".join(match.evidence) if match else "",
        period=figure.period or period,
        qualifier=figure.approximation if figure.approximation != "ước" else None,
        nature=figure.nature,
        note=note,
        alternatives=match.alternatives if match else (),
    )


def _machine_state(figure: Figure, match: Match | None, period: str) -> tuple[FigureState, str]:
    """What the machine may take into a total by itself, and why not."""
    if match is None or match.indicator is None:
        return "unmatched", ""
    if figure.planned:
        return "not_counted", "Là số dự kiến, kế hoạch; không cộng vào kết quả."
    if figure.alternatives:
        return "pending", "Chưa rõ dấu chấm là phần nghìn hay phần thập phân."
    if figure.period and period and not _within(figure.period, period):
        return "not_counted", f"Thuộc kỳ khác: {figure.period}."
    if not match.accepted:
        return "pending", ""
    return "accepted", ""


def _within(own: str, period: str) -> bool:
    """A figure of the period itself, or of a part of it (a stock at the end of a month inside it)."""
    try:
        inner, outer = Period.parse(own), Period.parse(period)
    except ValueError:
        return False
    return own == period or (outer.start <= inner.start and inner.end <= outer.end)


def place_text(reading: Reading, figure: Figure) -> str:
    """Return where a figure stands as a person says it: section, and page or paragraph."""
    path = [one.number for one in reading.sections if one.start <= figure.start < one.end and one.number]
    parts = [f"mục {' / '.join(path)}"] if path else []
    place = figure.place
    if place is not None and place.page is not None:
        parts.append(f"trang {place.page}")
    elif place is not None and place.sheet is not None:
        parts.append(f"ô {place.cell} trang tính {place.sheet}")
    elif place is not None and place.paragraph is not None:
        parts.append(f"đoạn {place.paragraph + 1}")
    return ", ".join(parts)


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
    if fold(decision.choice) == "bỏ":
        return replace(row, state="refused", note="")
    indicator = decision.indicator or row.indicator
    if indicator not in catalogue.indicators:
        return replace(row, note=unknown_indicator(indicator, catalogue))
    category: Mapping[str, str] | None = row.category if indicator == row.indicator else {}
    if decision.category:
        category = parse_category(decision.category, catalogue.indicators[indicator], catalogue)
        if category is None:
            legal = " · ".join(catalogue.indicators[indicator].breakdowns) or "chỉ tiêu này không có phân tổ"
            return replace(row, note=f"Không hiểu phân tổ “{decision.category}”. Chiều hợp lệ: {legal}.")
    row = replace(row, indicator=indicator, category=dict(category or {}), reason=decision.reason)
    if not decision.value:
        return replace(row, state="confirmed", note="")
    if fold(decision.value) == _NOT_APPLICABLE:
        return replace(row, state="corrected", value=None, absence="not_applicable", note="")
    try:
        value = parse_number(decision.value)
    except NumberError as error:
        return replace(row, note=str(error))
    if not decision.reason:
        return replace(row, note="Sửa số thì phải ghi lý do; số này chưa được dùng.")
    return replace(
        row,
        state="corrected",
        value=value,
        qualifier=None,
        note=f"Báo cáo ghi {row.text}." if row.text else "",
    )


def unknown_indicator(code: str, catalogue: Catalogue) -> str:
    """Return the sentence for an indicator that the catalogue does not have, with the nearest ones it has."""
    if not code:
        return "Hãy ghi “Chỉ tiêu đúng” (mã ở cột Chỉ tiêu, ví dụ dossiers.received)."
    near = [one for one, _, _ in process.extract(code, list(catalogue.indicators), limit=3)]
    return f"Không có chỉ tiêu “{code}”. Gần nhất: {' · '.join(near)}."


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
    added = [n for n in decided if (d := rows[n].decision) and fold(d.choice) == "cộng"]
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
    shown = "; ".join(rows[n].text for n in machine)
    for n in machine:
        note = f"Báo cáo nêu nhiều giá trị cho chỉ tiêu này ({shown}). Hãy chọn “nhận” một dòng hoặc “cộng” các dòng."
        rows[n] = replace(rows[n], state="pending", note=note)


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


def row_category(row: FigureRow, catalogue: Catalogue) -> str:
    """Return the categories of a row as the sheet shows them."""
    return category_text(row.category, catalogue)
