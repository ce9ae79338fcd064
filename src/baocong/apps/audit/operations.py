"""What may be done to the log: a payload may be erased, the head may be given out. Entries never change."""

from django.utils import timezone

from baocong.apps.audit.chain_check import ERASE
from baocong.apps.audit.models import Anchor, AuditEntry, AuditPayload
from baocong.apps.audit.operation import operation
from baocong.apps.audit.queries import head
from baocong.apps.rights.actors import OFFICE, Actor, demand
from baocong.apps.rights.answers import Rejected


def erase_payload(*, actor: Actor, seq: int, reason: str) -> None:
    """Erase what one entry carries, such as personal data; who, when and what kind of action stay, the chain holds.

    The salt goes too, so that the digest left in the chain cannot be tried against guesses. Side effects in order:
    payload emptied and marked · audit entry with the reason. *Errors*: Refused without `audit.erase`; Rejected
    `no_reason`, `no_entry`, `payload_erased`, `payload_of_erasure`.
    """
    demand(actor, "audit.erase", OFFICE)
    reason = reason.strip()
    if len(reason) < 10:
        message = "Hãy ghi lý do xóa (ít nhất 10 chữ): căn cứ nào, theo đề nghị của ai. Lý do được giữ trong nhật ký."
        raise Rejected("no_reason", message, {"reason": message})
    with operation(ERASE, actor, about=f"entry:{seq}") as running:
        entry = AuditEntry.objects.filter(pk=seq).first()
        payload = AuditPayload.objects.select_for_update().filter(pk=seq).first()
        if entry is None or payload is None:
            raise Rejected("no_entry", f"Nhật ký không có bút toán số {seq}.")
        if entry.code == ERASE:
            raise Rejected("payload_of_erasure", "Lý do của một lần xóa phải được giữ, nên không xóa được.")
        if payload.erased_at is not None:
            raise Rejected("payload_erased", f"Nội dung bút toán số {seq} đã được xóa trước đó.")
        running.unit_id = entry.unit_id
        running.payload = {"entry": seq, "reason": reason}
        payload.data, payload.salt, payload.folded, payload.erased_at = {}, "", "", timezone.now()
        payload.save(update_fields=["data", "salt", "folded", "erased_at"])


def keep_anchor(*, kind: str, place: str) -> Anchor:
    """Record that the head as it is now was given out. Derived data: it leaves no entry, which would move the head."""
    seq, digest = head()
    return Anchor.objects.create(seq=seq, digest=digest, kind=kind, place=place[:500], at=timezone.now())
