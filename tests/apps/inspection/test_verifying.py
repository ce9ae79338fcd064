"""Whatever is done to the log behind the program's back is named: the entry, its moment, its person, the figure."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from baocong.apps.audit.chain import GENESIS, SEALED_FIELDS, entry_digest, payload_digest
from baocong.apps.audit.labels import label_of
from baocong.apps.audit.marks import Mark
from baocong.apps.audit.models import Anchor, AuditEntry, AuditPayload
from baocong.apps.audit.operation import operation
from baocong.apps.audit.operations import erase_payload, keep_anchor
from baocong.apps.audit.queries import head
from baocong.apps.indicators.models import Observation, ObservationRevision
from baocong.apps.inspection.verifying import Report, verify
from baocong.apps.rights.actors import System

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("history")]
SYSTEM = System("kiểm thử")
Revisions = ObservationRevision.objects


def _seal_anew(seq: int, **fields: object) -> None:
    """Change an entry as someone would who knows how seals are made."""
    entry = AuditEntry.objects.get(pk=seq)
    for name, value in fields.items():
        setattr(entry, name, value)
    entry.digest = entry_digest({name: getattr(entry, name) for name in SEALED_FIELDS})
    entry.save()


def _rewrite_from(seq: int) -> None:
    """Change an entry and seal it and everything after it anew."""
    _seal_anew(seq, actor_name="Người khác")
    for entry in AuditEntry.objects.filter(seq__gt=seq).order_by("seq"):
        _seal_anew(entry.seq, previous_digest=AuditEntry.objects.get(pk=entry.seq - 1).digest)


def _remove(*seqs: int) -> None:
    AuditPayload.objects.filter(pk__in=seqs).delete()
    AuditEntry.objects.filter(pk__in=seqs).delete()


def _delete_revision(**where: object) -> None:
    """Delete as a person at the database would: no foreign key stands in the way."""
    Revisions.filter(**where)._raw_delete(Revisions.db)


def _insert_entry(seq: int) -> None:
    entry = AuditEntry.objects.get(pk=6 if seq > 6 else 1)
    entry.pk, entry.seq = seq, seq
    entry.revisions_digest, entry.payload_digest = "", payload_digest("aa", {})
    entry.digest = entry_digest({name: getattr(entry, name) for name in SEALED_FIELDS})
    entry.save(force_insert=True)
    AuditPayload.objects.create(entry=entry, salt="aa", data={})


def _update(model: type, where: dict[str, object], **fields: object) -> Callable[[], object]:
    return lambda: model.objects.filter(**where).update(**fields)  # type: ignore[attr-defined]


TAMPERING = [
    pytest.param(
        _update(AuditEntry, {"pk": 3}, actor_name="Người khác"),
        ["entry_altered"],
        ["Bút toán số 3", "Người khác", "đã bị sửa"],
        id="an entry is changed",
    ),
    pytest.param(
        lambda: _seal_anew(3, actor_name="Người khác"),
        ["entry_replaced"],
        ["Bút toán số 3 đã bị thay bằng nội dung khác", "bút toán số 4"],
        id="an entry is changed and sealed anew",
    ),
    pytest.param(
        lambda: _seal_anew(6, previous_digest=GENESIS),
        ["entry_inserted"],
        ["Bút toán số 6", "không nối với bút toán số 5"],
        id="the last entry is another one",
    ),
    pytest.param(
        lambda: _remove(4),
        ["entries_removed", "revision_unlogged"],
        ["Thiếu bút toán số 4", "trước bút toán số 5"],
        id="an entry is removed",
    ),
    pytest.param(
        lambda: _remove(1, 2),
        ["entries_removed", "revision_unlogged", "revision_unlogged"],
        ["Thiếu 2 bút toán từ số 1 đến số 2"],
        id="the first entries are removed",
    ),
    pytest.param(
        lambda: _insert_entry(0), ["entry_inserted"], ["bút toán lạ"], id="an entry is put before the first"
    ),
    pytest.param(
        lambda: _insert_entry(9),
        ["entries_removed"],
        ["Thiếu 2 bút toán từ số 7 đến số 8"],
        id="an entry is put behind the last",
    ),
    pytest.param(
        _update(AuditPayload, {"pk": 2}, data={"unit": "x"}),
        ["payload_altered"],
        ["Bút toán số 2", "nội dung kèm theo đã bị sửa"],
        id="a payload is changed",
    ),
    pytest.param(
        lambda: AuditPayload.objects.filter(pk=2).delete(),
        ["payload_removed"],
        ["Bút toán số 2", "đã bị xóa khỏi cơ sở dữ liệu"],
        id="a payload is removed",
    ),
    pytest.param(
        lambda: AuditPayload.objects.filter(pk=2).update(
            data={}, salt="", erased_at=AuditEntry.objects.get(pk=3).at
        ),
        ["payload_erased_unlogged"],
        ["Bút toán số 2", "nhật ký không có lệnh xóa"],
        id="a payload is marked as erased",
    ),
    pytest.param(
        _update(ObservationRevision, {"seq_from": 1}, value=99),
        ["revision_altered"],
        ["Số liệu “Chỉ tiêu files.received” của Đơn vị A1, kỳ 2026-11 (lần sửa 1)", "bút toán số 1"],
        id="an old revision is changed",
    ),
    pytest.param(
        _update(ObservationRevision, {"seq_from": 1}, digest=b"\1" * 32),
        ["revision_seal_altered"],
        ["dấu kèm theo số liệu “Chỉ tiêu files.received”", "giá trị vẫn đúng"],
        id="only the seal of a revision is changed",
    ),
    pytest.param(
        lambda: _delete_revision(seq_from=3),
        ["revision_removed", "revision_order"],
        ["số liệu “files.received” của a1, kỳ 2026-11 (lần sửa 2, giá trị 15)"],
        id="a revision is removed",
    ),
    pytest.param(
        lambda: _delete_revision(seq_from=6),
        ["revision_removed", "figure_differs"],
        ["fines.amount", "giá trị 1.500,25", "không có lần sửa nào đang có hiệu lực"],
        id="the only revision of a figure is removed",
    ),
    pytest.param(
        _update(ObservationRevision, {"seq_from": 4}, seq_from=70),
        ["revision_removed", "revision_unlogged"],
        ["bút toán số 70, nhưng nhật ký không có"],
        id="a revision is moved beyond the head",
    ),
    pytest.param(
        _update(ObservationRevision, {"seq_from": 1}, seq_to=2),
        ["revision_order"],
        ["Các lần sửa của số liệu “Chỉ tiêu files.received” của Đơn vị A1"],
        id="a revision is said to have ended earlier",
    ),
    pytest.param(
        _update(Observation, {"unit__key": "b1"}, value=70),
        ["figure_differs"],
        ["Số liệu “Chỉ tiêu files.received” của Đơn vị B1", "khác với lần sửa cuối"],
        id="a figure is changed where it stands",
    ),
    pytest.param(
        _update(Observation, {"number": 3}, value=15, absence=None),
        ["figure_differs"],
        ["Đơn vị A1"],
        id="a figure that was emptied is filled again",
    ),
]


def test_an_untouched_log_agrees() -> None:
    seen: list[tuple[int, int]] = []
    report = verify([Mark(*head())], progress=lambda done, whole: seen.append((done, whole)))
    assert report.is_whole, report.faults
    assert (report.entries, report.revisions, report.marks_held, seen) == (6, 6, 1, [(6, 6)])
    assert report.summary == "Đã kiểm 6 bút toán và 6 lần sửa số liệu, đối chiếu 1 mốc đã giữ: tất cả khớp."


def test_an_empty_log_agrees() -> None:
    Revisions.all().delete()
    Observation.objects.all().delete()
    AuditPayload.objects.all().delete()
    AuditEntry.objects.all().delete()
    assert verify().is_whole
    assert _codes(verify([Mark(1, "ab" * 32)])) == ["tail_cut"]


@pytest.mark.parametrize(("tamper", "codes", "words"), TAMPERING)
def test_tampering_is_named(tamper: Callable[[], object], codes: list[str], words: list[str]) -> None:
    tamper()
    report = verify()
    assert _codes(report) == codes
    said = "\n".join(one.message for one in report.faults)
    for one in words:
        assert one in said
    assert not report.is_whole


def test_entries_are_named_with_moment_person_and_action() -> None:
    AuditEntry.objects.filter(pk=3).update(about="unit:9")
    (fault,) = verify().faults
    assert f"Mẫu officer-a1, “{label_of('figures.enter')}”)" in fault.message
    assert f"ngày {AuditEntry.objects.get(pk=3).at:%d/%m/%Y}"[:6] in fault.message


def test_a_log_that_was_rewritten_whole_is_found_by_a_mark() -> None:
    early, late = Mark(2, AuditEntry.objects.get(pk=2).digest), Mark(*head(), "thư ngày 20/11")
    _rewrite_from(4)
    assert verify().is_whole
    report = verify([early, late])
    assert _codes(report) == ["mark_differs"]
    assert "(thư ngày 20/11)" in report.faults[0].message
    assert "trong khoảng từ sau số 2 đến số 6" in report.faults[0].message


def test_a_tail_that_was_cut_off_is_found_by_a_mark() -> None:
    mark = Mark(*head())
    for seq in (5, 6):
        figures = list(Revisions.filter(seq_from=seq).values_list("observation", flat=True))
        _delete_revision(seq_from=seq)
        for pk in figures:
            last = Revisions.filter(observation=pk).order_by("-number").first()
            if last is None:
                Observation.objects.filter(pk=pk).delete()
                continue
            Revisions.filter(pk=last.pk).update(seq_to=None)
            said = {name: getattr(last, name) for name in ("value", "absence", "number", "source_id")}
            Observation.objects.filter(pk=pk).update(**said)
    _remove(5, 6)
    assert verify().is_whole
    report = verify([mark])
    assert _codes(report) == ["tail_cut"]
    assert "nay thiếu 2 bút toán từ số 5 đến số 6. Bút toán cuối còn lại: bút toán số 4" in (
        report.faults[0].message
    )


def test_marks_that_were_given_out_are_compared_by_themselves() -> None:
    keep_anchor(kind="mail", place="thanh-tra@example.vn")
    assert verify().marks_held == 1
    Anchor.objects.update(digest="ab" * 32)
    report = verify()
    assert _codes(report) == ["mark_differs"]
    assert "(thư gửi " in report.faults[0].message


def test_an_erased_payload_keeps_the_chain_whole() -> None:
    before = Mark(*head())
    erase_payload(actor=SYSTEM, seq=2, reason="Theo đề nghị số 12 của đương sự")
    payload = AuditPayload.objects.get(pk=2)
    assert (payload.data, payload.salt, payload.folded) == ({}, "", "")
    report = verify([before])
    assert report.is_whole, report.faults
    assert report.erased == 1
    assert "Có 1 bút toán đã xóa nội dung theo lệnh" in report.summary


def test_an_erasure_while_verifying_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("baocong.apps.audit.queries._CHUNK", 2)

    def erase_ahead(done: int, whole: int) -> None:
        if done == 2:
            erase_payload(actor=SYSTEM, seq=5, reason="Theo đề nghị số 12 của đương sự")

    report = verify(progress=erase_ahead)
    assert report.is_whole, report.faults
    assert (report.entries, report.erased) == (6, 1)


def test_faults_beyond_the_limit_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("baocong.apps.audit.findings.MOST_KEPT", 2)
    AuditEntry.objects.update(actor_name="Người khác")
    report = verify()
    assert (len(report.faults), report.total) == (2, 6)


@pytest.mark.parametrize(
    "payload",
    [
        {"số": 12, 10: "mười", 2: "hai"},
        {"danh sách": ({"a": None}, True, 1.5, 1e300, -0.0)},
        {"chữ": "Đắk Lắk \x00 \u2028 “”"},
    ],
)
def test_what_is_sealed_is_what_is_read_again(payload: dict[str, object]) -> None:
    with operation("units.change", SYSTEM) as running:
        running.payload = payload
    assert verify().is_whole


def test_seals_over_payloads_are_salted() -> None:
    one, other = AuditPayload.objects.filter(pk__in=(1, 2))
    assert one.salt != other.salt
    assert payload_digest(one.salt, one.data) != payload_digest(other.salt, one.data)


def test_verifying_asks_the_same_number_of_queries_for_few_entries_and_many() -> None:
    asked = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as queries:
            verify()
        asked.append(len(queries))
        for _ in range(20):
            with operation("units.change", SYSTEM):
                pass
    assert asked[0] == asked[1]


def _codes(report: Report) -> list[str]:
    return [one.code for one in report.faults]


def test_a_report_is_plain_json() -> None:
    report = replace(verify(), seconds=1.234)
    assert report.as_json()["seconds"] == 1.23
    assert report.as_json()["whole"] is True
