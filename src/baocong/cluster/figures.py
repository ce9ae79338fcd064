"""Readings to figure rows: every figure of a unit's report, as the machine understands it."""

import hashlib
from collections import defaultdict

from baocong.cluster.model import FigureRow, FigureState, FileRole, SentDocument
from baocong.counting.period import Period
from baocong.matching.match import Match
from baocong.reading.model import Figure, Reading
from baocong.reading.view import View
from baocong.vietnamese.folding import fold

LIKELY = 0.4
"""Below this confidence a suggestion is shown but does not wait for a person: most such figures belong to no indicator."""


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
        sentence = reading.text[start:end]
        mark = (fold(sentence), figure.text)
        key = _key(role.unit, *mark, seen[mark])
        seen[mark] += 1
        rows.append(_row(key, role, document, figure, (start, sentence, matches.get(number)), period))
    return rows


def sentence_span(view: View, figure: Figure) -> tuple[int, int]:
    """Return the sentence of the text as given that holds a figure; in a table it is the row."""
    return view.given_line(figure.start) if figure.table is not None else view.given_sentence(figure.start)


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
    if state == "accepted" and document.is_scanned:
        state, note = "pending", "Chữ do máy nhận dạng từ ảnh quét; hãy so với bản giấy rồi xác nhận."
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
        if not (figure.kind == "rank" and match.accepted and _is_edition_before(figure.period, period)):
            return "not_counted", f"Thuộc kỳ khác: {figure.period}."
        # An index is published after its year: a report of 2022 states the rank of 2021, and means it as its own.
        return "accepted", f"Thứ hạng của năm {figure.period}."
    if not match.accepted:
        return ("pending" if match.confidence >= LIKELY else "unmatched"), ""
    return "accepted", ""


def _is_edition_before(own: str, period: str) -> bool:
    """Whether a year is the one before the period: the edition of an index that a report of the period can know."""
    try:
        return Period.parse(own) == Period.parse(str(Period.parse(period).start.year - 1))
    except ValueError:
        return False


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
