"""Packs change without a release: seen first, put into force from a day, old versions kept for ever."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest

from baocong.apps.audit.models import AuditEntry
from baocong.apps.indicators.models import IndicatorVersion
from baocong.apps.packs.models import PackVersion
from baocong.apps.packs.operations import apply_pack, discard_pack, propose_pack, propose_shipped_pack
from baocong.apps.packs.queries import changes_of, find_version_on, open_version, shipped_to_propose
from baocong.apps.rights.answers import Refused, Rejected
from tests.apps.conftest import Grant

pytestmark = pytest.mark.django_db


def law(version: str, title: str = "Quy định mẫu") -> bytes:
    """Return a small pack of kind law that extends the shipped one."""
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        manifest = (
            f'name = "office-law"\ntitle = "{title}"\nversion = "{version}"\nkind = "law"\nextends = "law"\n'
        )
        archive.writestr("pack.toml", manifest)
    return stream.getvalue()


def test_a_version_is_proposed_then_put_into_force(with_role: Grant) -> None:
    administrator = with_role("administrator")
    first = propose_pack(actor=administrator, archive=law("1"), name="a.zip")
    assert find_version_on("office-law", date(2026, 1, 1)) is None
    apply_pack(actor=administrator, version=first, effective_date=None)
    assert find_version_on("office-law", date(1990, 1, 1)) == first
    assert PackVersion.objects.get().loaded_seq == AuditEntry.objects.get(code="packs.apply").seq
    assert open_version(first).sha256 == first.sha256


def test_a_later_version_counts_from_its_day_and_the_old_one_before(with_role: Grant) -> None:
    administrator = with_role("administrator")
    first = propose_pack(actor=administrator, archive=law("1"), name="a.zip")
    apply_pack(actor=administrator, version=first, effective_date=None)
    second = propose_pack(actor=administrator, archive=law("2", "Quy định mẫu, sửa"), name="b.zip")
    apply_pack(actor=administrator, version=second, effective_date=date(2027, 1, 1))
    assert find_version_on("office-law", date(2026, 12, 31)) == first
    assert find_version_on("office-law", date(2027, 1, 1)) == second


def test_a_version_never_comes_before_the_one_in_force(with_role: Grant) -> None:
    administrator = with_role("administrator")
    for version, day in (("1", None), ("2", date(2027, 1, 1))):
        proposed = propose_pack(actor=administrator, archive=law(version, version), name="a.zip")
        apply_pack(actor=administrator, version=proposed, effective_date=day)
    third = propose_pack(actor=administrator, archive=law("3", "3"), name="a.zip")
    for day in (None, date(2026, 6, 1), date(2027, 1, 1)):
        with pytest.raises(Rejected) as refused:
            apply_pack(actor=administrator, version=third, effective_date=day)
        assert refused.value.code == "pack_date"
    third.refresh_from_db()
    assert third.loaded_seq is None


@pytest.mark.parametrize(
    ("again", "code"),
    [
        pytest.param(law("1"), "pack_known", id="same content"),
        pytest.param(law("1", "Khác"), "pack_version_taken", id="same version, other content"),
        pytest.param(b"no archive", "pack_has_problems", id="no archive"),
        pytest.param(b"", "pack_has_problems", id="empty"),
    ],
)
def test_what_is_refused_says_why(with_role: Grant, again: bytes, code: str) -> None:
    administrator = with_role("administrator")
    propose_pack(actor=administrator, archive=law("1"), name="a.zip")
    with pytest.raises(Rejected) as refused:
        propose_pack(actor=administrator, archive=again, name="a.zip")
    assert refused.value.code == code
    assert PackVersion.objects.count() == 1


def test_a_proposed_version_can_be_dropped_one_in_force_cannot(with_role: Grant) -> None:
    administrator = with_role("administrator")
    first = propose_pack(actor=administrator, archive=law("1"), name="a.zip")
    discard_pack(actor=administrator, version=first)
    assert not PackVersion.objects.exists()
    second = propose_pack(actor=administrator, archive=law("1"), name="a.zip")
    apply_pack(actor=administrator, version=second, effective_date=None)
    with pytest.raises(Rejected):
        discard_pack(actor=administrator, version=second)


def test_shipped_packs_wait_until_they_are_loaded(with_role: Grant) -> None:
    administrator = with_role("administrator")
    assert set(shipped_to_propose()) == {"ict", "law", "territory"}
    version = propose_shipped_pack(actor=administrator, name="law")
    assert set(shipped_to_propose()) == {"ict", "territory"}
    assert {one.kind for one in changes_of(version)} == {"added"}


def test_only_administrators_load_packs(with_role: Grant) -> None:
    with pytest.raises(Refused):
        propose_pack(actor=with_role("leader"), archive=law("1"), name="a.zip")
    assert not PackVersion.objects.exists()


def test_a_reporting_pack_brings_its_indicators(with_role: Grant) -> None:
    administrator = with_role("administrator")
    version = propose_shipped_pack(actor=administrator, name="ict")
    counts = apply_pack(actor=administrator, version=version, effective_date=None)
    assert counts == {"new": 121, "changed": 0, "gone": 0}
    assert IndicatorVersion.objects.filter(pack_version=version).count() == 121
    assert AuditEntry.objects.filter(code="packs.apply").count() == 1
