"""The jobs of this app: forgetting answers that nobody will ask for again."""

from datetime import timedelta

from django.utils import timezone

from baocong.apps.indicators.models import EntrySave
from baocong.apps.tasks.kinds import Outcome, job_kind
from baocong.apps.tasks.progress import JobRun

KEPT_DAYS = 30
"""How long a save that was not heard may be sent again and still get its first answer."""


@job_kind(
    "indicators.forget_saves",
    "Dọn câu trả lời cũ của các lần lưu",
    every_minutes=1440,
    offset_minutes=165,
    keep_days=7,
)
def forget_saves(run: JobRun) -> Outcome:  # noqa: ARG001 - the signature of every kind
    """Forget the answers of old saves; figures, revisions and the log stay."""
    old = EntrySave.objects.filter(at__lt=timezone.now() - timedelta(days=KEPT_DAYS))
    gone, _ = old.delete()
    return {"message": f"Đã dọn {gone} câu trả lời cũ."}
