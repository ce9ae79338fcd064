"""People from a workbook: every row's problems are told first, nothing is saved before, hostile text stays text."""

import io
from collections.abc import Sequence

import openpyxl
import pytest
from django.core import signing
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from baocong.apps.audit.models import AuditEntry
from baocong.apps.people.actors import PersonActor
from baocong.apps.people.models import Invitation, Person, RoleGrant
from baocong.apps.people.operations.importing import (
    PersonRow,
    import_people,
    open_rows,
    preview_people,
    sealed_rows,
)
from baocong.apps.people.workbooks import COLUMNS, read_people, write_list, write_template
from baocong.apps.rights.answers import Refused, Rejected
from baocong.apps.units.models import Unit
from tests.apps.conftest import Grant, Tree

HEAD = list(COLUMNS.values())


def _book(*rows: Sequence[object]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.fixture
def coordinator(tree: Tree, with_role: Grant) -> PersonActor:
    return with_role("coordinator", tree["a"], login="dau-moi")


def _row(**changed: object) -> PersonRow:
    fields = {
        "number": 2,
        "full_name": "Người Mẫu",
        "email": "mau@example.test",
        "unit": "Đơn vị A1",
        "role": "Chuyên viên",
    }
    return PersonRow(**{**fields, **changed})  # type: ignore[arg-type]


def test_rows_are_read_by_the_names_of_their_columns() -> None:
    data = _book(
        ["Danh sách (SỐ LIỆU MINH HỌA)"],
        ["STT", "Vai tro", "HỌ VÀ TÊN *", "Email", "Đơn vị"],
        [1, "Chuyên viên", "  Người   Mẫu ", "mau@example.test", "Đơn vị A1"],
        [2, None, None, None, None],
        [None, "Văn thư", "Người Khác", None, "Đơn vị A2"],
    )
    assert read_people(data) == [
        PersonRow(3, "Người Mẫu", "mau@example.test", "Đơn vị A1", "", "Chuyên viên"),
        PersonRow(5, "Người Khác", "", "Đơn vị A2", "", "Văn thư"),
    ]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(b"", "import.not_workbook", id="an empty file"),
        pytest.param(b"PK\x03\x04 broken", "import.not_workbook", id="a broken archive"),
        pytest.param(b"<html>", "import.not_workbook", id="something else"),
        pytest.param(b"x" * (5 * 1024 * 1024 + 1), "import.too_large", id="too large"),
        pytest.param(_book(["Tên", "Mật khẩu"], ["a", "b"]), "import.no_columns", id="other columns"),
        pytest.param(_book(HEAD), "import.empty", id="no rows"),
        pytest.param(_book(HEAD, *[["A", "", "B", "", "C"]] * 1001), "import.too_many", id="too many rows"),
    ],
)
def test_other_files_are_rejected(data: bytes, code: str) -> None:
    with pytest.raises(Rejected) as rejected:
        read_people(data)
    assert rejected.value.code == code


def test_the_template_can_be_read_back_and_is_empty() -> None:
    data = write_template(["Đơn vị A", "=1+1"], ["officer", "leader"])
    with pytest.raises(Rejected) as rejected:
        read_people(data)
    assert rejected.value.code == "import.empty"


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        pytest.param({}, "", id="fits"),
        pytest.param({"unit": "don vi a1"}, "", id="a unit without marks"),
        pytest.param({"unit": "a1"}, "", id="a unit by its key"),
        pytest.param({"role": "CHUYÊN VIÊN"}, "", id="a role in capitals"),
        pytest.param({"email": ""}, "", id="no address"),
        pytest.param({"full_name": " "}, "Họ và tên còn trống", id="no name"),
        pytest.param({"email": "khong"}, "không phải địa chỉ", id="no such address"),
        pytest.param({"role": "Vua"}, "Không có vai trò “Vua”", id="no such role"),
        pytest.param({"unit": ""}, "Chưa ghi đơn vị", id="no unit"),
        pytest.param({"unit": "Toàn cơ quan"}, "Không có đơn vị", id="the whole office by a coordinator"),
        pytest.param(
            {"unit": "Đơn vị B1"}, "Không có đơn vị “Đơn vị B1” trong phạm vi", id="a unit elsewhere"
        ),
        pytest.param({"role": "Quản trị"}, "Bạn không giao được vai trò quản trị", id="above his own"),
        pytest.param({"email": "cho@example.test"}, "đã được mời", id="invited already"),
        pytest.param(
            {"email": "co@example.test"}, "chưa có quyền giao", id="an account, and no right to give roles"
        ),
    ],
)
def test_every_row_says_what_is_wrong(
    tree: Tree, coordinator: PersonActor, changed: dict[str, str], words: str
) -> None:
    Person.objects.create_user("co", full_name="Có Tài Khoản", email="co@example.test")
    import_people(actor=coordinator, rows=[_row(email="cho@example.test")], link=str)
    [shown] = preview_people(actor=coordinator, rows=[_row(**changed)])
    assert shown.fits is not bool(words)
    assert words in " ".join(shown.problems)


def test_two_units_of_one_name_ask_for_the_key(tree: Tree, coordinator: PersonActor) -> None:
    Unit.objects.filter(pk=tree["a2"].pk).update(folded_name="don vi a1")
    [shown] = preview_people(actor=coordinator, rows=[_row()])
    assert "a1, a2" in shown.problems[0]
    [shown] = preview_people(actor=coordinator, rows=[_row(unit="a2")])
    assert shown.invitee is not None
    assert shown.invitee.given.unit == tree["a2"]


def test_an_address_twice_in_the_file_is_told(coordinator: PersonActor) -> None:
    first, second = preview_people(actor=coordinator, rows=[_row(), _row(number=9, email="MAU@example.test")])
    assert first.fits
    assert "lặp lại dòng 2" in second.problems[0]


def test_a_preview_saves_nothing_and_an_import_what_fits(tree: Tree, coordinator: PersonActor) -> None:
    rows = [_row(), _row(number=3, email="hai@example.test"), _row(number=4, role="Vua")]
    preview_people(actor=coordinator, rows=rows)
    assert not Invitation.objects.exists()
    done = import_people(actor=coordinator, rows=rows, link=lambda token: f"/{token}")
    assert [one.invitation.email for one in done.invited] == ["mau@example.test", "hai@example.test"]
    assert [one.row.number for one in done.left_out] == [4]
    entry = AuditEntry.objects.get()
    assert entry.code == "people.import"
    assert len(entry.payload.data["steps"]) == 2
    again = import_people(actor=coordinator, rows=rows, link=str)
    assert (again.invited, len(again.left_out)) == ([], 3)
    assert AuditEntry.objects.count() == 1


def test_existing_accounts_get_the_role_instead_of_an_invitation(tree: Tree, with_role: Grant) -> None:
    leader = with_role("leader", tree["a"])
    with_role("officer", tree["a2"], login="co-san")
    person = Person.objects.get(login="co-san")
    Person.objects.filter(pk=person.pk).update(email="co@example.test")
    done = import_people(actor=leader, rows=[_row(email="co@example.test", role="Văn thư")], link=str)
    assert [(one.person, one.role) for one in done.granted] == [(person, "clerk")]
    assert not Invitation.objects.exists()
    [shown] = preview_people(actor=leader, rows=[_row(email="co@example.test", role="Văn thư")])
    assert "đang giữ đúng vai trò này" in shown.problems[0]


def test_only_who_may_invite_may_import(tree: Tree, with_role: Grant) -> None:
    officer = with_role("officer", tree["a"])
    for run in (
        lambda: preview_people(actor=officer, rows=[_row()]),
        lambda: import_people(actor=officer, rows=[_row()], link=str),
    ):
        with pytest.raises(Refused):
            run()
    assert not Invitation.objects.exists()


@pytest.mark.parametrize("rows", [1, 40])
def test_a_preview_asks_the_database_the_same_for_one_row_and_many(
    tree: Tree, coordinator: PersonActor, rows: int, django_assert_max_num_queries
) -> None:  # type: ignore[no-untyped-def]
    many = [_row(number=at, email=f"n{at}@example.test") for at in range(rows)]
    with django_assert_max_num_queries(6):
        preview_people(actor=coordinator, rows=many)


def test_sealed_rows_open_for_their_maker_only(
    tree: Tree, with_role: Grant, coordinator: PersonActor
) -> None:
    sealed = sealed_rows(coordinator, [_row()])
    assert open_rows(coordinator, sealed) == [_row()]
    for actor, text in (
        (with_role("leader", tree["a"]), sealed),
        (coordinator, sealed + "x"),
        (coordinator, ""),
    ):
        with pytest.raises(Rejected):
            open_rows(actor, text)
    forged = signing.dumps({"person": coordinator.person_id, "rows": []}, salt="something else")
    with pytest.raises(Rejected):
        open_rows(coordinator, forged)


def test_the_pages_lead_from_the_file_to_the_links(
    tree: Tree, coordinator: PersonActor, client_of, settings
) -> None:  # type: ignore[no-untyped-def]
    settings.MAIL_IS_SET = False
    client: Client = client_of(coordinator)
    name = '<script>alert("x")</script> =CMD|1'
    upload = SimpleUploadedFile(
        "n.xlsx", _book(HEAD, [name, "mau@example.test", "Đơn vị A1", "", "Chuyên viên"])
    )
    shown = client.post(reverse("people:import"), {"workbook": upload})
    body = shown.content.decode()
    assert shown.status_code == 200
    assert "<script>alert" not in body
    assert "&lt;script&gt;" in body
    assert not Invitation.objects.exists()
    done = client.post(reverse("people:confirm_import"), {"rows": shown.context["sealed"]})
    assert "/nguoi-dung/loi-moi/nhan/" in done.content.decode()
    assert "no-store" in done["Cache-Control"]
    assert Invitation.objects.get().full_name == name
    assert not RoleGrant.objects.filter(role="officer").exists()


def test_hostile_cells_stay_texts_in_the_list() -> None:
    hostile = ['=HYPERLINK("http://x")', "+1", "-1", "@SUM(A1)", "\t=1", "https://x.example"]
    book = openpyxl.load_workbook(io.BytesIO(write_list([hostile], "Lập thử")))
    cells = [cell for row in book.active.iter_rows() for cell in row if cell.value is not None]  # type: ignore[union-attr]
    assert {cell.data_type for cell in cells} == {"s"}
    assert not any(cell.hyperlink for cell in cells)
