"""What is wrong with the log, in sentences an inspector can act on."""

from dataclasses import dataclass, field
from datetime import datetime

from django.utils import timezone

from baocong.apps.audit.labels import label_of

MOST_KEPT = 500
"""Faults kept with their sentences; further ones are only counted, so that memory stays bounded."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One place where the log and what it says do not agree. `code` is stable, `seq` the entry (None: no one entry).

    Codes: entry_altered entry_replaced entry_inserted entries_removed time_went_back tail_cut mark_differs
    payload_altered payload_removed payload_erased_unlogged revision_altered revision_removed revision_inserted
    revision_seal_altered revisions_differ revision_unlogged revision_order figure_differs.
    """

    code: str
    seq: int | None
    message: str


@dataclass(slots=True)
class Faults:
    """Collects faults up to a limit and counts the rest."""

    kept: list[Fault] = field(default_factory=list)
    total: int = 0

    def add(self, code: str, seq: int | None, message: str) -> None:
        """Add one fault."""
        self.total += 1
        if len(self.kept) < MOST_KEPT:
            self.kept.append(Fault(code, seq, message))


def entry_words(seq: int, at: datetime, code: str, actor: str, on_behalf_of: str = "") -> str:
    """Return the words that name an entry: number, moment, who, what."""
    who = f"{actor} thay mặt {on_behalf_of}" if on_behalf_of else actor
    return f"Bút toán số {seq} ({moment_words(at)}, {who}, “{label_of(code)}”)"


def moment_words(at: datetime) -> str:
    """Return a moment as officials write it, local time."""
    return timezone.localtime(at).strftime("%H:%M:%S ngày %d/%m/%Y")


def range_words(first: int, last: int) -> str:
    """Return the words for entries `first` to `last`."""
    return (
        f"bút toán số {first}"
        if first == last
        else f"{last - first + 1} bút toán từ số {first} đến số {last}"
    )
