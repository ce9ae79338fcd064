"""Consolidated pages: k/n and words instead of blanks, what a number rests on, the workbook, constant queries."""

from io import BytesIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from openpyxl import load_workbook

from baocong.apps.consolidation.refresh import refresh_totals
from baocong.apps.indicators.models import Period, Submission
from baocong.apps.rights import roles
from baocong.apps.rights.actors import System
from tests.apps.conftest import Grant, Tree
from tests.apps.indicators.conftest import Enter

ACTOR = System("test")
TABLE = "/tong-hop/nation/2026-11/"


@pytest.fixture
def client(tree: Tree, with_role: Grant, client_of) -> Client:  # type: ignore[no-untyped-def]
    """Someone who consolidates the nation."""
    return client_of(with_role("coordinator", tree["nation"]))


def _text(client: Client, address: str, **headers: str) -> str:
    answer = client.get(address, headers=headers)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_a_partial_total_says_k_of_n(client: Client, tree: Tree, enter: Enter) -> None:
    enter(ACTOR, tree["a1"], "fines.amount", "1234.5", qualifier="khoảng")
    page = _text(client, TABLE + "?cot=province")
    assert "khoảng 1.234,5" in page
    assert "1/3" in page
    assert "chưa có số" in page


def test_a_refused_total_says_why_instead_of_a_number(client: Client, tree: Tree, enter: Enter) -> None:
    enter(ACTOR, tree["a1"], "files.received", 0)
    enter(ACTOR, tree["a1"], "files.settled", 0)
    page = _text(client, TABLE)
    assert "mẫu số bằng 0" in page
    panel = _text(client, f"{TABLE}chi-tieu/files.settled_share/")
    assert "vì mẫu số bằng 0 (không phát sinh)" in panel


def test_a_panel_names_addends_missing_silent_and_exempt(
    client: Client, tree: Tree, enter: Enter, november: Period
) -> None:
    enter(ACTOR, tree["a1"], "fines.amount", 5)
    panel = _text(client, "/tong-hop/a/2026-11/chi-tieu/fines.amount/", **{"HX-Request": "true"})
    assert "<html" not in panel
    assert "Đơn vị A2 chưa gửi" in panel
    assert "Soạn đôn đốc" in panel
    Submission.objects.create(unit=tree["a2"], period=november, sent_at=timezone.now(), seq=1)
    assert "Đơn vị A2 không nêu" in _text(client, "/tong-hop/a/2026-11/chi-tieu/fines.amount/")
    enter(ACTOR, tree["a2"], "fines.amount", None, absence=1)
    assert "Đơn vị A2 không áp dụng" in _text(client, "/tong-hop/a/2026-11/chi-tieu/fines.amount/")


def test_a_reader_of_totals_alone_sees_no_unit_of_others(
    tree: Tree,
    with_role: Grant,
    client_of,
    enter: Enter,
    monkeypatch: pytest.MonkeyPatch,  # type: ignore[no-untyped-def]
) -> None:
    enter(ACTOR, tree["a1"], "fines.amount", 77)
    monkeypatch.setitem(roles.ROLE_ACTIONS, "receiver", frozenset({"consolidation.read"}))  # type: ignore[arg-type]
    receiver = client_of(with_role("receiver", tree["a"]))
    panel = _text(receiver, "/tong-hop/a/2026-11/chi-tieu/fines.amount/")
    assert "Đơn vị A1" not in panel
    assert "2 đơn vị khác: bạn chưa có quyền xem" in panel
    assert "Đơn vị A1" not in _text(receiver, "/tong-hop/a/2026-11/?cot=department")


def test_the_workbook_is_the_table_on_screen(client: Client, tree: Tree, enter: Enter) -> None:
    enter(ACTOR, tree["a1"], "fines.amount", "2.5")
    enter(ACTOR, tree["b1"], "fines.amount", "1")
    answer = client.get(TABLE + "xuat.xlsx?cot=province")
    sheet = load_workbook(BytesIO(answer.content)).active
    rows = {row[0]: row[2:] for row in sheet.iter_rows(min_row=5, values_only=True)}
    assert rows["Chỉ tiêu fines.amount"] == (2.5, 1, 3.5, "2/3")


@pytest.mark.parametrize(
    "query",
    ["", "?so-sanh=cung-ky", "?so-sanh=ky-truoc", "?so-sanh=ke-hoach", "?so=chinh-thuc&phan-to=1", "?ke-hoach=1",
     "?cot=khong-co", "?linh-vuc=files", "?tinh-den=2026-11-01", "?ban-do=x"],
)  # fmt: skip
def test_every_condition_gives_a_page(client: Client, tree: Tree, enter: Enter, query: str) -> None:
    enter(ACTOR, tree["a1"], "files.received", 5, category="channel=online")
    for period in ("2026-11", "2026-Q4", "2026-9M", "2026-H2", "2026", "2026-11.tk", "2021_2025", "2026-W05"):
        assert client.get(f"/tong-hop/nation/{period}/{query}").status_code == 200


@pytest.mark.parametrize(
    ("address", "status"),
    [
        pytest.param("/tong-hop/nation/2026-13/", 404, id="no period"),
        pytest.param("/tong-hop/nobody/2026-11/", 404, id="no unit"),
        pytest.param("/tong-hop/nation/2026-11/?ban-do=99999", 422, id="another map"),
        pytest.param("/tong-hop/nation/2026-11/?tinh-den=hôm-kia", 422, id="no moment"),
        pytest.param("/tong-hop/nation/2026-11/chi-tieu/nothing/", 404, id="no indicator"),
    ],
)
def test_a_wrong_address_is_answered_in_words(client: Client, address: str, status: int) -> None:
    assert client.get(address).status_code == status


def test_the_number_of_queries_does_not_grow(client: Client, tree: Tree, enter: Enter) -> None:
    def queries(address: str) -> int:
        client.get(address)
        with CaptureQueriesContext(connection) as asked:
            client.get(address)
        return len(asked)

    enter(ACTOR, tree["a1"], "fines.amount", 1)
    refresh_totals()
    few = [queries(TABLE + query) for query in ("", "?cot=province")]
    for number, key in enumerate(("a1", "a2", "b1"), 1):
        for code in ("files.received", "files.settled"):
            enter(ACTOR, tree[key], code, number)
    refresh_totals()
    assert [queries(TABLE + query) for query in ("", "?cot=province")] == few
