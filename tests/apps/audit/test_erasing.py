"""A payload may be erased by an administrator, with a reason; nothing else of the log ever."""

import pytest

from baocong.apps.audit.models import AuditEntry, AuditPayload
from baocong.apps.audit.operation import operation
from baocong.apps.audit.operations import erase_payload
from baocong.apps.rights.actors import System
from baocong.apps.rights.answers import Refused, Rejected
from tests.apps.conftest import Grant, Tree

pytestmark = pytest.mark.django_db
REASON = "Theo đề nghị số 12 của đương sự"


@pytest.fixture
def entry() -> int:
    """An entry that carries somebody's name."""
    with operation("people.invite", System("kiểm thử")) as running:
        running.payload = {"full_name": "Nguyễn Văn Mẫu"}
    return AuditEntry.objects.latest("seq").seq


def test_erasing_leaves_the_entry_and_says_why(entry: int, with_role: Grant) -> None:
    before = AuditEntry.objects.values().get(pk=entry)
    erase_payload(actor=with_role("administrator"), seq=entry, reason=REASON)
    assert AuditEntry.objects.values().get(pk=entry) == before
    payload = AuditPayload.objects.get(pk=entry)
    assert (payload.data, payload.folded, payload.salt) == ({}, "", "")
    last = AuditEntry.objects.latest("seq")
    assert (last.code, last.about, last.payload.data) == (
        "audit.erase",
        f"entry:{entry}",
        {"entry": entry, "reason": REASON},
    )


@pytest.mark.parametrize("role", ["inspector", "leader", "coordinator", "officer"])
def test_others_may_not_erase(role: str, entry: int, with_role: Grant, tree: Tree) -> None:
    with pytest.raises(Refused):
        erase_payload(actor=with_role(role), seq=entry, reason=REASON)
    assert AuditPayload.objects.get(pk=entry).data


def test_what_cannot_be_erased_is_named(entry: int) -> None:
    system = System("kiểm thử")
    for seq, reason, code in ((entry, "vội", "no_reason"), (999, REASON, "no_entry")):
        with pytest.raises(Rejected) as rejected:
            erase_payload(actor=system, seq=seq, reason=reason)
        assert rejected.value.code == code
    erase_payload(actor=system, seq=entry, reason=REASON)
    for seq, code in ((entry, "payload_erased"), (entry + 1, "payload_of_erasure")):
        with pytest.raises(Rejected) as rejected:
            erase_payload(actor=system, seq=seq, reason=REASON)
        assert rejected.value.code == code
    assert AuditEntry.objects.count() == 2
