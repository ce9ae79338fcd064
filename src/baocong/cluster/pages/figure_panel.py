"""What opens beside the table: each unit's value with its sentences, what waits, who is silent, how it was added."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from baocong.cluster.model import STATE_NAMES, FigureRow
from baocong.cluster.pages.figure_material import (
    EDITED,
    WAITING,
    FigureMaterial,
    qualified,
    stated_in_words,
    total_in_words,
)
from baocong.cluster.pages.figure_table import row_anchor
from baocong.cluster.pages.quoting import Quote
from baocong.compiling.evidence import total_key, unit_key
from baocong.compiling.material import FigureKey, ReportingUnit, Total
from baocong.compiling.tables import NOT_ADDED
from baocong.compiling.wording import first_upper, names_in_words
from baocong.counting.observation import Observation
from baocong.writing.web.report_view import anchor

MOST_WAITING = 4
ADDED_UP = "cộng các phần đã nêu"
WAITING_PLACE = "cho-xac-nhan"


@dataclass(frozen=True, slots=True)
class Entry:
    """What one unit stated: its value, how it came in, the sentences, and what a person should know about it."""

    anchor: str
    unit: str
    value: str
    state: str = ""
    tone: str = ""
    quotes: tuple[Quote, ...] = ()
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Panel:
    """What opens for one figure.

    *Shapes*: `remarks` are (tag, its tone, names of units); `of` is k/n for a total that is not full.
    """

    anchor: str
    back: str
    value: str
    label: str
    basis: str
    of: str = ""
    entries: tuple[Entry, ...] = ()
    waiting: tuple[Entry, ...] = ()
    remarks: tuple[tuple[str, str, str], ...] = ()
    rule: str = ""


def total_panel(material: FigureMaterial, total: Total) -> Panel:
    """Return what a total rests on."""
    one, key = total.consolidated, total.key
    stated = {unit for unit, found in total.values.items() if found.is_stated}
    used = {found.unit for found in one.addends}
    rule = one.refusal.message if one.refusal else one.rule
    return Panel(
        anchor(total_key(key)),
        row_anchor(key),
        total_in_words(one),
        material.label(key),
        f"{len(used)} đơn vị" if one.value is not None else first_upper(NOT_ADDED),
        f"{one.reported}/{one.expected}" if one.partial else "",
        tuple(
            _entry(material, unit, total.values[unit.code], unit.code in used)
            for unit in material.run.units
            if unit.code in stated
        ),
        tuple(_waiting(material, key, stated)),
        tuple(_remarks(material, total, stated)),
        " ".join([rule, *one.remarks]).strip(),
    )


def waiting_panel(material: FigureMaterial, key: FigureKey) -> Panel:
    """Return the panel of a figure whose values all wait for a person."""
    waiting = tuple(_waiting(material, key, ()))
    return Panel(
        anchor(total_key(key)), WAITING_PLACE, "", material.label(key), first_upper(WAITING), waiting=waiting
    )


def _entry(material: FigureMaterial, unit: ReportingUnit, one: Observation, used: bool) -> Entry:
    key = (one.indicator, one.category)
    rows = material.counted(key, unit.code)
    added = [] if rows else material.parts(key, unit.code)
    edited = next((row for row in rows if row.state in EDITED), None)
    state = STATE_NAMES[edited.state] if edited else ADDED_UP if added else "" if used else NOT_ADDED
    reason = f"Lý do: {edited.reason.rstrip('.')}." if edited and edited.reason else ""
    notes = dict.fromkeys(filter(None, [*(row.note for row in rows), reason]))
    return Entry(
        anchor(unit_key(key, unit.code)),
        unit.short,
        stated_in_words(one, material.run.catalogue.indicators[one.indicator]),
        state,
        "info" if state else "",
        material.sources.quote_rows(rows or added),
        " ".join(notes),
    )


def _waiting(material: FigureMaterial, key: FigureKey, stated: Collection[str]) -> Iterator[Entry]:
    """The first rows of each unit that wait; the anchor of the unit's cell leads to the first of them."""
    for unit in material.run.units:
        rows = material.pending(key, unit.code)
        for number, row in enumerate(rows[:MOST_WAITING]):
            entry = _waiting_entry(material, row, unit)
            if number == 0 and unit.code not in stated:
                entry = replace(entry, anchor=anchor(unit_key(key, unit.code)))
            yield entry


def _waiting_entry(material: FigureMaterial, row: FigureRow, unit: ReportingUnit) -> Entry:
    gap = "" if row.unit_of_measure == "%" else " "
    shown = f"{qualified(row.text, row.qualifier)}{gap}{row.unit_of_measure}".strip()
    quotes = material.sources.quote_rows([row])
    remark = row.note or "Chưa đủ chắc là chỉ tiêu này."
    return Entry("", unit.short, shown, WAITING, "warn", quotes, remark)


def _remarks(
    material: FigureMaterial, total: Total, stated: Collection[str]
) -> Iterator[tuple[str, str, str]]:
    """Why the other units have no value; a unit without any word would be taken for forgotten."""
    apart = set(total.consolidated.not_applicable)
    units = material.run.units
    bare = [
        one
        for one in units
        if one.code not in apart and one.code not in stated and not material.pending(total.key, one.code)
    ]
    groups = (
        ("Không nêu", "warn", [one for one in bare if one.state == "read"]),
        ("Chưa đọc được", "warn", [one for one in bare if one.state == "unreadable"]),
        ("Chưa gửi", "bad", [one for one in bare if one.state == "missing"]),
        ("Không áp dụng", "info", [one for one in units if one.code in apart]),
    )
    for words, tone, found in groups:
        if found:
            yield words, tone, names_in_words([one.short for one in found])
