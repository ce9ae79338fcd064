"""Pages of units and clusters: what they show, what they save, what they refuse, and in how many queries."""

import csv
import io
from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from baocong.apps.people.actors import PersonActor
from baocong.apps.units.models import Cluster, ClusterMembership, Map, Reorganisation, Unit
from baocong.apps.units.operations import Member, UnitFields, create_cluster, create_units, set_members
from baocong.apps.units.queries import map_version_at
from tests.apps.conftest import Grant, Tree
from tests.apps.units.conftest import SYSTEM, unit

SignIn = Callable[[PersonActor], Client]
HOSTILE = '=HYPERLINK("http://x","y")<script>alert(1)</script>'


@pytest.fixture
def admin(with_role: Grant, client_of: SignIn) -> Client:
    return client_of(with_role("administrator"))


def text(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status
    return answer.content.decode()


def test_a_list_shows_exactly_the_units_of_the_role(
    tree: Tree, with_role: Grant, client_of: SignIn, admin: Client
) -> None:
    page = text(client_of(with_role("officer", tree["a"])), reverse("units:list"))
    assert [f"Đơn vị {key}</a>" in page for key in ("A", "A1", "A2", "B", "B1", "NATION")] == [
        True,
        True,
        True,
        False,
        False,
        False,
    ]
    assert "Lập đơn vị" not in page
    assert "Lập đơn vị" in text(admin, reverse("units:list"))


def test_one_and_three_rows_take_the_same_queries(tree: Tree, admin: Client) -> None:
    def queries(address: str) -> int:
        with CaptureQueriesContext(
            connection,
        ) as seen:
            text(admin, address)
        return len(seen)

    lists = reverse("units:list")
    assert queries(f"{lists}?tim=don+vi+b1") == queries(f"{lists}?tim=don+vi&loai=department")
    trees = reverse("units:tree")
    assert queries(f"{trees}?mo={tree['b'].pk}") == queries(f"{trees}?mo={tree['a'].pk}")
    cluster = create_cluster(actor=SYSTEM, name="Cụm 1", kind="cluster")
    set_members(actor=SYSTEM, cluster=cluster, year=2026, members=[Member(tree["a1"], "lead")])
    one = [
        queries(reverse("clusters:cluster", args=[cluster.pk, 2026])),
        queries(f"{reverse('clusters:list')}?nam=2026"),
    ]
    for name in ("Cụm 2", "Cụm 3"):
        more = create_cluster(actor=SYSTEM, name=name, kind="cluster")
        members = [Member(tree[key], "lead" if key == "b1" else "member") for key in ("b1", "a1", "a2")]
        set_members(actor=SYSTEM, cluster=more, year=2026, members=members)
    three = [
        queries(reverse("clusters:cluster", args=[more.pk, 2026])),
        queries(f"{reverse('clusters:list')}?nam=2026"),
    ]
    assert one == three


def test_lists_and_the_tree_are_as_of_a_day(
    provinces: Map, admin: Client, with_role: Grant, client_of: SignIn
) -> None:
    old = text(admin, f"{reverse('units:list')}?ngay=30/06/2025&loai=province")
    new = text(admin, f"{reverse('units:list')}?loai=province")
    assert ("Tỉnh Hà Giang" in old, "Tỉnh Hà Giang" in new) == (True, False)
    assert "trong 63 đơn vị" in old
    assert "trong 34 đơn vị" in new
    assert "Tỉnh Hà Giang" in text(admin, f"{reverse('units:tree')}?ngay=30/06/2025&mo={unit('nation').pk}")
    officer = client_of(with_role("officer", unit("province-08@2025-07-01")))
    own = text(officer, f"{reverse('units:list')}?ngay=30/06/2025")
    assert ("Tỉnh Hà Giang" in own, "Tỉnh Cao Bằng" in own) == (True, False)
    page = text(officer, reverse("units:unit", args=[unit("province-02").pk]))
    assert "Đơn vị kế thừa được xem số liệu cũ của Hà Giang." in page
    assert text(officer, reverse("units:unit", args=[unit("province-04").pk]), 403)


@pytest.mark.parametrize(
    "query",
    [
        "ngay=30/02/2025",
        "ngay=%00",
        "tim=%00%25",
        "loai=%00",
        "ban_do=x",
        "page=-1",
        "page=zz",
        "ngay=01/01/0001",
    ],
)
def test_bad_addresses_give_a_page(tree: Tree, admin: Client, query: str) -> None:
    for name in ("units:list", "units:tree"):
        text(admin, f"{reverse(name)}?{query}")
    assert "không phải ngày" in text(admin, f"{reverse('units:list')}?ngay=30/02/2025")
    assert text(admin, f"{reverse('units:tree')}?mo={'9' * 17}")
    assert admin.get(f"/don-vi/{'9' * 30}/").status_code in {403, 404}


def test_a_unit_page_shows_both_identifiers_and_the_path(tree: Tree, admin: Client) -> None:
    Unit.objects.filter(key="a1").update(identifier="H26.14")
    page = text(admin, reverse("units:unit", args=[tree["a1"].pk]))
    assert "H26.14" in page
    assert "000.00.14.H26" in page
    assert "<li>Đơn vị A</li>" in page
    assert text(admin, reverse("units:unit", args=[999_999]), 404)


def test_hostile_names_stay_text_on_pages_and_in_files(tree: Tree, admin: Client) -> None:
    department = tree["a1"].unit_class
    create_units(
        actor=SYSTEM,
        drafts=[(UnitFields(HOSTILE, department), tree["b"])],
        valid_from=date(2026, 1, 1),
        chart=Map.objects.get(),
    )
    assert "<script>alert" not in text(admin, reverse("units:list"))
    rows = list(
        csv.reader(io.StringIO(admin.get(reverse("units:export", args=["csv"])).content.decode("utf-8-sig")))
    )
    assert f"'{HOSTILE}" in [row[0] for row in rows]
    book = load_workbook(io.BytesIO(admin.get(reverse("units:export", args=["xlsx"])).content))
    cells = {cell.value: cell.data_type for row in book.active.iter_rows() for cell in row}  # type: ignore[union-attr]
    assert cells[HOSTILE] == "s"


def test_an_export_holds_what_the_screen_shows(tree: Tree, with_role: Grant, client_of: SignIn) -> None:
    client = client_of(with_role("officer", tree["a"]))
    answer = client.get(reverse("units:export", args=["csv"]) + "?tim=a1")
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert [row[0] for row in rows[1:]] == ["Đơn vị A1"]
    assert rows[1][2] == "Đơn vị NATION › Đơn vị A"


def plan_data(**typed: object) -> dict[str, object]:
    given = {
        "kind": "merge",
        "chart": Map.objects.get().pk,
        "effective_date": "01/07/2025",
        "basis": "NQ mẫu",
        "predecessors": "Đơn vị A\r\ndon vi b",
        "drafts": "Tỉnh S | S | 99 | 000.00.00.H99",
        "step": "see",
    }
    return given | typed


def test_a_reorganisation_is_previewed_and_then_done(tree: Tree, admin: Client) -> None:
    address = reverse("units:reorganise")
    page = admin.post(address, plan_data())
    words = page.content.decode()
    assert page.status_code == 200
    assert "Xem trước: chưa lưu gì" in words
    assert "Đơn vị A | S |  | 100%" in words
    assert not Reorganisation.objects.exists()
    done = admin.post(address, plan_data(step="do"))
    made = unit("province-tinh-s")
    assert (done.status_code, done["Location"]) == (302, reverse("units:unit", args=[made.pk]))
    assert (made.short_name, made.place_code, made.identifier) == ("S", "99", "H99")
    version = map_version_at("administrative")
    assert version
    assert version.basis == "NQ mẫu"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        pytest.param({"predecessors": "Sở không có"}, "Không tìm thấy đơn vị này", id="unknown"),
        pytest.param({"predecessors": "Đơn vị"}, "Có thể là", id="ambiguous"),
        pytest.param({"effective_date": "31/02/2025"}, "Còn 1 chỗ cần sửa", id="no-day"),
        pytest.param({"drafts": ""}, "ít nhất một đơn vị mới", id="no-successor"),
        pytest.param({"shares": "Đơn vị A | S || sáu"}, "tỷ lệ phải ghi 60%, 3/5 hoặc 0,6", id="no-share"),
        pytest.param({"shares": "Đơn vị Z | S"}, "không có trong các ô ở trên", id="foreign-name"),
        pytest.param({"shares": "Đơn vị A | S || 1/0"}, "tỷ lệ phải ghi", id="by-zero"),
        pytest.param({"shares": "Đơn vị A | S || 50%"}, "cộng lại là 1/2, phải bằng 1", id="half"),
        pytest.param({"drafts": "S | S | 1 | H2"}, "không phải mã định danh", id="identifier"),
        pytest.param({"predecessors": "x\n" * 400}, "nhiều nhất 300 dòng", id="too-many"),
    ],
)
def test_what_cannot_be_done_comes_back_with_what_was_typed(
    tree: Tree, admin: Client, typed: dict[str, object], words: str
) -> None:
    page = admin.post(reverse("units:reorganise"), plan_data(**typed, step="do"))
    assert page.status_code == 422
    assert words in page.content.decode()
    assert "NQ mẫu" in page.content.decode()
    assert not Reorganisation.objects.exists()


def test_the_model_of_1_march_2025_fills_the_table(tree: Tree, admin: Client) -> None:
    sent = plan_data(predecessors="Đơn vị A1", drafts="", step="fields")
    page = admin.post(reverse("units:reorganise"), sent).content.decode()
    assert "Đơn vị A1 | Sở Văn hóa, Thể thao và Du lịch | press | 100%" in page
    assert not Reorganisation.objects.exists()


def test_families_are_typed_by_name_or_code_and_unknown_ones_are_named(tree: Tree, admin: Client) -> None:
    rows = "Đơn vị A | S | Báo chí | 100%\nĐơn vị A | S | pres | 100%\nĐơn vị A | S\nĐơn vị B | S"
    page = admin.post(reverse("units:reorganise"), plan_data(shares=rows)).content.decode()
    assert "Đơn vị A | S | press | 100%" in page
    assert "Chưa có chỉ tiêu nào thuộc nhóm: pres." in page


def test_units_are_made_corrected_moved_and_ended(tree: Tree, admin: Client) -> None:
    typed = {
        "name": "Sở mẫu",
        "unit_class": tree["a1"].unit_class_id,
        "parent": "don vi b",
        "chart": Map.objects.get().pk,
        "valid_from": "01/01/2026",
    }
    wrong = admin.post(reverse("units:new"), typed | {"parent": "Đơn vị", "identifier": "sai"})
    assert wrong.status_code == 422
    assert "Sở mẫu" in wrong.content.decode()
    assert admin.post(reverse("units:new"), typed).status_code == 302
    made = Unit.objects.get(name="Sở mẫu")
    edited = {"name": "Sở mẫu 2", "unit_class": made.unit_class_id, "reason": "gõ nhầm"}
    assert admin.post(reverse("units:edit", args=[made.pk]), edited).status_code == 302
    moved = {"chart": Map.objects.get().pk, "parent": "a", "day": "01/02/2026"}
    assert admin.post(reverse("units:move", args=[made.pk]), moved).status_code == 302
    cycle = admin.post(reverse("units:move", args=[tree["a"].pk]), moved | {"parent": "a1"})
    assert (cycle.status_code, "nằm dưới chính mình" in cycle.content.decode()) == (422, True)
    ended = {"day": "01/03/2026", "basis": "QĐ mẫu"}
    assert admin.post(reverse("units:end", args=[made.pk]), ended).status_code == 302
    made.refresh_from_db()
    assert (made.name, made.valid_until) == ("Sở mẫu 2", date(2026, 3, 1))


@pytest.fixture
def cluster(tree: Tree) -> Cluster:
    return create_cluster(actor=SYSTEM, name="Cụm mẫu", kind="cluster")


def test_a_pasted_list_becomes_members(tree: Tree, admin: Client, cluster: Cluster) -> None:
    address = reverse("clusters:members", args=[cluster.pk, 2026])
    pasted = "STT\tĐơn vị\tVai trò\r\n1\tĐơn vị B1\tCụm trưởng\r\n2\tdon vi a1\r\n3. a2 | cụm phó\r\n\r\n"
    assert admin.post(address, {"lines": pasted}).status_code == 302
    rows = ClusterMembership.objects.values_list("unit__key", "part", "order")
    assert list(rows) == [("b1", "lead", 1), ("a1", "member", 2), ("a2", "deputy", 3)]
    page = text(admin, address)
    assert "Đơn vị B1 | cụm trưởng" in page
    files = [admin.get(reverse("clusters:export", args=[cluster.pk, 2026, form])) for form in ("csv", "xlsx")]
    assert [one.status_code for one in files] == [200, 200]
    assert "1,Đơn vị B1,Cụm trưởng," in files[0].content.decode()


def test_lines_that_are_not_clear_are_shown_and_nothing_is_saved(
    tree: Tree, admin: Client, cluster: Cluster
) -> None:
    address = reverse("clusters:members", args=[cluster.pk, 2026])
    page = admin.post(address, {"lines": f"Đơn vị A1\nĐơn v\nSở lạ\n{HOSTILE}"})
    words = page.content.decode()
    assert page.status_code == 422
    assert "Có 3 dòng chưa rõ" in words
    assert "Không có trong phạm vi của bạn" in words
    assert "<script>alert" not in words
    assert not ClusterMembership.objects.exists()


def test_the_year_before_is_copied_by_a_button(tree: Tree, admin: Client, cluster: Cluster) -> None:
    set_members(actor=SYSTEM, cluster=cluster, year=2025, members=[Member(tree["a1"], "lead")])
    page = text(admin, reverse("clusters:cluster", args=[cluster.pk, 2026]))
    assert "Chép năm 2025" in page
    assert admin.post(reverse("clusters:copy", args=[cluster.pk, 2026])).status_code == 302
    assert ClusterMembership.objects.filter(year=2026).count() == 1
    again = admin.post(reverse("clusters:copy", args=[cluster.pk, 2026]))
    assert (again.status_code, "đã có thành viên" in again.content.decode()) == (422, True)


def test_the_secretariat_of_one_year_finds_no_foreign_units(
    tree: Tree, cluster: Cluster, with_role: Grant, client_of: SignIn
) -> None:
    set_members(actor=SYSTEM, cluster=cluster, year=2026, members=[Member(tree["a1"])])
    client = client_of(with_role("secretariat", None, cluster=cluster, year=2026))
    page = client.post(
        reverse("clusters:members", args=[cluster.pk, 2026]), {"lines": "Đơn vị A1\nĐơn vị B1"}
    )
    assert page.status_code == 422
    assert "Không có trong phạm vi của bạn" in page.content.decode()
    kept = client.post(
        reverse("clusters:members", args=[cluster.pk, 2026]), {"lines": "Đơn vị A1 | cụm trưởng"}
    )
    assert kept.status_code == 302


def test_loading_is_offered_where_nothing_is_and_refused_where_a_map_is(
    db: None, admin: Client, tree: Tree
) -> None:
    assert "Bản đồ hành chính đã có" in text(admin, reverse("units:load"))
    assert admin.post(reverse("units:load")).status_code == 422
