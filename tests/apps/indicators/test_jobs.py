"""Answers of old saves are forgotten; what was saved stays."""

from datetime import timedelta
from uuid import uuid4

from django.utils import timezone

from baocong.apps.indicators.jobs import KEPT_DAYS, forget_saves
from baocong.apps.indicators.models import EntrySave, ObservationRevision
from baocong.apps.rights.actors import System
from baocong.apps.tasks.progress import JobRun
from tests.apps.conftest import Grant, Tree
from tests.apps.indicators.conftest import Enter


def test_old_answers_go_and_fresh_ones_stay(tree: Tree, with_role: Grant, enter: Enter) -> None:
    officer = with_role("officer", tree["a1"])
    enter(officer, tree["a1"], "files.received", 10, key="old")
    enter(officer, tree["a1"], "files.settled", 9, key="fresh")
    EntrySave.objects.filter(key="old").update(at=timezone.now() - timedelta(days=KEPT_DAYS + 1))
    forget_saves(JobRun(1, uuid4(), 1, {}, System("kiểm thử")))
    assert list(EntrySave.objects.values_list("key", flat=True)) == ["fresh"]
    assert ObservationRevision.objects.count() == 2
