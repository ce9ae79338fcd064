"""Entries as lines of the list and of exports: labels for codes, names for what they are about."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from baocong.apps.audit.labels import NOUNS, label_of
from baocong.apps.audit.models import AuditEntry
from baocong.apps.inspection.payload_rows import parts_of
from baocong.apps.inspection.queries import person_names, unit_names


@dataclass(frozen=True, slots=True)
class EntryLine:
    """One entry in words."""

    seq: int
    at: datetime
    label: str
    code: str
    who: str
    on_behalf_of: str
    about: str
    unit: str
    entry: AuditEntry


def lines_of(entries: Iterable[AuditEntry]) -> list[EntryLine]:
    """Return entries as lines; the names of all of them take two queries."""
    rows = list(entries)
    units = unit_names({one.unit_id for one in rows if one.unit_id} | _ids(rows, "unit"))
    people = person_names(_ids(rows, "person"))
    return [
        EntryLine(
            seq=one.seq,
            at=one.at,
            label=label_of(one.code),
            code=one.code,
            who=one.actor_name,
            on_behalf_of=one.on_behalf_of,
            about=about_words(one.about, units, people),
            unit=units.get(one.unit_id or 0, ""),
            entry=one,
        )
        for one in rows
    ]


def about_words(about: str, units: dict[int, str], people: dict[int, str]) -> str:
    """Return what an entry is about in words: a name where it is known, else the noun and its number."""
    noun, _, key = about.partition(":")
    known = {"unit": units, "person": people}.get(noun, {})
    if key.isdecimal() and int(key) in known:
        return known[int(key)]
    return f"{NOUNS.get(noun, noun)} {f'số {key}' if key.isdecimal() else key}".strip()


def content_text(entry: AuditEntry) -> str:
    """Return the payload in one line, for exports."""
    payload = getattr(entry, "payload", None)
    if payload is None:
        return "(nội dung đã mất)"
    if payload.erased_at:
        return "(nội dung đã xóa theo lệnh)"
    return " | ".join(part.text for part in parts_of(payload.data) if part.text)[:30_000]


def _ids(rows: list[AuditEntry], noun: str) -> set[int]:
    prefix = f"{noun}:"
    keys = (one.about.removeprefix(prefix) for one in rows if one.about.startswith(prefix))
    return {int(key) for key in keys if key.isdecimal()}
