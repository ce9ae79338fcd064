"""An inspector reads and filters the log, takes it along, has it verified and gets its head."""

import csv
import io
from collections.abc import Callable

import pytest
from django.conf import settings
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from baocong.apps.audit.models import Anchor, AuditEntry, AuditPayload
from baocong.apps.audit.operation import operation
from baocong.apps.inspection.queries import PAGE
from baocong.apps.people.actors import PersonActor
from baocong.apps.people.models import Person
from baocong.apps.rights.actors import System
from baocong.apps.tasks.models import Job
from baocong.apps.tasks.operations import start_job
from baocong.apps.tasks.worker import run_waiting
from tests.apps.conftest import Grant, Tree

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("history")]
SignIn = Callable[[PersonActor], Client]


@pytest.fixture
def inspector(with_role: Grant, client_of: SignIn) -> Client:
    """A browser of an inspector of the whole office."""
    return client_of(with_role("inspector"))


def _numbers(client: Client, query: str = "") -> list[int]:
    response = client.get(f"/nhat-ky/{query}")
    assert response.status_code == 200
    return [line.seq for line in response.context["lines"]]


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        pytest.param("", [6, 5, 4, 3, 2, 1], id="everything, newest first"),
        pytest.param("?viec=figures.enter", [6, 5, 4, 3, 2, 1], id="by action"),
        pytest.param("?viec=audit.erase", [], id="by another action"),
        pytest.param("?nguoi=officer-b1", [4], id="by person"),
        pytest.param("?nguoi=mau", [6, 5, 4, 3, 2, 1], id="by person without marks"),
        pytest.param("?don_vi=B1", [4], id="by unit"),
        pytest.param("?don_vi=khong+co", [], id="by a unit that is not there"),
        pytest.param("?chu=1.500", [6], id="by text in the payload"),
        pytest.param("?chu=FINES", [6], id="by text in capitals"),
        pytest.param("?tu=2020-01-01&den=2020-12-31", [], id="by days"),
        pytest.param("?tu=khong-phai-ngay", [6, 5, 4, 3, 2, 1], id="a day that is none"),
        pytest.param("?truoc=4", [3, 2, 1], id="older than"),
        pytest.param("?sau=4", [6, 5], id="newer than"),
        pytest.param("?truoc=99999999999999999999", [6, 5, 4, 3, 2, 1], id="a number that is none"),
    ],
)
def test_the_log_is_filtered(query: str, numbers: list[int], inspector: Client) -> None:
    Person.objects.filter(login__startswith="officer").update(folded_name="mau officer")
    assert _numbers(inspector, query) == numbers


def test_an_inspector_of_a_unit_sees_its_entries_only(
    tree: Tree, with_role: Grant, client_of: SignIn
) -> None:
    client = client_of(with_role("inspector", tree["b"]))
    assert _numbers(client) == [4]
    assert _numbers(client, "?chu=1.500") == []
    assert client.get("/nhat-ky/6/").status_code == 404
    assert "Kiểm tra" not in client.get("/nhat-ky/").content.decode()


def test_pages_follow_each_other_without_gaps(inspector: Client) -> None:
    for _ in range(2 * PAGE):
        with operation("units.change", System("kiểm thử")):
            pass
    first = inspector.get("/nhat-ky/").context["page"]
    second = inspector.get(f"/nhat-ky/?truoc={first.older}").context["page"]
    third = inspector.get(f"/nhat-ky/?truoc={second.older}").context["page"]
    seen = [one.seq for page in (first, second, third) for one in page.entries]
    assert seen == list(range(2 * PAGE + 6, 0, -1))
    assert (first.newer, third.older) == (None, None)
    back = inspector.get(f"/nhat-ky/?sau={second.newer}").context["page"]
    assert [one.seq for one in back.entries] == [one.seq for one in first.entries]


def test_lists_ask_the_same_number_of_queries(inspector: Client) -> None:
    asked = []
    for query in ("?nguoi=officer-b1", ""):
        with CaptureQueriesContext(connection) as queries:
            inspector.get(f"/nhat-ky/{query}")
        asked.append(len(queries))
    assert asked[0] == asked[1]


def test_an_entry_shows_before_and_after(inspector: Client) -> None:
    text = inspector.get("/nhat-ky/3/").content.decode()
    for words in (
        "Nhập số liệu",
        "files.received",
        '<td class="num">12</td>',
        "<strong>15</strong>",
        "chính thức",
    ):
        assert words in text
    assert "Xóa nội dung" not in text


def test_an_administrator_erases_with_a_reason(with_role: Grant, client_of: SignIn) -> None:
    client = client_of(with_role("administrator"))
    assert "Xóa nội dung bút toán này" in client.get("/nhat-ky/3/").content.decode()
    refused = client.post("/nhat-ky/3/xoa-noi-dung/", {"reason": ""})
    assert refused.status_code == 422
    done = client.post("/nhat-ky/3/xoa-noi-dung/", {"reason": "Theo đề nghị số 12"}, follow=True)
    assert "Nội dung đã được xóa theo lệnh" in done.content.decode()
    assert AuditPayload.objects.get(pk=3).erased_at


def test_a_payload_that_is_gone_is_said(inspector: Client) -> None:
    AuditPayload.objects.filter(pk=3).delete()
    assert "không còn trong cơ sở dữ liệu" in inspector.get("/nhat-ky/3/").content.decode()


def test_the_log_goes_out_as_on_the_screen(inspector: Client) -> None:
    AuditEntry.objects.filter(pk=4).update(actor_name="=HYPERLINK(1)")
    rows = list(
        csv.reader(io.StringIO(inspector.get("/nhat-ky/xuat.csv?don_vi=B1").content.decode("utf-8-sig")))
    )
    assert [row[0] for row in rows] == ["Số", "4"]
    assert rows[1][2] == "'=HYPERLINK(1)"
    assert "files.received: (trống) → 7" in rows[1][8]
    book = load_workbook(io.BytesIO(inspector.get("/nhat-ky/xuat.xlsx").content))
    numbers = [row[0].value for row in book.active.iter_rows() if isinstance(row[0].value, int)]
    assert numbers == [6, 5, 4, 3, 2, 1]
    assert inspector.get("/nhat-ky/xuat.exe").status_code == 404


def test_too_long_a_log_asks_for_a_narrower_filter(
    inspector: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("baocong.apps.inspection.exporting.MOST", 5)
    response = inspector.get("/nhat-ky/xuat.csv")
    assert response.status_code == 422
    assert "Hãy lọc hẹp hơn" in response.content.decode()


def test_verifying_runs_in_the_background_and_shows_what_it_found(inspector: Client) -> None:
    started = inspector.post("/nhat-ky/kiem-tra/", {"marks": f"6:{AuditEntry.objects.get(pk=6).digest}"})
    assert "đang chờ máy chạy nền" in inspector.get(started["Location"]).content.decode()
    run_waiting()
    text = inspector.get(started["Location"]).content.decode()
    assert "tất cả khớp" in text
    assert "1/1 mốc khớp" in text
    AuditEntry.objects.filter(pk=3).update(about="unit:0")
    started = inspector.post("/nhat-ky/kiem-tra/")
    run_waiting()
    text = inspector.get(started["Location"]).content.decode()
    assert "1 chỗ không khớp" in text
    assert "Bút toán số 3" in text
    assert "không tự sửa cơ sở dữ liệu" in text
    part = inspector.get(started["Location"], headers={"HX-Request": "true"}).content.decode()
    assert part.startswith("<section")
    assert "không khớp" in inspector.get("/nhat-ky/kiem-tra/").content.decode()


def test_marks_that_are_none_are_refused_with_an_example(inspector: Client) -> None:
    response = inspector.post("/nhat-ky/kiem-tra/", {"marks": "12:abc"})
    assert response.status_code == 422
    assert "dạng SỐ:DẤU" in response.content.decode()
    assert not Job.objects.exists()


def test_the_head_is_recorded_for_a_print(inspector: Client) -> None:
    done = inspector.post("/nhat-ky/moc/", {"place": "két hồ sơ"}, follow=True)
    anchor = Anchor.objects.get()
    assert (anchor.seq, anchor.kind, anchor.place) == (6, "print", "két hồ sơ")
    assert str(anchor) in done.content.decode()


def test_the_head_is_mailed_and_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "AUDIT_MAIL", ["thanh-tra@example.vn"])
    start_job(actor=System("lịch"), kind="audit.mail_head")
    run_waiting()
    (sent,) = mail.outbox
    last = AuditEntry.objects.get(pk=6)
    assert sent.to == ["thanh-tra@example.vn"]
    assert f"6:{last.digest}" in sent.body
    assert Anchor.objects.get().kind == "mail"


def test_without_recipients_the_job_says_what_to_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "AUDIT_MAIL", [])
    job = start_job(actor=System("lịch"), kind="audit.mail_head")
    run_waiting()
    job.refresh_from_db()
    assert "BAOCONG_AUDIT_MAIL" in job.message
    assert not Anchor.objects.exists()


def test_a_fault_found_at_night_is_mailed_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "AUDIT_MAIL", ["thanh-tra@example.vn"])
    start_job(actor=System("lịch"), kind="audit.verify_nightly")
    run_waiting()
    assert not mail.outbox
    AuditEntry.objects.filter(pk=3).update(about="unit:0")
    start_job(actor=System("lịch"), kind="audit.verify_nightly")
    run_waiting()
    assert "NHẬT KÝ CÓ CHỖ KHÔNG KHỚP" in mail.outbox[0].subject
    assert "Bút toán số 3" in mail.outbox[0].body
