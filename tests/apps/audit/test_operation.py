"""Every write is one operation: saved together with its sealed entry, or not at all."""

import pytest

from baocong.apps.audit.chain import GENESIS, SEALED_FIELDS, entry_digest
from baocong.apps.audit.models import AuditEntry, AuditPayload
from baocong.apps.audit.operation import operation
from baocong.apps.rights.actors import System

pytestmark = pytest.mark.django_db
SYSTEM = System("kiểm thử")


def test_an_operation_leaves_one_sealed_entry() -> None:
    with operation("units.change", SYSTEM, about="unit:1") as running:
        running.payload = {"name": "Sở A"}
    entry = AuditEntry.objects.get()
    assert (entry.seq, entry.code, entry.previous_digest) == (1, "units.change", GENESIS)
    assert entry.digest == entry_digest({name: getattr(entry, name) for name in SEALED_FIELDS})
    assert entry.payload.data == {"name": "Sở A"}


def test_entries_are_chained() -> None:
    for _ in range(3):
        with operation("units.change", SYSTEM):
            pass
    first, second, third = AuditEntry.objects.order_by("seq")
    assert (second.previous_digest, third.previous_digest) == (first.digest, second.digest)
    assert [one.seq for one in (first, second, third)] == [1, 2, 3]


def test_what_fails_leaves_nothing() -> None:
    with pytest.raises(ZeroDivisionError), operation("units.change", SYSTEM):
        raise ZeroDivisionError
    assert not AuditEntry.objects.exists()
    assert not AuditPayload.objects.exists()


def test_inner_operations_become_steps_of_the_outer_one() -> None:
    with operation("units.reorganise", SYSTEM) as outer:
        outer.payload = {"day": "2025-07-01"}
        with operation("units.change", SYSTEM, about="unit:7") as inner:
            inner.payload = {"name": "mới"}
    entry = AuditEntry.objects.get()
    assert entry.payload.data == {
        "day": "2025-07-01",
        "steps": [{"code": "units.change", "about": "unit:7", "payload": {"name": "mới"}}],
    }


def test_a_silent_operation_leaves_no_entry() -> None:
    with operation("units.change", SYSTEM) as running:
        running.silent = True
    assert not AuditEntry.objects.exists()


def test_sealing_knows_its_number_before_the_entry_stands() -> None:
    seen: list[int] = []
    with operation("figures.enter", SYSTEM) as running:
        running.when_sealed(lambda seq, _at: seen.append(seq) or [b"\1" * 32])  # type: ignore[func-returns-value]
    assert seen == [1]
    assert AuditEntry.objects.get().revisions_digest
