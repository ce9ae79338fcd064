"""Reading the chain."""

from datetime import datetime

from django.db.models import Max

from baocong.apps.audit.models import AuditEntry


def seq_at(moment: datetime) -> int:
    """Return the number of the last entry at a moment; 0 before the first. As-of pages filter revisions by it."""
    return AuditEntry.objects.filter(at__lte=moment).aggregate(last=Max("seq"))["last"] or 0


def head() -> tuple[int, str]:
    """Return the number and digest of the last entry; (0, zeros) for an empty chain."""
    last = AuditEntry.objects.order_by("-seq").values_list("seq", "digest").first()
    return last or (0, "0" * 64)
