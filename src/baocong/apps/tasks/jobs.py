"""The jobs of this app: tidying up."""

from baocong.apps.tasks.housekeeping import prune
from baocong.apps.tasks.kinds import Outcome, job_kind
from baocong.apps.tasks.progress import JobRun


@job_kind(
    "tasks.prune", "Dọn kết quả cũ của việc chạy nền", every_minutes=1440, offset_minutes=150, keep_days=7
)
def prune_old_results(run: JobRun) -> Outcome:  # noqa: ARG001 - the signature of every kind
    """Delete what nobody looks at any more."""
    gone = prune()
    return {"message": f"Đã dọn {gone} việc cũ."}
