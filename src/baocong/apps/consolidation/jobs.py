"""Scheduled work of this app: totals are summed again soon after figures changed."""

from baocong.apps.consolidation.refresh import keep_current_maps, refresh_totals
from baocong.apps.tasks.kinds import Outcome, job_kind
from baocong.apps.tasks.progress import JobRun


@job_kind("consolidation.refresh", "Tính lại số tổng hợp", every_minutes=1, keep_days=2)
def refresh(run: JobRun) -> Outcome:  # noqa: ARG001 - the signature of every kind
    """Sum again what rests on figures that changed. Safe to run twice, and beside saves and other workers."""
    done = refresh_totals()
    return {"message": f"Đã tính lại theo {done} thay đổi."}


@job_kind("consolidation.keep", "Giữ sẵn số tổng hợp trên bản đồ hiện nay", every_minutes=60, keep_days=7)
def keep(run: JobRun) -> Outcome:  # noqa: ARG001 - the signature of every kind
    """Build what is not kept yet: periods of before, and all of them after a reorganisation."""
    built = keep_current_maps()
    return {"message": f"Đã giữ sẵn thêm {built} kỳ."}
