"""The jobs of this app: verifying the log on request and every night, mailing the head every morning."""

from collections.abc import Sequence

from django.conf import settings
from django.core.mail import send_mail
from django.utils import timezone

from baocong.apps.audit.findings import moment_words
from baocong.apps.audit.marks import Mark, find_marks, grouped
from baocong.apps.audit.models import Anchor, AuditEntry
from baocong.apps.inspection.verifying import verify
from baocong.apps.rights.actors import OFFICE, demand
from baocong.apps.rights.answers import Rejected
from baocong.apps.tasks.kinds import Outcome, job_kind
from baocong.apps.tasks.progress import JobRun

VERIFY, VERIFY_NIGHTLY, MAIL_HEAD = "audit.verify", "audit.verify_nightly", "audit.mail_head"


@job_kind(VERIFY, "Kiểm tra nhật ký", attempts=2)
def verify_log(run: JobRun) -> Outcome:
    """Verify the log against the marks that were given, for who may read it."""
    demand(run.actor, "audit.read", OFFICE)
    marks = find_marks(str(run.arguments.get("marks", "")), "mốc nhập vào")
    return _verified(run, marks)


@job_kind(VERIFY_NIGHTLY, "Kiểm tra nhật ký hằng đêm", attempts=2, every_minutes=1440, offset_minutes=90)
def verify_every_night(run: JobRun) -> Outcome:
    """Verify the log; a fault is mailed at once to those who get the head."""
    outcome = dict(_verified(run, []) or {})
    report = outcome["report"]
    if not report["whole"] and settings.AUDIT_MAIL:
        sentences = "\n".join(f"- {one['message']}" for one in report["faults"][:20])
        text = f"{report['summary']}\n\n{sentences}\n\nXem đầy đủ: trang Nhật ký, mục Kiểm tra."
        send_mail(_subject("NHẬT KÝ CÓ CHỖ KHÔNG KHỚP"), text, None, settings.AUDIT_MAIL)
    return outcome


@job_kind(MAIL_HEAD, "Gửi mốc nhật ký hằng ngày", every_minutes=1440, offset_minutes=420)
def mail_head(run: JobRun) -> Outcome:
    """Mail the head of the chain to those named in the settings, and keep it as an anchor once it is sent.

    Run again after it was cut off, it mails the same head once more: harmless. *Errors*: Rejected without recipients.
    """
    if not settings.AUDIT_MAIL:
        raise Rejected(
            "no_recipients",
            "Chưa đặt người nhận mốc nhật ký. Hãy đặt BAOCONG_AUDIT_MAIL (các địa chỉ, cách nhau dấu phẩy).",
        )
    run.stop_if_cancelled()
    last = AuditEntry.objects.order_by("-seq").first()
    if last is None:
        return {"message": "Nhật ký chưa có bút toán nào nên chưa gửi."}
    send_mail(_subject(f"Mốc nhật ký số {last.seq}"), _head_text(last), None, settings.AUDIT_MAIL)
    place = ", ".join(settings.AUDIT_MAIL)
    Anchor.objects.create(seq=last.seq, digest=last.digest, kind="mail", place=place[:500], at=timezone.now())
    return {"message": f"Đã gửi mốc số {last.seq} tới {place}."}


def _verified(run: JobRun, marks: Sequence[Mark]) -> Outcome:
    report = verify(
        marks, progress=lambda done, whole: run.report_progress(done, whole, "Đang kiểm từng bút toán")
    )
    return {
        "message": report.summary,
        "address": f"/nhat-ky/kiem-tra/{run.job_id}/",
        "report": report.as_json(),
    }


def _head_text(last: AuditEntry) -> str:
    return (
        f"Mốc nhật ký của {settings.OFFICE_NAME}\n\n"
        f"{last.seq}:{last.digest}\n\n"
        f"Bút toán số {last.seq}, ghi lúc {moment_words(last.at)}.\n"
        f"Dấu, viết theo nhóm bốn: {grouped(last.digest)}\n\n"
        "Hãy giữ thư này. Về sau, muốn biết nhật ký có bị sửa, xóa hay cắt đuôi không, chạy trên máy chủ:\n"
        f"    baocong audit verify --head {last.seq}:{last.digest}\n"
        "hoặc dán dòng mốc vào trang Nhật ký, mục Kiểm tra.\n"
    )


def _subject(text: str) -> str:
    return f"[{settings.OFFICE_NAME}] {text}"
