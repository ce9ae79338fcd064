"""Reading the chain."""

from collections.abc import Iterator
from datetime import datetime

from django.db.models import Max
from django.utils.timezone import localtime

from baocong.apps.audit.chain import GENESIS, SEALED_FIELDS
from baocong.apps.audit.chain_check import ERASE, EntryRow
from baocong.apps.audit.marks import Mark
from baocong.apps.audit.models import Anchor, AuditEntry

_CHUNK = 200
_ROW = (*SEALED_FIELDS, "digest", "payload__salt", "payload__data", "payload__erased_at")


def seq_at(moment: datetime) -> int:
    """Return the number of the last entry at a moment; 0 before the first. As-of pages filter revisions by it."""
    return AuditEntry.objects.filter(at__lte=moment).aggregate(last=Max("seq"))["last"] or 0


def head() -> tuple[int, str]:
    """Return the number and digest of the last entry; (0, zeros) for an empty chain."""
    last = AuditEntry.objects.order_by("-seq").values_list("seq", "digest").first()
    return last or (0, GENESIS)


def entries_in_chunks(up_to: int, using: str = "default") -> Iterator[list[EntryRow]]:
    """Return entries with their payloads in the order of their numbers, a few hundred at a time.

    Each chunk is a query of its own: the chain only grows, so no long transaction is needed, however long it takes.
    """
    entries = AuditEntry.objects.using(using).order_by("seq").values_list(*_ROW)
    last = -(2**62)
    while True:
        rows = [EntryRow(*one) for one in entries.filter(seq__gt=last, seq__lte=up_to)[:_CHUNK]]
        if not rows:
            return
        yield rows
        last = rows[-1].seq


def is_erasure_logged(seq: int, using: str = "default") -> bool:
    """Return whether an entry says that the payload of this one was erased."""
    return AuditEntry.objects.using(using).filter(code=ERASE, about=f"entry:{seq}").exists()


def anchor_marks(using: str = "default") -> list[Mark]:
    """Return the marks that were given out and kept here."""
    kinds = {"mail": "thư gửi", "print": "bản in", "report": "in trên báo cáo", "backup": "bản sao lưu"}
    return [
        Mark(one.seq, one.digest, f"{kinds.get(one.kind, one.kind)} {localtime(one.at):%H:%M %d/%m/%Y}")
        for one in Anchor.objects.using(using).order_by("seq", "id")
    ]
