"""A clock that goes back: entries never do, and pages as of a moment stay right."""

from datetime import UTC, datetime, timedelta

import pytest

from baocong.apps.audit import operation as module
from baocong.apps.audit.models import AuditEntry
from baocong.apps.audit.operation import operation
from baocong.apps.audit.queries import seq_at
from baocong.apps.rights.actors import System

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 20, 5, 0, tzinfo=UTC)


def _write_at(moment: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module.timezone, "now", lambda: moment)
    with operation("units.change", System("kiểm thử")):
        pass


def test_entries_never_go_back_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    for minutes in (0, 10, -60, 5, 20):
        _write_at(NOON + timedelta(minutes=minutes), monkeypatch)
    times = list(AuditEntry.objects.order_by("seq").values_list("at", flat=True))
    assert [(one - NOON) // timedelta(minutes=1) for one in times] == [0, 10, 10, 10, 20]


def test_as_of_a_moment_means_everything_sealed_until_then(monkeypatch: pytest.MonkeyPatch) -> None:
    for minutes in (0, 10, -60, 20):
        _write_at(NOON + timedelta(minutes=minutes), monkeypatch)
    asked = {minutes: seq_at(NOON + timedelta(minutes=minutes)) for minutes in (-61, -30, 0, 9, 10, 15, 20)}
    assert asked == {-61: 0, -30: 0, 0: 1, 9: 1, 10: 3, 15: 3, 20: 4}
