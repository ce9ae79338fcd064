"""Verifies the whole log: the chain, the payloads, the revisions of figures, and the marks kept outside."""

import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from baocong.apps.audit.chain import GENESIS
from baocong.apps.audit.chain_check import ChainCheck
from baocong.apps.audit.findings import Fault, Faults, moment_words
from baocong.apps.audit.marks import Mark
from baocong.apps.audit.models import AuditEntry
from baocong.apps.audit.queries import anchor_marks, entries_in_chunks, is_erasure_logged
from baocong.apps.inspection.revision_check import RevisionCheck

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Report:
    """What verifying found. `total` counts all faults, `faults` holds the first ones; `head` is the last entry."""

    entries: int
    revisions: int
    erased: int
    marks_held: int
    marks_given: int
    head: Mark
    head_at: datetime | None
    faults: tuple[Fault, ...]
    total: int
    seconds: float

    @property
    def is_whole(self) -> bool:
        """Whether everything agrees."""
        return self.total == 0

    @property
    def summary(self) -> str:
        """Return what was checked and what came of it, in one or two sentences."""
        checked = f"Đã kiểm {_count(self.entries)} bút toán và {_count(self.revisions)} lần sửa số liệu"
        marks = f", đối chiếu {self.marks_given} mốc đã giữ" if self.marks_given else ""
        erased = f" Có {self.erased} bút toán đã xóa nội dung theo lệnh, có ghi lý do." if self.erased else ""
        if self.is_whole:
            return f"{checked}{marks}: tất cả khớp.{erased}"
        return f"{checked}{marks}: có {_count(self.total)} chỗ không khớp.{erased}"

    def as_json(self) -> dict[str, Any]:
        """Return the report as JSON values."""
        at = self.head_at.isoformat() if self.head_at else None
        return {
            "whole": self.is_whole,
            "summary": self.summary,
            "entries": self.entries,
            "revisions": self.revisions,
            "erased": self.erased,
            "marks": {"held": self.marks_held, "given": self.marks_given},
            "head": {"seq": self.head.seq, "digest": self.head.digest, "at": at},
            "faults": [asdict(one) for one in self.faults],
            "total": self.total,
            "seconds": round(self.seconds, 2),
        }


def verify(marks: Iterable[Mark] = (), *, using: str = "default", progress: Progress | None = None) -> Report:
    """Verify the log up to its head of this moment, against marks from outside and those kept here.

    Streams: memory does not grow with the log, no transaction stays open, writing goes on beside it.
    """
    started = time.monotonic()
    faults = Faults()
    given = [*marks, *anchor_marks(using)]
    chain, revisions = ChainCheck(given, faults), RevisionCheck(faults, using)
    last = AuditEntry.objects.using(using).order_by("-seq").values_list("seq", flat=True).first() or 0
    for entries in entries_in_chunks(last, using):
        for entry in entries:
            chain.step(entry)
        revisions.check(entries)
        if progress:
            progress(min(chain.entries, last), last)
    for seq in list(chain.unlogged_erasures):
        if is_erasure_logged(seq, using):
            # Erased while this went on: the entry that says so stands beyond the head of the start.
            del chain.unlogged_erasures[seq]
    chain.finish()
    revisions.finish()
    head = Mark(chain.last.seq, chain.last.digest) if chain.last else Mark(0, GENESIS)
    return Report(
        entries=chain.entries,
        revisions=revisions.revisions,
        erased=chain.erased,
        marks_held=len(chain.held),
        marks_given=len(given),
        head=head,
        head_at=chain.last.at if chain.last else None,
        faults=tuple(faults.kept),
        total=faults.total,
        seconds=time.monotonic() - started,
    )


def head_words(report: Report) -> str:
    """Return the sentence that names the head."""
    when = f", lúc {moment_words(report.head_at)}" if report.head_at else ""
    return f"Đầu chuỗi: {report.head}{when}."


def _count(number: int) -> str:
    return f"{number:,}".replace(",", ".")
