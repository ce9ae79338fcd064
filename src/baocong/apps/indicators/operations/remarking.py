"""Sentences of explanation to figures, and the ledger of where figures were already reported. Both only grow."""

from datetime import date, datetime

from django.utils import timezone

from baocong.apps.audit.operation import operation
from baocong.apps.indicators.models import Observation, ObservationRevision, Remark, ReportedFigure
from baocong.apps.rights.actors import Actor, Place, demand
from baocong.apps.rights.answers import Rejected

LONGEST_REMARK = 2000


def add_remark(*, actor: Actor, observation: Observation, text: str) -> Remark:
    """Add a sentence of explanation (giải trình) to a figure; earlier ones stay.

    Side effects in order: the remark, with the number of its entry · the audit entry.
    *Errors*: Refused without the right `figures.remark` at the figure's unit; Rejected `remark_empty`, `remark_too_long`.
    """
    demand(actor, "figures.remark", Place(unit=observation.unit_id))
    text = "\n".join(" ".join(line.split()) for line in text.strip().splitlines())
    if not text:
        raise Rejected("remark_empty", "Hãy ghi nội dung giải trình.", {"text": "Chưa ghi nội dung."})
    if len(text) > LONGEST_REMARK:
        message = f"Giải trình dài {len(text)} ký tự; nhận tối đa {LONGEST_REMARK}. Hãy viết gọn lại."
        raise Rejected("remark_too_long", message, {"text": message})
    remark = Remark(observation=observation, text=text, person_id=actor.person_id)
    about = f"figure:{observation.pk}"
    with operation("figures.remark", actor, about=about, unit_id=observation.unit_id) as running:
        running.payload = {"observation": observation.pk, "text": text}

        def write(seq: int, at: datetime) -> list[bytes]:  # noqa: ARG001 - every sealing is told the time
            remark.seq = seq
            remark.save(force_insert=True)
            return []

        running.when_sealed(write)
    return remark


def note_reported(
    *, actor: Actor, observation: Observation, receiver: str, document: str = "", on: date | None = None
) -> ReportedFigure:
    """Write into the ledger that a figure, as it stands, was reported to a receiver.

    Side effects in order: the ledger's row · the audit entry.
    *Errors*: Refused without the right `figures.enter` at the figure's unit; Rejected `receiver_missing`,
    `nothing_to_report` for a figure without a value, `reported_in_future`.
    """
    demand(actor, "figures.enter", Place(unit=observation.unit_id))
    receiver, on = " ".join(receiver.split()), on or timezone.localdate()
    if not receiver:
        message = "Hãy ghi nơi nhận, ví dụ “UBND tỉnh”."
        raise Rejected("receiver_missing", message, {"receiver": message})
    if on > timezone.localdate():
        message = f"Ngày báo cáo {on:%d/%m/%Y} chưa đến. Hãy ghi ngày đã gửi văn bản."
        raise Rejected("reported_in_future", message, {"reported_date": message})
    if observation.value is None:
        raise Rejected("nothing_to_report", "Ô này không có số, nên không ghi được là đã báo cáo.")
    about = f"figure:{observation.pk}"
    with operation("figures.reported", actor, about=about, unit_id=observation.unit_id) as running:
        revision = ObservationRevision.objects.get(observation=observation, number=observation.number)
        row = ReportedFigure.objects.create(
            revision=revision,
            receiver=receiver[:250],
            document=" ".join(document.split())[:300],
            reported_date=on,
            person_id=actor.person_id,
        )
        running.payload = {"observation": observation.pk, "number": revision.number, "receiver": receiver}
    return row
