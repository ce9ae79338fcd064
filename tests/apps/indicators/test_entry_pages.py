"""The pages of figures by plain requests: forms, saves of the script, the memory of a figure, as of a moment."""

import json
from collections.abc import Callable
from io import BytesIO

import pytest
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from baocong.apps.audit.models import AuditEntry
from baocong.apps.indicators.models import Observation, Period, Remark, Submission
from baocong.apps.indicators.operations import add_remark, send_figures, withdraw_figures
from baocong.apps.rights.answers import Rejected
from tests.apps.conftest import Grant, Tree
from tests.apps.indicators.conftest import Catalogue, Enter

Sign = Callable[..., Client]


@pytest.fixture
def place(tree: Tree, november: Period) -> tuple[str, str]:
    """What addresses of A1 in November need."""
    return tree["a1"].key, "2026-11"


def _save(client: Client, place: tuple[str, str], body: object):  # type: ignore[no-untyped-def]
    address = reverse("indicators:save", args=place)
    return client.post(address, json.dumps(body), content_type="application/json")


def test_the_script_saves_and_is_answered_per_cell(
    tree: Tree, with_role: Grant, client_of: Sign, catalogue: Catalogue, place: tuple[str, str]
) -> None:
    client = client_of(with_role("officer", tree["a1"]))
    good, bad = (f"{catalogue[code].indicator_id}:" for code in ("files.received", "files.settled"))
    cells = [{"name": good, "text": "1.234", "base": 0}, {"name": bad, "text": "5/7", "base": 0}]
    notes = {good: "Có thêm một điểm tiếp nhận."}
    got = _save(client, place, {"key": "k", "nature": 3, "cells": cells, "notes": notes})
    states = {one["name"]: one["state"] for one in got.json()["answers"]}
    assert (got.status_code, states) == (200, {good: "saved", bad: "invalid"})
    row = next(one for one in got.json()["rows"] if one["name"] == good)
    assert (row["text"], row["state"], row["note"]) == ("1.234", "đã lưu", notes[good])
    assert got.json()["filled"] == 1
    assert AuditEntry.objects.filter(code="figures.form").count() == 1
    again = _save(client, place, {"key": "k", "nature": 3, "cells": cells, "notes": notes})
    assert [one["state"] for one in again.json()["answers"]] == [
        one["state"] for one in got.json()["answers"]
    ]
    assert (Observation.objects.count(), Remark.objects.count()) == (1, 1)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param([], id="a list"),
        pytest.param({}, id="nothing"),
        pytest.param({"key": "", "cells": []}, id="no key"),
        pytest.param({"key": "k", "cells": [{"name": "1:"}]}, id="a cell without text"),
        pytest.param(
            {"key": "k", "cells": [{"name": "1:", "text": "1", "base": -1}]}, id="a base below zero"
        ),
        pytest.param(
            {"key": "k", "cells": [{"name": "1:", "text": "1", "base": 1e400}]}, id="a base without end"
        ),
        pytest.param({"key": "k", "nature": 9, "cells": []}, id="an unknown nature"),
        pytest.param({"key": "k", "cells": {"a": 1}}, id="cells that are none"),
        pytest.param({"key": "k", "cells": [], "notes": [1]}, id="notes that are none"),
    ],
)
def test_what_is_no_save_is_refused_without_harm(
    tree: Tree, with_role: Grant, client_of: Sign, place: tuple[str, str], body: object
) -> None:
    got = _save(client_of(with_role("officer", tree["a1"])), place, body)
    assert (got.status_code, got.json()["code"]) == (422, "malformed")


def test_a_foreign_cell_is_answered_as_invalid(
    tree: Tree, with_role: Grant, client_of: Sign, catalogue: Catalogue, place: tuple[str, str]
) -> None:
    share = f"{catalogue['files.settled_share'].indicator_id}:"
    cells = [{"name": one, "text": "1"} for one in ("999999:", "x", share, "1" * 30 + ":")]
    got = _save(client_of(with_role("officer", tree["a1"])), place, {"key": "k", "cells": cells})
    assert {one["state"] for one in got.json()["answers"]} == {"invalid"}
    assert not Observation.objects.exists()


def test_a_note_needs_a_figure(
    tree: Tree, with_role: Grant, client_of: Sign, catalogue: Catalogue, place: tuple[str, str]
) -> None:
    name = f"{catalogue['files.received'].indicator_id}:"
    body = {"key": "k", "cells": [], "notes": {name: "vì sao"}}
    got = _save(client_of(with_role("officer", tree["a1"])), place, body)
    assert "Ghi chú đi kèm một số liệu" in got.json()["answers"][0]["message"]


def test_the_memory_of_a_figure_names_who_when_and_before(
    tree: Tree, with_role: Grant, client_of: Sign, enter: Enter, place: tuple[str, str]
) -> None:
    officer = with_role("officer", tree["a1"])
    enter(officer, tree["a1"], "files.received", 10)
    enter(officer, tree["a1"], "files.received", 12, base=1)
    figure = Observation.objects.get()
    client = client_of(officer)
    client.post(reverse("indicators:remark", args=[figure.pk]), {"text": "Đếm lại từ sổ."})
    reported = {"receiver": "UBND tỉnh", "document": "512/BC-STTTT", "reported_date": "14/11/2026"}
    client.post(reverse("indicators:reported", args=[figure.pk]), reported)
    enter(officer, tree["a1"], "files.received", 15, base=2)
    page = client.get(reverse("indicators:table", args=place), {"so": figure.pk}).content.decode()
    for words in ("Đếm lại từ sổ.", "UBND tỉnh", "512/BC-STTTT", "khác số đang dùng", officer.name):
        assert words in page
    assert "12 →" in page
    part = client.get(
        reverse("indicators:table", args=place), {"so": figure.pk}, headers={"HX-Target": "figure-panel"}
    )
    assert "<html" not in part.content.decode()


def test_a_figure_of_another_unit_is_not_shown_here(
    tree: Tree, with_role: Grant, client_of: Sign, enter: Enter, place: tuple[str, str]
) -> None:
    enter(with_role("officer", tree["b1"]), tree["b1"], "files.received", 98_765)
    figure = Observation.objects.get()
    client = client_of(with_role("officer", tree["a1"]))
    page = client.get(reverse("indicators:table", args=place), {"so": figure.pk}).content.decode()
    assert "98.765" not in page


def test_the_table_as_of_a_moment_says_so(
    tree: Tree, with_role: Grant, client_of: Sign, enter: Enter, place: tuple[str, str]
) -> None:
    officer = with_role("officer", tree["a1"])
    enter(officer, tree["a1"], "files.received", 4321)
    client = client_of(officer)
    address = reverse("indicators:table", args=place)
    assert "4.321" in client.get(address).content.decode()
    past = client.get(address, {"tinh-den": "2020-01-01"}).content.decode()
    assert "4.321" not in past
    assert "23:59 01/01/2020" in past
    wrong = client.get(address, {"tinh-den": "hôm qua"})
    assert wrong.status_code == 422


@pytest.mark.parametrize(
    "period", ["2026-13", "abc", "2026.xx", "2026-11.", "9999999", "2026-02-30_2026-03-01"]
)
def test_an_address_without_a_period_is_not_found(
    tree: Tree, with_role: Grant, client_of: Sign, period: str
) -> None:
    client = client_of(with_role("officer", tree["a1"]))
    for name in ("table", "entry"):
        assert client.get(reverse(f"indicators:{name}", args=[tree["a1"].key, period])).status_code == 404


@pytest.mark.parametrize(
    "period", ["2021_2025", "2026-W05", "2026", "2026-H1.tk", "2026-01-15_2026-02-14", "1000-01"]
)
def test_every_kind_of_period_has_its_pages(
    tree: Tree, with_role: Grant, client_of: Sign, catalogue: Catalogue, period: str
) -> None:
    client = client_of(with_role("officer", tree["a1"]))
    for name in ("table", "entry", "download"):
        assert client.get(reverse(f"indicators:{name}", args=[tree["a1"].key, period])).status_code == 200


def test_tables_come_out_as_excel_as_on_the_screen(
    tree: Tree, with_role: Grant, client_of: Sign, enter: Enter, place: tuple[str, str]
) -> None:
    officer = with_role("officer", tree["a1"])
    enter(officer, tree["a1"], "files.received", 1234)
    client = client_of(officer)
    got = client.get(reverse("indicators:table", args=place), {"dang": "xlsx"})
    rows = list(load_workbook(BytesIO(got.content)).active.values)  # type: ignore[union-attr]
    assert any(row[1] == "Chỉ tiêu files.received" and row[6] == 1234 for row in rows)
    for address in (reverse("indicators:home"), reverse("indicators:catalogue")):
        assert client.get(address, {"dang": "xlsx"}).content.startswith(b"PK")


def test_sending_and_withdrawing(
    tree: Tree, with_role: Grant, client_of: Sign, place: tuple[str, str], november: Period
) -> None:
    boss = with_role("coordinator", tree["a1"])
    client = client_of(boss)
    client.post(reverse("indicators:send", args=place))
    submission = Submission.objects.get()
    entry = AuditEntry.objects.get(code="figures.send")
    assert (submission.seq, submission.sent_at) == (entry.seq, entry.at)
    with pytest.raises(Rejected, match="đã gửi"):
        send_figures(actor=boss, unit=tree["a1"], period=november)
    with pytest.raises(Rejected, match="lý do"):
        withdraw_figures(actor=boss, unit=tree["a1"], period=november, reason=" ")
    client.post(reverse("indicators:withdraw", args=place), {"reason": "bổ sung"})
    assert Submission.objects.get().withdrawn_seq is not None
    send_figures(actor=boss, unit=tree["a1"], period=november)
    assert Submission.objects.count() == 2


def test_a_remark_stays(tree: Tree, with_role: Grant, enter: Enter) -> None:
    officer = with_role("officer", tree["a1"])
    enter(officer, tree["a1"], "files.received", 1)
    figure = Observation.objects.get()
    for text in ("Một.", "Hai."):
        add_remark(actor=officer, observation=figure, text=text)
    assert list(Remark.objects.values_list("text", flat=True)) == ["Một.", "Hai."]
    with pytest.raises(Rejected):
        add_remark(actor=officer, observation=figure, text="  ")


def test_the_list_finds_units_without_marks_with_as_many_queries_for_one_as_for_three(
    tree: Tree, with_role: Grant, client_of: Sign, django_assert_max_num_queries
) -> None:  # type: ignore[no-untyped-def]
    client = client_of(with_role("officer", tree["a"]))
    page = client.get(reverse("indicators:home"), {"tim": "don vi a1"}).content.decode()
    assert "Đơn vị A1" in page
    assert "Đơn vị A2" not in page
    with django_assert_max_num_queries(16):
        client.get(reverse("indicators:home"))
