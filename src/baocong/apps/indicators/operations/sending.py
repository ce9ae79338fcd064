"""Sending a unit's figures of a period upwards, and taking them back."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from baocong.apps.audit.operation import operation
from baocong.apps.indicators.models import Period, Submission
from baocong.apps.indicators.saving import lock_figures
from baocong.apps.rights.actors import Actor, Place, demand
from baocong.apps.rights.answers import Rejected
from baocong.apps.units.models import Unit


def send_figures(*, actor: Actor, unit: Unit, period: Period) -> Submission:
    """Send what a unit has for a period: from now on a figure without a value is silent, not missing.

    Side effects in order: the submission · its audit entry.
    *Errors*: Refused without the right `figures.send`; Rejected `sent_already`.
    """
    demand(actor, "figures.send", Place(unit=unit.pk))
    with operation("figures.send", actor, about=f"unit:{unit.pk}", unit_id=unit.pk) as running:
        lock_figures(unit, period)
        if open_submission(unit, period):
            raise _sent_already(unit, period)
        submission = _add(
            Submission(unit=unit, period=period, sent_at=timezone.now(), person_id=actor.person_id)
        )
        running.payload = {"unit": unit.key, "period": str(period)}

        def number(seq: int, at: datetime) -> list[bytes]:
            Submission.objects.filter(pk=submission.pk).update(seq=seq, sent_at=at)
            submission.seq, submission.sent_at = seq, at
            return []

        running.when_sealed(number)
    return submission


def withdraw_figures(*, actor: Actor, unit: Unit, period: Period, reason: str) -> Submission:
    """Take a submission back; the figures stay, and those without a value are missing again.

    Side effects in order: the submission closed · its audit entry with the reason.
    *Errors*: Refused without the right `figures.send`; Rejected `nothing_sent`, `reason_missing`.
    """
    demand(actor, "figures.send", Place(unit=unit.pk))
    reason = " ".join(reason.split())
    if not reason:
        message = "Hãy ghi lý do rút lại, ví dụ “bổ sung số liệu của phòng Bưu chính”."
        raise Rejected("reason_missing", message, {"reason": message})
    with operation("figures.withdraw", actor, about=f"unit:{unit.pk}", unit_id=unit.pk) as running:
        lock_figures(unit, period)
        submission = open_submission(unit, period)
        if submission is None:
            raise Rejected(
                "nothing_sent", f"{unit} chưa gửi số liệu kỳ {period.code}, nên không có gì để rút."
            )
        running.payload = {"unit": unit.key, "period": str(period), "reason": reason}

        def number(seq: int, at: datetime) -> list[bytes]:  # noqa: ARG001 - every sealing is told the time
            Submission.objects.filter(pk=submission.pk).update(withdrawn_seq=seq)
            submission.withdrawn_seq = seq
            return []

        running.when_sealed(number)
    return submission


def open_submission(unit: Unit, period: Period) -> Submission | None:
    """Return the submission that stands; None when the unit sent nothing or took it back."""
    return Submission.objects.filter(unit=unit, period=period, withdrawn_seq__isnull=True).first()


def _add(submission: Submission) -> Submission:
    try:
        with transaction.atomic():
            submission.save(force_insert=True)
    except IntegrityError as error:
        raise _sent_already(submission.unit, submission.period) from error
    return submission


def _sent_already(unit: Unit, period: Period) -> Rejected:
    message = f"{unit} đã gửi số liệu kỳ {period.code}. Số sửa sau khi gửi vẫn được lưu và ghi rõ; muốn gửi lại, hãy rút trước."
    return Rejected("sent_already", message)
