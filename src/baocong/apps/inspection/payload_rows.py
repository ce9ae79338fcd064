"""A payload as rows that people read: what, before → after. Pure; any JSON gives rows, none breaks the page."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from baocong.apps.audit.labels import field_label, label_of
from baocong.apps.rights.roles import ROLES

EMPTY = "(trống)"
_CHANGES = (("from", "to"), ("before", "after"))
_NATURES = {1: "ước", 2: "sơ bộ", 3: "chính thức"}
_MOST_ROWS = 500


@dataclass(frozen=True, slots=True)
class Row:
    """One line: a value, or what it was and what it became."""

    label: str
    value: str = ""
    before: str = ""
    after: str = ""
    is_change: bool = False

    @property
    def text(self) -> str:
        """Return the line in words."""
        return f"{self.label}: {f'{self.before} → {self.after}' if self.is_change else self.value}"


@dataclass(frozen=True, slots=True)
class CellRow:
    """One figure that a save wrote."""

    indicator: str
    category: str
    nature: str
    number: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Part:
    """What an operation, or one of its steps, was told and did."""

    title: str = ""
    about: str = ""
    rows: list[Row] = field(default_factory=list)
    cells: list[CellRow] = field(default_factory=list)

    def named(self, names: Mapping[str, str]) -> "Part":
        """Return the part with names in place of keys of units and codes of indicators, where they are known."""
        rows = [replace(one, value=names.get(one.value, one.value)) for one in self.rows]
        cells = [replace(one, indicator=names.get(one.indicator, one.indicator)) for one in self.cells]
        return replace(self, rows=rows, cells=cells)

    @property
    def text(self) -> str:
        """Return everything in one line, for exports."""
        cells = [f"{one.indicator}: {one.before or EMPTY} → {one.after or EMPTY}" for one in self.cells]
        return "; ".join([*([self.title] if self.title else []), *(one.text for one in self.rows), *cells])


def parts_of(payload: Any) -> list[Part]:
    """Return the operation's own part, then one for each step."""
    if not isinstance(payload, dict):
        return [Part(rows=list(_rows("nội dung", payload)))]
    own = {key: value for key, value in payload.items() if key != "steps"}
    parts = [_part(own)]
    for step in payload.get("steps") or ():
        if isinstance(step, dict):
            inner = step.get("payload")
            made = _part(inner if isinstance(inner, dict) else {})
            parts.append(
                Part(label_of(str(step.get("code", ""))), str(step.get("about", "")), made.rows, made.cells)
            )
    return parts


def keys_in(parts: Iterable[Part]) -> set[str]:
    """Return what may be the key of a unit or the code of an indicator in some parts."""
    found: set[str] = set()
    for part in parts:
        found |= {one.indicator for one in part.cells}
        found |= {
            one.value for one in part.rows if one.label in (field_label("unit"), field_label("indicator"))
        }
    return found


def _part(payload: dict[str, Any]) -> Part:
    cells = [one for one in payload.get("cells") or () if _is_cell(one)] if _has_cells(payload) else []
    rest = {key: value for key, value in payload.items() if key != "cells" or not cells}
    rows: list[Row] = []
    for row in _changes(rest) or _all_rows(rest):
        rows.append(row)
        if len(rows) == _MOST_ROWS:
            rows.append(Row("…", "còn nữa, không in hết ở đây"))
            break
    return Part(rows=rows, cells=[_cell(one) for one in cells])


def _has_cells(payload: dict[str, Any]) -> bool:
    return isinstance(payload.get("cells"), list)


def _is_cell(one: Any) -> bool:
    return isinstance(one, list) and len(one) >= 7


def _cell(one: list[Any]) -> CellRow:
    code, category, nature, planned, number, before, after = one[:7]
    kind = _NATURES.get(nature, str(nature)) + (", kế hoạch" if planned else "")
    return CellRow(
        str(code), str(category or ""), kind, int(number or 0), str(before or ""), str(after or "")
    )


def _all_rows(payload: dict[str, Any]) -> Iterator[Row]:
    for key, value in payload.items():
        yield from _rows(field_label(key), value, key)


def _changes(payload: dict[str, Any]) -> list[Row]:
    """Return the rows of a payload that is one change of everything: {"before": {…}, "after": {…}}."""
    for first, second in _CHANGES:
        if set(payload) == {first, second}:
            return list(_change("thay đổi", payload[first], payload[second]))
    return []


def _rows(label: str, value: Any, key: str = "") -> Iterator[Row]:
    if isinstance(value, dict):
        for first, second in _CHANGES:
            if set(value) == {first, second}:
                yield from _change(label, value[first], value[second], key)
                return
        for inner, one in value.items():
            yield from _rows(f"{label} › {field_label(inner)}", one, inner)
    elif isinstance(value, list) and any(isinstance(one, dict | list) for one in value):
        for at, one in enumerate(value, start=1):
            yield from _rows(f"{label} {at}", one, key)
    elif isinstance(value, list):
        yield Row(label, ", ".join(_text(one, key) for one in value) or EMPTY)
    else:
        yield Row(label, _text(value, key))


def _change(label: str, before: Any, after: Any, key: str = "") -> Iterator[Row]:
    if isinstance(before, dict) and isinstance(after, dict):
        for one in dict.fromkeys([*before, *after]):
            if before.get(one) != after.get(one):
                yield from _change(field_label(one), before.get(one), after.get(one), one)
        return
    yield Row(label, before=_text(before, key), after=_text(after, key), is_change=True)


def _text(value: Any, key: str = "") -> str:
    if value is None or value == "":
        return EMPTY
    if isinstance(value, bool):
        return "có" if value else "không"
    if key == "period":
        return (
            str(value)
            .replace("(administrative)", "(chốt hành chính)")
            .replace("(statistical)", "(chốt thống kê)")
        )
    if key == "role":
        return ROLES.get(str(value), str(value))
    if isinstance(value, dict | list):
        return (
            ", ".join(f"{field_label(one)}: {_text(value[one])}" for one in value)
            if isinstance(value, dict)
            else ", ".join(map(_text, value))
        )
    return str(value)
