"""The jobs of this app: reading many reports."""

from baocong.apps.exchange.models import ImportBatch
from baocong.apps.exchange.operations import read_waiting
from baocong.apps.tasks.kinds import Outcome, job_kind
from baocong.apps.tasks.progress import JobRun

READ_REPORTS = "exchange.read_reports"


@job_kind(READ_REPORTS, "Đọc báo cáo đã nhận")
def read_reports(run: JobRun) -> Outcome:
    """Read the files of a batch that still wait; what was read before a stop stays read."""
    batch = ImportBatch.objects.get(pk=run.arguments["batch"])
    read_waiting(
        actor=run.actor,
        batch=batch,
        tell=lambda done, whole: run.report_progress(done, whole, f"Đã đọc {done}/{whole} tệp."),
    )
    return {"message": f"Đã đọc xong các tệp của “{batch.title}”."}
