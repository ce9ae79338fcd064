"""What a figure remembers: its revisions with their sources, remarks, and where it was already reported."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from django.db.models import Model, QuerySet

from baocong.apps.audit.models import AuditEntry
from baocong.apps.indicators.cells import show_figure
from baocong.apps.indicators.models import (
    FigureSource,
    Observation,
    ObservationRevision,
    Remark,
    ReportedFigure,
)
from baocong.apps.indicators.values import value_of

SOURCE_WORDS = {
    "entered": "nhập tay",
    "counted": "đếm từ sổ",
    "read": "đọc từ báo cáo",
    "computed": "tính ra",
    "imported": "nạp từ tệp",
}


@dataclass(frozen=True, slots=True)
class Change:
    """One revision: who, when, what before and after, from where. The sentence is cut around its number."""

    number: int
    at: datetime | None
    who: str
    before: str
    after: str
    how: str
    document: str = ""
    place: str = ""
    sentence: tuple[str, str, str] = ("", "", "")
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A remark with who said it and when."""

    text: str
    who: str
    at: datetime | None


@dataclass(frozen=True, slots=True)
class Reported:
    """A row of the ledger; `value` is what was reported, `differs` whether another value stands now."""

    row: ReportedFigure
    value: str
    differs: bool


@dataclass(frozen=True, slots=True)
class Memory:
    """A figure with all it remembers, newest first."""

    observation: Observation
    changes: list[Change] = field(default_factory=list)
    remarks: list[Said] = field(default_factory=list)
    ledger: list[Reported] = field(default_factory=list)

    @property
    def differs(self) -> list[Reported]:
        """Return where another value was reported than the one that stands."""
        return [one for one in self.ledger if one.differs]


def memory_of(observation: Observation, seq: int | None = None) -> Memory:
    """Return what a figure remembers, up to an audit entry where one is named; five queries whatever its length."""
    kind = observation.version.kind
    revisions = _until(
        observation.revisions.select_related("source", "version").order_by("number"), "seq_from", seq
    )
    rows = list(revisions)
    remarks = list(_until(Remark.objects.filter(observation=observation).order_by("seq"), "seq", seq))
    entries = AuditEntry.objects.in_bulk({*(one.seq_from for one in rows), *(one.seq for one in remarks)})
    ledger = ReportedFigure.objects.filter(revision__in=rows).select_related("revision__version", "person")
    current = rows[-1] if rows else None
    return Memory(
        observation,
        _changes(rows, entries, kind),
        [Said(one.text, *_who_and_when(entries.get(one.seq))) for one in reversed(remarks)],
        [
            Reported(one, _shown(one.revision, kind), current is not None and _shown(one.revision, kind) != _shown(current, kind))
            for one in ledger
        ],
    )  # fmt: skip


def reported_among(observations: Collection[int]) -> dict[int, list[Reported]]:
    """Return what was reported of some figures, by figure; one query. `differs` is left to the reader."""
    rows = ReportedFigure.objects.filter(revision__observation__in=observations)
    held: dict[int, list[Reported]] = {}
    for one in rows.select_related("revision__version"):
        shown = _shown(one.revision, one.revision.version.kind)
        held.setdefault(one.revision.observation_id, []).append(Reported(one, shown, False))
    return held


_Row = TypeVar("_Row", bound=Model)


def _until(rows: QuerySet[_Row], column: str, seq: int | None) -> QuerySet[_Row]:
    return rows if seq is None else rows.filter(**{f"{column}__lte": seq})


def _changes(rows: list[ObservationRevision], entries: dict[int, AuditEntry], kind: str) -> list[Change]:
    changes, before = [], ""
    for one in rows:
        who, at = _who_and_when(entries.get(one.seq_from))
        after, source = _shown(one, kind), one.source
        changes.append(
            Change(
                number=one.number,
                at=at,
                who=who,
                before=before,
                after=after,
                how=SOURCE_WORDS.get(source.kind, source.kind),
                document=source.document,
                place=source.place,
                sentence=_cut(source),
                reason=source.reason,
            )
        )
        before = after
    return changes[::-1]


def _shown(revision: ObservationRevision, kind: str) -> str:
    value = value_of(revision.value, revision.version.scale)
    return show_figure(value, revision.absence, revision.qualifier, kind)


def _who_and_when(entry: AuditEntry | None) -> tuple[str, datetime | None]:
    if entry is None:
        return "", None
    giver = f" (thay {entry.on_behalf_of})" if entry.on_behalf_of else ""
    return f"{entry.actor_name}{giver}", entry.at


def _cut(source: FigureSource) -> tuple[str, str, str]:
    text, start, end = source.sentence, source.highlight_start, source.highlight_end
    if start is None or end is None or not 0 <= start <= end <= len(text):
        return text, "", ""
    return text[:start], text[start:end], text[end:]
